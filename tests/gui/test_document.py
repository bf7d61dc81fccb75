from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Origin, Point, State, Visibility
from lmstudio.core.events import Prediction
from lmstudio.core.landmarks import from_names
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.view import HeatmapMode
from lmstudio.session import Session


@pytest.fixture
def document(qtbot: QtBot, session: Session) -> Iterator[Document]:
    made = Document(session)
    qtbot.waitUntil(lambda: made.film is not None, timeout=5000)
    yield made
    made.close()


def predict(document: Document, image_id: str, *, error_px: float) -> None:
    import numpy as np

    points = {
        name: Point((5.0 + k, 6.0), origin=Origin.PREDICTED, expected_error_px=error_px)
        for k, name in enumerate(document.schema.names)
    }
    maps = np.zeros((len(points), 4, 5), np.uint8)
    document.store_predictions([Prediction(image_id, points, maps, (-0.5, -0.5, 39.5, 29.5))], model="round 1")


def visibility(document: Document) -> Visibility:
    return document.annotation.points["sella"].visibility


def current(document: Document) -> str:
    return "" if document.current is None else document.current.id


def due(document: Document) -> str | None:
    return document.due


def selected(document: Document) -> str | None:
    return document.selected


def xy(document: Document) -> tuple[float, float] | None:
    return document.annotation.points["sella"].xy


def ids(document: Document) -> list[str]:
    return [image.id for image in document.project.images]


def test_the_first_landmark_without_a_point_is_selected(document: Document) -> None:
    assert selected(document) == "sella"


def test_placing_brings_up_the_next_landmark_and_after_the_last_none(document: Document) -> None:
    document.place_next((1, 1))
    assert selected(document) == "nasion"
    document.place_next((2, 2))
    document.place_next((3, 3))
    assert selected(document) is None
    assert document.project.state(document.project.images[0]) is State.DONE


def test_a_click_with_everything_placed_and_nothing_selected_changes_nothing(document: Document) -> None:
    for k in range(3):
        document.place_next((k, k))
    before = document.annotation
    document.place_next((9, 9))
    assert document.annotation == before


def test_a_selected_landmark_is_moved_by_the_next_placing_where_that_was_announced_and_only_then(
    document: Document,
) -> None:
    document.place_next((1, 1))
    document.select("sella")
    assert due(document) is None
    document.place_next((7, 8))
    assert xy(document) == (1, 1)
    document.announce_move()
    assert due(document) == "sella"
    document.place_next((7, 8))
    assert xy(document) == (7, 8)
    assert due(document) == "nasion"


def test_an_announced_move_is_called_off_by_escape_by_undo_and_by_another_film(document: Document) -> None:
    document.place_next((1, 1))
    for call_off in (document.step_back, document.undo, document.next_image):
        document.go_to(ids(document)[0])
        document.place("sella", (1, 1))
        document.select("sella")
        document.announce_move()
        assert document.armed
        call_off()
        assert not document.armed


def test_an_absent_landmark_is_brought_back_by_an_announced_click_too(document: Document) -> None:
    document.cycle_visibility()
    document.select("sella")
    document.place_next((4, 4))
    assert visibility(document) is Visibility.ABSENT
    document.announce_move()
    document.place_next((4, 4))
    assert (xy(document), visibility(document)) == ((4, 4), Visibility.VISIBLE)


def test_a_landmark_that_was_skipped_comes_up_at_the_end(document: Document) -> None:
    document.select("nasion")
    document.place_next((1, 1))
    assert selected(document) == "menton"
    document.place_next((2, 2))
    assert selected(document) == "sella"


def test_undo_goes_back_to_the_film_the_edit_was_made_on(document: Document) -> None:
    first = ids(document)[0]
    document.place_next((1, 1))
    document.next_image()
    assert current(document) != first
    document.undo()
    assert current(document) == first
    assert not document.annotation.points
    document.redo()
    assert xy(document) == (1, 1)


def test_visibility_goes_round_and_back_to_the_same_place(document: Document) -> None:
    document.place("sella", (1, 1))
    document.select("sella")
    document.cycle_visibility()
    assert visibility(document) is Visibility.OCCLUDED
    document.cycle_visibility()
    assert visibility(document) is Visibility.ABSENT
    assert document.annotation.points["sella"].xy is None
    document.cycle_visibility()
    assert (xy(document), visibility(document)) == ((1, 1), Visibility.VISIBLE)


def test_an_unplaced_landmark_can_be_called_absent_at_once_and_the_next_one_comes_up(document: Document) -> None:
    document.cycle_visibility()
    assert visibility(document) is Visibility.ABSENT
    assert due(document) == "nasion"
    document.select("sella")
    document.cycle_visibility()
    assert "sella" not in document.annotation.points


def test_the_queue_shows_the_worst_film_first_and_goes_round(document: Document) -> None:
    a, b, c = ids(document)
    predict(document, b, error_px=5)
    predict(document, c, error_px=9)
    seen = []
    for _ in range(3):
        document.next_in_queue()
        seen.append(current(document))
    assert seen == [c, b, c]
    assert a not in seen


def test_confirming_a_film_goes_on_to_the_next_in_the_queue(document: Document) -> None:
    _, b, c = ids(document)
    predict(document, b, error_px=5)
    predict(document, c, error_px=9)
    document.go_to(c)
    document.confirm_image()
    assert document.project.state(document.project.images[ids(document).index(c)]) is State.DONE
    assert current(document) == b


