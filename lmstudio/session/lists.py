"""Changes of the landmark list after labelling has started, without losing points."""

from collections.abc import Mapping
from types import MappingProxyType

from lmstudio.core import landmarks
from lmstudio.core.edit import Edit, between
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.errors import SchemaError
from lmstudio.language import tr


def edit(project: Project, schema: Schema, renamed: Mapping[str, str]) -> Edit:
    """The edit to another landmark list; points of landmarks that it lacks are kept, and come back with them.

    Args:
        project: with the list as it is.
        schema: the list as it is to be.
        renamed: its names by names of the list as it is, of landmarks whose points follow.

    Raises:
        SchemaError: a new name is that of an earlier landmark whose points are kept, two get one name, or no table
            would bring a name back.
        ValueError: a landmark that is not in the list is renamed, or to a name that the new list lacks.
    """
    landmarks.refuse_unreadable(schema)
    before = project.schema
    moved = {old: new for old, new in renamed.items() if old != new}
    if not set(moved) <= set(before.names) or not set(moved.values()) <= set(schema.names):
        raise ValueError(f"names that the landmark lists lack: {moved}")
    counts = point_counts(project)
    for new in moved.values():
        if list(moved.values()).count(new) > 1 or (new not in moved and counts.get(new)):
            raise SchemaError(
                tr("The project already has points of another landmark “{name}”.").format(name=new),
                remedy=tr("Choose another name, or add that landmark to the list again to see its points."),
            )
    kind, *arguments = _words(before, schema, moved)
    renamed = MappingProxyType(moved)
    return between(project, project.with_schema(schema, renamed), EditKind(kind), *arguments, renamed=renamed)


def point_counts(project: Project) -> dict[str, int]:
    """On how many films each landmark has a point, those that are in the list no more among them."""
    counts: dict[str, int] = {}
    for annotation in project.annotations.values():
        for name in annotation.points:
            counts[name] = counts.get(name, 0) + 1
    return counts


def _words(before: Schema, after: Schema, renamed: Mapping[str, str]) -> tuple[str, ...]:
    """The kind of the change, and its arguments."""
    added = set(after.names) - set(before.names) - set(renamed.values())
    removed = set(before.names) - set(after.names) - set(renamed)
    if len(renamed) == 1 and not added and not removed:
        return (EditKind.RENAME_LANDMARK, *next(iter(renamed.items())))
    if len(added) == 1 and not removed and not renamed:
        return (EditKind.ADD_LANDMARK, *added)
    if len(removed) == 1 and not added and not renamed:
        return (EditKind.REMOVE_LANDMARK, *removed)
    return (EditKind.CHANGE_LIST,)
