"""What observer statistics found, as tables: a row for each landmark, each measurement, and each value."""

import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lmstudio.analysis.observers.quantiles import Estimate
from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
from lmstudio.analysis.observers.reader_comparison import ComparedLandmark, ComparedMeasure, ComparedReadings
from lmstudio.analysis.observers.reader_study import ReaderStudy
from lmstudio.core.metrics import SDR_THRESHOLDS_MM
from lmstudio.formats.tables import csv_cells

READERS = ("first", "second")
LANDMARK_COLUMNS = (
    *READERS,
    "landmark",
    "films",
    "unit",
    "mean",
    "mean_low",
    "mean_high",
    "sd",
    "median",
    *(f"within_{each:g}_mm_percent" for each in SDR_THRESHOLDS_MM),
    "axes",
    "bias_x",
    "bias_y",
    "sd_x",
    "sd_y",
    "correlation_xy",
    "dahlberg_x",
    "dahlberg_y",
    "method_error_x",
    "method_error_y",
    "ellipse_long",
    "ellipse_short",
    "ellipse_direction_deg",
)
_ESTIMATES = ("bias", "method_error", "lower_limit", "upper_limit", "icc_2_1", "icc_3_1", "ccc")
MEASURE_COLUMNS = (
    *READERS,
    "measurement",
    "name",
    "unit",
    "films",
    "left_out",
    *(f"{each}{end}" for each in _ESTIMATES for end in ("", "_low", "_high")),
    "sd_of_differences",
    "t",
    "p",
    "dahlberg",
    "houston",
    "standard_error",
    "detectable_change",
    "precision",
    "accuracy",
    "slope",
    "slope_p",
    "same_class_percent",
    "kappa_linear",
)
STUDY_COLUMNS = (
    "of",
    "unit",
    "axis",
    "films",
    "left_out",
    "intra_error",
    "inter_error",
    "icc_intra",
    "icc_inter",
    "variance_film",
    "variance_reader",
    "variance_film_reader",
    "variance_repeat",
)
VALUE_COLUMNS = ("image", "film", "reader", "measurement", "unit", "value")
_PLACES = 6
"""Decimals: a millionth of a degree, so that tables can be compared with other programs'."""


