"""Labelled sets of films on disk, read as projects.

A set is a folder with ``landmarks.txt`` (number and name a line), ``images.csv`` (image, split and what else is
known), ``labels.csv`` (image, landmark, x, y) and the films under ``images/``. Coordinates are pixels of the
stored film, pixel centres at whole numbers.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from lmstudio import paths
from lmstudio.core import spelling
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.geometry import XY, Spacing, SpacingOrigin
from lmstudio.core.landmarks import Schema, from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.matching import imported_labels, landmark_names
from lmstudio.formats.tables import csv_table
from lmstudio.imaging.film import Film
from lmstudio.imaging.film_reading import read_film, read_size


@dataclass(frozen=True, slots=True)
class LabelledFilm:
    """One film of a set, with its truth.

    Args:
        name: of the file, composed (Unicode NFC).
        path: of the file.
        split: ``train``, ``validate``, ``test``...
        row: everything ``images.csv`` says of it.
        truth: landmark name to xy in pixels.
    """

    name: str
    path: Path
    split: str
    row: Mapping[str, str]
    truth: Mapping[str, XY]


@dataclass(frozen=True, slots=True)
class Dataset:
    """A set of films with truth, in the order of its table, and the folder it was read from."""

    name: str
    schema: Schema
    films: tuple[LabelledFilm, ...]
    folder: Path

    def split(self, *names: str) -> tuple[LabelledFilm, ...]:
        """The labelled films of some splits, in the order of the table."""
        return tuple(film for film in self.films if film.split in names and film.truth)


def _rows(path: Path, columns: Iterable[str]) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableError(
            f"The table cannot be read: {error}.", where=path, remedy="Choose a folder of labelled films."
        ) from error
    lacking = [column for column in columns if not rows or column not in rows[0]]
    if lacking:
        raise TableError(
            f"The table is empty or has no column {', '.join(lacking)}.",
            where=path,
            remedy="Give it the columns " + ", ".join(columns) + ".",
        )
    return rows


def load(folder: Path) -> Dataset:
    """The set in a folder.

    Raises:
        TableError: a table is missing, or a row of it cannot be understood.
    """
    numbers = landmark_names.listed_beside(folder / "labels.csv")
    if not numbers:
        raise TableError(
            "There is no list of landmarks.",
            where=folder / "landmarks.txt",
            remedy="Write one landmark a line: its number, a space, its name.",
        )
    schema = from_names(numbers.values(), name=folder.name)
    rows = _rows(folder / "images.csv", ("image", "split"))
    names = [spelling.composed(row["image"]) for row in rows]
    truth = _truth(folder, schema, names)
    films = tuple(
        LabelledFilm(
            name,
            paths.as_stored(folder / "images" / name),
            row["split"],
            MappingProxyType(row),
            MappingProxyType(truth.get(name, {})),
        )
        for name, row in zip(names, rows, strict=True)
    )
    return Dataset(folder.resolve().name, schema, films, folder)


def _truth(folder: Path, schema: Schema, names: Iterable[str]) -> dict[str, dict[str, XY]]:
    """The places of the landmarks in ``labels.csv``, by the names of the films in ``images.csv``.

    Raises:
        TableError: a row cannot be understood, or is of a film that is not there.
    """
    table = folder / "labels.csv"
    # Films are only looked for by their names here: their sizes are read with those that are chosen.
    films = tuple(Image(name, f"images/{name}", 0, 0) for name in names)
    placed = imported_labels.place_labels(Project(schema, films), csv_table.read(table, schema), where=table)
    lost = (*placed.named.unknown, *placed.named.by_name)
    if lost:
        raise TableError(
            f"There are labels of {len(lost)} films that images.csv does not have: {', '.join(lost[:5])}.",
            where=table,
            remedy="Add the films to images.csv, or take their labels out.",
        )
    return {
        image_id: {name: point.xy for name, point in points.items() if point.xy is not None}
        for image_id, points in placed.points.items()
    }


def set_folders(data: Path) -> tuple[Path, ...]:
    """The folders of labelled sets under a folder, in the order of their names; itself, where it is one.

    Raises:
        TableError: there is none.
    """
    if (data / "labels.csv").is_file():
        return (data,)
    found = sorted(path.parent for path in data.glob("*/labels.csv"))
    if not found:
        raise TableError(
            "The folder holds no set of labelled films.",
            where=data,
            remedy="Choose a folder that holds one folder per set, each with labels.csv.",
        )
    return tuple(found)


def twins(folder: Path, learned: Iterable[str]) -> frozenset[str]:
    """The names of a set's films that are nearly the same radiograph as one of ``learned``.

    Read from ``near_duplicates.csv``, where there is one.

    Raises:
        TableError: it cannot be understood.
    """
    path, names = folder / "near_duplicates.csv", set(learned)
    if not path.is_file():
        return frozenset()
    rows = _rows(path, ("image_a", "image_b"))
    pairs = [(spelling.composed(row["image_a"]), spelling.composed(row["image_b"])) for row in rows]
    both = [*pairs, *((b, a) for a, b in pairs)]
    return frozenset(b for a, b in both if a in names and b not in names)


def _spacing(row: Mapping[str, str]) -> Spacing:
    if "mm_per_px_x" not in row:
        return Spacing()
    return Spacing(float(row["mm_per_px_x"]), float(row["mm_per_px_y"]), SpacingOrigin.TYPED)


def as_project(dataset: Dataset, films: Iterable[LabelledFilm]) -> Project:
    """A project whose images are ``films``, with their truth as the reader's points; ids are the file names."""
    images, points = [], {}
    for film in films:
        width, height = read_size(film.path)
        images.append(Image(film.name, film.path.as_posix(), width, height, spacing=_spacing(film.row)))
        points[film.name] = Annotation(MappingProxyType({name: Point(xy) for name, xy in film.truth.items()}))
    return Project(dataset.schema, tuple(images), MappingProxyType(points))


def read(image: Image) -> Film:
    """The film of an image of :func:`as_project`."""
    return read_film(Path(image.path))
