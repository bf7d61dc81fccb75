"""PNG, JPEG, TIFF and BMP to films, through Pillow.

The dots per inch that such files carry are those of a printer or a screen, not of the patient, so that the
spacing of a raster film is unknown. Every bit of grey values and colours counts, up to 16; alpha never does, as a
film is what was exposed, and programs write alpha that means nothing. What is written beside the picture (texts,
profiles, EXIF) never decides whether it is read.
"""

import contextlib
import re
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile, TiffImagePlugin, UnidentifiedImageError

from lmstudio.errors import UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import display, exif_orientation, greyscale, png, tiff
from lmstudio.imaging.decoding import limits
from lmstudio.imaging.decoding.limits import NotPlain
from lmstudio.imaging.dicom import codestream
from lmstudio.imaging.dicom.codestream import Coding
from lmstudio.imaging.film import Film, FilmHeader
from lmstudio.language import tr

# Pillow's own limit is a warning at 89 megapixels, less than a scanned panoramic film; `_open` checks the size
# itself, by `greyscale.MAX_PIXELS`, before any pixel is decoded.
Image.MAX_IMAGE_PIXELS = None

_FORMATS = ("PNG", "JPEG", "TIFF", "BMP")
_JPEG_FORMATS = ("JPEG", "MPO")
_GREY_MODES = frozenset({"L", "I", "F", "I;16", "I;16B", "I;16L", "I;16N"})
_DEEP_GREY_ALPHA = "LA;16B"
_DEEP_COLOURS = re.compile("(RGB[AX]?|[RGBA]);16[LBN]")
_WEIGHTS = (19595, 38470, 7471)
"""Of red, green and blue in the luminance (ITU-R BT.601), in parts of 65,536."""
_SUBFILE_TYPE, _REDUCED, _MOST_REDUCED = 254, 1, 32
_PNG = b"\x89PNG\r\n\x1a\n"
_PLAIN_JPEG = frozenset({Coding.BASELINE, Coding.EXTENDED})
_FEW_PASSES = 8
"""Over a plain JPEG: of its colours, and of pictures beside it, there are a few."""
_LIMITS = re.compile(
    "unsupported|not supported|unknown|cannot handle|conversion from|not available", re.IGNORECASE
)
"""Words by which Pillow tells that a picture is beyond it, and not damaged."""


def read(path: Path, *, plain_only: bool = False) -> Film:
    """The film in the raster file ``path``, upright, with every grey level that the file has.

    Raises:
        UnreadableFilm: damaged or cut short.
        UnsupportedFilm: several pages, or more than 200 megapixels.
        NotPlain: ``plain_only``, and it is compressed otherwise than most, or very large.
    """
    with _open(path, plain_only=plain_only) as image:
        _refuse_several_frames(image, path)
        values = _values(image, path)
    pixels, _scale, _offset = greyscale.storable(values)
    return Film(pixels, (display.first_window(pixels),))


def header(path: Path, *, plain_only: bool = False) -> FilmHeader:
    """The upright size of the raster file ``path``. Raises as ``read`` does.

    To be sure that it can be shown, it is decoded all the same where that is quick: a JPEG at an eighth of its
    size, TIFF and BMP whole. A PNG is decoded only where its checksums do not hold.
    """
    with _open(path, plain_only=plain_only) as image:
        _refuse_several_frames(image, path)
        width, height = image.size
        if _orientation(image, path) in exif_orientation.SIDEWAYS and not tiff.sides_are_exchanged(image):
            width, height = height, width
        if image.format in _JPEG_FORMATS:
            image.draft("L", (1, 1))
            image.load()
        elif image.format != "PNG" or not _holds(path):
            read(path, plain_only=plain_only)
    return FilmHeader(width, height)


def _holds(path: Path) -> bool:
    with path.open("rb") as file:
        return png.is_whole(file)


