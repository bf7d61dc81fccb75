"""The statistics against another program's numbers of invented readings, and against what must hold of any."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lmstudio.analysis.observers import classes, concordance, displacements, pairs, quantiles, reliability
from lmstudio.analysis.observers import repeat_study as repeats
from lmstudio.analysis.observers.classes import Weights
from lmstudio.analysis.observers.quantiles import Estimate
from lmstudio.analysis.observers.reliability import Reliability
from lmstudio.analysis.observers.scatter import scatter
from lmstudio.core.geometry import Array

FILE = Path(__file__).resolve().parents[3] / "fixtures" / "observers" / "statistics.json"
KNOWN: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
EXACT = 1e-9
VALUES = np.array(KNOWN["films_by_readers"])
FIRST, SECOND = VALUES[:, 0], VALUES[:, 1]
STEPS = np.array(KNOWN["landmark_differences_mm"])


def close(value: object) -> Any:
    return pytest.approx(value, abs=EXACT, rel=0)


def ends(estimate: Estimate | None) -> list[float | None]:
    assert estimate is not None
    return [estimate.value, estimate.low, estimate.high]


def as_known(found: Reliability) -> dict[str, object]:
    """A reliability under the names of the other program."""
    squares = found.squares
    return {
        "MSR": squares.films,
        "MSC": squares.readers,
        "MSE": squares.rest,
        "MSW": squares.within,
        "SEM agreement": found.agreement_error,
        "SEM consistency": found.consistency_error,
        "smallest detectable change": found.detectable,
    }


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("three readers", VALUES),
        ("readers 1 and 2, ICC", VALUES[:, :2]),
        (
            "Shrout and Fleiss",
            np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7.0]]),
        ),
    ],
)
def test_intraclass_correlations_are_what_another_program_found(name: str, values: Array) -> None:
    found, known = reliability.reliability(values), KNOWN[name]
    assert found is not None
    assert ends(found.single) == close(known["ICC(1,1)"])
    assert ends(found.agreement) == close(known["ICC(2,1)"])
    assert ends(found.consistency) == close(known["ICC(3,1)"])
    assert as_known(found) == close({key: known[key] for key in as_known(found)})


def test_bias_errors_and_limits_of_agreement_are_what_another_program_found() -> None:
    found, known = pairs.pair_statistics(FIRST, SECOND), KNOWN["readers 1 and 2"]
    assert found is not None
    assert ends(found.bias) == close([known["bias"], *known["bias CI"]])
    assert [found.n, found.spread, found.t, found.p] == close(
        [known["n"], known["SD of differences"], known["paired t"], known["paired p"]]
    )
    assert [found.dahlberg, found.houston] == close([known["Dahlberg"], known["Houston R"]])
    assert ends(found.method_error) == close([known["MME"], *known["MME CI"]])
    assert [found.lower.value, found.upper.value] == close(known["LoA"])
    assert [ends(each)[1:] for each in (found.lower, found.upper)] == [
        close(each) for each in known["LoA CI exact"]
    ]


def test_concordance_is_what_another_program_found() -> None:
    found, known = concordance.concordance(FIRST, SECOND), KNOWN["readers 1 and 2"]
    assert found is not None
    assert ends(found.coefficient) == close(known["CCC"])
    assert [found.precision, found.accuracy] == close([known["CCC precision r"], known["CCC accuracy Cb"]])


def test_the_cloud_of_a_landmark_is_what_another_program_found() -> None:
    found, known = scatter(STEPS), KNOWN["landmark"]
    assert found is not None
    assert list(found.mean) == close(known["mean"])
    (xx, xy), (_, yy) = known["covariance"]
    assert list(found.covariance) == close([xx, xy, yy])
    assert found.direction == close(known["direction of the long axis, degrees from +x towards +y"])
    assert [found.long, found.short] == close(known["half axes"]["F (next reading)"])
    assert [found.long_of_mean, found.short_of_mean] == close(known["half axes"]["F (of the mean)"])


def test_errors_of_a_landmark_are_what_another_program_found() -> None:
    radii = np.hypot(STEPS[:, 0], STEPS[:, 1])
    found = displacements.landmark_errors(radii, STEPS, thresholds=(1.0, 1.5, 2.0, 2.5))
    known = KNOWN["landmark errors"]
    assert found is not None
    assert found.dahlberg is not None
    assert found.method_errors is not None
    assert list(found.dahlberg) == close([known["Dahlberg x"], known["Dahlberg y"]])
    assert [each.value for each in found.method_errors] == close([known["MME x"], known["MME y"]])
    assert [found.mean.value, found.spread] == close([known["MRE"], known["SD (n-1)"]])
    assert list(found.rates) == close(known["SDR 1.0/1.5/2.0/2.5"])
    assert found.cloud is not None
    assert math.hypot(*found.cloud.mean) == close(known["bias vector length"])


def test_a_repeat_study_is_what_another_program_found() -> None:
    found, known = repeats.repeat_study(np.array(KNOWN["films_readers_readings"])), KNOWN["repeat study"]
    assert found is not None
    for parts, name in ((found.squares, "mean squares"), (found.variances, "variance")):
        assert [parts.film, parts.reader, parts.film_reader, parts.repeat] == close(
            [known[name][key] for key in ("film", "reader", "film:reader", "repeat")]
        )
    assert [found.intra_error, found.inter_error, found.intra, found.inter] == close(
        [known[key] for key in ("intra SEM", "inter SEM", "ICC intra", "ICC inter")]
    )


@pytest.mark.parametrize("weights", Weights)
def test_kappa_is_what_another_program_found(weights: Weights) -> None:
    known = KNOWN["kappa"]
    first, second = ([each - 1 for each in known[name]] for name in "ab")
    assert classes.kappa(first, second, 3, weights=weights) == close(known[weights])


def test_dahlbergs_error_is_the_method_error_and_the_bias() -> None:
    found = pairs.pair_statistics(FIRST, SECOND)
    assert found is not None
    n = found.n
    parts = found.method_error.value**2 * (n - 1) / n + found.bias.value**2 / 2
    assert found.dahlberg**2 == close(parts)


def test_the_slope_under_the_plot_is_that_of_the_regression() -> None:
    found = pairs.proportional_bias(FIRST, SECOND)
    assert found is not None
    slope, at_zero = np.polyfit((FIRST + SECOND) / 2, FIRST - SECOND, 1)
    assert [found.per_unit, found.at_zero] == pytest.approx([slope, at_zero])
    # Differences that are exactly a share of the value cannot be chance.
    told = pairs.proportional_bias(np.array([1.0, 2.0, 4.0]), np.array([2.0, 4.0, 8.0]))
    assert told is not None
    assert told.p < EXACT
    assert pairs.proportional_bias(FIRST[:2], SECOND[:2]) is None


def test_what_is_not_defined_is_blank() -> None:
    same = np.full(5, 81.3)
    assert pairs.pair_statistics(FIRST[:1], SECOND[:1]) is None
    assert reliability.reliability(VALUES[:1]) is None
    assert repeats.repeat_study(np.zeros((1, 2, 2))) is None
    assert concordance.concordance(same, SECOND[:5]) is None
    assert scatter(STEPS[:2]) is None
    assert classes.kappa([1, 1], [1, 1], 3, weights=Weights.NONE) is None
    assert classes.kappa([], [], 3, weights=Weights.NONE) is None
    equal = pairs.pair_statistics(same, same)
    assert equal is not None
    assert (equal.t, equal.p, equal.houston, equal.dahlberg) == (None, None, None, 0)
    nothing = reliability.reliability(np.stack([same, same], axis=1))
    assert nothing is not None
    assert (nothing.single, nothing.agreement, nothing.consistency) == (None, None, None)


def test_readers_who_always_agree_have_no_interval_and_readers_who_never_do_are_below_0() -> None:
    found = reliability.reliability(np.stack([FIRST, FIRST], axis=1))
    assert found is not None
    assert [found.single, found.agreement, found.consistency] == [Estimate(1.0)] * 3
    # Parallel readers are consistent, and do not agree.
    shifted = reliability.reliability(np.stack([FIRST, FIRST + 2], axis=1))
    assert shifted is not None
    assert ends(shifted.consistency)[0] == close(1.0)
    assert 0.5 < float(ends(shifted.agreement)[0] or 0) < 0.95
    opposed = reliability.reliability(np.stack([FIRST, 160 - FIRST], axis=1))
    assert opposed is not None
    assert float(ends(opposed.consistency)[0] or 0) < 0
    perfect = concordance.concordance(FIRST, FIRST)
    assert perfect is not None
    assert perfect.coefficient.value == close(1.0)


def test_an_interval_that_does_not_hold_its_value_is_not_told() -> None:
    # Films, readers and all together have the mean 80: the mean squares are 0, 0 and 4 / 2 = 2, and
    # ICC(2,1) = (0 - 2) / (0 + 2 * 2 + 3 * (0 - 2) / 2) = -2, whose degrees of freedom are 0 / 0.
    found = reliability.reliability(np.array([[81.0, 79.0, 80.0], [79.0, 81.0, 80.0]]))
    assert found is not None
    assert found.agreement == Estimate(-2.0)
    # Films 80, 80, 80, readers 79 2/3 and 80 1/3: 0, 2/3 and 2/3, so that ICC(2,1) is -1 and has no ends.
    few = reliability.reliability(np.array([[79.0, 81.0], [80.0, 80.0], [80.0, 80.0]]))
    assert few is not None
    assert few.agreement is not None
    assert few.agreement.value == close(-1.0)
    assert (few.agreement.low, few.agreement.high) == (None, None)


def test_a_bias_is_told_from_chance() -> None:
    assert (found := scatter(STEPS)) is not None
    assert not found.is_biased
    assert (moved := scatter(STEPS + 2.0)) is not None
    assert moved.is_biased
    assert (always := scatter(np.tile([1.0, 0.5], (4, 1)))) is not None
    assert always.is_biased
    assert (never := scatter(np.zeros((4, 2)))) is not None
    assert not never.is_biased


def test_further_readings_fall_into_the_ellipse_95_of_100_times() -> None:
    chance = np.random.default_rng(3)
    root = np.linalg.cholesky(np.array([[1.0, -0.6], [-0.6, 0.8]]))
    inside, draws = 0, 1500
    for _ in range(draws):
        found = scatter(chance.normal(size=(12, 2)) @ root.T)
        assert found is not None
        step = root @ chance.normal(size=2) - found.mean
        turn = math.radians(found.direction)
        along = step[0] * math.cos(turn) + step[1] * math.sin(turn)
        across = step[1] * math.cos(turn) - step[0] * math.sin(turn)
        inside += (along / found.long) ** 2 + (across / found.short) ** 2 <= 1
    assert 0.93 < inside / draws < 0.97


def test_intervals_over_films_are_the_same_every_time_and_leave_gaps_out() -> None:
    radii = np.hypot(STEPS[:, 0], STEPS[:, 1])[:, None]
    found = displacements.mean_over_films(radii)
    assert found == displacements.mean_over_films(radii)
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.value < found.high
    gaps = np.concatenate([radii, np.full((1, 1), np.nan)])
    assert displacements.mean_over_films(gaps) == found
    assert displacements.mean_over_films(radii[:1]) == Estimate(float(radii[0, 0]))


def test_a_landmark_that_one_film_has_is_shown_without_what_needs_more() -> None:
    gap = np.array([2.0, np.nan])
    found = displacements.landmark_errors(gap, np.array([[np.nan, np.nan], [np.nan, np.nan]]))
    assert found is not None
    assert (found.n, found.mean, found.spread) == (1, Estimate(2.0), None)
    assert (found.dahlberg, found.method_errors, found.cloud) == (None, None, None)
    assert found.rates == (100.0, 100.0, 100.0, 100.0)
    assert displacements.landmark_errors(gap[1:], np.full((1, 2), np.nan)) is None


def test_the_written_out_quantile_is_that_of_the_normal_distribution() -> None:
    assert quantiles.of_t(quantiles.UPPER, 1e9) == pytest.approx(quantiles.NORMAL, abs=1e-8)
