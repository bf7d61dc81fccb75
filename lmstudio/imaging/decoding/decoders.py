"""Processes that decode films which are not plain: lent to one film at a time, killed where it costs too much."""

import atexit
import json
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import processes
from lmstudio.imaging.content import Content
from lmstudio.imaging.decoding import limits, messages, serving
from lmstudio.imaging.decoding.messages import Found, WantedText
from lmstudio.imaging.film import Film, FilmHeader, StoredPixels
from lmstudio.language import tr

log = logging.getLogger(__name__)

KEPT = 2
"""So many processes wait for the next film: the window reads the film shown, and pictures for the list."""
_START_S = 60.0
"""A process that has not begun by then, on a slow drive, never will."""
_SERVE = f"{serving.__name__}:{serving.serve.__name__}"


def film(path: Path, kind: Content, *, decoded_bytes: int) -> Film:
    """The film in a file, decoded by a process.

    Args:
        path: of the file.
        kind: a raster file or DICOM.
        decoded_bytes: what its pixels take once they are decoded, at most.

    Raises:
        FilmError: it is none, is damaged, or costs more time or memory than a film may.
    """
    found = _pool.found(path, kind, "film", decoded_bytes)
    if not isinstance(found, Film):
        raise found if isinstance(found, FilmError) else _ended(path)
    return found


def header(path: Path, kind: Content, *, decoded_bytes: int) -> FilmHeader:
    """Its size and spacing, where they are only known by decoding; see ``film``."""
    found = _pool.found(path, kind, "header", decoded_bytes)
    if not isinstance(found, FilmHeader):
        raise found if isinstance(found, FilmError) else _ended(path)
    return found


def stored(path: Path, kind: Content, *, decoded_bytes: int) -> StoredPixels:
    """The pixels of a DICOM file as they are stored; see ``film``."""
    found = _pool.found(path, kind, "stored", decoded_bytes)
    if not isinstance(found, StoredPixels):
        raise found if isinstance(found, FilmError) else _ended(path)
    return found


def stop() -> None:
    """End all processes; a film that is being decoded cannot be read. The next film starts a new one."""
    _pool.stop()


class _Decoder:
    """One process that decodes.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self) -> None:
        self._process = processes.start(_SERVE)
        self._late = False
        with self._killed_after(_START_S):
            if self._answers.readline() != b"\n":
                self.end()
                raise OSError("the process that decodes films does not start")

    @property
    def _answers(self) -> BinaryIO:
        return self._process.stdout  # type: ignore[return-value]  # it was started with a pipe

    def found(self, path: Path, kind: Content, wanted: str, decoded_bytes: int) -> Found:
        """A film, its header, or why there is none; afterwards the process may have ended."""
        with self._killed_after(limits.SECONDS):
            try:
                self._tell(serving.question(path, kind, wanted, decoded_bytes=decoded_bytes))
                while isinstance(found := messages.received(self._answers), WantedText):
                    self._tell(json.dumps(tr(found.text)).encode("ascii") + b"\n")
                return found
            except (OSError, EOFError, ValueError, KeyError, TypeError, MemoryError):
                self.end()
        return _too_slow(path) if self._late else _ended(path)

    def lives(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End it, whatever it does; whoever waits for it is told."""
        self._process.kill()

    def end(self) -> None:
        """End it and wait for that."""
        processes.end(self._process)

    def _tell(self, line: bytes) -> None:
        pipe = self._process.stdin
        if pipe is None:
            raise OSError("no pipe")
        pipe.write(line)
        pipe.flush()

    @contextmanager
    def _killed_after(self, seconds: float) -> Iterator[None]:
        def too_late() -> None:
            self._late = True
            self.kill()

        timer = threading.Timer(seconds, too_late)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


class _Pool:
    """The processes of this program that decode; any thread may ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[_Decoder] = []
        self._busy: set[_Decoder] = set()
        self._cannot_start = False

    def found(self, path: Path, kind: Content, wanted: str, decoded_bytes: int) -> Found:
        """See ``_Decoder.found``; by this process where no other can be started."""
        decoder = self._lent()
        if decoder is None:
            return serving.WANTED[wanted](path, kind)
        try:
            return decoder.found(path, kind, wanted, decoded_bytes)
        finally:
            self._take_back(decoder)

    def stop(self) -> None:
        """End all; see ``stop`` of the module."""
        with self._lock:
            idle, self._idle = self._idle, []
            for each in self._busy:
                each.kill()
        for each in idle:
            each.end()

    def _lent(self) -> _Decoder | None:
        with self._lock:
            while self._idle:
                decoder = self._idle.pop()
                if decoder.lives():
                    self._busy.add(decoder)
                    return decoder
                decoder.end()
            if self._cannot_start:
                return None
        try:
            decoder = _Decoder()
        except OSError as error:
            log.warning("films are decoded by the program itself: %s", error)
            self._cannot_start = True
            return None
        with self._lock:
            self._busy.add(decoder)
        return decoder

    def _take_back(self, decoder: _Decoder) -> None:
        with self._lock:
            self._busy.discard(decoder)
            if decoder.lives() and len(self._idle) < KEPT:
                self._idle.append(decoder)
                return
        decoder.end()


def _too_slow(path: Path) -> UnsupportedFilm:
    return UnsupportedFilm(
        tr("Decoding the film took longer than {seconds} s and was stopped.").format(
            seconds=f"{limits.SECONDS:g}"
        ),
        remedy=_remedy(),
        where=path,
    )


def _ended(path: Path) -> UnreadableFilm:
    return UnreadableFilm(
        tr("The film cannot be decoded: it is damaged, or needs more memory than a film may take."),
        remedy=_remedy(),
        where=path,
    )


def _remedy() -> str:
    return tr("Export the image again from its source, uncompressed; leave the file out if that fails, too.")


def _begin_anew() -> None:
    """In a copy of this process: leave the processes to the one that owns them."""
    global _pool
    _left_alone.append(_pool)
    _pool = _Pool()


_pool = _Pool()
_left_alone: list[_Pool] = []
atexit.register(stop)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
