"""What looks misplaced, in words."""

from dataclasses import replace

from lmstudio.analysis.doubtful_points import FEWEST_FILMS, DoubtfulPoint, FilmDoubts
from lmstudio.core.annotation import Annotation, Point, place
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.session.labelling import misplaced
from lmstudio.session.labelling.misplaced import Misplaced, tell_misplaced

NAMES = ("sella", "nasion", "menton")
FILM = Image("a", "a.png", 400, 300)
POINTS = {"sella": Point((10, 20)), "nasion": Point((110, 20)), "menton": Point((100, 200))}
PROJECT = Project(from_names(NAMES), (FILM,), {"a": Annotation(POINTS)})
EXCHANGED = Misplaced("a", ("sella", "nasion"), "", ((10, 20), (110, 20)))


def told(*points: DoubtfulPoint, displaced: bool = False, project: Project = PROJECT) -> list[Misplaced]:
    return list(tell_misplaced(project, {"a": FilmDoubts("a", points, displaced)}))


def test_exchanged_points_are_one_thing_with_both_places() -> None:
    one = DoubtfulPoint(1, 9.0, (11, 21), like=0, exchanged=True)
    other = DoubtfulPoint(0, 8.0, (111, 22), like=1, exchanged=True)
    expected = Misplaced(
        "a",
        ("sella", "nasion"),
        "Sella and nasion look exchanged.",
        ((10, 20), (110, 20)),
        ((111, 22), (11, 21)),
        exchanged=True,
    )
    assert told(one, other) == [expected]


def test_a_point_on_another_landmark_and_one_far_off_are_told_each() -> None:
    on_another = DoubtfulPoint(2, 7.0, (90, 250), like=1)
    slipped = DoubtfulPoint(0, 5.0, (13, 24))
    first, second = told(on_another, slipped)
    assert first.reason == "Menton lies where nasion is expected."
    assert second.reason == "Sella lies 5 px from where it is expected."
    assert not first.exchanged
    spacing = Spacing(2.0, 2.0, SpacingOrigin.TYPED)
    in_mm = replace(PROJECT, images=(replace(FILM, spacing=spacing),))
    assert told(slipped, project=in_mm)[0].reason == "Sella lies 10 mm from where it is expected."


def test_many_points_of_one_film_are_one_thing() -> None:
    names = [f"L{k}" for k in range(5)]
    points = {name: Point((10.0 * k, 0.0)) for k, name in enumerate(names)}
    project = Project(from_names(names), (FILM,), {"a": Annotation(points)})
    (both,) = told(*(DoubtfulPoint(k, 9.0 - k, (k, 90)) for k in (3, 0, 4, 1)), project=project)
    assert both.reason == "4 points look misplaced: L3, L0, L4, …"
    assert (both.landmarks, both.exchanged) == (("L3", "L0", "L4", "L1"), False)
    assert list(both.points) == [(30, 0), (0, 0), (40, 0), (10, 0)]


def test_points_of_another_film_are_told_as_a_whole() -> None:
    (whole,) = told(displaced=True)
    assert whole.landmarks == NAMES
    assert whole.reason == "All points lie beside where they are expected: are they of another film?"
    assert misplaced.still_there(PROJECT, [whole]) == (whole,)
    moved = PROJECT.with_annotations({"a": place(PROJECT.annotation("a"), "menton", (5, 5))})
    assert misplaced.still_there(moved, [whole]) == ()


def test_what_was_told_holds_until_one_of_its_points_moves_or_the_film_goes() -> None:
    assert misplaced.still_there(PROJECT, [EXCHANGED]) == (EXCHANGED,)
    for name, holds in (("menton", True), ("nasion", False)):
        moved = PROJECT.with_annotations({"a": place(PROJECT.annotation("a"), name, (5, 5))})
        assert misplaced.still_there(moved, [EXCHANGED]) == ((EXCHANGED,) if holds else ())
    assert misplaced.still_there(replace(PROJECT, images=()), [EXCHANGED]) == ()


def test_films_are_compared_once_there_are_enough() -> None:
    films = tuple(Image(str(k), f"{k}.png", 400, 300) for k in range(FEWEST_FILMS))
    project = Project(PROJECT.schema, films, {film.id: Annotation(POINTS) for film in films})
    assert misplaced.enough(project)
    assert not misplaced.enough(replace(project, images=films[1:]))
