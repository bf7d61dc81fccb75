"""Coordinates with their origin at the corner of the first pixel, whose centre is then at 0.5, 0.5.

Many formats do so; the project counts from the centre of the first pixel.
"""

from collections.abc import Sequence

from lmstudio.core.geometry import XY
from lmstudio.core.project import Image

Box = tuple[float, float, float, float]
"""Left, top, width and height, counted from the corner of the first pixel."""


def to_corner(xy: XY) -> XY:
    """A place in the project's pixels, counted from the corner of the first pixel instead of its centre."""
    return xy[0] + 0.5, xy[1] + 0.5


def from_corner(xy: XY) -> XY:
    """A place counted from the corner of the first pixel, in the project's pixels."""
    return xy[0] - 0.5, xy[1] - 0.5


def holds(image: Image, xy: XY) -> bool:
    """Whether a place in the project's pixels lies on the film, its edges included."""
    x, y = to_corner(xy)
    return 0 <= x <= image.width and 0 <= y <= image.height


def fraction(xy: XY, image: Image) -> XY:
    """A place in the project's pixels as fractions of the film's width and height."""
    x, y = to_corner(xy)
    return x / image.width, y / image.height


def from_fraction(xy: XY, image: Image) -> XY:
    """A place given in fractions of the film's width and height, in the project's pixels."""
    return from_corner((xy[0] * image.width, xy[1] * image.height))


def box(places: Sequence[XY]) -> Box:
    """The box around the pixels of one place or more, which are given in the project's pixels."""
    xs, ys = [x for x, _ in places], [y for _, y in places]
    left, top = to_corner((min(xs) - 0.5, min(ys) - 0.5))
    return left, top, max(xs) - min(xs) + 1, max(ys) - min(ys) + 1
