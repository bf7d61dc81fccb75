"""JPEG that is lossless or of 12 bits, and JPEG-LS: pixels to the last bit, or a refusal; never half a film."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from pydicom.encaps import encapsulate
from pydicom.uid import UID, JPEGExtended12Bit, JPEGLosslessSV1, JPEGLSLossless

from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import film_reading
from lmstudio.imaging.film import Film
from tests.unit.imaging import made

TYPES = {8: np.uint8, 12: np.uint16, 16: np.uint16}


def noisy(bits: int, *shape: int) -> NDArray[Any]:
    """(H, W) or (H, W, 3) of so many bits, no two films alike in any row."""
    random, top = np.random.default_rng(bits), (1 << bits) - 1
    ramp = np.linspace(0, top, int(np.prod(shape))).reshape(shape)
    return np.clip(ramp + random.normal(0, top / 50, shape), 0, top).astype(TYPES[bits])


def frame(syntax: UID, pixels: NDArray[Any], bits: int, *, predictor: int = 1, colours: str = "RGB") -> bytes:
    """A compressed picture of ``pixels``."""
    if syntax == JPEGLSLossless:
        return bytes(imagecodecs.jpegls_encode(pixels))
    how: dict[str, Any] = (
        {"lossless": True, "predictor": predictor} if syntax == JPEGLosslessSV1 else {"level": 95}
    )
    space = colours if pixels.ndim > 2 else None
    return bytes(
        imagecodecs.jpeg8_encode(pixels, bitspersample=bits, colorspace=space, outcolorspace=space, **how)
    )


def film(folder: Path, syntax: UID, packed: bytes, pixels: NDArray[Any], bits: int, **attributes: Any) -> Path:
    """A file of a film that is compressed already."""
    dataset = made.dataset(pixels, BitsStored=bits, HighBit=bits - 1, **attributes)
    dataset.PixelData = encapsulate([packed])
    dataset["PixelData"].is_undefined_length = True
    dataset.file_meta.TransferSyntaxUID = syntax
    return made.write(dataset, folder / "film.dcm")


def outcome(path: Path) -> Film | FilmError:
    """The film, or why there is none."""
    try:
        return film_reading.read_film(path)
    except FilmError as error:
        return error


@pytest.mark.parametrize("predictor", range(1, 8))
@pytest.mark.parametrize("bits", TYPES)
def test_a_lossless_jpeg_has_the_pixels_of_the_film(bits: int, predictor: int, tmp_path: Path) -> None:
    pixels = noisy(bits, 37, 53)
    packed = frame(JPEGLosslessSV1, pixels, bits, predictor=predictor)
    assert np.array_equal(
        film_reading.read_film(film(tmp_path, JPEGLosslessSV1, packed, pixels, bits)).pixels, pixels
    )


@pytest.mark.parametrize("bits", TYPES)
def test_a_jpeg_ls_has_the_pixels_of_the_film(bits: int, tmp_path: Path) -> None:
    pixels = noisy(bits, 37, 53)
    packed = frame(JPEGLSLossless, pixels, bits)
    assert np.array_equal(
        film_reading.read_film(film(tmp_path, JPEGLSLossless, packed, pixels, bits)).pixels, pixels
    )


def test_a_jpeg_of_twelve_bits_is_the_film_but_for_its_loss(tmp_path: Path) -> None:
    pixels = noisy(12, 40, 56)
    packed = frame(JPEGExtended12Bit, pixels, 12)
    found = film_reading.read_film(film(tmp_path, JPEGExtended12Bit, packed, pixels, 12)).pixels
    assert np.abs(found.astype(int) - pixels).mean() < 100
    assert found.max() > 3900


@pytest.mark.parametrize("name", ["JPEG-lossy", "JPGExtended"])
def test_the_real_files_of_twelve_bits_are_read(name: str) -> None:
    pixels = film_reading.read_film(made.SMALL_FILES / f"{name}.dcm").pixels
    assert pixels.shape == (1024, 256)
    assert pixels.std() > 0


@pytest.mark.parametrize(("photometric", "grey"), [("RGB", (90, 90, 90)), ("YBR_FULL", (90, 128, 128))])
@pytest.mark.parametrize("syntax", [JPEGLosslessSV1, JPEGLSLossless], ids=lambda uid: uid.name)
def test_grey_stored_as_colour_is_read_by_what_the_colours_stand_for(
    syntax: UID, photometric: str, grey: tuple[int, ...], tmp_path: Path
) -> None:
    pixels = np.tile(np.array(grey, np.uint8), (12, 20, 1))
    packed = frame(syntax, pixels, 8, colours="RGB" if photometric == "RGB" else "YCBCR")
    path = film(tmp_path, syntax, packed, pixels, 8, PhotometricInterpretation=photometric)
    assert np.unique(film_reading.read_film(path).pixels) == [90]


@pytest.mark.parametrize("syntax", [JPEGLosslessSV1, JPEGLSLossless, JPEGExtended12Bit], ids=lambda uid: uid.name)
def test_a_picture_that_is_cut_short_is_refused_or_whole(syntax: UID, tmp_path: Path) -> None:
    pixels = noisy(12, 40, 56)
    packed = frame(syntax, pixels, 12)
    whole = film_reading.read_film(film(tmp_path, syntax, packed, pixels, 12)).pixels
    for cut in sorted({*range(40, len(packed), 97), *range(len(packed) - 6, len(packed))}):
        path = film(tmp_path, syntax, packed[:cut], pixels, 12)
        found = outcome(path)
        assert isinstance(found, UnreadableFilm) or (
            isinstance(found, Film) and np.array_equal(found.pixels, whole)
        )
        assert isinstance(found, UnreadableFilm) or cut >= len(packed) - 4, cut


@pytest.mark.parametrize("syntax", [JPEGLosslessSV1, JPEGLSLossless, JPEGExtended12Bit], ids=lambda uid: uid.name)
def test_a_damaged_picture_ends_nothing_and_says_nothing_in_the_terminal(
    syntax: UID, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pixels, random = noisy(12, 40, 56), np.random.default_rng(2)
    packed = frame(syntax, pixels, 12)
    for _ in range(60):
        spoiled = bytearray(packed)
        for at in random.integers(2, min(120, len(packed)), 2):
            spoiled[at] = random.integers(0, 256)
        path = film(tmp_path, syntax, bytes(spoiled), pixels, 12)
        assert isinstance(outcome(path), Film | UnreadableFilm | UnsupportedFilm)
    assert capfd.readouterr() == ("", "")


def test_films_are_decoded_in_several_threads_at_once() -> None:
    paths = [made.RADIOGRAPHS / name for name in ("JPEG-LL.dcm", "JPGLosslessP14SV1_1s_1f_8b.dcm")] * 20
    alone = {path: film_reading.read_film(path).pixels for path in paths[:2]}
    with ThreadPoolExecutor(4) as threads:
        for path, found in zip(paths, threads.map(film_reading.read_film, paths), strict=True):
            assert np.array_equal(found.pixels, alone[path])
