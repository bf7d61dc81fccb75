"""Predictions on their way into a project: one edit for all of them, and their heatmaps."""

from collections.abc import Iterable
from dataclasses import replace

from lmstudio.core import annotation as annotations
from lmstudio.core.events import Prediction
from lmstudio.core.history import Change, Edit
from lmstudio.core.project import Project
from lmstudio.formats import project_rows
from lmstudio.formats.project_file import Predictions
from lmstudio.session import checks


def gathered(project: Project, predictions: Iterable[Prediction], *, model: str) -> Predictions:
    """The edit “Predict N films”, in which points of a reader stay as they are, and the rows of the heatmaps.

    The heatmaps are packed one after the other, so that a generator of predictions needs little memory.
    """
    changes: dict[str, Change] = {}
    heatmaps: dict[str, project_rows.Row] = {}
    known = set(project.schema.names)
    for prediction in predictions:
        key = prediction.image_id
        # A network that was trained on another list may know landmarks that this project does not have.
        points = {name: replace(point, model=model) for name, point in prediction.points.items() if name in known}
        before = project.annotation(key)
        after = annotations.with_means_predicted(annotations.with_predictions(before, points), project.schema)
        changes[key] = Change(key, before, after)
        heatmaps[key] = project_rows.heatmap_row(prediction, model=model)
    checks.refuse_unknown(project, changes)
    films = f"{len(changes)} film{'' if len(changes) == 1 else 's'}"
    return Predictions(Edit(f"Predict {films}", tuple(changes.values())), tuple(heatmaps.values()))
