"""DICOM structured reports: a measurement report (TID 1500) for each film, in which each landmark is a region.

A region is one point of SCOORD: column and row with the top-left corner of the first pixel at 0, 0, so that its
centre is 0.5, 0.5. The landmark's name is its tracking identifier and gives its code. That a point is hidden, and
that nobody has confirmed it, is said in evaluations with codes of our own. Absent landmarks are not in the report.

What the tables of measurements make of the points is one further group (TID 1501): each by its key, with a code of
ours but where DICOM has one, and its unit in UCUM. Blank measurements are left out, as are lengths where the
spacing is not known; where the spacing is from, and that some points are not confirmed, is said in evaluations.
Where the errors of the points are known, a measurement has its uncertainty as DICOM codes it: 1.96 standard errors
either way, in its unit. The standard error itself is beside it, with a code of ours, as DICOM has none.

Sources: DICOM PS3.3 C.18.6.1.1 (graphic data), PS3.16 TID 1500, TID 1410, TID 1501, TID 300, TID 310 and CID 225.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from pydicom.uid import generate_uid

from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.definitions import DEGREES, MILLIMETRES, PER_CENT, PLAIN, Measurement
from lmstudio.analysis.measurements.film_readings import FilmPoints
from lmstudio.analysis.measurements.judgement import SURE
from lmstudio.analysis.measurements.measured_films import PUBLISHED_ALONE, Chosen, PointErrors
from lmstudio.core import spelling
from lmstudio.core.annotation import Point, Visibility
from lmstudio.core.geometry import XY, SpacingOrigin
from lmstudio.core.project import Image, Project
from lmstudio.formats import measurement_files
from lmstudio.formats.dicom import dicom_films
from lmstudio.formats.dicom.dicom_films import Omitted, Placed

SUFFIX = ".sr.dcm"
_SCHEME = "99LMSTUDIO"
_KNOWN = {
    "Cobb": ("285285000", "SCT", "Cobb angle"),
}
"""Measurements that the codes of DICOM (PS3.16, Annex B and SNOMED's subset there) have; cephalometry has none."""
_UNITS = {
    DEGREES: ("deg", "degree"),
    MILLIMETRES: ("mm", "millimeter"),
    PER_CENT: ("%", "percent"),
    PLAIN: ("1", "no units"),
}
"""In UCUM, by the units of the tables."""
_UNCERTAINTY = ("371884006", "SCT", "+/-, range of measurement uncertainty")
_STANDARD_ERROR = ("standard-error", _SCHEME, "Standard error")
_PLACES = 4
_RADIOGRAPHY = ("363680008", "SCT", "Radiographic imaging procedure")


def write(
    folder: Path,
    project: Project,
    sources: Mapping[str, Path],
    *,
    omitted: Omitted | None = None,
    errors: PointErrors = PUBLISHED_ALONE,
) -> tuple[str, ...]:
    """Write a report for each film; see :func:`lmstudio.formats.dicom.dicom_films.write`."""
    analyses = measurement_files.load_library().fitting(project.schema)
    possible = [landmark_keys.possible(each, project.schema) for each in analyses]
    chosen = Chosen(possible, project.schema, errors.reader)

    def make(film: Any, placed: Placed, image: Image) -> Any:
        points = chosen.points(image, project.annotation(image.id), errors.drawn(image))
        return _report(film, placed, _measured(chosen, image, points))

    return dicom_films.write(folder, project, sources, suffix=SUFFIX, make=make, grey=False, omitted=omitted)


@dataclass(frozen=True, slots=True)
class _Measured:
    """The measurements of a film that are not blank, with standard errors, and what must be known of them."""

    values: tuple[tuple[Measurement, float, float | None], ...]
    spacing: SpacingOrigin
    unconfirmed: bool


def _measured(chosen: Chosen, image: Image, taken: Sequence[FilmPoints]) -> _Measured:
    """Each measurement once, however many analyses have it.

    Args:
        chosen: the analyses.
        image: the film.
        taken: its points as each of them takes them.
    """
    found: dict[str, tuple[Measurement, float, float | None]] = {}
    unconfirmed = False
    for analysis, points in zip(chosen.analyses, taken, strict=True):
        wanted = [row.measure for row in analysis.rows if row.measure not in found]
        for key, reading in points.readings(wanted).items():
            if isinstance(reading.value, float):
                found[key] = analysis.definitions.measurements[key], reading.value, reading.spread.error
                unconfirmed = unconfirmed or bool(reading.unconfirmed)
    return _Measured(tuple(found.values()), image.spacing.origin, unconfirmed)


def _report(film: Any, placed: Placed, measured: _Measured) -> Any:
    """The report of a film that the reader may complete: neither complete nor verified."""
    # Here, because it takes a second that no other format should wait for.
    from highdicom import sr

    context = sr.ObservationContext(
        observer_device_context=sr.ObserverContext(
            observer_type=sr.CodedConcept("121007", "DCM", "Device"),
            observer_identifying_attributes=sr.DeviceObserverIdentifyingAttributes(
                uid=generate_uid(entropy_srcs=[dicom_films.PRODUCT]), name=dicom_films.PRODUCT
            ),
        )
    )
    regions = [_region(sr, film, each) for each in placed]
    report = sr.MeasurementReport(
        observation_context=context,
        procedure_reported=sr.CodedConcept(*_RADIOGRAPHY),
        imaging_measurements=[*regions, *_measurements(sr, film, measured)],
    )
    return sr.ComprehensiveSR(evidence=[film], content=report, **dicom_films.new_object())


def _region(sr: Any, film: Any, placed: tuple[str, Point, XY]) -> Any:
    name, point, xy = placed
    return sr.PlanarROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=generate_uid(), identifier=name),
        referenced_region=sr.ImageRegion(
            graphic_type="POINT",
            graphic_data=np.array([xy]),
            source_image=sr.SourceImageForRegion(film.SOPClassUID, film.SOPInstanceUID),
        ),
        finding_type=sr.CodedConcept(_code(name), _SCHEME, name[:64]),
        qualitative_evaluations=[_evaluation(sr, *each) for each in _said(point)],
    )


