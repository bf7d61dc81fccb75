"""Reading any image file as a film, by content and not by name; finding the films of a folder."""

import contextlib
import re
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from lmstudio import paths
from lmstudio.errors import FilmError, MissingFilm, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import content
from lmstudio.imaging.content import Content
from lmstudio.imaging.decoding import decoders, directly
from lmstudio.imaging.decoding.limits import NotPlain
from lmstudio.imaging.film import Film, FilmHeader, StoredPixels
from lmstudio.language import counted, tr

FILM_SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".dcm", ".dicom")
"""Extensions under which a film is expected: for a file dialogue, and to report a file that is none."""

LOOK_AT = 20_000
"""So many files are looked at to tell how many films there are in subfolders."""
_Found = tuple[list[Path], list[tuple[Path, FilmError]]]


def read_film(path: Path) -> Film:
    """The film in the file ``path``: upright, greyscale, greater = brighter.

    One that is compressed or unusual is decoded by another process, within limits of time and memory.

    Raises:
        MissingFilm: there is no such file.
        UnreadableFilm: not an image, damaged, or not permitted to be read.
        UnsupportedFilm: an image, but not one greyscale frame that can be decoded.
    """
    kind = _film_content(path)
    try:
        return directly.film(path, kind, plain_only=True)
    except NotPlain as found:
        return decoders.film(path, kind, decoded_bytes=found.decoded_bytes)


def read_header(path: Path) -> FilmHeader:
    """Size and spacing of the film in ``path``, without decoding it: milliseconds. Raises as ``read_film``.

    What the header tells is refused here: no pixels, several frames, a colour space or a compression that is not
    read. A file that seems to end too early is decoded, to be sure. What only pixels tell, such as colours where
    grey could be, and damage between them, is found by ``read_film`` only.
    """
    kind = _film_content(path)
    try:
        return directly.header(path, kind, plain_only=True)
    except NotPlain as found:
        return decoders.header(path, kind, decoded_bytes=found.decoded_bytes)


def read_stored(path: Path) -> StoredPixels:
    """The pixels of the DICOM film in ``path`` as they are stored, for a copy of it. Raises as ``read_film``."""
    kind = _film_content(path)
    try:
        return directly.stored(path, kind, plain_only=True)
    except NotPlain as found:
        return decoders.stored(path, kind, decoded_bytes=found.decoded_bytes)


def is_dicom(path: Path) -> bool:
    """Whether the film in ``path`` is a DICOM file. Raises as ``read_film``."""
    return _film_content(path) is Content.DICOM


def read_size(path: Path) -> tuple[int, int]:
    """(width, height) of the upright film in ``path``, from its header. Raises as ``read_film``."""
    found = read_header(path)
    return found.width, found.height


def find_films(folder: Path, *, recursive: bool = False) -> _Found:
    """The films of ``folder`` in natural order, and those files that look like films but cannot be read.

    Only the first bytes of each file are looked at. Hidden files, tables and texts are passed over; a file
    with the extension of a film, or a picture of another format, is reported with what is wrong with it.

    Args:
        folder: to be looked through.
        recursive: whether the folders inside it are too, linked ones among them, each once.

    Raises:
        MissingFilm: no such folder, or nothing in it that looks like a film.
        UnreadableFilm: the folder is not permitted to be read.
    """
    try:
        files = list(paths.files_of(folder, deep=recursive))
    except OSError as error:
        raise _closed(folder, error) from error
    films, errors = _sorted_out(files)
    if not films and not errors:
        raise _no_films(folder, len(files), recursive=recursive)
    return films, errors


def look_through(folder: Path) -> Iterator[tuple[Path, bool | None]]:
    """Each file of a folder and the folders inside it, as it is come to, and whether it is a film.

    ``None`` where it looks like one and cannot be read, as a folder may be too. Nothing where the folder itself
    cannot be read. Only the first bytes of each file are looked at.
    """
    with contextlib.suppress(OSError):
        for path, error in paths.files_of(folder, deep=True):
            try:
                yield path, None if error is not None else is_film(path)
            except FilmError:
                yield path, None


def count_below(folder: Path) -> tuple[int, int]:
    """How many films there are in the folders inside a folder, and how many files only look like some.

    In a tree of more than ``LOOK_AT`` files those beyond are not counted.
    """
    looked = islice(look_through(folder), LOOK_AT)
    found = [is_film for path, is_film in looked if path.parent != folder]
    return found.count(True), found.count(None)


def natural_key(path: Path) -> list[list[tuple[int, int, str]]]:
    """A key that sorts ``2.png`` before ``10.png``, in every part of the path."""
    return [
        [(0, int(run), "") if run.isdecimal() else (1, 0, run.casefold()) for run in re.split(r"(\d+)", part)]
        for part in path.parts
    ]


