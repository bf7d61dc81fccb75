from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lmstudio.bench import comparison, differences
from lmstudio.bench.protocols import RunSetting
from lmstudio.bench.summaries import Summary

FILMS = [f"{i}.png" for i in range(40)]
BASE = np.random.default_rng(0).uniform(1, 3, size=(40, 5))


def _run(init: str, added: float, *, shots: int | None = 10, set_name: str = "ceph", **setting: Any) -> Summary:
    asked = RunSetting(shots, init, **setting)
    errors = BASE + added + np.random.default_rng(asked.seed).normal(0, 0.01, size=BASE.shape)
    figures = {"mre": float(errors.mean()), "median": 1.0, "misses": 0.0}
    figures |= {f"sdr_{limit:g}": 90.0 for limit in (2, 2.5, 3, 4)}
    taught = {"method": init, "core_minutes": 60.0, "updates": 9000, "crops": 144_000, "films": 4669, "seed": 0}
    about = {
        "set": set_name, "unit": "mm", "labelled_films": shots or 150, "steps": None, "code": "c0de",
        "start_name": f"net of {init}", "parameters": 4_480_000, "figures": figures, "fine_tune_s": 80.0,
        "expected": {"spearman_points": 0.5 + added, "expected_calibration_error": 0.25},
        "pretraining": None if init == "random" else taught | {"licence": ""},
    }  # fmt: skip
    films = differences.of_films(errors, FILMS, pair=(asked.seed, asked.draw))
    return Summary(f"{init}-{shots}-{asked.seed}", asked, about, films)


def _line(text: str, start: str) -> str:
    (found,) = (line for line in text.splitlines() if line.startswith(f"| {start}"))
    return found


def _claims(runs: Sequence[Summary]) -> str:
    return comparison.markdown(runs).split("## What was compared")[0]


def test_a_claim_is_confirmed_contradicted_or_neither_by_its_limits() -> None:
    runs = [_run("ddpm", 0.0, seed=seed) for seed in (0, 1)]
    for added, said in ((0.5, "confirmed"), (-0.5, "contradicted"), (0.0, "not confirmed")):
        others = [_run("imagenet", added, seed=seed) for seed in (0, 1)]
        line = _line(_claims([*runs, *others]), "Diffusion pre-training beats ImageNet")
        assert line.endswith(f"| {said} |")
        assert "| ceph | 10 | 2 |" in line


def test_how_errors_are_expected_is_told_of_each_row() -> None:
    runs = [_run("ddpm", 0.0), _run("ddpm", 0.0, heatmap="contour", seed=0), _run("match", 0.0)]
    runs[1].about["expected"]["spearman_points"] = 0.625
    runs[2].about["expected"]["spearman_points"] = None
    rows = comparison.markdown(runs).split("## ceph, test films")[1]
    titles, _, *lines = [[cell.strip() for cell in line.split("|")] for line in rows.strip().splitlines()]
    said = {line[3]: (line[titles.index("doubt")], line[titles.index("calibration")]) for line in lines}
    assert said == {"ddpm": ("0.50", "0.25"), "ddpm contour": ("0.62", "0.25"), "match": ("–", "0.25")}


def test_what_was_not_measured_is_no_result() -> None:
    line = _line(_claims([_run("ddpm", 0.0)]), "Diffusion pre-training beats ImageNet")
    assert line.endswith("| not measured yet |")


def test_few_films_are_set_against_all_where_the_claim_says_so() -> None:
    runs = [_run("ddpm", 0.3), _run("gu2net", 0.0, shots=None), _run("gu2net", 0.6)]
    text = _claims(runs)
    assert "| 10 against 150 |" in _line(text, "Few films with diffusion rival GU2Net with all")
    assert _line(text, "Few films").endswith("contradicted |")
    assert _line(text, "Diffusion beats GU2Net with the same films").endswith("| confirmed |")


def test_films_that_were_chosen_first_are_compared_with_the_same() -> None:
    first: dict[str, Any] = {"first": ("126",), "shots": 1}
    runs = [_run("ddpm", 0.0, **first), _run("imagenet", 0.4, **first), _run("imagenet", 0.1, shots=1)]
    assert "| 1, 126 first | 1 |" in _line(_claims(runs), "Diffusion pre-training beats ImageNet")


def test_settings_tried_on_held_back_films_are_no_evidence_and_stand_apart() -> None:
    tried = [_run("ddpm", 0.0, held_back=90), _run("imagenet", 0.4, held_back=90, learning_rate=0.002)]
    text = comparison.markdown(tried)
    assert "| MRE mm | median | ≤ 2 mm, % | ≤ 2.5 mm, % | ≤ 3 mm, % | ≤ 4 mm, % | over 10 mm, % |" in text
    assert _line(text, "Diffusion pre-training beats ImageNet").endswith("| not measured yet |")
    assert "## ceph, last 90 train and validate films" in text
    assert "| 10 | first | imagenet rate 0.002 | 1 |" in text


def test_each_start_says_what_it_cost_and_what_is_missing_is_named() -> None:
    text = comparison.markdown([_run("mocov3", 0.0), _run("random", 0.2)])
    assert "| mocov3 | net of mocov3 | 4.48 M | mocov3 | 60 | 9,000 | 144,000 | 4,669 | 0 | – | 1 |" in text
    assert "| random | net of random | 4.48 M | – | – | – | – | – | – | – | 1 |" in text
    assert "Not run: dinov2" in text


def test_seeds_are_averaged_and_sets_stand_apart() -> None:
    runs = [_run("ddpm", added, seed=seed) for seed, added in enumerate((0.0, 0.2))] + [
        _run("ddpm", 1.0, set_name="hand")
    ]
    text = comparison.markdown(runs)
    mean = np.mean([run.about["figures"]["mre"] for run in runs[:2]])
    assert f"| 10 | first | ddpm | 2 | {mean:.3f} ± 0.141 |" in text
    assert text.index("## ceph, test films") < text.index("## hand, test films")


def test_heatmaps_are_compared_with_the_programs_own() -> None:
    runs = [_run("ddpm", 0.0), _run("ddpm", 0.3, heatmap="disc")]
    assert _line(_claims(runs), "The program's heatmaps beat “disc”").endswith("| confirmed |")


def test_it_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    comparison.write(tmp_path / "comparison.md", [_run("ddpm", 0.0)])
    assert (tmp_path / "comparison.md").read_text(encoding="utf-8").startswith("# Starts and rivals, compared")


@pytest.mark.parametrize("claim", comparison.CLAIMS, ids=lambda claim: claim.text)
def test_each_claim_compares_two_things(claim: comparison.Claim) -> None:
    assert claim.mine != claim.other
