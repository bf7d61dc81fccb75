"""Detection of file types by their first bytes: names and extensions of radiographs cannot be trusted."""

from enum import StrEnum
from typing import Final, Literal

from lmstudio.language import tr

HEAD_BYTES = 512
"""How much of a file ``sniff`` needs."""


class Content(StrEnum):
    """What the first bytes of a file say that it is."""

    EMPTY = "empty"
    RASTER = "raster"
    """PNG, JPEG, TIFF or BMP."""
    DICOM = "dicom"
    FOREIGN = "foreign"
    """A picture of a format that is not read: ``foreign_name`` names it."""
    OTHER = "other"
    """Not a picture."""


_RASTER = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_BMP_HEADER_BYTES = frozenset({12, 16, 40, 52, 56, 64, 108, 124})
_FOREIGN = {
    b"GIF8": "GIF",
    b"\0\0\0\x0cjP  ": "JPEG 2000",
    b"\xffO\xffQ": "JPEG 2000",
    b"\0\0\0\x0cJXL ": "JPEG XL",
    b"8BPS": "Photoshop",
}
# Value representations of DICOM PS3.5 6.2 that can stand first in a data set.
_VRS = frozenset(b"AE AS AT CS DA DS DT FD FL IS LO LT OB OW PN SH SL SQ SS ST TM UI UL UN US UT".split())
_LONG_VRS = frozenset(b"OB OW SQ UN UT".split())
_Order = Literal["little", "big"]
_ORDERS: Final[tuple[_Order, ...]] = ("little", "big")
_FIRST_GROUPS = (0x0002, 0x0004, 0x0008)


def sniff(head: bytes) -> Content:
    """What a file is whose first ``HEAD_BYTES`` bytes (or all of a shorter file) are ``head``."""
    if not head:
        return Content.EMPTY
    # First, because the preamble of a DICOM file may make it a TIFF as well (PS3.10 7.1), without its windows.
    if head[128:132] == b"DICM" or _is_bare_dicom(head):
        return Content.DICOM
    if head.startswith(_RASTER) or _is_bmp(head):
        return Content.RASTER
    return Content.FOREIGN if foreign_name(head) else Content.OTHER


def foreign_name(head: bytes) -> str:
    """The name of a picture format that this program does not read, or an empty string."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
        return tr("HEIF or AVIF")
    return next((name for magic, name in _FOREIGN.items() if head.startswith(magic)), "")


def _is_bmp(head: bytes) -> bool:
    """Whether a bitmap header follows the letters BM, with which a table (BMI, age, ...) may also begin."""
    return head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADER_BYTES


def _is_bare_dicom(head: bytes) -> bool:
    """Whether ``head`` is a DICOM data set without preamble (PS3.10 7.1 forbids it, old exports do it).

    The first element must lie in an early group, and a later element of an early group must follow it.
    """
    for order in _ORDERS:
        first = _element(head, order)
        if first is None or first[0] >> 16 not in _FIRST_GROUPS:
            continue
        second = _element(head[first[1] :], order)
        if second is not None and first[0] < second[0] < 0x0040_0000:
            return True
    return False


def _element(head: bytes, endian: _Order) -> tuple[int, int] | None:
    """Tag and length in bytes (header and value) of the data element at the start of ``head``."""
    if len(head) < 8:
        return None
    tag = int.from_bytes(head[0:2], endian) << 16 | int.from_bytes(head[2:4], endian)
    vr = head[4:6]
    if vr in _LONG_VRS:
        return tag, 12 + int.from_bytes(head[8:12], endian)
    if vr in _VRS:
        return tag, 8 + int.from_bytes(head[6:8], endian)
    return tag, 8 + int.from_bytes(head[4:8], endian)
