"""Locks of the operating system on files, and whether a drive has any.

Many network shares and drives of users' own programs have none, or only one of the two kinds of Unix: that of
flock(2), by which this program keeps a second window out, and that of fcntl(2), which SQLite asks for. They say so
in many ways (no locks available, not supported, not implemented, invalid argument), but there is one in which they
say that somebody else holds the lock; everything else is no lock.
"""

import errno
import os
import sys
import tempfile
from pathlib import Path
from typing import IO

_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES})
"""What flock(2), fcntl(2) and ``_locking`` of Windows answer where another one holds the lock, and only there."""

# Windows locks keep others from reading the locked bytes, so one far behind every text is locked.
_FAR_BYTE = 1 << 20

if sys.platform == "win32":
    import msvcrt

    def _ask(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _ask_as_sqlite(descriptor: int) -> None:
        _ask(descriptor)
        os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _ask(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _ask_as_sqlite(descriptor: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB, 1, _FAR_BYTE)


class NoLocks(Exception):
    """The drive has no locks; the text is what it answered."""


def try_lock(descriptor: int) -> bool:
    """Lock an open file until it is closed; false where somebody else holds the lock.

    Raises:
        NoLocks: the drive has none.
    """
    try:
        _ask(descriptor)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise NoLocks(error.strerror or str(error)) from error
    return True


def serve_sqlite(path: Path) -> bool:
    """Whether the drive of a file has the locks without which SQLite takes every file for one in use.

    The file need not be there yet. Where it cannot even be opened, SQLite is left to say why.
    """
    try:
        file = _opened(path)
    except OSError:
        return True
    # Closing it lets go of this process's own locks of this kind on the file: not to be done in a transaction.
    with file:
        try:
            _ask_as_sqlite(file.fileno())
        except OSError as error:
            return error.errno in _HELD
    return True


def _opened(path: Path) -> IO[bytes]:
    return path.open("rb") if path.exists() else tempfile.TemporaryFile(dir=path.parent)
