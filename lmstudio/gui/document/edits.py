"""What every edit of the reader goes through: it is made, saved, announced, taken back and made again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation
from lmstudio.core.history import Change, Edit
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.document import edit_names
from lmstudio.gui.document.browser import Browser
from lmstudio.gui.document.selection import Selection

MANY_CHANGES = 50
"""An edit of more images than this is announced once, as a change of the project."""


class Edits(Browser):
    """The open project with its undo and redo; :class:`Editing` adds what can be done to points.

    Attributes:
        author: name or initials kept with every point that is set.
    """

    author = ""

    def set_author(self, author: str) -> None:
        """Say who the reader is."""
        if author != self.author:
            self.author = author
            self.project_changed.emit()

    def can_undo(self, *, running: bool = False) -> bool:
        """Whether there is an edit to take back; while work is ``running`` landmark list and films stay."""
        return self.can_go_back_to(self._standing - 1, running=running)

    def can_redo(self, *, running: bool = False) -> bool:
        """Whether there is an edit to make again; while work is ``running`` landmark list and films stay."""
        return self.can_go_back_to(self._standing + 1, running=running)

    def can_go_back_to(self, count: int, *, running: bool = False) -> bool:
        """Whether so many edits, not those now, can stand; while work is ``running`` list and films stay."""
        edits = [] if self._session is None or count < 0 else self._session.history.between(count)
        return bool(edits) and not (running and any(edit.waits_for_work for edit in edits))

    @property
    def _standing(self) -> int:
        """How many edits are done."""
        return 0 if self._session is None else len(self._session.history.done)

    def undo(self) -> None:
        """Take the last edit back and show the image it was made on."""
        if self.can_undo():
            self.go_back_to(self._standing - 1)

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self.go_back_to(self._standing + 1)

    def go_back_to(self, count: int) -> None:
        """Take edits back, or make them again, so that the first ``count`` stand; show the image they were of."""
        session, way = self._session, "Redo" if count > self._standing else "Undo"
        if session is None:
            return
        edit = self._saved(lambda: session.go_back_to(count, author=self.author))
        if edit is None:
            return
        self._take_selection(replace(self._selection, armed=False))
        self._announce_edit(edit)
        if len(edit.touched) == 1:
            self.go_to(next(iter(edit.touched)))
        elif edit.films_in and (edit.order or self._current is None):
            self.go_to(edit.films_in[0].id)
        self._select_for(edit)
        self.noted.emit(edit_names.shown(f"{way}: {edit.label}"))

    def confirm_films(self, image_ids: Sequence[str]) -> None:
        """Confirm every predicted point of some images where it is, as one edit."""
        names, changes = self.schema.names, []
        for image_id in image_ids:
            before = self.project.annotation(image_id)
            after = self._followed(before, annotations.confirm(before, names))
            changes.append(Change(image_id, before, after))
        films = "1 film" if len(changes) == 1 else f"{len(changes)} films"
        self._make(Edit(f"Confirm {films}", tuple(changes)))

    def _edit(self, label: str, after: Annotation) -> bool:
        """Whether the points of the current image are now these."""
        before = self.annotation
        after = self._followed(before, after)
        if self._current is None or after == before:
            return True
        return self._make(Edit(label, (Change(self._current.id, before, after),)))

    def _select_for(self, edit: Edit) -> None:
        """Let the next click place what an edit took off the film, and not move what it brought."""
        change = next((each for each in edit.changes if self._current and each.image_id == self._current.id), None)
        if change is None:
            return
        before, after = change.before.points, change.after.points
        gone = [name for name in self.schema.names if name in before and name not in after]
        missing = (name for name in gone if not annotations.comes_by_itself(change.after, self.schema, name))
        first, name = next(missing, None), None if self._selection.group else self.selected
        if first is not None:
            self._select(first)
        elif name is not None and name in after and name not in before:
            self._select(self._next_missing(after=name), handled=name)

    def _select(
        self, name: str | None, group: Iterable[str] = (), *, armed: bool = False, handled: str | None = None
    ) -> None:
        self._take_selection(Selection(name, frozenset(group), armed, handled))

    def _handle(self, name: str) -> None:
        """Let the arrow keys move a point that the reader has just dealt with; what is due stays due."""
        if self.due is not None:
            self._take_selection(replace(self._selection, handled=name))
        elif name not in self.group:
            self._select(name)

    def _take_selection(self, selection: Selection) -> None:
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def _list_is_new(self) -> None:
        self._selection = Selection()
        self._heatmaps = None  # They are in the order of the list before.
        self._project_is_new()
        self._load_heatmaps()
        self._select(self._next_missing())
        self.selection_changed.emit()

    def _followed(self, before: Annotation, after: Annotation) -> Annotation:
        """What becomes of an annotation when the points that follow from those changed follow them."""
        moved = {name for name in self.schema.names if before.points.get(name) != after.points.get(name)}
        return annotations.following(after, self.schema, moved)

    def _make(self, edit: Edit) -> bool:
        """Whether the project is now as an edit wants it; where it could not be saved, nothing has changed."""
        session = self._session
        if session is None or edit.changes_nothing:
            return True

        def apply() -> Edit:
            session.apply(edit, author=self.author)
            return edit

        if self._saved(apply) is None:
            return False
        self._announce_edit(edit)
        return True

    def _announce_edit(self, edit: Edit) -> None:
        if edit.landmarks is not None:
            self._list_is_new()
        elif not edit.is_of_points:
            self._project_is_new()
        self._announce(edit.image_ids)

    def _announce(self, image_ids: list[str]) -> None:
        self._queue = None
        if len(image_ids) > MANY_CHANGES:
            self.project_changed.emit()
            if self._current is not None and self._current.id in image_ids:
                self.annotation_changed.emit(self._current.id)
            return
        for image_id in image_ids:
            self.annotation_changed.emit(image_id)

    def _saved(self, work: Callable[[], Edit | None]) -> Edit | None:
        """The edit that reached the disk; ``None`` where there was none, or it failed, which the user is told."""
        try:
            return work()
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return None
