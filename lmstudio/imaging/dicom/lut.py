"""Look-up tables of DICOM: modality, VOI and palette (PS3.3 C.11.1.1, C.11.2.1.1, C.7.6.3.1.5 and 6).

How many entries a table has, where it begins and how wide they are is told by its descriptor, whatever
representation that and the entries are written in. Entries of 8 bits lie one or two to a word.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lmstudio.imaging.stored import sixteen_bits

_MOST_ENTRIES = 65_536
_MOST_BITS, _NARROW = 16, 8


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A look-up table.

    Args:
        first: the first input, as it was written in 16 bits.
        bits: of an entry, 1 to 16; 0 where the descriptor makes no sense there.
        entries: (V,) the outputs.
        said: how many entries the descriptor tells of; there are no more, but there may be fewer.
    """

    first: int
    bits: int
    entries: NDArray[np.uint16]
    said: int

    def begin(self, *, signed: bool) -> int:
        """The first input, where inputs may be below zero, or may not."""
        return self.first - 65_536 if signed and self.first >= 32_768 else self.first

    def applied(self, values: NDArray[Any], *, signed: bool) -> NDArray[Any]:
        """The outputs for whole ``values`` of any shape; beyond its ends the table goes on level."""
        index = np.clip(values.astype(np.int64) - self.begin(signed=signed), 0, len(self.entries) - 1)
        narrow = 1 <= self.bits <= _NARROW and int(self.entries.max()) < 1 << _NARROW
        return np.asarray((self.entries.astype(np.uint8) if narrow else self.entries)[index])


def read(item: Any, *, descriptor: str = "LUTDescriptor", data: str = "LUTData") -> Table | None:
    """The table in a data set; ``None`` where there is none, or none that agrees with its descriptor."""
    told = sixteen_bits(item.get(descriptor))
    if len(told) != 3 or item.get(data) is None:
        return None
    said, first, bits = told[0] or _MOST_ENTRIES, told[1], told[2]
    bits = bits if bits <= _MOST_BITS else 0
    entries = _entries(*_words_and_bytes(item, data), said=said, narrow=1 <= bits <= _NARROW)
    return None if entries is None or not len(entries) else Table(first, bits, entries, said)


def _entries(words: NDArray[np.uint16], octets: bytes, *, said: int, narrow: bool) -> NDArray[np.uint16] | None:
    """The entries, one to a word or to a byte, whichever gives as many as were said."""
    if len(words) >= said:
        return words[:said]
    if narrow and len(octets) in (said, said + 1):
        return np.frombuffer(octets[:said], np.uint8).astype(np.uint16)
    return None if narrow and (words >> 8).any() else words


def _words_and_bytes(item: Any, keyword: str) -> tuple[NDArray[np.uint16], bytes]:
    """The data as 16-bit words, and as bytes of which the first of a word is its lower one."""
    value, representation = item.get(keyword), item[keyword].VR
    if isinstance(value, bytes):
        order = ">" if representation != "OB" and _is_big_endian(item) else "<"
        words = np.frombuffer(value[: len(value) // 2 * 2], f"{order}u2").astype(np.uint16)
        return words, value if order == "<" else words.astype("<u2").tobytes()
    words = np.array(sixteen_bits(value), np.uint16)
    return words, words.astype("<u2").tobytes()


def _is_big_endian(item: Any) -> bool:
    return getattr(item, "original_encoding", (False, True))[1] is False
