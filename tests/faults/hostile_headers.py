"""Headers of DICOM files that attack a reader: small on the disk, and endless once each attribute is an object.

Each is made by a function of the file that it goes to; ``KINDS`` names them. All but these parts are a film.
"""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from tests.unit.imaging import made

MANY = 400_000
GREY = made.ramp(48, 64, top=255).astype(np.uint8)
ITEM, ENDLESS = b"\xfe\xff\0\xe0", b"\xff\xff\xff\xff"
END_OF_ITEM, END = b"\xfe\xff\x0d\xe0\0\0\0\0", b"\xfe\xff\xdd\xe0\0\0\0\0"
ITEMS = (ITEM + bytes(4)) * MANY
"""Empty ones."""
REFERENCED, VOI_TABLES = b"\x08\0\x40\x11", b"\x28\0\x10\x30"
ROWS, PIXELS, CHARACTERS = b"\x28\0\x10\0", b"\xe0\x7f\x10\0", b"\x08\0\x05\0"


def _plain(syntax: pydicom.uid.UID, path: Path) -> bytes:
    return made.write(made.dataset(GREY), path, syntax=syntax).read_bytes()


def _before(tag: bytes, part: bytes, *, implicit: bool = False) -> Callable[[Path], None]:
    """A film with more before one of its attributes."""

    def write(path: Path) -> None:
        whole = _plain(ImplicitVRLittleEndian if implicit else ExplicitVRLittleEndian, path)
        at = whole.index(tag, 132)
        path.write_bytes(whole[:at] + part + whole[at:])

    return write


def _value(tag: bytes, value: bytes) -> bytes:
    """An attribute of an implicit file."""
    return tag + struct.pack("<I", len(value)) + value


def _endless(tag: bytes, content: bytes) -> bytes:
    """A sequence of no told length."""
    return tag + b"SQ\0\0" + ENDLESS + content + END


def _end_of_meta(path: Path) -> int:
    return 144 + int(pydicom.filereader.read_file_meta_info(path).FileMetaInformationGroupLength)


def _meta(syntax: pydicom.uid.UID) -> Callable[[Path], None]:
    """Empty attributes without end where a file tells how it is encoded."""

    def write(path: Path) -> None:
        whole = _plain(syntax, path)
        at = _end_of_meta(path)
        path.write_bytes(whole[:at] + b"\2\0\x02\x99LO\0\0" * MANY + whole[at:])

    return write


def deflated_items(path: Path) -> None:
    """A few kilobytes."""
    whole = _plain(DeflatedExplicitVRLittleEndian, path)
    begin = _end_of_meta(path)
    inflated = zlib.decompress(whole[begin:], -zlib.MAX_WBITS)
    at = inflated.index(ROWS)
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    content = deflate.compress(inflated[:at] + _endless(REFERENCED, ITEMS) + inflated[at:])
    path.write_bytes(whole[:begin] + content + deflate.flush())


_ELEMENTS = ITEM + ENDLESS + b"\x19\0\x10\x10LO\0\0" * MANY + END_OF_ITEM
_TABLES = VOI_TABLES + b"SQ\0\0" + struct.pack("<I", len(ITEMS)) + ITEMS
_FEW_TABLES = VOI_TABLES + b"SQ\0\0" + struct.pack("<I", 1_600_000) + ITEMS[:1_600_000]

KINDS: dict[str, Callable[[Path], None]] = {
    "header_items.dcm": _before(ROWS, _endless(REFERENCED, ITEMS)),
    "header_elements.dcm": _before(ROWS, _endless(REFERENCED, _ELEMENTS)),
    "header_tables.dcm": _before(PIXELS, _TABLES),
    "header_tables_2_mb.dcm": _before(PIXELS, _FEW_TABLES),
    "header_tables_endless.dcm": _before(PIXELS, _endless(VOI_TABLES, ITEMS)),
    "header_window.dcm": _before(PIXELS, _value(b"\x28\0\x50\x10", b"1\\" * MANY + b"1 "), implicit=True),
    "header_spacing.dcm": _before(PIXELS, _value(b"\x28\0\x30\0", b"1\\" * MANY + b"1 "), implicit=True),
    "header_characters.dcm": _before(
        b"\x08\0\x16\0", _value(CHARACTERS, b"ISO 2022 IR 6\\" * MANY), implicit=True
    ),
    "header_meta.dcm": _meta(ExplicitVRLittleEndian),
    "header_deflated_meta.dcm": _meta(DeflatedExplicitVRLittleEndian),
    "header_deflated_items.dcm": deflated_items,
}
