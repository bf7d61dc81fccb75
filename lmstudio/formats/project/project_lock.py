"""The write lock of a project: an operating system lock on a small file next to it.

The lock belongs to the open file, so it vanishes with the process, also after ``kill -9`` or a power cut. The
file's text only tells others who holds it; a file that stayed behind locks nothing. On a drive without locks the
same file is renewed instead while the project is open: see :mod:`lmstudio.formats.project.project_heartbeat`.
"""

import contextlib
import os
import sys
from pathlib import Path
from typing import Self

from lmstudio.formats.project import drive_locks, project_heartbeat, project_holder
from lmstudio.formats.project.project_heartbeat import Heartbeat, Unlockable
from lmstudio.formats.project.project_holder import Holder
from lmstudio.language import tr


class ProjectLock:
    """The right to write to one project, held from construction until :meth:`release`.

    Attributes:
        path: of the file beside the project.
        warning: a sentence that says how far this keeps others out; empty where a lock does.

    Raises:
        Unlockable: somebody else holds it, or the folder cannot be written.
    """

    def __init__(self, project: Path) -> None:
        self.path = lock_path(project)
        self.warning = ""
        self._descriptor = -1
        self._heartbeat: Heartbeat | None = None
        self._me = Holder.me()
        while not self._acquired():
            pass

    def _acquired(self) -> bool:
        """Whether it is held; not when its holder removed the file between our opening and our locking."""
        descriptor, made = _open(self.path)
        try:
            held = not drive_locks.try_lock(descriptor)
        except drive_locks.NoLocks as reason:
            os.close(descriptor)
            self._heartbeat = Heartbeat(self.path, made=made)
            self.warning = _warning(self.path, str(reason))
            return True
        try:
            if held:
                raise project_heartbeat.already_open(project_holder.told(self.path))
            if self._is_free(descriptor):
                self._descriptor = descriptor
                self._write_holder()
        finally:
            if self._descriptor < 0:
                os.close(descriptor)
        return self._descriptor >= 0

    def _is_free(self, descriptor: int) -> bool:
        """Whether the locked file is still there, and nobody without locks renews it.

        Raises:
            Unlockable: somebody does.
        """
        who = project_holder.read(self.path)
        if who is not None and who.beat is not None:
            project_heartbeat.outwait(self.path)
        try:
            return os.path.samestat(os.fstat(descriptor), self.path.stat())
        except FileNotFoundError:
            return False

    def _write_holder(self) -> None:
        """Tell others who holds the lock; without it (a full disk) the lock is as good."""
        with contextlib.suppress(OSError):
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, self._me.text)

    def lost(self) -> str:
        """The sentence that says how the right was lost since; empty where it was not.

        A computer that was asleep, or whose connection was gone, may find another one at work on the project.

        Raises:
            OSError: the drive does not say.
        """
        found = project_holder.read(self.path)
        if self._heartbeat is None:
            taken = found is not None and found.owner not in ("", self._me.owner)
        else:
            taken = not self._heartbeat.is_mine()
        if not taken:
            return ""
        if found is None:
            return tr("The lock file {file} no longer exists.").format(file=self.path.name)
        return tr("Another window has taken it over: {holder}.").format(holder=found.words)

    def release(self) -> None:
        """Let others write, and take the file away; harmless when repeated."""
        if self._heartbeat is not None:
            self._heartbeat.release()
        if self._descriptor < 0:
            return
        ours = not self.lost()
        if sys.platform == "win32":
            os.close(self._descriptor)
        if ours:
            # Where it can be, removed while it is locked: whoever opened it before notices in _acquired.
            with contextlib.suppress(OSError):
                self.path.unlink()
        if sys.platform != "win32":
            os.close(self._descriptor)
        self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def lock_path(project: Path) -> Path:
    """The file that is locked, or renewed, while a project is open."""
    return project.with_name(f"{project.name}.lock")


def _open(path: Path) -> tuple[int, bool]:
    """The opened file, and whether it was made now."""
    try:
        with contextlib.suppress(FileExistsError):
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o644), True
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o644), False
    except OSError as error:
        raise Unlockable(project_heartbeat.unwritable(error)) from error


def _warning(path: Path, reason: str) -> str:
    return tr(
        "This drive does not support file locks ({reason}). Only the file {file}, renewed every "
        "{seconds} seconds, keeps a second window out; open the project in one place at a time."
    ).format(reason=reason, file=path.name, seconds=f"{project_heartbeat.BEAT_S:.0f}")
