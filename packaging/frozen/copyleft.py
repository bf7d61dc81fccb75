"""Whether parts of the program may be passed on with it: none of them under the GPL or the AGPL.

The rule is that of tests/test_licences.py, too, which asks it of what is installed.
"""

import re
from collections.abc import Iterable

from lmstudio.parts import Part

COPYLEFT = re.compile(r"(?<!L)GPL|(?<!Lesser )General Public License|\bSSPL", re.IGNORECASE)
EXCEPTIONS = re.compile(r"L?GPL-[\w.-]+ WITH (GCC-exception-3\.1|Bootloader-exception)", re.IGNORECASE)
"""The libraries of the compiler and PyInstaller's bootloader: what is built with them may have any licence."""
LESSER = {
    "pyside6-essentials": "Qt under the LGPL 3: libraries of their own, which anyone may replace; see qt.txt",
    "shiboken6": "a part of Qt for Python, under the LGPL 3 likewise",
}
"""Parts that may be had under the GPL or the LGPL, and are taken under the latter."""


def faults(found: Iterable[Part]) -> list[str]:
    """What is wrong with the licences of parts, a sentence each; none where all may be passed on."""
    told = []
    for part in found:
        if not part.licence:
            told.append(f"{part.name} names no licence")
        elif part.name not in LESSER and COPYLEFT.search(EXCEPTIONS.sub("", part.licence)):
            told.append(f"{part.name} is under {part.licence}")
        elif part.name in LESSER and "LGPL-3.0-only" not in part.licence:
            told.append(f"{part.name} is no longer to be had under the LGPL 3")
    return told
