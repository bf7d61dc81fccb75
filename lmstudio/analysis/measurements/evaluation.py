"""The values of measurements on one film, with plain vectors.

Every angle is between two directed rays and comes from ``atan2``; a value that is not defined is blank, and says
why.
Sources of the definitions: the tables, and the papers that they cite.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lmstudio.analysis.measurements import end_plates
from lmstudio.analysis.measurements.definitions import (
    MILLIMETRES,
    Definitions,
    MadePoint,
    Measurement,
    Pair,
)
from lmstudio.analysis.measurements.vectors import cross, difference, dot, opening, unit
from lmstudio.core.geometry import XY, Spacing
from lmstudio.language import tr

_NOTHING = 1e-9
"""A length (mm) or a sine below this is none, since it is what rounding leaves of points that coincide or lines
that are parallel: a thousandth of a thousandth of what a reader can tell apart."""


class Why(StrEnum):
    """Why a measurement has no value."""

    MISSING = "missing"
    COINCIDE = "coincide"
    PARALLEL = "parallel"
    DIVISOR = "divisor"
    FRAME = "frame"
    SIDE = "side"
    SPACING = "spacing"


@dataclass(frozen=True, slots=True)
class Blank:
    """A value that is not there, why, and which points it is about."""

    why: Why
    points: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The reason for the reader, such as "needs U1A"."""
        return _words(self.why).format(points=", ".join(self.points))


def _words(why: Why) -> str:
    return {
        Why.MISSING: tr("needs {points}"),
        Why.COINCIDE: tr("{points} lie on one place"),
        Why.PARALLEL: tr("the lines are parallel"),
        Why.DIVISOR: tr("the divisor is too small"),
        Why.FRAME: tr("it is not known which way the face looks: needs {points}"),
        Why.SIDE: tr("the line runs along its own side"),
        Why.SPACING: tr("needs the spacing of the film"),
    }[why]


class Undefined(Exception):
    """A value is not defined; never leaves this package's functions."""

    def __init__(self, why: Why, *points: str) -> None:
        super().__init__(why)
        self.blank = Blank(why, points)


Value = float | Blank
Axes = tuple[XY, XY]
"""Forwards and down, each of length 1."""


def scaled(points: Mapping[str, XY], spacing: Spacing) -> tuple[dict[str, XY], bool]:
    """Points of a film (pixels) in millimetres, and whether they are: otherwise only angles and ratios are meant.

    Where the spacing is unknown, pixels are taken with their aspect if that is known, else as square.
    """
    across, down = scale_of(spacing)
    return {key: (x * across, y * down) for key, (x, y) in points.items()}, spacing.known


def scale_of(spacing: Spacing) -> XY:
    """What measurements multiply pixels by, across and down; see :func:`scaled`."""
    return (spacing.x_mm, spacing.y_mm) if spacing.known else (1.0, spacing.aspect)


def evaluate(
    definitions: Definitions,
    points: Mapping[str, XY],
    *,
    keys: Iterable[str] | None = None,
    lengths: bool = True,
) -> dict[str, Value]:
    """The values of measurements by key: degrees, millimetres, or ratios; blank with a reason where undefined.

    Args:
        definitions: what they are.
        points: landmarks by key, mm.
        keys: the measurements wanted; all, where none are named.
        lengths: whether the points are known in millimetres.
    """
    found = Evaluation(definitions, points)
    wanted = definitions.measurements if keys is None else keys
    return {key: _value(found, key, lengths=lengths) for key in wanted}


def _value(found: "Evaluation", key: str, *, lengths: bool) -> Value:
    missing = found.definitions.missing(key, found.points)
    if missing:
        return Blank(Why.MISSING, missing)
    if not lengths and needs_lengths(found.definitions, key):
        return Blank(Why.SPACING)
    try:
        return found.value(key)
    except Undefined as undefined:
        return undefined.blank


def needs_lengths(definitions: Definitions, key: str) -> bool:
    """Whether a measurement means nothing in pixels: a length, or a ratio with a least divisor in millimetres."""
    measurement = definitions.measurements[key]
    if measurement.kind == "ratio":
        return measurement.at_least > 0 and definitions.measurements[measurement.terms[1]].unit == MILLIMETRES
    if measurement.unit == MILLIMETRES:
        return True
    return any(needs_lengths(definitions, term) for term in measurement.terms)


