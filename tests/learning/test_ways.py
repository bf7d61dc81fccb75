import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.learning.prediction import ways
from lmstudio.learning.prediction.ways import Way

EVERY = (ways.AS_IT_IS, *ways.OTHERS)


def test_every_way_has_a_name_of_its_own() -> None:
    assert len({way.name for way in EVERY}) == len(EVERY) == 16


@pytest.mark.parametrize("way", EVERY, ids=lambda way: way.name or "as it is")
@given(x=st.integers(0, 6), y=st.integers(0, 4))
def test_a_point_goes_where_its_pixel_is_seen_and_comes_back(way: Way, x: int, y: int) -> None:
    film = np.zeros((5, 7), dtype=np.uint8)
    film[y, x] = 255
    seen = way.seen(film).astype(np.float64)
    bright = seen.argmin() if way.inverted else seen.argmax()
    row, column = np.unravel_index(int(bright), seen.shape)
    there = np.array([[float(column), float(row)]])
    assert way.back(there, (5, 7)).tolist() == [[float(x), float(y)]]
    assert way.there(np.array([[float(x), float(y)]]), (5, 7)).tolist() == there.tolist()


@pytest.mark.parametrize("way", EVERY, ids=lambda way: way.name or "as it is")
def test_millimetres_stay_millimetres(way: Way) -> None:
    film = Image("a", "a", 7, 5, spacing=Spacing(0.2, 0.5, SpacingOrigin.CALIBRATED))
    ends = np.array([[0.0, 0.0], [3.0, 1.0]])
    (a, b), seen = way.there(ends, (5, 7)).tolist(), way.image(film)
    assert seen.spacing.distance_mm((a[0], a[1]), (b[0], b[1])) == pytest.approx(math.hypot(0.6, 0.5))
    assert (seen.height, seen.width) == way.seen(np.zeros((5, 7))).shape


@pytest.mark.parametrize("way", EVERY, ids=lambda way: way.name or "as it is")
def test_heatmaps_come_back_as_the_film_was(way: Way) -> None:
    maps = np.arange(30, dtype=np.uint8).reshape(1, 5, 6)
    plain = Way(way.quarter_turns, way.mirrored)
    assert (way.heatmaps_back(plain.seen(maps[0])[None]) == maps).all()


def test_the_names_say_how_the_film_lies() -> None:
    on_its_left = Way(quarter_turns=1).seen(np.array([[0, 1], [0, 1]]))
    assert on_its_left.tolist() == [[1, 1], [0, 0]]
    assert next(w for w in ways.OTHERS if w.quarter_turns == 2 and not (w.mirrored or w.inverted)).name == (
        "upside down"
    )
    assert Way(1, mirrored=True, inverted=True).name == "rotated right and mirrored and inverted"


def test_whole_numbers_do_not_overflow_when_inverted() -> None:
    film = np.array([[0, 255]], dtype=np.uint8)
    seen = Way(inverted=True).seen(film)
    assert seen[0, 0] > seen[0, 1]
