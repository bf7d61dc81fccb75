from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.landmarks import Landmark, from_names
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
    assert yolo_pose.write(tmp_path, LABELLED, {}) == ("film-0002", "film-0003")
    assert line(tmp_path)[5:] == [0.5 / 40, 2.5 / 30, 2, 10 / 40, 5 / 30, 1, 0, 0, 0, 0, 0, 0]


def test_the_box_goes_around_the_pixels_of_the_points(tmp_path: Path) -> None:
    yolo_pose.write(tmp_path, LABELLED, {})
    left, right, top, bottom = 0, 10.5, 2, 5.5
    box = [(left + right) / 2 / 40, (top + bottom) / 2 / 30, (right - left) / 40, (bottom - top) / 30]
    assert line(tmp_path)[:5] == pytest.approx([0, *box])


def test_no_number_is_beyond_the_film(tmp_path: Path) -> None:
    corners = Annotation({"sella": Point((-0.5, -0.5)), "左 gonion": Point((39.5, 29.5))})
    yolo_pose.write(tmp_path, PROJECT.with_annotations({"film-0001": corners}), {})
    assert line(tmp_path)[1:5] == [0.5, 0.5, 1, 1]
    assert all(0 <= value <= 2 for value in line(tmp_path))


@pytest.mark.parametrize("xy", [(-0.6, 3.0), (3.0, 29.6)])
def test_a_film_with_a_point_beyond_it_is_left_out_and_its_old_file_goes(
    tmp_path: Path, xy: tuple[float, float]
) -> None:
    yolo_pose.write(tmp_path, LABELLED, {})
    beyond = PROJECT.with_annotations({"film-0001": Annotation({"sella": Point(xy)})})
    assert yolo_pose.write(tmp_path, beyond, {}) == ("film-0001", "film-0002", "film-0003")
    assert list((tmp_path / "labels").iterdir()) == []


def test_the_list_says_what_ultralytics_needs(tmp_path: Path) -> None:
    yolo_pose.write(tmp_path, LABELLED, {})
    content = yaml.safe_load((tmp_path / "data.yaml").read_text(encoding="utf-8"))
    assert content["kpt_shape"] == [4, 3]
    assert content["flip_idx"] == [0, 2, 1, 3]
    assert content["names"] == {0: SCHEMA.name}
    assert content["kpt_names"] == {0: list(SCHEMA.names)}
    assert {"train", "val"} <= set(content)


@pytest.mark.parametrize("name", ["T1_top_left", "Hüfte links", "fémur (izquierdo)", "knee L"])
def test_a_list_with_a_side_that_it_does_not_pair_is_not_said_to_stay_when_flipped(
    tmp_path: Path, name: str
) -> None:
    schema = replace(SCHEMA, landmarks=(*SCHEMA.landmarks, Landmark(name)))
    yolo_pose.write(tmp_path, replace(LABELLED, schema=schema), {})
    assert "flip_idx" not in yaml.safe_load((tmp_path / "data.yaml").read_text(encoding="utf-8"))
    found = yolo_pose.read(tmp_path, schema)
    assert {label.landmark for label in found} <= set(SCHEMA.names)
    assert found


def test_only_films_with_a_file_are_listed_as_a_film_without_one_would_count_as_empty(tmp_path: Path) -> None:
    full = films.full().with_annotations({"film-0002": Annotation({})})
    sources = {"film-0001": tmp_path / "a" / "ä 1.dcm", "film-0003": tmp_path / "three.jpg"}
    assert yolo_pose.write(tmp_path / "out", full, sources) == ("film-0002",)
    content = yaml.safe_load((tmp_path / "out" / "data.yaml").read_text(encoding="utf-8"))
    assert (content["train"], content["val"]) == ("films.txt", "films.txt")
    listed = (tmp_path / "out" / "films.txt").read_text(encoding="utf-8").splitlines()
    assert listed == ["./images/ä 1.png", "./images/three.jpg"]
    yolo_pose.write(tmp_path / "out", films.full(), sources)
    content = yaml.safe_load((tmp_path / "out" / "data.yaml").read_text(encoding="utf-8"))
    assert (content["train"], content["val"]) == ("images", "images")
    assert not (tmp_path / "out" / "films.txt").exists()
    yolo_pose.write(tmp_path / "ids", full.without_file_names(), sources)
    listed = (tmp_path / "ids" / "films.txt").read_text(encoding="utf-8").splitlines()
    assert listed == ["./images/film-0001.png", "./images/film-0003.jpg"]


@pytest.mark.parametrize("folder", ["labels", "labels/train", "train/labels"])
def test_labels_may_be_split_in_either_way(tmp_path: Path, folder: str) -> None:
    yolo_pose.write(tmp_path, LABELLED, {})
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / "labels" / "ä 1.txt").rename(tmp_path / folder / "ä 1.txt")
    after = films.read_back(yolo_pose.read, tmp_path)
    films.assert_same(films.points(after, IMAGES[0]), {k: (p.xy, p.visibility) for k, p in POINTS.items() if p.xy})


