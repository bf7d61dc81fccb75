"""Sample formats of TIFF files, where Pillow reads them wrongly.

Pillow takes whole numbers of 32 bits for signed and those of 8 for unsigned, turns the bytes of compressed
big-endian numbers round although libtiff did, reads planes of 16 bits as if they had 8, divides colours by the
alpha that they were multiplied with (by zero: black), inverts what counts from white only up to 8 bits, and takes
the upper byte of a palette's colours, also where a program wrote colours of 8 bits (which makes them black).

Source: TIFF 6.0, sections 8, 18 and 19 (BitsPerSample, ExtraSamples, SampleFormat).
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImagePalette, TiffImagePlugin, TiffTags

from lmstudio.imaging import exif_orientation

_BITS, _PHOTOMETRIC, _ORIENTATION, _PLANES, _COLOUR_MAP, _SAMPLE_FORMAT = 258, 262, 274, 284, 320, 339
_WHITE_IS_ZERO, _SEPARATE = 0, 2
_SIGNED = 2
_DECODED_TO_NATIVE = {
    "I;16S": "I;16NS",
    "I;16BS": "I;16NS",
    "I;32S": "I;32NS",
    "I;32BS": "I;32NS",
    "F;32F": "F;32NF",
    "F;32BF": "F;32NF",
}
"""Raw modes of Pillow in the order of the file, and in the order of the machine, to which libtiff turns them."""
_SURE = frozenset({"raw", "packbits", "tiff_lzw", "tiff_deflate", "tiff_adobe_deflate"})
"""Compressions that every Pillow decodes."""


def is_sure(image: TiffImagePlugin.TiffImageFile) -> bool:
    """Whether a picture that is there to its end is one that can be decoded."""
    return image.info.get("compression") in _SURE and _first(image, _PLANES, 1) != _SEPARATE


def loses_bits(image: Image.Image) -> bool:
    """Whether Pillow decodes but half of the bits: compressed planes of 16 bits."""
    if not isinstance(image, TiffImagePlugin.TiffImageFile) or _first(image, _PLANES, 1) != _SEPARATE:
        return False
    return _first(image, _BITS, 8) > 8 and image.info.get("compression") != "raw"


def raw_mode(image: TiffImagePlugin.TiffImageFile, told: str, *, compressed: bool) -> str:
    """The raw mode in which Pillow has to read a picture, or a plane of it, for which it chose ``told``."""
    if compressed and told in _DECODED_TO_NATIVE:
        return _DECODED_TO_NATIVE[told]
    if len(told) == 1 and told in "RGBA" and _first(image, _BITS, 8) == 16:
        return told + (";16L" if image.tag_v2.prefix == b"II" else ";16B")
    return told.replace("RGBa", "RGBA")


def numbers(image: TiffImagePlugin.TiffImageFile, values: NDArray[Any]) -> NDArray[Any]:
    """The grey ``values`` (H, W), as Pillow decodes them, with their sign, and with greater = brighter."""
    bits, signed = _first(image, _BITS, 16), _first(image, _SAMPLE_FORMAT, 1) == _SIGNED
    if values.dtype == np.int32 and bits == 32 and not signed:
        values = values.view(np.uint32)
    elif values.dtype == np.uint8 and bits == 8 and signed:
        values = values.view(np.int8)
    if bits > 8 and image.tag_v2.get(_PHOTOMETRIC) == _WHITE_IS_ZERO:
        return _negative(values, bits)
    return values


def read_orientation(image: TiffImagePlugin.TiffImageFile) -> int:
    """The orientation, 1 to 8, that the tags of the picture tell, or its XMP packet; 1 where they tell none."""
    return exif_orientation.in_exif(image.getexif()) or 1


def sides_are_exchanged(image: Image.Image) -> bool:
    """Whether Pillow tells the size of the upright picture, as it does on opening where a tag says how it lies."""
    return isinstance(image, TiffImagePlugin.TiffImageFile) and _ORIENTATION in image.tag_v2


def mend_palette(image: TiffImagePlugin.TiffImageFile) -> None:
    """Let the colours of a palette have 8 bits where none of them has more, as libtiff does."""
    colours = image.tag_v2.get(_COLOUR_MAP, ())
    if image.mode == "P" and colours and max(colours) < 1 << 8:
        image.palette = ImagePalette.raw("RGB;L", bytes(colours))


def forget_damaged_notes(image: TiffImagePlugin.TiffImageFile) -> None:
    """Drop the lists of EXIF, GPS and the like that cannot be read: Pillow would give the picture up for them."""
    exif = image.getexif()
    for tag in TiffTags.TAGS_V2_GROUPS:
        try:
            if tag in exif:
                exif.get_ifd(tag)
        except Exception:  # a damaged list makes Pillow raise almost anything, and says nothing of the picture
            del exif[tag]


def _first(image: TiffImagePlugin.TiffImageFile, tag: int, default: int) -> int:
    value = image.tag_v2.get(tag, default)
    return int(value[0] if isinstance(value, tuple) else value)


def _negative(values: NDArray[Any], bits: int) -> NDArray[Any]:
    if values.dtype.kind == "u":
        return np.asarray(values.dtype.type((1 << bits) - 1) - values)
    return np.asarray(np.nanmax(values) + np.nanmin(values) - values)
