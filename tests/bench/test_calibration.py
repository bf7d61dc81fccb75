import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.bench import calibration

VALUES = st.lists(st.floats(0.01, 50), min_size=3, max_size=40)


def test_rank_correlation_sees_order_and_not_size() -> None:
    a = np.array([1.0, 2.0, 3.0, 4.0])
    assert calibration.rank_correlation(a, np.exp(a)) == pytest.approx(1)
    assert calibration.rank_correlation(a, -a) == pytest.approx(-1)


def test_missing_pairs_are_left_out_of_a_rank_correlation() -> None:
    a, b = np.array([1.0, 2.0, np.nan, 3.0]), np.array([1.0, 2.0, 0.0, 3.0])
    assert calibration.rank_correlation(a, b) == pytest.approx(1)


@pytest.mark.parametrize("b", [[1.0], [1.0, 1.0, 1.0]])
def test_no_rank_correlation_without_two_different_values(b: list[float]) -> None:
    assert math.isnan(calibration.rank_correlation(np.arange(float(len(b))), np.array(b)))


@given(VALUES)
def test_reliability_counts_every_point_once_and_is_right_where_errors_are_expected(
    values: list[float],
) -> None:
    errors = np.array(values)
    table = calibration.reliability(errors, errors)
    assert sum(row.n for row in table) == errors.size
    assert calibration.calibration_error(table) == pytest.approx(0)
    assert [row.expected for row in table] == sorted(row.expected for row in table)


@given(VALUES, st.floats(0.1, 5))
def test_the_calibration_error_is_the_offset_where_all_points_err_by_it(values: list[float], off: float) -> None:
    expected = np.array(values)
    assert calibration.calibration_error(calibration.reliability(expected, expected + off)) == pytest.approx(off)


def test_agreement_over_films_and_landmarks_uses_their_means() -> None:
    errors = np.array([[1.0, 5.0, 2.0], [2.0, 6.0, 4.0], [9.0, 1.0, 7.0]])
    told = calibration.agreement(errors * 2, errors)
    assert (told["spearman_points"], told["spearman_films"], told["spearman_landmarks"]) == pytest.approx(
        (1, 1, 1)
    )
    assert told["expected_calibration_error"] == pytest.approx(float(errors.mean()))
