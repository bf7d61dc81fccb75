"""What the mouse does on the film: presses, moves and releases in, commands out. No Qt.

Positions are in screen pixels. The canvas tells at a press which points lie under the mouse and carries the
commands out; what a gesture means is decided here only.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from lmstudio.core.geometry import XY

SLACK_PX = 3.0
"""A press that moves no further than this is a click."""
GRAB_PX = 5.0
"""A drag that begins no further from a point takes hold of it. Landmarks may lie closer together than that."""
GUESS_PX = 1.0
"""A click no further from the guess of the landmark that is due accepts it as it is.

No more, so that every other click places the landmark where the reader has clicked."""
REACH_PX = 10.0
"""A click where none is to be placed selects a point that is no further away."""
TWICE_PX = 2.0
"""The second press of a double click lies no further from the first."""
TWICE_S = 0.25
"""It follows no later after the first where that placed a landmark: nobody aims at the next one so fast."""


class Button(Enum):
    """The buttons that begin a gesture."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Select:
    """Select a landmark."""

    name: str


@dataclass(frozen=True, slots=True)
class Toggle:
    """Add a landmark to those selected together, or take it out."""

    name: str


@dataclass(frozen=True, slots=True)
class SelectionFrame:
    """Show a frame between two corners; ``None`` shows none any more."""

    corners: tuple[XY, XY] | None


@dataclass(frozen=True, slots=True)
class Enclose:
    """Select the points between two corners together."""

    corners: tuple[XY, XY]


@dataclass(frozen=True, slots=True)
class Deselect:
    """Select nothing any more."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """Say that the second press of a double click places nothing."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Show where a landmark would be placed; ``None`` shows nothing any more."""

    at: XY | None


@dataclass(frozen=True, slots=True)
class PlaceLandmark:
    """Place a landmark here."""

    at: XY


@dataclass(frozen=True, slots=True)
class AcceptGuess:
    """Place the landmark that is due where it is guessed to be."""


@dataclass(frozen=True, slots=True)
class Carry:
    """Show a point away from its place by this much; nothing is changed yet."""

    name: str
    by: XY


@dataclass(frozen=True, slots=True)
class Drop:
    """Move a point by this much for good; ``None`` puts it back."""

    name: str
    by: XY | None


@dataclass(frozen=True, slots=True)
class Pan:
    """Move the film by this much since the last command."""

    by: XY


@dataclass(frozen=True, slots=True)
class Adjust:
    """Change the display window by this much since the press; (0, 0) is the window at the press."""

    by: XY


Command = (
    Select
    | Toggle
    | SelectionFrame
    | Enclose
    | Deselect
    | Repeated
    | Preview
    | PlaceLandmark
    | AcceptGuess
    | Carry
    | Drop
    | Pan
    | Adjust
)


@dataclass(frozen=True, slots=True)
class Aim:
    """What lies under the mouse at a press, and what a click there is for.

    Args:
        hits: the points within ``REACH_PX``, nearest first.
        near: those of them within ``GRAB_PX``.
        selected: the landmark that is selected.
        due: whether a landmark is to be placed, or moved as was announced.
        add: whether Ctrl is down: points are selected together, nothing is placed.
        guess: the landmark to be placed, where its guess lies within ``GUESS_PX``.
    """

    hits: Sequence[str] = ()
    near: Sequence[str] = ()
    selected: str | None = None
    due: bool = False
    add: bool = False
    guess: str | None = None

    @property
    def grabbed(self) -> str | None:
        """What a drag moves: the guess, else the selected point where it is under the mouse, else the nearest."""
        if self.guess is not None and not self.add:
            return self.guess
        within = self.hits if self.add else self.near
        if self.selected in within:
            return self.selected
        return within[0] if within else None


_NOTHING = Aim()


@dataclass(slots=True)
class _Press:
    button: Button
    at: XY
    last: XY
    aim: Aim
    pan: bool
    moved: bool = False

    @property
    def acts(self) -> bool:
        """Whether it is about points: with the left button, and not to pan."""
        return self.button is Button.LEFT and not self.pan

    @property
    def places(self) -> bool:
        """Whether its release places a landmark: one is due, and no point has been taken hold of."""
        return self.acts and self.aim.due and not self.aim.add and self.carries is None

    @property
    def carries(self) -> str | None:
        """The point that it has taken hold of."""
        return self.aim.grabbed if self.acts and self.moved else None

    @property
    def frames(self) -> bool:
        """Whether it draws a frame round points."""
        return self.acts and self.aim.add and self.moved and self.carries is None


