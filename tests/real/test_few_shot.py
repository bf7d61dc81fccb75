"""The claim of README, on real cephalograms: ten labelled films are enough for a useful prediction."""

import pytest

from lmstudio.bench import datasets, protocols, units
from lmstudio.core import metrics
from tests.real.data import ABSENT, DATA

pytestmark = pytest.mark.skipif(not (DATA / "ceph").is_dir(), reason=ABSENT)


def test_ten_labelled_films_predict_the_test_films_within_2_2_mm_on_average() -> None:
    dataset = datasets.load(DATA / "ceph")
    *_, result = protocols.run(dataset, protocols.Setting(10))
    assert isinstance(result, protocols.Result)
    assert result.unit is units.MM
    assert metrics.mean_radial_error(result.errors) <= 2.2
    assert metrics.success_detection_rate(result.errors, 2.0) >= 55
