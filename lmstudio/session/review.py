"""In which order predictions are reviewed."""

import math

from lmstudio.core.annotation import Annotation, Origin
from lmstudio.core.project import Project


def queue(project: Project) -> list[str]:
    """The ids of the images with predicted points, greatest expected error first.

    The expected error of an image is the mean over its predicted points, in mm where the spacing of all of
    these images is known, else in pixels. An image of which no error is known comes first.
    """
    errors, _ = expected_errors(project)
    return sorted(errors, key=errors.__getitem__, reverse=True)


def expected_errors(project: Project) -> tuple[dict[str, float], str]:
    """The expected errors of the images with predicted points by id, in the project's order, and their unit.

    Each is the mean over the image's predicted points, in mm where the spacing of all of these images is known,
    else in px; infinite where no error is known.
    """
    known = set(project.schema.names)
    found = ((image, _predicted_errors(project.annotations.get(image.id), known)) for image in project.images)
    waiting = [(image, errors) for image, errors in found if errors is not None]
    in_mm = all(image.spacing.known for image, _ in waiting)
    means = {image.id: _mean(errors) * (image.spacing.mean_mm if in_mm else 1.0) for image, errors in waiting}
    return means, "mm" if in_mm else "px"


def _mean(errors: list[float | None]) -> float:
    known = [error for error in errors if error is not None]
    return sum(known) / len(known) if known else math.inf


def _predicted_errors(annotation: Annotation | None, known: set[str]) -> list[float | None] | None:
    """The expected errors in pixels of the predicted points of landmarks; ``None`` where there are none."""
    if annotation is None:
        return None
    errors = [
        point.expected_error_px
        for name, point in annotation.points.items()
        if point.origin is Origin.PREDICTED and name in known
    ]
    return errors or None
