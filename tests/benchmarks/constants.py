"""What other values of prediction's constants would do: ``python -m tests.benchmarks.constants SET WEIGHTS``.

SET is a folder as ``landmark-studio bench`` takes it, WEIGHTS a network that was fine-tuned on the first films of
its splits ``train`` and ``validate`` (``bench --stress`` keeps those of its runs). What it knows of those films is
told anew with each value. The films that it is measured on are the last of the split ``train``, which it must not
have learned from: as they are, and every so many of them turned, inverted, mirrored and tilted, as in
``tests.benchmarks.lying``. Each constant is halved and doubled; rows of the table of poses are left out.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np
from rich.console import Console
from rich.table import Table
from torch import Tensor

from lmstudio.analysis import location_prior, shape
from lmstudio.bench import datasets, protocols
from lmstudio.bench.datasets import Dataset
from lmstudio.bench.units import Unit, unit_of
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.imaging.film import Film
from lmstudio.learning.finetuning import recipe
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.finetuning.stages import LearnableFilms
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet
from lmstudio.learning.network.weights import Description
from lmstudio.learning.prediction import fine_stage, labelled_films, locate, pose_search
from lmstudio.learning.prediction.labelled_films import LabelledFilms
from lmstudio.learning.prediction.pose_search import TRIALS, Trial
from lmstudio.learning.prediction.predict import Predictor
from tests.benchmarks.films import films_of, parser
from tests.benchmarks.lying import CHANGES

Lying = tuple[Film, Array, float]
"""A film, its points (K, 2) and the size of its pixels in the unit."""
Value = tuple[str, ModuleType, str, Any]
"""A text, and the module, the name and another value of a constant."""
SHIPPED: Value = ("as shipped", pose_search, "TRIALS", TRIALS)
HALVED_AND_DOUBLED = (
    (pose_search, ("LEFT", "TELLS_MIRRORED", "NEARLY_SQUARE", "ASKEW", "MUCH_LARGER", "STRAIGHTENED", "EDGE")),
    (pose_search, ("SMALLER_FLATTERS",)),
    (locate, ("PRIOR_CELLS", "LOCATION_WIDTH", "FITTED_LOCATION_WIDTH", "NARROWER", "SHAPE_TELLS")),
    (fine_stage, ("PATCH_REACH", "COARSE_WEIGHT")),
    (shape, ("NEAR", "ROUNDS", "TYPICAL", "TYPICAL_FILMS")),
    (location_prior, ("TYPICAL", "TYPICAL_FILMS")),
    (labelled_films, ("GLANCED_AT",)),
)


@dataclass(frozen=True, slots=True, eq=False)
class Networks:
    """Both stages of a fine-tuned network, and the films that they learned from."""

    coarse: UNet
    fine: UNet | None
    description: Description
    labelled: LabelledFilms
    films: LearnableFilms

    def predictor(self) -> Predictor:
        """Them ready to predict, with what the constants as they are now make known of the films."""
        common = shape.learn(self.films.xy_net.double().numpy())
        known = self.description.knowing(common, location_prior.learn(self.films.locations()))
        known = self.labelled.with_plausibility(known, self.coarse, self.films, needed=True)
        return Predictor(weights.to_bytes(self.coarse, known, close=self.fine))


def networks_of(dataset: Dataset, content: bytes) -> Networks:
    """The networks of a weights file, with the films of a set that they learned from."""
    coarse, known = weights.from_bytes(content)
    project = datasets.as_project(dataset, dataset.split("train", "validate")[: known.films])
    labelled = LabelledFilms(project, datasets.read)
    area, close_area = FinetuneConfig().area, recipe.close_area_for(known.films)
    *_, films = labelled.load(known.landmarks, area=area, multiple=known.config.multiple, close_area=close_area)
    if not isinstance(films, LearnableFilms):
        raise SystemExit("No film that the network learned from can be read.")
    return Networks(coarse, weights.close_from_bytes(content), known, labelled, films)


def tried() -> Iterator[Value]:
    """Other values of the constants."""
    for module, names in HALVED_AND_DOUBLED:
        for name in names:
            value, room = getattr(module, name), module.__name__.rpartition(".")[2]
            for other in (type(value)(value / 2), value * 2):
                yield f"{room}.{name} {other:g}", module, name, other
    yield "no SMALLER_FLATTERS", pose_search, "SMALLER_FLATTERS", 0.0
    for field in ("doubt", "cost", "left"):
        yield from ((f"{field} x {by:g}", pose_search, "TRIALS", _scaled(field, by)) for by in (0.5, 2.0))
    for by in (0.5, 2.0):
        tilts = tuple(replace(each, tilts=tuple(by * tilt for tilt in each.tilts)) for each in TRIALS)
        yield f"tilts x {by:g}", pose_search, "TRIALS", tilts
    for row in range(len(TRIALS)):
        yield f"without row {row + 1}", pose_search, "TRIALS", TRIALS[:row] + TRIALS[row + 1 :]


def _scaled(field: str, factor: float) -> tuple[Trial, ...]:
    return tuple(replace(trial, **{field: getattr(trial, field) * factor}) for trial in TRIALS)


def remembering(forward: Callable[..., Tensor]) -> Callable[..., Tensor]:
    """The same, which computes each output once."""
    known: dict[bytes, Tensor] = {}

    def remembered(network: UNet, x: Tensor) -> Tensor:
        head = network.head.weight.detach().numpy().tobytes()
        key = hashlib.sha256(head + x.numpy().tobytes()).digest()
        if key not in known:
            known[key] = forward(network, x)
        return known[key]

    return remembered


def errors_of(predictor: Predictor, films: Sequence[Lying], order: list[int]) -> Array:
    """The mean error of each film, with the constants as they are now."""
    found = []
    for film, xy, size in films:
        orientation, located, _ = predictor.locate(film)
        seen = orientation.restore_points(located.xy, (film.height, film.width))[order]
        found.append(float(np.nanmean(metrics.radial_errors(seen, xy, unit_per_px=size))))
    return np.array(found)


def main() -> None:
    """Print for each other value the mean and the median error, and how many films are far off."""
    asked = parser(__doc__ or "", split="train", last=20)
    asked.add_argument("--every", type=int, default=4, help="change one film in so many (default %(default)s)")
    asked.add_argument("--only", default="", help="rows whose text begins so, with commas (default: all)")
    args = asked.parse_args()
    dataset, some = films_of(args)
    images, networks = datasets.as_project(dataset, some).images, networks_of(dataset, weights.read(args.weights))
    unit: Unit = unit_of(images, dataset.name)
    sizes = [float(np.mean(size)) for size in protocols.pixel_sizes(images, unit, some)]
    plain = list(zip(map(datasets.read, images), protocols.truth_of(dataset, some), sizes, strict=True))
    changes = [changed for name, changed in CHANGES.items() if name != "as it is"]
    lying = [(*changed(film, xy), size) for film, xy, size in plain[:: args.every] for changed in changes]
    rows = [value for value in tried() if value[0].startswith(tuple(args.only.split(",")))]
    order = [networks.description.landmarks.index(name) for name in dataset.schema.names]
    table = Table(
        title=f"{dataset.name}, {len(plain)} films as they are, {len(lying)} that lie otherwise, {unit.text}"
    )
    table.add_column("")
    for heading in ("as it is", "median", "far off", "otherwise", "median", "far off"):
        table.add_column(heading, justify="right")
    with patch.object(UNet, "forward", remembering(UNet.forward)):
        for text, module, name, value in (SHIPPED, *rows):
            with patch.object(module, name, value):
                predictor = networks.predictor()
                both = [errors_of(predictor, films, order) for films in (plain, lying)]
            table.add_row(
                text,
                *(t for e in both for t in (f"{e.mean():.3f}", f"{np.median(e):.3f}", str((e > unit.miss).sum()))),
            )
    Console(width=120).print(table)


if __name__ == "__main__":
    main()
