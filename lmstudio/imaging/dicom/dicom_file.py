"""DICOM files: the attributes that a film needs, and where its pixels lie; nothing is decoded.

Only what a film needs is ever read from a file, so that no name of a patient can reach a message, a log or an
export from here.
"""

import contextlib
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, BinaryIO

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
from lmstudio.imaging.dicom import bounded, inflating
from lmstudio.language import tr

# pydicom logs what it warns about, with the value that it found.
logging.getLogger("pydicom").propagate = False

_PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_KEYWORDS = {Tag(keyword): keyword for keyword in _PIXELS}
_UNDEFINED = 0xFFFFFFFF
_HEAD_BYTES, _PREAMBLE = 4096, 132


@dataclass(frozen=True, slots=True)
class Pixels:
    """Where the pixels of a file lie.

    Args:
        keyword: of their attribute.
        representation: theirs in the file; empty where it tells none.
        length: in bytes, as the file says it; ``None`` where it says that they are compressed instead.
        there: tells how many bytes of the file are left for them.
        read: gives them.
    """

    keyword: str
    representation: str
    length: int | None
    there: Callable[[], int]
    read: Callable[[], bytes]


def opened(path: Path, keywords: tuple[str, ...]) -> tuple[Any, Pixels | None]:
    """The attributes ``keywords`` of a file, and its pixels, which are not read yet; ``None``: it has none.

    An attribute whose value cannot be read is left out.

    Raises:
        UnreadableFilm: damaged.
        UnsupportedFilm: more bytes than a film can have.
    """
    with damage_told(path):
        if is_deflated(path):
            inflated = inflating.Inflated(path, begin=_end_of_meta(path))
            return _taken(inflated, keywords, partial(_inflated_pixels, inflated))
        with path.open("rb") as file:
            return _taken(file, keywords, partial(_pixels, path, file))


def is_deflated(path: Path) -> bool:
    """Whether a file says that it is deflated."""
    with damage_told(path), path.open("rb") as file:
        return str(DeflatedExplicitVRLittleEndian).encode() in file.read(_HEAD_BYTES)


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
    except bounded.TooMuch:
        raise damaged(path, kind="header too large") from None
    except Exception as error:
        raise damaged(path, kind=type(error).__name__) from None


def damaged(path: Path, *, kind: str) -> UnreadableFilm:
    """The error of a file that is damaged, with a word for those who look into it."""
    return UnreadableFilm(
        tr("The DICOM file is damaged or truncated: it cannot be decoded ({kind}).").format(kind=kind),
        remedy=tr("Copy it again from its source, or export it uncompressed."),
        where=path,
    )


def _taken(
    file: Any, keywords: tuple[str, ...], described: Callable[[str, str, int | None], Pixels]
) -> tuple[Any, Pixels | None]:
    """The attributes of an open file, and its pixels, which ``described`` tells of when the file is read to them.

    It takes the keyword of the pixels, their representation, and their length as the file says it.
    """
    found: list[Pixels] = []
    wanted = _tags(keywords)

    def at_pixels(tag: BaseTag, representation: str | None, length: int) -> bool:
        if tag in wanted and length != _UNDEFINED:
            bounded.check_length(tag, length)
        if tag in _KEYWORDS:
            said = None if length == _UNDEFINED else length
            found.append(described(_KEYWORDS[tag], representation or "", said))
        return tag in _KEYWORDS

    header = bounded.Bounded(file)
    try:
        dataset = read_partial(header, at_pixels, force=True, specific_tags=[*wanted])
    except Exception:
        header.check()
        raise
    _settle(dataset, keywords)
    return dataset, found[0] if found else None


@cache
def _tags(keywords: tuple[str, ...]) -> frozenset[BaseTag]:
    return frozenset(Tag(each) for each in keywords)


def _pixels(path: Path, file: BinaryIO, keyword: str, representation: str, length: int | None) -> Pixels:
    """The pixels that begin where ``file`` is read."""
    begin = file.tell()
    there = max(0, os.fstat(file.fileno()).st_size - begin)

    def read() -> bytes:
        with path.open("rb") as again:
            again.seek(begin)
            return again.read(there if length is None else min(length, there))

    return Pixels(keyword, representation, length, lambda: there, read)


def _inflated_pixels(file: inflating.Inflated, keyword: str, representation: str, length: int | None) -> Pixels:
    """The same of a deflated file, which is inflated no further than to their end."""
    begin = file.tell()

    def read() -> bytes:
        return file.pixels(begin, length)

    return Pixels(keyword, representation, length, lambda: len(read()), read)


def _end_of_meta(path: Path) -> int:
    """Where the elements of group 2 end, which are explicit, little-endian and not deflated (PS3.10 7.1)."""
    at = _PREAMBLE
    with path.open("rb") as opened_file:
        file = bounded.Bounded(opened_file)
        file.seek(at)
        while (head := file.read(12))[:2] == b"\x02\0":
            long = head[4:6] in (b"OB", b"UN")
            at += 12 + int.from_bytes(head[8:12], "little") if long else 8 + int.from_bytes(head[6:8], "little")
            file.seek(at)
    return at


def _settle(dataset: Any, keywords: tuple[str, ...]) -> None:
    """Read the values now, as pydicom converts them on first use only; what it cannot convert is left out."""
    _complete_meta(dataset)
    for keyword in keywords:
        if keyword in dataset:
            bounded.check_items(dataset.get_item(keyword))
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
