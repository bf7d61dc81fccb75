"""Thumbnails of films, for lists."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lmstudio.imaging import display
from lmstudio.imaging.film import Film

_SAMPLES = 8
"""Of a large film so many pixels a pixel of the picture are looked at, along each side."""


def thumbnail(film: Film, *, side: int) -> NDArray[np.uint8]:
    """(h, w) brightness of the film in its own display window, the longer side at most ``side`` pixels."""
    step = max(1, max(film.width, film.height) // (_SAMPLES * side))
    shown = display.apply_window(film.pixels[::step, ::step], display.default_window(film))
    picture = Image.fromarray(shown)
    picture.thumbnail((side, side), Image.Resampling.BOX)
    return np.asarray(picture)
