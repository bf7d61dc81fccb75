"""DICOM structured reports: a measurement report (TID 1500) for each film, in which each landmark is a region.

A region is one point of SCOORD: column and row with the top-left corner of the first pixel at 0, 0, so that its
centre is 0.5, 0.5. The landmark's name is its tracking identifier. That a point is hidden, and that nobody has
confirmed it, is said in evaluations with codes of our own. Absent landmarks are not in the report.

Sources: DICOM PS3.3 C.18.6.1.1 (graphic data), PS3.16 TID 1500 and TID 1410.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from pydicom.uid import generate_uid

from lmstudio.core.annotation import Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image, Project
from lmstudio.formats.dicom import dicom_films
from lmstudio.formats.dicom.dicom_films import Omitted, Placed

SUFFIX = ".sr.dcm"
_SCHEME = "99LMSTUDIO"
_RADIOGRAPHY = ("363680008", "SCT", "Radiographic imaging procedure")


def write(
    folder: Path, project: Project, sources: Mapping[str, Path], *, omitted: Omitted | None = None
) -> tuple[str, ...]:
    """Write a report for each film; see :func:`lmstudio.formats.dicom.dicom_films.write`."""
    return dicom_films.write(folder, project, sources, suffix=SUFFIX, make=_report, grey=False, omitted=omitted)


def _report(film: Any, placed: Placed, _image: Image) -> Any:
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
    regions = [_region(sr, film, number, each) for number, each in enumerate(placed, start=1)]
    report = sr.MeasurementReport(
        observation_context=context,
        procedure_reported=sr.CodedConcept(*_RADIOGRAPHY),
        imaging_measurements=regions,
    )
    return sr.ComprehensiveSR(evidence=[film], content=report, **dicom_films.new_object())


def _region(sr: Any, film: Any, number: int, placed: tuple[str, Point, XY]) -> Any:
    name, point, xy = placed
    return sr.PlanarROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=generate_uid(), identifier=name),
        referenced_region=sr.ImageRegion(
            graphic_type="POINT",
            graphic_data=np.array([xy]),
            source_image=sr.SourceImageForRegion(film.SOPClassUID, film.SOPInstanceUID),
        ),
        finding_type=sr.CodedConcept(f"landmark-{number}", _SCHEME, name[:64]),
        qualitative_evaluations=[_evaluation(sr, *each) for each in _said(point)],
    )


def _said(point: Point) -> list[tuple[str, str]]:
    """What is to be said of a point beside its place."""
    hidden = [("visibility", "occluded")] if point.visibility is Visibility.OCCLUDED else []
    return hidden + ([] if point.by_reader else [("origin", str(point.origin))])


def _evaluation(sr: Any, name: str, value: str) -> Any:
    concepts = (sr.CodedConcept(word, _SCHEME, word.capitalize()) for word in (name, value))
    return sr.QualitativeEvaluation(*concepts)
