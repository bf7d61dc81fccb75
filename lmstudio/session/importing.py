"""Import of points from a table or a folder of label files: what would change in the project.

The window shows this as a preview, the command line prints it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from lmstudio.core.edit import Edit, between
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.project import Project
from lmstudio.errors import TableError
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.film_names import NO_PLACES, NamedFilms
from lmstudio.formats.matching.settling import Findings
from lmstudio.formats.registry import Format
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do.

    Args:
        everything: the edit that sets all points, in the place of those that are there.
        careful: the edit that leaves the points of readers as they are.
        films: how many films of the project the source names.
        named: which films the source names, and which names the project does not have.
        landmarks: names of landmarks that get points, in the order of the list.
        findings: what else there is to tell of the source, such as landmarks that the list lacks.
        outside: how many points lie outside their film.
        replaced: how many points of readers ``everything`` would change.
    """

    everything: Edit
    careful: Edit
    films: int
    named: NamedFilms
    landmarks: tuple[str, ...]
    findings: Findings
    outside: int
    replaced: int

    @property
    def new(self) -> int:
        """How many points stand where there is none."""
        return sum(before is None for before, _ in self.everything.points.values())

    def edit(self, *, replace: bool) -> Edit:
        """The edit to be made.

        Args:
            replace: whether points of readers give way.
        """
        return self.everything if replace else self.careful

    def edit_of(self, project: Project, *, replace: bool) -> Edit:
        """The same edit for the project as it is by now: a network may have placed points since it was planned.

        Args:
            project: with the films and the landmark list for which it was planned.
            replace: whether points of readers give way.
        """
        everything = _begun_at(project, self.everything)
        return everything if replace else _sparing_readers(everything)


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
    chosen = registry.recognise_format(source) if format is None else format
    if chosen.read is None:
        raise TableError(
            tr("Points in the format “{name}” can be exported, but not imported.").format(name=chosen.name),
            where=source,
            remedy=tr("Import the table from which they were made."),
        )
    findings = Findings()
    found = chosen.read(source, project.schema, findings=findings)
    matched = imported_labels.match(project, found, where=source, places=places, by_name=by_name)
    films = len(matched.annotations)
    after = project.with_annotations(matched.annotations)
    everything = between(project, after, EditKind.IMPORT_POINTS, str(films))
    careful = _sparing_readers(everything)
    # The source's other landmarks lie where they lay; without a film in the project they get no point.
    landmarks = {name for _, name in everything.points} | ({label.landmark for label in found} if films else set())
    return Plan(
        everything,
        careful,
        films,
        matched.named,
        tuple(name for name in project.schema.names if name in landmarks),
        findings,
        _outside(project, everything),
        len(everything.points) - len(careful.points),
    )


def _begun_at(project: Project, edit: Edit) -> Edit:
    """An edit that sets the same points of a project in which others may stand now."""
    points = {
        (image_id, name): (project.annotation(image_id).points.get(name), after)
        for (image_id, name), (_, after) in edit.points.items()
    }
    changed = {key: pair for key, pair in points.items() if pair[0] != pair[1]}
    return replace(edit, points=MappingProxyType(changed))


def _sparing_readers(edit: Edit) -> Edit:
    """The part of an edit that leaves the points of readers as they are."""
    rest = {key: pair for key, pair in edit.points.items() if pair[0] is None or not pair[0].by_reader}
    return replace(edit, points=MappingProxyType(rest))


def _outside(project: Project, edit: Edit) -> int:
    """How many points would lie outside their film."""
    images = {image.id: image for image in project.images}
    places = ((images[key], after.xy) for (key, _), (_, after) in edit.points.items() if after and after.xy)
    return sum(
        not (-0.5 <= x <= image.width - 0.5 and -0.5 <= y <= image.height - 0.5) for image, (x, y) in places
    )
