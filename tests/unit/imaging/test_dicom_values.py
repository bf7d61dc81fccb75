"""The picture is what the DICOM file says: sign, width and place of its bits, tables, padding, compression."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataelem import DataElement
from pydicom.sequence import Sequence
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from lmstudio.errors import UnsupportedFilm
from lmstudio.imaging import display, film_reading
from lmstudio.imaging.film import Film
from tests.unit.imaging import made
from tests.unit.imaging.refusals import refusal

RAMP = made.ramp(40, 48)
PLAIN = (ExplicitVRLittleEndian, ImplicitVRLittleEndian)
EXPORT_AGAIN = "Export the image again"


def read(dataset: pydicom.Dataset, folder: Path, **how: Any) -> Film:
    """The film; examining it has to promise it."""
    path = made.write(dataset, folder / "film.dcm", **how)
    film = film_reading.read_film(path)
    assert film_reading.read_size(path) == (film.width, film.height)
    return film


# What the bits are.


@pytest.mark.parametrize("syntax", [*PLAIN, ExplicitVRBigEndian, RLELossless, DeflatedExplicitVRLittleEndian])
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize(("bits", "high"), [(12, 11), (12, 15), (12, 13), (10, 9), (10, 15), (14, 13), (15, 15)])
def test_bits_are_taken_from_where_they_are_stored(
    bits: int, high: int, signed: bool, syntax: UID, tmp_path: Path
) -> None:
    values = made.ramp(40, 48, top=(1 << bits) - 1).astype(int) - (1 << (bits - 1) if signed else 0)
    place = high + 1 - bits
    others = np.uint16(0xFFFF ^ ((1 << bits) - 1) << place)
    noise = np.random.default_rng(0).integers(0, 65536, values.shape).astype(np.uint16) & others
    words = ((values & ((1 << bits) - 1)) << place).astype(np.uint16) | noise
    order = "<" if syntax != ExplicitVRBigEndian else ">"
    dataset = made.dataset(words, BitsStored=bits, HighBit=high, PixelRepresentation=int(signed))
    dataset.PixelData = words.astype(f"{order}u2").tobytes()
    film = read(dataset, tmp_path, syntax=syntax)
    assert np.array_equal(film.pixels, values - values.min())


@pytest.mark.parametrize("syntax", [JPEG2000Lossless, JPEGLSLossless, RLELossless, None])
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("bits", [8, 10, 12, 16])
def test_compressed_values_have_the_sign_that_the_file_says(
    bits: int, signed: bool, syntax: UID | None, tmp_path: Path
) -> None:
    values = made.ramp(40, 48, top=(1 << bits) - 1).astype(int) - (1 << (bits - 1) if signed else 0)
    dtype = ("i" if signed else "u") + ("1" if bits == 8 else "2")
    dataset = made.dataset(values.astype(dtype), BitsStored=bits, HighBit=bits - 1)
    film = read(dataset, tmp_path, syntax=syntax)
    assert np.array_equal(film.pixels, values - values.min())


@pytest.mark.parametrize("dtype", ["u4", "i4"])
def test_thirty_two_bits_keep_their_order_with_and_without_a_sign(dtype: str, tmp_path: Path) -> None:
    limits = np.iinfo(dtype)
    values = np.linspace(int(limits.min), int(limits.max), 240).reshape(12, 20).astype(dtype)
    film = read(made.dataset(values), tmp_path)
    assert (np.diff(film.pixels.ravel().astype(int)) > 0).all()


def test_a_picture_of_one_bit_is_read(tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(0, 2, (16, 24)).astype(np.uint8)
    packed = np.packbits(values, bitorder="little").tobytes()
    how = {"BitsAllocated": 1, "BitsStored": 1, "HighBit": 0, "PixelData": packed}
    assert np.array_equal(read(made.dataset(values, **how), tmp_path).pixels, values)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("bits", [1, 2, 4, 6, 8])
def test_few_bits_are_not_shown_black(bits: int, signed: bool, photometric: str, tmp_path: Path) -> None:
    values = made.ramp(40, 48, top=(1 << bits) - 1).astype(int)
    words = (values - (1 << (bits - 1) if signed else 0)).astype("i1" if signed else "u1")
    dataset = made.dataset(words, BitsStored=bits, HighBit=bits - 1, PhotometricInterpretation=photometric)
    film = read(dataset, tmp_path)
    shown = display.apply_window(film.pixels, display.default_window(film))
    assert (shown.min(), shown.max()) == (0, 255)
    bright = values if photometric == "MONOCHROME2" else -values
    assert np.corrcoef(shown.ravel(), bright.ravel())[0, 1] > 0.99


DESCRIPTION = ("BitsAllocated", "BitsStored", "PixelRepresentation", "PhotometricInterpretation")


@pytest.mark.parametrize("keyword", DESCRIPTION)
@pytest.mark.parametrize("syntax", [*PLAIN, RLELossless])
def test_a_film_that_does_not_say_how_it_is_stored_is_refused(keyword: str, syntax: UID, tmp_path: Path) -> None:
    path = made.write(made.dataset(RAMP), tmp_path / "film.dcm", syntax=syntax)
    dataset = pydicom.dcmread(path)
    del dataset[keyword]
    dataset.save_as(path)
    error = refusal(path)
    assert isinstance(error, UnsupportedFilm)
    assert EXPORT_AGAIN in error.remedy
    assert keyword in error.found


@pytest.mark.parametrize(
    "said",
    [
        {"BitsStored": 17},
        {"BitsStored": 0},
        {"HighBit": 16},
        {"BitsStored": 12, "HighBit": 7},
        {"BitsAllocated": 12, "BitsStored": 12, "HighBit": 11},
        {"BitsAllocated": 24},
        {"PixelRepresentation": 2},
        {"SamplesPerPixel": 3},
        {"BitsAllocated": 8, "BitsStored": 8, "HighBit": 7},
    ],
    ids=str,
)
def test_a_film_that_contradicts_itself_is_refused(said: dict[str, int], tmp_path: Path) -> None:
    error = refusal(made.write(made.dataset(RAMP, **said), tmp_path / "film.dcm"))
    assert isinstance(error, UnsupportedFilm)
    assert EXPORT_AGAIN in error.remedy


@pytest.mark.parametrize("representation", ["UL", "SS", "IS", "DS"])
def test_the_representation_of_the_description_does_not_matter(representation: str, tmp_path: Path) -> None:
    dataset = made.dataset(RAMP, BitsStored=12, HighBit=11)
    for keyword in ("Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation"):
        value = dataset[keyword].value
        written: Any = {"IS": str(value), "DS": str(value)}
        dataset[keyword] = DataElement(keyword, representation, written.get(representation, value))
    assert np.array_equal(read(dataset, tmp_path).pixels, RAMP)


# Padding.


def padded(values: NDArray[Any], folder: Path, syntax: UID, *written: tuple[str, str, Any], **how: Any) -> Film:
    dataset = made.dataset(values, **how)
    for keyword, representation, value in written:
        dataset[keyword] = DataElement(keyword, representation, value)
    return read(dataset, folder, syntax=syntax)


@pytest.mark.parametrize("syntax", PLAIN)
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize(
    ("dtype", "padding", "representation", "written"),
    [
        ("i2", -2000, "SS", -2000),
        ("i2", -2000, "US", 63536),
        ("u2", 63536, "US", 63536),
        ("u2", 63536, "SS", -2000),
        ("u2", 65535, "SS", -1),
        ("i2", -1, "US", 65535),
        ("i2", -2000, "DS", "-2000"),
        ("u2", 63536, "UL", 63536),
        ("i1", -100, "US", 156),
        ("i1", -100, "SS", -100),
        ("u1", 255, "US", 255),
    ],
)
def test_padding_is_found_by_the_sign_of_the_pixels(
    dtype: str, padding: int, representation: str, written: Any, photometric: str, syntax: UID, tmp_path: Path
) -> None:
    values = made.ramp(20, 24, top=100).astype(dtype)
    values[:, :5] = padding
    if syntax.is_implicit_VR and representation in ("DS", "UL"):
        pytest.skip("without a representation there is no wrong one")
    told = ("PixelPaddingValue", representation, written)
    film = padded(values, tmp_path, syntax, told, PhotometricInterpretation=photometric)
    inside = film.pixels[:, 5:]
    assert set(film.pixels[:, :5].ravel().tolist()) == {inside.min()}
    assert np.ptp(inside) == np.ptp(values[:, 5:].astype(int))


@pytest.mark.parametrize("representations", [*itertools.product(("US", "SS"), repeat=2)], ids="-".join)
@pytest.mark.parametrize("syntax", PLAIN)
def test_a_range_of_padding_has_the_sign_of_the_pixels(
    representations: tuple[str, str], syntax: UID, tmp_path: Path
) -> None:
    values = made.ramp(20, 24, top=100).astype(np.int16)
    values[:, :5] = np.arange(-2000, -1900).reshape(20, 5)
    ends = (-2000, -1901)
    written = [
        (keyword, representation, end if representation == "SS" else end + 65536)
        for keyword, representation, end in zip(
            ("PixelPaddingValue", "PixelPaddingRangeLimit"), representations, ends, strict=True
        )
    ]
    film = padded(values, tmp_path, syntax, *written)
    assert film.pixels[:, :5].max() == film.pixels[:, 5:].min()


def test_padding_beyond_the_stored_bits_is_none(tmp_path: Path) -> None:
    values = made.ramp(20, 24)
    values[:, :5] = 4095
    told = ("PixelPaddingValue", "US", 5000)
    film = padded(values, tmp_path, ExplicitVRLittleEndian, told, BitsStored=12, HighBit=11)
    assert np.array_equal(film.pixels, values)


# Tables.

CURVE = np.rint(255 * np.linspace(0, 1, 4096) ** 0.5).astype(np.uint8)
ODD = CURVE[:4095]
Item = Callable[[NDArray[np.uint8]], tuple[str, Any]]
WAYS: dict[str, Item] = {
    "packed in OW": lambda curve: ("OW", curve.tobytes() + b"\0" * (len(curve) % 2)),
    "packed in OB": lambda curve: ("OB", curve.tobytes()),
    "packed in US": lambda curve: (
        "US",
        np.frombuffer(curve.tobytes() + b"\0" * (len(curve) % 2), "<u2").tolist(),
    ),
    "one to a word of OW": lambda curve: ("OW", curve.astype("<u2").tobytes()),
    "one to a word of US": lambda curve: ("US", curve.tolist()),
    "one to a word of OB": lambda curve: ("OB", curve.astype("<u2").tobytes()),
    "more than said": lambda curve: ("OW", np.append(curve, [9, 9, 9, 9]).astype("<u2").tobytes()),
}


def table(curve: NDArray[np.uint8], way: str, *, first: int = 0, bits: int = 8) -> pydicom.Dataset:
    item = pydicom.Dataset()
    item.add_new("LUTDescriptor", "US" if first >= 0 else "SS", [len(curve), first, bits])
    item.add_new("LUTData", *WAYS[way](curve))
    item.ModalityLUTType = "US"
    return item


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("curve", [CURVE, ODD], ids=["even", "odd"])
@pytest.mark.parametrize("syntax", PLAIN)
def test_a_table_of_bytes_is_read_however_they_are_stored(
    way: str, curve: NDArray[np.uint8], syntax: UID, tmp_path: Path
) -> None:
    pixels = made.ramp(40, 48, top=len(curve) - 1)
    how = {"BitsStored": 12, "HighBit": 11}
    film = read(made.dataset(pixels, VOILUTSequence=Sequence([table(curve, way)]), **how), tmp_path, syntax=syntax)
    assert np.abs(display.apply_window(film.pixels, film.windows[0]).astype(int) - curve[pixels]).max() <= 1
    through = made.dataset(pixels, ModalityLUTSequence=Sequence([table(curve, way)]), **how)
    assert np.array_equal(read(through, tmp_path, syntax=syntax).pixels, curve[pixels])


def test_a_table_of_bytes_in_big_endian_words_is_read(tmp_path: Path) -> None:
    item = table(CURVE, "packed in OW")
    item.LUTData = np.frombuffer(CURVE.tobytes(), "<u2").astype(">u2").tobytes()
    dataset = made.dataset(RAMP, ModalityLUTSequence=Sequence([item]), BitsStored=12, HighBit=11)
    dataset.PixelData = RAMP.astype(">u2").tobytes()
    assert np.array_equal(read(dataset, tmp_path, syntax=ExplicitVRBigEndian).pixels, CURVE[RAMP])


@pytest.mark.parametrize("kind", ["VOILUTSequence", "ModalityLUTSequence"])
def test_no_entries_said_are_sixty_five_thousand(kind: str, tmp_path: Path) -> None:
    curve = np.arange(65535, -1, -1)
    pixels = made.ramp(40, 48, top=65535)
    item = made.lut_item(curve, first=0, bits=16)
    item["LUTData"] = DataElement("LUTData", "OW", curve.astype("<u2").tobytes())
    film = read(made.dataset(pixels, **{kind: [item]}), tmp_path)
    shown = film.pixels if kind.startswith("M") else display.apply_window(film.pixels, film.windows[0])
    wanted = curve[pixels] if kind.startswith("M") else np.rint(curve[pixels] / 257)
    assert np.abs(shown.astype(int) - wanted).max() <= 1


@pytest.mark.parametrize("representation", ["US", "SS"])
@pytest.mark.parametrize(("dtype", "first"), [("i2", -1000), ("u2", 40000), ("i2", 0)])
@pytest.mark.parametrize("kind", ["VOILUTSequence", "ModalityLUTSequence"])
def test_where_a_table_begins_has_the_sign_of_the_pixels(
    dtype: str, first: int, representation: str, kind: str, tmp_path: Path
) -> None:
    curve = np.arange(3000, dtype=np.uint16) * 20
    pixels = (made.ramp(40, 48, top=2000).astype(int) + first + 500).astype(dtype)
    item = made.lut_item(curve, first=0, bits=16)
    word = first & 0xFFFF
    signed = representation == "SS"
    item["LUTDescriptor"] = DataElement(
        "LUTDescriptor", representation, [3000, word - 65536 if signed and word > 32767 else word, 16]
    )
    film = read(made.dataset(pixels, **{kind: [item]}), tmp_path)
    if kind.startswith("M"):
        assert np.array_equal(film.pixels, curve[pixels.astype(int) - first])
    else:
        moved = film.windows[0].low + int(pixels.min()) - int(film.pixels.min())
        assert moved == first


def test_a_rescale_that_goes_below_zero_makes_a_table_begin_there(tmp_path: Path) -> None:
    item = made.lut_item(np.arange(4096), first=0, bits=16)
    item["LUTDescriptor"] = DataElement("LUTDescriptor", "US", [4096, 65536 - 1024, 16])
    how = {"RescaleSlope": "1", "RescaleIntercept": "-1024", "BitsStored": 12, "HighBit": 11}
    film = read(made.dataset(RAMP, VOILUTSequence=[item], **how), tmp_path)
    assert (film.windows[0].low, film.windows[0].high) == (0, 4095)


@pytest.mark.parametrize("entries", [0, 1, 1000, 4095])
def test_a_modality_table_that_is_too_short_is_refused(entries: int, tmp_path: Path) -> None:
    item = made.lut_item(np.arange(4096), first=0, bits=12)
    item.LUTData = list(range(entries)) or None
    error = refusal(made.write(made.dataset(RAMP, ModalityLUTSequence=[item]), tmp_path / "film.dcm"))
    assert "modality LUT" in error.found


def test_a_display_table_that_contradicts_itself_is_not_offered(tmp_path: Path) -> None:
    item = table(CURVE, "packed in OW")
    item.LUTDescriptor = [9000, 0, 8]
    film = read(made.dataset(RAMP, VOILUTSequence=[item]), tmp_path)
    assert [window.name for window in film.windows] == ["Automatic"]


@pytest.mark.parametrize("way", WAYS)
def test_grey_in_a_palette_is_read_however_its_entries_are_stored(way: str, tmp_path: Path) -> None:
    curve = np.arange(256, dtype=np.uint8)[::-1]
    pixels = made.ramp(40, 48, top=255).astype(np.uint8)
    dataset = made.dataset(pixels, PhotometricInterpretation="PALETTE COLOR")
    for colour in ("Red", "Green", "Blue"):
        name = f"{colour}PaletteColorLookupTable"
        dataset.add_new(f"{name}Descriptor", "US", [256, 0, 8])
        dataset.add_new(f"{name}Data", *WAYS[way](curve))
    assert np.array_equal(read(dataset, tmp_path).pixels, curve[pixels])


# Attributes that are optional.


@pytest.mark.parametrize(
    ("keyword", "representation", "value"),
    [
        ("WindowCenter", "OB", b"2048"),
        ("WindowCenter", "SS", 2048),
        ("WindowCenter", "LO", "2048"),
        ("WindowCenter", "FD", 2048.0),
        ("RescaleIntercept", "LO", "0"),
        ("RescaleIntercept", "SS", 0),
    ],
)
def test_a_number_is_read_in_whatever_representation(
    keyword: str, representation: str, value: Any, tmp_path: Path
) -> None:
    dataset = made.dataset(RAMP, WindowCenter="2048", WindowWidth="4096", BitsStored=12, HighBit=11)
    dataset[keyword] = DataElement(keyword, representation, value)
    film = read(dataset, tmp_path)
    assert [(window.low, window.high) for window in film.windows] == [(0, 4095)]


@pytest.mark.parametrize(
    "keyword",
    ["WindowCenter", "WindowWidth", "RescaleSlope", "RescaleIntercept", "PixelSpacing", "ImagerPixelSpacing"],
)
def test_a_bad_optional_attribute_costs_no_film(keyword: str, tmp_path: Path) -> None:
    dataset = made.dataset(RAMP, **{keyword: ["9.125", "9.125"] if "Spacing" in keyword else "9.125"})
    path = made.write(dataset, tmp_path / "film.dcm")
    whole = path.read_bytes()
    for bad in (b"9,125", b"none ", b"1E999", b"\xff\xff\xff\xff\xff"):
        path.write_bytes(whole.replace(b"9.125", bad))
        film = film_reading.read_film(path)
        assert np.array_equal(film.pixels, RAMP)
        assert not film.spacing.known
        film_reading.read_header(path)


@pytest.mark.parametrize("bits", [8, 12, 16])
def test_colours_are_seen_as_such_however_few_bits_they_have(bits: int, tmp_path: Path) -> None:
    grey = made.ramp(40, 48, top=(1 << bits) - 1)
    how = {"BitsStored": bits, "HighBit": bits - 1}
    film = read(made.dataset(np.dstack([grey] * 3), **how), tmp_path)
    assert np.array_equal(film.pixels, grey)
    coloured = np.dstack([grey, grey, grey // 2])
    assert "Colour image" in refusal(made.write(made.dataset(coloured, **how), tmp_path / "film.dcm")).found
