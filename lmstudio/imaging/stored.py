"""Pixel data types of DICOM: stored bits to numbers (PS3.3 C.7.6.3.1, PS3.5 8.1.1).

Sign, width and place of a stored value are what the attributes of the image say, never what the representation of
an attribute or the container of a decoder suggests: both are often written or read wrongly.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.errors import UnsupportedFilm
from lmstudio.language import tr

KEYWORDS = ("BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation")
"""The DICOM attributes that ``layout`` reads."""

_ALLOCATED = (1, 8, 16, 32, 64)
_WORD = 16


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the bits of a stored value lie.

    Args:
        allocated: bits from one value to the next.
        stored: bits of the value.
        high: the place of its highest bit, counted from 0.
        signed: whether it is in two's complement.
    """

    allocated: int
    stored: int
    high: int
    signed: bool

    @property
    def least(self) -> int:
        """The least value that the bits can hold."""
        return -(1 << (self.stored - 1)) if self.signed else 0

    @property
    def most(self) -> int:
        """The greatest value that the bits can hold."""
        return (1 << (self.stored - int(self.signed))) - 1

    def values(self, words: NDArray[Any]) -> NDArray[Any]:
        """The values (of any shape) in whole numbers of more bits than ``high``, whose other bits may be set."""
        width = words.dtype.itemsize * 8
        native = words.astype(words.dtype.newbyteorder("="), copy=False)
        values = native.view(f"{'i' if self.signed else 'u'}{words.dtype.itemsize}")
        if self.high == width - 1 and self.stored == width:
            return values
        return np.asarray(values << (width - 1 - self.high) >> (width - self.stored))

    def value(self, word: int) -> int | None:
        """The stored value that an attribute of 16 bits names; ``None`` where the bits cannot hold it.

        Args:
            word: 0 to 65,535, as ``sixteen_bits`` gives it.
        """
        value = word - (1 << _WORD) if self.signed and word >= 1 << (_WORD - 1) else word
        if self.signed and self.most < value < 1 << self.stored:  # the stored bits alone were written
            value -= 1 << self.stored
        return value if self.least <= value <= self.most else None

    def of_decoded(self, bits: int, *, signed: bool) -> "Layout | None":
        """Where the values lie in what a decoder gives whose codestream has so many bits, signed or not.

        ``None`` where that cannot be known: the sign of fewer bits than are stored, or bits of another place.
        """
        if bits < self.stored:
            fewer = Layout(self.allocated, bits, bits - 1, self.signed)
            return fewer if signed == self.signed else None
        if bits == self.stored:
            return replace(self, high=self.stored - 1)
        return self if self.high < bits else None


def layout(dataset: Any, path: Path, *, fractions: bool = False) -> Layout:
    """Where the bits of a data set's stored values lie; all of them where they are ``fractions``.

    Raises:
        UnsupportedFilm: the attributes are missing, contradict each other, or are of a kind that is not read.
    """
    allocated = _said(dataset, "BitsAllocated", path)
    if fractions:
        return Layout(allocated, allocated, allocated - 1, signed=True)
    bits = _said(dataset, "BitsStored", path)
    high = whole(dataset, "HighBit")
    found = Layout(allocated, bits, bits - 1 if high is None else high, _said_sign(dataset, path))
    if allocated not in _ALLOCATED or not 1 <= bits <= found.high + 1 <= allocated:
        raise UnsupportedFilm(
            tr("Unsupported pixel format: {stored} of {allocated} bits, highest bit {high}.").format(
                stored=bits, allocated=allocated, high=found.high
            ),
            remedy=_remedy(),
            where=path,
        )
    return found


def whole(dataset: Any, keyword: str) -> int | None:
    """A single whole number, in whatever representation it was written; ``None`` where it is absent or none."""
    value = dataset.get(keyword)
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return int(number) if number.is_integer() else None


def sixteen_bits(value: Any) -> list[int]:
    """The numbers of an attribute of 16 bits as 0 to 65,535, in whatever representation they were written.

    Empty where one of them is no such number.
    """
    if isinstance(value, bytes):
        return [int(word) for word in np.frombuffer(value[: len(value) // 2 * 2], "<u2")]
    parts = value.split("\\") if isinstance(value, str) else value
    try:
        numbers = [int(float(part)) for part in (parts if np.iterable(parts) else [parts])]
    except (TypeError, ValueError, OverflowError):
        return []
    least, most = -(1 << (_WORD - 1)), (1 << _WORD) - 1
    return [number & most for number in numbers] if all(least <= each <= most for each in numbers) else []


def missing_attribute(keyword: str, path: Path) -> UnsupportedFilm:
    """The error of a file that lacks an attribute without which its pixels mean nothing."""
    return UnsupportedFilm(
        tr("The file does not state how its pixels are stored: {attribute} is missing or invalid.").format(
            attribute=keyword
        ),
        remedy=_remedy(),
        where=path,
    )


def _said(dataset: Any, keyword: str, path: Path) -> int:
    found = whole(dataset, keyword)
    if found is None:
        raise missing_attribute(keyword, path)
    return found


def _said_sign(dataset: Any, path: Path) -> bool:
    found = whole(dataset, "PixelRepresentation")
    if found not in (0, 1):
        raise missing_attribute("PixelRepresentation", path)
    return found == 1


def _remedy() -> str:
    return tr("Export the image again from its source, as DICOM or PNG, and add that file.")
