"""Snapshots of a project: whole copies of its file that the program makes by itself, and which of them it keeps.

They lie in a folder of their own and are projects like any other. Their names hold a number, which goes on
counting whatever a clock says, and when they were made. Every function here may be called from any thread, also
while the project is open and being edited.
"""

import contextlib
import os
import re
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lmstudio import paths
from lmstudio.errors import ProjectError, SaveFailed
from lmstudio.formats import atomic
from lmstudio.formats.project import project_failures, project_tables, sqlite_files
from lmstudio.language import tr

RECENT, DAYS, WEEKS = 5, 7, 5
"""Kept are the newest, one of each of the last days on which any was made, and one of each of such weeks.

Days without work do not count, nor does what a clock says now: whoever comes back to a project after half a year,
or whose clock is wrong, keeps the backups from before.
"""

EVERY, EVERY_EDITS = timedelta(days=1), 500
"""A new one is due when there are changes since the last and so much time, or so many of them."""

_EDITS = "SELECT coalesce(max(id), 0) FROM edits"
_NAME = re.compile(r"(\d{4,}) (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d) UTC\.lmproj")
_TIME = "%Y-%m-%d %H-%M-%S"
_PAGES = 256
"""So many pages are copied at a time; a change waits until those at hand are done."""
_PAUSE_S = 0.002


class Stopped(Exception):
    """The snapshot is not wanted any more; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot.

    Args:
        path: of its file.
        number: greater than that of every older one.
        made: when.
    """

    path: Path
    number: int
    made: datetime

    @property
    def size_bytes(self) -> int:
        """What it takes; 0 where it is not there any more."""
        with contextlib.suppress(OSError):
            return self.path.stat().st_size
        return 0


@dataclass(frozen=True, slots=True)
class Counts:
    """What a project holds.

    Args:
        films: how many.
        points: on them.
        edits: that were ever made to it.
    """

    films: int
    points: int
    edits: int


@dataclass(frozen=True, slots=True)
class Newest:
    """What is known of the newest snapshot.

    Args:
        made: when.
        edits: that the project had had by then.
    """

    made: datetime
    edits: int


