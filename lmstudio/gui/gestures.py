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
class Frame:
    """Show a frame between two corners; ``None`` shows none any more."""

    corners: tuple[XY, XY] | None


@dataclass(frozen=True, slots=True)
class Enclose:
    """Select the points between two corners together."""

    corners: tuple[XY, XY]


@dataclass(frozen=True, slots=True)
class Ungroup:
    """Select no points together any more."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Show where a landmark would be placed; ``None`` shows nothing any more."""

    at: XY | None


@dataclass(frozen=True, slots=True)
class Place:
    """Place a landmark here."""

    at: XY


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


Command = Select | Toggle | Frame | Enclose | Ungroup | Preview | Place | Carry | Drop | Pan | Adjust


@dataclass(slots=True)
class _Press:
    button: Button
    at: XY
    last: XY
    hits: tuple[str, ...]
    selected: str | None
    pan: bool
    add: bool
    grouped: bool
    moved: bool = False

    @property
    def acts(self) -> bool:
        """Whether it is about points: with the left button, and not to pan."""
        return self.button is Button.LEFT and not self.pan

    @property
    def grabbed(self) -> str | None:
        """The point that a drag moves: the selected one where it is under the mouse, else the topmost."""
        if self.selected in self.hits:
            return self.selected
        return self.hits[0] if self.hits else None


class Gestures:
    """The state between a press and its release; at most one gesture goes on at a time."""

    def __init__(self) -> None:
        self._press: _Press | None = None
        self._clicked_at: XY | None = None

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
        return self._dragging is not None

    def press(
        self,
        button: Button,
        at: XY,
        *,
        hits: Sequence[str] = (),
        selected: str | None = None,
        space: bool = False,
        double: bool = False,
        add: bool = False,
        grouped: bool = False,
    ) -> list[Command]:
        """The commands of a press.

        Args:
            button: that was pressed.
            at: where.
            hits: the points under the mouse, nearest first.
            selected: the landmark that is selected.
            space: whether the space bar is down.
            double: the second press of a double click. It only goes on through a pile of points; where the
                first click placed a point, it does nothing.
            add: whether Ctrl is down: points are selected together, nothing is placed or moved.
            grouped: whether several points are selected together. A click on empty ground then ends that, so that
                it moves no point by accident.
        """
        if self._press is not None:
            return []
        if double and button is Button.LEFT and not space and not self._same_place(at):
            return []
        pan = button is Button.MIDDLE or (space and button is Button.LEFT)
        self._press = _Press(button, at, at, tuple(hits), selected, pan, add, grouped)
        return [Preview(at)] if self._placing else []

    def move(self, at: XY) -> list[Command]:
        """The commands of a move of the mouse."""
        press = self._press
        if press is None:
            return []
        step, press.last = _minus(at, press.last), at
        press.moved = press.moved or math.hypot(*_minus(at, press.at)) > SLACK_PX
        if press.pan:
            return [Pan(step)]
        if self._placing:
            return [Preview(at)]
        if not press.moved:
            return []
        if self._framing:
            return [Frame((press.at, at))]
        by = _minus(at, press.at)
        if press.acts and self._dragging is None:
            return []
        return [Adjust(by)] if self._dragging is None else [Carry(self._dragging, by)]

    def release(self, button: Button, at: XY) -> list[Command]:
        """The commands of a release; that of another button than the one pressed means nothing."""
        press = self._press
        if press is None or press.button is not button:
            return []
        last = self.move(at)
        placing, dragging, framing = self._placing, self._dragging, self._framing
        self._press = None
        again = self._same_place(press.at)
        if press.acts:
            self._clicked_at = None if placing or dragging or press.add else press.at
        if framing:
            return [Frame(None), Enclose((press.at, at))]
        if press.acts and press.add:
            return [Toggle(press.hits[0])] if press.hits and not press.moved else []
        if placing:
            return [Preview(None), Place(at)]
        if dragging is not None:
            return [Drop(dragging, _minus(at, press.at))]
        if press.acts:
            return [Select(_picked(press, again=again))] if press.hits else [Ungroup()]
        return last

    def cancel(self) -> list[Command]:
        """The commands that take back what the gesture has shown so far."""
        press, placing, dragging, framing = self._press, self._placing, self._dragging, self._framing
        self._press = None
        if press is None or press.pan:
            return []
        if framing:
            return [Frame(None)]
        if placing:
            return [Preview(None)]
        if dragging is not None:
            return [Drop(dragging, None)]
        return [Adjust((0.0, 0.0))] if press.button is Button.RIGHT and press.moved else []

    @property
    def _placing(self) -> bool:
        press = self._press
        return press is not None and press.acts and not (press.hits or press.add or press.grouped)

    @property
    def _framing(self) -> bool:
        press = self._press
        return press is not None and press.acts and press.add and press.moved and not press.hits

    @property
    def _dragging(self) -> str | None:
        press = self._press
        return press.grabbed if press is not None and press.acts and press.moved and not press.add else None

    def _same_place(self, at: XY) -> bool:
        return self._clicked_at is not None and math.hypot(*_minus(at, self._clicked_at)) <= SLACK_PX


def _picked(press: _Press, *, again: bool) -> str:
    """The point that a click selects: the nearest; at a second click in the same place the one below it."""
    if again and press.selected in press.hits:
        return press.hits[(press.hits.index(press.selected) + 1) % len(press.hits)]
    return press.hits[0]


def _minus(a: XY, b: XY) -> XY:
    return (a[0] - b[0], a[1] - b[1])
