"""What is said and shown over the film: what a click or a drag would do, and what has just been done."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Visibility
from lmstudio.core.geometry import XY
from lmstudio.gui.canvas import mouse as mouses
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.canvas.film_words import BESIDE, Words
from lmstudio.gui.document.desk import Desk
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.gui.desk import LEFT, NO_KEY, click, on_screen, place_of


def point_at(canvas: Canvas, at: QPoint) -> None:
    QTest.mouseMove(canvas.viewport(), at)
    QApplication.processEvents()


def press_again(canvas: Canvas, at: QPoint, ms: int) -> None:
    """The second press of a double click, so many milliseconds after the first."""
    event = QMouseEvent(
        QMouseEvent.Type.MouseButtonDblClick, QPointF(at), canvas.viewport().mapToGlobal(QPointF(at)),
        LEFT, LEFT, NO_KEY,
    )  # fmt: skip
    event.setTimestamp(canvas.mouse._pressed_ms + ms)
    QApplication.sendEvent(canvas.viewport(), event)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, at)


def test_the_landmark_that_is_due_is_named_beside_the_cursor_on_the_film_only(canvas: Canvas, desk: Desk) -> None:
    words = canvas.film_view.words.beside
    point_at(canvas, QPoint(200, 300))
    assert words.text == "S"
    click(canvas, QPoint(200, 300))
    assert words.text == "N"
    canvas.film_view.zoom(0.5)
    point_at(canvas, QPoint(3, 3))
    assert words.text == ""
    point_at(canvas, QPoint(300, 400))
    desk.selection.select("sella")
    assert words.text == ""
    desk.pen.announce_move()
    point_at(canvas, QPoint(301, 400))
    assert words.text == "Click the new place of sella"


def test_the_words_beside_the_cursor_stay_in_the_view(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (1, 1))
    desk.selection.select("sella")
    desk.pen.announce_move()
    canvas.film_view.zoom(3)
    size = canvas.viewport().size()
    point_at(canvas, QPoint(size.width() - 5, size.height() - 5))
    frame = canvas.film_view.words.beside.sceneBoundingRect()
    assert canvas.viewport().rect().toRectF().contains(frame)
    point_at(canvas, QPoint(100, 100))
    assert canvas.film_view.words.beside.pos() == QPointF(100.5, 100.5) + BESIDE


def test_what_undo_and_redo_did_is_said_over_the_film_for_a_while(
    canvas: Canvas, desk: Desk, qtbot: QtBot
) -> None:
    note = canvas.film_view.words.note
    desk.pen.place("sella", (100, 100))
    desk.pen.move({"sella": (120, 100)})
    desk.document.undo()
    assert note.text == "Undo: Move sella"
    desk.document.redo()
    assert note.text == "Redo: Move sella"
    qtbot.waitUntil(lambda: not note.text, timeout=6000)


def test_a_note_holds_until_something_else_is_done_to_the_film_or_another_is_shown(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    desk, note, status = driver.desk, driver.window.canvas.film_view.words.note, driver.window.status
    driver.click((10, 10))

    def asked() -> None:
        desk.queue._asked = ("", ())
        desk.queue.confirm_film()
        assert "missing on this film" in note.text
        assert status.currentMessage() == note.text

    for act in (
        desk.current.next_image,
        lambda: desk.selection.select("sella"),
        lambda: desk.pen.place("nasion", (30, 20)),
        lambda: desk.pen.set_visibility(Visibility.ABSENT, "nasion"),
    ):
        asked()
        act()
        assert note.text == status.currentMessage() == ""
        desk.current.go_to(desk.document.project.images[0].id)
    asked()
    desk.document.told.emit("5 films were added.")
    desk.current.next_image()
    assert (note.text, status.currentMessage()) == ("", "5 films were added.")


def test_over_a_read_only_film_nothing_is_said_of_what_a_click_would_do(driver: Driver, session: Session) -> None:
    driver.open(Session.open(session.path))
    assert driver.desk.document.read_only
    words = driver.window.canvas.film_view.words
    assert driver.desk.selection.due is not None
    driver.click((10, 10))
    assert words.beside.text == ""
    driver.desk.selection.select(None)
    driver.click((10, 10))
    assert words.note.text == ""


def test_a_note_is_as_wide_as_the_view_allows_and_stands_in_its_middle(canvas: Canvas, desk: Desk) -> None:
    desk.document.noted.emit("word " * 60)
    frame = canvas.film_view.words.note.sceneBoundingRect()
    assert frame.width() <= canvas.viewport().width() - 20
    assert frame.center().x() == pytest.approx(canvas.viewport().width() / 2, abs=1)
    assert frame.height() > 40


def test_a_text_says_nothing_while_it_is_hidden() -> None:
    words = Words(pixels=12, opacity=200)
    assert words.text == ""
    words.say("Here")
    assert words.text == "Here"
    words.say("")
    assert words.text == ""


def test_the_point_that_a_drag_would_take_hold_of_is_shown_before(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (100, 100))
    desk.selection.select("nasion")
    start = on_screen(canvas, (100, 100))
    for away, held in ((4, "sella"), (7, None), (0, "sella")):
        point_at(canvas, start + QPoint(away, 0))
        assert canvas.film_view.points._hovered == held
        assert canvas.viewport().cursor().shape() is Qt.CursorShape.CrossCursor, "a click still places nasion"
    desk.selection.select(None)
    point_at(canvas, start + QPoint(8, 0))
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_after_placing_the_arrow_keys_nudge_the_point_just_placed_and_it_is_magnified_with_its_neighbours(
    canvas: Canvas, desk: Desk, qtbot: QtBot
) -> None:
    click(canvas, on_screen(canvas, (100, 100)))
    click(canvas, on_screen(canvas, (104, 100)))
    before = {name: place_of(desk, name) for name in ("sella", "nasion")}
    assert not canvas.film_view._lens.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert place_of(desk, "nasion") == (before["nasion"][0] + 1, before["nasion"][1])
    assert place_of(desk, "sella") == before["sella"]
    assert desk.selection.due == "menton"
    assert canvas.film_view._lens.isVisible()
    assert [mark.name for _, mark in canvas.film_view._lens._points] == ["sella"]
    qtbot.waitUntil(lambda: not canvas.film_view._lens.isVisible(), timeout=6000)


def test_a_point_that_was_dragged_while_another_is_due_is_the_one_that_is_nudged(
    canvas: Canvas, desk: Desk
) -> None:
    for xy in ((100, 100), (200, 100)):
        click(canvas, on_screen(canvas, xy))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(30, 0))
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(30, 0))
    x, y = place_of(desk, "sella")
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert place_of(desk, "sella") == (x, y + 1)
    assert desk.selection.due == "menton"


def test_delete_takes_off_the_point_just_placed_and_it_is_due_again(canvas: Canvas, desk: Desk) -> None:
    click(canvas, on_screen(canvas, (100, 100)))
    desk.pen.clear_selected()
    assert not desk.current.annotation.points
    assert desk.selection.due == "sella"


def test_after_all_points_were_taken_off_the_first_landmark_is_due(canvas: Canvas, desk: Desk) -> None:
    for x in (50, 100, 150):
        click(canvas, on_screen(canvas, (x, 100)))
    desk.selection.select_all()
    desk.pen.clear_selected()
    assert not desk.current.annotation.points
    assert desk.selection.due == "sella"
    click(canvas, on_screen(canvas, (60, 100)))
    assert set(desk.current.annotation.points) == {"sella"}


def test_a_click_on_empty_ground_that_deselects_says_what_is_due(canvas: Canvas, desk: Desk) -> None:
    click(canvas, on_screen(canvas, (100, 100)))
    desk.selection.select("sella")
    click(canvas, on_screen(canvas, (250, 300)))
    assert canvas.film_view.words.note.text == "Nothing was placed. Next: nasion."
    assert set(desk.current.annotation.points) == {"sella"}
    assert desk.selection.due == "nasion"


def test_the_second_click_of_a_double_click_is_said_to_place_nothing(
    canvas: Canvas, desk: Desk, qtbot: QtBot
) -> None:
    at = on_screen(canvas, (100, 100))
    click(canvas, at)
    with qtbot.waitSignal(canvas.hint) as heard:
        press_again(canvas, at, 120)
    assert heard.args == [mouses.SECOND_CLICK]
    assert set(desk.current.annotation.points) == {"sella"}


def test_a_landmark_close_to_the_last_one_that_is_clicked_soon_after_it_is_placed(
    canvas: Canvas, desk: Desk
) -> None:
    """Qt takes two clicks within 0.4 s and 5 pixels for a double click; menton and gnathion lie closer."""
    at = on_screen(canvas, (100, 100))
    click(canvas, at)
    press_again(canvas, at + QPoint(1, 0), 380)
    assert set(desk.current.annotation.points) == {"sella", "nasion"}


def test_a_landmark_that_is_placed_exactly_on_another_is_said_to_lie_there(canvas: Canvas, desk: Desk) -> None:
    at = on_screen(canvas, (100, 100))
    click(canvas, at)
    click(canvas, at)
    assert set(desk.current.annotation.points) == {"sella", "nasion"}
    assert canvas.film_view.words.note.text == "Nasion is exactly on top of sella. If this is a mistake, use Undo."


def test_a_click_before_the_film_is_read_says_so(canvas: Canvas, desk: Desk) -> None:
    desk.current.go_to("film-0003")
    assert desk.current.film is None
    click(canvas, QPoint(200, 300))
    assert canvas.film_view.words.note.text == mouses.STILL_READ
    assert not desk.current.annotation.points


def test_a_double_click_on_a_row_and_the_button_below_announce_a_move(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.click((10, 10))
    panel = driver.window.landmarks
    at = panel.view.visualRect(panel.table.index(0, 2)).center()
    QTest.mouseClick(panel.view.viewport(), LEFT, NO_KEY, at)
    assert (driver.desk.selection.name, driver.desk.selection.due) == ("sella", None)
    QTest.mouseDClick(panel.view.viewport(), LEFT, NO_KEY, at)
    assert driver.desk.selection.armed
    assert panel.title.text() == "Move: Sella (S)"
    driver.desk.pen.step_back()
    driver.window._update()
    QTest.mouseClick(panel.move_button, LEFT)
    assert driver.desk.selection.armed
    driver.click((30, 20))
    placed: XY | None = driver.desk.current.annotation.points["sella"].xy
    assert placed == pytest.approx((30, 20), abs=0.5)
    assert driver.desk.selection.due == "nasion"


def test_the_film_stays_where_it_is_while_its_landmarks_are_placed(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.resize(1280, 800)
    QApplication.processEvents()
    places = set()
    for number in range(4):
        driver.click((5 + 8 * number, 10))
        driver.window.guide.repaint_now()
        QApplication.processEvents()
        canvas = driver.window.canvas
        places.add(
            (canvas.mapTo(driver.window, QPoint()).toTuple(), canvas.size().toTuple(), canvas.film_view.camera)
        )
    assert len(places) == 1
