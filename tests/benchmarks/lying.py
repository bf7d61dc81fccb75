"""How well films that lie otherwise are found: ``python -m tests.benchmarks.lying SET WEIGHTS [--split train]``.

SET is a folder as ``landmark-studio bench`` takes it, WEIGHTS a fine-tuned network (``bench --stress`` keeps those
of its runs). Every film is predicted as it is, every so many of them turned, inverted, mirrored and tilted, too. A
film that lies by a quarter turn may be found as it is, by tilting it far.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from rich.console import Console
from rich.table import Table

from lmstudio.analysis.orientation import MIRRORED, UPRIGHT, Orientation
from lmstudio.bench import changes, datasets, protocols
from lmstudio.bench.units import unit_of
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.imaging.film import Film
from lmstudio.learning.network import weights
from lmstudio.learning.prediction.predict import Predictor
from tests.benchmarks.films import films_of, parser

Changed = Callable[[Film, Array], tuple[Film, Array]]
"""Gives a film and its points (K, 2) in pixels as they lie then."""


def _lying(film: Film, xy: Array, *, orientation: Orientation) -> tuple[Film, Array]:
    pixels = orientation.orient_pixels(film.pixels)
    return replace(film, pixels=pixels), orientation.orient_points(xy, (film.height, film.width))


def _tilted(film: Film, xy: Array, *, degrees: float) -> tuple[Film, Array]:
    """Turned clockwise, and made smaller so that the landmarks stay on the film."""
    pixels, moved = changes.turned(film.pixels, xy, np.random.default_rng(0), degrees=degrees, scale=0.75)
    return replace(film, pixels=pixels), moved


WAYS = (UPRIGHT, Orientation(1), Orientation(2), Orientation(3), Orientation(inverted=True), MIRRORED)
CHANGES: dict[str, Changed] = {
    **{orientation.name or "as it is": partial(_lying, orientation=orientation) for orientation in WAYS},
    **{f"tilted {degrees:+d}°": partial(_tilted, degrees=degrees) for degrees in (-60, -45, -20, 20, 45, 60)},
}
FAR_TILTS: dict[str, Changed] = {
    f"tilted {degrees:+d}°": partial(_tilted, degrees=degrees) for degrees in (-135, -110, -75, 75, 110, 135)
}


def main() -> None:
    """Print for each change how many films were taken as they are, how far off all are, and how many far off."""
    asked = parser(__doc__ or "", split="test")
    asked.add_argument("--every", type=int, default=7, help="change one film in so many (default %(default)s)")
    args = asked.parse_args()
    dataset, some = films_of(args)
    images, predictor = datasets.as_project(dataset, some).images, Predictor(weights.read(args.weights))
    learned, unit = predictor.description, unit_of(images, dataset.name)
    order = [learned.landmarks.index(name) for name in dataset.schema.names]
    films = list(
        zip(images, protocols.truth_of(dataset, some), protocols.pixel_sizes(images, unit, some), strict=True)
    )
    table = Table(title=f"{dataset.name}, {learned.films} labelled, {unit.text}")
    table.add_column("film")
    for heading in ("films", "as it is", "MRE", "median", f"off by {unit.miss_text}"):
        table.add_column(heading, justify="right")
    for name, changed in (CHANGES | FAR_TILTS).items():
        taken, errors = list[Orientation](), list[float]()
        for image, truth, size in films if name == "as it is" else films[:: args.every]:
            film, xy = changed(datasets.read(image), truth)
            orientation, found, _ = predictor.locate(film)
            seen = orientation.restore_points(found.xy, (film.height, film.width))[order]
            taken.append(orientation)
            errors.append(float(np.nanmean(metrics.radial_errors(seen, xy, unit_per_px=float(np.mean(size))))))
        off, middle = np.array(errors), float(np.median(errors))
        counts = (len(off), taken.count(UPRIGHT), f"{off.mean():.2f}", f"{middle:.2f}", (off > unit.miss).sum())
        table.add_row(name, *map(str, counts))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
