"""Where landmarks plausibly lie, given where the others were seen: robust fits of labelled shapes.

A similarity map takes the labelled films' mean shape to the points that were found; points far from the fit lose
weight (iteratively re-weighted least squares with Cauchy weights, Holland and Welsch 1977). One map for the whole
shape, or one for each landmark in which its neighbours have the greatest say: jaws open and fingers bend.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array

ROUNDS = 4
"""Of re-weighting. More make no difference: ten hands were 3.26 % of the height off with 4 and with 8, 3.24 % with
2 (``python -m tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""
NEAR = 0.7
"""The distance, in root mean square radii of the shape, at which a landmark has a quarter of the say of one at
hand.

For ten hands 3.26 % of the height with it and with half, 3.23 % with twice as much (``python -m
tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""
TYPICAL = 0.06
"""How far landmarks lie from where the others say, in root mean square radii, before any film tells.

It has little say after ten films: 3.25 and 3.26 % of the height with half and twice as much, instead of 3.26 %
(``python -m tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""
TYPICAL_FILMS = 4
"""So many films count as much as that: 3.24 % with half, 3.26 % with twice as many, as above (``python -m
tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What labelled films have in common.

    Args:
        mean: (K, 2), centred, in the unit of the points it was made of, turned and sized as the films are on
            average; ``nan`` for a landmark never seen.
        spread: (K,) root mean square distance of the films' points from where the others say they are.
    """

    mean: Array
    spread: Array

    @property
    def radius(self) -> float:
        """The root mean square distance of the mean's landmarks from its centre; 0 without any."""
        return _radius(self.mean)

    def scaled(self, factor: float) -> "Shape":
        """The same in another unit."""
        return Shape(self.mean * factor, self.spread * factor)


def _fits(mean: Array, xy: Array, trust: Array, scale: float) -> Array:
    """The mean shape (R, K, 2) by R similarities onto points (K, 2).

    Each trusts the points by a row of ``trust`` (R, K). In the complex plane a similarity is ``a z + b``, so each
    round has a closed form. ``nan`` where fewer than two points are trusted.
    """
    there = np.isfinite(mean).all(axis=1) & np.isfinite(xy).all(axis=1)
    full = mean[:, 0] + 1j * mean[:, 1]
    from_, to = np.where(there, full, 0), np.where(there, xy[:, 0] + 1j * xy[:, 1], 0)
    trust = np.where(there, trust, 0.0)
    enough = (trust > 0).sum(axis=1) >= 2
    away: Array = np.zeros_like(trust)
    for _ in range(ROUNDS):
        weight = trust / (1 + (away / scale) ** 2)
        total = np.maximum(weight.sum(axis=1, keepdims=True), 1e-12)
        from_centre, to_centre = (weight @ from_)[:, None] / total, (weight @ to)[:, None] / total
        centred = from_ - from_centre
        size = np.maximum((weight * np.abs(centred) ** 2).sum(axis=1, keepdims=True), 1e-12)
        turn = (weight * centred.conj() * (to - to_centre)).sum(axis=1, keepdims=True) / size
        away = np.where(trust > 0, np.abs(turn * centred + to_centre - to), 0.0)
    found = turn * (full - from_centre) + to_centre
    fitted = np.stack([found.real, found.imag], axis=-1)
    fitted[~enough] = np.nan
    return fitted


def fit(mean: Array, xy: Array, weight: Array, *, scale: float = 1.0) -> Array:
    """The mean shape (K, 2) mapped onto points (K, 2), each trusted by ``weight`` (K,); (K, 2) in their unit.

    Points or means that are missing (``nan``) do not count. ``scale`` is the residual, in the points' unit, at
    which a point's weight is halved. With fewer than two trusted points the result is ``nan``.
    """
    return np.asarray(_fits(mean, xy, weight[None], scale)[0])


def turn(mean: Array, fitted: Array) -> complex:
    """What the mean shape was multiplied by, in the complex plane, to become the fitted one (K, 2); 1 without any.

    Its size is the scale, its argument the angle, from x towards y.
    """
    there = np.isfinite(mean).all(axis=1) & np.isfinite(fitted).all(axis=1)
    before, after = (xy[there, 0] + 1j * xy[there, 1] for xy in (mean, fitted))
    if len(before) < 2:
        return 1.0
    centred = before - before.mean()
    return complex(np.vdot(centred, after) / max(np.vdot(centred, centred).real, 1e-12))


def predict_by_neighbours(mean: Array, xy: Array, weight: Array, *, scale: float = 1.0) -> Array:
    """Where the other landmarks, the nearest first of all, say that each one lies: (K, 2) in the points' unit.

    Moving least squares with similarities (Schaefer, McPhail and Warren, SIGGRAPH 2006), each landmark's own point
    left out. Arguments and missing points as for :func:`fit`.
    """
    apart = np.linalg.norm(mean[:, None] - mean, axis=-1) / (NEAR * max(_radius(mean), 1e-12))
    near = np.nan_to_num(1 / (1 + apart**2) ** 2)
    np.fill_diagonal(near, 0.0)
    each = _fits(mean, xy, near * weight, scale)
    return np.asarray(each[np.arange(len(mean)), np.arange(len(mean))])


def _radius(mean: Array) -> float:
    squares = (mean[np.isfinite(mean).all(axis=1)] ** 2).sum(axis=1)
    return float(np.sqrt(squares.mean())) if len(squares) else 0.0


def typical(mean: Array) -> Shape:
    """A mean shape whose films no longer tell how far their points lie from where the others say."""
    return Shape(mean, np.full(len(mean), TYPICAL * _radius(mean)))


def learn(shapes: Array) -> Shape:
    """The shape of films' points (N, K, 2), by generalised Procrustes alignment without scaling to a norm.

    Source: Gower, Psychometrika 40(1), 1975. Missing points are ``nan``; each landmark needs one film. A film
    whose landmarks all lie in one place tells nothing. Where no film has two landmarks there is no shape: the mean
    is ``nan``. The spread is drawn towards the typical one where few films tell it.
    """
    shapes = shapes[[_extent(one) > 0 for one in shapes]]
    if not len(shapes):
        return typical(np.full(shapes.shape[1:], np.nan))
    reference = shapes[int(np.isfinite(shapes).all(axis=2).sum(axis=1).argmax())]
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
    mean = _turned(mean, _typical_turn(mean, shapes))
    return Shape(mean, _spread(mean, shapes))


def _extent(shape: Array) -> float:
    """The longer side of the box round a film's points (K, 2); 0 with fewer than two."""
    placed = shape[np.isfinite(shape).all(axis=1)]
    return float(np.ptp(placed, axis=0).max()) if len(placed) else 0.0


def _typical_turn(mean: Array, shapes: Array) -> complex:
    """How films' points (N, K, 2) lie to the mean on average: the geometric mean of sizes, the mean direction."""
    turns = np.array([turn(mean, _onto(mean, one)) for one in shapes])
    sizes = np.maximum(np.abs(turns), 1e-12)
    return complex(np.exp(np.log(sizes).mean() + 1j * np.angle(np.sum(turns / sizes))))


def _turned(mean: Array, by: complex) -> Array:
    moved = (mean[:, 0] + 1j * mean[:, 1]) * by
    return np.stack([moved.real, moved.imag], axis=-1)


def _spread(mean: Array, shapes: Array) -> Array:
    even = np.ones(len(mean))
    away = np.array(
        [np.linalg.norm(predict_by_neighbours(mean, one, even, scale=np.inf) - one, axis=1) for one in shapes]
    )
    films = np.isfinite(away).sum(axis=0)
    squares = np.nan_to_num(away**2).sum(axis=0) + TYPICAL_FILMS * typical(mean).spread ** 2
    return np.asarray(np.sqrt(squares / (films + TYPICAL_FILMS)))


def _onto(shape: Array, mean: Array) -> Array:
    """One film's points (K, 2) mapped onto others by a similarity, all points alike."""
    return fit(shape, mean, np.ones(len(shape)), scale=np.inf)
