"""DICOM films with a text of its own in every attribute that can hold one: what must not be found elsewhere."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import numpy as np
from pydicom.datadict import DicomDictionary
from pydicom.dataset import Dataset
from pydicom.uid import generate_uid

from tests.unit.imaging import made

MARK = "ZQX"
"""With it every planted text begins, and no other text that the program could write."""
_TEXTS = frozenset({"PN", "LO", "SH", "ST", "LT", "UT", "UC", "UR", "AE", "CS"})
_LEFT = frozenset(
    {
        "PhotometricInterpretation",
        "SpecificCharacterSet",
        "Modality",
        "BurnedInAnnotation",
        "VOILUTFunction",
        "PresentationLUTShape",
        "PixelPresentation",
    }
)
"""Attributes by which the film is shown: of these another value makes it no film."""
_OTHER_GROUPS = frozenset({0x0000, 0x0002, 0x0004, 0x5400, 0x7FE0, 0xFFFE})
"""Of commands, of files, of waves and of pixels."""
_PRIVATE = range(0x0009, 0x0080, 2)


class Planted:
    """Texts that are planted, each once.

    Attributes:
        where: in which attribute, or name, each text is.
    """

    def __init__(self) -> None:
        self.where: dict[str, str] = {}
        self._numbers = count()

    def text(self, where: str) -> str:
        """A new text, of capitals and digits, so that any attribute of text can hold it."""
        made = f"{MARK}{next(self._numbers):05d}"
        self.where[made] = where
        return made


def film(path: Path, planted: Planted, *, seed: int = 0) -> Path:
    """A film with a text in every attribute of text of the dictionary, in private ones, and in nested ones."""
    random = np.random.default_rng(seed)
    pixels = (made.ramp(96, 80) + random.integers(0, 40, (96, 80))).astype(np.uint16)
    numbers = {
        "PixelSpacing": [0.2, 0.2],
        "WindowCenter": 2000,
        "WindowWidth": 4000,
        "PatientBirthDate": "19700102",
    }
    uids = {each: generate_uid() for each in ("StudyInstanceUID", "SeriesInstanceUID")}
    dataset = made.dataset(pixels, **numbers, **uids, StudyDate="20200304", StudyTime="1011")
    for tag, (representation, keyword) in _standard():
        if representation == "SQ":
            item = Dataset()
            item.PatientComments = planted.text(f"{keyword}.PatientComments")
            item.CodeMeaning = planted.text(f"{keyword}.CodeMeaning")
            dataset.add_new(tag, "SQ", [item])
        else:
            dataset.add_new(tag, representation, planted.text(keyword))
    for group in _PRIVATE:
        block = dataset.private_block(group, planted.text(f"creator of {group:04x}"), create=True)
        for number, representation in enumerate(("LO", "PN", "UN", "OB"), start=1):
            text = planted.text(f"private {group:04x},{number:02x}")
            block.add_new(number, representation, text.encode() if representation in ("UN", "OB") else text)
    return made.write(dataset, path)


def _standard() -> Iterator[tuple[int, tuple[str, str]]]:
    """Tag, representation and keyword of every attribute of text, and some of nested ones."""
    nested = count()
    for tag, (representation, _many, _name, _retired, keyword) in DicomDictionary.items():
        if not keyword or keyword in _LEFT or tag >> 16 in _OTHER_GROUPS:
            continue
        some = representation == "SQ" and "LUT" not in keyword and next(nested) % 8 == 0
        if representation in _TEXTS or some:
            yield tag, (representation, keyword)
