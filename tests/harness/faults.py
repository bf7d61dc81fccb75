"""Drives that fail in every way that they have: no edit that was told is lost, and the work goes on afterwards."""

import contextlib
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

import numpy as np

from lmstudio.core.annotation import Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.errors import LandmarkStudioError, LockedProject, ProjectError, SaveFailed
from lmstudio.formats.project import drive_locks, project_lock
from lmstudio.formats.rescue import checking, snapshots
from lmstudio.session import Session
from tests.faults.drives import as_nobody, largest_file, mounted
from tests.harness import projects, rows
from tests.harness.flip import Points, points_of
from tests.harness.rows import Row

Work = Callable[[Path, np.random.Generator], str]
"""What is done with a project in a folder of its own; it returns what is wrong, or nothing."""


def edit(session: Session, chance: np.random.Generator) -> Points:
    """Place a point somewhere; the points afterwards."""
    image = session.project.images[int(chance.integers(len(session.project.images)))]
    name = session.project.schema.names[int(chance.integers(len(session.project.schema)))]
    x, y = (float(each) for each in chance.uniform(0, 800, 2))
    after = {image.id: session.project.annotation(image.id).with_point(name, Point((x, y)))}
    session.do(EditKind.PLACE, lambda project: project.with_annotations(after), name)
    return points_of(session.project)


def on_disk(path: Path) -> Points:
    """The points as another process would read them."""
    with Session.open(path) as other:
        return points_of(other.project)


def refused(work: Callable[[], object], *kinds: type[LandmarkStudioError]) -> bool:
    """Whether work is refused with an error of a kind that is told."""
    try:
        work()
    except kinds:
        return True
    return False


def goes_on(session: Session, chance: np.random.Generator) -> str:
    """What is wrong when the drive is well again: the edit that is made now must be there, and all before it."""
    if points_of(session.project) != on_disk(session.path):
        return "memory and disk differ"
    wanted = edit(session, chance)
    if on_disk(session.path) != wanted:
        return "an edit is lost"
    return "a row was changed from outside" if checking.check(session.path, locks=session.has_locks) else ""


# The faults -----------------------------------------------------------------------------------------------------


def file_may_not_grow(path: Path, chance: np.random.Generator) -> str:
    """A disk that is full after some bytes: edits until one is refused."""
    with Session.open(path) as session:
        with largest_file(path.stat().st_size + int(chance.integers(1, 30_000))):
            for _ in range(400):
                if refused(lambda: edit(session, chance), SaveFailed):
                    break
        return goes_on(session, chance)


def small_drive(path: Path, chance: np.random.Generator) -> str:
    """A real drive of two megabytes that others fill and empty."""
    folder = path.parent / "small"
    folder.mkdir()
    with mounted(folder, megabytes=2) as is_drive:
        return _fill(Path(shutil.copy(path, folder)), folder / "ballast", chance) if is_drive else ""


def _fill(path: Path, ballast: Path, chance: np.random.Generator) -> str:
    with Session.open(path) as session:
        with suppress(OSError), ballast.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
        for _ in range(200):
            if refused(lambda: edit(session, chance), SaveFailed):
                break
        backed_up = not refused(lambda: snapshots.make(path, path.parent / "b", locks=True), SaveFailed)
        left = [each.name for each in path.parent.rglob("*.part")]
        ballast.unlink()
        if backed_up or left:
            return "a backup was made of which there is no room"
        return goes_on(session, chance)


def read_only(path: Path, chance: np.random.Generator) -> str:
    """A folder that may not be written."""
    path.chmod(0o666)
    path.parent.chmod(0o555)
    try:
        with as_nobody(), Session.open(path) as session:
            if not session.read_only or not refused(lambda: edit(session, chance), LockedProject):
                return "it was written"
    finally:
        path.parent.chmod(0o755)
    with Session.open(path) as session:
        return goes_on(session, chance)


