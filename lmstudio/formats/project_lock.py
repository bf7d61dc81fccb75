"""Who writes to a project: a lock of the operating system on a small file beside it.

The lock belongs to the open file, so it vanishes with the process, also after ``kill -9`` or a power cut. The
file's text only tells others who holds it; a file that stayed behind locks nothing.
"""

import contextlib
import getpass
import json
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from lmstudio.language import tr

if sys.platform == "win32":
    import msvcrt

    # Windows locks keep others from reading the locked bytes, so one far behind the text is locked.
    _LOCKED_BYTE = 1 << 20

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Unlockable(OSError):
    """The lock cannot be had; the text says why, as a clause without a full stop."""


class ProjectLock:
    """The right to write to one project, held from construction until :meth:`release`.

    Raises:
        Unlockable: somebody else holds it, or the folder cannot be written.
    """

    def __init__(self, project: Path) -> None:
        self.path = lock_path(project)
        self._descriptor = -1
        while not self._acquired():
            pass
        self._write_holder()

    def _acquired(self) -> bool:
        """Whether the lock is held; not when its holder removed the file between our opening and our locking."""
        descriptor = _open(self.path)
        try:
            _try_lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise Unlockable(tr("it is open already: {holder}").format(holder=holder(self.path))) from error
        try:
            still_there = os.path.samestat(os.fstat(descriptor), self.path.stat())
        except FileNotFoundError:
            still_there = False
        if not still_there:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def _write_holder(self) -> None:
        """Tell others who holds the lock; without it (a full disk) the lock is as good."""
        text = json.dumps({"user": _user(), "host": socket.gethostname(), "pid": os.getpid(), "since": _now()})
        with contextlib.suppress(OSError):
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, text.encode("utf-8"))

    def release(self) -> None:
        """Let others write, and take the file away; harmless when repeated."""
        if self._descriptor < 0:
            return
        if sys.platform == "win32":
            os.close(self._descriptor)
            with contextlib.suppress(OSError):
                self.path.unlink()
        else:
            # Removed while it is still locked: whoever opened it before notices in _acquired.
            with contextlib.suppress(OSError):
                self.path.unlink()
            os.close(self._descriptor)
        self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def lock_path(project: Path) -> Path:
    """The file that is locked while a project is open."""
    return project.with_name(f"{project.name}.lock")


def holder(lock: Path) -> str:
    """Who says in the lock file that he holds it, in words."""
    try:
        who = json.loads(lock.read_text(encoding="utf-8"))
        since = datetime.fromisoformat(who["since"]).astimezone().strftime("%Y-%m-%d %H:%M")
        return tr("by {user} on {computer} (process {process}) since {time}").format(
            user=who["user"], computer=who["host"], process=who["pid"], time=since
        )
    except (OSError, ValueError, KeyError, TypeError):
        return tr("in another window")


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise Unlockable(tr("its folder cannot be written ({reason})").format(reason=error.strerror)) from error


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