@contextlib.contextmanager
def _open(path: Path, *, plain_only: bool = False) -> Iterator[ImageFile.ImageFile]:
    """The opened image, its size checked; whatever Pillow raises in the block becomes an error for the user."""
    sure = True
    try:
        # By file, not by path: Pillow 13 maps an uncompressed file that it knows by path into memory with the
        # sides exchanged, when it is a TIFF that lies sideways.
        with path.open("rb") as file, Image.open(_picture(file), formats=_FORMATS) as image:
            _refuse_gigantic(image, path)
            _refuse_rare_jpeg(image, path)
            if plain_only and not _is_plain(image, path):
                raise NotPlain(decoded_bytes(image))
            sure = not isinstance(image, TiffImagePlugin.TiffImageFile) or tiff.is_sure(image)
            yield image
    except NotImplementedError as error:
        raise _undecodable(path) from error
    except UnidentifiedImageError as error:
        raise _unknown_header(path) from error
    except MemoryError as error:
        raise _unsupported(tr("The image needs more memory than is available"), path) from error
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, KeyError, IndexError, TypeError) as error:
        # Pillow reports with any of these both damage and what it cannot decode.
        if isinstance(error, KeyError) or _LIMITS.search(str(error)):
            raise _undecodable(path) from error
        if not sure:
            raise _unsupported(
                tr("The image is of an uncommon type that cannot be decoded, or it is damaged"), path
            ) from error
        raise UnreadableFilm(
            tr("The image is damaged or truncated."),
            remedy=tr("Copy or export it again from its source."),
            where=path,
        ) from error


def _picture(file: BinaryIO) -> BinaryIO:
    """What Pillow is given of a file."""
    is_png = file.read(8) == _PNG
    file.seek(0)
    return png.picture(file) if is_png else file


def _is_plain(image: ImageFile.ImageFile, path: Path) -> bool:
    """Whether a picture is one of most: PNG, JPEG of few passes, TIFF and BMP that are not compressed."""
    if decoded_bytes(image) > limits.PLAIN_BYTES:
        return False
    if image.format in _JPEG_FORMATS:
        whole = path.read_bytes()
        told = codestream.told(whole)
        return told is not None and told.coding in _PLAIN_JPEG and codestream.passes(whole) <= _FEW_PASSES
    return image.format == "PNG" or all(part.codec_name == "raw" for part in image.tile)


def _refuse_rare_jpeg(image: Image.Image, path: Path) -> None:
    """Refuse a JPEG file whose coding Pillow does not know, as it would call it broken, and one without end."""
    if image.format in _JPEG_FORMATS:
        whole = path.read_bytes()
        told = codestream.told(whole)
        known = told is None or told.coding in codestream.COMMON_JPEG
        if not known or codestream.passes(whole) > codestream.MOST_PASSES:
            raise _undecodable(path)


def _undecodable(path: Path) -> UnsupportedFilm:
    return _unsupported(tr("This type of image cannot be decoded"), path)


def _refuse_gigantic(image: ImageFile.ImageFile, path: Path) -> None:
    width, height = image.size
    if width * height > greyscale.MAX_PIXELS or decoded_bytes(image) > greyscale.MAX_BYTES:
        raise _unsupported(
            tr("The image claims to have {width} × {height} pixels").format(
                width=f"{width:,}", height=f"{height:,}"
            ),
            path,
        )


def decoded_bytes(image: ImageFile.ImageFile) -> int:
    """How many bytes the pixels of an opened image have."""
    deep = "16" in image.mode or "16" in _raw_mode(image)
    of_value = 4 if image.mode in ("I", "F") else 2 if deep else 1
    return image.width * image.height * len(image.getbands()) * of_value


def _unknown_header(path: Path) -> UnreadableFilm:
    return UnreadableFilm(
        tr("The file starts like an image, but its header is damaged or of an uncommon type."),
        remedy=tr("Open it in an image editor, save it as PNG and add that file."),
        where=path,
    )


def _unsupported(found: str, path: Path) -> UnsupportedFilm:
    return UnsupportedFilm(
        f"{found}.",
        remedy=tr("Save it as one greyscale image of at most 200 megapixels and add that file."),
        where=path,
    )


def _refuse_several_frames(image: Image.Image, path: Path) -> None:
    """Refuse pages and animations; previews and smaller copies of a page do not count as pages.

    A JPEG with several pictures is a photograph with a preview or a depth map: its first is the picture. A TIFF
    is looked at up to its second page, since a small file can have a million.
    """
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        several = _has_second_page(image)
    else:
        several = image.format not in _JPEG_FORMATS and getattr(image, "n_frames", 1) > 1
    if several:
        raise UnsupportedFilm(
            tr("The file has several pages or pictures: only single images are supported."),
            remedy=tr("Save each page as a separate file and add those."),
            where=path,
        )


def _has_second_page(image: TiffImagePlugin.TiffImageFile) -> bool:
    """Whether a page follows the first that is no smaller copy; more such copies than are ever made count, too."""
    try:
        for index in range(1, _MOST_REDUCED + 2):
            image.seek(index)
            if not int(image.tag_v2.get(_SUBFILE_TYPE, 0)) & _REDUCED:
                return True
    except EOFError:
        return False
    finally:
        image.seek(0)
    return True


