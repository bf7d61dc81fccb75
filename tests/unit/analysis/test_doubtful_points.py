import numpy as np
import pytest

from lmstudio.analysis import doubtful_points, shape
from lmstudio.analysis.shape import Shape
from lmstudio.core.geometry import Array

COUNT = 12
GRID = np.array([[x, y] for y in range(3) for x in range(4)], dtype=float) * 100
"""Landmarks 100 apart; their root mean square radius is 138.4, so that 4.2 apart is least usual, 16.6 far."""


@pytest.fixture(scope="module")
def films() -> Array:
    """Points of nine films that differ by about one."""
    return np.asarray(GRID + np.random.default_rng(0).normal(size=(9, COUNT, 2)))


@pytest.fixture(scope="module")
def common(films: Array) -> Shape:
    return shape.learn(films[1:])


def _swapped(xy: Array, one: int, other: int) -> Array:
    moved = xy.copy()
    moved[[one, other]] = xy[[other, one]]
    return moved


def test_points_where_they_are_expected_are_not_doubted(films: Array, common: Shape) -> None:
    assert doubtful_points.find_doubts(films[0], GRID, common) == []
    assert doubtful_points.measure_offset(films[0], GRID, common) < 0.02


def test_two_exchanged_points_are_told_with_each_other(films: Array, common: Shape) -> None:
    doubts = doubtful_points.find_doubts(_swapped(films[0], 2, 7), GRID, common)
    assert {(each.landmark, each.like, each.exchanged) for each in doubts} == {(2, 7, True), (7, 2, True)}
    expected = {each.landmark: each.expected for each in doubts}
    assert np.allclose([expected[2], expected[7]], GRID[[2, 7]], atol=12)


def test_a_slip_is_told_with_where_the_point_is_expected(films: Array, common: Shape) -> None:
    slipped = films[0].copy()
    slipped[5] += (40, 30)
    (doubt,) = doubtful_points.find_doubts(slipped, GRID, common)
    assert (doubt.landmark, doubt.like, doubt.exchanged) == (5, None, False)
    # 50 in multiples of the usual distance, by the witness that is nearer.
    usual = max(float(common.spread[5]), doubtful_points.LEAST_USUAL * common.radius)
    assert doubt.times == pytest.approx(50 / usual, rel=0.2)
    assert np.allclose(doubt.expected, GRID[5], atol=12)


def test_a_point_on_another_landmark_is_told_with_that_landmark(films: Array, common: Shape) -> None:
    placed = films[0].copy()
    placed[3] = films[0][4] + 1
    (doubt,) = doubtful_points.find_doubts(placed, GRID, common)
    assert (doubt.landmark, doubt.like, doubt.exchanged) == (3, 4, False)


def test_every_point_after_one_left_out_is_told_as_the_next_one(films: Array, common: Shape) -> None:
    placed = films[0].copy()
    placed[6:-1], placed[-1] = films[0][7:], np.nan
    doubts = {each.landmark: each.like for each in doubtful_points.find_doubts(placed, GRID, common)}
    assert doubts == {6: 7, 7: 8, 8: 9, 9: 10, 10: 11}


@pytest.mark.parametrize("witness", ["seen", "others"])
def test_one_witness_alone_makes_no_point_doubtful(films: Array, common: Shape, witness: str) -> None:
    xy, seen = films[0].copy(), GRID.copy()
    (xy if witness == "seen" else seen)[5] += 60
    if witness == "seen":
        seen[5] = xy[5]
    assert doubtful_points.find_doubts(xy, seen, common) == []


def test_what_is_not_there_is_not_doubted(films: Array, common: Shape) -> None:
    xy, seen = films[0].copy(), GRID.copy()
    xy[1], seen[2] = np.nan, np.nan
    xy[2] += 200
    assert doubtful_points.find_doubts(xy, seen, common) == []
    nothing = np.full_like(xy, np.nan)
    assert doubtful_points.find_doubts(nothing, seen, common) == []
    assert doubtful_points.measure_offset(nothing, seen, common) == 0.0
    assert doubtful_points.measure_offset(xy, nothing, common) == 0.0


def test_the_offset_of_all_points_is_in_radii_of_the_shape(films: Array, common: Shape) -> None:
    moved = films[0] + (0.3 * common.radius, 0.4 * common.radius)
    assert doubtful_points.measure_offset(moved, GRID, common) == pytest.approx(0.5, abs=0.02)
    assert doubtful_points.find_doubts(moved, GRID, common) == []


def test_places_that_are_no_such_shape_tell_nothing_of_an_offset(films: Array, common: Shape) -> None:
    jumbled = GRID[[5 * k % COUNT for k in range(COUNT)]]
    assert doubtful_points.measure_offset(films[0], jumbled, common) == 0.0


@pytest.mark.parametrize("count", [1, COUNT])
def test_films_without_a_shape_in_common_tell_nothing(films: Array, count: int) -> None:
    in_one_place = np.full((4, count, 2), 7.0)
    xy, seen = films[0][:count], GRID[:count]
    assert doubtful_points.find_doubts(xy, seen, shape.learn(in_one_place)) == []
    assert doubtful_points.measure_offset(xy, seen, shape.learn(in_one_place)) == 0.0
