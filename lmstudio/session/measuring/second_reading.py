"""A blinded second reading: a project of its own with films that were read before, without their points.

So the two readings are kept apart, and whoever reads again sees neither the points nor the order of the first.
"""

import random
from pathlib import Path

from lmstudio.core.annotation import State
from lmstudio.core.project import Image, Project
from lmstudio.errors import ProjectError
from lmstudio.language import tr
from lmstudio.session import Session, merging

FILMS = 25
"""Fewer repeated films give no reliable error figures (S. D. Springate, Eur. J. Orthod. 34, 2012)."""


def can_be_repeated(project: Project) -> list[Image]:
    """The films that a reader has finished."""
    return [image for image in project.images if project.state(image) is State.DONE]


def begin(first: Session, path: Path, *, films: int | None = FILMS, seed: int | None = None) -> Session:
    """A new project at ``path`` with films of another, drawn by chance and in another order, without points.

    Args:
        first: the project of the first reading; it is not changed.
        path: of the new project's file.
        films: how many; ``None`` for all that are finished, and never more than these.
        seed: for the same films in the same order again.

    Raises:
        ProjectError: no film is finished.
        SaveFailed: there is a file already, or it cannot be written.
    """
    known = can_be_repeated(first.project)
    if not known:
        raise ProjectError(
            tr("No film of this project is finished yet."),
            where=first.path,
            remedy=tr("Place or confirm all landmarks of some films first."),
        )
    count = len(known) if films is None else min(films, len(known))
    drawn = random.Random(seed).sample(known, count)  # noqa: S311  not a secret
    session = Session.create(path, first.project.schema)
    try:
        session.films.add_examined([merging.candidate_of(first, image) for image in drawn])
    except BaseException:
        session.close()
        raise
    return session
