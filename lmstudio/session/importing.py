"""Import of points from a table or a folder of label files: what would change in the project.

The window shows this as a preview, the command line prints it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.history import Change, Edit
from lmstudio.core.project import Project
from lmstudio.errors import TableError
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.film_names import NO_PLACES, NamedFilms
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings
from lmstudio.formats.registry import Format
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do.

    Args:
        everything: the edit that sets all points, in the place of those that are there.
        careful: the edit that leaves the points of readers as they are.
        named: which films the source names, and which names the project does not have.
        landmarks: names of landmarks that get points, in the order of the list.
        findings: what else there is to tell of the source, such as landmarks that the list lacks.
        outside: how many points lie outside their film.
        replaced: how many points of readers ``everything`` would change.
    """

    everything: Edit
    careful: Edit
    named: NamedFilms
    landmarks: tuple[str, ...]
    findings: Findings
    outside: int
    replaced: int

    @property
    def films(self) -> int:
        """How many films of the project the source names."""
        return len(self.everything.changes)

    def edit(self, *, replace: bool) -> Edit:
        """The edit to be made.

        Args:
            replace: whether points of readers give way.
        """
        return self.everything if replace else self.careful


def planned(
    project: Project,
    source: Path,
    format: Format | None = None,  # noqa: A002  # its one word
    *,
    places: Mapping[str, Path] = NO_PLACES,
    by_name: bool = False,
) -> Plan:
    """What the points of a file or folder mean for a project.

    Args:
        project: as it is.
        source: the file or folder.
        format: of the source; ``None``: the one it seems to have.
        places: where the films lie, absolute, by image id.
        by_name: take films of which only the file's name fits, too.

    Raises:
        TableError: it cannot be read, or which line is wrong and why.
    """
    chosen = registry.recognised(source) if format is None else format
    if chosen.read is None:
        raise TableError(
            tr("Points in the format “{name}” can be exported, but not imported.").format(name=chosen.name),
            where=source,
            remedy=tr("Import the table from which they were made."),
        )
    findings = Findings()
    found = chosen.read(source, project.schema, findings=findings)
    matched = imported_labels.match(project, found, where=source, places=places, by_name=by_name)
    named = {name for change in matched.edit.changes for name in _changed(change)} | _same(matched.edit, found)
    careful = tuple(_careful(change) for change in matched.edit.changes)
    return Plan(
        matched.edit,
        Edit(matched.edit.label, tuple(each for each in careful if each.before.points != each.after.points)),
        matched.named,
        tuple(name for name in project.schema.names if name in named),
        findings,
        _outside(project, matched.edit),
        sum(_gives_way(change, name) for change in matched.edit.changes for name in _changed(change)),
    )


def _changed(change: Change) -> list[str]:
    before, after = change.before.points, change.after.points
    return [name for name, point in after.items() if before.get(name) != point]


def _same(edit: Edit, found: list[Label]) -> set[str]:
    """Landmarks of the source; without a film in the project they get no point."""
    return {label.landmark for label in found} if edit.changes else set()


def _gives_way(change: Change, name: str) -> bool:
    before = change.before.points.get(name)
    return before is not None and before.by_reader


def _careful(change: Change) -> Change:
    points: dict[str, Point] = dict(change.before.points)
    points.update({name: change.after.points[name] for name in _changed(change) if not _gives_way(change, name)})
    return Change(change.image_id, change.before, Annotation(points))


def _outside(project: Project, edit: Edit) -> int:
    sizes = {image.id: (image.width, image.height) for image in project.images}
    count = 0
    for change in edit.changes:
        width, height = sizes[change.image_id]
        places = (change.after.points[name].xy for name in _changed(change))
        inside = ((-0.5 <= xy[0] <= width - 0.5 and -0.5 <= xy[1] <= height - 0.5) for xy in places if xy)
        count += sum(not each for each in inside)
    return count
