from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.formats import registry
from lmstudio.formats.registry import Format
from lmstudio.session import Session
from tests.conftest import write_film


def place(project: Path) -> tuple[float, float] | None:
    with Session.open(project) as session:
        return session.project.annotation(session.project.images[0].id).points["sella"].xy


def test_points_of_a_reader_give_way_only_when_asked(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = place(project)
    table = tmp_path / "other.csv"
    table.write_text("image,landmark,x,y\n001.png,sella,1,2\n001.png,bregma,3,4\n")
    assert main(["import", str(project), str(table)]) == 0
    told = capsys.readouterr().err
    assert "1 points of a reader stay as they are" in told
    assert "bregma" in told
    assert place(project) == before
    assert main(["import", str(project), str(table), "--replace"]) == 0
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


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """A project of one film in a folder, beside another folder with another film of the same name."""
    for k, name in enumerate(("patient-a", "patient-b")):
        (tmp_path / name).mkdir()
        write_film(tmp_path / name / "001.png", seed=k)
    path = tmp_path / "p.lmproj"
    assert main(["new", str(path), "--films", str(tmp_path / "patient-a"), "--landmarks", "cephalometric-19"]) == 0
    return path


def points(project: Path) -> dict[str, dict[str, tuple[float, float] | None]]:
    with Session.open(project) as session:
        films = {image.id: image.path for image in session.project.images}
        found = session.project.annotations
    return {
        films[key]: {name: p.xy for name, p in each.points.items()} for key, each in found.items() if each.points
    }


def test_points_of_another_folder_come_in_by_name_alone_only_when_asked(
    folders: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "other.csv"
    table.write_text("image,landmark,x,y\npatient-b\\001.png,sella,4,2\n")
    assert main(["import", str(folders), str(table)]) == 1
    assert "has the name of patient-a/001.png, but other folders: left out (--by-name" in capsys.readouterr().err
    assert points(folders) == {}
    assert main(["import", str(folders), str(table), "--by-name"]) == 0
    assert "is taken for patient-a/001.png, by its name alone" in capsys.readouterr().err
    assert points(folders) == {"patient-a/001.png": {"sella": (4.0, 2.0)}}
    assert main(["import", str(folders), str(tmp_path / "patient-b")]) == 0
    assert main(["import", str(folders), str(table)]) == 0
    assert points(folders)["patient-b/001.png"] == {"sella": (4.0, 2.0)}


def test_by_name_alone_two_films_are_never_guessed(
    folders: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(folders), str(tmp_path / "patient-b")]) == 0
    table = tmp_path / "other.csv"
    table.write_text("image,landmark,x,y\npatient-c/001.png,sella,4,2\n")
    assert main(["import", str(folders), str(table)]) == 1
    assert "has no film “patient-c/001.png”" in capsys.readouterr().err
    assert main(["import", str(folders), str(table), "--by-name"]) == 1
    assert "is the name of 2 films" in capsys.readouterr().err
    assert points(folders) == {}


def test_spacings_and_truth_of_another_folder_are_not_taken(
    folders: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "TABLE.CSV"
    table.write_text("image,landmark,x,y,mm_per_px_x,mm_per_px_y\npatient-b/001.png,sella,4,2,0.5,0.5\n")
    mine = tmp_path / "mine.csv"
    mine.write_text("image,landmark,x,y\n001.png,sella,4,3\n")
    assert main(["import", str(folders), str(mine)]) == 0
    assert main(["import", str(folders), str(table), "--spacing"]) == 1
    assert main(["evaluate", str(folders), str(table)]) == 1
    assert capsys.readouterr().err.count("other folders") == 2
    with Session.open(folders) as session:
        assert not session.project.images[0].spacing.known
    assert main(["evaluate", str(folders), str(table), "--by-name"]) == 0
    assert main(["import", str(folders), str(table), "--spacing", "--by-name"]) == 0
    with Session.open(folders) as session:
        assert session.project.images[0].spacing.x_mm == 0.5


def test_what_is_not_written_as_here_is_said(
    folders: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "other.csv"
    table.write_text("image,landmark,x,y\nPatient-A\\001.PNG,sella,4,2\npatient-a/0010.png,nasion,1,1\n")
    assert main(["import", str(folders), str(table)]) == 0
    told = capsys.readouterr().err
    assert "“Patient-A\\001.PNG” is taken for patient-a/001.png" in told
    assert "has no film “patient-a/0010.png”; the nearest name is “patient-a/001.png”" in told
