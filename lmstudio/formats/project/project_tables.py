"""The SQLite side of a project file: its tables, its versions, and how a file is opened or refused.

Journal mode DELETE and ``synchronous=FULL``: safe on network drives, and every committed transaction survives a
crash (https://www.sqlite.org/atomiccommit.html).
"""

import os
import sqlite3
import sys
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from lmstudio import paths
from lmstudio.errors import CorruptProject, NewerProject, ProjectError, SchemaError
from lmstudio.formats.project import drive_locks, project_failures, row_sums, sqlite_files
from lmstudio.language import tr

APPLICATION_ID = 0x4C4D5350
"""``LMSP`` at offset 68 of the file."""

MAX_PATH_BYTES = 490
"""SQLite opens no path of more than 512 bytes (MAX_PATHNAME of its Unix layer); ``-journal`` needs room, too."""

MAX_NAME_BYTES = 240
"""Most systems have names of up to 255 bytes, and ``-journal`` is put behind it."""

_MAGIC = b"SQLite format 3\0"

MIGRATIONS: list[str] = [
    """
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE schema (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL);
    CREATE TABLE images (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        path NOT NULL UNIQUE,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        size_bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        spacing_x_mm REAL,
        spacing_y_mm REAL,
        spacing_origin TEXT NOT NULL
    );
    CREATE TABLE points (
        image_id TEXT NOT NULL REFERENCES images (id),
        landmark TEXT NOT NULL,
        x REAL,
        y REAL,
        visibility TEXT NOT NULL,
        origin TEXT NOT NULL,
        expected_error_px REAL,
        predicted_x REAL,
        predicted_y REAL,
        model TEXT NOT NULL,
        PRIMARY KEY (image_id, landmark),
        CHECK ((x IS NULL) = (y IS NULL)),
        CHECK ((x IS NULL) = (visibility = 'absent'))
    ) WITHOUT ROWID;
    CREATE TABLE edits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        utc TEXT NOT NULL,
        author TEXT NOT NULL,
        label TEXT NOT NULL
    );
    CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        edit_id INTEGER NOT NULL REFERENCES edits (id),
        image_id TEXT NOT NULL REFERENCES images (id),
        landmark TEXT NOT NULL,
        before TEXT,
        after TEXT
    );
    CREATE INDEX history_of_image ON history (image_id);
    CREATE TABLE models (
        seq INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL,
        films INTEGER NOT NULL,
        start TEXT NOT NULL
    );
    CREATE TABLE weights (name TEXT PRIMARY KEY REFERENCES models (name), content BLOB NOT NULL);
    CREATE TABLE heatmaps (
        image_id TEXT PRIMARY KEY REFERENCES images (id),
        model TEXT NOT NULL,
        landmarks TEXT NOT NULL,
        points TEXT NOT NULL,
        height INTEGER NOT NULL,
        width INTEGER NOT NULL,
        box TEXT NOT NULL,
        content BLOB NOT NULL
    );
    """,
    """
    ALTER TABLE models ADD COLUMN steps INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE models ADD COLUMN learned TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE models ADD COLUMN held_back TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE models ADD COLUMN error REAL;
    ALTER TABLE models ADD COLUMN unit TEXT NOT NULL DEFAULT 'px'
    """,
    # When films came in and were changed, whom they are assigned to, who set each point, landmarks renamed.
    """
    ALTER TABLE images ADD COLUMN added TEXT NOT NULL DEFAULT '';
    ALTER TABLE images ADD COLUMN reader TEXT NOT NULL DEFAULT '';
    ALTER TABLE images ADD COLUMN changed TEXT NOT NULL DEFAULT '';
    ALTER TABLE points ADD COLUMN changed TEXT NOT NULL DEFAULT '';
    ALTER TABLE points ADD COLUMN reader TEXT NOT NULL DEFAULT '';
    ALTER TABLE models ADD COLUMN renamed TEXT NOT NULL DEFAULT '{}';
    CREATE TEMP TABLE last_edits AS
        SELECT image_id, landmark, max(history.id), utc, author
        FROM history JOIN edits ON edits.id = history.edit_id GROUP BY image_id, landmark;
    CREATE INDEX temp.last_edits_of_image ON last_edits (image_id, landmark);
    UPDATE points SET changed = utc, reader = author FROM last_edits
        WHERE last_edits.image_id = points.image_id AND last_edits.landmark = points.landmark;
    UPDATE images SET changed = coalesce((SELECT max(utc) FROM last_edits WHERE image_id = images.id), '');
    DROP TABLE last_edits
    """,
    # Images that were taken out of the project again.
    "ALTER TABLE images ADD COLUMN away INTEGER NOT NULL DEFAULT 0",
    # Where an absent landmark was before it was marked so.
    """
    ALTER TABLE points ADD COLUMN kept_x REAL;
    ALTER TABLE points ADD COLUMN kept_y REAL
    """,
    # How many updates a training was to take, so that one stopped early is known.
    "ALTER TABLE models ADD COLUMN planned INTEGER NOT NULL DEFAULT 0",
    # The history of edits, which outlives the window; networks that were deleted; newer facts of images as JSON.
    """
    ALTER TABLE images ADD COLUMN more TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE models ADD COLUMN away INTEGER NOT NULL DEFAULT 0;
    UPDATE models SET away = 1 WHERE name NOT IN (SELECT name FROM weights);
    ALTER TABLE edits ADD COLUMN kind TEXT NOT NULL DEFAULT '';
    ALTER TABLE edits ADD COLUMN arguments TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE edits ADD COLUMN step INTEGER REFERENCES steps (number);
    CREATE TABLE steps (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        arguments TEXT NOT NULL,
        films INTEGER NOT NULL,
        film NOT NULL,
        needs_rest INTEGER NOT NULL,
        bytes INTEGER NOT NULL DEFAULT 0,
        undone INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE step_rows (
        edit_id INTEGER NOT NULL REFERENCES edits (id),
        subject TEXT NOT NULL,
        key TEXT NOT NULL,
        before TEXT,
        after TEXT
    );
    CREATE INDEX edits_of_step ON edits (step) WHERE step IS NOT NULL;
    CREATE INDEX history_of_edit ON history (edit_id);
    CREATE INDEX rows_of_edit ON step_rows (edit_id)
    """,
    # A checksum in every row.
    row_sums.migration(),
]
"""The statements that lead from each version to the next; the first make an empty file version 1."""


