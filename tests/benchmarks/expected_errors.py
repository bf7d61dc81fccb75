"""Other constants of the expected error: ``python -m tests.benchmarks.expected_errors SET WEIGHTS [--last 60]``.

SET is a folder as ``landmark-studio bench`` takes it, WEIGHTS a fine-tuned network (``bench --stress`` keeps those
of its runs). The films are those of the split ``train``, which the network must not have learned from: ``bench
--trained train --held-back N`` labels none of the last N. Errors are taken as exponentially distributed; the least
sum of negative logarithms of their likelihood is the best. A second table tells how likely errors are once what is
expected has been corrected by so many of the films, drawn at random, as by films that were held back.
"""

import math
from collections.abc import Iterator
from unittest.mock import patch

import numpy as np
from rich.console import Console
from rich.table import Table

from lmstudio.bench import calibration, datasets, protocols
from lmstudio.bench.datasets import Dataset, LabelledFilm
from lmstudio.bench.units import Unit, unit_of
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.learning.network import weights
from lmstudio.learning.prediction import confidence
from lmstudio.learning.prediction.locate import Located
from lmstudio.learning.prediction.predict import Predictor
from tests.benchmarks.films import films_of, parser

TRIED = {
    "SPREAD": (0.9, 3.7),
    "DISAGREEMENT": (0.0, 0.047, 0.188),
    "RESIDUAL": (0.0, 0.0117, 0.0468),
    "SMALL_BATCHES": (0.75, 1.0),
    "LESS_PLAUSIBLE": (0.25, 1.0, math.inf),
    "MANY_LANDMARKS": (0, 12, 30),
    "ASTRAY": (0.75, 1.0, 2.0),
    "ASTRAY_AT_MOST": (0.8, 1.0, 2.0, 3.0, math.inf),
    "UNSEEN": (0.0, 0.06, 0.222),
    "SHAPE_SPREAD": (0.0, 0.04, 0.12, 0.16),
    "UNTOLD": (0.0, 0.4, 0.5, 0.7),
}
"""Constants of ``confidence``, and other values for them."""
PRIOR_POINTS, HELD_BACK, DRAWS = (0, 10, 40, 160, 640), (1, 2, 5, 10), 200


class Looked:
    """What a network found on films of a set, and how far that is off.

    Args:
        predictor: the network.
        dataset: of the films.
        films: the ``n`` films.
    """

    def __init__(self, predictor: Predictor, dataset: Dataset, films: tuple[LabelledFilm, ...]) -> None:
        self.description = predictor.description
        images = datasets.as_project(dataset, films).images
        self.unit: Unit = unit_of(images, dataset.name)
        order = [self.description.landmarks.index(name) for name in dataset.schema.names]
        sizes = protocols.pixel_sizes(images, self.unit, films)
        self.order, self.found, xy, cells = order, list[Located](), [], []
        for image in images:
            film = datasets.read(image)
            orientation, found, frame = predictor.locate(film)
            self.found.append(found)
            xy.append(orientation.restore_points(found.xy, (film.height, film.width))[order])
            cells.append(predictor.locator.cell_px(frame))
        truth = protocols.truth_of(dataset, films)
        self.errors: Array = metrics.radial_errors(np.array(xy), truth, unit_per_px=sizes)
        self.cell: Array = np.array(cells)[:, None] * np.sqrt(sizes.prod(axis=-1))

    def expected(self) -> Array:
        """The expected errors (n, K) in the unit, with the constants as they are now."""
        films, typical = self.description.films, self.description.plausibility
        each = [confidence.expected_error(found, films=films, typical=typical)[self.order] for found in self.found]
        return np.array(each) * self.cell * self.description.error_factor

    def row(self) -> Iterator[str]:
        """Mean expected and actual error, calibration error, likelihood and rank correlations."""
        expected = self.expected()
        told = calibration.agreement(expected, self.errors)
        there = np.isfinite(self.errors)
        yield from (f"{float(each[there].mean()):.3f}" for each in (expected, self.errors))
        yield f"{told['expected_calibration_error']:.3f}"
        yield f"{unlikeliness(expected, self.errors):.4f}"
        yield from (f"{told[f'spearman_{over}']:.2f}" for over in ("points", "landmarks", "films"))

    def corrected(self, held_back: int) -> float:
        """The negative log likelihood of the errors on films once others corrected what is expected of them."""
        expected, random, losses = self.expected(), np.random.default_rng(0), []
        for _ in range(DRAWS):
            rows = random.permutation(len(expected))
            held, rest = rows[:held_back], rows[held_back:]
            factor = confidence.correction(expected[held], self.errors[held])
            losses.append(unlikeliness(factor * expected[rest], self.errors[rest]))
        return float(np.mean(losses))


def unlikeliness(expected: Array, errors: Array) -> float:
    """The mean negative logarithm of the likelihood of errors (n, K) of which so much was expected."""
    there = np.isfinite(errors)
    return float((np.log(expected[there]) + errors[there] / expected[there]).mean())


def corrections(looked: Looked) -> Table:
    """How likely errors are after a correction by few films, with other weights of no correction."""
    table = Table(title="−log likelihood after a correction by so many films")
    for heading in ("_PRIOR_POINTS", *map(str, HELD_BACK)):
        table.add_column(heading, justify="right")
    for value in PRIOR_POINTS:
        with patch.object(confidence, "_PRIOR_POINTS", value):
            table.add_row(str(value), *(f"{looked.corrected(count):.4f}" for count in HELD_BACK))
    return table


def main() -> None:
    """Print a line for each value of each constant."""
    args = parser(__doc__ or "", split="train", last=60).parse_args()
    dataset, films = films_of(args)
    looked = Looked(Predictor(weights.read(args.weights)), dataset, films)
    learned = looked.description.films
    table = Table(title=f"{dataset.name}, {len(films)} films, {learned} labelled, {looked.unit.text}")
    table.add_column("")
    for heading in ("expected", "actual", "calibration", "−log likelihood", "points", "landmarks", "films"):
        table.add_column(heading, justify="right")
    table.add_row("as shipped", *looked.row())
    for name, values in TRIED.items():
        for value in values:
            with patch.object(confidence, name, value):
                table.add_row(f"{name} {value:g}", *looked.row())
    Console(width=120).print(table, corrections(looked))


if __name__ == "__main__":
    main()
