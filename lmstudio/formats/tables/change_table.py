"""What changed between films of one subject, as tables: of landmarks, and of measurements."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lmstudio.analysis.measurements.film_readings import Reading
from lmstudio.analysis.superimposition.measure_changes import Change
from lmstudio.analysis.superimposition.shifts import Displacement, Shift
from lmstudio.core.project import Image
from lmstudio.formats.tables import csv_cells

FILMS = ("first_film", "later_film", "first_date", "later_date", "years")
MEASURE_COLUMNS = (
    *FILMS,
    "measurement",
    "unit",
    "first",
    "first_se",
    "later",
    "later_se",
    "change",
    "change_se",
    "detectable",
    "per_year",
    "certainty",
)
LANDMARK_COLUMNS = (
    *FILMS,
    "laid_on",
    "landmark",
    "forwards_mm",
    "forwards_se_mm",
    "down_mm",
    "down_se_mm",
    "more_than_error",
)
_PLACES = 6
"""Decimals: a millionth of a degree, so that tables can be compared with other programs'."""


@dataclass(frozen=True, slots=True)
class FilmPair:
    """Two films of one subject, and the years between them where these are known."""

    first: Image
    later: Image
    years: float | None


def write_changes(path: Path, found: Iterable[tuple[FilmPair, Sequence[Change]]]) -> None:
    """Write a row for each measurement of each later film as CSV.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    rows = [(*_films(pair), *_change(each)) for pair, changes in found for each in changes]
    _write(path, MEASURE_COLUMNS, rows)


def write_displacements(path: Path, found: Iterable[tuple[FilmPair, str, Sequence[Displacement]]]) -> None:
    """Write a row for each landmark of each later film as CSV; raises as :func:`write_changes`."""
    rows = [(*_films(pair), laid_on, *_displacement(each)) for pair, laid_on, steps in found for each in steps]
    _write(path, LANDMARK_COLUMNS, rows)


def _films(pair: FilmPair) -> Sequence[object]:
    return pair.first.path, pair.later.path, pair.first.taken, pair.later.taken, pair.years


def _change(change: Change) -> Sequence[object]:
    return (
        change.key,
        change.unit,
        *_reading(change.first),
        *_reading(change.second),
        change.difference,
        change.error,
        change.detectable,
        change.per_year,
        change.words,
    )


def _reading(reading: Reading) -> tuple[object, object]:
    return (reading.value, reading.spread.error) if isinstance(reading.value, float) else (None, None)


def _displacement(step: Displacement) -> Sequence[object]:
    parts = (step.forwards, step.down)
    real = "" if any(each.is_real is None for each in parts) else "yes" if any(map(_is_real, parts)) else "no"
    return step.key, *(number for each in parts for number in (each.value, each.error)), real


def _is_real(shift: Shift) -> bool:
    return bool(shift.is_real)


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    csv_cells.write(path, [header, *([_cell(cell) for cell in row] for row in rows)], bom=False)


def _cell(value: object) -> object:
    if isinstance(value, float):
        # Adding 0 makes nothing of minus nothing.
        return round(value, _PLACES) + 0.0 if math.isfinite(value) else ""
    return "" if value is None else csv_cells.guard(str(value))
