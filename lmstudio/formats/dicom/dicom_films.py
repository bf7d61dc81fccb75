"""What the DICOM exports share: references from new objects to films that are DICOM files.

A new object belongs to the study of its film and refers to it by the UIDs. Who the patient is, when the study was
and what it is called is copied only for films whose files may be named; else these attributes are empty. What the
film says wrongly (a date that is none, a sex that DICOM does not know) is left out of the copy, and told.

Source: DICOM PS3.3 C.7.1.1, C.7.2.1 (patient, study), C.12.1 (SOP common).
"""

import importlib.util
import io
from collections.abc import Callable, Iterator, Mapping
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
from lmstudio.formats import atomic, film_files
from lmstudio.formats.dicom import dicom_texts
from lmstudio.formats.keypoints import pixel_corners
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
_PICTURE = ("Rows", "Columns", "SamplesPerPixel", "PhotometricInterpretation", "BitsStored", "PixelRepresentation")
_WINDOWS = ("WindowCenter", "WindowWidth", "WindowCenterWidthExplanation", "VOILUTFunction")

_OPTIONAL = (
    ("ModalityLUTSequence",),
    ("RescaleSlope", "RescaleIntercept"),
    ("RescaleType",),
    ("VOILUTSequence",),
    ("Laterality",),
    _WINDOWS,
)
"""What of a picture a new object repeats if it can; what stands together is kept or left out together."""

_DAMAGE = (OSError, ValueError, TypeError, AttributeError, KeyError, IndexError, InvalidDicomError)
"""What pydicom and highdicom raise where attributes of a film are damaged, missing or contradict each other."""

Placed = list[tuple[str, Point, XY]]
"""Names of landmarks, their points, and where they are: column, row from the corner of the first pixel."""
Maker = Callable[[Any, Placed, Image], Any]
"""Makes the object of a film, given what it refers to, the points, and the film as the project knows it."""


Omitted = dict[str, tuple[str, ...]]
"""DICOM attributes that are left out of the copies of some films, by image id."""


def write(
    folder: Path,
    project: Project,
    sources: Mapping[str, Path],
    *,
    suffix: str,
    make: Maker,
    grey: bool,
    omitted: Omitted | None = None,
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
        grey: whether it repeats how the film's grey values are shown.
        omitted: takes up which attributes of a film its object should repeat and does not, as they are wrong.

    Raises:
        TableError: two films would be written to one file, or the library that makes the objects is not installed.
        SaveFailed: the disk is full, or the folder is read-only.
    """
    _refuse_without_library()
    targets = film_files.name_files(project.images, suffix, folder, deep=True)
    film_files.make_folders(folder, targets)
    left_out = []
    for name, image in targets.items():
        made, wrong = _made(project, image, sources.get(image.id), make, grey=grey)
        if made is None:
            left_out.append(image.id)
            continue
        atomic.write_bytes(folder / name, made)
        if wrong and omitted is not None:
            omitted[image.id] = wrong
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
            tr("DICOM export needs the library highdicom, which is not installed."),
            remedy=tr("Install it with “{command}”, or export another format.").format(command=INSTALL_LIBRARY),
        )


def _made(
    project: Project, image: Image, source: Path | None, make: Maker, *, grey: bool
) -> tuple[bytes | None, tuple[str, ...]]:
    """The file of a film's object, and what is left out of it; ``None`` where there can be none."""
    placed = _placed(project, image)
    if (
        source is None
        or not placed
        or not all(pixel_corners.holds(image, pixel_corners.from_corner(xy)) for *_, xy in placed)
    ):
        return None, ()
    with quiet.decoding():
        try:
            film, wrong = _read(source, image, grey=grey)
        except _DAMAGE:
            return None, ()
        for fewer, left_out in () if film is None else _with_fewer(film):
            try:
                return _as_file(make(fewer, placed, image)), (*wrong, *left_out)
            except _DAMAGE:
                continue
    return None, ()


def _with_fewer(film: Any) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """The film, then it without one group of what is optional, then without all; and what is missing."""
    groups = [found for group in _OPTIONAL if (found := tuple(each for each in group if each in film))]
    for left_out in ((), *groups, tuple(each for group in groups for each in group)):
        fewer = pydicom.Dataset()
        fewer.update({element.tag: element for element in film if element.keyword not in left_out})
        yield fewer, left_out


def _placed(project: Project, image: Image) -> Placed:
    points = project.annotation(image.id).points
    found = ((name, points.get(name)) for name in project.schema.names)
    return [
        (name, each, pixel_corners.to_corner(each.xy))
        for name, each in found
        if each is not None and each.xy is not None
    ]


def _read(source: Path, image: Image, *, grey: bool) -> tuple[Any, tuple[str, ...]]:
    """What a new object refers to, and what is wrong in it; ``None`` where the file is not that DICOM film."""
    with source.open("rb") as file:
        if content.sniff(file.read(content.HEAD_BYTES)) is not Content.DICOM:
            return None, ()
    tags = [*_UIDS, *_PATIENT, *_STUDY, *_PICTURE, *sum(_OPTIONAL, ()), "SpecificCharacterSet"]
    found = pydicom.dcmread(source, force=True, specific_tags=tags, stop_before_pixels=True)
    if (found.get("Columns"), found.get("Rows")) != (image.width, image.height):
        return None, ()
    if not all(found.get(keyword) for keyword in _UIDS):
        return None, ()
    film, wrong = pydicom.Dataset(), []
    for keyword in (*_UIDS, *_PICTURE):
        if keyword in found:
            film[keyword] = found[keyword]
    for group in _OPTIONAL if grey else ():
        wrong += _copy_optional(found, film, group)
    for keyword in (*_PATIENT, *_STUDY):
        text = "" if image.is_pseudonymous else dicom_texts.valid(found, keyword)
        # As text, which the new object's character set then encodes.
        setattr(film, keyword, text or "")
        wrong += [keyword] if text is None else []
    return film, tuple(wrong)


def _copy_optional(found: Any, film: Any, group: tuple[str, ...]) -> list[str]:
    """Copy attributes that stand together from a film, unless one of them is wrong; which were left out for it."""
    there = [keyword for keyword in group if keyword in found]
    try:
        elements = [found[keyword] for keyword in there]
        good = all(map(dicom_texts.is_valid_text, elements)) and (group is not _WINDOWS or _has_windows(found))
    except _DAMAGE:
        good = False
    if not good:
        return [keyword for keyword in there if not _is_empty(found, keyword)]
    for element in elements:
        film[element.tag] = element
    return []


def _is_empty(found: Any, keyword: str) -> bool:
    try:
        return found.get(keyword) in (None, "")
    except _DAMAGE:
        return False


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
