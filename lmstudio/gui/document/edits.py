"""What every edit of the reader goes through: it is made, saved, announced, taken back and made again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit import Edit, between
from lmstudio.core.edit_kinds import EditKind, describe
from lmstudio.core.project import Project
from lmstudio.errors import LandmarkStudioError
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
        steps = (
            [] if self._session is None or self.read_only or count < 0 else self._session.history.between(count)
        )
        return bool(steps) and not (running and any(step.needs_rest for step in steps))

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
        session, standing = self._session, self._standing
        kind = EditKind.REDO if count > standing else EditKind.UNDO
        if session is None:
            return
        edits = self._saved(lambda: session.go_back_to(count, author=self.author))
        if not edits:
            return
        self._take_selection(replace(self._selection, armed=False))
        self._announce_edits(edits)
        touched = frozenset[str]().union(*(edit.touched for edit in edits))
        back = [image for edit in edits for image in edit.brings if edit.kind is not EditKind.ADD_FILMS]
        if len(touched) == 1:
            self.go_to(next(iter(touched)))
        elif back or self._current is None:
            self.go_to(next((image.id for edit in edits for image in edit.brings), ""))
        self._select_for(edits)
        words = (edits[0].kind, *edits[0].arguments)
        if len(edits) > 1:
            words = (EditKind.SEVERAL, str(abs(count - standing)))
        self.noted.emit(describe(kind, tuple(map(str, words))))

    def confirm_films(self, image_ids: Sequence[str]) -> None:
        """Confirm every predicted point of some images where it is, as one edit."""
        names, found = self.schema.names, {}
        for image_id in image_ids:
            before = self.project.annotation(image_id)
            found[image_id] = self._followed(before, annotations.confirm(before, names))
        self.do(EditKind.CONFIRM_FILMS, lambda project: project.with_annotations(found), str(len(found)))

    def do(self, kind: EditKind, change: Callable[[Project], Project], *arguments: str) -> bool:
        """Whether the project is now as a change wants it; where it could not be saved, nothing has changed.

        Args:
            kind: what is done.
            change: the project as it is to be, of the project as it is.
            arguments: what it is done to, for the words of ``kind``.
        """
        return self._make(between(self.project, change(self.project), kind, *arguments))

    def _edit(self, kind: EditKind, after: Annotation, *names: str) -> bool:
        """Whether the points of the current image are now these."""
        before, current = self.annotation, self._current
        after = self._followed(before, after)
        if current is None or after == before:
            return True
        return self.do(kind, lambda project: project.with_annotations({current.id: after}), *names)

    def _select_for(self, edits: Sequence[Edit]) -> None:
        """Let the next click place what edits took off the film, and not move what they brought."""
        points = {} if self._current is None else _points_of(edits, self._current.id)
        gone = [name for name in self.schema.names if name in points and points[name][1] is None]
        missing = (name for name in gone if not annotations.comes_by_itself(self.annotation, self.schema, name))
        first, name = next(missing, None), None if self._selection.group else self.selected
        if first is not None:
            self._select(first)
        elif name in points and points[name][0] is None and points[name][1] is not None:
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

        def apply() -> list[Edit]:
            session.apply(edit, author=self.author)
            return [edit]

        if not self._saved(apply):
            return False
        self._announce_edits([edit])
        return True

    def _announce_edits(self, edits: Sequence[Edit]) -> None:
        if any(edit.schema or edit.renamed for edit in edits):
            self._list_is_new()
        elif not all(edit.changes_points_only for edit in edits):
            self._project_is_new()
        self._announce(list(dict.fromkeys(image_id for edit in edits for image_id in edit.image_ids)))

    def _announce(self, image_ids: list[str]) -> None:
        self._queue = None
        if len(image_ids) > MANY_CHANGES:
            self.project_changed.emit()
            if self._current is not None and self._current.id in image_ids:
                self.annotation_changed.emit(self._current.id)
            return
        for image_id in image_ids:
            self.annotation_changed.emit(image_id)

    def _saved(self, work: Callable[[], list[Edit]]) -> list[Edit]:
        """The edits that reached the disk; none where there was none, or it failed, which the user is told."""
        try:
            return work()
        except LandmarkStudioError as error:
            self.failed.emit(error)
            return []


def _points_of(edits: Sequence[Edit], image_id: str) -> dict[str | None, tuple[Point | None, Point | None]]:
    """The points of one image before the first of several edits and after the last, of those that change."""
    found: dict[str | None, tuple[Point | None, Point | None]] = {}
    for edit in edits:
        for name, (before, after) in edit.points_of(image_id).items():
            found[name] = (found.get(name, (before, after))[0], after)
    return found
