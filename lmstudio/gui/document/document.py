"""The one object that announces change: the open project as the window sees it."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal

from lmstudio.core import annotation as annotations
from lmstudio.core import landmarks
from lmstudio.core.annotation import State
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.geometry import Spacing
from lmstudio.core.history import Edit
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.document.editing import Editing
from lmstudio.language import tr
from lmstudio.session import Added, Candidate, Session, Skipped, merging, respacing, rounds
from lmstudio.session.merging import Rule
from lmstudio.session.suggesting import Suggestion, begun


class Document(Editing):
    """The open project; every change of it goes through a method of this object.

    Signals:
        suggestions_changed(): other films are suggested for labelling.
        Those of :class:`Browser`.
    """

    suggestions_changed = Signal()
    _suggested: Mapping[str, str] = MappingProxyType({})
    _asked: tuple[str, tuple[str, ...]] = ("", ())

    # The project ------------------------------------------------------------------------------------------

    def set_session(self, session: Session | None) -> None:
        """Show another project, from its first image; the one before is closed, its suggestions are forgotten."""
        self._suggested, self._asked = MappingProxyType({}), ("", ())
        super().set_session(session)

    def add_examined(self, examined: Iterable[Candidate | Skipped]) -> Added | None:
        """What was added of the films that were examined; ``None`` when that failed."""
        if self._session is None:
            return None
        try:
            added = self._session.add_examined(examined, author=self.author)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return None
        self._project_is_new()
        if self._current is None and self.project.images:
            self._show(self.project.images[0])
        return added

    def take_found(self, examined: Iterable[Candidate | Skipped]) -> int:
        """How many missing films are among those examined, and are known again."""
        if self._session is None:
            return 0
        try:
            found = self._session.take_found(examined)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return 0
        self._project_is_new()
        if found and self._current is not None:
            self._show(self.project.images[self._rows[self._current.id]])
        return found

    def set_schema(self, schema: Schema, renamed: Mapping[str, str] | None = None) -> bool:
        """Whether another landmark list was taken; points of landmarks that are ``renamed`` (old: new) follow."""
        if self._session is None:
            return False
        try:
            self._session.set_schema(schema, renamed=renamed, author=self.author)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return False
        self._list_is_new()
        return True

    def assign(self, image_ids: Iterable[str], reader: str) -> None:
        """Assign films to a reader; empty: to nobody."""
        if self._session is None:
            return
        try:
            self._session.assign(image_ids, reader, author=self.author)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return
        self._project_is_new()

    def split_selected(self) -> None:
        """Give the selected landmark a left and a right side; it becomes their mean."""
        name = self.selected
        if name is None:
            return
        try:
            schema = self.schema.sided(name)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return
        if not self.set_schema(schema):
            return
        told = tr("{landmark} is now midway between its left and right points.")
        self.told.emit(told.format(landmark=landmarks.at_beginning(name)))

    def merge(self, theirs: Session, rule: Rule) -> bool:
        """Whether another reader's films and points were taken in, as one step of undo."""
        if self._session is None:
            return False
        try:
            merging.merge(self._session, theirs, rule, author=self.author)
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return False
        self._project_is_new()
        if self._current is not None:
            self._announce([self._current.id])
        return True

    def take(self, edit: Edit) -> bool:
        """Whether an edit that was prepared elsewhere, such as an import, was made."""
        return self._make(edit)

    def set_spacing(self, spacing: Spacing, *, images: Iterable[Image] = ()) -> None:
        """Say how large a pixel of the current image is, or of these images, in one step."""
        chosen = tuple(images) or ((self._current,) if self._current is not None else ())
        given = dict.fromkeys((image.id for image in chosen), spacing)
        self._make(respacing.edit(self.project, given, label="Set the pixel spacing"))

    def confirm_image(self) -> None:
        """Confirm every predicted point of this image and go on: to the next in the queue, else the next image.

        After a suggested film the next suggested one comes first. Where landmarks are missing, that is said, and
        the next call goes on all the same.
        """
        if self._current is None or self._asks_about_missing(self._current.id):
            return
        in_turn = self._current.id in self._suggested
        if not self._edit("Confirm all points", annotations.confirm(self.annotation, self.schema.names)):
            return
        following = self._following_suggestion() if in_turn else None
        if following is not None:
            self.go_to(following)
        elif not self.next_in_queue():
            self.next_image()

    def next_in_queue(self) -> bool:
        """Show the image with the greatest expected error that was not looked at yet; whether there is one."""
        current = "" if self._current is None else self._current.id
        following, again = self._review.following(self.queue, current=current)
        if following is None:
            if self.queue:
                self.noted.emit(tr("This is the last film with predicted points."))
            return False
        self._review.look_at(following)
        self.go_to(following)
        if again:
            self.noted.emit(
                tr("You have seen every predicted film. Starting again with the largest expected error.")
            )
        return True

    def _asks_about_missing(self, image_id: str) -> bool:
        """Whether the reader is told that landmarks are missing; once for the same landmarks."""
        missing = self.missing
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
        self.noted.emit(
            text.format(names=landmarks.at_beginning(names) if text is one else names, count=len(missing))
        )
        return True

    def next_unfinished(self) -> None:
        """Show the image after this one that lacks landmarks, one that the reader has begun with first."""
        at = 0 if self._current is None else self._rows[self._current.id] + 1
        images = (*self.project.images[at:], *self.project.images[:at])
        for wanted in (State.PARTIAL, State.UNTOUCHED):
            for image in images:
                if image != self._current and self.project.state(image.id) is wanted:
                    self._show(image)
                    return

    # Suggested films --------------------------------------------------------------------------------------

    @property
    def suggested(self) -> Mapping[str, str]:
        """Why a film is worth labelling, by the ids of those suggested that the reader has not begun with."""
        project = self.project
        return {
            image_id: reason
            for image_id, reason in self._suggested.items()
            if image_id in self._rows and not begun(project.annotation(image_id), project.schema)
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

    def store_predictions(
        self, predictions: Iterable[Prediction], *, model: str, run: Edit | None = None
    ) -> Edit | None:
        """Keep a network's points and heatmaps; returns the edit that brought them, and those of ``run``."""
        predictions = list(predictions)
        if self._session is None or not predictions:
            return run
        run = self._session.store_predictions(predictions, model=model, run=run)
        self._review.begin_anew(prediction.image_id for prediction in predictions)
        self._announce([prediction.image_id for prediction in predictions])
        if self._current is not None and self._current.id in {p.image_id for p in predictions}:
            self._load_heatmaps()
        return run

    def use_model(self, name: str) -> None:
        """Let a network predict from now on, and the next round start from it."""
        session = self._session
        if session is not None and self._about_networks(lambda: session.use_model(name)):
            self.told.emit(
                tr("{network} is now in use. Train > Predict remaining films places its points.").format(
                    network=rounds.shown(name).capitalize()
                )
            )

    def delete_model(self, name: str) -> None:
        """Drop a network; the points that it predicted stay."""
        session = self._session
        if session is None:
            return
        if self._about_networks(lambda: session.apply(session.deletion(name), author=self.author)):
            self._project_is_new()
            text = tr("{network} was deleted. Undo brings it back.")
            self.told.emit(text.format(network=rounds.shown(name).capitalize()))

    def _about_networks(self, work: Callable[[], None]) -> bool:
        """Whether a change of the networks reached the disk."""
        try:
            work()
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return False
        self.job_changed.emit()
        return True

    def store_model(self, trained: Trained) -> str:
        """The name under which a fine-tuned network is now kept in the project."""
        if self._session is None:
            return ""
        name = self._session.store_model(trained).name
        self.job_changed.emit()
        return name
