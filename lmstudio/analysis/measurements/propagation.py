"""How far errors of the points carry into measurements: standard errors of the first order.

The variance of a measurement is the sum over its landmarks of J Σ Jᵀ, with Σ the covariance of the landmark and J
the derivative of the measurement by its place. That is found by central differences through the evaluator, which
serves every kind: sums of terms that share points, constructed points, a clinic's own. It is random error only:
what readers do alike is not in it. Against random draws the first order is right within 4 % up to 3 mm a
coordinate, but for the kinds that have rules of their own here.
"""

import math
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from lmstudio.analysis.ellipses import Ellipse
from lmstudio.analysis.measurements.definitions import DEGREES, Definitions, Measurement
from lmstudio.analysis.measurements.evaluation import Axes, Evaluation, Undefined, curve_of, scale_of
from lmstudio.core.geometry import XY, Spacing

Covariance = tuple[float, float, float]
"""Of a place: the variances along x and y and, between them, their covariance; mm²."""
Gradient = Mapping[str, XY]
"""The derivatives of a measurement by the places of its landmarks, a unit of it per mm."""

STEP = 1e-4
"""Half of a central difference, mm: a tenth or ten times as much changes nothing that could be seen, as the
relative error of a derivative stays below 10⁻⁶."""
DIVISORS = 4.0
"""A ratio has no error where its divisor is less than so many of its own standard errors, since its distribution
has no spread then: with 3 mm a coordinate a third of the draws of Holdaway's ratio are blank."""
NEAR_ENDS = 3.0
"""Nor has an angle without sign that is within so many standard errors of 0 or 180, since it is folded there."""
DRAWS = 500
"""For the smallest of several values, since the first order is 13 to 18 % too large there; so many draws are right
within 3 %."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How far a measurement may be off.

    Args:
        error: its standard error in its unit; ``None`` where it is not known or the first order does not hold.
        mainly: the landmark that has most of it; empty where there is none.
    """

    error: float | None = None
    mainly: str = ""


UNKNOWN_SPREAD = Spread()


def covariance_of(ellipse: Ellipse, spacing: Spacing) -> Covariance:
    """The covariance of a point whose expected error is drawn as an ellipse: mm², without spacing pixel widths².

    A Gaussian whose standard deviations along the axes are √(2/π) of the half-axes has the ellipse's mean radius
    as its expected distance from the centre, whatever the axes.
    """
    across, down = scale_of(spacing)
    halves = [(x * across, y * down) for x, y in (ellipse.long, ellipse.short)]
    share = 2 / math.pi
    return (
        share * sum(x * x for x, _ in halves),
        share * sum(x * y for x, y in halves),
        share * sum(y * y for _, y in halves),
    )


def turned_to(covariance: Covariance, axes: Axes) -> Covariance:
    """A covariance told along forwards and down, as one along x and y."""
    (ax, ay), (dx, dy) = axes
    xx, xy, yy = covariance
    return (
        ax * ax * xx + 2 * ax * dx * xy + dx * dx * yy,
        ax * ay * xx + (ax * dy + ay * dx) * xy + dx * dy * yy,
        ay * ay * xx + 2 * ay * dy * xy + dy * dy * yy,
    )


def spreads(
    definitions: Definitions,
    points: Mapping[str, XY],
    covariances: Mapping[str, Covariance],
    keys: Iterable[str],
) -> dict[str, Spread]:
    """How far measurements may be off, by key.

    Args:
        definitions: what they are.
        points: landmarks by key, mm.
        covariances: of the landmarks whose error is known, by key, mm².
        keys: the measurements wanted; those that are blank have no error.
    """
    found = Evaluation(definitions, points)
    wanted = [key for key in keys if _is_defined(found, key)]
    parts = {part for key in wanted for part in _parts(definitions, key)}
    slopes = gradients(definitions, points, parts)
    firsts = {key: _first_order(slopes[key], covariances) for key in parts}
    made = {}
    for key in wanted:
        least = definitions.measurements[key].kind == "least"
        known = firsts[key].error is not None
        if least and known:
            made[key] = Spread(_drawn(found, covariances, key), firsts[key].mainly)
        else:
            made[key] = firsts[key] if known and _holds(found, key, firsts) else UNKNOWN_SPREAD
    return made


def gradients(definitions: Definitions, points: Mapping[str, XY], keys: Iterable[str]) -> dict[str, Gradient]:
    """The derivatives of measurements by the places of their landmarks, by key of the measurement.

    Args:
        definitions: what they are.
        points: landmarks by key, mm.
        keys: measurements that have values.
    """
    here = Evaluation(definitions, points)
    wanted = tuple(keys)
    local = _settled_all(here, wanted)
    by_landmark: dict[str, list[str]] = {}
    for key in wanted:
        for landmark in local.needs(key):
            by_landmark.setdefault(landmark, []).append(key)
    found: dict[str, dict[str, XY]] = {key: {} for key in wanted}
    axes = _axes_of(here)
    for landmark, measured in by_landmark.items():
        slopes = [_slopes(local, points, landmark, measured, axis=axis, axes=axes) for axis in (0, 1)]
        for key, dx, dy in zip(measured, *slopes, strict=True):
            found[key][landmark] = (dx, dy)
    return dict(found)


def _settled_all(found: Evaluation, keys: Iterable[str]) -> Definitions:
    """The definitions with every curve of these measurements between the lines where it is now."""
    known = found.definitions
    curves = {key: each for key in keys if (each := settled(found, key)) is not known.measurements[key]}
    return known.extended({}, {}, curves) if curves else known


