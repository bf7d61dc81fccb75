"""Pictures of films for programs that cannot open them: 8 bits, grey, upright, as the film is first shown."""

import io
from pathlib import Path

from PIL import Image as Picture

from lmstudio.errors import FilmError
from lmstudio.formats import atomic
from lmstudio.imaging import content, display, film_reading
from lmstudio.imaging.content import Content

SUFFIX = ".png"
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def is_needed(source: Path) -> bool:
    """Whether other programs may need a picture of a film: no browser shows DICOM or TIFF, nor LabelMe DICOM.

    LabelMe shows a TIFF as it is stored, whatever it says of which side is up.
    """
    head = _head(source)
    return content.sniff(head) is Content.DICOM or head.startswith(_TIFF)


def write(path: Path, source: Path) -> bool:
    """Write the picture of a film; whether there is one, as the film can be read.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    try:
        film = film_reading.read_film(source)
    except FilmError:
        return False
    shown = display.apply_window(film.pixels, display.default_window(film))
    file = io.BytesIO()
    Picture.fromarray(shown).save(file, "PNG")
    atomic.write_bytes(path, file.getvalue())
    return True


def _head(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            return file.read(content.HEAD_BYTES)
    except OSError:
        return b""
