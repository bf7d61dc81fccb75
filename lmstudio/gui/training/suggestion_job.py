"""The job that suggests films to label next."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lmstudio.core.events import Event
from lmstudio.core.project import Image, Project
from lmstudio.errors import UnreadableFilm
from lmstudio.imaging.film import Film
from lmstudio.language import counted, later, tr
from lmstudio.session.labelling import suggesting
from lmstudio.session.labelling.suggesting import Features, Suggestion

COUNT = 5
"""So many films are suggested: about what a useful first round needs."""
HINT = later(
    "Examines all films without labels and marks the {count} that represent the set best, to be "
    "labelled first. The marks last until the project is closed."
)


@dataclass(frozen=True, slots=True)
class Suggested:
    """The films worth labelling next, the one worth most first."""

    films: tuple[Suggestion, ...]


def looked_for(
    project: Project,
    read: Callable[[Image], Film],
    known: Features,
    options: Mapping[str, Any],
    stopping: Callable[[], bool],
) -> Iterator[Event | Suggested]:
    """Events of looking at the films of a project, then the ``Suggested`` ones.

    Args:
        project: with the points and predictions as they are.
        read: gives the pixels of a film.
        known: of films that were looked at before; those looked at now are added, so that nothing is done twice.
        options: device and threads.
        stopping: once it says so it ends, without suggestions.

    Raises:
        UnreadableFilm: not one film can be read.
    """
    left = [image for image in project.images if image.id not in known]
    if left:
        from lmstudio.learning.prediction import features  # torch: only in the job's thread

        device, threads = options.get("device", "auto"), options.get("threads")
        for event in features.describe(left, read=read, device=device, threads=threads, stopping=stopping):
            if isinstance(event, features.Described):
                known[event.image_id] = event.features
            else:
                yield event
    if stopping():
        return
    if not known:
        raise UnreadableFilm(
            tr("None of the films of the project can be read."),
            remedy=tr("Put the films back where they were, or use File > Find missing films."),
        )
    yield Suggested(tuple(suggesting.suggested(project, known, COUNT)))


def ending(count: int) -> str:
    """How the work ended, for people."""
    if not count:
        return tr("You have started on every film: there is none left to suggest.")
    one = tr("1 film is suggested, marked ★ in the list. S shows it.")
    many = tr("{count} films are suggested, marked ★ in the list. S shows the next one.")
    return counted(count, one, many)
