"""What the DICOM formats share: the films that are DICOM files, as what a new object refers to.

A new object belongs to the study of its film and refers to it by the UIDs. Who the patient is, when the study was
and what it is called is copied only for films whose files may be named; else these attributes are empty.

Source: DICOM PS3.3 C.7.1.1, C.7.2.1 (patient, study), C.12.1 (SOP common).
"""

import importlib.util
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pydicom
from pydicom.errors import InvalidDicomError
from pydicom.multival import MultiValue
from pydicom.uid import generate_uid

import lmstudio
from lmstudio.core.annotation import Point
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import atomic, edges, film_files
from lmstudio.imaging import content, quiet
from lmstudio.imaging.content import Content
from lmstudio.language import tr

INSTALL_LIBRARY = "pip install --no-deps highdicom"
"""Its other dependencies are ours, too, but for one that it does not import and that may want a compiler."""

PRODUCT = "Landmark Studio"
SERIES_NUMBER = 9001
_UIDS = ("SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID")
_PATIENT = ("PatientName", "PatientID", "PatientBirthDate", "PatientSex")
_STUDY = ("AccessionNumber", "StudyID", "StudyDate", "StudyTime", "ReferringPhysicianName")
_PICTURE = (
    "Rows",
    "Columns",
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "BitsStored",
    "PixelRepresentation",
    "ModalityLUTSequence",
    "RescaleSlope",
    "RescaleIntercept",
    "RescaleType",
    "VOILUTSequence",
    "Laterality",
)
_WINDOWS = ("WindowCenter", "WindowWidth", "WindowCenterWidthExplanation", "VOILUTFunction")

_DAMAGE = (OSError, ValueError, TypeError, AttributeError, KeyError, IndexError, InvalidDicomError)
"""What pydicom and highdicom raise where attributes of a film are damaged, missing or contradict each other."""

Placed = list[tuple[str, Point, XY]]
"""Names of landmarks, their points, and where they are: column, row from the corner of the first pixel."""
Maker = Callable[[Any, Placed], Any]
"""Makes the object of a film, given what it refers to and the points."""


def write(
    folder: Path, project: Project, sources: Mapping[str, Path], *, suffix: str, make: Maker
) -> tuple[str, ...]:
    """Write an object for each film; returns the ids of the films that have none.

    These are the films that are no DICOM file, or not the one that the project knows, have no study, no points, or
    points that are not on them.

    Args:
        folder: is made where it is not.
        project: what is written.
        sources: where the films lie, by image id.
        suffix: of the files, such that it is never that of a film.
        make: makes the object.

    Raises:
        TableError: two films would be written to one file, or the library that makes the objects is not installed.
        SaveFailed: the disk is full, or the folder is read-only.
    """
    _refuse_without_library()
    targets = film_files.named(project.images, suffix, folder)
    atomic.make_folder(folder)
    left_out = []
    for name, image in targets.items():
        made = _made(project, image, sources.get(image.id), make)
        if made is None:
            left_out.append(image.id)
        else:
            atomic.write_bytes(folder / name, made)
    return tuple(left_out)


def new_object() -> dict[str, Any]:
    """Numbers and names that every new object has, as highdicom takes them."""
    return {
        "series_instance_uid": generate_uid(),
        "series_number": SERIES_NUMBER,
        "sop_instance_uid": generate_uid(),
        "instance_number": 1,
        "manufacturer": PRODUCT,
        "manufacturer_model_name": PRODUCT,
        "software_versions": lmstudio.__version__,
        "specific_character_set": "ISO_IR 192",
    }


def has_library() -> bool:
    """Whether the library that makes the objects is installed."""
    return importlib.util.find_spec("highdicom") is not None


def _refuse_without_library() -> None:
    if not has_library():
        raise TableError(
            tr("DICOM objects are made by the library highdicom, which is not installed."),
            remedy=tr("Install it with “{command}”, or export another format.").format(command=INSTALL_LIBRARY),
        )


def _made(project: Project, image: Image, source: Path | None, make: Maker) -> bytes | None:
    """The file of a film's object; ``None`` where there can be none."""
    placed = _placed(project, image)
    if source is None or not placed or not all(edges.holds(image, edges.from_corner(xy)) for *_, xy in placed):
        return None
    try:
        with quiet.decoding():
            film = _read(source, image)
            return None if film is None else _as_file(make(film, placed))
    except _DAMAGE:
        return None


def _placed(project: Project, image: Image) -> Placed:
    points = project.annotation(image.id).points
    found = ((name, points.get(name)) for name in project.schema.names)
    return [
        (name, each, edges.to_corner(each.xy)) for name, each in found if each is not None and each.xy is not None
    ]


def _read(source: Path, image: Image) -> Any:
    """What a new object refers to; ``None`` where the file is none of DICOM, or not that film."""
    with source.open("rb") as file:
        if content.sniff(file.read(content.HEAD_BYTES)) is not Content.DICOM:
            return None
    tags = [*_UIDS, *_PATIENT, *_STUDY, *_PICTURE, *_WINDOWS, "SpecificCharacterSet"]
    found = pydicom.dcmread(source, force=True, specific_tags=tags, stop_before_pixels=True)
    if (found.get("Columns"), found.get("Rows")) != (image.width, image.height):
        return None
    if not all(found.get(keyword) for keyword in _UIDS):
        return None
    film = pydicom.Dataset()
    for keyword in (*_UIDS, *_PICTURE, *(_WINDOWS if _has_windows(found) else ())):
        if keyword in found:
            film[keyword] = found[keyword]
    for keyword in (*_PATIENT, *_STUDY):
        value = "" if image.is_pseudonymous else found.get(keyword)
        # As text, which the new object's character set then encodes.
        setattr(film, keyword, "" if value is None else str(value))
    return film


def _has_windows(found: Any) -> bool:
    """Whether the display windows of a film are such (PS3.3 C.11.2.1.2); a new object would repeat no others."""
    centre, width = found.get("WindowCenter"), found.get("WindowWidth")
    centres, widths = (each if isinstance(each, MultiValue) else [each] for each in (centre, width))
    least = 1.0 if found.get("VOILUTFunction", "LINEAR") == "LINEAR" else 1e-6
    given = None not in (*centres, *widths) and len(centres) == len(widths)
    return given and all(float(each) >= least for each in widths)


def _as_file(made: Any) -> bytes:
    file = io.BytesIO()
    made.save_as(file, enforce_file_format=True)
    return file.getvalue()
