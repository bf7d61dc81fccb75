"""Errors of measurements in DICOM structured reports."""

from pathlib import Path
from typing import Any

import pytest

from lmstudio.analysis.measurements.measured_films import Chosen
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.formats import measurement_files
from tests.unit.formats.test_dicom import measurements, small_face


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


def properties(measurement: Any) -> dict[str, tuple[float, str]]:
    """The numbers that a measurement has as properties, by their codes, with their units."""
    items = measurement[0].ContentSequence
    numbers = [each for each in items if each.RelationshipType == "HAS PROPERTIES" and each.ValueType == "NUM"]
    return {each.name.value: (float(each.value), each.unit.value) for each in numbers}
