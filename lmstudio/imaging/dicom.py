"""DICOM to films: decoding, modality LUT, windows, inversion, spacing (PS3.3 C.7.6.3, C.11).

Only the attributes that a film needs are ever read from a file, so that no name of a patient can reach a
message, a log or an export from here.
"""

import contextlib
import logging
import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom import pixels as pixel_data
from pydicom.dataset import FileMetaDataset
from pydicom.filereader import read_partial
from pydicom.tag import BaseTag, Tag
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import display, greyscale, padding, spacing, voi
from lmstudio.imaging.film import Film, FilmHeader, Window
from lmstudio.language import tr

# pydicom logs what it warns about, with the value that it found.
logging.getLogger("pydicom").propagate = False

_SHAPE = ("Rows", "Columns", "NumberOfFrames", "SamplesPerPixel", "PhotometricInterpretation")
_PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_DECODING = (
    "PlanarConfiguration",
    "BitsAllocated",
    "BitsStored",
    "HighBit",
    "PixelRepresentation",
    "ExtendedOffsetTable",
    "ExtendedOffsetTableLengths",
    "SmallestImagePixelValue",
    "RedPaletteColorLookupTableDescriptor",
    "GreenPaletteColorLookupTableDescriptor",
    "BluePaletteColorLookupTableDescriptor",
    "RedPaletteColorLookupTableData",
    "GreenPaletteColorLookupTableData",
    "BluePaletteColorLookupTableData",
    "SegmentedRedPaletteColorLookupTableData",
    "SegmentedGreenPaletteColorLookupTableData",
    "SegmentedBluePaletteColorLookupTableData",
    "ModalityLUTSequence",
    "RescaleSlope",
    "RescaleIntercept",
    "SpecificCharacterSet",
)
_HEADER_TAGS = [*_SHAPE, *spacing.KEYWORDS]
_FILM_TAGS = [*_HEADER_TAGS, *_PIXELS, *_DECODING, *padding.KEYWORDS, *voi.KEYWORDS]
_PIXEL_TAGS = frozenset(map(Tag, _PIXELS))
_KNOWN = ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL", "YBR_FULL_422", "YBR_ICT", "YBR_RCT")
"""How pixels stand for grey or colours, where they can be decoded (PS3.3 C.7.6.3.1.2)."""
_COLOUR_SPACES = ("HSV", "ARGB", "CMYK", "YBR_PARTIAL_422", "YBR_PARTIAL_420")
"""The same of colours, where they cannot."""
_UNDEFINED = 0xFFFFFFFF
_ITEM, _DELIMITER = b"\xfe\xff\x00\xe0", b"\xfe\xff\xdd\xe0"
_GREY_SPREAD = 0.04
"""The most that the colours of a grey picture differ after lossy compression, of the full range."""


def read(path: Path) -> Film:
    """The film in the DICOM file ``path``: decoded, greater = brighter, with the windows it asks for.

    Raises:
        UnreadableFilm: damaged or cut short.
        UnsupportedFilm: no pixels, several frames, in colour, or a compression that cannot be decoded.
    """
    dataset = _dataset(path)
    values = _stored_values(dataset, path)
    with _damage_told(path):
        return _film(dataset, values)


def header(path: Path) -> FilmHeader:
    """The size and spacing of the DICOM file ``path``, without decoding its pixels. Raises as ``read`` does.

    A file that seems to end too early, or whose header makes no sense, is decoded, to be sure; other damage is
    found by ``read`` only.
    """
    dataset, whole = _before_pixels(path)
    _refuse_unless_one_picture(dataset, path)
    if whole is None:
        raise _no_pixels(path)
    _refuse_unknown_compression(dataset, path)
    known = dataset.get("PhotometricInterpretation") in _KNOWN and dataset.get("SamplesPerPixel") in (1, 3)
    if not (known and whole):
        read(path)
    return FilmHeader(int(dataset.Columns), int(dataset.Rows), spacing.from_dicom(dataset))


