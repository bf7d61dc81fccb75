"""The text files of the ISBI 2015 cephalometric challenge: a folder with one file per film.

``001.txt`` holds a line ``x,y`` for each landmark in the order of the schema, then lines with classes of
anatomical types, which are kept. Coordinates are taken as the challenge gives them: pixels, x right, y down,
with pixel centres at whole numbers, the project's own convention.

Their lines cannot say which points nobody has confirmed: ``landmark-studio-predicted.csv`` beside
them does, with a row for each such point: the file's name and the landmark's. Other programs pass it over.

Source: C.-W. Wang et al., Med. Image Anal. 31, 2016, section 2.
"""

from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from lmstudio import paths
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import atomic, film_files
from lmstudio.formats.keypoints import nodes
from lmstudio.formats.matching import landmark_names, missing_values
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.formats.tables import csv_cells
from lmstudio.formats.tables.text_lines import Line
from lmstudio.language import tr

SUFFIX = ".txt"
_PREDICTED = "landmark-studio-predicted.csv"
_COLUMNS = ("file", "landmark")


def recognises(path: Path) -> bool:
    """Whether a folder seems to be of this format: its first text begins with a line of two numbers."""
    found = (each for each in film_files.inside(path, SUFFIX) if each.name != landmark_names.LIST)
    first = next(found, None)
    if first is None:
        return False
    cells = nodes.head(first).partition("\n")[0].split(",")
    return len(cells) == 2 and all(nodes.parse_number(cell.strip()) is not None for cell in cells)


def read(folder: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every ``.txt`` file in a folder; the films are named by the files without suffix.

    Args:
        folder: of the files.
        schema: the landmarks, in whose order the lines are.
        findings: takes what there is to tell.

    Raises:
        TableError: there is no such file, or which file and line is wrong.
    """
    found = film_files.find_files(folder, SUFFIX, example="001.txt, 002.txt")
    predicted = _read_predicted(folder / _PREDICTED)
    files = (path for path in found if path.name != landmark_names.LIST)
    given = (each for path in files for each in _points(path, schema, predicted))
    return settle(given, schema, findings=findings)


def class_lines(path: Path, schema: Schema) -> tuple[str, ...]:
    """The lines that follow the points in a label file; none where there is no file.

    Points that follow are those of another landmark list, and no classes.
    """
    if not paths.exists(path):
        return ()
    lines = _lines(path)
    return tuple(lines[_count_points(lines, len(schema)) :])


def write(folder: Path, project: Project, *, classes_from: Path | None = None) -> tuple[str, ...]:
    """Write a file for each film with all its points; returns the ids of the films that lack some.

    A film whose file would be taken for the list of landmarks is left out as well.

    Args:
        folder: is made where it is not. Class lines of the files that are replaced are kept.
        project: what is written.
        classes_from: a folder of label files from which class lines are taken instead.

    Raises:
        TableError: two films would be written to one file.
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    left_out: list[str] = []
    predicted: list[tuple[str, str]] = []
    targets = film_files.name_files(project.images, SUFFIX, folder)
    atomic.make_folder(folder)
    for name, image in targets.items():
        points = _complete(project, image)
        if points is None or name == landmark_names.LIST:
            left_out.append(image.id)
            continue
        kept = class_lines((classes_from or folder) / name, project.schema)
        lines = [*(f"{_number(x)},{_number(y)}" for x, y in points), *kept]
        atomic.write_text(folder / name, "\n".join(lines) + "\n")
        predicted += [(name, landmark) for landmark in _predicted(project, image)]
    _write_predicted(folder / _PREDICTED, predicted)
    return tuple(left_out)


def _complete(project: Project, image: Image) -> list[XY] | None:
    """The points in the order of the schema; ``None`` where one is missing or absent."""
    points = project.annotation(image.id).points
    found = [points.get(name) for name in project.schema.names]
    places = [point.xy for point in found if point is not None and point.xy is not None]
    return places if places and len(places) == len(found) else None


def _predicted(project: Project, image: Image) -> list[str]:
    """The landmarks of a film that nobody has confirmed."""
    points = project.annotation(image.id).points
    return [name for name in project.schema.names if name in points and not points[name].by_reader]


def _write_predicted(path: Path, predicted: list[tuple[str, str]]) -> None:
    """Write the list of predictions; without any, that of an earlier export is taken away."""
    if predicted:
        csv_cells.write(path, [_COLUMNS, *(map(csv_cells.guard, each) for each in predicted)], bom=False)
    else:
        atomic.remove(path)


def _read_predicted(path: Path) -> frozenset[tuple[str, ...]]:
    """The file and landmark of each point that our own list says nobody has confirmed; none without a list."""
    if not paths.is_file(path):
        return frozenset()
    _, rows = csv_cells.read(path)
    return frozenset(tuple(map(row.text, _COLUMNS)) for row in rows)


def _points(path: Path, schema: Schema, predicted: frozenset[tuple[str, ...]]) -> list[Given]:
    lines = _lines(path)
    count = min(_count_points(lines, len(schema)), len(lines))
    if count != len(schema):
        raise TableError(
            tr("The file has {lines} lines, the landmark list has {landmarks} landmarks.").format(
                lines=count, landmarks=len(schema)
            ),
            where=path,
            remedy=tr("Choose the landmark list of these files, or complete the file."),
        )
    return [
        Given(line, path.stem, name, _point(line, predicted=(path.name, name) in predicted))
        for number, (name, text) in enumerate(zip(schema.names, lines, strict=False), start=1)
        for line in [Line(path, number, text)]
    ]


def _count_points(lines: Sequence[str], expected: int) -> int:
    """How many of the lines are points: so many as are expected, and those that follow, up to one that is none."""
    more = (each.split(",") for each in lines[expected:])
    points = (
        len(cells) == 2 and all(nodes.parse_number(cell.strip()) is not None for cell in cells) for cells in more
    )
    return expected + sum(1 for _ in takewhile(bool, points))


def _point(line: Line, *, predicted: bool) -> Point | None:
    """The point of a line; ``None`` where it says that there is none."""
    cells = [cell.strip() for cell in line.text.split(",")]
    if len(cells) == 2 and all(map(missing_values.is_missing, cells)):
        return None
    found = [nodes.parse_number(cell) for cell in cells]
    if len(found) == 2 and found[0] is not None and found[1] is not None:
        return Point((found[0], found[1]), origin=Origin.PREDICTED if predicted else Origin.MANUAL)
    raise line.error(tr("“{text}” is not a point x,y").format(text=line.text[:40]))


def _lines(path: Path) -> list[str]:
    try:
        return [line for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(
            tr("The label file cannot be read: {reason}.").format(reason=error),
            where=path,
            remedy=tr("Check that it is text in UTF-8 and that you have permission to read it."),
        ) from error


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(float(value))
