"""The papers that reports are printed on."""

import locale
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A sheet of paper, upright.

    Args:
        id: on the command line.
        name: for the reader.
        width: mm.
        height: mm.
    """

    id: str
    name: str
    width: float
    height: float


A4, LETTER = PaperSize("a4", "A4", 210.0, 297.0), PaperSize("letter", "US Letter", 215.9, 279.4)
SHEETS: Mapping[str, PaperSize] = MappingProxyType({each.id: each for each in (A4, LETTER)})
"""By id."""
_CODES = ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
_NAMES = (
    "Belize",
    "Canada",
    "Chile",
    "Colombia",
    "Costa Rica",
    "El Salvador",
    "Guatemala",
    "Mexico",
    "Nicaragua",
    "Panama",
    "Philippines",
    "Puerto Rico",
    "United States",
    "Venezuela",
)
"""The same, as Windows calls them in the names of locales."""
_WITH_LETTER = frozenset((*_CODES, *_NAMES))
"""Where paper is US Letter (Unicode's CLDR, supplemental data, paperSize)."""


def usual(name: str | None = None) -> PaperSize:
    """The paper of a locale, such as ``en_US``; of the computer's, where none is named."""
    known = locale.getlocale(locale.LC_CTYPE)[0] if name is None else name
    territory = (known or "").partition("_")[2].partition(".")[0]
    return LETTER if territory in _WITH_LETTER else A4
