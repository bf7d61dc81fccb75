"""Blinded second readings: films that were read before, once more and without their points.

They are a project of its own, ``name-again.lmproj`` beside ``name.lmproj``. So no point of one reading can come to
stand among those of the other, and whoever reads again sees neither the points nor the order nor the names of the
first. Its films are marked as such (``Image.again``): nothing is learned from them, nothing predicted or guessed
on them, and they are merged with nothing.
"""

import random
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lmstudio import paths
from lmstudio.core.annotation import State
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.project import Image, Project
from lmstudio.errors import NotEnoughLabels, ProjectError, SaveFailed
from lmstudio.language import tr
from lmstudio.session import Session, merging

FILMS = 25
"""Fewer repeated films give no reliable error figures (S. D. Springate, Eur. J. Orthod. 34, 2012)."""
DAYS = 14
"""Within two weeks a reader may remember where the points were."""
_MARK = "-again"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which films are to be read again.

    Args:
        films: how many; ``None`` for all there are, and never more than these.
        days: how many days ago their first reading was, at least.
        seed: for the same films in the same order again.
    """

    films: int | None = FILMS
    days: int = 0
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class RereadState:
    """How far the second readings of a project are.

    Args:
        drawn: the contents (SHA-256) of the films that were drawn for it.
        left: how many of them are still to be read.
    """

    drawn: frozenset[str] = frozenset()
    left: int = 0


NONE_BEGUN = RereadState()


def path_beside(first: Path) -> Path:
    """Where the second reading of a project is looked for."""
    return first.with_stem(first.stem + _MARK)


def path_of_first(again: Path) -> Path | None:
    """Where the first reading of a project is looked for; ``None`` where its name tells nothing of one."""
    stem = again.stem.removesuffix(_MARK)
    return again.with_stem(stem) if stem and stem != again.stem else None


def refuse_training(project: Project, *, where: Path | None = None) -> None:
    """Raise NotEnoughLabels where a project is a second reading: a network would learn the same films twice."""
    if project.is_second_reading:
        raise NotEnoughLabels(
            tr("This project is a second reading, from which no network learns."),
            where=where,
            remedy=tr("Train in the project of the first reading."),
        )


def can_be_repeated(project: Project, *, days: int = 0, drawn: Collection[str] = ()) -> list[Image]:
    """The films that a reader has finished.

    Args:
        project: of the first reading.
        days: for so long their points have been as they are, at least.
        drawn: the contents (SHA-256) of films that are not wanted, as they were drawn before.
    """
    latest = datetime.now(UTC) - timedelta(days=days)
    done = (image for image in project.images if not image.again and project.state(image) is State.DONE)
    return [image for image in done if image.sha256 not in drawn and _changed(project, image) <= latest]


def _changed(project: Project, image: Image) -> datetime:
    """When the points of a film were last changed; long ago, where that was not noted."""
    changed = project.changed.get(image.id)
    return datetime.fromisoformat(changed) if changed else datetime.min.replace(tzinfo=UTC)


def belongs_to_a_first(session: Session) -> bool:
    """Whether a project holds second readings, or did until all of them were cancelled."""
    project = session.project
    return project.is_second_reading or (not project.images and path_of_first(session.path) is not None)


def standing(first: Session) -> RereadState:
    """How far the second readings beside a project are.

    Raises:
        ProjectError: they cannot be read.
    """
    path = path_beside(first.path)
    if not paths.is_file(path):
        return NONE_BEGUN
    with Session.open(path) as again:
        return RereadState(drawn_before(again.project), len(again.project.to_read_again))


def drawn_before(again: Project) -> frozenset[str]:
    """The contents (SHA-256) of the films of a second reading."""
    return frozenset(image.sha256 for image in again.images if image.sha256)


def begin(first: Session, path: Path, wish: Wish) -> Session:
    """The project of second readings at ``path``, with films drawn by chance, in another order, without points.

    Where it is there already, it gets these films beside those that it has, none of them a second time.

    Args:
        first: the project of the first reading; it is not changed.
        path: of the second readings.
        wish: which films.

    Raises:
        ProjectError: no film can be drawn, or the landmark lists of both differ.
        SaveFailed: another project is there already, or it cannot be written.
        LockedProject: another window has it.
    """
    if paths.is_file(path):
        again = _found(first, path)
        known = drawn_before(again.project)
    else:
        again, known = None, frozenset[str]()
    try:
        chosen = _drawn(first, wish, known)
        again = again or Session.create(path, first.project.schema)
        _add(first, again, chosen)
    except BaseException:
        if again is not None:
            again.close()
        raise
    return again


def _found(first: Session, path: Path) -> Session:
    """The second readings that are at a path."""
    again = Session.open(path)
    try:
        again.refuse_read_only()
        if not again.project.is_second_reading and again.project.images:
            raise SaveFailed(
                tr("A file with this name already exists, and it is no second reading."),
                where=path,
                remedy=tr("Rename it, or move it to another folder."),
            )
        if again.project.schema != first.project.schema:
            raise ProjectError(
                tr("The landmark list has changed since films were first read again."),
                where=path,
                remedy=tr("Change the list of this project likewise, or move it to another folder."),
            )
    except BaseException:
        again.close()
        raise
    return again


def _drawn(first: Session, wish: Wish, known: Collection[str]) -> list[Image]:
    """The films that are to be read again, in their order."""
    if not can_be_repeated(first.project):
        raise ProjectError(
            tr("No film of this project is finished yet."),
            where=first.path,
            remedy=tr("Place or confirm all landmarks of some films first."),
        )
    films = can_be_repeated(first.project, days=wish.days, drawn=known)
    if not films:
        raise ProjectError(
            tr("No film is left that was read so long ago and not drawn before."),
            where=first.path,
            remedy=tr("Wait, or take films that were read more recently."),
        )
    count = len(films) if wish.films is None else min(wish.films, len(films))
    return random.Random(wish.seed).sample(films, count)  # noqa: S311  not a secret


def _add(first: Session, again: Session, films: Collection[Image]) -> None:
    """Take films into the second readings, in one edit; with the first ones that project begins."""
    images, _ = again.films.new_images(merging.candidate_of(first, image) for image in films)
    marked = [replace(image, again=True) for image in images]
    again.do(
        EditKind.READ_AGAIN,
        lambda project: project.with_images(marked),
        str(len(marked)),
        can_be_undone=bool(again.project.images or again.history.done),
    )


def not_begun(project: Project) -> list[Image]:
    """The films that are to be read again and have no point yet."""
    return [image for image in project.to_read_again if not project.annotation(image.id).points]


def without_waiting(project: Project) -> Project:
    """A project whose films are no longer to be read again, but for those that have points."""
    return project.without_images({image.id for image in not_begun(project)})
