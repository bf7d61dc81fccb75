"""What became of measurements between two films, with the error of the change."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lmstudio.analysis.measurements import decimals
from lmstudio.analysis.measurements.definitions import DEGREES, Definitions
from lmstudio.analysis.measurements.evaluation import Blank
from lmstudio.analysis.measurements.film_readings import Reading
from lmstudio.analysis.measurements.judgement import SURE
from lmstudio.language import tr


class Certainty(StrEnum):
    """Whether a change is more than the errors of the points."""

    REAL = "real"
    WITHIN = "within"
    """The errors of the points alone make as much of nothing, 5 of 100 times."""
    UNKNOWN = "unknown"
    """The error of a point is not known."""
    BLANK = "blank"
    """One of the values is blank."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one measurement.

    Args:
        key: of the measurement.
        unit: of it.
        first: on the first film.
        second: on the second.
        difference: second less first, in its unit; ``None`` where one is blank.
        error: standard error of the difference; ``None`` where it is not known.
        per_year: the difference per year; ``None`` where the time between is not known, or less than that tells.
    """

    key: str
    unit: str
    first: Reading
    second: Reading
    difference: float | None
    error: float | None
    per_year: float | None

    @property
    def detectable(self) -> float | None:
        """The least change that is more than the errors of the points; ``None`` where they are not known."""
        return None if self.error is None else SURE * self.error

    @property
    def places(self) -> int:
        """With how many decimals it is told: so many that a change which is more than the error reads as more."""
        least = decimals.usual(self.unit, self.detectable)
        return least if self.difference is None else decimals.beside(self.difference, self.detectable, least=least)

    @property
    def certainty(self) -> Certainty:
        """Whether it is more than errors."""
        if self.difference is None:
            return Certainty.BLANK
        if self.error is None:
            return Certainty.UNKNOWN
        return Certainty.REAL if abs(self.difference) > SURE * self.error else Certainty.WITHIN

    @property
    def words(self) -> str:
        """The same for the reader."""
        return {
            Certainty.REAL: tr("changed"),
            Certainty.WITHIN: tr("within the error"),
            Certainty.UNKNOWN: tr("error not known"),
            Certainty.BLANK: self._why,
        }[self.certainty]

    @property
    def _why(self) -> str:
        return next((each.value.words for each in (self.first, self.second) if isinstance(each.value, Blank)), "")


LEAST_YEARS = 0.25
"""Less time is not told as a rate, since the errors of the points would be told four times as large or more."""


def changes(
    definitions: Definitions,
    first: Mapping[str, Reading],
    second: Mapping[str, Reading],
    keys: Iterable[str],
    *,
    years: float | None = None,
) -> tuple[Change, ...]:
    """What became of measurements.

    Args:
        definitions: what they are.
        first: on the first film, by key.
        second: on the second.
        keys: the measurements wanted.
        years: between the films, where that is known.
    """
    rate = None if years is None or abs(years) < LEAST_YEARS else years
    return tuple(_change(definitions, key, first[key], second[key], rate) for key in keys)


def _change(definitions: Definitions, key: str, first: Reading, second: Reading, years: float | None) -> Change:
    unit = definitions.measurements[key].unit
    if not isinstance(first.value, float) or not isinstance(second.value, float):
        return Change(key, unit, first, second, None, None, None)
    difference = second.value - first.value
    if unit == DEGREES and abs(difference) > 180:
        difference -= math.copysign(360, difference)
    errors = (first.spread.error, second.spread.error)
    known = [each for each in errors if each is not None]
    error = math.hypot(*known) if len(known) == len(errors) else None
    return Change(key, unit, first, second, difference, error, None if years is None else difference / years)
