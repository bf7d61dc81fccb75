"""Two readings of the same films compared: every landmark and every measurement with its figures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.measurements.definitions import Measurement
from lmstudio.analysis.measurements.norms import Analysis, AnalysisRow
from lmstudio.analysis.observers import classes, concordance, displacements, pairs, read_films, reliability
from lmstudio.analysis.observers.classes import Weights
from lmstudio.analysis.observers.concordance import Concordance
from lmstudio.analysis.observers.displacements import LandmarkErrors
from lmstudio.analysis.observers.pairs import PairStatistics, Slope
from lmstudio.analysis.observers.read_films import FILM_AXES, ReaderPoints, ReadFilms
from lmstudio.analysis.observers.reliability import Reliability
from lmstudio.core.geometry import Array


@dataclass(frozen=True, slots=True, eq=False)
class ComparedLandmark:
    """One landmark of two readings.

    Args:
        name: of the landmark.
        errors: how far they are apart.
        steps: (films, 2) displacements along the axes, first less second; ``nan`` where there is none.
    """

    name: str
    errors: LandmarkErrors
    steps: Array


@dataclass(frozen=True, slots=True)
class ClassAgreement:
    """How often two readings come to the same class.

    Args:
        same: percentage of films.
        linear: kappa by the distance of classes; ``None`` where chance alone would always agree.
    """

    same: float
    linear: float | None


@dataclass(frozen=True, slots=True, eq=False)
class ComparedMeasure:
    """One measurement of two readings, or more.

    Args:
        measurement: what was measured.
        films: ids of the films on which all readings have a value.
        values: (films, readers) of them, in its unit.
        left_out: how many of the compared films have a value of some readers only.
        pair: how the first two differ; ``None`` of fewer than two films.
        reliability: how all agree; ``None`` likewise.
        concordance: of the first two; ``None`` where it is not defined.
        slope: proportional bias of the first two.
        classes: of the first two, where the measurement has classes.
    """

    measurement: Measurement
    films: tuple[str, ...]
    values: Array
    left_out: int
    pair: PairStatistics | None
    reliability: Reliability | None
    concordance: Concordance | None
    slope: Slope | None
    classes: ClassAgreement | None


@dataclass(frozen=True, slots=True, eq=False)
class ComparedReadings:
    """Two readings of the same films.

    Args:
        first: name of the first reader.
        second: of the second.
        films: that were compared.
        anatomical: whether x is forwards and y down on the subject; otherwise right and down on the film.
        without_axes: how many films have no axes: they count for distances only.
        points: how far all points are apart; ``None`` where there are none.
        landmarks: those that both have placed, in the order of the list.
        measures: those that both have values of.
    """

    first: str
    second: str
    films: ReadFilms
    anatomical: bool
    without_axes: int
    points: LandmarkErrors | None
    landmarks: tuple[ComparedLandmark, ...]
    measures: tuple[ComparedMeasure, ...]

    @property
    def unit(self) -> str:
        """Of distances: mm, or px."""
        return self.films.unit

    @property
    def is_few(self) -> bool:
        """Whether the films are too few for any error figure to be reliable."""
        return self.films.are_few


def compare(
    films: ReadFilms, first: ReaderPoints, second: ReaderPoints, analyses: Sequence[Analysis]
) -> ComparedReadings:
    """Compare two readings on the films that both have read; axes are those of the first reader's points.

    Args:
        films: that may have been read.
        first: the first reading.
        second: the other; differences are the first less it.
        analyses: whose measurements are compared, each once.
    """
    common = films.common([first, second])
    axes = common.axes(analyses[0].definitions, first) if analyses else [FILM_AXES] * len(common.images)
    on_film = common.steps(first, second)
    radii, steps = np.hypot(on_film[..., 0], on_film[..., 1]), read_films.turned(on_film, axes)
    nowhere = np.empty((0, 2))
    return ComparedReadings(
        first.name,
        second.name,
        common,
        any(each is not FILM_AXES for each in axes),
        sum(each is None for each in axes),
        displacements.landmark_errors(radii, nowhere),
        tuple(_landmarks(common.schema.names, radii, steps)),
        tuple(compare_measures(common, (first, second), analyses)),
    )


def _landmarks(names: Sequence[str], radii: Array, steps: Array) -> Iterator[ComparedLandmark]:
    for k, name in enumerate(names):
        errors = displacements.landmark_errors(radii[:, k], steps[:, k])
        if errors is not None:
            yield ComparedLandmark(name, errors, steps[:, k])


def compare_measures(
    films: ReadFilms, readers: Sequence[ReaderPoints], analyses: Iterable[Analysis]
) -> list[ComparedMeasure]:
    """Compare the measurements of readers, each once, that have a value of all of them on a film.

    Args:
        films: that all have read; see :meth:`ReadFilms.common`.
        readers: at least two.
        analyses: whose measurements are meant.
    """
    found = dict[Measurement, ComparedMeasure]()
    for analysis in analyses:
        values = films.values(analysis, readers)
        for row in analysis.rows:
            measurement = analysis.definitions.measurements[row.measure]
            # The classes of a measurement may stand in a later analysis than the measurement itself.
            if measurement in found and not row.classes:
                continue
            compared = _measure(films, measurement, values[row.measure], row)
            if compared is not None:
                found[measurement] = compared
    return list(found.values())


def _measure(
    films: ReadFilms, measurement: Measurement, values: Array, row: AnalysisRow
) -> ComparedMeasure | None:
    there = np.isfinite(values)
    whole = np.asarray(there.all(axis=1))
    if not whole.any():
        return None
    known = values[whole]
    first, second = known[:, 0], known[:, 1]
    return ComparedMeasure(
        measurement,
        tuple(image.id for image, known in zip(films.images, whole, strict=True) if known),
        known,
        int((there.any(axis=1) & ~whole).sum()),
        pairs.pair_statistics(first, second),
        reliability.reliability(known),
        concordance.concordance(first, second),
        pairs.proportional_bias(first, second),
        _classes(row, first, second) if row.classes else None,
    )


def _classes(row: AnalysisRow, first: Array, second: Array) -> ClassAgreement:
    ranks = read_films.class_ranks(row)
    both = [[read_films.class_of(row, float(value)) for value in each] for each in (first, second)]
    found = [(ranks[a], ranks[b]) for a, b in zip(*both, strict=True) if a is not None and b is not None]
    one, other = [a for a, _ in found], [b for _, b in found]
    same = 100 * sum(a == b for a, b in found) / max(len(found), 1)
    return ClassAgreement(same, classes.kappa(one, other, len(ranks), weights=Weights.LINEAR))
