"""Where on a film landmarks usually lie: films of one kind are taken alike.

Locations are in shares of the film's width and height, from 0 at its outer left and upper edge to 1: films are cut
to what they show, at the sides above all.
"""

from dataclasses import dataclass

import numpy as np

from lmstudio.core.geometry import Array

TYPICAL = 0.06
"""How far landmarks lie from their mean location along each axis, in shares, before any film tells.

It has little say after ten films: hands were 3.26 % of the height off with it, with half and with twice as much
(``python -m tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""
TYPICAL_FILMS = 4
"""So many films count as much as that; 3.26 % with half and with twice as many, as above (``python -m
tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""


@dataclass(frozen=True, slots=True, eq=False)
class LocationPrior:
    """What labelled films tell of it.

    Args:
        mean: (K, 2) in shares; ``nan`` for a landmark never seen.
        scatter: (2,) standard deviation of all landmarks along x and y, in shares.
    """

    mean: Array
    scatter: Array


def learn(locations: Array) -> LocationPrior:
    """The prior of films' points (N, K, 2) in shares; missing points are ``nan``.

    The scatter is drawn towards the typical one where few films tell it.
    """
    mean = np.ma.masked_invalid(locations).mean(axis=0).filled(np.nan)
    squares = len(locations) * np.nanmean((locations - mean) ** 2, axis=(0, 1)) + TYPICAL_FILMS * TYPICAL**2
    return LocationPrior(mean, np.sqrt(squares / (len(locations) - 1 + TYPICAL_FILMS)))
