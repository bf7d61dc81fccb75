"""A folder of finished runs, one JSON file and one table of points each, so that a benchmark can be resumed."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lmstudio.bench import measurement_errors
from lmstudio.bench.protocols import OWN_HEATMAP, Result, RunSetting
from lmstudio.bench.units import UNITS, Unit, more_units
from lmstudio.core.geometry import Array
from lmstudio.errors import SaveFailed, TableError
from lmstudio.formats.atomic import write_bytes, write_text
from lmstudio.formats.json_text import as_json

RUNS = "runs"
"""The folder of finished runs inside the folder of results."""


def key(set_name: str, setting: RunSetting, mark: str) -> str:
    """The name of a run's files: what was run, and the mark of the recipe and the network it starts from."""
    shots = "all" if setting.shots is None else str(setting.shots)
    films = "first" if setting.draw is None else f"draw{setting.draw}"
    words = [set_name, shots, setting.init, films, f"seed{setting.seed}"]
    if setting.second_round:
        words.append("second")
    if setting.tested != ("test",):
        words.append("on-" + "+".join(setting.tested))
    if setting.trained != ("train", "validate"):
        words.append("from-" + "+".join(setting.trained))
    if setting.held_back:
        words.append(f"held{setting.held_back}")
    if setting.first:
        words.append("after-" + "+".join(setting.first))
    if setting.variant:
        words.append(setting.variant.replace(" ", "-"))
    return "-".join([*words, mark])


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A finished run as its files tell it.

    Args:
        key: of its files.
        setting: what was run.
        about: everything the JSON file says.
        unit: of ``errors``, ``expected`` and ``offsets``.
        images: names of the ``n`` measured films.
        landmarks: their ``K`` names.
        errors: (n, K).
        expected: (n, K) expected by the network.
        offsets: (n, K, 2) where the predicted points lie from the true ones, x right, y down.
        more: errors (n, K) in further units.
    """

    key: str
    setting: RunSetting
    about: Mapping[str, Any]
    unit: Unit
    images: tuple[str, ...]
    landmarks: tuple[str, ...]
    errors: Array
    expected: Array
    offsets: Array
    more: Mapping[Unit, Array]

    def without(self, images: frozenset[str]) -> Array:
        """The errors on all films but some."""
        return self.errors[[name not in images for name in self.images]]


def points_csv(result: Result) -> str:
    """Every predicted point beside the truth, one a row."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    suffix, more = result.unit.suffix, more_units([film.row for film in result.films])
    headings = [f"error_{suffix}", f"expected_{suffix}", *(f"error_{unit.suffix}" for unit in more)]
    table.writerow(["image", "landmark", "x", "y", "true_x", "true_y", *headings])
    columns = [result.errors, result.expected, *(result.errors_in(unit) for unit in more)]
    for i, image in enumerate(result.images):
        for k, name in enumerate(result.dataset.schema.names):
            row = (*result.xy[i, k], *result.truth[i, k], *(column[i, k] for column in columns))
            table.writerow([image.id, name, *(f"{value:.4f}" for value in row)])
    return text.getvalue()


def facts(result: Result) -> dict[str, Any]:
    """What was run and how long it took, for JSON."""
    setting = {field: getattr(result.setting, field) for field in RunSetting.__dataclass_fields__}
    measured = measurement_errors.of_arrays(result.dataset.schema, result.images, result.xy, result.truth)
    return {
        "set": result.dataset.name,
        **setting,
        "labelled_films": result.labelled,
        "tested_films": len(result.images),
        "unit": result.unit.suffix,
        "fine_tune_s": result.fine_tune_s,
        "predict_s_per_film": result.predict_s,
        "measurements": None if measured is None else measured.told(),
    }


class Store:
    """The finished runs in a folder.

    Args:
        folder: of the results; made where it is missing.

    Raises:
        SaveFailed: it cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.runs = folder, folder / RUNS
        try:
            self.runs.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SaveFailed(
                f"The folder cannot be made: {error.strerror}.", where=folder, remedy="Choose another folder."
            ) from error

    def has(self, name: str) -> bool:
        """Whether a run is finished."""
        return (self.runs / f"{name}.json").is_file()

    def weights(self, name: str) -> Path:
        """Where the network of a run is kept for a second round or a stress table."""
        return self.runs / f"{name}.safetensors"

    def save(self, name: str, result: Result, about: Mapping[str, Any], *, keep_weights: bool) -> None:
        """Write a finished run; the JSON file last, since it says that the others are whole.

        Raises:
            SaveFailed: the disk is full or the folder cannot be written.
        """
        told = {**facts(result), **about}
        if keep_weights:
            write_bytes(self.weights(name), result.weights)
        write_text(self.runs / f"{name}.csv", points_csv(result))
        write_text(self.runs / f"{name}.json", as_json(told) + "\n")

    def stress(self, name: str) -> dict[str, Any] | None:
        """The stress table of a run's network, where there is one.

        Raises:
            TableError: it is damaged.
        """
        path = self._stress(name)
        if not path.is_file():
            return None
        try:
            told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise _damaged(path, error) from error
        return told

    def save_stress(self, name: str, told: Mapping[str, Any]) -> None:
        """Write the stress table of a run's network, as far as it has come.

        Raises:
            SaveFailed: the disk is full or the folder cannot be written.
        """
        write_text(self._stress(name), as_json(told) + "\n")

    def _stress(self, name: str) -> Path:
        return self.runs / f"{name}.stress.json"

    def load(self) -> list[Run]:
        """All finished runs, by name.

        Raises:
            TableError: the files of one are damaged.
        """
        return [self._run(path) for path in sorted(self.runs.glob("*.json")) if path.suffixes[:-1] != [".stress"]]

    def _run(self, path: Path) -> Run:
        try:
            return _read(path)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> TableError:
    return TableError(
        f"The files of a run are damaged: {error}.", where=path, remedy="Delete them and run it again."
    )


def setting_of(about: Mapping[str, Any]) -> RunSetting:
    """What a finished run was asked; what earlier versions did not ask was as it is by default."""
    known: dict[str, Any] = {"held_back": 0, "first": (), "heatmap": OWN_HEATMAP, "learning_rate": None, **about}
    known |= {field: tuple(known[field]) for field in ("tested", "trained", "first")}
    return RunSetting(**{field: known[field] for field in RunSetting.__dataclass_fields__})


def _read(path: Path) -> Run:
    about = json.loads(path.read_text(encoding="utf-8"))
    setting = setting_of(about)
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    images = tuple(dict.fromkeys(row["image"] for row in rows))
    landmarks = tuple(dict.fromkeys(row["landmark"] for row in rows))

    def column(heading: str) -> Array:
        return np.array([float(row[heading]) for row in rows]).reshape(len(images), len(landmarks))

    unit = UNITS[about["unit"]]
    errors, expected = column(f"error_{unit.suffix}"), column(f"expected_{unit.suffix}")
    apart = np.stack([column("x") - column("true_x"), column("y") - column("true_y")], axis=-1)
    offsets = apart * (errors / np.maximum(np.linalg.norm(apart, axis=-1), 1e-12))[..., None]
    others = [other for other in UNITS.values() if other is not unit and f"error_{other.suffix}" in rows[0]]
    more = {other: column(f"error_{other.suffix}") for other in others}
    return Run(path.stem, setting, about, unit, images, landmarks, errors, expected, offsets, more)
