import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin

from lmstudio.errors import UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import film_reading
from lmstudio.imaging.film import Window
from tests.unit.imaging import made, made_tiff

ORIENTATION = 274
UPRIGHT = {
    # EXIF 2.32, 4.6.5.2: where the first row and the first column of the stored image belong.
    1: lambda stored: stored,
    2: lambda stored: stored[:, ::-1],
    3: lambda stored: stored[::-1, ::-1],
    4: lambda stored: stored[::-1, :],
    5: lambda stored: stored.T,
    6: lambda stored: stored[::-1, :].T,
    7: lambda stored: stored[::-1, ::-1].T,
    8: lambda stored: stored[:, ::-1].T,
}


def save(pixels: NDArray[Any], path: Path, **how: Any) -> Path:
    Image.fromarray(pixels).save(path, **how)
    return path


@pytest.mark.parametrize("suffix", ["png", "tif"])
@given(pixels=hnp.arrays(np.uint16, hnp.array_shapes(min_dims=2, max_dims=2, max_side=9)))
@settings(deadline=None, max_examples=25)
def test_sixteen_bit_pixels_are_kept_exactly(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, pixels: NDArray[Any]
) -> None:
    path = save(pixels, tmp_path_factory.mktemp("deep") / f"film.{suffix}")
    film = film_reading.read_film(path)
    assert film.pixels.dtype == np.uint16
    assert film.pixels.dtype.isnative
    assert np.array_equal(film.pixels, pixels)


@pytest.mark.parametrize("suffix", ["png", "tif", "bmp"])
def test_eight_bit_pixels_are_kept_exactly(suffix: str, tmp_path: Path) -> None:
    pixels = made.ramp(top=255).astype(np.uint8)
    film = film_reading.read_film(save(pixels, tmp_path / f"film.{suffix}"))
    assert np.array_equal(film.pixels, pixels)
    assert film.windows == (Window("As stored", 0.0, 255.0),)
    assert not film.spacing.known


@pytest.mark.parametrize("orientation", list(UPRIGHT))
@pytest.mark.parametrize(
    ("suffix", "dtype"),
    [("png", np.uint8), ("png", np.uint16), ("tif", np.uint8), ("tif", np.uint16), ("jpg", np.uint8)],
)
def test_every_exif_orientation_is_set_upright(orientation: int, suffix: str, dtype: Any, tmp_path: Path) -> None:
    stored = np.kron(made.ramp(2, 3, top=250), np.ones((16, 16))).astype(dtype)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    path = save(stored, tmp_path / f"film.{suffix}", exif=exif)
    film = film_reading.read_film(path)
    wanted = UPRIGHT[orientation](stored)
    assert film.pixels.shape == wanted.shape
    assert np.abs(film.pixels.astype(int) - wanted).max() <= (12 if suffix == "jpg" else 0)
    assert film_reading.read_size(path) == (film.width, film.height)


@given(
    pixels=hnp.arrays(np.uint16, hnp.array_shapes(min_dims=2, max_dims=2, max_side=9)),
    orientation=st.sampled_from(sorted(UPRIGHT)),
)
@settings(deadline=None, max_examples=40)
def test_a_turned_film_loses_no_grey_level(
    tmp_path_factory: pytest.TempPathFactory, pixels: NDArray[Any], orientation: int
) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    path = save(pixels, tmp_path_factory.mktemp("turned") / "film.png", exif=exif)
    assert np.array_equal(film_reading.read_film(path).pixels, UPRIGHT[orientation](pixels))


def test_an_orientation_behind_the_pixels_of_a_png_counts(tmp_path: Path) -> None:
    pixels = made.ramp(top=255).astype(np.uint8)
    path = save(pixels, tmp_path / "film.png")
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    whole, block = path.read_bytes(), exif.tobytes()[6:]
    end = whole.rindex(b"IEND") - 4
    path.write_bytes(whole[:end] + png_chunk(b"eXIf", block) + whole[end:])
    assert film_reading.read_size(path) == (12, 20)
    assert np.array_equal(film_reading.read_film(path).pixels, UPRIGHT[6](pixels))


