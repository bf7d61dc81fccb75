"""De-identified copies of DICOM films (PS3.15 annex E).

Basic profile with the option to retain longitudinal temporal information with modified dates. A copy is made anew
from what :mod:`kept_attributes` lists, and from the decoded pixels: nothing is hidden in them, in unused bits,
behind them, or in the headers of a compressed picture.
"""

import hashlib
import hmac
import io
import math
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sr._concepts_dict import concepts
from pydicom.tag import Tag
from pydicom.uid import UID, ExplicitVRLittleEndian

import lmstudio
from lmstudio.formats.dicom import kept_attributes as kept
from lmstudio.imaging import quiet
from lmstudio.imaging.dicom import lut
from lmstudio.imaging.film import StoredPixels

PROFILE = (("113100", "Basic Application Confidentiality Profile"),)
LONGITUDINAL = (
    "113107",
    "Retain Longitudinal Temporal Information Modified Dates Option",
)
_TABLES = ("ModalityLUTSequence", "VOILUTSequence")
_IDENTITY = ("PatientID", "PatientName", "PatientBirthDate", "StudyInstanceUID")
_CLASS_ROOT = "1.2.840.10008."
_MOST_DAYS = 3650
"""Dates are moved back by up to ten years."""
_SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"


@dataclass(slots=True)
class Pseudonyms:
    """The new identifiers of a set of films, the same wherever an old one stands.

    They follow from a secret that is drawn once and kept nowhere: nobody can find the old ones from them.

    Args:
        secret: from which they follow.
        subjects: the names of patients by what tells them apart; numbered in the order in which they come.
    """

    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    subjects: dict[str, str] = field(default_factory=dict)

    def uid(self, old: str) -> str:
        """The UID that takes the place of another (PS3.5 B.2)."""
        return f"2.25.{int.from_bytes(self._mixed('uid', old)[:16], 'big')}"

    def subject(self, key: str) -> str:
        """The name of a patient."""
        return self.subjects.setdefault(key, f"subject-{len(self.subjects) + 1:04d}")

    def days(self, key: str) -> int:
        """By how many days the dates of a patient are moved back."""
        return 1 + int.from_bytes(self._mixed("days", key)[:8], "big") % _MOST_DAYS

    def _mixed(self, kind: str, text: str) -> bytes:
        return hmac.digest(self.secret, f"{kind}\0{text}".encode("utf-8", "surrogatepass"), hashlib.sha256)


def copy_of(path: Path, pixels: StoredPixels, pseudonyms: Pseudonyms, *, text_found: bool) -> bytes:
    """The content of a de-identified copy of a DICOM film.

    Args:
        path: of the film.
        pixels: its own.
        pseudonyms: of the set of films.
        text_found: whether text is likely to be burnt in.

    Raises:
        OSError, ValueError, and what else pydicom raises of a damaged file.
    """
    with quiet.decoding():
        source = pydicom.dcmread(path, force=True, stop_before_pixels=True)
        key = _patient(source)
        made = Dataset()
        _copy_class(source, made, pseudonyms, path)
        for keyword, value in (*_numbers(source), *_codes(source), *_dates(source, pseudonyms.days(key))):
            setattr(made, keyword, value)
        _copy_sequences(source, made)
        for keyword in kept.EMPTY:
            setattr(made, keyword, "")
        made.PatientID = made.PatientName = pseudonyms.subject(key)
        _add_method(made)
        if text_found or "BurnedInAnnotation" not in made:
            made.BurnedInAnnotation = "YES" if text_found else "NO"
        _add_pixels(made, pixels)
        return _written(made)


def _patient(source: Dataset) -> str:
    """What tells the patient of a film from others; one without any of it is a patient of its own."""
    found = [str(source.get(keyword) or "").strip() for keyword in _IDENTITY]
    number, *rest, study = found
    if number:
        return f"id {number}"
    return "\0".join(rest) if any(rest) else f"study {study}" if study else f"unknown {secrets.token_hex(8)}"


def _copy_class(source: Dataset, made: Dataset, pseudonyms: Pseudonyms, path: Path) -> None:
    told = str(source.get("SOPClassUID") or "")
    made.SOPClassUID = told if UID(told).name != told and told.startswith(_CLASS_ROOT) else _SECONDARY_CAPTURE
    for keyword in kept.UIDS:
        old = str(source.get(keyword) or "")
        if old or keyword != "FrameOfReferenceUID":
            setattr(made, keyword, pseudonyms.uid(old or f"{keyword} of {path}"))


