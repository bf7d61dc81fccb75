import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pycocotools.coco import COCO

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.project import Project
from lmstudio.errors import TableError
from lmstudio.formats.keypoints import coco
from lmstudio.formats.matching import imported_labels
from tests.unit.formats import films
from tests.unit.formats.films import IMAGES, PROJECT, SCHEMA

POINTS = {
    "sella": Point((1.0, 2.0)),
    "Größe “A”": Point((11.5, 6.0), Visibility.OCCLUDED),
    "左 gonion": Point(None, Visibility.ABSENT),
}
LABELLED = PROJECT.with_annotations({"film-0002": Annotation(POINTS)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "points.json"


def written(path: Path, project: Project = LABELLED) -> dict[str, Any]:
    coco.write(path, project)
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def test_it_loads_in_pycocotools(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    coco.write(path, LABELLED)
    loaded = COCO(str(path))
    assert len(loaded.getImgIds()) == len(IMAGES)
    assert loaded.loadCats(loaded.getCatIds())[0]["keypoints"] == list(SCHEMA.names)
    (annotation,) = loaded.loadAnns(loaded.getAnnIds())
    assert loaded.loadImgs(annotation["image_id"])[0]["file_name"] == IMAGES[1].path
    results = [{**annotation, "score": 1.0}]
    assert len(loaded.loadRes(results).anns) == 1
    assert "DONE" in capsys.readouterr().out.upper()


def test_keypoints_are_pixels_with_centres_at_whole_numbers_and_say_how_they_are_seen(path: Path) -> None:
    (annotation,) = written(path)["annotations"]
    assert annotation["keypoints"] == [1.0, 2.0, 2, 11.5, 6.0, 1, 0.0, 0.0, 0, 0.0, 0.0, 0]
    assert annotation["num_keypoints"] == 2
    assert annotation["absent"] == ["左 gonion"]


def test_the_box_goes_around_the_pixels_of_the_points(path: Path) -> None:
    (annotation,) = written(path)["annotations"]
    assert annotation["bbox"] == [1.0, 2.0, 11.5, 5.0]
    assert annotation["area"] == 57.5


def predicted(**errors: float | None) -> Project:
    points = {
        name: Point((3.0 + k, 4.0), origin=Origin.PREDICTED, expected_error_px=error)
        for k, (name, error) in enumerate(errors.items())
    }
    return PROJECT.with_annotations({"film-0001": Annotation(points)})


def test_predictions_have_a_score_and_are_named_with_their_expected_errors(path: Path) -> None:
    (annotation,) = written(path, predicted(sella=0.5))["annotations"]
    assert (annotation["score"], annotation["predicted"]) == (0.5, {"sella": 0.5})
    assert "score" not in written(path)["annotations"][0]


def test_all_points_of_an_annotation_with_a_score_are_predictions_where_it_names_none(path: Path) -> None:
    content = written(path)
    content["annotations"][0]["score"] = 0.8
    path.write_text(json.dumps(content), encoding="utf-8")
    (found,) = imported_labels.match(PROJECT, coco.read(path, SCHEMA)).annotations.values()
    assert {point.origin for point in found.points.values()} == {Origin.PREDICTED}


def test_label_studio_counts_from_the_corner_and_gives_addresses_in_its_coco_files(path: Path) -> None:
    content = written(path)
    content["info"]["contributor"] = "Label Studio"
    content["images"][1]["file_name"] = "/data/local-files/?d=films/b/%E6%98%A0%E7%94%BB%20%232%20%2541.png"
    path.write_text(json.dumps(content), encoding="utf-8")
    (found,) = imported_labels.match(PROJECT, coco.read(path, SCHEMA)).annotations.values()
    assert found.points["sella"].xy == (0.5, 1.5)


def test_lines_count_from_one(path: Path) -> None:
    assert written(path)["categories"][0]["skeleton"] == [[1, 3]]


def test_films_without_points_are_listed_all_the_same(path: Path) -> None:
    content = written(path, PROJECT)
    assert len(content["images"]) == len(IMAGES)
    assert content["annotations"] == []


def test_a_film_of_another_size_is_refused(path: Path) -> None:
    content = written(path)
    content["images"][1]["width"] = 800
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(TableError, match=r"800 × 300 pixels in the source and 400 × 300 in this project"):
        imported_labels.match(PROJECT, coco.read(path, SCHEMA), where=path)


def test_without_a_size_the_points_are_taken_as_they_are(path: Path) -> None:
    content = written(path)
    content["images"] = [{"id": each["id"], "file_name": each["file_name"]} for each in content["images"]]
    path.write_text(json.dumps(content), encoding="utf-8")
    after = PROJECT.with_annotations(imported_labels.match(PROJECT, coco.read(path, SCHEMA)).annotations)
    assert films.points(after, IMAGES[1]) == films.points(LABELLED, IMAGES[1])


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("images", None, "“images” is missing"),
        ("categories", 3, "At categories: a list was expected, “3” was found"),
        ("annotations", [[]], r"At annotations\[0\]: names and values were expected, a list was found"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(path: Path, key: str, value: object, message: str) -> None:
    path.write_text(json.dumps({**written(path), key: value}), encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        coco.read(path, SCHEMA)
    assert caught.value.where == str(path)
    assert "nothing was imported" in caught.value.remedy


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("image_id", 99, r"annotations\[0\].image_id: no entry has the id 99"),
        ("category_id", "x", r"annotations\[0\].category_id: no entry has the id x"),
        ("keypoints", [1, 2], "2 numbers were found, three for each of 4 landmarks"),
        ("keypoints", [*[1] * 11, "a"], r"keypoints\[11\]: “a” is not a number"),
        ("keypoints", [float("nan"), 1, 2] * 4, r"keypoints\[0\]: “nan” is not a number"),
        ("keypoints", [10**400] * 12, r"keypoints\[0\]: “1000.*” is not a number"),
        ("absent", ["sella"], "“sella” of “b/.*” has already appeared in .*keypoints.*"),
    ],
)
def test_what_is_wrong_in_an_annotation_is_told(path: Path, key: str, value: object, message: str) -> None:
    content = written(path)
    content["annotations"][0][key] = value
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(TableError, match=message):
        coco.read(path, SCHEMA)


@pytest.mark.parametrize("form", [float, str, lambda number: f"{number}.0", lambda number: f" {number} "])
@pytest.mark.parametrize("where", ["images", "annotations", "categories"])
def test_ids_compare_as_ids_however_a_program_writes_them(
    path: Path, form: Callable[[int], object], where: str
) -> None:
    content = written(path)
    for each in content[where]:
        for key in ("id", "image_id", "category_id"):
            if key in each:
                each[key] = form(each[key])
    path.write_text(json.dumps(content), encoding="utf-8")
    after = PROJECT.with_annotations(imported_labels.match(PROJECT, coco.read(path, SCHEMA)).annotations)
    assert films.points(after, IMAGES[1]) == films.points(LABELLED, IMAGES[1])


@pytest.mark.parametrize("other", [2, 2.0, "2"])
def test_an_id_that_two_films_share_is_refused(path: Path, other: object) -> None:
    content = written(path)
    content["images"][0]["id"] = other
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(TableError, match=r"images\[1\].id: the id 2 is also that of images\[0\]"):
        coco.read(path, SCHEMA)


@pytest.mark.parametrize("keypoints", [[], None, float("nan")])
def test_an_annotation_without_keypoints_is_passed_over_whatever_else_it_says(
    path: Path, keypoints: object
) -> None:
    content = written(path)
    content["annotations"].append({"id": 9, "image_id": None, "bbox": [0, 0, 1, 1], "keypoints": keypoints})
    path.write_text(json.dumps(content), encoding="utf-8")
    after = PROJECT.with_annotations(imported_labels.match(PROJECT, coco.read(path, SCHEMA)).annotations)
    assert films.points(after, IMAGES[1]) == films.points(LABELLED, IMAGES[1])


@pytest.mark.parametrize("nothing", [None, float("nan"), "NA", "", 10**400, "x"])
@pytest.mark.parametrize("seen", [0, 0.0, -1])
def test_the_place_of_a_keypoint_that_is_not_labelled_is_not_read(
    path: Path, nothing: object, seen: float
) -> None:
    content = written(path)
    content["annotations"][0]["keypoints"][9:12] = [nothing, nothing, seen]
    path.write_text(json.dumps(content), encoding="utf-8")
    after = PROJECT.with_annotations(imported_labels.match(PROJECT, coco.read(path, SCHEMA)).annotations)
    assert films.points(after, IMAGES[1]) == films.points(LABELLED, IMAGES[1])


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "\ufeff nothing"], ids=["empty", "cut", "deep", "text"])
def test_what_is_not_json_is_told(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match="This is not JSON"):
        coco.read(path, SCHEMA)


def test_the_names_of_the_files_stay_here_where_the_reader_wants_it(path: Path) -> None:
    coco.write(path, LABELLED.without_file_names())
    assert "png" not in path.read_text(encoding="utf-8")
