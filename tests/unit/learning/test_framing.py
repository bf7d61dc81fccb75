import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.learning import framing

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


def test_a_bright_spot_is_where_its_point_is() -> None:
    film = np.zeros((1000, 800), dtype=np.uint16)
    film[596:605, 196:205] = 60_000
    film[0, 0] = 1
    place = framing.frame(film.shape, (384, 320))
    spot = framing.framed(film, place)[0].numpy() + 1.2
    rows, columns = np.mgrid[:384, :320]
    spot = np.where(spot > spot.max() / 2, spot, 0)
    centre = [(spot * columns).sum() / spot.sum(), (spot * rows).sum() / spot.sum()]
    assert np.allclose(centre, place.to_net(np.array([200.0, 600.0])), atol=0.2)


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
