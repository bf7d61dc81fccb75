"""What is to be done next: the films with predicted points in their order, and those suggested for labelling."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from lmstudio import session as sessions
from lmstudio.core import annotation as annotations
from lmstudio.core import landmarks
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction
from lmstudio.core.history import UndoStep
from lmstudio.core.project import Project
from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.pen import Pen, with_followers
from lmstudio.language import tr
from lmstudio.session.labelling.suggesting import Suggestion, begun
from lmstudio.session.review import Review

NONE_SUGGESTED: Mapping[str, str] = MappingProxyType({})


class Queue(QObject):
    """The films to review and those to label, and the way from one to the next.

    Args:
        document: whose films they are; the parent of the object.
        current: the film that is shown.
        pen: that confirms its points.

    Signals:
        suggestions_changed(): other films are suggested for labelling.
    """

    suggestions_changed = Signal()

    def __init__(self, document: Document, current: Current, pen: Pen) -> None:
        super().__init__(document)
        self._document, self._current, self._pen = document, current, pen
        self._review = Review()
        self._suggested = NONE_SUGGESTED
        self._asked: tuple[str, tuple[str, ...]] = ("", ())
        self._session = document.session
        self._order: tuple[Project | None, list[str]] = (None, [])
        current.film_changed.connect(self._look_at_film)
        document.settled.connect(self._settle)

    # Review -----------------------------------------------------------------------------------------------

    @property
    def order(self) -> list[str]:
        """The ids of the images with predicted points, greatest expected error first."""
        project = self._document.project
        if self._order[0] is not project:
            self._order = (project, sessions.queue(project))
        return self._order[1]

    def next_film(self) -> bool:
        """Show the image with the greatest expected error that was not looked at yet; whether there is one."""
        shown = self._current.image
        following, again = self._review.following(self.order, current="" if shown is None else shown.id)
        if following is None:
            if self.order:
                self._document.noted.emit(self._words[0])
            return False
        self._review.look_at(following)
        self._current.go_to(following)
        if again:
            self._document.noted.emit(self._words[1])
        return True

    @property
    def _words(self) -> tuple[str, str]:
        """What is said at the last film, and when it begins with the first one again."""
        if self._document.project.is_second_reading:
            last = tr("This is the last film to be read again.")
            return last, tr("You have seen every film that is to be read again. Starting with the first.")
        again = tr("You have seen every predicted film. Starting again with the largest expected error.")
        return tr("This is the last film with predicted points."), again

    def confirm_film(self) -> None:
        """Confirm every predicted point of this image and go on: to the next in the queue, else the next image.

        After a suggested film the next suggested one comes first. Where landmarks are missing, that is said, and
        the next call goes on all the same.
        """
        shown = self._current.image
        if shown is None or self._asks_about_missing(shown.id):
            return
        in_turn = shown.id in self._suggested
        if not self._pen.confirm_all():
            return
        following = self._following_suggestion() if in_turn else None
        if following is not None:
            self._current.go_to(following)
        elif not self.next_film():
            self._current.next_image()

    def confirm_films(self, image_ids: Sequence[str]) -> None:
        """Confirm every predicted point of some images where it is, as one edit."""
        project, found = self._document.project, {}
        for image_id in image_ids:
            before = project.annotation(image_id)
            after = annotations.confirm(before, project.schema.names)
            found[image_id] = with_followers(before, after, project.schema)
        self._document.do(EditKind.CONFIRM_FILMS, lambda now: now.with_annotations(found), str(len(found)))

    def store_predictions(
        self,
        predictions: Iterable[Prediction],
        *,
        model: str,
        run: UndoStep | None = None,
        unasked: bool = False,
    ) -> UndoStep | None:
        """Keep a network's points and heatmaps; returns the step of undo that they are, with those of ``run``.

        Args:
            predictions: of the network.
            model: its name.
            run: the step of those before.
            unasked: whether they come while the reader does something else: those of the film that is shown are
                not confirmed by a key that was on its way before they could be seen.

        Raises:
            SaveFailed: they did not reach the disk.
            LockedProject: the project is read-only.
        """
        predictions, session = list(predictions), self._document.session
        if session is None or not predictions:
            return run
        shown = self._current.annotation
        run = session.networks.store_predictions(predictions, model=model, run=run)
        if unasked and self._current.annotation != shown:
            self._current.take_unasked()
        image_ids = [prediction.image_id for prediction in predictions]
        self._review.begin_anew(image_ids)
        self._document.announce(image_ids)
        self._current.take_heatmaps(image_ids)
        return run

    def _asks_about_missing(self, image_id: str) -> bool:
        """Whether the reader is told that landmarks are missing; once for the same landmarks."""
        missing = self._current.missing
        if not missing or self._asked == (image_id, missing):
            return False
        self._asked = (image_id, missing)
        names = ", ".join(missing[:3]) + (", …" if len(missing) > 3 else "")
        one = tr(
            "{names} is missing on this film. Press V to mark it absent, or Enter again to continue without it."
        )
        many = tr(
            "{count} landmarks are missing on this film ({names}). Press Enter again to continue without them."
        )
        text = one if len(missing) == 1 else many
        self._document.noted.emit(
            text.format(names=landmarks.at_beginning(names) if text is one else names, count=len(missing))
        )
        return True

    # Suggested films --------------------------------------------------------------------------------------

    @property
    def suggested(self) -> Mapping[str, str]:
        """Why a film is worth labelling, by the ids of those suggested that the reader has not begun with."""
        document, project = self._document, self._document.project
        if document.session is not self._session:
            return NONE_SUGGESTED
        return {
            image_id: reason
            for image_id, reason in self._suggested.items()
            if document.row(image_id) is not None and not begun(project.annotation(image_id), project.schema)
        }

    def suggest(self, films: Iterable[Suggestion]) -> None:
        """Suggest films for labelling and show the first, but not in the middle of anything.

        That is labelling another film, a question that is open about it, or a mouse button that is down.
        """
        self._suggested = MappingProxyType({film.image_id: film.reason for film in films})
        self.suggestions_changed.emit()
        if QApplication.activeModalWidget() is not None or QApplication.mouseButtons():
            return
        if not begun(self._current.annotation, self._document.schema) or not self._current.missing:
            self._current.go_to(next(iter(self.suggested), ""))

    def next_suggested(self) -> None:
        """Show the suggested film after this one, or the first."""
        self._current.go_to(self._following_suggestion() or "")

    def _following_suggestion(self) -> str | None:
        order, shown = list(self._suggested), self._current.image
        current = None if shown is None else shown.id
        start = order.index(current) + 1 if current in order else 0
        left = self.suggested
        return next((each for each in (*order[start:], *order[:start]) if each in left and each != current), None)

    # Inside -----------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """What is known is of the project that was open: nothing of it is said of another."""
        if self._document.session is not self._session:
            self._session = self._document.session
            self._review, self._suggested, self._asked = Review(), NONE_SUGGESTED, ("", ())

    def _look_at_film(self) -> None:
        self._settle()
        image = self._current.image
        if image is not None and self._current.film is not None:
            self._review.look_at(image.id)
