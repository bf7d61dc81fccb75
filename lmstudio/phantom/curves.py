"""Plane curves: splines through control points, a thin-plate warp, extremal points and crossings."""

import math

import numpy as np
from numpy.typing import ArrayLike

from lmstudio.core.geometry import Array


def spline(control: ArrayLike, *, closed: bool, steps: int = 12) -> Array:
    """A dense curve (n, 2) through the control points (uniform Catmull-Rom; a doubled point makes a corner)."""
    points = np.asarray(control, dtype=np.float64)
    if closed:
        padded = np.concatenate([points[-1:], points, points[:2]])
    else:
        padded = np.concatenate([points[:1], points, points[-1:]])
    p0, p1, p2, p3 = (padded[i : len(padded) - 3 + i, None, :] for i in range(4))
    t = np.linspace(0.0, 1.0, steps, endpoint=False)[None, :, None]
    dense = 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    corner = (p1 == p2).all(axis=-1)[:, :, None]
    flat: Array = np.where(corner, p1, dense).reshape(-1, 2)
    return flat if closed else np.concatenate([flat, points[-1:]])


class Warp:
    """The thin-plate spline that carries ``source`` onto ``target`` exactly (Bookstein 1989).

    Args:
        source: (n, 2) anchors before.
        target: (n, 2) the same anchors after.
    """

    def __init__(self, source: Array, target: Array) -> None:
        n = len(source)
        system = np.zeros((n + 3, n + 3))
        system[:n, :n] = _bending(source, source)
        system[:n, n:] = np.column_stack([np.ones(n), source])
        system[n:, :n] = system[:n, n:].T
        right = np.concatenate([target, np.zeros((3, 2))])
        self._source = source
        self._weights: Array = np.linalg.solve(system, right)

    def __call__(self, points: Array) -> Array:
        """The warped points (n, 2)."""
        basis = np.column_stack([_bending(points, self._source), np.ones(len(points)), points])
        warped: Array = basis @ self._weights
        return warped


def _bending(a: Array, b: Array) -> Array:
    square = ((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=-1)
    kernel: Array = np.where(square > 0, square * np.log(np.maximum(square, 1e-12)), 0.0)
    return kernel


def rotated(points: ArrayLike, degrees: float, *, about: ArrayLike = (0.0, 0.0)) -> Array:
    """The points turned clockwise on the film (y runs down) by ``degrees``."""
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    centre = np.asarray(about, dtype=np.float64)
    out: Array = (np.asarray(points, dtype=np.float64) - centre) @ turn + centre
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
