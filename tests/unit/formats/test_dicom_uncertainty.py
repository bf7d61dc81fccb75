"""Errors of measurements in DICOM structured reports."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from highdicom import sr

from lmstudio.analysis.measurements.measured_films import PUBLISHED_ALONE, Chosen, PointErrors
from lmstudio.analysis.measurements.reader_errors import PUBLISHED, ReaderErrors
from lmstudio.cli import main
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.project import Project
from lmstudio.formats import measurement_files, registry
from lmstudio.session import Session
from lmstudio.session.measuring import own_errors
from lmstudio.session.measuring.film_measurements import measure_films
from tests.unit.formats.test_dicom import film, measurements, small_face


def test_a_report_has_the_errors_of_measurements_in_their_units(tmp_path: Path) -> None:
    what = small_face(Spacing(2.0, 2.0, SpacingOrigin.CALIBRATED))
    group = measurements(tmp_path, what)
    schema, (image,) = what.schema, what.images
    (points,) = Chosen([measurement_files.everything()], schema).points(image, what.annotation(image.id))
    found = points.readings(row.measure for row in measurement_files.everything().rows)
    errors = {f"measure-{key}": each.spread.error for key, each in found.items()}
    known = {each.name.value for each in group.get_measurements() if errors[each.name.value] is not None}
    # The predicted menton has no expected error, so nothing is known of what rests on it.
    assert {"measure-SNA", "measure-S-N"} <= known
    assert not {"measure-SN-GoMe", "measure-N-Me"} & known
    for each in group.get_measurements():
        told = properties(each)
        assert set(told) == ({"371884006", "standard-error"} if each.name.value in known else set())
        for code, (value, unit) in told.items():
            error = errors[each.name.value]
            assert error is not None
            assert value == pytest.approx(error * (1.96 if code == "371884006" else 1), abs=1e-4)
            assert unit == each.unit.value


def test_errors_are_those_of_the_analysis_of_the_film(tmp_path: Path) -> None:
    """The predicted menton may be off along its heatmap, and readers as they were when they read twice."""
    what = small_face(Spacing(2.0, 2.0, SpacingOrigin.CALIBRATED))
    source = film(tmp_path / "skull.dcm")
    with Session.create(tmp_path / "p.lmproj", what.schema) as session:
        session.films.add_images([source])
        points = what.annotation("film-0001").points
        session.do(EditKind.LABEL_FILMS, lambda now: face_of(now, what), "1")
        session.networks.store_predictions([along_x(what, points["menton"])], model="round 1")
        told = _told(tmp_path / "circles", session, source, PUBLISHED_ALONE)
        assert own_errors.point_errors(session).reader == PUBLISHED
        for reader in (PUBLISHED, _TWICE_AS_FAR):
            errors = replace(own_errors.point_errors(session), reader=reader)
            found = _told(tmp_path / reader.source, session, source, errors)
            library = measurement_files.load_library().fitting(what.schema)
            (measured,) = measure_films(session, library, reader=reader)
            expected = {row.row.measure: row.off for row in measured.rows if row.off is not None}
            assert found == pytest.approx(expected, abs=1e-4)
            assert found["N-Me"] != pytest.approx(told["N-Me"], abs=1e-2)
        published = _told(tmp_path / "again", session, source, own_errors.point_errors(session))
    assert main(["export", str(session.path), str(tmp_path / "line"), "--format", "dicom-sr"]) == 0
    assert read(tmp_path / "line") == published


_TWICE_AS_FAR = ReaderErrors(
    MappingProxyType({key: (4 * a, 4 * b, 4 * c) for key, (a, b, c) in PUBLISHED.covariances.items()}), "twice"
)


def face_of(now: Project, what: Project) -> Project:
    points = {name: point for name, point in what.annotation("film-0001").points.items() if name != "menton"}
    images = [replace(image, spacing=what.images[0].spacing) for image in now.images]
    return now.with_images(images).with_annotations({"film-0001": Annotation(points)})


def along_x(what: Project, menton: Point) -> Prediction:
    names = what.schema.names
    heatmaps = np.zeros((len(names), 12, 20), np.uint8)
    heatmaps[names.index("menton"), 6] = 255
    points = {name: replace(menton, expected_error_px=1.5, predicted_xy=menton.xy) for name in names}
    return Prediction("film-0001", points, heatmaps, (-0.5, -0.5, 19.5, 11.5))


def _told(folder: Path, session: Session, source: Path, errors: PointErrors) -> dict[str, float]:
    """How far each measurement may be off, as a report has it, by its key."""
    write = registry.find_format("dicom-sr").write
    assert write is not None
    assert write(folder, session.project, {"film-0001": source}, errors=errors) == ()
    return read(folder)


def read(folder: Path) -> dict[str, float]:
    (group,) = sr.srread(folder / "skull.sr.dcm").content.get_image_measurement_groups()
    found = {each.name.value.removeprefix("measure-"): properties(each) for each in group.get_measurements()}
    return {key: numbers["371884006"][0] for key, numbers in found.items() if numbers}


def properties(measurement: Any) -> dict[str, tuple[float, str]]:
    """The numbers that a measurement has as properties, by their codes, with their units."""
    items = measurement[0].ContentSequence
    numbers = [each for each in items if each.RelationshipType == "HAS PROPERTIES" and each.ValueType == "NUM"]
    return {each.name.value: (float(each.value), each.unit.value) for each in numbers}
