"""What a row of an analysis says: its value, its error, its norm and what must be known of them."""

import math

from lmstudio.analysis.measurements.definitions import DEGREES, MILLIMETRES
from lmstudio.analysis.measurements.judgement import Band, Decision
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.analysis.measurements.norms import NormKind, Sex
from lmstudio.language import number, short, tr

_UNITS = {DEGREES: "°", MILLIMETRES: " mm", "%": " %"}


def value_text(row: MeasuredRow) -> str:
    """The value with its unit; a dash where it is blank."""
    value = row.reading.value
    if not isinstance(value, float):
        return "–"
    return f"{number(value, row.places)}{_UNITS.get(row.measurement.unit, '')}"


def error_text(row: MeasuredRow) -> str:
    """How far it may be off, 95 of 100 times; a question mark where that is not known, nothing of a blank."""
    if not isinstance(row.reading.value, float):
        return ""
    return "± ?" if row.off is None else f"± {number(row.off, row.places)}"


def word_text(row: MeasuredRow) -> str:
    """The word, what the value is between, or why there is none."""
    value = row.reading.value
    if not isinstance(value, float):
        return value.words
    # The question mark behind the value says that its error is not known.
    unknown = row.verdict.decision is Decision.ERROR_UNKNOWN
    word = tr(row.verdict.word) if unknown else row.verdict.words
    return ", ".join(each for each in (row.reading.detail, word) if each)


def norm_text(band: Band) -> str:
    """A norm in words: its numbers, for whom, and what was done to it."""
    norm = band.norm
    spread = (band.high - band.low) / 2
    numbers = {
        NormKind.MEAN_SD: tr("{mean} ± {sd} (mean, SD)").format(mean=short(band.centre), sd=short(spread)),
        NormKind.REFERENCE: tr("{value} (reference, tolerance {tolerance})").format(
            value=short(band.centre), tolerance=short(spread)
        ),
        NormKind.RANGE: tr("{low} to {high} (range)").format(low=short(band.low), high=short(band.high)),
        NormKind.TARGET: tr("{low} to {high} (treatment target {value})").format(
            low=short(band.low), high=short(band.high), value=short(band.centre)
        ),
    }[norm.kind]
    whose = {Sex.FEMALE: tr("women"), Sex.MALE: tr("men")}.get(norm.sex) if norm.sex else None
    age = "" if math.isnan(band.age) else tr("at {age} years").format(age=short(band.age))
    reduced = "" if band.reduced == 1 else tr("divided by {factor}, the enlargement of its films")
    parts = (numbers, whose or "", age, reduced.format(factor=short(band.reduced)))
    return ", ".join(each for each in parts if each)


def tip(row: MeasuredRow) -> str:
    """All that is known of a row, for its tool tip."""
    measurement, reading, analysis = row.measurement, row.reading, row.analysis
    lines = [f"{row.row.measure}: {tr(measurement.name)}"]
    if measurement.plus:
        lines.append(tr("+ means: {meaning}").format(meaning=tr(measurement.plus)))
    if reading.unconfirmed:
        lines.append(tr("From unconfirmed predictions: {points}").format(points=", ".join(reading.unconfirmed)))
    if reading.spread.error is not None:
        lines.append(
            tr("± 1.96 standard errors of the points, mainly from {point}; random error only.").format(
                point=reading.spread.mainly
            )
        )
    elif isinstance(reading.value, float):
        lines.append(tr("How far the points may be off is not known, so neither is the error of this value."))
    for band in row.verdict.bands:
        norm = band.norm
        lines.append(tr("Norm: {norm}").format(norm=norm_text(band)))
        lines += [tr(each) for each in (norm.population, norm.note) if each]
        lines.append(
            tr("After {source} ({trust})").format(source=norm.source or analysis.citation, trust=tr(norm.trust))
        )
    return "\n".join(lines)
