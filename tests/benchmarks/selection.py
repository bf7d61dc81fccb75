"""Which films to label: ``python -m tests.benchmarks.selection DATA [--seeds 3] [--counts 1,2,5,10,25]``.

A simulated reader labels films of a set's training split one round after the other, by its true points, and a
network is fine-tuned anew after each round. Ways of choosing the films:

* ``suggested``: the first round by coverage of the set, the next by coverage and expected error, like the window
* ``coverage``: every round by coverage alone
* ``random``: in random order, another one for each seed
* ``first``: in the order of the table

Prints the error on films of another split, and the points that the reader must still move (error over the set's
first threshold, 2 mm) on the films of the training split that are not labelled. Finished rounds are kept in a file
of JSON lines: stopped and begun again, it goes on where it was. Rounds on the same films are run once.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from lmstudio import paths
from lmstudio.bench import datasets, protocols
from lmstudio.bench.datasets import Dataset, LabelledFilm
from lmstudio.bench.units import unit_of
from lmstudio.core import metrics
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.events import Note, Prediction, Trained
from lmstudio.core.project import Project
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.prediction import features
from lmstudio.learning.prediction.predict import PredictConfig, Predictor
from lmstudio.learning.training_round import finetune
from lmstudio.session.labelling.suggesting import Features, suggested

WAYS = ("suggested", "coverage", "random", "first")
RESULTS = Path("selection.jsonl")
Round = dict[str, Any]
"""What came out of one round: mre, sdr, to_move, left (points on films without labels), expected_px by film."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is the same for all rounds.

    Args:
        dataset: the set.
        pool: the films that the reader may label.
        tested: the films that are measured.
        config: of the fine-tuning.
        seen: what the pre-trained network sees in the films of the pool.
        mark: of the network and of the recipe, for the names of rounds.
    """

    dataset: Dataset
    pool: tuple[LabelledFilm, ...]
    tested: tuple[LabelledFilm, ...]
    config: FinetuneConfig
    seen: Features
    mark: str

    def key(self, films: Sequence[str], seed: int) -> str:
        """The name of a round; the order of its films does not matter."""
        parts = [self.dataset.name, self.mark, *(f.name for f in self.tested), "", *sorted(films), str(seed)]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def task(folder: Path, args: argparse.Namespace) -> Task:
    """The task that the arguments ask for."""
    dataset = datasets.load(folder)
    pool, tested = (dataset.split(*names.split(",")) for names in (args.pool, args.tested))
    config = FinetuneConfig(steps=args.steps, hold_back=False, device=args.device, threads=args.threads)
    start = paths.bundled_weights().read_bytes()
    mark = hashlib.sha256(start + repr(replace(config, device="", threads=None)).encode()).hexdigest()[:8]
    seen = {}
    images = datasets.as_project(dataset, pool).images
    for event in features.describe(images, read=datasets.read, device=args.device, threads=args.threads):
        if isinstance(event, features.Described):
            seen[event.image_id] = event.features
    return Task(dataset, pool, tested, config, seen, mark)


def chosen(task: Task, way: str, seed: int, *, before: Sequence[str], last: Round | None, count: int) -> list[str]:
    """The names of the first ``count`` films that are labelled, those of the round ``before`` among them."""
    names = [film.name for film in task.pool]
    if way == "first":
        return names[:count]
    if way == "random":
        return [names[i] for i in np.random.default_rng(seed).permutation(len(names))[:count]]
    expected = last["expected_px"] if way == "suggested" and last is not None else {}
    found = suggested(_as_seen(task, before, expected), task.seen, count - len(before))
    return [*before, *(each.image_id for each in found)]


def _as_seen(task: Task, labelled: Sequence[str], expected_px: dict[str, float]) -> Project:
    """The pool as a project in which some films are labelled and others predicted with an expected error."""
    project = datasets.as_project(task.dataset, task.pool)
    name = project.schema.names[0]
    points = {film: project.annotations[film] for film in labelled}
    for film, error in expected_px.items():
        point = Point((0.0, 0.0), origin=Origin.PREDICTED, expected_error_px=error)
        points.setdefault(film, Annotation(MappingProxyType({name: point})))
    return replace(project, annotations=MappingProxyType(points))


def outcome(task: Task, labelled: Sequence[str], seed: int) -> Round:
    """What comes out of labelling some films: a network is fine-tuned on them and measured."""
    learned = tuple(film for film in task.pool if film.name in labelled)
    rest = tuple(film for film in task.pool if film.name not in labelled)
    content = b""
    for event in finetune(
        datasets.as_project(task.dataset, learned), replace(task.config, seed=seed), read=datasets.read
    ):
        if isinstance(event, Trained):
            content = event.weights
        elif isinstance(event, Note):
            _say(event.text)
    predictor = Predictor(content, config=PredictConfig(task.config.device, task.config.threads))
    errors, _ = measured(task, predictor, task.tested)
    left, expected_px = measured(task, predictor, rest)
    limit = unit_of(datasets.as_project(task.dataset, task.tested).images, task.dataset.name).thresholds[0]
    return {
        "mre": metrics.mean_radial_error(errors),
        "sdr": metrics.success_detection_rate(errors, limit),
        "to_move": int((left > limit).sum()),
        "left": int(np.isfinite(left).sum()),
        "expected_px": expected_px,
    }


def measured(
    task: Task, predictor: Predictor, films: Sequence[LabelledFilm]
) -> tuple[np.ndarray[Any, np.dtype[np.float64]], dict[str, float]]:
    """The errors (n, K) of films in the set's unit, and the mean expected error of each film in pixels."""
    if not films:
        return np.empty((0, len(task.dataset.schema))), {}
    images = datasets.as_project(task.dataset, films).images
    found: list[Prediction] = [predictor.predict(image.id, datasets.read(image)) for image in images]
    xy, expected = protocols.found_points(task.dataset, found)
    scale = protocols.pixel_sizes(images, unit_of(images, task.dataset.name), films)
    errors = metrics.radial_errors(xy, protocols.truth_of(task.dataset, films), unit_per_px=scale)
    means = np.nanmean(expected, axis=1).tolist()
    return errors, {image.id: mean for image, mean in zip(images, means, strict=True)}


