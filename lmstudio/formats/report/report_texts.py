"""Numbers, norms and states in the words of a report, in the reader's language."""

import math

from lmstudio.analysis.measurements.definitions import DEGREES
from lmstudio.analysis.measurements.judgement import Band
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.analysis.measurements.norms import NormKind, Sex
from lmstudio.language import number, short, tr

UNCONFIRMED = "○"
"""Behind a value that rests on predicted points which nobody has confirmed."""
BELOW, ABOVE = "▼", "▲"
_THIN = "\N{THIN SPACE}"


def primed(name: str) -> str:
    """A name of a landmark or measurement with a true prime, as in Pog′."""
    return name.replace("'", "′")


def unit(row: MeasuredRow) -> str:
    """The unit as it follows a number: degrees without a space."""
    name = row.measurement.unit
    return "°" if name == DEGREES else f"{_THIN}{name}" if name else ""


def value(row: MeasuredRow) -> str:
    """The value with what it may be off, or why there is none."""
    found, places = row.reading.value, row.places
    if not isinstance(found, float):
        return f"– {primed(found.words)}"
    off = "" if row.off is None else f" ± {number(row.off, places)}"
    mark = f" {UNCONFIRMED}" if row.reading.unconfirmed else ""
    return f"{number(found, places)}{off}{unit(row)}{mark}"


def norm(band: Band) -> str:
    """A norm in numbers, its kind told by how they are written."""
    kind = band.norm.kind
    half = short((band.high - band.low) / 2)
    limits = tr("{low} to {high}").format(low=short(band.low), high=short(band.high))
    if kind is NormKind.MEAN_SD:
        words = f"{short(band.centre)} ± {half} SD"
    elif kind is NormKind.REFERENCE:
        words = f"{short(band.centre)} (± {half})"
    else:
        words = tr("target {limits}").format(limits=limits) if kind is NormKind.TARGET else limits
    return " ".join(part for part in (sex(band.norm.sex), words, _at_age(band)) if part)


def norm_note(band: Band) -> str:
    """What must be known of a norm: how far it can be trusted, and whether enlarged films were allowed for."""
    reduced = band.reduced != 1
    divided = tr("divided by {factor}").format(factor=short(band.reduced)) if reduced else ""
    return ", ".join(part for part in (tr(band.norm.trust), divided) if part)


def sex(found: Sex | None) -> str:
    """Whose norm it is; nothing where it is everybody's."""
    return {None: "", Sex.FEMALE: tr("women"), Sex.MALE: tr("men")}[found]


def word(row: MeasuredRow) -> str:
    """The word of a value, with an arrow where it is decided that it lies outside the norm."""
    words = row.verdict.words
    found = side(row)
    return f"{ABOVE if found > 0 else BELOW} {words}" if found and words else words


def side(row: MeasuredRow) -> int:
    """1 where the whole value with its error lies above the one norm, -1 where below, else 0."""
    found, reach = row.reading.value, row.off or 0.0
    if not isinstance(found, float) or len(row.verdict.bands) != 1:
        return 0
    (band,) = row.verdict.bands
    return (found - reach > band.high) - (found + reach < band.low)


def _at_age(band: Band) -> str:
    return "" if math.isnan(band.age) else tr("at {age} years").format(age=short(band.age))
