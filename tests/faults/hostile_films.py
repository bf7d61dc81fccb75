"""Files that attack a reader of films: small on the disk, and huge, endless or contradictory inside.

Each is made by a function of the folder that it goes to; ``KINDS`` names them. None is a film.
"""

import io
import json
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
from PIL import Image
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

from tests.faults import hostile_headers
from tests.unit.imaging import made

GREY = made.ramp(48, 64, top=255).astype(np.uint8)
HUGE = 60_000
_END = b"\xfe\xff\xdd\xe0\0\0\0\0"


def _jpeg(**how: Any) -> bytes:
    packed = io.BytesIO()
    Image.fromarray(GREY).save(packed, "JPEG", **how)
    return packed.getvalue()


def _compressed(syntax: UID) -> bytes:
    dataset = made.dataset(GREY)
    dataset.compress(syntax, generate_instance_uid=False)
    return bytes(pydicom.encaps.get_frame(dataset.PixelData, 0, number_of_frames=1))


def _dicom(path: Path, frame: bytes, syntax: UID, **attributes: object) -> None:
    dataset = made.dataset(GREY, **attributes)
    dataset.PixelData = encapsulate([frame])
    dataset["PixelData"].is_undefined_length = True
    dataset["PixelData"].VR = "OB"
    made.write(dataset, path, syntax=None if syntax == ExplicitVRLittleEndian else ExplicitVRLittleEndian)
    told, new = str(ExplicitVRLittleEndian).encode(), str(syntax).encode()
    whole = path.read_bytes()
    at = whole.index(told + b"\0", 132)
    padded = new + b"\0" * (len(new) % 2)
    length = struct.pack("<H", len(padded))
    before = len(told) + 1
    group = 4 + 128 + 8
    size = struct.unpack_from("<I", whole, group)[0] + len(padded) - before
    whole = whole[: at - 2] + length + padded + whole[at + before :]
    path.write_bytes(whole[:group] + struct.pack("<I", size) + whole[group + 4 :])


def _plain(path: Path, **attributes: object) -> None:
    made.write(made.dataset(GREY, **attributes), path)


def _with_size(frame: bytes, at: int) -> bytes:
    """A JPEG or JPEG-LS whose frame, which begins at a place, says that it is huge."""
    return frame[: at + 5] + struct.pack(">HH", HUGE, HUGE) + frame[at + 9 :]


def jpeg_inside(path: Path) -> None:
    frame = _jpeg()
    _dicom(path, _with_size(frame, frame.index(b"\xff\xc0")), JPEGBaseline8Bit)


def jpeg_ls_inside(path: Path) -> None:
    frame = _compressed(JPEGLSLossless)
    _dicom(path, _with_size(frame, frame.index(b"\xff\xf7")), JPEGLSLossless)


def jpeg_2000_inside(path: Path) -> None:
    frame = _compressed(JPEG2000Lossless)
    _dicom(path, frame[:8] + struct.pack(">II", HUGE, HUGE) + frame[16:], JPEG2000Lossless)


