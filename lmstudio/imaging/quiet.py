"""Warnings of the decoding libraries, held back while they work.

pydicom, highdicom and Pillow warn about harmless flaws of a file (padding after the pixels, a name longer than the
standard allows). What matters is raised as an error; the rest would clutter the terminal, could show a value
of the file, and is nothing that the reader of a film can act on.
"""

import contextlib
import threading
import warnings
from collections.abc import Iterator

_LIBRARIES = r"(pydicom|highdicom|PIL|imagecodecs|openjpeg|pylibjpeg)(\.|$)"


class _Hush:
    """Counts who is decoding: the filters of ``warnings`` belong to the whole process, not to one thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._depth = 0
        self._stack = contextlib.ExitStack()

    def begin(self) -> None:
        with self._lock:
            self._depth += 1
            if self._depth == 1:
                self._stack.enter_context(warnings.catch_warnings())
                warnings.filterwarnings("ignore", module=_LIBRARIES)

    def end(self) -> None:
        with self._lock:
            self._depth -= 1
            if self._depth == 0:
                self._stack.close()


_hush = _Hush()


@contextlib.contextmanager
def decoding() -> Iterator[None]:
    """A block in which the decoding libraries, and only they, do not warn. Threads may overlap in it."""
    _hush.begin()
    try:
        yield
    finally:
        _hush.end()