def _before_pixels(path: Path) -> tuple[Any, bool | None]:
    """The header, and whether the pixels behind it seem to be there to their end; ``None``: there are none."""
    found: list[tuple[int, int]] = []
    with _damage_told(path), path.open("rb") as file:

        def at_pixels(tag: BaseTag, _representation: str | None, length: int) -> bool:
            if tag in _PIXEL_TAGS:
                found.append((file.tell(), length))
            return tag in _PIXEL_TAGS

        tags: list[BaseTag | int] = [Tag(keyword) for keyword in _HEADER_TAGS]
        dataset = read_partial(file, at_pixels, force=True, specific_tags=tags)
        _settle(dataset, _HEADER_TAGS)
        if not found or found[0][1] == 0:
            return dataset, None
        # A deflated file was read to its end for its header already.
        whole = dataset.file_meta.TransferSyntaxUID.is_deflated or _reaches_its_end(file, *found[0])
        return dataset, whole


def _reaches_its_end(file: BinaryIO, at: int, length: int) -> bool:
    """Whether a value that begins ``at`` a place of a file is there to its end: PS3.5 A.4."""
    size = file.seek(0, os.SEEK_END)
    if length != _UNDEFINED:
        return at + length <= size
    while at < size:
        file.seek(at)
        item = file.read(8)
        if item[:4] == _DELIMITER:
            return True
        if item[:4] != _ITEM:
            return False
        at += 8 + int.from_bytes(item[4:], "little")
    return False


def _film(dataset: Any, values: NDArray[Any]) -> Film:
    """The film of decoded ``values`` (H, W) of any type: modality LUT, inversion, windows, spacing."""
    has_table = bool(dataset.get("ModalityLUTSequence"))
    slope, intercept = (1.0, 0.0) if has_table else _rescale(dataset)
    negative = dataset.get("PhotometricInterpretation") == "MONOCHROME1"
    # A falling rescale turns dark and bright round as well; twice is not at all.
    flipped = negative != (slope < 0)
    values = padding.darkened(values, dataset, bright_is_low=flipped)
    if has_table:
        values = pixel_data.apply_modality_lut(values, dataset)
    pixels, scale, offset = greyscale.storable(values)
    top = _top(dataset, pixels, has_table=has_table) if flipped else 0

    def to_pixel(output: float) -> float:
        pixel = ((output - intercept) / slope - offset) / scale
        return top - pixel if flipped else pixel

    lowest = min(slope * (offset + scale * float(end)) + intercept for end in (pixels.min(), pixels.max()))
    if flipped:
        pixels = np.subtract(pixels.dtype.type(top), pixels)
    asked = voi.windows(dataset, to_pixel=to_pixel, negative=negative, lowest=lowest)
    return Film(pixels, _seen(asked, pixels) or (display.first_window(pixels),), spacing.from_dicom(dataset))


def _seen(windows: tuple[Window, ...], pixels: NDArray[Any]) -> tuple[Window, ...]:
    """Those of ``windows`` in which a film is not all black or all white."""
    least, most = float(pixels.min()), float(pixels.max())
    return tuple(window for window in windows if window.low < most and window.high > least)


def _top(dataset: Any, pixels: NDArray[Any], *, has_table: bool) -> int:
    """The value that 0 becomes on inversion: the greatest of the stored bits, if no pixel is greater."""
    bits = dataset.get("BitsStored")
    if has_table:
        bits = dataset.ModalityLUTSequence[0].get("LUTDescriptor", [0, 0, 16])[2]
    room = np.iinfo(pixels.dtype).max
    by_bits = (1 << int(bits)) - 1 if bits and 1 <= int(bits) <= 16 else room
    return int(min(room, max(by_bits, int(pixels.max()))))


def _rescale(dataset: Any) -> tuple[float, float]:
    """RescaleSlope and RescaleIntercept; 1 and 0 where they are absent or impossible."""
    slope, intercept = _number(dataset, "RescaleSlope", 1.0), _number(dataset, "RescaleIntercept", 0.0)
    return (slope, intercept) if slope != 0 else (1.0, 0.0)


def _number(dataset: Any, keyword: str, default: float) -> float:
    value = dataset.get(keyword)
    try:
        number = default if value is None else float(value)
    except (ValueError, TypeError):
        return default
    return number if math.isfinite(number) else default


def _dataset(path: Path) -> Any:
    """What a film needs of the file; what cannot be one is refused in the order in which ``header`` does."""
    with _damage_told(path):
        dataset = pydicom.dcmread(path, force=True, specific_tags=list(_FILM_TAGS))
        _settle(dataset, _HEADER_TAGS)
    _refuse_unless_one_picture(dataset, path)
    with _damage_told(path):
        if not any(dataset.get(keyword) for keyword in _PIXELS):
            raise _no_pixels(path)
        _settle(dataset, _FILM_TAGS)
    return dataset


