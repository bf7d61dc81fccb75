"""Deflated DICOM files (PS3.5 A.5), inflated as far as somebody reads and no further."""

import io
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.errors import UnsupportedFilm
from lmstudio.imaging import greyscale
from lmstudio.language import tr

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE = 1 << 20
_MOST_BEFORE = 1 << 26
"""A deflated file that has more bytes before its pixels is no film: it would fill the memory."""


class Inflated(io.RawIOBase):
    """What a deflated file holds, as if it were a file.

    Args:
        path: of the file.
        begin: where what is deflated begins in it.
    """

    def __init__(self, path: Path, *, begin: int) -> None:
        super().__init__()
        self._path, self._next, self._at = path, begin, 0
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        self._there = bytearray()
        self._most = _MOST_BEFORE

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always, but not from the end."""
        return True

    def tell(self) -> int:
        """The place that is read next."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place, which is inflated up to there when it is read."""
        if whence == io.SEEK_END:
            raise io.UnsupportedOperation("nobody knows where a deflated file ends")
        self._at = offset + (self._at if whence == io.SEEK_CUR else 0)
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as the file goes."""
        into = memoryview(buffer).cast("B")
        found = self.part(self._at, len(into))
        into[: len(found)] = found
        self._at += len(found)
        return len(found)

    def pixels(self, begin: int, length: int | None) -> bytes:
        """The pixels that begin at a place; see ``part``."""
        self._most = begin + greyscale.MAX_BYTES
        return self.part(begin, length)

    def part(self, begin: int, length: int | None) -> bytes:
        """So many bytes from a place on, or fewer where the file ends; ``None``: all of them.

        Raises:
            UnsupportedFilm: they are more than a film can have.
            zlib.error: the file is damaged before their end.
        """
        end = None if length is None else begin + length
        self._inflate_to(self._most + 1 if end is None else end)
        return bytes(memoryview(self._there)[begin:end])

    def _inflate_to(self, end: int) -> None:
        if end <= len(self._there):
            return
        with self._path.open("rb") as file:
            file.seek(self._next)
            while len(self._there) < end and not self._inflate.eof:
                piece = self._inflate.unconsumed_tail or file.read(_PIECE)
                if not piece:
                    raise zlib.error("cut short")
                self._there += self._inflate.decompress(piece, _PIECE)
                if len(self._there) > self._most:
                    raise _too_large(self._path)
            self._next = file.tell()


def _too_large(path: Path) -> UnsupportedFilm:
    return UnsupportedFilm(
        tr("The DICOM file is too large once decompressed."),
        remedy=tr("Leave it out, or export the image itself again."),
        where=path,
    )
