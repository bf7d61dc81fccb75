"""Which films of a set to label: those that are like as many of the others as possible.

The similarity of two films is a Gaussian of the distance of their features. The value of chosen films is the sum,
over all films, of the similarity to the chosen film most like it: facility location, a submodular function. Greedy
choice reaches at least 1 - 1/e of the best value (Nemhauser, Wolsey and Fisher, Mathematical Programming 14,
1978); gains are computed anew only where they may still be the greatest (Minoux, Optimization Techniques, 1978).
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lmstudio.core.geometry import Array

BLOCK = 256
"""So many rows of the table of similarities are in memory at once: no matter for what is chosen, since each row is
computed by itself. Those of 10,000 films take 20 MB."""
MANY, DIRECTIONS = 1000, 256
"""The features of more films than MANY are projected onto so many random directions: most distances stay within a
few per cent (Johnson and Lindenstrauss, Contemporary Mathematics 26, 1984), and thousands take seconds."""
NOISE = 1e-6
"""A feature with a smaller spread, as a share of the greatest feature, is rounding, since features are float32,
rounded by 1.2e-7. In units of its spread it would have as much say as any other."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A film that was chosen.

    Args:
        row: of the film.
        gain: by how much the weighted mean similarity of all films to the chosen ones rises, 0 to 1.
        value: that mean with this film and all before it.
    """

    row: int
    gain: float
    value: float


class Similarity:
    """The similarity (0 to 1) of films by their features (F, D).

    Each feature is taken in units of its standard deviation over the films. The width of the Gaussian is the root
    mean square distance from their mean, so that neither the unit nor the number of features matters.
    """

    def __init__(self, features: ArrayLike) -> None:
        self._features = _projected(_standardised(np.asarray(features, dtype=np.float64)))
        self._squares: Array = (self._features**2).sum(axis=1)
        self._width = 2 * float(self._squares.mean()) if len(self._features) else 0.0

    def __len__(self) -> int:
        return len(self._features)

    def rows(self, which: Sequence[int] | NDArray[np.int64]) -> Array:
        """The similarities (len(which), F) of some films to all."""
        rows = np.asarray(which, dtype=np.int64)
        product = self._features[rows] @ self._features.T
        away: Array = np.maximum(self._squares[rows, None] + self._squares - 2 * product, 0.0)
        near: Array = np.exp(-away / self._width) if self._width > 0 else np.ones_like(away)
        near[np.arange(len(rows)), rows] = 1.0
        return near


def picks(features: ArrayLike, *, chosen: Sequence[int] = (), weight: ArrayLike | None = None) -> Iterator[Pick]:
    """The films that are not ``chosen`` yet, in the order in which they should be labelled.

    Args:
        features: (F, D) of all films, finite.
        chosen: rows of the films that are labelled already.
        weight: (F,) how much each film counts, such as its expected error; 0 or more. ``None``: all alike.

    Raises:
        ValueError: a weight is negative, or not one weight a film.
    """
    similarity = Similarity(features)
    share = _shares(weight, len(similarity))
    best = nearest(similarity, chosen)[1]
    value = float(share @ best)
    # Upper bounds of the gains, greatest first; equal ones in the order of the films.
    bounds = [(-gain, row) for row, gain in _gains(similarity, best, share) if row not in set(chosen)]
    heapq.heapify(bounds)
    while bounds:
        _, row = heapq.heappop(bounds)
        like = similarity.rows([row])[0]
        gain = float(share @ np.maximum(like - best, 0.0))
        if bounds and (-gain, row) > bounds[0]:
            heapq.heappush(bounds, (-gain, row))
            continue
        best = np.maximum(best, like)
        value += gain
        yield Pick(row, gain, value)


def nearest(similarity: Similarity, chosen: Sequence[int]) -> tuple[NDArray[np.int64], Array]:
    """For each film (F,) the row of the chosen film most like it, and their similarity; -1 and 0 with none."""
    owner = np.full(len(similarity), -1, dtype=np.int64)
    best: Array = np.zeros(len(similarity))
    for start in range(0, len(chosen), BLOCK):
        rows = np.asarray(chosen[start : start + BLOCK], dtype=np.int64)
        near = similarity.rows(rows)
        top = near.argmax(axis=0)
        found = near[top, np.arange(len(similarity))]
        owner = np.where(found > best, rows[top], owner)
        best = np.maximum(best, found)
    return owner, best


def _standardised(features: Array) -> Array:
    """Features with mean 0 and standard deviation 1 over the films; those that hardly differ at all are 0."""
    if not len(features):
        return features
    away = features - features.mean(axis=0)
    spread: Array = away.std(axis=0)
    differing = spread > NOISE * np.abs(features).max(initial=0.0)
    return np.where(differing, away / np.where(differing, spread, 1.0), 0.0)


def _projected(features: Array) -> Array:
    """The features of many films on fewer axes, always the same; those of few films as they are."""
    films, count = features.shape
    if films <= MANY or count <= DIRECTIONS:
        return features
    random = np.random.default_rng(0)
    return np.asarray(features @ (random.normal(size=(count, DIRECTIONS)) / np.sqrt(DIRECTIONS)))


def _shares(weight: ArrayLike | None, films: int) -> Array:
    """Weights that sum to 1."""
    given: Array = np.ones(films) if weight is None else np.asarray(weight, dtype=np.float64)
    if given.shape != (films,) or not np.isfinite(given).all() or (given < 0).any():
        raise ValueError("there must be one weight of 0 or more for each film")
    total = float(given.sum())
    return given / total if total > 0 else np.full(films, 1 / max(1, films))


def _gains(similarity: Similarity, best: Array, share: Array) -> Iterator[tuple[int, float]]:
    """By how much each film, chosen next, would raise the value."""
    for start in range(0, len(similarity), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(similarity)))
        gained = np.maximum(similarity.rows(rows) - best, 0.0) @ share
        yield from zip(rows.tolist(), gained.tolist(), strict=True)
