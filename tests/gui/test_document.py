from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Origin, Point, State, Visibility
from lmstudio.core.events import Prediction
from lmstudio.core.landmarks import from_names
from lmstudio.gui.document import document
from lmstudio.gui.document.desk import Desk, make_desk
from lmstudio.gui.document.view import HeatmapMode
from lmstudio.session import Session
from tests.gui.desk import assign, set_list


@pytest.fixture
def desk(qtbot: QtBot, session: Session) -> Iterator[Desk]:
    made = make_desk(session)
    qtbot.waitUntil(lambda: made.current.film is not None, timeout=5000)
    yield made
    made.document.close()


def predict(desk: Desk, image_id: str, *, error_px: float) -> None:
    import numpy as np

    points = {
        name: Point((5.0 + k, 6.0), origin=Origin.PREDICTED, expected_error_px=error_px)
        for k, name in enumerate(desk.document.schema.names)
    }
    maps = np.zeros((len(points), 4, 5), np.uint8)
    desk.queue.store_predictions([Prediction(image_id, points, maps, (-0.5, -0.5, 39.5, 29.5))], model="round 1")


def visibility(desk: Desk) -> Visibility:
    return desk.current.annotation.points["sella"].visibility


def current(desk: Desk) -> str:
    return "" if desk.current.image is None else desk.current.image.id


def due(desk: Desk) -> str | None:
    return desk.selection.due


def selected(desk: Desk) -> str | None:
    return desk.selection.name


def xy(desk: Desk) -> tuple[float, float] | None:
    return desk.current.annotation.points["sella"].xy


def ids(desk: Desk) -> list[str]:
    return [image.id for image in desk.document.project.images]


def test_the_first_landmark_without_a_point_is_selected(desk: Desk) -> None:
    assert selected(desk) == "sella"


def test_placing_brings_up_the_next_landmark_and_after_the_last_none(desk: Desk) -> None:
    desk.pen.place_next((1, 1))
    assert selected(desk) == "nasion"
    desk.pen.place_next((2, 2))
    desk.pen.place_next((3, 3))
    assert selected(desk) is None
    assert desk.document.project.state(desk.document.project.images[0]) is State.DONE


def test_a_click_with_everything_placed_and_nothing_selected_changes_nothing(desk: Desk) -> None:
    for k in range(3):
        desk.pen.place_next((k, k))
    before = desk.current.annotation
    desk.pen.place_next((9, 9))
    assert desk.current.annotation == before


def test_a_selected_landmark_is_moved_by_the_next_placing_where_that_was_announced_and_only_then(
    desk: Desk,
) -> None:
    desk.pen.place_next((1, 1))
    desk.selection.select("sella")
    assert due(desk) is None
    desk.pen.place_next((7, 8))
    assert xy(desk) == (1, 1)
    desk.pen.announce_move()
    assert due(desk) == "sella"
    desk.pen.place_next((7, 8))
    assert xy(desk) == (7, 8)
    assert due(desk) == "nasion"


def test_an_announced_move_is_called_off_by_escape_by_undo_and_by_another_film(desk: Desk) -> None:
    desk.pen.place_next((1, 1))
    for call_off in (desk.pen.step_back, desk.document.undo, desk.current.next_image):
        desk.current.go_to(ids(desk)[0])
        desk.pen.place("sella", (1, 1))
        desk.selection.select("sella")
        desk.pen.announce_move()
        assert desk.selection.armed
        call_off()
        assert not desk.selection.armed


def test_an_absent_landmark_is_brought_back_by_an_announced_click_too(desk: Desk) -> None:
    desk.pen.cycle_visibility()
    desk.selection.select("sella")
    desk.pen.place_next((4, 4))
    assert visibility(desk) is Visibility.ABSENT
    desk.pen.announce_move()
    desk.pen.place_next((4, 4))
    assert (xy(desk), visibility(desk)) == ((4, 4), Visibility.VISIBLE)


def test_a_landmark_that_was_skipped_comes_up_at_the_end(desk: Desk) -> None:
    desk.selection.select("nasion")
    desk.pen.place_next((1, 1))
    assert selected(desk) == "menton"
    desk.pen.place_next((2, 2))
    assert selected(desk) == "sella"


def test_undo_goes_back_to_the_film_the_edit_was_made_on(desk: Desk) -> None:
    first = ids(desk)[0]
    desk.pen.place_next((1, 1))
    desk.current.next_image()
    assert current(desk) != first
    desk.document.undo()
    assert current(desk) == first
    assert not desk.current.annotation.points
    desk.document.redo()
    assert xy(desk) == (1, 1)


