"""The film files of an open project: where they are, and whether they are unchanged since they were added."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lmstudio import paths
from lmstudio.core.project import Image
from lmstudio.errors import MissingFilm, ReplacedFilm
from lmstudio.imaging import film_reading, thumbnail
from lmstudio.imaging.film import Film
from lmstudio.language import tr
from lmstudio.session import intake
from lmstudio.session.intake import Candidate, Skipped


class FilmsOnDisk:
    """The films of a project in ``folder``. Every method may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._checked: set[tuple[str, int, int]] = set()

    def path(self, image: Image) -> Path:
        """Where the film lies, absolute, however accents are stored there."""
        return paths.as_stored(self._noted(image))

    def _noted(self, image: Image) -> Path:
        """Where the project says that the film lies, absolute; the disk is not asked."""
        return Path(os.path.normpath(self._folder / image.path))

    def read(self, image: Image) -> Film:
        """The film of an image, with the spacing that the project knows.

        Raises:
            MissingFilm: the file is gone, or another one lies in its place.
            FilmError: it cannot be read.
        """
        path = self.path(image)
        self._check(image, path)
        return replace(_of_size(image, path), spacing=image.spacing)

    def thumbnail(self, image: Image, *, side: int) -> NDArray[np.uint8]:
        """(h, w) brightness of a film for a list, the longer side at most ``side``; its content is not compared.

        Raises:
            FilmError: the film is gone, of another size, or cannot be read.
        """
        return thumbnail.thumbnail(_of_size(image, self.path(image)), side=side)

    def sought(self, images: Iterable[Image], folder: Path) -> Iterator[int | Candidate | Skipped]:
        """How many films in ``folder`` and below it are as large as a missing one; then each of them examined.

        Raises:
            FilmError: there is no film in it, or no such folder.
        """
        sizes = {image.size_bytes for image in images if not paths.exists(self.path(image))}
        films, _ = film_reading.find_films(folder, recursive=True)
        alike = [path for path in films if _size(path) in sizes]
        yield len(alike)
        yield from intake.examine_all(alike)

    def found_again(self, images: Iterable[Image], examined: Iterable[Candidate | Skipped]) -> dict[str, str]:
        """Of the missing films, those among the examined ones: image id to the path to be stored.

        Of several with its content, a film is the one that still has its name.
        """
        here: dict[str, list[Path]] = {}
        for each in examined:
            if isinstance(each, Candidate):
                here.setdefault(each.sha256, []).append(each.path)
        found: dict[str, str] = {}
        for image in images:
            was, alike = self._noted(image), here.get(image.sha256, [])
            if alike and was not in alike and not paths.exists(self.path(image)):
                same = next((path for path in alike if path.name == was.name), alike[0])
                found[image.id] = intake.stored_path(same, self._folder)
        return found

    def without_swapped(
        self, images: Iterable[Image], examined: Iterable[Candidate | Skipped]
    ) -> list[Candidate | Skipped]:
        """The examined films; those in the place of another that the project knows are left out."""
        known = {self._noted(image): image for image in images if image.sha256}

        def settled(each: Candidate | Skipped) -> Candidate | Skipped:
            image = known.get(each.path) if isinstance(each, Candidate) else None
            if image is None or isinstance(each, Skipped) or image.sha256 == each.sha256:
                return each
            return Skipped(each.path, _swapped(image, each.path))

        return [settled(each) for each in examined]

    def _check(self, image: Image, path: Path) -> None:
        """Compare size and content with those noted when the film was added; the content once a session."""
        try:
            found = path.stat()
        except OSError as error:
            gone = isinstance(error, FileNotFoundError)
            said = tr("The film {film} was not found.") if gone else tr("The film {film} was not found: {reason}.")
            raise MissingFilm(
                said.format(film=image.id, reason=error.strerror),
                where=path,
                remedy=tr("Connect the drive or put the file back; or show the folder where the films are now."),
            ) from error
        checked = (image.id, found.st_size, found.st_mtime_ns)
        if checked in self._checked:
            return
        if image.size_bytes and found.st_size != image.size_bytes:
            raise _swapped(image, path)
        if image.sha256 and intake.fingerprint(path)[0] != image.sha256:
            raise _swapped(image, path)
        self._checked.add(checked)


def _of_size(image: Image, path: Path) -> Film:
    """The film in a file if it has the size that the project knows."""
    film = film_reading.read_film(path)
    if (film.width, film.height) != (image.width, image.height):
        raise _swapped(image, path)
    return film


def _size(path: Path) -> int:
    """The size of a file in bytes; -1 where it has gone meanwhile."""
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _swapped(image: Image, path: Path) -> ReplacedFilm:
    return ReplacedFilm(
        tr(
            "The file of {film} is a different one now: the film was replaced or changed since it was added."
        ).format(film=image.id),
        where=path,
        remedy=tr("Put the original back, so that its points fit; add the new film under another name."),
    )
