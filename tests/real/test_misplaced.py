"""Wrong labels of a published set are found: spines whose lowest vertebra was labelled at the top."""

import numpy as np
import pytest

from lmstudio.analysis.doubtful_points import FilmDoubts
from lmstudio.bench import datasets, protocols
from lmstudio.learning.prediction.placement_check import PlacementCheck
from tests.real.data import ABSENT, DATA

LOWEST, ABOVE = "L5", "L4"

pytestmark = pytest.mark.skipif(not (DATA / "spine").is_dir(), reason=ABSENT)


def test_spines_whose_lowest_vertebra_is_labelled_at_the_top_are_named() -> None:
    dataset = datasets.load(DATA / "spine")
    films = dataset.split("train")
    project, truth = datasets.as_project(dataset, films), protocols.truth_of(dataset, films)
    names = dataset.schema.names
    lowest, above = ([k for k, name in enumerate(names) if name.startswith(each)] for each in (LOWEST, ABOVE))
    heights = truth[..., 1]
    wrong = np.nanmean(heights[:, lowest], axis=1) < np.nanmean(heights[:, above], axis=1)
    said = {
        each.image_id: each
        for each in PlacementCheck(project, datasets.read).run()
        if isinstance(each, FilmDoubts)
    }
    doubted = [{names[point.landmark][:2] for point in said[image.id].points} for image in project.images]
    found = sum(LOWEST in each for each, is_wrong in zip(doubted, wrong, strict=True) if is_wrong)
    others = sum(bool(each) for each, is_wrong in zip(doubted, wrong, strict=True) if not is_wrong)
    print(f"{len(films)} films, {wrong.sum()} labelled so, {found} of them named; {others} other films named")
    assert wrong.sum() >= 20
    assert found >= 0.9 * wrong.sum()
    assert others <= 0.06 * (~wrong).sum()