def test_an_orientation_in_xmp_counts(tmp_path: Path) -> None:
    pixels = made.ramp(top=255).astype(np.uint8)
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", '<x tiff:Orientation="3"/>')
    info.add_text("Software", "a scanner")
    path = save(pixels, tmp_path / "film.png", pnginfo=info)
    assert np.array_equal(film_reading.read_film(path).pixels, UPRIGHT[3](pixels))


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize(
    ("suffix", "mode"),
    [("png", mode) for mode in ("1", "P", "RGB", "RGBA", "LA")]
    + [("tif", mode) for mode in ("1", "P", "RGB", "RGBA", "LA", "CMYK")]
    + [("bmp", mode) for mode in ("1", "P", "RGB")],
)
def test_grey_in_any_mode_is_read_as_the_same_grey(suffix: str, mode: str, tmp_path: Path) -> None:
    pixels = made.ramp(top=255).astype(np.uint8)
    if mode == "1":
        pixels = np.where(pixels > 127, 255, 0).astype(np.uint8)
    grey = Image.fromarray(pixels)
    image = grey.convert("P", palette=Image.Palette.ADAPTIVE) if mode == "P" else grey.convert(mode)
    if mode == "CMYK":
        image = Image.merge("RGB", [grey] * 3).convert("CMYK")
    image.save(tmp_path / f"film.{suffix}")
    film = film_reading.read_film(tmp_path / f"film.{suffix}")
    assert film.pixels.dtype == np.uint8
    assert np.abs(film.pixels.astype(int) - pixels).max() <= 1


def test_a_colour_photograph_of_a_film_becomes_its_luminance(tmp_path: Path) -> None:
    colours = np.random.default_rng(0).integers(0, 256, (20, 30, 3)).astype(np.uint8)
    film = film_reading.read_film(save(colours, tmp_path / "photograph.png"))
    assert np.abs(film.pixels - colours @ [0.299, 0.587, 0.114]).max() <= 1


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (made.ramp().astype(np.int32), made.ramp()),
        (made.ramp().astype(np.int32) - 1000, made.ramp()),
        (made.ramp().astype(np.float32), made.ramp()),
        (made.ramp().astype(np.float32) / 4095, np.rint(made.ramp() / 4095 * 65535)),
        (made.ramp().astype(np.int32) * 1000, np.rint(made.ramp() / 4095 * 65535)),
    ],
    ids=["int", "negative", "whole float", "fraction", "beyond 16 bit"],
)
def test_a_tiff_of_numbers_keeps_its_levels(values: NDArray[Any], wanted: NDArray[Any], tmp_path: Path) -> None:
    film = film_reading.read_film(save(values, tmp_path / "film.tif"))
    assert film.pixels.dtype == np.uint16
    assert np.array_equal(film.pixels, wanted)


def test_numbers_that_are_not_finite_are_the_darkest(tmp_path: Path) -> None:
    values = made.ramp().astype(np.float32) + 5
    values[0, 0], values[5, 5] = np.nan, np.inf
    film = film_reading.read_film(save(values, tmp_path / "film.tif"))
    assert film.pixels[5, 5] == film.pixels[0, 0] == film.pixels.min()


@pytest.mark.parametrize("orientation", list(UPRIGHT))
@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_deflate"])
def test_a_compressed_tiff_is_set_upright(orientation: int, compression: str, tmp_path: Path) -> None:
    pixels = made.ramp()
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    path = save(pixels, tmp_path / "film.tif", exif=exif, compression=compression)
    film = film_reading.read_film(path)
    assert np.array_equal(film.pixels, UPRIGHT[orientation](pixels))
    assert film_reading.read_size(path) == (film.width, film.height)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_tiff_that_counts_from_white_is_turned_round(dtype: Any, tmp_path: Path) -> None:
    pixels = made.ramp(top=255).astype(dtype)
    path = save(pixels, tmp_path / "film.tif")
    black_is_zero, white_is_zero = struct.pack("<HHII", 262, 3, 1, 1), struct.pack("<HHII", 262, 3, 1, 0)
    whole = path.read_bytes()
    assert whole.count(black_is_zero) == 1
    path.write_bytes(whole.replace(black_is_zero, white_is_zero))
    assert np.array_equal(film_reading.read_film(path).pixels, np.iinfo(dtype).max - pixels)


def test_a_big_endian_tiff_is_read_in_native_order(tmp_path: Path) -> None:
    pixels = made.ramp()
    image = Image.frombytes("I;16B", (20, 12), pixels.astype(">u2").tobytes())
    image.save(tmp_path / "film.tif")
    film = film_reading.read_film(tmp_path / "film.tif")
    assert np.array_equal(film.pixels, pixels)
    assert film.pixels.dtype.isnative


