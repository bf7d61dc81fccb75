"""The formats as a table: what the window and the command line offer for import and export."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.errors import TableError
from lmstudio.formats import csv_table, isbi
from lmstudio.formats.labels import Label
from lmstudio.language import later, tr

Reader = Callable[[Path, Schema], list[Label]]
Writer = Callable[[Path, Project], tuple[str, ...]]
"""Returns the ids of the films that the format cannot hold."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Args:
        name: on the command line.
        title: in a menu or file dialogue.
        suffix: of the file; empty where it is a folder of files.
        description: one sentence.
        read: gives the points of a file or folder; ``None`` where it is only written.
        write: writes a file, or into a folder; ``None`` where it is only read.
    """

    name: str
    title: str
    suffix: str
    description: str
    read: Reader | None
    write: Writer | None


def _write_long(path: Path, project: Project) -> tuple[str, ...]:
    csv_table.write_long(path, project)
    return ()


def _write_excel(path: Path, project: Project) -> tuple[str, ...]:
    csv_table.write_long(path, project, bom=True)
    return ()


def _write_wide(path: Path, project: Project) -> tuple[str, ...]:
    csv_table.write_wide(path, project)
    return ()


FORMATS = (
    Format(
        name="csv",
        title=later("Landmark table, long (CSV)"),
        suffix=".csv",
        description=later("A row for each landmark of each film: pixels, millimetres, visibility, origin, error."),
        read=csv_table.read,
        write=_write_long,
    ),
    Format(
        name="csv-excel",
        title=later("Landmark table, long, for Excel (CSV)"),
        suffix=".csv",
        description=later("The same with the mark by which Excel knows UTF-8."),
        read=csv_table.read,
        write=_write_excel,
    ),
    Format(
        name="csv-wide",
        title=later("Landmark table, wide (CSV)"),
        suffix=".csv",
        description=later("A row for each film and two columns for each landmark, in pixels."),
        read=csv_table.read,
        write=_write_wide,
    ),
    Format(
        name="isbi",
        title=later("ISBI 2015 text files (folder)"),
        suffix="",
        description=later("A text file for each film with a line x,y for each landmark; only complete films."),
        read=isbi.read,
        write=isbi.write,
    ),
)


def named(name: str) -> Format:
    """The format of that name.

    Raises:
        TableError: there is none.
    """
    for each in FORMATS:
        if each.name == name:
            return each
    known = ", ".join(each.name for each in FORMATS)
    raise TableError(
        tr("There is no format “{name}”.").format(name=name),
        remedy=tr("Choose one of {known}.").format(known=known),
    )
