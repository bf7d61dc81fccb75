"""How sure a network is of a point, as the one number between 0 and 1 that other programs keep beside it.

Our own networks say how far from the truth a point is to be expected instead. Of the two only the second can be
checked, so that a confidence that is read makes a prediction, and no expected error.
"""

import math

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.project import Image

_HALF = 0.01
"""The expected error at which the confidence is a half, as a share of the film's diagonal."""
_UNKNOWN = 0.5
_LEAST, _MOST = 0.001, 0.999
"""0 and 1 would be read as no point, and as a hidden one."""


def of_prediction(point: Point, image: Image) -> float:
    """The confidence that stands for the expected error of a prediction; a half where none is known."""
    if point.expected_error_px is None:
        return _UNKNOWN
    half = _HALF * math.hypot(image.width, image.height)
    return min(max(half / (half + point.expected_error_px), _LEAST), _MOST)


def origin(confidence: float | None) -> Origin:
    """Who says where a point is: a network where there is a confidence."""
    return Origin.MANUAL if confidence is None else Origin.PREDICTED
