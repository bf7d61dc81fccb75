"""The comparison of starts and rivals: Markdown, written from the summaries of finished runs alone.

Claim by claim what others report, what was measured, and the verdict with its limits; then every row.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from lmstudio.bench.differences import Difference, difference
from lmstudio.bench.protocols import OWN_HEATMAP
from lmstudio.bench.report import number, spread, table
from lmstudio.bench.summaries import Summary
from lmstudio.bench.units import UNITS
from lmstudio.formats.atomic import write_text

KeyT = TypeVar("KeyT", str, tuple[str, str], tuple[int, str, str])
PAPER = "arXiv 2407.18125"
TESTED = "test"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a claim.

    Args:
        init: what runs start from, or the rival.
        heatmap: which is taught.
        all_films: whether it learns from all labelled films, whatever the other does.
    """

    init: str
    heatmap: str = OWN_HEATMAP
    all_films: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """That one side errs less than the other.

    Args:
        text: in words.
        source: who says so.
        mine, other: the sides.
    """

    text: str
    source: str
    mine: Side
    other: Side


def _beats(mine: str, others: Sequence[str], text: str, source: str) -> tuple[Claim, ...]:
    return tuple(Claim(text.format(other=other), source, Side(mine), Side(other)) for other in others)


RANDOM_TEXT = "Diffusion pre-training beats a random start"
CLAIMS = (
    *_beats("ddpm", ("random",), RANDOM_TEXT, PAPER),
    *_beats("ddpm-60", ("random",), f"{RANDOM_TEXT}, at 60 core-minutes", PAPER),
    *_beats("ddpm", ("imagenet",), "Diffusion pre-training beats ImageNet", PAPER),
    *_beats("ddpm-60", ("mocov3", "simclrv2", "dino"), "Diffusion beats {other}, at equal cost", PAPER),
    Claim("Few films with diffusion rival GU2Net with all", PAPER, Side("ddpm"), Side("gu2net", all_films=True)),
    *_beats("ddpm", ("gu2net",), "Diffusion beats GU2Net with the same films", "here"),
    *_beats("imagenet", ("imagenet-random",), "Photographs teach that network something", "here"),
    *_beats("ddpm-60", ("dae", "mae", "dense"), "Diffusion beats {other}, at equal cost", "here"),
    *_beats("ddpm-60", ("ddpm-60-encoder",), "The pre-trained way up is worth something", "here"),
    *_beats("built-in", ("ddpm", "imagenet"), "Diffusion and photographs, a stage each, beat {other}", "here"),
    *_beats("ddpm", ("match",), "Fine-tuning beats matching without training", "here"),
    *(
        Claim(f"The program's heatmaps beat “{kind}”", "here", Side("ddpm"), Side("ddpm", kind))
        for kind in ("contour", "wide", "disc", "bce")
    ),
)
NOT_RUN = {
    "dinov2, dinov3": "weights are fetched when they are run, and cannot be had as a package",
    "sam, rad-dino, torchxrayvision, medsapiens": "likewise",
}
"""Rows that a reader will miss, and why they are missing; a weights file can be given with ``--start
NAME=FILE``."""


def write(path: Path, summaries: Sequence[Summary]) -> None:
    """Write the comparison.

    Raises:
        SaveFailed: the file cannot be written.
    """
    write_text(path, markdown(summaries))


def markdown(summaries: Sequence[Summary]) -> str:
    """The comparison for people."""
    tested = [each for each in summaries if each.setting.measured == TESTED]
    lines = ["# Starts and rivals, compared", ""]
    lines += [
        "Written by `landmark-studio bench --comparison` from the summaries of finished runs. ± is the standard",
        "deviation between seeds or draws; limits are those of 95 % of 10,000 resamples of the measured films, of",
        "runs paired by seed. A claim is confirmed where both limits say so, contradicted where both say the",
        "contrary, and not confirmed in between. Settings were chosen on training films that were held back.",
        "",
        "## Claims",
        "",
        _claims(tested),
        "",
        "## What was compared",
        "",
        _starts(summaries),
        "",
        "Parameters are those of one network. A training has two, of the whole film and of its details, which",
        "begin alike but for `built-in`: there parameters and pre-training are those of the first.",
        "",
        "In the tables below, doubt is the rank correlation of the errors that a network expects of its points",
        "with those it makes (the higher, the better is what is shown first to be reviewed), and calibration the",
        "expected calibration error of the same (how far the two are apart over tenths of the points).",
        "",
        "Not run: " + "; ".join(f"{name} ({why})" for name, why in NOT_RUN.items()) + ".",
    ]
    for (set_name, measured), rows in _by_measured(summaries).items():
        lines += ["", f"## {set_name}, {measured} films", "", _rows(rows)]
    return "\n".join(lines) + "\n"


def verdict(found: Difference) -> str:
    """What a difference says of the claim that the first side errs less."""
    if found.low > 0:
        return "confirmed"
    return "contradicted" if found.high < 0 else "not confirmed"


def _claims(tested: Sequence[Summary]) -> str:
    rows = []
    for claim in CLAIMS:
        found = list(_measured(claim, tested))
        rows += [
            [
                claim.text,
                claim.source,
                set_name,
                films,
                str(told.pairs),
                f"{number(told.mine, 3)} against {number(told.other, 3)} {unit}",
                f"{number(told.difference, 3)} ({number(told.low, 3)} to {number(told.high, 3)})",
                verdict(told),
            ]
            for set_name, films, unit, told in found
        ] or [[claim.text, claim.source, "–", "–", "0", "–", "–", "not measured yet"]]
    headings = ["claim", "of", "set", "N", "pairs", "mean radial error", "better by (95 %)", "verdict"]
    return table(headings, rows, left=4)


