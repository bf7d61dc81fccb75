"""The reference planes of a tracing: straight lines through two landmarks and a little beyond."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from lmstudio.core.geometry import XY

BEYOND = 0.065
"""A plane goes on past its landmarks by this share of the largest distance between landmarks: 8 mm of the
125 mm from nasion to menton, since that is how it is drawn by hand."""


@dataclass(frozen=True, slots=True)
class Plane:
    """A reference plane: the keys of its two landmarks, the hind or upper one first."""

    name: str
    ends: tuple[str, str]


PLANES = (
    Plane("S-N", ("S", "N")),
    Plane("FH", ("Po", "Or")),
    Plane("PP", ("PNS", "ANS")),
    Plane("MP", ("Go", "Me")),
    Plane("N-Pog", ("N", "Pog")),
    Plane("E", ("Prn", "Pog'")),
)
"""Sella-nasion, Frankfort, palatal, mandibular, facial plane and Ricketts' aesthetic line."""


@dataclass(frozen=True, slots=True)
class PlaneLine:
    """A plane as it is drawn: from ``start`` to ``end``, past both landmarks."""

    name: str
    start: XY
    end: XY


def lines(points: Mapping[str, XY]) -> tuple[PlaneLine, ...]:
    """The planes whose two landmarks are there and apart, in the unit of the points."""
    more = BEYOND * extent(points)
    found = []
    for plane in PLANES:
        if all(key in points for key in plane.ends):
            start, end = (points[key] for key in plane.ends)
            length = math.dist(start, end)
            # Two landmarks on one place have no line; a longer stretch before it than itself would be nonsense.
            if length > more:
                found.append(
                    PlaneLine(plane.name, _past(end, start, more / length), _past(start, end, more / length))
                )
    return tuple(found)


def extent(points: Mapping[str, XY]) -> float:
    """The largest distance between two points; 0 with fewer."""
    places = list(points.values())
    return max((math.dist(a, b) for k, a in enumerate(places) for b in places[:k]), default=0.0)


def _past(start: XY, end: XY, share: float) -> XY:
    return end[0] + share * (end[0] - start[0]), end[1] + share * (end[1] - start[1])
