"""Quantiles of the distributions that intervals are made of."""

from dataclasses import dataclass

LEVEL = 0.95
"""All limits and intervals are of 95 %, since readers and papers expect them."""
UPPER = 1 - (1 - LEVEL) / 2
"""The share below the upper end, since what is left out lies at both ends."""
NORMAL = 1.959963984540054
"""The quantile of the normal distribution, written out, since programs that take 1.96 differ by 3·10⁻⁵."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number and the ends of its interval, which is not always known."""

    value: float
    low: float | None = None
    high: float | None = None


# SciPy is loaded where it is needed, since it would take longer to load than the rest of the window.


def of_f(share: float, first: float, second: float) -> float:
    """Of the F distribution with two numbers of degrees of freedom."""
    from scipy import stats

    return float(stats.f.ppf(share, first, second))


def of_t(share: float, freedom: float) -> float:
    """Of Student's t."""
    from scipy import stats

    return float(stats.t.ppf(share, freedom))


def of_chi2(share: float, freedom: float) -> float:
    """Of χ²."""
    from scipy import stats

    return float(stats.chi2.ppf(share, freedom))


def of_noncentral_t(share: float, freedom: float, centre: float) -> float:
    """Of the noncentral t."""
    from scipy import stats

    return float(stats.nct.ppf(share, freedom, centre))


def both_tails(t: float, freedom: float) -> float:
    """The probability that Student's t is as far from 0 as this or farther."""
    from scipy import stats

    return float(2 * stats.t.sf(abs(t), freedom))
