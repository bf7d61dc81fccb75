"""How often two readings come to the same class, beyond chance: Cohen's kappa."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np


class Weights(StrEnum):
    """How much a difference of classes counts."""

    NONE = "none"
    """One as much as any other."""
    LINEAR = "linear"
    """By the number of classes between."""
    QUADRATIC = "quadratic"
    """By its square."""


def kappa(first: Sequence[int], second: Sequence[int], count: int, *, weights: Weights) -> float | None:
    """Cohen's kappa.

    Args:
        first: a class of each film, 0 to ``count`` - 1, in the order of their meaning.
        second: the other reading's.
        count: how many classes there are.
        weights: how much a difference counts.

    Returns:
        ``None`` where chance alone would always agree, as where all films are of one class.
    """
    shares = np.zeros((count, count))
    np.add.at(shares, (np.array(first, dtype=int), np.array(second, dtype=int)), 1 / max(len(first), 1))
    apart = np.abs(np.subtract.outer(np.arange(count), np.arange(count)))
    disagreement = {
        Weights.NONE: (apart > 0).astype(float),
        Weights.LINEAR: apart.astype(float),
        Weights.QUADRATIC: apart.astype(float) ** 2,
    }[weights]
    by_chance = float((disagreement * np.outer(shares.sum(axis=1), shares.sum(axis=0))).sum())
    return 1 - float((disagreement * shares).sum()) / by_chance if by_chance > 0 else None
