"""The open project: the one door through which it changes, and the one object that announces that."""

from collections.abc import Callable, Collection
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from lmstudio.core.history import Edit
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.document import edit_names
from lmstudio.session import Session

NO_PROJECT = Project(Schema("none"))
MANY_CHANGES = 50
"""An edit of more images than this is announced once, as a change of the project."""
Outcome = TypeVar("Outcome")


class Document(QObject):
    """The open project with its undo and redo.

    Signals:
        project_changed(): another project, other images or another landmark list.
        settled(): all have heard of that; what is looked at may change now.
        annotation_changed(str): the points of this image.
        went_back(object): an edit was taken back or made again, which has been announced; the edit that did so.
        failed(object): an error to be told to the user.
        told(str): a short message that needs no answer.
        noted(str): what has just been done to the film that is shown, or why not; said over the film.
        closing(): the program ends; whoever reads files stops.
    """

    project_changed = Signal()
    settled = Signal()
    annotation_changed = Signal(str)
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

    def do(self, make: Callable[[Project], Edit | None]) -> bool:
        """Whether the project is now as an edit wants it; where it could not be saved, nothing has changed.

        Args:
            make: the edit of the project as it is; ``None`` or one that changes nothing is passed over.
        """
        session = self._session
        if session is None:
            return True

        def apply() -> tuple[Edit | None]:
            edit = make(session.project)
            if edit is not None:
                session.apply(edit, author=self._author)
            return (edit,)

        made = self.attempt(apply)
        if made is not None and made[0] is not None and not made[0].changes_nothing:
            self._announce_edit(made[0])
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
        edits = [] if self._session is None or count < 0 else self._session.history.between(count)
        return bool(edits) and not (running and any(edit.waits_for_work for edit in edits))

    @property
    def standing(self) -> int:
        """How many edits are done."""
        return 0 if self._session is None else len(self._session.history.done)

    def undo(self) -> None:
        """Take the last edit back."""
        self.go_back_to(self.standing - 1)

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self.go_back_to(self.standing + 1)

    def go_back_to(self, count: int) -> None:
        """Take edits back, or make them again, so that the first ``count`` stand."""
        session, way = self._session, "Redo" if count > self.standing else "Undo"
        edit = None if session is None else self.attempt(lambda: session.go_back_to(count, author=self._author))
        if edit is None:
            return
        self._announce_edit(edit)
        self.went_back.emit(edit)
        self.noted.emit(edit_names.shown(f"{way}: {edit.label}"))

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

    def _announce_edit(self, edit: Edit) -> None:
        if not edit.is_of_points:
            self._announce_project()
        self.announce(edit.image_ids)
