"""First guesses: for which films they are wanted, and from which labelled films they are made.

A guess is where a landmark may be on a film before any network of the project has been trained. It is no
prediction: it is kept nowhere, and nothing is learned from it, until the reader accepts it as a point of theirs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, State
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image, Project

MOST = 10
"""So many labelled films are looked at: by then a project is better trained."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Guesses that are wanted.

    Args:
        project: with the points as they are.
        images: the films to be guessed, the one wanted first first.
        labelled: the films whose points are looked for on them; where there is none, those are only looked at.
    """

    project: Project
    images: tuple[Image, ...]
    labelled: tuple[Image, ...]

    @property
    def source(self) -> tuple[tuple[Image, Annotation], ...]:
        """What the guesses follow from."""
        return source(self.project, self.labelled)


@dataclass(frozen=True, slots=True)
class Guessed:
    """Where landmarks may be on one film.

    Args:
        image_id: of the project.
        places: in image pixels, by landmark.
        source: what they follow from.
    """

    image_id: str
    places: Mapping[str, XY]
    source: tuple[tuple[Image, Annotation], ...]


def source(project: Project, labelled: tuple[Image, ...]) -> tuple[tuple[Image, Annotation], ...]:
    """Labelled films with their points as they are."""
    return tuple((image, project.annotation(image.id)) for image in labelled)


def sources(project: Project, current: Image) -> tuple[Image, ...]:
    """The labelled films whose points are looked for: without the film in hand, as long as that lacks some."""
    in_hand = bool(annotations.missing(project.annotation(current.id), project.schema))
    found = (image for image in project.labelled() if not (in_hand and image.id == current.id))
    return tuple(found)[:MOST]


def wanted(project: Project, image: Image) -> tuple[str, ...]:
    """The landmarks to be guessed on a film; none once a network is in use, or has predicted the film.

    None either on a film that is read a second time, since a guess would lead both readings to one place.
    """
    if image.again or project.network is not None or project.state(image) not in (State.UNTOUCHED, State.PARTIAL):
        return ()
    return annotations.missing(project.annotation(image.id), project.schema)


def asked(project: Project, current: Image, following: Image | None) -> Asked | None:
    """The guesses that are wanted now and next; ``None`` where there are none.

    As soon as the first point lies on the first film, that film and the next are to be looked at, so that the next
    one can be guessed at once when the first is labelled.

    Args:
        project: as it is now.
        current: the film that is shown.
        following: the film that comes next.
    """
    labelled = sources(project, current)
    films = [image for image in (current, following) if image is not None and wanted(project, image)]
    begun = labelled or any(point.by_reader for point in project.annotation(current.id).points.values())
    return Asked(project, tuple(films), labelled) if begun and films else None