def _orientation(image: ImageFile.ImageFile, path: Path) -> int:
    """The EXIF orientation, 1 to 8; 1 where none is told."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return tiff.read_orientation(image)
    if image.format == "PNG":
        with path.open("rb") as file:
            return png.read_orientation(file)
    exif, xmp = image.info.get("exif", b""), image.info.get("xmp", b"")
    return exif_orientation.of_exif(exif) or exif_orientation.of_xmp(xmp) or 1


def _values(image: ImageFile.ImageFile, path: Path) -> NDArray[Any]:
    """(H, W) grey values of any type, upright and with greater = brighter; alpha changes none of them."""
    _read_as_stored(image)
    stored = _grey(image, path)
    # Pillow turns a TIFF itself when it decodes it.
    is_turned = isinstance(image, TiffImagePlugin.TiffImageFile)
    return stored if is_turned else exif_orientation.upright(stored, _orientation(image, path))


def _grey(image: ImageFile.ImageFile, path: Path) -> NDArray[Any]:
    """(H, W) grey values as they lie in the file."""
    raw = _raw_mode(image)
    if raw == _DEEP_GREY_ALPHA:
        _read_as(image, lambda _raw: "RGBA")
        high, low = np.moveaxis(np.asarray(image)[..., :2], 2, 0)
        return np.asarray(high.astype(np.uint16) << 8 | low)
    if tiff.loses_bits(image):
        raise _undecodable(path)
    if _DEEP_COLOURS.fullmatch(raw):
        return _deep_luminance(image, path)
    if image.mode in ("LA", "La"):
        return np.asarray(np.asarray(image)[..., 0])
    values = np.asarray(image if image.mode in _GREY_MODES else _luminance(image))
    values = values.astype(values.dtype.newbyteorder("="), copy=False)
    return tiff.numbers(image, values) if isinstance(image, TiffImagePlugin.TiffImageFile) else values


def _luminance(image: Image.Image) -> Image.Image:
    """8-bit luminance (ITU-R BT.601)."""
    image.load()
    image.info.pop("transparency", None)
    return (image if image.mode in ("1", "RGB") else image.convert("RGB")).convert("L")


def _deep_luminance(image: ImageFile.ImageFile, path: Path) -> NDArray[np.uint16]:
    """(H, W) 16-bit luminance of colours of 16 bits, of which Pillow decodes either byte."""
    image.load()
    grey = np.full(image.size[::-1], 1 << 15, dtype=np.uint32)
    _add_luminance(grey, image, shift=8)
    with _open(path) as again:
        _read_as_stored(again)
        _read_as(again, _other_byte)
        _add_luminance(grey, again, shift=0)
    return (grey >> 16).astype(np.uint16)


def _add_luminance(grey: NDArray[np.uint32], image: Image.Image, *, shift: int) -> None:
    """Add what one byte of each colour adds to 65,536 times the luminance; of equal colours that is the colour."""
    colours = np.asarray(image)
    for index, weight in enumerate(_WEIGHTS):
        grey += colours[..., index].astype(np.uint32) * np.uint32(weight << shift)


def _other_byte(raw: str) -> str:
    order = raw[-1].replace("N", "L" if sys.byteorder == "little" else "B")
    return raw[:-1] + ("B" if order == "L" else "L")


def _read_as_stored(image: ImageFile.ImageFile) -> None:
    """Let Pillow read a TIFF as the file says."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        tiff.forget_damaged_notes(image)
        tiff.mend_palette(image)
        compressed = bool(image.tile) and image.tile[0].codec_name == "libtiff"
        _read_as(image, lambda raw: tiff.raw_mode(image, raw, compressed=compressed))


def _raw_mode(image: ImageFile.ImageFile) -> str:
    """How the first part of the file's pixels is arranged, in the words of Pillow."""
    args = image.tile[0].args if image.tile else ""
    return str(args[0]) if isinstance(args, tuple) and args else str(args)


def _read_as(image: ImageFile.ImageFile, change: Callable[[str], str]) -> None:
    """Change in which raw mode Pillow reads the parts of the pixels."""
    for index, tile in enumerate(image.tile):
        if isinstance(tile.args, str):
            image.tile[index] = tile._replace(args=change(tile.args))
        elif isinstance(tile.args, tuple) and tile.args:
            image.tile[index] = tile._replace(args=(change(str(tile.args[0])), *tile.args[1:]))
