from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from lmstudio.core.geometry import Array
from lmstudio.learning.prediction import framing
from lmstudio.learning.prediction.framing import Warp

sides = st.integers(40, 5000)


@given(height=sides, width=sides, x=st.floats(0, 1), y=st.floats(0, 1))
def test_points_go_to_the_input_and_back(height: int, width: int, x: float, y: float) -> None:
    place = framing.frame((height, width), (384, 320))
    xy = np.array([[x * (width - 1), y * (height - 1)]])
    net = place.to_net(xy)
    assert np.allclose(place.to_film(net), xy, atol=1e-6)
    assert (net >= -0.5).all()
    assert (net <= [319.5, 383.5]).all()


@given(height=sides, width=sides)
def test_the_aspect_ratio_is_kept_to_a_pixel(height: int, width: int) -> None:
    place = framing.frame((height, width), (384, 320))
    assert place.size[0] == pytest.approx(height * min(384 / height, 320 / width), abs=1)
    assert place.size[1] == pytest.approx(width * min(384 / height, 320 / width), abs=1)


def _spot() -> NDArray[np.uint16]:
    film = np.zeros((1000, 800), dtype=np.uint16)
    film[596:605, 196:205] = 60_000
    film[0, 0] = 1
    return film


def _centre(seen: NDArray[np.float32]) -> Array:
    spot = np.where(seen + 1.2 > (seen.max() + 1.2) / 2, seen + 1.2, 0)
    rows, columns = np.mgrid[: seen.shape[0], : seen.shape[1]]
    return np.array([(spot * columns).sum() / spot.sum(), (spot * rows).sum() / spot.sum()])


def test_a_bright_spot_is_where_its_point_is() -> None:
    place = framing.frame((1000, 800), (384, 320))
    seen = framing.framed(_spot(), place)[0].numpy()
    assert np.allclose(_centre(seen), place.to_net(np.array([200.0, 600.0])), atol=0.2)


WARP = Warp(1.2 * np.exp(0.4j), (250.0, 480.0), (330.0, 500.0))


def test_a_bright_spot_of_a_turned_film_is_where_its_point_is() -> None:
    plain = framing.frame((1000, 800), (384, 320))
    seen = framing.warped(framing.framed(_spot(), plain), plain, WARP)[0].numpy()
    turned = replace(plain, warp=WARP)
    point = np.array([200.0, 600.0])
    assert np.allclose(_centre(seen), turned.to_net(point), atol=0.2)
    assert np.hypot(*(turned.to_net(point) - plain.to_net(point))) > 20


def test_points_of_a_turned_film_come_back() -> None:
    turned = replace(framing.frame((1000, 800), (384, 320)), warp=WARP)
    xy = np.array([[200.0, 600.0], [0.0, 0.0], [np.nan, np.nan]])
    assert np.allclose(turned.to_film(turned.to_net(xy)), xy, equal_nan=True)
    assert np.allclose(turned.unwarped.to_net(xy), turned.to_net(WARP.back(xy)), equal_nan=True)
    assert turned.box == turned.unwarped.box
    assert turned.px_per_net == pytest.approx(1.2 * turned.unwarped.px_per_net)


def test_the_box_holds_the_whole_film() -> None:
    left, top, right, bottom = framing.frame((1000, 1000), (384, 320)).box
    assert left == pytest.approx(-0.5)
    assert right == pytest.approx(999.5)
    assert top < -0.5
    assert bottom > 999.5


def test_the_input_follows_the_films_aspect_ratio() -> None:
    assert framing.input_size([(1024, 826)] * 3, area=384 * 320, multiple=32) == (384, 320)
    height, width = framing.input_size([(500, 1000)], area=384 * 320, multiple=32)
    assert width > height
    assert height % 32 == width % 32 == 0
