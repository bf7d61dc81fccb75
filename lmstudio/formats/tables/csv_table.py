"""The landmark table as CSV, long and wide, in the project's own coordinates.

Pixels: x right, y down, centres at whole numbers, (0, 0) the centre of the top-left pixel of the upright image.
Millimetres are these times the spacing, so they count from the same place; empty where the spacing is unknown.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.geometry import XY, Spacing, SpacingOrigin
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.keypoints import nodes
from lmstudio.formats.matching import landmark_names
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.landmark_names import LandmarkNames
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.formats.tables import csv_cells
from lmstudio.formats.tables.csv_cells import Row
from lmstudio.imaging.spacing import LEAST_MM, MOST_MM, is_plausible
from lmstudio.language import tr

LONG_COLUMNS = (
    "image",
    "film",
    "landmark",
    "abbreviation",
    "x_px",
    "y_px",
    "x_mm",
    "y_mm",
    "visibility",
    "origin",
    "expected_error",
    "expected_error_unit",
    "spacing_origin",
    "model",
    "predicted_x_px",
    "predicted_y_px",
)
FILM_COLUMNS = ("image", "film", "mm_per_px_x", "mm_per_px_y", "spacing_origin")

_PREDICTED = "predicted"
_IMAGE = ("image", "file", "filename", "file_name", "film", "id")
_LANDMARK = ("landmark", "name", "abbreviation")
_X = ("x_px", "x")
_Y = ("y_px", "y")
_SIZES = (("image_width", "image_height"), ("width", "height"))
"""In pixels, of the film in which places were found, which may have been a smaller copy."""
_SIDES = tuple(side for sides in _SIZES for side in sides)
_SEEN, _LIKELIHOOD = "v", "likelihood"
"""The number of the visibility as in COCO, and what a network has; in wide tables behind the landmark's name."""
_KNOWN = (
    *(*LONG_COLUMNS, *FILM_COLUMNS, _PREDICTED, *_IMAGE, *_LANDMARK, *_X, *_Y),
    *(*_SIDES, _SEEN, _LIKELIHOOD),
)
"""Columns that mean something, whatever their capitals; none of them is passed over for these."""
_AXIS = re.compile(r"(.+?)[\s_.-]+[xy](?:[\s_.-]*(?:px|pixels?|mm))?", re.IGNORECASE)
"""What seems to be a column of a landmark: its name, an axis, and a unit."""


def write_long(path: Path, project: Project, *, bom: bool = False) -> None:
    """Write one row for each landmark of each film, also for those without a point.

    Args:
        path: of the file.
        project: what is written.
        bom: begin with the mark by which Excel knows UTF-8.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    rows = (row for image in project.images for row in _long_rows(project, image))
    csv_cells.write(path, [LONG_COLUMNS, *rows], bom=bom)


def write_wide(path: Path, project: Project, *, bom: bool = False) -> None:
    """Write one row for each film, with two columns for each landmark, in pixels. See :func:`write_long`.

    Where there are points that nobody has confirmed, a last column lists them: a JSON list for each film.
    """
    prefixes = wide_prefixes(project.schema)
    header = [*FILM_COLUMNS, *(csv_cells.guard(f"{each}_{axis}") for each in prefixes for axis in "xy")]
    rows = [_wide_row(project, image) for image in project.images]
    predicted = [_predicted(project, image, prefixes) for image in project.images]
    if any(predicted):
        header.append(_PREDICTED)
        listed = (json.dumps(each, ensure_ascii=False) if each else "" for each in predicted)
        rows = [(*row, cell) for row, cell in zip(rows, listed, strict=True)]
    csv_cells.write(path, [header, *rows], bom=bom)


def wide_prefixes(schema: Schema) -> tuple[str, ...]:
    """What the columns of the wide table begin with: abbreviations, or names where one could mean another."""
    known = landmark_names.LandmarkNames(schema)
    clear = all(known.named(landmark.short) == landmark.name for landmark in schema.landmarks)
    return tuple(landmark.short for landmark in schema.landmarks) if clear else schema.names


def read(path: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of a long or a wide table.

    Args:
        path: of the file.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Long: a row a point, with the columns image (or film), landmark, x, y. A landmark is known by its name,
    its abbreviation or its number: that in a ``landmarks.txt`` beside the table, or in the order of ``schema``,
    from 0 where there is a 0 and otherwise from 1. Wide: a row a film, with the columns ``<abbreviation or
    name>_x`` and ``_y``. In both, columns width and height say of how many pixels the film was.

    Raises:
        TableError: which line and column is wrong, and why.
    """
    header, rows = csv_cells.read(path, known=_KNOWN)
    image = csv_cells.column(header, *_IMAGE)
    if image is None:
        raise _no_column(path, header, "image")
    landmark = csv_cells.column(header, *_LANDMARK)
    numbers = landmark_names.listed_beside(path)
    if landmark is None:
        given = _wide_points(path, header, rows, schema)
        return settle(given, schema, numbers=numbers, findings=findings)
    x, y = csv_cells.column(header, *_X), csv_cells.column(header, *_Y)
    if x is None or y is None:
        raise _no_column(path, header, "x" if x is None else "y")
    given = (_long_point(row, landmark=landmark, x=x, y=y) for row in rows)
    return settle(given, schema, numbers=numbers, findings=findings)


