"""PNG files reduced to their image data: other chunks never prevent reading.

Pillow refuses a picture whose texts or profile unpack to more than a megabyte, and knows transparent grey values
that a film has not. So it is given the file without them; the orientation that they may hold is found here.

Source: PNG specification (third edition), 5.3 and 11.3.
"""

import bisect
import io
import itertools
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from lmstudio.imaging import exif_orientation

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PICTURE = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT"})
"""The chunks that make the picture, or tell that there are several."""
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_XMP, _EXIF_TEXT = b"XML:com.adobe.xmp", b"Raw profile type exif"
_MOST_TEXT = 1 << 24
"""So many bytes of an unpacked text are searched for an orientation: a bomb costs no more memory than that."""
_PIECE = 1 << 20
_CHUNK_BYTES = 12
"""Of a chunk's length, kind and checksum."""


class _Parts(io.RawIOBase):
    """Parts of a file one after the other, as if there were nothing between them.

    Args:
        file: open for reading.
        parts: where each begins and how many bytes it has.
    """

    def __init__(self, file: BinaryIO, parts: list[tuple[int, int]]) -> None:
        super().__init__()
        self._file, self._parts, self._at = file, parts, 0
        *self._begins, self._size = itertools.accumulate((length for _begin, length in parts), initial=0)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill as much of the buffer as the part at hand can."""
        if self._at >= self._size:
            return 0
        into, index = memoryview(buffer).cast("B"), bisect.bisect_right(self._begins, self._at) - 1
        (begin, length), inside = self._parts[index], self._at - self._begins[index]
        self._file.seek(begin + inside)
        found = self._file.read(min(len(into), length - inside))
        into[: len(found)] = found
        self._at += len(found)
        return len(found)


def picture(file: BinaryIO) -> BinaryIO:
    """The PNG ``file`` without all that is not its picture: texts, profiles, transparency."""
    parts = [(0, 8)]
    for kind, begin, length in _chunks(file):
        if kind in _PICTURE:
            at = begin - 8
            first, before = parts[-1]
            if first + before == at:
                parts[-1] = (first, before + length + _CHUNK_BYTES)
            else:
                parts.append((at, length + _CHUNK_BYTES))
    return io.BufferedReader(_Parts(file, parts))


def read_orientation(file: BinaryIO) -> int:
    """The EXIF orientation of the PNG ``file``, 1 to 8; 1 where none is told, or nothing sensible."""
    exif, xmp = 0, 0
    for kind, begin, length in _chunks(file):
        file.seek(begin)
        if kind == b"eXIf":
            exif = exif_orientation.of_exif(file.read(min(length, _MOST_TEXT)))
        elif kind in _TEXTS:
            keyword, _, rest = file.read(min(length, _MOST_TEXT)).partition(b"\0")
            if keyword == _XMP:
                xmp = exif_orientation.of_xmp(_unpacked(kind, rest)) or xmp
            elif keyword == _EXIF_TEXT:
                exif = exif_orientation.of_exif(_from_hexadecimal(_unpacked(kind, rest))) or exif
    return exif or xmp or 1


def is_whole(file: BinaryIO) -> bool:
    """Whether every chunk of the picture is there, the last too, and agrees with its checksum."""
    kinds = set()
    for kind, begin, length in _chunks(file):
        kinds.add(kind)
        # A chunk that has to be understood begins with a capital.
        needed = kind in _PICTURE or kind[:1].isupper()
        if needed and not (kind in _PICTURE and _agrees(file, begin - 4, length + 4)):
            return False
        if kind == b"IEND":
            return b"IDAT" in kinds
    return False


def _agrees(file: BinaryIO, begin: int, length: int) -> bool:
    """Whether the checksum that follows some bytes of a file is theirs."""
    file.seek(begin)
    found = 0
    while length and (piece := file.read(min(length, _PIECE))):
        found, length = zlib.crc32(piece, found), length - len(piece)
    return not length and found.to_bytes(4, "big") == file.read(4)


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """The kind of each chunk, where its data begin, and how many bytes they should have."""
    at = 8
    while True:
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            return
        kind, length = head[4:], int.from_bytes(head[:4], "big")
        yield kind, at + 8, length
        if kind == b"IEND":
            return
        at += length + _CHUNK_BYTES


def _unpacked(kind: bytes, rest: bytes) -> bytes:
    """What a text chunk says behind its keyword, cut off where it is too long; empty where it is damaged."""
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed = rest[:1] == b"\1"
        rest = b"\0".join(rest[2:].split(b"\0", 2)[2:])
    elif packed:
        rest = rest[1:]
    try:
        return zlib.decompressobj().decompress(rest, _MOST_TEXT) if packed else rest
    except zlib.error:
        return b""


def _from_hexadecimal(text: bytes) -> bytes:
    """The block that ImageMagick writes as hexadecimal digits below a name and a length."""
    try:
        return bytes.fromhex("".join(text.decode("latin-1").split("\n")[3:]))
    except ValueError:
        return b""
