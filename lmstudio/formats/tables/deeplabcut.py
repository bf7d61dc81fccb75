"""DeepLabCut: CSV tables with three rows of header (scorer, bodyparts, coords) and a row for each film.

As DeepLabCut wants it there is one table for each folder of films, in ``labeled-data/folder``, with the points
that a reader stands behind: ``CollectedData_scorer.csv``. Beside it ``machinelabels-iter0.csv`` has predictions,
with their likelihood, as DeepLabCut writes what is to be refined. A single table is read as well.

Coordinates are pixels, x right, y down, with centres at whole numbers: those of napari, with which DeepLabCut
labels, and the project's own convention. A cell is empty where there is no point; hidden and absent landmarks
cannot be told.

Films are named as DeepLabCut lays them, ``labeled-data/folder/file``, in one column, or in three as its newer
versions do. Columns of likelihood are those of a network: such points come as predictions. Where the header has a
row of individuals, all must be of one.

Source: DeepLabCut, "Standard DeepLabCut user guide"; ``deeplabcut/utils/conversioncode.py``.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from lmstudio import paths
from lmstudio.core import spelling
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import atomic, film_files
from lmstudio.formats.keypoints import confidences
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.formats.tables import csv_cells
from lmstudio.formats.tables.csv_cells import Row
from lmstudio.language import tr

SUFFIX = ".csv"
_SCORER = "landmark-studio"
_COLLECTED, _PREDICTED = f"CollectedData_{_SCORER}.csv", "machinelabels-iter0.csv"
_NAMES = ("collecteddata", "machinelabels")
"""What the names of tables begin with, in small letters."""
_HEADER = ("scorer", "bodyparts", "coords")
_AXES, _LIKELIHOOD = ("x", "y"), "likelihood"
_FOLDER, _NO_FOLDER = "labeled-data", "no-folder"
_INDIVIDUALS, _OF_NONE = "individuals", "single"
"""The row that says whose body parts these are, and the word for those that are nobody's."""
_FILM = "film"


def recognises(path: Path) -> bool:
    """Whether a file or folder seems to be of this format: a table that begins with its scorer, or one inside."""
    return any(_is_table(each) for each in _tables(path)) if paths.is_folder(path) else _is_table(path)


def write(folder: Path, project: Project) -> None:
    """Write a table for each folder of films, with a row for each film, also for one without points.

    The tables of predictions hold films that have some; those of an earlier export are taken away.

    Args:
        folder: is made where it is not.
        project: what is written.

    Raises:
        TableError: two films would have the same name, as it is of the file and its folder alone.
        SaveFailed: the disk is full, or the folder is read-only.
    """
    films: dict[str, Image] = {}
    for image in project.images:
        other = films.setdefault(_name(image), image)
        if other is not image:
            raise film_files.both_written(other, image, _name(image), folder)
    for table, images in _by_table(project.images).items():
        atomic.make_folder(folder / table)
        rows = [_row(project, image) for image in images]
        csv_cells.write(folder / table / _COLLECTED, [*_header_rows(project.schema, _AXES), *rows], bom=False)
        predicted = [row for image in images if (row := _predicted_row(project, image)) is not None]
        if predicted:
            header = _header_rows(project.schema, (*_AXES, _LIKELIHOOD))
            csv_cells.write(folder / table / _PREDICTED, [*header, *predicted], bom=False)
        else:
            atomic.remove(folder / table / _PREDICTED)


def read(path: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every row of a table, or of the tables in a folder and those inside it.

    Args:
        path: of the file or folder.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Raises:
        TableError: which line and column is wrong, and why; or there is no table in the folder.
    """
    if not paths.is_folder(path):
        return settle(_table_points(path), schema, findings=findings)
    found = [each for each in _tables(path) if _is_table(each)]
    if not found:
        raise TableError(
            tr("There is no table of DeepLabCut in this folder."),
            where=path,
            remedy=tr("Choose a folder with tables such as {example}.").format(example=_COLLECTED),
        )
    return settle((each for table in found for each in _table_points(table)), schema, findings=findings)


def _tables(folder: Path) -> list[Path]:
    """The tables in a folder and those inside it that are named as DeepLabCut does."""
    found = film_files.inside(folder, SUFFIX, deep=True)
    return [path for path in found if path.name.lower().startswith(_NAMES)]


def _is_table(path: Path) -> bool:
    return path.suffix.lower() == SUFFIX and csv_cells.begins_with(path, _HEADER[0])


def _table_points(path: Path) -> Iterator[Given]:
    lines = csv_cells.lines(path)
    _, names_of_columns, axes = _header(path, lines)
    columns = [(name.strip(), axis.strip().lower()) for name, axis in zip(names_of_columns, axes, strict=False)]
    # What names the film stands in the columns before the first landmark; they have no scorer.
    first = next((k for k, (_, axis) in enumerate(columns) if axis in (*_AXES, _LIKELIHOOD)), len(columns))
    if first == len(columns):
        raise csv_cells.unreadable(
            path, tr("There are no columns of x and y below “{word}”").format(word=_HEADER[2])
        )
    csv_cells.refuse_twice(path, (_column(*column) for column in columns[first:]))
    for line, cells in lines:
        if any(map(str.strip, cells)):
            yield from _points(_named(path, line, cells, columns, first), columns[first:])


def _by_table(images: Iterable[Image]) -> dict[PurePosixPath, list[Image]]:
    """The films by the folder of their table."""
    found: dict[PurePosixPath, list[Image]] = {}
    for image in images:
        found.setdefault(PurePosixPath(_name(image)).parent, []).append(image)
    return found


def _header_rows(schema: Schema, axes: Sequence[str]) -> list[tuple[str, ...]]:
    """The rows of the header. Names are as they are: DeepLabCut would take an apostrophe for part of them."""
    columns = [(name, axis) for name in schema.names for axis in axes]
    return [
        (_HEADER[0], *(_SCORER for _ in columns)),
        (_HEADER[1], *(name.encode("utf-8", "replace").decode("utf-8") for name, _ in columns)),
        (_HEADER[2], *(axis for _, axis in columns)),
    ]


def _row(project: Project, image: Image) -> tuple[object, ...]:
    points = project.annotation(image.id).points
    found = (point if point and point.by_reader else None for point in map(points.get, project.schema.names))
    return (_name(image), *(cell for point in found for cell in _cells(point)))


def _predicted_row(project: Project, image: Image) -> tuple[object, ...] | None:
    """The row of a film's predictions; ``None`` where it has none."""
    points = project.annotation(image.id).points
    found = [None if point and point.by_reader else point for point in map(points.get, project.schema.names)]
    if not any(found):
        return None
    sure = ("" if point is None else confidences.of_prediction(point, image) for point in found)
    return (
        _name(image),
        *(cell for point, each in zip(found, sure, strict=True) for cell in (*_cells(point), each)),
    )


def _cells(point: Point | None) -> tuple[object, object]:
    return ("", "") if point is None or point.xy is None else (float(point.xy[0]), float(point.xy[1]))


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
    for part in dict.fromkeys(part for part, axis in columns if axis in _AXES):
        xy = row.xy(_column(part, "x"), _column(part, "y"))
        origin = Origin.PREDICTED if _column(part, _LIKELIHOOD) in row.cells else Origin.MANUAL
        point = None if xy is None else Point(xy, origin=origin)
        yield Given(row.at(_column(part, "x")), film, csv_cells.unguard(part), point)


def _column(part: str, axis: str) -> str:
    return f"{part} {axis}"
