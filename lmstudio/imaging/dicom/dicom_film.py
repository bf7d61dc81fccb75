"""DICOM to films: modality LUT, windows, inversion, spacing (PS3.3 C.7.6.3, C.11)."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import pixels as pixel_data

from lmstudio.errors import UnsupportedFilm
from lmstudio.imaging import display, greyscale, padding, spacing
from lmstudio.imaging.decoding.limits import NotPlain
from lmstudio.imaging.dicom import dicom_file, dicom_pixels, lut, voi
from lmstudio.imaging.dicom.dicom_file import damage_told
from lmstudio.imaging.dicom.dicom_pixels import Picture
from lmstudio.imaging.dicom.lut import Table
from lmstudio.imaging.film import Film, FilmHeader, StoredPixels, Window
from lmstudio.imaging.stored import Layout
from lmstudio.language import tr

_PALETTE = tuple(f"{colour}PaletteColorLookupTable" for colour in ("Red", "Green", "Blue"))
_SEGMENTED = tuple(f"Segmented{table}Data" for table in _PALETTE)
_KEYWORDS = (
    *dicom_pixels.KEYWORDS,
    *spacing.KEYWORDS,
    *padding.KEYWORDS,
    *voi.KEYWORDS,
    *(table + part for table in _PALETTE for part in ("Descriptor", "Data")),
    *_SEGMENTED,
    "ModalityLUTSequence",
    "RescaleSlope",
    "RescaleIntercept",
    "SpecificCharacterSet",
)
"""All that a film needs of a file but its pixels."""
_WORD = 16
_GREY_SPREAD, _COLOURED_SHARE = 0.04, 0.001
"""The most that the colours of a grey picture differ after lossy compression, of the full range; and of how many
pixels they may differ more."""


def read(path: Path, *, plain_only: bool = False) -> Film:
    """The film in the DICOM file ``path``: decoded, greater = brighter, with the windows it asks for.

    Raises:
        UnreadableFilm: damaged or cut short.
        UnsupportedFilm: no pixels, several frames, in colour, a compression that cannot be decoded, or a header
            that does not say how the pixels are stored.
        NotPlain: ``plain_only``, and it is compressed.
    """
    dataset, picture, table = _examined(path, plain_only=plain_only)
    if plain_only and picture.frame is not None:
        raise NotPlain(picture.decoded_bytes)
    values, layout = dicom_pixels.decoded(picture, dataset, path)
    with damage_told(path):
        most = layout.most
        if picture.photometric == dicom_pixels.PALETTE:
            values = _through_palette(dataset, values)
            most = int(np.iinfo(values.dtype).max)
        if values.ndim != 2:
            values = _grey_of_equal_colours(values, path, most=most)
        return _film(dataset, values, layout, table, negative=picture.photometric == "MONOCHROME1")


def stored(path: Path, *, plain_only: bool = False) -> StoredPixels:
    """The pixels of the DICOM file ``path`` as they are stored, for another DICOM file. Raises as ``read`` does.

    Raises:
        UnsupportedFilm: also where they are places in a palette, fractions, or of more than 16 bits.
    """
    dataset, picture, _table = _examined(path, plain_only=plain_only)
    if plain_only and picture.frame is not None:
        raise NotPlain(picture.decoded_bytes)
    if picture.photometric == dicom_pixels.PALETTE or picture.fractions or picture.layout.stored > _WORD:
        raise dicom_pixels.not_stored(path)
    values, layout = dicom_pixels.decoded(picture, dataset, path)
    with damage_told(path):
        if values.ndim != 2:
            values = _grey_of_equal_colours(values, path, most=layout.most)
        kind = np.uint8 if layout.stored <= _WORD // 2 else np.uint16
        negative = picture.photometric == "MONOCHROME1"
        return StoredPixels(values.astype(kind), layout.stored, layout.signed, negative)


def header(path: Path, *, plain_only: bool = False) -> FilmHeader:
    """The size and spacing of the DICOM file ``path``, without decoding its pixels. Raises as ``read`` does.

    All that can be told without decoding is looked at, as in ``read``. A film that seems to end too early, or
    that may turn out to be in colour, is decoded, to be sure; damage within compressed pixels finds ``read`` only.
    """
    dataset, picture, _table = _examined(path, plain_only=plain_only)
    if not picture.whole or picture.photometric not in dicom_pixels.GREY:
        read(path, plain_only=plain_only)
    return FilmHeader(picture.columns, picture.rows, spacing.from_dicom(dataset))


def _examined(path: Path, *, plain_only: bool) -> tuple[Any, Picture, Table | None]:
    """The attributes of a file, its picture, and the table for its values; raises as ``read`` does."""
    if plain_only and dicom_file.is_deflated(path):
        raise NotPlain(greyscale.MAX_BYTES)
    dataset, pixels = dicom_file.opened(path, _KEYWORDS)
    with damage_told(path):
        picture = dicom_pixels.described(dataset, pixels, path)
        return dataset, picture, _modality_table(dataset, picture, path)


def _modality_table(dataset: Any, picture: Picture, path: Path) -> Table | None:
    """The modality LUT; ``None`` where there is none.

    Raises:
        UnsupportedFilm: there is one that cannot be what its descriptor says.
    """
    items = dataset.get("ModalityLUTSequence")
    if not items:
        return None
    table = lut.read(items[0])
    if table is None or len(table.entries) < table.said or picture.fractions:
        raise UnsupportedFilm(
            tr("The file's grey-value table (modality LUT) does not match its own description."),
            remedy=tr("Export the image again from its source, as DICOM or PNG, and add that file."),
            where=path,
        )
    return table


def _film(dataset: Any, values: NDArray[Any], layout: Layout, table: Table | None, *, negative: bool) -> Film:
    """The film of decoded ``values`` (H, W) of any type: modality LUT, inversion, windows, spacing."""
    slope, intercept = (1.0, 0.0) if table is not None else _rescale(dataset)
    # A falling rescale turns dark and bright round as well; twice is not at all.
    flipped = negative != (slope < 0)
    values = padding.darken_padding(values, dataset, layout, bright_is_low=flipped)
    if table is not None:
        values = table.applied(values, signed=layout.signed)
    pixels, scale, offset = greyscale.storable(values)
    top = _top(layout.stored if table is None else table.bits, pixels) if flipped else 0

    def to_pixel(output: float) -> float:
        pixel = ((output - intercept) / slope - offset) / scale
        return top - pixel if flipped else pixel

    if flipped:
        pixels = np.subtract(pixels.dtype.type(top), pixels)
    signed = table is None and min(slope * end + intercept for end in (layout.least, layout.most)) < 0
    asked = voi.windows(dataset, to_pixel=to_pixel, negative=negative, signed=signed)
    first = _first_window(pixels, layout.stored if table is None else table.bits)
    return Film(pixels, _seen(asked, pixels) or (first,), spacing.from_dicom(dataset))


def _first_window(pixels: NDArray[Any], bits: int) -> Window:
    """The window of a film whose file asks for none; in that of 8 bits, fewer ``bits`` would be black."""
    window, most = display.first_window(pixels), (1 << bits) - 1
    return replace(window, high=float(most)) if int(pixels.max()) <= most < np.iinfo(np.uint8).max else window


def _seen(windows: tuple[Window, ...], pixels: NDArray[Any]) -> tuple[Window, ...]:
    """Those of ``windows`` in which a film is not all black or all white."""
    least, most = float(pixels.min()), float(pixels.max())
    return tuple(window for window in windows if window.low < most and window.high > least)


def _top(bits: int, pixels: NDArray[Any]) -> int:
    """The value that 0 becomes on inversion: the greatest of the stored bits, if no pixel is greater."""
    room = np.iinfo(pixels.dtype).max
    by_bits = (1 << bits) - 1 if 1 <= bits <= 16 else room
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


def _through_palette(dataset: Any, values: NDArray[Any]) -> NDArray[Any]:
    """(H, W, 3) colours of the palette's entries that ``values`` (H, W) name."""
    if any(keyword in dataset for keyword in _SEGMENTED):
        return np.asarray(pixel_data.apply_color_lut(values, dataset))
    found = [lut.read(dataset, descriptor=f"{table}Descriptor", data=f"{table}Data") for table in _PALETTE]
    tables = [table for table in found if table is not None]
    if len(tables) < len(_PALETTE):
        raise ValueError("the palette has no entries")
    return np.stack([table.applied(values, signed=values.dtype.kind == "i") for table in tables], axis=-1)


def _grey_of_equal_colours(values: NDArray[Any], path: Path, *, most: int) -> NDArray[Any]:
    """(H, W) of ``values`` (H, W, 3) up to ``most`` whose colours are equal but for lossy compression."""
    if values.ndim == 3 and values.shape[2] >= 3:
        red, green, blue = (values[..., index] for index in range(3))
        brightest, darkest = (each(each(red, green), blue) for each in (np.maximum, np.minimum))
        coloured = (brightest - darkest) > _GREY_SPREAD * most
        if np.count_nonzero(coloured) <= _COLOURED_SHARE * coloured.size:
            return np.asarray(green)
    raise dicom_pixels.in_colour(path)
