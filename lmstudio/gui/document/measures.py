"""Rulers and angles on the film: values, and what the mouse does to them. No Qt.

Ends are xy in image pixels; where the mouse is, ``at``, is in screen pixels.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from lmstudio.core.geometry import XY, Spacing, angle_deg
from lmstudio.imaging import spacing as spacings
from lmstudio.language import later, number

SLACK_PX = 3.0
"""A press that moves no further than this is a click."""


class Tool(StrEnum):
    """What a click on the film does."""

    LANDMARKS = "landmarks"
    RULER = "ruler"
    ANGLE = "angle"


ENDS = {Tool.LANDMARKS: 0, Tool.RULER: 2, Tool.ANGLE: 3}
"""How many clicks make one measure."""
HINTS = {
    Tool.RULER: later("Ruler: click both ends, or drag from one to the other. Esc puts it away."),
    Tool.ANGLE: later("Angle: click one side, the vertex, then the other side. Esc puts it away."),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A ruler (two ends) or an angle (three: a side, the corner, the other side), xy in image pixels."""

    ends: tuple[XY, ...]

    @property
    def is_ruler(self) -> bool:
        """Whether it measures a length."""
        return len(self.ends) == 2

    @property
    def length_px(self) -> float:
        """From the first end to the last."""
        return math.dist(self.ends[0], self.ends[-1])

    def moved(self, end: int, xy: XY) -> "Measure":
        """This measure with one end elsewhere."""
        return Measure((*self.ends[:end], xy, *self.ends[end + 1 :]))

    def text(self, spacing: Spacing) -> str:
        """Degrees; or millimetres and whose they are; or pixels where the spacing is unknown."""
        if not self.is_ruler:
            return f"{number(angle_deg(*self.ends, spacing=spacing))}°"
        if not spacing.known:
            return f"{number(self.length_px)} px"
        return f"{number(spacing.distance_mm(*self.ends))} mm, {spacings.words(spacing.origin)}"


Measures = tuple[Measure, ...]
Grip = tuple[int, int]
"""Which measure, and which of its ends."""


def last_ruler(measures: Measures) -> Measure | None:
    """The ruler that was touched last: laid, clicked on, or moved; ``None`` where there is none."""
    return next((measure for measure in reversed(measures) if measure.is_ruler), None)


class Measuring:
    """The state between the clicks that make a measure, and while one of its ends is dragged."""

    def __init__(self) -> None:
        self._laid: tuple[XY, ...] = ()
        self._mouse: XY | None = None
        self._pressed: XY | None = None
        self._start: XY | None = None
        self._clicked: XY | None = None
        self._grip: Grip | None = None
        self._far = False

    @property
    def active(self) -> bool:
        """Whether something was begun that can be taken back."""
        return bool(self._laid) or self.down

    @property
    def down(self) -> bool:
        """Whether the button is held."""
        return self._pressed is not None

    def press(self, at: XY, xy: XY, *, grip: Grip | None) -> None:
        """The button goes down, on the end ``grip`` or on empty ground."""
        self._pressed, self._start, self._mouse, self._far = at, xy, xy, False
        self._grip = None if self._laid else grip

    def move(self, at: XY, xy: XY) -> None:
        """The mouse moves, with or without the button."""
        self._mouse = xy
        self._far = self._far or (self._pressed is not None and math.dist(self._pressed, at) > SLACK_PX)

    def release(self, at: XY, xy: XY, *, measures: Measures, tool: Tool) -> Measures:
        """The measures after the button is let go: one more, one with an end elsewhere, or as they were.

        One that was clicked on or moved by an end comes last.
        """
        if self._pressed is None or self._start is None:
            return measures
        self.move(at, xy)
        if self._grip is not None:
            after = _touched(self._moved(measures) if self._far else measures, self._grip[0])
            self.cancel()
            return after
        # One drag lays two ends, a click one; the second click of a double click lays none.
        again = bool(self._laid) and self._clicked is not None and math.dist(at, self._clicked) <= SLACK_PX
        laid = (self._start, xy) if self._far and not self._laid else () if again else (xy,)
        self._laid, self._clicked = (*self._laid, *laid), at
        self._pressed = self._grip = None
        if len(self._laid) < ENDS[tool]:
            return measures
        made = Measure(self._laid[: ENDS[tool]])
        self.cancel()
        return (*measures, made)

    def cancel(self) -> None:
        """Take back what was begun."""
        self._laid, self._mouse, self._pressed, self._start, self._grip = (), None, None, None, None

    def shown(self, measures: Measures) -> tuple[Measures, tuple[XY, ...]]:
        """The measures as they are to be drawn, and the line of the one that is being made."""
        if self._grip is not None and self._far:
            return self._moved(measures), ()
        if self._mouse is None or not self.active:
            return measures, ()
        begun = self._laid or ((self._start,) if self._start is not None and self._far else ())
        return measures, (*begun, self._mouse) if begun else ()

    def _moved(self, measures: Measures) -> Measures:
        if self._grip is None or self._mouse is None or self._grip[0] >= len(measures):
            return measures
        which, end = self._grip
        return (*measures[:which], measures[which].moved(end, self._mouse), *measures[which + 1 :])


def _touched(measures: Measures, which: int) -> Measures:
    """The measures with one of them last, which is the one touched last."""
    return (*measures[:which], *measures[which + 1 :], *measures[which : which + 1])
