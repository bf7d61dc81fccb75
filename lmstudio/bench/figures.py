"""The figures of finished runs: of one, and of several that differ by seed or draw alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lmstudio.bench import calibration
from lmstudio.bench.store import Run
from lmstudio.bench.units import Unit
from lmstudio.core import metrics
from lmstudio.core.geometry import Array

FIRST, SECOND, DRAWN = "first", "first, second round", "drawn"
"""Which films are labelled: the first N of the table (once, or trained on twice), or N drawn at random."""


def of_errors(errors: Array, unit: Unit) -> dict[str, float]:
    """Mean, standard deviation, median, mean of the best 80 %; detection rates and misses in per cent."""
    there = errors[np.isfinite(errors)]
    return {
        "mre": metrics.mean_radial_error(there),
        "sd": float(there.std()) if there.size else float("nan"),
        "median": metrics.median_radial_error(there),
        "best_80": metrics.best_share_error(there),
        **{f"sdr_{limit:g}": metrics.success_detection_rate(there, limit) for limit in unit.thresholds},
        "misses": 100.0 - metrics.success_detection_rate(there, unit.miss),
    }


@dataclass(frozen=True, slots=True)
class Group:
    """What runs have in common that are averaged.

    Args:
        labelled: how many films were learned from.
        films: FIRST, SECOND or DRAWN, after those that are labelled before all others.
        init: what they start from.
        start: mark of the network they start from.
        variant: what is done otherwise than usual, see :class:`RunSetting`.
    """

    labelled: int
    films: str
    init: str
    start: str
    variant: str = ""


def group_of(run: Run) -> Group:
    """The group of a run."""
    setting = run.setting
    films = DRAWN if setting.draw is not None else SECOND if setting.second_round else FIRST
    films = f"{', '.join(setting.first)}, then {films}" if setting.first else films
    return Group(int(run.about["labelled_films"]), films, setting.init, str(run.about["start"]), setting.variant)


def group_runs(runs: Iterable[Run]) -> dict[Group, list[Run]]:
    """Runs by group, few films first."""
    groups: dict[Group, list[Run]] = {}
    for run in runs:
        groups.setdefault(group_of(run), []).append(run)
    order = {FIRST: 0, SECOND: 1, DRAWN: 2}

    def place(group: Group) -> tuple[int, int, str, str, str]:
        return group.labelled, order.get(group.films, len(order)), group.films, group.init, group.variant

    return dict(sorted(groups.items(), key=lambda item: place(item[0])))


def over_runs(each: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """The mean of each figure over runs, and its standard deviation between them (``nan`` of one run)."""
    return {
        name: {
            "mean": float(np.mean([figures[name] for figures in each])),
            "sd": float(np.std([figures[name] for figures in each], ddof=1)) if len(each) > 1 else float("nan"),
        }
        for name in each[0]
    }


def per_landmark(runs: Sequence[Run]) -> dict[str, float]:
    """The mean error of each landmark over films and runs."""
    return metrics.per_landmark(np.concatenate([run.errors for run in runs]), runs[0].landmarks)


def offset_per_landmark(runs: Sequence[Run]) -> dict[str, tuple[float, float]]:
    """Where predicted points lie from the true ones, x right, y down: mean over films and runs."""
    found = np.nanmean(np.concatenate([run.offsets for run in runs]), axis=0)
    return {name: (float(x), float(y)) for name, (x, y) in zip(runs[0].landmarks, found, strict=True)}


def without_offsets(run: Run) -> Array:
    """The errors (n, K) with the mean offset of each landmark on the other films taken off.

    What is left where labelled and measured films are labelled alike: an offset that all films share may be the
    labels' as well as the network's.
    """
    there = np.isfinite(run.offsets)
    total, count = np.where(there, run.offsets, 0.0).sum(axis=0), there.sum(axis=0)
    others = (total - np.where(there, run.offsets, 0.0)) / np.maximum(count - there, 1)
    return np.asarray(np.linalg.norm(run.offsets - others, axis=-1))


def as_a_whole(run: Run) -> dict[str, float]:
    """How far films are off as a whole, and what their points are off beside that.

    ``mean`` and ``median`` of the lengths of the films' mean offsets, in the unit; ``within``, the mean error with
    them taken off. Where landmarks look alike, all of a film's may be off by one.
    """
    offsets = run.offsets[np.isfinite(run.errors).any(axis=1)]
    whole = np.nanmean(offsets, axis=1, keepdims=True)
    lengths = np.linalg.norm(whole, axis=-1)
    return {
        "mean": float(lengths.mean()),
        "median": float(np.median(lengths)),
        "within": metrics.mean_radial_error(np.linalg.norm(offsets - whole, axis=-1)),
    }


def of_measurements(runs: Sequence[Run]) -> dict[str, dict[str, float]]:
    """Mean absolute errors of angles, degrees, and rates of the challenge's classes, per cent, over runs.

    Empty where a run has none: those of other sets, and those that were made before there were any.
    """
    told = [run.about.get("measurements") for run in runs]
    if not all(told):
        return {}
    return over_runs(
        [
            {key: _there(each["mean"]) for key, each in found["angles_deg"].items()}
            | {name: _there(found[name]) for name in ("isbi_mean_rate", "isbi_mean_rate_as_published")}
            for found in told
            if found
        ]
    )


def _there(value: float | None) -> float:
    """A number as a file has it; ``nan`` where it has none."""
    return float("nan") if value is None else float(value)


def summary(group: Group, runs: Sequence[Run]) -> dict[str, Any]:
    """The figures of a group of runs, for JSON."""
    unit = runs[0].unit
    apart = frozenset(str(name) for name in runs[0].about["twins"])
    more = {
        other.suffix: [{"mre": metrics.mean_radial_error(run.more[other])} for run in runs]
        for other in runs[0].more
    }
    return {
        "labelled_films": group.labelled,
        "films": group.films,
        "init": group.init,
        "variant": group.variant,
        "start": runs[0].about["start_name"],
        "start_mark": group.start,
        "runs": [run.key for run in runs],
        "figures": over_runs([of_errors(run.errors, unit) for run in runs]),
        "measurements": of_measurements(runs),
        "without_near_duplicates": over_runs([of_errors(run.without(apart), unit) for run in runs])
        if apart
        else None,
        "near_duplicates": len(apart),
        "without_offsets": over_runs([of_errors(without_offsets(run), unit) for run in runs]),
        "as_a_whole": over_runs([as_a_whole(run) for run in runs]),
        "more_units": {suffix: over_runs(each) for suffix, each in more.items()},
        "fine_tune_s": float(np.mean([run.about["fine_tune_s"] for run in runs])),
        "predict_s_per_film": float(np.mean([run.about["predict_s_per_film"] for run in runs])),
        "per_landmark": per_landmark(runs),
        "offset_per_landmark": offset_per_landmark(runs),
        "calibration": agreement(runs),
    }


def agreement(runs: Sequence[Run]) -> dict[str, Any]:
    """How expected and actual errors agree: rank correlations averaged over runs, the table over all points."""
    expected, errors = (np.concatenate([getattr(run, name) for run in runs]) for name in ("expected", "errors"))
    pooled = calibration.agreement(expected, errors)
    each = [calibration.agreement(run.expected, run.errors) for run in runs]
    ranks = {name: float(np.mean([found[name] for found in each])) for name in pooled if "spearman" in name}
    return pooled | ranks
