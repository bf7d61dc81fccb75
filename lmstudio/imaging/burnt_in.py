"""Text burnt into a film, found by its shape: names and numbers that a scanner or an old workstation drew into it.

Lines of small blobs of one height, near the edges of the film, that are far brighter or darker than what is round
them, as letters are. A single letter, such as the lead marker of a side, is no line.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.imaging import display

EDGE = 0.25
"""Text is looked for so near an edge, in shares of the film's sides: anatomy is in the middle."""
CONTRAST = 0.35
"""Letters differ so much from what is round them, of the range of the film's grey levels."""
LEAST_LETTERS, LEAST_TURNED = 4, 6
"""So many letters make a line; more where it runs from top to bottom, as rulers and vertebrae do."""
_STROKE = 1 / 120
"""The thickest stroke of a letter, as a share of the film's longer side."""
_SMALLEST, _TALLEST = 1 / 260, 1 / 16
"""The height of letters, as a share of the film's longer side."""
_SMALLEST_PX = 5
"""The same in pixels: no letter can be read that has fewer."""
_SIDE_PX = 1200
"""A film with longer sides is looked at in blocks of pixels, of which the brightest or darkest counts."""
_FILLED = (0.12, 0.9)
"""Letters fill so much of the box round them."""
_MANY = 4000
"""So many blobs are no text but a pattern, such as noise or a grid."""
_ALIKE, _GAP = 1.8, 1.6
"""Letters of a line differ in height by this factor at most, and lie so many heights apart."""

Blob = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels; the last two lie outside."""


@dataclass(frozen=True, slots=True)
class BurntIn:
    """A place where text is likely: the box round it, in pixels of the upright film."""

    left: int
    top: int
    right: int
    bottom: int


def find(pixels: NDArray[Any]) -> tuple[BurntIn, ...]:
    """The places of a film (H, W) where text is likely to be burnt in, from the top down."""
    grey = display.apply_window(pixels, display.full_window(pixels)).astype(np.int16)
    step = max(1, max(grey.shape) // _SIDE_PX)
    found = []
    for bright in (True, False):
        coarse = _in_blocks(grey, step, bright=bright)
        blobs, side = _blobs(coarse, bright=bright), max(coarse.shape)
        # What stands out of the film stands out of it in the same way when it is turned.
        turned = [(_turned(blob), filled) for blob, filled in blobs]
        level, upright = _lines(blobs, side, least=LEAST_LETTERS), _lines(turned, side, least=LEAST_TURNED)
        found += [_box(line, step) for line in level]
        found += [_box([_turned(blob) for blob in line], step) for line in upright]
    outer = [box for box in set(found) if not any(_holds(other, box) for other in found)]
    return tuple(sorted(outer, key=lambda box: (box.top, box.left)))


def _holds(box: BurntIn, other: BurntIn) -> bool:
    """Whether a box is round another one."""
    within = box.left <= other.left and box.top <= other.top and other.right <= box.right
    return box != other and within and other.bottom <= box.bottom


def _in_blocks(grey: NDArray[np.int16], step: int, *, bright: bool) -> NDArray[np.int16]:
    """The brightest or darkest of each block of pixels; what is left over at the ends is left out."""
    height, width = (side // step * step for side in grey.shape)
    blocks = grey[:height, :width].reshape(height // step, step, width // step, step)
    return np.asarray(blocks.max(axis=(1, 3)) if bright else blocks.min(axis=(1, 3)))


def _box(line: list[Blob], step: int) -> BurntIn:
    left, top, *_ = np.min(line, axis=0)
    *_, right, bottom = np.max(line, axis=0)
    return BurntIn(*(int(end) * step for end in (left, top, right, bottom)))


def _turned(blob: Blob) -> Blob:
    """A blob with rows and columns exchanged."""
    left, top, right, bottom = blob
    return top, left, bottom, right


def _blobs(grey: NDArray[np.int16], *, bright: bool) -> list[tuple[Blob, int]]:
    """What has the contrast of a letter, near an edge, and how many pixels each fills."""
    # Here, because it takes longer to load than the whole window.
    from scipy import ndimage

    side = max(grey.shape)
    width = max(_SMALLEST_PX, round(side * _STROKE)) | 1
    # What is thinner than a stroke may be stands out from the opened or closed picture.
    smooth = (ndimage.grey_opening if bright else ndimage.grey_closing)(grey, size=(width, width))
    marked, count = ndimage.label(np.abs(grey - smooth) > CONTRAST * 255, structure=np.ones((3, 3)))
    if not 0 < count <= _MANY:
        return []
    sizes = np.bincount(marked.ravel(), minlength=count + 1)
    found = []
    for number, (rows, columns) in enumerate(ndimage.find_objects(marked), start=1):
        blob = (columns.start, rows.start, columns.stop, rows.stop)
        if _is_near_edge(blob, grey.shape):
            found.append((blob, int(sizes[number])))
    return found


def _lines(blobs: Iterable[tuple[Blob, int]], side: int, *, least: int) -> list[list[Blob]]:
    """Lines of so many letters at least, among blobs of a film whose longer side is ``side`` pixels."""
    letters = [blob for blob, filled in blobs if _is_letter(blob, filled, side)]
    return [line for line in _joined(letters) if len(line) >= least]


def _is_letter(blob: Blob, filled: int, side: int) -> bool:
    left, top, right, bottom = blob
    width, height = right - left, bottom - top
    if not max(_SMALLEST_PX, side * _SMALLEST) <= height <= side * _TALLEST or width > 2 * height:
        return False
    # An I or a 1 fills its box.
    return _FILLED[0] <= filled / (width * height) and (
        filled / (width * height) <= _FILLED[1] or width < height / 2
    )


def _is_near_edge(blob: Blob, shape: tuple[int, ...]) -> bool:
    left, top, right, bottom = blob
    height, width = shape
    return (
        right <= EDGE * width
        or left >= (1 - EDGE) * width
        or bottom <= EDGE * height
        or top >= (1 - EDGE) * height
    )


def _joined(blobs: list[Blob]) -> list[list[Blob]]:
    """Blobs side by side, of one height: the lines that they make."""
    lines: list[list[Blob]] = []
    for blob in sorted(blobs):
        line = next((line for line in reversed(lines) if _follows(line[-1], blob)), None)
        if line is None:
            lines.append([blob])
        else:
            line.append(blob)
    return lines


def _follows(before: Blob, blob: Blob) -> bool:
    """Whether a blob is the next letter of a line."""
    one, other = before[3] - before[1], blob[3] - blob[1]
    tall = max(one, other)
    level = abs((before[1] + before[3]) - (blob[1] + blob[3])) <= tall
    return level and tall <= _ALIKE * min(one, other) and 0 <= blob[0] - before[2] + tall / 4 <= _GAP * tall
