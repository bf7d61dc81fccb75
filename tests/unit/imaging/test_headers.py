"""What the header of a film tells without its pixels: exactly the files that can be shown are taken in."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    RLELossless,
)

from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import film_reading, raster
from lmstudio.imaging.dicom import dicom_film
from tests.unit.imaging import made

NOISE = np.random.default_rng(3).integers(0, 256, (24, 30), np.uint8)


def refusal(read: Callable[[Path], object], path: Path) -> FilmError | None:
    """Why a file is not taken."""
    try:
        read(path)
    except FilmError as error:
        return error
    return None


def raster_file(kind: str, **how: Any) -> bytes:
    whole = io.BytesIO()
    Image.fromarray(NOISE).save(whole, kind, **how)
    return whole.getvalue()


def dicom_file(folder: Path, syntax: UID, **attributes: Any) -> bytes:
    return made.write(
        made.dataset(made.ramp(40, 48), **attributes), folder / "whole.dcm", syntax=syntax
    ).read_bytes()


RASTERS = {
    "png": raster_file("PNG"),
    "16-bit png": raster_file("PNG", compress_level=0),
    "jpeg": raster_file("JPEG", quality=90),
    "progressive jpeg": raster_file("JPEG", quality=90, progressive=True),
    "jpeg with a picture in its header": raster_file("JPEG", comment=raster_file("JPEG", quality=20)),
    "tiff": raster_file("TIFF"),
    "packed tiff": raster_file("TIFF", compression="tiff_lzw"),
    "big tiff": raster_file("TIFF", big_tiff=True),
    "bmp": raster_file("BMP"),
}
SYNTAXES = {
    "explicit": ExplicitVRLittleEndian,
    "implicit": ImplicitVRLittleEndian,
    "deflated": DeflatedExplicitVRLittleEndian,
    "rle": RLELossless,
    "jpeg 2000": JPEG2000Lossless,
}


def agree(path: Path) -> bool:
    """Whether the header is refused just where the film is."""
    shown, listed = refusal(film_reading.read_film, path), refusal(film_reading.read_header, path)
    return (shown is None, shown and shown.found) == (listed is None, listed and listed.found)


@pytest.mark.parametrize("kind", RASTERS)
def test_a_picture_that_is_cut_off_anywhere_is_refused_if_it_cannot_be_shown(kind: str, tmp_path: Path) -> None:
    whole, path = RASTERS[kind], tmp_path / "film"
    for cut in sorted({*range(20, len(whole), 37), *range(len(whole) - 20, len(whole) + 1)}):
        path.write_bytes(whole[:cut])
        assert agree(path), cut
    assert refusal(film_reading.read_header, path) is None
    path.write_bytes(whole[: len(whole) // 2])
    error = refusal(film_reading.read_header, path)
    assert isinstance(error, UnreadableFilm)
    assert error.remedy


@pytest.mark.parametrize("syntax", SYNTAXES.values(), ids=SYNTAXES)
def test_a_dicom_file_that_is_cut_off_anywhere_is_refused_if_it_cannot_be_shown(
    syntax: UID, tmp_path: Path
) -> None:
    whole, path = dicom_file(tmp_path, syntax), tmp_path / "film"
    pixels = whole.index(b"\xe0\x7f\x10\x00") if not syntax.is_deflated else 400
    before, end = range(pixels - 100, pixels + 12), range(len(whole) - 12, len(whole) + 1)
    for cut in sorted({*before, *range(300, len(whole), 53), *end}):
        path.write_bytes(whole[:cut])
        assert agree(path), cut
    assert refusal(film_reading.read_header, path) is None
    path.write_bytes(whole[: len(whole) - 40])
    assert isinstance(refusal(film_reading.read_header, path), FilmError)


@pytest.mark.parametrize("kind", RASTERS)
def test_bytes_behind_the_picture_do_no_harm(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "film"
    path.write_bytes(RASTERS[kind] + bytes(100_000))
    assert refusal(film_reading.read_film, path) is None
    assert refusal(film_reading.read_header, path) is None


def test_a_file_that_is_whole_is_not_decoded_where_that_takes_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decode(path: Path) -> None:
        raise AssertionError(f"{path} is decoded")

    monkeypatch.setattr(raster, "read", decode)
    monkeypatch.setattr(dicom_film, "read", decode)
    path = tmp_path / "film"
    for kind, whole in RASTERS.items():
        if "png" in kind or "jpeg" in kind:
            path.write_bytes(whole)
            assert film_reading.read_size(path) == (30, 24)
    for syntax in SYNTAXES.values():
        path.write_bytes(dicom_file(tmp_path, syntax))
        assert film_reading.read_size(path) == (48, 40)
    for sample in made.RADIOGRAPHS.glob("RG*.dcm"):
        film_reading.read_size(sample)


@pytest.mark.parametrize("kind", RASTERS)
def test_a_picture_with_a_spoiled_byte_is_refused_if_it_cannot_be_shown(kind: str, tmp_path: Path) -> None:
    whole, path = RASTERS[kind], tmp_path / "film"
    random = np.random.default_rng(11)
    for _ in range(80):
        spoiled = bytearray(whole)
        spoiled[random.integers(8, len(whole))] = random.integers(0, 256)
        path.write_bytes(bytes(spoiled))
        shown, listed = refusal(film_reading.read_film, path), refusal(film_reading.read_header, path)
        assert (shown is None) == (listed is None)


def test_a_jpeg_without_its_mark_of_the_end_is_taken_if_it_can_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    path.write_bytes(RASTERS["jpeg"][:-2])
    assert agree(path)


@pytest.mark.parametrize("keyword", ["PixelData", "everything"])
def test_a_report_without_pixels_is_refused_by_its_header(keyword: str, tmp_path: Path) -> None:
    bare = made.dataset(made.ramp())
    del bare.PixelData
    if keyword == "everything":
        del bare.Rows, bare.Columns
    error = refusal(film_reading.read_header, made.write(bare, tmp_path / "report.dcm"))
    assert isinstance(error, UnsupportedFilm)
    assert "contains no image" in error.found
    empty = made.dataset(made.ramp(), PixelData=b"")
    assert "contains no image" in str(refusal(film_reading.read_header, made.write(empty, tmp_path / "empty.dcm")))


def test_several_frames_colour_spaces_and_unknown_compression_are_refused_by_the_header(tmp_path: Path) -> None:
    path = tmp_path / "film.dcm"
    made.write(made.dataset(made.ramp(), NumberOfFrames=3), path)
    assert "3 frames" in str(refusal(film_reading.read_header, path))
    for space in ("HSV", "ARGB", "CMYK", "YBR_PARTIAL_422"):
        colours = made.dataset(np.zeros((12, 20, 3), np.uint8), PhotometricInterpretation=space)
        made.write(colours, path)
        assert "Colour image" in str(refusal(film_reading.read_header, path))
        assert agree(path)
    packed = made.dataset(made.ramp())
    packed.file_meta.TransferSyntaxUID = UID("1.2.840.10008.1.2.4.100")  # MPEG2
    packed.PixelData = pydicom.encaps.encapsulate([b"moving pictures"])
    packed["PixelData"].is_undefined_length = True
    made.write(packed, path)
    assert "MPEG2" in str(refusal(film_reading.read_header, path))
    assert agree(path)
    made.write(made.dataset(made.ramp(), PhotometricInterpretation="WHO KNOWS"), path)
    assert "WHO KNOWS" in str(refusal(film_reading.read_header, path))
    assert agree(path)


def test_grey_stored_as_colour_is_taken_and_colour_refused(tmp_path: Path) -> None:
    path = tmp_path / "film.dcm"
    made.write(made.dataset(np.repeat(NOISE[..., None], 3, axis=2)), path)
    assert refusal(film_reading.read_header, path) is None
    assert refusal(film_reading.read_film, path) is None
    made.write(made.dataset(np.random.default_rng(0).integers(0, 255, (12, 20, 3), np.uint8)), path)
    assert "Colour image" in str(refusal(film_reading.read_header, path))
    assert agree(path)


SAMPLES = sorted({*made.SMALL_FILES.glob("*.dcm"), *made.RADIOGRAPHS.glob("*.dcm")})


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_sample_that_can_be_shown_is_refused_by_its_header(path: Path) -> None:
    listed = refusal(film_reading.read_header, path)
    if listed is not None:
        shown = refusal(film_reading.read_film, path)
        assert shown is not None