class Evaluation:
    """One film's points, and what has been computed from them so far.

    Args:
        definitions: what the measurements are.
        points: landmarks by key, mm.
        axes: forwards and down, where they are known already.
    """

    __slots__ = ("_axes", "_made", "_values", "definitions", "points")

    def __init__(self, definitions: Definitions, points: Mapping[str, XY], axes: Axes | None = None) -> None:
        self.definitions, self.points = definitions, points
        self._axes = axes
        self._values: dict[str, float] = {}
        self._made: dict[str, XY] = {}

    def value(self, key: str) -> float:
        """The value of a measurement.

        Raises:
            Undefined: it has none.
        """
        if key not in self._values:
            measurement = self.definitions.measurements[key]
            self._values[key] = _KINDS[measurement.kind](self, measurement)
        return self._values[key]

    def point(self, key: str) -> XY:
        """A landmark or a constructed point."""
        if key in self.points:
            return self.points[key]
        if key not in self._made:
            made = self.definitions.points.get(key)
            if made is None:
                raise Undefined(Why.MISSING, key)
            self._made[key] = _MADE[made.kind](self, made)
        return self._made[key]

    def ray_there(self, pair: Pair) -> XY | None:
        """The same; ``None`` where one of its points is not there, or both are one."""
        try:
            return self.ray(pair)
        except Undefined:
            return None

    def ray(self, pair: Pair) -> XY:
        """The step from the first point to the second."""
        (ax, ay), (bx, by) = self.point(pair[0]), self.point(pair[1])
        step = (bx - ax, by - ay)
        if math.hypot(*step) <= _NOTHING:
            raise Undefined(Why.COINCIDE, *pair)
        return step

    @property
    def axes(self) -> Axes:
        """Forwards and down, each of length 1.

        Only the side comes from them: a fallback ray never takes the place of one that a measurement names.
        """
        if self._axes is None:
            self._axes = self._found_axes()
        return self._axes

    @property
    def ahead(self) -> Pair | None:
        """The ray that forwards is along; ``None`` where the film itself is the frame.

        Raises:
            Undefined: none of them is there.
        """
        found = self._found_ray()
        return None if found is None else found[0]

    def _found_axes(self) -> Axes:
        found = self._found_ray()
        if found is None:
            return (1.0, 0.0), (0.0, 1.0)
        pair, turn = found
        x, y = unit(self.ray(pair))
        return (x, y), (-turn * y, turn * x)

    def _found_ray(self) -> tuple[Pair, float] | None:
        """The first ray that is there, and 1 where inferior is to the right of whoever goes along it, else -1."""
        frame = self.definitions.frame
        if not frame.anterior:
            return None
        for pair in frame.anterior:
            if not all(each in self.points for each in pair):
                continue
            ahead = self.ray(pair)
            for below in frame.below:
                side = (
                    cross(ahead, difference(self.points[below], self.points[pair[0]]))
                    if below in self.points
                    else 0
                )
                if abs(side) > _NOTHING:
                    return pair, math.copysign(1.0, side)
        needed = (" + ".join(frame.anterior[0]), *frame.below[:1])
        raise Undefined(Why.FRAME, *needed)

    @property
    def hand(self) -> float:
        """1 where forwards to down turns as a clock does on the screen (the face looks right), else -1."""
        return math.copysign(1.0, cross(*self.axes))

    def towards(self, side: str) -> XY:
        """The direction to a side, of length 1."""
        (ax, ay), (dx, dy) = self.axes
        return {
            "anterior": (ax, ay),
            "right": (ax, ay),
            "posterior": (-ax, -ay),
            "left": (-ax, -ay),
            "inferior": (dx, dy),
            "down": (dx, dy),
            "superior": (-dx, -dy),
            "up": (-dx, -dy),
        }[side]

    def normal(self, step: XY, side: str) -> XY:
        """The direction at right angles to a step, of length 1, on the named side."""
        x, y = unit(step)
        along = dot((-y, x), self.towards(side))
        if abs(along) <= _NOTHING:
            raise Undefined(Why.SIDE)
        return (-y, x) if along > 0 else (y, -x)


# Constructed points -------------------------------------------------------------------------------------------


def _midpoint(found: Evaluation, made: MadePoint) -> XY:
    (ax, ay), (bx, by) = (found.point(each) for each in made.points)
    return (ax + bx) / 2, (ay + by) / 2


def _foot(found: Evaluation, made: MadePoint) -> XY:
    point, a = found.point(made.points[0]), found.point(made.points[1])
    step = found.ray(made.points[1:3])  # type: ignore[arg-type]  # two of three
    share = dot(difference(point, a), step) / dot(step, step)
    return a[0] + share * step[0], a[1] + share * step[1]


