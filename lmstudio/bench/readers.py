"""Errors of a project's points against a reader's table."""

from collections.abc import Mapping

import numpy as np

from lmstudio.core import metrics
from lmstudio.core.annotation import Point
from lmstudio.core.geometry import Array
from lmstudio.core.project import Project
from lmstudio.errors import TableError


def truth_errors(
    project: Project, truth: Mapping[str, Mapping[str, Point]], *, origin: str = "all"
) -> tuple[Array, str]:
    """Radial errors (n, K) of a project's points on the films of a table, and their unit.

    Args:
        project: whose points are measured.
        truth: the true points, by image id and landmark.
        origin: only points of this origin, or ``all``.

    Returns:
        The errors, ``nan`` where either point is missing, and ``mm``, or ``px`` where the spacing of a film is
        unknown.

    Raises:
        TableError: the table has no film of the project.
    """
    names = project.schema.names
    true = np.full((len(project.images), len(names), 2), np.nan)
    for k, image in enumerate(project.images):
        for name, point in truth.get(image.id, {}).items():
            if point.xy is not None:
                true[k, project.schema.index(name)] = point.xy
    compared = [k for k in range(len(true)) if np.isfinite(true[k]).any()]
    if not compared:
        raise TableError(
            "The table has no point on any film of the project.",
            remedy="Compare with a table whose column image names the project's files.",
        )
    images = [project.images[k] for k in compared]
    known = all(image.spacing.known for image in images)
    unit = [[image.spacing.x_mm, image.spacing.y_mm] if known else [1.0, 1.0] for image in images]
    xy = np.full_like(true[compared], np.nan)
    for i, image in enumerate(images):
        for name, point in project.annotation(image.id).points.items():
            if name in names and point.xy is not None and origin in ("all", point.origin):
                xy[i, project.schema.index(name)] = point.xy
    errors = metrics.radial_errors(xy, true[compared], unit_per_px=np.array(unit)[:, None])
    return errors, "mm" if known else "px"
