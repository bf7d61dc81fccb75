"""How often a reader clicks and drags: ``python -m tests.benchmarks.reader_effort SET OUT [--seeds 0 1 2]``.

A simulated reader labels films of SET (a folder as ``landmark-studio bench`` takes it) until no point is off by
more than the tolerance:

* the first film by a click for each landmark;
* films with first guesses by accepting all (one key), then a drag for each that is off by more;
* films with predictions by a drag for each point that is off by more, and one key that confirms the rest. The film
  with the greatest expected error comes next, as in the program;
* after so many films (``--rounds``) by one click on Train.

A dragged point lies at the truth, an accepted one stays where it was; the network learns both. Beside it, a reader
who clicks every landmark. A seed is that of the fine-tuning, and draws the order of the films before the first
network. Each run is kept in OUT, and not run again.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from rich.console import Console
from rich.table import Table

from lmstudio.bench import datasets
from lmstudio.bench.datasets import Dataset, LabelledFilm, read
from lmstudio.bench.units import unit_of, unit_per_px
from lmstudio.core import annotation as annotations
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError
from lmstudio.formats.atomic import make_folder, write_bytes
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import devices
from lmstudio.learning.prediction.first_guess import Guesser
from lmstudio.learning.prediction.predict import PredictConfig, Predictor
from lmstudio.learning.training_round import finetune
from tests.benchmarks.films import films_of, parser


@dataclass
class Reader:
    """Who labels the films of a project, and what that has cost.

    Args:
        project: with the points so far.
        truth: of each film, by its id, then by landmark, in pixels.
        allowed: how far off a point may stay, and the lengths of a pixel along x and y, by film, in the same unit.
    """

    project: Project
    truth: Mapping[str, Mapping[str, XY]]
    allowed: Mapping[str, tuple[float, tuple[float, float]]]
    actions: int = 0
    after_films: list[int] = field(default_factory=list)

    def click_all(self, image: Image) -> None:
        """Click every landmark."""
        self._keep(image, self.truth[image.id], spent=len(self.truth[image.id]))

    def take(self, image: Image, places: Mapping[str, XY]) -> None:
        """Accept what is proposed with one key, and drag or click what is off or not there."""
        true = self.truth[image.id]
        wrong = {name for name in true if name not in places or self._is_off(image, places[name], true[name])}
        self._keep(image, {n: true[n] if n in wrong else places[n] for n in true}, spent=1 + len(wrong))

    def _is_off(self, image: Image, at: XY, true: XY) -> bool:
        most, size = self.allowed[image.id]
        return float(np.hypot(*(np.subtract(at, true) * size))) > most

    def _keep(self, image: Image, places: Mapping[str, XY], *, spent: int) -> None:
        placed = self.project.annotation(image.id)
        for name, xy in places.items():
            placed = annotations.place(placed, name, xy)
        self.project = self.project.with_annotations({image.id: placed})
        self.actions += spent
        self.after_films.append(self.actions)


def label(reader: Reader, order: Sequence[Image], rounds: Sequence[int], config: FinetuneConfig) -> Iterator[str]:
    """Label all films; words on how far it is."""
    guesser, left, weights = Guesser(), list(order), b""
    found: dict[str, Prediction] = {}
    while left:
        done = len(order) - len(left)
        if done in rounds:
            weights = _trained(reader.project, config, weights)
            reader.actions += 1
            found = _predicted(weights, left, config)
            left.sort(key=lambda image: -_doubt(found[image.id]))
            yield f"{done} films, {reader.actions} actions: trained"
        image = left.pop(0)
        if weights:
            reader.take(image, {n: p.xy for n, p in found[image.id].points.items() if p.xy is not None})
        elif done:
            labelled = reader.project.labelled()
            reader.take(image, guesser.guess(reader.project, image, labelled[:10], read))
        else:
            reader.click_all(image)
    yield f"{len(order)} films, {reader.actions} actions"


def _trained(project: Project, config: FinetuneConfig, start: bytes) -> bytes:
    content = b""
    for event in finetune(project, config, read=read, start=start or None):
        if isinstance(event, Trained):
            content = event.weights
    return content


def _predicted(weights: bytes, images: Sequence[Image], config: FinetuneConfig) -> dict[str, Prediction]:
    found = {}
    predictor = Predictor(weights, config=PredictConfig(device=config.device))
    with devices.threads(config.threads):
        for image, prediction in predictor.predictions(images, read):
            if isinstance(prediction, FilmError):
                raise prediction
            found[image.id] = prediction
    return found


def _doubt(prediction: Prediction) -> float:
    return max((point.expected_error_px or 0.0 for point in prediction.points.values()), default=0.0)


def make_reader(dataset: Dataset, films: Sequence[LabelledFilm], *, tolerance: float) -> Reader:
    """Who knows the truth of films, and has labelled none."""
    project = datasets.as_project(dataset, films)
    unit = unit_of(project.images, dataset.name)
    truth = {image.id: dict(film.truth) for image, film in zip(project.images, films, strict=True)}
    pairs = zip(project.images, films, strict=True)
    allowed = {image.id: (tolerance, unit_per_px(image, unit, film.row)) for image, film in pairs}
    return Reader(project.with_annotations(dict.fromkeys(truth, annotations.EMPTY)), truth, allowed)


def run(args: argparse.Namespace, seed: int) -> dict[str, object]:
    """What one reader has done, from OUT if it is there."""
    path: Path = args.output / f"{args.set.name}-{args.films}-seed{seed}-{'-'.join(map(str, args.rounds))}.json"
    if path.is_file():
        kept: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
        return kept
    dataset, films = films_of(args)
    reader = make_reader(dataset, films[: args.films], tolerance=args.tolerance)
    images = list(reader.project.images)
    order = [images[i] for i in np.random.default_rng(seed).permutation(len(images))]
    config = FinetuneConfig(seed=seed, threads=args.threads)
    for words in label(reader, order, args.rounds, config):
        print(f"seed {seed}: {words}", flush=True)
    told = {
        "set": dataset.name, "films": len(images), "landmarks": len(dataset.schema), "tolerance": args.tolerance,
        "rounds": args.rounds, "seed": seed, "actions": reader.actions, "after_films": reader.after_films,
    }  # fmt: skip
    write_bytes(path, json.dumps(told).encode())
    return told


def draw(found: Sequence[Mapping[str, object]], path: Path) -> None:
    """A plot of the actions by films, beside a click for each landmark."""
    figure = Figure(figsize=(6, 4))
    axes = figure.subplots()
    for told in found:
        after = told["after_films"]
        assert isinstance(after, list)
        axes.plot(range(1, len(after) + 1), after, label=f"seed {told['seed']}")
    films, landmarks = int(str(found[0]["films"])), int(str(found[0]["landmarks"]))
    axes.plot([0, films], [0, films * landmarks], "k--", label="a click for each landmark")
    axes.set_xlabel("films done")
    axes.set_ylabel("clicks, drags and keys")
    axes.legend()
    figure.tight_layout()
    figure.savefig(path)


def main() -> None:
    """Print how much each reader has done, and draw it."""
    asked = parser(__doc__ or "", split="train,validate", last=140, network=False)
    asked.add_argument("output", type=Path, metavar="OUT")
    asked.add_argument("--films", type=int, default=140, help="how many (default %(default)s)")
    asked.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    asked.add_argument("--rounds", type=int, nargs="+", default=[10, 40], help="films after which it trains")
    asked.add_argument("--tolerance", type=float, default=2.0, help="in the set's unit (default %(default)s mm)")
    asked.add_argument("--threads", type=int)
    args = asked.parse_args()
    make_folder(args.output)
    found = [run(args, seed) for seed in args.seeds]
    table = Table(title=f"{args.set.name}, {args.films} films, {args.tolerance:g} everywhere")
    for heading in ("seed", "actions", "of a click for each landmark"):
        table.add_column(heading, justify="right")
    for told in found:
        plain = int(str(told["films"])) * int(str(told["landmarks"]))
        actions = int(str(told["actions"]))
        table.add_row(str(told["seed"]), f"{actions:,} of {plain:,}", f"{actions / plain:.1%}")
    Console(width=100).print(table)
    draw(found, args.output / "effort.png")


if __name__ == "__main__":
    main()
