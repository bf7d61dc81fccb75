"""What each part of finding landmarks brings: ``python -m tests.benchmarks.location_parts SET WEIGHTS``.

SET is a folder as ``landmark-studio bench`` takes it, WEIGHTS a fine-tuned network (``bench --stress`` keeps those
of its runs). Each row leaves one part out, or adds one; “best 80 %” shows that the shape of the labelled films
does not pull points that are well seen.
"""

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch
from rich.console import Console
from rich.table import Table

from lmstudio.analysis import shape
from lmstudio.analysis.shape import Shape
from lmstudio.bench import datasets, protocols
from lmstudio.bench.units import unit_of
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.learning.finetuning import stages
from lmstudio.learning.network import weights
from lmstudio.learning.prediction import views
from lmstudio.learning.prediction.locate import CoarsePrediction, Locator
from lmstudio.learning.prediction.views import Scales, View
from tests.benchmarks.films import films_of, parser

Look = Callable[[Locator, View], Array]
ROWS = (
    "as shipped",
    "without the labelled films' places",
    "without their shape, too",
    "coarse stage alone",
    "fine stage averaged",
)


def _as_shipped(locator: Locator, view: View) -> Array:
    return locator.locate(view).xy


def _without_place(locator: Locator, view: View) -> Array:
    return Locator(locator.coarse, locator.fine, _unscaled(locator)).locate(view).xy


def _without_shape(locator: Locator, view: View) -> Array:
    none = shape.typical(np.full_like(locator.common.mean, np.nan))
    return Locator(locator.coarse, locator.fine, none).locate(view).xy


def _first_alone(locator: Locator, view: View) -> Array:
    return Locator(locator.coarse, None, _unscaled(locator), locator.locations, locator.typical).locate(view).xy


def _unscaled(locator: Locator) -> Shape:
    return locator.common.scaled(locator.coarse.config.stem)


def _averaged(locator: Locator, view: View) -> Array:
    """Test-time averaging: the mean of the fine stage and of another at patches round its points."""
    coarse = locator.predict_coarse(view)
    first = locator.predict_fine(coarse).xy
    return (first + locator.predict_fine(_moved(coarse, first, locator)).xy) / 2


def _moved(coarse: CoarsePrediction, xy: Array, locator: Locator) -> CoarsePrediction:
    xy_net = torch.from_numpy(coarse.view.frame.to_net(xy)).float()
    return replace(coarse, xy_cell=stages.to_cells(xy_net, locator.coarse.config.stem))


def main() -> None:
    """Print a line for each way of looking."""
    args = parser(__doc__ or "", split="test").parse_args()
    dataset, films = films_of(args)
    content = weights.read(args.weights)
    whole, description = weights.from_bytes(content)
    close, typical = weights.close_from_bytes(content), description.plausibility
    locator = Locator(whole, close, description.shape, description.location_prior, typical)
    scales = Scales(description.input_size, description.close_size)
    images = datasets.as_project(dataset, films).images
    unit, truth = unit_of(images, dataset.name), protocols.truth_of(dataset, films)
    sizes = protocols.pixel_sizes(images, unit, films)
    order = [description.landmarks.index(name) for name in dataset.schema.names]
    table = Table(title=f"{dataset.name}, {len(films)} films, {description.films} labelled, {unit.text}")
    table.add_column("")
    for heading in ("MRE", "median", "best 80 %", f"over {unit.miss_text}, %", "ms a film"):
        table.add_column(heading, justify="right")
    seen = [views.view(datasets.read(image).pixels, scales) for image in images]
    looks = (_as_shipped, _without_place, _without_shape, _first_alone, _averaged)
    for name, look in zip(ROWS, looks, strict=True):
        began = time.perf_counter()
        xy = np.array([look(locator, view)[order] for view in seen])
        took = 1000 * (time.perf_counter() - began) / len(seen)
        errors = metrics.radial_errors(xy, truth, unit_per_px=sizes)
        misses = 100 - metrics.success_detection_rate(errors, unit.miss)
        mean, middle, best = (
            f(errors) for f in (metrics.mean_radial_error, metrics.median_radial_error, metrics.best_share_error)
        )
        table.add_row(name, f"{mean:.3f}", f"{middle:.3f}", f"{best:.3f}", f"{misses:.2f}", f"{took:.0f}")
    Console(width=120).print(table)


if __name__ == "__main__":
    main()
