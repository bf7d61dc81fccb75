"""Label Studio: a JSON file with a task for each film, whose regions are keypoint labels.

Coordinates are percent of the film's width and height: 0 is its left or top edge and 100 its right or lower one,
so that the centre of the first pixel is half a pixel from 0. A hidden point has the text ``occluded`` among its
meta data; absent landmarks are listed in the task's data, which Label Studio carries along, as no region can do
so. Points that nobody has confirmed are the task's predictions, under the name of their network; where a reader
has taken them over, Label Studio itself says so in the region's ``origin``.

How the export looks on the server, and how its labelling interface is described, is in
:mod:`lmstudio.formats.keypoints.label_studio_server`. Films are named by the way to them, without the address of
the server; what Label Studio does to the names of files that are sent to it is known where films are looked for.

The short export, JSON-MIN, has neither regions nor predictions: the values of regions stand in the task itself.

Source: Label Studio, "Import pre-annotated data", "Export annotations" and the tag KeyPointLabels.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import atomic
from lmstudio.formats.json_text import as_json
from lmstudio.formats.keypoints import confidences, label_studio_server, nodes, pixel_corners
from lmstudio.formats.keypoints.nodes import Node
from lmstudio.formats.matching import film_names
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.language import tr

SUFFIX = ".json"
_KIND = "keypointlabels"
_IMAGE, _FILM, _ABSENT, _OCCLUDED = "image", "film_path", "absent", "occluded"
_ORIGINS = {
    Origin.MANUAL: "manual",
    Origin.PREDICTED: "prediction",
    Origin.CORRECTED: "prediction-changed",
    Origin.CONFIRMED: "prediction",
}
"""What Label Studio calls where a region comes from; in an annotation somebody stands behind it all the same."""
_BY_READER = {word: origin for origin, word in _ORIGINS.items() if origin is not Origin.PREDICTED}


def recognises(path: Path) -> bool:
    """Whether a file seems to be of this format: JSON with a list of tasks."""
    return path.suffix.lower() == SUFFIX and nodes.head(path).startswith("[")


def write(path: Path, project: Project, sources: Mapping[str, Path]) -> None:
    """Write a task for each film, also for one without points, and the labelling interface beside it.

    Args:
        path: of the file.
        project: what is written.
        sources: where the films lie, by image id; those that may be named are given an address of the server,
            and those that no browser shows a picture beside the file.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    served = label_studio_server.serve(path, project, sources)
    tasks = [
        _task(number, project, image, served.addresses.get(image.id))
        for number, image in enumerate(project.images, start=1)
    ]
    atomic.write_text(path, as_json(tasks))
    atomic.write_text(
        label_studio_server.beside(path), label_studio_server.labelling_interface(project.schema, served.root)
    )


