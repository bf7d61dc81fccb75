"""In which order predictions are reviewed."""

from lmstudio.core.project import Project
from lmstudio.session import film_facts


def queue(project: Project) -> list[str]:
    """The ids of the images with predicted points, greatest expected error first.

    The expected error of an image is the mean over its predicted points, in mm where the spacing of all of
    these images is known, else in pixels. An image of which no error is known comes first.
    """
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


def labelled(project: Project) -> int:
    """How many films have points that can be learned from."""
    return sum(film.labelled for _, film in film_facts.films(project))
