"""Films under drawings."""

import io
import math
import re

import numpy as np
import pytest
from PIL import Image as Pictures

from lmstudio.analysis.superimposition.placement import Placement
from lmstudio.analysis.superimposition.ways import WAYS
from lmstudio.analysis.tracing.tracings import Tracing
from lmstudio.formats import film_backdrop, superimposition_svg
from lmstudio.formats.superimposition_svg import DrawnFilm

WAY = next(iter(WAYS.values()))
MOVED = Placement(WAY, WAY.keys, True, complex(math.cos(0.3), math.sin(0.3)), 4 + 5j, 40 + 30j)


@pytest.mark.parametrize("place", [(0.0, 0.0), (100.0, 30.0), (12.5, 240.25)])
def test_the_picture_of_a_film_is_moved_as_its_points_are(place: tuple[float, float]) -> None:
    def to_drawing(xy: tuple[float, float]) -> tuple[float, float]:
        return MOVED.moved((0.1 * xy[0], 0.2 * xy[1]))

    found = film_backdrop.backdrop(np.zeros((20, 30), dtype=np.uint8), to_drawing)
    a, b, c, d, e, f = found.matrix
    x, y = place
    assert (a * x + c * y + e, b * x + d * y + f) == pytest.approx(to_drawing(place), abs=1e-9)


def test_a_large_film_becomes_a_small_picture_of_the_same_place() -> None:
    found = film_backdrop.backdrop(np.zeros((3000, 1500), dtype=np.uint8), lambda xy: xy)
    with Pictures.open(io.BytesIO(found.jpeg)) as picture:
        assert picture.size == (film_backdrop.MOST // 2, film_backdrop.MOST)
    assert (found.width, found.height) == (1500, 3000)


def test_films_are_blended_each_as_much_as_the_other_and_without_any_the_drawing_is_as_it_was() -> None:
    films = [DrawnFilm("first", Tracing()), DrawnFilm("later", Tracing())]
    one = film_backdrop.backdrop(np.zeros((20, 30), dtype=np.uint8), lambda xy: xy)
    text = superimposition_svg.drawing(films, in_mm=True, backdrops=[one, one])
    assert re.findall(r'<image [^>]*opacity="([^"]*)"', text) == ["1", "0.5"]
    assert "xlink" not in superimposition_svg.drawing(films, in_mm=True)
