"""The time left of long work."""

import math

import pytest

from lmstudio.core import pace
from lmstudio.core.pace import Pace


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


def told(seconds: list[float], *, steps: int, untold: int = 15) -> list[float]:
    """The time left after each step that took so many seconds."""
    hand = Hand()
    measured, found = Pace(untold=untold, clock=hand), []
    for done, each in enumerate(seconds, start=1):
        hand.s += each
        found.append(measured.remaining_s(cost=1.0, left=steps - done))
    return found


def test_nothing_is_told_of_the_first_fifteen_updates() -> None:
    found = told([1.0] * 20, steps=100)
    assert all(math.isnan(each) for each in found[:15])
    assert found[15:] == [84.0, 83.0, 82.0, 81.0, 80.0]


def test_a_slow_beginning_is_forgotten() -> None:
    found = told([60.0, *[0.2] * 19], steps=540)
    assert found[15] == pytest.approx(0.2 * 524)


@pytest.mark.parametrize("slow", [1, 5, 9])
def test_a_few_slow_updates_of_twenty_change_nothing(slow: int) -> None:
    found = told([*[1.0] * (20 - slow), *[50.0] * slow], steps=120)
    assert found[-1] == 100.0


def test_what_lasts_is_told_after_twenty_updates_at_most() -> None:
    found = told([*[1.0] * 40, *[3.0] * 20], steps=160)
    assert found[39] == 120.0
    assert found[-1] == 300.0


def test_steps_of_other_work_count_by_their_cost() -> None:
    hand = Hand()
    measured = Pace(untold=0, clock=hand)
    hand.s = 2.0
    assert measured.remaining_s(cost=4.0, left=10.0) == 5.0


def test_the_last_step_leaves_nothing_however_few_there_are() -> None:
    assert told([1.0, 1.0], steps=2)[-1] == 0.0


def test_of_films_the_first_few_tell_nothing_and_then_the_mean_does() -> None:
    found = [pace.of_films(10.0 * done, done, 10) for done in range(1, 11)]
    assert all(math.isnan(each) for each in found[:3])
    assert found[3:] == [60.0, 50.0, 40.0, 30.0, 20.0, 10.0, 0.0]
    assert pace.of_films(5.0, 2, 2) == 0.0
