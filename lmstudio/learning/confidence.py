"""Expected radial errors of located landmarks."""

import numpy as np

from lmstudio.core.geometry import Array
from lmstudio.learning.locate import Located

SPREAD, DISAGREEMENT, RESIDUAL = 1.97, 0.032, 0.011
"""What the squares of a landmark's three signs of doubt weigh in its squared expected error."""
LEAST = 0.095
"""Squared radial error, in square cells of the first look, that remains where there is no sign of doubt.

All four by maximum likelihood, errors taken as exponentially distributed, on films 061 to 150 of the ISBI 2015
cephalograms with the networks of the films 001 to 010; other films are only ever checked against them."""
_PRIOR_POINTS = 40
"""Held-back points after which the measured correction counts as much as none."""


def expected_error(found: Located) -> Array:
    """The expected radial errors (K,) in cells of the first look."""
    squared = SPREAD * found.spread**2 + DISAGREEMENT * found.disagreement**2 + RESIDUAL * found.residual**2
    return np.asarray(np.sqrt(squared + LEAST))


def correction(expected: Array, actual: Array) -> float:
    """The factor that makes expected errors (n, K) right for a project, from the errors on held-back films.

    Drawn towards 1 where there are few points; 1 where there is none. ``nan`` in ``actual``: no truth.
    """
    there = np.isfinite(actual)
    if not there.any():
        return 1.0
    prior = _PRIOR_POINTS * float(expected[there].mean())
    return (float(actual[there].sum()) + prior) / (float(expected[there].sum()) + prior)
