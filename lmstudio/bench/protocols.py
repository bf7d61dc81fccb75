"""Few-shot benchmarks: fine-tune on the first N films of a set's training split, measure on its test split.

Protocol of Di Via, Odone and Pastore (arXiv 2407.18125): the first N films by the order of the table. No label of
any other film is used. Errors are in each set's own unit.
"""

import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from lmstudio.bench.datasets import Dataset, LabelledFilm, as_project, read
from lmstudio.bench.rivals.taught import Taught, Teach
from lmstudio.bench.units import Unit, unit_of, unit_per_px
from lmstudio.core import metrics, pace
from lmstudio.core.events import Event, Prediction, Step, Trained
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError, NotEnoughLabels, TableError
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import weights
from lmstudio.learning.prediction.predict import PredictConfig, Predictor
from lmstudio.learning.training_round import finetune

BUILT_IN, DDPM, RANDOM = "built-in", "ddpm", "random"
"""What runs start from: what the program does, its network of the coarse stage in both, or random weights."""
OWN_HEATMAP = FinetuneConfig().heatmap
"""The kind that the program teaches."""


@dataclass(frozen=True, slots=True)
class RunSetting:
    """One run of a benchmark.

    Args:
        shots: how many films are labelled; ``None`` means all.
        init: the name of what it starts from, such as ``built-in`` (what the program does) or ``random``.
        seed: of the fine-tuning.
        tested: the splits that are measured.
        trained: the splits from whose beginning the labelled films are taken.
        draw: ``None`` takes the first films; a number draws them at random with that seed.
        second_round: whether the start is the network of the same setting's first round.
        held_back: so many films at the end of those splits are never labelled; they are measured instead of
            ``tested``. To choose by, where the test films are kept for measuring.
        first: names of films, with or without their endings, that are labelled before all others.
        heatmap: which are taught, see :class:`FinetuneConfig`.
        learning_rate: of the fine-tuning; ``None`` takes that of the recipe.
    """

    shots: int | None
    init: str = BUILT_IN
    seed: int = 0
    tested: tuple[str, ...] = ("test",)
    trained: tuple[str, ...] = ("train", "validate")
    draw: int | None = None
    second_round: bool = False
    held_back: int = 0
    first: tuple[str, ...] = ()
    heatmap: str = OWN_HEATMAP
    learning_rate: float | None = None

    @property
    def variant(self) -> str:
        """What is done otherwise than usual, in a word or two; empty where nothing is."""
        words = [] if self.heatmap == OWN_HEATMAP else [self.heatmap]
        words += [] if self.learning_rate is None else [f"rate {self.learning_rate:g}"]
        return " ".join(words)

    @property
    def measured(self) -> str:
        """What kind of films is measured, in words."""
        trained = " and ".join(self.trained)
        return f"last {self.held_back} {trained}" if self.held_back else " and ".join(self.tested)


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """What a run found.

    Args:
        setting: what was run.
        dataset: on which set.
        unit: of ``errors`` and ``expected``.
        films: the ``n`` films that were measured.
        images: the same as images of a project.
        labelled: how many films were learned from.
        xy: (n, K, 2) predicted points in pixels.
        truth: (n, K, 2) in pixels.
        errors: (n, K) in the unit.
        expected: (n, K) the errors that the network expects, in the unit.
        fine_tune_s: seconds of the fine-tuning.
        predict_s: mean seconds of reading and predicting a film.
        weights: content of the fine-tuned network's weights file; empty where there is none.
        otherwise: mean radial errors in the unit by other ways of decoding.
    """

    setting: RunSetting
    dataset: Dataset
    unit: Unit
    films: tuple[LabelledFilm, ...]
    images: tuple[Image, ...]
    labelled: int
    xy: Array
    truth: Array
    errors: Array
    expected: Array
    fine_tune_s: float
    predict_s: float
    weights: bytes
    otherwise: Mapping[str, float] = field(default_factory=dict)

    def errors_in(self, unit: Unit) -> Array:
        """The errors (n, K) in another unit."""
        return metrics.radial_errors(self.xy, self.truth, unit_per_px=pixel_sizes(self.images, unit, self.films))


def pixel_sizes(images: Sequence[Image], unit: Unit, films: Sequence[LabelledFilm]) -> Array:
    """The lengths (n, 1, 2) of the images' pixels along x and y in a unit."""
    rows = zip(images, films, strict=True)
    return np.array([unit_per_px(image, unit, film.row) for image, film in rows])[:, None]


def labelled_films(dataset: Dataset, setting: RunSetting) -> tuple[LabelledFilm, ...]:
    """The films that a run may learn from.

    Raises:
        NotEnoughLabels: the set has fewer.
        TableError: a film that is to be labelled first is not among them.
    """
    films = dataset.split(*setting.trained)
    films = _in_front(films[: max(0, len(films) - setting.held_back)], setting.first, dataset)
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


def _in_front(films: tuple[LabelledFilm, ...], names: Sequence[str], dataset: Dataset) -> tuple[LabelledFilm, ...]:
    """The films, those of some names first."""
    by_name = {Path(film.name).stem: film for film in films} | {film.name: film for film in films}
    missing = [name for name in names if name not in by_name]
    if missing:
        raise TableError(
            f"Of the set “{dataset.name}” no film to learn from is called {', '.join(missing)}.",
            remedy="Name films of the training splits of images.csv.",
        )
    first = tuple(dict.fromkeys(by_name[name].name for name in names))
    return tuple(sorted(films, key=lambda film: first.index(film.name) if film.name in first else len(first)))


