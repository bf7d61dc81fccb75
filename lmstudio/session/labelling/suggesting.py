"""Suggestion of films to label next: those that represent many of the films still to be labelled.

Before there are predictions all films count alike; afterwards each counts as much as is expected to be wrong with
its predicted points.
"""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from lmstudio.analysis import coverage
from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import Array
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.core.sameness import Same
from lmstudio.language import tr
from lmstudio.session import review

Features = dict[str, NDArray[np.float32]]
"""What the pre-trained network sees in films: (D,) by image id."""


@dataclass(frozen=True, slots=True, eq=False)
class Suggestion(Same):
    """A film worth labelling.

    Args:
        image_id: of the project.
        stands_for: how many films without labels, itself among them, are more like it than like any other film
            that is labelled or suggested.
        expected_error: the mean of its predicted points; ``nan`` where none is known.
        unit: of that error, ``mm`` or ``px``.
    """

    image_id: str
    stands_for: int
    expected_error: float = math.nan
    unit: str = "px"

    @property
    def reason(self) -> str:
        """Why it is worth labelling, for people."""
        others = self.stands_for - 1
        if others < 1:
            films = tr("unlike the other films")
        elif others == 1:
            films = tr("represents 1 more film")
        else:
            films = tr("represents {count} more films").format(count=others)
        if not math.isfinite(self.expected_error):
            return films
        error = f"{self.expected_error:.{1 if self.unit == 'mm' else 0}f}"
        return tr("{films}, expected error {error} {unit}").format(films=films, error=error, unit=self.unit)


def begun(annotation: Annotation, schema: Schema) -> bool:
    """Whether the reader has said anything of a film yet."""
    return any(name in schema.names and point.by_reader for name, point in annotation.points.items())


def without_labels(project: Project) -> tuple[Image, ...]:
    """The images that can be suggested: they are usable, and the reader has not begun with them."""
    return tuple(each for each in project.usable if not begun(project.annotation(each.id), project.schema))


def suggested(project: Project, features: Features, count: int) -> list[Suggestion]:
    """Up to ``count`` films that are worth labelling next, the one worth most first.

    Films that the network could not look at are never suggested.

    Args:
        project: with the points and predictions as they are.
        features: of the films that the network has looked at.
        count: how many to suggest.
    """
    images = [image for image in project.images if image.id in features and not image.unusable]
    if not images:
        return []
    known = np.stack([features[image.id] for image in images])
    candidates = {image.id for image in without_labels(project)}
    done = [row for row, image in enumerate(images) if image.id not in candidates]
    errors, unit = review.expected_errors(project)
    picks = coverage.picks(known, chosen=done, weight=_weights(images, errors))
    rows = [pick.row for pick in islice(picks, count)]
    owner, _ = coverage.nearest(coverage.Similarity(known), [*done, *rows])
    stands_for = Counter(int(o) for o, image in zip(owner, images, strict=True) if image.id in candidates)
    return [
        Suggestion(images[row].id, stands_for[row], errors.get(images[row].id, math.nan), unit) for row in rows
    ]


def _weights(images: list[Image], errors: Mapping[str, float]) -> Array:
    """How much each film counts: its expected error, and their mean where none is known."""
    known = [error for error in errors.values() if math.isfinite(error)]
    usual = sum(known) / len(known) if known else 1.0
    found = (errors.get(image.id, math.nan) for image in images)
    return np.array([error if math.isfinite(error) else usual for error in found])
