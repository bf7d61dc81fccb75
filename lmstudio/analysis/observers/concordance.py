"""Lin's concordance of two readings: how near they lie to the line on which both are equal.

Sources: L. I. Lin, Biometrics 45, 1989, with the correction of 2000.
"""

import math
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.observers.pairs import NOTHING
from lmstudio.analysis.observers.quantiles import NORMAL, Estimate
from lmstudio.core.geometry import Array

FEWEST = 3
"""Films, since the interval divides by two less."""


@dataclass(frozen=True, slots=True)
class Concordance:
    """Lin's coefficient, and its parts.

    Args:
        coefficient: the product of both parts.
        precision: Pearson's correlation.
        accuracy: 1 where neither the means nor the spreads differ.
    """

    coefficient: Estimate
    precision: float
    accuracy: float


def concordance(first: Array, second: Array) -> Concordance | None:
    """The concordance of two complete readings (n,); ``None`` where one of them is all the same."""
    n = len(first)
    if n < FEWEST or min(np.ptp(first), np.ptp(second)) <= NOTHING:
        return None
    spreads = float(first.std()), float(second.std())
    offset = float(first.mean() - second.mean())
    precision = float(((first - first.mean()) * (second - second.mean())).mean()) / (spreads[0] * spreads[1])
    product = spreads[0] * spreads[1]
    value = 2 * precision * product / (spreads[0] ** 2 + spreads[1] ** 2 + offset**2)
    accuracy = 2 * product / (spreads[0] ** 2 + spreads[1] ** 2 + offset**2)
    return Concordance(_interval(value, precision, offset / math.sqrt(product), n), precision, accuracy)


def _interval(value: float, precision: float, shift: float, n: int) -> Estimate:
    """Lin's interval by Fisher's z; none at the ends of the scale, where it is not defined."""
    if precision == 0 or abs(value) >= 1:
        return Estimate(value)
    square = precision**2
    variance = (1 - square) * value**2 * (1 - value**2) / square
    variance += 2 * value**3 * (1 - value) * shift**2 / precision - value**4 * shift**4 / (2 * square)
    if variance < 0:
        return Estimate(value)
    half = NORMAL * math.sqrt(variance / (n - 2)) / (1 - value**2)
    centre = math.atanh(value)
    return Estimate(value, math.tanh(centre - half), math.tanh(centre + half))
