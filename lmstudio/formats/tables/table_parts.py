"""A landmark table in parts, for more films than memory holds: written row by row, and gone on with after a kill.

Every part is a landmark table as :mod:`lmstudio.formats.tables.csv_table` writes it, of whole films. Several
processes write to one folder, each to parts of its own, and none waits for another: which films are whose follows
from their names alone. What a kill left of a film that was not written to its end is cut off by whose part it is.

Films that cannot be read have a line in a table of their own, so that they are not tried again and again.
"""

import contextlib
import csv
import hashlib
import io
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.annotation import Point
from lmstudio.core.geometry import Spacing
from lmstudio.errors import SaveFailed
from lmstudio.formats import atomic
from lmstudio.formats.project import drive_locks
from lmstudio.formats.tables import csv_cells, csv_table
from lmstudio.language import tr

FILMS_IN_PART = 10_000
"""A part has so many films, which a spreadsheet can still open."""
_FOUND, _FAILED = "points", "unreadable"
_FAILED_COLUMNS = ("image", "error")
_NAME = re.compile(rf"({_FOUND}|{_FAILED})-([0-9]+)-([0-9]+)\.csv")
_KEY = np.dtype("S32")


@dataclass(frozen=True, slots=True)
class Portion:
    """Which films are a process's own.

    Args:
        number: of the process, from 0.
        of: so many processes there are.
    """

    number: int = 0
    of: int = 1

    def has(self, film: str) -> bool:
        """Whether a film is this process's, as all processes agree without asking each other."""
        return int(_key(film)[:8], 16) % self.of == self.number


class Done:
    """The films that are in the parts of a folder, as 32 bytes for each.

    Args:
        keys: of the films, in any order.
    """

    def __init__(self, keys: Iterable[bytes]) -> None:
        self._keys: NDArray[np.bytes_] = np.sort(np.fromiter(keys, _KEY))

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, film: str) -> bool:
        key = np.array(_key(film), _KEY)
        at = int(np.searchsorted(self._keys, key))
        return at < len(self._keys) and bool(self._keys[at] == key)


class Parts:
    """The parts that one process writes.

    Args:
        folder: of all parts; is made where it is not.
        landmarks: of every film, in their order.
        share: the process's own.
        films_in_part: how many films a part has.

    Raises:
        SaveFailed: the folder cannot be written to, or another process writes the parts of this share.
    """

    def __init__(
        self, folder: Path, landmarks: Sequence[str], share: Portion, *, films_in_part: int = FILMS_IN_PART
    ) -> None:
        atomic.make_folder(folder)
        self._lock = _locked(folder / f"share-{share.number:04d}.lock")
        self._folder, self._landmarks, self._share = folder, tuple(landmarks), share
        self._films_in_part = films_in_part
        self._open: dict[str, _Part] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for part in self._open.values():
            part.close()
        self._lock.close()

    def done(self) -> Done:
        """The films that are in any part of the folder; what is left of others in own parts is cut off."""
        return Done(self._keys())

    def add(self, film: str, points: Mapping[str, Point], spacing: Spacing) -> None:
        """Write the points of a film, one for each landmark.

        Raises:
            SaveFailed: the disk is full, or the folder is gone.
        """
        image = csv_cells.guard(film)
        self._write(
            _FOUND,
            [
                (image, "", csv_cells.guard(name), "", *csv_table.point_cells(points[name], spacing))
                for name in self._landmarks
            ],
        )

    def add_unreadable(self, film: str, why: str) -> None:
        """Write that a film cannot be read. Raises as :meth:`add`."""
        self._write(_FAILED, [(csv_cells.guard(film), csv_cells.guard(why))])

    def _write(self, kind: str, rows: Sequence[Sequence[object]]) -> None:
        try:
            part = self._open.get(kind)
            if part is None or part.films == self._films_in_part:
                if part is not None:
                    part.close()
                part = self._open[kind] = self._begun(kind)
            part.write(rows)
        except OSError as error:
            raise _not_written(self._folder, error) from error

    def _begun(self, kind: str) -> "_Part":
        """A new part, with the number after the last one of this process."""
        numbers = [each.number for each in _parts(self._folder) if each.of == self._share.number]
        path = self._folder / f"{kind}-{self._share.number:04d}-{max(numbers, default=0) + 1:06d}.csv"
        return _Part(path, csv_table.LONG_COLUMNS if kind == _FOUND else _FAILED_COLUMNS)

    def _keys(self) -> Iterator[bytes]:
        for each in _parts(self._folder):
            rows = len(self._landmarks) if each.kind == _FOUND else 1
            end = 0
            for film, after in _whole_films(each.path, rows):
                end = after
                if film:
                    yield _key(film)
            if each.of % self._share.of == self._share.number and end < each.path.stat().st_size:
                _cut(each.path, end)


