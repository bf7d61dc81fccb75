"""Few-shot benchmarks: fine-tune on the first N films of a set's training split, measure on its test split.

Protocol of Di Via, Odone and Pastore (arXiv 2407.18125): the first N films by the order of the table. No label of
any other film is used. Errors are in each set's own unit.
"""

import csv
import io
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lmstudio.bench.datasets import Dataset, Labelled, as_project, read
from lmstudio.core import metrics
from lmstudio.core.events import Event, Prediction, Trained
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image, Project
from lmstudio.errors import NotEnoughLabels, TableError
from lmstudio.learning.finetune import FinetuneConfig, finetune
from lmstudio.learning.predict import PredictConfig, Predictor


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit in which a set's errors are given in the literature.

    Args:
        suffix: of the keys of a result.
        thresholds: of the success detection rate.
    """

    suffix: str
    thresholds: tuple[float, ...]


MM = Unit("mm", metrics.SDR_THRESHOLDS_MM)
PX256 = Unit("px256", (3.0, 6.0, 9.0))
PERCENT = Unit("percent", (0.5, 1.0, 2.0, 4.0))


def unit_of(images: Sequence[Image], set_name: str) -> Unit:
    """Millimetres where every spacing is known; else pixels of a 256 grid for chest, per cent of the height."""
    if all(image.spacing.known for image in images):
        return MM
    return PX256 if set_name == "chest" else PERCENT


def unit_per_px(image: Image, unit: Unit) -> tuple[float, float]:
    """The length of a pixel of an image along x and y in a unit."""
    if unit is MM:
        return image.spacing.x_mm, image.spacing.y_mm
    if unit is PX256:
        return 256 / image.width, 256 / image.height
    return 100 / image.height, 100 / image.height


@dataclass(frozen=True, slots=True)
class Setting:
    """One run of a benchmark.

    Args:
        shots: how many films are labelled; ``None`` means all.
        init: ``ddpm`` (the bundled network) or ``random``.
        seed: of the fine-tuning.
        tested: the splits that are measured.
        trained: the splits from whose beginning the labelled films are taken.
        draw: ``None`` takes the first films; a number draws them at random with that seed.
    """

    shots: int | None
    init: str = "ddpm"
    seed: int = 0
    tested: tuple[str, ...] = ("test",)
    trained: tuple[str, ...] = ("train", "validate")
    draw: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """What a run found: points (n, K, 2) and truth in pixels, errors (n, K) in the unit, and the time it took."""

    setting: Setting
    dataset: Dataset
    unit: Unit
    images: tuple[Image, ...]
    xy: Array
    truth: Array
    errors: Array
    fine_tune_s: float
    predict_s: float
    weights: bytes


def labelled_films(dataset: Dataset, setting: Setting) -> tuple[Labelled, ...]:
    """The films that a run may learn from.

    Raises:
        NotEnoughLabels: the set has fewer.
    """
    films = dataset.split(*setting.trained)
    if setting.draw is not None:
        order = np.random.default_rng(setting.draw).permutation(len(films))
        films = tuple(films[i] for i in order)
    shots = len(films) if setting.shots is None else setting.shots
    if not 0 < shots <= len(films):
        raise NotEnoughLabels(
            f"The set “{dataset.name}” has {len(films)} labelled films to learn from, not {shots}.",
            remedy="Ask for fewer shots.",
        )
    return films[:shots]


def _points(project: Project, rows: Sequence[tuple[Image, Any]]) -> Array:
    xy = np.full((len(rows), len(project.schema), 2), np.nan)
    for i, (_, points) in enumerate(rows):
        for name, point in points.items():
            xy[i, project.schema.index(name)] = point.xy
    return xy


def run(
    dataset: Dataset, setting: Setting, config: FinetuneConfig | None = None, *, start: bytes | None = None
) -> Iterator[Event | Result]:
    """Events of one run, its result last.

    Raises:
        NotEnoughLabels: the set has too few films to learn from.
        TableError: the set has no film to test on.
    """
    labelled = as_project(dataset, labelled_films(dataset, setting))
    tested = as_project(dataset, dataset.split(*setting.tested))
    if not tested.images:
        raise TableError(
            f"The set “{dataset.name}” has no labelled film in the split {' or '.join(setting.tested)}.",
            remedy="Name a split that images.csv has.",
        )
    config = replace(
        config or FinetuneConfig(), seed=setting.seed, hold_back=False, pretrained=setting.init == "ddpm"
    )
    began, content = time.perf_counter(), b""
    for event in finetune(labelled, config, read=read, start=start):
        yield event
        if isinstance(event, Trained):
            content = event.weights
    fine_tune_s = time.perf_counter() - began
    began = time.perf_counter()
    predictor = Predictor(content, config=PredictConfig(device=config.device))
    found: list[Prediction] = [predictor.predict(image.id, read(image)) for image in tested.images]
    predict_s = (time.perf_counter() - began) / len(found)
    unit = unit_of(tested.images, dataset.name)
    xy = _points(tested, [(i, p.points) for i, p in zip(tested.images, found, strict=True)])
    truth = _points(tested, [(i, tested.annotation(i.id).points) for i in tested.images])
    scale = np.array([unit_per_px(image, unit) for image in tested.images])[:, None]
    errors = metrics.radial_errors(xy, truth, unit_per_px=scale)
    yield Result(setting, dataset, unit, tested.images, xy, truth, errors, fine_tune_s, predict_s, content)


def summary(result: Result) -> dict[str, Any]:
    """The figures of a run, as written to JSON; keys end in the unit."""
    suffix, errors = result.unit.suffix, result.errors
    return {
        "set": result.dataset.name,
        "shots": result.setting.shots,
        "init": result.setting.init,
        "seed": result.setting.seed,
        "n_test": len(result.images),
        f"mre_{suffix}": metrics.mean_radial_error(errors),
        f"median_{suffix}": metrics.median_radial_error(errors),
        **{
            f"sdr_{threshold:g}_{suffix}": metrics.success_detection_rate(errors, threshold)
            for threshold in result.unit.thresholds
        },
        f"per_landmark_{suffix}": metrics.per_landmark(errors, result.dataset.schema.names),
        "fine_tune_s": result.fine_tune_s,
        "predict_s_per_image": result.predict_s,
    }


def points_csv(result: Result) -> str:
    """Every predicted point beside the truth, one a row."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    suffix = result.unit.suffix
    table.writerow(["image", "landmark", "x", "y", "true_x", "true_y", f"error_{suffix}"])
    for i, image in enumerate(result.images):
        for k, name in enumerate(result.dataset.schema.names):
            row = (*result.xy[i, k], *result.truth[i, k], result.errors[i, k])
            table.writerow([image.id, name, *(f"{value:.3f}" for value in row)])
    return text.getvalue()