def read_spacings(path: Path) -> dict[str, Spacing]:
    """Millimetres per pixel by the table's names of films: the columns image, mm_per_px_x, mm_per_px_y.

    Raises:
        TableError: which line and column is wrong, and why.
    """
    header, rows = csv_cells.read(path, known=_KNOWN)
    at_x, at_y = (_mm_column(path, header, each) for each in ("mm_per_px_x", "mm_per_px_y"))
    found: dict[str, Spacing] = {}
    for row in rows:
        sides = row.xy(at_x, at_y)
        if sides is None:
            continue
        name, spacing = _image_of(row), Spacing(*sides, _spacing_origin(row))
        if not is_plausible(spacing):
            which = at_y if LEAST_MM <= spacing.x_mm <= MOST_MM else at_x
            said = tr("millimetres per pixel must be between {least} and {most}")
            raise row.error(which, said.format(least=f"{LEAST_MM:g}", most=f"{MOST_MM:g}"))
        if found.setdefault(name, spacing) != spacing:
            raise row.error(at_x, tr("“{film}” has a different spacing in an earlier line").format(film=name))
    return found


def _mm_column(path: Path, header: tuple[str, ...], name: str) -> str:
    """The column of that name, whatever its capitals.

    Raises:
        TableError: there is none.
    """
    found = csv_cells.column(header, name)
    if found is None:
        remedy = tr("A table of spacings has the columns image, mm_per_px_x and mm_per_px_y.")
        raise _no_column(path, header, name, remedy=remedy)
    return found


def _long_rows(project: Project, image: Image) -> Iterator[tuple[object, ...]]:
    film = (csv_cells.guard(image.path), image.id)
    points = project.annotation(image.id).points
    for landmark in project.schema.landmarks:
        words = (csv_cells.guard(landmark.name), csv_cells.guard(landmark.abbreviation))
        yield (*film, *words, *point_cells(points.get(landmark.name), image.spacing))
    if not project.schema.landmarks:
        yield (*film, "", "", *point_cells(None, image.spacing))


def point_cells(point: Point | None, spacing: Spacing) -> tuple[object, ...]:
    """The cells of a long table from ``x_px`` on."""
    if point is None:
        return ("",) * 8 + (str(spacing.origin), "", "", "")
    expected, unit = _expected_error(point, spacing)
    return (
        *_px(point.xy),
        *_mm(point.xy, spacing),
        str(point.visibility),
        str(point.origin),
        expected,
        unit,
        str(spacing.origin),
        csv_cells.guard(point.model),
        *_px(point.predicted_xy),
    )