def write_landmarks(path: Path, compared: Iterable[ComparedReadings]) -> None:
    """Write a row for each landmark of each pair of readings as CSV, in mm or pixels.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    rows = ((*_readers(pair), *_landmark(pair, each)) for pair in compared for each in pair.landmarks)
    _write(path, LANDMARK_COLUMNS, rows)


def write_measures(path: Path, compared: Iterable[ComparedReadings]) -> None:
    """Write a row for each measurement of each pair of readings as CSV; raises as :func:`write_landmarks`."""
    rows = ((*_readers(pair), *_measure(each)) for pair in compared for each in pair.measures)
    _write(path, MEASURE_COLUMNS, rows)


def write_values(
    path: Path, films: ReadFilms, readers: Sequence[ReaderPoints], measures: Iterable[ComparedMeasure]
) -> None:
    """Write a row for each value of each reader as CSV, for other programs; raises as :func:`write_landmarks`."""
    _write(path, VALUE_COLUMNS, _values(films, readers, measures))


def write_study(path: Path, study: ReaderStudy) -> None:
    """Write a row for each measurement and for both axes of each landmark; raises as :func:`write_landmarks`.

    What films differ by is told of measurements alone: of places it is how the subjects lie.
    """
    _write(path, STUDY_COLUMNS, [*_studied_measures(study), *_studied_landmarks(study)])


def _studied_measures(study: ReaderStudy) -> Iterator[Sequence[object]]:
    for each in study.measures:
        found, parts = each.study, each.study.variances
        yield (
            *(each.measurement.key, each.measurement.unit, None, each.films, each.left_out),
            *(found.intra_error, found.inter_error, found.intra, found.inter),
            *(parts.film, parts.reader, parts.film_reader, parts.repeat),
        )


def _studied_landmarks(study: ReaderStudy) -> Iterator[Sequence[object]]:
    axes = ("forwards", "down") if study.anatomical else ("right", "down")
    for each in study.landmarks:
        for axis, found in zip(axes, (each.x, each.y), strict=True):
            parts = found.variances
            yield (
                *(each.name, study.films.unit, axis, each.films, len(study.films.images) - each.films),
                *(found.intra_error, found.inter_error, None, None),
                *(None, parts.reader, parts.film_reader, parts.repeat),
            )


def _write(path: Path, header: tuple[str, ...], rows: Iterable[Sequence[object]]) -> None:
    guarded = ([csv_cells.guard(cell) if isinstance(cell, str) else _cell(cell) for cell in row] for row in rows)
    csv_cells.write(path, [header, *guarded], bom=False)


def _cell(value: object) -> object:
    if isinstance(value, float):
        # Adding 0 makes nothing of minus nothing.
        return round(value, _PLACES) + 0.0 if math.isfinite(value) else ""
    return "" if value is None else value


def _readers(pair: ComparedReadings) -> tuple[str, str]:
    return pair.first, pair.second


def _landmark(pair: ComparedReadings, landmark: ComparedLandmark) -> Iterator[object]:
    errors = landmark.errors
    yield from (landmark.name, errors.n, pair.unit, *_ends(errors.mean), errors.spread, errors.median)
    yield from errors.rates if pair.unit == "mm" else [None] * len(errors.rates)
    yield "anatomical" if pair.anatomical else "film"
    yield from _cloud(landmark)


def _cloud(landmark: ComparedLandmark) -> Iterator[object]:
    errors, cloud = landmark.errors, landmark.errors.cloud
    methods = errors.method_errors
    ends = (*(errors.dahlberg or (None, None)), *((each.value for each in methods) if methods else (None, None)))
    if cloud is None:
        yield from (None, None, None, None, None, *ends, None, None, None)
        return
    xx, xy, yy = cloud.covariance
    correlation = xy / math.sqrt(xx * yy) if xx * yy > 0 else None
    yield from (*cloud.mean, math.sqrt(xx), math.sqrt(yy), correlation)
    yield from (*ends, cloud.long, cloud.short, cloud.direction)


def _measure(each: ComparedMeasure) -> Iterator[object]:
    what, pair, reliable, agreed = each.measurement, each.pair, each.reliability, each.concordance
    yield from (what.key, what.name, what.unit, len(each.films), each.left_out)
    for estimate in (
        None if pair is None else pair.bias,
        None if pair is None else pair.method_error,
        None if pair is None else pair.lower,
        None if pair is None else pair.upper,
        None if reliable is None else reliable.agreement,
        None if reliable is None else reliable.consistency,
        None if agreed is None else agreed.coefficient,
    ):
        yield from _ends(estimate)
    yield from [None] * 5 if pair is None else [pair.spread, pair.t, pair.p, pair.dahlberg, pair.houston]
    yield from [None] * 2 if reliable is None else [reliable.agreement_error, reliable.detectable]
    yield from [None] * 2 if agreed is None else [agreed.precision, agreed.accuracy]
    yield from [None] * 2 if each.slope is None else [each.slope.per_unit, each.slope.p]
    yield from [None] * 2 if each.classes is None else [each.classes.same, each.classes.linear]


def _ends(estimate: Estimate | None) -> tuple[float | None, ...]:
    return (None,) * 3 if estimate is None else (estimate.value, estimate.low, estimate.high)


def _values(
    films: ReadFilms, readers: Sequence[ReaderPoints], measures: Iterable[ComparedMeasure]
) -> Iterator[Sequence[object]]:
    images = {image.id: image for image in films.images}
    for each in measures:
        for film, values in zip(each.films, each.values.tolist(), strict=True):
            for reader, value in zip(readers, values, strict=True):
                what = each.measurement
                yield images[film].path, film, reader.name, what.key, what.unit, value
