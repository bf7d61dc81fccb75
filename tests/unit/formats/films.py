"""A project whose films and landmarks have difficult names, and what a format should give back of its points."""

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import assume
from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation, Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.registry import Reader

NAMES = ("sella", "Größe “A”", "左 gonion", "Pog: 1, 2")
SCHEMA = Schema(
    "Schädel: Übung",
    tuple(Landmark(name) for name in NAMES),
    skeleton=(("sella", "左 gonion"),),
    pairs=(("Größe “A”", "左 gonion"),),
)
IMAGES = (
    Image("film-0001", "a/ä 1.png", 40, 30),
    Image("film-0002", "b/映画 #2 %41.png", 400, 300),
    Image("film-0003", "three.jpg", 7, 5),
)
PROJECT = Project(SCHEMA, IMAGES)
Points = Mapping[str, tuple[XY | None, Visibility]]


def are_placed(found: Mapping[str, Point], nowhere: Collection[XY] = ((0.0, 0.0),)) -> bool:
    """Whether a file of these points says that somebody has placed them: no two in one place, and none there."""
    places = [point.xy for point in found.values() if point.xy is not None]
    return len(set(places)) == len(places) and not set(places) & set(nowhere)


def _annotations(image: Image) -> st.SearchStrategy[Annotation]:
    # No two so near each other that they are one where they count from another corner, or in fractions.
    sides = (image.width, image.height)
    x, y = (st.floats(-0.5, side - 0.5).map(lambda value: round(value, 3)) for side in sides)
    seen = st.sampled_from([Visibility.VISIBLE, Visibility.OCCLUDED])
    placed = st.builds(Point, st.tuples(x, y), seen)
    points = st.dictionaries(st.sampled_from(NAMES), placed | st.just(Point(None, Visibility.ABSENT)))
    corners = {(0.0, 0.0), (-0.5, -0.5), (-0.5, image.height - 0.5)}
    return points.filter(partial(are_placed, nowhere=corners)).map(Annotation)


_SOME_IMAGES = st.sets(st.sampled_from(IMAGES))
_ANNOTATIONS = {image.id: _annotations(image) for image in IMAGES}


@st.composite
def labelled(draw: st.DrawFn) -> Project:
    """The project with points on some films: on the film, at its edges, hidden, absent, or missing."""
    found = {image.id: draw(_ANNOTATIONS[image.id]) for image in draw(_SOME_IMAGES)}
    places = [point.xy for each in found.values() for point in each.points.values() if point.xy is not None]
    # Where all lie in the first pixel they are taken for shares, and refused.
    assume(not places or max(map(max, places)) > 2)
    return PROJECT.with_annotations(found)


def points(project: Project, image: Image) -> Points:
    """Where the points of a film are and how they are seen."""
    found = project.annotation(image.id).points
    return {name: (point.xy, point.visibility) for name, point in found.items()}


def read_back(read: Reader, target: Path, project: Project = PROJECT) -> Project:
    """The project, which has no points, with those of a file or folder."""
    matched = imported_labels.match(project, read(target, project.schema), where=target)
    assert matched.unknown == ()
    return project.with_annotations(matched.annotations)


def assert_same(found: Points, expected: Points) -> None:
    """Points are the same, but for what is lost where numbers are divided."""
    assert {name: seen for name, (_, seen) in found.items()} == {
        name: seen for name, (_, seen) in expected.items()
    }
    for name, (xy, _) in expected.items():
        assert found[name][0] == (None if xy is None else pytest.approx(xy, abs=1e-9))


def full() -> Project:
    """The project with a visible point for every landmark of every film."""
    each = Annotation({name: Point((1.5 + k, 2.25)) for k, name in enumerate(NAMES)})
    return PROJECT.with_annotations({image.id: each for image in IMAGES})
