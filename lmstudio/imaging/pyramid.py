"""A film at half, quarter ... of its size: a view costs what the screen holds, not what the file holds."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[Any]
LEAST_SCREEN = 512
"""Pixels: no view shows a whole film by fewer along its longer side."""


@dataclass(frozen=True, slots=True, eq=False)
class Crop:
    """Part of a film.

    Args:
        pixels: (h, w), contiguous, in the film's own grey levels.
        box: (left, top, right, bottom), its outer edges in image pixels (xy).
        level: how often the film was halved.
    """

    pixels: Pixels
    box: tuple[float, float, float, float]
    level: int


class Pyramid:
    """The film and its smaller copies, each made when it is first needed, or before in any one thread.

    Args:
        pixels: (H, W) uint8 or uint16.
    """

    def __init__(self, pixels: Pixels) -> None:
        self._levels = [pixels]

    def make_for_screens(self) -> None:
        """Make all copies that a view of the whole film may need."""
        self._level(max(0, (max(self._levels[0].shape) // LEAST_SCREEN).bit_length() - 1))

    def level_for(self, scale: float) -> int:
        """How often to halve the film for ``scale`` device pixels per image pixel, no coarser than those."""
        level = 0
        height, width = self._levels[0].shape
        while scale * 2 ** (level + 1) <= 1.0 and min(height, width) >> (level + 1) >= 1:
            level += 1
        return level

    def crop(self, box: tuple[float, float, float, float], *, level: int) -> Crop:
        """The part of the film that covers ``box`` (left, top, right, bottom in image xy) where there is film."""
        pixels = self._level(level)
        size = float(1 << level)
        height, width = pixels.shape
        left, right = (int(np.clip(np.floor((x + 0.5) / size), 0, width)) for x in (box[0], box[2] + size))
        top, bottom = (int(np.clip(np.floor((y + 0.5) / size), 0, height)) for y in (box[1], box[3] + size))
        edges = (left * size - 0.5, top * size - 0.5, right * size - 0.5, bottom * size - 0.5)
        return Crop(np.ascontiguousarray(pixels[top:bottom, left:right]), edges, level)

    def _level(self, level: int) -> Pixels:
        while len(self._levels) <= level:
            self._levels.append(halved(self._levels[-1]))
        return self._levels[level]


def halved(pixels: Pixels) -> Pixels:
    """(ceil(H/2), ceil(W/2)): means of 2 × 2 pixels; an odd last row or column is repeated, so that edges stay."""
    height, width = pixels.shape
    if height % 2 or width % 2:
        pixels = np.pad(pixels, ((0, height % 2), (0, width % 2)), mode="edge")
    wide = np.uint16 if pixels.dtype == np.uint8 else np.uint32
    total = np.add(pixels[0::2], pixels[1::2], dtype=wide)
    total = total[:, 0::2] + total[:, 1::2]
    total += 2
    total >>= 2
    return total.astype(pixels.dtype)
