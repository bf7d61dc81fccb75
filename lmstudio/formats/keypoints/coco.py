"""COCO keypoints: one JSON file with films, annotations and the landmark list as a category.

Keypoints are indices of pixels, x right, y down, with centres at whole numbers: the project's own convention.
Boxes count from the corner of the first pixel, and go around the pixels of the points. A landmark that is absent
has v = 0, as one that has no point; ``absent`` in the annotation, a key of our own, tells them apart.

An annotation with predictions has a ``score``, as those that networks write, and a key of our own, ``predicted``:
the landmarks that nobody has confirmed, each with its expected error in pixels. Without that key all points of an
annotation with a score are predictions.

Label Studio's COCO files count from the corner of the first pixel, in whole numbers; they are known by their
contributor, and lose half a pixel where they are made.

Sources: COCO, "Data format", keypoint detection; detectron2, ``data/datasets/coco.py``, on pixel indices.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import fmean

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import atomic
from lmstudio.formats.json_text import as_json
from lmstudio.formats.keypoints import confidences, label_studio_server, nodes, pixel_corners, visibility_numbers
from lmstudio.formats.keypoints.nodes import Node
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.language import tr

SUFFIX = ".json"
_CATEGORY = 1
_WHOLE = re.compile(r"-?[0-9]+\.0+")


def recognises(path: Path) -> bool:
    """Whether a file seems to be of this format: JSON with names and values."""
    return path.suffix.lower() == SUFFIX and nodes.head(path).startswith("{")


def write(path: Path, project: Project) -> None:
    """Write the points of a project; a film without any has no annotation.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    films = list(enumerate(project.images, start=1))
    annotations = [
        _annotation(number, image, project.annotation(image.id), project.schema) for number, image in films
    ]
    content = {
        "info": {"description": project.schema.name, "contributor": "Landmark Studio"},
        "licenses": [],
        "images": [_film(number, image) for number, image in films],
        "annotations": [each for each in annotations if each["num_keypoints"] or each["absent"]],
        "categories": [_category(project.schema)],
    }
    atomic.write_text(path, as_json(content))


def read(path: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every annotation with keypoints.

    Args:
        path: of the file.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Raises:
        TableError: what is wrong, and where in the file.
    """
    root = nodes.read_json(path)
    films = _by_id(root.key("images").items())
    categories = _by_id(root.key("categories").items())
    found = (
        each
        for annotation in root.key("annotations").items()
        if annotation.listed("keypoints")
        for each in _points(annotation, films, categories)
    )
    if _is_by_label_studio(root):
        found = (_of_label_studio(each) for each in found)
    return settle(found, schema, findings=findings)


def _film(number: int, image: Image) -> dict[str, object]:
    return {"id": number, "file_name": image.path, "width": image.width, "height": image.height}


def _annotation(number: int, image: Image, annotation: Annotation, schema: Schema) -> dict[str, object]:
    """The annotation of the film with a number, which is also its own."""
    found = visibility_numbers.keypoints(annotation, schema)
    places = visibility_numbers.labelled_places(found)
    box = pixel_corners.box(places) if places else (0.0, 0.0, 0.0, 0.0)
    points = [(name, point) for name in schema.names if (point := annotation.points.get(name)) is not None]
    return {
        "id": number,
        "image_id": number,
        "category_id": _CATEGORY,
        "iscrowd": 0,
        "keypoints": [value for xy, seen in found for value in (*xy, seen)],
        "num_keypoints": len(places),
        "bbox": list(box),
        "area": box[2] * box[3],
        "absent": [name for name, point in points if point.xy is None],
        **_predictions(image, {name: point for name, point in points if not point.by_reader}),
    }


def _predictions(image: Image, predicted: Mapping[str, Point]) -> dict[str, object]:
    """What an annotation says of the predictions in it; nothing where there are none."""
    if not predicted:
        return {}
    return {
        "score": fmean(confidences.of_prediction(point, image) for point in predicted.values()),
        "predicted": {name: point.expected_error_px for name, point in predicted.items()},
    }


def _category(schema: Schema) -> dict[str, object]:
    """The landmark list; COCO counts the ends of lines from 1."""
    lines = [[schema.index(one) + 1, schema.index(other) + 1] for one, other in schema.skeleton]
    return {
        "id": _CATEGORY,
        "name": schema.name,
        "supercategory": "film",
        "keypoints": list(schema.names),
        "skeleton": lines,
    }


def _points(annotation: Node, films: dict[str, Node], categories: dict[str, Node]) -> Iterator[Given]:
    film = _of(annotation.key("image_id"), films)
    image, size = film.key("file_name").text(), nodes.size(film, "width", "height")
    landmarks = _of(annotation.key("category_id"), categories).listed("keypoints")
    values = annotation.key("keypoints")
    triples = visibility_numbers.triples(values.items(), count=len(landmarks), where=values)
    told = _told_predictions(annotation)
    for landmark, triple in zip(landmarks, triples, strict=True):
        name = landmark.text()
        yield Given(triple[0], image, name, told(name, _point(*triple)), size=size)
    for absent in annotation.listed("absent"):
        yield Given(absent, image, absent.text(), told(absent.text(), Point(None, Visibility.ABSENT)), size=size)


def _told_predictions(annotation: Node) -> Callable[[str, Point | None], Point | None]:
    """Gives a landmark's point with what an annotation says of who placed it."""
    score, named = annotation.maybe("score"), annotation.maybe("predicted")
    errors = None if named is None else dict(named.pairs())

    def told(name: str, point: Point | None) -> Point | None:
        predicted = score is not None if errors is None else name in errors
        if point is None or not predicted:
            return point
        error = None if errors is None or errors[name].value is None else errors[name].number()
        return replace(point, origin=Origin.PREDICTED, expected_error_px=error)

    return told


def _is_by_label_studio(root: Node) -> bool:
    info = root.maybe("info")
    return info is not None and dict(info.pairs()).get("contributor", info).value == "Label Studio"


def _of_label_studio(given: Given) -> Given:
    return replace(given, image=label_studio_server.without_server(given.image), to_px=_from_label_studio)


def _from_label_studio(xy: XY, image: Image) -> XY:
    del image
    return pixel_corners.from_corner(xy)


def _point(x: Node, y: Node, seen: Node) -> Point | None:
    """The point of a keypoint; of one that is not labelled nothing else counts."""
    if not visibility_numbers.is_there(x.value, y.value, seen.value):
        return None
    return visibility_numbers.point((x.number(), y.number()), seen.number())


def _by_id(each: Iterable[Node]) -> dict[str, Node]:
    """Films or categories by their ids.

    Raises:
        TableError: two have the same.
    """
    found: dict[str, Node] = {}
    for node in each:
        key = _id(node.key("id"))
        if key in found:
            raise node.key("id").error(
                tr("the id {id} is also that of {other}").format(id=key[:40], other=found[key])
            )
        found[key] = node
    return found


def _id(node: Node) -> str:
    """An id as one text, however a program wrote its number: 1, 1.0 and "1" are the same."""
    if isinstance(node.value, float) and node.value.is_integer():
        return str(int(node.value))
    text = node.text().strip()
    return text.partition(".")[0] if _WHOLE.fullmatch(text) else text


def _of(reference: Node, known: dict[str, Node]) -> Node:
    """What an id refers to.

    Raises:
        TableError: there is nothing of that id.
    """
    found = known.get(_id(reference))
    if found is None:
        raise reference.error(tr("no entry has the id {id}").format(id=reference.text()[:40]))
    return found
