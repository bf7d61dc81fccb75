"""What is looked at: the open project, the current image, its film and how it is shown."""

from PySide6.QtCore import QObject, Signal

from lmstudio import session as sessions
from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import EMPTY, Annotation
from lmstudio.core.events import Prediction
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.document.film_loader import Films
from lmstudio.gui.document.selection import Selection
from lmstudio.gui.document.view import Viewing
from lmstudio.imaging.film import Film
from lmstudio.session import Session
from lmstudio.session.review import Review

NO_PROJECT = Project(Schema("none"))


class Browser(Viewing):
    """The open project, the current image and the selection; :class:`Document` adds what changes them.

    Signals:
        project_changed(): another project, other images or another landmark list.
        current_changed(): another image is shown; its film may still be on its way.
        film_changed(): the film of the current image has arrived, has gone, or cannot be read.
        annotation_changed(str): the points of this image.
        selection_changed(): the selected landmark, those selected together, or what the next click does with it.
        heatmaps_changed(): the heatmaps of the current image.
        job_changed(): long work began, went on or ended.
        failed(object): an error to be told to the user.
        noted(str): what has just been done to the film that is shown, or why not; said over the film.
        Those of :class:`Viewing`.
        closing(): the program ends; whoever reads files stops.
    """

    project_changed = Signal()
    current_changed = Signal()
    film_changed = Signal()
    annotation_changed = Signal(str)
    selection_changed = Signal()
    heatmaps_changed = Signal()
    job_changed = Signal()
    failed = Signal(object)
    noted = Signal(str)
    closing = Signal()

    def __init__(self, session: Session | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._current: Image | None = None
        self._selection = Selection()
        self._review = Review()
        self._heatmaps: Prediction | None = None
        self._rows: dict[str, int] = {}
        self._queue: list[str] | None = None
        self._film_error: LandmarkStudioError | None = None
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

    def image(self, image_id: str) -> Image | None:
        """The image with this id; ``None`` where the project has none."""
        row = self._rows.get(image_id)
        return None if row is None else self.project.images[row]

    @property
    def current(self) -> Image | None:
        """The image that is shown."""
        return self._current

    @property
    def film(self) -> Film | None:
        """The film of the current image, once it has been read."""
        return None if self._current is None else self._films.get(self._current.id)

    @property
    def film_error(self) -> LandmarkStudioError | None:
        """Why the current image has no film."""
        return self._film_error

    @property
    def annotation(self) -> Annotation:
        """The points of the current image."""
        return EMPTY if self._current is None else self.project.annotation(self._current.id)

    @property
    def selected(self) -> str | None:
        """The name of the landmark that is selected: one with a point, or the one to be placed next."""
        return self._selection.name

    @property
    def armed(self) -> bool:
        """Whether the next click moves the point of the selected landmark, as was announced."""
        return self._selection.armed

    @property
    def due(self) -> str | None:
        """The landmark that the next click places or, where that was announced, moves; ``None``: nothing."""
        name = self.selected
        wanted = name is not None and self._current is not None
        return name if wanted and (self.armed or name not in self.annotation.points) else None

    @property
    def group(self) -> tuple[str, ...]:
        """The landmarks whose points are selected together, in the order of the list; empty or at least two."""
        found = (name for name in self.schema.names if name in self._selection.group and self._has_place(name))
        together = tuple(found)
        return together if len(together) > 1 else ()

    @property
    def at_hand(self) -> tuple[str, ...]:
        """The landmarks whose points the arrow keys move: those selected, else the one just placed or moved."""
        if self.group:
            return self.group
        found = (self.selected, self._selection.handled)
        return tuple(name for name in found if name is not None and self._has_place(name))[:1]

    @property
    def missing(self) -> tuple[str, ...]:
        """The landmarks that the reader has still to place on this film, or to mark absent."""
        return annotations.missing(self.annotation, self.schema)

    @property
    def heatmaps(self) -> Prediction | None:
        """The last prediction of the current image."""
        found, current = self._heatmaps, self._current
        return found if found is not None and current is not None and found.image_id == current.id else None

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
        self._current, self._selection, self._review = None, Selection(), Review()
        self._films.use(None if session is None else session.read)
        self._project_is_new()
        self._show(self.project.images[0] if self.project.images else None)
        self.turn_upright()

    def close(self) -> None:
        """Close the project; everything is saved already."""
        self.closing.emit()
        self._films.close()
        if self._session is not None:
            self._session.close()

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

    # Inside -----------------------------------------------------------------------------------------------

    def _project_is_new(self) -> None:
        self._queue = None
        before, self._rows = self._rows, {image.id: row for row, image in enumerate(self.project.images)}
        if self._current is None:
            self.project_changed.emit()
            return
        images, row = self.project.images, self._rows.get(self._current.id)
        if row is not None:
            self._current = images[row]
            self.project_changed.emit()
            return
        # The film has left the project: the next one that is still there takes its place, else the last.
        left = before.get(self._current.id, -1)
        later = (image for image in images if before.get(image.id, -1) > left)
        self._current = next(later, images[-1] if images else None)
        self.project_changed.emit()
        self._show(self._current)

    def _show(self, image: Image | None) -> None:
        self._current = image
        self._film_error = None
        self._selection = Selection(self._next_missing())
        self.current_changed.emit()
        self.selection_changed.emit()
        self._load_heatmaps()
        self.clear_measures()
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

    def _next_missing(self, *, after: str | None = None) -> str | None:
        shown = self._current is not None
        return annotations.next_missing(self.annotation, self.schema, after=after) if shown else None

    def _has_place(self, name: str) -> bool:
        point = self.annotation.points.get(name)
        return point is not None and point.xy is not None

    def _film_loaded(self, image_id: str) -> None:
        if self._current is not None and self._current.id == image_id:
            self._use_preset()
            self._review.look_at(image_id)
            self.film_changed.emit()

    def _film_failed(self, image_id: str, error: LandmarkStudioError) -> None:
        if self._current is not None and self._current.id == image_id:
            self._film_error = error
            self.film_changed.emit()

    def _load_heatmaps(self) -> None:
        heatmaps = None
        if self._session is not None and self._current is not None:
            try:
                heatmaps = self._session.networks.heatmaps(self._current.id)
            except LandmarkStudioError as error:
                self.failed.emit(error)
        self._heatmaps = heatmaps
        self.heatmaps_changed.emit()
