"""Several readings of the same films as arrays: displacements of landmarks, and values of measurements."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lmstudio.analysis.measurements import evaluation, film_readings, landmark_keys
from lmstudio.analysis.measurements.definitions import DEGREES, Definitions, Measurement
from lmstudio.analysis.measurements.evaluation import Axes, Evaluation, Undefined
from lmstudio.analysis.measurements.norms import Analysis, AnalysisRow
from lmstudio.analysis.observers import pairs
from lmstudio.core.annotation import EMPTY, Annotation
from lmstudio.core.geometry import Array
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema

FILM_AXES: Axes = (1.0, 0.0), (0.0, 1.0)
"""To the right and down, since a landmark list that does not tell which way a subject faces has no better ones."""


@dataclass(frozen=True, slots=True)
class ReaderPoints:
    """One reading of films.

    Args:
        name: of the reader, or of the reading.
        annotations: its points by image id.
        left_out: how many films it has read of which no one of those compared is surely the same.
    """

    name: str
    annotations: Mapping[str, Annotation]
    left_out: int = 0

    def annotation(self, image: Image) -> Annotation:
        """The points of one film; empty where it was not read."""
        return self.annotations.get(image.id, EMPTY)


@dataclass(frozen=True, slots=True)
class ReadFilms:
    """Films that were read, and by what list.

    Args:
        images: in their order.
        schema: their landmarks.
    """

    images: tuple[Image, ...]
    schema: Schema

    @property
    def in_mm(self) -> bool:
        """Whether the spacing of every film is known; otherwise places are compared in pixels."""
        return all(image.spacing.known for image in self.images)

    @property
    def unit(self) -> str:
        """Of distances: mm, or px."""
        return "mm" if self.in_mm else "px"

    @property
    def are_few(self) -> bool:
        """Whether they are too few for any error figure to be reliable."""
        return len(self.images) < pairs.RELIABLE

    def common(self, readers: Sequence[ReaderPoints]) -> "ReadFilms":
        """The usable films with a landmark that all readers have placed."""
        names = self.schema.names
        found = (
            image
            for image in self.images
            if not image.unusable and any(all(_has(each, image, name) for each in readers) for name in names)
        )
        return replace(self, images=tuple(found))

    def steps(self, first: ReaderPoints, second: ReaderPoints) -> Array:
        """(films, landmarks, 2): from the second reader's places to the first's, along x and y of the film.

        In mm, or in pixels where a spacing is unknown; ``nan`` where one of them has not placed a landmark.
        """
        in_mm = self.in_mm
        scale = [[i.spacing.x_mm, i.spacing.y_mm] if in_mm else [1.0, 1.0] for i in self.images]
        return np.asarray((self._places(first) - self._places(second)) * np.array(scale).reshape(-1, 1, 2))

    def _places(self, reader: ReaderPoints) -> Array:
        found = np.full((len(self.images), len(self.schema.names), 2), math.nan)
        for k, image in enumerate(self.images):
            for name, point in reader.annotation(image).points.items():
                if name in self.schema.names and point.xy is not None:
                    found[k, self.schema.index(name)] = point.xy
        return found

    def axes(self, definitions: Definitions, reader: ReaderPoints) -> list[Axes | None]:
        """Forwards and down on each film, as one reader has placed the points; ``None`` where they are missing.

        All films take the same ray, the first one that the landmark list has, since another lies otherwise.
        """
        keys, frame = landmark_keys.match_keys(definitions, self.schema), definitions.frame
        usual = [pair for pair in frame.anterior if all(key in keys for key in pair)][:1]
        if not usual or not any(key in keys for key in frame.below):
            return [FILM_AXES] * len(self.images)
        one_ray = replace(definitions, frame=replace(frame, anterior=tuple(usual)))
        return [_axes(one_ray, image, reader.annotation(image), keys) for image in self.images]

    def values(self, analysis: Analysis, readers: Sequence[ReaderPoints]) -> dict[str, Array]:
        """(films, readers) of each measurement of an analysis, in its unit; ``nan`` where it is blank.

        Angles of one film are told within half a turn of each other.
        """
        keys = landmark_keys.match_keys(analysis.definitions, self.schema)
        wanted = [row.measure for row in analysis.rows]
        found = np.full((len(wanted), len(self.images), len(readers)), math.nan)
        for film, image in enumerate(self.images):
            for r, reader in enumerate(readers):
                points = film_readings.film_points(analysis.definitions, image, reader.annotation(image), keys)
                values = points.values(wanted)
                numbers = [value if isinstance(value, float) else math.nan for value in map(values.get, wanted)]
                found[:, film, r] = numbers
        measures = analysis.definitions.measurements
        return {key: _unwrapped(found[k], measures[key]) for k, key in enumerate(wanted)}


def _has(reader: ReaderPoints, image: Image, name: str) -> bool:
    point = reader.annotation(image).points.get(name)
    return point is not None and point.xy is not None


def _axes(definitions: Definitions, image: Image, annotation: Annotation, keys: Mapping[str, str]) -> Axes | None:
    points, _ = evaluation.scaled(landmark_keys.placed(annotation, keys), image.spacing)
    try:
        return Evaluation(definitions, points).axes
    except Undefined:
        return None


def _unwrapped(values: Array, measurement: Measurement) -> Array:
    if measurement.unit != DEGREES or measurement.kind != "turn":
        return values
    return values[:, :1] + (values - values[:, :1] + 180) % 360 - 180


def turned(steps: Array, axes: Sequence[Axes | None]) -> Array:
    """Steps (films, landmarks, 2) along x and y, as steps forwards and down; ``nan`` on films without axes."""
    frames = np.array([np.full((2, 2), math.nan) if each is None else each for each in axes])
    return np.asarray(np.einsum("fij,fkj->fki", frames.reshape(-1, 2, 2), steps))


def class_ranks(row: AnalysisRow) -> dict[int, int]:
    """The place of each class of a row in the order of their values, by number; empty where there are none."""
    limits = [limit for each in row.classes for limit in (each.below, each.above) if not math.isnan(limit)]
    middle = sum(limits) / len(limits) if limits else 0.0
    places = dict[int, tuple[float, int]]()
    for each in row.classes:
        sides = ((each.below, -1), (each.above, 1), (each.equals, 0))
        places[each.number] = next((side for side in sides if not math.isnan(side[0])), (middle, 0))
    return {number: rank for rank, number in enumerate(sorted(places, key=places.__getitem__))}


def class_of(row: AnalysisRow, value: float) -> int | None:
    """The number of the class of a value; ``None`` where it has none."""
    return next((each.number for each in row.classes if each.holds(value)), None)
