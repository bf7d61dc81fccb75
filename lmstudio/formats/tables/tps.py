"""TPS, the format of tpsDig, geomorph and MorphoJ: a text file with a block for each film.

``LM=`` and so many lines ``x y`` in the order of the landmark list, then ``SCALE=``, ``ID=`` and ``IMAGE=``. The
name of the film comes last, as geomorph looks for the first line in which SCALE or ID stands, if in a name.
Pixels count from the bottom-left corner of the film, x right, y up: the centre of the pixel there is 0.5, 0.5. A
landmark without a place is NA NA, which geomorph reads as missing whatever it is told; -1 -1, as tpsDig writes it,
it takes for a point unless it is asked not to, and is read here; a point with one negative number lies beyond its
film. Hidden ones cannot be told. A film with a point left of or below it is left out, as such a point would read
as missing elsewhere.

``SCALE=`` is millimetres per pixel. It is written where the spacing of every film is known and the same along x
and y to one in a thousand: a block has no place for two, and geomorph scales the films that have it alone, so that
some would be in millimetres and the others in pixels. It is not taken in on reading, as points alone are.

Points that nobody has confirmed are told in a ``COMMENT=``, which other programs pass over: ``predicted:`` and
the numbers of their landmarks, from 1.

Sources: F. J. Rohlf, tpsDig 2; geomorph, ``readland.tps``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import atomic
from lmstudio.formats.keypoints import pixel_corners
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.formats.tables import text_lines
from lmstudio.formats.tables.text_lines import Line
from lmstudio.language import tr

SUFFIX = ".tps"
_MISSING = "NA NA"
_PREDICTED = re.compile(r"predicted:((?: [0-9]{1,6})+)")
_ISOTROPIC = 1e-3
"""The most that the spacing along x and y may differ, as a share, for one number to hold both."""


def recognises(path: Path) -> bool:
    """Whether a file seems to be of this format, by its suffix."""
    return path.suffix.lower() == SUFFIX


def write(path: Path, project: Project) -> tuple[str, ...]:
    """Write a block for each film; returns the ids of those with a point left of or below them.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    scaled = all(_has_one_scale(image.spacing) for image in project.images)
    blocks, left_out = [], []
    for image in project.images:
        points = [project.annotation(image.id).points.get(name) for name in project.schema.names]
        places = [None if point is None or point.xy is None else _from_px(point.xy, image) for point in points]
        if any(xy is not None and min(xy) < 0 for xy in places):
            left_out.append(image.id)
        else:
            blocks.append(_block(image, points, places, scaled=scaled))
    atomic.write_text(path, "".join(blocks))
    return tuple(left_out)


def read(path: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every film.

    Args:
        path: of the file.
        schema: the landmarks, as many as each film has and in their order; curves and outlines are passed over.
        findings: takes what there is to tell.

    Raises:
        TableError: which line is wrong, and why.
    """
    blocks = list(_blocks(text_lines.read(path)))
    if not blocks:
        raise TableError(
            tr("There is no LM= in this file."),
            where=path,
            remedy=tr("Choose a TPS file with two-dimensional landmarks."),
        )
    return settle((each for block in blocks for each in _points(block, schema)), schema, findings=findings)


def _block(image: Image, points: Sequence[Point | None], places: Sequence[XY | None], *, scaled: bool) -> str:
    lines = [f"LM={len(places)}", *(_MISSING if xy is None else f"{xy[0]!r} {xy[1]!r}" for xy in places)]
    predicted = [str(k) for k, point in enumerate(points, start=1) if point is not None and not point.by_reader]
    if predicted:
        lines.append(f"COMMENT=predicted: {' '.join(predicted)}")
    if scaled:
        lines.append(f"SCALE={image.spacing.mean_mm!r}")
    lines.append(f"ID={image.id}")
    # A name with a line break would be read as two lines; such a film is known by its id.
    if len(image.path.splitlines()) == 1:
        lines.append(f"IMAGE={image.path}")
    return "\n".join(lines) + "\n"


def _has_one_scale(spacing: Spacing) -> bool:
    return spacing.known and abs(spacing.x_mm - spacing.y_mm) <= _ISOTROPIC * spacing.mean_mm


def _from_px(xy: XY, image: Image) -> XY:
    x, y = pixel_corners.to_corner(xy)
    return float(x), float(image.height - y)


def _to_px(xy: XY, image: Image) -> XY:
    return pixel_corners.from_corner((xy[0], image.height - xy[1]))


@dataclass(slots=True)
class _Block:
    """A block as it stands in the file."""

    head: Line
    points: list[Line] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


def _blocks(lines: Iterator[Line]) -> Iterator[_Block]:
    film: _Block | None = None
    wanted = 0
    for line in lines:
        key, sign, value = line.text.partition("=")
        key = key.strip().upper()
        if key == "LM3":
            raise line.error(tr("three-dimensional landmarks are not supported"))
        if wanted and (sign or film is None):
            raise line.error(tr("the film ends before its {count} points").format(count=_count(film, line)))
        if key == "LM" and sign:
            if film is not None:
                yield film
            film = _Block(line, values={"LM": value.strip()})
            wanted = _count(film, line)
        elif film is None:
            raise line.error(tr("points before the first LM= belong to no film"))
        elif wanted:
            film.points.append(line)
            wanted -= 1
        elif sign:
            film.values.setdefault(key, value.strip())
        elif len(film.values) == 1 and line.numbers() is not None:
            raise line.error(tr("the film has more than its {count} points").format(count=_count(film, line)))
    if film is not None and wanted:
        raise film.head.error(tr("the film ends before its {count} points").format(count=_count(film, film.head)))
    if film is not None:
        yield film


def _count(film: _Block | None, line: Line) -> int:
    text = "" if film is None else film.values["LM"]
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise line.error(tr("“{text}” is not a number of landmarks").format(text=text[:40]))
    return int(text)


def _points(film: _Block, schema: Schema) -> Iterator[Given]:
    image = film.values.get("IMAGE") or film.values.get("ID") or ""
    if not film.points:
        # tpsUtil writes LM=0 for a film that waits to be digitised.
        yield Given(film.head, image, "")
        return
    if len(film.points) != len(schema):
        raise film.head.error(
            tr("the film has {count} landmarks, the landmark list {landmarks}").format(
                count=len(film.points), landmarks=len(schema)
            )
        )
    if not image:
        raise film.head.error(tr("neither IMAGE= nor ID= names the film"))
    predicted = _predicted(film)
    for number, (name, line) in enumerate(zip(schema.names, film.points, strict=True), start=1):
        origin = Origin.PREDICTED if number in predicted else Origin.MANUAL
        yield Given(line, image, name, _point(line, origin), to_px=_to_px)


def _predicted(film: _Block) -> frozenset[int]:
    """The numbers of the landmarks that our own comment says nobody has confirmed."""
    found = _PREDICTED.fullmatch(film.values.get("COMMENT", ""))
    return frozenset() if found is None else frozenset(map(int, found[1].split()))


def _point(line: Line, origin: Origin) -> Point | None:
    """The point of a line; ``None`` where it says that there is none, in words or by two negative numbers."""
    numbers = line.numbers()
    if numbers is not None and not any(value is not None for value in numbers):
        return None
    if numbers is None or len(numbers) != 2 or numbers[0] is None or numbers[1] is None:
        raise line.error(tr("“{text}” is not a point x y").format(text=line.text[:40]))
    x, y = numbers[0], numbers[1]
    return Point((x, y), origin=origin) if max(x, y) >= 0 else None
