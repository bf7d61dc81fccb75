"""How well the errors that a network expects agree with those it makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import stats

from lmstudio.core import metrics
from lmstudio.core.geometry import Array

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Points with about the same expected error: how many, their mean expected and mean actual error."""

    n: int
    expected: float
    actual: float


def rank_correlation(a: Array, b: Array) -> float:
    """Spearman's rank correlation of pairs, those left out where either is missing (``nan``).

    ``nan`` where there are fewer than two pairs or one side has but one value.
    """
    there = np.isfinite(a) & np.isfinite(b)
    x, y = a[there], b[there]
    if x.size < 2 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return float("nan")
    return float(stats.spearmanr(x, y).statistic)


def reliability(expected: Array, errors: Array, *, bins: int = BINS) -> tuple[Bin, ...]:
    """Points sorted by expected error and cut into bins of the same size, the least expected errors first."""
    there = np.isfinite(expected) & np.isfinite(errors)
    order = np.argsort(expected[there], kind="stable")
    x, y = expected[there][order], errors[there][order]
    rows = [rows for rows in np.array_split(np.arange(x.size), bins) if rows.size]
    return tuple(Bin(len(r), float(x[r].mean()), float(y[r].mean())) for r in rows)


def calibration_error(table: Sequence[Bin]) -> float:
    """The expected calibration error: mean absolute difference of the bins, weighted by their points.

    Source: M. P. Naeini et al., AAAI 2015, for probabilities; here for errors in their unit.
    """
    n = sum(row.n for row in table)
    return sum(row.n * abs(row.expected - row.actual) for row in table) / n if n else float("nan")


def agreement(expected: Array, errors: Array) -> dict[str, Any]:
    """How expected errors (n, K) agree with errors (n, K) of n films: rank correlations and reliability table."""
    both = np.isfinite(expected) & np.isfinite(errors)
    x, y = np.where(both, expected, np.nan), np.where(both, errors, np.nan)
    table = reliability(x, y)
    return {
        "spearman_points": rank_correlation(x.ravel(), y.ravel()),
        "spearman_landmarks": rank_correlation(_means(x.T), _means(y.T)),
        "spearman_films": rank_correlation(_means(x), _means(y)),
        "expected_calibration_error": calibration_error(table),
        "reliability": [{"n": row.n, "expected": row.expected, "actual": row.actual} for row in table],
    }


def _means(values: Array) -> Array:
    return np.array([metrics.mean_radial_error(row) for row in values])
