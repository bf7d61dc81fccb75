"""How SQLite opens a file: its path, its journal, and copies of it in memory."""

import contextlib
import os
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path, PurePath
from shutil import copyfile
from urllib.parse import quote

from lmstudio import paths
from lmstudio.formats.project import drive_locks, project_failures

_BUSY_S = 5.0


def plain(path: Path, *, mode: str) -> sqlite3.Connection:
    """A connection that has read the first page, so that an interrupted edit is rolled back or refused.

    On a drive that lacks the locks that SQLite asks for it does without: whoever writes holds the project's own
    (:mod:`lmstudio.formats.project.project_lock`).

    Args:
        path: of the file.
        mode: of https://www.sqlite.org/uri.html: ``ro``, ``rw``, or ``rwc`` to make it.
    """
    locks = "" if drive_locks.serve_sqlite(path) else "&nolock=1"
    db = sqlite3.connect(f"{uri(path)}?mode={mode}{locks}", uri=True, timeout=_BUSY_S, isolation_level=None)
    try:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def bystander(path: Path) -> sqlite3.Connection:
    """A connection that only reads, beside one that this process may have open for writing, in any thread.

    The file is not asked for its locks here: to open and close it in any other way than SQLite's would let go of
    those that this process holds on it.
    """
    db = sqlite3.connect(f"{uri(path)}?mode=ro", uri=True, timeout=_BUSY_S, isolation_level=None)
    db.execute("PRAGMA trusted_schema = OFF")
    return db


def uri(path: PurePath) -> str:
    """The path as SQLite wants it: a network share of Windows without a server's name before the path.

    Source: https://www.sqlite.org/uri.html, section 3.1.
    """
    posix = path.as_posix()
    rooted = posix if posix.startswith("/") else f"/{posix}"
    return f"file://{quote(os.fsencode(rooted), safe='/:')}"


def quiet_copy(path: Path) -> sqlite3.Connection:
    """A copy in memory of a project as it was between two edits, or before one that was interrupted.

    Raises:
        LockedProject: it is being written to all the time.
    """
    end = time.monotonic() + _BUSY_S
    while time.monotonic() < end:
        before = _state(path)
        with contextlib.suppress(FileNotFoundError):
            db = recovered(path)
            if _state(path) == before:
                return db
            db.close()
        time.sleep(0.05)
    raise project_failures.in_use(path)


def copy_quietly(path: Path, copy: Path) -> None:
    """Write a copy of a project of a drive without locks, as it was between two edits, to ``copy``.

    Raises:
        LockedProject: it is being written to all the time.
    """
    with closing(quiet_copy(path)) as memory, closing(plain(copy, mode="rwc")) as there:
        memory.backup(there)


def _state(path: Path) -> tuple[object, ...]:
    """What changes with every edit: the first bytes hold a counter of them."""
    with path.open("rb") as file:
        stat = os.fstat(file.fileno())
        return stat.st_mtime_ns, stat.st_size, file.read(100), paths.exists(journal(path))


def recovered(path: Path) -> sqlite3.Connection:
    """A copy in memory of a project, an interrupted edit rolled back, which needs no right to write to it."""
    with tempfile.TemporaryDirectory(prefix="landmark-studio-") as folder:
        copy = Path(folder) / "copy.lmproj"
        copyfile(path, copy)
        if paths.exists(journal(path)):
            copyfile(journal(path), journal(copy))
        return in_memory(plain(copy, mode="rw"))


def in_memory(db: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of a database in memory; the one that it is of is closed."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with closing(db):
        db.backup(memory)
    return memory


def journal(path: Path) -> Path:
    """The file in which SQLite keeps what an unfinished edit must be rolled back to."""
    return path.with_name(f"{path.name}-journal")