def settled(found: Evaluation, key: str) -> Measurement:
    """A measurement as it is where the points are now: of a curve, the angle of the lines that it is between.

    Raises:
        Undefined: there is no curve.
    """
    what = found.definitions.measurements[key]
    if what.kind not in ("greatest turn", "turn above", "turn below"):
        return what
    main = what if what.kind == "greatest turn" else found.definitions.measurements[what.terms[0]]
    curve = curve_of(found, what)
    upper, lower = main.rays, main.others
    rays = {
        "greatest turn": (upper[curve.first], lower[curve.last]),
        "turn above": (upper[curve.first], upper[curve.last]),
        "turn below": (lower[curve.first], lower[curve.last]),
    }[what.kind]
    return Measurement(key, "rays", DEGREES, what.name, rays=rays)


def _axes_of(found: Evaluation) -> Axes | None:
    # A step of the difference never changes which way the face looks: the frame is found once.
    try:
        return found.axes
    except Undefined:
        return None


def _slopes(
    definitions: Definitions,
    points: Mapping[str, XY],
    landmark: str,
    measured: Iterable[str],
    *,
    axis: int,
    axes: Axes | None,
) -> list[float]:
    """The derivatives of some measurements along one axis of one landmark's place."""
    x, y = points[landmark]
    step = (STEP, 0.0) if axis == 0 else (0.0, STEP)
    ahead = Evaluation(definitions, {**points, landmark: (x + step[0], y + step[1])}, axes)
    behind = Evaluation(definitions, {**points, landmark: (x - step[0], y - step[1])}, axes)
    return [_difference(ahead, behind, key) / (2 * STEP) for key in measured]


def _difference(ahead: Evaluation, behind: Evaluation, key: str) -> float:
    try:
        step = ahead.value(key) - behind.value(key)
    except Undefined:
        return math.nan
    if ahead.definitions.measurements[key].unit == DEGREES and abs(step) > 180:
        return step - math.copysign(360, step)
    return step


def _is_defined(found: Evaluation, key: str) -> bool:
    try:
        return not found.definitions.missing(key, found.points) and math.isfinite(found.value(key))
    except Undefined:
        return False


def _parts(definitions: Definitions, key: str) -> set[str]:
    """A measurement and those that it is made of."""
    what = definitions.measurements[key]
    terms = () if what.kind.startswith("turn ") else what.terms
    return {key}.union(*(_parts(definitions, term) for term in terms))


def _first_order(slopes: Gradient, covariances: Mapping[str, Covariance]) -> Spread:
    shares = {}
    for landmark, (dx, dy) in slopes.items():
        if dx == 0 and dy == 0:
            continue
        if landmark not in covariances:
            return UNKNOWN_SPREAD
        xx, xy, yy = covariances[landmark]
        shares[landmark] = dx * dx * xx + 2 * dx * dy * xy + dy * dy * yy
    variance = sum(shares.values())
    if not math.isfinite(variance) or not shares:
        return UNKNOWN_SPREAD
    return Spread(math.sqrt(max(variance, 0.0)), max(shares, key=shares.__getitem__))


def _holds(found: Evaluation, key: str, firsts: Mapping[str, Spread]) -> bool:
    """Whether the first order is near enough for a measurement and all that it is made of."""
    what = found.definitions.measurements[key]
    error = firsts[key].error
    if what.kind in ("angle", "rays") and error is not None:
        value = found.value(key)
        return NEAR_ENDS * error <= value <= 180 - NEAR_ENDS * error
    if what.kind == "ratio":
        divisor = firsts[what.terms[1]].error
        if divisor is not None and found.value(what.terms[1]) < DIVISORS * divisor:
            return False
    terms = what.terms if what.kind in ("sum", "ratio") else ()
    return all(_holds(found, term, firsts) for term in terms)


def _drawn(found: Evaluation, covariances: Mapping[str, Covariance], key: str) -> float | None:
    """The standard deviation of a measurement over random draws of its landmarks, the same ones every time."""
    landmarks = sorted(found.definitions.needs(key))
    places = [(each, found.points[each], _root(covariances[each])) for each in landmarks]
    axes, values = _axes_of(found), list[float]()
    for draw in _draws(len(landmarks)):
        moved = {
            landmark: (x + a * u, y + b * u + c * v)
            for (landmark, (x, y), (a, b, c)), (u, v) in zip(places, draw, strict=True)
        }
        try:
            values.append(Evaluation(found.definitions, moved, axes).value(key))
        except Undefined:
            return None
    mean = sum(values) / DRAWS
    return math.sqrt(sum((value - mean) ** 2 for value in values) / (DRAWS - 1))


@cache
def _draws(count: int) -> tuple[tuple[XY, ...], ...]:
    """Steps of so many landmarks in standard deviations, the same ones every time."""
    chance = random.Random(0)  # noqa: S311  not a secret
    return tuple(tuple((chance.gauss(0, 1), chance.gauss(0, 1)) for _ in range(count)) for _ in range(DRAWS))


def _root(covariance: Covariance) -> Covariance:
    """The lower triangle whose square a covariance is: x from the first number, y from the other two."""
    xx, xy, yy = covariance
    a = math.sqrt(max(xx, 0.0))
    b = xy / a if a else 0.0
    return a, b, math.sqrt(max(yy - b * b, 0.0))
