"""Backups of a project that the program makes by itself: where they lie, and how the project goes back to one."""

import contextlib
import hashlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from lmstudio import paths
from lmstudio.errors import CorruptProject, LockedProject, ProjectError, SaveFailed
from lmstudio.formats.project import drive_locks, project_tables, sqlite_files
from lmstudio.formats.project.project_heartbeat import Unlockable
from lmstudio.formats.project.project_lock import ProjectLock
from lmstudio.formats.rescue import snapshots
from lmstudio.formats.rescue.snapshots import Snapshot
from lmstudio.language import tr

BESIDE, OWN_FOLDER, NONE = "beside", "own folder", "none"
"""Where backups lie, as the setting has it."""


def folder_of(project: Path, place: str) -> Path | None:
    """The folder of the backups of a project, which need not exist; ``None`` where none are to be made.

    Args:
        project: its file.
        place: of the setting.
    """
    project = paths.resolved(project)
    if place == OWN_FOLDER:
        # Projects of one name may lie in several folders.
        told_apart = hashlib.sha256(os.fsencode(project)).hexdigest()[:8]
        return paths.user_backups() / f"{project.stem[:60]} {told_apart}{paths.BACKUPS}"
    return project.with_name(f"{project.stem}{paths.BACKUPS}") if place == BESIDE else None


def every_one(project: Path) -> list[Snapshot]:
    """The backups of a project wherever they lie, newest first."""
    folders = [folder_of(project, place) for place in (BESIDE, OWN_FOLDER)]
    each = [snapshot for folder in folders if folder is not None for snapshot in snapshots.found(folder)]
    return sorted(each, key=lambda snapshot: snapshot.made, reverse=True)


def restore(project: Path, snapshot: Snapshot, *, now: datetime | None = None) -> Path:
    """Let a project, which is not open, be as it was in a backup.

    Returns:
        Where it lies as it was before: a backup beside the others, or, of a damaged file, a copy beside it.

    Raises:
        LockedProject: it is open in another window, or in a place that cannot be written.
        ProjectError: the backup is damaged, or cannot be copied; nothing is changed then.
    """
    project = paths.resolved(project)
    try:
        lock = ProjectLock(project)
    except Unlockable as error:
        raise LockedProject(
            tr("The project cannot be replaced: {reason}.").format(reason=error),
            where=project,
            remedy=tr("Close the other window, then try again."),
        ) from error
    with lock, paths.part_of(project) as part:
        _copy(snapshot, part)
        kept = _keep(project, snapshot.path.parent, now or datetime.now(UTC))
        try:
            sqlite_files.journal(project).unlink(missing_ok=True)
            part.replace(project)
        except OSError as error:
            raise _not_restored(project, error) from error
    return kept


def _copy(snapshot: Snapshot, part: Path) -> None:
    """Copy a backup beside the project, and look whether it can be opened."""
    try:
        shutil.copyfile(snapshot.path, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError as error:
        raise _not_restored(snapshot.path, error) from error
    project_tables.connect(part, write=True).close()


def _keep(project: Path, folder: Path, now: datetime) -> Path:
    """Keep what is there before it is replaced; returns where."""
    if not paths.exists(project):
        return project
    # Whoever opens a file with a journal changes both.
    if not paths.exists(sqlite_files.journal(project)):
        with contextlib.suppress(CorruptProject):
            project_tables.connect(project, write=False).close()
            return snapshots.make(project, folder, locks=drive_locks.serve_sqlite(project), now=now).path
    return _keep_bytes(project, now)


def _keep_bytes(project: Path, now: datetime) -> Path:
    """Copy a file that may be no sound project aside, byte for byte, with its journal."""
    aside = project.with_name(f"{project.stem[:180]} before {now:%Y-%m-%d %H-%M-%S}{project.suffix}")
    try:
        for whence, where in ((project, aside), (sqlite_files.journal(project), sqlite_files.journal(aside))):
            if paths.exists(whence):
                shutil.copyfile(whence, where)
    except OSError as error:
        raise _not_restored(project, error) from error
    return aside


def _not_restored(where: Path, error: OSError) -> ProjectError:
    return SaveFailed(
        tr("The backup cannot be restored: {reason}.").format(reason=error.strerror),
        where=where,
        remedy=tr("Free some space or allow writing to the folder, then try again."),
    )
