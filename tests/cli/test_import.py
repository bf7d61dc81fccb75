import json
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
    assert main(["import", str(project), str(table), "--known-only"]) == 0
    told = capsys.readouterr().err
    assert "1 point of a reader kept (--replace replaces it)" in told
    assert "the landmark list has no “bregma” (1 point left out)" in told
    assert place(project) == before
    assert main(["import", str(project), str(table), "--replace", "--known-only"]) == 0
    assert place(project) == (1.0, 2.0)


def test_films_that_are_named_by_numbers_alone_are_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(project), str(tmp_path / "own.csv"), "--without-file-names"]) == 0
    assert main(["import", str(project), str(tmp_path / "own.csv")]) == 0
    assert "named by numbers alone, such as film-0001" in capsys.readouterr().err
    assert main(["export", str(project), str(tmp_path / "named.csv")]) == 0
    assert main(["import", str(project), str(tmp_path / "named.csv")]) == 0
    assert "numbers" not in capsys.readouterr().err


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


@pytest.mark.parametrize("name", ["isbi", "labelme", "yolo-pose", "deeplabcut"])
def test_a_folder_that_is_none_of_films_is_told_with_the_format_that_it_could_be(
    name: str, project: Path, tmp_path: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    assert main(["export", str(project), str(folder), "--format", name]) == 0
    assert main(["import", str(project), str(folder)]) == 1
    assert f"To import points, import the folder with --format {name}." in capsys.readouterr().err
    write_film(folder / "film.png")
    assert main(["import", str(project), str(folder)]) == 0
    assert f"also seems to hold points, which --format {name} imports" in capsys.readouterr().err


def test_a_folder_with_a_table_and_no_films_is_told_with_the_table(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    assert main(["import", str(project), str(tmp_path / "in")]) == 1
    assert "Choose the folder that holds the PNG" in capsys.readouterr().err
    (tmp_path / "in" / "points.tps").touch()
    assert main(["import", str(project), str(tmp_path / "in")]) == 1
    assert "import a file in it, such as points.tps." in capsys.readouterr().err


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
    told = capsys.readouterr().err
    assert "has the file name of patient-a/001.png, not its folders: left out (--by-name" in told
    assert points(folders) == {}
    assert main(["import", str(folders), str(table), "--by-name"]) == 0
    assert "was matched with patient-a/001.png by file name only" in capsys.readouterr().err
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
    assert capsys.readouterr().err.count("not its folders") == 2
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
    assert "“Patient-A\\001.PNG” was matched with patient-a/001.png" in told
    assert "has no film “patient-a/0010.png”; the closest match is “patient-a/001.png”" in told


def table(path: Path, *rows: str) -> str:
    path.write_text("\n".join(("image,landmark,x,y", *rows)) + "\n")
    return str(path)


def test_a_lost_landmark_is_no_success_and_what_is_known_is_imported(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table(tmp_path / "t.csv", "001.png,sella,1,2", "001.png,nasoin,3,4", "002.png,nasoin,3,4")
    assert main(["import", str(project), path, "--replace"]) == 1
    told = capsys.readouterr().err
    assert "the landmark list has no “nasoin” (2 points left out); did you mean “nasion”?" in told
    assert place(project) == (1.0, 2.0)
    assert main(["import", str(project), path, "--replace", "--known-only"]) == 0
    assert "nasoin" in capsys.readouterr().err


def test_numbers_from_zero_are_success_and_told_also_where_they_are_compared(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table(tmp_path / "t.csv", "001.png,0,11,12", "001.png,1,13,14")
    assert main(["import", str(project), path, "--replace"]) == 0
    assert "landmark numbers start at 0 in the source: 0 is sella" in capsys.readouterr().err
    assert place(project) == (11.0, 12.0)
    assert main(["evaluate", str(project), path, "--json"]) == 0
    captured = capsys.readouterr()
    assert "start at 0" in captured.err
    assert "Nothing can be compared" not in captured.err
    assert json.loads(captured.out)["mre"] == 0
    assert main(["evaluate", str(project), path, "--json", "--origin", "corrected"]) == 1
    captured = capsys.readouterr()
    assert "Nothing can be compared" in captured.err
    assert not captured.out


@pytest.mark.parametrize("numbers", [(0, 19), (1, 20)])
def test_numbers_that_fit_neither_way_are_refused_also_where_they_are_compared(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], numbers: tuple[int, int]
) -> None:
    before = place(project)
    path = table(tmp_path / "t.csv", *(f"001.png,{number},11,{number}" for number in numbers))
    for command in ("import", "evaluate"):
        assert main([command, str(project), path]) == 1
        assert f"“{numbers[1]}” exceeds the 19 landmarks" in capsys.readouterr().err
    assert place(project) == before


def test_points_that_nobody_has_placed_are_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ["001.png,sella,0,0", "001.png,nasion,NA,NA", "001.png,orbitale,5,6"]
    zeros = [f"002.png,{name},0,0" for name in ("sella", "nasion")]
    path = table(tmp_path / "t.csv", *rows, *zeros, "003.png,sella,nan,nan")
    assert main(["import", str(project), path, "--replace"]) == 0
    told = capsys.readouterr().err
    assert "please check: sella of 001.png" in told
    assert "skipped as not labelled: 002.png" in told
    assert "without any point in the source, skipped: 003.png" in told


@pytest.fixture
def cd(tmp_path: Path) -> Path:
    """A folder with one loose film and two in its subfolders."""
    for number, name in enumerate(("scan.png", "PAT1/IMG1.png", "PAT2/IMG1.png")):
        (tmp_path / "cd" / name).parent.mkdir(parents=True, exist_ok=True)
        write_film(tmp_path / "cd" / name, seed=number)
    return tmp_path / "cd"


def test_films_in_subfolders_are_added_on_request_and_otherwise_told_of(
    cd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.lmproj"
    assert main(["new", str(path), "--films", str(cd)]) == 0
    assert "2 films in subfolders not added; --recursive adds them, too" in capsys.readouterr().err
    assert main(["import", str(path), str(cd)]) == 0
    assert "2 films in subfolders not added" in capsys.readouterr().err
    assert main(["import", str(path), str(cd), "--recursive"]) == 0
    assert "2 films added, 1 already in the project" in capsys.readouterr().out
    assert main(["new", str(tmp_path / "q.lmproj"), "--films", str(cd), "--recursive"]) == 0
    captured = capsys.readouterr()
    assert "3 films added" in captured.out
    assert captured.err == ""


def test_a_folder_with_films_in_subfolders_only_leaves_no_project_behind(
    cd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cd / "scan.png").unlink()
    command = ["new", str(tmp_path / "p.lmproj"), "--films", str(cd)]
    assert main(command) == 1
    assert "--recursive" in capsys.readouterr().err
    assert main([*command, "--recursive"]) == 0


def test_a_folder_of_unreadable_films_leaves_no_project_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "a.png").write_text("does not have the size of its film")
    assert main(["new", str(tmp_path / "p.lmproj"), "--films", str(tmp_path / "bad")]) == 1
    captured = capsys.readouterr()
    assert "left out: a.png" in captured.err
    assert "landmarks" not in captured.out
    assert not (tmp_path / "p.lmproj").exists()


@pytest.mark.parametrize(
    ("name", "way"), [("points.xlsx", "“CSV UTF-8"), ("points.tsv", "--format csv"), ("points.xml", ".tps")]
)
def test_a_file_that_is_neither_a_film_nor_points_is_told_how_to_come_in(
    name: str, way: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(b"PK or something else")
    assert main(["import", str(project), str(tmp_path / name)]) == 1
    told = capsys.readouterr().err
    assert "neither a film nor points" in told
    assert way in told


def test_of_the_films_of_a_whole_clinic_a_few_are_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "clinic.csv"
    table.write_text("image,landmark,x,y\n" + "".join(f"q{k}.png,sella,1,2\n" for k in range(1000)))
    assert main(["import", str(project), str(table)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 21
    assert told[-1] == "  nor has it 980 further films of the source, such as “q20.png”"