def _wide_row(project: Project, image: Image) -> tuple[object, ...]:
    points = project.annotation(image.id).points
    found = (points.get(name) for name in project.schema.names)
    known = image.spacing.known
    return (
        csv_cells.guard(image.path),
        image.id,
        float(image.spacing.x_mm) if known else "",
        float(image.spacing.y_mm) if known else "",
        str(image.spacing.origin),
        *(cell for point in found for cell in _px(None if point is None else point.xy)),
    )


def _predicted(project: Project, image: Image, prefixes: Iterable[str]) -> list[str]:
    """What the columns of the points of a film that nobody has confirmed begin with."""
    points = map(project.annotation(image.id).points.get, project.schema.names)
    return [
        prefix
        for prefix, point in zip(prefixes, points, strict=True)
        if point is not None and point.xy is not None and not point.by_reader
    ]


def _px(xy: XY | None) -> tuple[object, object]:
    return ("", "") if xy is None else (float(xy[0]), float(xy[1]))


def _mm(xy: XY | None, spacing: Spacing) -> tuple[object, object]:
    if xy is None or not spacing.known:
        return "", ""
    return round(xy[0] * spacing.x_mm, 4), round(xy[1] * spacing.y_mm, 4)


def _expected_error(point: Point, spacing: Spacing) -> tuple[object, str]:
    if point.expected_error_px is None:
        return "", ""
    if spacing.known:
        return float(point.expected_error_px * spacing.mean_mm), "mm"
    return float(point.expected_error_px), "px"


def _long_point(row: Row, *, landmark: str, x: str, y: str) -> Given:
    """What a row says; where it has no point, nothing else of it counts."""
    seen = _visibility(row)
    xy = None if seen is Visibility.ABSENT or _is_unseen(row) else row.xy(x, y)
    if xy is None and seen is not Visibility.ABSENT:
        return Given(row.at(landmark), _named_film(row), row.text(landmark))
    expected = row.number("expected_error")
    in_mm = row.word("expected_error_unit") == "mm"
    point = Point(
        xy,
        seen,
        _origin(row),
        None if in_mm else expected,
        row.xy("predicted_x_px", "predicted_y_px"),
        row.text("model"),
    )
    expected_mm = expected if in_mm else None
    return Given(row.at(landmark), _image_of(row), row.text(landmark), point, expected_mm, _size(row))


def _wide_points(path: Path, header: tuple[str, ...], rows: Iterable[Row], schema: Schema) -> Iterator[Given]:
    pairs = _pairs(header)
    if not pairs:
        raise _no_column(path, header, "landmark")
    _refuse_unpaired(path, header, pairs, LandmarkNames(schema))
    for row in rows:
        predicted, film, size = _listed(row), _named_film(row), _size(row)
        for x, y, name in pairs:
            prefix = x.removesuffix(x[-1])
            xy = None if _is_unseen(row, prefix) else row.xy(x, y)
            origin = Origin.PREDICTED if name in predicted else _told_origin(row, prefix)
            point = None if xy is None else Point(xy, _told_visibility(row, prefix), origin)
            yield Given(row.at(x), film or (_image_of(row) if point else ""), name, point, size=size)


def _size(row: Row) -> tuple[int, int] | None:
    """(width, height) of the film in pixels as a row tells them; ``None`` where it does not tell both."""
    for sides in _SIZES:
        width, height = (nodes.parse_number(row.text(side).strip()) or 0 for side in sides)
        if min(width, height) >= 1:
            return round(width), round(height)
    return None


def _listed(row: Row) -> frozenset[str]:
    """The landmarks that a row of our own making lists as predicted."""
    try:
        found = json.loads(row.text(_PREDICTED))
    except (ValueError, RecursionError):
        return frozenset()
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()


