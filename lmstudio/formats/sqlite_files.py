"""How SQLite opens a file: its path, its journal, and copies of it in memory."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path, PurePath
from shutil import copyfile
from urllib.parse import quote

_BUSY_S = 5.0


def plain(path: Path, *, mode: str) -> sqlite3.Connection:
    """A connection that has read the first page, so that an interrupted edit is rolled back or refused."""
    db = sqlite3.connect(f"{uri(path)}?mode={mode}", uri=True, timeout=_BUSY_S, isolation_level=None)
    try:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def uri(path: PurePath) -> str:
    """The path as SQLite wants it: a network share of Windows without a server's name before the path.

    Source: https://www.sqlite.org/uri.html, section 3.1.
    """
    posix = path.as_posix()
    rooted = posix if posix.startswith("/") else f"/{posix}"
    return f"file://{quote(os.fsencode(rooted), safe='/:')}"


def recovered(path: Path) -> sqlite3.Connection:
    """A copy in memory of a project whose last edit was interrupted, where it lies read-only: rolled back."""
    with tempfile.TemporaryDirectory(prefix="landmark-studio-") as folder:
        copy = Path(folder) / "copy.lmproj"
        copyfile(path, copy)
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
