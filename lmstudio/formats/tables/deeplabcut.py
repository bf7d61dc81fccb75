"""DeepLabCut: a CSV table with three rows of header (scorer, bodyparts, coords) and a row for each film.

Coordinates are pixels, x right, y down, with centres at whole numbers: those of napari, with which DeepLabCut
labels, and the project's own convention. A cell is empty where there is no point; hidden and absent landmarks
cannot be told.

Films are named as DeepLabCut lays them, ``labeled-data/folder/file``, in one column, or in three as its newer
versions do. Columns of likelihood are those of a network: such points come as predictions. Where the header has a
row of individuals, all must be of one.

Source: DeepLabCut, "Standard DeepLabCut user guide"; ``deeplabcut/utils/conversioncode.py``.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from lmstudio.core import spelling
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import film_files
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.formats.tables import csv_cells
from lmstudio.formats.tables.csv_cells import Row
from lmstudio.language import tr

SUFFIX = ".csv"
_SCORER = "landmark-studio"
_HEADER = ("scorer", "bodyparts", "coords")
_FOLDER, _NO_FOLDER = "labeled-data", "no-folder"
_INDIVIDUALS, _OF_NONE = "individuals", "single"
"""The row that says whose body parts these are, and the word for those that are nobody's."""
_FILM = "film"


def recognises(path: Path) -> bool:
    """Whether a file seems to be of this format: a table that begins with its scorer."""
    return path.suffix.lower() == SUFFIX and csv_cells.begins_with(path, _HEADER[0])


def write(path: Path, project: Project) -> None:
    """Write a row for each film, also for one without points.

    Raises:
        TableError: two films would have the same name, as it is of the file and its folder alone.
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    names = [csv_cells.guard(name) for name in project.schema.names for _ in "xy"]
    header = [
        (_HEADER[0], *(_SCORER for _ in names)),
        (_HEADER[1], *names),
        (_HEADER[2], *(axis for _ in project.schema.names for axis in "xy")),
    ]
    films: dict[str, Image] = {}
    for image in project.images:
        other = films.setdefault(_name(image), image)
        if other is not image:
            raise film_files.both_written(other, image, _name(image), path)
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
    _, names_of_columns, axes = _header(path, lines)
    columns = [(name.strip(), axis.strip().lower()) for name, axis in zip(names_of_columns, axes, strict=False)]
    # What names the film stands in the columns before the first landmark; they have no scorer.
    first = next((k for k, (_, axis) in enumerate(columns) if axis in ("x", "y", "likelihood")), len(columns))
    if first == len(columns):
        raise csv_cells.unreadable(
            path, tr("There are no columns of x and y below “{word}”").format(word=_HEADER[2])
        )
    csv_cells.refuse_twice(path, (_column(*column) for column in columns[first:]))
    rows = (_named(path, line, cells, columns, first) for line, cells in lines if any(map(str.strip, cells)))
    return settle((each for row in rows for each in _points(row, columns[first:])), schema, findings=findings)


def _row(project: Project, image: Image) -> tuple[object, ...]:
    points = project.annotation(image.id).points
    places = (None if point is None else point.xy for point in map(points.get, project.schema.names))
    cells = (cell for xy in places for cell in (("", "") if xy is None else map(float, xy)))
    return (_name(image), *cells)


def _name(image: Image) -> str:
    """A film as DeepLabCut names it."""
    film = PurePosixPath(image.path)
    folder = film.parent.name
    return str(PurePosixPath(_FOLDER, _NO_FOLDER if folder in ("", "..") else folder, film.name))


def _header(path: Path, lines: Iterator[tuple[int, list[str]]]) -> list[list[str]]:
    """The cells of the rows of the header, with that by which each is known as the first."""
    found: list[list[str]] = []
    line = 0
    for word in _HEADER:
        line, cells = next(lines, (line + 1, [""]))
        if len(found) == 1 and cells[:1] == [_INDIVIDUALS]:
            if len({cell.strip() for cell in cells[1:]} - {"", _OF_NONE}) > 1:
                raise csv_cells.unreadable(path, tr("The table covers several animals"))
            line, cells = next(lines, (line + 1, [""]))
        if cells[:1] != [word]:
            raise csv_cells.unreadable(
                path, tr("Line {line}: “{word}” was expected at the beginning").format(line=line, word=word)
            )
        found.append(cells)
    return found


def _named(path: Path, line: int, cells: list[str], columns: list[tuple[str, str]], first: int) -> Row:
    """A row whose columns are named ``landmark axis``; the film is in the column ``film``."""
    if len(cells) > len(columns):
        raise csv_cells.too_many(path, line, len(cells), len(columns))
    values = {_column(*column): cell for column, cell in zip(columns[first:], cells[first:], strict=False)}
    film = "/".join(csv_cells.unguard(cell).strip() for cell in cells[:first])
    return Row(path, line, {**values, _FILM: _without_layout(film)})


def _without_layout(film: str) -> str:
    """The folder and file of a film, without what DeepLabCut has above them; the file where it has no folder."""
    *folders, file = spelling.parts(film) or (film,)
    if _FOLDER not in folders:
        return film
    while _FOLDER in folders:
        del folders[: folders.index(_FOLDER) + 1]
    return "/".join((*(folder for folder in folders if folder != _NO_FOLDER), file))


def _points(row: Row, columns: list[tuple[str, str]]) -> Iterator[Given]:
    film = row.text(_FILM)
    if not film:
        raise row.error(_FILM, tr("no film is named"))
    for part in dict.fromkeys(part for part, axis in columns if axis in ("x", "y")):
        xy = row.xy(_column(part, "x"), _column(part, "y"))
        origin = Origin.PREDICTED if _column(part, "likelihood") in row.cells else Origin.MANUAL
        point = None if xy is None else Point(xy, origin=origin)
        yield Given(row.at(_column(part, "x")), film, csv_cells.unguard(part), point)


def _column(part: str, axis: str) -> str:
    return f"{part} {axis}"
