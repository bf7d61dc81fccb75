"""The decoder of what Pillow and OpenJPEG do not read: JPEG that is lossless or of more than 8 bits, and JPEG-LS.

libjpeg-turbo and CharLS do the work, which imagecodecs brings. They let other threads go on, and what a damaged
picture makes them say is an error and never a line in the terminal. pydicom takes this module as a plug-in, which
its guide "Decoder plugins" describes.
"""

from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from pydicom import pixels as pixel_data
from pydicom.uid import (
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    JPEGLSTransferSyntaxes,
)

from lmstudio.imaging.dicom import codestream

NAME = "imagecodecs"
"""The plug-in's, by which a decoder of pydicom is asked to use it."""
DECODER_DEPENDENCIES = dict.fromkeys(
    (JPEGExtended12Bit, JPEGLossless, JPEGLosslessSV1, JPEGLSLossless, JPEGLSNearLossless), (NAME,)
)
"""The transfer syntaxes that are decoded here, and what pydicom says is needed for them."""

_FILLERS = (codestream.END_OF_IMAGE, b"\x55" * 64, b"\xaa" * 64)
"""What is put behind a JPEG that has no end: only if it lacks nothing the picture is the same with each."""


def is_available(uid: str) -> bool:
    """Whether pixels of a transfer syntax are decoded here."""
    return uid in DECODER_DEPENDENCIES


def decode_frame(frame: bytes, runner: Any) -> bytes:
    """The values of a compressed picture, row by row and colour by colour of a pixel, in the processor's order.

    Args:
        frame: the picture.
        runner: pydicom's description of it, in which the order of the colours is set right.

    Raises:
        EOFError: it is cut short.
        RuntimeError: it is damaged.
        ValueError: it is of another size than ``runner`` says.
    """
    bands = runner.samples_per_pixel
    is_jpeg_ls = runner.transfer_syntax in JPEGLSTransferSyntaxes
    image = _jpeg_ls(frame) if is_jpeg_ls else _jpeg(frame, bands=bands)
    shape = (runner.rows, runner.columns) + ((bands,) if bands > 1 else ())
    if image.shape != shape or image.dtype.itemsize * 8 != runner.bits_allocated:
        raise ValueError(f"{image.shape} of {image.dtype} for {shape} of {runner.bits_allocated} bits")
    if bands > 1:
        runner.set_option("planar_configuration", 0)
    return image.tobytes()


def _jpeg(frame: bytes, *, bands: int) -> NDArray[Any]:
    """The picture in a JPEG, its colours as they are stored."""
    if codestream.ends(frame):
        return _decoded(frame, bands=bands)
    # Where pixels are lacking libjpeg-turbo makes some up. A byte of zeros evens out what lies in DICOM.
    bare = frame.removesuffix(b"\0").rstrip(b"\xff")
    image, *others = (_decoded(bare + filler, bands=bands) for filler in _FILLERS)
    if not all(np.array_equal(image, other) for other in others):
        raise EOFError("a JPEG that is cut short")
    return image


def _decoded(jpeg: bytes, *, bands: int) -> NDArray[Any]:
    # The same colours within and without: what they stand for is said by the file and not guessed.
    colours = "RGB" if bands > 1 else None
    return np.asarray(imagecodecs.jpeg8_decode(jpeg, colorspace=colours, outcolorspace=colours))


def _jpeg_ls(frame: bytes) -> NDArray[Any]:
    # Without a mark of the end CharLS takes up to 12 s to find out that one of 64 × 64 pixels is cut short.
    whole = frame if codestream.ends(frame) else frame + codestream.END_OF_IMAGE
    return np.asarray(imagecodecs.jpegls_decode(whole))


for _syntax in DECODER_DEPENDENCIES:
    pixel_data.get_decoder(_syntax).add_plugin(NAME, (__name__, decode_frame.__name__))