def _sorted_out(files: Iterable[tuple[Path, OSError | None]]) -> _Found:
    """The films among some files, and what looks like one but cannot be read, as folders inside may not be."""
    films: list[Path] = []
    errors: list[tuple[Path, FilmError]] = []
    for path, error in sorted(files, key=lambda found: natural_key(found[0])):
        try:
            if error is not None:
                raise _closed(path, error)
            if is_film(path):
                films.append(path)
        except FilmError as found:
            errors.append((path, found))
    return films, errors


def _closed(folder: Path, error: OSError) -> FilmError:
    """What is told of a folder that cannot be read."""
    if isinstance(error, FileNotFoundError):
        return MissingFilm(
            tr("The folder does not exist."),
            remedy=tr("Choose the folder again; if it is on a network drive or a USB stick, connect it first."),
            where=folder,
        )
    if isinstance(error, NotADirectoryError):
        return UnreadableFilm(
            tr("This is a file, not a folder."), remedy=tr("Choose the folder that contains it."), where=folder
        )
    return UnreadableFilm(
        tr("The folder cannot be read: {reason}.").format(reason=error.strerror or tr("the system denies access")),
        remedy=tr("Ask for permission to read it, or copy the films to a folder of your own."),
        where=folder,
    )


def _no_films(folder: Path, files: int, *, recursive: bool) -> MissingFilm:
    """What is told of a folder without films, where ``files`` were looked at."""
    below = 0 if recursive else sum(count_below(folder))
    if below:
        one = tr("There are no films in this folder itself; 1 file in its subfolders looks like a film.")
        many = tr("There are no films in this folder itself; {count} files in its subfolders look like films.")
        return MissingFilm(
            counted(below, one, many),
            remedy=tr("Include its subfolders (on the command line: --recursive), or choose one of them."),
            where=folder,
        )
    here, inside = (
        tr("There are no films in this folder."),
        tr("There are no films in this folder, and none were found in its subfolders."),
    )
    found = inside if paths.folders_of(folder) else here
    if files:
        one, many = tr("Its only file is not a film."), tr("None of its {count} files is a film.")
        found = f"{found} {counted(files, one, many)}"
    return MissingFilm(
        found, remedy=tr("Choose the folder that holds the PNG, JPEG, TIFF, BMP or DICOM files."), where=folder
    )


def is_film(path: Path) -> bool:
    """Whether ``path`` is a film, by its first bytes.

    Raises:
        FilmError: it should be one by its name, or is a foreign picture, and cannot be used.
    """
    expected = path.suffix.lower() in FILM_SUFFIXES
    try:
        head = _head(path)
    except FilmError:
        # What follows the last dot of a UID is no suffix: such a file may well be a DICOM film.
        if expected or not path.suffix.strip(".0123456789"):
            raise
        return False
    kind = content.sniff(head)
    if kind in (Content.RASTER, Content.DICOM):
        return True
    if expected or kind is Content.FOREIGN:
        raise _not_a_film(path, head)
    return False


def _film_content(path: Path) -> Content:
    """RASTER or DICOM. Raises as ``read_film``."""
    head = _head(path)
    kind = content.sniff(head)
    if kind not in (Content.RASTER, Content.DICOM):
        raise _not_a_film(path, head)
    return kind


def _head(path: Path) -> bytes:
    """The first bytes of ``path``. Raises MissingFilm or UnreadableFilm."""
    try:
        # A pipe or a device would block for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableFilm(tr("This is not a file."), remedy=tr("Choose the image file itself."), where=path)
        with path.open("rb") as file:
            return file.read(content.HEAD_BYTES)
    except FileNotFoundError as error:
        raise MissingFilm(
            tr("The file does not exist."),
            remedy=tr("Put it back, or show where the film is now."),
            where=path,
        ) from error
    except PermissionError as error:
        raise UnreadableFilm(
            tr("You do not have permission to read the file."),
            remedy=tr("Ask for permission to read it, or copy it to a folder of your own."),
            where=path,
        ) from error
    except OSError as error:
        raise UnreadableFilm(
            tr("The file cannot be read: {reason}.").format(
                reason=error.strerror or tr("the system denies access")
            ),
            remedy=tr("Check that its drive is connected and that its path is not too long, and try again."),
            where=path,
        ) from error


def _not_a_film(path: Path, head: bytes) -> FilmError:
    kind = content.sniff(head)
    if kind is Content.EMPTY:
        return UnreadableFilm(
            tr("The file is empty."), remedy=tr("Copy or export it again from its source."), where=path
        )
    if kind is Content.FOREIGN:
        return UnsupportedFilm(
            tr("{kind} images are not supported.").format(kind=content.foreign_name(head)),
            remedy=tr("Save it as PNG, JPEG, TIFF, BMP or DICOM and add that file."),
            where=path,
        )
    return UnreadableFilm(
        tr("Not a readable image file."),
        remedy=tr("Leave it out, or export the film as PNG, JPEG, TIFF, BMP or DICOM."),
        where=path,
    )
