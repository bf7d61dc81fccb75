"""Where a point may really lie: the expected error drawn out to an ellipse by the point's heatmap."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import XY, Array
from lmstudio.core.landmarks import Schema

_TURNS = np.linspace(0.0, 2 * math.pi, 64, endpoint=False)
"""So many that more would make no difference: the mean radius of an ellipse thirty times as long as wide is wrong
by 0.013 %, of one ten times as long by 0.0003 %."""


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse round a point: its two half-axes at right angles, as steps over the film in image pixels."""

    long: XY
    short: XY


def circle(radius: float) -> Ellipse:
    """The ellipse of a point of which nothing but the expected error is known."""
    return Ellipse((radius, 0.0), (0.0, radius))


def ellipse(
    heat: NDArray[np.uint8], box: tuple[float, float, float, float], *, about: XY, radius: float
) -> Ellipse:
    """Directions and ratio of the half-axes of the heatmap's second moments, with a mean radius of ``radius``.

    The mean radius is the circumference over a whole turn. Of a Gaussian it is to the expected distance from the
    centre as it is of a round one, whatever the axes: so the expected error, which was measured, stays what it is.
    (The root of the product of the half-axes would make a narrow ellipse far too long.)

    Args:
        heat: (h, w), in proportion to the probability that the landmark lies in a cell; all 0 gives a circle.
        box: (left, top, right, bottom) of the grid's outer edges in image pixels.
        about: the point (xy); the moments are taken about it, so that mass to one side draws the ellipse out, too.
        radius: the expected error in image pixels.
    """
    rows, columns = np.flatnonzero(heat.any(axis=1)), np.flatnonzero(heat.any(axis=0))
    if not rows.size:
        return circle(radius)
    left, top, right, bottom = box
    across, down = (right - left) / heat.shape[1], (bottom - top) / heat.shape[0]
    mass = heat[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float64)
    mass /= mass.sum()
    dx = left + (np.arange(columns[0], columns[-1] + 1) + 0.5) * across - about[0]
    dy = top + (np.arange(rows[0], rows[-1] + 1) + 0.5) * down - about[1]
    mixed = dy @ mass @ dx
    moments = np.array([[mass.sum(axis=0) @ dx**2, mixed], [mixed, mass.sum(axis=1) @ dy**2]])
    variances, axes = np.linalg.eigh(moments)
    # No place is known more finely than its cell.
    half = np.sqrt(np.maximum(variances, across * down / 12))
    short, long = (axes * (half * radius / _mean_radius(half))).T.tolist()
    return Ellipse((long[0], long[1]), (short[0], short[1]))


def is_of(prediction: Prediction | None, name: str, point: Point) -> bool:
    """Whether a point is of this prediction: undo brings back points of earlier ones, without their heatmaps."""
    said = None if prediction is None else prediction.points.get(name)
    return said is not None and said.model == point.model


def of_point(k: int | None, xy: XY, radius: float, prediction: Prediction | None) -> Ellipse:
    """The ellipse of a predicted point.

    Args:
        k: its number among the heatmaps; ``None`` where it has none.
        xy: where it is, in image pixels.
        radius: its expected error in image pixels.
        prediction: with its heatmap.
    """
    if k is None or prediction is None:
        return circle(radius)
    return ellipse(prediction.heatmaps[k], prediction.box, about=xy, radius=radius)


def of_film(annotation: Annotation, schema: Schema, prediction: Prediction | None) -> dict[str, Ellipse]:
    """The ellipses of a film's predicted points that have an expected error, by landmark.

    Args:
        annotation: of the film.
        schema: of the project.
        prediction: the last one of the film, its heatmaps in the order of ``schema``; ``None`` gives circles.
    """
    found = {}
    for k, name in enumerate(schema.names):
        point = annotation.points.get(name)
        if point is None or point.xy is None or point.origin is not Origin.PREDICTED:
            continue
        if point.expected_error_px is not None:
            number = k if is_of(prediction, name, point) else None
            found[name] = of_point(number, point.xy, point.expected_error_px, prediction)
    return found


def _mean_radius(half: Array) -> float:
    return float(np.hypot(half[0] * np.cos(_TURNS), half[1] * np.sin(_TURNS)).mean())
