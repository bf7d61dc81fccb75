"""Checks before saving: edits of missing images, or based on an outdated state, are refused."""

from collections.abc import Iterable

from lmstudio.core.history import Edit
from lmstudio.core.project import Project


def refuse_unknown(project: Project, image_ids: Iterable[str]) -> None:
    """Raise ValueError where the project lacks an image."""
    unknown = set(image_ids) - {image.id for image in project.images}
    if unknown:
        raise ValueError(f"images that the project does not have: {sorted(unknown)}")


def refuse_stale(project: Project, edit: Edit) -> None:
    """Raise ValueError where an edit begins elsewhere than at the points as they are: it would lose others."""
    there, new = {image.id for image in project.images}, {image.id for image in edit.films_in}
    if there & new:
        raise ValueError(f"“{edit.label}” brings images that are there: {sorted(there & new)}")
    refuse_unknown(project, edit.touched - new)
    for change in edit.changes:
        if project.annotation(change.image_id).points != change.before.points:
            raise ValueError(f"“{edit.label}” begins at points that {change.image_id} no longer has")
    if edit.spacings:
        now = {image.id: image.spacing for image in project.images}
        stale = [each.image_id for each in edit.spacings if now[each.image_id] != each.before]
        if stale:
            raise ValueError(f"“{edit.label}” begins at a spacing that {stale[0]} no longer has")
    networks = {model.name for model in project.models}
    if not networks.issuperset(each.model.name for each in edit.networks_out):
        raise ValueError(f"“{edit.label}” deletes networks that the project does not have")
    if not networks.isdisjoint(each.model.name for each in edit.networks_in):
        raise ValueError(f"“{edit.label}” brings networks that are there")
    if edit.landmarks is not None and edit.landmarks.before != project.schema:
        raise ValueError(f"“{edit.label}” begins at another landmark list")
