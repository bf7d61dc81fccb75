"""Expected radial errors of located landmarks."""

import numpy as np

from lmstudio.core.geometry import Array
from lmstudio.learning.locate import Located

LEAST_ERROR = 0.3
"""Radial error in cells of the first look that remains where the heatmap is as narrow as its target."""


def expected_error(found: Located) -> Array:
    """The expected radial errors (K,) in cells of the first look."""
    return np.asarray(np.sqrt(found.spread**2 + (found.disagreement / 2) ** 2 + LEAST_ERROR**2))
