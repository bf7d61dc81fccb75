"""Watches that nobody else writes to a project that is open: each would take the other's edits away.

A lock does not help where another program removes it, where a drive of a cloud puts an older file in the place of
this one, or where somebody copies a backup over it. Before every edit it is asked whether the file is still that
which was read.
"""

import contextlib
import re
import sqlite3
from pathlib import Path

from lmstudio import paths
from lmstudio.errors import SaveFailed
from lmstudio.formats.project import project_failures
from lmstudio.formats.project.project_lock import ProjectLock
from lmstudio.language import tr

_CONFLICT = re.compile("conflict|konflikt|conflit", re.IGNORECASE)
"""How OneDrive, Dropbox, Nextcloud, iCloud and Syncthing name such a copy in the languages of the window."""


class ProjectGuard:
    """What was seen of a project file when it was opened for writing.

    Args:
        path: of the file.
        db: the connection that writes to it.
        lock: that is held.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, lock: ProjectLock) -> None:
        self._path, self._db, self._lock = path, db, lock
        self._file, self._version = _stat(path), self._data_version()

    def remember(self) -> None:
        """Take the file as it is now, after an edit of this program, for the one to be found again."""
        with contextlib.suppress(OSError):
            self._file = _stat(self._path)

    @property
    def warning(self) -> str:
        """What is to be known of others who may write: there are no locks, or copies of a cloud; else empty."""
        return "\n".join(filter(None, (self._lock.warning, told_of_conflicts(self._path))))

    def intruder(self) -> str:
        """The sentence that says why nothing may be written any more; empty where all is well.

        Called inside a transaction, when SQLite has just looked at the file.

        Raises:
            SaveFailed: the file is gone, or another lies in its place, and it may be put back; or the drive does
                not say.
        """
        try:
            return self._intruder()
        except OSError as error:
            raise project_failures.unreachable(self._path) from error

    def _intruder(self) -> str:
        if not paths.exists(self._path):
            # On Unix one would go on writing to it, and all would be lost at the end.
            raise SaveFailed(
                tr("The last change is not saved. The project file was moved or deleted while it was open."),
                where=self._path,
                remedy=tr("Put it back and repeat the change; or close the project and open it where it is now."),
            )
        lost = self._lock.lost()
        if lost:
            return lost
        if self._is_replaced():
            raise project_failures.replaced(self._path)
        if self._data_version() != self._version:
            return tr("Another program has changed the project file. Open it again to see what it holds.")
        return ""

    def _is_replaced(self) -> bool:
        """Whether another file has the name; some network drives give the same one another number now and then."""
        number, content = _stat(self._path)
        return number != self._file[0] and content != self._file[1]

    def _data_version(self) -> int:
        """What changes when another connection has written to the file."""
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])


def _stat(path: Path) -> tuple[tuple[int, int], tuple[int, int]]:
    """The number of a file on its drive; when it was written, and its length."""
    stat = path.stat()
    return (stat.st_dev, stat.st_ino), (stat.st_mtime_ns, stat.st_size)


def told_of_conflicts(path: Path) -> str:
    """The sentence on copies that a cloud drive put beside a project, edited elsewhere at the same time."""
    try:
        beside = sorted(each.name for each in path.parent.glob(f"*{path.suffix}") if each.name != path.name)
    except OSError:
        return ""
    copies = [name for name in beside if name.startswith(path.stem) and _CONFLICT.search(name)]
    if not copies:
        return ""
    told = tr(
        "Beside the project lies a copy that was edited on another computer at the same time: {files}. "
        "File > Merge a project takes its points in."
    )
    return told.format(files=", ".join(copies))
