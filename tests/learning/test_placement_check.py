from collections.abc import Mapping
from types import MappingProxyType

import pytest

from lmstudio.analysis.doubtful_points import FEWEST_FILMS, FilmDoubts
from lmstudio.analysis.orientation import MIRRORED
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.events import Note, Started, Step
from lmstudio.core.project import Project
from lmstudio.learning.prediction.placement_check import PlacementCheck
from lmstudio.learning.prediction.views import Read
from tests.learning.conftest import Phantoms

FILMS = 6


@pytest.fixture(scope="module")
def phantoms() -> Phantoms:
    return Phantoms(FILMS)


def _with_points(project: Project, image_id: str, points: Mapping[str, Point]) -> Project:
    return project.with_annotations({image_id: Annotation(MappingProxyType(dict(points)))})


def _said(project: Project, read: Read) -> dict[str, FilmDoubts]:
    return {each.image_id: each for each in PlacementCheck(project, read).run() if isinstance(each, FilmDoubts)}


def test_points_on_the_exact_truth_of_phantoms_are_not_doubted(phantoms: Phantoms) -> None:
    project = phantoms.project(FILMS)
    said = _said(project, phantoms.read)
    assert said == {image.id: FilmDoubts(image.id, ()) for image in project.images}


def test_landmarks_placed_on_each_other_are_named_with_where_they_belong(phantoms: Phantoms) -> None:
    project = phantoms.project(FILMS)
    image, names = project.images[2], project.schema.names
    points = dict(project.annotations[image.id].points)
    one, other = "sella", "gonion"
    points[one], points[other] = points[other], points[one]
    said = _said(_with_points(project, image.id, points), phantoms.read)
    doubts = {names[each.landmark]: each for each in said[image.id].points}
    assert doubts.keys() == {one, other}
    for name, partner in ((one, other), (other, one)):
        assert doubts[name].exchanged
        assert doubts[name].like == names.index(partner)
        assert image.spacing.distance_mm(doubts[name].expected, phantoms.films[image.id].points[name]) < 10
    assert not any(each.points or each.displaced for key, each in said.items() if key != image.id)


def test_a_film_with_the_points_of_another_is_told_as_a_whole(phantoms: Phantoms) -> None:
    project = phantoms.project(FILMS)
    image = project.images[4]
    moved = {
        name: Point((x + 0.12 * image.width, y - 0.12 * image.height))
        for name, point in project.annotations[image.id].points.items()
        if point.xy is not None
        for x, y in (point.xy,)
    }
    said = _said(_with_points(project, image.id, moved), phantoms.read)
    assert [key for key, each in said.items() if each.displaced] == [image.id]


def test_a_mirrored_film_is_compared_as_the_others_lie(phantoms: Phantoms) -> None:
    phantoms = Phantoms(FILMS)
    phantoms.lay_first(MIRRORED)
    project = phantoms.project(FILMS)
    image, truth = project.images[0], phantoms.films["0.png"].points["sella"]
    points = dict(project.annotations[image.id].points)
    points["sella"] = Point((truth[0] + 30 / image.spacing.x_mm, truth[1]))
    said = _said(_with_points(project, image.id, points), phantoms.read)
    (doubt,) = said[image.id].points
    assert project.schema.names[doubt.landmark] == "sella"
    assert image.spacing.distance_mm(doubt.expected, truth) < 10
    assert not any(each.points or each.displaced for key, each in said.items() if key != image.id)


def test_films_that_cannot_be_read_are_noted_and_the_others_checked(phantoms: Phantoms) -> None:
    phantoms.gone.add("3.png")
    try:
        events = list(PlacementCheck(phantoms.project(FILMS), phantoms.read).run())
    finally:
        phantoms.gone.clear()
    assert isinstance(events[0], Started)
    assert [event.step for event in events if isinstance(event, Step)] == list(range(1, FILMS + 1))
    (note,) = [event.text for event in events if isinstance(event, Note)]
    assert "3.png" in note
    assert [each.image_id for each in events if isinstance(each, FilmDoubts)] == [
        name for name in phantoms.films if name != "3.png"
    ]


def test_of_too_few_films_nothing_is_said(phantoms: Phantoms) -> None:
    assert _said(phantoms.project(FEWEST_FILMS - 1), phantoms.read) == {}
    assert len(_said(phantoms.project(FEWEST_FILMS), phantoms.read)) == FEWEST_FILMS
