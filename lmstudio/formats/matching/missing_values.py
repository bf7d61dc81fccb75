"""Missing values in files: words for a missing number, and default positions of points never placed."""

import math
from collections.abc import Mapping

from lmstudio.core.geometry import XY

NOWHERE: XY = (0.0, 0.0)
"""Where programs put points that are not placed yet, in their own coordinates."""
_WORDS = frozenset({"", "-", "--", ".", "na", "n/a", "#n/a", "<na>", "nan", "-nan", "null", "none", "nil"})


def is_missing(value: object) -> bool:
    """Whether a value of a cell, a text file or a nested file says that there is none."""
    if isinstance(value, str):
        return value.strip().casefold() in _WORDS
    return value is None or (isinstance(value, float) and math.isnan(value))


def are_not_placed(places: Mapping[str, XY]) -> bool:
    """Whether the points of one film are none, being all at 0, 0, or several all in one place.

    Args:
        places: by landmark, in the file's own coordinates, before anything is turned or counted from elsewhere.
    """
    found = set(places.values())
    return len(found) == 1 and (len(places) > 1 or NOWHERE in found)
