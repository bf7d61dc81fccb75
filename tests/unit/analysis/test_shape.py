import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.analysis import shape
from lmstudio.core.geometry import Array


def _shape(seed: int, count: int = 12) -> Array:
    return np.asarray(np.random.default_rng(seed).normal(size=(count, 2)) * 100)


def _moved(xy: Array, angle: float, scale: float, shift: tuple[float, float]) -> Array:
    cos, sin = np.cos(angle) * scale, np.sin(angle) * scale
    return np.asarray(xy @ np.array([[cos, sin], [-sin, cos]]) + shift)


@given(
    seed=st.integers(0, 99),
    angle=st.floats(-1, 1),
    scale=st.floats(0.5, 2),
    dx=st.floats(-500, 500),
)
def test_a_moved_shape_is_fitted_exactly_by_all_points_and_by_the_others(
    seed: int, angle: float, scale: float, dx: float
) -> None:
    mean = _shape(seed)
    moved = _moved(mean, angle, scale, (dx, 50.0))
    for found in (shape.fit(mean, moved, np.ones(12)), shape.predict_by_neighbours(mean, moved, np.ones(12))):
        assert np.allclose(found, moved, atol=1e-5)


def test_one_gross_miss_hardly_moves_the_fit() -> None:
    mean = _shape(1)
    seen = mean.copy()
    seen[3] += 300
    fitted = shape.fit(mean, seen, np.ones(12), scale=5.0)
    assert np.hypot(*(fitted - mean).T).max() < 3


def test_a_point_has_no_say_in_where_the_others_put_it() -> None:
    mean = _shape(7)
    seen = mean.copy()
    seen[3] += 300
    told = shape.predict_by_neighbours(mean, seen, np.ones(12), scale=5.0)
    assert told[3] == pytest.approx(mean[3], abs=1e-6)
    assert np.hypot(*(told - mean).T).max() < 3


def test_a_part_that_turns_by_itself_takes_its_own_landmarks_along() -> None:
    rng = np.random.default_rng(8)
    below = np.repeat([0.0, 200.0], 8)
    mean = rng.normal(scale=20, size=(16, 2)) + np.stack([np.zeros(16), below], axis=1)
    mean -= mean.mean(axis=0)
    open_jaw = np.concatenate([mean[:8], _moved(mean[8:], 0.15, 1.0, (20.0, 0.0))])
    near, whole = (
        np.hypot(*(f(mean, open_jaw, np.ones(16), scale=np.inf) - open_jaw).T)[8:].mean()
        for f in (shape.predict_by_neighbours, shape.fit)
    )
    assert near < 0.75 * whole


def test_a_point_without_trust_does_not_count() -> None:
    mean = _shape(2)
    seen, trust = mean.copy(), np.ones(12)
    seen[0], trust[0] = (5000.0, 5000.0), 0.0
    assert np.allclose(shape.fit(mean, seen, trust), mean, atol=1e-6)


def test_too_few_points_fit_nothing() -> None:
    mean = _shape(3)
    seen = np.full_like(mean, np.nan)
    seen[0] = 1.0
    assert np.isnan(shape.fit(mean, seen, np.ones(12))).all()
    assert np.isnan(shape.predict_by_neighbours(mean, seen, np.ones(12))).all()


def test_missing_landmarks_are_filled_by_the_fit() -> None:
    mean = _shape(4)
    seen = _moved(mean, 0.3, 1.1, (7.0, 9.0))
    holed = seen.copy()
    holed[5] = np.nan
    assert np.allclose(shape.fit(mean, holed, np.ones(12))[5], seen[5])


def test_the_mean_of_moved_copies_is_the_shape_itself() -> None:
    base = _shape(5)
    copies = np.stack([_moved(base, a, s, (a * 100, s)) for a, s in ((0.1, 1.0), (-0.2, 1.2), (0.05, 0.9))])
    copies[1, 2] = np.nan
    learned = shape.learn(copies)
    assert np.allclose(shape.fit(learned.mean, base, np.ones(12)), base, atol=1e-3)
    typical, films = shape.typical(learned.mean).spread, np.where(np.arange(12) == 2, 2, 3)
    assert learned.spread == pytest.approx(typical * np.sqrt(4 / (4 + films)), abs=1e-3)


def test_the_mean_lies_and_is_sized_as_the_films_are_on_average() -> None:
    base = _shape(5) - _shape(5).mean(axis=0)
    films = np.stack([_moved(base, a, s, (50.0, s)) for a, s in ((0.9, 4.0), (0.2, 2.0), (-0.5, 1.0))])
    films[0, 2], films[2, 4:] = np.nan, np.nan
    assert shape.turn(base, shape.learn(films).mean) == pytest.approx(2.0 * np.exp(0.2j), rel=1e-3)


@given(seed=st.integers(0, 99), angle=st.floats(-3, 3), scale=st.floats(0.1, 9))
def test_a_turn_and_a_scale_are_read_off_a_fitted_shape(seed: int, angle: float, scale: float) -> None:
    mean = _shape(seed)
    moved = _moved(mean, angle, scale, (-40.0, 7.0))
    moved[3] = np.nan
    assert shape.turn(mean, moved) == pytest.approx(scale * np.exp(1j * angle))
    assert shape.turn(mean, np.full_like(mean, np.nan)) == 1.0


def test_landmarks_that_lie_here_and_there_have_a_greater_spread() -> None:
    rng = np.random.default_rng(9)
    shapes = np.stack([_shape(9)] * 30) + rng.normal(size=(30, 12, 2))
    shapes[:, 4] += rng.normal(scale=40, size=(30, 2))
    spread = shape.learn(shapes).spread
    assert spread.argmax() == 4
    assert 40 < spread[4] < 80


def test_a_landmark_seen_on_no_film_has_no_mean() -> None:
    shapes = np.stack([_shape(6), _shape(6)])
    shapes[:, 4] = np.nan
    learned = shape.learn(shapes)
    assert np.isnan(learned.mean[4]).all()
    assert (learned.spread > 0).all()
    assert np.isfinite(np.delete(learned.mean, 4, axis=0)).all()


def test_a_film_whose_landmarks_all_lie_in_one_place_tells_nothing() -> None:
    shapes = np.stack([np.full((12, 2), 41.7), _shape(6), _shape(6) * 1.1 + 3])
    learned, without = shape.learn(shapes), shape.learn(shapes[1:])
    assert learned.mean.tolist() == without.mean.tolist()
    assert learned.spread.tolist() == without.spread.tolist()
    assert np.isnan(shape.learn(shapes[:1]).mean).all()


def test_one_landmark_makes_no_shape() -> None:
    learned = shape.learn(np.zeros((3, 1, 2)))
    assert np.isnan(learned.mean).all()
    assert np.isnan(shape.fit(learned.mean, np.zeros((1, 2)), np.ones(1))).all()
