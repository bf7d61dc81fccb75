from pathlib import Path

import pytest
import yaml

from lmstudio.core.annotation import Annotation, Point, Visibility
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.keypoints import yolo_pose
from lmstudio.formats.matching import imported_labels
from tests.unit.formats import films
from tests.unit.formats.films import IMAGES, PROJECT, SCHEMA

POINTS = {
    "sella": Point((0.0, 2.0)),
    "Größe “A”": Point((9.5, 4.5), Visibility.OCCLUDED),
    "左 gonion": Point(None, Visibility.ABSENT),
}
LABELLED = PROJECT.with_annotations({"film-0001": Annotation(POINTS)})


def line(folder: Path) -> list[float]:
    return [float(word) for word in (folder / "labels" / "ä 1.txt").read_text(encoding="utf-8").split()]


def test_points_are_fractions_counted_from_the_edges_of_the_film(tmp_path: Path) -> None:
    assert yolo_pose.write(tmp_path, LABELLED) == ("film-0002", "film-0003")
    assert line(tmp_path)[5:] == [0.5 / 40, 2.5 / 30, 2, 10 / 40, 5 / 30, 1, 0, 0, 0, 0, 0, 0]


def test_the_box_goes_around_the_pixels_of_the_points(tmp_path: Path) -> None:
    yolo_pose.write(tmp_path, LABELLED)
    left, right, top, bottom = 0, 10.5, 2, 5.5
    box = [(left + right) / 2 / 40, (top + bottom) / 2 / 30, (right - left) / 40, (bottom - top) / 30]
    assert line(tmp_path)[:5] == pytest.approx([0, *box])


def test_no_number_is_beyond_the_film(tmp_path: Path) -> None:
    corners = Annotation({"sella": Point((-0.5, -0.5)), "左 gonion": Point((39.5, 29.5))})
    yolo_pose.write(tmp_path, PROJECT.with_annotations({"film-0001": corners}))
    assert line(tmp_path)[1:5] == [0.5, 0.5, 1, 1]
    assert all(0 <= value <= 2 for value in line(tmp_path))


@pytest.mark.parametrize("xy", [(-0.6, 3.0), (3.0, 29.6)])
def test_a_film_with_a_point_beyond_it_is_left_out_and_its_old_file_goes(
    tmp_path: Path, xy: tuple[float, float]
) -> None:
    yolo_pose.write(tmp_path, LABELLED)
    beyond = PROJECT.with_annotations({"film-0001": Annotation({"sella": Point(xy)})})
    assert yolo_pose.write(tmp_path, beyond) == ("film-0001", "film-0002", "film-0003")
    assert list((tmp_path / "labels").iterdir()) == []


def test_the_list_says_what_ultralytics_needs(tmp_path: Path) -> None:
    yolo_pose.write(tmp_path, LABELLED)
    content = yaml.safe_load((tmp_path / "data.yaml").read_text(encoding="utf-8"))
    assert content["kpt_shape"] == [4, 3]
    assert content["flip_idx"] == [0, 2, 1, 3]
    assert content["names"] == {0: SCHEMA.name}
    assert content["kpt_names"] == {0: list(SCHEMA.names)}
    assert {"train", "val"} <= set(content)


def test_a_list_without_names_means_the_landmarks_in_their_order(tmp_path: Path) -> None:
    yolo_pose.write(tmp_path, LABELLED)
    (tmp_path / "data.yaml").write_text("kpt_shape: [4, 3]\nnames: [film]\n", encoding="utf-8")
    after = films.read_back(yolo_pose.read, tmp_path)
    assert set(films.points(after, IMAGES[0])) == {"sella", "Größe “A”"}


def test_two_numbers_a_landmark_are_points_that_are_seen(tmp_path: Path) -> None:
    project = Project(from_names(["sella", "nasion"]), (Image("film-0001", "a.png", 40, 30),))
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "a.txt").write_text("0 .5 .5 1 1 0.5 0.5 0 0\n", encoding="utf-8")
    (tmp_path / "data.yaml").write_text("kpt_shape: [2, 2]\n", encoding="utf-8")
    matched = imported_labels.match(project, yolo_pose.read(tmp_path, project.schema))
    assert matched.annotations == {"film-0001": Annotation({"sella": Point((19.5, 14.5))})}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "At the beginning: names and values were expected, None was found"),
        ("train: [", "This is not YAML"),
        ("x: 2001-99-99", "This is not YAML"),
        ("a: &a [*a]\nkpt_shape: *a", "At kpt_shape"),
        ("names: [film]", "“kpt_shape” is missing"),
        ("kpt_shape: [4, 5]", "two or three numbers a landmark"),
        ("kpt_shape: [7, 3]", "7 landmarks without names, and the landmark list has 4"),
        ("kpt_shape: [4, 3]\nkpt_names: {0: [a, b]}", "“kpt_shape” gives 4 landmarks and “kpt_names” 2"),
        ("kpt_shape: [4, 3]\nkpt_names: {0: [a, [], c, d]}", "a text was expected, a list was found"),
    ],
)
def test_a_wrong_list_is_told(tmp_path: Path, text: str, message: str) -> None:
    yolo_pose.write(tmp_path, LABELLED)
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        yolo_pose.read(tmp_path, SCHEMA)
    assert caught.value.where == str(tmp_path / "data.yaml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n0 1 1\n", "Line 2: 3 numbers were found, 17 were expected"),
        ("0 .5 .5 .1 .1" + " nan nan 2" * 4, "Line 1: a number of “sella” is missing"),
        ("0 .5 .5 .1 .1" + " x" * 12, "Line 1: 0 numbers"),
        (
            ("0 .5 .5 .1 .1 .5 .6 2" + " .5 .5 2" * 3 + "\n") * 2,
            "Line 2: “sella” of “ä 1” has already appeared in line 1",
        ),
    ],
)
def test_a_wrong_line_is_told(tmp_path: Path, text: str, message: str) -> None:
    yolo_pose.write(tmp_path, LABELLED)
    path = tmp_path / "labels" / "ä 1.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        yolo_pose.read(tmp_path, SCHEMA)
    assert caught.value.where == str(path)
