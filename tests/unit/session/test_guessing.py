"""For which films first guesses are wanted, and from which films they are made."""

from dataclasses import replace

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.landmarks import from_names
from lmstudio.core.model import Model
from lmstudio.core.project import Image, Project
from lmstudio.session.labelling import guessing

SCHEMA = from_names(["sella", "nasion"])
PLACED = Point((1, 1))
PREDICTED = replace(PLACED, origin=Origin.PREDICTED)
ABSENT = Point(None, Visibility.ABSENT)
ROUND = Model("round 1", "2026-01-01T00:00:00+00:00", 5, "xray-ddpm")


def project(*films: dict[str, Point], models: tuple[Model, ...] = ()) -> Project:
    images = tuple(Image(f"film-{k}", f"{k}.png", 40, 30) for k in range(len(films)))
    points = {image.id: Annotation(each) for image, each in zip(images, films, strict=True) if each}
    return Project(SCHEMA, images, points, models)


WHOLE, PART, UNTOUCHED = {"sella": PLACED, "nasion": PLACED}, {"sella": PLACED}, dict[str, Point]()


def asked(of: Project, current: int) -> tuple[list[str], list[str]] | None:
    """The films to be guessed, and those from which."""
    found = guessing.asked(of, of.images[current], next(iter(of.images[current + 1 :]), None))
    return None if found is None else ([each.id for each in found.images], [each.id for each in found.labelled])


@pytest.mark.parametrize(
    ("films", "current", "wanted"),
    [
        ([UNTOUCHED, UNTOUCHED], 0, None),
        ([PART, UNTOUCHED, UNTOUCHED], 0, (["film-0", "film-1"], [])),
        ([WHOLE, UNTOUCHED, UNTOUCHED], 0, (["film-1"], ["film-0"])),
        ([WHOLE, UNTOUCHED, UNTOUCHED], 1, (["film-1", "film-2"], ["film-0"])),
        ([PART, UNTOUCHED, UNTOUCHED], 1, (["film-1", "film-2"], ["film-0"])),
        ([WHOLE, PART, UNTOUCHED], 1, (["film-1", "film-2"], ["film-0"])),
        ([WHOLE, WHOLE], 1, None),
    ],
)
def test_the_film_that_is_shown_and_the_next_are_guessed_from_those_that_are_labelled(
    films: list[dict[str, Point]], current: int, wanted: tuple[list[str], list[str]] | None
) -> None:
    assert asked(project(*films), current) == wanted


def test_only_landmarks_without_a_point_are_guessed() -> None:
    of = project(WHOLE, PART, {"nasion": ABSENT})
    assert [guessing.wanted(of, image) for image in of.images] == [(), ("nasion",), ("sella",)]


def test_nothing_is_guessed_once_there_is_a_network_or_it_has_predicted_the_film() -> None:
    assert asked(project(WHOLE, UNTOUCHED, models=(ROUND,)), 1) is None
    of = project(WHOLE, {"sella": PREDICTED})
    assert guessing.wanted(of, of.images[1]) == ()
    assert asked(of, 1) is None


def test_nothing_is_guessed_on_a_film_that_is_not_to_be_used() -> None:
    of = project(WHOLE, UNTOUCHED)
    of = replace(of, images=(of.images[0], replace(of.images[1], unusable=True)))
    assert guessing.wanted(of, of.images[1]) == ()


def test_no_more_films_are_looked_at_than_help() -> None:
    of = project(*[WHOLE] * (guessing.MOST + 3), UNTOUCHED)
    found = guessing.asked(of, of.images[-1], None)
    assert found is not None
    assert found.labelled == of.images[: guessing.MOST]


def test_guesses_follow_from_the_points_of_labelled_films_as_they_are() -> None:
    of = project(WHOLE, UNTOUCHED)
    before = guessing.source(of, of.images[:1])
    assert before == guessing.source(project(WHOLE, PART), of.images[:1])
    moved = of.with_annotations({"film-0": Annotation({**WHOLE, "sella": Point((2, 2))})})
    assert before != guessing.source(moved, of.images[:1])
