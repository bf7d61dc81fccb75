"""State, expected error and points to check of each film, cached: all films are counted after every edit."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lmstudio.core import doubt
from lmstudio.core.annotation import Annotation, Origin, Point, State
from lmstudio.core.annotation import state as state_of
from lmstudio.core.geometry import Array
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """One network's points on one film.

    Args:
        kept: confirmed where they were.
        moved: put elsewhere, or marked absent.
        waiting: not judged by the reader.
        offsets: (n, 2) pixels from where the network had put the judged points to where they are, if anywhere.
        elsewhere: (n,) which of those are not where they were.
    """

    kept: int
    moved: int
    waiting: int
    offsets: Array
    elsewhere: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """What the points of one film tell; those of an unusable one tell nothing.

    Args:
        state: how far the work on it is.
        corrected: whether any point is not one that a network had put there.
        labelled: whether a reader stands behind any placed point.
        expected_px: mean expected error of the predicted points in image pixels; infinite where none is known,
            ``None`` where no point is predicted.
        looks: how many predicted points need a look.
        shares: by network.
    """

    state: State
    corrected: bool
    labelled: bool
    expected_px: float | None
    looks: int
    shares: Mapping[str, Share]

    def error(self, image: Image) -> tuple[float, str]:
        """The mean expected error of the predicted points and its unit, mm or px; ``nan`` where none is known."""
        error = math.nan if self.expected_px is None or math.isinf(self.expected_px) else self.expected_px
        return (error * image.spacing.mean_mm, "mm") if image.spacing.known else (error, "px")


_known: dict[str, tuple[Annotation, Schema, Image, Film]] = {}
"""Worked out already, by image: right while the points are the very same object, as most are after an edit."""


_last: list[tuple[Project, tuple[tuple[Image, Film], ...]]] = []
"""The project that was asked for last: every panel asks for the same."""


def films(project: Project) -> tuple[tuple[Image, Film], ...]:
    """All images of a project with what their points tell, in its order."""
    if not _last or _last[0][0] is not project:
        _last[:] = [(project, tuple((image, film(project, image)) for image in project.images))]
    return _last[0][1]


def film(project: Project, image: Image) -> Film:
    """What the points of one image of a project tell."""
    annotation, schema = project.annotation(image.id), project.schema
    known = _known.get(image.id)
    if known is not None and known[0] is annotation and known[1] is schema and known[2] is image:
        return known[3]
    found = _worked_out(annotation, schema, image)
    _known[image.id] = annotation, schema, image, found
    return found


def _worked_out(annotation: Annotation, schema: Schema, image: Image) -> Film:
    if image.unusable or not annotation.points:
        return Film(State.UNUSABLE if image.unusable else State.UNTOUCHED, False, False, None, 0, {})
    listed = [point for name, point in annotation.points.items() if name in schema.names]
    # A mean of left and right only follows its sides.
    names = set(schema.names) - {mean for mean, *_ in schema.means}
    points = [point for name, point in annotation.points.items() if name in names]
    models = dict.fromkeys(point.model for point in points if point.model)
    return Film(
        state_of(annotation, schema),
        any(not _was_kept(point) for point in points),
        any(point.by_reader and point.xy is not None for point in listed),
        _expected_px([point for point in listed if point.origin is Origin.PREDICTED]),
        sum(doubt.needs_look(point, image) for point in listed),
        {model: _share([point for point in points if point.model == model]) for model in models},
    )


def _expected_px(predicted: list[Point]) -> float | None:
    if not predicted:
        return None
    known = [point.expected_error_px for point in predicted if point.expected_error_px is not None]
    return sum(known) / len(known) if known else math.inf


def _share(points: list[Point]) -> Share:
    judged = [point for point in points if point.by_reader]
    placed = [(p.xy, p.predicted_xy, not _was_kept(p)) for p in judged if p.xy and p.predicted_xy]
    kept = sum(map(_was_kept, judged))
    offsets = np.array([(x - px, y - py) for (x, y), (px, py), _ in placed], dtype=np.float64).reshape(-1, 2)
    elsewhere = np.array([moved for *_, moved in placed], dtype=bool)
    return Share(kept, len(judged) - kept, len(points) - len(judged), offsets, elsewhere)


def _was_kept(point: Point) -> bool:
    return point.origin is Origin.CONFIRMED and point.xy is not None
