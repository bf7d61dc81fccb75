"""The films of an open project: added, and found again where they lie now."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.project import Image, Project
from lmstudio.formats.project.project_file import ProjectFile
from lmstudio.imaging import film_reading
from lmstudio.session import intake
from lmstudio.session.films import FilmsOnDisk
from lmstudio.session.intake import Added, Candidate, Skipped

if TYPE_CHECKING:
    from lmstudio.session import Session


class FilmSet:
    """The films of the project that a session has open.

    Args:
        session: through which they are kept; every change is saved and raises as ``Session.apply`` does.
        file: of the project.
        places: where the films lie.
    """

    def __init__(self, session: "Session", file: ProjectFile, places: FilmsOnDisk) -> None:
        self._session = session
        self._file = file
        self._places = places

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

        Missing films among them are known where they are now. The others are one step of undo, but for the first
        films of a project, with which it begins.
        """
        session = self._session
        session.refuse_read_only()
        everything = tuple(examined)
        settled = self._places.without_swapped(session.project.images, everything)
        candidates = [each for each in settled if isinstance(each, Candidate)]
        skipped = tuple(each for each in settled if isinstance(each, Skipped))
        found = self.take_found(candidates)
        images, already = self.new_images(candidates)
        begun = bool(session.project.images or session.history.done or session.history.undone)
        session.do(
            EditKind.ADD_FILMS,
            lambda project: self.with_known(project.with_images(images), images),
            str(len(images)),
            author=author,
            can_be_undone=begun,
        )
        return Added(tuple(images), skipped, already - found, found)

    def new_images(self, candidates: Iterable[Candidate]) -> tuple[list[Image], int]:
        """The images that films would be in this project, and how many of them it has already."""
        session = self._session
        ids = self._file.contents()
        return intake.new_images(candidates, session.project.images, folder=session.path.parent, ids=ids)

    def with_known(self, project: Project, new: Iterable[Image]) -> Project:
        """A project whose networks know which of its new films they learned from before those were removed."""
        here = {image.id for image in project.images}
        ids: dict[str, list[str]] = {}
        for image_id, content in self._file.contents().items():
            if content and image_id not in here:
                ids.setdefault(content, []).append(image_id)
        return project.with_copies({image.id: ids[image.sha256] for image in new if image.sha256 in ids})

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
        session = self._session
        return self._places.sought(session.project.images, folder)

    def take_found(self, examined: Iterable[Candidate | Skipped]) -> int:
        """How many missing films are among those examined, and are known again.

        Raises:
            SaveFailed: it did not reach the disk.
        """
        session = self._session
        found = self._places.found_again(session.project.images, examined)
        if not found:
            return 0
        self._file.save_paths(found)
        images = [each for each in session.project.images if each.id in found]
        session.project = session.project.with_images(replace(each, path=found[each.id]) for each in images)
        return len(found)
