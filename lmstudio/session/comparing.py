"""Comparison of two networks on films that a reader finished without predictions and neither has learned from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from lmstudio.core.annotation import Point, State, is_unaided
from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error, success_detection_rate
from lmstudio.core.project import Image, Model, Project
from lmstudio.core.sameness import Same

CLINICAL_MM = 2.0
"""Points within so many millimetres count as found."""
MOST_FILMS = 40
"""So many films are predicted at most, spread evenly over the project: enough to tell, and soon done."""

Found = Mapping[str, Mapping[str, Point]]
"""A network's points by image id and landmark."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparison(Same):
    """How far two networks are off on the same points.

    Args:
        films: how many films.
        points: how many points, those that a reader stands behind and both networks know.
        errors: mean radial error in ``unit``, by network.
        within: percentage of points within 2 mm by network; ``nan`` in pixels.
        unit: ``mm``, or ``px`` where the spacing of one of the films is unknown.
    """

    films: int
    points: int
    errors: Mapping[str, float]
    within: Mapping[str, float]
    unit: str


def films_for(project: Project, models: tuple[Model, Model]) -> tuple[Image, ...]:
    """Films that can tell how far networks are off; none where it is not known what one of them learned from.

    That are finished films that neither has learned from and on which the reader placed every point unaided:
    where a network's proposal was kept, its own place would be taken for the truth.
    """
    if not all(model.learned for model in models):
        return ()
    used = {image_id for model in models for image_id in model.learned}
    left = [i for i in project.images if i.id not in used and _is_measure(project, i)]
    if len(left) <= MOST_FILMS:
        return tuple(left)
    return tuple(left[round(k)] for k in np.linspace(0, len(left) - 1, MOST_FILMS))


def _is_measure(project: Project, image: Image) -> bool:
    return project.state(image) is State.DONE and is_unaided(project.annotation(image.id))


def compared(project: Project, found: Mapping[str, Found]) -> Comparison:
    """The comparison of networks by what each of them found, on the films and landmarks that all of them know."""
    names = tuple(found)
    shared = set.intersection(*(set(found[name]) for name in names))
    images = [image for image in project.images if image.id in shared]
    in_mm = all(image.spacing.known for image in images)
    away: dict[str, list[float]] = {name: [] for name in names}
    for image in images:
        for landmark, truth in project.annotation(image.id).points.items():
            places = [found[name][image.id].get(landmark) for name in names]
            known = [place.xy for place in places if place is not None and place.xy is not None]
            if truth.xy is None or not truth.by_reader or len(known) < len(names):
                continue
            for name, xy in zip(names, known, strict=True):
                away[name].append(image.spacing.distance_mm(xy, truth.xy) if in_mm else math.dist(xy, truth.xy))
    errors: dict[str, Array] = {name: np.array(each) for name, each in away.items()}
    return Comparison(
        films=len(images),
        points=len(away[names[0]]),
        errors={name: mean_radial_error(each) for name, each in errors.items()},
        within={
            name: success_detection_rate(each, CLINICAL_MM) if in_mm else math.nan for name, each in errors.items()
        },
        unit="mm" if in_mm else "px",
    )
