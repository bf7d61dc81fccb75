"""The smaller copies of a film."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.imaging import pyramid
from lmstudio.imaging.pyramid import Pyramid


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 4), st.sampled_from([np.uint8, np.uint16]))
def test_a_smaller_copy_covers_the_film_and_keeps_its_grey(
    width: int, height: int, level: int, kind: type[np.unsignedinteger]
) -> None:
    grey = np.iinfo(kind).max
    film = Pyramid(np.full((height, width), grey, dtype=kind))
    crop = film.crop((-0.5, -0.5, width - 0.5, height - 0.5), level=level)
    assert crop.box[:2] == (-0.5, -0.5)
    assert width - 0.5 <= crop.box[2] < width - 0.5 + 2**level
    assert height - 0.5 <= crop.box[3] < height - 0.5 + 2**level
    assert (crop.pixels == grey).all()


def test_a_ramp_stays_in_place_when_the_film_is_halved() -> None:
    """The middle of each large pixel has the grey of the ramp at that place: no shift of half a pixel."""
    ramp = np.tile(np.arange(64, dtype=np.uint16) * 100, (64, 1))
    crop = Pyramid(ramp).crop((-0.5, -0.5, 63.5, 63.5), level=2)
    step = (crop.box[2] - crop.box[0]) / crop.pixels.shape[1]
    middles = crop.box[0] + step * (np.arange(crop.pixels.shape[1]) + 0.5)
    assert crop.pixels[0] == pytest.approx(middles * 100)


def test_an_odd_edge_is_halved_without_darkening() -> None:
    assert pyramid.halved(np.full((3, 5), 7, np.uint8)).tolist() == [[7, 7, 7], [7, 7, 7]]


def test_the_copy_that_is_taken_is_never_coarser_than_the_screen() -> None:
    film = Pyramid(np.zeros((1000, 1000), np.uint8))
    assert [film.level_for(scale) for scale in (3, 1, 0.51, 0.5, 0.26, 0.25)] == [0, 0, 0, 1, 1, 2]


def test_a_crop_beside_the_film_is_empty() -> None:
    assert Pyramid(np.zeros((10, 10), np.uint8)).crop((20, 20, 30, 30), level=0).pixels.size == 0


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_copies_for_screens_are_made_until_one_fits_the_least_screen(width: int, height: int) -> None:
    film = Pyramid(np.zeros((height, width), np.uint8))
    film.make_for_screens()
    longer = [max(copy.shape) for copy in film._levels]
    assert longer[-1] < 2 * pyramid.LEAST_SCREEN
    assert all(side >= 2 * pyramid.LEAST_SCREEN for side in longer[:-1])
    assert film.level_for(pyramid.LEAST_SCREEN / max(width, height)) < len(longer)
