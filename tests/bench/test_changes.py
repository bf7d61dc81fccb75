import numpy as np
import pytest
from numpy.typing import NDArray

from lmstudio.bench.changes import CHANGES, FilmChange
from lmstudio.core.geometry import Array

POINTS = np.array([[90.0, 120.0], [210.0, 150.0], [150.0, 270.0], [np.nan, np.nan]])
IN_PLACE = [change for change in CHANGES if not change.name.startswith(("rotation", "scale", "mirror"))]
NAMES = [change.name for change in CHANGES]


def film() -> NDArray[np.uint8]:
    """A film (360, 300) with a bright spot at each point."""
    rows, columns = np.mgrid[:360, :300]
    grey = 40.0 + 0.1 * columns
    for x, y in POINTS[:3]:
        grey += 180 * np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / 8.0)
    spots: NDArray[np.uint8] = np.rint(grey).clip(0, 255).astype(np.uint8)
    return spots


def changed(change: FilmChange) -> tuple[NDArray[np.uint8], Array]:
    return change.apply(film(), POINTS.copy(), np.random.default_rng(0))


@pytest.mark.parametrize("change", CHANGES, ids=NAMES)
def test_size_type_and_range_of_a_film_stay(change: FilmChange) -> None:
    before, (after, xy) = film(), changed(change)
    assert (after.shape, after.dtype, xy.shape) == (before.shape, before.dtype, POINTS.shape)
    assert after.min() >= before.min()
    assert after.max() <= before.max()
    assert np.isnan(xy[3]).all()


@pytest.mark.parametrize("change", IN_PLACE, ids=[change.name for change in IN_PLACE])
def test_a_change_of_grey_values_leaves_the_points(change: FilmChange) -> None:
    after, xy = changed(change)
    assert np.array_equal(xy, POINTS, equal_nan=True)
    assert (change.name == "plain") == np.array_equal(after, film())


@pytest.mark.parametrize("change", [c for c in CHANGES if c not in IN_PLACE], ids=lambda change: change.name)
def test_points_move_with_the_anatomy(change: FilmChange) -> None:
    after, xy = changed(change)
    for x, y in xy[np.isfinite(xy).all(axis=-1)]:
        rows, columns = np.mgrid[max(0, round(y) - 4) : round(y) + 5, max(0, round(x) - 4) : round(x) + 5]
        rows, columns = (np.clip(a, 0, side - 1) for a, side in zip((rows, columns), after.shape, strict=True))
        weight = (after[rows, columns].astype(float) - 75).clip(0)
        assert (weight * columns).sum() / weight.sum() == pytest.approx(x, abs=0.6)
        assert (weight * rows).sum() / weight.sum() == pytest.approx(y, abs=0.6)


def test_scaling_says_by_how_much_lengths_grow() -> None:
    for change in CHANGES:
        xy = changed(change)[1]
        there = np.isfinite(xy).all(axis=-1) & np.isfinite(POINTS).all(axis=-1)
        if there[:2].all():
            grown = np.linalg.norm(xy[0] - xy[1]) / np.linalg.norm(POINTS[0] - POINTS[1])
            assert grown == pytest.approx(change.scale)


def test_rotation_is_clockwise_on_the_screen() -> None:
    turned = next(change for change in CHANGES if change.name == "rotation +15°")
    (left, right) = changed(turned)[1][:2]
    before = np.arctan2(*(POINTS[1] - POINTS[0])[::-1])
    assert np.rad2deg(np.arctan2(*(right - left)[::-1]) - before) == pytest.approx(15)


def test_metal_covers_no_landmark_and_inversion_inverts() -> None:
    by_name = {change.name: changed(change)[0] for change in CHANGES}
    for x, y in POINTS[:3].astype(int):
        assert by_name["metal"][y, x] == film()[y, x]
    assert np.abs(by_name["inversion"].astype(int) + film() - int(film().max()) - int(film().min())).max() <= 1