def _code(name: str) -> str:
    """The code of a landmark, of at most 16 characters: the same on every film and in every list that has it."""
    return f"lm-{hashlib.sha256(spelling.composed(name).encode()).hexdigest()[:12]}"


def _measurements(sr: Any, film: Any, measured: _Measured) -> list[Any]:
    """The group of all measurements; none where there are none."""
    if not measured.values:
        return []
    said = [("spacing", str(measured.spacing))]
    said += [("origin", "predicted")] if measured.unconfirmed else []
    known = any(error is not None for _, _, error in measured.values)
    said += [("uncertainty", "chance-errors")] if known else []
    group = sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=generate_uid(), identifier="measurements"),
        source_images=[sr.SourceImageForMeasurementGroup(film.SOPClassUID, film.SOPInstanceUID)],
        measurements=[_measurement(sr, *each) for each in measured.values],
        qualitative_evaluations=[_evaluation(sr, *each) for each in said],
    )
    return [group]


def _measurement(sr: Any, what: Measurement, value: float, error: float | None) -> Any:
    meaning = (what.name or what.key)[:64]
    code = _KNOWN.get(what.key, (f"measure-{what.key}", _SCHEME, meaning))
    name, words = _UNITS.get(what.unit, (what.unit, what.unit))
    unit = sr.CodedConcept(name, "UCUM", words)
    return sr.Measurement(
        name=sr.CodedConcept(*code),
        # Adding 0 makes nothing of minus nothing.
        value=round(value, _PLACES) + 0.0,
        unit=unit,
        tracking_identifier=sr.TrackingIdentifier(uid=generate_uid(), identifier=what.key),
        properties=None if error is None else _uncertainty(sr, unit, error),
    )


def _uncertainty(sr: Any, unit: Any, error: float) -> Any:
    """What a value may be off (TID 310), in its unit: highdicom itself would give ends without one."""
    properties = sr.MeasurementProperties()
    for code, value in ((_UNCERTAINTY, SURE * error), (_STANDARD_ERROR, error)):
        properties.append(
            sr.NumContentItem(
                name=sr.CodedConcept(*code),
                value=round(value, _PLACES),
                unit=unit,
                relationship_type=sr.RelationshipTypeValues.HAS_PROPERTIES,
            )
        )
    return properties


def _said(point: Point) -> list[tuple[str, str]]:
    """What is to be said of a point beside its place."""
    hidden = [("visibility", "occluded")] if point.visibility is Visibility.OCCLUDED else []
    return hidden + ([] if point.by_reader else [("origin", str(point.origin))])


def _evaluation(sr: Any, name: str, value: str) -> Any:
    concepts = (sr.CodedConcept(word, _SCHEME, word.capitalize()) for word in (name, value))
    return sr.QualitativeEvaluation(*concepts)
