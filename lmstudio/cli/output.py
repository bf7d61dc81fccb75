"""Standard output and error that survive a closed pipe and a full disk.

A reader of the output who goes away (``| head``) neither stops a command in the middle of its work nor is an
error. A full disk does not stop it either, but is reported at its end.
"""

import errno
import io
import os
import sys
from pathlib import Path
from typing import Any, Self, TextIO

_GONE = {errno.EPIPE} | ({errno.EINVAL} if sys.platform == "win32" else set())
"""What a pipe that nobody reads any more answers."""


class Output:
    """Standard output and standard error, such that printing raises nothing; made by :meth:`taken`."""

    def __init__(self, *streams: TextIO | None) -> None:
        self._before = streams
        self._raws = tuple(_Raw(_unbuffered(stream)) for stream in streams)

    @classmethod
    def taken(cls) -> Self:
        """Take the place of both streams of the process, unless somebody else has put his own there."""
        ours = sys.stdout is sys.__stdout__ and sys.stderr is sys.__stderr__
        output = cls(sys.stdout, sys.stderr) if ours else cls()
        if ours:
            sys.stdout, sys.stderr = map(_text, output._raws, output._before)
        return output

    def end(self, code: int) -> int:
        """Write what is left, report where standard output was lost, give the streams back; the exit code."""
        if not self._before:
            return code
        sys.stdout.flush()
        lost = self._raws[0].failure
        if lost is not None:
            print(f"landmark-studio: the output cannot be written ({lost.strerror}).", file=sys.stderr)
        sys.stderr.flush()
        sys.stdout, sys.stderr = self._before
        return code if lost is None else code or 1


class _Raw(io.RawIOBase):
    """A file to which writing never fails.

    Args:
        file: into which it goes.

    Attributes:
        failure: why what was written is lost; ``None`` where it is not, and where nobody is there to read it.
    """

    def __init__(self, file: Any) -> None:
        super().__init__()
        self.failure: OSError | None = None
        self._file = file
        self._lost = False

    def fileno(self) -> int:
        return int(self._file.fileno())

    def isatty(self) -> bool:
        return bool(self._file.isatty())

    def writable(self) -> bool:
        return True

    def write(self, content: Any, /) -> int | None:
        try:
            return len(content) if self._lost else self._file.write(content)
        except OSError as error:
            self._lost = True
            self.failure = None if error.errno in _GONE else error
            return len(content)


def _unbuffered(stream: TextIO | None) -> Any:
    """What lies under a stream; a closed one leads nowhere."""
    if stream is None:
        return Path(os.devnull).open("wb", buffering=0)
    return getattr(stream.buffer, "raw", stream.buffer)


def _text(raw: _Raw, before: TextIO | None) -> TextIO:
    """A stream of text as the one before it."""
    encoding = "utf-8" if before is None else before.encoding
    at_once = before is None or bool(before.line_buffering or getattr(before, "write_through", False))
    errors = None if before is None else before.errors
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding=encoding, errors=errors, line_buffering=at_once)
