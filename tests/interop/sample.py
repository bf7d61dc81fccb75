"""A project with films on disk, for programs that open them, and points between pixels, hidden and predicted."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image as Picture

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels

NAMES = ("sella", "nasion", "Gonion links", "Gonion rechts", "menton")
SIZES = ((400, 300), (301, 199), (64, 96))
Places = dict[tuple[str, str], XY]
"""By the film's file name and the landmark, in the project's pixels."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A project and where its films lie.

    Args:
        folder: with the films.
        project: all points of which lie on their films.
        sources: the films, by image id.
    """

    folder: Path
    project: Project
    sources: dict[str, Path]

    @property
    def places(self) -> Places:
        """Where all points are."""
        return dict(self._of(predicted=None))

    @property
    def predicted(self) -> Places:
        """Where the points are that nobody has confirmed."""
        return dict(self._of(predicted=True))

    @property
    def confirmed(self) -> Places:
        """Where the points are that a reader stands behind."""
        return dict(self._of(predicted=False))

    def _of(self, *, predicted: bool | None) -> list[tuple[tuple[str, str], XY]]:
        return [
            ((image.name, name), point.xy)
            for image in self.project.images
            for name, point in self.project.annotation(image.id).points.items()
            if point.xy is not None and predicted in (None, not point.by_reader)
        ]

    @property
    def without_predictions(self) -> "Sample":
        """The same, where a reader has confirmed every point."""
        found = {key: annotations.confirm(each, NAMES) for key, each in self.project.annotations.items()}
        return replace(self, project=self.project.with_annotations(found))

    def export(self, name: str, target: Path) -> Path:
        """``target``, to which the project was written in a format, with all its films."""
        write = registry.find_format(name).write
        assert write is not None
        assert write(target, self.project, self.sources) == ()
        return target

    def read(self, name: str, source: Path) -> tuple[Places, int]:
        """The points of a file or folder on the films of the project, and how many of them are predictions."""
        read = registry.find_format(name).read
        assert read is not None
        empty = Project(self.project.schema, self.project.images)
        matched = imported_labels.match(empty, read(source, empty.schema), where=source, places=self.sources)
        assert matched.unknown == ()
        names = {image.id: image.name for image in empty.images}
        found = [(names[key], each.points) for key, each in matched.annotations.items()]
        points = {(film, name): point for film, points in found for name, point in points.items()}
        predicted = sum(not point.by_reader for point in points.values())
        return {key: point.xy for key, point in points.items() if point.xy is not None}, predicted


def make(folder: Path) -> Sample:
    """The sample in a folder, the same every time."""
    random = np.random.default_rng(0)
    images, sources, annotations = [], {}, {}
    for number, (width, height) in enumerate(SIZES, start=1):
        path = folder / "films" / f"img{number:03d}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Picture.fromarray(random.integers(0, 256, (height, width), np.uint8)).save(path)
        image = Image(f"film-{number:04d}", f"films/{path.name}", width, height)
        images.append(image)
        sources[image.id] = path
        annotations[image.id] = Annotation(dict(zip(NAMES, _points(width, height, random), strict=True)))
    return Sample(folder, Project(from_names(list(NAMES)), tuple(images)).with_annotations(annotations), sources)


def _points(width: int, height: int, random: np.random.Generator) -> list[Point]:
    """At two corners' pixels, and between pixels; one hidden, and two predicted."""
    x, y = (np.round(random.uniform(1, side - 2, 3), 3).tolist() for side in (width, height))
    return [
        Point((0.0, 0.5)),
        Point((width - 1.0, height - 1.0)),
        Point((x[0], y[0]), Visibility.OCCLUDED),
        Point((x[1], y[1]), origin=Origin.PREDICTED, expected_error_px=2.5, model="round 1"),
        Point((x[2], y[2]), origin=Origin.PREDICTED, model="round 1"),
    ]


def largest_difference(found: Places, expected: Places) -> float:
    """The largest distance along an axis of any point from where it should be; all have to be there."""
    assert found.keys() == expected.keys()
    pairs = ((found[key], xy) for key, xy in expected.items())
    return max(float(abs(a - b)) for one, other in pairs for a, b in zip(one, other, strict=True))
