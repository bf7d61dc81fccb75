"""The one object that announces change: the open project as the window sees it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Signal

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Visibility
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.history import Change, Edit
from lmstudio.core.landmarks import Schema
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.browser import Browser
from lmstudio.session import Added, Candidate, Session, Skipped
from lmstudio.session.suggesting import Suggestion, begun

_CYCLE = {
    Visibility.VISIBLE: Visibility.OCCLUDED,
    Visibility.OCCLUDED: Visibility.ABSENT,
    Visibility.ABSENT: Visibility.VISIBLE,
}


class Document(Browser):
    """The open project; every change of it goes through a method of this object.

    Signals:
        suggestions_changed(): other films are suggested for labelling.
        Those of :class:`Browser`.

    Attributes:
        author: name or initials kept with every point that is set.
    """

    author = ""
    suggestions_changed = Signal()
    _suggested: Mapping[str, str] = MappingProxyType({})

    # The project ------------------------------------------------------------------------------------------

    def set_session(self, session: Session | None) -> None:
        """Show another project, from its first image; the one before is closed, its suggestions are forgotten."""
        self._suggested = MappingProxyType({})
        super().set_session(session)

    def add_examined(self, examined: Iterable[Candidate | Skipped]) -> Added | None:
        """What was added of the films that were examined; ``None`` when that failed."""
        if self._session is None:
            return None
        try:
            added = self._session.add_examined(examined)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return None
        self._project_is_new()
        if self._current is None and self.project.images:
            self._show(self.project.images[0])
        return added

    def relocate(self, folder: Path) -> int:
        """How many missing films were found again in ``folder``."""
        if self._session is None:
            return 0
        try:
            found = self._session.relocate(folder)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return 0
        self._project_is_new()
        if found and self._current is not None:
            self._show(self.project.images[self._rows[self._current.id]])
        return found

    def set_schema(self, schema: Schema) -> None:
        """Take another landmark list."""
        if self._session is None:
            return
        try:
            self._session.set_schema(schema)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return
        self._project_is_new()
        self._load_heatmaps()
        self._select(self._next_missing())

    def set_spacing(self, spacing: Spacing) -> None:
        """Say how large a pixel of the current image is."""
        if self._session is None or self._current is None:
            return
        try:
            self._session.set_spacing(self._current.id, spacing)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return
        self._project_is_new()

    # Points -----------------------------------------------------------------------------------------------

    def place(self, name: str, xy: XY) -> None:
        """Put a landmark at ``xy`` (image pixels)."""
        verb = "Move" if name in self.annotation.points else "Place"
        self._edit(f"{verb} {name}", annotations.place(self.annotation, name, xy))

    def place_next(self, xy: XY) -> None:
        """Put the selected landmark, else the next one without a point, at ``xy``; the next one comes up."""
        name = self._selected or self._next_missing()
        if name is None or self._current is None:
            return
        moved = name in self.annotation.points
        self.place(name, xy)
        following = self._next_missing(after=name)
        if following is not None or not moved:
            self._select(following)

    def clear(self, name: str) -> None:
        """Take a landmark's point off."""
        if name in self.annotation.points:
            self._edit(f"Clear {name}", annotations.clear(self.annotation, name))

    def clear_selected(self) -> None:
        """Take the selected landmark's point off."""
        if self._selected is not None:
            self.clear(self._selected)

    def set_visibility(self, name: str, visibility: Visibility) -> None:
        """Say how a landmark is seen."""
        self._edit(f"Mark {name} {visibility}", annotations.set_visibility(self.annotation, name, visibility))

    def cycle_visibility(self) -> None:
        """Say of the selected landmark in turn: visible, occluded, absent."""
        if self._selected is None:
            return
        point = self.annotation.points.get(self._selected)
        self.set_visibility(self._selected, Visibility.ABSENT if point is None else _CYCLE[point.visibility])

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected point by image pixels."""
        point = None if self._selected is None else self.annotation.points.get(self._selected)
        if self._selected is not None and point is not None and point.xy is not None:
            self.place(self._selected, (point.xy[0] + dx, point.xy[1] + dy))

    def confirm(self, name: str) -> None:
        """Confirm one predicted point where it is."""
        self._edit(f"Confirm {name}", annotations.confirm(self.annotation, [name]))

    def confirm_selected(self) -> None:
        """Confirm the selected point where it is."""
        if self._selected is not None:
            self.confirm(self._selected)

    def confirm_image(self) -> None:
        """Confirm every predicted point of this image and go on: to the next in the queue, else the next image.

        After a suggested film the next suggested one comes first.
        """
        in_turn = self._current is not None and self._current.id in self._suggested
        following = (self._following_suggestion() if in_turn else None) or self._following_in_queue()
        self._edit("Confirm all points", annotations.confirm(self.annotation, self.schema.names))
        if following is not None:
            self.go_to(following)
        else:
            self.next_image()

    def select(self, name: str | None) -> None:
        """Select a landmark; a click then places or moves it."""
        self._select(name)

    def select_next(self, step: int = 1) -> None:
        """Select the landmark ``step`` places further in the list, around its end."""
        names = self.schema.names
        if names:
            start = -1 if self._selected is None and step > 0 else 0
            at = self.schema.index(self._selected) if self._selected is not None else start
            self._select(names[(at + step) % len(names)])

    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return self._session is not None and bool(self._session.history.done)

    def can_redo(self) -> bool:
        """Whether there is an edit to make again."""
        return self._session is not None and bool(self._session.history.undone)

    def undo(self) -> None:
        """Take the last edit back and show the image it was made on."""
        self._apply_history("undo")

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._apply_history("redo")

    # Suggested films --------------------------------------------------------------------------------------

    @property
    def suggested(self) -> Mapping[str, str]:
        """Why a film is worth labelling, by the ids of those suggested that the reader has not begun with."""
        project = self.project
        return {
            image_id: reason
            for image_id, reason in self._suggested.items()
            if not begun(project.annotation(image_id), project.schema)
        }

    def suggest(self, films: Iterable[Suggestion]) -> None:
        """Suggest films for labelling and show the first, but not in the middle of labelling another."""
        self._suggested = MappingProxyType({film.image_id: film.reason for film in films})
        self.suggestions_changed.emit()
        if not begun(self.annotation, self.schema) or self._next_missing() is None:
            self.go_to(next(iter(self.suggested), ""))

    def next_suggested(self) -> None:
        """Show the suggested film after this one, or the first."""
        self.go_to(self._following_suggestion() or "")

    def _following_suggestion(self) -> str | None:
        order, current = list(self._suggested), None if self._current is None else self._current.id
        start = order.index(current) + 1 if current in order else 0
        left = self.suggested
        return next((each for each in (*order[start:], *order[:start]) if each in left and each != current), None)

    # Learning ---------------------------------------------------------------------------------------------

    def store_predictions(self, predictions: Iterable[Prediction], *, model: str) -> None:
        """Keep a network's points and heatmaps."""
        predictions = list(predictions)
        if self._session is None or not predictions:
            return
        self._session.store_predictions(predictions, model=model)
        self._announce([prediction.image_id for prediction in predictions])
        if self._current is not None and self._current.id in {p.image_id for p in predictions}:
            self._load_heatmaps()

    def store_model(self, trained: Trained) -> str:
        """The name under which a fine-tuned network is now kept in the project."""
        if self._session is None:
            return ""
        name = self._session.store_model(trained).name
        self.job_changed.emit()
        return name

    # Inside -----------------------------------------------------------------------------------------------

    def _edit(self, label: str, after: Annotation) -> None:
        before = self.annotation
        if self._session is None or self._current is None or after == before:
            return
        try:
            self._session.apply(Edit(label, (Change(self._current.id, before, after),)), author=self.author)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return
        self._announce([self._current.id])

    def _apply_history(self, direction: str) -> None:
        if self._session is None:
            return
        try:
            edit = self._session.undo() if direction == "undo" else self._session.redo()
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return
        if edit is None:
            return
        changed = [change.image_id for change in edit.changes]
        self._announce(changed)
        if len(changed) == 1:
            self.go_to(changed[0])
