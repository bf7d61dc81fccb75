"""Measurements of films as tables: one row a film, or one row a measurement of each analysis of each film."""

import math
from collections.abc import Sequence
from pathlib import Path

from lmstudio.analysis.measurements.judgement import Band
from lmstudio.analysis.measurements.measured_films import MeasuredFilm, MeasuredRow
from lmstudio.analysis.measurements.norms import NormKind
from lmstudio.core.project import Image
from lmstudio.formats.tables import csv_cells, xlsx
from lmstudio.formats.tables.xlsx import Cell

FILM_COLUMNS = ("image", "film", "spacing_origin")
LONG_COLUMNS = (
    *FILM_COLUMNS,
    "analysis",
    "measurement",
    "name",
    "value",
    "unit",
    "standard_error",
    "mainly_from",
    "between",
    "blank_because",
    "unconfirmed",
    "norm_low",
    "norm_high",
    "norm",
    "norm_population",
    "norm_trust",
    "norm_source",
    "class",
    "word",
)
_UNITS = {"deg": "°"}
_PLACES = 6
"""Decimals of a value: a millionth of a degree, so that tables can be compared with other programs'."""


def write_wide(path: Path, films: Sequence[MeasuredFilm], *, bom: bool = False) -> None:
    """Write one row a film as CSV: each measurement once, then its standard error. Degrees, mm or ratios.

    Args:
        path: of the file.
        films: all measured by the same analyses.
        bom: begin with the mark by which Excel knows UTF-8.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    csv_cells.write(path, _guarded(wide_rows(films)), bom=bom)


def write_long(path: Path, films: Sequence[MeasuredFilm], *, bom: bool = False) -> None:
    """Write one row for each row of each analysis of each film as CSV. See :func:`write_wide`."""
    csv_cells.write(path, _guarded(long_rows(films)), bom=bom)


def write_workbook(path: Path, films: Sequence[MeasuredFilm]) -> None:
    """Write both tables as the sheets of one Excel workbook. See :func:`write_wide`."""
    xlsx.write(path, {"Films": wide_rows(films), "Measurements": long_rows(films)})


def wide_rows(films: Sequence[MeasuredFilm]) -> list[list[Cell]]:
    """The header and one row a film."""
    columns = _columns(films)
    heads = [_heading(each) for each in columns.values()]
    rows: list[list[Cell]] = [[*FILM_COLUMNS, *(f"{head}{end}" for head in heads for end in ("", " SE"))]]
    for film in films:
        found = {_column_of(each): each for each in film.rows}
        rows.append([*_film(film.image), *(cell for column in columns for cell in _pair(found.get(column)))])
    return rows


def long_rows(films: Sequence[MeasuredFilm]) -> list[list[Cell]]:
    """The header and one row for each row of each analysis of each film."""
    rows: list[list[Cell]] = [list(LONG_COLUMNS)]
    for film in films:
        rows += [[*_film(film.image), *_long(each)] for each in film.rows]
    return rows


def _columns(films: Sequence[MeasuredFilm]) -> dict[tuple[str, int], MeasuredRow]:
    """Each measurement once, however many analyses have it; two of one name and other geometry are two."""
    found: dict[tuple[str, int], MeasuredRow] = {}
    for film in films[:1]:
        for each in film.rows:
            found.setdefault(_column_of(each), each)
    return found


def _column_of(row: MeasuredRow) -> tuple[str, int]:
    return row.row.measure, hash(row.measurement)


def _heading(row: MeasuredRow) -> str:
    unit = row.measurement.unit
    return f"{row.row.measure} [{_UNITS.get(unit, unit)}]" if unit else row.row.measure


def _film(image: Image) -> tuple[Cell, ...]:
    return image.path, image.id, str(image.spacing.origin)


def _number(value: float | None) -> Cell:
    # Adding 0 makes nothing of minus nothing.
    return "" if value is None or not math.isfinite(value) else round(value, _PLACES) + 0.0


def _pair(row: MeasuredRow | None) -> tuple[Cell, Cell]:
    if row is None or not isinstance(row.reading.value, float):
        return "", ""
    return _number(row.reading.value), _number(row.reading.spread.error)


def _long(row: MeasuredRow) -> tuple[Cell, ...]:
    reading, verdict = row.reading, row.verdict
    value = reading.value
    number = isinstance(value, float)
    return (
        row.analysis.name,
        row.row.measure,
        row.measurement.name,
        _number(value) if isinstance(value, float) else "",
        _UNITS.get(row.measurement.unit, row.measurement.unit),
        _number(reading.spread.error) if number else "",
        reading.spread.mainly if number else "",
        reading.detail,
        "" if isinstance(value, float) else value.words,
        ", ".join(reading.unconfirmed),
        *_norm(verdict.bands, row),
        "" if verdict.number is None else verdict.number,
        verdict.words,
    )


def _norm(bands: Sequence[Band], row: MeasuredRow) -> tuple[Cell, ...]:
    """The limits where there is one norm, and each norm in words with where it is from and how far to trust it."""
    low, high = (_number(bands[0].low), _number(bands[0].high)) if len(bands) == 1 else ("", "")
    trust = {each.norm.trust for each in bands} or {row.analysis.trust if row.row.classes else ""}
    people = {each.norm.population for each in bands}
    sources = {each.norm.source or row.analysis.citation for each in bands}
    words = "; ".join(norm_words(each) for each in bands)
    return low, high, words, *("; ".join(sorted(each)) for each in (people, trust, sources))


def norm_words(band: Band) -> str:
    """A norm in numbers, such as "87 ± 3 at 9 years" or "f 66.7 ± 4.1, divided by 1.08"."""
    norm = band.norm
    if norm.kind in (NormKind.MEAN_SD, NormKind.REFERENCE):
        spread = f"± {_short((band.high - band.low) / 2)}"
        words = f"{_short(band.centre)} {spread}"
        words = words if norm.kind is NormKind.MEAN_SD else f"{_short(band.centre)} ({spread})"
    else:
        words = f"{_short(band.low)} to {_short(band.high)}"
        words = f"{words} (target {_short(band.centre)})" if norm.kind is NormKind.TARGET else words
    sex = "" if norm.sex is None else f"{norm.sex} "
    age = "" if math.isnan(band.age) else f" at {band.age:g} years"
    reduced = "" if band.reduced == 1 else f", divided by {band.reduced:g}"
    return f"{sex}{words}{age}{reduced}"


def _short(value: float) -> str:
    """As the window and the report tell it, in English."""
    return f"{round(value, 2) + 0.0:g}"


def _guarded(rows: Sequence[Sequence[Cell]]) -> list[list[object]]:
    return [[csv_cells.guard(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
