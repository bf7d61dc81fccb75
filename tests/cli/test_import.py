from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.formats import registry
from lmstudio.formats.registry import Format
from lmstudio.session import Session


def place(project: Path) -> tuple[float, float] | None:
    with Session.open(project) as session:
        return session.project.annotation(session.project.images[0].id).points["sella"].xy


def test_points_of_a_reader_give_way_only_when_asked(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = place(project)
    table = tmp_path / "other.csv"
    table.write_text("image,landmark,x,y\n001.png,sella,1,2\n001.png,bregma,3,4\n")
    assert main(["import", str(project), str(table), "--known-only"]) == 0
    told = capsys.readouterr().err
    assert "1 points of a reader stay as they are" in told
    assert "the landmark list has no “bregma” (1 point left out)" in told
    assert place(project) == before
    assert main(["import", str(project), str(table), "--replace", "--known-only"]) == 0
    assert place(project) == (1.0, 2.0)


def test_isbi_texts_are_imported_from_their_folder(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "001.txt").write_text("\n".join(f"{k},{k + 1}" for k in range(19)) + "\n")
    assert main(["import", str(project), str(folder), "--isbi", "--replace"]) == 0
    assert place(project) == (0.0, 1.0)


@pytest.mark.parametrize("each", [each for each in registry.FORMATS if each.read], ids=lambda each: str(each.name))
def test_every_format_is_exported_and_imported_again(
    each: Format, project: Path, tmp_path: Path, phantoms: Path
) -> None:
    target = tmp_path / f"out{each.suffix}"
    assert main(["export", str(project), str(target), "--format", each.name]) == 0
    other = tmp_path / "other.lmproj"
    assert main(["new", str(other), "--films", str(phantoms)]) == 0
    assert main(["import", str(other), str(target), "--format", each.name]) == 0
    assert place(other) == pytest.approx(place(project))


def test_a_file_of_another_program_is_known_by_itself(project: Path, tmp_path: Path) -> None:
    with Session.open(project) as session:
        before = session.project.annotations
    target = tmp_path / "out.json"
    assert main(["export", str(project), str(target), "--format", "coco"]) == 0
    assert main(["import", str(project), str(target), "--replace"]) == 0
    with Session.open(project) as session:
        assert session.project.annotations == before
