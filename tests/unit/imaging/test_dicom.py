import io
import traceback
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from pydicom.encaps import encapsulate
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    RLELossless,
)

from lmstudio.errors import UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import display, film_reading
from tests.unit.imaging import made

SMALL, REAL = made.SMALL_FILES, made.RADIOGRAPHS


def read(dataset: pydicom.Dataset, folder: Path, **how: Any) -> Any:
    return film_reading.read_film(made.write(dataset, folder / "film.dcm", **how))


@pytest.mark.parametrize("name", ["RG1", "RG3", "MR2"])
def test_a_losslessly_compressed_radiograph_has_the_pixels_of_the_plain_one(name: str) -> None:
    plain = film_reading.read_film(REAL / f"{name}_UNCR.dcm")
    packed = film_reading.read_film(REAL / f"{name}_J2KR.dcm")
    assert np.array_equal(plain.pixels, packed.pixels)
    assert plain.windows == packed.windows


@pytest.mark.parametrize("name", ["RG1", "RG3", "MR2"])
def test_a_lossy_jpeg_2000_differs_from_its_decoded_copy_by_rounding_only(name: str) -> None:
    plain = film_reading.read_film(REAL / f"{name}_UNCI.dcm").pixels.astype(int)
    packed = film_reading.read_film(REAL / f"{name}_J2KI.dcm").pixels.astype(int)
    assert np.abs(plain - packed).max() <= 1


@pytest.mark.parametrize(
    "name", ["RLE", "bigendian", "expb", "implicit", "jp2klossless", "jpeg_ls_lossless", "padded"]
)
def test_every_lossless_transfer_syntax_gives_the_same_pixels(name: str) -> None:
    plain = film_reading.read_film(SMALL / "MR_small.dcm")
    other = film_reading.read_film(SMALL / f"MR_small_{name}.dcm")
    assert np.array_equal(plain.pixels, other.pixels)
    assert plain.spacing == other.spacing


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        (SMALL / "JPGExtended.dcm", (1024, 256)),
        (SMALL / "JPEGLSNearLossless_08.dcm", (45, 10)),
        (SMALL / "JPEGLSNearLossless_16.dcm", (50, 10)),
        (SMALL / "image_dfl.dcm", (512, 512)),
        (REAL / "JPEG-LL.dcm", (1024, 256)),
        (REAL / "JPGLosslessP14SV1_1s_1f_8b.dcm", (768, 1024)),
    ],
    ids=lambda value: value.stem if isinstance(value, Path) else "",
)
def test_a_sample_of_each_compression_decodes_to_its_size(path: Path, shape: tuple[int, int]) -> None:
    film = film_reading.read_film(path)
    assert film.pixels.shape == shape
    assert film.pixels.std() > 0


@pytest.mark.parametrize(
    "syntax", [ImplicitVRLittleEndian, DeflatedExplicitVRLittleEndian, RLELossless, JPEG2000Lossless]
)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16])
def test_pixels_come_back_as_they_were_written(syntax: Any, dtype: Any, tmp_path: Path) -> None:
    pixels = made.ramp(40, 48, top=255 if dtype is np.uint8 else 30000).astype(dtype)
    if dtype is np.int16:
        pixels -= 15000
    film = read(made.dataset(pixels), tmp_path, syntax=syntax)
    assert np.array_equal(film.pixels, pixels.astype(int) - min(0, int(pixels.min())))
    assert film.pixels.dtype == (np.uint8 if dtype is np.uint8 else np.uint16)


def test_a_jpeg_in_dicom_is_read_as_the_jpeg_is(tmp_path: Path) -> None:
    pixels = made.ramp(32, 40, top=255).astype(np.uint8)
    packed = io.BytesIO()
    Image.fromarray(pixels).save(packed, "JPEG", quality=90)
    dataset = made.dataset(pixels, PixelData=encapsulate([packed.getvalue()]))
    dataset.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    dataset["PixelData"].is_undefined_length = True
    difference = read(dataset, tmp_path).pixels.astype(int) - np.asarray(Image.open(packed)).astype(int)
    assert np.abs(difference).max() <= 1


def test_monochrome1_is_inverted_so_that_greater_is_brighter(tmp_path: Path) -> None:
    pixels = made.ramp()
    film = read(made.dataset(pixels, PhotometricInterpretation="MONOCHROME1", BitsStored=12, HighBit=11), tmp_path)
    assert np.array_equal(film.pixels, 4095 - pixels)


def test_a_real_monochrome1_radiograph_has_a_bright_body_on_dark_air() -> None:
    stored = pydicom.dcmread(REAL / "RG1_UNCR.dcm")
    film = film_reading.read_film(REAL / "RG1_UNCR.dcm")
    assert stored.PhotometricInterpretation == "MONOCHROME1"
    assert np.array_equal(film.pixels, 32767 - stored.pixel_array)


