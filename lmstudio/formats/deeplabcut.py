"""DeepLabCut: a CSV table with three rows of header (scorer, bodyparts, coords) and a row for each film.

Coordinates are pixels, x right, y down, with centres at whole numbers: those of napari, with which DeepLabCut
labels, and the project's own convention. A cell is empty where there is no point; hidden and absent landmarks
cannot be told.

Films are named as DeepLabCut lays them, ``labeled-data/folder/file``, in one column, or in three as its newer
versions do. Columns of likelihood are those of a network: such points come as predictions.

Source: DeepLabCut, "Standard DeepLabCut user guide"; ``deeplabcut/utils/conversioncode.py``.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import csv_cells
from lmstudio.formats.csv_cells import Row
from lmstudio.formats.labels import Label
from lmstudio.formats.settling import Findings, Given, settle
from lmstudio.language import tr

SUFFIX = ".csv"
_SCORER = "landmark-studio"
_HEADER = ("scorer", "bodyparts", "coords")
_FOLDER, _DEFAULT = "labeled-data", "films"
_FILM = "film"


def recognises(path: Path) -> bool:
    """Whether a file seems to be of this format: a table that begins with its scorer."""
    return path.suffix.lower() == SUFFIX and csv_cells.begins_with(path, _HEADER[0])


def write(path: Path, project: Project) -> None:
    """Write a row for each film, also for one without points.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    names = [csv_cells.guard(name) for name in project.schema.names for _ in "xy"]
    header = [
        (_HEADER[0], *(_SCORER for _ in names)),
        (_HEADER[1], *names),
        (_HEADER[2], *(axis for _ in project.schema.names for axis in "xy")),
    ]
    csv_cells.write(path, [*header, *(_row(project, image) for image in project.images)], bom=False)


def read(path: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every row.

    Args:
        path: of the file.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Raises:
        TableError: which line and column is wrong, and why.
    """
    lines = csv_cells.lines(path)
    header = [_header(path, lines, number) for number in range(1, len(_HEADER) + 1)]
    columns = [(name.strip(), axis.strip()) for name, axis in zip(header[1], header[2], strict=False)]
    # What names the film stands in the columns before the first landmark; they have no scorer.
    first = next((k for k, (_, axis) in enumerate(columns) if axis in ("x", "y", "likelihood")), len(columns))
    rows = (_named(path, line, cells, columns, first) for line, cells in lines if any(map(str.strip, cells)))
    return settle((each for row in rows for each in _points(row, columns[first:])), schema, findings=findings)


def _row(project: Project, image: Image) -> tuple[object, ...]:
    film = PurePosixPath(image.path)
    folder = film.parent.name or _DEFAULT
    points = project.annotation(image.id).points
    places = (None if point is None else point.xy for point in map(points.get, project.schema.names))
    cells = (cell for xy in places for cell in (("", "") if xy is None else map(float, xy)))
    return (str(PurePosixPath(_FOLDER, folder, film.name)), *cells)


def _header(path: Path, lines: Iterator[tuple[int, list[str]]], number: int) -> list[str]:
    """The cells of a row of the header, with that by which it is known as the first."""
    word = _HEADER[number - 1]
    cells = next(lines, (number, [""]))[1]
    if number > 1 and cells[:1] == ["individuals"]:
        raise csv_cells.unreadable(path, tr("The table is of several animals"))
    if cells[:1] != [word]:
        raise csv_cells.unreadable(
            path, tr("Line {line}: “{word}” was expected at the beginning").format(line=number, word=word)
        )
    return cells


def _named(path: Path, line: int, cells: list[str], columns: list[tuple[str, str]], first: int) -> Row:
    """A row whose columns are named ``landmark axis``; the film is in the column ``film``."""
    if len(cells) > len(columns):
        raise csv_cells.too_many(path, line, len(cells), len(columns))
    values = {_column(*column): cell for column, cell in zip(columns[first:], cells[first:], strict=False)}
    film = "/".join(csv_cells.unguard(cell).strip() for cell in cells[:first])
    return Row(path, line, {**values, _FILM: film.removeprefix(f"{_FOLDER}/")})


def _points(row: Row, columns: list[tuple[str, str]]) -> Iterator[Given]:
    film = row.text(_FILM)
    if not film:
        raise row.error(_FILM, tr("no film is named"))
    for part, axis in columns:
        if axis != "x":
            continue
        xy = row.xy(_column(part, "x"), _column(part, "y"))
        origin = Origin.PREDICTED if _column(part, "likelihood") in row.cells else Origin.MANUAL
        point = None if xy is None else Point(xy, origin=origin)
        yield Given(row.at(_column(part, axis)), film, csv_cells.unguard(part), point)


def _column(part: str, axis: str) -> str:
    return f"{part} {axis}"