def tested_films(dataset: Dataset, setting: RunSetting) -> tuple[LabelledFilm, ...]:
    """The films that a run is measured on.

    Raises:
        TableError: the set has none.
    """
    splits = setting.trained if setting.held_back else setting.tested
    films = dataset.split(*splits)
    films = films[-setting.held_back :] if setting.held_back else films
    if not films:
        raise TableError(
            f"The set “{dataset.name}” has no labelled film in the split {' or '.join(splits)}.",
            remedy="Name a split that images.csv has.",
        )
    return films


def truth_of(dataset: Dataset, films: Sequence[LabelledFilm]) -> Array:
    """The true points (n, K, 2) of films in pixels, ``nan`` where there is none."""
    xy = np.full((len(films), len(dataset.schema), 2), np.nan)
    for i, film in enumerate(films):
        for name, point in film.truth.items():
            xy[i, dataset.schema.index(name)] = point
    return xy


def found_points(dataset: Dataset, predictions: Sequence[Prediction]) -> tuple[Array, Array]:
    """Predicted points (n, K, 2) and their expected errors (n, K) in pixels, ``nan`` where there is none."""
    xy = np.full((len(predictions), len(dataset.schema), 2), np.nan)
    expected = np.full(xy.shape[:2], np.nan)
    for i, prediction in enumerate(predictions):
        for name, point in prediction.points.items():
            k = dataset.schema.index(name)
            xy[i, k] = point.xy if point.xy is not None else np.nan
            expected[i, k] = np.nan if point.expected_error_px is None else point.expected_error_px
    return xy, expected


def fine_tuned(labelled: Project, config: FinetuneConfig, start: bytes | None) -> Iterator[Event | Taught]:
    """Events of fine-tuning, what was taught last: the program's own way."""
    content = b""
    for event in finetune(labelled, config, read=read, start=start):
        yield event
        if isinstance(event, Trained):
            content = event.weights
    yield Taught(Predictor(content, config=PredictConfig(device=config.device)).predictions, content)


def fine_tuned_alike(labelled: Project, config: FinetuneConfig, start: bytes | None) -> Iterator[Event | Taught]:
    """The same, both stages from the one network of the start."""
    return fine_tuned(labelled, config, None if start is None else weights.for_both_stages(start))


def run(
    dataset: Dataset,
    setting: RunSetting,
    config: FinetuneConfig | None = None,
    *,
    start: bytes | None = None,
    teach: Teach = fine_tuned,
) -> Iterator[Event | Result]:
    """Events of one run, its result last.

    Args:
        dataset: the set.
        setting: what is run.
        config: of the fine-tuning, but for what the setting says.
        start: the content of the weights file that it starts from; what the program does by default.
        teach: how landmarks are learned.

    Raises:
        NotEnoughLabels: the set has too few films to learn from.
        TableError: the set has no film to test on.
        FilmError: a film cannot be read.
    """
    learned, tested = labelled_films(dataset, setting), tested_films(dataset, setting)
    labelled = as_project(dataset, learned)
    config = _config_of(setting, config or FinetuneConfig())
    began = time.perf_counter()
    taught = yield from _taught(teach(labelled, config, start))
    fine_tune_s = time.perf_counter() - began
    images = as_project(dataset, tested).images
    began = time.perf_counter()
    found = yield from _predicted(taught, images)
    predict_s = (time.perf_counter() - began) / len(images)
    unit = unit_of(images, dataset.name)
    (xy, expected_px), truth = found_points(dataset, found), truth_of(dataset, tested)
    scale = pixel_sizes(images, unit, tested)
    errors = metrics.radial_errors(xy, truth, unit_per_px=scale)
    expected = expected_px * np.sqrt(scale.prod(axis=-1))
    otherwise = {
        name: metrics.mean_radial_error(
            metrics.radial_errors(np.stack([points[image.id] for image in images]), truth, unit_per_px=scale)
        )
        for name, points in taught.otherwise.items()
    }
    yield Result(
        setting, dataset, unit, tested, images, len(learned), xy, truth, errors, expected, fine_tune_s, predict_s,
        taught.content, otherwise,
    )  # fmt: skip


def _config_of(setting: RunSetting, config: FinetuneConfig) -> FinetuneConfig:
    rate = setting.learning_rate or config.learning_rate
    config = replace(config, seed=setting.seed, hold_back=False, pretrained=setting.init != RANDOM)
    return replace(config, heatmap=setting.heatmap, learning_rate=rate)


def _taught(events: Iterator[Event | Taught]) -> Generator[Event, None, Taught]:
    for event in events:
        if isinstance(event, Taught):
            return event
        yield event
    raise NotEnoughLabels("Nothing was learned.", remedy="Label more films.")


def _predicted(taught: Taught, images: Sequence[Image]) -> Generator[Event, None, list[Prediction]]:
    """Steps of predicting images, then their predictions."""
    began, found = time.perf_counter(), list[Prediction]()
    for done, (_, prediction) in enumerate(taught.predict(images, read), start=1):
        if isinstance(prediction, FilmError):
            raise prediction
        found.append(prediction)
        elapsed = time.perf_counter() - began
        yield Step(done, len(images), float("nan"), elapsed, pace.of_films(elapsed, done, len(images)))
    return found
