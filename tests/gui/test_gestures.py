"""The mouse's state machine, without Qt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.gui.canvas.gestures import (
    Adjust,
    Aim,
    Button,
    Carry,
    Command,
    Deselect,
    Drop,
    Enclose,
    Gestures,
    Pan,
    PlaceLandmark,
    Preview,
    Repeated,
    Select,
    SelectionFrame,
    Toggle,
)

LEFT, MIDDLE, RIGHT = Button.LEFT, Button.MIDDLE, Button.RIGHT
DUE = Aim(due=True)


def over(*names: str, selected: str | None = None, due: bool = False, add: bool = False) -> Aim:
    """An aim at points that all lie near enough to be taken hold of."""
    return Aim(names, names, selected, due, add)


def click(gestures: Gestures, at: tuple[float, float], aim: Aim) -> list[Command]:
    shown = gestures.press(LEFT, at, aim)
    return [*shown, *gestures.release(LEFT, at)]


@pytest.mark.parametrize("aim", [DUE, Aim(hits=("sella",), due=True)])
def test_a_press_with_a_landmark_due_shows_a_preview_and_places_on_release_only(aim: Aim) -> None:
    gestures = Gestures()
    assert gestures.press(LEFT, (5, 5), aim) == [Preview((5, 5))]
    assert gestures.move((30, 40)) == [Preview((30, 40))]
    assert gestures.release(LEFT, (31, 41)) == [Preview(None), PlaceLandmark((31, 41))]
    assert not gestures.active


def test_a_click_with_a_landmark_due_places_it_whatever_lies_under_the_mouse() -> None:
    assert click(Gestures(), (10, 10), over("sella", due=True))[-1] == PlaceLandmark((10, 10))


def test_a_drag_from_a_point_takes_hold_of_it_though_another_landmark_is_due() -> None:
    gestures = Gestures()
    assert gestures.press(LEFT, (10, 10), over("sella", due=True)) == [Preview((10, 10))]
    assert gestures.move((12, 11)) == [Preview((12, 11))]
    assert gestures.move((20, 12)) == [Preview(None), Carry("sella", (10, 2))]
    assert gestures.carrying
    assert gestures.release(LEFT, (25, 15)) == [Drop("sella", (15, 5))]


def test_a_fast_drag_that_is_seen_only_at_its_end_takes_the_preview_back() -> None:
    gestures = Gestures()
    gestures.press(LEFT, (10, 10), over("sella", due=True))
    assert gestures.release(LEFT, (40, 10)) == [Preview(None), Drop("sella", (30, 0))]


def test_with_nothing_due_a_click_on_empty_ground_deselects_and_a_drag_does_nothing() -> None:
    gestures = Gestures()
    assert click(gestures, (10, 10), Aim(selected="sella")) == [Deselect()]
    assert gestures.press(LEFT, (10, 10), Aim(selected="sella")) == []
    assert gestures.move((50, 50)) == []
    assert gestures.release(LEFT, (50, 50)) == []


def test_with_nothing_due_a_click_near_a_point_selects_it_but_a_drag_from_there_does_not_move_it() -> None:
    gestures, near = Gestures(), Aim(hits=("sella",))
    assert click(gestures, (10, 10), near) == [Select("sella")]
    gestures.press(LEFT, (10, 10), near)
    assert gestures.move((50, 50)) == []
    assert gestures.release(LEFT, (50, 50)) == []


def test_with_control_a_point_is_taken_hold_of_and_nothing_is_placed() -> None:
    gestures = Gestures()
    assert click(gestures, (10, 10), over("sella", due=True, add=True)) == [Toggle("sella")]
    assert click(gestures, (10, 10), over(due=True, add=True)) == []
    gestures.press(LEFT, (10, 10), Aim(hits=("sella",), due=True, add=True))
    assert gestures.move((30, 10)) == [Carry("sella", (20, 0))]
    assert gestures.release(LEFT, (30, 10)) == [Drop("sella", (20, 0))]
    gestures.press(LEFT, (10, 10), over(due=True, add=True))
    assert gestures.move((30, 10)) == [SelectionFrame(((10, 10), (30, 10)))]
    assert gestures.release(LEFT, (30, 10)) == [SelectionFrame(None), Enclose(((10, 10), (30, 10)))]


def test_escape_takes_a_preview_back_and_the_release_after_it_places_nothing() -> None:
    gestures = Gestures()
    gestures.press(LEFT, (5, 5), DUE)
    assert gestures.cancel() == [Preview(None)]
    assert gestures.move((9, 9)) == []
    assert gestures.release(LEFT, (9, 9)) == []


def test_a_drag_carries_the_point_and_drops_it_once() -> None:
    gestures = Gestures()
    assert gestures.press(LEFT, (10, 10), over("sella")) == []
    assert gestures.move((20, 12)) == [Carry("sella", (10, 2))]
    assert gestures.release(LEFT, (25, 15)) == [Drop("sella", (15, 5))]


def test_a_point_does_not_stick_when_the_drag_comes_back_to_where_it_began() -> None:
    gestures = Gestures()
    gestures.press(LEFT, (10, 10), over("sella"))
    gestures.move((30, 10))
    assert gestures.move((11, 10)) == [Carry("sella", (1, 0))]
    assert gestures.release(LEFT, (11, 10)) == [Drop("sella", (1, 0))]


def test_a_press_that_trembles_by_three_pixels_selects_and_moves_nothing() -> None:
    gestures = Gestures()
    gestures.press(LEFT, (10, 10), over("sella"))
    assert gestures.move((12, 12)) == []
    assert gestures.release(LEFT, (12, 12)) == [Select("sella")]


def test_escape_puts_a_carried_point_back() -> None:
    gestures = Gestures()
    gestures.press(LEFT, (10, 10), over("sella"))
    gestures.move((50, 50))
    assert gestures.cancel() == [Drop("sella", None)]


def test_clicks_in_one_place_go_through_the_points_that_lie_there() -> None:
    gestures = Gestures()
    assert click(gestures, (10, 10), over("a", "b", "c")) == [Select("a")]
    assert click(gestures, (10, 11), over("a", "b", "c", selected="a")) == [Select("b")]
    assert click(gestures, (10, 10), over("a", "b", "c", selected="b")) == [Select("c")]
    assert click(gestures, (10, 10), over("a", "b", "c", selected="c")) == [Select("a")]


def test_a_click_elsewhere_on_the_pile_begins_with_the_nearest_again() -> None:
    gestures = Gestures()
    click(gestures, (10, 10), over("a", "b"))
    assert click(gestures, (18, 10), over("b", "a", selected="a")) == [Select("b")]


def test_a_drag_moves_the_selected_point_of_a_pile() -> None:
    gestures = Gestures()
    gestures.press(LEFT, (10, 10), over("a", "b", selected="b"))
    assert gestures.move((30, 10)) == [Carry("b", (20, 0))]


def test_the_second_press_of_a_double_click_places_nothing_and_says_so() -> None:
    gestures = Gestures()
    click(gestures, (10, 10), DUE)
    assert gestures.press(LEFT, (11, 10), over("just placed", due=True), double_s=0.15) == [Repeated()]
    assert gestures.release(LEFT, (11, 10)) == []


@pytest.mark.parametrize(("at", "seconds"), [((10, 10), 0.35), ((13, 10), 0.1)])
def test_a_click_that_was_aimed_anew_places_the_next_landmark_however_near(
    at: tuple[int, int], seconds: float
) -> None:
    gestures = Gestures()
    click(gestures, (10, 10), DUE)
    gestures.press(LEFT, at, over("just placed", due=True), double_s=seconds)
    assert gestures.release(LEFT, at)[-1] == PlaceLandmark(at)


def test_a_double_click_on_empty_ground_that_lets_a_landmark_be_due_does_not_place_it() -> None:
    gestures = Gestures()
    assert click(gestures, (10, 10), Aim(selected="sella")) == [Deselect()]
    assert gestures.press(LEFT, (10, 10), DUE, double_s=0.35) == [Repeated()]


def test_a_fast_second_click_on_a_pile_still_selects_the_point_below() -> None:
    gestures = Gestures()
    click(gestures, (10, 10), over("a", "b"))
    gestures.press(LEFT, (10, 10), over("a", "b", selected="a"), double_s=0.1)
    assert gestures.release(LEFT, (10, 10)) == [Select("b")]


@pytest.mark.parametrize(("button", "space"), [(MIDDLE, False), (LEFT, True)])
def test_middle_drag_and_space_drag_pan_by_steps_even_on_a_point(button: Button, *, space: bool) -> None:
    gestures = Gestures()
    assert gestures.press(button, (10, 10), over("sella", due=True), space=space) == []
    assert gestures.panning
    assert gestures.move((13, 15)) == [Pan((3, 5))]
    assert gestures.move((14, 15)) == [Pan((1, 0))]
    assert gestures.release(button, (15, 15)) == [Pan((1, 0))]


def test_right_drag_adjusts_the_window_from_where_it_was_at_the_press() -> None:
    gestures = Gestures()
    gestures.press(RIGHT, (10, 10), over("sella", due=True))
    assert gestures.move((11, 10)) == []
    assert gestures.move((30, 5)) == [Adjust((20, -5))]
    assert gestures.cancel() == [Adjust((0, 0))]


def test_a_right_click_does_nothing() -> None:
    gestures = Gestures()
    assert gestures.press(RIGHT, (10, 10), over("sella", due=True)) == []
    assert gestures.release(RIGHT, (10, 10)) == []


def test_other_buttons_neither_begin_nor_end_a_gesture_that_goes_on() -> None:
    gestures = Gestures()
    gestures.press(LEFT, (10, 10), DUE)
    assert gestures.press(RIGHT, (10, 10)) == []
    assert gestures.release(RIGHT, (10, 10)) == []
    assert gestures.release(LEFT, (10, 10))[-1] == PlaceLandmark((10, 10))


_at = st.tuples(st.integers(0, 60), st.integers(0, 60))
_event = st.one_of(
    st.tuples(
        st.just("press"),
        st.sampled_from(Button),
        _at,
        st.lists(st.sampled_from("abc"), unique=True),
        st.booleans(),
    ),
    st.tuples(st.just("move"), _at),
    st.tuples(st.just("release"), st.sampled_from(Button), _at),
    st.tuples(st.just("cancel")),
)


@given(st.lists(_event, max_size=40))
def test_whatever_the_mouse_does_each_edit_has_its_own_press_and_nothing_stays_shown(events: list[tuple]) -> None:  # type: ignore[type-arg]  # a mixture of shapes
    gestures, presses, edits, shown = Gestures(), 0, 0, None
    for kind, *rest in [*events, ("cancel",)]:
        before = gestures.active
        if kind == "press":
            commands = gestures.press(rest[0], rest[1], over(*rest[2], due=rest[3]))
            presses += gestures.active and not before
        else:
            commands = getattr(gestures, kind)(*rest)
        for command in commands:
            if isinstance(command, Preview):
                shown = command.at
            elif isinstance(command, Carry):
                shown = command.by
            elif isinstance(command, Drop):
                shown = None
        edits += sum(isinstance(c, PlaceLandmark) or (isinstance(c, Drop) and c.by is not None) for c in commands)
        assert edits <= presses
    assert shown is None
    assert not gestures.active
