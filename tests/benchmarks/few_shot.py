"""Print the few-shot figures of README: error, detection rate and time on the real cephalograms.

    python -m tests.benchmarks.few_shot DATA [--shots 10 5] [--seeds 0] [--draws 0] [--init ddpm random]

DATA is the folder that holds ``ceph/``. First the first N films of the table, then ``--draws`` random draws of N.
For the first N also a second round from the first, and the test films without those that have a near duplicate
among all training films (``near_duplicates.csv``).
"""

import argparse
import csv
import platform
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from rich.console import Console
from rich.table import Table

from lmstudio.bench import datasets, protocols
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.learning.finetune import FinetuneConfig


def near_duplicates(folder: Path) -> set[str]:
    """The names of films that are nearly the same radiograph as another one in another split."""
    path = folder / "near_duplicates.csv"
    if not path.is_file():
        return set()
    with path.open(encoding="utf-8", newline="") as lines:
        return {row[key] for row in csv.DictReader(lines) for key in ("image_a", "image_b")}


def measured(
    dataset: datasets.Dataset, setting: protocols.Setting, *, start: bytes | None = None
) -> protocols.Result:
    """The result of one run."""
    *_, last = protocols.run(dataset, setting, FinetuneConfig(), start=start)
    if not isinstance(last, protocols.Result):
        raise TypeError("a run ends with its result")
    return last


def figures(errors: Array) -> Iterator[str]:
    """Mean, standard deviation, median, detection rates, share of misses over 10 mm."""
    yield f"{metrics.mean_radial_error(errors):.2f}"
    yield f"{np.nanstd(errors):.2f}"
    yield f"{metrics.median_radial_error(errors):.2f}"
    for threshold in metrics.SDR_THRESHOLDS_MM:
        yield f"{metrics.success_detection_rate(errors, threshold):.1f}"
    yield f"{100 - metrics.success_detection_rate(errors, 10.0):.2f}"


def _runs(dataset: datasets.Dataset, args: argparse.Namespace) -> Iterator[tuple[str, Array, float, float]]:
    twins = near_duplicates(args.data / args.set_name)
    for init in args.init:
        for shots in args.shots:
            for seed in args.seeds:
                result = measured(dataset, protocols.Setting(shots, init, seed))
                label = f"{init}, first {shots}, seed {seed}"
                yield label, result.errors, result.fine_tune_s, result.predict_s
                apart = np.array([image.id not in twins for image in result.images])
                yield f"{label}, {apart.sum()} films without twins", result.errors[apart], np.nan, np.nan
                if init == "ddpm" and args.second_round:
                    later = measured(dataset, protocols.Setting(shots, init, seed), start=result.weights)
                    yield f"{label}, second round", later.errors, later.fine_tune_s, later.predict_s
            for draw in range(args.draws):
                result = measured(dataset, protocols.Setting(shots, init, draw, draw=draw))
                yield f"{init}, {shots} drawn ({draw})", result.errors, result.fine_tune_s, result.predict_s


def main() -> None:
    """Run what was asked and print one line of the table after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--set", default="ceph", dest="set_name")
    parser.add_argument("--shots", type=int, nargs="+", default=[10, 5])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--draws", type=int, default=0)
    parser.add_argument("--init", nargs="+", choices=("ddpm", "random"), default=["ddpm"])
    parser.add_argument("--no-second-round", action="store_false", dest="second_round")
    args = parser.parse_args()
    dataset = datasets.load(args.data / args.set_name)
    console = Console(width=150, highlight=False)
    table = Table(title=f"{platform.processor() or platform.machine()}, {torch.get_num_threads()} threads")
    table.add_column("run")
    rates = (f"SDR {t:g} %" for t in metrics.SDR_THRESHOLDS_MM)
    for heading in ("MRE mm", "SD", "median", *rates, "> 10 mm %", "fine-tune s", "predict ms"):
        table.add_column(heading, justify="right")
    for label, errors, fine_tune_s, predict_s in _runs(dataset, args):
        times = ("", "") if np.isnan(fine_tune_s) else (f"{fine_tune_s:.0f}", f"{1000 * predict_s:.0f}")
        table.add_row(label, *figures(errors), *times)
        console.print(f"{label}: MRE {metrics.mean_radial_error(errors):.3f} mm", style="dim")
    console.print(table)


if __name__ == "__main__":
    main()
