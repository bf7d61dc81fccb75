"""DICOM files: the attributes that a film needs, and where its pixels lie; nothing is decoded.

Only what a film needs is ever read from a file, so that no name of a patient can reach a message, a log or an
export from here.
"""

import contextlib
import io
import logging
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import pydicom
from pydicom.dataset import FileMetaDataset
from pydicom.filereader import read_partial
from pydicom.tag import BaseTag, Tag
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import greyscale
from lmstudio.language import tr

# pydicom logs what it warns about, with the value that it found.
logging.getLogger("pydicom").propagate = False

_PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_KEYWORDS = {Tag(keyword): keyword for keyword in _PIXELS}
_UNDEFINED = 0xFFFFFFFF
_HEAD_BYTES, _PREAMBLE, _PIECE = 4096, 132, 1 << 20
_MOST_INFLATED = 2 * greyscale.MAX_PIXELS + (1 << 27)
"""A deflated file that holds more bytes is no film: it would fill the memory."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """Where the pixels of a file lie.

    Args:
        keyword: of their attribute.
        representation: theirs in the file; empty where it tells none.
        length: in bytes, as the file says it; ``None`` where it says that they are compressed instead.
        there: how many bytes of the file are left for them.
        read: gives them.
    """

    keyword: str
    representation: str
    length: int | None
    there: int
    read: Callable[[], bytes]


def opened(path: Path, keywords: tuple[str, ...]) -> tuple[Any, Pixels | None]:
    """The attributes ``keywords`` of a file, and its pixels, which are not read yet; ``None``: it has none.

    An attribute whose value cannot be read is left out.

    Raises:
        UnreadableFilm: damaged.
        UnsupportedFilm: more bytes than a film can have.
    """
    with damage_told(path):
        if _seems_deflated(path):
            _refuse_inflated(path)
            return _inflated(path, keywords)
        found: list[Pixels] = []
        with path.open("rb") as file:

            def at_pixels(tag: BaseTag, representation: str | None, length: int) -> bool:
                if tag in _KEYWORDS:
                    found.append(_pixels(path, file, _KEYWORDS[tag], representation, length))
                return tag in _KEYWORDS

            dataset = read_partial(file, at_pixels, force=True, specific_tags=[Tag(each) for each in keywords])
        _settle(dataset, keywords)
        return dataset, found[0] if found else None


@contextlib.contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """A block in which whatever pydicom or a decoder raises becomes an error for the user.

    A damaged file makes them raise almost anything. The cause is not chained: it can quote the file.
    """
    try:
        yield
    except FilmError:
        raise
    except MemoryError:
        raise UnsupportedFilm(
            tr("The DICOM file needs more memory than is available."),
            remedy=tr("Export the image again from its source; leave the file out if that fails, too."),
            where=path,
        ) from None
    except Exception as error:
        raise damaged(path, kind=type(error).__name__) from None


def damaged(path: Path, *, kind: str) -> UnreadableFilm:
    """The error of a file that is damaged, with a word for those who look into it."""
    return UnreadableFilm(
        tr("The DICOM file is damaged or truncated: it cannot be decoded ({kind}).").format(kind=kind),
        remedy=tr("Copy it again from its source, or export it uncompressed."),
        where=path,
    )


def _pixels(path: Path, file: BinaryIO, keyword: str, representation: str | None, length: int) -> Pixels:
    """The pixels that begin where ``file`` is read."""
    begin = file.tell()
    there = max(0, os.fstat(file.fileno()).st_size - begin)
    known = None if length == _UNDEFINED else length

    def read() -> bytes:
        with path.open("rb") as again:
            again.seek(begin)
            return again.read(there if known is None else min(known, there))

    return Pixels(keyword, representation or "", known, there, read)


def _seems_deflated(path: Path) -> bool:
    with path.open("rb") as file:
        return str(DeflatedExplicitVRLittleEndian).encode() in file.read(_HEAD_BYTES)


def _refuse_inflated(path: Path) -> None:
    """Refuse a deflated file that grows beyond all films, without letting it grow."""
    inflate, most = zlib.decompressobj(-zlib.MAX_WBITS), _MOST_INFLATED
    with path.open("rb") as file:
        _seek_behind_meta(file)
        while piece := inflate.unconsumed_tail or file.read(_PIECE):
            most -= len(inflate.decompress(piece, _PIECE))
            if most < 0:
                raise UnsupportedFilm(
                    tr("The DICOM file is too large once decompressed."),
                    remedy=tr("Leave it out, or export the image itself again."),
                    where=path,
                )


def _seek_behind_meta(file: BinaryIO) -> None:
    """Go behind the elements of group 2, which are explicit, little-endian and not deflated (PS3.10 7.1)."""
    at = _PREAMBLE
    file.seek(at)
    while (head := file.read(12))[:2] == b"\x02\0":
        long = head[4:6] in (b"OB", b"UN")
        at += 12 + int.from_bytes(head[8:12], "little") if long else 8 + int.from_bytes(head[6:8], "little")
        file.seek(at)
    file.seek(at)


def _inflated(path: Path, keywords: tuple[str, ...]) -> tuple[Any, Pixels | None]:
    """The same of a deflated file, which can only be read whole."""
    dataset = pydicom.dcmread(path, force=True, specific_tags=[*keywords, *_PIXELS])
    found = [dataset[keyword] for keyword in _PIXELS if dataset.get(keyword)]
    _settle(dataset, keywords)
    if not found:
        return dataset, None
    value = bytes(found[0].value)
    return dataset, Pixels(found[0].keyword, found[0].VR, len(value), len(value), io.BytesIO(value).getvalue)


def _settle(dataset: Any, keywords: tuple[str, ...]) -> None:
    """Read the values now, as pydicom converts them on first use only; what it cannot convert is left out."""
    _complete_meta(dataset)
    for keyword in keywords:
        try:
            dataset.get(keyword)
        except Exception:  # almost anything, as of a damaged file; one bad attribute costs no film
            del dataset[Tag(keyword)]


def _complete_meta(dataset: Any) -> None:
    """Put the transfer syntax, which files without a header lack, where the decoder looks for it."""
    if not hasattr(dataset, "file_meta"):
        dataset.file_meta = FileMetaDataset()
    if "TransferSyntaxUID" not in dataset.file_meta:
        implicit, little = dataset.original_encoding
        explicit = ExplicitVRLittleEndian if little else ExplicitVRBigEndian
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian if implicit else explicit
