"""Standard output and error that survive a closed pipe and a full disk.

A reader of the output who goes away (``| head``) neither stops a command in the middle of its work nor is an
error. A full disk does not stop it either, but is reported at its end. Names from files are printed as they are,
but for characters that command a terminal.
"""

import codecs
import errno
import io
import os
import re
import sys
from pathlib import Path
from typing import Any, Self, TextIO

_GONE = {errno.EPIPE} | ({errno.EINVAL} if sys.platform == "win32" else set())
"""What a pipe that nobody reads any more answers."""


_COMMANDS = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udc7f\\udd00-\\udfff]")
"""Control characters but for tabs and ends of lines, and halves of characters that are no bytes of a file name."""


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
            sys.stdout, sys.stderr = map(Text, output._raws, output._before)
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


class Text(io.TextIOWrapper):
    """A stream of text that shows characters which would command the terminal.

    Args:
        raw: where it goes.
        before: the stream whose place it takes.

    Attributes:
        unfiltered: the same for what commands the terminal on purpose.
    """

    def __init__(self, raw: "_Raw", before: TextIO | None) -> None:
        encoding = "utf-8" if before is None else before.encoding
        at_once = before is None or bool(before.line_buffering or getattr(before, "write_through", False))
        # A name that is no text in this encoding is no reason to stop; what is none in UTF-8 comes out as it was.
        errors = "surrogateescape" if codecs.lookup(encoding).name == "utf-8" else "backslashreplace"
        super().__init__(io.BufferedWriter(raw), encoding, errors, line_buffering=at_once)
        self.unfiltered = io.TextIOWrapper(io.BufferedWriter(raw), encoding, errors, line_buffering=at_once)

    def write(self, text: str, /) -> int:
        """Write a text; what it was long."""
        super().write(plain(text))
        return len(text)


def plain(text: str) -> str:
    """A text in which what would command a terminal is shown: ␛ for the escape character and the like."""
    return _COMMANDS.sub(_shown, text)


def _shown(command: re.Match[str]) -> str:
    code = ord(command[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


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