def version() -> int:
    """The version of the project files that this program writes."""
    return len(MIGRATIONS)


def check_header(path: Path) -> None:
    """Return if the file's first bytes are those of a project file.

    Raises:
        CorruptProject: it is empty, cut off, or something else.
        ProjectError: it is missing or may not be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise ProjectError(
            tr("The project cannot be opened: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Check that the drive is connected and that you have permission to read the file."),
        ) from error
    if len(head) < 100 and _MAGIC.startswith(head[:16]):
        raise project_failures.corrupt(
            path, tr("The project file is empty.") if not head else tr("The project file is truncated.")
        )
    if head[:16] != _MAGIC or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise CorruptProject(
            tr("This is not a Landmark Studio project."),
            where=path,
            remedy=tr("Choose a file whose name ends in .lmproj. The file was not changed."),
        )


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """An open, checked connection, at the current version of the format.

    Where it is not to be written, whatever must be changed first (an interrupted edit, an older version) is
    changed in a copy in memory.

    Raises:
        ProjectError: CorruptProject, NewerProject, LockedProject, SaveFailed.
    """
    check_header(path)
    with reading(path):
        db = _connect(path, write=write)
    try:
        with reading(path):
            found = _check(db, path, write=write)
            if found < version() and not write:
                db = sqlite_files.in_memory(db)
            migrate(db)
    except BaseException:
        db.close()
        raise
    return db


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    if write:
        return sqlite_files.plain(path, mode="rw")
    if not drive_locks.serve_sqlite(path):
        # Nothing would keep the window that writes from doing so while this one reads.
        return sqlite_files.quiet_copy(path)
    try:
        return sqlite_files.plain(path, mode="ro")
    except sqlite3.OperationalError:
        # An interrupted edit would have to be rolled back first, which a read-only connection may not do.
        if not paths.exists(sqlite_files.journal(path)):
            raise
        return sqlite_files.recovered(path)


def _check(db: sqlite3.Connection, path: Path, *, write: bool) -> int:
    """The version of the file, after a look at what SQLite itself does not refuse."""
    pages = int(db.execute("PRAGMA page_count").fetchone()[0])
    size = int(db.execute("PRAGMA page_size").fetchone()[0])
    if write and path.stat().st_size < pages * size:
        raise project_failures.corrupt(path, tr("The project file is truncated."))
    found = int(db.execute("PRAGMA user_version").fetchone()[0])
    if found > version():
        raise NewerProject(
            tr(
                "The project was written by a later version of Landmark Studio (format {found}; this "
                "version reads up to {known})."
            ).format(found=found, known=version()),
            where=path,
            remedy=tr("Update Landmark Studio. The file was not changed."),
        )
    if found < 1:
        raise project_failures.corrupt(path, tr("The project file has no tables."))
    return found


def migrate(db: sqlite3.Connection) -> None:
    """Bring a file to the current version, in one transaction."""
    found = int(db.execute("PRAGMA user_version").fetchone()[0])
    if found == version():
        return
    with transaction(db):
        for script in MIGRATIONS[found:]:
            for statement in _statements(script):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {version()}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; those of a trigger stand inside its own."""
    statement = ""
    for part in script.split(";"):
        statement += f"{part};"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def create(path: Path) -> None:
    """Make an empty project file at ``path``, where no file is.

    Raises:
        SaveFailed: it cannot be written.
    """
    with writing(path), closing(sqlite_files.plain(path, mode="rwc")) as db:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(db)


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """A transaction around the block: all of it is on the disk afterwards, or nothing of it.

    The rows that it writes get their checksums.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        row_sums.stamp(db)
        db.execute("COMMIT")
    except BaseException:
        # SQLite itself may have rolled back already, as after a full disk.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


NONSENSE = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    MemoryError,
    RecursionError,
    zlib.error,
    SchemaError,
)
"""What the conversion of a damaged file's content raises."""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """A block in which errors of SQLite, and content that makes no sense, become errors of a project."""
    try:
        with _translated(path, writing=False):
            yield
    except NONSENSE as error:
        raise project_failures.corrupt(
            path, tr("The project file is damaged: {reason}.").format(reason=error)
        ) from error


