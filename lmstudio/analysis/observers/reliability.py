"""How well readers tell films apart: intraclass correlations of a table of films by readers.

Sources: P. E. Shrout and J. L. Fleiss, Psychol. Bull. 86, 1979; K. O. McGraw and S. P. Wong, Psychol. Methods 1,
1996. Never of image coordinates: that would tell how differently heads lie on films, and be 0.99 for any reader.
"""

import math
from dataclasses import dataclass

from lmstudio.analysis.observers import quantiles
from lmstudio.analysis.observers.quantiles import UPPER, Estimate
from lmstudio.core.geometry import Array

FEWEST = 2
"""Films, and readers, since of one of them there is nothing to compare."""


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """Of a table of ``n`` films by ``k`` readers: between films, between readers, of the rest, within films."""

    films: float
    readers: float
    rest: float
    within: float
    n: int
    k: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """How well readers agree.

    Args:
        squares: what it was computed of.
        single: ICC(1,1): one-way, single reading.
        agreement: ICC(2,1): two-way random, absolute agreement, single reading.
        consistency: ICC(3,1): two-way mixed, consistency, single reading.
        agreement_error: standard error of one reading with the readers' bias, in the unit of the values.
        consistency_error: the same without it.
    """

    squares: MeanSquares
    single: Estimate | None
    agreement: Estimate | None
    consistency: Estimate | None
    agreement_error: float
    consistency_error: float

    @property
    def detectable(self) -> float:
        """The smallest change of a film's value that is more than readers differ by chance, 95 of 100 times."""
        return 1.96 * math.sqrt(2) * self.agreement_error


def reliability(values: Array) -> Reliability | None:
    """The reliability of complete readings.

    Args:
        values: (films, readers), without gaps.

    Returns:
        ``None`` of fewer than two films or readers.
    """
    if min(values.shape) < FEWEST:
        return None
    found = mean_squares(values)
    bias = max(0.0, (found.readers - found.rest) / found.n)
    return Reliability(
        found,
        _one_way(found, found.within, found.n * (found.k - 1)),
        _agreement(found),
        _one_way(found, found.rest, (found.n - 1) * (found.k - 1)),
        math.sqrt(found.rest + bias),
        math.sqrt(found.rest),
    )


def mean_squares(values: Array) -> MeanSquares:
    """The two-way table of values (films, readers)."""
    n, k = values.shape
    films, readers, all_of_them = values.mean(axis=1), values.mean(axis=0), values.mean()
    rest = values - films[:, None] - readers + all_of_them
    return MeanSquares(
        float(k * ((films - all_of_them) ** 2).sum() / (n - 1)),
        float(n * ((readers - all_of_them) ** 2).sum() / (k - 1)),
        float((rest**2).sum() / ((n - 1) * (k - 1))),
        float(((values - films[:, None]) ** 2).sum() / (n * (k - 1))),
        n,
        k,
    )


def _one_way(found: MeanSquares, error: float, freedom: int) -> Estimate | None:
    """ICC(1,1) of the mean square within films, or ICC(3,1) of that of the rest."""
    k, n = found.k, found.n
    divisor = found.films + (k - 1) * error
    if _is_nothing(divisor, found):
        return None
    value = (found.films - error) / divisor
    if _is_nothing(error, found):
        return Estimate(value)
    ratio = found.films / error
    low = ratio / quantiles.of_f(UPPER, n - 1, freedom)
    high = ratio * quantiles.of_f(UPPER, freedom, n - 1)
    return Estimate(value, (low - 1) / (low + k - 1), (high - 1) / (high + k - 1))


def _agreement(found: MeanSquares) -> Estimate | None:
    n, k, films, readers, rest = found.n, found.k, found.films, found.readers, found.rest
    divisor = films + (k - 1) * rest + k * (readers - rest) / n
    if _is_nothing(divisor, found):
        return None
    value = (films - rest) / divisor
    if _is_nothing(rest, found):
        return Estimate(value)
    ratio = readers / rest
    weight = n * (1 + (k - 1) * value) - k * value
    parts = (n - 1) * (k * value * ratio) ** 2 + weight**2
    freedom = (n - 1) * (k - 1) * (k * value * ratio + weight) ** 2 / parts if parts else 0.0
    if not freedom > _ROUNDING:
        return Estimate(value)
    below, above = quantiles.of_f(UPPER, n - 1, freedom), quantiles.of_f(UPPER, freedom, n - 1)
    common = k * readers + (k * n - k - n) * rest
    low = n * (films - below * rest) / (below * common + n * films)
    high = n * (above * films - rest) / (common + n * above * films)
    # Of readings that agree less than by chance, of few films, its ends may lie to one side of the value.
    return Estimate(value, low, high) if low <= value <= high else Estimate(value)


def _is_nothing(part: float, found: MeanSquares) -> bool:
    """Whether a part is no more than what rounding leaves of 0."""
    return part <= _ROUNDING * max(found.films, found.readers, found.rest, found.within) or part < _TINY


_ROUNDING = 1e-20
"""Of a mean square beside another, since doubles leave differences in the sixteenth place,
and these are squared."""
_TINY = 1e-24
"""A mean square below this is of values that are all equal, since no reader tells a billionth of a thousandth of a
degree apart, and this is its square."""
