"""The readings that can be compared: a project's reader, another project or table, the network."""

from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from lmstudio import paths
from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.project import Project
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.film_names import NamedFilms
from lmstudio.formats.matching.settling import Findings
from lmstudio.formats.project import project_file
from lmstudio.session import Session, merging
from lmstudio.session.measuring import second_reading

NETWORK = "network"
"""What the places that networks had proposed are called."""


@dataclass(frozen=True, slots=True)
class FromTable:
    """The reading in a table.

    Args:
        reader: its points.
        named: which films it names.
        findings: what there is to tell of it.
    """

    reader: ReaderPoints
    named: NamedFilms
    findings: Findings


def films_of(project: Project) -> ReadFilms:
    """The films of a project, of which those that were read are compared."""
    return ReadFilms(project.images, project.schema)


def of_reader(project: Project, name: str) -> ReaderPoints:
    """The points that a project's reader stands behind."""
    return ReaderPoints(name, {key: _by_reader(each) for key, each in project.annotations.items()})


def of_network(project: Project, name: str = NETWORK) -> ReaderPoints:
    """Where networks had put the points of a project before a reader looked at them."""
    found = {key: _proposed(each) for key, each in project.annotations.items()}
    return ReaderPoints(name, found)


def of_other(mine: Session, theirs: Session, name: str) -> ReaderPoints:
    """The points that the reader of another project stands behind, on my films: those of the same content."""
    points = merging.translate_points(mine, theirs)
    joined, _ = merging.join_films(mine.project.images, theirs)
    found = {ours: _by_reader(points[other]) for ours, other in joined.items() if other in points}
    only_theirs = points.keys() - joined.values()
    return ReaderPoints(name, found, sum(bool(_by_reader(points[other]).points) for other in only_theirs))


def of_second_reading(first: Session, name: str = "") -> ReaderPoints | None:
    """The second reading of the films of a project, where one lies beside it; ``None`` where no point is in it.

    Args:
        first: the project of the first reading.
        name: of the reader; empty for that of the file.

    Raises:
        ProjectError: it cannot be read.
    """
    path = second_reading.path_beside(first.path)
    if not paths.is_file(path):
        return None
    with Session.open(path) as again:
        if not again.project.is_second_reading:
            return None
        found = of_other(first, again, name or path.stem)
    return found if any(each.points for each in found.annotations.values()) else None


def of_table(mine: Session, path: Path, name: str, *, by_name: bool = False) -> FromTable:
    """The points of a table or label file on my films; those that it says nobody has looked at are left out.

    Raises:
        TableError: it cannot be read, or does not fit the films.
    """
    findings = Findings(strict=True)
    read = registry.recognise_format(path).read or registry.find_format("csv").read
    labels = [] if read is None else read(path, mine.project.schema, findings=findings)
    places = mine.image_paths()
    placed = imported_labels.place_labels(mine.project, labels, where=path, places=places, by_name=by_name)
    found = {key: _by_reader(Annotation(MappingProxyType(dict(each)))) for key, each in placed.points.items()}
    named = placed.named
    left_out = len({*named.unknown, *(each for each in named.by_name if each not in named.found)})
    return FromTable(ReaderPoints(name, found, left_out), named, findings)


def of_file(mine: Session, path: Path, name: str = "") -> ReaderPoints:
    """The reading of my films in another project, or in a table or label file; see those two.

    Args:
        mine: the project of the films.
        path: of the project, table or label file.
        name: of the reader; empty for that of the file.
    """
    if path.suffix.lower() == project_file.SUFFIX:
        with Session.open(path) as theirs:
            return of_other(mine, theirs, name or path.stem)
    return of_table(mine, path, name or path.stem).reader


def seen_before(first: ReaderPoints, films: ReadFilms) -> int:
    """How many of a reader's placed points on some films began as a network's, so that they lean towards it."""
    points = (point for image in films.images for point in first.annotation(image).points.values())
    return sum(point.xy is not None and point.origin is not Origin.MANUAL for point in points)


def _by_reader(annotation: Annotation) -> Annotation:
    points = {name: point for name, point in annotation.points.items() if point.by_reader}
    return annotation if len(points) == len(annotation.points) else Annotation(MappingProxyType(points))


def _proposed(annotation: Annotation) -> Annotation:
    points = ((name, _where_proposed(point)) for name, point in annotation.points.items())
    return Annotation(MappingProxyType({name: point for name, point in points if point is not None}))


def _where_proposed(point: Point) -> Point | None:
    if point.origin is Origin.MANUAL:
        return None
    xy = point.xy if point.origin is Origin.PREDICTED else point.predicted_xy
    return None if xy is None else replace(point, xy=xy)
