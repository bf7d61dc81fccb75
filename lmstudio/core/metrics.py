"""Errors of points: radial error, its mean, and the success detection rate.

Source: C.-W. Wang et al., IEEE Trans. Med. Imaging 34(9), 2015 (ISBI 2015 challenge), section V.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array

SDR_THRESHOLDS_MM = (2.0, 2.5, 3.0, 4.0)
_ROUNDING = 1e-9
"""What an error on a threshold may be above it: 30 pixels of 0.1 mm are 3.0000000000000004 mm."""


def radial_errors(xy: Array, truth: Array, *, unit_per_px: Array | float = 1.0) -> Array:
    """Distances (..., K) of points (..., K, 2) from the truth; ``nan`` where either is missing (``nan``).

    Args:
        xy: points in pixels.
        truth: points in pixels.
        unit_per_px: length of a pixel along x and y in the unit wanted, broadcast against the points.
    """
    offset = (xy - truth) * unit_per_px
    return np.asarray(np.hypot(offset[..., 0], offset[..., 1]))


def mean_radial_error(errors: Array) -> float:
    """The mean of the errors that are there; ``nan`` where there is none."""
    there = errors[np.isfinite(errors)]
    return float(there.mean()) if there.size else float("nan")


def median_radial_error(errors: Array) -> float:
    """The median of the errors that are there; ``nan`` where there is none."""
    there = errors[np.isfinite(errors)]
    return float(np.median(there)) if there.size else float("nan")


def success_detection_rate(errors: Array, threshold: float) -> float:
    """The percentage (0 to 100) of errors up to ``threshold``; ``nan`` where there is none."""
    there = errors[np.isfinite(errors)]
    return float(100.0 * np.mean(there <= threshold * (1 + _ROUNDING))) if there.size else float("nan")


def best_share_error(errors: Array, share: float = 0.8) -> float:
    """The mean of the smallest errors, ``share`` of those that are there; ``nan`` where there is none."""
    there = np.sort(errors[np.isfinite(errors)])
    return float(there[: max(1, round(share * there.size))].mean()) if there.size else float("nan")


def per_landmark(errors: NDArray[np.float64], names: Sequence[str]) -> dict[str, float]:
    """The mean error (n, K) of each landmark over the films, by name."""
    return {name: mean_radial_error(errors[:, k]) for k, name in enumerate(names)}
