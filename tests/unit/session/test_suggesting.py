import math
from dataclasses import replace

import numpy as np
import pytest

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Image, Project
from lmstudio.session.labelling import suggesting
from lmstudio.session.labelling.suggesting import Features, Suggestion, suggested

SCHEMA = Schema("two", (Landmark("sella", "S"), Landmark("nasion", "N")))
MM = Spacing(0.5, 0.5, SpacingOrigin.CALIBRATED)
PLACES = {"a": 0.0, "b": 1.0, "c": 2.0, "d": 20.0, "e": 21.0}
"""Two kinds of films: a, b, c and d, e."""


def project(**points: Annotation) -> Project:
    images = tuple(Image(name, f"{name}.png", 40, 30, spacing=MM) for name in PLACES)
    return Project(SCHEMA, images, points)


def features(*left_out: str) -> Features:
    return {name: np.array([x], np.float32) for name, x in PLACES.items() if name not in left_out}


def predicted(error_px: float | None) -> Annotation:
    return Annotation({"sella": Point((1, 1), origin=Origin.PREDICTED, expected_error_px=error_px)})


LABELLED = Annotation({"sella": Point((1, 1))})
ABSENT = Annotation({"sella": Point(None, Visibility.ABSENT)})


def ids(found: list[Suggestion]) -> list[str]:
    return [each.image_id for each in found]


def test_the_first_film_stands_for_the_greater_kind_and_the_second_for_the_other() -> None:
    found = suggested(project(), features(), 2)
    assert ids(found) == ["c", "d"]
    assert [each.stands_for for each in found] == [3, 2]
    assert [each.reason for each in found] == ["represents 2 more films", "represents 1 more film"]


@pytest.mark.parametrize("annotation", [LABELLED, ABSENT])
def test_a_film_the_reader_has_begun_with_is_never_suggested_and_covers_its_kind(annotation: Annotation) -> None:
    found = suggested(project(b=annotation), features(), 5)
    assert found[0].image_id in {"d", "e"}
    assert "b" not in ids(found)
    assert sum(each.stands_for for each in found) == 4


def test_a_film_of_which_more_is_expected_to_be_wrong_is_suggested_before_its_like() -> None:
    doubtful = project(a=predicted(1), b=predicted(1), c=predicted(1), d=predicted(1), e=predicted(50))
    found = suggested(doubtful, features(), 1)
    assert ids(found) == ["e"]
    assert found[0].expected_error == pytest.approx(25)
    assert found[0].reason.endswith("expected error 25.0 mm")


def test_without_spacing_the_expected_error_is_in_pixels() -> None:
    one = project(a=predicted(12.4))
    unknown = replace(one, images=tuple(replace(image, spacing=Spacing()) for image in one.images))
    found = {each.image_id: each for each in suggested(unknown, features(), 5)}
    assert found["a"].reason.endswith("expected error 12 px")
    assert math.isnan(found["b"].expected_error)


def test_a_prediction_without_an_expected_error_counts_as_a_usual_one() -> None:
    found = suggested(project(a=predicted(None), b=predicted(3)), features(), 5)
    assert sorted(ids(found)) == list(PLACES)


def test_a_film_that_could_not_be_looked_at_is_not_suggested() -> None:
    assert sorted(ids(suggested(project(), features("c"), 5))) == ["a", "b", "d", "e"]
    assert suggested(project(), {}, 5) == []


def test_no_more_films_are_suggested_than_asked_for_or_left() -> None:
    assert len(suggested(project(), features(), 3)) == 3
    done = project(**dict.fromkeys(PLACES, LABELLED))
    assert suggested(done, features(), 3) == []
    assert suggesting.without_labels(done) == ()


def test_a_film_unlike_all_others_says_so() -> None:
    assert Suggestion("a", 1).reason == "unlike the other films"
