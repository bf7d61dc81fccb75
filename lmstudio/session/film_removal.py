"""Removing films from a project: the edit, and what is removed with them."""

from collections.abc import Collection
from dataclasses import dataclass

from lmstudio.core.project import Image, Project


@dataclass(frozen=True, slots=True)
class Leaving:
    """Films that would leave a project, and what goes with them or stays behind.

    Args:
        films: in the order of the project.
        by_reader: how many of their points a reader stands behind; those of landmarks off the list, too.
        predicted: how many of their points a network put there, and nobody judged.
        learned: the networks that learned from any of these films in their own training; those trained further
            from them have it from them.
        unknown: the networks of which it is not known what they learned from.
    """

    films: tuple[Image, ...]
    by_reader: int
    predicted: int
    learned: tuple[str, ...]
    unknown: tuple[str, ...]


def preview_removal(project: Project, image_ids: Collection[str]) -> Leaving:
    """What it would mean to take films out; ids that the project does not have are passed over."""
    chosen = set(image_ids)
    films = tuple(image for image in project.images if image.id in chosen)
    points = [point for image in films for point in project.annotation(image.id).points.values()]
    by_reader = sum(point.by_reader for point in points)
    learned = tuple(model.name for model in project.models if not chosen.isdisjoint(model.learned))
    unknown = tuple(model.name for model in project.models if not model.learned)
    return Leaving(films, by_reader, len(points) - by_reader, learned, unknown)
