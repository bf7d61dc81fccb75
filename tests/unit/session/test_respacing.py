"""Millimetres per pixel given to films, and what is odd about them."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin, of_shape
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.session import Session, respacing
from tests.unit.session.steps import reopened, set_spacings


def square(mm: float, origin: SpacingOrigin = SpacingOrigin.TYPED) -> Spacing:
    return Spacing(mm, mm, origin)


def project(*spacings: Spacing) -> Project:
    images = tuple(Image(f"film-{k}", f"{k}.png", 40, 30, spacing=each) for k, each in enumerate(spacings))
    return Project(from_names(["sella"]), images)


def odd(of: Project, *, films: Mapping[int, Spacing]) -> list[str]:
    return respacing.oddities(of, {f"film-{k}": each for k, each in films.items()})


@pytest.mark.parametrize("mm", [0.001, 0.05, 0.143, 2.0, 10.0])
def test_a_size_that_a_pixel_can_have_is_not_odd_where_no_other_is_known(mm: float) -> None:
    assert odd(project(UNKNOWN_SPACING, UNKNOWN_SPACING), films={0: square(mm), 1: square(mm)}) == []


@pytest.mark.parametrize(
    "given", [square(90), square(3333.3), square(0.0009), Spacing(0.1, 11, SpacingOrigin.RULER)]
)
def test_a_size_that_no_pixel_has_is_odd_and_the_film_is_named(given: Spacing) -> None:
    (said,) = odd(project(UNKNOWN_SPACING, UNKNOWN_SPACING), films={1: given})
    assert "“1.png”" in said
    assert f"{given.x_mm:.4g}" in said
    assert ("above 10" in said) == (given.y_mm > 10)


@pytest.mark.parametrize(
    ("mm", "times"), [(0.301, True), (0.3, False), (0.1 / 3, False), (0.033, True), (0.9, True)]
)
def test_more_than_three_times_another_film_is_odd_in_either_direction(mm: float, times: bool) -> None:
    found = odd(project(square(0.1), UNKNOWN_SPACING), films={1: square(mm)})
    assert bool(found) == times
    assert all("“0.png” has 0.1 mm/px now" in said and "“1.png”" in said for said in found)


def test_the_film_that_differs_most_is_named_and_the_others_are_counted() -> None:
    (said,) = odd(project(square(0.2), square(0.1), square(0.9), UNKNOWN_SPACING), films={3: square(1.0)})
    assert "“1.png” has 0.1 mm/px now: one is 10 times the other." in said
    assert "The same applies to 1 more." in said


def test_films_that_all_get_the_same_are_compared_with_what_they_had() -> None:
    forty = project(*[square(0.1)] * 40)
    (said,) = odd(forty, films=dict.fromkeys(range(40), square(0.9)))
    assert said.startswith("40 films: 0.9 mm/px")
    assert "0.1 mm/px now" in said
    assert odd(forty, films=dict.fromkeys(range(40), square(0.12))) == []


def test_films_of_one_table_are_compared_with_one_another() -> None:
    found = odd(project(*[UNKNOWN_SPACING] * 3), films={0: square(0.1), 1: square(0.11), 2: square(1.0)})
    assert any("“2.png”" in said and "“0.png” would have 0.1 mm/px" in said for said in found)


def test_a_side_alone_that_is_far_off_is_odd_and_so_is_another_shape() -> None:
    oblong = Spacing(0.1, 0.2, SpacingOrigin.DETECTOR)
    assert "another shape" in odd(project(oblong), films={0: square(0.15)})[0]
    assert odd(project(oblong), films={0: Spacing(0.15, 0.3, SpacingOrigin.RULER)}) == []
    assert "one is 5 times" in odd(project(square(0.1), UNKNOWN_SPACING), films={1: Spacing(0.1, 0.5)})[0]


def test_another_shape_than_is_known_is_odd_also_where_the_size_is_not() -> None:
    (said,) = odd(project(of_shape(1.2)), films={0: square(0.15)})
    assert "another shape (1 : 1.2)" in said
    assert odd(project(of_shape(1.2)), films={0: Spacing(0.1, 0.12, SpacingOrigin.TYPED)}) == []


@pytest.mark.parametrize(
    ("width", "height", "told"),
    [(80, 60, True), (60, 80, True), (42, 31, False), (80, 30, False), (40, 30, False)],
)
def test_one_size_of_pixels_for_a_film_and_its_smaller_copy_is_odd(width: int, height: int, told: bool) -> None:
    images = (*project(UNKNOWN_SPACING).images, Image("film-1", "1.png", width, height))
    found = odd(Project(from_names(["sella"]), images), films={0: square(0.1), 1: square(0.1)})
    assert bool(found) == told
    assert all("“0.png” has 40 × 30" in said and f"“1.png” {width} × {height}" in said for said in found)
    assert odd(Project(from_names(["sella"]), images), films={0: square(0.1), 1: square(0.2)}) == []


def test_of_a_long_table_in_another_unit_not_every_film_is_told() -> None:
    many = project(*[UNKNOWN_SPACING] * 2000)
    found = odd(many, films={k: square(100 + k) for k in range(2000)})
    assert 0 < len(found) <= respacing.MOST_SAID + 2


def test_spacings_are_one_edit_that_is_undone_and_known_by_its_author(session: Session) -> None:
    before = session.project
    given = {image.id: square(0.1) for image in session.project.images[:2]}
    session.do(EditKind.IMPORT_SPACING, lambda project: project.with_spacings(given), "2", author="KM")
    assert session.history.done[-1].label == "Import the spacing of 2 films"
    assert [image.spacing.known for image in session.project.images] == [True, True, False]
    session.undo()
    assert session.project.images == before.images
    session.redo()
    set_spacings(session, {"film-0003": square(0.2)}, author="KM")
    assert [edit.label for edit in session.history.done] == [
        "Import the spacing of 2 films",
        "Set the pixel spacing",
    ]
    assert [image.spacing.x_mm for image in reopened(session).images] == [0.1, 0.1, 0.2]


def test_a_film_that_the_project_lacks_gets_no_spacing(session: Session) -> None:
    set_spacings(session, {"film-9": square(0.1)})
    assert not session.history.done


def test_a_known_spacing_that_stays_is_no_reason_to_ask() -> None:
    far = project(square(0.1), square(0.9))
    assert odd(far, films={}) == []
    assert odd(far, films={0: replace(square(0.1), origin=SpacingOrigin.RULER)}) != []


def test_the_shape_of_the_pixels_is_kept_where_their_size_is_unknown(session: Session) -> None:
    set_spacings(session, {"film-0001": of_shape(2.0)})
    found = reopened(session).images[0].spacing
    assert (found.known, found.aspect) == (False, 2.0)
