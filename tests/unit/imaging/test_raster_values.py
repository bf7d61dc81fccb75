"""The picture is what the file says: alpha, sign, width, order and texts of raster files."""

import functools
import io
import itertools
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from lmstudio.errors import UnsupportedFilm
from lmstudio.imaging import film_reading
from tests.unit.imaging import made, made_tiff

GREY = made.ramp(12, 20, top=250).astype(np.uint8)
DEEP = made.ramp(12, 20, top=60000)
PNG_START, PNG_END = 33, 12
"""Bytes of a PNG file before the chunk behind IHDR, and of IEND."""


def pixels(path: Path) -> NDArray[Any]:
    """The film's pixels; its header has to promise it."""
    assert film_reading.read_size(path) == (20, 12)
    return film_reading.read_film(path).pixels


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(values: NDArray[Any], colour_type: int, *more: bytes) -> bytes:
    """A PNG file of (H, W) or (H, W, bands) values of 8 or 16 bits; ``more`` chunks stand before the pixels."""
    bits = values.dtype.itemsize * 8
    rows = values.astype(values.dtype.newbyteorder(">")).reshape(len(values), -1)
    packed = zlib.compress(b"".join(b"\0" + row.tobytes() for row in rows))
    head = struct.pack(">IIBBBBB", values.shape[1], values.shape[0], bits, colour_type, 0, 0, 0)
    parts = (chunk(b"IHDR", head), *more, chunk(b"IDAT", packed), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def bmp_of(header_bytes: int, alpha: int) -> bytes:
    """A bitmap of 32 bits a pixel of ``GREY``, whose fourth byte is ``alpha`` everywhere."""
    values = np.dstack([GREY, GREY, GREY, np.full_like(GREY, alpha)])[::-1].tobytes()
    masks = struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000)
    compression = 3 if header_bytes > 40 else 0
    head = struct.pack("<IiiHHIIiiII", header_bytes, 20, 12, 1, 32, compression, len(values), 0, 0, 0, 0)
    head = (head + masks * (header_bytes > 40)).ljust(header_bytes, b"\0")
    return b"BM" + struct.pack("<IHHI", 14 + len(head) + len(values), 0, 0, 14 + len(head)) + head + values


@pytest.mark.parametrize("alpha", [0, 1, 128, 255])
@pytest.mark.parametrize("header_bytes", [40, 56, 108, 124])
def test_the_fourth_byte_of_a_bitmap_changes_nothing(header_bytes: int, alpha: int, tmp_path: Path) -> None:
    path = tmp_path / "film.bmp"
    path.write_bytes(bmp_of(header_bytes, alpha))
    assert np.array_equal(pixels(path), GREY)


@pytest.mark.parametrize("alpha", [0, 3, 200], ids=lambda alpha: f"alpha {alpha}")
@pytest.mark.parametrize(("mode", "suffix"), [*itertools.product(("RGBA", "LA"), ("png", "tif"))])
def test_alpha_never_changes_a_film(mode: str, suffix: str, alpha: int, tmp_path: Path) -> None:
    film = Image.fromarray(GREY).convert(mode)
    film.putalpha(Image.fromarray(np.full_like(GREY, alpha)))
    film.save(tmp_path / f"film.{suffix}")
    assert np.array_equal(pixels(tmp_path / f"film.{suffix}"), GREY)


@pytest.mark.parametrize(
    "transparency",
    [b"\0" * 256, bytes(range(256)), b"\xff" * 7 + b"\0" + b"\xff" * 248],
    ids=["all", "some", "one"],
)
def test_a_palette_with_transparency_is_read_by_its_colours(transparency: bytes, tmp_path: Path) -> None:
    palette = bytes(np.repeat(np.arange(256, dtype=np.uint8), 3))
    path = tmp_path / "film.png"
    path.write_bytes(png_of(GREY, 3, chunk(b"PLTE", palette), chunk(b"tRNS", transparency)))
    assert np.array_equal(pixels(path), GREY)


@pytest.mark.parametrize(("colour_type", "bands"), [(0, 1), (2, 3)])
def test_a_transparent_grey_value_or_colour_is_itself(colour_type: int, bands: int, tmp_path: Path) -> None:
    values = GREY if bands == 1 else np.dstack([GREY] * bands)
    path = tmp_path / "film.png"
    path.write_bytes(png_of(values, colour_type, chunk(b"tRNS", struct.pack(">H", 7) * bands)))
    assert np.array_equal(pixels(path), GREY)


@pytest.mark.parametrize("extra", [0, made_tiff.ASSOCIATED, made_tiff.UNASSOCIATED])
@pytest.mark.parametrize("values", [GREY, DEEP], ids=["8 bit", "16 bit"])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("packed", [False, True])
def test_alpha_that_colours_were_multiplied_with_does_not_blacken_them(
    values: NDArray[Any], extra: int, big: bool, packed: bool, tmp_path: Path
) -> None:
    colours = np.dstack([values, values, values, np.zeros_like(values)])
    path = made_tiff.write(tmp_path / "film.tif", colours, big=big, packed=packed, t338=extra)
    assert np.array_equal(pixels(path), values)


