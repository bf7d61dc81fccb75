"""Pixels of any type to uint8 or uint16 without losing a grey level."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

MAX_PIXELS = 200_000_000
"""The largest film that is opened: four times the largest detector, and 400 MB at 16 bit."""
MAX_BYTES = 2 * MAX_PIXELS
"""What the largest film takes once it is decoded; of several colours or more bits there are fewer pixels."""


def storable(values: NDArray[Any]) -> tuple[NDArray[Any], float, float]:
    """(pixels, scale, offset): ``values`` = ``pixels`` * scale + offset, with uint8 or uint16 pixels.

    Exact for whole numbers that span at most 65,536 levels; what spans more, or has fractions, is spread
    over all 16 bits. Values that are not finite become the least.
    """
    if values.dtype == np.bool_ or values.dtype in (np.uint8, np.uint16):
        return values.astype(_native_unsigned(values.dtype), copy=False), 1.0, 0.0
    values = _finite(values)
    low, high = float(values.min()), float(values.max())
    if _whole(values) and high - low <= 65535:
        offset = 0.0 if low >= 0 and high <= 65535 else low
        return (values - np.asarray(offset, dtype=_wide(values))).astype(np.uint16), 1.0, offset
    scale = (high - low) / 65535 or 1.0
    return np.rint((values.astype(np.float64) - low) / scale).astype(np.uint16), scale, low


def _native_unsigned(dtype: np.dtype[Any]) -> type[np.unsignedinteger[Any]]:
    return np.uint16 if dtype.itemsize == 2 else np.uint8


def _wide(values: NDArray[Any]) -> np.dtype[Any]:
    """A type in which the difference of two whole values cannot overflow."""
    return np.dtype(np.int64) if values.dtype.kind in "iu" else np.dtype(np.float64)


def _whole(values: NDArray[Any]) -> bool:
    return values.dtype.kind in "iu" or bool((values == np.rint(values)).all())


def _finite(values: NDArray[Any]) -> NDArray[Any]:
    if values.dtype.kind != "f":
        return values
    good = np.isfinite(values)
    if good.all():
        return values
    least = float(values[good].min()) if good.any() else 0.0
    return np.where(good, values, values.dtype.type(least))
