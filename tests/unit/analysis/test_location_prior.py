import numpy as np
import pytest

from lmstudio.analysis import location_prior


def test_the_mean_place_is_where_films_show_the_landmarks_and_the_scatter_how_far_they_lie_apart() -> None:
    rng = np.random.default_rng(4)
    films = rng.uniform(size=(12, 2)) + rng.normal(scale=(0.2, 0.05), size=(400, 1, 2))
    films[0, 5] = np.nan
    found = location_prior.learn(films)
    assert found.mean == pytest.approx(np.nanmean(films, axis=0))
    assert found.scatter == pytest.approx([0.2, 0.05], rel=0.1)


def test_one_film_tells_where_landmarks_are_and_the_usual_scatter_how_far_they_may_be() -> None:
    film = np.random.default_rng(3).uniform(size=(12, 2))
    found = location_prior.learn(film[None])
    assert found.mean == pytest.approx(film)
    assert found.scatter == pytest.approx([location_prior.TYPICAL, location_prior.TYPICAL])


def test_a_landmark_seen_on_no_film_has_no_place_and_leaves_the_others_theirs() -> None:
    films = np.random.default_rng(3).uniform(size=(5, 12, 2))
    without = location_prior.learn(np.delete(films, 7, axis=1))
    films[:, 7] = np.nan
    found = location_prior.learn(films)
    assert np.isnan(found.mean[7]).all()
    assert np.delete(found.mean, 7, axis=0) == pytest.approx(without.mean)
    assert found.scatter == pytest.approx(without.scatter)
