"""Label Studio: a JSON file with a task for each film, whose regions are keypoint labels.

Coordinates are percent of the film's width and height: 0 is its left or top edge and 100 its right or lower one,
so that the centre of the first pixel is half a pixel from 0. A hidden point has the text ``occluded`` among its
meta data; absent landmarks are listed in the task's data, which Label Studio carries along, as no region can do
so.

The labelling interface needs ``<Image name="img" value="$image"/>`` and ``<KeyPointLabels name="landmark"
toName="img">``. Films are named by the way to them, without the address of the server; what Label Studio does to
the names of files that are sent to it is known where films are looked for.

Source: Label Studio, "Import pre-annotated data" and the tag KeyPointLabels.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from lmstudio.core.annotation import Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import atomic
from lmstudio.formats.json_text import as_json
from lmstudio.formats.keypoints import nodes, pixel_corners
from lmstudio.formats.keypoints.nodes import Node
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.language import tr

SUFFIX = ".json"
_KIND = "keypointlabels"
_IMAGE, _ABSENT, _OCCLUDED = "image", "absent", "occluded"


def recognises(path: Path) -> bool:
    """Whether a file seems to be of this format: JSON with a list of tasks."""
    return path.suffix.lower() == SUFFIX and nodes.head(path).startswith("[")


def write(path: Path, project: Project) -> None:
    """Write a task for each film, also for one without points.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    tasks = [_task(number, project, image) for number, image in enumerate(project.images, start=1)]
    atomic.write_text(path, as_json(tasks))


def read(path: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every annotation that was not cancelled; other regions are passed over.

    A landmark that two annotations of a task have is an error: which of the two counts, nothing says.

    Args:
        path: of the file.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Raises:
        TableError: what is wrong, and where in the file.
    """
    tasks = nodes.read_json(path).items()
    return settle((each for task in tasks for each in _points(task)), schema, findings=findings)


def _task(number: int, project: Project, image: Image) -> dict[str, object]:
    """The task of the film with a number, without which Label Studio's own converter refuses it."""
    found = project.annotation(image.id).points
    points = {name: found[name] for name in project.schema.names if name in found}
    absent = [name for name, point in points.items() if point.xy is None]
    regions = [
        _region(f"{image.id}-{project.schema.index(name) + 1}", image, name, point)
        for name, point in points.items()
        if point.xy is not None
    ]
    return {
        "id": number,
        "data": {_IMAGE: image.path, **({_ABSENT: absent} if absent else {})},
        "annotations": [{"id": number, "result": regions}] if regions else [],
    }


def _region(region_id: str, image: Image, name: str, point: Point) -> dict[str, object]:
    x, y = (0.0, 0.0) if point.xy is None else pixel_corners.fraction(point.xy, image)
    occluded = {"meta": {"text": [_OCCLUDED]}} if point.visibility is Visibility.OCCLUDED else {}
    return {
        "id": region_id,
        "type": _KIND,
        "from_name": "landmark",
        "to_name": "img",
        "original_width": image.width,
        "original_height": image.height,
        "image_rotation": 0,
        "value": {"x": 100 * x, "y": 100 * y, "width": 0.5, _KIND: [name]},
        **occluded,
    }


def _points(task: Node) -> Iterator[Given]:
    data = task.key("data")
    image = _film(data)
    counted = [each for each in task.listed("annotations") if not _is_true(each.maybe("was_cancelled"))]
    for region in (each for annotation in counted for each in annotation.key("result").items()):
        kind = region.maybe("type")
        if kind is None or kind.value != _KIND:
            continue
        value = region.key("value")
        for landmark in value.key(_KIND).items():
            size = nodes.size(region, "original_width", "original_height")
            yield Given(region, image, landmark.text(), _point(region, value), size=size, to_px=_to_px)
    absent = data.maybe(_ABSENT)
    for landmark in absent.items() if absent is not None and isinstance(absent.value, list) else ():
        yield Given(landmark, image, landmark.text(), Point(None, Visibility.ABSENT))


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
    return Point(xy, Visibility.OCCLUDED if hidden else Visibility.VISIBLE)


def _to_px(xy: XY, image: Image) -> XY:
    return pixel_corners.from_fraction((xy[0] / 100, xy[1] / 100), image)


def _film(data: Node) -> str:
    """The film of a task: what is under ``image``, or the first text under any name."""
    named = data.maybe(_IMAGE)
    texts = (each for _, each in data.pairs() if isinstance(each.value, str))
    found = next(texts, None) if named is None else named
    name = "" if found is None else found.text()
    if not name.strip():
        raise data.error(tr("no film is named"))
    return _without_server(name)


def _without_server(name: str) -> str:
    """The way to a film without the address of the server."""
    if name.startswith("/data/") or "://" in name:
        try:
            address = urlsplit(name)
        except ValueError:
            return name
        local = parse_qs(address.query).get("d")
        name = local[0] if local else unquote(address.path)
    return name


def _is_true(node: Node | None) -> bool:
    return node is not None and node.value is True
