import numpy as np
import pytest

from lmstudio.analysis.orientation import UPRIGHT, Orientation, find_orientations
from lmstudio.core.geometry import Array


def _hands(count: int, *, seed: int = 0) -> Array:
    """The same 20 points on each film, moved by a few percent, turned by up to 20 degrees and scaled."""
    rng = np.random.default_rng(seed)
    base = rng.normal(size=(20, 2)) * 100
    films = base + rng.normal(size=(count, 20, 2)) * 8
    return np.stack([_turned(film, rng.uniform(-20, 20)) * rng.uniform(0.7, 1.4) + 300 for film in films])


def _turned(xy: Array, degrees: float) -> Array:
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.asarray(xy @ np.array([[cos, sin], [-sin, cos]]))


def _mirrored(xy: Array) -> Array:
    return np.asarray(xy * [-1, 1])


def test_films_that_lie_alike_are_taken_as_they_are() -> None:
    assert find_orientations(_hands(12)) == [UPRIGHT] * 12


@pytest.mark.parametrize("odd", [0, 3, 7])
@pytest.mark.parametrize(("quarter_turns", "mirrored"), [(0, True), (1, False), (2, False), (3, False), (1, True)])
def test_the_film_that_lies_the_other_way_round_is_found_wherever_it_stands(
    odd: int, quarter_turns: int, mirrored: bool
) -> None:
    films = _hands(8)
    before = _mirrored(films[odd]) if mirrored else films[odd]
    # On a picture, y grows downwards: undoing counter-clockwise quarter turns turns from x towards y.
    films[odd] = _turned(before, 90 * quarter_turns)
    found = find_orientations(films)
    assert found.pop(odd) == Orientation(quarter_turns, mirrored)
    assert found == [UPRIGHT] * 7


def test_of_two_films_the_second_is_put_right() -> None:
    films = _hands(2)
    films[1] = _mirrored(films[1])
    assert find_orientations(films) == [UPRIGHT, Orientation(mirrored=True)]


def test_where_most_films_are_mirrored_the_others_are_put_right() -> None:
    films = _hands(7)
    films[1:5] = _mirrored(films[1:5])
    assert [each.mirrored for each in find_orientations(films)] == [True, False, False, False, False, True, True]


def test_landmarks_on_a_line_are_mirrored_nowhere() -> None:
    rng = np.random.default_rng(2)
    films = np.stack([np.linspace(0, 100, 9), np.zeros(9)], axis=1) + rng.normal(size=(6, 9, 2)) * 4
    assert find_orientations(films) == [UPRIGHT] * 6


def test_missing_points_do_not_count() -> None:
    films = _hands(6)
    films[2] = _mirrored(films[2])
    films[2, :12], films[4, :18] = np.nan, np.nan
    found = find_orientations(films)
    assert found[2] == Orientation(mirrored=True)
    assert found[4] == UPRIGHT


def test_few_films_or_points_are_no_error() -> None:
    assert find_orientations(np.empty((0, 5, 2))) == []
    assert find_orientations(_hands(1)) == [UPRIGHT]
    assert find_orientations(np.zeros((3, 4, 2))) == [UPRIGHT] * 3
    films = _hands(3)
    films[1] = [41.7, 22.9]
    assert find_orientations(films) == [UPRIGHT] * 3
