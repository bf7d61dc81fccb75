"""Tests of temperatures fitted to heatmaps."""

import numpy as np
import pytest

from tests.benchmarks.temperatures import Heatmap, fitted


def test_the_temperature_of_heatmaps_that_are_too_sure_is_found() -> None:
    random = np.random.default_rng(0)
    maps = []
    for _ in range(400):
        true = random.normal(size=50)
        drawn = random.choice(50, p=np.exp(true) / np.exp(true).sum())
        maps.append(Heatmap(2.5 * true, np.eye(50)[drawn], np.ones(50)))
    assert fitted(maps) == pytest.approx(2.5, rel=0.15)


def test_a_point_outside_of_what_was_seen_says_nothing_of_the_temperature() -> None:
    seen = Heatmap(np.log([0.7, 0.3]), np.array([1.0, 0.0]), np.array([0.0, 1.0]))
    other = Heatmap(np.log([0.3, 0.7]), np.array([1.0, 0.0]), np.array([0.0, 1.0]))
    unseen = Heatmap(np.log([0.5, 0.5]), np.zeros(2), np.array([0.0, 1.0]))
    assert fitted([seen, seen, other, unseen]) == pytest.approx(fitted([seen, seen, other]))


def test_cells_with_hardly_anything_count_for_nothing_in_the_expected_distance() -> None:
    told = Heatmap(np.log([0.6, 0.38, 0.02]), np.zeros(3), np.array([0.0, 1.0, 1000.0]))
    assert told.expected(1.0) == pytest.approx(0.38 / 0.98)
    assert told.expected(4.0) > 100
