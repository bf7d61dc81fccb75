"""``deidentify``: copies of a folder and of a project, and what is told of them."""

from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image, ImageDraw, ImageFont

from lmstudio.cli import main
from tests.unit.formats.test_dicom import ID, film


def test_the_films_of_a_folder_are_copied_and_what_is_likely_text_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films, out = tmp_path / "films", tmp_path / "out"
    (films / "deep").mkdir(parents=True)
    film(films / "deep" / "Doe^Jane.dcm")
    picture = Image.fromarray(np.full((600, 500), 40, np.uint8))
    ImageDraw.Draw(picture).text((10, 10), "DOE^JANE 1970", fill=250, font=ImageFont.load_default(20))
    picture.save(films / "Doe Jane.png")
    (films / "bad.dcm").write_bytes(b"no film")
    assert main(["deidentify", str(films), str(out), "--recursive"]) == 0
    told = capsys.readouterr()
    assert f"2 films copied to {out}, 1 with text likely" in told.out
    assert "film-0002.png: text is likely in columns" in told.err
    assert "not copied: bad.dcm" in told.err
    assert sorted(each.name for each in out.iterdir()) == ["film-0001.dcm", "film-0002.png"]
    assert ID.encode() not in (out / "film-0001.dcm").read_bytes()
    assert main(["deidentify", str(films), str(out), "--recursive"]) == 1
    assert "already" in capsys.readouterr().err
    assert main(["deidentify", str(films), str(out), "--recursive", "--force"]) == 0


def test_the_films_of_a_project_are_named_by_their_ids(tmp_path: Path) -> None:
    (tmp_path / "films").mkdir()
    film(tmp_path / "films" / "Doe.dcm")
    project, out = tmp_path / "p.lmproj", tmp_path / "out"
    assert main(["new", str(project), "--films", str(tmp_path / "films")]) == 0
    assert main(["deidentify", str(project), str(out)]) == 0
    (copy,) = out.iterdir()
    assert copy.name == "film-0001.dcm"
    assert pydicom.dcmread(copy).PatientName == "subject-0001"
