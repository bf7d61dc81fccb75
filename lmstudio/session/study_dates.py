"""The days on which films were taken, as their own files say."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from lmstudio.core.project import Image
from lmstudio.errors import FilmError
from lmstudio.imaging import content
from lmstudio.imaging.content import Content
from lmstudio.imaging.dicom import dicom_file
from lmstudio.session import Session

_DATES = ("AcquisitionDate", "ContentDate", "StudyDate")
"""Of DICOM, the nearest to the exposure first; a film that was scanned has the day of the scan there."""


def study_dates(session: Session, images: Iterable[Image]) -> dict[str, str]:
    """The days of films that are DICOM files and tell theirs, by image id; others are left out."""
    found = ((image.id, _date(session.image_path(image))) for image in images)
    return {image_id: day for image_id, day in found if day}


def _date(path: Path) -> str:
    try:
        with path.open("rb") as file:
            if content.sniff(file.read(content.HEAD_BYTES)) is not Content.DICOM:
                return ""
        dataset, _ = dicom_file.opened(path, _DATES)
    except (FilmError, OSError):
        return ""
    for keyword in _DATES:
        try:
            # DICOM writes 20261130, and ACR-NEMA 2026.11.30.
            return date.fromisoformat(str(dataset.get(keyword, "") or "").strip().replace(".", "-")).isoformat()
        except ValueError:
            continue
    return ""
