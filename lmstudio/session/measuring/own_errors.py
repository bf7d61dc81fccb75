"""How far the readers of a project are off: by their second readings where there are enough, else as published."""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from lmstudio import paths
from lmstudio.analysis.measurements.measured_films import PointErrors
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.measurements.reader_errors import PUBLISHED, ReaderErrors
from lmstudio.analysis.observers import repeat_errors
from lmstudio.analysis.observers.read_films import ReaderPoints
from lmstudio.core.annotation import Annotation, Origin
from lmstudio.errors import LandmarkStudioError
from lmstudio.formats import measurement_files
from lmstudio.session import Session, merging
from lmstudio.session.measuring import film_measurements, reader_sources, second_reading

log = logging.getLogger(__name__)
Key = tuple[str, str]
_PLACED = (Origin.MANUAL, Origin.CORRECTED)


def errors_of(first: Session, analyses: Sequence[Analysis]) -> ReaderErrors:
    """The errors of the points of a project's readers.

    Of each landmark, those of the second reading beside the project where that has enough pairs, else the
    published ones. Only points that were put where they are count in the first reading: one that was confirmed
    lies where a network had put it. Points whose two readings different persons have signed do not count.

    Raises:
        ProjectError: the second reading cannot be read.
    """
    path = second_reading.path_beside(first.path)
    if first.project.is_second_reading or not analyses or not paths.is_file(path):
        return PUBLISHED
    with Session.open(path) as again:
        if not again.project.is_second_reading:
            return PUBLISHED
        others = _of_others(first, again)
        second = _placed(reader_sources.of_other(first, again, "second"), others)
    own = _placed(ReaderPoints("first", first.project.annotations), others)
    definitions = {id(each.definitions): each.definitions for each in analyses}
    return repeat_errors.own_errors(reader_sources.films_of(first.project), own, second, definitions.values())


def _of_others(first: Session, again: Session) -> frozenset[Key]:
    """The points of the first reading that another person has read again."""
    joined, _ = merging.join_films(first.project.images, again)
    ours, theirs = first.last_changes(), again.last_changes()
    signed = {(mine, name): author for mine, other in joined.items() for name, author in _authors(theirs, other)}
    return frozenset(
        key for key, author in signed.items() if author and ours.get(key, ("", ""))[1] not in ("", author)
    )


def _authors(changes: Mapping[Key, tuple[str, str]], image_id: str) -> list[tuple[str, str]]:
    return [(name, author) for (key, name), (_, author) in changes.items() if key == image_id]


def _placed(reader: ReaderPoints, others: Collection[Key]) -> ReaderPoints:
    """A reading without the points that nobody has placed, and without those of others."""
    found = {}
    for image_id, annotation in reader.annotations.items():
        points = {
            name: point
            for name, point in annotation.points.items()
            if point.origin in _PLACED and (image_id, name) not in others
        }
        found[image_id] = Annotation(MappingProxyType(points))
    return replace(reader, annotations=found)


class KnownErrors:
    """The errors of a project's readers, worked out once for each opening of the project."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._analyses: tuple[Analysis, ...] = ()
        self._found = PUBLISHED

    def of(self, session: Session, analyses: Sequence[Analysis]) -> ReaderErrors:
        """Those of a project; the published ones where its second reading cannot be read."""
        if self._session is not session or list(map(id, self._analyses)) != list(map(id, analyses)):
            self._session, self._analyses = session, tuple(analyses)
            try:
                self._found = errors_of(session, analyses)
            except LandmarkStudioError as error:
                log.warning("no second reading: %s", type(error).__name__)
                self._found = PUBLISHED
        return self._found


def point_errors(session: Session) -> PointErrors:
    """How far the points of a project may be off, for as long as it is open: as the analysis of a film has it."""
    analyses = measurement_files.load_library().fitting(session.project.schema)
    return PointErrors(KnownErrors().of(session, analyses), partial(film_measurements.drawn_ellipses, session))


def read_point_errors(session: Session) -> PointErrors:
    """The same of the project as it is now, read at once, for another thread, which cannot use the session."""
    found = point_errors(session)
    drawn = {image.id: found.drawn(image) for image in session.project.images}
    return replace(found, drawn=lambda image: drawn[image.id])
