"""Plain vectors: x to the right of the film, y down."""

import math

from lmstudio.core.geometry import XY


def difference(a: XY, b: XY) -> XY:
    """The step from ``b`` to ``a``."""
    return a[0] - b[0], a[1] - b[1]


def dot(u: XY, v: XY) -> float:
    """The scalar product."""
    return u[0] * v[0] + u[1] * v[1]


def cross(u: XY, v: XY) -> float:
    """Positive where ``v`` is turned from ``u`` as a clock does on the screen."""
    return u[0] * v[1] - u[1] * v[0]


def unit(u: XY) -> XY:
    """The direction of a step that is not empty."""
    length = math.hypot(*u)
    return u[0] / length, u[1] / length


def opening(u: XY, v: XY) -> float:
    """The angle of two directed rays, 0 to 180 degrees."""
    return math.degrees(math.atan2(abs(cross(u, v)), dot(u, v)))
