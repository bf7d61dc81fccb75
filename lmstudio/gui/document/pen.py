"""What the reader does to the points of the film that is shown."""

import math
from collections.abc import Iterable, Mapping

from lmstudio.core import annotation as annotations
from lmstudio.core import landmarks
from lmstudio.core.annotation import Annotation, Visibility
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.guesses import Guesses
from lmstudio.gui.document.measures import Tool
from lmstudio.gui.document.selection import Selection
from lmstudio.gui.document.view import View
from lmstudio.language import tr

SAME_PX = 0.5
"""Two landmarks closer together, in image pixels, lie in one place: seldom meant."""
_CYCLE = {
    Visibility.VISIBLE: Visibility.OCCLUDED,
    Visibility.OCCLUDED: Visibility.ABSENT,
    Visibility.ABSENT: Visibility.VISIBLE,
}
_MARK = {
    Visibility.VISIBLE: EditKind.MARK_VISIBLE,
    Visibility.OCCLUDED: EditKind.MARK_OCCLUDED,
    Visibility.ABSENT: EditKind.MARK_ABSENT,
}


class Pen:
    """Places, moves, clears and confirms the points of the film that is shown.

    Args:
        document: through which every change goes.
        current: the film.
        selection: the landmarks that are meant, and that are selected afterwards.
        view: that has the tool in hand.
        guesses: that can be accepted.
    """

    def __init__(
        self, document: Document, current: Current, selection: Selection, view: View, guesses: Guesses
    ) -> None:
        self._document, self._current, self._selection = document, current, selection
        self._view, self._guesses = view, guesses

    def place(self, name: str, xy: XY) -> bool:
        """Whether a landmark now lies at ``xy`` (image pixels)."""
        before = self._current.annotation
        kind = EditKind.MOVE if name in before.points else EditKind.PLACE
        return self._edit(kind, annotations.place(before, name, xy), name)

    def place_next(self, xy: XY) -> None:
        """Put the landmark that is due at ``xy`` (image pixels); the next one comes up."""
        name = self._selection.due
        if name is None:
            return
        before, close = self._current.annotation, self._very_near(xy, but=name)
        if not self.place(name, xy):
            return
        following = self._selection.next_missing(after=name)
        if following is None and name in before.points:
            self._selection.select(name)
        else:
            self._selection.select(following, handled=name)
        if close is not None:
            told = tr("{landmark} is exactly on top of {other}. If this is a mistake, use Undo.")
            self._document.noted.emit(told.format(landmark=landmarks.at_beginning(name), other=close))

    def accept_guess(self) -> None:
        """Put the landmark that is due where it is guessed to be; the next one comes up."""
        name = self._selection.due
        if name is not None and name in self._guesses.places:
            self.place_next(self._guesses.places[name])

    def accept_guesses(self) -> None:
        """Put every landmark that is missing where it is guessed to be, in one step."""
        places = dict(self._guesses.places)
        after = self._current.annotation
        for name, xy in places.items():
            after = annotations.place(after, name, xy)
        if places and self._edit(EditKind.PLACE, after, *places):
            self._selection.deselect()
            told = tr("All first guesses are accepted as your points. Drag those that are wrong.")
            self._document.noted.emit(told)

    def move(self, places: Mapping[str, XY]) -> None:
        """Put several landmarks at their places (image pixels) in one step."""
        after = self._current.annotation
        for name, xy in places.items():
            after = annotations.place(after, name, xy)
        if self._edit(EditKind.MOVE, after, *places) and len(places) == 1:
            self._selection.handle(*places)

    def place_selected(self, xy: XY) -> XY | None:
        """Where the selected landmark (else the next) is; put at ``xy`` if it has no place yet. It stays selected.

        ``None`` where there is nothing to place.
        """
        name = self._selection.name or self._selection.next_missing()
        if name is None or self._current.image is None:
            return None
        if not self._selection.has_place(name):
            self.place(name, xy)
        self._selection.select(name)
        point = self._current.annotation.points.get(name)
        return None if point is None else point.xy

    def clear(self, *names: str) -> None:
        """Take landmarks' points off."""
        after = self._current.annotation
        for name in names:
            after = annotations.clear(after, name)
        self._edit(EditKind.CLEAR, after, *names)
        if self._selection.name is None:
            self._selection.deselect()

    def clear_selected(self) -> None:
        """Take off the points of the selected landmarks, else the one just placed; the first is due again."""
        targets = self._selection.targets
        placed = bool(targets) and targets[0] in self._current.annotation.points
        names = targets if placed else self._selection.at_hand
        if names:
            self.clear(*names)
        if names and names[0] not in self._current.annotation.points:
            self._selection.select(names[0], names if len(names) > 1 else ())

    def set_visibility(self, visibility: Visibility, *names: str) -> None:
        """Say how landmarks are seen."""
        after = self._current.annotation
        for name in names:
            after = annotations.set_visibility(after, name, visibility)
        self._edit(_MARK[visibility], after, *names)

    def cycle_visibility(self) -> None:
        """Say of the selected landmarks in turn: visible, occluded, absent. One that is to be placed is absent."""
        names, points = self._selection.targets, self._current.annotation.points
        if not names:
            return
        point = points.get(names[0])
        if point is not None:
            self.set_visibility(_CYCLE[point.visibility], *names)
            return
        self.set_visibility(Visibility.ABSENT, *names)
        following = self._selection.next_missing(after=names[0])
        told = tr("{landmark} is marked absent.").format(landmark=landmarks.at_beginning(names[0]))
        if following is not None:
            self._selection.select(following)
            told = tr("{message} Next: {landmark}.").format(message=told, landmark=following)
        self._document.noted.emit(told)

    def nudge(self, dx: float, dy: float) -> None:
        """Move the points at hand by image pixels."""
        points = self._current.annotation.points
        places = {name: points[name].xy for name in self._selection.at_hand}
        moved = {name: (xy[0] + dx, xy[1] + dy) for name, xy in places.items() if xy is not None}
        if moved:
            self.move(moved)

    def confirm(self, *names: str) -> None:
        """Confirm predicted points where they are."""
        if self._confirm(EditKind.CONFIRM, names, *names) and len(names) == 1:
            self._selection.handle(*names)

    def confirm_selected(self) -> None:
        """Confirm the selected points where they are; of a landmark that is due the guess is accepted."""
        self.confirm(*self._selection.targets)
        self.accept_guess()

    def confirm_all(self) -> bool:
        """Whether every predicted point of the film is now confirmed where it is."""
        return self._confirm(EditKind.CONFIRM_FILM, self._document.schema.names)

    def announce_move(self) -> None:
        """Let the next click move the selected landmark, or the one just placed; nothing is moved before."""
        if self._selection.movable is not None:
            self._selection.select(self._selection.movable, armed=True)

    def step_back(self) -> None:
        """Put the tool away, else call an announced move off, else go back to what is due, else to none."""
        selection = self._selection
        if self._view.state.tool is not Tool.LANDMARKS:
            self._view.change(tool=Tool.LANDMARKS)
        elif selection.armed:
            selection.select(selection.name)
        elif selection.due is None:
            selection.deselect()
        else:
            selection.select(None)

    def _very_near(self, xy: XY, *, but: str) -> str | None:
        """Another landmark whose point lies within half an image pixel of a place."""
        points = self._current.annotation.points
        others = ((name, point.xy) for name, point in points.items() if name != but)
        return next((name for name, at in others if at is not None and math.dist(at, xy) < SAME_PX), None)

    def _confirm(self, kind: EditKind, names: Iterable[str], *arguments: str) -> bool:
        """Whether landmarks are confirmed where they are; what has come only just now waits to be looked at."""
        before = self._current.annotation
        after = annotations.confirm(before, names)
        if after != before and self._current.is_unseen:
            told = tr("Points were predicted on this film just now. Look at them first, then confirm them.")
            self._document.noted.emit(told)
            return False
        return self._edit(kind, after, *arguments)

    def _edit(self, kind: EditKind, after: Annotation, *names: str) -> bool:
        """Whether the points of the film are now these."""
        image, before = self._current.image, self._current.annotation
        after = with_followers(before, after, self._document.schema)
        if image is None or after == before:
            return True
        return self._document.do(kind, lambda project: project.with_annotations({image.id: after}), *names)


def with_followers(before: Annotation, after: Annotation, schema: Schema) -> Annotation:
    """What becomes of an annotation when the points that follow from those changed follow them."""
    moved = {name for name in schema.names if before.points.get(name) != after.points.get(name)}
    return annotations.following(after, schema, moved)
