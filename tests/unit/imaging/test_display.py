from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from lmstudio.imaging import display, film_reading
from lmstudio.imaging.film import Film, Window
from lmstudio.imaging.normalise import LIMIT, normalised
from tests.unit.imaging import made

FILMS = st.one_of(
    hnp.arrays(np.uint16, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=40)),
    hnp.arrays(np.uint8, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=40)),
)


@given(pixels=FILMS, low=st.floats(-1000, 70000), width=st.floats(0.5, 70000), invert=st.booleans())
def test_a_window_maps_its_ends_to_black_and_white(
    pixels: NDArray[Any], low: float, width: float, invert: bool
) -> None:
    shown = display.apply_window(pixels, Window("w", low, low + width), invert=invert)
    wanted = np.clip((pixels - low) / width, 0, 1) * 255
    assert shown.dtype == np.uint8
    assert np.abs(shown - (255 - wanted if invert else wanted)).max() <= 0.51


def test_a_film_of_more_than_one_block_is_shown_whole() -> None:
    pixels = np.random.default_rng(0).integers(0, 65536, (1100, 700)).astype(np.uint16)
    shown = display.apply_window(pixels, Window("w", 0, 65535))
    assert np.array_equal(shown, np.rint(pixels / 257).astype(np.uint8))


def test_a_film_that_is_a_part_of_another_array_is_shown() -> None:
    pixels = made.ramp(50, 60)[::2, ::3]
    assert np.array_equal(
        display.apply_window(pixels, Window("w", 0, 4095)),
        display.apply_window(np.ascontiguousarray(pixels), Window("w", 0, 4095)),
    )


def test_a_window_without_width_is_a_threshold() -> None:
    pixels = np.array([[99, 100, 101]], dtype=np.uint16)
    assert display.apply_window(pixels, Window("w", 100, 100)).tolist() == [[0, 0, 255]]


def test_a_table_bends_the_ramp() -> None:
    pixels = np.array([[0, 50, 100]], dtype=np.uint8)
    window = Window("w", 0, 100, np.array([0, 0.25, 1], dtype=np.float32))
    assert display.apply_window(pixels, window).tolist() == [[0, 64, 255]]


def test_eight_bits_without_a_window_are_shown_as_stored() -> None:
    pixels = made.ramp(top=200).astype(np.uint8)
    assert np.array_equal(display.apply_window(pixels, display.first_window(pixels)), pixels)


def test_the_percentile_window_passes_over_a_few_extreme_pixels() -> None:
    pixels = np.full((100, 100), 1000, dtype=np.uint16)
    pixels[:50] = 2000
    pixels[0, :20] = 65535
    window = display.first_window(pixels)
    assert (window.low, window.high) == (1000.0, 2000.0)


@given(pixels=FILMS)
def test_there_are_five_presets_that_all_have_a_width(pixels: NDArray[Any]) -> None:
    presets = display.preset_windows(Film(pixels, (Window("own", 1.0, 2.0),)))
    assert [window.name for window in presets] == ["own", "Full range", "Automatic", "Bone", "Soft tissue"]
    assert all(window.low < window.high for window in presets)
    assert presets[3].high > presets[4].high
    assert presets[3].low > presets[4].low


def test_bone_is_seen_although_half_of_the_film_is_a_white_border() -> None:
    film = film_reading.read_film(made.RADIOGRAPHS / "RG3_UNCR.dcm")
    bone = display.preset_windows(film)[3]
    shown = display.apply_window(film.pixels, bone)[:800, 800:1000]
    assert ((shown > 20) & (shown < 235)).mean() > 0.3


def test_the_default_is_the_first_choice_of_the_file() -> None:
    film = Film(made.ramp(), (Window("own", 5.0, 6.0), Window("other", 0.0, 1.0)))
    assert display.default_window(film).name == "own"


@given(
    low=st.floats(-1e4, 1e4),
    width=st.floats(1, 1e4),
    d_width=st.floats(-2e4, 2e4),
    d_level=st.floats(-1e4, 1e4),
)
def test_dragging_moves_the_centre_and_the_width_apart(
    low: float, width: float, d_width: float, d_level: float
) -> None:
    window = Window("w", low, low + width)
    dragged = display.drag_window(window, d_width, d_level)
    assert (dragged.low + dragged.high) / 2 == pytest.approx(low + width / 2 + d_level, abs=1e-6)
    assert dragged.high - dragged.low == pytest.approx(max(1.0, width + d_width), abs=1e-6)


@given(pixels=FILMS)
def test_normalised_values_stay_within_their_limits(pixels: NDArray[Any]) -> None:
    values = normalised(pixels)
    assert values.dtype == np.float32
    assert values.shape == pixels.shape
    assert np.isfinite(values).all()
    assert np.abs(values).max() <= np.float32(LIMIT)


@given(gain=st.integers(1, 12), offset=st.integers(0, 5000))
def test_normalised_values_do_not_depend_on_exposure(gain: int, offset: int) -> None:
    pixels = np.random.default_rng(1).integers(0, 4096, (40, 50)).astype(np.uint16)
    again = (pixels.astype(int) * gain + offset).astype(np.uint16)
    assert np.allclose(normalised(pixels), normalised(again), atol=1e-4)


def test_the_percentiles_become_minus_one_and_one() -> None:
    pixels = made.ramp(100, 100, top=60000)
    low, high = np.percentile(pixels, [0.5, 99.5])
    values = normalised(pixels)
    assert np.interp([low, high], pixels.ravel(), values.ravel()) == pytest.approx([-1, 1], abs=1e-3)


@pytest.mark.parametrize("level", [0, 7, 65535])
def test_a_constant_film_is_zero(level: int) -> None:
    assert not normalised(np.full((30, 40), level, dtype=np.uint16)).any()


def test_a_nearly_constant_film_still_shows_its_difference() -> None:
    pixels = np.zeros((100, 100), dtype=np.uint8)
    pixels[50, 50] = 10
    values = normalised(pixels)
    assert values[50, 50] == 1
    assert values[0, 0] == -1


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_part_of_a_film_is_shown_as_in_the_whole_and_can_be_written_to(kind: type[np.unsignedinteger]) -> None:
    pixels = np.random.default_rng(2).integers(0, 256, (60, 50)).astype(kind)
    window = Window("w", 20.0, 200.0)
    whole, part = (display.apply_window(each, window) for each in (pixels, pixels[7:40:2, 3:31]))
    assert (part == whole[7:40:2, 3:31]).all()
    before = pixels.copy()
    part[:] = 9
    assert (pixels == before).all()
