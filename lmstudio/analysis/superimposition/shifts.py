"""Where each landmark went between two films that lie over each other, with its error."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.measurements import decimals
from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.analysis.measurements.evaluation import Axes, Blank, Evaluation, Undefined
from lmstudio.analysis.measurements.film_readings import FilmPoints
from lmstudio.analysis.measurements.judgement import SURE
from lmstudio.analysis.measurements.propagation import STEP, Covariance
from lmstudio.analysis.superimposition import placement
from lmstudio.analysis.superimposition.placement import Placement
from lmstudio.analysis.superimposition.ways import Way
from lmstudio.core.geometry import XY, Array

Points = Mapping[str, XY]


@dataclass(frozen=True, slots=True)
class Shift:
    """A step along one axis and its standard error, mm: ``None`` where that of a point is not known."""

    value: float
    error: float | None

    @property
    def off(self) -> float | None:
        """What errors of the points make of nothing, 95 of 100 times, mm; ``None`` where they are not known."""
        return None if self.error is None else SURE * self.error

    @property
    def is_real(self) -> bool | None:
        """Whether it is more than that; ``None``: not known."""
        return None if self.off is None else abs(self.value) > self.off

    @property
    def places(self) -> int:
        """With how many decimals it is told: so many that a step which is more than the error reads as more."""
        return decimals.beside(self.value, self.off, least=1)


@dataclass(frozen=True, slots=True)
class Displacement:
    """Where one landmark went, along the first film's Frankfort and across it, or what stands for that there.

    Args:
        key: of the landmark.
        forwards: towards the face.
        down: away from the skull.
    """

    key: str
    forwards: Shift
    down: Shift


def displacements(first: FilmPoints, second: FilmPoints, way: Way) -> tuple[Displacement, ...] | Blank:
    """The displacements of all landmarks that both films have, in the order of the tables.

    Returns:
        A blank where the films cannot be laid over each other, or where their millimetres are not known.
    """
    definitions = first.definitions
    keys = tuple(key for key in definitions.landmarks if key in first.points and key in second.points)
    laid = placement.place(definitions, first.points, second.points, way)
    if isinstance(laid, Blank):
        return laid
    try:
        steps = _steps(definitions, first.points, second.points, laid, keys)
    except Undefined as undefined:
        return undefined.blank
    errors = _errors(first, second, way, keys)
    return tuple(
        Displacement(key, *(Shift(float(steps[k, axis]), errors.get((key, axis))) for axis in (0, 1)))
        for k, key in enumerate(keys)
    )


def _axes(definitions: Definitions, points: Points) -> Axes:
    return Evaluation(definitions, points).axes


def _steps(
    definitions: Definitions, first: Points, second: Points, laid: Placement, keys: tuple[str, ...]
) -> Array:
    """(landmarks, 2) forwards and down, mm."""
    before = np.array([first[key] for key in keys])
    after = np.array([laid.moved(second[key]) for key in keys])
    return np.asarray((after - before) @ np.array(_axes(definitions, first)).T)


def _errors(
    first: FilmPoints, second: FilmPoints, way: Way, keys: tuple[str, ...]
) -> dict[tuple[str, int], float]:
    """Standard errors by landmark and axis, of the first order, as those of measurements are.

    A landmark's step depends on itself and on all that the films were laid on: each is moved in turn.
    """
    variances = np.zeros((len(keys), 2))
    for film in (0, 1):
        known = (first, second)[film].covariances
        for key in keys:
            slopes = np.stack([_slope(first, second, way, keys, moved=(film, key, axis)) for axis in (0, 1)])
            if key in known:
                variances += _variance(slopes, known[key])
            else:
                variances[np.abs(slopes).max(axis=0) > _STILL] = math.nan
    return {
        (key, axis): math.sqrt(float(variances[k, axis]))
        for k, key in enumerate(keys)
        for axis in (0, 1)
        if math.isfinite(variances[k, axis])
    }


_STILL = 1e-9
"""A slope below this is 0, since a difference of doubles divided by its step leaves no less."""


def _slope(
    first: FilmPoints, second: FilmPoints, way: Way, keys: tuple[str, ...], *, moved: tuple[int, str, int]
) -> Array:
    """(landmarks, 2): how steps change with one coordinate of a landmark of one film, by central difference."""
    film, key, axis = moved
    ends = []
    for step in (STEP, -STEP):
        points = [first.points, second.points]
        xy = list(points[film][key])
        xy[axis] += step
        points[film] = {**points[film], key: (xy[0], xy[1])}
        laid = placement.place(first.definitions, points[0], points[1], way)
        if isinstance(laid, Blank):
            return np.full((len(keys), 2), math.nan)
        ends.append(_steps(first.definitions, points[0], points[1], laid, keys))
    return np.asarray((ends[0] - ends[1]) / (2 * STEP))


def _variance(slopes: Array, covariance: Covariance) -> Array:
    xx, xy, yy = covariance
    across, down = slopes
    return np.asarray(across**2 * xx + 2 * across * down * xy + down**2 * yy)