def _locked(path: Path) -> io.BufferedWriter:
    """The open file that keeps other processes from the parts of a share, where the drive has locks.

    Raises:
        SaveFailed: another process holds it, or it cannot be written.
    """
    try:
        file = path.open("wb")
    except OSError as error:
        raise _not_written(path, error) from error
    with contextlib.suppress(drive_locks.NoLocks):
        if not drive_locks.try_lock(file.fileno()):
            file.close()
            raise SaveFailed(
                tr("Another process is writing to this folder."),
                where=path.parent,
                remedy=tr("Wait until it has ended, or choose another folder."),
            )
    return file


def _not_written(path: Path, error: OSError) -> SaveFailed:
    return SaveFailed(
        tr("The file cannot be written: {reason}.").format(reason=error.strerror),
        where=path,
        remedy=tr("Free some space and start again: what is written already is kept."),
    )


class _Part:
    """One part that is being written; it must not be there yet."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._file = path.open("xb", buffering=0)
        self.films = -1
        self.write([columns])

    def write(self, rows: Sequence[Sequence[object]]) -> None:
        """Write the rows of a film, at once."""
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        left = memoryview(text.getvalue().encode("utf-8", "replace"))
        while left:
            left = left[self._file.write(left) :]
        self.films += 1

    def close(self) -> None:
        """Have the disk keep it."""
        os.fsync(self._file.fileno())
        self._file.close()


@dataclass(frozen=True, slots=True)
class _PartFile:
    path: Path
    kind: str
    of: int
    number: int


def _parts(folder: Path) -> list[_PartFile]:
    found = ((path, _NAME.fullmatch(path.name)) for path in sorted(folder.iterdir()))
    return [_PartFile(path, name[1], int(name[2]), int(name[3])) for path, name in found if name is not None]


def _whole_films(path: Path, rows: int) -> Iterator[tuple[str, int]]:
    """The films that a part has all rows of, each with where it ends; first the header, with an empty name."""
    with path.open("rb") as file:
        lines = _Lines(file)
        count, film = 0, ""
        for cells in _cells(lines):
            if not lines.whole:
                return
            if lines.first:
                lines.first = False
                yield "", lines.end
                continue
            name = csv_cells.unguard(cells[0]) if cells else ""
            count, film = (count + 1, film) if name == film else (1, name)
            if count == rows:
                yield film, lines.end
                count, film = 0, ""


def _cut(path: Path, end: int) -> None:
    """Leave of a part what is before ``end``; nothing of one without a header."""
    if end:
        os.truncate(path, end)
    else:
        path.unlink()


def _cells(lines: "_Lines") -> Iterator[list[str]]:
    """The rows; what is no table any more, as a disk may leave it, ends them."""
    try:
        yield from csv.reader(lines)
    except (csv.Error, UnicodeDecodeError):
        return


class _Lines:
    """The lines of a file, and how far they have been read: a row may have several.

    Args:
        file: opened in binary.

    Attributes:
        end: the offset after the last line.
        whole: whether that line has its end.
        first: whether the header is still to come.
    """

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file
        self.end, self.whole, self.first = 0, True, True

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._file.readline()
        if not line:
            raise StopIteration
        self.end, self.whole = self.end + len(line), line.endswith(b"\n")
        return line.decode("utf-8")


def _key(film: str) -> bytes:
    return hashlib.blake2b(film.encode("utf-8", "replace"), digest_size=16).hexdigest().encode("ascii")