def folder_gone(path: Path, chance: np.random.Generator) -> str:
    """A drive that is unplugged, and plugged in again."""
    away = path.parent.with_name("away")
    with Session.open(path) as session:
        path.parent.rename(away)
        try:
            if not refused(lambda: edit(session, chance), ProjectError):
                return "an edit was made into nothing"
        finally:
            away.rename(path.parent)
        return goes_on(session, chance)


def clock_back(path: Path, chance: np.random.Generator) -> str:
    """A clock that jumps: the newest backup stays the newest."""
    folder, now = path.parent / "b", datetime.now(UTC)
    for _ in range(8):
        with Session.open(path) as session:
            edit(session, chance)
        now += timedelta(days=float(chance.uniform(-4000, 4000)))
        made = snapshots.make(path, folder, locks=True, now=now)
        snapshots.thin(folder, most_bytes=10**9)
        if snapshots.found(folder)[0] != made:
            return "the newest backup is not the newest"
    return "" if on_disk(made.path) == on_disk(path) else "the newest backup holds something else"


def no_locks(path: Path, chance: np.random.Generator) -> str:
    """A drive without locks of either kind."""

    def none(_: int) -> bool:
        raise drive_locks.NoLocks("Operation not supported")

    with mock.patch.object(drive_locks, "try_lock", none), mock.patch.object(drive_locks, "serve_sqlite", _never):
        with Session.open(path) as session:
            with Session.open(path) as second:
                if not second.read_only:
                    return "two windows may write"
            wrong = goes_on(session, chance)
            snapshot = snapshots.make(path, path.parent / "b", locks=session.has_locks)
        return wrong or ("" if on_disk(snapshot.path) == on_disk(path) else "the backup holds something else")


def _never(_: Path) -> bool:
    return False


def two_processes(path: Path, chance: np.random.Generator) -> str:
    """Two that write, as somebody has removed the lock: the edits of one of them stand, and the other is told."""
    with Session.open(path) as first:
        edit(first, chance)
        project_lock.lock_path(path).unlink()
        with Session.open(path) as second:
            wanted = edit(second, chance)
            closed = bool(chance.random() < 0.5)
            if closed:
                second.close()
            if not refused(lambda: edit(first, chance), LockedProject):
                return "edits were written over"
            wanted = wanted if closed else edit(second, chance)
    return "" if on_disk(path) == wanted else "an edit is lost"


FAULTS: dict[str, Work] = {
    "a file that may not grow": file_may_not_grow,
    "a full drive": small_drive,
    "a read-only folder": read_only,
    "a folder that is gone": folder_gone,
    "a clock that jumps": clock_back,
    "a drive without locks": no_locks,
    "two that write": two_processes,
}


def run(seconds: float, seed: int) -> list[Row]:
    """Let everything fail in turns."""
    if sys.platform == "win32":
        return [Row("faults", 0, "made with means of Unix", good=True)]
    wrong: dict[str, list[str]] = {name: [] for name in FAULTS}
    counts = dict.fromkeys(FAULTS, 0)
    with rows.scratch() as top:
        top.chmod(0o755)
        whole = top / "whole.lmproj"
        projects.make(whole, films=8, seed=seed)
        for number in rows.rounds(seconds, least=len(FAULTS)):
            name = list(FAULTS)[number % len(FAULTS)]
            counts[name] += 1
            found = _tried(FAULTS[name], whole, np.random.default_rng([seed, number]))
            if found:
                wrong[name].append(f"seed {seed}, number {number}: {found}")
    return [_row(name, counts[name], faults) for name, faults in wrong.items()]


def _tried(work: Work, whole: Path, chance: np.random.Generator) -> str:
    """What is wrong after work on a copy of a project."""
    folder = whole.parent / "here"
    folder.mkdir()
    try:
        return work(Path(shutil.copy(whole, folder / "p.lmproj")), chance)
    except LandmarkStudioError as error:
        return str(error)
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(folder)


def _row(name: str, count: int, wrong: list[str]) -> Row:
    return Row(f"drives that fail: {name}", count, f"{len(wrong)} edits lost", good=not wrong, notes=tuple(wrong))