def _box(length: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        _dicom(path, b"\0\0\0\x0cjP  \r\n\x87\n" + length + bytes(60), JPEG2000Lossless)

    return write


def jpeg_passes(path: Path) -> None:
    frame = _jpeg(progressive=True)
    _dicom(path, _repeated(frame, 5000), JPEGBaseline8Bit)


def _repeated(jpeg: bytes, times: int) -> bytes:
    """A JPEG that goes over its picture so often again."""
    last = jpeg.rindex(b"\xff\xda")
    return jpeg[:last] + jpeg[last:-2] * times + jpeg[-2:]


def rle_offsets(path: Path) -> None:
    _dicom(path, struct.pack("<16I", 1, *[0xFFFFFFF0] * 15) + bytes(10), RLELossless)


def rle_segments(path: Path) -> None:
    _dicom(path, struct.pack("<16I", 15, *[64] * 15) + b"\x81\xff" * 100, RLELossless)


def _patched(path: Path, tag: bytes, representation: bytes, length: int) -> None:
    """Make an element of a plain file lie about its length."""
    whole = path.read_bytes()
    at = whole.index(tag + representation)
    path.write_bytes(whole[: at + 8] + struct.pack("<I", length) + whole[at + 12 :])


def pixels_of_4_gb(path: Path) -> None:
    _plain(path)
    _patched(path, b"\xe0\x7f\x10\0", b"OB", 0xFFFFFFF0)


def element_of_4_gb(path: Path) -> None:
    dataset = made.dataset(GREY)
    dataset.add_new("VOILUTSequence", "SQ", [])
    made.write(dataset, path)
    _patched(path, b"\x28\0\x10\x30", b"SQ", 0xFFFFFFF0)


def too_many_pixels(path: Path) -> None:
    dataset = made.dataset(GREY)
    dataset.PixelData = bytes(GREY.size * 4)
    made.write(dataset, path)


def nested(path: Path) -> None:
    """Sequences of no told length, one in the other."""
    dataset = made.dataset(GREY)
    made.write(dataset, path)
    whole = path.read_bytes()
    at = whole.index(b"\x28\0\x02\0US")
    begin = b"\x08\0\x40\x11SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff"
    path.write_bytes(whole[:at] + begin * 50_000)


def attributes(path: Path) -> None:
    """Two million empty ones before the first that is of use."""
    made.write(made.dataset(GREY), path)
    whole = path.read_bytes()
    at = whole.index(b"\x28\0\x02\0US")
    path.write_bytes(whole[:at] + b"\x19\0\x10\x10LO\0\0" * 2_000_000 + whole[at:])


def deflated(path: Path) -> None:
    """600 MB of zeros before the pixels."""
    made.write(made.dataset(GREY), path, syntax=DeflatedExplicitVRLittleEndian)
    whole = path.read_bytes()
    begin = 144 + int(pydicom.filereader.read_file_meta_info(path).FileMetaInformationGroupLength)
    inflated = zlib.decompress(whole[begin:], -zlib.MAX_WBITS)
    at = inflated.index(b"\x28\0\x02\0US")
    size = 600_000_000
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    parts = [deflate.compress(inflated[:at] + b"\x19\0\x10\x10OB\0\0" + struct.pack("<I", size))]
    parts += [deflate.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)]
    parts += [deflate.compress(inflated[at:]), deflate.flush()]
    path.write_bytes(whole[:begin] + b"".join(parts))


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checksum


def _png(width: int, height: int, bits: int, kind: int, *more: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0))
        rest = _chunk(b"IDAT", zlib.compress(bytes(1000))) + _chunk(b"IEND", b"")
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + rest)

    return write


def _directory(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    packed = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return struct.pack("<H", len(entries)) + packed + struct.pack("<I", following)


def _tiff_entries(width: int, height: int, *, bits: int = 8) -> list[tuple[int, int, int, int]]:
    sides = [(256, 4, 1, width), (257, 4, 1, height)]
    return [*sides, (258, 3, 1, bits), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8), (279, 4, 1, 64)]


def tiff_of_pages(path: Path) -> None:
    """A hundred thousand of them."""
    entries = _tiff_entries(8, 8)
    size = len(_directory(*entries))
    pages = b"".join(_directory(*entries, following=72 + size * number) for number in range(1, 100_000))
    path.write_bytes(b"II*\0" + struct.pack("<I", 72) + bytes(64) + pages + _directory(*entries))


def tiff_in_a_circle(path: Path) -> None:
    """Whose only page is followed by another, and that by itself."""
    entries = _tiff_entries(8, 8)
    second = 72 + len(_directory(*entries))
    pages = _directory(*entries, following=second) + _directory(*entries, following=second)
    path.write_bytes(b"II*\0" + struct.pack("<I", 72) + bytes(64) + pages)


def tiff_of_reduced_pages(path: Path) -> None:
    entries = _tiff_entries(8, 8)
    reduced = [(254, 4, 1, 1), *entries]
    first, size = len(_directory(*entries)), len(_directory(*reduced))
    at = 72 + first
    pages = b"".join(_directory(*reduced, following=at + size * number) for number in range(1, 50_000))
    head = _directory(*entries, following=at)
    path.write_bytes(b"II*\0" + struct.pack("<I", 72) + bytes(64) + head + pages)


