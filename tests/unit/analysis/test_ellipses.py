import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from lmstudio.analysis import ellipses
from lmstudio.analysis.ellipses import Ellipse
from lmstudio.core.geometry import Array

BOX = (-20.5, 30.5, 299.5, 350.5)
"""Of a grid of 80 x 64 cells: 4 image pixels wide, 5 high."""
SIZE = (64, 80)
POINT = (150.0, 180.0)


def heat(covariance: Array, centre: tuple[float, float] = POINT) -> NDArray[np.uint8]:
    """A Gaussian in image pixels, sampled in the middle of each cell of the grid."""
    left, top, right, bottom = BOX
    x = left + (np.arange(SIZE[1]) + 0.5) * (right - left) / SIZE[1] - centre[0]
    y = top + (np.arange(SIZE[0]) + 0.5) * (bottom - top) / SIZE[0] - centre[1]
    away = np.stack(np.broadcast_arrays(x[None, :], y[:, None]), axis=-1)
    found = np.exp(-0.5 * np.einsum("...i,ij,...j", away, np.linalg.inv(covariance), away))
    return np.asarray(np.round(255 * found / found.max()), np.uint8)


def covariance(long: float, short: float, turn: float) -> Array:
    axes = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    return np.asarray(axes @ np.diag([long**2, short**2]) @ axes.T)


def measured(found: Ellipse) -> tuple[float, float, float]:
    """Long and short half-axis, and the turn of the long one, 0 to pi, from x to y."""
    turn = math.atan2(found.long[1], found.long[0]) % math.pi
    return math.hypot(*found.long), math.hypot(*found.short), turn


def circumference(found: Ellipse) -> float:
    turns = np.linspace(0, 2 * math.pi, 20_001)
    outline = np.outer(np.cos(turns), found.long) + np.outer(np.sin(turns), found.short)
    return float(np.hypot(*np.diff(outline, axis=0).T).sum())


@settings(max_examples=25)
@given(short=st.floats(8, 14), ratio=st.floats(1.3, 2.5), turn=st.floats(0, math.pi), radius=st.floats(1, 60))
def test_the_axes_are_those_of_the_gaussian(short: float, ratio: float, turn: float, radius: float) -> None:
    found = ellipses.ellipse(heat(covariance(short * ratio, short, turn)), BOX, about=POINT, radius=radius)
    a, b, along = measured(found)
    assert a / b == pytest.approx(ratio, rel=0.03)
    assert math.remainder(along - turn, math.pi) == pytest.approx(0, abs=0.03)
    assert np.dot(found.long, found.short) == pytest.approx(0, abs=1e-6 * radius**2)


@settings(max_examples=25)
@given(ratio=st.floats(1, 10), turn=st.floats(0, math.pi), radius=st.floats(1, 60))
def test_the_circumference_is_that_of_the_circle(ratio: float, turn: float, radius: float) -> None:
    found = ellipses.ellipse(heat(covariance(4 * ratio, 4, turn)), BOX, about=POINT, radius=radius)
    assert circumference(found) == pytest.approx(2 * math.pi * radius, rel=1e-5)


@settings(max_examples=25)
@given(ratio=st.floats(1, 3), turn=st.floats(0, math.pi))
def test_the_expected_distance_of_the_gaussian_is_that_of_the_circle(ratio: float, turn: float) -> None:
    """What the size is for: the expected error, which was measured, stays the same."""
    normal = np.random.default_rng(1).normal(size=(200_000, 2))
    root = np.linalg.cholesky(covariance(9 * ratio, 9, turn))
    radius = float(np.hypot(*(normal @ root.T).T).mean())
    a, b, _ = measured(ellipses.ellipse(heat(root @ root.T), BOX, about=POINT, radius=radius))
    # Of a round Gaussian of deviation s the expected distance is s times this.
    assert (a, b) == pytest.approx((9 * ratio * math.sqrt(math.pi / 2), 9 * math.sqrt(math.pi / 2)), rel=0.03)


def test_mass_on_one_side_of_the_point_draws_the_ellipse_out_to_it() -> None:
    beside = heat(covariance(10, 10, 0), (POINT[0] + 20, POINT[1] + 20))
    a, b, along = measured(ellipses.ellipse(beside, BOX, about=POINT, radius=10))
    assert along == pytest.approx(math.pi / 4, abs=0.02)
    assert a / b == pytest.approx(math.hypot(10, math.hypot(20, 20)) / 10, rel=0.03)


def test_without_heat_it_is_a_circle() -> None:
    nothing = np.zeros(SIZE, np.uint8)
    assert ellipses.ellipse(nothing, BOX, about=POINT, radius=7) == ellipses.circle(7)
    assert measured(ellipses.circle(7))[:2] == (7, 7)


@pytest.mark.parametrize("cells", [[(30, 40)], [(30, k) for k in range(10, 70)], [(k, k) for k in range(60)]])
def test_heat_of_no_width_still_has_an_ellipse(cells: list[tuple[int, int]]) -> None:
    line = np.zeros(SIZE, np.uint8)
    for cell in cells:
        line[cell] = 255
    row, column = np.mean(cells, axis=0)
    about = (BOX[0] + (column + 0.5) * 4, BOX[1] + (row + 0.5) * 5)
    found = ellipses.ellipse(line, BOX, about=about, radius=10)
    a, b, _ = measured(found)
    assert b > 0
    assert a <= 10 * math.pi / 2 + 0.05
    assert circumference(found) == pytest.approx(20 * math.pi, rel=0.02)
