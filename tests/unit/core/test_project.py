import math

from lmstudio.core.annotation import Annotation, Origin, Point, State, Visibility
from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin
from lmstudio.core.image import shown_names
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project

IMAGES = tuple(Image(f"film-{k:04d}", f"folder/{k}.png", 40, 30) for k in (1, 2, 3))
PROJECT = Project(from_names(["sella", "nasion"]), IMAGES)


def test_an_image_without_points_has_an_empty_annotation() -> None:
    assert PROJECT.annotation("film-0001").points == {}
    assert PROJECT.state(PROJECT.images[0]) is State.UNTOUCHED


def test_an_image_is_shown_without_its_folder() -> None:
    assert IMAGES[0].name == "1.png"


def test_only_films_with_a_readers_placed_point_of_the_schema_are_learned_from() -> None:
    found = PROJECT.with_annotations(
        {
            "film-0001": Annotation({"sella": Point((1.0, 2.0))}),
            "film-0002": Annotation({"sella": Point((1.0, 2.0), origin=Origin.PREDICTED)}),
            "film-0003": Annotation({"sella": Point(None, Visibility.ABSENT), "old": Point((1.0, 2.0))}),
        }
    )
    assert [image.id for image in found.labelled()] == ["film-0001"]


def test_a_new_value_leaves_the_old_project_as_it_was() -> None:
    PROJECT.with_annotations({"film-0001": Annotation({"sella": Point((1.0, 2.0))})})
    assert PROJECT.annotation("film-0001").points == {}


def test_distances_are_in_mm_along_both_axes() -> None:
    spacing = Spacing(0.5, 2.0, SpacingOrigin.TYPED)
    assert spacing.distance_mm((0.0, 0.0), (6.0, 2.0)) == 5.0
    assert spacing.mean_mm == 1.0


def test_an_unknown_spacing_never_gives_millimetres() -> None:
    assert not UNKNOWN_SPACING.known
    assert math.isnan(UNKNOWN_SPACING.distance_mm((0.0, 0.0), (1.0, 1.0)))
    assert math.isnan(UNKNOWN_SPACING.mean_mm)


def test_films_of_one_name_are_shown_behind_their_folders() -> None:
    paths = ["../a/film.png", "../b/film.png", "../b/other.png", "x/1/IM1", "x/2/IM1", "y/1/IM1", "film2.png"]
    images = [Image(f"film-{k:04d}", path, 4, 3) for k, path in enumerate(paths)]
    again = Image("film-0009", "../c/film.png", 4, 3, again=True)
    names = shown_names([*images, again])
    told = ["a/film.png", "b/film.png", "other.png", "x/1/IM1", "x/2/IM1", "y/1/IM1", "film2.png"]
    assert [names[image.id] for image in images] == told
    assert names[again.id] == again.id