def rounds(task: Task, way: str, seed: int, counts: Sequence[int], results: Path) -> Iterator[tuple[int, Round]]:
    """The rounds of one way and seed, each after its number of labelled films; run where they are not finished."""
    labelled: list[str] = []
    last: Round | None = None
    for count in counts:
        labelled = chosen(task, way, seed, before=labelled, last=last, count=count)
        key = task.key(labelled, seed)
        last = finished(results).get(key)
        if last is None:
            _say(f"{way}, seed {seed}, {count} films")
            last = outcome(task, labelled, seed)
            line = json.dumps({"key": key, "films": sorted(labelled), "seed": seed, **last})
            with results.open("a", encoding="utf-8") as file:
                # The line before may have been cut off.
                file.write(f"\n{line}\n")
        yield count, last


def finished(results: Path) -> dict[str, Round]:
    """The rounds in a file by their names; a line that was cut off is left out."""
    found: dict[str, Round] = {}
    if not results.is_file():
        return found
    for line in results.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        found[row["key"]] = row
    return found


def table(task: Task, found: dict[tuple[str, int], list[Round]]) -> str:
    """The rounds by way and number of films as Markdown, with the mean and the range over the seeds."""
    unit = unit_of(datasets.as_project(task.dataset, task.tested).images, task.dataset.name)
    limit = f"{unit.thresholds[0]:g} {unit.text}"
    lines = [
        f"{task.dataset.name}: {len(task.pool)} films to label, measured on {len(task.tested)} others.",
        "",
        f"| films chosen | labelled | MRE, {unit.text} | within {limit}, % | points still to move (> {limit}) "
        "| placed and moved in all |",
        "|---|---|---|---|---|---|",
    ]
    landmarks = len(task.dataset.schema)
    for (way, count), runs in found.items():
        moved = [run["to_move"] for run in runs]
        cells = [
            _spread([run["mre"] for run in runs], 2),
            _spread([run["sdr"] for run in runs], 1),
            f"{_spread(moved, 0)} of {runs[0]['left']}",
            _spread([count * landmarks + each for each in moved], 0),
        ]
        lines.append(f"| {way} | {count} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _spread(values: Sequence[float], digits: int) -> str:
    mean = f"{np.mean(values):.{digits}f}"
    return mean if len(values) == 1 else f"{mean} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _counts(text: str) -> list[int]:
    return sorted({int(each) for each in text.split(",")})


def arguments() -> argparse.ArgumentParser:
    """What the benchmark takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.selection", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("data", type=Path, help="folder of one labelled set, as “landmark-studio bench” takes it")
    parser.add_argument("--seeds", type=int, default=3, help="how many (default %(default)s)")
    parser.add_argument("--counts", type=_counts, default=[1, 2, 5, 10, 25], help="labelled films of each round")
    parser.add_argument("--ways", default=",".join(WAYS), help="which ones (default %(default)s)")
    parser.add_argument("--pool", default="train", help="splits of the films to label (default %(default)s)")
    parser.add_argument("--tested", default="validate", help="splits that are measured (default %(default)s)")
    parser.add_argument("--steps", type=int, help="updates of each fine-tuning, not those of the recipe")
    parser.add_argument("--results", type=Path, default=RESULTS, help="finished rounds (default %(default)s)")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--threads", type=int)
    return parser


def main(argv: Sequence[str] | None = None) -> None:
    """Run what is not finished and print the table."""
    args = arguments().parse_args(argv)
    what = task(args.data, args)
    counts = [count for count in args.counts if 0 < count <= len(what.pool)]
    found: dict[tuple[str, int], list[Round]] = {}
    for way in args.ways.split(","):
        for seed in range(args.seeds):
            for count, result in rounds(what, way, seed, counts, args.results):
                found.setdefault((way, count), []).append(result)
    print(table(what, found))


if __name__ == "__main__":
    main()
