"""What a measurement looks like on the film: its lines, the corner of its angle, and its landmarks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from lmstudio.analysis.measurements import propagation
from lmstudio.analysis.measurements.definitions import Measurement, Pair
from lmstudio.analysis.measurements.evaluation import Evaluation, Undefined
from lmstudio.analysis.measurements.vectors import cross, difference, dot
from lmstudio.core.geometry import XY

Line = tuple[XY, XY]
_NEAR = 2.5
"""Two lines are drawn on to where they meet if that is no further than so many of their lengths, since further out
it would lie beside the film."""


@dataclass(frozen=True, slots=True)
class Construction:
    """The drawing of one measurement, in the unit of its points.

    Args:
        lines: between landmarks or constructed points.
        aids: lines that lead on to a corner, or at right angles from a point to a line.
        corners: of angles, each with a point on either side.
        landmarks: their keys.
    """

    lines: tuple[Line, ...] = ()
    aids: tuple[Line, ...] = ()
    corners: tuple[tuple[XY, XY, XY], ...] = ()
    landmarks: frozenset[str] = frozenset()


NOTHING_DRAWN = Construction()


def construct(found: Evaluation, key: str) -> Construction:
    """The drawing of a measurement; empty where it is not defined."""
    definitions = found.definitions
    try:
        what = propagation.settled(found, key)
        parts = [*_parts(found, what)]
    except Undefined:
        return NOTHING_DRAWN
    named = chain.from_iterable(definitions.landmarks_of(point) for each in _ground(found, what) for point in each)
    return Construction(
        tuple(dict.fromkeys(line for part in parts for line in part.lines)),
        tuple(dict.fromkeys(line for part in parts for line in part.aids)),
        tuple(corner for part in parts for corner in part.corners),
        frozenset(named),
    )


def _ground(found: Evaluation, what: Measurement) -> Iterator[tuple[str, ...]]:
    yield tuple(what.named_points())
    for term in what.terms:
        yield from _ground(found, propagation.settled(found, term))


def _parts(found: Evaluation, what: Measurement) -> Iterator[Construction]:
    for term in what.terms:
        yield from _parts(found, propagation.settled(found, term))
    yield _drawn(found, what)


def _drawn(found: Evaluation, what: Measurement) -> Construction:
    points = [found.point(key) for key in what.points]
    if what.kind == "angle":
        a, corner, b = points
        return Construction(((corner, a), (corner, b)), (), ((a, corner, b),))
    if what.kind in ("rays", "turn"):
        return _of_rays(*(_line(found, ray) for ray in what.rays))
    if what.kind in ("distance", "step"):
        return Construction(((points[0], points[1]),))
    if what.kind in ("offset", "along"):
        line = _line(found, what.rays[0])
        feet = [_foot(point, line) for point in points]
        between = ((feet[0], feet[1]),) if len(feet) == 2 else ()
        return Construction((line, *between), (*zip(points, feet, strict=True), *_led_on(line, feet)))
    return NOTHING_DRAWN


def _line(found: Evaluation, pair: Pair) -> Line:
    return found.point(pair[0]), found.point(pair[1])


def _foot(point: XY, line: Line) -> XY:
    step = difference(line[1], line[0])
    square = dot(step, step)
    share = dot(difference(point, line[0]), step) / square if square else 0.0
    return line[0][0] + share * step[0], line[0][1] + share * step[1]


def _of_rays(first: Line, second: Line) -> Construction:
    """Two lines, drawn on to where they meet if that is near."""
    u, v = difference(first[1], first[0]), difference(second[1], second[0])
    turn = cross(u, v)
    if not turn:
        return Construction((first, second))
    gap = difference(second[0], first[0])
    shares = cross(gap, v) / turn, cross(gap, u) / turn
    if any(abs(share - 0.5) > _NEAR for share in shares):
        return Construction((first, second))
    corner = (first[0][0] + shares[0] * u[0], first[0][1] + shares[0] * u[1])
    aids = (aid for line in (first, second) for aid in _led_on(line, [corner]))
    ends = [_further(line, corner) for line in (first, second)]
    return Construction((first, second), tuple(aids), ((ends[0], corner, ends[1]),))


def _led_on(line: Line, places: Iterable[XY]) -> Iterator[Line]:
    """From the nearer end of a line to places on it, where they lie beyond its ends."""
    step = difference(line[1], line[0])
    for place in places:
        if not 0 <= dot(difference(place, line[0]), step) <= dot(step, step):
            yield _nearer(line, place), place


def _nearer(line: Line, place: XY) -> XY:
    return min(line, key=lambda end: dot(difference(end, place), difference(end, place)))


def _further(line: Line, place: XY) -> XY:
    return max(line, key=lambda end: dot(difference(end, place), difference(end, place)))