@pytest.mark.parametrize(("colour_type", "bands"), [(0, 1), (2, 3), (4, 2), (6, 4)])
def test_a_png_of_sixteen_bits_keeps_them_in_every_mode(colour_type: int, bands: int, tmp_path: Path) -> None:
    values = np.dstack([DEEP] * bands) if bands > 1 else DEEP
    if bands in (2, 4):
        values[..., -1] = 0
    path = tmp_path / "film.png"
    path.write_bytes(png_of(values, colour_type))
    assert np.array_equal(pixels(path), DEEP)


@pytest.mark.parametrize("bits", [1, 2, 4])
def test_a_png_of_few_bits_spans_the_whole_grey_scale(bits: int, tmp_path: Path) -> None:
    levels = np.arange(240, dtype=np.uint8).reshape(12, 20) % (1 << bits)
    spread = np.unpackbits(levels[..., None], axis=-1)[..., -bits:].reshape(12, -1)
    rows = b"".join(b"\0" + row.tobytes() for row in np.packbits(spread, axis=-1))
    head = struct.pack(">IIBBBBB", 20, 12, bits, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    (tmp_path / "film.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    assert np.array_equal(pixels(tmp_path / "film.png"), levels.astype(int) * 255 // ((1 << bits) - 1))


@pytest.mark.parametrize("big", [False, True], ids=["little", "big"])
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
@pytest.mark.parametrize("dtype", ["u1", "i1", "u2", "i2", "u4", "i4", "u8", "f4", "f8"])
def test_a_tiff_of_any_number_has_the_order_of_its_values_or_is_refused(
    dtype: str, big: bool, packed: bool, tmp_path: Path
) -> None:
    shares = np.arange(240).reshape(12, 20)
    if dtype[0] == "f":
        values = ((shares - 100) * 1.5).astype(dtype)
    else:
        limits = np.iinfo(dtype)
        step = (int(limits.max) - int(limits.min)) // 240
        values = np.array([[int(limits.min) + step * int(share) for share in row] for row in shares], dtype)
    path = made_tiff.write(tmp_path / "film.tif", values, big=big, packed=packed)
    if dtype in ("u8", "f8") or (dtype == "u4" and big):
        for read in (film_reading.read_film, film_reading.read_header):
            with pytest.raises(Exception, match="uncommon type") as caught:
                read(path)
            assert caught.type.__name__ == "UnreadableFilm"
        return
    film = pixels(path).astype(int)
    assert (np.diff(film.ravel()) > 0).all()
    assert film.max() - film.min() == pytest.approx(239 * step if dtype in ("u1", "i1", "u2", "i2") else 65535)


@pytest.mark.parametrize("width", [20, 21])
@pytest.mark.parametrize("packed", [False, True])
def test_a_tiff_of_twelve_bits_packed_is_read(width: int, packed: bool, tmp_path: Path) -> None:
    values = made.ramp(12, width)
    packing = made_tiff.twelve_bits(values)
    path = made_tiff.write(tmp_path / "film.tif", values, packed=packed, data=packing, t258=12)
    assert np.array_equal(film_reading.read_film(path).pixels, values)


@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("values", [GREY, DEEP], ids=["8 bit", "16 bit"])
def test_colours_in_planes_are_read_whole_or_refused(
    values: NDArray[Any], big: bool, packed: bool, tmp_path: Path
) -> None:
    path = made_tiff.write(tmp_path / "film.tif", np.dstack([values] * 3), big=big, packed=packed, t284=2)
    if packed and values is DEEP:
        for read in (film_reading.read_film, film_reading.read_header):
            with pytest.raises(UnsupportedFilm, match="cannot be decoded"):
                read(path)
        return
    assert np.array_equal(pixels(path), values)


TEXT = b" " * 3_000_000
TEXTS: dict[str, Callable[[], bytes]] = {
    "packed text": lambda: chunk(b"zTXt", b"Comment\0\0" + zlib.compress(TEXT)),
    "packed international text": lambda: chunk(b"iTXt", b"Comment\0\1\0\0\0" + zlib.compress(TEXT)),
    "profile": lambda: chunk(b"iCCP", b"ICC\0\0" + zlib.compress(TEXT)),
    "text beyond every limit": lambda: chunk(b"tEXt", b"Comment\0" + TEXT * 24),
    "packed in an unknown way": lambda: chunk(b"zTXt", b"Comment\0\7rubbish"),
    "no name": lambda: chunk(b"tEXt", b"\xff" * 9),
    "text with a wrong checksum": lambda: chunk(b"tEXt", b"Comment\0text")[:-1] + b"?",
    "damaged EXIF": lambda: chunk(b"eXIf", b"rubbish"),
    "metadata": lambda: chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(TEXT)),
    "gamma cut short": lambda: chunk(b"gAMA", b"\0"),
}


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("behind", [False, True], ids=["before the pixels", "behind the pixels"])
def test_no_text_decides_whether_a_png_is_read(kind: str, behind: bool, tmp_path: Path) -> None:
    whole, text = png_of(GREY, 0), TEXTS[kind]()
    at = len(whole) - PNG_END if behind else PNG_START
    path = tmp_path / "film.png"
    path.write_bytes(whole[:at] + text + whole[at:])
    assert np.array_equal(pixels(path), GREY)


@functools.cache
def packed_zeros(count: int) -> bytes:
    return zlib.compress(bytes(count))


@pytest.mark.parametrize("kind", [b"zTXt", b"iCCP", b"iTXt"])
def test_a_bomb_of_text_costs_no_memory(kind: bytes, tmp_path: Path) -> None:
    head = {b"zTXt": b"Raw profile type exif\0\0", b"iCCP": b"ICC\0\0", b"iTXt": b"XML:com.adobe.xmp\0\1\0\0\0"}
    whole = png_of(GREY, 0)
    path = tmp_path / "film.png"
    path.write_bytes(whole[:PNG_START] + chunk(kind, head[kind] + packed_zeros(300_000_000)) + whole[PNG_START:])
    tracemalloc.start()
    assert np.array_equal(pixels(path), GREY)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 120_000_000


NOTES: dict[str, bytes] = {
    "exif": b"Exif\0\0rubbish",
    "comment": b"x" * 60_000,
    "icc_profile": b"y" * 900_000,
    "xmp": b"z" * 60_000,
}


@pytest.mark.parametrize("place", NOTES)
def test_no_note_decides_whether_a_jpeg_is_read(place: str, tmp_path: Path) -> None:
    how: dict[str, Any] = {place: NOTES[place]}
    Image.fromarray(GREY).save(tmp_path / "film.jpg", quality=100, **how)
    assert np.abs(pixels(tmp_path / "film.jpg").astype(int) - GREY).max() <= 2


@pytest.mark.parametrize("tag", [270, 305, 700, 34665, 34675, 34853])
@pytest.mark.parametrize("packed", [False, True])
def test_no_note_decides_whether_a_tiff_is_read(tag: int, packed: bool, tmp_path: Path) -> None:
    lying: dict[str, Any] = {f"t{tag}": 60_000 if tag in (34665, 34853) else b"x" * 2_000_000}
    path = made_tiff.write(tmp_path / "film.tif", GREY, packed=packed, **lying)
    assert np.array_equal(pixels(path), GREY)


@pytest.mark.parametrize("coding", [0xC3, 0xC5, 0xF7])
def test_what_the_library_cannot_decode_is_not_called_damage(coding: int, tmp_path: Path) -> None:
    whole = io.BytesIO()
    Image.fromarray(GREY).save(whole, "JPEG")
    path = tmp_path / "film.jpg"
    path.write_bytes(whole.getvalue().replace(b"\xff\xc0", bytes([0xFF, coding])))
    for read in (film_reading.read_film, film_reading.read_header):
        assert "cut short" not in str(refused(read, path))
        assert refused(read, path)


@pytest.mark.parametrize("spoiled", [{"t259": 999}, {"t259": 34712}, {"t259": 50001}])
def test_a_compression_of_a_tiff_that_is_not_known_is_no_damage(spoiled: dict[str, Any], tmp_path: Path) -> None:
    path = made_tiff.write(tmp_path / "film.tif", GREY, **spoiled)
    shown, listed = (refused(read, path) for read in (film_reading.read_film, film_reading.read_header))
    assert shown
    assert shown == listed
    assert "cut short" not in shown


def test_a_png_spoiled_in_the_middle_is_not_taken(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (12, 20), np.uint8)
    whole = bytearray(png_of(noise, 0))
    whole[120] ^= 0xFF
    path = tmp_path / "film.png"
    path.write_bytes(bytes(whole))
    shown, listed = (refused(read, path) for read in (film_reading.read_film, film_reading.read_header))
    assert shown == listed


def refused(read: Callable[[Path], object], path: Path) -> str | None:
    try:
        read(path)
    except Exception as error:
        return str(error)
    return None


@pytest.mark.parametrize("of_colour", [257, 1], ids=["16 bits", "8 bits"])
def test_a_tiff_palette_is_read_whichever_bits_its_colours_have(tmp_path: Path, of_colour: int) -> None:
    colours = tuple(int(level) * of_colour for level in range(255, -1, -1)) * 3
    path = made_tiff.write(tmp_path / "a.tif", 255 - GREY, t262=made_tiff.PALETTE, t320=colours)
    assert (pixels(path) == GREY).all()
