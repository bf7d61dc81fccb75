from itertools import combinations, islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lmstudio.analysis import coverage
from lmstudio.analysis.coverage import Similarity
from lmstudio.core.geometry import Array


def films(most: int = 14) -> st.SearchStrategy[Array]:
    """Features of some films on a coarse grid, so that films alike are common."""
    shape = st.tuples(st.integers(1, most), st.integers(1, 4))
    return shape.flatmap(lambda s: arrays(np.float64, s, elements=st.integers(-3, 3).map(float)))


def value(features: Array, chosen: list[int], weight: Array | None = None) -> float:
    """The value of chosen films, straight from its definition."""
    like = Similarity(features).rows(range(len(features)))[:, chosen].max(axis=1, initial=0.0)
    return float(np.average(like, weights=weight))


@given(features=films(), data=st.data())
def test_every_film_not_chosen_comes_once_and_no_chosen_one(features: Array, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.integers(0, len(features) - 1), unique=True))
    order = [pick.row for pick in coverage.picks(features, chosen=chosen)]
    assert sorted(order) == sorted(set(range(len(features))) - set(chosen))


@given(features=films())
def test_gains_fall_are_never_negative_and_add_up_to_the_value_of_the_films(features: Array) -> None:
    found = list(coverage.picks(features))
    gains = [pick.gain for pick in found]
    assert all(gain >= 0 for gain in gains)
    assert all(later <= earlier + 1e-12 for earlier, later in pairwise(gains))
    for count, pick in enumerate(found, start=1):
        assert pick.value == pytest.approx(value(features, [p.row for p in found[:count]]))
    assert found[-1].value == pytest.approx(1)


@given(features=films(9), count=st.integers(1, 4), data=st.data())
def test_the_value_is_at_least_the_share_of_the_best_that_is_proved(
    features: Array, count: int, data: st.DataObject
) -> None:
    weights = st.integers(1, 9).map(float)
    weight = data.draw(arrays(np.float64, len(features), elements=weights))
    greedy = [pick.row for pick in islice(coverage.picks(features, weight=weight), count)]
    best = max(value(features, list(some), weight) for some in combinations(range(len(features)), len(greedy)))
    assert value(features, greedy, weight) >= (1 - 1 / np.e) * best - 1e-9


@given(features=films(), data=st.data())
def test_each_film_is_the_one_that_raises_the_value_most(features: Array, data: st.DataObject) -> None:
    weight = data.draw(arrays(np.float64, len(features), elements=st.integers(1, 9).map(float)))
    before: list[int] = []
    for pick in coverage.picks(features, weight=weight):
        others = [row for row in range(len(features)) if row not in before]
        most = max(value(features, [*before, row], weight) for row in others)
        assert value(features, [*before, pick.row], weight) == pytest.approx(most)
        before.append(pick.row)


@given(features=films(8))
def test_of_films_that_are_the_same_one_comes_before_all_others_and_the_rest_after_them(features: Array) -> None:
    doubled = np.concatenate([features, features])
    kinds = np.unique(features, axis=0, return_inverse=True)[1].ravel()
    order = [kinds[pick.row % len(features)] for pick in coverage.picks(doubled)]
    different = kinds.max() + 1
    assert len(set(order[:different])) == different


@given(features=films(), scale=st.floats(1e-3, 1e3), shift=st.floats(-10, 10))
def test_neither_unit_nor_origin_of_the_features_matters(features: Array, scale: float, shift: float) -> None:
    plain = Similarity(features).rows(range(len(features)))
    moved = Similarity(features * scale + shift * scale).rows(range(len(features)))
    assert np.allclose(plain, moved, atol=1e-6)


@given(features=films())
def test_similarity_is_symmetric_between_0_and_1_and_1_with_itself(features: Array) -> None:
    like = Similarity(features).rows(range(len(features)))
    assert np.allclose(like, like.T)
    assert ((like >= 0) & (like <= 1)).all()
    assert (np.diag(like) == 1).all()


def test_the_first_film_is_the_most_typical_and_the_second_is_of_the_other_kind() -> None:
    features = np.array([[0.0], [1.0], [2.0], [20.0], [21.0]])
    assert [pick.row for pick in islice(coverage.picks(features), 2)] == [2, 3]


def test_films_of_which_more_is_expected_to_be_wrong_draw_the_choice_to_them() -> None:
    features = np.array([[0.0], [1.0], [2.0], [20.0], [21.0]])
    order = coverage.picks(features, weight=[1, 1, 1, 9, 9])
    assert next(order).row in {3, 4}


def test_after_a_kind_is_labelled_the_other_kind_comes_next() -> None:
    features = np.array([[0.0], [1.0], [2.0], [20.0], [21.0]])
    assert next(coverage.picks(features, chosen=[1])).row in {3, 4}


def test_weights_that_are_all_0_count_all_films_alike() -> None:
    features = np.array([[0.0], [1.0], [2.0], [20.0], [21.0]])
    assert list(coverage.picks(features, weight=np.zeros(5))) == list(coverage.picks(features))


@pytest.mark.parametrize("weight", [[1.0], [1, 1, -1], [1, 1, np.nan]])
def test_weights_without_meaning_are_refused(weight: list[float]) -> None:
    with pytest.raises(ValueError, match="weight"):
        list(coverage.picks(np.eye(3), weight=weight))


def test_of_no_film_none_is_chosen() -> None:
    assert list(coverage.picks(np.empty((0, 3)))) == []


def test_every_film_belongs_to_the_chosen_one_most_like_it() -> None:
    features = np.array([[0.0], [1.0], [2.0], [20.0], [21.0]])
    owner, like = coverage.nearest(Similarity(features), [0, 4])
    assert owner.tolist() == [0, 0, 0, 4, 4]
    assert like[0] == like[4] == 1


def test_with_none_chosen_a_film_belongs_to_nobody() -> None:
    owner, like = coverage.nearest(Similarity(np.eye(2)), [])
    assert owner.tolist() == [-1, -1]
    assert like.tolist() == [0, 0]


def test_of_many_films_the_similarity_is_nearly_that_of_all_their_features(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    features = np.random.default_rng(0).normal(size=(60, 900)) * np.linspace(0.5, 2, 60)[:, None]
    exact = Similarity(features).rows(range(60))
    monkeypatch.setattr(coverage, "MANY", 10)
    assert np.abs(Similarity(features).rows(range(60)) - exact).mean() < 0.03
    assert next(coverage.picks(features)) == next(coverage.picks(features))


def test_films_in_blocks_are_chosen_as_if_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    features = np.random.default_rng(0).normal(size=(600, 5))
    blocks = [pick.row for pick in islice(coverage.picks(features), 10)]
    monkeypatch.setattr(coverage, "BLOCK", 10_000)
    assert [pick.row for pick in islice(coverage.picks(features), 10)] == blocks
