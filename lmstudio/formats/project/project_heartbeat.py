"""Locking a project on drives without file locks: a small file next to it, renewed while the project is open.

Whoever finds such a file watches whether its text changes. Only his own clock counts how long, so that computers
whose clocks differ, or shares that keep other times, mislead nobody. A file that nobody renews for ``STALE_S``
was left by a process that ended without closing the project, and is taken over; one that was only asleep finds
another owner in it when it wakes, and writes to the project no more.
"""

import contextlib
import os
import threading
import time
from pathlib import Path

from lmstudio.formats.project import project_holder
from lmstudio.formats.project.project_holder import Holder
from lmstudio.language import tr

BEAT_S = 2.0
"""The file is renewed so often."""

STALE_S = 15.0
"""A file that was not renewed for so long is nobody's any more."""

_LOOK_S = 0.5
_SETTLE_S = 1.0
"""Two that take over the same file at the same moment both wait so long; the one who wrote last has it."""


class Unlockable(OSError):
    """The right to write to a project cannot be had; the text says why, as a clause without a full stop."""


class Heartbeat:
    """The right to write to a project, kept by renewing a file from construction until :meth:`release`.

    Args:
        path: of the file.
        made: whether it was made for this, empty, a moment ago, and was not there before.

    Raises:
        Unlockable: somebody else renews it, or it cannot be written.
    """

    def __init__(self, path: Path, *, made: bool) -> None:
        self._path = path
        self._me = Holder.me(beat=0)
        self._writing = threading.Lock()
        try:
            self._claim(made=made)
        except Unlockable:
            raise
        except OSError as error:
            if made:
                with contextlib.suppress(OSError):
                    path.unlink()
            raise Unlockable(unwritable(error)) from error
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)
        self._thread.start()

    def is_mine(self) -> bool:
        """Whether nobody has taken the file over or away.

        Raises:
            OSError: the drive does not say.
        """
        with self._writing:
            left = _content(self._path)
        found = None if left is None else Holder.parsed(left)
        return found is not None and found.owner == self._me.owner

    def release(self) -> None:
        """Let others write, and take the file away; harmless when repeated."""
        self._ended.set()
        self._thread.join()
        with contextlib.suppress(OSError):
            if self.is_mine():
                self._path.unlink()

    def _claim(self, *, made: bool) -> None:
        while not made:
            left = outwait(self._path)
            if left is None:
                made = _make(self._path)
            elif _content(self._path) == left:
                _write(self._path, self._me)
                time.sleep(_SETTLE_S)
                if self.is_mine():
                    return
        _write(self._path, self._me)

    def _beat(self) -> None:
        while not self._ended.wait(BEAT_S):
            # A drive that is away for a moment is tried again at the next beat.
            with contextlib.suppress(OSError):
                if self.is_mine():
                    self._me = self._me.renewed()
                    with self._writing:
                        _write(self._path, self._me)


def outwait(path: Path) -> bytes | None:
    """The text of a file that nobody renews, after watching it for ``STALE_S``; ``None`` once it is not there.

    Raises:
        Unlockable: somebody renews it, or holds a lock on it that this drive does not show.
    """
    left = _content(path)
    who = None if left is None else Holder.parsed(left)
    if who is not None and who.beat is None and not who.is_gone():
        raise Unlockable(
            tr("it seems to be open: {holder}; if it is not, delete the file {file} next to it").format(
                holder=who.words, file=path.name
            )
        )
    end = time.monotonic() + STALE_S
    while left is not None and time.monotonic() < end:
        time.sleep(_LOOK_S)
        now = _content(path)
        if now is None:
            return None
        if now != left:
            raise already_open(project_holder.words(Holder.parsed(now) or who))
    return left


def already_open(holder: str) -> Unlockable:
    """What is raised where another window has the project."""
    return Unlockable(tr("it is already open: {holder}").format(holder=holder))


def unwritable(error: OSError) -> str:
    """The clause that says why no file can be written beside the project."""
    return tr("its folder is not writable ({reason})").format(reason=error.strerror)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _make(path: Path) -> bool:
    """Whether the file was made, empty, and nobody else had made it first."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644))
    except FileExistsError:
        return False
    return True


def _write(path: Path, who: Holder) -> None:
    """Write a text over the one that is there, and see that it reaches the drive; the file is never made anew."""
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, who.text)
        os.ftruncate(descriptor, len(who.text))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
