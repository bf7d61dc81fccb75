import csv
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import deeplabcut
from tests.unit.formats.films import PROJECT, SCHEMA

LABELLED = PROJECT.with_annotations({"film-0001": Annotation({"sella": Point((0.0, 2.25))})})
HEADER = "scorer,KM,KM\nbodyparts,sella,sella\ncoords,x,y\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "CollectedData_KM.csv"


def imported(path: Path) -> dict[str, Annotation]:
    return dict(imported_labels.match(PROJECT, deeplabcut.read(path, SCHEMA), where=path).annotations)


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_each_folder_of_films_has_a_table_with_three_rows_of_header_and_a_row_for_each_film(
    tmp_path: Path,
) -> None:
    deeplabcut.write(tmp_path, LABELLED)
    tables = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.csv"))
    name = "CollectedData_landmark-studio.csv"
    assert tables == [f"labeled-data/{folder}/{name}" for folder in ("a", "b", "no-folder")]
    rows = rows_of(tmp_path / tables[0])
    assert rows[0] == ["scorer", *["landmark-studio"] * 8]
    assert rows[1] == ["bodyparts", *(name for name in SCHEMA.names for _ in "xy")]
    assert rows[2] == ["coords", *"xyxyxyxy"]
    assert rows[3:] == [["labeled-data/a/ä 1.png", "0.0", "2.25", *[""] * 6]]
    assert rows_of(tmp_path / tables[1])[3][0] == "labeled-data/b/映画 #2 %41.png"
    assert rows_of(tmp_path / tables[2])[3][0] == "labeled-data/no-folder/three.jpg"


def test_predictions_are_labels_of_a_machine_with_their_likelihood(tmp_path: Path) -> None:
    points = {
        "sella": Point((1.0, 2.0)),
        "左 gonion": Point((3.0, 4.0), origin=Origin.PREDICTED, expected_error_px=0.5),
    }
    project = PROJECT.with_annotations({"film-0001": Annotation(points)})
    deeplabcut.write(tmp_path, project)
    (path,) = tmp_path.rglob("machinelabels-iter0.csv")
    assert path.parent.name == "a"
    rows = rows_of(path)
    assert rows[2] == ["coords", *["x", "y", "likelihood"] * 4]
    assert rows[3] == ["labeled-data/a/ä 1.png", *[""] * 6, "3.0", "4.0", "0.5", *[""] * 3]
    collected = rows_of(path.with_name("CollectedData_landmark-studio.csv"))
    assert collected[3] == ["labeled-data/a/ä 1.png", "1.0", "2.0", *[""] * 6]
    after = imported_labels.match(project, deeplabcut.read(tmp_path, SCHEMA)).annotations["film-0001"]
    assert {name: point.origin for name, point in after.points.items()} == {
        "sella": Origin.MANUAL,
        "左 gonion": Origin.PREDICTED,
    }
    deeplabcut.write(tmp_path, LABELLED)
    assert not path.exists()


def test_names_keep_their_first_character(tmp_path: Path) -> None:
    project = Project(from_names(["-menton", "=sella", "@nasion"]), PROJECT.images[:1])
    points = Annotation({name: Point((1.0 + k, 2.0)) for k, name in enumerate(project.schema.names)})
    deeplabcut.write(tmp_path, project.with_annotations({"film-0001": points}))
    (path,) = tmp_path.rglob("*.csv")
    assert rows_of(path)[1][1::2] == list(project.schema.names)
    matched = imported_labels.match(project, deeplabcut.read(tmp_path, project.schema))
    assert matched.annotations == {"film-0001": points}


def test_a_folder_without_a_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "CollectedData_KM.csv").write_text("image,landmark,x,y\n", encoding="utf-8")
    with pytest.raises(TableError, match="no table of DeepLabCut in this folder"):
        deeplabcut.read(tmp_path, SCHEMA)


def test_pixels_are_those_of_the_project(path: Path) -> None:
    path.write_text(HEADER + "labeled-data/no-folder/three.jpg,1.5,2\n", encoding="utf-8")
    assert imported(path) == {"film-0003": Annotation({"sella": Point((1.5, 2.0))})}


def test_a_film_may_stand_in_three_columns(path: Path) -> None:
    header = "scorer,,,KM,KM\nbodyparts,,,sella,sella\ncoords,,,x,y\n"
    path.write_text(
        header + "labeled-data,a,ä 1.png,1,2\nlabeled-data,no-folder,three.jpg,nan,NaN\n", encoding="utf-8"
    )
    assert imported(path) == {"film-0001": Annotation({"sella": Point((1.0, 2.0))})}


@pytest.mark.parametrize(
    "way", ["labeled-data\\a\\", "C:\\dlc\\labeled-data\\a\\", "/x/labeled-data/y/labeled-data/a/"]
)
def test_a_film_is_known_by_its_folder_wherever_deeplabcut_ran(path: Path, way: str) -> None:
    path.write_text(HEADER + f"{way}ä 1.png,1,2\n", encoding="utf-8")
    assert imported(path) == {"film-0001": Annotation({"sella": Point((1.0, 2.0))})}


