"""The pixels of DICOM files: what has to be true of them, and decoding them (PS3.3 C.7.6.3, PS3.5 8 and A.4).

What can be told without decoding is checked in one place, for films that are added as for those that are shown.
How compressed pixels are compressed they say themselves; the transfer syntax is asked where they do not.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import pixels as pixel_data
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    UID,
    ExplicitVRLittleEndian,
    JPEG2000TransferSyntaxes,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from lmstudio.errors import UnsupportedFilm
from lmstudio.imaging import greyscale, stored
from lmstudio.imaging.dicom import codestream, jpeg_decoder
from lmstudio.imaging.dicom.codestream import Codestream, Coding
from lmstudio.imaging.dicom.dicom_file import Pixels, damage_told, damaged
from lmstudio.imaging.stored import Layout
from lmstudio.language import tr

KEYWORDS = (
    "Rows",
    "Columns",
    "NumberOfFrames",
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "PlanarConfiguration",
    *stored.KEYWORDS,
)
"""The DICOM attributes that ``described`` reads."""

GREY, PALETTE = ("MONOCHROME1", "MONOCHROME2"), "PALETTE COLOR"
"""How pixels stand for grey values, and for places in tables (PS3.3 C.7.6.3.1.2)."""
_COLOURS = ("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_ICT", "YBR_RCT")
"""The same for colours that can be decoded."""
_OTHER_COLOURS = ("HSV", "ARGB", "CMYK", "YBR_PARTIAL_422", "YBR_PARTIAL_420")
"""The same for those that cannot."""
_ITEM, _DELIMITER = b"\xfe\xff\x00\xe0", b"\xfe\xff\xdd\xe0"
_RLE_HEADER = 64
_MOST_BITS = 32
_SYNTAXES = {
    Coding.BASELINE: JPEGBaseline8Bit,
    Coding.EXTENDED: JPEGBaseline8Bit,
    Coding.PROGRESSIVE: JPEGBaseline8Bit,
    Coding.LOSSLESS: JPEGLosslessSV1,
    Coding.JPEG_LS: JPEGLSLossless,
    Coding.JPEG_2000: JPEG2000,
}
"""Which decoder takes what; one of JPEG 2000 takes all of its kinds."""
_PLUGINS = {JPEGBaseline8Bit: "pillow", **dict.fromkeys(jpeg_decoder.DECODER_DEPENDENCIES, jpeg_decoder.NAME)}
"""By what it is decoded, whatever else this computer has: another decoder may show a damaged film, or end the
program. The rest pydicom decodes, or OpenJPEG."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture in a DICOM file, not decoded.

    Args:
        rows: of pixels.
        columns: of pixels.
        photometric: what its values stand for.
        layout: of a value in the file.
        pixels: where they lie.
        syntax: in which they are there.
        frame: the compressed picture; ``None`` where it is not compressed.
        told: what that says of itself.
        whole: whether all bytes of it seem to be there.
    """

    rows: int
    columns: int
    photometric: str
    layout: Layout
    pixels: Pixels
    syntax: UID
    frame: bytes | None
    told: Codestream | None
    whole: bool

    @property
    def bands(self) -> int:
        """Values for a pixel."""
        return 3 if self.photometric in _COLOURS else 1

    @property
    def decoded_bytes(self) -> int:
        """What its values take once they are decoded."""
        bits = max(self.layout.allocated, 0 if self.told is None else self.told.bits)
        return self.rows * self.columns * self.bands * math.ceil(bits / 8)

    @property
    def fractions(self) -> bool:
        """Whether the values are floating point numbers."""
        return self.pixels.keyword != "PixelData"


def described(dataset: Any, pixels: Pixels | None, path: Path) -> Picture:
    """The one picture in a DICOM file.

    Args:
        dataset: with ``KEYWORDS`` read.
        pixels: where they lie, if the file has any.
        path: of the file, for messages.

    Raises:
        UnreadableFilm: damaged or cut short.
        UnsupportedFilm: not one picture whose attributes say how to decode it.
    """
    rows, columns = _shape(dataset, path)
    if pixels is None or pixels.length == 0:
        raise no_pixels(path)
    photometric = _photometric(dataset, path)
    bands = 3 if photometric in _COLOURS else 1
    layout = stored.layout(dataset, path, fractions=pixels.keyword != "PixelData")
    _refuse_gigantic(rows, columns, bytes_of_pixel=bands * layout.allocated / 8, path=path)
    syntax = dataset.file_meta.TransferSyntaxUID
    expected = math.ceil(rows * columns * bands * layout.allocated / 8)
    value = pixels.read() if not _is_plain(syntax) or _may_be_compressed(pixels, expected) else b""
    frame = _frame(value)
    if frame is None:
        _refuse_other_pixels(pixels, value, expected, path, colours=bands > 1)
        return Picture(rows, columns, photometric, layout, pixels, _plain(syntax, path), None, None, whole=True)
    told = codestream.told(frame)
    # Damage behind its beginning is found by decoding only, but that it was cut short shows at its end.
    whole = told is None or codestream.ends(frame)
    syntax = _syntax(told, syntax, path)
    made = Picture(rows, columns, photometric, layout, pixels, syntax, frame, told, whole=whole)
    _refuse_contradiction(made, path)
    return made


def decoded(picture: Picture, dataset: Any, path: Path) -> tuple[NDArray[Any], Layout]:
    """The stored values (H, W) or (H, W, 3) of a picture, and the layout by which they are to be understood.

    Raises:
        UnreadableFilm: they cannot be decoded.
    """
    told, layout = picture.told, picture.layout
    with damage_told(path):
        data = picture.pixels.read() if picture.frame is None else encapsulate([picture.frame])
        decoder = pixel_data.get_decoder(picture.syntax)
        words, _about = decoder.as_array(
            data, index=0, decoding_plugin=_PLUGINS.get(picture.syntax, ""), **_options(picture, dataset)
        )
        if picture.fractions:
            return words, layout
        if told is not None:
            layout = _of_decoded(picture, told, path)
        return layout.values(words), layout


def no_pixels(path: Path) -> UnsupportedFilm:
    """The error of a DICOM file without an image."""
    return UnsupportedFilm(
        tr(
            "This DICOM file contains no image: it is a report, a plan or an index, or it is "
            "truncated before the pixel data."
        ),
        remedy=tr("Leave it out, or export the image itself again."),
        where=path,
    )


def in_colour(path: Path) -> UnsupportedFilm:
    """The error of a picture in colour."""
    return UnsupportedFilm(
        tr("Colour image: only greyscale images are supported."),
        remedy=tr("Leave it out, or export the x-ray in greyscale."),
        where=path,
    )


def not_stored(path: Path) -> UnsupportedFilm:
    """The error of a picture whose values mean nothing to a plain grey DICOM film."""
    return UnsupportedFilm(
        tr("The pixels are of a rare kind, which cannot be copied as they are."),
        remedy=tr("Export the image again from its source, in greyscale of up to 16 bits."),
        where=path,
    )


def _options(picture: Picture, dataset: Any) -> dict[str, Any]:
    """What the decoder has to know; the place of the bits is nothing to it."""
    allocated = picture.layout.allocated
    if picture.told is not None:
        allocated = 8 if picture.told.bits <= 8 else 16 if picture.told.bits <= 16 else 32
    options = {
        "rows": picture.rows,
        "columns": picture.columns,
        "number_of_frames": 1,
        "samples_per_pixel": picture.bands,
        "photometric_interpretation": picture.photometric,
        "bits_allocated": allocated,
        "bits_stored": allocated,
        "pixel_keyword": picture.pixels.keyword,
        "pixel_vr": picture.pixels.representation or "OW",
        "allow_excess_frames": False,
    }
    if picture.bands > 1:
        options["planar_configuration"] = stored.whole(dataset, "PlanarConfiguration") or 0
    return options if picture.fractions else options | {"pixel_representation": 0}


def _of_decoded(picture: Picture, told: Codestream, path: Path) -> Layout:
    found = picture.layout.of_decoded(told.bits, signed=told.signed)
    if found is None:
        raise _contradiction(picture, told, path)
    return found


def _shape(dataset: Any, path: Path) -> tuple[int, int]:
    """Rows and columns; refuses what is not one picture, before any pixel is decoded."""
    rows, columns = (stored.whole(dataset, keyword) or 0 for keyword in ("Rows", "Columns"))
    if rows < 1 or columns < 1:
        raise no_pixels(path)
    _refuse_gigantic(rows, columns, bytes_of_pixel=1, path=path)
    frames = stored.whole(dataset, "NumberOfFrames") or 1
    if frames > 1:
        raise UnsupportedFilm(
            tr("Multi-frame file ({frames} frames): only single images are supported.").format(frames=frames),
            remedy=tr("Export the frame that you need as a single image and add that file."),
            where=path,
        )
    return rows, columns


def _refuse_gigantic(rows: int, columns: int, *, bytes_of_pixel: float, path: Path) -> None:
    pixels = rows * columns
    if pixels > greyscale.MAX_PIXELS or pixels * bytes_of_pixel > greyscale.MAX_BYTES:
        raise UnsupportedFilm(
            tr("The file claims to have {width} × {height} pixels.").format(
                width=f"{columns:,}", height=f"{rows:,}"
            ),
            remedy=tr("Films of up to 200 megapixels can be opened: export it at a smaller size."),
            where=path,
        )


def _photometric(dataset: Any, path: Path) -> str:
    said = str(dataset.get("PhotometricInterpretation") or "").strip().upper()
    if said in _OTHER_COLOURS:
        raise in_colour(path)
    if not said:
        raise stored.missing_attribute("PhotometricInterpretation", path)
    bands = stored.whole(dataset, "SamplesPerPixel")
    known = said in (*GREY, PALETTE, *_COLOURS) and bands in (None, 3 if said in _COLOURS else 1)
    if not known:
        raise UnsupportedFilm(
            tr("Unsupported pixel type: {bands} values per pixel, photometric interpretation “{kind}”.").format(
                bands="?" if bands is None else bands, kind=said
            ),
            remedy=tr("Export the image again from its source, as DICOM or PNG, and add that file."),
            where=path,
        )
    return said


def _may_be_compressed(pixels: Pixels, expected: int) -> bool:
    """Whether pixels that should be as they are may be compressed: of no length, or too short."""
    return pixels.length is None or pixels.length < expected


def _frame(value: bytes) -> bytes | None:
    """The compressed picture in pixels, in fragments or by itself; ``None`` where there is no whole one."""
    frame = value if _begins_a_picture(value) else _of_fragments(value)
    return None if frame is None else codestream.bare(frame)


def _of_fragments(value: bytes) -> bytes | None:
    """What lies in the items of encapsulated pixels; ``None``: they are none, or cut short."""
    items, at = [], 0
    while value[at : at + 4] == _ITEM:
        length = int.from_bytes(value[at + 4 : at + 8], "little")
        item = value[at + 8 : at + 8 + length]
        if len(item) < length:
            return None
        items.append(item)
        at += 8 + length
    if at < len(value) and value[at : at + 4] != _DELIMITER:
        return None
    if items and not _begins_a_picture(items[0]):
        items = items[1:]  # the table of offsets
    return b"".join(items) or None


def _begins_a_picture(item: bytes) -> bool:
    return codestream.told(codestream.bare(item)) is not None


def _is_plain(syntax: UID) -> bool:
    """Whether a transfer syntax is a known one of pixels that are not compressed."""
    return bool(syntax.is_transfer_syntax) and not syntax.is_encapsulated


def _syntax(told: Codestream | None, syntax: UID, path: Path) -> UID:
    """In which transfer syntax a compressed picture is, whatever the file says.

    Raises:
        UnsupportedFilm: it is not known, or cannot be decoded.
    """
    if told is not None and told.coding not in _SYNTAXES:
        raise _undecodable(told.coding, path)
    of_file = told is None or (told.coding is Coding.JPEG_2000 and syntax in JPEG2000TransferSyntaxes)
    found = syntax if told is None or of_file else _SYNTAXES[told.coding]
    if told is not None and found == JPEGBaseline8Bit and told.bits > 8:
        found = JPEGExtended12Bit
    try:
        known = not _is_plain(found) and bool(pixel_data.get_decoder(found).is_available)
    except NotImplementedError:
        known = False
    if not known:
        raise _undecodable(found.name, path)
    return found


def _undecodable(compression: str, path: Path) -> UnsupportedFilm:
    return UnsupportedFilm(
        tr("The pixels are compressed as “{compression}”, which cannot be decoded.").format(
            compression=compression
        ),
        remedy=tr("Export the image uncompressed, or as JPEG 2000, JPEG-LS, JPEG or RLE, and add that file."),
        where=path,
    )


def _plain(syntax: UID, path: Path) -> UID:
    """In which transfer syntax pixels are that are not compressed, whatever the file says.

    Raises:
        UnsupportedFilm: nobody knows.
    """
    if not syntax.is_transfer_syntax:
        raise _undecodable(syntax.name, path)
    return syntax if _is_plain(syntax) else ExplicitVRLittleEndian


def _refuse_other_pixels(pixels: Pixels, value: bytes, expected: int, path: Path, *, colours: bool) -> None:
    """Refuse pixels as they are that are too few, or so many that the header cannot be theirs."""
    length = pixels.length or 0
    # Colours may share values (4:2:2); how many there have to be, the decoder knows.
    if (length < expected and not colours) or value.startswith(_ITEM):
        raise damaged(path, kind="EOFError")
    if length >= 2 * expected and length > expected + 1:
        raise UnsupportedFilm(
            tr("The file contains {length} bytes of pixel data, but its header specifies {expected}.").format(
                length=f"{length:,}", expected=f"{expected:,}"
            ),
            remedy=tr("Export the image again from its source, as DICOM or PNG, and add that file."),
            where=path,
        )
    if pixels.there() < expected and not colours:
        raise damaged(path, kind="EOFError")


def _refuse_contradiction(picture: Picture, path: Path) -> None:
    """Refuse a compressed picture that is another than the header says, before it takes any memory."""
    told, frame = picture.told, picture.frame or b""
    if picture.syntax == RLELossless:
        parts = picture.bands * math.ceil(picture.layout.allocated / 8)
        begins = np.frombuffer(frame[:_RLE_HEADER].ljust(_RLE_HEADER, b"\0"), "<u4")
        if begins[0] != parts or (begins[1 : 1 + parts] >= len(frame)).any() or begins[1] != _RLE_HEADER:
            raise damaged(path, kind="RLE")
    elif told is None:
        raise damaged(path, kind=picture.syntax.name)
    else:
        same = (told.width, told.height, told.bands) == (picture.columns, picture.rows, picture.bands)
        if not same or told.bits > _MOST_BITS:
            raise _contradiction(picture, told, path)
        if told.coding is not Coding.JPEG_2000 and codestream.passes(frame) > codestream.MOST_PASSES:
            raise damaged(path, kind=told.coding)
        _of_decoded(picture, told, path)


def _contradiction(picture: Picture, told: Codestream, path: Path) -> UnsupportedFilm:
    text = "{width} × {height} × {bands} × {bits} bit"
    said = text.format(width=picture.columns, height=picture.rows, bands=picture.bands, bits=picture.layout.stored)
    found = text.format(width=told.width, height=told.height, bands=told.bands, bits=told.bits)
    return UnsupportedFilm(
        tr("The header describes an image of {said}, but the compressed image is {found}.").format(
            said=said, found=found
        ),
        remedy=tr("Export the image again from its source, as DICOM or PNG, and add that file."),
        where=path,
    )
