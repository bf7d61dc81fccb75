"""Adding films to a project: what is known of a file without decoding it, and where it is.

Nothing here touches the project file, so it may run in any thread.
"""

import hashlib
import logging
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path, PurePath

from lmstudio.core.geometry import Spacing
from lmstudio.core.image import Image, number_in
from lmstudio.errors import FilmError, UnreadableFilm
from lmstudio.imaging import film_reading, processes
from lmstudio.language import tr

log = logging.getLogger(__name__)

PACE_S = 0.5
"""So long films are examined one by one before it is told from them how long the rest will take."""
LONG_S = 3.0
"""A rest that takes longer is shared among processes, each of which takes half a second of a core to start."""
MOST_PROCESSES = 8
"""Beyond them the drive is what they wait for."""
START_S = 0.8
"""So long films are still examined here while the processes start."""
AT_ONCE = 16
"""So many films are handed to a process at a time."""


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
        found: how many more were missing from where the project knew them, and are known here now.
    """

    images: tuple[Image, ...]
    skipped: tuple[Skipped, ...]
    already: int
    found: int = 0


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


def examine_all(
    paths: Iterable[Path], *, pace_s: float = PACE_S, long_s: float = LONG_S
) -> Iterator[Candidate | Skipped]:
    """Each film examined, or why it cannot be used, in their order; where that takes long, by several processes.

    Args:
        paths: of the films.
        pace_s: seconds for which films are examined here before it is judged how long the rest takes.
        long_s: seconds; a rest that takes less is examined here, too.
    """
    rest, begun, done, shared = deque(paths), time.monotonic(), 0, cores() > 1
    while rest:
        yield _examined(rest.popleft())
        done += 1
        passed = time.monotonic() - begun
        if shared and passed >= pace_s and passed / done * len(rest) > long_s:
            shared = False
            yield from _examine_by_processes(rest)


def cores() -> int:
    """How many processes share the examination of many films."""
    return min(MOST_PROCESSES, os.cpu_count() or 1)


def _examined(path: Path) -> Candidate | Skipped:
    try:
        return examine(path)
    except FilmError as error:
        return Skipped(path, error)
    except Exception as error:  # whatever is wrong with one film, the others are added
        return Skipped(path, _unexpected(path, error))


def _unexpected(path: Path, error: Exception) -> UnreadableFilm:
    return UnreadableFilm(
        tr("The film cannot be read: {error}.").format(error=type(error).__name__),
        where=path,
        remedy=tr("Open it in another program to see whether the file is intact, and copy it again."),
    )


def _examine_by_processes(rest: "deque[Path]") -> Iterator[Candidate | Skipped]:
    """Each film examined; those that could not be, as a process has ended, are left in ``rest``.

    Threads would not do: what is done with a file besides hashing it is Python's, of which there is one at a time.
    """
    try:
        with processes.started(f"{__name__}:{answer_questions.__name__}", cores()) as helpers:
            ready = time.monotonic() + START_S
            while rest and time.monotonic() < ready:
                yield _take(rest, None)
            left = tuple(rest)
            for found in helpers.ask(left[at : at + AT_ONCE] for at in range(0, len(left), AT_ONCE)):
                for each in found:
                    yield _take(rest, each)
    except processes.FAILURES as error:
        log.warning("films are examined one by one: %s", type(error).__name__)


def _take(rest: "deque[Path]", found: Candidate | None) -> Candidate | Skipped:
    """What a process found of the next film, or is found here; it stays the next one where an error ends that."""
    taken = _examined(rest[0]) if found is None else found
    rest.popleft()
    return taken


def examine_some(paths: Iterable[Path]) -> list[Candidate | None]:
    """Films examined by another process; ``None`` where one is not usable.

    Why it is not is told by the process that speaks the user's language.
    """
    return [None if isinstance(each, Skipped) else each for each in map(_examined, paths)]


def answer_questions() -> None:
    """In a process that examines films for another: do so until there are no more."""
    processes.answer(examine_some)


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
    # Films lie in few folders: the way to each is worked out once.
    way = cache(lambda inside: PurePath(stored_path(inside, folder)))
    added = datetime.now(UTC).isoformat(timespec="seconds")
    for candidate in candidates:
        path = (way(candidate.path.parent) / candidate.path.name).as_posix()
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
