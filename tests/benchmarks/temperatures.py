"""Kinds of heatmaps with a temperature for each landmark: ``python -m tests.benchmarks.temperatures DATA/ceph``.

McCouat and Voiculescu, CVPR 2022, divide the logits of heatmaps by one temperature for each landmark, fitted by
the cross-entropy on labelled films that were not learned from, and take the expected distance from the point as
its uncertainty (cells over 5 % of the greatest). Here a network learns from the first films of the splits
``train`` and ``validate``, the temperatures are fitted on their last films, and all is measured on the test
films. For each kind of heatmap and seed a row tells the mean radial error, and the mean, the expected
calibration error and the rank correlation with the errors of what the program expects and of what the heatmaps
say without and with temperatures.
"""

import argparse
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from rich.console import Console
from rich.table import Table
from scipy.optimize import minimize_scalar

from lmstudio.analysis.orientation import UPRIGHT
from lmstudio.bench import calibration, datasets, protocols, starts
from lmstudio.bench.datasets import Dataset, LabelledFilm
from lmstudio.bench.protocols import DDPM, Result, RunSetting
from lmstudio.bench.units import unit_of
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.learning.finetuning.heatmap_kinds import KINDS, bilinear_targets
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.prediction.locate import SHOWN_FINER
from lmstudio.learning.prediction.predict import Predictor

RANGE = (math.log(0.1), math.log(10.0))
"""Of the logarithms of temperatures."""
LEAST = 0.05
"""Cells with less of the greatest count for nothing in an uncertainty (McCouat and Voiculescu, 2022)."""


@dataclass(frozen=True, slots=True, eq=False)
class Heatmap:
    """One landmark's distribution on one film, in the ``m`` cells that the fine stage saw.

    Args:
        logits: (m,) logarithms of the probabilities.
        target: (m,) of sum 1 where the true point lies among the cells, otherwise less.
        away: (m,) distances of the cells from the point found, in the set's unit.
    """

    logits: Array
    target: Array
    away: Array

    def surprise(self, temperature: float) -> float:
        """The cross-entropy of the target."""
        tempered = self.logits / temperature
        return float(np.logaddexp.reduce(tempered) - self.target @ tempered)

    def expected(self, temperature: float) -> float:
        """The expected distance in the set's unit from the point found."""
        weight = np.exp((self.logits - self.logits.max()) / temperature)
        weight[weight < LEAST] = 0
        return float(weight @ self.away / weight.sum())


def heatmaps_of(predictor: Predictor, dataset: Dataset, films: Sequence[LabelledFilm]) -> list[list[Heatmap]]:
    """The heatmaps of each film's landmarks."""
    images = datasets.as_project(dataset, films).images
    truth = protocols.truth_of(dataset, films)
    sizes = protocols.pixel_sizes(images, unit_of(images, dataset.name), films)
    order = [predictor.description.landmarks.index(name) for name in dataset.schema.names]
    stem = predictor.locator.coarse.config.stem / SHOWN_FINER
    each_film = []
    for image, true, size in zip(images, truth, sizes, strict=True):
        orientation, found, frame = predictor.locate(datasets.read(image))
        assert orientation == UPRIGHT, f"{image.name} is seen otherwise than it lies"
        xy, shown, frame = found.xy[order], found.shown[order], frame.unwarped
        there = (torch.from_numpy(frame.to_net(true)) + 0.5) / stem - 0.5
        targets = bilinear_targets(there[None], (shown.shape[-2], shown.shape[-1]))[0].double()
        maps = []
        for told, target, point in zip(shown.double(), targets, xy, strict=True):
            rows, columns = torch.nonzero(told, as_tuple=True)
            at = frame.to_film((torch.stack([columns, rows], dim=-1).double().numpy() + 0.5) * stem - 0.5)
            away = np.linalg.norm((at - point) * size, axis=-1)
            maps.append(Heatmap(told[rows, columns].log().numpy(), target[rows, columns].numpy(), away))
        each_film.append(maps)
    return each_film


def fitted(maps: Sequence[Heatmap]) -> float:
    """The temperature of one landmark's heatmaps at which the true points, where seen, surprise least."""
    seen = [each for each in maps if each.target.sum() > 0.99]
    found = minimize_scalar(
        lambda log: sum(each.surprise(math.exp(log)) for each in seen), bounds=RANGE, method="bounded"
    )
    return math.exp(found.x)


def cells(expected: Array, errors: Array) -> Iterator[str]:
    """What is expected in the mean, the expected calibration error, and the rank correlation."""
    told = calibration.agreement(expected, errors)
    yield f"{np.nanmean(expected):.2f}"
    yield f"{told['expected_calibration_error']:.2f}"
    yield f"{told['spearman_points']:.2f}"


def row(dataset: Dataset, setting: RunSetting, *, held_back: int, threads: int | None) -> Iterator[str]:
    """One kind of heatmap with one seed."""
    config = FinetuneConfig(threads=threads)
    start = starts.find(setting.init, {})
    *_, result = protocols.run(dataset, setting, config, start=start.begin(setting.seed), teach=start.teach)
    assert isinstance(result, Result)
    predictor = Predictor(result.weights)
    others = protocols.tested_films(dataset, replace(setting, held_back=held_back))
    fit = heatmaps_of(predictor, dataset, others)
    temperatures = [fitted(maps) for maps in zip(*fit, strict=True)]
    maps = heatmaps_of(predictor, dataset, result.films)
    yield setting.heatmap
    yield str(setting.seed)
    yield f"{metrics.mean_radial_error(result.errors):.3f}"
    yield from cells(result.expected, result.errors)
    for told in ([1.0] * len(temperatures), temperatures):
        each = [[one.expected(t) for one, t in zip(film, told, strict=True)] for film in maps]
        yield from cells(np.array(each), result.errors)
    yield f"{np.median(temperatures):.2f} ({min(temperatures):.2f} to {max(temperatures):.2f})"


def main() -> None:
    """Print a row for each kind of heatmap and seed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", type=Path)
    parser.add_argument("--init", default=DDPM, help="what both stages start from (default %(default)s)")
    parser.add_argument("--heatmap", nargs="+", choices=KINDS, default=["gaussian", "contour"])
    parser.add_argument("--shots", type=int, default=10, help="films that are learned from (default %(default)s)")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1])
    parser.add_argument("--held-back", type=int, default=90, help="films to fit on (default %(default)s)")
    parser.add_argument("--threads", type=int)
    args = parser.parse_args()
    dataset = datasets.load(args.set)
    table = Table(
        title=f"{args.shots} films of {dataset.name} from {args.init}, temperatures from {args.held_back}"
    )
    for heading in ("heatmap", "seed", "error"):
        table.add_column(heading, justify="right")
    for who in ("program", "heatmap", "tempered"):
        for what in ("expected", "calibration", "doubt"):
            table.add_column(f"{who} {what}", justify="right")
    table.add_column("temperatures", justify="right")
    for kind in args.heatmap:
        for seed in args.seeds:
            setting = RunSetting(args.shots, args.init, seed, heatmap=kind)
            table.add_row(*row(dataset, setting, held_back=args.held_back, threads=args.threads))
    Console(width=160).print(table)


if __name__ == "__main__":
    main()
