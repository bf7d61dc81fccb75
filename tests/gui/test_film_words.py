"""What is said and shown over the film: what a click or a drag would do, and what has just been done."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Visibility
from lmstudio.core.geometry import XY
from lmstudio.gui.canvas import canvas as canvases
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.canvas.film_words import BESIDE, Words
from lmstudio.gui.document.document import Document
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
    event.setTimestamp(canvas._pressed_at + ms)
    QApplication.sendEvent(canvas.viewport(), event)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, at)


def test_the_landmark_that_is_due_is_named_beside_the_cursor_on_the_film_only(
    canvas: Canvas, document: Document
) -> None:
    words = canvas._words.beside
    point_at(canvas, QPoint(200, 300))
    assert words.text == "S"
    click(canvas, QPoint(200, 300))
    assert words.text == "N"
    canvas.zoom(0.5)
    point_at(canvas, QPoint(3, 3))
    assert words.text == ""
    point_at(canvas, QPoint(300, 400))
    document.select("sella")
    assert words.text == ""
    document.announce_move()
    point_at(canvas, QPoint(301, 400))
    assert words.text == "Click the new place of sella"


def test_the_words_beside_the_cursor_stay_in_the_view(canvas: Canvas, document: Document) -> None:
    document.place("sella", (1, 1))
    document.select("sella")
    document.announce_move()
    canvas.zoom(3)
    size = canvas.viewport().size()
    point_at(canvas, QPoint(size.width() - 5, size.height() - 5))
    frame = canvas._words.beside.sceneBoundingRect()
    assert canvas.viewport().rect().toRectF().contains(frame)
    point_at(canvas, QPoint(100, 100))
    assert canvas._words.beside.pos() == QPointF(100.5, 100.5) + BESIDE


def test_what_undo_and_redo_did_is_said_over_the_film_for_a_while(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    note = canvas._words.note
    document.place("sella", (100, 100))
    document.move({"sella": (120, 100)})
    document.undo()
    assert note.text == "Undo: Move sella"
    document.redo()
    assert note.text == "Redo: Move sella"
    qtbot.waitUntil(lambda: not note.text, timeout=6000)


def test_a_note_holds_until_something_else_is_done_to_the_film_or_another_is_shown(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    document, note, status = driver.document, driver.window.canvas._words.note, driver.window.status
    driver.click((10, 10))

    def asked() -> None:
        document._asked = ("", ())
        document.confirm_image()
        assert "missing on this film" in note.text
        assert status.currentMessage() == note.text

    for act in (
        document.next_image,
        lambda: document.select("sella"),
        lambda: document.place("nasion", (30, 20)),
        lambda: document.set_visibility(Visibility.ABSENT, "nasion"),
    ):
        asked()
        act()
        assert note.text == status.currentMessage() == ""
        document.go_to(document.project.images[0].id)
    asked()
    document.told.emit("5 films were added.")
    document.next_image()
    assert (note.text, status.currentMessage()) == ("", "5 films were added.")


def test_over_a_read_only_film_nothing_is_said_of_what_a_click_would_do(driver: Driver, session: Session) -> None:
    driver.open(Session.open(session.path))
    assert driver.document.read_only
    words = driver.window.canvas._words
    assert driver.document.due is not None
    driver.click((10, 10))
    assert words.beside.text == ""
    driver.document.select(None)
    driver.click((10, 10))
    assert words.note.text == ""


def test_a_note_is_as_wide_as_the_view_allows_and_stands_in_its_middle(canvas: Canvas, document: Document) -> None:
    document.noted.emit("word " * 60)
    frame = canvas._words.note.sceneBoundingRect()
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


def test_the_point_that_a_drag_would_take_hold_of_is_shown_before(canvas: Canvas, document: Document) -> None:
    document.place("sella", (100, 100))
    document.select("nasion")
    start = on_screen(canvas, (100, 100))
    for away, held in ((4, "sella"), (7, None), (0, "sella")):
        point_at(canvas, start + QPoint(away, 0))
        assert canvas._points._hovered == held
        assert canvas.viewport().cursor().shape() is Qt.CursorShape.CrossCursor, "a click still places nasion"
    document.select(None)
    point_at(canvas, start + QPoint(8, 0))
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_after_placing_the_arrow_keys_nudge_the_point_just_placed_and_it_is_magnified_with_its_neighbours(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    click(canvas, on_screen(canvas, (100, 100)))
    click(canvas, on_screen(canvas, (104, 100)))
    before = {name: place_of(document, name) for name in ("sella", "nasion")}
    assert not canvas._lens.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert place_of(document, "nasion") == (before["nasion"][0] + 1, before["nasion"][1])
    assert place_of(document, "sella") == before["sella"]
    assert document.due == "menton"
    assert canvas._lens.isVisible()
    assert [mark.name for _, mark in canvas._lens._points] == ["sella"]
    qtbot.waitUntil(lambda: not canvas._lens.isVisible(), timeout=6000)


def test_a_point_that_was_dragged_while_another_is_due_is_the_one_that_is_nudged(
    canvas: Canvas, document: Document
) -> None:
    for xy in ((100, 100), (200, 100)):
        click(canvas, on_screen(canvas, xy))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(30, 0))
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(30, 0))
    x, y = place_of(document, "sella")
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert place_of(document, "sella") == (x, y + 1)
    assert document.due == "menton"


def test_delete_takes_off_the_point_just_placed_and_it_is_due_again(canvas: Canvas, document: Document) -> None:
    click(canvas, on_screen(canvas, (100, 100)))
    document.clear_selected()
    assert not document.annotation.points
    assert document.due == "sella"


def test_after_all_points_were_taken_off_the_first_landmark_is_due(canvas: Canvas, document: Document) -> None:
    for x in (50, 100, 150):
        click(canvas, on_screen(canvas, (x, 100)))
    document.select_all()
    document.clear_selected()
    assert not document.annotation.points
    assert document.due == "sella"
    click(canvas, on_screen(canvas, (60, 100)))
    assert set(document.annotation.points) == {"sella"}


def test_a_click_on_empty_ground_that_deselects_says_what_is_due(canvas: Canvas, document: Document) -> None:
    click(canvas, on_screen(canvas, (100, 100)))
    document.select("sella")
    click(canvas, on_screen(canvas, (250, 300)))
    assert canvas._words.note.text == "Nothing was placed. Next: nasion."
    assert set(document.annotation.points) == {"sella"}
    assert document.due == "nasion"


def test_the_second_click_of_a_double_click_is_said_to_place_nothing(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    at = on_screen(canvas, (100, 100))
    click(canvas, at)
    with qtbot.waitSignal(canvas.hint) as heard:
        press_again(canvas, at, 120)
    assert heard.args == [canvases.SECOND_CLICK]
    assert set(document.annotation.points) == {"sella"}


def test_a_landmark_close_to_the_last_one_that_is_clicked_soon_after_it_is_placed(
    canvas: Canvas, document: Document
) -> None:
    """Qt takes two clicks within 0.4 s and 5 pixels for a double click; menton and gnathion lie closer."""
    at = on_screen(canvas, (100, 100))
    click(canvas, at)
    press_again(canvas, at + QPoint(1, 0), 380)
    assert set(document.annotation.points) == {"sella", "nasion"}


def test_a_landmark_that_is_placed_exactly_on_another_is_said_to_lie_there(
    canvas: Canvas, document: Document
) -> None:
    at = on_screen(canvas, (100, 100))
    click(canvas, at)
    click(canvas, at)
    assert set(document.annotation.points) == {"sella", "nasion"}
    assert canvas._words.note.text == "Nasion is exactly on top of sella. If this is a mistake, use Undo."


def test_a_click_before_the_film_is_read_says_so(canvas: Canvas, document: Document) -> None:
    document.go_to("film-0003")
    assert document.film is None
    click(canvas, QPoint(200, 300))
    assert canvas._words.note.text == canvases.STILL_READ
    assert not document.annotation.points


def test_a_double_click_on_a_row_and_the_button_below_announce_a_move(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.click((10, 10))
    panel = driver.window.landmarks
    at = panel.view.visualRect(panel.table.index(0, 2)).center()
    QTest.mouseClick(panel.view.viewport(), LEFT, NO_KEY, at)
    assert (driver.document.selected, driver.document.due) == ("sella", None)
    QTest.mouseDClick(panel.view.viewport(), LEFT, NO_KEY, at)
    assert driver.document.armed
    assert panel.title.text() == "Move: Sella (S)"
    driver.document.step_back()
    driver.window._update()
    QTest.mouseClick(panel.move_button, LEFT)
    assert driver.document.armed
    driver.click((30, 20))
    placed: XY | None = driver.document.annotation.points["sella"].xy
    assert placed == pytest.approx((30, 20), abs=0.5)
    assert driver.document.due == "nasion"


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
        places.add((canvas.mapTo(driver.window, QPoint()).toTuple(), canvas.size().toTuple(), canvas.camera))
    assert len(places) == 1
