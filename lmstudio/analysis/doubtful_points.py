"""Whether points lie where they are expected: on the wrong landmark, exchanged, slipped, or of another film.

Two witnesses tell where a landmark is expected: what looks like it on a film (``seen``), and the other points of
the film, which lie in the shape that films have in common. Each is wrong now and then, so a point is doubtful only
where both contradict it. Distances count in multiples of what is usual between films. All points are in one unit.

What is found of made-up mistakes, and how often right points are doubted, is printed by ``python -m
tests.benchmarks.misplaced SET...``; figures beside constants are of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis import shape
from lmstudio.analysis.shape import Shape
from lmstudio.core.geometry import Array

FEWEST_FILMS = 4
"""Labelled ones, since of fewer too few others tell of each."""
FAR = 3.5
"""In multiples of what is usual: a point further off is doubtful.

Of eight slips by 0.3 radii on cephalograms all were found, with 3 all and with 5 two; right points were doubted on
none of 72 other films, with 3 on 1.4 % of them, with 5 on none (``python -m tests.benchmarks.misplaced SET
--draws 8 --constant FAR=3``)."""
LEAST_USUAL = 0.03
"""In root mean square radii of the shape, since a few films that happen to agree would make all others
doubtful."""
EXCHANGED = 1.5
"""So much nearer, in multiples of what is usual for both, two points lie to each other's places than to their own.

With half of it right points were doubted on 2.8 % of cephalograms instead of none, jaws with the lower teeth in
front; all exchanges were found with both (``python -m tests.benchmarks.misplaced SET --draws 8 --constant
EXCHANGED=0.75``)."""
ALIKE = 2.0
"""In multiples of what is usual: so near to where a landmark is seen a point is told to lie on it.

It changes the words, not which points are doubtful, so that it cannot matter for more than that."""
SOFT = 0.1
"""In root mean square radii: a point so far from where the others say has half of its say about them, since a
misplaced one should have little."""
COHERENT = 1.5
"""What is seen tells of all points together where they lie at most so many times as far apart as usual, since in a
hand in another pose, or a spine whose vertebrae look alike, they lie anywhere."""


@dataclass(frozen=True, slots=True)
class DoubtfulPoint:
    """A point that both witnesses contradict.

    Args:
        landmark: its number.
        times: how far it lies from where it is expected, by the nearer witness, in multiples of what is usual.
        expected: (x, y) there.
        like: the number of the landmark that is expected where it lies, if any is.
        exchanged: whether that one's point lies where this one is expected, too.
    """

    landmark: int
    times: float
    expected: tuple[float, float]
    like: int | None = None
    exchanged: bool = False


@dataclass(frozen=True, slots=True)
class FilmDoubts:
    """What is doubtful about the points of a film that was looked at.

    Args:
        image_id: of the project.
        points: the doubtful ones, the most doubtful first; places are in the film's pixels.
        displaced: whether the points as a whole lie beside where they are seen, as those of another film do.
    """

    image_id: str
    points: tuple[DoubtfulPoint, ...]
    displaced: bool = False


def find_doubts(xy: Array, seen: Array, common: Shape) -> list[DoubtfulPoint]:
    """The doubtful ones of a film's points, the most doubtful first; none where the others have no shape.

    Args:
        xy: (K, 2) the points; ``nan`` where there is none.
        seen: (K, 2) where what looks like each landmark lies; ``nan`` where nothing tells.
        common: the shape of other films' points.
    """
    if not common.radius > 0:
        return []
    usual, told = _usual(common), _told_by_others(xy, common)
    away = np.stack([np.linalg.norm(xy[:, None] - each, axis=-1) for each in (seen, told)])
    own = away.diagonal(axis1=1, axis2=2)
    times, partners = own.min(axis=0) / usual, _partners(away, usual)
    found = list[DoubtfulPoint]()
    for k, partner in enumerate(partners):
        if partner is None and not times[k] > FAR:
            continue
        x, y = (seen, told)[int(own[:, k].argmin())][k]
        like = _like(away[0, k], usual, own=k) if partner is None else partner
        found.append(DoubtfulPoint(k, float(times[k]), (float(x), float(y)), like, partner is not None))
    return sorted(found, key=lambda doubt: -doubt.times)


def measure_offset(xy: Array, seen: Array, common: Shape) -> float:
    """How far a film's points lie from where they are seen, in the median, in root mean square radii of the shape.

    0 where there is no such shape, or what is seen does not lie in it and so tells nothing. Arguments as of
    :func:`find_doubts`.
    """
    if not common.radius > 0:
        return 0.0
    away, askew = (np.linalg.norm(seen - each, axis=-1) for each in (xy, _told_by_others(seen, common)))
    tells = np.isfinite(away).any() and np.isfinite(askew).any()
    if not tells or np.nanmedian(askew) > COHERENT * np.nanmedian(_usual(common)):
        return 0.0
    return float(np.nanmedian(away)) / common.radius


def _usual(common: Shape) -> Array:
    """(K,) how far points usually lie from where the others say."""
    return np.maximum(common.spread, LEAST_USUAL * common.radius)


def _told_by_others(xy: Array, common: Shape) -> Array:
    """(K, 2) where the other points say that each one is."""
    return shape.predict_by_neighbours(common.mean, xy, np.ones(len(xy)), scale=SOFT * common.radius)


def _partners(away: Array, usual: Array) -> Sequence[int | None]:
    """For each point the landmark that it is exchanged with: for both witnesses both lie better the other way.

    Args:
        away: (2, K, K) how far each point lies from where each witness expects each landmark.
        usual: (K,).
    """
    here = away.diagonal(axis1=1, axis2=2)
    better = here[:, :, None] + here[:, None, :] - away - away.transpose(0, 2, 1)
    gain = np.nan_to_num(better.min(axis=0) / (usual[:, None] + usual), nan=-np.inf)
    right = away.min(axis=0) / usual <= FAR
    gain[~(right & right.T) | np.eye(len(usual), dtype=bool)] = -np.inf
    best = gain.argmax(axis=1).tolist()
    return [j if gain[k, j] > EXCHANGED and best[j] == k else None for k, j in enumerate(best)]


def _like(away: Array, usual: Array, *, own: int) -> int | None:
    """The landmark, other than its own, that is seen where a point lies."""
    times = np.nan_to_num(away / usual, nan=np.inf)
    nearest = int(times.argmin())
    return nearest if nearest != own and times[nearest] < ALIKE else None