def found(folder: Path) -> list[Snapshot]:
    """The snapshots in a folder, newest first; none where there is no such folder."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return []
    matches = [match for match in map(_NAME.fullmatch, names) if match]
    all_found = [Snapshot(folder / match[0], int(match[1]), _time(match[2])) for match in matches]
    return sorted(all_found, key=lambda each: each.number, reverse=True)


def _time(text: str) -> datetime:
    try:
        return datetime.strptime(text, _TIME).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def counts(path: Path) -> Counts:
    """What a snapshot holds.

    Raises:
        ProjectError: it is damaged, or cannot be read.
    """
    films = "SELECT count(*) FROM images WHERE NOT away"
    points = "SELECT count(*) FROM points WHERE image_id NOT IN (SELECT id FROM images WHERE away)"
    with project_tables.reading(path), closing(sqlite_files.bystander(path)) as db:
        return Counts(*(int(db.execute(select).fetchone()[0]) for select in (films, points, _EDITS)))


def make(
    project: Path, folder: Path, *, locks: bool, stop: threading.Event | None = None, now: datetime | None = None
) -> Snapshot:
    """Add a snapshot of a project as it is now to those in ``folder``, whole or not at all.

    Args:
        project: its file, which may be open and edited meanwhile.
        folder: made where it is missing.
        locks: whether the project's drive has the locks that SQLite asks for.
        stop: set where it is not wanted any more.
        now: the time that it is given.

    Raises:
        SaveFailed: it cannot be written.
        ProjectError: the project cannot be read, or is damaged.
        Stopped: it was told to stop.
    """
    atomic.make_folder(folder)
    paths.sweep_parts(folder)
    number = 1 + max((each.number for each in found(folder)), default=0)
    made = (now or datetime.now(UTC)).replace(microsecond=0)
    target = folder / f"{number:04d} {made:{_TIME}} UTC.lmproj"
    project_tables.check_length(target)
    with paths.part_of(target) as part:
        copy(project, part, locks=locks, stop=stop or threading.Event())
        _check(part, project)
        _settle(part, target)
    return Snapshot(target, number, made)


def copy(project: Path, part: Path, *, locks: bool, stop: threading.Event) -> None:
    """Copy a project, which may be edited meanwhile, to a place where no file is; arguments as for :func:`make`.

    Raises:
        SaveFailed, ProjectError, Stopped: as :func:`make`.
    """
    if not locks:
        with project_tables.writing(part):
            sqlite_files.copy_quietly(project, part)
        return

    def go_on(*_: int) -> None:
        if stop.is_set():
            raise Stopped
        time.sleep(_PAUSE_S)

    with (
        project_tables.writing(part),
        closing(sqlite_files.bystander(project)) as source,
        closing(sqlite3.connect(part, isolation_level=None)) as there,
    ):
        # Nobody sees the copy before it is whole and on the disk.
        there.execute("PRAGMA journal_mode = OFF")
        there.execute("PRAGMA synchronous = OFF")
        source.backup(there, pages=_PAGES, progress=go_on, sleep=_PAUSE_S)


def _check(part: Path, project: Path) -> None:
    """Raise where a copy is no sound project: it must not push out older ones that are."""
    with project_tables.reading(project), closing(sqlite_files.bystander(part)) as db:
        said = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
    if said != "ok":
        raise project_failures.corrupt(project, tr("The project file is damaged: {reason}.").format(reason=said))


def _settle(part: Path, target: Path) -> None:
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise SaveFailed(
            tr("The backup cannot be written: {reason}.").format(reason=error.strerror),
            where=target,
            remedy=tr("Free some space, or choose another place for backups in the settings."),
        ) from error


def thin(folder: Path, *, most_bytes: int) -> None:
    """Remove the snapshots of a folder that are not to be kept; what cannot be removed stays.

    Args:
        folder: of snapshots.
        most_bytes: that all of them may take; the newest is kept in any case.
    """
    snapshots = found(folder)
    wanted = _within(kept(snapshots), most_bytes)
    for snapshot in snapshots:
        if snapshot not in wanted:
            with contextlib.suppress(OSError):
                snapshot.path.unlink()


def kept(snapshots: Sequence[Snapshot]) -> list[Snapshot]:
    """Those that are kept of all, newest first: see ``RECENT``."""
    newest = sorted(snapshots, key=lambda each: each.number, reverse=True)
    wanted = {*newest[:RECENT], *_first_of(newest, _day)[:DAYS], *_first_of(newest, _week)[:WEEKS]}
    return [each for each in newest if each in wanted]


def _day(time_: datetime) -> int:
    return time_.date().toordinal()


def _week(time_: datetime) -> int:
    """The number of the week, which begins on Monday."""
    return (time_.date().toordinal() - 1) // 7


def _first_of(newest: Iterable[Snapshot], part: Callable[[datetime], int]) -> list[Snapshot]:
    """The newest of each part of the calendar in which there is any, newest first."""
    firsts: dict[int, Snapshot] = {}
    for each in newest:
        firsts.setdefault(part(each.made), each)
    return list(firsts.values())


def _within(snapshots: Sequence[Snapshot], most_bytes: int) -> list[Snapshot]:
    """The newest of them that take no more than this together, at least one."""
    wanted: list[Snapshot] = []
    left = most_bytes
    for snapshot in snapshots:
        left -= snapshot.size_bytes
        if wanted and left < 0:
            break
        wanted.append(snapshot)
    return wanted


def newest(folder: Path) -> Newest | None:
    """The newest snapshot of a folder; ``None`` where there is none, or it cannot be read."""
    for snapshot in found(folder)[:1]:
        with (
            contextlib.suppress(ProjectError),
            project_tables.reading(snapshot.path),
            closing(sqlite_files.bystander(snapshot.path)) as db,
        ):
            return Newest(snapshot.made, int(db.execute(_EDITS).fetchone()[0]))
    return None


def is_due(edits: int, last: Newest | None, *, now: datetime | None = None) -> bool:
    """Whether a project that has had so many edits wants a new snapshot after the ``last`` one."""
    if last is None:
        return edits > 0
    since = abs(edits - last.edits)
    aged = abs((now or datetime.now(UTC)) - last.made) >= EVERY
    return since >= EVERY_EDITS or (since > 0 and aged)
