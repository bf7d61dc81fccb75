"""Films of a project that show the location of a landmark, as examples."""

from collections.abc import Iterator
from dataclasses import dataclass

from lmstudio.core.annotation import Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image, Project


@dataclass(frozen=True, slots=True)
class Example:
    """A film on which a reader has said where a landmark lies (xy in image pixels)."""

    image: Image
    xy: XY


def examples(project: Project, landmark: str, *, besides: str = "") -> Iterator[Example]:
    """The films on which a reader stands behind a landmark's place, in their order; those that hide it come last.

    Args:
        project: as it is.
        landmark: its name.
        besides: the id of an image that is not wanted.
    """
    hidden = []
    for image in project.images:
        point = project.annotation(image.id).points.get(landmark)
        if point is None or point.xy is None or not point.by_reader or image.id == besides:
            continue
        if point.visibility is Visibility.VISIBLE:
            yield Example(image, point.xy)
        else:
            hidden.append(Example(image, point.xy))
    yield from hidden
