"""Repair of a damaged project: a new one of what can still be read, with its newest sound backup as a help."""

from pathlib import Path

from lmstudio import paths
from lmstudio.errors import ProjectError
from lmstudio.formats.rescue import rebuild, salvage, snapshots
from lmstudio.formats.rescue.rebuild import Report
from lmstudio.language import tr
from lmstudio.session.rescue import backups


def target_beside(project: Path) -> Path:
    """Where the repaired project goes: beside the damaged one, where no file is yet."""
    for number in range(1, 1000):
        behind = "repaired" if number == 1 else f"repaired {number}"
        path = project.with_name(f"{project.stem[:200]} {behind}{project.suffix}")
        if not paths.exists(path):
            return path
    return path


def repair(damaged: Path, target: Path, *, backup: Path | None = None) -> Report:
    """Write what can be read of a damaged project into a new one; the damaged file is not changed.

    Args:
        damaged: the project.
        target: the new file.
        backup: an older copy for what is missing; by default the newest backup that is sound.

    Raises:
        CorruptProject: there is nothing to be recovered.
        SaveFailed: the new file cannot be written.
        ProjectError: the damaged one cannot be read at all.
    """
    damaged, target = paths.resolved(damaged), paths.resolved(target)
    older = backup or newest_sound(damaged)
    try:
        found = salvage.read(damaged)
        help_ = None if older is None else salvage.read(older)
    except OSError as error:
        raise ProjectError(
            tr("The project cannot be opened: {reason}.").format(reason=error.strerror),
            where=damaged,
            remedy=tr("Check that the drive is connected and that you have permission to read the file."),
        ) from error
    return rebuild.write(found, target, backup=help_)


def newest_sound(project: Path) -> Path | None:
    """The newest backup of a project that can be read; ``None`` where there is none."""
    for snapshot in backups.every_one(project):
        try:
            snapshots.counts(snapshot.path)
        except ProjectError:
            continue
        return snapshot.path
    return None
