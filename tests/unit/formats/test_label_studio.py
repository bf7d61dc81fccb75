import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image as Picture

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.keypoints import label_studio
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.settling import Findings
from tests.unit.formats import films
from tests.unit.formats.films import IMAGES, PROJECT, SCHEMA
from tests.unit.imaging import made

POINTS = {
    "sella": Point((19.5, 2.5), Visibility.OCCLUDED),
    "左 gonion": Point(None, Visibility.ABSENT),
}
LABELLED = PROJECT.with_annotations({"film-0001": Annotation(POINTS)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tasks.json"


def written(path: Path) -> list[dict[str, Any]]:
    label_studio.write(path, LABELLED, {})
    content: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return content


def test_points_are_percent_counted_from_the_edges_of_the_film(path: Path) -> None:
    (region,) = written(path)[0]["annotations"][0]["result"]
    assert region["value"] == {"x": 50.0, "y": 10.0, "width": 0.5, "keypointlabels": ["sella"]}
    assert (region["original_width"], region["original_height"]) == (40, 30)
    assert (region["type"], region["meta"]) == ("keypointlabels", {"text": ["occluded"]})


def test_there_is_a_task_for_each_film_also_without_points(path: Path) -> None:
    tasks = written(path)
    assert [task["data"]["image"] for task in tasks] == [image.path for image in IMAGES]
    assert [len(task["annotations"]) for task in tasks] == [1, 0, 0]
    assert tasks[0]["data"]["absent"] == ["左 gonion"]
    # Label Studio's converter (label-studio-sdk) takes no task without.
    assert [task["id"] for task in tasks] == [1, 2, 3]


@pytest.mark.parametrize(
    "name",
    [
        "a/ä 1.png",
        "/data/upload/3/0a1b2c3d-%C3%A4%201.png",
        "/data/local-files/?d=films/a/ä%201.png",
        "http://host:8080/data/upload/3/0a1b2c3d-%C3%A4%201.png",
        "s3://bucket/a/%C3%A4%201.png",
    ],
)
def test_a_film_is_known_also_by_its_address_in_label_studio(path: Path, name: str) -> None:
    tasks = written(path)
    tasks[0]["data"]["image"] = name
    path.write_text(json.dumps(tasks), encoding="utf-8")
    after = films.read_back(label_studio.read, path)
    films.assert_same(films.points(after, IMAGES[0]), films.points(LABELLED, IMAGES[0]))


def test_a_film_under_another_name_other_regions_and_cancelled_work_are_understood(path: Path) -> None:
    (region,) = written(path)[0]["annotations"][0]["result"]
    cancelled = {"was_cancelled": True, "result": [{**region, "value": {}}]}
    task = {
        "data": {"xray": "three.jpg", "year": 3},
        "annotations": [cancelled, {"result": [{"type": "choices"}]}],
    }
    path.write_text(json.dumps([task]), encoding="utf-8")
    assert label_studio.read(path, SCHEMA) == []


def test_of_two_annotations_of_a_task_none_is_left_out(path: Path) -> None:
    tasks = written(path)
    (region,) = tasks[0]["annotations"][0]["result"]
    other = {**region, "value": {**region["value"], "x": 1, "keypointlabels": ["Größe “A”"]}}
    tasks[0]["annotations"].append({"result": [other]})
    path.write_text(json.dumps(tasks), encoding="utf-8")
    assert [each.landmark for each in label_studio.read(path, SCHEMA)] == ["sella", "Größe “A”", "左 gonion"]
    tasks[0]["annotations"][1] = {"result": [{**region, "value": {**region["value"], "x": 1}}]}
    path.write_text(json.dumps(tasks), encoding="utf-8")
    with pytest.raises(
        TableError,
        match=r"At \[0\].annotations\[1\].*“sella” of “a/ä 1.png” has already appeared in .*annotations\[0\]",
    ):
        label_studio.read(path, SCHEMA)
    tasks[0]["annotations"][1]["was_cancelled"] = True
    path.write_text(json.dumps(tasks), encoding="utf-8")
    assert [each.landmark for each in label_studio.read(path, SCHEMA)] == ["sella", "左 gonion"]


def predicted(model: str, x: float) -> dict[str, Any]:
    value = {"x": x, "y": 50, "keypointlabels": ["sella"]}
    return {"model_version": model, "score": 0.9, "result": [{"type": "keypointlabels", "value": value}]}


def test_predictions_of_a_task_come_in_as_such_the_newest_of_several(path: Path) -> None:
    task = {"data": {"image": "a/ä 1.png"}, "predictions": [7, predicted("m1", 10), predicted("m2", 50)]}
    path.write_text(json.dumps([task]), encoding="utf-8")
    (found,) = imported_labels.match(PROJECT, label_studio.read(path, SCHEMA)).annotations.values()
    assert found.points == {"sella": Point((19.5, 14.5), origin=Origin.PREDICTED, model="m2")}


def test_a_prediction_gives_way_to_what_a_reader_says(path: Path) -> None:
    tasks = written(path)
    tasks[0]["predictions"] = [predicted("m1", 10)]
    path.write_text(json.dumps(tasks), encoding="utf-8")
    after = films.read_back(label_studio.read, path)
    assert after.annotation("film-0001").points["sella"] == POINTS["sella"]


def test_who_placed_a_point_comes_back(path: Path) -> None:
    points = {
        name: Point((1.5 + k, 2.25), origin=origin)
        for k, (name, origin) in enumerate(zip(SCHEMA.names, Origin, strict=True))
    }
    label_studio.write(path, PROJECT.with_annotations({"film-0001": Annotation(points)}), {})
    after = films.read_back(label_studio.read, path).annotation("film-0001").points
    assert {name: point.origin for name, point in after.items()} == dict(zip(SCHEMA.names, Origin, strict=True))


def test_the_short_export_is_read(path: Path) -> None:
    (region,) = written(path)[0]["annotations"][0]["result"]
    value = {**region["value"], "original_width": 40, "original_height": 30}
    entries = [
        {"image": "/data/upload/3/0a1b2c3d-%C3%A4%201.png", "id": 1, "landmark": [value], "absent": ["左 gonion"]},
        {"image": "three.jpg", "id": 3, "annotator": 1},
    ]
    path.write_text(json.dumps(entries), encoding="utf-8")
    findings = Findings()
    matched = imported_labels.match(PROJECT, label_studio.read(path, SCHEMA, findings=findings))
    seen = Annotation({**POINTS, "sella": Point((19.5, 2.5))})
    films.assert_same(
        films.points(PROJECT.with_annotations(matched.annotations), IMAGES[0]),
        {name: (point.xy, point.visibility) for name, point in seen.points.items()},
    )
    assert findings.without_points == ["three.jpg"]


def test_films_have_addresses_that_the_server_hands_out(path: Path, tmp_path: Path) -> None:
    sources = {image.id: tmp_path / "study" / image.path for image in IMAGES[:2]}
    for source in sources.values():
        source.parent.mkdir(parents=True)
        source.touch()
    label_studio.write(path, LABELLED, sources)
    tasks = json.loads(path.read_text(encoding="utf-8"))
    assert [task["data"]["image"] for task in tasks] == [
        "/data/local-files/?d=study/a/%C3%A4%201.png",
        "/data/local-files/?d=study/b/%E6%98%A0%E7%94%BB%20%232%20%2541.png",
        "three.jpg",
    ]
    interface = path.with_name("tasks-labelling.xml").read_text(encoding="utf-8")
    assert interface.startswith(f"<!-- LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT={tmp_path} -->")
    films.assert_same(
        films.points(films.read_back(label_studio.read, path), IMAGES[0]), films.points(LABELLED, IMAGES[0])
    )
    label_studio.write(path, LABELLED.without_file_names(), sources)
    assert "study" not in path.read_text(encoding="utf-8")


def test_films_that_no_browser_shows_have_a_picture(path: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    source = made.write(made.dataset(made.ramp()), tmp_path / "in" / "skull.dcm")
    project = Project(SCHEMA, (Image("film-0001", "in/skull.dcm", 20, 12),))
    label_studio.write(path, project, {"film-0001": source})
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    assert task["data"]["image"].endswith("tasks-films/film-0001.png")
    assert task["data"]["film_path"] == "in/skull.dcm"
    with Picture.open(tmp_path / "tasks-films" / "film-0001.png") as picture:
        assert (picture.mode, picture.size) == ("L", (20, 12))


def test_the_labelling_interface_has_the_landmarks_in_their_order(path: Path) -> None:
    label_studio.write(path, LABELLED, {})
    view = ElementTree.fromstring(path.with_name("tasks-labelling.xml").read_text(encoding="utf-8"))  # noqa: S314  our own
    assert [each.get("value") for each in view.iter("Label")] == list(SCHEMA.names)
    assert [each.get("model_index") for each in view.iter("Label")] == ["0", "1", "2", "3"]
    (labels,), (image,) = view.iter("KeyPointLabels"), view.iter("Image")
    assert (labels.get("toName"), image.get("name"), image.get("value")) == ("img", "img", "$image")


def test_a_film_of_another_size_is_refused(path: Path) -> None:
    tasks = written(path)
    tasks[0]["annotations"][0]["result"][0]["original_width"] = 30
    path.write_text(json.dumps(tasks), encoding="utf-8")
    with pytest.raises(TableError, match="30 × 30 pixels in the source and 40 × 30 in this project"):
        imported_labels.match(PROJECT, label_studio.read(path, SCHEMA), where=path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"image_rotation": 90}, r"image_rotation: the film was rotated by 90°"),
        ({"value": {"x": 1, "keypointlabels": ["sella"]}}, r"result\[0\].value: “y” is missing"),
        ({"value": {"x": "1", "y": 1, "keypointlabels": ["sella"]}}, r"value.x: “1” is not a number"),
        ({"value": {"x": 1, "y": 1, "keypointlabels": "sella"}}, "a list was expected, “sella” was found"),
        (
            {"value": {"x": 1, "y": 1, "keypointlabels": ["sella", "sella"]}},
            "“sella” of “a/ä 1.png” has already appeared in",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(path: Path, change: dict[str, object], message: str) -> None:
    tasks = written(path)
    tasks[0]["annotations"][0]["result"][0].update(change)
    path.write_text(json.dumps(tasks), encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        label_studio.read(path, SCHEMA)
    assert caught.value.where == str(path)


def test_a_task_without_a_film_is_told(path: Path) -> None:
    path.write_text('[{"data": {}}]', encoding="utf-8")
    with pytest.raises(TableError, match=r"At \[0\].data: no film is named"):
        label_studio.read(path, SCHEMA)


def keypoint(name: str, x: float, **more: object) -> dict[str, Any]:
    value = {"x": x, "y": 10.0, "width": 0.5, "keypointlabels": [name]}
    return {"type": "keypointlabels", "value": value, **more}


def task_of(data: dict[str, Any], *regions: dict[str, Any]) -> str:
    return json.dumps([{"id": 1, "data": data, "annotations": [{"result": list(regions)}]}])


def test_each_point_of_a_task_with_two_pictures_is_on_its_own(path: Path) -> None:
    data = {"front": "/data/upload/1/0a1b2c3d-a.png", "side": "/data/upload/1/0a1b2c3d-b.png"}
    regions = keypoint("sella", 50, to_name="front"), keypoint("sella", 60, to_name="side")
    path.write_text(task_of(data, *regions), encoding="utf-8")
    found = {each.image.rsplit("-", 1)[1]: each.point.xy for each in label_studio.read(path, SCHEMA)}
    assert found == {"a.png": (50.0, 10.0), "b.png": (60.0, 10.0)}


def test_a_task_with_two_pictures_that_cannot_be_told_apart_is_refused(path: Path) -> None:
    data = {"image": "a.png", "other": "b.png"}
    path.write_text(
        task_of(data, keypoint("sella", 50, to_name="img1"), keypoint("N", 60, to_name="img2")), encoding="utf-8"
    )
    with pytest.raises(TableError, match="several pictures, and none is called “img1”"):
        label_studio.read(path, SCHEMA)


@pytest.mark.parametrize(
    "data",
    [
        {"patient": "a/three", "picture": "/data/upload/1/0a1b2c3d-b.png"},
        {"patient": "three", "picture": "s3://bucket/films/1.2.840.7"},
        {"picture": "three"},
    ],
)
def test_the_text_that_looks_like_a_film_names_it(path: Path, data: dict[str, str]) -> None:
    path.write_text(task_of(data, keypoint("sella", 50)), encoding="utf-8")
    (label,) = label_studio.read(path, SCHEMA)
    assert data["picture"].endswith(label.image)


def test_of_several_texts_that_look_like_films_none_is_taken(path: Path) -> None:
    path.write_text(task_of({"before": "a.png", "after": "b.png"}, keypoint("sella", 50)), encoding="utf-8")
    with pytest.raises(TableError, match=r"several texts may name the film: “a\.png”, “b\.png”"):
        label_studio.read(path, SCHEMA)


def test_completions_of_early_versions_are_read_and_films_without_points_told(path: Path) -> None:
    tasks = [
        {"data": {"image": "a.png"}, "completions": [{"result": [keypoint("sella", 50)]}]},
        {"data": {"image": "b.png"}, "annotations": [{"was_cancelled": True, "result": [keypoint("sella", 50)]}]},
    ]
    path.write_text(json.dumps(tasks), encoding="utf-8")
    findings = Findings()
    assert [each.image for each in label_studio.read(path, SCHEMA, findings=findings)] == ["a.png"]
    assert findings.without_points == ["b.png"]


def test_a_landmark_labelled_by_a_rectangle_is_told(path: Path) -> None:
    value = {"x": 1, "y": 2, "width": 3, "height": 4, "rectanglelabels": ["N", "head"]}
    rectangle = {"type": "rectanglelabels", "value": value}
    path.write_text(task_of({"image": "a.png"}, keypoint("sella", 50), rectangle), encoding="utf-8")
    findings = Findings()
    assert len(label_studio.read(path, from_names(["sella", "N"]), findings=findings)) == 1
    assert findings.other_shapes == [("a.png", "N")]
