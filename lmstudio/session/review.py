"""The review queue: in which order predicted films are reviewed."""

from collections.abc import Iterable, Sequence

from lmstudio.core.annotation import State
from lmstudio.core.project import Project
from lmstudio.session import film_facts


class Review:
    """Which of the films with predicted points the reader has looked at since they were predicted."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def look_at(self, image_id: str) -> None:
        """Say that the reader has looked at an image."""
        self._seen.add(image_id)

    def begin_anew(self, image_ids: Iterable[str]) -> None:
        """Say that images are to be looked at: they were predicted again."""
        self._seen.difference_update(image_ids)

    def following(self, queue: Sequence[str], *, current: str) -> tuple[str | None, bool]:
        """The image to look at next: the first in the queue, besides the current one, not looked at yet.

        The second value tells whether all of them were looked at already, and it begins again with the first.
        """
        others = [image_id for image_id in queue if image_id != current]
        fresh = [image_id for image_id in others if image_id not in self._seen]
        if not fresh and others:
            self._seen.clear()
        return next(iter(fresh or others), None), bool(others) and not fresh


def queue(project: Project) -> list[str]:
    """The ids of the images with predicted points, greatest expected error first.

    The expected error of an image is the mean over its predicted points, in mm where the spacing of all of
    these images is known, else in pixels. An image of which no error is known comes first. In a second reading
    these are the images that are still to be read again, in their order.
    """
    if project.is_second_reading:
        return [image.id for image in project.to_read_again]
    errors, _ = expected_errors(project)
    return sorted(errors, key=errors.__getitem__, reverse=True)


def expected_errors(project: Project) -> tuple[dict[str, float], str]:
    """The expected errors of the images with predicted points by id, in the project's order, and their unit.

    Each is the mean over the image's predicted points, in mm where the spacing of all of these images is known,
    else in px; infinite where no error is known.
    """
    found = ((image, film.expected_px) for image, film in film_facts.films(project))
    waiting = [(image, error) for image, error in found if error is not None]
    in_mm = all(image.spacing.known for image, _ in waiting)
    errors = {image.id: error * (image.spacing.mean_mm if in_mm else 1.0) for image, error in waiting}
    return errors, "mm" if in_mm else "px"


def doubtful(project: Project) -> int:
    """How many films have predicted points that need a look."""
    return sum(film.looks > 0 for _, film in film_facts.films(project))


def labelled(project: Project) -> tuple[int, int]:
    """How many films the reader has labelled completely, and with how many others they have begun.

    A film with predicted points counts as begun where some of its points are the reader's.
    """
    found = [film for _, film in film_facts.films(project)]
    done = sum(film.state is State.DONE for film in found)
    half = sum(film.labelled and film.state is State.PREDICTED for film in found)
    return done, half + sum(film.state is State.PARTIAL for film in found)
