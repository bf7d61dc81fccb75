"""What a report tells of films and subjects; values alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from lmstudio.analysis.measurements.judgement import Decision
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.superimposition.measure_changes import Change
from lmstudio.analysis.superimposition.shifts import Displacement
from lmstudio.analysis.tracing.tracings import Tracing
from lmstudio.core.geometry import XY, Spacing


@dataclass(frozen=True, slots=True)
class ReportMark:
    """A landmark on the film: its abbreviation, its place in pixels, and whether a reader stands behind it."""

    short: str
    xy: XY
    by_reader: bool


@dataclass(frozen=True, slots=True, eq=False)
class FilmContents:
    """What is told of one film.

    Args:
        title: by what it is known: its id, or its file where that is asked for.
        facts: what must be known of it, each with what it is called.
        brightness: (h, w) of the film as it is shown; its sides may be fewer pixels than the film's.
        size: width and height of the film in pixels.
        spacing: of its pixels.
        marks: its landmarks.
        tracing: schematic outlines and planes, in pixels.
        rows: the measurements of the analyses, those of one after the other.
        final: whether a reader stands behind every landmark.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    brightness: NDArray[np.uint8]
    size: tuple[int, int]
    spacing: Spacing
    marks: tuple[ReportMark, ...]
    tracing: Tracing
    rows: tuple[MeasuredRow, ...]
    final: bool

    def tables(self) -> Iterator[tuple[Analysis, Sequence[MeasuredRow]]]:
        """The analyses, each with its rows."""
        for _, rows in groupby(self.rows, key=lambda row: row.analysis.id):
            found = list(rows)
            yield found[0].analysis, found

    def to_look_at(self) -> dict[str, list[str]]:
        """The landmarks whose errors keep words from being decided, with the measurements, most of them first."""
        found: dict[str, list[str]] = {}
        for row in self.rows:
            undecided = row.verdict.decision is Decision.NOT_DECIDED
            if undecided and row.reading.spread.mainly:
                measures = found.setdefault(row.reading.spread.mainly, [])
                measures += [] if row.row.measure in measures else [row.row.measure]
        return dict(sorted(found.items(), key=lambda each: -len(each[1])))


@dataclass(frozen=True, slots=True)
class LaterFilm:
    """What changed to a later film.

    Args:
        words: which films are meant.
        changes: of measurements; none where no analysis was asked for.
        steps: where landmarks went; none where the millimetres are not known.
    """

    words: str
    changes: tuple[Change, ...]
    steps: tuple[Displacement, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SubjectContents:
    """What is told of films of one subject that lie over each other.

    Args:
        title: by what it is known.
        films: what is said of each, and its tracing, in the order of time and in the frame of the first.
        in_mm: whether the unit of the tracings is the millimetre.
        laid_on: on what they were laid.
        names: of measurements, in English, by key.
        later: the changes to each film after the first.
        notes: what must be known.
        forwards: the line of the first film that forwards is along; empty where it is the film.
    """

    title: str
    films: tuple[tuple[str, Tracing], ...]
    in_mm: bool
    laid_on: str
    names: Mapping[str, str]
    later: tuple[LaterFilm, ...]
    notes: tuple[str, ...]
    forwards: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Under what a report is made: what stands above every page, below it, and when it was."""

    heading: str
    program: str
    made: datetime