def test_visibility_goes_round_and_back_to_the_same_place(desk: Desk) -> None:
    desk.pen.place("sella", (1, 1))
    desk.selection.select("sella")
    desk.pen.cycle_visibility()
    assert visibility(desk) is Visibility.OCCLUDED
    desk.pen.cycle_visibility()
    assert visibility(desk) is Visibility.ABSENT
    assert desk.current.annotation.points["sella"].xy is None
    desk.pen.cycle_visibility()
    assert (xy(desk), visibility(desk)) == ((1, 1), Visibility.VISIBLE)


def test_an_unplaced_landmark_can_be_called_absent_at_once_and_the_next_one_comes_up(desk: Desk) -> None:
    desk.pen.cycle_visibility()
    assert visibility(desk) is Visibility.ABSENT
    assert due(desk) == "nasion"
    desk.selection.select("sella")
    desk.pen.cycle_visibility()
    assert "sella" not in desk.current.annotation.points


def test_the_queue_shows_the_worst_film_first_and_goes_round(desk: Desk) -> None:
    a, b, c = ids(desk)
    predict(desk, b, error_px=5)
    predict(desk, c, error_px=9)
    seen = []
    for _ in range(3):
        desk.queue.next_film()
        seen.append(current(desk))
    assert seen == [c, b, c]
    assert a not in seen


def test_confirming_a_film_goes_on_to_the_next_in_the_queue(desk: Desk) -> None:
    _, b, c = ids(desk)
    predict(desk, b, error_px=5)
    predict(desk, c, error_px=9)
    desk.current.go_to(c)
    desk.queue.confirm_film()
    assert desk.document.project.state(desk.document.project.images[ids(desk).index(c)]) is State.DONE
    assert current(desk) == b


def test_confirming_a_film_with_landmarks_missing_says_so_once_and_then_goes_on(desk: Desk, qtbot: QtBot) -> None:
    desk.pen.place("nasion", (1, 1))
    with qtbot.waitSignal(desk.document.noted) as heard:
        desk.queue.confirm_film()
    assert "sella, menton" in heard.args[0]
    assert current(desk) == ids(desk)[0]
    desk.pen.place("sella", (2, 2))
    with qtbot.waitSignal(desk.document.noted) as heard:
        desk.queue.confirm_film()
    assert "Menton is missing" in heard.args[0]
    assert current(desk) == ids(desk)[0]
    desk.queue.confirm_film()
    assert current(desk) == ids(desk)[1]


def test_a_film_that_was_looked_at_by_browsing_is_not_shown_again_before_the_others(
    desk: Desk, qtbot: QtBot
) -> None:
    a, b, c = ids(desk)
    for film, error in ((a, 1.0), (b, 5.0), (c, 9.0)):
        predict(desk, film, error_px=error)
    for film in (c, b):
        desk.current.go_to(film)
        qtbot.waitUntil(lambda: desk.current.film is not None)
    desk.queue.next_film()
    assert current(desk) == a
    predict(desk, b, error_px=5)
    desk.queue.next_film()
    assert current(desk) == b


def test_confirming_goes_on_to_the_worst_film_not_looked_at_wherever_the_reader_is(desk: Desk) -> None:
    a, b, c = ids(desk)
    for film, error in ((a, 9.0), (b, 5.0), (c, 1.0)):
        predict(desk, film, error_px=error)
    desk.current.go_to(c)
    desk.queue.confirm_film()
    assert current(desk) == a


def test_one_point_can_be_confirmed_alone(desk: Desk) -> None:
    predict(desk, ids(desk)[0], error_px=5)
    desk.selection.select("nasion")
    desk.pen.confirm_selected()
    points = desk.current.annotation.points
    assert points["nasion"].origin is Origin.CONFIRMED
    assert points["sella"].origin is Origin.PREDICTED


def test_heatmaps_are_there_after_a_prediction_and_only_for_their_film(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.current.heatmaps_changed):
        predict(desk, ids(desk)[0], error_px=5)
    assert desk.current.heatmaps is not None
    desk.current.next_image()
    assert desk.current.heatmaps is None


def test_nudging_moves_the_selected_point_only(desk: Desk) -> None:
    desk.pen.place("sella", (5, 5))
    desk.pen.nudge(1, 0)
    assert xy(desk) == (6, 5)
    desk.selection.select("nasion")
    desk.pen.nudge(1, 0)
    assert xy(desk) == (6, 5)


