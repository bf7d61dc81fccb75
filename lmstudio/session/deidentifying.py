"""De-identified copies of films, for handing them on: under new names, with nothing that tells whose they are."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image as Picture

from lmstudio.errors import FilmError, LandmarkStudioError, UnreadableFilm
from lmstudio.formats import atomic, foreign_files
from lmstudio.formats.dicom import deidentified
from lmstudio.formats.dicom.deidentified import Pseudonyms
from lmstudio.imaging import burnt_in, film_reading
from lmstudio.imaging.burnt_in import BurntIn
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of one film.

    Args:
        source: the film.
        name: of its copy; empty where there is none.
        text: where text is likely to be burnt in, which stays in the copy.
        error: why there is no copy.
    """

    source: Path
    name: str = ""
    text: tuple[BurntIn, ...] = ()
    error: LandmarkStudioError | None = None


def copy_films(films: Mapping[str, Path], folder: Path, *, force: bool = False) -> Iterator[Copied]:
    """Copy films into a folder, one after the other, and tell of each.

    Args:
        films: by the names that the copies are to have, without suffix.
        folder: is made where it is not.
        force: whether other files of these names are replaced.

    Raises:
        SaveFailed: the folder cannot be made or written.
    """
    atomic.make_folder(folder)
    pseudonyms = Pseudonyms()
    named = (
        films if isinstance(films, Mapping) else {f"film-{k:04d}": path for k, path in enumerate(films, start=1)}
    )
    for name, path in named.items():
        try:
            suffix, content, text = _copy(path, pseudonyms)
        except FilmError as error:
            yield Copied(path, error=error)
            continue
        target = folder / f"{name}{suffix}"
        if not force:
            foreign_files.refuse_existing(target)
        atomic.write_bytes(target, content)
        yield Copied(path, target.name, text)


def place_words(box: BurntIn) -> str:
    """Where a place is, for people."""
    return tr("columns {left} to {right}, rows {top} to {bottom}").format(
        left=box.left, right=box.right, top=box.top, bottom=box.bottom
    )


def _copy(path: Path, pseudonyms: Pseudonyms) -> tuple[str, bytes, tuple[BurntIn, ...]]:
    """The suffix and the content of a copy, and where text is likely to be burnt in."""
    film = film_reading.read_film(path)
    text = burnt_in.find(film.pixels)
    if not film_reading.is_dicom(path):
        # As pixels alone: what a picture carries beside them (comments, EXIF) may say anything.
        packed = io.BytesIO()
        Picture.fromarray(film.pixels).save(packed, "PNG")
        return ".png", packed.getvalue(), text
    pixels = film_reading.read_stored(path)
    try:
        return ".dcm", deidentified.copy_of(path, pixels, pseudonyms, text_found=bool(text)), text
    except FilmError:
        raise
    except Exception as error:  # of a damaged file pydicom raises almost anything, and quotes it
        raise UnreadableFilm(
            tr("The DICOM file is damaged: no copy can be made of it ({kind}).").format(kind=type(error).__name__),
            where=path,
            remedy=tr("Export it again from its source."),
        ) from None
