"""Merging the projects of two readers: films matched by content, points of both, and how far readers differ."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import numpy as np

from lmstudio.core import metrics, spelling
from lmstudio.core.annotation import EMPTY, Annotation, Origin, Point
from lmstudio.core.edit import between
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.image import Image, mark_unusable
from lmstudio.core.project import Project
from lmstudio.core.sameness import Same
from lmstudio.errors import ProjectError
from lmstudio.language import later, number, short, tr
from lmstudio.session import Session
from lmstudio.session.intake import Candidate
from lmstudio.session.merged_facts import fill_facts

Key = tuple[str, str]
"""An image id and the name of a landmark."""


class Rule(StrEnum):
    """Which point stands where both readers have placed one."""

    MINE = "mine"
    THEIRS = "theirs"
    NEWER = "newer"
    MEAN = "mean"


RULE_TEXT = {
    Rule.MINE: later("Keep mine"),
    Rule.THEIRS: later("Use theirs"),
    Rule.NEWER: later("Use the newer one"),
    Rule.MEAN: later("Use the midpoint"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Differences(Same):
    """How far two readers are apart on the films that both have labelled.

    Args:
        points: how many landmarks both have placed; a prediction that one of them only confirmed is not.
        in_mm: how many of these lie on films of known spacing; the errors below are of these alone.
        mean_radial_error_mm: mean distance; ``nan`` where there is none.
        detection_rates: percentage of points that are no further apart than each threshold in mm.
    """

    points: int
    in_mm: int
    mean_radial_error_mm: float
    detection_rates: Mapping[float, float]

    @property
    def text(self) -> str:
        """The differences for people."""
        if not self.points:
            return tr("There is no landmark that both readers have placed.")
        if not self.in_mm:
            return tr("Points placed by both: {points}; the spacing of their films is unknown.").format(
                points=self.points
            )
        within = tr("{share} % within {mm} mm")
        rates = ", ".join(
            within.format(share=f"{rate:.0f}", mm=short(mm)) for mm, rate in self.detection_rates.items()
        )
        return tr("Points placed by both: {points}; mean radial error {error} mm; {rates}.").format(
            points=self.points, error=number(self.mean_radial_error_mm, 2), rates=rates
        )


@dataclass(frozen=True, slots=True)
class Merge:
    """What it means to take another project into this one.

    Args:
        theirs: the other project's file.
        joined: ids of the films that both have, theirs by mine.
        new: films that only they have; they come in with their points.
        only_theirs: how many points stand where I have none of my own.
        conflicts: how many landmarks both have placed, at different places or seen differently.
        differences: between the readers.
        missing_landmarks: landmarks of theirs with points that my list lacks; their points are kept, out of sight.
        facts: how many of the films that both have get a pixel size, a subject, a date, an age, a sex or a reader
            that only theirs know.
        before: names of the projects merged into mine before, and not undone.
    """

    theirs: Path
    joined: Mapping[str, str]
    new: tuple[Candidate, ...]
    only_theirs: int
    conflicts: int
    differences: Differences
    missing_landmarks: tuple[str, ...]
    facts: int
    before: tuple[str, ...]

    @property
    def told_before(self) -> str:
        """What it means that projects were merged before; empty where none was."""
        if not self.before:
            return ""
        return tr(
            "Merged into this project before: {projects}. Midpoints from then count as its own points: the"
            " differences are those from them, and another midpoint lies half way between them and the new points."
        ).format(projects=", ".join(self.before))


def looked_at(mine: Session, theirs: Session) -> Merge:
    """What it would mean to take ``theirs`` into ``mine``; nothing is changed.

    Raises:
        ProjectError: one of them is a second reading, or films of theirs would lie in the place of mine.
    """
    _refuse_second_readings(mine, theirs)
    joined, new = join_films(mine.project.images, theirs)
    _refuse_taken_places(mine, theirs, new)
    points = translate_points(mine, theirs)
    pairs = [(mine.project.annotation(ours), points.get(other, EMPTY)) for ours, other in joined.items()]
    shared = set(joined.values())
    counts = [len(theirs.project.annotation(image.id).points) for image in theirs.project.images]
    alone = sum(n for n, image in zip(counts, theirs.project.images, strict=True) if image.id not in shared)
    taken = sum(_gives_way(a.points.get(name), point) for a, b in pairs for name, point in b.points.items())
    names = dict.fromkeys(name for each in points.values() for name in each.points)
    facts = fill_facts(mine.project, theirs.project, joined)
    return Merge(
        theirs.path,
        joined,
        new,
        alone + taken,
        sum(_conflict(a.points.get(name), point) for a, b in pairs for name, point in b.points.items()),
        _differences(mine.project.with_images(facts.values()), points, joined),
        tuple(name for name in names if name not in mine.project.schema.names),
        len(facts),
        tuple(
            dict.fromkeys(
                name for step in mine.history.done if step.kind is EditKind.MERGE for name in step.arguments
            )
        ),
    )


def merge(mine: Session, theirs: Session, rule: Rule, *, author: str = "") -> Merge:
    """Take the films and points of ``theirs`` into ``mine`` in one edit; returns what it meant.

    Raises:
        ProjectError: as :func:`looked_at`.
        SaveFailed: it did not reach the disk.
        LockedProject: ``mine`` is read-only.
    """
    found = looked_at(mine, theirs)
    new, _ = mine.films.new_images(found.new)
    joined, _ = join_films((*mine.project.images, *new), theirs)
    spelt = _spelt(mine, theirs)
    my_times = mine.last_changes()
    their_times = {(key, spelt.get(name, name)): each for (key, name), each in theirs.last_changes().items()}
    their_points = translate_points(mine, theirs)
    annotations, authors = dict[str, Annotation](), dict[Key, str]()
    for ours, other in joined.items():
        points = dict(mine.project.annotation(ours).points)
        for name, their_point in their_points.get(other, EMPTY).points.items():
            point = _named(their_point, theirs.path.stem)
            newer = their_times.get((other, name), ("", ""))[0] > my_times.get((ours, name), ("", ""))[0]
            chosen = _chosen(points.get(name), point, rule, newer=newer)
            if chosen != points.get(name):
                points[name] = chosen
                # A point in the middle is nobody's: who merges stands behind it.
                authors[ours, name] = their_times.get((other, name), ("", ""))[1] if chosen == point else author
        annotations[ours] = Annotation(MappingProxyType(points))
    merged = _with_films(mine.project, theirs.project, new, joined).with_annotations(annotations)
    merged = mine.films.with_known(merged, new)
    edit = between(mine.project, merged, EditKind.MERGE, theirs.path.name)
    mine.apply(edit, author=author, authors=authors)
    return found


def _with_films(mine: Project, theirs: Project, new: Iterable[Image], joined: Mapping[str, str]) -> Project:
    """My project with films of theirs, and with what only they know of the films that both have."""
    unusable = {image.id for image in theirs.images if image.unusable}
    coming = (mark_unusable(image) if joined[image.id] in unusable else image for image in new)
    both = mine.with_images(coming)
    return both.with_images(fill_facts(both, theirs, joined).values())


def _refuse_second_readings(*sessions: Session) -> None:
    # Points of a second reading would take the place of the first, or tell it to whoever reads again.
    for session in sessions:
        if any(image.again for image in session.project.images):
            raise ProjectError(
                tr("This project is a second reading, which is never merged with another."),
                where=session.path,
                remedy=tr("Compare both readings: View, Compare observers, or “landmark-studio observers”."),
            )


def _refuse_taken_places(mine: Session, theirs: Session, new: Iterable[Candidate]) -> None:
    # Two clinics may call their films alike; of a place a project knows one film, and the other's points would go.
    taken = set(mine.image_paths().values())
    for film in new:
        if film.path in taken:
            raise ProjectError(
                tr("{film} is another film in the other project than in this one.").format(film=film.path),
                where=theirs.path,
                remedy=tr("Put the other project into a folder of its own, with its films, and merge it there."),
            )


def join_films(mine: Iterable[Image], theirs: Session) -> tuple[dict[str, str], tuple[Candidate, ...]]:
    """Their image ids by mine, of films of the same content; and the films that only they have."""
    ours = {image.sha256: image for image in mine if image.sha256}
    joined, new = {}, []
    for image in theirs.project.images:
        mine_too = ours.get(image.sha256)
        if mine_too is None:
            new.append(candidate_of(theirs, image))
        else:
            joined[mine_too.id] = image.id
    return joined, tuple(new)


def _spelt(mine: Session, theirs: Session) -> dict[str, str]:
    """My names of landmarks by theirs, of those in which only the accents are stored otherwise."""
    names = {name for each in theirs.project.annotations.values() for name in each.points}
    known = {spelling.composed(name): name for name in mine.project.schema.names if name not in names}
    return {name: known[spelling.composed(name)] for name in names if spelling.composed(name) in known}


def translate_points(mine: Session, theirs: Session) -> dict[str, Annotation]:
    """Their points by their image ids, with the landmarks called as in my list."""
    spelt = _spelt(mine, theirs)
    return {key: each.with_names(spelt) for key, each in theirs.project.annotations.items()}


def candidate_of(theirs: Session, image: Image) -> Candidate:
    """A film of a project as one that another project can take in."""
    path = theirs.image_path(image)
    return Candidate(path, image.width, image.height, image.size_bytes, image.sha256, image.spacing)


def _named(point: Point, project: str) -> Point:
    """Their point as mine: its network is told from mine, which may have the same name."""
    return replace(point, model=f"{project}: {point.model}") if point.model else point


def _gives_way(mine: Point | None, theirs: Point) -> bool:
    """Whether mine is missing, or a prediction where they have looked themselves."""
    return mine is None or (theirs.by_reader and not mine.by_reader)


def _conflict(mine: Point | None, theirs: Point) -> bool:
    """Whether both readers stand behind a point and it is not the same."""
    if mine is None or not (mine.by_reader and theirs.by_reader):
        return False
    return (mine.xy, mine.visibility) != (theirs.xy, theirs.visibility)


def _chosen(mine: Point | None, theirs: Point, rule: Rule, *, newer: bool) -> Point:
    if mine is None or _gives_way(mine, theirs):
        return theirs
    if not _conflict(mine, theirs):
        return mine
    if rule is Rule.THEIRS or (rule is Rule.NEWER and newer):
        return theirs
    if rule is Rule.MEAN and mine.xy is not None and theirs.xy is not None:
        middle = ((mine.xy[0] + theirs.xy[0]) / 2, (mine.xy[1] + theirs.xy[1]) / 2)
        origin = Origin.MANUAL if mine.origin is Origin.MANUAL else Origin.CORRECTED
        return replace(mine, xy=middle, origin=origin)
    return mine


def _placed(point: Point) -> bool:
    """Whether a reader put it where it is; one that was only confirmed lies where a network had put it."""
    return point.origin in (Origin.MANUAL, Origin.CORRECTED)


def _differences(mine: Project, theirs: Mapping[str, Annotation], joined: Mapping[str, str]) -> Differences:
    images = {image.id: image for image in mine.images}
    points, errors = 0, []
    for ours, other in joined.items():
        spacing = images[ours].spacing
        their_points = theirs.get(other, EMPTY).points
        for name, own in mine.annotation(ours).points.items():
            point = their_points.get(name)
            if point is None or not (_placed(own) and _placed(point)) or own.xy is None or point.xy is None:
                continue
            points += 1
            if spacing.known:
                dx, dy = own.xy[0] - point.xy[0], own.xy[1] - point.xy[1]
                errors.append(math.hypot(dx * spacing.x_mm, dy * spacing.y_mm))
    found = np.asarray(errors)
    rates = {mm: metrics.success_detection_rate(found, mm) for mm in metrics.SDR_THRESHOLDS_MM}
    return Differences(points, len(errors), metrics.mean_radial_error(found), rates)
