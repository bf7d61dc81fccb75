"""Predictions on their way into a project: the points that they change, and their heatmaps."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation
from lmstudio.core.edit import Edit
from lmstudio.core.events import Prediction
from lmstudio.core.history import History, UndoStep
from lmstudio.core.project import Project
from lmstudio.formats.project import project_rows


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a network said about some images.

    Args:
        project: as it is with its points; those of a reader stay as they are.
        heatmaps: rows of the project file.
        films: how many images.
    """

    project: Project
    heatmaps: tuple[project_rows.Row, ...]
    films: int


def gather(project: Project, predictions: Iterable[Prediction], *, model: str) -> Gathered:
    """What the predictions of a network make of a project; none are kept on films that it may not look at.

    Those are read a second time, or were marked as unusable since the network began.

    The heatmaps are packed one after the other, so that a generator of predictions needs little memory.

    Raises:
        ValueError: the project lacks an image.
    """
    changed: dict[str, Annotation] = {}
    heatmaps: dict[str, project_rows.Row] = {}
    known, usable = set(project.schema.names), {image.id for image in project.usable}
    ids = {image.id for image in project.images}
    for prediction in predictions:
        key = prediction.image_id
        if key not in ids:
            raise ValueError(f"a prediction for {key}, which the project does not have")
        if key not in usable:
            continue
        # A network that was trained on another list may know landmarks that this project does not have.
        points = {name: replace(point, model=model) for name, point in prediction.points.items() if name in known}
        after = annotations.with_predictions(project.annotation(key), points)
        changed[key] = annotations.with_means_predicted(after, project.schema)
        heatmaps[key] = project_rows.heatmap_row(prediction, model=model)
    return Gathered(project.with_annotations(changed), tuple(heatmaps.values()), len(heatmaps))


def step_to_grow(
    history: History, edit: Edit, run: UndoStep | None, touched_since: Iterable[Edit]
) -> UndoStep | None:
    """The step of a run of predictions that an edit with more of them can become a part of; ``None``: none.

    That is ``run`` itself, as long as it is done and nothing that was done or undone since touches the same films:
    then it does not matter which of them comes first.

    Args:
        history: of the project.
        edit: with more predictions.
        run: the step of the earlier ones.
        touched_since: the edits of the steps after ``run``, those undone, too.
    """
    if run is None or run not in history.done:
        return None
    if any(not edit.touched.isdisjoint(each.touched) for each in touched_since):
        return None
    films = run.films + len(edit.touched)
    return replace(run, arguments=(str(films),), films=films, film="")
