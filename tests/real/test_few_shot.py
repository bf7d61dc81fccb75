"""The claims of README, on real cephalograms: ten labelled films give predictions like a second reader's."""

import numpy as np
import pytest

from lmstudio.bench import calibration, datasets, protocols, stress, units
from lmstudio.bench.changes import CHANGES
from lmstudio.bench.protocols import Result, RunSetting
from lmstudio.core import metrics
from lmstudio.learning.prediction.predict import Predictor
from tests.real.data import ABSENT, DATA

pytestmark = pytest.mark.skipif(not (DATA / "ceph").is_dir(), reason=ABSENT)


@pytest.fixture(scope="module")
def result() -> Result:
    *_, last = protocols.run(datasets.load(DATA / "ceph"), RunSetting(10))
    assert isinstance(last, Result)
    return last


def test_ten_labelled_films_predict_the_test_films_within_1_5_mm_on_average(result: Result) -> None:
    assert result.unit is units.MM
    assert metrics.mean_radial_error(result.errors) <= 1.5
    assert metrics.success_detection_rate(result.errors, 2.0) >= 77


def test_expected_errors_order_the_landmarks_and_have_the_right_size(result: Result) -> None:
    told = calibration.agreement(result.expected, result.errors)
    assert told["spearman_landmarks"] >= 0.5
    assert told["expected_calibration_error"] <= 0.2
    assert metrics.mean_radial_error(result.expected) == pytest.approx(np.nanmean(result.errors), rel=0.15)


@pytest.mark.parametrize("name", ["inversion", "rotation +10°", "mirror"])
def test_a_changed_film_is_predicted_nearly_as_well(result: Result, name: str) -> None:
    tested = stress.films_to_change(result.dataset, result.setting, 20)
    predictor = Predictor(result.weights)
    by_name = {change.name: change for change in CHANGES}
    plain, changed = (stress.measure_change(predictor, tested, by_name[each]) for each in ("plain", name))
    assert changed["mre"] <= 1.3 * plain["mre"]
