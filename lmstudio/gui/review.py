"""What the panels say about the work: expected errors in a unit, points that need a look, counts."""

import math
from dataclasses import dataclass

from lmstudio.core.annotation import Annotation, Origin, Point, State
from lmstudio.core.project import Image, Project
from lmstudio.session import rounds

LOOK_MM = 2.5
"""A predicted point with a greater expected error needs a look.

Not the clinical 2 mm: that is about what a network of five films expects of every point; to mark all marks none.
"""
LOOK_SHARE = 0.01
"""The same where the spacing is unknown: of the film's diagonal."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many films are in each state."""

    untouched: int
    begun: int
    predicted: int
    done: int


def expected_error(point: Point, image: Image) -> tuple[float, str]:
    """The expected error of a predicted point and its unit, mm or px; ``nan`` where none is expected."""
    if point.expected_error_px is None or point.origin is not Origin.PREDICTED:
        return math.nan, "px"
    if image.spacing.known:
        return point.expected_error_px * image.spacing.mean_mm, "mm"
    return point.expected_error_px, "px"


def film_error(annotation: Annotation, image: Image) -> tuple[float, str]:
    """The mean expected error of a film's predicted points and its unit; ``nan`` where there is none."""
    found = [expected_error(point, image) for point in annotation.points.values()]
    errors = [error for error, _ in found if math.isfinite(error)]
    unit = "mm" if image.spacing.known else "px"
    return (sum(errors) / len(errors) if errors else math.nan), unit


def needs_look(point: Point, image: Image) -> bool:
    """Whether a predicted point is likely to be off by more than the threshold."""
    error, unit = expected_error(point, image)
    limit = LOOK_MM if unit == "mm" else LOOK_SHARE * math.hypot(image.width, image.height)
    return error > limit


def looks(annotation: Annotation, image: Image) -> int:
    """How many points of a film need a look."""
    return sum(needs_look(point, image) for point in annotation.points.values())


def progress(project: Project) -> Progress:
    """The counts of a whole project."""
    states = rounds.states(project)
    return Progress(
        untouched=states[State.UNTOUCHED],
        begun=states[State.PARTIAL],
        predicted=states[State.PREDICTED],
        done=states[State.DONE],
    )


def error_text(error: float, unit: str) -> str:
    """An expected error for people: ``1.4 mm``, ``12 px``, or nothing."""
    if not math.isfinite(error):
        return ""
    return f"{error:.1f} mm" if unit == "mm" else f"{error:.0f} px"
