"""A folder of summaries of finished runs, a few kB each, without any point: what a comparison is written from.

A summary is known by what was run and from which start, whatever the code was: what has one is not run again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lmstudio.bench import calibration, differences, figures, store
from lmstudio.bench.differences import FilmErrors
from lmstudio.bench.protocols import Result, RunSetting
from lmstudio.bench.units import Unit, more_units
from lmstudio.core import metrics
from lmstudio.errors import TableError
from lmstudio.formats.atomic import make_folder, write_text
from lmstudio.formats.json_text import as_json


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """A finished run.

    Args:
        key: of its file.
        setting: what was run.
        about: everything the file says.
        films: its errors film by film.
    """

    key: str
    setting: RunSetting
    about: Mapping[str, Any]
    films: FilmErrors

    @property
    def set_name(self) -> str:
        """The set that was measured."""
        return str(self.about["set"])


def summary_key(set_name: str, setting: RunSetting, *, start: str, steps: int | None) -> str:
    """The name of a summary: what was run, the mark of the start, and the updates where they were asked for."""
    name = store.key(set_name, setting, start)
    return name if steps is None else f"{name}-steps{steps}"


def summarise(result: Result, about: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of a run, for JSON.

    Args:
        result: of the run.
        about: what it says of how it came about, with the names of its near duplicates as ``twins``.
    """
    names = [image.id for image in result.images]
    film = differences.of_films(result.errors, names, pair=(result.setting.seed, result.setting.draw))
    apart = np.isin(names, list(about["twins"]))
    more = {unit.suffix: metrics.mean_radial_error(result.errors_in(unit)) for unit in _more(result)}
    told = calibration.agreement(result.expected, result.errors)
    rest = {name: value for name, value in about.items() if name != "twins"}
    return {
        **store.facts(result),
        **rest,
        "figures": figures.of_errors(result.errors, result.unit),
        "mre_otherwise": dict(result.otherwise),
        "near_duplicates": int(apart.sum()),
        "mre_without_near_duplicates": metrics.mean_radial_error(result.errors[~apart]),
        "mre_in_other_units": more,
        "expected": {name: told[name] for name in ("spearman_points", "expected_calibration_error")},
        "films": film.films,
        "error_sums": [round(float(value), 3) for value in film.total],
        "points": [int(value) for value in film.count],
    }


def _more(result: Result) -> tuple[Unit, ...]:
    return more_units([film.row for film in result.films])


class Summaries:
    """The summaries in a folder.

    Args:
        folder: made where it is missing.

    Raises:
        SaveFailed: it cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        make_folder(folder)

    def has(self, name: str) -> bool:
        """Whether a run has one."""
        return self._path(name).is_file()

    def save(self, name: str, told: Mapping[str, Any]) -> None:
        """Write one.

        Raises:
            SaveFailed: the disk is full or the folder cannot be written.
        """
        write_text(self._path(name), as_json(told) + "\n")

    def load(self) -> list[Summary]:
        """All of them, by name.

        Raises:
            TableError: one is damaged.
        """
        return [self._read(path) for path in sorted(self.folder.glob("*.json"))]

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.json"

    def _read(self, path: Path) -> Summary:
        try:
            about = json.loads(path.read_text(encoding="utf-8"))
            setting = store.setting_of(about)
            total, count = (np.array(about[name], dtype=float) for name in ("error_sums", "points"))
            films = FilmErrors((setting.seed, setting.draw), total, count, str(about["films"]))
            return Summary(path.stem, setting, about, films)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise TableError(
                f"The summary of a run is damaged: {error}.", where=path, remedy="Delete it and run it again."
            ) from error