def _measured(claim: Claim, tested: Sequence[Summary]) -> Iterator[tuple[str, str, str, Difference]]:
    """The set, the numbers of films, the unit and the difference wherever both sides were run."""
    for set_name in dict.fromkeys(each.set_name for each in tested):
        here = [each for each in tested if each.set_name == set_name and not each.setting.second_round]
        mine, other = (_of_side(side, here) for side in (claim.mine, claim.other))
        for (films, first), runs in mine.items():
            against = [n for n, f in other if f == first and (n == films or claim.other.all_films)]
            for n in against[-1:]:
                told = difference([r.films for r in runs], [r.films for r in other[n, first]])
                if told is not None:
                    after = f", {', '.join(first)} first" if first else ""
                    counts = f"{films}{after}" if n == films else f"{films} against {n}{after}"
                    yield set_name, counts, UNITS[str(runs[0].about["unit"])].text, told


def _of_side(side: Side, here: Iterable[Summary]) -> dict[tuple[int, tuple[str, ...]], list[Summary]]:
    """The runs of a side, by how many films were learned from and which came first, few films first."""
    found: dict[tuple[int, tuple[str, ...]], list[Summary]] = {}
    for each in here:
        setting = each.setting
        asked = (setting.init, setting.heatmap) == (side.init, side.heatmap) and each.about["steps"] is None
        if asked and not (side.all_films and setting.shots is not None):
            found.setdefault((int(each.about["labelled_films"]), setting.first), []).append(each)
    return dict(sorted(found.items()))


def _starts(summaries: Sequence[Summary]) -> str:
    rows = []
    for name, runs in _grouped(summaries, lambda each: each.setting.init).items():
        taught = next((each.about["pretraining"] for each in runs if each.about.get("pretraining")), None) or {}
        rows.append(
            [
                name,
                str(runs[0].about["start_name"]),
                f"{runs[0].about['parameters'] / 1e6:.2f} M",
                str(taught.get("method", "–")),
                *(_known(taught.get(key)) for key in ("core_minutes", "updates", "crops", "films")),
                str(taught.get("seed", "–")),
                str(taught.get("licence") or "–"),
                str(len(runs)),
            ]
        )
    headings = ["start", "from", "parameters", "pre-trained by", "core-minutes", "updates", "crops", "films"]
    return table([*headings, "seed", "licence", "runs"], rows, left=4)


def _known(value: float | None) -> str:
    return f"{value:,.0f}" if value else "–"


def _by_measured(summaries: Sequence[Summary]) -> dict[tuple[str, str], list[Summary]]:
    return _grouped(summaries, lambda each: (each.set_name, each.setting.measured))


def _rows(runs: Sequence[Summary]) -> str:
    unit = UNITS[str(runs[0].about["unit"])]
    rows = []
    for key, alike in _grouped(runs, _row_of).items():
        films, which, name = key
        told = [each.about["figures"] for each in alike]
        limits = [_over(told, f"sdr_{limit:g}", 1) for limit in unit.thresholds]
        seconds = np.mean([each.about["fine_tune_s"] for each in alike])
        codes = ", ".join(dict.fromkeys(str(each.about["code"])[:6] for each in alike))
        cells = [
            str(films),
            which,
            name,
            str(len(alike)),
            _over(told, "mre", 3),
            _over(told, "median", 2),
            *limits,
        ]
        agreed = [each.about["expected"] for each in alike]
        doubts = [_over(agreed, "spearman_points", 2), _over(agreed, "expected_calibration_error", 2)]
        rows.append([*cells, _over(told, "misses", 2), *doubts, number(float(seconds), 0), codes])
    headings = ["N", "films", "start", "runs", f"MRE {unit.text}", "median", *unit.rate_headings]
    return table([*headings, "doubt", "calibration", "fine-tune s", "code"], rows, left=3)


def _row_of(run: Summary) -> tuple[int, str, str]:
    """How many films were learned from, which, and from what start by which variant."""
    setting, steps = run.setting, run.about["steps"]
    which = "drawn" if setting.draw is not None else "second round" if setting.second_round else "first"
    which = f"{', '.join(setting.first)}, then {which}" if setting.first else which
    words = [setting.init, setting.variant, "" if steps is None else f"{steps} updates"]
    return int(run.about["labelled_films"]), which, " ".join(filter(None, words))


def _over(each: Sequence[Mapping[str, float | None]], name: str, digits: int) -> str:
    """A figure over runs; a dash where not all of them have it."""
    values = [value for figures in each if (value := figures[name]) is not None]
    if len(values) < len(each):
        return "–"
    sd = float(np.std(values, ddof=1)) if len(values) > 1 else math.nan
    return spread({"mean": float(np.mean(values)), "sd": sd}, digits)


def _grouped(items: Iterable[Summary], key: Callable[[Summary], KeyT]) -> dict[KeyT, list[Summary]]:
    found: dict[KeyT, list[Summary]] = {}
    for each in items:
        found.setdefault(key(each), []).append(each)
    return dict(sorted(found.items()))
