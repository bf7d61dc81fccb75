"""What a compressed picture says of itself at its beginning: JPEG, JPEG-LS and JPEG 2000, in a file or in DICOM.

Sources: ITU-T T.81 B.2.2 (JPEG), ITU-T T.87 C.2.2 (JPEG-LS), ITU-T T.800 A.5.1 and I.4 (JPEG 2000 and its file).
"""

import struct
from dataclasses import dataclass
from enum import StrEnum


class Coding(StrEnum):
    """How the pixels are coded."""

    BASELINE = "JPEG"
    EXTENDED = "extended JPEG"
    PROGRESSIVE = "progressive JPEG"
    LOSSLESS = "lossless JPEG"
    ARITHMETIC = "arithmetic JPEG"
    OTHER_JPEG = "JPEG of a rare kind"
    JPEG_LS = "JPEG-LS"
    JPEG_2000 = "JPEG 2000"


COMMON_JPEG = frozenset({Coding.BASELINE, Coding.EXTENDED, Coding.PROGRESSIVE, Coding.ARITHMETIC})
"""The codings of a JPEG file that every program shows."""

_FRAMES = {
    0xC0: Coding.BASELINE,
    0xC1: Coding.EXTENDED,
    0xC2: Coding.PROGRESSIVE,
    0xC3: Coding.LOSSLESS,
    0xC9: Coding.ARITHMETIC,
    0xCA: Coding.ARITHMETIC,
    0xF7: Coding.JPEG_LS,
} | dict.fromkeys((0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF), Coding.OTHER_JPEG)
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN, _END = 0xDA, 0xD9
_JPEG, _JPEG_2000 = b"\xff\xd8\xff", b"\xff\x4f\xff\x51"
_JP2 = b"\0\0\0\x0cjP  "
_TAIL_BYTES = 16

MOST_PASSES = 100
"""No JPEG that is meant well goes over its picture so often: each pass takes as long as the picture is large."""
END_OF_IMAGE = b"\xff\xd9"
"""The mark at the end of a JPEG, of JPEG-LS and of JPEG 2000."""


@dataclass(frozen=True, slots=True)
class Codestream:
    """What a compressed picture says of itself.

    Args:
        coding: how it is coded.
        width: in pixels.
        height: in pixels.
        bands: 1 for grey, 3 for colours.
        bits: of each value.
        signed: whether values may be below zero; only JPEG 2000 tells.
    """

    coding: Coding
    width: int
    height: int
    bands: int
    bits: int
    signed: bool = False


def told(data: bytes) -> Codestream | None:
    """What the picture that begins with ``data`` says of itself; ``None``: it is none, or damaged."""
    try:
        if data.startswith(_JPEG):
            return _jpeg(data)
        return _jpeg_2000(data) if data.startswith(_JPEG_2000) else None
    except (struct.error, IndexError):
        return None


def ends(data: bytes) -> bool:
    """Whether a picture has the mark of its end, behind which a few bytes may follow."""
    return END_OF_IMAGE in data[-_TAIL_BYTES:]


def passes(jpeg: bytes) -> int:
    """How often a JPEG goes over its picture, or the pictures in it."""
    return jpeg.count(b"\xff\xda")


def bare(data: bytes) -> bytes:
    """The codestream in a JPEG 2000 file; anything else as it is."""
    at = 0
    while data.startswith(_JP2) and at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        head = 8
        if length == 1:
            length, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        if kind == b"jp2c":
            return data[at + head : at + length if length else None]
        if length < head:
            break
        at += length
    return data


def _jpeg(data: bytes) -> Codestream | None:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a byte that fills
            at += 1
        elif marker in _FRAMES:
            bits, height, width, bands = struct.unpack_from(">BHHB", data, at + 4)
            return Codestream(_FRAMES[marker], width, height, bands, bits)
        elif marker in _WITHOUT_LENGTH:
            at += 2
        elif marker in (_SCAN, _END):
            return None
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _jpeg_2000(data: bytes) -> Codestream | None:
    right, bottom, left, top = struct.unpack_from(">IIII", data, 8)
    (bands,) = struct.unpack_from(">H", data, 40)
    depth, across, down = struct.unpack_from(">BBB", data, 42)
    if not across or not down:
        return None
    width, height = -(-right // across) - -(-left // across), -(-bottom // down) - -(-top // down)
    return Codestream(Coding.JPEG_2000, width, height, bands, (depth & 0x7F) + 1, bool(depth & 0x80))
