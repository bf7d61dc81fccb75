"""Normalised grey values for the network: independent of how a film is displayed."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.imaging.display import subsample

LIMIT = 1.2
"""Values are clipped to -LIMIT .. LIMIT: burnt-in letters and metal must not outweigh the anatomy."""


def normalised(pixels: NDArray[Any]) -> NDArray[np.float32]:
    """(H, W) float32: the 0.5 percentile of ``pixels`` at -1, the 99.5 percentile at 1, clipped to 1.2.

    The same for ``pixels`` and for any brighter or more contrasted copy of them. A constant film is all 0.
    """
    low, high = (float(end) for end in np.percentile(subsample(pixels), [0.5, 99.5]))
    if high <= low:
        low, high = float(pixels.min()), float(pixels.max())
    if high <= low:
        return np.zeros(pixels.shape, dtype=np.float32)
    values = pixels.astype(np.float32)
    values -= np.float32((low + high) / 2)
    values *= np.float32(2 / (high - low))
    return np.clip(values, -LIMIT, LIMIT, out=values)
