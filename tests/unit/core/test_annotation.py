from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import EMPTY, Annotation, Origin, Point, State, Visibility
from lmstudio.core.landmarks import from_names
from tests.unit.core import made

NAMES = ("sella", "nasion")
SCHEMA = from_names(NAMES)
PREDICTED = Point((5.0, 6.0), origin=Origin.PREDICTED, expected_error_px=2.0, predicted_xy=(5.0, 6.0), model="r1")


def test_a_placed_point_is_visible_and_the_readers() -> None:
    assert annotations.place(EMPTY, "sella", (1.0, 2.0)).points["sella"] == Point((1.0, 2.0))


def test_moving_a_prediction_corrects_it_and_keeps_where_the_network_had_put_it() -> None:
    before = Annotation({"sella": PREDICTED})
    after = annotations.place(before, "sella", (7.0, 8.0)).points["sella"]
    assert (after.xy, after.origin, after.predicted_xy) == ((7.0, 8.0), Origin.CORRECTED, (5.0, 6.0))


def test_moving_an_occluded_point_keeps_it_occluded() -> None:
    before = Annotation({"sella": Point((1.0, 1.0), Visibility.OCCLUDED)})
    assert annotations.place(before, "sella", (2.0, 2.0)).points["sella"].visibility is Visibility.OCCLUDED


def test_placing_an_absent_landmark_makes_it_visible() -> None:
    before = annotations.set_visibility(EMPTY, "sella", Visibility.ABSENT)
    assert annotations.place(before, "sella", (2.0, 2.0)).points["sella"] == Point((2.0, 2.0))


def test_an_absent_landmark_has_no_place() -> None:
    before = Annotation({"sella": PREDICTED})
    after = annotations.set_visibility(before, "sella", Visibility.ABSENT).points["sella"]
    assert after.xy is None
    assert after.predicted_xy == (5.0, 6.0)
    assert after.by_reader


def test_a_landmark_without_a_place_cannot_be_seen() -> None:
    assert annotations.set_visibility(EMPTY, "sella", Visibility.OCCLUDED) == EMPTY


def test_making_an_absent_landmark_visible_clears_it() -> None:
    absent = annotations.set_visibility(EMPTY, "sella", Visibility.ABSENT)
    assert annotations.set_visibility(absent, "sella", Visibility.VISIBLE) == EMPTY


def test_confirming_touches_predictions_only() -> None:
    before = Annotation({"sella": PREDICTED, "nasion": Point((1.0, 1.0))})
    after = annotations.confirm(before, NAMES)
    assert after.points["sella"].origin is Origin.CONFIRMED
    assert after.points["nasion"] is before.points["nasion"]


def test_confirming_a_landmark_without_a_point_changes_nothing() -> None:
    assert annotations.confirm(EMPTY, NAMES) == EMPTY


def test_predictions_replace_predictions_and_never_a_readers_point() -> None:
    old = Annotation({"sella": PREDICTED, "nasion": Point((1.0, 1.0))})
    new = Point((9.0, 9.0), origin=Origin.PREDICTED)
    after = annotations.with_predictions(old, {"sella": new, "nasion": new})
    assert after.points == {"sella": new, "nasion": Point((1.0, 1.0))}


def test_the_state_of_a_film_follows_its_points() -> None:
    assert annotations.state(EMPTY, SCHEMA) is State.UNTOUCHED
    one = annotations.place(EMPTY, "sella", (1.0, 1.0))
    assert annotations.state(one, SCHEMA) is State.PARTIAL
    assert annotations.state(annotations.place(one, "nasion", (1.0, 1.0)), SCHEMA) is State.DONE
    assert annotations.state(one.with_point("nasion", PREDICTED), SCHEMA) is State.PREDICTED


def test_points_of_other_landmarks_do_not_count_for_the_state() -> None:
    assert annotations.state(Annotation({"elsewhere": PREDICTED}), SCHEMA) is State.UNTOUCHED


@given(made.annotations(NAMES), st.sampled_from(NAMES), made.places)
def test_a_placed_point_is_where_it_was_put_and_others_stay(
    before: Annotation, name: str, xy: tuple[float, float]
) -> None:
    after = annotations.place(before, name, xy)
    assert after.points[name].xy == xy
    assert after.points[name].by_reader
    assert after.points[name].visibility is not Visibility.ABSENT
    assert annotations.clear(after, name) == annotations.clear(before, name)


