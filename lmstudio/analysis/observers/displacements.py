"""How far two readings put one landmark apart, over films."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.observers import pairs, scatter
from lmstudio.analysis.observers.quantiles import UPPER, Estimate
from lmstudio.analysis.observers.scatter import Scatter
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.core.metrics import SDR_THRESHOLDS_MM

DRAWS = 2000
"""Of films, for the intervals of means over films: with twice as many the ends move in the third digit
only, so that more would not be seen."""


@dataclass(frozen=True, slots=True)
class LandmarkErrors:
    """How far two readings of one landmark are apart, first less second, in mm or pixels.

    Args:
        n: how many films, or points of several landmarks.
        mean: mean radial error, with its interval.
        spread: standard deviation of the radial errors (n - 1); ``None`` of one film.
        median: median radial error.
        rates: the percentage of films within each threshold.
        dahlberg: Dahlberg's error of x and of y; ``None`` where no film has the axes.
        method_errors: method errors of x and of y without bias; ``None`` of fewer than two films.
        cloud: mean, spread and ellipse; ``None`` of fewer than three films.
    """

    n: int
    mean: Estimate
    spread: float | None
    median: float
    rates: tuple[float, ...]
    dahlberg: tuple[float, float] | None
    method_errors: tuple[Estimate, Estimate] | None
    cloud: Scatter | None


def landmark_errors(
    radii: Array, steps: Array, *, thresholds: Sequence[float] = SDR_THRESHOLDS_MM
) -> LandmarkErrors | None:
    """The errors of one landmark.

    Args:
        radii: (n,) distances, or (n, landmarks) of several; ``nan`` where a reading lacks the landmark.
        steps: (n, 2) displacements along the axes; ``nan`` also where a film's axes are not known.
        thresholds: of the rates, in the unit of the distances.

    Returns:
        ``None`` where no film has both readings.
    """
    there = radii[np.isfinite(radii)]
    if not there.size:
        return None
    known = steps[np.isfinite(steps).all(axis=1)]
    columns = [known[:, 0], known[:, 1]]
    both = [pairs.method_error(each) for each in columns] if len(known) >= pairs.FEWEST else None
    return LandmarkErrors(
        len(there),
        mean_over_films(radii.reshape(len(radii), -1)),
        float(there.std(ddof=1)) if there.size > 1 else None,
        float(np.median(there)),
        tuple(metrics.success_detection_rate(there, threshold) for threshold in thresholds),
        (pairs.dahlberg(columns[0]), pairs.dahlberg(columns[1])) if len(known) else None,
        None if both is None else (both[0], both[1]),
        scatter.scatter(known),
    )


def mean_over_films(values: Array) -> Estimate:
    """The mean of values (films, landmarks), ``nan`` left out, with a bootstrap interval over films.

    Landmarks of one film are off together, so that films are drawn, not points; always the same draws. Films
    without a value are not drawn, and of one film alone there is no interval.
    """
    mean = float(np.nanmean(values))
    there = values[np.isfinite(values).any(axis=1)]
    n = len(there)
    if n < pairs.FEWEST:
        return Estimate(mean)
    sums, counts = np.nansum(there, axis=1), np.isfinite(there).sum(axis=1)
    drawn = np.random.default_rng(0).integers(0, n, (DRAWS, n))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.percentile(means, [100 * (1 - UPPER), 100 * UPPER])
    return Estimate(mean, float(low), float(high))
