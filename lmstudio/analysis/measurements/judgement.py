"""What the norms of an analysis make of a value: where it should lie, and a word, where the tracing decides it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lmstudio.analysis.measurements.definitions import MILLIMETRES
from lmstudio.analysis.measurements.evaluation import Value
from lmstudio.analysis.measurements.norms import Analysis, AnalysisRow, Norm, NormKind, Sex
from lmstudio.core.geometry import SpacingOrigin
from lmstudio.core.sameness import Same
from lmstudio.language import tr

SURE = 1.96
"""Standard errors either side of a value that hold 95 of 100, since errors are nearly normal: of the differences
between two readers of 300 films, it held 94.7 %."""
PATIENT_PLANE = frozenset({SpacingOrigin.CALIBRATED, SpacingOrigin.MAGNIFICATION, SpacingOrigin.RULER})
"""Where millimetres are those of the patient, so that the norms of enlarged films have to be made smaller."""


_EXACT = 9
"""Decimals of a limit, since 2.7 less 1.8 is 0.9000000000000001 for a computer, and 0.9 would lie below it."""


@dataclass(frozen=True, slots=True)
class Patient:
    """What norms depend on, as far as it is known: age in years, and sex."""

    age: float | None = None
    sex: Sex | None = None


UNKNOWN_PATIENT = Patient()


@dataclass(frozen=True, slots=True, eq=False)
class Band(Same):
    """Where a value should lie after one norm, in its unit.

    Args:
        norm: whose band it is.
        low: lower limit: mean less SD, or the end of the range or target, or reference less tolerance.
        high: the upper one.
        centre: mean, target or reference at the patient's age; ``nan`` of a range.
        age: years for which it is given where it changes with age and the patient's is not known, else ``nan``.
        reduced: by what lengths were divided, as the norm's films were enlarged; 1 where they were not.
    """

    norm: Norm
    low: float
    high: float
    centre: float = math.nan
    age: float = math.nan
    reduced: float = 1.0

    @property
    def score(self) -> bool:
        """Whether deviations may be told in standard deviations: only a sample has one."""
        return self.norm.kind is NormKind.MEAN_SD

    def position(self, value: float) -> float:
        """Where a value lies: 0 in the middle of the band, -1 and 1 at its ends."""
        half = (self.high - self.low) / 2
        return (value - (self.low + self.high) / 2) / half if half else math.nan


class Decision(StrEnum):
    """Whether there is a word for a value."""

    NONE = "none"
    """The norm has no words, or they do not hold here."""
    DECIDED = "decided"
    """The value with its error lies on one side of every limit."""
    NOT_DECIDED = "not decided"
    """The error of the points reaches across a limit."""
    ERROR_UNKNOWN = "error unknown"
    """The value alone lies there; how far its points may be off is not known."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The bands of a value, its word, and the number of its class where the row has classes."""

    bands: tuple[Band, ...] = ()
    decision: Decision = Decision.NONE
    word: str = ""
    number: int | None = None

    @property
    def words(self) -> str:
        """The word for the reader, or that the tracing does not decide it."""
        if self.decision is Decision.NOT_DECIDED:
            return tr("not decided by the tracing")
        if self.decision is Decision.ERROR_UNKNOWN and self.word:
            return tr("{word} (error not known)").format(word=tr(self.word))
        return tr(self.word)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Under what a value was found: whose film it is, and what its millimetres are those of."""

    patient: Patient = UNKNOWN_PATIENT
    plane: SpacingOrigin = SpacingOrigin.UNKNOWN


def bands(row: AnalysisRow, analysis: Analysis, circumstances: Circumstances) -> tuple[Band, ...]:
    """The bands of a row for a patient; of both sexes where the sex matters and is not known.

    Between norms of 6 to 8 and of 9 to 11 years, whoever is eight and a half is of the first: until the ninth
    birthday the age is eight.
    """
    patient = circumstances.patient
    fitting = [norm for norm in row.norms if _fits(norm, patient, patient.age)]
    if not fitting and patient.age is not None:
        fitting = [norm for norm in row.norms if _fits(norm, patient, math.floor(patient.age))]
    length = analysis.definitions.measurements[row.measure].unit == MILLIMETRES
    reduced = analysis.magnification if length and circumstances.plane in PATIENT_PLANE else 1.0
    return tuple(_band(norm, patient, reduced) for norm in fitting)


def judge(
    value: Value,
    error: float | None,
    row: AnalysisRow,
    analysis: Analysis,
    *,
    about: Circumstances,
    others: Mapping[str, Value],
) -> Verdict:
    """What the norms make of a value.

    Args:
        value: in the unit of the measurement.
        error: its standard error; ``None`` where that is not known.
        row: of the analysis.
        analysis: whose norms are meant.
        about: the patient and the plane of the spacing.
        others: values of other measurements, on which the words may depend.
    """
    found = bands(row, analysis, about)
    if not isinstance(value, float) or not _words_hold(row, others):
        return Verdict(found)
    decided = standing(value, SURE * (error or 0.0), row, found) is not None
    if row.classes:
        number, word = _class_of(row, value)
        return Verdict(found, _decision(error, decided=decided), word, number)
    # With norms of both sexes it would not be known whose words are meant.
    if len(found) != 1 or not row.words:
        return Verdict(found)
    return Verdict(found, _decision(error, decided=decided), row.words[_place(value, found[0]) + 1])


Standing = tuple[object, ...] | None
"""Where a value with all of its error lies: -1, 0 or 1 of each band, then its class; ``None``: not on one side."""


def standing(value: float, off: float, row: AnalysisRow, found: Sequence[Band]) -> Standing:
    """Where a value lies to the limits of a row, if it is on one side of each.

    Args:
        value: in the unit of the measurement.
        off: how far it may be off, in that unit.
        row: with classes, if there are any.
        found: its bands.
    """
    ends = [round(each, _EXACT) for each in (value, value - off, value + off)]
    places = [(*(_place(end, band) for band in found), _class_of(row, end)) for end in ends]
    return places[0] if len(set(places)) == 1 else None


def _decision(error: float | None, *, decided: bool) -> Decision:
    if error is None:
        return Decision.ERROR_UNKNOWN
    return Decision.DECIDED if decided else Decision.NOT_DECIDED


def _fits(norm: Norm, patient: Patient, age: float | None) -> bool:
    other_sex = None not in (norm.sex, patient.sex) and norm.sex != patient.sex
    first, last = norm.ages
    return not other_sex and (age is None or first <= age <= last)


def _band(norm: Norm, patient: Patient, reduced: float) -> Band:
    centre, age = norm.value, math.nan
    if norm.changes_with_age:
        age = norm.at_age if patient.age is None else math.nan
        years = min(norm.at_age if patient.age is None else patient.age, norm.until_age) - norm.at_age
        centre += norm.per_year * years
    spread = norm.spread if norm.kind in (NormKind.MEAN_SD, NormKind.REFERENCE) else math.nan
    low, high = (norm.low, norm.high) if math.isnan(spread) else (centre - spread, centre + spread)
    low, high, centre = (round(each / reduced, _EXACT) for each in (low, high, centre))
    return Band(norm, low, high, centre, age, reduced)


def _words_hold(row: AnalysisRow, others: Mapping[str, Value]) -> bool:
    if row.only_if is None:
        return True
    value = others.get(row.only_if.measure)
    return isinstance(value, float) and row.only_if.low <= value <= row.only_if.high


def _place(value: float, band: Band) -> int:
    return -1 if value < band.low else 1 if value > band.high else 0


def _class_of(row: AnalysisRow, value: float) -> tuple[int | None, str]:
    found = next((each for each in row.classes if each.holds(value)), None)
    return (None, "") if found is None else (found.number, found.word)