def read(path: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every annotation that was not cancelled, and the predictions.

    Landmarks that are labelled otherwise, such as by rectangles, are told.

    A landmark that two annotations of a task have is an error: which of the two counts, nothing says. Of several
    predictions of it the last counts, which is the newest, and none where an annotation has it.

    Args:
        path: of the file.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Raises:
        TableError: what is wrong, and where in the file.
    """
    tasks = nodes.read_json(path).items()
    return settle((each for task in tasks for each in _points(task)), schema, findings=findings)


def _task(number: int, project: Project, image: Image, address: str | None) -> dict[str, object]:
    """The task of the film with a number, without which Label Studio's own converter refuses it."""
    found = project.annotation(image.id).points
    points = {name: found[name] for name in project.schema.names if name in found}
    absent = [name for name, point in points.items() if point.xy is None]
    placed = {name: point for name, point in points.items() if point.xy is not None}
    by_reader = [_region(project, image, name, point) for name, point in placed.items() if point.by_reader]
    film = {_IMAGE: image.path} if address is None else {_IMAGE: address, _FILM: image.path}
    return {
        "id": number,
        "data": {**film, **({_ABSENT: absent} if absent else {})},
        "annotations": [{"id": number, "result": by_reader}] if by_reader else [],
        "predictions": list(_predictions(project, image, placed)),
    }


def _predictions(project: Project, image: Image, placed: Mapping[str, Point]) -> Iterator[dict[str, object]]:
    """The predictions of each network for a film."""
    predicted = {name: point for name, point in placed.items() if not point.by_reader}
    for model in dict.fromkeys(point.model for point in predicted.values()):
        regions = [
            {
                **_region(project, image, name, point),
                "score": confidences.of_prediction(point, image),
                "expected_error_px": point.expected_error_px,
            }
            for name, point in predicted.items()
            if point.model == model
        ]
        yield {"model_version": model, "result": regions}


def _region(project: Project, image: Image, name: str, point: Point) -> dict[str, object]:
    x, y = (0.0, 0.0) if point.xy is None else pixel_corners.fraction(point.xy, image)
    occluded = {"meta": {"text": [_OCCLUDED]}} if point.visibility is Visibility.OCCLUDED else {}
    return {
        "id": f"{image.id}-{project.schema.index(name) + 1}",
        "type": _KIND,
        "from_name": label_studio_server.LABELS,
        "to_name": label_studio_server.PICTURE,
        "origin": _ORIGINS[point.origin],
        "original_width": image.width,
        "original_height": image.height,
        "image_rotation": 0,
        "value": {"x": 100 * x, "y": 100 * y, "width": 0.5, _KIND: [name]},
        **occluded,
    }


def _points(task: Node) -> Iterator[Given]:
    data = task.maybe("data")
    if data is None:
        yield from _short(task)
        return
    counted = [each for each in _annotations(task) if not _is_true(each.maybe("was_cancelled"))]
    by_reader = [each for annotation in counted for each in _regions(annotation, data)]
    yield from by_reader
    given = {(each.image, each.landmark) for each in by_reader if not each.other_shape}
    predicted = {(each.image, each.landmark): each for each in _predicted(task, data) if not each.other_shape}
    yield from (each for key, each in predicted.items() if key not in given)
    yield from _absent(data)
    if not any(each.point for each in (*by_reader, *predicted.values())):
        # The film is there also where nothing is on it.
        yield Given(task, _film(data), "")


def _annotations(task: Node) -> Sequence[Node]:
    """The annotations of a task, which were called completions before version 1.0."""
    return task.listed("annotations") or task.listed("completions")


def _predicted(task: Node, data: Node) -> Iterator[Given]:
    """The points of the predictions of a task; where it only numbers them there are none."""
    for prediction in task.listed("predictions"):
        if not isinstance(prediction.value, dict):
            continue
        version = prediction.maybe("model_version")
        model = "" if version is None else version.text()
        for each in _regions(prediction, data):
            point = each.point and replace(each.point, origin=Origin.PREDICTED, model=model)
            yield replace(each, point=point)


def _regions(annotation: Node, data: Node) -> Iterator[Given]:
    kinds = [(each, each.maybe("type")) for each in annotation.key("result").items()]
    regions = [each for each, kind in kinds if kind is not None and kind.value == _KIND]
    yield from (each for region, kind in kinds if kind is not None for each in _other_shapes(region, kind, data))
    pictures = {_picture(each) for each in regions}
    for region in regions:
        name = _picture(region)
        if len(pictures) > 1 and _text(data, name) is None:
            raise region.error(
                tr("the task has several pictures, and none is called “{name}”").format(name=name[:40])
            )
        yield from _region_points(region, region.key("value"), _film(data, name))


def _other_shapes(region: Node, kind: Node, data: Node) -> Iterator[Given]:
    """What is labelled otherwise than as points, such as by rectangles."""
    value = region.maybe("value")
    labels = None if kind.value == _KIND or value is None else value.maybe(str(kind.value))
    film = ""
    with contextlib.suppress(TableError):
        film = _film(data, _picture(region))
    for label in () if labels is None else _listed(labels):
        if isinstance(label.value, str):
            yield Given(region, film, label.value, other_shape=True)


def _picture(region: Node) -> str:
    """What the labelling interface calls the picture of a region, which may be its name in the data."""
    found = region.maybe("to_name")
    return str(found.value) if found is not None else ""


def _region_points(region: Node, value: Node, image: str) -> Iterator[Given]:
    for landmark in value.key(_KIND).items():
        size = nodes.size(region, "original_width", "original_height")
        yield Given(region, image, landmark.text(), _point(region, value), size=size, to_px=_to_px)


def _short(task: Node) -> Iterator[Given]:
    """The points of a task of a JSON-MIN file; its data stand in the task itself."""
    found = [each for _, value in task.pairs() for each in _listed(value) if _has_labels(each)]
    if not found and task.maybe(_IMAGE) is None:
        raise task.error(tr("“{name}” is missing").format(name="data"))
    image = _film(task)
    yield Given(task, image, "")
    for region in found:
        yield from _region_points(region, region, image)
    yield from _absent(task)


def _listed(value: Node) -> Sequence[Node]:
    return value.items() if isinstance(value.value, list) else ()


def _has_labels(node: Node) -> bool:
    return isinstance(node.value, dict) and node.maybe(_KIND) is not None


def _absent(data: Node) -> Iterator[Given]:
    absent = data.maybe(_ABSENT)
    for landmark in () if absent is None else _listed(absent):
        yield Given(landmark, _film(data), landmark.text(), Point(None, Visibility.ABSENT))


def _point(region: Node, value: Node) -> Point | None:
    """The point of a region, in percent; ``None`` where it has no place, and nothing else of it counts."""
    if value.maybe("x") is None and value.maybe("y") is None:
        return None
    xy = (value.key("x").number(), value.key("y").number())
    angle = region.maybe("image_rotation")
    if angle is not None and angle.number() != 0:
        raise angle.error(
            tr("the film was rotated by {angle}°, so the positions of its points are ambiguous").format(
                angle=f"{angle.number():g}"
            )
        )
    meta = region.maybe("meta")
    texts = () if meta is None else meta.listed("text")
    hidden = any(each.value == _OCCLUDED for each in texts)
    said, error = region.maybe("origin"), region.maybe("expected_error_px")
    return Point(
        xy,
        Visibility.OCCLUDED if hidden else Visibility.VISIBLE,
        Origin.MANUAL if said is None else _BY_READER.get(str(said.value), Origin.MANUAL),
        None if error is None else error.number(),
    )


def _to_px(xy: XY, image: Image) -> XY:
    return pixel_corners.from_fraction((xy[0] / 100, xy[1] / 100), image)


def _film(data: Node, picture: str = "") -> str:
    """The film of a region: as we name it, what is under its picture's name or ``image``, or the only picture."""
    named = data.maybe(_FILM) or _text(data, picture) or data.maybe(_IMAGE)
    name = (_only_picture(data) if named is None else named).text()
    if not name.strip():
        raise data.error(tr("no film is named"))
    return label_studio_server.without_server(name)


def _text(data: Node, name: str) -> Node | None:
    """The text under a name; ``None`` where there is none."""
    found = data.maybe(name)
    return found if found is not None and isinstance(found.value, str) else None


def _only_picture(data: Node) -> Node:
    """The only text that ends like a film, or else the only one with a folder, or else the only one.

    Raises:
        TableError: there are several, or none.
    """
    texts = [each for _, each in data.pairs() if isinstance(each.value, str) and each.value.strip()]
    ways = [each for each in texts if "/" in each.text() or "\\" in each.text()]
    films = [each for each in texts if _ends_like_a_film(label_studio_server.without_server(each.text()))]
    for among in (films, ways, texts):
        if len(among) > 1:
            names = ", ".join(f"“{each.text()[:40]}”" for each in among[:2])
            raise data.error(tr("several texts may name the film: {names}").format(names=names))
        if among:
            return among[0]
    raise data.error(tr("no film is named"))


def _ends_like_a_film(name: str) -> bool:
    return film_names.stem(name) != name


def _is_true(node: Node | None) -> bool:
    return node is not None and node.value is True
