"""The stress table: a fine-tuned network on altered test films, compared with the same films unaltered."""

import math
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lmstudio.bench import calibration, figures, protocols
from lmstudio.bench.changes import CHANGES, FilmChange
from lmstudio.bench.datasets import Dataset, LabelledFilm, as_project, read
from lmstudio.bench.protocols import RunSetting
from lmstudio.bench.runs import Recipe
from lmstudio.bench.store import Store
from lmstudio.bench.units import Unit, unit_of
from lmstudio.core import metrics, pace
from lmstudio.core.events import Event, Note, Started, Step
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image
from lmstudio.learning.network import devices, weights
from lmstudio.learning.prediction.predict import PredictConfig, Predictor


def spread_over(films: Sequence[LabelledFilm], count: int | None) -> tuple[LabelledFilm, ...]:
    """``count`` of the films, evenly spread over the table; all by default."""
    if count is None or count >= len(films):
        return tuple(films)
    return tuple(films[i] for i in np.linspace(0, len(films) - 1, count).round().astype(int))


@dataclass(frozen=True, slots=True, eq=False)
class Tested:
    """Films to be changed, with their truth (n, K, 2) and the size (n, 1, 2) of their pixels in the unit."""

    dataset: Dataset
    films: tuple[LabelledFilm, ...]
    images: tuple[Image, ...]
    truth: Array
    unit: Unit
    sizes: Array


def films_to_change(dataset: Dataset, setting: RunSetting, count: int | None) -> Tested:
    """``count`` of the films that a setting tests (all by default), ready to be changed."""
    films = spread_over(protocols.tested_films(dataset, setting), count)
    images = as_project(dataset, films).images
    unit, truth = unit_of(images, dataset.name), protocols.truth_of(dataset, films)
    return Tested(dataset, films, images, truth, unit, protocols.pixel_sizes(images, unit, films))


def execute(
    dataset: Dataset, settings: Sequence[RunSetting], recipe: Recipe, results: Store, *, films: int | None = None
) -> Iterator[Event]:
    """Events of stress tables for the networks of the runs on the first N films; each row is written when done.

    Args:
        dataset: the set.
        settings: runs that are finished and whose networks were kept.
        recipe: how they were fine-tuned.
        results: where they are, and where the tables go.
        films: how many test films are changed; all by default.

    Raises:
        SaveFailed: a table cannot be written.
        WeightsError: a network was not kept.
    """
    for setting in settings:
        if setting.draw is not None or setting.second_round:
            continue
        name = recipe.key(dataset.name, setting)
        tested = films_to_change(dataset, setting, films)
        told = results.stress(name)
        if told is None or told["films"] != len(tested.films):
            told = {"films": len(tested.films), "unit": tested.unit.suffix, "rows": {}}
        waiting = [change for change in CHANGES if change.name not in told["rows"]]
        if not waiting:
            yield Note(f"Stress table, there already: {name}")
            continue
        content = weights.read(results.weights(name))
        if not content:
            yield Note(f"No stress table, as this has no network of the program: {name}")
            continue
        predictor = Predictor(content, config=PredictConfig(device=recipe.config.device))
        yield Started("stress", devices.describe(predictor.device), len(tested.films), len(waiting))
        began = time.monotonic()
        for done, change in enumerate(waiting, start=1):
            row = measure_change(predictor, tested, change)
            told = told | {"rows": told["rows"] | {change.name: row}}
            results.save_stress(name, told)
            yield Note(f"{change.name}: mean radial error {row['mre']:.3f} {tested.unit.text}")
            elapsed = time.monotonic() - began
            yield Step(done, len(waiting), math.nan, elapsed, pace.of_films(elapsed, done, len(waiting)))


def measure_change(predictor: Predictor, tested: Tested, change: FilmChange) -> dict[str, Any]:
    """A row of the table: figures of the errors on changed films, in the films' own unit before the change."""
    predictions, truth = [], np.empty_like(tested.truth)
    for i, image in enumerate(tested.images):
        film = read(image)
        random = np.random.default_rng(zlib.crc32(f"{change.name} {image.name}".encode()))
        pixels, truth[i] = change.apply(film.pixels, tested.truth[i], random)
        predictions.append(predictor.predict(image.id, replace(film, pixels=pixels)))
    xy, expected_px = protocols.found_points(tested.dataset, predictions)
    errors = metrics.radial_errors(xy, truth, unit_per_px=tested.sizes / change.scale)
    expected = expected_px * np.sqrt(tested.sizes.prod(axis=-1)) / change.scale
    return {
        **figures.of_errors(errors, tested.unit),
        "points": int(np.isfinite(errors).sum()),
        "expected": metrics.mean_radial_error(expected),
        "spearman_points": calibration.rank_correlation(expected.ravel(), errors.ravel()),
        "per_film": [metrics.mean_radial_error(row) for row in errors],
        "expected_per_film": [metrics.mean_radial_error(row) for row in expected],
    }