@given(made.annotations(NAMES))
def test_after_confirming_all_nothing_waits_for_the_reader(before: Annotation) -> None:
    after = annotations.confirm(before, NAMES)
    assert all(point.by_reader for point in after.points.values())
    assert {name: point.xy for name, point in after.points.items()} == {
        name: point.xy for name, point in before.points.items()
    }


SIDED = from_names(["gonion"]).sided("gonion")
LEFT, RIGHT, MEAN = SIDED.names


def test_a_mean_follows_its_sides_once_both_have_a_place() -> None:
    one = annotations.place(EMPTY, LEFT, (10.0, 20.0))
    assert annotations.following(one, SIDED, {LEFT}) == one
    both = annotations.following(annotations.place(one, RIGHT, (20.0, 40.0)), SIDED, {RIGHT})
    assert both.points[MEAN] == Point((15.0, 30.0))
    moved = annotations.following(annotations.place(both, LEFT, (30.0, 20.0)), SIDED, {LEFT})
    assert moved.points[MEAN].xy == (25.0, 30.0)


def test_a_mean_that_was_moved_alone_stays_where_it_was_put() -> None:
    placed = {LEFT: Point((0.0, 0.0)), RIGHT: Point((10.0, 0.0)), MEAN: Point((7.0, 0.0))}
    assert annotations.following(Annotation(placed), SIDED, {MEAN}).points[MEAN].xy == (7.0, 0.0)


def test_a_predicted_mean_lies_midway_between_its_sides_and_is_confirmed_with_them() -> None:
    predicted = {
        name: Point((x, 0.0), origin=Origin.PREDICTED) for name, x in zip(SIDED.names, (0, 10, 9), strict=True)
    }
    after = annotations.with_means_predicted(Annotation(predicted), SIDED)
    assert (after.points[MEAN].xy, after.points[MEAN].predicted_xy) == ((5.0, 0.0), (5.0, 0.0))
    one = annotations.following(annotations.confirm(after, [LEFT]), SIDED, {LEFT})
    assert not one.points[MEAN].by_reader
    both = annotations.following(annotations.confirm(one, [RIGHT]), SIDED, {RIGHT})
    assert both.points[MEAN].origin is Origin.CONFIRMED


def test_a_mean_comes_by_itself_unless_a_side_is_absent_or_both_are_there_without_it() -> None:
    assert annotations.comes_by_itself(EMPTY, SIDED, MEAN)
    assert not annotations.comes_by_itself(EMPTY, SIDED, LEFT)
    absent = annotations.set_visibility(EMPTY, LEFT, Visibility.ABSENT)
    assert not annotations.comes_by_itself(absent, SIDED, MEAN)
    both = Annotation({LEFT: Point((0.0, 0.0)), RIGHT: Point((1.0, 0.0))})
    assert not annotations.comes_by_itself(both, SIDED, MEAN)


@pytest.mark.parametrize(
    "before",
    [
        Point((1.0, 2.0)),
        Point((1.0, 2.0), Visibility.OCCLUDED),
        Point((5.0, 6.0), Visibility.VISIBLE, Origin.CONFIRMED, 3.5, (5.0, 6.0), "round 1"),
        Point((7.0, 6.0), Visibility.VISIBLE, Origin.CORRECTED, 3.5, (5.0, 6.0), "round 1"),
    ],
)
def test_once_round_visible_occluded_and_absent_a_point_is_as_it_was(before: Point) -> None:
    annotation = Annotation({"sella": before})
    for seen in (Visibility.OCCLUDED, Visibility.ABSENT, before.visibility):
        annotation = annotations.set_visibility(annotation, "sella", seen)
    assert annotation.points["sella"] == before


def test_a_prediction_that_is_marked_absent_keeps_all_that_the_network_said() -> None:
    absent = annotations.set_visibility(Annotation({"sella": PREDICTED}), "sella", Visibility.ABSENT)
    twice = annotations.set_visibility(absent, "sella", Visibility.ABSENT)
    back = annotations.set_visibility(twice, "sella", Visibility.VISIBLE).points["sella"]
    assert back == replace(PREDICTED, origin=Origin.CONFIRMED)


def test_an_absent_landmark_that_is_placed_anew_forgets_where_it_was() -> None:
    absent = annotations.set_visibility(Annotation({"sella": PREDICTED}), "sella", Visibility.ABSENT)
    placed = annotations.place(absent, "sella", (9.0, 9.0)).points["sella"]
    assert (placed.xy, placed.kept_xy, placed.predicted_xy) == ((9.0, 9.0), None, PREDICTED.predicted_xy)