def _intersection(found: Evaluation, made: MadePoint) -> XY:
    first, second = (made.points[0], made.points[1]), (made.points[2], made.points[3])
    u, v, a = found.ray(first), found.ray(second), found.point(first[0])
    if abs(cross(unit(u), unit(v))) <= _NOTHING:
        raise Undefined(Why.PARALLEL)
    share = cross(difference(found.point(second[0]), a), v) / cross(u, v)
    return a[0] + share * u[0], a[1] + share * u[1]


_MADE = {"midpoint": _midpoint, "foot": _foot, "intersection": _intersection}


# Kinds of measurements ----------------------------------------------------------------------------------------


def _angle(found: Evaluation, what: Measurement) -> float:
    a, corner, b = what.points
    return opening(found.ray((corner, a)), found.ray((corner, b)))


def _rays(found: Evaluation, what: Measurement) -> float:
    return opening(found.ray(what.rays[0]), found.ray(what.rays[1]))


def _turn(found: Evaluation, what: Measurement) -> float:
    u, v = found.ray(what.rays[0]), found.ray(what.rays[1])
    turn = math.degrees(math.atan2(found.hand * cross(u, v), dot(u, v)))
    # A remainder of 360 is what rounding leaves of a turn a hair below 0.
    return turn % 360 % 360 if what.full_turn else turn


def _distance(found: Evaluation, what: Measurement) -> float:
    step = difference(found.point(what.points[1]), found.point(what.points[0]))
    backwards = bool(what.rays) and dot(step, found.ray(what.rays[0])) < 0
    return -math.hypot(*step) if backwards else math.hypot(*step)


def _offset(found: Evaluation, what: Measurement) -> float:
    line = what.rays[0]
    normal = found.normal(found.ray(line), what.side)
    return dot(difference(found.point(what.points[0]), found.point(line[0])), normal)


def _along(found: Evaluation, what: Measurement) -> float:
    direction = found.ray(what.rays[0])
    axis = found.normal(direction, what.side) if what.side else unit(direction)
    return dot(difference(found.point(what.points[1]), found.point(what.points[0])), axis)


def _step(found: Evaluation, what: Measurement) -> float:
    step = difference(found.point(what.points[1]), found.point(what.points[0]))
    return dot(step, found.towards(what.side))


def _sum(found: Evaluation, what: Measurement) -> float:
    terms = zip(what.terms, what.weights, strict=True)
    return sum(weight * found.value(key) for key, weight in terms) + what.constant


def _ratio(found: Evaluation, what: Measurement) -> float:
    over, under = (found.value(key) for key in what.terms)
    if under <= what.at_least:
        raise Undefined(Why.DIVISOR)
    return what.scale * over / under


def _least(found: Evaluation, what: Measurement) -> float:
    return min(found.value(key) for key in what.terms)


def _plates(found: Evaluation, what: Measurement) -> end_plates.Plates:
    """The end plates that are there, of a measurement of the greatest turn."""
    upper, lower = ([found.ray_there(pair) for pair in pairs] for pairs in (what.rays, what.others))
    return end_plates.Plates(tuple(upper), tuple(lower))


def curve_of(found: Evaluation, what: Measurement) -> end_plates.Curve:
    """The curve that a measurement of end plates finds, with its first and last line.

    Raises:
        Undefined: fewer than two bodies are there.
    """
    main = what if what.kind == "greatest turn" else found.definitions.measurements[what.terms[0]]
    plates = _plates(found, main)
    if len(plates.there) < _FEWEST_BODIES:
        raise Undefined(Why.MISSING, *main.labels[:1], "…", *main.labels[-1:])
    curve = plates.greatest()
    ways = {"turn above": plates.above, "turn below": plates.below}
    return ways[what.kind](curve) if what.kind in ways else curve


def _curve(found: Evaluation, what: Measurement) -> float:
    return curve_of(found, what).degrees


_FEWEST_BODIES = 2
"""Of a curve, since it is between two of them."""

_KINDS = {
    "angle": _angle,
    "rays": _rays,
    "turn": _turn,
    "distance": _distance,
    "offset": _offset,
    "along": _along,
    "step": _step,
    "sum": _sum,
    "ratio": _ratio,
    "least": _least,
    "greatest turn": _curve,
    "turn above": _curve,
    "turn below": _curve,
}
KINDS = frozenset(_KINDS)
"""The kinds of measurements that can be computed."""
