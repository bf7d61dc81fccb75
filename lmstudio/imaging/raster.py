"""PNG, JPEG, TIFF and BMP to films, through Pillow.

The dots per inch that such files carry are those of a printer or a screen, not of the patient, so that the
spacing of a raster film is unknown. Greyscale is kept at 8, 12 and 16 bits; colour has 8 bits a channel, which
is what Pillow decodes of it.
"""

import contextlib
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageOps, TiffImagePlugin, UnidentifiedImageError

from lmstudio.errors import UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import display, ends, greyscale
from lmstudio.imaging.film import Film, FilmHeader
from lmstudio.language import tr

# Pillow's own limit is a warning at 89 megapixels, less than a scanned panoramic film; `_open` checks the size
# itself, by `greyscale.MAX_PIXELS`, before any pixel is decoded.
Image.MAX_IMAGE_PIXELS = None

_FORMATS = ("PNG", "JPEG", "TIFF", "BMP")
_SIDEWAYS = (5, 6, 7, 8)
_DEEP_MODES = frozenset({"I", "F", "I;16", "I;16B", "I;16L", "I;16N"})
_SEE_THROUGH_MODES = frozenset({"RGBA", "LA", "PA", "RGBa", "La"})
_PHOTOMETRIC, _BITS, _SUBFILE_TYPE = 262, 258, 254
_WHITE_IS_ZERO = 0
_REDUCED = 1
_TELLING_KEYWORDS = (b"XML:com.adobe.xmp", b"Raw profile type exif", b"Raw profile type APP1")


def read(path: Path) -> Film:
    """The film in the raster file ``path``, upright, with every grey level that the file has.

    Raises:
        UnreadableFilm: damaged or cut short.
        UnsupportedFilm: several pages, or more than 200 megapixels.
    """
    with _open(path) as image:
        _refuse_several_frames(image, path)
        values = _grey(image)
    pixels, _scale, _offset = greyscale.storable(values)
    return Film(pixels, (display.first_window(pixels),))


def header(path: Path) -> FilmHeader:
    """The upright size of the raster file ``path``, without decoding its pixels. Raises as ``read`` does.

    A file that seems to end too early is decoded, to be sure; other damage is found by ``read`` only.
    """
    with _open(path) as image:
        _refuse_several_frames(image, path)
        if not ends.reaches_its_end(image, path):
            read(path)
        width, height = image.size
        # Pillow exchanges the sides of a sideways TIFF on opening.
        if not isinstance(image, TiffImagePlugin.TiffImageFile) and _orientation(image, path) in _SIDEWAYS:
            width, height = height, width
    return FilmHeader(width, height)


@contextlib.contextmanager
def _open(path: Path) -> Iterator[Image.Image]:
    """The opened image, its size checked; whatever Pillow raises in the block becomes an error for the user."""
    try:
        # By file, not by path: Pillow 13 maps an uncompressed file that it knows by path into memory with the
        # sides exchanged, when it is a TIFF that lies sideways.
        with path.open("rb") as file, Image.open(file, formats=_FORMATS) as image:
            _refuse_gigantic(image.size, path)
            yield image
    except NotImplementedError as error:
        raise _unsupported(tr("This kind of image cannot be decoded"), path) from error
    except UnidentifiedImageError as error:
        raise _unknown_header(path) from error
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, KeyError, IndexError, TypeError) as error:
        # Pillow's decoders report damage with any of these.
        raise UnreadableFilm(
            tr("The image is damaged or cut short."),
            remedy=tr("Copy or export it again from where it came from."),
            where=path,
        ) from error


def _refuse_gigantic(size: tuple[int, int], path: Path) -> None:
    width, height = size
    if width * height > greyscale.MAX_PIXELS:
        raise _unsupported(
            tr("The image says that it has {width} × {height} pixels").format(
                width=f"{width:,}", height=f"{height:,}"
            ),
            path,
        )