TWO = Project(from_names(["sella", "nasion", "menton"]), (Image("film-0001", "a.png", 40, 30),))


def origins(folder: Path, line: str, *, numbers: int = 3) -> dict[str, tuple[Origin, Visibility]]:
    (folder / "labels").mkdir()
    (folder / "labels" / "a.txt").write_text(line, encoding="utf-8")
    (folder / "data.yaml").write_text(f"kpt_shape: [3, {numbers}]\n", encoding="utf-8")
    (found,) = imported_labels.match(TWO, yolo_pose.read(folder, TWO.schema)).annotations.values()
    return {name: (point.origin, point.visibility) for name, point in found.points.items()}


SEEN = (Origin.PREDICTED, Visibility.VISIBLE)


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("0 .5 .5 1 1 .1 .2 0.87 .3 .4 1 .5 .6 0.01 0.9\n", 3),
        ("0 .5 .5 1 1 .1 .2 0.87 .3 .4 1 .5 .6 0.01\n", 3),
        ("0 .5 .5 1 1 .1 .2 1 .3 .4 1 .5 .6 1 0.9\n", 3),
        ("0 .5 .5 1 1 .1 .2 .3 .4 .5 .6 0.9\n", 2),
    ],
)
def test_what_a_network_wrote_is_predicted(tmp_path: Path, line: str, numbers: int) -> None:
    assert origins(tmp_path, line, numbers=numbers) == dict.fromkeys(TWO.schema.names, SEEN)


def test_a_point_that_a_network_puts_nowhere_is_none(tmp_path: Path) -> None:
    assert set(origins(tmp_path, "0 .5 .5 1 1 .1 .2 0.87 0 0 0.3 .5 .6 0.9 0.9\n")) == {"sella", "menton"}


def test_confidences_stand_among_visibilities_where_a_reader_has_not_confirmed_all(tmp_path: Path) -> None:
    hidden = (Origin.MANUAL, Visibility.OCCLUDED)
    expected = {"sella": (Origin.MANUAL, Visibility.VISIBLE), "nasion": hidden, "menton": SEEN}
    assert origins(tmp_path, "0 .5 .5 1 1 .1 .2 2 .3 .4 1 .5 .6 0.7\n") == expected


def test_the_surer_the_prediction_the_higher_its_confidence(tmp_path: Path) -> None:
    points = {
        name: Point((5.0 + k, 6.0), origin=Origin.PREDICTED, expected_error_px=error)
        for k, (name, error) in enumerate(zip(SCHEMA.names, (0.0, 0.5, None, 1e9), strict=True))
    }
    yolo_pose.write(tmp_path, PROJECT.with_annotations({"film-0001": Annotation(points)}), {})
    # Of a diagonal of 50 pixels a hundredth is half a pixel.
    assert line(tmp_path)[7::3] == [0.999, 0.5, 0.5, 0.001]


def test_a_list_without_names_means_the_landmarks_in_their_order(tmp_path: Path) -> None:
    yolo_pose.write(tmp_path, LABELLED, {})
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
    yolo_pose.write(tmp_path, LABELLED, {})
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
    yolo_pose.write(tmp_path, LABELLED, {})
    path = tmp_path / "labels" / "ä 1.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        yolo_pose.read(tmp_path, SCHEMA)
    assert caught.value.where == str(path)


@pytest.mark.parametrize("keys", [("0", "1"), ("head", "again"), ("'0'", "'1'")])
def test_a_line_has_the_landmarks_of_its_class(tmp_path: Path, keys: tuple[str, str]) -> None:
    (tmp_path / "labels").mkdir()
    listed = f"{keys[0]}: [sella, N], {keys[1]}: [N, sella]"
    (tmp_path / "data.yaml").write_text(
        f"kpt_shape: [2, 3]\nnames: [head, again]\nkpt_names: {{{listed}}}\n", encoding="utf-8"
    )
    path = tmp_path / "labels" / "001.txt"
    path.write_text("1 .5 .5 .5 .5 .1 .2 2 .3 .4 2\n", encoding="utf-8")
    found = yolo_pose.read(tmp_path, from_names(["sella", "N"]))
    assert {each.landmark: each.point.xy for each in found} == {"N": (0.1, 0.2), "sella": (0.3, 0.4)}
    path.write_text("7 .5 .5 .5 .5 .1 .2 2 .3 .4 2\n", encoding="utf-8")
    with pytest.raises(TableError, match="no landmarks of class 7"):
        yolo_pose.read(tmp_path, from_names(["sella", "N"]))