def test_dots_per_inch_are_not_taken_for_a_spacing(tmp_path: Path) -> None:
    path = save(made.ramp(), tmp_path / "film.tif", dpi=(300, 300))
    assert not film_reading.read_film(path).spacing.known
    assert not film_reading.read_header(path).spacing.known


def test_a_tiff_of_several_pages_is_refused(tmp_path: Path) -> None:
    page = Image.fromarray(made.ramp())
    page.save(tmp_path / "film.tif", save_all=True, append_images=[page, page])
    for read in (film_reading.read_film, film_reading.read_header):
        with pytest.raises(UnsupportedFilm, match="several pages or pictures") as caught:
            read(tmp_path / "film.tif")
        assert "separate file" in caught.value.remedy


def test_the_preview_page_of_a_tiff_is_no_second_film(tmp_path: Path) -> None:
    pixels = made.ramp()
    page, preview = Image.fromarray(pixels), Image.fromarray(pixels[::4, ::4])
    preview.encoderinfo = {"tiffinfo": {254: 1}}
    page.save(tmp_path / "film.tif", save_all=True, append_images=[preview])
    assert np.array_equal(film_reading.read_film(tmp_path / "film.tif").pixels, pixels)


def test_an_animation_is_refused(tmp_path: Path) -> None:
    frames = [Image.fromarray(np.full((8, 8), level, dtype=np.uint8)) for level in (0, 100, 200)]
    frames[0].save(tmp_path / "film.png", save_all=True, append_images=frames[1:])
    with pytest.raises(UnsupportedFilm, match="several pages or pictures"):
        film_reading.read_film(tmp_path / "film.png")


def test_a_photograph_with_a_preview_is_one_film(tmp_path: Path) -> None:
    picture = Image.fromarray(made.ramp(32, 48, top=255).astype(np.uint8))
    picture.save(tmp_path / "film.jpg", "MPO", save_all=True, append_images=[picture.resize((8, 8))])
    assert film_reading.read_film(tmp_path / "film.jpg").pixels.shape == (32, 48)


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif", "bmp"])
@given(share=st.floats(0, 0.9))
@settings(deadline=None, max_examples=25)
def test_a_truncated_image_is_refused_with_a_clear_message(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, share: float
) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (40, 50)).astype(np.uint8)
    path = save(noise, tmp_path_factory.mktemp("cut") / f"film.{suffix}")
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(UnreadableFilm) as caught:
        film_reading.read_film(path)
    assert str(path) in str(caught.value)
    assert caught.value.remedy


def gigantic_png(width: int, height: int) -> bytes:
    ihdr = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", ihdr) + png_chunk(b"IDAT", b"\0") + png_chunk(b"IEND", b"")


def test_a_gigantic_size_in_the_header_is_refused_before_decoding(tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    path.write_bytes(gigantic_png(100_000, 100_000))
    for read in (film_reading.read_film, film_reading.read_header):
        with pytest.raises(UnsupportedFilm, match="100,000 × 100,000") as caught:
            read(path)
        assert "200 megapixels" in caught.value.remedy


def test_a_hundred_and_fifty_megapixels_are_not_refused(tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    path.write_bytes(gigantic_png(15_000, 10_000))
    assert film_reading.read_size(path) == (15_000, 10_000)


def test_a_flaw_that_pillow_warns_about_does_not_hinder(tmp_path: Path) -> None:
    pixels = np.full((16, 16), 90, dtype=np.uint8)
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\x20\0\x12\x01\x03\0")
    (tmp_path / "film.jpg").write_bytes(stream.getvalue())
    assert np.array_equal(film_reading.read_film(tmp_path / "film.jpg").pixels, pixels)


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif"])
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_an_orientation_that_only_xmp_tells_turns_header_and_film(
    orientation: int, suffix: str, tmp_path: Path
) -> None:
    pixels = np.kron(made.ramp(2, 3, top=250), np.ones((16, 16))).astype(np.uint8)
    packet = f'<x tiff:Orientation="{orientation}"/>'
    path = tmp_path / f"film.{suffix}"
    if suffix == "tif":
        made_tiff.write(path, pixels, t700=packet.encode())
    elif suffix == "png":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", packet, zip=True)
        save(pixels, path, pnginfo=info)
    else:
        save(pixels, path, xmp=packet.encode(), quality=95)
    film = film_reading.read_film(path)
    assert np.abs(film.pixels.astype(int) - UPRIGHT[orientation](pixels)).max() <= 12
    assert film_reading.read_size(path) == (film.width, film.height)
