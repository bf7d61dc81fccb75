"""Pixels to brightness: window and level, look-up tables, five presets, and windowing with the mouse."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.imaging.film import Film, Window
from lmstudio.language import tr

_SAMPLES = 250_000
_BLOCK_PIXELS = 1 << 18


def default_window(film: Film) -> Window:
    """The window in which ``film`` is shown first: its file's own, else of 8 bits all, else percentiles."""
    return film.windows[0] if film.windows else first_window(film.pixels)


def first_window(pixels: NDArray[Any]) -> Window:
    """The window of a film whose file asks for none: 8 bits are shown as they are, more by percentiles."""
    return Window(tr("As stored"), 0.0, 255.0) if pixels.dtype == np.uint8 else percentile_window(pixels)


def percentile_window(pixels: NDArray[Any]) -> Window:
    """The window from the 0.5 to the 99.5 percentile of the pixel values."""
    ends = np.percentile(subsample(pixels), [0.5, 99.5])
    return Window(tr("Automatic"), float(ends[0]), max(float(ends[1]), float(ends[0]) + 1))


def full_window(pixels: NDArray[Any]) -> Window:
    """The window from the least to the greatest pixel value."""
    low, high = float(pixels.min()), float(pixels.max())
    return Window(tr("Full range"), low, max(high, low + 1))


def preset_windows(film: Film) -> tuple[Window, Window, Window, Window, Window]:
    """The windows of the keys 1 to 5: as in the file, full range, automatic, bone, soft tissue.

    Greater is denser: bone has the upper 60 % of the automatic window and soft tissue the lower 60 %. Shares of
    the window and not further percentiles, because a white border of the collimator can be half of a film.
    """
    automatic = percentile_window(film.pixels)
    width = automatic.high - automatic.low
    return (
        default_window(film),
        full_window(film.pixels),
        automatic,
        Window(tr("Bone"), automatic.high - 0.6 * width, automatic.high),
        Window(tr("Soft tissue"), automatic.low, automatic.low + 0.6 * width),
    )


def apply_window(pixels: NDArray[Any], window: Window, *, invert: bool = False) -> NDArray[np.uint8]:
    """(H, W) uint8 brightness, 0 black to 255 white, of uint8 or uint16 ``pixels`` (H, W)."""
    table = brightness_table(window, levels=256 if pixels.dtype == np.uint8 else 65536)
    if invert:
        table = 255 - table
    if pixels.dtype == np.uint8:
        # Python's own look-up of bytes is twice as quick as numpy's.
        looked_up = bytearray(np.ascontiguousarray(pixels)).translate(table.tobytes())
        return np.frombuffer(looked_up, dtype=np.uint8).reshape(pixels.shape)
    shown = np.empty(pixels.shape, dtype=np.uint8)
    rows = max(1, _BLOCK_PIXELS // max(1, pixels.shape[1]))
    # In blocks, because np.take widens the indices it is given to 64 bits: a block of them fits the cache.
    for top in range(0, pixels.shape[0], rows):
        np.take(table, pixels[top : top + rows], out=shown[top : top + rows], mode="clip")
    return shown


def brightness_table(window: Window, *, levels: int) -> NDArray[np.uint8]:
    """(levels,) uint8: the brightness of every pixel value from 0 to ``levels`` - 1."""
    values = np.arange(levels, dtype=np.float64)
    if window.high <= window.low:
        return np.where(values > window.low, 255, 0).astype(np.uint8)
    share = np.clip((values - window.low) / (window.high - window.low), 0.0, 1.0)
    if window.lut is not None and len(window.lut) > 1:
        share = np.interp(share, np.linspace(0.0, 1.0, len(window.lut)), np.clip(window.lut, 0.0, 1.0))
    return np.rint(share * 255).astype(np.uint8)


def drag_window(window: Window, d_width: float, d_level: float) -> Window:
    """``window``, wider by ``d_width`` and moved up by ``d_level`` (both in pixel values), never narrower than 1.

    Its centre stays where it is when only the width changes.
    """
    centre = (window.low + window.high) / 2 + d_level
    half = max(1.0, window.high - window.low + d_width) / 2
    return replace(window, name=tr("Adjusted"), low=centre - half, high=centre + half)


def subsample(pixels: NDArray[Any]) -> NDArray[Any]:
    """About 250,000 of the ``pixels`` on a regular grid: enough for percentiles, at any size of film."""
    step = max(1, round(np.sqrt(pixels.size / _SAMPLES)))
    return pixels[::step, ::step]
