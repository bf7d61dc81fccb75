"""A study of several readers who each read the same films more than once.

It alone tells how far one reader scatters from how far readers differ; of two readings one cannot be told from the
other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.measurements.definitions import Measurement
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.observers import read_films, repeat_study
from lmstudio.analysis.observers.read_films import FILM_AXES, ReaderPoints, ReadFilms
from lmstudio.analysis.observers.repeat_study import FEWEST, RepeatStudy
from lmstudio.core.geometry import Array


@dataclass(frozen=True, slots=True)
class StudiedMeasure:
    """One measurement of all readings.

    Args:
        measurement: what was measured.
        films: how many have a value of every reading.
        left_out: how many have a value of some only.
        study: what was found, in the unit of the measurement.
    """

    measurement: Measurement
    films: int
    left_out: int
    study: RepeatStudy


@dataclass(frozen=True, slots=True)
class StudiedLandmark:
    """One landmark of all readings; of places no correlation tells anything, as heads lie elsewhere on each film.

    Args:
        name: of the landmark.
        films: how many have it in every reading.
        x: forwards, or to the right on the film, in mm or px.
        y: down, likewise.
    """

    name: str
    films: int
    x: RepeatStudy
    y: RepeatStudy


@dataclass(frozen=True, slots=True)
class ReaderStudy:
    """What a study of several readers found.

    Args:
        readers: their names.
        readings: how many of each.
        films: with a landmark that all of them have placed every time.
        anatomical: whether x is forwards and y down on the subject; otherwise right and down on the film.
        measures: those that can be studied.
        landmarks: likewise, in the order of the list.
    """

    readers: tuple[str, ...]
    readings: int
    films: ReadFilms
    anatomical: bool
    measures: tuple[StudiedMeasure, ...]
    landmarks: tuple[StudiedLandmark, ...]


def study_readers(
    films: ReadFilms, readings: Mapping[str, Sequence[ReaderPoints]], analyses: Sequence[Analysis]
) -> ReaderStudy | None:
    """Study the readings of several readers.

    Args:
        films: that may have been read.
        readings: of each reader, by name. Readers of one reading are left out, and of the others as many readings
            are taken as the one with the fewest has, the first ones.
        analyses: whose measurements are studied, each once; axes are those of the first reading.

    Returns:
        ``None`` of fewer than two readers with two readings each, or where these have nothing in common on two
        films.
    """
    several = {name: each for name, each in readings.items() if len(each) >= FEWEST}
    if len(several) < FEWEST:
        return None
    times = min(map(len, several.values()))
    taken = [reading for each in several.values() for reading in each[:times]]
    common, shape = films.common(taken), (len(several), times)
    axes = common.axes(analyses[0].definitions, taken[0]) if analyses else [FILM_AXES] * len(common.images)
    steps = [read_films.turned(common.steps(reading, taken[0]), axes) for reading in taken]
    landmarks = tuple(_landmarks(common.schema.names, np.stack(steps, axis=1), shape))
    measures = tuple(_measures(common, taken, analyses, shape))
    if not landmarks and not measures:
        return None
    anatomical = any(each is not FILM_AXES for each in axes)
    return ReaderStudy(tuple(several), times, common, anatomical, measures, landmarks)


def _landmarks(names: Sequence[str], steps: Array, shape: tuple[int, int]) -> Iterator[StudiedLandmark]:
    """Of steps (films, readings, landmarks, 2) from the first reading: what films differ by is in none of them."""
    for k, name in enumerate(names):
        there = steps[np.isfinite(steps[:, :, k]).all(axis=(1, 2)), :, k]
        x, y = (repeat_study.repeat_study(there[..., axis].reshape(-1, *shape)) for axis in (0, 1))
        if x is not None and y is not None:
            yield StudiedLandmark(name, len(there), x, y)


def _measures(
    films: ReadFilms, taken: Sequence[ReaderPoints], analyses: Sequence[Analysis], shape: tuple[int, int]
) -> Iterator[StudiedMeasure]:
    told = set[Measurement]()
    for analysis in analyses:
        for key, values in films.values(analysis, taken).items():
            measurement = analysis.definitions.measurements[key]
            there = np.isfinite(values)
            whole = values[there.all(axis=1)]
            found = repeat_study.repeat_study(whole.reshape(-1, *shape))
            if found is not None and measurement not in told:
                told.add(measurement)
                yield StudiedMeasure(measurement, len(whole), int(there.any(axis=1).sum()) - len(whole), found)