def _unknown_header(path: Path) -> UnreadableFilm:
    return UnreadableFilm(
        tr("The file begins like an image, but its header is damaged or of a rare kind."),
        remedy=tr("Open it in an image program, save it as PNG and add that."),
        where=path,
    )


def _unsupported(found: str, path: Path) -> UnsupportedFilm:
    return UnsupportedFilm(
        f"{found}.", remedy=tr("Save one greyscale picture of at most 200 megapixels and add that."), where=path
    )


def _refuse_several_frames(image: Image.Image, path: Path) -> None:
    """Refuse pages and animations; previews and smaller copies of a page do not count as pages.

    A JPEG with several pictures is a photograph with a preview or a depth map: its first is the picture.
    """
    frames = getattr(image, "n_frames", 1)
    if isinstance(image, TiffImagePlugin.TiffImageFile) and frames > 1:
        frames = sum(not _is_reduced(image, index) for index in range(frames))
        image.seek(0)
    elif image.format in ("MPO", "JPEG"):
        return
    if frames > 1:
        raise UnsupportedFilm(
            tr("The file holds {frames} images; a film is one.").format(frames=frames),
            remedy=tr("Save each page as a file of its own and add those."),
            where=path,
        )


def _is_reduced(image: TiffImagePlugin.TiffImageFile, index: int) -> bool:
    image.seek(index)
    return bool(int(image.tag_v2.get(_SUBFILE_TYPE, 0)) & _REDUCED)


def _orientation(image: Image.Image, path: Path) -> int:
    """The EXIF orientation, 1 to 8.

    Pillow decodes a whole PNG to look for an orientation behind the pixels: only ask where there can be one.
    """
    if image.format == "PNG" and not _png_may_be_turned(path):
        return 1
    value = image.getexif().get(ExifTags.Base.Orientation, 1)
    return value if isinstance(value, int) else 1


def _png_may_be_turned(path: Path) -> bool:
    """Whether a chunk of a PNG file can hold an EXIF orientation; skips over the pixels."""
    with path.open("rb") as file:
        file.seek(8)
        while len(start := file.read(8)) == 8:
            length, kind = int.from_bytes(start[:4], "big"), start[4:]
            text = kind in (b"tEXt", b"zTXt", b"iTXt")
            keyword = file.read(min(length, 32)) if text else b""
            if kind == b"eXIf" or keyword.startswith(_TELLING_KEYWORDS):
                return True
            file.seek(length - len(keyword) + 4, 1)
    return False


def _grey(image: Image.Image) -> NDArray[Any]:
    """(H, W) grey values of any type, upright and with greater = brighter."""
    bits, white_is_zero = _tiff_bits_and_sense(image)
    upright = ImageOps.exif_transpose(image)
    if upright.mode not in _DEEP_MODES:
        return np.asarray(_luminance(upright))
    values = np.asarray(upright)
    values = values.astype(values.dtype.newbyteorder("="), copy=False)
    return _negative(values, bits) if white_is_zero else values


def _luminance(image: Image.Image) -> Image.Image:
    """8-bit luminance (ITU-R BT.601); transparent parts are black, as outside of the collimation."""
    if image.mode in _SEE_THROUGH_MODES or (image.mode in ("P", "RGB") and "transparency" in image.info):
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, (0, 0, 0, 255)), image)
    if image.mode not in ("1", "L", "RGB"):
        image = image.convert("RGB")
    return image.convert("L")


def _tiff_bits_and_sense(image: Image.Image) -> tuple[int, bool]:
    """Bits of a sample of a TIFF, and whether it counts from white; Pillow inverts only up to 8 bits itself."""
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return 16, False
    bits = image.tag_v2.get(_BITS, (16,))
    first = int(bits[0] if isinstance(bits, tuple) else bits)
    return first, image.tag_v2.get(_PHOTOMETRIC) == _WHITE_IS_ZERO


def _negative(values: NDArray[Any], bits: int) -> NDArray[Any]:
    if values.dtype.kind == "u":
        return np.asarray(values.dtype.type((1 << bits) - 1) - values)
    return np.asarray(np.nanmax(values) + np.nanmin(values) - values)