def _settle(dataset: Any, tags: list[str]) -> None:
    """Read the values now: pydicom converts them on first use, and may fail only then."""
    _complete_meta(dataset)
    for keyword in tags:
        dataset.get(keyword)


def _complete_meta(dataset: Any) -> None:
    """Put the transfer syntax, which files without a header lack, where the decoder looks for it."""
    if not hasattr(dataset, "file_meta"):
        dataset.file_meta = FileMetaDataset()
    if "TransferSyntaxUID" not in dataset.file_meta:
        implicit, little = dataset.original_encoding
        explicit = ExplicitVRLittleEndian if little else ExplicitVRBigEndian
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian if implicit else explicit


def _refuse_unless_one_picture(dataset: Any, path: Path) -> None:
    """Refuse what is not one picture, before any pixel is decoded."""
    rows, columns = (_number(dataset, keyword, 0) for keyword in ("Rows", "Columns"))
    if rows < 1 or columns < 1:
        raise _no_pixels(path)
    if rows * columns > greyscale.MAX_PIXELS:
        raise UnsupportedFilm(
            tr("The file says that it has {width} × {height} pixels.").format(
                width=f"{int(columns):,}", height=f"{int(rows):,}"
            ),
            remedy=tr("Films of up to 200 megapixels can be opened: export it smaller."),
            where=path,
        )
    frames = int(_number(dataset, "NumberOfFrames", 1))
    if frames > 1:
        raise UnsupportedFilm(
            tr("The file holds {frames} frames; a film is one.").format(frames=frames),
            remedy=tr("Export the frame that you need as a single image and add that."),
            where=path,
        )
    if dataset.get("PhotometricInterpretation") in _COLOUR_SPACES:
        raise _in_colour(path)


def _no_pixels(path: Path) -> UnsupportedFilm:
    return UnsupportedFilm(
        tr(
            "This DICOM file holds no image: it is a report, a plan or an index, "
            "or was cut short before its pixels."
        ),
        remedy=tr("Leave it out, or export the image itself again."),
        where=path,
    )


def _stored_values(dataset: Any, path: Path) -> NDArray[Any]:
    """(H, W) decoded grey values, before the modality LUT."""
    _refuse_unknown_compression(dataset, path)
    with _damage_told(path):
        values = pixel_data.pixel_array(dataset)
        if dataset.get("PhotometricInterpretation") == "PALETTE COLOR":
            values = pixel_data.apply_color_lut(values, dataset)
        return values if values.ndim == 2 else _grey_of_equal_colours(values, path)


def _refuse_unknown_compression(dataset: Any, path: Path) -> None:
    syntax = dataset.file_meta.TransferSyntaxUID
    try:
        known = bool(pixel_data.get_decoder(syntax).is_available)
    except NotImplementedError:
        known = False
    if not known:
        raise UnsupportedFilm(
            tr("The pixels are compressed as “{compression}”, which cannot be decoded.").format(
                compression=syntax.name
            ),
            remedy=tr("Export the image uncompressed, or as JPEG 2000, JPEG-LS, JPEG or RLE, and add that."),
            where=path,
        )


def _grey_of_equal_colours(values: NDArray[Any], path: Path) -> NDArray[Any]:
    """(H, W) of ``values`` (H, W, 3) whose three colours are equal but for lossy compression."""
    if values.ndim == 3 and values.shape[2] >= 3:
        colours = values[..., :3].astype(np.int64)
        spread = colours.max(axis=2) - colours.min(axis=2)
        if np.quantile(spread, 0.999) <= _GREY_SPREAD * np.iinfo(values.dtype).max:
            return np.asarray(values[..., 1])
    raise _in_colour(path)


def _in_colour(path: Path) -> UnsupportedFilm:
    return UnsupportedFilm(
        tr("The image is in colour; a film is greyscale."),
        remedy=tr("Leave it out, or export the x-ray in greyscale."),
        where=path,
    )


@contextlib.contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """A block in which whatever pydicom or a decoder raises becomes an error for the user.

    A damaged file makes them raise almost anything. The cause is not chained: it can quote the file.
    """
    try:
        yield
    except (FilmError, MemoryError):
        raise
    except Exception as error:
        raise UnreadableFilm(
            tr("The DICOM file is damaged or cut short: it cannot be decoded ({kind}).").format(
                kind=type(error).__name__
            ),
            remedy=tr("Copy it again from where it came from, or export it uncompressed."),
            where=path,
        ) from None
