"""Errors of reading and writing the project file: what happened, and what the user can do."""

import sqlite3
from pathlib import Path

from lmstudio.errors import CorruptProject, LockedProject, ProjectError, SaveFailed
from lmstudio.language import later, tr

_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT", "SQLITE_ERROR", "SQLITE_MISMATCH")
_FAILURES = {
    "SQLITE_FULL": (later("The disk is full"), later("Free some space")),
    "SQLITE_TOOBIG": (later("It is too large for the project file"), later("Leave it out")),
    "SQLITE_READONLY_DBMOVED": (
        later("The project file was moved, deleted or replaced while it was open"),
        later("Put it back, or close the project and open it where it is now"),
    ),
    "SQLITE_READONLY": (
        later("The project file is write-protected"),
        later("Allow writing to the file and its folder"),
    ),
    "SQLITE_CANTOPEN": (
        later("The project's folder cannot be used"),
        later("Check the drive and the permissions of the folder"),
    ),
    "SQLITE_IOERR": (later("The drive reports an error"), later("Check that it is connected and has space")),
}


def of_sqlite(error: sqlite3.Error, path: Path, *, writing: bool) -> ProjectError:
    """An error of SQLite as one to be told to the user.

    Args:
        error: what SQLite raised.
        path: of the project.
        writing: whether a change was to be saved.
    """
    # Errors that Python itself raises, such as text that is no UTF-8, have no name; they tell of damage, too.
    name = getattr(error, "sqlite_errorname", "SQLITE_ERROR")
    if name.startswith(_DAMAGE):
        return corrupt(path, tr("The project file is damaged: {reason}.").format(reason=error))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return in_use(path)
    found, remedy = next(
        ((tr(words), tr(order)) for key, (words, order) in _FAILURES.items() if name.startswith(key)),
        (tr("The project file cannot be used: {reason}").format(reason=error), tr("Check the drive")),
    )
    if writing:
        return _unsaved(path, found, remedy)
    return ProjectError(f"{found}.", where=path, remedy=tr("{remedy}, then try again.").format(remedy=remedy))


def in_use(path: Path) -> LockedProject:
    """The error of a project file that another program is writing to."""
    return LockedProject(
        tr("Another program is using the project file."),
        where=path,
        remedy=tr("Wait until it has finished (a backup or a virus scanner, for example), then try again."),
    )


def unreachable(path: Path) -> SaveFailed:
    """The error of a project whose drive does not answer when a change is to be saved."""
    found, remedy = _FAILURES["SQLITE_IOERR"]
    return _unsaved(path, tr(found), tr(remedy))


def replaced(path: Path) -> SaveFailed:
    """The error of a project in whose place another file lies when a change is to be saved."""
    found, remedy = _FAILURES["SQLITE_READONLY_DBMOVED"]
    return _unsaved(path, tr(found), tr(remedy))


def _unsaved(path: Path, found: str, remedy: str) -> SaveFailed:
    return SaveFailed(
        tr("The last change is not saved. {found}.").format(found=found),
        where=path,
        remedy=tr("{remedy}, then repeat the change; everything before it is safe.").format(remedy=remedy),
    )


def corrupt(path: Path, found: str) -> CorruptProject:
    """The error of a damaged project file; ``found`` is a sentence."""
    return CorruptProject(
        found,
        where=path,
        remedy=tr("Restore a backup, or copy the file again from its source. The file was not changed."),
    )
