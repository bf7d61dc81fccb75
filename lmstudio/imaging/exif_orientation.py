"""The EXIF orientation of an image, and turning it upright (EXIF 2.32, 4.6.5.2)."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

SIDEWAYS = (5, 6, 7, 8)
"""The orientations that exchange width and height."""

_TAG = ExifTags.Base.Orientation
_XMP = re.compile(rb'tiff:Orientation(?:="|>)([1-8])')
_TURNED: Mapping[int, Callable[[NDArray[Any]], NDArray[Any]]] = {
    # Where the first row and the first column of the stored image belong.
    1: lambda stored: stored,
    2: lambda stored: stored[:, ::-1],
    3: lambda stored: stored[::-1, ::-1],
    4: lambda stored: stored[::-1, :],
    5: lambda stored: stored.T,
    6: lambda stored: stored[::-1, :].T,
    7: lambda stored: stored[::-1, ::-1].T,
    8: lambda stored: stored[:, ::-1].T,
}


def upright(stored: NDArray[Any], orientation: int) -> NDArray[Any]:
    """The picture (H, W) as it is to be looked at, whose stored rows and columns lie as ``orientation`` says."""
    return np.ascontiguousarray(_TURNED[orientation](stored))


def of_exif(block: bytes) -> int:
    """The orientation in an EXIF block, 1 to 8; 0 where it holds none, or cannot be read."""
    exif = Image.Exif()
    try:
        exif.load(block)
    except Exception:  # a damaged block makes Pillow raise almost anything, and says nothing of the picture
        return 0
    return in_exif(exif)


def in_exif(exif: Image.Exif) -> int:
    """The same of one that Pillow has read."""
    try:
        value = exif.get(_TAG, 0)
    except Exception:  # the same
        return 0
    return value if isinstance(value, int) and 1 <= value <= 8 else 0


def of_xmp(text: bytes) -> int:
    """The orientation in an XMP packet, 1 to 8; 0 where it holds none."""
    found = _XMP.search(text)
    return int(found[1]) if found else 0
