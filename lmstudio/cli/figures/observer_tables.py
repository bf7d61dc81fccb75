"""The tables that ``landmark-studio observers`` prints."""

from collections.abc import Iterator, Mapping, Sequence

from rich.markup import escape
from rich.table import Table

from lmstudio.analysis.measurements import definitions
from lmstudio.analysis.measurements.definitions import Measurement
from lmstudio.analysis.observers.displacements import LandmarkErrors
from lmstudio.analysis.observers.quantiles import Estimate
from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
from lmstudio.analysis.observers.reader_comparison import ComparedMeasure, ComparedReadings
from lmstudio.analysis.observers.reader_study import ReaderStudy
from lmstudio.cli.console import counted
from lmstudio.core.metrics import SDR_THRESHOLDS_MM


def landmark_table(pair: ComparedReadings, abbreviations: Mapping[str, str]) -> Table:
    """How far two readings of each landmark are apart: x and y are bias, ME method errors, then the ellipse."""
    films, in_mm = counted(len(pair.films.images), "film"), pair.unit == "mm"
    table = Table(title=escape(f"{pair.first} against {pair.second}: landmarks on {films}, {pair.unit}"))
    table.add_column("landmark")
    rates = [f"≤ {each:g} %" for each in SDR_THRESHOLDS_MM] if in_mm else []
    for heading in ("n", "mean", "SD", "x", "y", "ME x", "ME y", "ellipse", *rates):
        table.add_column(heading, justify="right", no_wrap=True)
    rows = [(abbreviations.get(each.name, each.name), each.errors) for each in pair.landmarks]
    for name, errors in [*rows, *([("all", pair.points)] if pair.points else [])]:
        style = "bold" if name == "all" else None
        table.add_row(escape(name), *_landmark_cells(errors, in_mm=in_mm), style=style)
    return table


def _landmark_cells(errors: LandmarkErrors, *, in_mm: bool) -> Iterator[str]:
    cloud, methods = errors.cloud, errors.method_errors
    yield from (str(errors.n), _number(errors.mean.value), _number(errors.spread))
    yield from [_number(each) for each in cloud.mean] if cloud else ["", ""]
    yield from [_number(each.value) for each in methods] if methods else ["", ""]
    yield f"{cloud.long:.1f} × {cloud.short:.1f}" if cloud else ""
    yield from [f"{rate:.0f}" for rate in errors.rates] if in_mm else []


def measure_table(pair: ComparedReadings) -> Table:
    """How far two readings of each measurement are apart."""
    table = Table(title=escape(f"{pair.first} against {pair.second}: measurements"))
    table.add_column("measurement")
    for heading in ("n", "bias", "Dahlberg", "limits", "ICC(2,1)", "ICC(3,1)", "CCC"):
        table.add_column(heading, justify="right", no_wrap=True)
    for each in pair.measures:
        table.add_row(*_measure_cells(each))
    return table


def _measure_cells(each: ComparedMeasure) -> Iterator[str]:
    pair, reliable, agreed = each.pair, each.reliability, each.concordance
    yield from (_title(each.measurement), str(len(each.films)))
    if pair is None:
        yield from [""] * 3
    else:
        yield from (_number(pair.bias.value), _number(pair.dahlberg))
        yield f"{_number(pair.lower.value)} to {_number(pair.upper.value)}"
    yield _estimate(reliable.agreement if reliable else None)
    yield _estimate(reliable.consistency if reliable else None)
    yield _number(agreed.coefficient.value if agreed else None)


def class_table(pair: ComparedReadings) -> Table | None:
    """How often two readings come to the same class; ``None`` where no measurement has classes."""
    table = Table(title=escape(f"{pair.first} against {pair.second}: classes"))
    table.add_column("measurement")
    for heading in ("n", "same class %", "kappa (linear weights)"):
        table.add_column(heading, justify="right")
    for each in pair.measures:
        if each.classes is not None:
            cells = (f"{each.classes.same:.1f}", _number(each.classes.linear))
            table.add_row(_title(each.measurement), str(len(each.films)), *cells)
    return table if table.row_count else None


def together_table(
    measures: Sequence[ComparedMeasure], readers: Sequence[ReaderPoints], films: ReadFilms
) -> Table:
    """How well three readings or more agree."""
    table = Table(title=f"All {len(readers)} readings together on {counted(len(films.images), 'film')}")
    table.add_column("measurement")
    for heading in ("n", "ICC(2,1)", "95 %", "ICC(3,1)", "95 %", "standard error", "detectable change"):
        table.add_column(heading, justify="right")
    for each in measures:
        found = each.reliability
        if found is None:
            continue
        pairs = [found.agreement, found.consistency]
        cells = [cell for each in pairs for cell in (_number(each.value) if each else "", _ends(each))]
        errors = (_number(found.agreement_error), _number(found.detectable))
        table.add_row(_title(each.measurement), str(len(each.films)), *cells, *errors)
    return table


def studied_landmarks(study: ReaderStudy, abbreviations: Mapping[str, str]) -> Table:
    """The errors of one reader, and of any reader, in the places of landmarks."""
    table = Table(title=escape(f"{_study_title(study)}: landmarks, {study.films.unit}"))
    table.add_column("landmark")
    for heading in ("n", "intra x", "intra y", "inter x", "inter y"):
        table.add_column(heading, justify="right")
    for each in study.landmarks:
        axes = (each.x, each.y)
        errors = [*(axis.intra_error for axis in axes), *(axis.inter_error for axis in axes)]
        name = abbreviations.get(each.name, each.name)
        table.add_row(escape(name), str(each.films), *map(_number, errors))
    return table


def studied_measures(study: ReaderStudy) -> Table:
    """The errors of one reader, and of any reader, in measurements, and how well readings agree."""
    table = Table(title=escape(f"{_study_title(study)}: measurements"))
    table.add_column("measurement")
    for heading in ("n", "intra error", "inter error", "ICC intra", "ICC inter"):
        table.add_column(heading, justify="right")
    for each in study.measures:
        found = each.study
        cells = (found.intra_error, found.inter_error, found.intra, found.inter)
        table.add_row(_title(each.measurement), str(each.films), *map(_number, cells))
    return table


def _study_title(study: ReaderStudy) -> str:
    films = counted(len(study.films.images), "film")
    return f"{', '.join(study.readers)}, {study.readings} readings each of {films}"


def _title(measurement: Measurement) -> str:
    return escape(definitions.heading(measurement.key, measurement.unit))


def _number(value: float | None) -> str:
    # Adding 0 makes nothing of minus nothing.
    return "" if value is None else f"{round(value, 2) + 0.0:.2f}"


def _ends(estimate: Estimate | None) -> str:
    if estimate is None or estimate.low is None or estimate.high is None:
        return ""
    between = "–" if estimate.low >= 0 else " to "
    return f"{_number(estimate.low)}{between}{_number(estimate.high)}"


def _estimate(estimate: Estimate | None) -> str:
    if estimate is None:
        return ""
    ends = _ends(estimate)
    return f"{_number(estimate.value)} ({ends})" if ends else _number(estimate.value)
