"""No export on the command line writes over a file that no such export has written, unless it is told to."""

from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.formats import schema_files
from lmstudio.formats.registry import FORMATS, Format
from tests.unit.formats.test_dicom import film

WRITTEN = [each for each in FORMATS if each.write is not None]


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A project of two DICOM films with every point."""
    path, table = tmp_path / "p.lmproj", tmp_path / "t.csv"
    (tmp_path / "films").mkdir()
    for name in ("a", "b"):
        film(tmp_path / "films" / f"{name}.dcm", StudyID=name)
    assert main(["new", str(path), "--films", str(tmp_path / "films"), "--landmarks", "chest-6"]) == 0
    names = schema_files.find_schema("chest-6").names
    rows = [f"{image}.dcm,{name},{3 + k},{4 + k / 2}" for image in "ab" for k, name in enumerate(names)]
    table.write_text("image,landmark,x,y\n" + "\n".join(rows) + "\n")
    assert main(["import", str(path), str(table)]) == 0
    return path


def written(target: Path) -> list[Path]:
    return sorted(each for each in target.rglob("*") if each.is_file()) if target.is_dir() else [target]


@pytest.mark.parametrize("each", WRITTEN, ids=lambda each: each.name)
def test_a_foreign_file_is_kept_and_an_older_export_replaced(each: Format, labelled: Path, tmp_path: Path) -> None:
    name, target = each.name, tmp_path / f"out{each.suffix}"
    export = ["export", str(labelled), str(target), "--format", name]
    assert main(export) == 0
    moved = "a.dcm,right_lung_apex,9.5,8.25\n"
    (tmp_path / "t.csv").write_text(f"image,landmark,x,y\n{moved}")
    assert main(["import", str(labelled), str(tmp_path / "t.csv"), "--replace"]) == 0
    before = {path: path.read_bytes() for path in written(target)}
    assert main(export) == 0
    assert {path: path.read_bytes() for path in written(target)} != before
    foreign = written(target)[0]
    foreign.write_text("My thesis,\nchapter 1")
    assert main(export) == 1
    assert foreign.read_text() == "My thesis,\nchapter 1"
    assert main([*export, "--force"]) == 0
    assert foreign.read_bytes() != b"My thesis,\nchapter 1"
