"""What the reader does to the points of the film that is shown, and to those selected together."""

import math
from collections.abc import Iterable, Mapping

from lmstudio.core import annotation as annotations
from lmstudio.core import landmarks
from lmstudio.core.annotation import Visibility
from lmstudio.core.geometry import XY
from lmstudio.gui.document.edits import Edits
from lmstudio.gui.document.measures import Tool
from lmstudio.language import tr

SAME_PX = 0.5
"""Two landmarks closer together, in image pixels, lie in one place: seldom meant."""
_CYCLE = {
    Visibility.VISIBLE: Visibility.OCCLUDED,
    Visibility.OCCLUDED: Visibility.ABSENT,
    Visibility.ABSENT: Visibility.VISIBLE,
}


class Editing(Edits):
    """The open project whose points can be changed; :class:`Document` adds the rest of what can be."""

    def place(self, name: str, xy: XY) -> bool:
        """Whether a landmark now lies at ``xy`` (image pixels)."""
        verb = "Move" if name in self.annotation.points else "Place"
        return self._edit(f"{verb} {name}", annotations.place(self.annotation, name, xy))

    def place_next(self, xy: XY) -> None:
        """Put the landmark that is due at ``xy`` (image pixels); the next one comes up."""
        name = self.due
        if name is None:
            return
        before, close = self.annotation, self._very_near(xy, but=name)
        if not self.place(name, xy):
            return
        following = self._next_missing(after=name)
        if following is None and name in before.points:
            self._select(name)
        else:
            self._select(following, handled=name)
        if close is not None:
            told = tr("{landmark} is exactly on top of {other}. If this is a mistake, use Undo.")
            self.noted.emit(told.format(landmark=landmarks.at_beginning(name), other=close))

    def move(self, places: Mapping[str, XY]) -> None:
        """Put several landmarks at their places (image pixels) in one step."""
        after = self.annotation
        for name, xy in places.items():
            after = annotations.place(after, name, xy)
        if self._edit(f"Move {_of(tuple(places))}", after) and len(places) == 1:
            self._handle(*places)

    def place_selected(self, xy: XY) -> XY | None:
        """Where the selected landmark (else the next) is; put at ``xy`` if it has no place yet. It stays selected.

        ``None`` where there is nothing to place.
        """
        name = self.selected or self._next_missing()
        if name is None or self._current is None:
            return None
        if not self._has_place(name):
            self.place(name, xy)
        self._select(name)
        point = self.annotation.points.get(name)
        return None if point is None else point.xy

    def clear(self, *names: str) -> None:
        """Take landmarks' points off."""
        after = self.annotation
        for name in names:
            after = annotations.clear(after, name)
        self._edit(f"Clear {_of(names)}", after)
        if self.selected is None:
            self._select(self._next_missing())

    def clear_selected(self) -> None:
        """Take off the points of the selected landmarks, else the one just placed; the first is due again."""
        names = self.targets if self.targets and self.targets[0] in self.annotation.points else self.at_hand
        if names:
            self.clear(*names)
        if names and names[0] not in self.annotation.points:
            self._select(names[0], names if len(names) > 1 else ())

    def set_visibility(self, visibility: Visibility, *names: str) -> None:
        """Say how landmarks are seen."""
        after = self.annotation
        for name in names:
            after = annotations.set_visibility(after, name, visibility)
        self._edit(f"Mark {_of(names)} {visibility}", after)

    def cycle_visibility(self) -> None:
        """Say of the selected landmarks in turn: visible, occluded, absent. One that is to be placed is absent."""
        names, points = self.targets, self.annotation.points
        if not names:
            return
        point = points.get(names[0])
        if point is not None:
            self.set_visibility(_CYCLE[point.visibility], *names)
            return
        self.set_visibility(Visibility.ABSENT, *names)
        following = self._next_missing(after=names[0])
        told = tr("{landmark} is marked absent.").format(landmark=landmarks.at_beginning(names[0]))
        if following is not None:
            self._select(following)
            told = tr("{message} Next: {landmark}.").format(message=told, landmark=following)
        self.noted.emit(told)

    def nudge(self, dx: float, dy: float) -> None:
        """Move the points at hand by image pixels."""
        places = {name: self.annotation.points[name].xy for name in self.at_hand}
        moved = {name: (xy[0] + dx, xy[1] + dy) for name, xy in places.items() if xy is not None}
        if moved:
            self.move(moved)

    def confirm(self, *names: str) -> None:
        """Confirm predicted points where they are."""
        self._edit(f"Confirm {_of(names)}", annotations.confirm(self.annotation, names))
        if len(names) == 1:
            self._handle(*names)

    def confirm_selected(self) -> None:
        """Confirm the selected points where they are."""
        self.confirm(*self.targets)

    @property
    def targets(self) -> tuple[str, ...]:
        """The landmarks that a key acts on: those selected together, else the selected one."""
        return self.group or (() if self.selected is None else (self.selected,))

    def select(self, name: str | None) -> None:
        """Select a landmark alone; one without a point is then due."""
        self._select(name)

    @property
    def movable(self) -> str | None:
        """The landmark that can be moved by an announced click: the selected one, else the one just placed."""
        found = (self.selected, *self.at_hand)
        return next((name for name in found if name is not None and name in self.annotation.points), None)

    def announce_move(self) -> None:
        """Let the next click move the selected landmark, or the one just placed; nothing is moved before."""
        if self.movable is not None:
            self._select(self.movable, armed=True)

    def step_back(self) -> None:
        """Put the tool away, else call an announced move off, else go back to what is due, else to none."""
        if self.view.tool is not Tool.LANDMARKS:
            self.set_view(tool=Tool.LANDMARKS)
        elif self.armed:
            self.select(self.selected)
        elif self.due is None:
            self.deselect()
        else:
            self.select(None)

    def select_together(self, names: Iterable[str]) -> None:
        """Select the points of several landmarks, to move them together; a single one as :meth:`select` does."""
        placed = [name for name in names if self._has_place(name)]
        self._select(placed[-1] if placed else self.selected, placed if len(placed) > 1 else ())

    def select_all(self) -> None:
        """Select all points of the film together."""
        self.select_together(self.schema.names)

    def toggle_selected(self, name: str) -> None:
        """Add a landmark's point to those selected together, or take it out."""
        together = [other for other in self.targets if other != name]
        self.select_together(together if name in self.targets else [*together, name])

    def deselect(self) -> None:
        """Select nothing of what has a point any more: the landmark that comes next is due, if there is one."""
        self._select(self._next_missing())

    def _very_near(self, xy: XY, *, but: str) -> str | None:
        """Another landmark whose point lies within half an image pixel of a place."""
        others = ((name, point.xy) for name, point in self.annotation.points.items() if name != but)
        return next((name for name, at in others if at is not None and math.dist(at, xy) < SAME_PX), None)

    def select_next(self, step: int = 1) -> None:
        """Select the landmark ``step`` places further in the list, around its end."""
        names = self.schema.names
        if names:
            start = -1 if self.selected is None and step > 0 else 0
            at = self.schema.index(self.selected) if self.selected is not None else start
            self._select(names[(at + step) % len(names)])


def _of(names: tuple[str, ...]) -> str:
    """Landmarks in the words of an edit: the name of one, the number of several."""
    return names[0] if len(names) == 1 else f"{len(names)} points"
