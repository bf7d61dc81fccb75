from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import isbi
from tests.unit.core import made

SCHEMA = from_names(["sella", "nasion"])
# As large as the places that are drawn, which may lie anywhere.
SIDE = 3_000_000
IMAGES = (Image("film-0001", "a/001.bmp", SIDE, SIDE), Image("film-0002", "a/002.bmp", SIDE, SIDE))
PROJECT = Project(SCHEMA, IMAGES)


@given(st.tuples(made.places, made.places).filter(lambda each: each[0] != each[1] and (0.0, 0.0) not in each))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_complete_film_comes_back_as_it_was(tmp_path: Path, xy: tuple[tuple[float, float], ...]) -> None:
    points = Annotation({name: Point(each) for name, each in zip(SCHEMA.names, xy, strict=True)})
    left_out = isbi.write(tmp_path, PROJECT.with_annotations({"film-0001": points}))
    assert left_out == ("film-0002",)
    matched = imported_labels.match(PROJECT, isbi.read(tmp_path, SCHEMA))
    assert matched.annotations == {"film-0001": points}


def test_lines_of_classes_are_kept(tmp_path: Path) -> None:
    (tmp_path / "001.txt").write_text("835,996\n1473,1029.5\n1\n3\n")
    after = imported_labels.match(PROJECT, isbi.read(tmp_path, SCHEMA)).annotations
    isbi.write(tmp_path, PROJECT.with_annotations(after))
    assert (tmp_path / "001.txt").read_text() == "835,996\n1473,1029.5\n1\n3\n"
    other = tmp_path / "other"
    other.mkdir()
    isbi.write(other, PROJECT.with_annotations(after), classes_from=tmp_path)
    assert (other / "001.txt").read_text() == "835,996\n1473,1029.5\n1\n3\n"


@pytest.mark.parametrize("line", ["1;2", "1,2,3", "a,b", "nan,1", "1"])
def test_a_line_that_is_no_point_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "001.txt").write_text(f"1,2\n{line}\n")
    with pytest.raises(TableError, match=r"Line 2: “.*” is not a point"):
        isbi.read(tmp_path, SCHEMA)


def test_a_file_with_too_few_lines_is_told(tmp_path: Path) -> None:
    (tmp_path / "001.txt").write_text("1,2\n")
    with pytest.raises(TableError, match="1 lines, the landmark list has 2"):
        isbi.read(tmp_path, SCHEMA)


def test_a_folder_without_label_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no label file"):
        isbi.read(tmp_path, SCHEMA)


def test_a_label_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "001.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TableError, match="cannot be read"):
        isbi.read(tmp_path, SCHEMA)


def test_two_films_never_share_a_file(tmp_path: Path) -> None:
    twice = Project(SCHEMA, (Image("film-0001", "a/1.png", 4, 3), Image("film-0002", "b/1.png", 4, 3)))
    with pytest.raises(TableError, match=r"would both be written to 1\.txt"):
        isbi.write(tmp_path, twice)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_more_landmarks_than_the_list_has_is_told(tmp_path: Path) -> None:
    (tmp_path / "001.txt").write_text("1,2\n3,4\n5,6\n7,8\n1\n3\n")
    with pytest.raises(TableError, match="4 lines, the landmark list has 2"):
        isbi.read(tmp_path, SCHEMA)


def test_points_of_another_list_are_not_kept_as_classes(tmp_path: Path) -> None:
    (tmp_path / "001.txt").write_text("1,2\n3,4\n5,6\n7,8\n1\n3\n")
    points = Annotation({"sella": Point((835.0, 996.0)), "nasion": Point((1473.0, 1029.5))})
    isbi.write(tmp_path, PROJECT.with_annotations({"film-0001": points}))
    assert (tmp_path / "001.txt").read_text() == "835,996\n1473,1029.5\n1\n3\n"


def test_a_film_whose_file_would_be_taken_for_the_list_of_landmarks_is_left_out(tmp_path: Path) -> None:
    project = Project(SCHEMA, (Image("film-0001", "landmarks.png", SIDE, SIDE),))
    points = Annotation({"sella": Point((835.0, 996.0)), "nasion": Point((1473.0, 1029.5))})
    assert isbi.write(tmp_path, project.with_annotations({"film-0001": points})) == ("film-0001",)
    assert list(tmp_path.iterdir()) == []
