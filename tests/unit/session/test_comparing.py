"""Two networks on the same points."""

import math
from dataclasses import replace

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Model, Project
from lmstudio.session import comparing

MM = Spacing(0.5, 0.5, SpacingOrigin.CALIBRATED)
ONE = Model("round 1", "", 2, "xray-ddpm", learned=("film-0", "film-1"))
TWO = replace(ONE, name="round 2", learned=("film-0", "film-1", "film-2"))
KEPT = Point((10, 10), origin=Origin.CONFIRMED, predicted_xy=(10, 10), model="round 2")


def project(count: int, *, spacing: Spacing = MM) -> Project:
    """Finished films with sella at (10, 10) and menton at (20, 20), sella kept from round 2."""
    images = tuple(Image(f"film-{k}", f"{k}.png", 40, 30, spacing=spacing) for k in range(count))
    points = {image.id: Annotation({"sella": KEPT, "menton": Point((20, 20))}) for image in images}
    return Project(from_names(["sella", "menton"]), images, points, (ONE, TWO))


def unaided(of: Project, *films: int) -> Project:
    """The project with these films labelled without a prediction."""
    manual = Annotation({"sella": Point((10, 10)), "menton": Point((20, 20))})
    return of.with_annotations({f"film-{k}": manual for k in films})


def off(by: float) -> dict[str, Point]:
    return {"sella": Point((10 + by, 10)), "menton": Point((20, 20 + by))}


def test_only_films_finished_unaided_that_neither_has_learned_from_are_taken() -> None:
    whole = unaided(project(8), *range(6))
    begun = whole.with_annotations({"film-4": Annotation({"sella": Point((1, 1))})})
    assert [image.id for image in comparing.films_for(begun, (ONE, TWO))] == ["film-3", "film-5"]
    assert comparing.films_for(whole, (ONE, replace(TWO, learned=()))) == ()
    many = comparing.films_for(unaided(project(500), *range(500)), (ONE, TWO))
    assert len(many) == comparing.MOST_FILMS == len({image.id for image in many})


@pytest.mark.parametrize(
    "point",
    [
        KEPT,
        replace(KEPT, origin=Origin.CORRECTED, xy=(12, 10)),
        replace(KEPT, model="another network"),
        replace(KEPT, model="", predicted_xy=None),
        replace(KEPT, origin=Origin.CONFIRMED, visibility=Visibility.OCCLUDED),
        replace(KEPT, origin=Origin.CORRECTED, xy=None, visibility=Visibility.ABSENT),
    ],
)
def test_a_film_with_any_point_of_a_network_measures_none(point: Point) -> None:
    of = project(4).with_annotations({"film-3": Annotation({"sella": point, "menton": Point((20, 20))})})
    assert comparing.films_for(of, (ONE, TWO)) == ()


def test_errors_are_means_over_the_points_that_both_know() -> None:
    found = comparing.compared(
        project(5), {"round 1": {f"film-{k}": off(6.0) for k in (3, 4)}, "round 2": {"film-3": off(2.0)}}
    )
    assert (found.films, found.points, found.unit) == (1, 2, "mm")
    assert found.errors == {"round 1": 3.0, "round 2": 1.0}
    assert found.within == {"round 1": 0.0, "round 2": 100.0}


def test_without_spacing_errors_are_pixels_and_nothing_is_said_of_millimetres() -> None:
    found = comparing.compared(
        project(4, spacing=Spacing()),
        {"round 1": {"film-3": off(6.0)}, "round 2": {"film-3": {"sella": off(1)["sella"]}}},
    )
    assert (found.points, found.unit) == (1, "px")
    assert found.errors["round 1"] == pytest.approx(6.0)
    assert math.isnan(found.within["round 1"])
