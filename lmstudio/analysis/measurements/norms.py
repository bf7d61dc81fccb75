"""Analyses: which measurements belong together, and the norms that their authors gave."""

import math
from dataclasses import dataclass
from enum import StrEnum

from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.core.sameness import Same


class NormKind(StrEnum):
    """What an author gave. Only a sample has a standard deviation."""

    MEAN_SD = "mean_sd"
    RANGE = "range"
    TARGET = "target"
    REFERENCE = "reference"


class Sex(StrEnum):
    """The patient's sex, as norms tell it apart."""

    FEMALE = "f"
    MALE = "m"


@dataclass(frozen=True, slots=True, eq=False)
class Norm(Same):
    """One norm of one measurement, in its unit; numbers that it does not have are ``nan``.

    Args:
        kind: what the numbers are.
        value: mean, target or reference, at the age ``at_age`` where that is given.
        spread: standard deviation of a mean, tolerance of a reference.
        low: lower end of a range or target, or of the range published beside a mean.
        high: the upper end.
        sex: whom it is of; ``None``: of both.
        ages: years from and to which it holds.
        at_age: the age of ``value``, years.
        per_year: what a year more adds to it.
        until_age: the age from which it changes no more, years.
        population: of whom it was found.
        source: where it stands, if not where the analysis does.
        trust: how far the number itself can be trusted, such as "second-hand".
        note: what else must be known.
    """

    kind: NormKind
    value: float = math.nan
    spread: float = math.nan
    low: float = math.nan
    high: float = math.nan
    sex: Sex | None = None
    ages: tuple[float, float] = (0.0, math.inf)
    at_age: float = math.nan
    per_year: float = 0.0
    until_age: float = math.inf
    population: str = ""
    source: str = ""
    trust: str = ""
    note: str = ""

    @property
    def changes_with_age(self) -> bool:
        """Whether the age of the patient changes it."""
        return self.per_year != 0


@dataclass(frozen=True, slots=True, eq=False)
class ClassLimit(Same):
    """One class of a measurement, tried in order: below, above or equal to a value, or whatever is left."""

    number: int
    word: str
    below: float = math.nan
    above: float = math.nan
    equals: float = math.nan

    def holds(self, value: float) -> bool:
        """Whether a value is of this class; the limits themselves are not."""
        if not math.isnan(self.below):
            return value < self.below
        if not math.isnan(self.above):
            return value > self.above
        return math.isnan(self.equals) or value == self.equals


@dataclass(frozen=True, slots=True)
class Condition:
    """Another measurement that must lie between two values for the words to hold."""

    measure: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class AnalysisRow:
    """One measurement in an analysis.

    Args:
        measure: its key.
        norms: for different people; none where no author gave one.
        words: for values below, within and above; empty where there are none.
        classes: instead of norms.
        only_if: when the words hold.
    """

    measure: str
    norms: tuple[Norm, ...] = ()
    words: tuple[str, ...] = ()
    classes: tuple[ClassLimit, ...] = ()
    only_if: Condition | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Measurements that an author put together, with his norms.

    Args:
        id: its file's name for it; a file of the user's with the same id takes its place.
        name: in words.
        rows: its measurements, in order.
        definitions: what they are.
        about: what it looks at.
        citation: where it was published.
        note: what else must be known.
        population: of whom the norms are, where a row says nothing else.
        trust: how far the numbers can be trusted, where a row says nothing else.
        magnification: by how much the films of the norms were enlarged; 1 where they were not.
    """

    id: str
    name: str
    rows: tuple[AnalysisRow, ...]
    definitions: Definitions
    about: str = ""
    citation: str = ""
    note: str = ""
    population: str = ""
    trust: str = ""
    magnification: float = 1.0
