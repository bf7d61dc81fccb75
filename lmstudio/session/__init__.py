"""The open project: loads, saves, undo; no Qt and no torch.

Every change is saved before it is seen: a method that returns has written to the disk, a method that raises has
changed nothing, neither on the disk nor in memory.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.events import Prediction, Trained
from lmstudio.core.geometry import Spacing
from lmstudio.core.history import Edit, History
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Model, Project
from lmstudio.errors import LockedProject, SaveFailed
from lmstudio.formats.project_file import ProjectFile
from lmstudio.formats.project_rows import AuditRow
from lmstudio.imaging import reader
from lmstudio.imaging.film import Film
from lmstudio.session import checks, intake, predicting
from lmstudio.session.films import Films
from lmstudio.session.intake import Added, Candidate, Skipped
from lmstudio.session.review import queue

__all__ = ["Added", "AuditRow", "Candidate", "Session", "Skipped", "queue"]


class Session:
    """An open project. It belongs to the thread that opened it; only :meth:`read` may be called from others.

    Attributes:
        path: of the project file, absolute.
        project: as it is now, and as it is on the disk.
        history: what can be undone and redone; for reading only.
    """

    def __init__(self, file: ProjectFile) -> None:
        self.path = file.path
        self.project: Project = file.load()
        self.history = History()
        self._file = file
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

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved."""
        return self._file.read_only

    @property
    def read_only_reason(self) -> str:
        """A sentence that says why nothing can be saved; empty where it can."""
        return self._file.read_only_reason

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
        films, errors = reader.find_films(folder, recursive=recursive)
        added = self.add_images(films)
        wrong = tuple(Skipped(path, error) for path, error in errors)
        return replace(added, skipped=(*wrong, *added.skipped))

    def add_examined(self, examined: Iterable[Candidate | Skipped]) -> Added:
        """Add films that were examined, perhaps in another thread, by ``intake.examine_all``."""
        self._refuse_read_only()
        everything = tuple(examined)
        candidates = [each for each in everything if isinstance(each, Candidate)]
        skipped = tuple(each for each in everything if isinstance(each, Skipped))
        images, already = intake.new_images(candidates, self.project.images, folder=self.path.parent)
        if images:
            self._file.save_images(images)
            self.project = replace(self.project, images=(*self.project.images, *images))
        return Added(tuple(images), skipped, already)

    def relocate(self, folder: Path) -> int:
        """How many missing films were found in ``folder`` and below it, by content, and are known again.

        Raises:
            FilmError: there is no film in it, or no such folder.
        """
        found = self._films.found_again(self.project.images, folder)
        self._file.save_paths(found)
        self._replace_images(replace(image, path=found.get(image.id, image.path)) for image in self.project.images)
        return len(found)

    def image_path(self, image: Image) -> Path:
        """Where the film lies, absolute."""
        return self._films.path(image)

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

    def set_spacing(self, image_id: str, spacing: Spacing) -> None:
        """Save millimetres per pixel of one image."""
        self.set_spacings({image_id: spacing})

    def set_spacings(self, spacings: Mapping[str, Spacing]) -> None:
        """Save millimetres per pixel by image id."""
        checks.refuse_unknown(self.project, spacings)
        self._file.save_spacings(spacings)
        self.project = self.project.with_spacings(spacings)

    # Points -----------------------------------------------------------------------------------------------

    def apply(self, edit: Edit, *, author: str = "") -> None:
        """Make an edit: saved in one transaction, then seen. An edit that changes nothing is passed over.

        Raises:
            SaveFailed: it did not reach the disk.
            LockedProject: the project is read-only.
            ValueError: the edit does not begin at the points as they are now.
        """
        checks.refuse_stale(self.project, edit)
        if edit.changes_nothing:
            return
        self._file.save_edit(edit, author=author)
        self.project = self.project.after(edit)
        self.history.push(edit)

    def undo(self, *, author: str = "") -> Edit | None:
        """Take the last edit back; returns the edit that did so, or ``None``. Raises as :meth:`apply`."""
        if not self.history.done:
            return None
        inverse = self.history.done[-1].inverse
        self._file.save_edit(inverse, author=author, label=f"Undo: {inverse.label}")
        self.project = self.project.after(inverse)
        return self.history.undo()

    def redo(self, *, author: str = "") -> Edit | None:
        """Make the edit again that was taken back last; returns it, or ``None``. Raises as :meth:`apply`."""
        if not self.history.undone:
            return None
        edit = self.history.undone[-1]
        self._file.save_edit(edit, author=author, label=f"Redo: {edit.label}")
        self.project = self.project.after(edit)
        return self.history.redo()

    def set_schema(self, schema: Schema) -> None:
        """Save another landmark list; points of landmarks that it lacks are kept and come back with them."""
        self._file.save_schema(schema)
        self.project = replace(self.project, schema=schema)

    def audit(self, image_id: str | None = None) -> list[AuditRow]:
        """What happened to every point of an image, or of all images, oldest first."""
        return self._file.audit(image_id)

    # Networks ---------------------------------------------------------------------------------------------

    def store_predictions(self, predictions: Iterable[Prediction], *, model: str) -> None:
        """Save the points and heatmaps of a network as one edit; points of a reader stay as they are.

        Raises:
            SaveFailed: they did not reach the disk.
            LockedProject: the project is read-only.
        """
        self._refuse_read_only()
        stored = predicting.gathered(self.project, predictions, model=model)
        if not stored.edit.changes:
            return
        self._file.save_predictions(stored)
        self.project = self.project.with_annotations(stored.edit.after)
        self.history.push(stored.edit)

    def heatmaps(self, image_id: str) -> Prediction | None:
        """The last prediction that was stored for an image; ``None`` where there is none.

        Its heatmaps are in the order of the project's landmark list, empty for landmarks it did not know.
        """
        return self._file.heatmaps(image_id, self.project.schema)

    def store_model(self, trained: Trained) -> Model:
        """Save a fine-tuned network as the newest; returns what the project calls it."""
        name = f"round {len(self.project.models) + 1}"
        created = datetime.now(UTC).isoformat(timespec="seconds")
        model = Model(name, created, trained.films, trained.start)
        self._file.save_model(model, trained.weights)
        self.project = replace(self.project, models=(*self.project.models, model))
        return model

    def weights(self, name: str | None = None) -> bytes | None:
        """The weights file of a network, the newest by default; ``None`` where there is none."""
        if name is None:
            if not self.project.models:
                return None
            name = self.project.models[-1].name
        return self._file.weights(name)

    # The file ---------------------------------------------------------------------------------------------

    def backup(self, path: Path) -> None:
        """Write a consistent copy of the project to ``path``; it finds the films from there, too.

        Raises:
            SaveFailed: it cannot be written.
        """
        path = path.resolve()
        if path == self.path or (path.exists() and path.samefile(self.path)):
            raise SaveFailed(
                "The copy would replace the project itself.", where=path, remedy="Choose another name or folder."
            )
        images = self.project.images
        paths = {each.id: intake.stored_path(self.image_path(each), path.parent) for each in images}
        self._file.backup(path, paths=paths)

    def _replace_images(self, images: Iterable[Image]) -> None:
        self.project = replace(self.project, images=tuple(images))

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise LockedProject(
                f"The project is open for reading only: {self.read_only_reason}",
                where=self.path,
                remedy="Close the other window or copy the project to a place where you may write, and open it.",
            )