def _pairs(header: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """The columns of x and of y of each landmark, and what they call it."""
    columns = [each for each in header if each not in FILM_COLUMNS]
    below = {each[:-2]: each for each in columns if each.lower().endswith("_y")}
    across = (each for each in columns if each.lower().endswith("_x"))
    return [(x, below[x[:-2]], csv_cells.unguard(x)[:-2]) for x in across if x[:-2] in below]


def _refuse_unpaired(
    path: Path, header: tuple[str, ...], pairs: Iterable[tuple[str, str, str]], names: LandmarkNames
) -> None:
    """Pass over no column that seems to be of a landmark, by name or number, which no pair of columns gives.

    Raises:
        TableError: there is one, such as ``N_x`` without ``N_y``, or ``N x``.
    """
    given = {names.named(name) or name for _, _, name in pairs}
    for column in header:
        axis = _AXIS.fullmatch(csv_cells.unguard(column))
        landmark = None if axis is None else names.named(axis[1]) or (axis[1] if axis[1].isdigit() else None)
        if landmark is not None and landmark not in given:
            raise _no_pair(path, column, landmark)


def _image_of(row: Row) -> str:
    """The film of a row, which has to be named."""
    name = _named_film(row)
    if not name:
        raise row.error(csv_cells.column(row.cells, *_IMAGE) or "image", tr("no film is named"))
    return name


def _named_film(row: Row) -> str:
    """The film's file where the table has it, else its id; empty where neither is there.

    Ids are of one project, so a file goes before.
    """
    column = csv_cells.column(row.cells, *_IMAGE)
    name = "" if column is None else row.text(column)
    name = name if name.strip() else row.text("film")
    return name if name.strip() else ""


def _is_unseen(row: Row, prefix: str = "") -> bool:
    return nodes.parse_number(row.text(prefix + _SEEN)) == 0


def _told_visibility(row: Row, prefix: str = "") -> Visibility:
    return Visibility.OCCLUDED if nodes.parse_number(row.text(prefix + _SEEN)) == 1 else Visibility.VISIBLE


def _told_origin(row: Row, prefix: str = "") -> Origin:
    return Origin.MANUAL if nodes.parse_number(row.text(prefix + _LIKELIHOOD)) is None else Origin.PREDICTED


def _visibility(row: Row) -> Visibility:
    text = row.word("visibility")
    try:
        return Visibility(text) if text else _told_visibility(row)
    except ValueError:
        raise row.error(
            "visibility", tr("“{cell}” is not one of {known}").format(cell=text[:40], known=", ".join(Visibility))
        ) from None


def _origin(row: Row) -> Origin:
    text = row.word("origin")
    try:
        return Origin(text) if text else _told_origin(row)
    except ValueError:
        raise row.error(
            "origin", tr("“{cell}” is not one of {known}").format(cell=text[:40], known=", ".join(Origin))
        ) from None


def _spacing_origin(row: Row) -> SpacingOrigin:
    """The origin that our own tables give; a spacing from elsewhere counts as typed in."""
    text = row.text("spacing_origin").strip()
    known = {str(each): each for each in SpacingOrigin if each is not SpacingOrigin.UNKNOWN}
    return known.get(text, SpacingOrigin.TYPED)


def _no_pair(path: Path, column: str, landmark: str) -> TableError:
    return TableError(
        tr(
            "Line 1: the column “{column}” seems to belong to “{landmark}”, but there is no pair of "
            "columns such as S_x, S_y."
        ).format(column=column, landmark=landmark),
        where=path,
        remedy=tr("Name the two columns of each landmark like S_x and S_y, or remove them."),
    )


def _no_column(path: Path, header: tuple[str, ...], name: str, *, remedy: str = "") -> TableError:
    columns = ", ".join(f"“{each}”" for each in header[:12])
    return TableError(
        tr("Line 1: there is no column “{name}”; the columns are {columns}.").format(name=name, columns=columns),
        where=path,
        remedy=remedy
        or tr("A table has the columns image, landmark, x, y; or image and a pair of columns such as S_x, S_y."),
    )
