"""A project's points against a reader's table."""

from collections.abc import Iterable

import numpy as np

from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.core.project import Project
from lmstudio.errors import TableError
from lmstudio.formats.labels import FilmNames, Label


def truth_errors(project: Project, truth: Iterable[Label], *, origin: str = "all") -> tuple[Array, str]:
    """Radial errors (n, K) of a project's points on the films of a table, and their unit.

    Args:
        project: whose points are measured.
        truth: the true points.
        origin: only points of this origin, or ``all``.

    Returns:
        The errors, ``nan`` where either point is missing, and ``mm``, or ``px`` where the spacing of a film is
        unknown.

    Raises:
        TableError: the table has no film of the project.
    """
    films = FilmNames(project.images)
    names = project.schema.names
    rows = {image.id: k for k, image in enumerate(project.images)}
    true = np.full((len(rows), len(names), 2), np.nan)
    for label in truth:
        image = films.find(label.image)
        if image is not None and label.point.xy is not None:
            true[rows[image.id], project.schema.index(label.landmark)] = label.point.xy
    compared = [k for k in range(len(rows)) if np.isfinite(true[k]).any()]
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
