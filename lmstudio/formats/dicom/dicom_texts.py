"""Attributes that new DICOM objects copy from a film's file: only valid ones.

A date that is none, a sex that DICOM does not know, a name that is too long or in characters that the file does
not name makes an object that a PACS refuses, or that says something wrong.

Source: DICOM PS3.5 6.2 (value representations), 6.1.2.3 (character sets), PS3.3 C.7.1.1 (PatientSex).
"""

from collections.abc import Callable, Mapping
from typing import Any

from pydicom import charset, config, valuerep
from pydicom.datadict import dictionary_VR
from pydicom.multival import MultiValue

_WORDS = {
    "PatientSex": ("M", "F", "O"),
    "Laterality": ("R", "L"),
    "VOILUTFunction": ("LINEAR", "LINEAR_EXACT", "SIGMOID"),
}
"""The only words that some attributes may say."""
_TEXTS = ("CS", "LO", "SH")
_LOST = "\ufffd"
_CHECKS: Mapping[str, Callable[[str], object]] = {"DA": valuerep.DA, "TM": valuerep.TM}
"""What raises for a text that has the form of a date or a time, and is none."""
_BAD = (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError, NotImplementedError)


def valid(found: Any, keyword: str) -> str | None:
    """The text of an attribute of a film, empty where it has none; ``None`` where what it has is not valid."""
    try:
        value = found.get(keyword)
        if value is None:
            return ""
        if isinstance(value, MultiValue) or (not str(value).isascii() and not _names_its_characters(found)):
            return None
        text = str(value).strip()
        return text if not text or _is_valid(keyword, text) else None
    except _BAD:
        return None


def is_valid_text(element: Any) -> bool:
    """Whether an attribute of a picture is no text, or one that is valid, or several of them."""
    parts = element.value if isinstance(element.value, MultiValue) else [element.value]
    try:
        return element.VR not in _TEXTS or all(_is_valid(element.keyword, str(each)) for each in parts if each)
    except _BAD:
        return False


def _is_valid(keyword: str, text: str) -> bool:
    representation = dictionary_VR(keyword)
    # Raises where it is not.
    valuerep.validate_value(representation, text, config.RAISE)
    _CHECKS.get(representation, str)(text)
    return _LOST not in text and text in _WORDS.get(keyword, (text,))


def _names_its_characters(found: Any) -> bool:
    """Whether a file says in which character set its texts are, and that is one."""
    said = found.get("SpecificCharacterSet")
    parts = list(said) if isinstance(said, MultiValue) else [said or ""]
    known = {name.replace("_", " ") for name in charset.python_encoding if name}
    return any(parts) and all(not part or str(part).replace("_", " ").strip() in known for part in parts)
