"""In which order predictions are reviewed."""

import math

from lmstudio.core.project import Image, Project


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
    waiting = [image for image in project.images if _predicted_errors(project, image) is not None]
    in_mm = all(image.spacing.known for image in waiting)
    return {image.id: _mean_error(project, image, in_mm=in_mm) for image in waiting}, "mm" if in_mm else "px"


def _mean_error(project: Project, image: Image, *, in_mm: bool) -> float:
    errors = [error for error in _predicted_errors(project, image) or () if error is not None]
    if not errors:
        return math.inf
    return sum(errors) / len(errors) * (image.spacing.mean_mm if in_mm else 1.0)


def _predicted_errors(project: Project, image: Image) -> list[float | None] | None:
    """The expected errors in pixels of the predicted points of the schema; ``None`` where there are none."""
    annotation = project.annotations.get(image.id)
    if annotation is None:
        return None
    known = set(project.schema.names)
    errors = [
        point.expected_error_px
        for name, point in annotation.points.items()
        if not point.by_reader and name in known
    ]
    return errors or None
