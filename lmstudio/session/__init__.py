"""The open project: loads, saves, undo; no Qt and no torch.

Every change is saved before it is seen: a method that returns has written to the disk, a method that raises has
changed nothing, neither on the disk nor in memory.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from lmstudio import paths
from lmstudio.core.edit import Edit, PointKey, between, joined_stretches
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.history import History, UndoStep, name_steps, step_of
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import SaveFailed
from lmstudio.formats.project.project_edits import NOBODY, Signature
from lmstudio.formats.project.project_file import NOTHING_MORE, Attached, ProjectFile
from lmstudio.formats.project.project_rows import AuditRow
from lmstudio.imaging.film import Film
from lmstudio.language import tr
from lmstudio.session import intake, predicting
from lmstudio.session.film_set import FilmSet
from lmstudio.session.films import FilmsOnDisk
from lmstudio.session.intake import Added, Candidate, Skipped
from lmstudio.session.labelling.called_right import CalledRight
from lmstudio.session.networks import Networks
from lmstudio.session.review import queue

__all__ = ["Added", "AuditRow", "Candidate", "Session", "Skipped", "queue"]


class Session:
    """An open project. It belongs to the thread that opened it.

    From others only :meth:`read`, :meth:`thumbnail`, and what lies in memory may be used: where the project and
    its films lie, and the project as it is.

    Attributes:
        path: of the project file, absolute.
        has_locks: whether its drive has the locks that SQLite asks for.
        project: as it is now, and as it is on the disk.
        history: what can be undone and made again; for reading only.
        films: how films are added and found again.
        networks: the fine-tuned networks, and what they predict.
        called_right: what looks misplaced and is not.
    """

    def __init__(self, file: ProjectFile) -> None:
        self.path, self.has_locks = file.path, file.has_locks
        self.project: Project = file.load()
        self.history: History = file.history()
        self._file = file
        self._films = FilmsOnDisk(self.path.parent)
        self.films = FilmSet(self, file, self._films)
        self.networks = Networks(self, file)
        self.called_right = CalledRight(self, file)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved."""
        return self._file.read_only

    @property
    def read_only_reason(self) -> str:
        """A sentence that says why nothing can be saved; empty where it can."""
        return self._file.read_only_reason

    @property
    def warning(self) -> str:
        """A sentence that says how far other windows are kept out; empty where a lock does."""
        return self._file.warning

    @property
    def edits(self) -> int:
        """How many edits were ever made to the project, undone ones and undoing among them."""
        return self._file.count_edits()

    def refuse_read_only(self) -> None:
        """Raise LockedProject where nothing can be saved."""
        self._file.refuse_read_only()

    @classmethod
    def create(cls, path: Path, schema: Schema) -> Self:
        """A new, empty project at ``path``.

        Raises:
            SaveFailed: there is a file already, or it cannot be written.
        """
        return cls._of(ProjectFile.create(path, schema))

    @classmethod
    def open(cls, path: Path) -> Self:
        """The project at ``path``; read-only where another window has it or the place cannot be written.

        Raises:
            ProjectError: CorruptProject, NewerProject, or it cannot be read.
        """
        return cls._of(ProjectFile.open(path))

    @classmethod
    def _of(cls, file: ProjectFile) -> Self:
        try:
            return cls(file)
        except BaseException:
            file.close()
            raise

    def close(self) -> None:
        """Close the project; everything is saved already. Harmless when repeated."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # FilmsOnDisk -------------------------------------------------------------------------------------------------

    def image_path(self, image: Image) -> Path:
        """Where the film lies, absolute."""
        return self._films.path(image)

    def image_paths(self) -> dict[str, Path]:
        """Where the films lie, absolute, by image id."""
        return {image.id: self.image_path(image) for image in self.project.images}

    def read(self, image: Image) -> Film:
        """The film of an image, with the spacing that the project knows. May be called from any thread.

        Raises:
            MissingFilm: the file is gone, or another one lies in its place.
            FilmError: it cannot be read.
        """
        return self._films.read(image)

    def thumbnail(self, image: Image, *, side: int) -> NDArray[np.uint8]:
        """(h, w) brightness of a film for a list, the longer side at most ``side``. May be called from any thread.

        Raises:
            FilmError: as :meth:`read`, but another film of the same size is not noticed.
        """
        return self._films.thumbnail(image, side=side)

    # Edits ------------------------------------------------------------------------------------------------

    def do(
        self,
        kind: EditKind,
        change: Callable[[Project], Project],
        *arguments: str,
        author: str = "",
        content: Attached = NOTHING_MORE,
        can_be_undone: bool = True,
        run: UndoStep | None = None,
    ) -> UndoStep | None:
        """Change the project: saved in one transaction, then seen.

        Args:
            kind: what is done.
            change: the project as it is to be, of the project as it is.
            arguments: what it is done to, for the words of ``kind``.
            author: who does it.
            content: what else is to be saved with it.
            can_be_undone: whether it is a step of undo.
            run: a step that this is to become a part of, where nothing in between touches the same films.

        Returns:
            The step of undo, with what it was before of a ``run``; ``None`` where nothing is different.

        Raises:
            SaveFailed: it did not reach the disk.
            LockedProject: the project is read-only.
        """
        edit = between(self.project, change(self.project), kind, *arguments)
        return self.apply(edit, author=author, content=content, can_be_undone=can_be_undone, run=run)

    def apply(
        self,
        edit: Edit,
        *,
        author: str = "",
        authors: Mapping[PointKey, str] = NOBODY,
        content: Attached = NOTHING_MORE,
        can_be_undone: bool = True,
        run: UndoStep | None = None,
    ) -> UndoStep | None:
        """Make an edit that was prepared. Otherwise as :meth:`do`.

        Args:
            edit: what changes.
            author: who made it.
            authors: of points that others set, by image id and landmark.
            content: what else is to be saved with it.
            can_be_undone: whether it is a step of undo.
            run: a step that this is to become a part of.

        Raises:
            SaveFailed: it did not reach the disk.
            LockedProject: the project is read-only.
            ValueError: the edit does not begin at the project as it is now.
        """
        fault = edit.fault_at(self.project)
        if fault:
            raise ValueError(f"“{edit.label}” does not begin at the project as it is: {fault}")
        if edit.changes_nothing and content == NOTHING_MORE:
            return run
        signed = _signed(author, authors)
        after = edit.applied_to(self.project, utc=signed.utc)
        step = self._step(edit, after, run) if can_be_undone and not edit.changes_nothing else None
        saved = self._file.save(edit, signed, content=content, step=step)
        self.project = after
        if saved.step is None:
            return run
        if saved.step == step:
            self.history.replace(saved.step)
        else:
            self.history.push(saved.step)
            self.history.forget(saved.dropped)
        return saved.step

    def _step(self, edit: Edit, after: Project, run: UndoStep | None) -> UndoStep:
        """The step of undo that an edit is to become: one that is there and grows, or a new one, with number 0."""
        since = [] if run is None else [each for each in self.history.all if each.number > run.number]
        grown = predicting.step_to_grow(self.history, edit, run, map(self._file.edit, since))
        names = {image.id: image.shown_name for project in (self.project, after) for image in project.images}
        return grown or step_of(edit, number=0, names=names)

    def undo(self, *, author: str = "") -> list[Edit]:
        """Take the last step back; otherwise as :meth:`go_back_to`."""
        return self.go_back_to(len(self.history.done) - 1, author=author)

    def redo(self, *, author: str = "") -> list[Edit]:
        """Make the step again that was taken back last; otherwise as :meth:`go_back_to`."""
        return self.go_back_to(len(self.history.done) + 1, author=author)

    def go_back_to(self, count: int, *, author: str = "") -> list[Edit]:
        """Take steps back, or make them again, so that the first ``count`` stand; saved in one transaction.

        Returns the edits that did so, one after the other; none where there is nothing to do.
        Raises as :meth:`do`.
        """
        steps = self.history.between(count) if count >= 0 else []
        if not steps:
            return []
        kind = EditKind.UNDO if count < len(self.history.done) else EditKind.REDO
        edits = [self._file.edit(step) for step in steps]
        made = joined_stretches([edit.inverse for edit in reversed(edits)] if kind is EditKind.UNDO else edits)
        signed = _signed(author)
        self._file.save_jump(made, (kind, name_steps(steps)), signed, steps)
        for edit in made:
            self.project = edit.applied_to(self.project, utc=signed.utc)
        self.history.stand_at(count)
        return made

    # The records ------------------------------------------------------------------------------------------

    def last_changes(self) -> dict[tuple[str, str], tuple[str, str]]:
        """When each point was last changed and by whom, by image id and landmark."""
        return self._file.last_changes()

    def audit(self, image_id: str | None = None) -> list[AuditRow]:
        """What happened to every point of an image, or of all images, oldest first."""
        return self._file.audit(image_id)

    # The file ---------------------------------------------------------------------------------------------

    def backup(self, path: Path) -> None:
        """Write a consistent copy of the project to ``path``; it finds the films from there, too.

        Raises:
            SaveFailed: it cannot be written.
        """
        path = paths.resolved(path)
        if paths.is_same(path, self.path):
            remedy = tr("Choose another name or folder.")
            raise SaveFailed(tr("The copy would replace the project itself."), where=path, remedy=remedy)
        images = self.project.images
        films = {each.id: intake.stored_path(self.image_path(each), path.parent) for each in images}
        self._file.backup(path, paths=films)


def _signed(author: str, authors: Mapping[PointKey, str] = NOBODY) -> Signature:
    """The signature of what is done now."""
    return Signature(datetime.now(UTC).isoformat(timespec="milliseconds"), author, authors)
