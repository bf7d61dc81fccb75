"""Whether the picture in a raster file reaches its end: a look at a few bytes, none of which is decoded.

A file of which this says no need not be damaged: an end that is not marked may still be there.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal

from PIL import Image, TiffImagePlugin

from lmstudio.imaging import png

_TAIL_BYTES = 65_536
_JPEG_END, _JPEG_SCAN = b"\xff\xd9", 0xDA
_BIG_TIFF = 43
_TIFF_PARTS = ((273, 279), (324, 325))
"""The tags of where strips and tiles begin, and of how long they are."""


def reaches_its_end(image: Image.Image, path: Path) -> bool:
    """Whether the file at ``path``, opened as ``image``, seems to hold its picture to the end."""
    size = path.stat().st_size
    with path.open("rb") as file:
        if isinstance(image, TiffImagePlugin.TiffImageFile):
            parts = any(0 < max(ends, default=0) <= size for ends in _tiff_ends(image))
            return parts and _tiff_directory_end(file) <= size
        if image.format == "PNG":
            return png.is_whole(file)
        if image.format == "BMP":
            return int.from_bytes(file.read(6)[2:], "little") <= size
        return _jpeg_ends(file, size)


def _tiff_directory_end(file: BinaryIO) -> int:
    """Where the list of tags of the first page ends: TIFF 6.0, section 2; BigTIFF has longer numbers."""
    head = file.read(16)
    order: Literal["little", "big"] = "little" if head.startswith(b"II") else "big"
    is_big = int.from_bytes(head[2:4], order) == _BIG_TIFF
    begin = int.from_bytes(head[8:16] if is_big else head[4:8], order)
    file.seek(begin)
    count = file.read(8 if is_big else 2)
    return begin + len(count) + (20 if is_big else 12) * int.from_bytes(count, order)


def _tiff_ends(image: TiffImagePlugin.TiffImageFile) -> Iterator[list[int]]:
    """Where the strips end that the header tells of, then where the tiles do; there are strips or tiles."""
    for tags in _TIFF_PARTS:
        begins, lengths = (_numbers(image.tag_v2.get(tag)) for tag in tags)
        if len(begins) == len(lengths):
            yield [begin + length for begin, length in zip(begins, lengths, strict=True)]


def _numbers(value: object) -> tuple[int, ...]:
    values = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in values if isinstance(each, int))


def _jpeg_ends(file: BinaryIO, size: int) -> bool:
    """Whether an end of image follows the first scan; there is none inside of one: ITU-T T.81, B.1.1.5."""
    scan = _jpeg_scan(file)
    if scan is None:
        return False
    for begin in dict.fromkeys((max(scan, size - _TAIL_BYTES), scan)):
        file.seek(begin)
        if _JPEG_END in file.read():
            return True
    return False


def _jpeg_scan(file: BinaryIO) -> int | None:
    """Where the first scan begins; ``None`` where the segments do not lead to one."""
    at = 2
    while True:
        file.seek(at)
        head = file.read(4)
        if len(head) < 4 or head[0] != 0xFF:
            return None
        if head[1] == 0xFF:  # a byte that fills
            at += 1
        elif head[1] == _JPEG_SCAN:
            return at
        else:
            at += 2 + int.from_bytes(head[2:], "big")
