"""LabelMe: a folder with one JSON file per film, of points with labels.

Coordinates count from the top-left corner of the first pixel, x right, y down, so that its centre is 0.5, 0.5:
LabelMe draws the picture from 0, 0 on, and takes places of the mouse as they are. A hidden point has the flag
``occluded``, one that nobody has confirmed ``predicted``; an absent landmark is a flag of the film, as a point
without a place cannot be written.

The film is named by the way to it from the file, which is followed where it leads to one. LabelMe opens no DICOM,
and shows a TIFF as it is stored: for such a film a picture beside the file is named instead, and the film under a
key of our own, ``filmPath``, that LabelMe keeps.

Source: wkentaro/labelme, ``labelme/_label_file.py`` and ``labelme/widgets/canvas.py``.
"""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from lmstudio import paths
from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import atomic, film_files
from lmstudio.formats.json_text import as_json
from lmstudio.formats.keypoints import nodes, pictures, pixel_corners
from lmstudio.formats.keypoints.nodes import Node
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.language import tr

SUFFIX = ".json"
_VERSION = "5.5.0"
_OCCLUDED, _PREDICTED = "occluded", "predicted"
_ABSENT = "absent: "
_FILM = "filmPath"


def recognises(path: Path) -> bool:
    """Whether a folder seems to be of this format: it has JSON files, or neither these nor texts, but below it."""
    here = film_files.inside(path, SUFFIX)
    if here or film_files.inside(path, ".txt"):
        return bool(here)
    return bool(film_files.inside(path, SUFFIX, deep=True))


def write(folder: Path, project: Project, sources: Mapping[str, Path]) -> tuple[str, ...]:
    """Write a file for each film, also for one without points; every film can be held.

    Args:
        folder: is made where it is not.
        project: what is written.
        sources: where the films lie, by image id; of those that may be named LabelMe is told the way there, and
            a picture of those that are DICOM or TIFF is written.

    Raises:
        TableError: two films would be written to one file.
        SaveFailed: the disk is full, or the folder is read-only.
    """
    targets = film_files.name_files(project.images, SUFFIX, folder, deep=True)
    film_files.make_folders(folder, targets)
    for name, image in targets.items():
        beside = (folder / name).parent
        film = image.path if image.is_pseudonymous else _way(beside, image, sources)
        picture = f"{image.name}{pictures.SUFFIX}"
        shown = not image.is_pseudonymous and _has_picture(beside / picture, sources.get(image.id))
        named = {"imagePath": picture, _FILM: film} if shown else {"imagePath": film}
        atomic.write_text(folder / name, as_json({**_content(project, image), **named}))
    return ()


def read(folder: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every file in a folder and those inside it; landmarks drawn as other shapes are told.

    Args:
        folder: of the files.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Raises:
        TableError: there is no file, or what is wrong in which file, and where.
    """
    files = film_files.find_files(folder, SUFFIX, example="001.json, 002.json", deep=True)
    given = {path: tuple(_points(nodes.read_json(path))) for path in files}

    def longer(path: Path, film: str) -> str:
        # LabelMe names the way from where its file lies.
        beside = os.path.relpath(path.parent, folder)
        return Path(os.path.normpath(Path(beside, film.replace("\\", "/")))).as_posix()

    return settle(film_files.tell_apart(given, longer), schema, findings=findings)


def _way(folder: Path, image: Image, sources: Mapping[str, Path]) -> str:
    """How LabelMe comes from the folder to a film; its path in the project where that is not known."""
    source = sources.get(image.id)
    if source is None:
        return image.path
    # There is no way from one drive to another.
    with contextlib.suppress(ValueError):
        source = Path(os.path.relpath(source, folder))
    return source.as_posix()


def _has_picture(path: Path, source: Path | None) -> bool:
    """Whether a picture of a film was written, which LabelMe could not show itself, or not upright."""
    return source is not None and pictures.is_needed(source) and pictures.write(path, source)


def _content(project: Project, image: Image) -> dict[str, object]:
    """What a film's file says but for its name."""
    found = project.annotation(image.id).points
    points = {name: found[name] for name in project.schema.names if name in found}
    return {
        "version": _VERSION,
        "flags": {f"{_ABSENT}{name}": True for name, point in points.items() if point.xy is None},
        "shapes": [_shape(name, point) for name, point in points.items() if point.xy is not None],
        "imageData": None,
        "imageHeight": image.height,
        "imageWidth": image.width,
    }


def _shape(name: str, point: Point) -> dict[str, object]:
    return {
        "label": name,
        "points": [] if point.xy is None else [list(pixel_corners.to_corner(point.xy))],
        "group_id": None,
        "description": "",
        "shape_type": "point",
        "flags": {_OCCLUDED: point.visibility is Visibility.OCCLUDED, _PREDICTED: not point.by_reader},
        "mask": None,
    }


def _points(root: Node) -> Iterator[Given]:
    picture = root.maybe(_FILM) or root.maybe("imagePath")
    way = "" if picture is None else picture.text().strip()
    image = _film(root.path.parent, way) if way else root.path.stem
    size = nodes.size(root, "imageWidth", "imageHeight")
    shapes = root.key("shapes")
    # The film is there also where nothing is on it.
    yield Given(shapes, image, "")
    for shape in shapes.items():
        label = shape.maybe("label")
        if _is_point(shape):
            yield Given(shape, image, shape.key("label").text(), _point(shape), size=size, to_px=_to_px)
        elif label is not None and isinstance(label.value, str):
            yield Given(shape, image, label.value, other_shape=True)
    flags = root.maybe("flags")
    for flag, value in () if flags is None else flags.pairs():
        if flag.startswith(_ABSENT) and value.value is True:
            absent = Point(None, Visibility.ABSENT)
            yield Given(value, image, flag.removeprefix(_ABSENT), absent, size=size)


def _film(folder: Path, way: str) -> str:
    """The film to which a way leads from a folder, absolute; the way itself where nothing lies there."""
    there = paths.as_stored(Path(os.path.normpath(folder.absolute() / way.replace("\\", "/"))))
    return there.as_posix() if paths.is_file(there) else way


def _is_point(shape: Node) -> bool:
    """Whether a shape is a point; without a kind, as early versions write it, what has several corners is none."""
    kind = shape.maybe("shape_type")
    return len(shape.listed("points")) <= 1 if kind is None else kind.value == "point"


def _to_px(xy: XY, image: Image) -> XY:
    del image
    return pixel_corners.from_corner(xy)


def _point(shape: Node) -> Point | None:
    """The point of a shape, from the corner of the film; ``None`` where it has no place."""
    places = shape.key("points").items()
    if len(places) > 1:
        raise shape.error(tr("a point was expected, {count} were found").format(count=len(places)))
    values = places[0].items() if places else ()
    if len(values) != 2:
        raise shape.error(tr("{values} numbers were found, x and y were expected").format(values=len(values)))
    xy = nodes.xy(values[0], values[1])
    flags = shape.maybe("flags")
    raised = {name for name, value in (() if flags is None else flags.pairs()) if value.value is True}
    seen = Visibility.OCCLUDED if _OCCLUDED in raised else Visibility.VISIBLE
    origin = Origin.PREDICTED if _PREDICTED in raised else Origin.MANUAL
    return None if xy is None else Point(xy, seen, origin)
