"""Expected errors of predicted points, and which points should be checked."""

import math

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.project import Image

LOOK_MM = 2.5
"""A predicted point with a greater expected error needs a look.

Not the clinical 2 mm: that is about what a network of five films expects of every point; to mark all marks none.
"""
LOOK_SHARE = 0.01
"""The same where the spacing is unknown: of the film's diagonal."""


def expected_error(point: Point, image: Image) -> tuple[float, str]:
    """The expected error of a predicted point and its unit, mm or px; ``nan`` where none is expected."""
    if point.expected_error_px is None or point.origin is not Origin.PREDICTED:
        return math.nan, "px"
    if image.spacing.known:
        return point.expected_error_px * image.spacing.mean_mm, "mm"
    return point.expected_error_px, "px"


def needs_look(point: Point, image: Image) -> bool:
    """Whether a predicted point is likely to be off by more than the threshold, or by nobody knows what."""
    error, unit = expected_error(point, image)
    if point.origin is Origin.PREDICTED and math.isnan(error):
        return True
    limit = LOOK_MM if unit == "mm" else LOOK_SHARE * math.hypot(image.width, image.height)
    return error > limit
