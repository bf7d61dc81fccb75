"""Where landmarks plausibly lie, given where the others were seen: a robust fit of labelled shapes.

A similarity or affine map takes the labelled films' mean shape to the points that were found; points far from the
fit lose weight (iteratively re-weighted least squares with Cauchy weights, Holland and Welsch 1977).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array

ROUNDS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """The mean shape of labelled films.

    Args:
        mean: (K, 2), centred, in the unit of the points it was made of; ``nan`` for a landmark never seen.
        spread: (K,) root mean square distance of the films' points from the fitted mean, in that unit.
    """

    mean: Array
    spread: Array


def _design(mean: Array, *, affine: bool) -> Array:
    """Rows (2K, 4 or 6) so that rows @ parameters are the mapped points, x and y in turn."""
    x, y = mean.T
    one, nil = np.ones_like(x), np.zeros_like(x)
    if affine:
        columns = [(x, nil), (y, nil), (one, nil), (nil, x), (nil, y), (nil, one)]
    else:
        columns = [(x, y), (-y, x), (one, nil), (nil, one)]
    return np.stack([np.stack(pair, axis=1).ravel() for pair in columns], axis=1)


def fit(mean: Array, xy: Array, weight: Array, *, affine: bool = False, scale: float = 1.0) -> Array:
    """The mean shape (K, 2) mapped onto points (K, 2), each trusted by ``weight`` (K,); (K, 2) in their unit.

    Points or means that are missing (``nan``) do not count. ``scale`` is the residual, in the points' unit, at
    which a point's weight is halved. With fewer than two trusted points (three for ``affine``) the
    result is ``nan``.
    """
    there = np.isfinite(mean).all(axis=1) & np.isfinite(xy).all(axis=1) & (weight > 0)
    if there.sum() < (3 if affine else 2):
        return np.full_like(mean, np.nan)
    rows = _design(mean[there], affine=affine)
    found, trust = xy[there].ravel(), weight[there]
    residual: Array = np.zeros(int(there.sum()))
    parameters: Array = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        root = np.sqrt(np.repeat(trust / (1 + (residual / scale) ** 2), 2))
        parameters = np.asarray(np.linalg.lstsq(rows * root[:, None], found * root, rcond=None)[0], dtype=float)
        away = (rows @ parameters - found).reshape(-1, 2)
        residual = np.hypot(away[:, 0], away[:, 1])
    full = _design(np.nan_to_num(mean), affine=affine) @ parameters
    fitted = full.reshape(-1, 2)
    fitted[~np.isfinite(mean).all(axis=1)] = np.nan
    return fitted


def learn(shapes: Array) -> Shape:
    """The mean shape of films' points (N, K, 2), by generalised Procrustes alignment without scaling to a norm.

    Source: Gower, Psychometrika 40(1), 1975. Missing points are ``nan``; each landmark needs one film. Where no
    film has two landmarks there is no shape: the mean is ``nan``.
    """
    placed = np.isfinite(shapes).all(axis=2).sum(axis=1)
    if placed.max(initial=0) < 2:
        return Shape(np.full(shapes.shape[1:], np.nan), np.zeros(shapes.shape[1]))
    reference = shapes[int(placed.argmax())]
    centre: NDArray[np.float64] = np.nanmean(reference, axis=0)
    mean = reference - centre
    size = np.sqrt(np.nanmean(mean**2))
    aligned = np.full_like(shapes, np.nan)
    for _ in range(5):
        for i, shape in enumerate(shapes):
            aligned[i] = _onto(shape, mean)
        seen = np.isfinite(aligned[..., 0])
        total = np.where(seen[..., None], np.nan_to_num(aligned), 0.0).sum(axis=0)
        count = seen.sum(axis=0)[:, None]
        mean = np.where(count > 0, total / np.maximum(count, 1), np.nan)
        mean -= np.nanmean(mean, axis=0)
        mean *= size / np.sqrt(np.nanmean(mean**2))
    away = np.hypot(*np.moveaxis(aligned - mean, -1, 0))
    squares = np.where(np.isfinite(away), np.nan_to_num(away) ** 2, 0.0).sum(axis=0)
    return Shape(mean, np.sqrt(squares / np.maximum(np.isfinite(away).sum(axis=0), 1)))


def _onto(shape: Array, mean: Array) -> Array:
    """One film's points (K, 2) mapped onto the mean by a similarity, all points alike."""
    return fit(shape, mean, np.ones(len(shape)), scale=np.inf)
