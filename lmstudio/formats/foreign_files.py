"""Files in the place of an export that no export has written, which a mistyped name would cost.

What an export writes is known by how it begins: a table by its heading, JSON by its outermost names, a DICOM
object by its class, a list of points by being numbers, a report by the program that it names.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from lmstudio import paths
from lmstudio.errors import SaveFailed
from lmstudio.language import tr

_spared: ContextVar[bool] = ContextVar("foreign files are spared", default=False)
_NUMBERS = re.compile(rb"[\s\d.,;+\-eEnaNA]*")
_WORD = re.compile(rb"[^\s\d=,;:]*")
_PDF, _PROGRAM = b"%PDF-", b"Landmark Studio"
_DICOM, _CLASS = b"DICM", b"\x08\0\x16\0UI"


@contextmanager
def spared() -> Iterator[None]:
    """A block in which no export writes over a file that no export of its kind has written."""
    token = _spared.set(True)
    try:
        yield
    finally:
        _spared.reset(token)


def refuse_existing(path: Path) -> None:
    """Refuse a name under which a file lies already.

    Raises:
        SaveFailed: there is one.
    """
    if paths.exists(path):
        raise SaveFailed(
            tr("There is a file of this name already."),
            where=path,
            remedy=tr("Choose an empty folder; the file was not changed."),
        )


def is_kept_from(old: bytes, new: bytes) -> bool:
    """Whether what is to be written must not replace what lies there."""
    return _spared.get() and bool(old) and not are_alike(old, new)


def are_alike(old: bytes, new: bytes) -> bool:
    """Whether two contents seem to be of one export: at different times, and of different points."""
    if old == new:
        return True
    if new.startswith(_PDF):
        return old.startswith(_PDF) and _PROGRAM in old
    if old[128:132] == _DICOM or new[128:132] == _DICOM:
        return _class(old) == _class(new)
    one, other = _outline(old), _outline(new)
    if one is not None or other is not None:
        return bool(one == other)
    first, second = (each.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].strip() for each in (old, new))
    if _NUMBERS.fullmatch(first) and _NUMBERS.fullmatch(second):
        return True
    return first == second or (b"=" in first and _word(first) == _word(second))


def _word(line: bytes) -> bytes:
    found = _WORD.match(line)
    return found[0] if found else b""


def _class(content: bytes) -> bytes:
    """The class of a DICOM object, as it lies in the file."""
    at = content.find(_CLASS)
    return content[at : at + 80].split(b"\x08\0\x18\0")[0] if at >= 0 else b""


def _outline(content: bytes) -> Any:
    """The outermost names of JSON, or those of the first in its list; ``None`` where it is no JSON of names."""
    if content.lstrip()[:1] not in (b"{", b"["):
        return None
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return None
    listed = isinstance(value, list)
    if listed:
        value = value[0] if value else {}
    return (listed, frozenset(value)) if isinstance(value, dict) else None
