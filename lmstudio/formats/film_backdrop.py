"""A film under a drawing, as an SVG image (W3C, 1.1) that is moved as its points are."""

import base64
import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from lmstudio.core.geometry import XY

MOST = 1400
"""Pixels of the longer side: a drawing in a window shows no more."""
_QUALITY = 80


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A film under a drawing.

    Args:
        jpeg: its picture.
        width: of the film in pixels.
        height: likewise.
        matrix: a, b, c, d, e, f of SVG: from pixels of the film to the unit of the drawing.
    """

    jpeg: bytes
    width: int
    height: int
    matrix: tuple[float, float, float, float, float, float]

    def element(self, opacity: float) -> str:
        """The element of the drawing; the first pixel lies about (0, 0)."""
        numbers = " ".join(f"{each:.6g}" for each in self.matrix)
        data = base64.b64encode(self.jpeg).decode("ascii")
        return (
            f'<image x="-0.5" y="-0.5" width="{self.width}" height="{self.height}" transform="matrix({numbers})" '
            f'opacity="{opacity:g}" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,{data}"/>'
        )


def backdrop(brightness: NDArray[np.uint8], to_drawing: Callable[[XY], XY]) -> Backdrop:
    """The picture of a film.

    Args:
        brightness: (h, w), 0 black.
        to_drawing: where a place of the film (pixels) lies on the drawing; no more than shifted, turned, mirrored
            and stretched.
    """
    height, width = brightness.shape
    (ox, oy), (ax, ay), (bx, by) = (to_drawing(each) for each in ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)))
    picture = Pictures.fromarray(np.ascontiguousarray(brightness))
    picture.thumbnail((MOST, MOST))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=_QUALITY)
    return Backdrop(file.getvalue(), width, height, (ax - ox, ay - oy, bx - ox, by - oy, ox, oy))
