"""The rows of analyses for one film: value, error, band and word of each measurement."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lmstudio.analysis.ellipses import Ellipse
from lmstudio.analysis.measurements import decimals, film_readings, judgement, landmark_keys
from lmstudio.analysis.measurements.definitions import Definitions, Measurement
from lmstudio.analysis.measurements.evaluation import Value
from lmstudio.analysis.measurements.film_readings import NO_ELLIPSES, FilmPoints, Reading
from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Circumstances, Patient, Verdict
from lmstudio.analysis.measurements.norms import Analysis, AnalysisRow
from lmstudio.analysis.measurements.reader_errors import NO_READER_ERRORS, PUBLISHED, ReaderErrors
from lmstudio.core.annotation import Annotation
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema


def _as_circles(_image: Image) -> Mapping[str, Ellipse]:
    return NO_ELLIPSES


@dataclass(frozen=True, slots=True)
class PointErrors:
    """How far the points of films may be off.

    Args:
        reader: how far readers' points are off.
        drawn: the ellipses (pixels) of a film's predicted points by landmark; without one, the expected error is a
            circle.
    """

    reader: ReaderErrors = PUBLISHED
    drawn: Callable[[Image], Mapping[str, Ellipse]] = _as_circles


PUBLISHED_ALONE = PointErrors()
"""Where neither a second reading nor heatmaps are at hand."""


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """One row of an analysis for one film."""

    analysis: Analysis
    row: AnalysisRow
    reading: Reading
    verdict: Verdict

    @property
    def measurement(self) -> Measurement:
        """What is measured."""
        return self.analysis.definitions.measurements[self.row.measure]

    @property
    def off(self) -> float | None:
        """How far its value may be off, 95 of 100 times; ``None`` where that is not known."""
        error = self.reading.spread.error
        return None if error is None else judgement.SURE * error

    @property
    def places(self) -> int:
        """With how many decimals its value and error are told.

        So many that whoever reads them comes to the same side of each limit: 84.04 is not told as 84.0 beside a
        norm that ends at 84.
        """
        value, off = self.reading.value, self.off
        least = decimals.usual(self.measurement.unit, off)
        if not isinstance(value, float):
            return least
        truth = judgement.standing(value, off or 0.0, self.row, self.verdict.bands)
        return decimals.enough(least, lambda places: self._standing_told(value, places) == truth)

    def _standing_told(self, value: float, places: int) -> judgement.Standing:
        told, off = round(value, places), round(self.off or 0.0, places)
        return judgement.standing(told, off, self.row, self.verdict.bands)


@dataclass(frozen=True, slots=True)
class MeasuredFilm:
    """A film with the rows of the analyses that were asked for, in their order."""

    image: Image
    rows: tuple[MeasuredRow, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Analyses that measure the films of one landmark list.

    Args:
        analyses: in the order in which they are shown.
        schema: of the project.
        reader: how far readers' points are off.
    """

    analyses: Sequence[Analysis]
    schema: Schema
    reader: ReaderErrors = PUBLISHED
    _keys: dict[int, dict[str, str]] = field(default_factory=dict, repr=False, compare=False)

    def points(
        self, image: Image, annotation: Annotation, drawn: Mapping[str, Ellipse] = NO_ELLIPSES
    ) -> list[FilmPoints]:
        """A film's landmarks as each analysis takes them; analyses of the same definitions share them."""
        made: dict[int, FilmPoints] = {}
        return [self._points(each.definitions, image, annotation, drawn, made) for each in self.analyses]

    def _points(
        self,
        definitions: Definitions,
        image: Image,
        annotation: Annotation,
        drawn: Mapping[str, Ellipse],
        made: dict[int, FilmPoints],
    ) -> FilmPoints:
        if id(definitions) not in made:
            if id(definitions) not in self._keys:
                self._keys[id(definitions)] = landmark_keys.match_keys(definitions, self.schema)
            keys = self._keys[id(definitions)]
            made[id(definitions)] = film_readings.film_points(
                definitions, image, annotation, keys, drawn=drawn, reader=self.reader
            )
        return made[id(definitions)]

    def measure(
        self,
        image: Image,
        annotation: Annotation,
        drawn: Mapping[str, Ellipse] = NO_ELLIPSES,
        *,
        patient: Patient = UNKNOWN_PATIENT,
    ) -> MeasuredFilm:
        """All rows of a film, with their errors.

        Args:
            image: whose spacing is meant.
            annotation: its points.
            drawn: ellipses of its predicted points by landmark name.
            patient: whose film it is.
        """
        about = Circumstances(patient, image.spacing.origin)
        found: dict[int, dict[str, Reading]] = {}
        rows: list[MeasuredRow] = []
        together = list(zip(self.analyses, self.points(image, annotation, drawn), strict=True))
        for analysis, points in together:
            if id(points) not in found:
                wanted = [key for other, theirs in together if theirs is points for key in asked(other)]
                found[id(points)] = points.readings(wanted)
            rows += _rows(analysis, found[id(points)], about)
        return MeasuredFilm(image, tuple(rows))

    def moved(
        self, film: MeasuredFilm, annotation: Annotation, *, patient: Patient = UNKNOWN_PATIENT
    ) -> MeasuredFilm:
        """A measured film after its points have moved: new values and words, errors as they were; for a drag."""
        about = Circumstances(patient, film.image.spacing.origin)
        quick = replace(self, reader=NO_READER_ERRORS)
        together = list(zip(self.analyses, quick.points(film.image, annotation), strict=True))
        values: dict[int, dict[str, Value]] = {}
        before = {(each.analysis.id, each.row.measure): each.reading for each in film.rows}
        rows: list[MeasuredRow] = []
        for analysis, points in together:
            if id(points) not in values:
                wanted = [key for other, theirs in together if theirs is points for key in asked(other)]
                values[id(points)] = points.values(wanted)
            now = values[id(points)]
            for row in analysis.rows:
                reading = replace(before[analysis.id, row.measure], value=now[row.measure])
                rows.append(_judged(analysis, row, reading, about, now))
        return MeasuredFilm(film.image, tuple(rows))


def asked(analysis: Analysis) -> Iterable[str]:
    """The measurements that an analysis needs: those of its rows, and those on which their words depend."""
    for row in analysis.rows:
        yield row.measure
        if row.only_if is not None:
            yield row.only_if.measure


def _rows(analysis: Analysis, readings: Mapping[str, Reading], about: Circumstances) -> Iterable[MeasuredRow]:
    values: dict[str, Value] = {key: each.value for key, each in readings.items()}
    for row in analysis.rows:
        yield _judged(analysis, row, readings[row.measure], about, values)


def _judged(
    analysis: Analysis, row: AnalysisRow, reading: Reading, about: Circumstances, values: Mapping[str, Value]
) -> MeasuredRow:
    verdict = judgement.judge(reading.value, reading.spread.error, row, analysis, about=about, others=values)
    return MeasuredRow(analysis, row, reading, verdict)
