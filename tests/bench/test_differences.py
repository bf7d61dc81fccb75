import math

import numpy as np
import pytest

from lmstudio.bench import differences
from lmstudio.bench.figures import Group

FILMS = tuple("abcdefgh")
random = np.random.default_rng(0)
TRUE = random.uniform(1, 3, size=(8, 5))


def _errors(added: float, *, seed: int = 0, films: tuple[str, ...] = FILMS) -> differences.FilmErrors:
    return differences.of_films(TRUE + added, films, pair=(seed, None))


def test_a_difference_that_all_films_share_is_certain() -> None:
    found = differences.difference([_errors(0.0), _errors(0.1, seed=1)], [_errors(0.5), _errors(0.8, seed=1)])
    assert found is not None
    assert (found.pairs, found.better) == (2, 2)
    assert found.difference == pytest.approx((0.5 + 0.7) / 2)
    assert found.sd == pytest.approx(0.2 / math.sqrt(2))
    assert (found.low, found.high) == pytest.approx((0.6, 0.6))


def test_limits_are_those_of_the_films() -> None:
    each = random.normal(0.2, 1.0, size=400)
    films = tuple(map(str, range(400)))
    mine = differences.of_films(np.ones((400, 1)), films, pair=(0, None))
    other = differences.of_films(1 + each[:, None], films, pair=(0, None))
    found = differences.difference([mine], [other])
    assert found is not None
    assert found.difference == pytest.approx(each.mean())
    expected = 1.96 * each.std() / 20
    assert found.high - found.difference == pytest.approx(expected, rel=0.1)
    assert found.difference - found.low == pytest.approx(expected, rel=0.1)
    assert math.isnan(found.sd)


def test_missing_points_have_no_say() -> None:
    errors = np.array([[1.0, math.nan], [3.0, 5.0]])
    assert differences.of_films(errors, ("a", "b"), pair=(0, None)).mean == pytest.approx(3.0)


def test_runs_of_other_seeds_or_films_are_no_pairs() -> None:
    assert differences.difference([_errors(0.0)], [_errors(0.5, seed=1)]) is None
    assert differences.difference([_errors(0.0)], [_errors(0.5, films=FILMS[::-1])]) is None


def test_each_start_is_compared_with_random_weights_of_its_shape_and_with_ddpm() -> None:
    groups = {
        Group(10, "first", "ddpm", "d"): "net",
        Group(10, "first", "imagenet", "i"): "lite",
        Group(10, "first", "imagenet-random", "lite"): "lite",
        Group(10, "first", "random", "net"): "net",
        Group(5, "first", "random", "net"): "net",
        Group(10, "drawn", "ddpm", "d"): "net",
    }
    found = differences.rows({group: [_errors(0.1)] for group in groups}, groups)
    assert {(row["init"], row["against"]) for row in found} == {
        ("ddpm", "random"),
        ("imagenet", "imagenet-random"),
        ("imagenet", "ddpm"),
        ("imagenet-random", "ddpm"),
    }
    assert {row["labelled_films"] for row in found} == {10}
