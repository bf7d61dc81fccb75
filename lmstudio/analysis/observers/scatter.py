"""Where the second reading of a landmark lies from the first: the cloud of displacements and its ellipses."""

import math
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.observers import quantiles
from lmstudio.analysis.observers.quantiles import LEVEL
from lmstudio.core.geometry import XY, Array

FEWEST = 3
"""Films, since of fewer the ellipse has no end."""


@dataclass(frozen=True, slots=True)
class Scatter:
    """The cloud of displacements of one landmark.

    Args:
        n: how many.
        mean: of both coordinates.
        covariance: variance of x, covariance, variance of y (n - 1).
        direction: of the long axis, degrees from x towards y, from 0 to 180.
        long: half of the long axis of the ellipse that has 95 of 100 further readings.
        short: half of the short one.
        long_of_mean: half of the long axis of the ellipse that has the true mean 95 of 100 times.
        short_of_mean: half of the short one.
    """

    n: int
    mean: XY
    covariance: tuple[float, float, float]
    direction: float
    long: float
    short: float
    long_of_mean: float
    short_of_mean: float

    @property
    def is_biased(self) -> bool:
        """Whether the mean differs from 0 by more than chance makes it: 0 is not in its ellipse."""
        turn = math.radians(self.direction)
        x, y = self.mean
        along, across = x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)
        if not self.short_of_mean:
            return bool(across) or abs(along) > self.long_of_mean
        return (along / self.long_of_mean) ** 2 + (across / self.short_of_mean) ** 2 > 1


def scatter(displacements: Array) -> Scatter | None:
    """The cloud of displacements (n, 2); ``None`` of fewer than three.

    The ellipse is the one for the next reading: that of χ² would have 87 of 100, not 95, of twelve films.
    """
    n = len(displacements)
    if n < FEWEST:
        return None
    covariance = np.cov(displacements.T)
    variances, axes = np.linalg.eigh(covariance)
    short, long = (math.sqrt(max(float(each), 0.0)) for each in variances)
    of_mean = 2 * (n - 1) / (n * (n - 2)) * quantiles.of_f(LEVEL, 2, n - 2)
    of_mean_root, next_root = math.sqrt(of_mean), math.sqrt(of_mean * (n + 1))
    x, y = displacements.mean(axis=0).tolist()
    return Scatter(
        n,
        (x, y),
        (float(covariance[0, 0]), float(covariance[0, 1]), float(covariance[1, 1])),
        math.degrees(math.atan2(axes[1, 1], axes[0, 1])) % 180,
        long * next_root,
        short * next_root,
        long * of_mean_root,
        short * of_mean_root,
    )