@given(
    centre=st.floats(-500, 5000),
    width=st.floats(2, 5000),
    slope=st.sampled_from([1.0, 0.5, 3.774114, -1.0, -2.5]),
    intercept=st.sampled_from([0.0, -1024.0, 17.25]),
    negative=st.booleans(),
    function=st.sampled_from(["LINEAR", "LINEAR_EXACT", "SIGMOID"]),
)
@settings(deadline=None, max_examples=60)
def test_a_window_shows_what_the_formula_of_the_standard_gives(
    tmp_path_factory: pytest.TempPathFactory,
    centre: float,
    width: float,
    slope: float,
    intercept: float,
    negative: bool,
    function: str,
) -> None:
    pixels = made.ramp()
    dataset = made.dataset(
        pixels,
        BitsStored=12,
        HighBit=11,
        PhotometricInterpretation="MONOCHROME1" if negative else "MONOCHROME2",
        WindowCenter=f"{centre:.6g}",
        WindowWidth=f"{width:.6g}",
        VOILUTFunction=function,
        RescaleSlope=slope,
        RescaleIntercept=intercept,
        RescaleType="US",
    )
    film = read(dataset, tmp_path_factory.mktemp("window"))
    assume(film.windows[0].name == "Window 1")  # a window that lies beside all pixels is not offered
    shown = display.apply_window(film.pixels, film.windows[0]).astype(float)
    wanted = voi_of_the_standard(
        pixels * slope + intercept, float(f"{centre:.6g}"), float(f"{width:.6g}"), function
    )
    if negative:
        wanted = 255 - wanted
    # A window narrower than a step of the grey levels is a threshold: rounding may put it a step aside.
    tolerance = 1.01 + 255 * 0.01 / min(1.0, abs(width / slope))
    assert np.abs(shown - wanted).max() <= tolerance


def voi_of_the_standard(values: NDArray[Any], centre: float, width: float, function: str) -> NDArray[Any]:
    """PS3.3 C.11.2.1.2 and C.11.2.1.3, for an output of 0 to 255."""
    if function == "SIGMOID":
        return 255 / (1 + np.exp(np.clip(-4 * (values - centre) / width, -50, 50)))
    if function == "LINEAR_EXACT":
        return np.clip((values - centre) / width + 0.5, 0, 1) * 255
    return np.clip((values - (centre - 0.5)) / (width - 1) + 0.5, 0, 1) * 255


def test_several_windows_keep_their_order_and_explanations(tmp_path: Path) -> None:
    dataset = made.dataset(
        made.ramp(),
        WindowCenter=["2048", "3000"],
        WindowWidth=["4096", "1001"],
        WindowCenterWidthExplanation=["NORMAL", "HARDER"],
    )
    windows = read(dataset, tmp_path).windows
    assert [(window.name, window.low, window.high) for window in windows] == [
        ("NORMAL", 0.0, 4095.0),
        ("HARDER", 2499.5, 3499.5),
    ]


