"""Films decoded in this process."""

from pathlib import Path

from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import quiet, raster
from lmstudio.imaging.content import Content
from lmstudio.imaging.decoding.limits import NotPlain
from lmstudio.imaging.dicom import dicom_film
from lmstudio.imaging.film import Film, FilmHeader
from lmstudio.language import tr


def film(path: Path, kind: Content, *, plain_only: bool = False) -> Film:
    """The film in a file of pictures or of DICOM.

    Raises:
        FilmError: it is none, or cannot be decoded, whatever the decoder says of it.
        NotPlain: ``plain_only``, and the film is compressed or unusual.
    """
    read = dicom_film.read if kind is Content.DICOM else raster.read
    try:
        with quiet.decoding():
            return read(path, plain_only=plain_only)
    except (FilmError, NotPlain):
        raise
    except Exception as error:
        raise _failure(path, error) from None


def header(path: Path, kind: Content, *, plain_only: bool = False) -> FilmHeader:
    """Its size and spacing; raises as ``film`` does."""
    read = dicom_film.header if kind is Content.DICOM else raster.header
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
