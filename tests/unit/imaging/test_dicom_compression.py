"""How DICOM pixels are compressed is read off themselves, and nothing that they say fills the memory."""

import io
import tracemalloc
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

from lmstudio.errors import UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import film_reading
from lmstudio.imaging.dicom import dicom_film
from tests.unit.imaging import made
from tests.unit.imaging.refusals import refusal

PLAIN = (ExplicitVRLittleEndian, ImplicitVRLittleEndian)


SMOOTH = made.ramp(40, 48, top=255).astype(np.uint8)


def jpeg() -> bytes:
    packed = io.BytesIO()
    Image.fromarray(SMOOTH).save(packed, "JPEG", quality=95)
    return packed.getvalue()


def compressed(syntax: UID) -> bytes:
    """A frame of ``SMOOTH``."""
    if syntax == JPEGBaseline8Bit:
        return jpeg()
    if syntax == JPEGLSLossless:
        return bytes(imagecodecs.jpegls_encode(SMOOTH))
    dataset = made.dataset(SMOOTH)
    dataset.compress(syntax, generate_instance_uid=False)
    return bytes(pydicom.encaps.get_frame(dataset.PixelData, 0, number_of_frames=1))


def with_pixels(path: Path, value: bytes, *, says: UID, length: int | None = None) -> Path:
    """``path`` with a film of ``SMOOTH``, whose pixels are ``value``, under that transfer syntax."""
    made.write(
        made.dataset(SMOOTH), path, syntax=ImplicitVRLittleEndian if says == ImplicitVRLittleEndian else None
    )
    whole = path.read_bytes()
    begin = whole.index(b"\xe0\x7f\x10\0")
    head = whole[begin : begin + (4 if says == ImplicitVRLittleEndian else 8)]
    size = (0xFFFFFFFF if length is None else length).to_bytes(4, "little")
    path.write_bytes(whole[:begin] + head + size + value)
    said = str(ExplicitVRLittleEndian).encode()
    if says != ImplicitVRLittleEndian:
        longer = path.read_bytes()
        meta = pydicom.filereader.read_file_meta_info(path)
        meta.TransferSyntaxUID = says
        file = io.BytesIO()
        pydicom.filewriter.write_file_meta_info(file, meta)
        start = longer.index(b"\x08\0\x16\0")
        assert said in longer
        path.write_bytes(longer[:132] + file.getvalue() + longer[start:])
    return path


LOSSLESS = (JPEG2000Lossless, JPEGLSLossless, JPEGBaseline8Bit)


@pytest.mark.parametrize("is_", LOSSLESS, ids=lambda uid: uid.name)
@pytest.mark.parametrize("says", [*PLAIN, *LOSSLESS], ids=lambda uid: uid.name)
@pytest.mark.parametrize("way", ["undefined length", "explicit length", "no end", "no table", "bare"])
def test_a_compressed_picture_is_read_by_what_it_says_itself(
    is_: UID, says: UID, way: str, tmp_path: Path
) -> None:
    frame = compressed(is_)
    value = encapsulate([frame], has_bot=way != "no table")
    if way == "no table":
        value = value[8:] if value[4:8] == bytes(4) else value
    value = frame if way == "bare" else value if way == "no end" else value + b"\xfe\xff\xdd\xe0\0\0\0\0"
    length = None if way in ("undefined length", "no table") else len(value)
    path = with_pixels(tmp_path / "film.dcm", value, says=says, length=length)
    film = film_reading.read_film(path)
    assert film_reading.read_size(path) == (48, 40)
    assert np.abs(film.pixels.astype(int) - SMOOTH).max() <= (8 if is_ == JPEGBaseline8Bit else 0)


@pytest.mark.parametrize("says", LOSSLESS, ids=lambda uid: uid.name)
def test_pixels_that_are_not_compressed_although_the_file_says_so_are_read(says: UID, tmp_path: Path) -> None:
    path = with_pixels(tmp_path / "film.dcm", SMOOTH.tobytes(), says=says, length=SMOOTH.size)
    assert np.array_equal(film_reading.read_film(path).pixels, SMOOTH)
    assert film_reading.read_size(path) == (48, 40)


