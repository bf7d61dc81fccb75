"""Storing predictions in a project: one edit for all points, and the heatmaps."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.events import Prediction
from lmstudio.core.history import Change, Edit, History
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.formats.project import project_rows
from lmstudio.formats.project.project_file import Predictions
from lmstudio.session import checks


def gathered(project: Project, predictions: Iterable[Prediction], *, model: str) -> Predictions:
    """The edit “Predict N films”, in which points of a reader stay as they are, and the rows of the heatmaps.

    The heatmaps are packed one after the other, so that a generator of predictions needs little memory.
    """
    changes: dict[str, Change] = {}
    found: dict[str, Mapping[str, Point]] = {}
    heatmaps: dict[str, project_rows.Row] = {}
    known = set(project.schema.names)
    for prediction in predictions:
        key = prediction.image_id
        # A network that was trained on another list may know landmarks that this project does not have.
        points = {name: replace(point, model=model) for name, point in prediction.points.items() if name in known}
        found[key], before = points, project.annotation(key)
        changes[key] = Change(key, before, _with(before, points, project.schema))
        heatmaps[key] = project_rows.heatmap_row(prediction, model=model)
    checks.refuse_unknown(project, changes)
    return Predictions(Edit(_label(len(changes)), tuple(changes.values())), tuple(heatmaps.values()), found)


def _with(annotation: Annotation, points: Mapping[str, Point], schema: Schema) -> Annotation:
    return annotations.with_means_predicted(annotations.with_predictions(annotation, points), schema)


def remembered(history: History, stored: Predictions, schema: Schema, *, run: Edit | None) -> Edit:
    """The edit by which the history now knows predictions that were stored.

    With ``run``, an edit of earlier predictions, it is one edit with that, as if all had come at once: what the
    reader did in between comes after it. That cannot be where ``run`` was taken back, or has one of the films.
    """
    edit = stored.edit

    def later(image_id: str, annotation: Annotation) -> Annotation:
        return _with(annotation, stored.points[image_id], schema)

    if run is None or not history.holds(run) or run.after.keys() & edit.after.keys():
        history.push(edit)
        return edit
    return history.extend(run, edit, later, label=_label(len(run.changes) + len(edit.changes)))


def _label(films: int) -> str:
    return "Predict 1 film" if films == 1 else f"Predict {films} films"
