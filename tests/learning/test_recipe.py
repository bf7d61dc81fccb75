import numpy as np
import pytest

from lmstudio.core.project import Image
from lmstudio.learning.finetuning.recipe import ENOUGH_TO_HOLD_BACK, choose_held_back, close_area_for, steps_for


def _images(count: int) -> list[Image]:
    return [Image(f"{i}", f"{i}.png", 10, 10) for i in range(count)]


def test_later_rounds_are_shorter() -> None:
    assert steps_for(10, later_round=True) < steps_for(10, later_round=False)


def test_more_films_never_mean_a_shorter_training_or_a_coarser_second_look() -> None:
    counts = range(1, 300)
    steps = [steps_for(count, later_round=False) for count in counts]
    areas = [close_area_for(count) for count in counts]
    assert steps == sorted(steps)
    assert areas == sorted(areas)
    assert (steps[0], steps[-1]) == (480, 4300)
    assert areas[0] < areas[-1]


@pytest.mark.parametrize("count", [5, 6, 11, 12, 30, 60, 150])
def test_about_a_sixth_of_the_films_is_held_back_and_most_are_left(count: int) -> None:
    held = choose_held_back(_images(count), np.zeros((count, 3, 2)), known=(), seed=0)
    assert len(held) == min(10, max(1, count // 6))
    assert sorted(set(held)) == held


def test_fewer_than_five_films_are_all_needed() -> None:
    assert ENOUGH_TO_HOLD_BACK == 5
    assert choose_held_back(_images(4), np.zeros((4, 3, 2)), known=(), seed=0) == []


def test_films_that_the_network_has_learned_from_before_do_not_measure_it() -> None:
    known = {f"{i}" for i in range(10)}
    for seed in range(5):
        assert set(choose_held_back(_images(13), np.zeros((13, 3, 2)), known=known, seed=seed)) <= {10, 11, 12}
    assert choose_held_back(_images(10), np.zeros((10, 3, 2)), known=known, seed=0) == []


def test_a_film_that_alone_shows_a_landmark_is_learned_from() -> None:
    xy = np.full((6, 3, 2), np.nan)
    xy[:, 0], xy[4, 1], xy[[1, 2, 3, 5], 2] = 1.0, 1.0, 1.0
    for seed in range(20):
        held = choose_held_back(_images(6), xy, known=(), seed=seed)
        assert held
        assert held != [4]
        left = np.delete(np.isfinite(xy[..., 0]), held, axis=0)
        assert left.any(axis=0).all()


def test_the_choice_is_the_same_for_the_same_seed() -> None:
    chosen = [choose_held_back(_images(40), np.zeros((40, 3, 2)), known=(), seed=seed) for seed in (1, 1, 2)]
    assert chosen[0] == chosen[1] != chosen[2]
