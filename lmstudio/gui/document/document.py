"""The open project: the one door through which it changes, and the one object that announces that."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from lmstudio.core.edit import Edit, between
from lmstudio.core.edit_kinds import EditKind, describe
from lmstudio.core.history import name_steps
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.look.busy import Busy
from lmstudio.session import Session

NO_PROJECT = Project(Schema("none"))
MANY_CHANGES = 50
"""An edit of more images than this is announced once, as a change of the project, under the pointer of work."""
Outcome = TypeVar("Outcome")


class Document(QObject):
    """The open project with its undo and redo.

    Signals:
        project_changed(): another project, other images or another landmark list.
        settled(): all have heard of that; what is looked at may change now.
        annotation_changed(str): the points of this image.
        going_back(): the last edit is about to be taken back; whoever holds one back for a moment makes it now.
        went_back(object): edits were taken back or made again, which has been announced; the list of edits that
            did so, one after the other.
        failed(object): an error to be told to the user.
        told(str): a short message that needs no answer.
        noted(str): what has just been done to the film that is shown, or why not; said over the film.
        closing(): the program ends; whoever reads files stops.
    """

    project_changed = Signal()
    settled = Signal()
    annotation_changed = Signal(str)
    going_back = Signal()
    went_back = Signal(object)
    failed = Signal(object)
    told = Signal(str)
    noted = Signal(str)
    closing = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._author = ""
        self._rows: tuple[tuple[Image, ...], dict[str, int]] = ((), {})

    # The project ------------------------------------------------------------------------------------------

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
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._session is None or self._session.read_only

    @property
    def author(self) -> str:
        """The name or initials of the reader, kept with every point that is set."""
        return self._author

    @author.setter
    def author(self, author: str) -> None:
        if author != self._author:
            self._author = author
            self._announce_project()

    def row(self, image_id: str) -> int | None:
        """At which place of the project's images the one with this id is; ``None``: it has none."""
        images = self.project.images
        if self._rows[0] is not images:
            self._rows = (images, {image.id: row for row, image in enumerate(images)})
        return self._rows[1].get(image_id)

    def set_session(self, session: Session | None) -> None:
        """Open another project; the one before is closed."""
        if self._session is not None:
            self._session.close()
        self._session = session
        self._announce_project()

    def close(self) -> None:
        """Close the project; everything is saved already."""
        self.closing.emit()
        if self._session is not None:
            self._session.close()

    # What changes it --------------------------------------------------------------------------------------

    def do(self, kind: EditKind, change: Callable[[Project], Project], *arguments: str) -> bool:
        """Whether the project is now as a change wants it; where it could not be saved, nothing has changed.

        Args:
            kind: what is done.
            change: the project as it is to be, of the project as it is.
            arguments: what it is done to, for the words of ``kind``.
        """
        return self.make(lambda project: between(project, change(project), kind, *arguments))

    def make(self, prepared: Callable[[Project], Edit]) -> bool:
        """The same for an edit that is prepared elsewhere, such as an import, of the project as it is."""
        session = self._session
        if session is None:
            return True

        edit = self.attempt(lambda: prepared(session.project))
        if edit is None:
            return False
        with _working(len(edit.touched)):
            made = self.attempt(lambda: (session.apply(edit, author=self._author),))
            if made is not None and not edit.changes_nothing:
                self._announce_edits([edit])
        return made is not None

    def change(self, work: Callable[[Session], Outcome]) -> Outcome | None:
        """What came of work that changes the project in its own way; ``None`` where it failed, or none is open."""
        session = self._session
        done = None if session is None else self.attempt(lambda: (work(session),))
        if done is None:
            return None
        self._announce_project()
        return done[0]

    def attempt(self, work: Callable[[], Outcome]) -> Outcome | None:
        """What came of work; ``None`` where it failed, which the user is told."""
        try:
            return work()
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return None

    def can_go_back_to(self, count: int, *, running: bool = False) -> bool:
        """Whether so many edits, not those now, can stand; while work is ``running`` list and films stay."""
        session = self._session
        if session is None or session.read_only or count < 0:
            return False
        steps = session.history.between(count)
        return bool(steps) and not (running and steps.need_rest)

    @property
    def _standing(self) -> int:
        """How many edits are done."""
        return 0 if self._session is None else len(self._session.history.done)

    def undo(self) -> None:
        """Take the last edit back."""
        self.going_back.emit()
        self.go_back_to(self._standing - 1)

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self.go_back_to(self._standing + 1)

    def go_back_to(self, count: int) -> None:
        """Take edits back, or make them again, so that the first ``count`` stand."""
        session = self._session
        if session is None or count < 0:
            return
        kind = EditKind.REDO if count > self._standing else EditKind.UNDO
        steps = session.history.between(count)
        with _working(sum(step.films for step in steps)):
            edits = self.attempt(lambda: session.go_back_to(count, author=self._author))
            if not edits:
                return
            self._announce_edits(edits)
            self.went_back.emit(edits)
        self.noted.emit(describe(kind, name_steps(steps)))

    # What is announced ------------------------------------------------------------------------------------

    def announce(self, image_ids: Collection[str]) -> None:
        """Tell that the points of images are others, that of many as a change of the project."""
        if len(image_ids) > MANY_CHANGES:
            self._announce_project()
            return
        for image_id in image_ids:
            self.annotation_changed.emit(image_id)

    def _announce_project(self) -> None:
        self.project_changed.emit()
        self.settled.emit()

    def _announce_edits(self, edits: Sequence[Edit]) -> None:
        if not all(edit.changes_points_only for edit in edits):
            self._announce_project()
        self.announce(list(dict.fromkeys(image_id for edit in edits for image_id in edit.image_ids)))


def _working(films: int) -> AbstractContextManager[None]:
    """A block in which so many films change; of many it takes long enough to be shown."""
    return Busy() if films > MANY_CHANGES else nullcontext()
