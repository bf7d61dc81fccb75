"""Comparison of names: independent of how accents are encoded; paths part by part."""

import re
import unicodedata

_DRIVE = re.compile(r"[A-Za-z]:")


def composed(text: str) -> str:
    """The text with each accent as one character with its letter (Unicode NFC), as most systems store it.

    macOS gives names with accents of their own (NFD), which look the same and are other texts.
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def parts(path: str) -> tuple[str, ...]:
    """The folders and the file of a path, for comparing: composed, slashes of either kind, without its root.

    ``..`` takes away the folder before it; where there is none, it leads to a folder that is not known by name.
    """
    found: list[str] = []
    for part in map(str.strip, composed(path).replace("\\", "/").split("/")):
        if part == "..":
            del found[-1:]
        elif part not in ("", "."):
            found.append(part)
    return tuple(found[1:] if len(found) > 1 and _DRIVE.fullmatch(found[0]) else found)


def is_utf_8(text: str) -> bool:
    """Whether a text can be written in UTF-8; file names of another encoding cannot."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