def _numbers(source: Dataset) -> Iterator[tuple[str, Any]]:
    for keyword in kept.NUMBERS:
        found = _value(source, keyword)
        parts = (
            [] if found is None or found == "" else [found] if isinstance(found, str | int | float) else [*found]
        )
        try:
            finite = bool(parts) and all(math.isfinite(float(part)) for part in parts)
        except (TypeError, ValueError, OverflowError):
            finite = False
        if finite:
            yield keyword, [float(part) if "." in str(part) else int(part) for part in parts]


def _codes(source: Dataset) -> Iterator[tuple[str, Any]]:
    for keyword, known in kept.CODES.items():
        found = _value(source, keyword)
        parts = [] if found is None else [found] if isinstance(found, str) else [str(part) for part in found]
        if parts and all(part in known for part in parts):
            yield keyword, parts
        elif keyword == "ImageType":
            yield keyword, ["DERIVED", "PRIMARY"]


def _dates(source: Dataset, days: int) -> Iterator[tuple[str, str]]:
    for keyword in kept.DATES:
        text = str(_value(source, keyword) or "")
        try:
            moved = date(int(text[:4]), int(text[4:6]), int(text[6:8])) - timedelta(days=days)
        except (ValueError, OverflowError):
            if keyword == "StudyDate":
                yield keyword, ""
            continue
        yield keyword, f"{moved:%Y%m%d}"


def _value(source: Dataset, keyword: str) -> Any:
    """The value of an attribute; ``None`` where it cannot be read."""
    try:
        return source.get(keyword)
    except Exception:  # of a damaged attribute pydicom raises almost anything; it is left out
        return None


def _copy_sequences(source: Dataset, made: Dataset) -> None:
    for keyword in kept.CODE_SEQUENCES:
        items = [item for each in _value(source, keyword) or () if (item := _known_code(each)) is not None]
        if items:
            setattr(made, keyword, items)
    for keyword in _TABLES:
        items = [item for each in _value(source, keyword) or () if (item := _table(each, keyword)) is not None]
        if items:
            setattr(made, keyword, items)
    if "AcquisitionContextSequence" in source:
        made.AcquisitionContextSequence = []


def _known_code(item: Dataset) -> Dataset | None:
    """A code with the meaning that the dictionary gives it; ``None`` where it has none."""
    scheme, value = (str(_value(item, keyword) or "") for keyword in ("CodingSchemeDesignator", "CodeValue"))
    for meanings in concepts.get(scheme, {}).values():
        if value in meanings:
            return _code(value, scheme, meanings[value][0])
    return None


def _code(value: str, scheme: str, meaning: str) -> Dataset:
    made = Dataset()
    made.CodeValue, made.CodingSchemeDesignator, made.CodeMeaning = value, scheme, meaning
    return made


def _table(item: Dataset, keyword: str) -> Dataset | None:
    """A look-up table without its name."""
    table = lut.read(item)
    if table is None:
        return None
    made = Dataset()
    # A table of 65,536 entries says so with 0.
    told = [len(table.entries) % 65_536, table.first, table.bits or 16]
    made.add_new("LUTDescriptor", "US", told)
    if keyword == "ModalityLUTSequence":
        made.ModalityLUTType = "US"
    made.add_new("LUTData", "OW", table.entries.astype("<u2").tobytes())
    return made


def _add_method(made: Dataset) -> None:
    made.SpecificCharacterSet = "ISO_IR 192"
    made.PatientIdentityRemoved = "YES"
    made.DeidentificationMethod = f"Landmark Studio {lmstudio.__version__}"
    codes = [_code(value, "DCM", meaning) for value, meaning in (*PROFILE, LONGITUDINAL)]
    made.DeidentificationMethodCodeSequence = codes
    made.LongitudinalTemporalInformationModified = "MODIFIED"


def _add_pixels(made: Dataset, pixels: StoredPixels) -> None:
    words = pixels.words
    made.Rows, made.Columns = words.shape
    made.SamplesPerPixel = 1
    made.PhotometricInterpretation = "MONOCHROME1" if pixels.negative else "MONOCHROME2"
    made.BitsAllocated = words.dtype.itemsize * 8
    made.BitsStored, made.HighBit = pixels.bits, pixels.bits - 1
    made.PixelRepresentation = int(pixels.signed)
    for keyword in ("PixelPaddingValue", "PixelPaddingRangeLimit"):
        if keyword in made:
            made[Tag(keyword)].VR = "SS" if pixels.signed else "US"
    value = words.astype(words.dtype.newbyteorder("<")).tobytes()
    made.add_new("PixelData", "OB" if words.dtype.itemsize == 1 else "OW", value + b"\0" * (len(value) % 2))


def _written(made: Dataset) -> bytes:
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    file = io.BytesIO()
    made.save_as(file, enforce_file_format=True)
    return file.getvalue()
