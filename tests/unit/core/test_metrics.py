import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core import metrics

errors = st.lists(st.floats(0, 1e3), min_size=1, max_size=20).map(np.array)


def test_a_radial_error_is_the_distance_from_the_truth() -> None:
    assert metrics.radial_errors(np.array([[3.0, 4.0]]), np.array([[0.0, 0.0]])) == pytest.approx([5.0])


@given(st.floats(0.01, 10))
def test_errors_scale_with_the_spacing(spacing: float) -> None:
    xy, truth = np.array([[3.0, 4.0], [1.0, 7.0]]), np.zeros((2, 2))
    in_px = metrics.radial_errors(xy, truth)
    assert metrics.radial_errors(xy, truth, unit_per_px=spacing) == pytest.approx(in_px * spacing)


def test_missing_points_count_for_nothing() -> None:
    found = np.array([1.0, math.nan, 3.0])
    assert metrics.mean_radial_error(found) == 2.0
    assert metrics.median_radial_error(found) == 2.0
    assert metrics.success_detection_rate(found, 2.0) == 50.0


def test_an_error_on_a_threshold_is_within_it() -> None:
    # 30 pixels of 0.1 mm are 3.0000000000000004 mm for a computer.
    found = metrics.radial_errors(np.array([[30.0, 0.0]]), np.zeros((1, 2)), unit_per_px=0.1)
    rates = [metrics.success_detection_rate(found, limit) for limit in metrics.SDR_THRESHOLDS_MM]
    assert rates == [0, 0, 100, 100]


def test_without_any_error_there_is_no_mean() -> None:
    none = np.array([math.nan])
    assert math.isnan(metrics.mean_radial_error(none))
    assert math.isnan(metrics.median_radial_error(none))
    assert math.isnan(metrics.success_detection_rate(none, 2.0))


@given(errors, st.floats(0, 1e3), st.floats(0, 1e3))
def test_a_wider_threshold_never_lowers_the_detection_rate(
    found: np.ndarray[tuple[int], np.dtype[np.float64]], a: float, b: float
) -> None:
    low, high = sorted((a, b))
    assert metrics.success_detection_rate(found, low) <= metrics.success_detection_rate(found, high)


def test_each_landmark_has_its_own_mean() -> None:
    found = np.array([[1.0, 4.0], [3.0, math.nan]])
    assert metrics.per_landmark(found, ["sella", "nasion"]) == {"sella": 2.0, "nasion": 4.0}