def test_stepping_through_the_landmarks_goes_round(desk: Desk) -> None:
    desk.selection.select_next(-1)
    assert selected(desk) == "menton"
    desk.selection.select_next()
    assert selected(desk) == "sella"


def test_stepping_from_no_selection_begins_at_either_end(desk: Desk) -> None:
    desk.selection.select(None)
    desk.selection.select_next()
    assert selected(desk) == "sella"
    desk.selection.select(None)
    desk.selection.select_next(-1)
    assert selected(desk) == "menton"


def test_every_edit_is_announced_with_its_film(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.document.annotation_changed) as heard:
        desk.pen.place("sella", (1, 1))
    assert heard.args == [ids(desk)[0]]


def test_the_view_is_a_value_and_every_change_of_it_is_announced(desk: Desk, qtbot: QtBot) -> None:
    before = desk.view.state
    with qtbot.waitSignal(desk.view.changed):
        desk.view.cycle_heatmap()
    assert before.heatmap is HeatmapMode.OFF
    assert desk.view.state.heatmap is HeatmapMode.SELECTED
    with qtbot.assertNotEmitted(desk.view.changed):
        desk.view.change(invert=desk.view.state.invert)


def test_a_preset_window_is_computed_anew_for_the_next_film(desk: Desk, qtbot: QtBot) -> None:
    desk.view.set_preset(2)
    first = desk.view.state.window
    desk.current.next_image()
    qtbot.waitUntil(lambda: desk.current.film is not None)
    assert first is not None
    assert desk.view.state.window not in (None, first)


def test_a_film_that_is_gone_says_so_and_the_next_one_is_shown(desk: Desk, qtbot: QtBot) -> None:
    assert desk.document.session is not None
    third = desk.document.project.images[2]
    desk.document.session.image_path(third).unlink()
    desk.current.go_to(third.id)
    qtbot.waitUntil(lambda: desk.current.film_error is not None, timeout=5000)
    desk.current.previous_image()
    qtbot.waitUntil(lambda: desk.current.film is not None, timeout=5000)
    assert desk.current.film_error is None


def test_a_film_that_arrives_after_the_reader_went_on_is_not_shown(desk: Desk, qtbot: QtBot) -> None:
    last = desk.document.project.images[2]
    for image in desk.document.project.images:
        desk.current.go_to(image.id)
    qtbot.waitUntil(lambda: desk.current.film is not None, timeout=5000)
    assert desk.document.session is not None
    assert desk.current.film is not None
    assert (desk.current.film.pixels == desk.document.session.read(last).pixels).all()


def test_another_landmark_list_keeps_points_and_matches_the_heatmaps(desk: Desk) -> None:
    predict(desk, current(desk), error_px=3.0)
    names = desk.document.schema.names
    set_list(desk, from_names(reversed(names[:2])))
    heatmaps = desk.current.heatmaps
    assert heatmaps is not None
    assert heatmaps.heatmaps.shape[0] == 2
    assert set(heatmaps.points) == set(names[:2])
    assert selected(desk) is None
    set_list(desk, from_names(names))
    assert set(desk.current.annotation.points) == set(names)


def test_the_film_after_one_that_is_at_hand_is_read_too(desk: Desk, qtbot: QtBot) -> None:
    first, second, third = desk.document.project.images
    qtbot.waitUntil(lambda: desk.current._films.result(second.id) is not None, timeout=5000)
    assert desk.current._films.result(third.id) is None
    desk.current.next_image()
    assert desk.current.film is not None
    qtbot.waitUntil(lambda: desk.current._films.result(third.id) is not None, timeout=5000)
    desk.current.go_to(first.id)
    assert desk.current.film is not None


def test_a_film_comes_with_its_smaller_copies(desk: Desk) -> None:
    film, copies = desk.current.film, desk.current.pyramid
    assert film is not None
    assert copies is not None
    whole = copies.crop((-0.5, -0.5, film.width - 0.5, film.height - 0.5), level=0)
    assert (whole.pixels == film.pixels).all()
    desk.document.set_session(None)
    assert desk.current.pyramid is None


@pytest.mark.parametrize("many", [2, 3])
def test_while_many_films_change_the_pointer_of_work_is_shown_and_of_few_it_is_not(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(document, "MANY_CHANGES", many)
    seen: list[bool] = []
    desk.document.project_changed.connect(lambda: seen.append(QGuiApplication.overrideCursor() is not None))
    assign(desk, ids(desk), "MM")
    desk.document.undo()
    desk.document.redo()
    assert seen == [many < 3] * 3
    assert QGuiApplication.overrideCursor() is None