def test_a_table_of_one_animal_has_a_row_more(path: Path) -> None:
    header = "scorer,KM,KM\nindividuals,ind1,ind1\nbodyparts,sella,sella\ncoords,x,y\n"
    path.write_text(header + "labeled-data/a/ä 1.png,1,2\n", encoding="utf-8")
    assert imported(path) == {"film-0001": Annotation({"sella": Point((1.0, 2.0))})}


def test_films_that_would_have_one_name_are_not_written(tmp_path: Path) -> None:
    twice = Project(SCHEMA, (Image("film-0001", "a/v/1.png", 4, 3), Image("film-0002", "b/v/1.png", 4, 3)))
    with pytest.raises(TableError, match=r"a/v/1\.png and b/v/1\.png"):
        deeplabcut.write(tmp_path, twice)
    assert list(tmp_path.iterdir()) == []


def test_what_is_of_no_animal_belongs_to_the_one_that_there_is(path: Path) -> None:
    header = "scorer,K,K,K,K\nindividuals,a,a,single,single\nbodyparts,sella,sella,左 gonion,左 gonion\n"
    path.write_text(header + "coords,x,y,x,y\nlabeled-data/a/ä 1.png,1,2,3,4\n", encoding="utf-8")
    assert set(imported(path)["film-0001"].points) == {"sella", "左 gonion"}


def test_films_of_one_name_are_told_by_their_folder(tmp_path: Path) -> None:
    twice = Project(SCHEMA, (Image("film-0001", "a/1.png", 4, 3), Image("film-0002", "b/1.png", 4, 3)))
    points = {"film-0002": Annotation({"sella": Point((1.0, 2.0))})}
    deeplabcut.write(tmp_path, twice.with_annotations(points))
    assert imported_labels.match(twice, deeplabcut.read(tmp_path, SCHEMA)).annotations == points


def test_points_with_a_likelihood_are_predictions(path: Path) -> None:
    header = "scorer,DLC,DLC,DLC\nbodyparts,sella,sella,sella\ncoords,x,y,likelihood\n"
    path.write_text(header + "three.jpg,1,2,0.9\n", encoding="utf-8")
    assert imported(path)["film-0003"].points["sella"].origin is Origin.PREDICTED


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Line 1: “scorer” was expected at the beginning"),
        ("scorer,KM\nbodyparts,sella\n", "Line 3: “coords” was expected"),
        ("scorer,KM,KM\nindividuals,mouse,rat\n", "covers several animals"),
        (
            "scorer,KM,KM,JD,JD\nbodyparts,sella,sella,sella,sella\ncoords,x,y,x,y\n",
            "“sella x”, .* appears twice",
        ),
        ("scorer,KM\nindividuals,mouse\nindividuals,mouse\n", "Line 3: “bodyparts” was expected"),
        (HEADER + "three.jpg,1,\n", "Line 4, column “sella y”: the number is missing"),
        (HEADER + "three.jpg,one,2\n", "Line 4, column “sella x”: “one” is not a number"),
        (HEADER + "three.jpg,1,2,3\n", "Line 4 has 4 cells, the header has 3"),
        (HEADER + ",1,2\n", "Line 4, column “film”: no film is named"),
        (
            HEADER + "three.jpg,1,2\n\nthree.jpg,1,2\n",
            "Line 6, .*“sella” of “three.jpg” has already appeared in line 4",
        ),
        (HEADER + '"three.jpg,1,2\n', "Line 4: "),
    ],
)
def test_what_is_wrong_is_told_with_line_and_column(path: Path, text: str, message: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        deeplabcut.read(path, SCHEMA)
    assert caught.value.where == str(path)


@pytest.mark.parametrize("axes", ["x,y,Y", "x,y,x", "X,Y,y"])
def test_half_a_body_part_is_an_error(path: Path, axes: str) -> None:
    path.write_text(f"scorer,KM,KM,KM\nbodyparts,sella,sella,Größe “A”\ncoords,{axes}\nthree.jpg,1,2,3\n", "utf-8")
    with pytest.raises(TableError, match="the number is missing"):
        deeplabcut.read(path, SCHEMA)


def test_the_axes_may_be_in_capitals_and_have_to_be_there(path: Path) -> None:
    path.write_text(HEADER.replace("x,y", "X,Y") + "three.jpg,1,2\n", encoding="utf-8")
    assert imported(path) == {"film-0003": Annotation({"sella": Point((1.0, 2.0))})}
    path.write_text(HEADER.replace("x,y", "u,v") + "three.jpg,1,2\n", encoding="utf-8")
    with pytest.raises(TableError, match="no columns of x and y"):
        deeplabcut.read(path, SCHEMA)
