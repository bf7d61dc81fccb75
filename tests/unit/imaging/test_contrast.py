"""Local contrast: what it brings out, and what it leaves alone."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from lmstudio.imaging import contrast, display
from lmstudio.imaging.contrast import equalise_locally

FILMS = st.one_of(
    hnp.arrays(np.uint16, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=70)),
    hnp.arrays(np.uint8, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=70)),
)


def ramp_with_a_faint_edge(*, kind: type[np.unsignedinteger[Any]] = np.uint16) -> NDArray[Any]:
    """(256, 320) from dark to bright, with a small disc that is hardly brighter than what is round it."""
    rows, columns = np.mgrid[0:256, 0:320]
    film = 4000 + 150 * columns + 900 * (np.hypot(rows - 128, columns - 160) < 12)
    made: NDArray[Any] = (film if kind is np.uint16 else film // 256).astype(kind)
    return made


def step_at_the_disc(film: NDArray[Any]) -> float:
    """How much brighter the disc is than the same columns just above and below it."""
    disc, beside = film[122:134, 155:166], film[[108, 148], 155:166]
    return float(disc.mean() - beside.mean())


@given(pixels=FILMS)
def test_type_and_size_stay_and_no_value_leaves_the_automatic_window(pixels: NDArray[Any]) -> None:
    made = equalise_locally(pixels)
    window = display.percentile_window(pixels)
    assert made.dtype == pixels.dtype
    assert made.shape == pixels.shape
    assert made.min() >= np.floor(window.low)
    assert made.max() <= np.ceil(window.high)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_faint_edge_becomes_stronger(kind: type[np.unsignedinteger[Any]]) -> None:
    film = ramp_with_a_faint_edge(kind=kind)
    assert step_at_the_disc(equalise_locally(film)) > 1.5 * step_at_the_disc(film)


def test_noise_of_a_flat_film_is_not_blown_up_beyond_the_limit() -> None:
    noise = np.random.default_rng(0).normal(30000, 50, (256, 256))
    noise[:16] = 0
    noise[-16:] = 60000
    film = noise.astype(np.uint16)
    before, after = film[100:150, 100:150].std(), equalise_locally(film)[100:150, 100:150].std()
    assert after < (contrast.LIMIT + 1) * before


def test_neighbouring_tiles_leave_no_seam() -> None:
    """On a smooth film neighbouring pixels stay as near to each other everywhere, on edges of tiles, too."""
    rows, columns = np.mgrid[0:256, 0:256]
    film = (20000 + 8000 * np.sin(rows / 60) + 8000 * np.cos(columns / 45)).astype(np.uint16)
    made = equalise_locally(film).astype(int)
    for axis in (0, 1):
        assert (
            np.abs(np.diff(made, axis=axis)).max()
            < (contrast.LIMIT + 2) * np.abs(np.diff(film.astype(int), axis=axis)).max()
        )


def test_brighter_stays_brighter_where_one_curve_rules() -> None:
    film = np.random.default_rng(0).integers(0, 65535, (20, 20), dtype=np.uint16)
    order = np.argsort(film, axis=None, kind="stable")
    assert (np.diff(equalise_locally(film).astype(int).ravel()[order]) >= 0).all()


def test_a_film_of_one_grey_stays_within_one_level() -> None:
    assert np.ptp(equalise_locally(np.full((64, 64), 1200, np.uint16))) <= 1
