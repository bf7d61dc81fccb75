"""The open project: loads, saves, undo; no Qt and no torch.

Every change is saved before it is seen: a method that returns has written to the disk, a method that raises has
changed nothing, neither on the disk nor in memory.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from lmstudio import paths
from lmstudio.core import history
from lmstudio.core.geometry import Spacing
from lmstudio.core.history import Assignment, Edit
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.errors import SaveFailed
from lmstudio.formats.project.project_edits import Authors
from lmstudio.formats.project.project_file import ProjectFile
from lmstudio.formats.project.project_rows import AuditRow
from lmstudio.imaging import film_reading
from lmstudio.imaging.film import Film
from lmstudio.language import tr
from lmstudio.session import checks, intake, lists, respacing
from lmstudio.session.films import Films
from lmstudio.session.intake import Added, Candidate, Skipped
from lmstudio.session.networks import Networks
from lmstudio.session.review import queue

__all__ = ["Added", "AuditRow", "Candidate", "Session", "Skipped", "queue"]


class Session(Networks):
    """An open project. It belongs to the thread that opened it; only :meth:`read` may be called from others."""

    def __init__(self, file: ProjectFile) -> None:
        super().__init__(file)
        self._films = Films(self.path.parent)

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

    # Images -----------------------------------------------------------------------------------------------

    def add_images(self, paths: Iterable[Path]) -> Added:
        """Add the films among the files at ``paths``; the others are told of in the result."""
        return self.add_examined(intake.examine_all(paths))

    def add_folder(self, folder: Path, *, recursive: bool = False) -> Added:
        """Add the films of a folder.

        Raises:
            FilmError: there is no film in it, or no such folder.
        """
        films, errors = film_reading.find_films(folder, recursive=recursive)
        added = self.add_images(films)
        wrong = tuple(Skipped(path, error) for path, error in errors)
        return replace(added, skipped=(*wrong, *added.skipped))

    def add_examined(self, examined: Iterable[Candidate | Skipped], *, author: str = "") -> Added:
        """Add films that were examined, perhaps in another thread, by ``intake.examine_all``.

        That is one step of undo, but for the first films of a project, with which it begins.
        """
        self._refuse_read_only()
        everything = tuple(examined)
        candidates = [each for each in everything if isinstance(each, Candidate)]
        skipped = tuple(each for each in everything if isinstance(each, Skipped))
        images, already = self.new_images(candidates)
        begun = self.project.images or self.history.done or self.history.undone
        if images and begun:
            films = "1 film" if len(images) == 1 else f"{len(images)} films"
            self.apply(Edit(f"Add {films}", films_in=tuple(images)), author=author)
        elif images:
            self._file.save_images(images)
            self.project = replace(self.project, images=tuple(images))
        return Added(tuple(images), skipped, already)

    def new_images(self, candidates: Iterable[Candidate]) -> tuple[list[Image], int]:
        """The images that films would be in this project, and how many of them it has already."""
        ids = self._file.image_ids()
        return intake.new_images(candidates, self.project.images, folder=self.path.parent, ids=ids)

    def relocate(self, folder: Path) -> int:
        """How many missing films were found in ``folder`` and below it, by content, and are known again.

        Raises:
            FilmError: there is no film in it, or no such folder.
        """
        return self.take_found(each for each in self.look_for_missing(folder) if not isinstance(each, int))

    def look_for_missing(self, folder: Path) -> Iterator[int | Candidate | Skipped]:
        """How many films may be missing ones, then each examined; to be gone through in any thread.

        Raises:
            FilmError: there is no film in it, or no such folder.
        """
        return self._films.sought(self.project.images, folder)

    def take_found(self, examined: Iterable[Candidate | Skipped]) -> int:
        """How many missing films are among those examined, and are known again.

        Raises:
            SaveFailed: it did not reach the disk.
        """
        found = self._films.found_again(self.project.images, examined)
        self._file.save_paths(found)
        self.history.relocate(found)
        self._replace_images(replace(image, path=found.get(image.id, image.path)) for image in self.project.images)
        return len(found)

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

    def set_spacings(self, spacings: Mapping[str, Spacing], *, author: str = "") -> None:
        """Say how large the pixels of films are, by image id, as one step of undo. Raises as :meth:`apply`."""
        checks.refuse_unknown(self.project, spacings)
        self.apply(respacing.edit(self.project, spacings, label="Set the pixel spacing"), author=author)

    # Points -----------------------------------------------------------------------------------------------

    def apply(self, edit: Edit, *, author: str = "", authors: Authors | None = None) -> None:
        """Make an edit: saved in one transaction, then seen. An edit that changes nothing is passed over.

        Args:
            edit: what changes.
            author: who made it.
            authors: of points that others set, by image id and landmark.

        Raises:
            SaveFailed: it did not reach the disk.
            LockedProject: the project is read-only.
            ValueError: the edit does not begin at the project as it is now.
        """
        checks.refuse_stale(self.project, edit)
        if edit.changes_nothing:
            return
        utc = self._file.save_edit(edit, author=author, authors=authors)
        self.project = self.project.after(edit, utc=utc)
        self.history.push(edit)

    def undo(self, *, author: str = "") -> Edit | None:
        """Take the last edit back; returns the edit that did so, or ``None``. Raises as :meth:`apply`."""
        return self.go_back_to(len(self.history.done) - 1, author=author)

    def redo(self, *, author: str = "") -> Edit | None:
        """Make the edit again that was taken back last; returns it, or ``None``. Raises as :meth:`apply`."""
        return self.go_back_to(len(self.history.done) + 1, author=author)

    def go_back_to(self, count: int, *, author: str = "") -> Edit | None:
        """Take edits back, or make them again, so that the first ``count`` stand; saved in one transaction.

        Returns the edit that did so, or ``None`` where there is nothing to do. Raises as :meth:`apply`.
        """
        edits = self.history.leading_to(count) if count >= 0 else []
        if not edits:
            return None
        way = "Undo" if count < len(self.history.done) else "Redo"
        label = edits[0].label if len(edits) == 1 else f"{len(edits)} edits"
        steps = history.steps(label, edits)
        utc = self._file.save_edits(steps, author=author, label=f"{way}: {label}")
        for step in steps:
            self.project = self.project.after(step, utc=utc)
        self.history.stand_at(count)
        return history.joined(label, edits)

    def set_schema(self, schema: Schema, *, renamed: Mapping[str, str] | None = None, author: str = "") -> None:
        """Take another landmark list; points of landmarks that it lacks are kept and come back with them.

        Args:
            schema: the list.
            renamed: names in it by names in the list before, of landmarks whose points follow.
            author: who does so.

        Raises:
            SchemaError: a new name is that of an earlier landmark whose points are kept.
            SaveFailed: it did not reach the disk.
        """
        edit = lists.edit(self.project, schema, renamed or {})
        if edit is not None:
            self.apply(edit, author=author)

    def assign(self, image_ids: Iterable[str], reader: str, *, author: str = "") -> None:
        """Assign films to a reader; empty: to nobody. Raises as :meth:`apply`."""
        chosen = set(image_ids)
        checks.refuse_unknown(self.project, chosen)
        films = [image for image in self.project.images if image.id in chosen]
        readers = tuple(Assignment(image.id, image.reader, reader) for image in films)
        words = "1 film" if len(films) == 1 else f"{len(films)} films"
        self.apply(Edit(f"Assign {words} to {reader or 'nobody'}", readers=readers), author=author)

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
            raise SaveFailed(
                tr("The copy would replace the project itself."),
                where=path,
                remedy=tr("Choose another name or folder."),
            )
        images = self.project.images
        films = {each.id: intake.stored_path(self.image_path(each), path.parent) for each in images}
        self._file.backup(path, paths=films)

    def _replace_images(self, images: Iterable[Image]) -> None:
        self.project = replace(self.project, images=tuple(images))