def writing(path: Path) -> AbstractContextManager[None]:
    """A block in which errors of SQLite become errors of a project: what was to be written is not saved."""
    return _translated(path, writing=True)


@contextmanager
def _translated(path: Path, *, writing: bool) -> Iterator[None]:
    try:
        yield
    except sqlite3.ProgrammingError:
        # A mistake of the program, such as a closed project or another thread: nothing is wrong with the file.
        raise
    except sqlite3.Error as error:
        raise project_failures.of_sqlite(error, path, writing=writing) from error


def check_length(path: Path) -> None:
    """Return if SQLite can open a path of this length, and has room for the name of its journal.

    Raises:
        ProjectError: the path or the name is too long.
    """
    length = len(os.fsencode(path))
    if sys.platform != "win32" and length > MAX_PATH_BYTES:
        raise ProjectError(
            tr("The path of the project is too long ({length} bytes, at most {most} are possible).").format(
                length=length, most=MAX_PATH_BYTES
            ),
            where=path,
            remedy=tr("Choose a folder with a shorter path; the films can stay where they are."),
        )
    length = len(os.fsencode(path.name))
    if length > MAX_NAME_BYTES:
        raise ProjectError(
            tr("The name of the project is too long ({length} bytes, at most {most} are possible).").format(
                length=length, most=MAX_NAME_BYTES
            ),
            where=path,
            remedy=tr("Choose a shorter name."),
        )
