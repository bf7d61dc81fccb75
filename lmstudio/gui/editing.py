"""What the reader does to the points of the film that is shown, and to those selected together."""

from collections.abc import Iterable, Mapping

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Visibility
from lmstudio.core.geometry import XY
from lmstudio.gui.edits import Edits
from lmstudio.gui.measures import Tool

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
        """Put the selected landmark, else the next one without a point, at ``xy``; the next one comes up."""
        name = self._selected or self._next_missing()
        if name is None or self._current is None:
            return
        moved = name in self.annotation.points
        if not self.place(name, xy):
            return
        following = self._next_missing(after=name)
        if following is not None or not moved:
            self._select(following)

    def move(self, places: Mapping[str, XY]) -> None:
        """Put several landmarks at their places (image pixels) in one step."""
        after = self.annotation
        for name, xy in places.items():
            after = annotations.place(after, name, xy)
        self._edit(f"Move {_of(tuple(places))}", after)

    def place_selected(self, xy: XY) -> XY | None:
        """Where the selected landmark (else the next) is; put at ``xy`` if it has no place yet. It stays selected.

        ``None`` where there is nothing to place.
        """
        name = self._selected or self._next_missing()
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

    def clear_selected(self) -> None:
        """Take the selected landmarks' points off."""
        self.clear(*self.targets)

    def set_visibility(self, visibility: Visibility, *names: str) -> None:
        """Say how landmarks are seen."""
        after = self.annotation
        for name in names:
            after = annotations.set_visibility(after, name, visibility)
        self._edit(f"Mark {_of(names)} {visibility}", after)

    def cycle_visibility(self) -> None:
        """Say of the selected landmarks in turn: visible, occluded, absent."""
        if self.targets:
            point = self.annotation.points.get(self.targets[0])
            self.set_visibility(Visibility.ABSENT if point is None else _CYCLE[point.visibility], *self.targets)

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected points by image pixels."""
        places = {name: self.annotation.points[name].xy for name in self.targets if self._has_place(name)}
        moved = {name: (xy[0] + dx, xy[1] + dy) for name, xy in places.items() if xy is not None}
        if moved:
            self.move(moved)

    def confirm(self, *names: str) -> None:
        """Confirm predicted points where they are."""
        self._edit(f"Confirm {_of(names)}", annotations.confirm(self.annotation, names))

    def confirm_selected(self) -> None:
        """Confirm the selected points where they are."""
        self.confirm(*self.targets)

    @property
    def targets(self) -> tuple[str, ...]:
        """The landmarks that a key acts on: those selected together, else the selected one."""
        return self.group or (() if self._selected is None else (self._selected,))

    def select(self, name: str | None) -> None:
        """Select a landmark alone; a click then places or moves it."""
        self._select(name)

    def step_back(self) -> None:
        """Lay the tool down; with none in hand, select no landmark."""
        if self.view.tool is not Tool.LANDMARKS:
            self.set_view(tool=Tool.LANDMARKS)
        else:
            self.select(None)

    def select_together(self, names: Iterable[str]) -> None:
        """Select the points of several landmarks, to move them together; a single one as :meth:`select` does."""
        placed = [name for name in names if self._has_place(name)]
        self._select(placed[-1] if placed else self._selected, placed if len(placed) > 1 else ())

    def select_all(self) -> None:
        """Select all points of the film together."""
        self.select_together(self.schema.names)

    def toggle_selected(self, name: str) -> None:
        """Add a landmark's point to those selected together, or take it out."""
        together = [other for other in self.targets if other != name]
        self.select_together(together if name in self.targets else [*together, name])

    def ungroup(self) -> None:
        """Select no points together any more: the landmark that comes next is selected, if there is one."""
        if self._group:
            self._select(self._next_missing())

    def select_next(self, step: int = 1) -> None:
        """Select the landmark ``step`` places further in the list, around its end."""
        names = self.schema.names
        if names:
            start = -1 if self._selected is None and step > 0 else 0
            at = self.schema.index(self._selected) if self._selected is not None else start
            self._select(names[(at + step) % len(names)])


def _of(names: tuple[str, ...]) -> str:
    """Landmarks in the words of an edit: the name of one, the number of several."""
    return names[0] if len(names) == 1 else f"{len(names)} points"
