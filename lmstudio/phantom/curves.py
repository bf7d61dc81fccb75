"""Plane curves: turned, round, their extremal points and crossings."""

import math

import numpy as np
from numpy.typing import ArrayLike

from lmstudio.core.geometry import Array


def rotated(points: ArrayLike, degrees: float) -> Array:
    """The points turned about the origin, clockwise on the film (y runs down), by ``degrees``."""
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    out: Array = np.asarray(points, dtype=np.float64) @ turn
    return out


def ellipse(centre: ArrayLike, radii: tuple[float, float], *, degrees: float = 0.0, n: int = 60) -> Array:
    """A closed ellipse (n, 2)."""
    t = np.linspace(0, 2 * math.pi, n, endpoint=False)
    points = np.column_stack([radii[0] * np.cos(t), radii[1] * np.sin(t)])
    return rotated(points, degrees) + np.asarray(centre, dtype=np.float64)


def extreme(curve: Array, direction: tuple[float, float]) -> int:
    """The index of the curve's furthest point in a direction."""
    return int(np.argmax(curve @ np.asarray(direction)))


def furthest_from_chord(curve: Array, span: tuple[int, int]) -> int:
    """The index between the two of ``span`` whose point lies furthest from the chord that joins them."""
    first, last = span
    a, b = curve[first], curve[last]
    along = (b - a) / np.linalg.norm(b - a)
    offset = curve[first : last + 1] - a
    return first + int(np.argmax(np.abs(offset[:, 0] * along[1] - offset[:, 1] * along[0])))


def crossing(a: Array, b: Array) -> Array:
    """The first point (2,) where the open polyline ``a`` crosses ``b``.

    Raises:
        ValueError: they do not cross.
    """
    p, r = a[:-1, None, :], np.diff(a, axis=0)[:, None, :]
    q, s = b[None, :-1, :], np.diff(b, axis=0)[None, :, :]
    cross = r[..., 0] * s[..., 1] - r[..., 1] * s[..., 0]
    safe = np.where(np.abs(cross) < 1e-12, 1.0, cross)
    gap = q - p
    t = (gap[..., 0] * s[..., 1] - gap[..., 1] * s[..., 0]) / safe
    u = (gap[..., 0] * r[..., 1] - gap[..., 1] * r[..., 0]) / safe
    hit = (np.abs(cross) >= 1e-12) & (t >= 0) & (t <= 1) & (u >= 0) & (u <= 1)
    if not hit.any():
        raise ValueError("the curves do not cross")
    i, j = np.argwhere(hit)[0]
    point: Array = a[i] + t[i, j] * (a[i + 1] - a[i])
    return point