def _tiff(*entries: tuple[int, int, int, int]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(b"II*\0" + struct.pack("<I", 72) + bytes(64) + _directory(*entries))

    return write


def bmp(path: Path) -> None:
    head = struct.pack("<IiiHHIIiiII", 40, HUGE, HUGE, 1, 24, 0, 0, 0, 0, 0, 0)
    path.write_bytes(b"BM" + struct.pack("<IHHI", 1000, 0, 0, 54) + head + bytes(946))


def jpeg_file(path: Path) -> None:
    frame = _jpeg()
    path.write_bytes(_with_size(frame, frame.index(b"\xff\xc0")))


def jpeg_file_of_passes(path: Path) -> None:
    packed = io.BytesIO()
    Image.fromarray(np.zeros((4000, 4000), np.uint8)).save(packed, "JPEG", progressive=True)
    path.write_bytes(_repeated(packed.getvalue(), 200))


def _of_attributes(**attributes: object) -> Callable[[Path], None]:
    return lambda path: _plain(path, **attributes)


def doubles(path: Path) -> None:
    dataset = made.dataset(GREY, Rows=20_000, Columns=10_000, BitsAllocated=64)
    del dataset.PixelData
    dataset.DoubleFloatPixelData = bytes(800)
    made.write(dataset, path)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


KINDS: dict[str, Callable[[Path], None]] = {
    "jpeg_inside.dcm": jpeg_inside,
    "jpeg_ls_inside.dcm": jpeg_ls_inside,
    "jpeg_2000_inside.dcm": jpeg_2000_inside,
    "box_0.dcm": _box(b"\0\0\0\0ftyp"),
    "box_1.dcm": _box(b"\0\0\0\1ftyp"),
    "box_4.dcm": _box(b"\0\0\0\4jp2c"),
    "jpeg_passes.dcm": jpeg_passes,
    "rle_offsets.dcm": rle_offsets,
    "rle_segments.dcm": rle_segments,
    "pixels_of_4_gb.dcm": pixels_of_4_gb,
    "element_of_4_gb.dcm": element_of_4_gb,
    "too_many_pixels.dcm": too_many_pixels,
    "nested.dcm": nested,
    "attributes.dcm": attributes,
    "deflated.dcm": deflated,
    "doubles.dcm": doubles,
    "rows.dcm": _of_attributes(Rows=65_535, Columns=65_535),
    "no_rows.dcm": _of_attributes(Rows=0),
    "frames.dcm": _of_attributes(NumberOfFrames=2_000_000_000),
    "colours.dcm": _of_attributes(Rows=14_000, Columns=14_000, SamplesPerPixel=3, PhotometricInterpretation="RGB"),
    "bits.dcm": _of_attributes(BitsStored=200, HighBit=199),
    "png_sides.png": _png(2_000_000_000, 2_000_000_000, 8, 0),
    "png_colours.png": _png(14_000, 14_000, 16, 6),
    "png_deep.png": _png(16_000, 13_000, 16, 0),
    "png_frames.png": _png(64, 48, 8, 0, _chunk(b"acTL", struct.pack(">II", 0x7FFFFFFF, 0))),
    "tiff_of_pages.tif": tiff_of_pages,
    "tiff_in_a_circle.tif": tiff_in_a_circle,
    "tiff_of_reduced_pages.tif": tiff_of_reduced_pages,
    "tiff_sides.tif": _tiff(*_tiff_entries(0xFFFFFFFF, 0xFFFFFFFF)),
    "tiff_cut.tif": _tiff(*_tiff_entries(12_000, 12_000)),
    "tiff_strips.tif": _tiff(*_tiff_entries(8, 8)[:5], (273, 4, 0x0FFFFFFF, 8), (279, 4, 0x0FFFFFFF, 8)),
    "tiff_bits.tif": _tiff(*_tiff_entries(8, 8, bits=65_535)),
    "bmp.bmp": bmp,
    "jpeg.jpg": jpeg_file,
    "jpeg_passes.jpg": jpeg_file_of_passes,
    "empty.png": lambda path: _write(path, b""),
    "text.dcm": lambda path: _write(path, b"no film " * 100),
    **hostile_headers.KINDS,
}


def write_compressed(path: Path) -> Path:
    """A film that is good, and decoded by another process."""
    return made.write(made.dataset(GREY), path, syntax=RLELossless)


def write_all(folder: Path) -> list[Path]:
    """Every kind, as files of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in KINDS.items():
        write(folder / name)
    return sorted(folder.iterdir())


MEASURED = """
import json, sys, time
from pathlib import Path
from lmstudio.errors import FilmError
from lmstudio.imaging import film_reading
from lmstudio.imaging.decoding import decoders
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
unit = 1 if sys.platform == "darwin" else 1024
for path in map(Path, sys.argv[1:]):
    begun, found = time.monotonic(), []
    for read in (film_reading.read_header, film_reading.read_film):
        try:
            read(path)
            found.append("")
        except FilmError as error:
            found.append(error.found)
    print(json.dumps([path.name, found, time.monotonic() - begun]))
decoders.stop()
most = getrusage(RUSAGE_SELF).ru_maxrss * unit
if sys.platform == "linux":
    # There that is also what the process took that started this one.
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    most = int(status["VmHWM"].split()[0]) * 1024
print(max(most, getrusage(RUSAGE_CHILDREN).ru_maxrss * unit))
"""


def measured(paths: list[Path]) -> tuple[dict[str, tuple[list[str], float]], int]:
    """What adding and showing each film say, in how many seconds, and the most bytes of memory that took."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *map(str, paths)], capture_output=True, text=True, check=True
    )
    *lines, most = done.stdout.splitlines()
    return {name: (found, seconds) for name, found, seconds in map(json.loads, lines)}, int(most)
