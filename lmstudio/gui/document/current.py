"""The film that is shown: its pixels, its points and its heatmaps."""

import math
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import EMPTY, Annotation, State
from lmstudio.core.edit import Edit
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.film_loader import Loader
from lmstudio.imaging.film import Film
from lmstudio.imaging.pyramid import Pyramid
from lmstudio.session import Session

KEPT = 8
"""How many films stay in memory: the current one, its neighbours and those just left."""
UNSEEN_S = 1.0
"""Points that came by themselves so short a time ago were not looked at yet, and a key was on its way before."""


@dataclass(frozen=True, slots=True, eq=False)
class _Loaded:
    film: Film
    pyramid: Pyramid


class Current(QObject):
    """The film that is shown.

    Args:
        document: whose films are shown; the parent of the object.

    Signals:
        changed(): another image is shown; its film may still be on its way.
        film_changed(): the film has arrived, has gone, or cannot be read.
        annotation_changed(): its points.
        heatmaps_changed(): its heatmaps.
    """

    changed = Signal()
    film_changed = Signal()
    annotation_changed = Signal()
    heatmaps_changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._session: Session | None = None
        self._schema = document.schema
        self._images: tuple[Image, ...] = ()
        self._shown: Image | None = None
        self._told = EMPTY
        self._heatmaps: tuple[Schema, Prediction] | None = None
        self._came_at = -math.inf
        self._film_error: LandmarkStudioError | None = None
        self._beside: Callable[[str, int], Image | None] = self._beside_in_project
        self._films = Loader(kept=KEPT, threads=2, parent=self)
        self._films.loaded.connect(self._film_loaded)
        self._films.failed.connect(self._film_failed)
        self._ahead = QTimer(self, interval=0, singleShot=True)
        self._ahead.timeout.connect(self._load)
        document.settled.connect(self._settle)
        document.annotation_changed.connect(self._tell)
        document.went_back.connect(self._follow)
        document.closing.connect(self._films.close)
        self._settle()

    # What is shown ----------------------------------------------------------------------------------------

    @property
    def image(self) -> Image | None:
        """The image that is shown, as the project has it now."""
        row = None if self._shown is None else self._document.row(self._shown.id)
        return None if row is None else self._document.project.images[row]

    @property
    def film(self) -> Film | None:
        """Its film, once that has been read."""
        return None if self._loaded is None else self._loaded.film

    @property
    def pyramid(self) -> Pyramid | None:
        """That film and its smaller copies."""
        return None if self._loaded is None else self._loaded.pyramid

    @property
    def _loaded(self) -> "_Loaded | None":
        found = None if self._shown is None else self._films.result(self._shown.id)
        return found if isinstance(found, _Loaded) else None

    @property
    def film_error(self) -> LandmarkStudioError | None:
        """Why it has no film."""
        return self._film_error

    @property
    def annotation(self) -> Annotation:
        """Its points."""
        return EMPTY if self._shown is None else self._document.project.annotation(self._shown.id)

    @property
    def heatmaps(self) -> Prediction | None:
        """Its last prediction."""
        # Heatmaps are in the order of the landmark list for which they were read.
        found = self._heatmaps is not None and self._heatmaps[0] is self._document.schema
        return self._heatmaps[1] if self._heatmaps is not None and found else None

    def go_to(self, image_id: str) -> None:
        """Show an image."""
        row = self._document.row(image_id)
        if row is not None and (self._shown is None or self._shown.id != image_id):
            self._show(self._document.project.images[row])

    def follow_list(self, beside: Callable[[str, int], Image | None]) -> None:
        """Let a list that leaves films out, or has them in another order, tell which is next.

        Args:
            beside: gives the image so many steps after, or before, that of an id; ``None`` where there is none.
        """
        self._beside = beside

    def next_image(self) -> None:
        """Show the image after this one in the list."""
        self._step(1)

    def previous_image(self) -> None:
        """Show the image before this one in the list."""
        self._step(-1)

    def next_unfinished(self) -> None:
        """Show the image after this one that lacks landmarks, one that the reader has begun with first."""
        project, shown = self._document.project, self.image
        row = None if shown is None else self._document.row(shown.id)
        at = 0 if row is None else row + 1
        images = (*project.images[at:], *project.images[:at])
        for wanted in (State.PARTIAL, State.UNTOUCHED):
            for image in images:
                if image != shown and project.state(image) is wanted:
                    self._show(image)
                    return

    def take_heatmaps(self, image_ids: Collection[str]) -> None:
        """Take the heatmaps anew where this image is among those predicted just now."""
        if self._shown is not None and self._shown.id in image_ids:
            self._load_heatmaps()

    def take_unasked(self) -> None:
        """Take note that points have come onto the film by themselves, under the reader's eyes."""
        self._came_at = time.monotonic()

    @property
    def is_unseen(self) -> bool:
        """Whether points came onto the film by themselves just now, so that nobody can have looked at them."""
        return time.monotonic() - self._came_at < UNSEEN_S

    @property
    def missing(self) -> tuple[str, ...]:
        """The landmarks that the reader has still to place on this film, or to mark absent."""
        return annotations.missing(self.annotation, self._document.schema)

    # Inside -----------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Go on with the project as it is now: another one, with other films or another landmark list."""
        document, shown, images = self._document, self._shown, self._document.project.images
        another, new_list = document.session is not self._session, document.schema is not self._schema
        before, self._images = self._images, images
        self._session, self._schema = document.session, document.schema
        if another:
            self._films.use(None if document.session is None else _reader(document.session))
            self._show(images[0] if images else None)
        elif shown is None:
            self._show(images[0] if images else None)
        elif self.image is None:
            self._show(_in_place_of(shown, before, images))
        elif self.image.path != shown.path:
            self._show(self.image)
        elif new_list:
            self._load_heatmaps()
        if self._told is not self.annotation:
            self._tell("" if self._shown is None else self._shown.id)

    def _show(self, image: Image | None) -> None:
        before, self._shown = self._shown, image
        if image is None and before is None:
            return
        # Its points count as told of: whoever hears of another image takes them with it.
        self._told, self._film_error, self._came_at = self.annotation, None, -math.inf
        self.changed.emit()
        self._load_heatmaps()
        if self._loaded is None:
            self._load()
        else:
            # The film is at hand: it is painted before the next ones take their share of Python's time.
            self._ahead.start()
        self.film_changed.emit()

    def _load(self) -> None:
        """Read the film, and those to which one key leads from it."""
        image = self._shown
        if image is not None:
            beside = (self._beside(image.id, step) for step in (1, -1))
            self._films.want((image, *(each for each in beside if each is not None)))

    def _step(self, step: int) -> None:
        found = None if self._shown is None else self._beside(self._shown.id, step)
        if found is not None:
            self._show(found)

    def _beside_in_project(self, image_id: str, step: int) -> Image | None:
        row, images = self._document.row(image_id), self._document.project.images
        return images[row + step] if row is not None and 0 <= row + step < len(images) else None

    def _tell(self, image_id: str) -> None:
        if self._shown is not None and self._shown.id == image_id:
            self._told = self.annotation
            self.annotation_changed.emit()

    def _film_loaded(self, image_id: str) -> None:
        if self._shown is not None and self._shown.id == image_id:
            self.film_changed.emit()

    def _film_failed(self, image_id: str, error: LandmarkStudioError) -> None:
        if self._shown is not None and self._shown.id == image_id:
            self._film_error = error
            self.film_changed.emit()

    def _load_heatmaps(self) -> None:
        shown, session, found = self._shown, self._document.session, None
        if shown is not None and session is not None:
            found = self._document.attempt(lambda: session.networks.heatmaps(shown.id))
        self._heatmaps = None if found is None else (self._document.schema, found)
        self.heatmaps_changed.emit()

    def _follow(self, edits: Sequence[Edit]) -> None:
        """Show the film on which edits were taken back or made again, else the first that came back by it."""
        touched = frozenset[str]().union(*(edit.touched for edit in edits))
        back = (image for edit in edits if edit.kind is not EditKind.ADD_FILMS for image in edit.brings)
        if len(touched) == 1:
            self.go_to(next(iter(touched)))
        else:
            self.go_to(next((image.id for image in back), ""))


def _reader(session: Session) -> Callable[[Image], _Loaded]:
    """Reads the film of an image, and makes its smaller copies where the window does not wait for them."""

    def read(image: Image) -> _Loaded:
        film = session.read(image)
        pyramid = Pyramid(film.pixels)
        pyramid.make_for_screens()
        return _Loaded(film, pyramid)

    return read


def _in_place_of(gone: Image, before: Sequence[Image], images: Sequence[Image]) -> Image | None:
    """The image to show in the place of one that has left: the next one that is still there, else the last."""
    rows = {image.id: row for row, image in enumerate(before)}
    later = (image for image in images if rows.get(image.id, -1) > rows.get(gone.id, -1))
    return next(later, images[-1] if images else None)
