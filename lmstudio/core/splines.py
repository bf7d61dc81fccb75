"""Splines through control points, and the thin-plate spline that carries a plane onto another."""

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
    square = (a[:, None, 0] - b[:, 0]) ** 2 + (a[:, None, 1] - b[:, 1]) ** 2
    kernel: Array = np.where(square > 0, square * np.log(np.maximum(square, 1e-12)), 0.0)
    return kernel
