"""Which labelled films lie the other way round: mirrored or turned beside most of the others.

A landmark list has a handedness: no turning brings the points of a right hand onto those of a left one, but a
mirror does. Points are compared by the similarity, with and without a mirror, that fits them best.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array

APART = 0.2
"""Points that fit as they are to within this, in root mean square radii, count as not mirrored: they may lie on a
line."""
LEAST = 1e-6
"""Points of less extent, in their own unit squared, lie in one place and have no direction."""
BETTER = 0.5
"""Mirrored points must fit so much better: their distance is less than this share of the distance without."""


class Orientation(NamedTuple):
    """What puts a film right: quarter turns, counter-clockwise, then a mirror that exchanges left and right."""

    quarter_turns: int = 0
    mirrored: bool = False


UPRIGHT = Orientation()


def orientations(shapes: Array) -> list[Orientation]:
    """What puts each film right beside most of the others, from its points (N, K, 2), ``nan`` where there is none.

    A film that has fewer than three landmarks in common with them, or all of them in one place, is taken as it is.
    """
    films: NDArray[np.complex128] = shapes[..., 0] + 1j * shapes[..., 1]
    if len(films) < 2:
        return [UPRIGHT] * len(films)
    first = films[int(np.isfinite(films).sum(axis=1).argmax())]
    found = [_beside(first, film)[0] for film in films]
    most = max(dict.fromkeys(found), key=found.count)
    typical = _typical(first, films, found, most)
    return [_beside(typical, film)[0] for film in films]


def _typical(
    first: NDArray[np.complex128],
    films: NDArray[np.complex128],
    found: list[Orientation],
    most: Orientation,
) -> NDArray[np.complex128]:
    """Of the films that lie as most of them do, the one that is turned least beside the others."""
    alike: list[NDArray[np.complex128]] = [
        film for film, orientation in zip(films, found, strict=True) if orientation == most
    ]
    turns: NDArray[np.complex128] = np.array([_beside(first, film)[1] for film in alike])
    return alike[int(np.real(turns * turns.mean().conjugate()).argmax())]


def _beside(reference: NDArray[np.complex128], film: NDArray[np.complex128]) -> tuple[Orientation, complex]:
    """What puts a film right beside another one, and the direction in which it then still lies."""
    there = np.isfinite(reference) & np.isfinite(film)
    if there.sum() < 3:
        return UPRIGHT, 1.0
    goal, seen = (points[there] - points[there].mean() for points in (reference, film))
    size = float(np.linalg.norm(goal) * np.linalg.norm(seen))
    if size < LEAST:
        return UPRIGHT, 1.0
    plain, mirror = (complex(np.vdot(goal, way)) / size for way in (seen, -seen.conj()))
    away, away_mirrored = (np.sqrt(max(0.0, 1 - abs(fit) ** 2)) for fit in (plain, mirror))
    mirrored = away > APART and away_mirrored < BETTER * away
    # A quarter turn of the pixels multiplies by -i; before a mirror it becomes one the other way.
    fits = [(mirror * 1j**turn if mirrored else plain * (-1j) ** turn) for turn in range(4)]
    turns = int(np.argmax([fit.real for fit in fits]))
    return Orientation(turns, bool(mirrored)), fits[turns] / max(abs(fits[turns]), 1e-12)
