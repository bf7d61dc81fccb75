"""Adding films to a project: what is known of a file without decoding it, and where it is.

Nothing here touches the project file, so it may run in any thread.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePath

from lmstudio.core.geometry import Spacing
from lmstudio.core.image import Image, number_in
from lmstudio.errors import FilmError, UnreadableFilm
from lmstudio.imaging import film_reading
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was left out, and why."""

    path: Path
    error: FilmError


@dataclass(frozen=True, slots=True)
class Candidate:
    """A film that can be added to a project: its place, its size in pixels and bytes, its content's hash."""

    path: Path
    width: int
    height: int
    size_bytes: int
    sha256: str
    spacing: Spacing


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the files that were to be added.

    Args:
        images: the new images of the project.
        skipped: the files that are not usable films.
        already: how many were in the project before, by path or by content, or came twice.
    """

    images: tuple[Image, ...]
    skipped: tuple[Skipped, ...]
    already: int


def examine(path: Path) -> Candidate:
    """What a project keeps of a film: its header is read, and the file is hashed.

    Raises:
        FilmError: the file is not a usable film.
    """
    path = Path(os.path.normpath(path.parent.resolve() / path.name))
    header = film_reading.read_header(path)
    sha256, size_bytes = fingerprint(path)
    return Candidate(path, header.width, header.height, size_bytes, sha256, header.spacing)


def fingerprint(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file's content, hexadecimal, and its size in bytes.

    Raises:
        UnreadableFilm: it cannot be read to its end.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest(), os.fstat(file.fileno()).st_size
    except OSError as error:
        raise UnreadableFilm(
            tr("The film cannot be read completely: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Check its drive, or copy the film to this computer, and try again."),
        ) from error


def examine_all(paths: Iterable[Path]) -> Iterator[Candidate | Skipped]:
    """Each film examined, or why it cannot be used."""
    for path in paths:
        try:
            yield examine(path)
        except FilmError as error:
            yield Skipped(path, error)


def new_images(
    candidates: Iterable[Candidate], images: Iterable[Image], *, folder: Path, ids: Iterable[str]
) -> tuple[list[Image], int]:
    """The images to add to a project, and how many were there already.

    Args:
        candidates: to be added.
        images: that the project has.
        folder: of the project.
        ids: of all images that were ever in it.
    """
    images = tuple(images)
    paths = {image.path for image in images}
    contents = {image.sha256 for image in images if image.sha256}
    number = max(map(number_in, ids), default=0)
    new: list[Image] = []
    already = 0
    added = datetime.now(UTC).isoformat(timespec="seconds")
    for candidate in candidates:
        path = stored_path(candidate.path, folder)
        if path in paths or candidate.sha256 in contents:
            already += 1
            continue
        paths.add(path)
        contents.add(candidate.sha256)
        new.append(_image(candidate, path, number=number + len(new) + 1, added=added))
    return new, already


def _image(candidate: Candidate, path: str, *, number: int, added: str) -> Image:
    return Image(
        id=f"film-{number:04d}",
        path=path,
        width=candidate.width,
        height=candidate.height,
        size_bytes=candidate.size_bytes,
        sha256=candidate.sha256,
        spacing=candidate.spacing,
        added=added,
    )


def stored_path(path: Path, folder: Path) -> str:
    """A path as a project in ``folder`` keeps it: relative with forward slashes, absolute on another drive."""
    try:
        relative = os.path.relpath(path, folder)
    except ValueError:
        return path.as_posix()
    return PurePath(relative).as_posix()
