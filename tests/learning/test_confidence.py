import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core.geometry import Array
from lmstudio.learning.prediction import confidence
from lmstudio.learning.prediction.locate import SHAPE_TELLS, Located

SIGN = st.floats(0, 40)


def _expected(
    spread: float,
    disagreement: float,
    residual: float,
    *,
    films: int = 10,
    labelled: int | None = None,
    less_plausible: float = 0.0,
    typical: float = -0.5,
    landmarks: int = 19,
    scatter: float = 0.0,
    shape_spread: float = 0.0,
    others_spread: float | None = None,
) -> float:
    found = Located(
        np.zeros((landmarks, 2)),
        torch.zeros(landmarks, 1, 1),
        np.full(landmarks, spread),
        np.full(landmarks, disagreement),
        np.full(landmarks, residual),
        (typical or -0.5) - less_plausible,
        radius=20.0,
        scatter=scatter,
        shape_spread=np.array(
            [shape_spread] + [shape_spread if others_spread is None else others_spread] * (landmarks - 1)
        ),
    )
    return float(confidence.expected_error(found, films=films, typical=typical, labelled=labelled)[0])


@given(SIGN, SIGN, SIGN, st.floats(0, 5))
def test_no_sign_of_doubt_lowers_the_expected_error(a: float, b: float, c: float, more: float) -> None:
    least = _expected(a, b, c)
    assert 0 < least <= min(_expected(a + more, b, c), _expected(a, b + more, c), _expected(a, b, c + more))
    assert least <= _expected(a, b, c, shape_spread=more) <= _expected(a, b, c, shape_spread=more + 1)


@given(SIGN, SIGN, SIGN)
def test_more_labelled_films_lower_the_expected_error(a: float, b: float, c: float) -> None:
    few, more, many = (_expected(a, b, c, films=n) for n in (1, 10, 1000))
    assert few > more > many > 0


def test_the_batches_are_those_of_all_labelled_films_also_while_some_are_held_back() -> None:
    small, also_small, large = (_expected(1, 1, 1, films=12, labelled=labelled) for labelled in (None, 12, 14))
    assert small == also_small == pytest.approx(large * confidence.SMALL_BATCHES**0.5)


@given(SIGN, st.integers(1, 300))
def test_a_film_much_less_plausible_than_the_labelled_ones_may_show_nothing_of_what_was_found(
    spread: float, films: int
) -> None:
    typical, hardly, less, much_less = (
        _expected(spread, 0, 0, films=films, less_plausible=less) for less in (0.0, 0.5, 1.5, 3.0)
    )
    assert typical == hardly < less < much_less
    assert less >= 0.5 * confidence.ASTRAY * 20


@given(SIGN, st.integers(2, 300))
def test_few_landmarks_must_be_less_plausible_before_the_film_is_doubted(spread: float, films: int) -> None:
    many, fewer, few = (
        _expected(spread, 0, 0, films=films, less_plausible=1.05, landmarks=count) for count in (68, 12, 4)
    )
    assert many == _expected(spread, 0, 0, films=films, less_plausible=1.05) > fewer > few
    assert few == _expected(spread, 0, 0, films=films, landmarks=4)
    assert _expected(spread, 0, 0, films=films, less_plausible=5.0, landmarks=4) > few


@given(SIGN, st.integers(1, 300))
def test_astray_landmarks_are_not_expected_far_from_where_they_usually_lie(spread: float, films: int) -> None:
    sure = _expected(spread, 0, 0, films=films)
    for scatter, less in ((5.0, 6.0), (5.0, 60.0)):
        astray = _expected(spread, 0, 0, films=films, less_plausible=less, scatter=scatter)
        assert astray == pytest.approx(np.hypot(sure, confidence.ASTRAY_AT_MOST * scatter))
    nearly = _expected(spread, 0, 0, films=films, less_plausible=1.5, scatter=1000.0)
    assert nearly == _expected(spread, 0, 0, films=films, less_plausible=1.5)


@given(SIGN)
def test_where_the_shape_tells_little_landmarks_may_lie_where_they_usually_do(spread: float) -> None:
    told, untold = (
        _expected(spread, 0, 0, typical=typical, scatter=8.0) for typical in (SHAPE_TELLS, SHAPE_TELLS - 0.1)
    )
    assert untold == pytest.approx(np.hypot(told, confidence.UNTOLD * 8))


def test_where_the_shape_tells_little_landmarks_with_more_play_are_expected_further_off() -> None:
    typical = SHAPE_TELLS - 0.1
    alike, more, less = (
        _expected(0, 0, 0, typical=typical, scatter=100.0, shape_spread=shape_spread, others_spread=1.0)
        for shape_spread in (1.0, 2.0, 0.5)
    )
    assert alike == pytest.approx(_expected(0, 0, 0, typical=typical, scatter=100.0), rel=1e-3)
    assert more == pytest.approx(2 * alike * np.sqrt(19 / 22), rel=1e-2)
    assert less == pytest.approx(0.5 * alike * np.sqrt(19 / 18.25), rel=1e-2)


def test_a_network_that_does_not_know_how_plausible_its_films_were_doubts_none() -> None:
    assert _expected(1, 1, 1, typical=0.0, less_plausible=3.0) == _expected(1, 1, 1)


def _points(value: float, films: int = 4) -> Array:
    return np.full((films, 19), value)


def test_without_held_back_points_expected_errors_stay() -> None:
    assert confidence.correction(_points(1.0), _points(np.nan)) == 1.0


def test_right_expectations_need_no_correction() -> None:
    assert confidence.correction(_points(2.0), _points(2.0)) == pytest.approx(1)


@given(st.floats(0.1, 10), st.floats(0.1, 10))
def test_the_correction_goes_towards_the_measured_ratio_with_the_number_of_films(e: float, a: float) -> None:
    few, many = (confidence.correction(_points(e, n), _points(a, n)) for n in (1, 100))
    assert abs(many - a / e) <= abs(few - a / e) + 1e-9
    assert min(1, a / e) - 1e-9 <= few <= max(1, a / e) + 1e-9
