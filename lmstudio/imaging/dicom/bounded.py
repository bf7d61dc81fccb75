"""A DICOM file of which no more is read before its pixels than the attributes of a film can be."""

from typing import BinaryIO

from pydicom.datadict import dictionary_VR
from pydicom.dataelem import RawDataElement
from pydicom.tag import BaseTag

MOST_READS = 50_000
"""An attribute takes two or three of them, and no film has a tenth so many: millions would take minutes."""
MOST_BYTES = 1 << 23
"""Of all values that are read; those that no film needs are passed over."""
_MOST_TABLE, _MOST_TEXT = 1 << 21, 1 << 16
"""Of one value: a table of 16 bits takes a sixteenth of it; texts and numbers have no more where they tell how
they are encoded (PS3.5 7.1.2)."""
_MOST_ITEMS = 1000
_TABLES = frozenset({"SQ", "OB", "OW", "US or OW", "US or SS or OW"})
_ITEM_TAGS = (b"\xfe\xff\x00\xe0", b"\xff\xfe\xe0\x00")


class TooMuch(Exception):
    """A header is larger than that of any film."""


class Bounded:
    """A file as pydicom reads it: the head of every attribute, however deep it lies, by itself.

    Args:
        file: that it reads.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._reads, self._bytes = file, 0, 0
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int = -1) -> bytes:
        """So many bytes, or fewer where the file ends.

        Raises:
            TooMuch: the file was asked too often, or for too much.
        """
        found = self._file.read(min(size, MOST_BYTES + 1) if size >= 0 else MOST_BYTES + 1)
        self._reads, self._bytes = self._reads + 1, self._bytes + len(found)
        self.check()
        return found

    def check(self) -> None:
        """Tell whether it was too much; pydicom takes some errors for its own.

        Raises:
            TooMuch: it was.
        """
        if self._reads > MOST_READS or self._bytes > MOST_BYTES:
            raise TooMuch


def check_length(tag: BaseTag, length: int) -> None:
    """Refuse a value by its length in bytes, before it is read.

    Raises:
        TooMuch: it is longer than any film needs.
    """
    if length > (_MOST_TABLE if dictionary_VR(tag) in _TABLES else _MOST_TEXT):
        raise TooMuch


def check_items(element: object) -> None:
    """Refuse a sequence by the number of its items, each of which takes long to read, before they are read.

    Raises:
        TooMuch: it has more than any film needs.
    """
    if isinstance(element, RawDataElement) and dictionary_VR(element.tag) == "SQ":
        value = element.value or b""
        if max(value.count(tag) for tag in _ITEM_TAGS) > _MOST_ITEMS:
            raise TooMuch
