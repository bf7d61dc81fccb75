"""LabelMe: a folder with one JSON file a film, of points with labels.

Coordinates count from the top-left corner of the first pixel, x right, y down, so that its centre is 0.5, 0.5:
LabelMe draws the picture from 0, 0 on, and takes places of the mouse as they are. A hidden point has the flag
``occluded``; an absent landmark is a flag of the film, as a point without a place cannot be written.

The film is named by the way to it from the file, which is followed where it leads to one.

Source: wkentaro/labelme, ``labelme/_label_file.py`` and ``labelme/widgets/canvas.py``.
"""

import contextlib
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from lmstudio import paths
from lmstudio.core.annotation import Point, Visibility
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import atomic, edges, film_files, labels, nodes
from lmstudio.formats.json_text import as_json
from lmstudio.formats.labels import Label, LandmarkNames, Place
from lmstudio.formats.nodes import Node
from lmstudio.language import tr

SUFFIX = ".json"
_VERSION = "5.5.0"
_OCCLUDED = "occluded"
_ABSENT = "absent: "


def recognises(path: Path) -> bool:
    """Whether a folder seems to be of this format: it has JSON files."""
    return paths.is_folder(path) and any(path.glob(f"*{SUFFIX}"))


def write(folder: Path, project: Project, sources: Mapping[str, Path]) -> tuple[str, ...]:
    """Write a file for each film, also for one without points; every film can be held.

    Args:
        folder: is made where it is not.
        project: what is written.
        sources: where the films lie, by image id; of those that may be named LabelMe is told the way there.

    Raises:
        TableError: two films would be written to one file.
        SaveFailed: the disk is full, or the folder is read-only.
    """
    targets = film_files.named(project.images, SUFFIX, folder)
    atomic.make_folder(folder)
    for name, image in targets.items():
        picture = image.path if image.is_pseudonymous else _way(folder, image, sources)
        atomic.write_text(folder / name, as_json(_content(project, image, picture)))
    return ()


def read(folder: Path, schema: Schema, *, unknown: Counter[str] | None = None) -> list[Label]:
    """The points of every file in a folder; shapes of other kinds are passed over.

    Args:
        folder: of the files.
        schema: the landmarks that are known.
        unknown: counts points by names of landmarks that are not known, which are left out; without it such a
            name is an error.

    Raises:
        TableError: there is no file, or what is wrong in which file, and where.
    """
    names = LandmarkNames(schema)
    paths = film_files.found(folder, SUFFIX, example="001.json, 002.json")
    found = (each for path in paths for each in _labels(nodes.read_json(path), names, unknown))
    return list(labels.once(found))


def _way(folder: Path, image: Image, sources: Mapping[str, Path]) -> str:
    """How LabelMe comes from the folder to a film; its path in the project where that is not known."""
    source = sources.get(image.id)
    if source is None:
        return image.path
    # There is no way from one drive to another.
    with contextlib.suppress(ValueError):
        source = Path(os.path.relpath(source, folder))
    return source.as_posix()


def _content(project: Project, image: Image, picture: str) -> dict[str, object]:
    found = project.annotation(image.id).points
    points = {name: found[name] for name in project.schema.names if name in found}
    return {
        "version": _VERSION,
        "flags": {f"{_ABSENT}{name}": True for name, point in points.items() if point.xy is None},
        "shapes": [_shape(name, point) for name, point in points.items() if point.xy is not None],
        "imagePath": picture,
        "imageData": None,
        "imageHeight": image.height,
        "imageWidth": image.width,
    }


def _shape(name: str, point: Point) -> dict[str, object]:
    return {
        "label": name,
        "points": [] if point.xy is None else [list(edges.to_corner(point.xy))],
        "group_id": None,
        "description": "",
        "shape_type": "point",
        "flags": {_OCCLUDED: point.visibility is Visibility.OCCLUDED},
        "mask": None,
    }


def _labels(root: Node, names: LandmarkNames, unknown: Counter[str] | None) -> Iterator[tuple[Place, Label]]:
    picture = root.maybe("imagePath")
    image = root.path.stem if picture is None else _film(root.path.parent, picture.text())
    size = nodes.size(root, "imageWidth", "imageHeight")
    for shape in root.key("shapes").items():
        kind = shape.maybe("shape_type")
        if kind is not None and kind.value != "point":
            continue
        point = _point(shape)
        name = names.known(shape.key("label").text(), shape.key("label"), unknown)
        if name is not None:
            yield shape, Label(image, name, point, size=size)
    flags = root.maybe("flags")
    for flag, value in () if flags is None else flags.pairs():
        name = names.find(flag.removeprefix(_ABSENT)) if flag.startswith(_ABSENT) and value.value is True else None
        if name is not None:
            yield value, Label(image, name, Point(None, Visibility.ABSENT), size=size)


def _film(folder: Path, way: str) -> str:
    """The film to which a way leads from a folder, absolute; the way itself where nothing lies there."""
    there = paths.as_stored(Path(os.path.normpath(folder.absolute() / way.replace("\\", "/"))))
    return there.as_posix() if paths.is_file(there) else way


def _point(shape: Node) -> Point:
    places = shape.key("points").items()
    values = places[0].items() if places else ()
    if len(values) != 2:
        raise shape.error(tr("{values} numbers were found, x and y were expected").format(values=len(values)))
    x, y = nodes.numbers(values)
    flags = shape.maybe("flags")
    hidden = flags is not None and dict(flags.pairs()).get(_OCCLUDED)
    seen = Visibility.OCCLUDED if hidden and hidden.value is True else Visibility.VISIBLE
    return Point(edges.from_corner((x, y)), seen)
