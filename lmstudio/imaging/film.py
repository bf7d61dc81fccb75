"""A film in memory: pixels as stored, how to display them, and the pixel spacing."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """A display window: pixel values ``low`` to ``high`` become black to white.

    ``lut`` (V,) float32 in 0 to 1, where there is one, gives the brightness over low .. high, for files whose
    VOI LUT is a table or a sigmoid; without it the ramp is straight.
    """

    name: str
    low: float
    high: float
    lut: NDArray[np.float32] | None = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Window):
            return NotImplemented
        same = (self.name, self.low, self.high) == (other.name, other.low, other.high)
        if self.lut is None or other.lut is None:
            return same and self.lut is other.lut
        return same and np.array_equal(self.lut, other.lut)

    def __hash__(self) -> int:
        return hash((self.name, self.low, self.high))


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """One upright greyscale x-ray.

    Args:
        pixels: (H, W) uint8 or uint16, after the modality LUT, EXIF orientation and inversion of MONOCHROME1:
            a greater value is always brighter (denser tissue). A rescale slope and intercept change the
            windows, not the pixels: so no grey level is lost.
        windows: the display windows the file asks for, its first choice first; never empty.
        spacing: millimetres per pixel and where they come from.
    """

    pixels: NDArray[Any]
    windows: tuple[Window, ...]
    spacing: Spacing = UNKNOWN_SPACING

    @property
    def height(self) -> int:
        """Rows of pixels."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns of pixels."""
        return int(self.pixels.shape[1])


@dataclass(frozen=True, slots=True)
class FilmHeader:
    """What is known of a film without decoding its pixels: the size of the upright image, and the spacing."""

    width: int
    height: int
    spacing: Spacing = UNKNOWN_SPACING


@dataclass(frozen=True, slots=True, eq=False)
class StoredPixels:
    """The pixels of a DICOM film as they lie in its file, decoded and nothing else.

    Args:
        words: (H, W) uint8 or uint16: the stored bits from the lowest bit on, without any others; negative values
            in two's complement of the whole word.
        bits: how many are stored.
        signed: whether values may be negative.
        negative: whether a greater value is darker (MONOCHROME1).
    """

    words: NDArray[Any]
    bits: int
    signed: bool
    negative: bool