class Gestures:
    """The state between a press and its release; at most one gesture goes on at a time."""

    def __init__(self) -> None:
        self._press: _Press | None = None
        self._clicked_at: XY | None = None
        self._placed = False

    @property
    def active(self) -> bool:
        """Whether a gesture is going on."""
        return self._press is not None

    @property
    def panning(self) -> bool:
        """Whether the film is being panned."""
        return self._press is not None and self._press.pan

    @property
    def carrying(self) -> bool:
        """Whether a point is being dragged."""
        return self._press is not None and self._press.carries is not None

    def press(
        self, button: Button, at: XY, aim: Aim = _NOTHING, *, space: bool = False, double_s: float | None = None
    ) -> list[Command]:
        """The commands of a press.

        Args:
            button: that was pressed.
            at: where.
            aim: what is there, and what a click is for.
            space: whether the space bar is down.
            double_s: how many seconds ago the first press of a double click was; ``None``: it is no second one. It
                goes on through a pile of points. Where the first one placed a landmark just before, or let one
                be due, it does nothing.
        """
        if self._press is not None:
            return []
        pan = button is Button.MIDDLE or (space and button is Button.LEFT)
        press = _Press(button, at, at, aim, pan)
        if double_s is not None and press.places and self._is_second(at, double_s):
            return [Repeated()]
        self._press = press
        return [Preview(at)] if press.places else []

    def move(self, at: XY) -> list[Command]:
        """The commands of a move of the mouse."""
        press = self._press
        if press is None:
            return []
        step, press.last = _minus(at, press.last), at
        placed, by = press.places, _minus(at, press.at)
        press.moved = press.moved or math.hypot(*by) > SLACK_PX
        if press.pan:
            return [Pan(step)]
        if press.places:
            return [Preview(at)]
        if not press.moved:
            return []
        if press.carries is not None:
            return [*([Preview(None)] if placed else []), Carry(press.carries, by)]
        if press.frames:
            return [SelectionFrame((press.at, at))]
        return [Adjust(by)] if press.button is Button.RIGHT else []

    def release(self, button: Button, at: XY) -> list[Command]:
        """The commands of a release; that of another button than the one pressed means nothing."""
        press = self._press
        if press is None or press.button is not button:
            return []
        last = self.move(at)
        self._press = None
        if not press.acts:
            return last
        again = self._clicked_at is not None and math.dist(press.at, self._clicked_at) <= SLACK_PX
        self._placed = press.places
        self._clicked_at = None if press.moved and not press.places else press.at
        if press.places:
            return [Preview(None), PlaceLandmark(at) if press.aim.guess is None else AcceptGuess()]
        if press.carries is not None:
            return [*last[:-1], Drop(press.carries, _minus(at, press.at))]
        if press.frames:
            return [SelectionFrame(None), Enclose((press.at, at))]
        return [] if press.moved else _clicked(press.aim, again=again)

    def cancel(self) -> list[Command]:
        """The commands that take back what the gesture has shown so far."""
        press, self._press = self._press, None
        if press is None or press.pan:
            return []
        if press.frames:
            return [SelectionFrame(None)]
        if press.places:
            return [Preview(None)]
        if press.carries is not None:
            return [Drop(press.carries, None)]
        return [Adjust((0.0, 0.0))] if press.button is Button.RIGHT and press.moved else []

    def _is_second(self, at: XY, seconds: float) -> bool:
        if self._clicked_at is None or math.dist(at, self._clicked_at) > TWICE_PX:
            return False
        return seconds <= TWICE_S or not self._placed


def _clicked(aim: Aim, *, again: bool) -> list[Command]:
    """The commands of a click that places nothing."""
    if aim.add:
        return [Toggle(aim.hits[0])] if aim.hits else []
    return [Select(_picked(aim, again=again))] if aim.hits else [Deselect()]


def _picked(aim: Aim, *, again: bool) -> str:
    """The point that a click selects: the nearest; at a second click in the same place the one below it."""
    if again and aim.selected in aim.hits:
        return aim.hits[(aim.hits.index(aim.selected) + 1) % len(aim.hits)]
    return aim.hits[0]


def _minus(a: XY, b: XY) -> XY:
    return (a[0] - b[0], a[1] - b[1])
