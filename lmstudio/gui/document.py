"""The one object that announces change: the open project as the window sees it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmstudio import session as sessions
from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import EMPTY, Annotation, Visibility
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.geometry import XY
from lmstudio.core.history import Change, Edit
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.films import Films
from lmstudio.gui.view import ViewState
from lmstudio.imaging import display
from lmstudio.imaging.film import Film
from lmstudio.session import Session

NO_PROJECT = Project(Schema("none"))
MANY_CHANGES = 50
"""An edit of more images than this is announced once, as a change of the project."""
_CYCLE = {
    Visibility.VISIBLE: Visibility.OCCLUDED,
    Visibility.OCCLUDED: Visibility.ABSENT,
    Visibility.ABSENT: Visibility.VISIBLE,
}


class Document(QObject):
    """The open project, the current image and the selection; every change goes through a method of this object.

    Signals:
        project_changed(): another project, other images or another landmark list.
        current_changed(): another image is shown; its film may still be on its way.
        film_changed(): the film of the current image has arrived, or has gone.
        annotation_changed(str): the points of this image.
        selection_changed(): the selected landmark.
        heatmaps_changed(): the heatmaps of the current image.
        view_changed(): how the film is shown.
        job_changed(): long work began, went on or ended.
        failed(object): an error to be told to the user.
    """

    project_changed = Signal()
    current_changed = Signal()
    film_changed = Signal()
    annotation_changed = Signal(str)
    selection_changed = Signal()
    heatmaps_changed = Signal()
    view_changed = Signal()
    job_changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._current: Image | None = None
        self._selected: str | None = None
        self._heatmaps: Prediction | None = None
        self._view = ViewState()
        self._preset = 0
        self._rows: dict[str, int] = {}
        self._queue: list[str] | None = None
        self._films = Films(self)
        self._films.loaded.connect(self._film_loaded)
        self._films.failed.connect(self._film_failed)
        if session is not None:
            self.set_session(session)

    @property
    def session(self) -> Session | None:
        """The open session, if there is one."""
        return self._session

    @property
    def project(self) -> Project:
        """The project as it is now; an empty one when none is open."""
        return NO_PROJECT if self._session is None else self._session.project

    @property
    def schema(self) -> Schema:
        """The landmarks of the project."""
        return self.project.schema

    @property
    def current(self) -> Image | None:
        """The image that is shown."""
        return self._current

    @property
    def film(self) -> Film | None:
        """The film of the current image, once it has been read."""
        return None if self._current is None else self._films.get(self._current.id)

    @property
    def annotation(self) -> Annotation:
        """The points of the current image."""
        return EMPTY if self._current is None else self.project.annotation(self._current.id)

    @property
    def selected(self) -> str | None:
        """The name of the landmark that a click places or moves."""
        return self._selected

    @property
    def heatmaps(self) -> Prediction | None:
        """The last prediction of the current image."""
        return self._heatmaps

    @property
    def view(self) -> ViewState:
        """How the film is shown."""
        return self._view

    @property
    def queue(self) -> list[str]:
        """The ids of the images with predicted points, greatest expected error first."""
        if self._queue is None:
            self._queue = sessions.queue(self.project)
        return self._queue

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._session is None or self._session.read_only

    # The project ------------------------------------------------------------------------------------------

    def set_session(self, session: Session | None) -> None:
        """Show another project, from its first image; the one before is closed."""
        if self._session is not None:
            self._session.close()
        self._session = session
        self._films.use(None if session is None else session.read)
        self._project_is_new()
        self._show(self.project.images[0] if self.project.images else None)

    def close(self) -> None:
        """Close the project; everything is saved already."""
        self._films.close()
        if self._session is not None:
            self._session.close()

    def add_folder(self, folder: Path) -> sessions.Added | None:
        """What was added from a folder of films; ``None`` when that failed."""
        if self._session is None:
            return None
        try:
            added = self._session.add_folder(folder)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return None
        self._project_is_new()
        if self._current is None and self.project.images:
            self._show(self.project.images[0])
        return added

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
        self._select(self._next_missing())

    # The current image ------------------------------------------------------------------------------------

    def go_to(self, image_id: str) -> None:
        """Show an image."""
        row = self._rows.get(image_id)
        if row is not None and (self._current is None or self._current.id != image_id):
            self._show(self.project.images[row])

    def next_image(self) -> None:
        """Show the image after this one."""
        self._step(1)

    def previous_image(self) -> None:
        """Show the image before this one."""
        self._step(-1)

    def next_in_queue(self) -> None:
        """Show the image that most needs a look after this one."""
        following = self._following_in_queue()
        if following is not None:
            self.go_to(following)

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
        self.place(name, xy)
        if name in self.annotation.points:
            self._select(self._next_missing(after=name))

    def clear(self, name: str) -> None:
        """Take a landmark's point off."""
        if name in self.annotation.points:
            self._edit(f"Clear {name}", annotations.clear(self.annotation, name))

    def set_visibility(self, name: str, visibility: Visibility) -> None:
        """Say how a landmark is seen."""
        self._edit(f"Mark {name} {visibility}", annotations.set_visibility(self.annotation, name, visibility))

    def cycle_visibility(self) -> None:
        """Say of the selected landmark in turn: visible, occluded, absent."""
        if self._selected is None:
            return
        point = self.annotation.points.get(self._selected)
        self.set_visibility(
            self._selected, Visibility.ABSENT if point is None else _CYCLE[point.visibility]
        )

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected point by image pixels."""
        point = None if self._selected is None else self.annotation.points.get(self._selected)
        if self._selected is not None and point is not None and point.xy is not None:
            self.place(self._selected, (point.xy[0] + dx, point.xy[1] + dy))

    def confirm(self, name: str) -> None:
        """Confirm one predicted point where it is."""
        self._edit(f"Confirm {name}", annotations.confirm(self.annotation, [name]))

    def confirm_image(self) -> None:
        """Confirm every predicted point of this image and go on: to the next in the queue, else the next image."""
        following = self._following_in_queue()
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

    def undo(self) -> None:
        """Take the last edit back and show the image it was made on."""
        self._apply_history("undo")

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._apply_history("redo")

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

    # The view ---------------------------------------------------------------------------------------------

    def set_view(self, **changes: Any) -> None:
        """Change how the film is shown; the keywords are fields of :class:`ViewState`."""
        view = replace(self._view, **changes)
        if view != self._view:
            self._view = view
            self.view_changed.emit()

    def set_preset(self, preset: int) -> None:
        """Take one of the five display windows (0 to 4) for this film and the next ones."""
        self._preset = preset
        self._use_preset()

    # Inside -----------------------------------------------------------------------------------------------

    def _edit(self, label: str, after: Annotation) -> None:
        before = self.annotation
        if self._session is None or self._current is None or after == before:
            return
        try:
            self._session.apply(Edit(label, (Change(self._current.id, before, after),)))
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

    def _announce(self, image_ids: list[str]) -> None:
        self._queue = None
        if len(image_ids) > MANY_CHANGES:
            self.project_changed.emit()
            if self._current is not None and self._current.id in image_ids:
                self.annotation_changed.emit(self._current.id)
            return
        for image_id in image_ids:
            self.annotation_changed.emit(image_id)

    def _project_is_new(self) -> None:
        self._queue = None
        self._rows = {image.id: row for row, image in enumerate(self.project.images)}
        if self._current is not None and self._current.id in self._rows:
            self._current = self.project.images[self._rows[self._current.id]]
        self.project_changed.emit()

    def _show(self, image: Image | None) -> None:
        self._current = image
        self._selected = self._next_missing()
        self.current_changed.emit()
        self.selection_changed.emit()
        self._load_heatmaps()
        if image is None:
            self.film_changed.emit()
            return
        row = self._rows[image.id]
        images = self.project.images
        self._films.request(image, soon=(*images[row + 1 : row + 2], *images[max(0, row - 1) : row]))
        if self.film is None:
            self.film_changed.emit()
        else:
            self._film_loaded(image.id)

    def _step(self, step: int) -> None:
        if self._current is not None:
            row = self._rows[self._current.id] + step
            if 0 <= row < len(self.project.images):
                self._show(self.project.images[row])

    def _following_in_queue(self) -> str | None:
        queue = self.queue
        if self._current is None or not queue:
            return None
        if self._current.id not in queue:
            return queue[0]
        following = queue[(queue.index(self._current.id) + 1) % len(queue)]
        return following if following != self._current.id else None

    def _next_missing(self, *, after: str | None = None) -> str | None:
        if self._current is None:
            return None
        names = self.schema.names
        start = 0 if after is None else self.schema.index(after) + 1
        missing = (name for name in (*names[start:], *names[:start]) if name not in self.annotation.points)
        return next(missing, None)

    def _select(self, name: str | None) -> None:
        if name != self._selected:
            self._selected = name
            self.selection_changed.emit()

    def _film_loaded(self, image_id: str) -> None:
        if self._current is not None and self._current.id == image_id:
            self._use_preset()
            self.film_changed.emit()

    def _film_failed(self, image_id: str, error: LandmarkStudioError) -> None:
        if self._current is not None and self._current.id == image_id:
            self.failed.emit(error)

    def _use_preset(self) -> None:
        film = self.film
        window = display.preset_windows(film)[self._preset] if film is not None and self._preset else None
        self.set_view(window=window)

    def _load_heatmaps(self) -> None:
        heatmaps = None
        if self._session is not None and self._current is not None:
            try:
                heatmaps = self._session.heatmaps(self._current.id)
            except LandmarkStudioError as error:
                self.failed.emit(error)
        self._heatmaps = heatmaps
        self.heatmaps_changed.emit()
