"""What an export says: of films whose own files say something wrong, and of points that nobody has confirmed."""

from pathlib import Path

import pydicom
import pytest

from lmstudio.cli import main
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.image import mark_unusable
from lmstudio.session import Session
from tests.conftest import write_film
from tests.unit.formats.test_dicom import film, spoiled


@pytest.mark.parametrize("kind", ["dicom-sr", "dicom-gsps"])
def test_an_export_says_what_it_did_not_copy_and_writes_the_rest(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films, project, out = tmp_path / "films", tmp_path / "p.lmproj", tmp_path / "out"
    films.mkdir()
    spoiled(films / "birth.dcm", "PatientBirthDate", "00000000")
    spoiled(films / "sex.dcm", "PatientSex", "m")
    film(films / "right.dcm", StudyID="another")
    (tmp_path / "t.csv").write_text(
        "image,landmark,x,y\n" + "".join(f"{path.name},sella,3,4\n" for path in films.iterdir())
    )
    assert main(["new", str(project), "--films", str(films)]) == 0
    assert main(["import", str(project), str(tmp_path / "t.csv")]) == 0
    capsys.readouterr()
    assert main(["export", str(project), str(out), "--format", kind]) == 0
    told = capsys.readouterr()
    assert "3 films written" in told.out
    assert sorted(line.strip() for line in told.err.splitlines()) == [
        "not copied from the film, as invalid: PatientBirthDate of film-0001",
        "not copied from the film, as invalid: PatientSex of film-0003",
    ]
    assert "00000000" not in told.err
    written = {path.name.partition(".")[0]: pydicom.dcmread(path) for path in out.iterdir()}
    assert set(written) == {"birth", "sex", "right"}
    assert (written["birth"].PatientBirthDate, written["birth"].PatientSex) == ("", "F")
    assert (written["sex"].PatientBirthDate, written["sex"].PatientSex) == ("19700102", "")


@pytest.mark.parametrize(
    ("kind", "told"), [("tps", "this format cannot mark them"), ("coco", "the export marks them as predicted")]
)
def test_an_export_says_of_how_many_films_nobody_has_confirmed_the_points(
    kind: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films, project = tmp_path / "films", tmp_path / "p.lmproj"
    films.mkdir()
    write_film(films / "1.png")
    (tmp_path / "t.csv").write_text("image,landmark,x,y,origin\n1.png,sella,3,4,predicted\n")
    assert main(["new", str(project), "--films", str(films)]) == 0
    assert main(["import", str(project), str(tmp_path / "t.csv")]) == 0
    capsys.readouterr()
    assert main(["export", str(project), str(tmp_path / "out"), "--format", kind]) == 0
    assert f"1 film has predicted points that nobody has confirmed; {told}" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["csv", "csv-wide", "coco", "tps", "labelme"])
def test_films_that_are_marked_as_unusable_are_in_no_export(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films, project = tmp_path / "films", tmp_path / "p.lmproj"
    films.mkdir()
    write_film(films / "good.png", seed=1)
    write_film(films / "blurred.png", seed=2)
    (tmp_path / "t.csv").write_text("image,landmark,x,y\ngood.png,sella,3,4\nblurred.png,sella,5,6\n")
    assert main(["new", str(project), "--films", str(films)]) == 0
    assert main(["import", str(project), str(tmp_path / "t.csv")]) == 0
    with Session.open(project) as session:
        (blurred,) = (image.id for image in session.project.images if image.name == "blurred.png")
        session.do(EditKind.MARK_UNUSABLE, lambda now: now.with_changed([blurred], mark_unusable), "1")
    capsys.readouterr()
    out = tmp_path / "out"
    assert main(["export", str(project), str(out), "--format", kind]) == 0
    said = capsys.readouterr()
    assert "1 film written" in said.out
    assert f"left out, as it is marked as unusable: {blurred}" in said.err
    written = [out] if out.is_file() else [each for each in out.rglob("*") if each.is_file()]
    names = " ".join(each.name + each.read_text(encoding="utf-8") for each in written)
    assert "good" in names
    assert "blurred" not in names