@pytest.mark.parametrize("frame", [b"rubbish!", b"\xff\xd8\xff\xe0", b"\0\0", b"\xffO\xffQ\0\0"])
@pytest.mark.parametrize("says", [*PLAIN, JPEGBaseline8Bit, RLELossless], ids=lambda uid: uid.name)
def test_compressed_pixels_that_say_nothing_are_refused(frame: bytes, says: UID, tmp_path: Path) -> None:
    value = encapsulate([frame]) + b"\xfe\xff\xdd\xe0\0\0\0\0"
    assert refusal(with_pixels(tmp_path / "film.dcm", value, says=says)).found


@pytest.mark.parametrize("is_", LOSSLESS, ids=lambda uid: uid.name)
def test_a_compressed_picture_of_another_size_is_refused_before_it_is_decoded(is_: UID, tmp_path: Path) -> None:
    frame = compressed(is_)
    for width, size in (((48).to_bytes(2, "big"), (60_000).to_bytes(2, "big")),):
        begin = {JPEG2000Lossless: 8, JPEGLSLossless: frame.find(b"\xff\xf7")}.get(is_, 2)
        at = frame.index(width, begin)
        frame = frame[:at] + size + frame[at + 2 :]
    value = encapsulate([frame]) + b"\xfe\xff\xdd\xe0\0\0\0\0"
    path = with_pixels(tmp_path / "film.dcm", value, says=is_)
    tracemalloc.start()
    error = refusal(path)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "60000" in error.found
    assert most < 10_000_000


@pytest.mark.parametrize("length", [0, 1, 4])
def test_a_jpeg_2000_file_with_boxes_without_length_is_refused_at_once(length: int, tmp_path: Path) -> None:
    box = length.to_bytes(4, "big")
    frame = b"\0\0\0\x0cjP  \r\n\x87\n" + box + b"ftyp" + bytes(40)
    value = encapsulate([frame]) + b"\xfe\xff\xdd\xe0\0\0\0\0"
    path = with_pixels(tmp_path / "film.dcm", value, says=JPEG2000Lossless)
    assert isinstance(refusal(path), UnreadableFilm)


def test_a_jpeg_2000_file_within_dicom_is_read(tmp_path: Path) -> None:
    packed = io.BytesIO()
    Image.fromarray(SMOOTH).save(packed, "JPEG2000")
    value = encapsulate([packed.getvalue()]) + b"\xfe\xff\xdd\xe0\0\0\0\0"
    path = with_pixels(tmp_path / "film.dcm", value, says=JPEG2000Lossless)
    assert np.array_equal(film_reading.read_film(path).pixels, SMOOTH)
    assert film_reading.read_size(path) == (48, 40)


def deflated(path: Path, *, before: int = 0, behind: int = 0, cut: int = 0) -> Path:
    """A deflated film with so many zeros before its pixels and behind them, and so many bytes less at its end."""
    dataset = made.dataset(SMOOTH)
    dataset.add_new(0x00291010, "OB", bytes(before))
    path = made.write(dataset, path, syntax=DeflatedExplicitVRLittleEndian)
    whole = path.read_bytes()
    begin = 144 + int(pydicom.filereader.read_file_meta_info(path).FileMetaInformationGroupLength)
    inflated = zlib.decompress(whole[begin:], -zlib.MAX_WBITS)
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = deflate.compress(inflated + bytes(behind)) + deflate.flush()
    path.write_bytes(whole[:begin] + packed[: len(packed) - cut])
    return path


def test_a_deflated_file_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = deflated(tmp_path / "film.dcm", before=16_000_000)
    monkeypatch.setattr("lmstudio.imaging.dicom.inflating._MOST_BEFORE", 8_000_000)
    tracemalloc.start()
    # In this process, where its memory can be seen.
    for look in (dicom_film.header, dicom_film.read):
        with pytest.raises(UnsupportedFilm, match="too large once decompressed"):
            look(path)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000


