"""Local contrast: faint edges enhanced by contrast-limited adaptive histogram equalisation (CLAHE).

Source: K. Zuiderveld, "Contrast Limited Adaptive Histogram Equalization", Graphics Gems IV, 1994, 474 to 485.
"""

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.imaging import display

TILES = 8
"""The film is divided into so many tiles along each axis, each with an equalisation of its own."""
SMALLEST = 16
"""No tile has fewer pixels along an axis, where the film has more."""
LEVELS = 4096
"""Of the curves."""
BINS = 256
"""Of the histograms that they are made from: few, so that each has its share of a film of 8 bits as well."""
LIMIT = 2.5
"""No grey level of a tile counts for more than so many times the mean: flat regions keep their noise small."""

Weights = NDArray[np.float32]
Cell = tuple[slice, int, int, Weights]
"""Pixels along one axis between the middles of two tiles: which, the tiles, and the weight of the second."""


def equalise_locally(pixels: NDArray[Any]) -> NDArray[Any]:
    """(H, W) ``pixels`` (uint8 or uint16) with their contrast equalised round every place, in the same type.

    Values stay between the 0.5 and the 99.5 percentile of the film: so a display window that suits the film
    suits what is made of it, too.
    """
    window = display.percentile_window(pixels)
    low, high = window.low, min(window.high, float(np.iinfo(pixels.dtype).max))
    values = np.arange(np.iinfo(pixels.dtype).max + 1, dtype=np.float64)
    to_level = np.clip((values - low) / (window.high - low) * (LEVELS - 1), 0, LEVELS - 1).astype(np.uint16)
    levels = to_level[pixels]
    rows, columns = (_edges(size) for size in pixels.shape)
    curves = _curves(levels, rows, columns) * np.float32(high - low) + np.float32(low + 0.5)
    made = np.empty_like(pixels)
    for down, top, bottom, below in _cells(rows):
        for across, left, right, beside in _cells(columns):
            part = levels[down, across]
            upper = _mixed(curves[top, left][part], curves[top, right][part], beside[None, :])
            lower = _mixed(curves[bottom, left][part], curves[bottom, right][part], beside[None, :])
            made[down, across] = _mixed(upper, lower, below[:, None])
    return made


def _edges(size: int) -> NDArray[np.int64]:
    """The ends of the tiles along an axis of ``size`` pixels, one more than there are tiles."""
    tiles = min(TILES, max(1, size // SMALLEST))
    return np.linspace(0, size, tiles + 1).round().astype(np.int64)


def _curves(
    levels: NDArray[np.uint16], rows: NDArray[np.int64], columns: NDArray[np.int64]
) -> NDArray[np.float32]:
    """(tiles down, tiles across, LEVELS) 0 to 1: what every grey level becomes in the middle of each tile."""
    curves = np.empty((len(rows) - 1, len(columns) - 1, LEVELS), dtype=np.float32)
    shares, ends = np.arange(LEVELS) / (LEVELS - 1), np.linspace(0, 1, BINS + 1)
    for i, j in np.ndindex(curves.shape[:2]):
        tile = levels[rows[i] : rows[i + 1], columns[j] : columns[j + 1]]
        counts = np.bincount(tile.ravel() // (LEVELS // BINS), minlength=BINS) / tile.size
        excess = np.maximum(counts - LIMIT / BINS, 0)
        counts += excess.sum() / BINS - excess
        curves[i, j] = np.interp(shares, ends, np.concatenate([[0.0], np.cumsum(counts)]))
    return curves


def _cells(edges: NDArray[np.int64]) -> Iterator[Cell]:
    """The parts of an axis between the middles of its tiles; beyond the first and the last one tile rules."""
    middles = (edges[:-1] + edges[1:] - 1) / 2
    last = len(middles) - 1
    starts = [0, *(int(np.ceil(middle)) for middle in middles), int(edges[-1])]
    for k, (start, stop) in enumerate(itertools.pairwise(starts)):
        first, second = max(k - 1, 0), min(k, last)
        gap = middles[second] - middles[first]
        places = np.arange(start, stop)
        weights = (places - middles[first]) / gap if gap else np.zeros(len(places))
        yield slice(start, stop), first, second, weights.astype(np.float32)


def _mixed(a: NDArray[np.float32], b: NDArray[np.float32], share: Weights) -> NDArray[np.float32]:
    """``a`` and ``b`` with ``share`` of the latter, in the place of ``b``."""
    b -= a
    b *= share
    b += a
    return b