def test_windows_of_one_name_are_told_apart(tmp_path: Path) -> None:
    curves = [made.lut_item(np.arange(4096) // 2 + k, first=0, bits=12, explanation="CHEST") for k in (0, 9)]
    dataset = made.dataset(
        made.ramp(),
        VOILUTSequence=curves,
        WindowCenter=["2048", "3000"],
        WindowWidth=["4096", "1001"],
        WindowCenterWidthExplanation=["CHEST", ""],
    )
    assert [w.name for w in read(dataset, tmp_path).windows] == ["CHEST", "CHEST (2)", "CHEST (3)", "Window 2"]


@pytest.mark.parametrize("syntax", [None, ImplicitVRLittleEndian])
@pytest.mark.parametrize("negative", [False, True])
def test_voi_tables_are_offered_first_and_follow_the_inversion(
    syntax: Any, negative: bool, tmp_path: Path
) -> None:
    pixels = made.ramp()
    curve = np.rint(1023 * (np.arange(4096) / 4095) ** 2)
    dataset = made.dataset(
        pixels,
        BitsStored=12,
        HighBit=11,
        PhotometricInterpretation="MONOCHROME1" if negative else "MONOCHROME2",
        VOILUTSequence=[made.lut_item(curve, first=0, bits=10, explanation="Bone")],
        WindowCenter=2000,
        WindowWidth=1000,
    )
    film = read(dataset, tmp_path, syntax=syntax)
    assert [window.name for window in film.windows] == ["Bone", "Window 1"]
    wanted = curve[pixels] / 1023 * 255
    shown = display.apply_window(film.pixels, film.windows[0])
    assert np.abs(shown - (255 - wanted if negative else wanted)).max() <= 1


def test_a_voi_table_that_begins_below_zero_is_placed_there(tmp_path: Path) -> None:
    pixels = made.ramp(top=4000).astype(np.int16) - 2000
    curve = np.arange(4001) * 16
    table = made.lut_item(curve, first=-2000, bits=16)
    film = read(made.dataset(pixels, VOILUTSequence=[table]), tmp_path, syntax=ImplicitVRLittleEndian)
    assert (film.windows[0].low, film.windows[0].high) == (0.0, 4000.0)


def test_the_real_file_with_a_voi_table_is_shown_through_it() -> None:
    stored = pydicom.dcmread(REAL / "vlut_04.dcm")
    film = film_reading.read_film(REAL / "vlut_04.dcm")
    wanted = np.asarray(stored.VOILUTSequence[0].LUTData)[stored.pixel_array] / 257
    assert np.abs(display.apply_window(film.pixels, film.windows[0]) - wanted).max() <= 1


def test_the_real_file_with_a_modality_table_is_read_through_it() -> None:
    stored = pydicom.dcmread(REAL / "mlut_18.dcm")
    table = np.asarray(stored.ModalityLUTSequence[0].LUTData)
    assert np.array_equal(
        film_reading.read_film(REAL / "mlut_18.dcm").pixels, table[stored.pixel_array.astype(int) + 2048]
    )


def test_negative_values_are_moved_up_and_the_window_with_them(tmp_path: Path) -> None:
    pixels = made.ramp().astype(np.int16) - 1000
    film = read(made.dataset(pixels, WindowCenter=500.5, WindowWidth=1001), tmp_path)
    assert np.array_equal(film.pixels, pixels.astype(int) + 1000)
    assert (film.windows[0].low, film.windows[0].high) == (1000.0, 2000.0)


def test_thirty_two_bits_keep_their_order(tmp_path: Path) -> None:
    pixels = made.ramp().astype(np.uint32) * 1000
    film = read(made.dataset(pixels), tmp_path)
    assert film.pixels.dtype == np.uint16
    assert (np.diff(film.pixels.ravel().astype(int)) > 0).all()


@pytest.mark.parametrize(("centre", "width"), [(2048, 0), (-90000, 10), (2048, -5), ("", ""), (None, 100)])
def test_a_window_that_shows_nothing_is_replaced_by_an_automatic_one(
    centre: Any, width: Any, tmp_path: Path
) -> None:
    windows = read(made.dataset(made.ramp(), WindowCenter=centre, WindowWidth=width), tmp_path).windows
    assert [window.name for window in windows] == ["Automatic"]
    assert 0 <= windows[0].low < windows[0].high <= 4095


def test_bits_that_hold_no_pixel_are_left_out(tmp_path: Path) -> None:
    pixels = made.ramp()
    overlaid = pixels | np.uint16(0x8000)
    film = read(made.dataset(overlaid, BitsStored=12, HighBit=11), tmp_path)
    assert np.array_equal(film.pixels, pixels)


def test_a_film_stored_as_equal_colours_is_read_as_grey(tmp_path: Path) -> None:
    grey = made.ramp(top=255).astype(np.uint8)
    film = read(made.dataset(np.stack([grey] * 3, axis=-1)), tmp_path)
    assert np.array_equal(film.pixels, grey)


def test_a_colour_image_is_refused(tmp_path: Path) -> None:
    colours = np.zeros((8, 8, 3), dtype=np.uint8)
    colours[..., 0] = 200
    with pytest.raises(UnsupportedFilm, match="Colour image") as caught:
        read(made.dataset(colours), tmp_path)
    assert "greyscale" in caught.value.remedy


@pytest.mark.parametrize("name", ["examples_palette.dcm", "SC_rgb_rle.dcm", "examples_jpeg2k.dcm"])
def test_real_colour_files_are_refused(name: str) -> None:
    with pytest.raises(UnsupportedFilm, match="Colour image"):
        film_reading.read_film(SMALL / name)


def test_several_frames_are_refused_from_the_header_on() -> None:
    for read_it in (film_reading.read_film, film_reading.read_header):
        with pytest.raises(UnsupportedFilm, match="10 frames"):
            read_it(REAL / "emri_small.dcm")


@pytest.mark.parametrize("name", ["rtplan.dcm", "test-SR.dcm", "waveform_ecg.dcm", "rtstruct.dcm"])
def test_dicom_without_pixels_is_refused_with_a_clear_message(name: str) -> None:
    with pytest.raises(UnsupportedFilm, match="contains no image"):
        film_reading.read_film(SMALL / name)


def test_dicom_whose_pixels_are_missing_is_refused(tmp_path: Path) -> None:
    dataset = made.dataset(made.ramp())
    del dataset.PixelData
    with pytest.raises(UnsupportedFilm, match="contains no image"):
        read(dataset, tmp_path)


def test_an_unknown_compression_is_named(tmp_path: Path) -> None:
    dataset = made.dataset(made.ramp(), PixelData=encapsulate([b"\0\0\1\xb3"]))
    dataset["PixelData"].is_undefined_length = True
    dataset.file_meta.TransferSyntaxUID = pydicom.uid.MPEG2MPML
    with pytest.raises(UnsupportedFilm, match="MPEG2 Main Profile / Main Level"):
        read(dataset, tmp_path)


def test_a_file_without_preamble_is_known_by_its_content(tmp_path: Path) -> None:
    pixels = made.ramp()
    for syntax in (ImplicitVRLittleEndian, ExplicitVRLittleEndian):
        path = made.write(made.dataset(pixels), tmp_path / "IM000001", syntax=syntax)
        whole = path.read_bytes()
        path.write_bytes(whole[whole.index(b"\x08\0\x16\0") :])  # the first element after the file's header
        assert np.array_equal(film_reading.read_film(path).pixels, pixels)


def test_a_preamble_that_is_a_tiff_does_not_hide_the_dicom(tmp_path: Path) -> None:
    path = made.write(made.dataset(made.ramp(), WindowCenter=100, WindowWidth=11), tmp_path / "film.tif")
    path.write_bytes(b"II*\0\x08\0\0\0" + path.read_bytes()[8:])
    assert film_reading.read_film(path).windows[0].name == "Window 1"


def test_big_endian_pixels_are_read(tmp_path: Path) -> None:
    pixels = made.ramp()
    dataset = made.dataset(pixels, PixelData=pixels.astype(">u2").tobytes())
    assert np.array_equal(read(dataset, tmp_path, syntax=ExplicitVRBigEndian).pixels, pixels)


@pytest.mark.parametrize("syntax", [None, RLELossless, JPEG2000Lossless])
@given(share=st.floats(0.02, 0.98))
@settings(deadline=None, max_examples=25)
def test_a_truncated_file_is_refused_and_names_no_patient(
    tmp_path_factory: pytest.TempPathFactory, syntax: Any, share: float
) -> None:
    noise = np.random.default_rng(3).integers(0, 4096, (40, 60)).astype(np.uint16)
    path = made.write(made.dataset(noise), tmp_path_factory.mktemp("cut") / "film.dcm", syntax=syntax)
    whole = path.read_bytes()
    path.write_bytes(whole[: 132 + int((len(whole) - 132) * share)])
    with pytest.raises((UnreadableFilm, UnsupportedFilm)) as caught:
        film_reading.read_film(path)
    told = "".join(traceback.format_exception(caught.value))
    assert made.PATIENT not in told
    assert caught.value.remedy


def test_a_gigantic_size_in_the_header_is_refused_before_decoding(tmp_path: Path) -> None:
    dataset = made.dataset(made.ramp(), Rows=60000, Columns=60000)
    with pytest.raises(UnsupportedFilm, match="60,000 × 60,000") as caught:
        read(dataset, tmp_path)
    assert "200 megapixels" in caught.value.remedy


def test_the_header_tells_size_and_spacing(tmp_path: Path) -> None:
    path = made.write(made.dataset(made.ramp(), ImagerPixelSpacing=[0.2, 0.1]), tmp_path / "film.dcm")
    header = film_reading.read_header(path)
    assert (header.width, header.height) == (20, 12) == film_reading.read_size(path)
    assert (header.spacing.x_mm, header.spacing.y_mm) == (0.1, 0.2)


@pytest.mark.parametrize("syntax", [RLELossless, JPEG2000Lossless, JPEGBaseline8Bit])
def test_compressed_pixels_that_are_rubbish_are_refused_by_the_header(syntax: Any, tmp_path: Path) -> None:
    spoiled = made.dataset(made.ramp(), PixelData=encapsulate([b"rubbish!"]))
    spoiled["PixelData"].is_undefined_length = True
    spoiled.file_meta.TransferSyntaxUID = syntax
    path = made.write(spoiled, tmp_path / "film.dcm")
    for read_it in (film_reading.read_film, film_reading.read_header):
        with pytest.raises(UnreadableFilm):
            read_it(path)


def test_flaws_that_pydicom_warns_about_do_not_hinder(tmp_path: Path) -> None:
    path = made.write(made.dataset(made.ramp()), tmp_path / "film.dcm")
    with path.open("ab") as file:
        file.write(b"\0\0")
    dataset = pydicom.dcmread(REAL / "bad_sequence.dcm", stop_before_pixels=True)
    assert film_reading.read_film(path).pixels.shape == (12, 20)
    assert film_reading.read_film(REAL / "bad_sequence.dcm").pixels.shape == (dataset.Rows, dataset.Columns)