def test_what_follows_the_pixels_of_a_deflated_film_is_not_inflated(tmp_path: Path) -> None:
    path = deflated(tmp_path / "film.dcm", behind=80_000_000)
    tracemalloc.start()
    assert np.array_equal(dicom_film.read(path).pixels, SMOOTH)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000


def test_a_deflated_film_that_is_cut_short_is_damaged(tmp_path: Path) -> None:
    assert isinstance(refusal(deflated(tmp_path / "film.dcm", cut=40)), UnreadableFilm)


@pytest.mark.parametrize("fragments", [2, 5])
def test_a_frame_in_several_fragments_is_read(fragments: int, tmp_path: Path) -> None:
    value = encapsulate([compressed(JPEGLSLossless)], fragments_per_frame=fragments)
    path = with_pixels(tmp_path / "film.dcm", value + b"\xfe\xff\xdd\xe0\0\0\0\0", says=JPEGLSLossless)
    assert np.array_equal(film_reading.read_film(path).pixels, SMOOTH)
    assert film_reading.read_size(path) == (48, 40)


def test_a_progressive_jpeg_in_dicom_is_read(tmp_path: Path) -> None:
    packed = io.BytesIO()
    Image.fromarray(SMOOTH).save(packed, "JPEG", quality=95, progressive=True)
    path = with_pixels(tmp_path / "film.dcm", encapsulate([packed.getvalue()]), says=JPEGBaseline8Bit)
    assert np.abs(film_reading.read_film(path).pixels.astype(int) - SMOOTH).max() <= 8


@pytest.mark.parametrize("says", [UID("1.2.840.113619.5.2"), UID("1.2.3.4")], ids=str)
def test_a_transfer_syntax_that_nobody_knows_is_named_and_not_called_damage(says: UID, tmp_path: Path) -> None:
    path = with_pixels(tmp_path / "film.dcm", SMOOTH.tobytes(), says=says, length=SMOOTH.size)
    error = refusal(path)
    assert isinstance(error, UnsupportedFilm)
    assert "cannot be decoded" in error.found


def test_a_picture_that_tells_what_it_is_is_read_under_an_unknown_transfer_syntax(tmp_path: Path) -> None:
    value = encapsulate([compressed(JPEG2000Lossless)]) + b"\xfe\xff\xdd\xe0\0\0\0\0"
    path = with_pixels(tmp_path / "film.dcm", value, says=UID("1.2.3.4"))
    assert np.array_equal(film_reading.read_film(path).pixels, SMOOTH)


@pytest.mark.parametrize("coding", [0xC5, 0xC9, 0xCB])
def test_a_jpeg_of_a_rare_kind_is_named_and_not_called_damage(coding: int, tmp_path: Path) -> None:
    value = encapsulate([jpeg().replace(b"\xff\xc0", bytes([0xFF, coding]))]) + b"\xfe\xff\xdd\xe0\0\0\0\0"
    error = refusal(with_pixels(tmp_path / "film.dcm", value, says=JPEGBaseline8Bit))
    assert isinstance(error, UnsupportedFilm)
    assert "JPEG" in error.found


@pytest.mark.parametrize("dtype", ["f4", "f8"])
def test_floating_point_pixels_are_read(dtype: str, tmp_path: Path) -> None:
    values = np.linspace(-1, 1, SMOOTH.size).reshape(SMOOTH.shape).astype(dtype)
    dataset = made.dataset(SMOOTH, BitsAllocated=values.dtype.itemsize * 8)
    del dataset.PixelData, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation
    keyword = "FloatPixelData" if dtype == "f4" else "DoubleFloatPixelData"
    setattr(dataset, keyword, values.tobytes())
    path = made.write(dataset, tmp_path / "film.dcm")
    assert film_reading.read_size(path) == (48, 40)
    assert (np.diff(film_reading.read_film(path).pixels.ravel().astype(int)) > 0).all()
