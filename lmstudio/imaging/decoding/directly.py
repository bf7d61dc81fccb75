"""Films decoded in this process."""

from pathlib import Path
from typing import Protocol, TypeVar

from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import quiet, raster
from lmstudio.imaging.content import Content
from lmstudio.imaging.decoding.limits import NotPlain
from lmstudio.imaging.dicom import dicom_film, dicom_pixels
from lmstudio.imaging.film import Film, FilmHeader, StoredPixels
from lmstudio.language import tr

FoundT = TypeVar("FoundT", covariant=True)


def film(path: Path, kind: Content, *, plain_only: bool = False) -> Film:
    """The film in a file of pictures or of DICOM.

    Raises:
        FilmError: it is none, or cannot be decoded, whatever the decoder says of it.
        NotPlain: ``plain_only``, and the film is compressed or unusual.
    """
    return _guarded(dicom_film.read if kind is Content.DICOM else raster.read, path, plain_only=plain_only)


def header(path: Path, kind: Content, *, plain_only: bool = False) -> FilmHeader:
    """Its size and spacing; raises as ``film`` does."""
    return _guarded(dicom_film.header if kind is Content.DICOM else raster.header, path, plain_only=plain_only)


def stored(path: Path, kind: Content, *, plain_only: bool = False) -> StoredPixels:
    """The pixels of a DICOM file as they are stored; raises as ``film`` does, also where it is none."""
    if kind is not Content.DICOM:
        raise dicom_pixels.no_pixels(path)
    return _guarded(dicom_film.stored, path, plain_only=plain_only)


class _Read(Protocol[FoundT]):
    def __call__(self, path: Path, *, plain_only: bool) -> FoundT: ...


def _guarded(read: _Read[FoundT], path: Path, *, plain_only: bool) -> FoundT:
    """What a reader finds; whatever else it raises becomes an error for the user."""
    try:
        with quiet.decoding():
            return read(path, plain_only=plain_only)
    except (FilmError, NotPlain):
        raise
    except Exception as error:
        raise _failure(path, error) from None


def _failure(path: Path, error: Exception) -> FilmError:
    """What is told of an error that nobody thought of; not its text, which can quote the file."""
    if isinstance(error, MemoryError):
        return UnsupportedFilm(
            tr("The film needs more memory than is available."),
            remedy=tr("Leave it out, or export it at a smaller size."),
            where=path,
        )
    return UnreadableFilm(
        tr("The film is damaged: it cannot be decoded ({kind}).").format(kind=type(error).__name__),
        remedy=tr("Copy or export it again from its source."),
        where=path,
    )