def test_confirming_a_film_with_landmarks_missing_says_so_once_and_then_goes_on(
    document: Document, qtbot: QtBot
) -> None:
    document.place("nasion", (1, 1))
    with qtbot.waitSignal(document.noted) as heard:
        document.confirm_image()
    assert "sella, menton" in heard.args[0]
    assert current(document) == ids(document)[0]
    document.place("sella", (2, 2))
    with qtbot.waitSignal(document.noted) as heard:
        document.confirm_image()
    assert "Menton is missing" in heard.args[0]
    assert current(document) == ids(document)[0]
    document.confirm_image()
    assert current(document) == ids(document)[1]


def test_a_film_that_was_looked_at_by_browsing_is_not_shown_again_before_the_others(
    document: Document, qtbot: QtBot
) -> None:
    a, b, c = ids(document)
    for film, error in ((a, 1.0), (b, 5.0), (c, 9.0)):
        predict(document, film, error_px=error)
    for film in (c, b):
        document.go_to(film)
        qtbot.waitUntil(lambda: document.film is not None)
    document.next_in_queue()
    assert current(document) == a
    predict(document, b, error_px=5)
    document.next_in_queue()
    assert current(document) == b


def test_confirming_goes_on_to_the_worst_film_not_looked_at_wherever_the_reader_is(document: Document) -> None:
    a, b, c = ids(document)
    for film, error in ((a, 9.0), (b, 5.0), (c, 1.0)):
        predict(document, film, error_px=error)
    document.go_to(c)
    document.confirm_image()
    assert current(document) == a


def test_one_point_can_be_confirmed_alone(document: Document) -> None:
    predict(document, ids(document)[0], error_px=5)
    document.select("nasion")
    document.confirm_selected()
    points = document.annotation.points
    assert points["nasion"].origin is Origin.CONFIRMED
    assert points["sella"].origin is Origin.PREDICTED


def test_heatmaps_are_there_after_a_prediction_and_only_for_their_film(document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.heatmaps_changed):
        predict(document, ids(document)[0], error_px=5)
    assert document.heatmaps is not None
    document.next_image()
    assert document.heatmaps is None


def test_nudging_moves_the_selected_point_only(document: Document) -> None:
    document.place("sella", (5, 5))
    document.nudge(1, 0)
    assert xy(document) == (6, 5)
    document.select("nasion")
    document.nudge(1, 0)
    assert xy(document) == (6, 5)


def test_stepping_through_the_landmarks_goes_round(document: Document) -> None:
    document.select_next(-1)
    assert selected(document) == "menton"
    document.select_next()
    assert selected(document) == "sella"


def test_stepping_from_no_selection_begins_at_either_end(document: Document) -> None:
    document.select(None)
    document.select_next()
    assert selected(document) == "sella"
    document.select(None)
    document.select_next(-1)
    assert selected(document) == "menton"


def test_every_edit_is_announced_with_its_film(document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.annotation_changed) as heard:
        document.place("sella", (1, 1))
    assert heard.args == [ids(document)[0]]


def test_the_view_is_a_value_and_every_change_of_it_is_announced(document: Document, qtbot: QtBot) -> None:
    before = document.view
    with qtbot.waitSignal(document.view_changed):
        document.cycle_heatmap()
    assert before.heatmap is HeatmapMode.OFF
    assert document.view.heatmap is HeatmapMode.SELECTED
    with qtbot.assertNotEmitted(document.view_changed):
        document.set_view(invert=document.view.invert)


def test_a_preset_window_is_computed_anew_for_the_next_film(document: Document, qtbot: QtBot) -> None:
    document.set_preset(2)
    first = document.view.window
    document.next_image()
    qtbot.waitUntil(lambda: document.film is not None)
    assert first is not None
    assert document.view.window not in (None, first)


def test_a_film_that_is_gone_says_so_and_the_next_one_is_shown(document: Document, qtbot: QtBot) -> None:
    assert document.session is not None
    third = document.project.images[2]
    document.session.image_path(third).unlink()
    document.go_to(third.id)
    qtbot.waitUntil(lambda: document.film_error is not None, timeout=5000)
    document.previous_image()
    qtbot.waitUntil(lambda: document.film is not None, timeout=5000)
    assert document.film_error is None


def test_a_film_that_arrives_after_the_reader_went_on_is_not_shown(document: Document, qtbot: QtBot) -> None:
    last = document.project.images[2]
    for image in document.project.images:
        document.go_to(image.id)
    qtbot.waitUntil(lambda: document.film is not None, timeout=5000)
    assert document.session is not None
    assert document.film is not None
    assert (document.film.pixels == document.session.read(last).pixels).all()


def test_another_landmark_list_keeps_points_and_matches_the_heatmaps(document: Document) -> None:
    predict(document, current(document), error_px=3.0)
    names = document.schema.names
    document.set_schema(from_names(reversed(names[:2])))
    heatmaps = document.heatmaps
    assert heatmaps is not None
    assert heatmaps.heatmaps.shape[0] == 2
    assert set(heatmaps.points) == set(names[:2])
    assert selected(document) is None
    document.set_schema(from_names(names))
    assert set(document.annotation.points) == set(names)
