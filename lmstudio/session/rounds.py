"""What became of every network's points: kept, moved and how far; and what has come in since the last training.

All of it is read off the points as they are now, which remember the network that predicted them and where it had
put them. So it is right after undo, and after the project is opened again. A point that was taken off and placed
anew is the reader's own and counts for no network.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lmstudio.core.annotation import Annotation, Origin, Point, State
from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error, median_radial_error, success_detection_rate
from lmstudio.core.project import Image, Model, Project

CLINICAL_MM = 2.0
"""Points within so many millimetres count as found."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the reader did with one network's points.

    Args:
        model: the network.
        films: how many films have points that the reader has judged.
        kept: points confirmed where they were.
        moved: points put elsewhere, or marked absent.
        waiting: points that the reader has not judged.
        median: of the distances of those put elsewhere, in ``unit``; ``nan`` where there is none.
        mean: of the same.
        unit: ``mm``, or ``px`` where the spacing of some judged film is unknown.
    """

    model: str
    films: int
    kept: int
    moved: int
    waiting: int
    median: float
    mean: float
    unit: str

    @property
    def kept_share(self) -> float:
        """The share of the judged points that were kept, 0 to 1; ``nan`` where none was judged."""
        judged = self.kept + self.moved
        return self.kept / judged if judged else math.nan


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How far a network was off on films that it had never learned from, as the reader judged them afterwards.

    Args:
        films: how many.
        points: how many.
        error: mean distance of its points from the reader's, those kept counted as 0, in ``unit``.
        unit: ``mm``, or ``px`` where the spacing of one of the films is unknown.
        found: percentage of points within 2 mm; ``nan`` in pixels.
    """

    films: int
    points: int
    error: float
    unit: str
    found: float


@dataclass(frozen=True, slots=True)
class Since:
    """What has come in since the last training.

    Args:
        films: finished films that the newest network did not learn from.
        corrected: those of them on which the reader moved, added or took off at least one point.
    """

    films: int
    corrected: int


def tallies(project: Project) -> list[Tally]:
    """What the reader did with each network's points, in the order in which the networks were trained."""
    judged: dict[str, list[tuple[Image, Point]]] = {}
    waiting: dict[str, int] = {}
    for image, point in _predicted(project):
        if point.by_reader:
            judged.setdefault(point.model, []).append((image, point))
        else:
            waiting[point.model] = waiting.get(point.model, 0) + 1
    names = sorted({*judged, *waiting}, key=_age)
    return [_tally(name, judged.get(name, []), waiting.get(name, 0)) for name in names]


def held_out(project: Project, model: Model) -> HeldOut | None:
    """How far a network was off on finished films that it did not learn from; ``None`` where there is none yet."""
    known = {*model.learned}
    judged = [
        (image, point)
        for image, point in _predicted(project)
        if point.model == model.name and point.by_reader and image.id not in known
    ]
    films = {image.id for image, _ in judged if project.state(image.id) is State.DONE}
    judged = [(image, point) for image, point in judged if image.id in films]
    unit = _unit(judged)
    away = _distances(judged, unit)
    if not away.size:
        return None
    found = success_detection_rate(away, CLINICAL_MM) if unit == "mm" else math.nan
    return HeldOut(len(films), away.size, mean_radial_error(away), unit, found)


def since_training(project: Project) -> Since:
    """The finished films that the newest network has not learned from."""
    if not project.models:
        return Since(0, 0)
    newest = project.models[-1]
    used = {*newest.learned, *newest.held_back}
    fresh = [
        project.annotation(image.id)
        for image in project.images
        if image.id not in used and project.state(image.id) is State.DONE
    ]
    if not used:  # a network of an earlier version of the program, which did not note its films
        fresh = [annotation for annotation in fresh if _has_points_of(annotation, newest.name)]
    return Since(len(fresh), sum(map(_was_corrected, fresh)))


def _predicted(project: Project) -> Iterator[tuple[Image, Point]]:
    """Every point of the landmark list that a network had predicted, whoever stands behind it now."""
    # A mean of left and right only follows its sides.
    names = set(project.schema.names) - {mean for mean, *_ in project.schema.means}
    for image in project.images:
        for name, point in project.annotation(image.id).points.items():
            if point.model and name in names:
                yield image, point


def _tally(name: str, judged: list[tuple[Image, Point]], waiting: int) -> Tally:
    moved = [(image, point) for image, point in judged if not _was_kept(point)]
    unit = _unit(judged)
    away = _distances(moved, unit)
    films = len({image.id for image, _ in judged})
    median, mean = median_radial_error(away), mean_radial_error(away)
    return Tally(name, films, len(judged) - len(moved), len(moved), waiting, median, mean, unit)


def _was_kept(point: Point) -> bool:
    return point.origin is Origin.CONFIRMED and point.xy is not None


def _was_corrected(annotation: Annotation) -> bool:
    return any(not _was_kept(point) for point in annotation.points.values())


def _has_points_of(annotation: Annotation, model: str) -> bool:
    return any(point.model == model for point in annotation.points.values())


def _unit(judged: list[tuple[Image, Point]]) -> str:
    return "mm" if all(image.spacing.known for image, _ in judged) else "px"


def _distances(judged: list[tuple[Image, Point]], unit: str) -> Array:
    """How far points are from where the network had put them, in ``unit``; those without a place are left out."""
    return np.array(
        [
            image.spacing.distance_mm(point.xy, point.predicted_xy)
            if unit == "mm"
            else math.dist(point.xy, point.predicted_xy)
            for image, point in judged
            if point.xy is not None and point.predicted_xy is not None
        ],
        dtype=np.float64,
    )


def _age(name: str) -> tuple[int, str]:
    """The number of a round; weights from elsewhere come first."""
    number = name.removeprefix("round ")
    return (int(number) if number.isdecimal() else 0), name
