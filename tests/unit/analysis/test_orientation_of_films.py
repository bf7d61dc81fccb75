import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.analysis import orientation
from lmstudio.analysis.orientation import Orientation
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.image import Image

EVERY = (orientation.UPRIGHT, *orientation.OTHERS)


def test_every_way_has_a_name_of_its_own() -> None:
    assert len({way.name for way in EVERY}) == len(EVERY) == 16


@pytest.mark.parametrize("way", EVERY, ids=lambda way: way.name or "as it is")
@given(x=st.integers(0, 6), y=st.integers(0, 4))
def test_a_point_goes_where_its_pixel_is_seen_and_comes_back(way: Orientation, x: int, y: int) -> None:
    film = np.zeros((5, 7), dtype=np.uint8)
    film[y, x] = 255
    seen = way.orient_pixels(film).astype(np.float64)
    bright = seen.argmin() if way.inverted else seen.argmax()
    row, column = np.unravel_index(int(bright), seen.shape)
    there = np.array([[float(column), float(row)]])
    assert way.restore_points(there, (5, 7)).tolist() == [[float(x), float(y)]]
    assert way.orient_points(np.array([[float(x), float(y)]]), (5, 7)).tolist() == there.tolist()


@pytest.mark.parametrize("way", EVERY, ids=lambda way: way.name or "as it is")
def test_millimetres_stay_millimetres(way: Orientation) -> None:
    film = Image("a", "a", 7, 5, spacing=Spacing(0.2, 0.5, SpacingOrigin.CALIBRATED))
    ends = np.array([[0.0, 0.0], [3.0, 1.0]])
    (a, b), seen = way.orient_points(ends, (5, 7)).tolist(), way.orient_image(film)
    assert seen.spacing.distance_mm((a[0], a[1]), (b[0], b[1])) == pytest.approx(math.hypot(0.6, 0.5))
    assert (seen.height, seen.width) == way.orient_pixels(np.zeros((5, 7))).shape


@pytest.mark.parametrize("way", EVERY, ids=lambda way: way.name or "as it is")
def test_heatmaps_come_back_as_the_film_was(way: Orientation) -> None:
    maps = np.arange(30, dtype=np.uint8).reshape(1, 5, 6)
    plain = Orientation(way.quarter_turns, way.mirrored)
    assert (way.restore_heatmaps(plain.orient_pixels(maps[0])[None]) == maps).all()


def test_the_names_say_how_the_film_lies() -> None:
    on_its_left = Orientation(quarter_turns=1).orient_pixels(np.array([[0, 1], [0, 1]]))
    assert on_its_left.tolist() == [[1, 1], [0, 0]]
    assert next(w for w in orientation.OTHERS if w.quarter_turns == 2 and not (w.mirrored or w.inverted)).name == (
        "upside down"
    )
    assert Orientation(1, mirrored=True, inverted=True).name == "rotated right and mirrored and inverted"


def test_whole_numbers_do_not_overflow_when_inverted() -> None:
    film = np.array([[0, 255]], dtype=np.uint8)
    seen = Orientation(inverted=True).orient_pixels(film)
    assert seen[0, 0] > seen[0, 1]
