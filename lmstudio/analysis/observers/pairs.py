"""Two readings of the same films: bias, method error, limits of agreement.

Sources: G. Dahlberg 1940; W. J. B. Houston, Am. J. Orthod. 83, 1983; J. M. Bland and D. G. Altman, Lancet 1986;
A. Carkeet, Optom. Vis. Sci. 92, 2015, for the exact intervals of the limits.
"""

import math
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.observers import quantiles
from lmstudio.analysis.observers.quantiles import NORMAL, UPPER, Estimate
from lmstudio.core.geometry import Array

FEWEST = 2
"""Films, since of one difference no spread is known."""
RELIABLE = 25
"""Below so many repeated films no error figure is reliable (S. D. Springate, Eur. J. Orthod. 34, 2012)."""

NOTHING = 1e-11
"""Values that differ by less are the same, since rounding leaves so much of coordinates of thousands of pixels."""


@dataclass(frozen=True, slots=True)
class Slope:
    """How the difference changes with the size of the value: proportional bias, and how likely it is by chance."""

    per_unit: float
    at_zero: float
    p: float


@dataclass(frozen=True, slots=True)
class PairStatistics:
    """How two readings of the same films differ, first less second, in the unit of the values.

    Args:
        n: how many films.
        bias: mean difference.
        spread: standard deviation of the differences (n - 1).
        t: of the paired test of the bias; ``None`` where all differences are equal.
        p: of that test.
        dahlberg: Dahlberg's error, which contains the bias.
        method_error: the method error of one reading, without the bias.
        houston: the share of the values' variance that is not error; ``None`` where all values are equal.
        lower: the lower limit of agreement with its exact interval.
        upper: the upper one.
    """

    n: int
    bias: Estimate
    spread: float
    t: float | None
    p: float | None
    dahlberg: float
    method_error: Estimate
    houston: float | None
    lower: Estimate
    upper: Estimate


def pair_statistics(first: Array, second: Array) -> PairStatistics | None:
    """How two complete readings (n,) differ; ``None`` of fewer than two films."""
    differences = first - second
    n = len(differences)
    if n < FEWEST:
        return None
    mean, spread = float(differences.mean()), spread_of(differences)
    standard_error = spread / math.sqrt(n)
    half = quantiles.of_t(UPPER, n - 1) * standard_error
    t = mean / standard_error if standard_error else None
    variance = spread_of(np.concatenate([first, second])) ** 2
    error = method_error(differences)
    lower, upper = _limits(mean, spread, n)
    return PairStatistics(
        n,
        Estimate(mean, mean - half, mean + half),
        spread,
        t,
        None if t is None else quantiles.both_tails(t, n - 1),
        dahlberg(differences),
        error,
        1 - error.value**2 / variance if variance else None,
        lower,
        upper,
    )


def spread_of(values: Array) -> float:
    """The standard deviation (n - 1) of values (n,); 0 where no more than rounding tells them apart."""
    return float(values.std(ddof=1)) if np.ptp(values) > NOTHING else 0.0


def dahlberg(differences: Array) -> float:
    """Dahlberg's error of one reading, of the differences (n,) of two: it contains their bias."""
    return math.sqrt(float(differences @ differences) / (2 * len(differences)))


def method_error(differences: Array) -> Estimate:
    """The method error of one reading without bias, of the differences (n,) of two, at least two of them."""
    freedom = len(differences) - 1
    value = spread_of(differences) / math.sqrt(2)
    ends = (math.sqrt(freedom / quantiles.of_chi2(share, freedom)) for share in (UPPER, 1 - UPPER))
    low, high = (value * end for end in ends)
    return Estimate(value, low, high)


def _limits(mean: float, spread: float, n: int) -> tuple[Estimate, Estimate]:
    """The limits of agreement with their exact intervals."""
    root = math.sqrt(n)
    near, far = (
        spread * quantiles.of_noncentral_t(share, n - 1, NORMAL * root) / root for share in (1 - UPPER, UPPER)
    )
    return (
        Estimate(mean - NORMAL * spread, mean - far, mean - near),
        Estimate(mean + NORMAL * spread, mean + near, mean + far),
    )


def proportional_bias(first: Array, second: Array) -> Slope | None:
    """The regression of the differences of two readings on their means; ``None`` where there is none to find."""
    n = len(first)
    means, differences = (first + second) / 2, first - second
    if n <= FEWEST or np.ptp(means) <= NOTHING:
        return None
    across = means - means.mean()
    square = float(across @ across)
    slope = float(across @ differences) / square
    at_zero = float(differences.mean() - slope * means.mean())
    rest = differences - at_zero - slope * means
    error = math.sqrt(float(rest @ rest) / (n - 2) / square)
    p = quantiles.both_tails(slope / error, n - 2) if error else float(slope == 0)
    return Slope(slope, at_zero, p)
