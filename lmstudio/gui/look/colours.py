"""Colours: the Okabe-Ito palette, which people with any colour vision can tell apart, and what it is used for.

Source: M. Okabe, K. Ito, "Color Universal Design", 2008.
"""

from enum import Enum

import numpy as np
from numpy.typing import NDArray

ORANGE = "#E69F00"
SKY_BLUE = "#56B4E9"
BLUISH_GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
REDDISH_PURPLE = "#CC79A7"
GREY = "#B4BAC0"
"""For what nobody stands behind; not of the palette, whose colours all say something."""

BACKGROUND = "#0B0C0E"
"""Round the film, in both themes: a bright surround would hide the film's dark parts."""
HALO = "#000000"
BRIGHT = "#F5F7FA"


class Standing(Enum):
    """What a point's look says: who stands behind it."""

    READER = "reader"
    PREDICTED = "predicted"
    UNCERTAIN = "uncertain"
    """Predicted, and likely to be off."""
    GUESSED = "guessed"
    """A first guess: no point of the project."""


OVER_FILM = {
    Standing.READER: SKY_BLUE,
    Standing.PREDICTED: REDDISH_PURPLE,
    Standing.UNCERTAIN: ORANGE,
    Standing.GUESSED: GREY,
}
"""Over a film, and in the panels for the same standing."""


def heat_table() -> NDArray[np.uint8]:
    """(256, 4) RGBA for heatmap values: from nothing over deep red and orange to pale yellow."""
    value = np.linspace(0.0, 1.0, 256)
    stops = [0.0, 0.35, 0.7, 1.0]
    red = np.interp(value, stops, [120, 213, 240, 255])
    green = np.interp(value, stops, [20, 94, 180, 246])
    blue = np.interp(value, stops, [10, 0, 40, 190])
    # Below a few percent lies the network's background: it would only dim the film.
    alpha = np.interp(value, [0.0, 0.04, 0.3, 1.0], [0, 0, 85, 160])
    return np.stack([red, green, blue, alpha], axis=1).round().astype(np.uint8)
