"""The progress of a project in words: counts of films, and expected errors."""

import math
from dataclasses import dataclass

from lmstudio.core.annotation import State
from lmstudio.core.project import Project
from lmstudio.language import number
from lmstudio.session import review, rounds


@dataclass(frozen=True, slots=True)
class Progress:
    """How many usable films are in each state; predicted: as long as none of its points is the reader's."""

    untouched: int
    begun: int
    predicted: int
    done: int


def progress(project: Project) -> Progress:
    """The counts of a whole project."""
    states = rounds.states(project)
    usable, untouched = len(project.images) - states[State.UNUSABLE], states[State.UNTOUCHED]
    done, begun = review.labelled(project)
    return Progress(untouched, begun, usable - untouched - begun - done, done)


def error_text(error: float, unit: str) -> str:
    """An expected error for people: ``1.4 mm``, ``12 px``, or nothing."""
    if not math.isfinite(error):
        return ""
    return f"{number(error)} mm" if unit == "mm" else f"{number(error, 0)} px"
