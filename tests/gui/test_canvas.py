"""Placing, dragging and selecting on the canvas, with a real document and real mouse and key events."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Prediction
from lmstudio.gui.canvas import mouse as mouses
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk, make_desk
from tests.gui.desk import (
    HEIGHT,
    LEFT,
    MIDDLE,
    NO_KEY,
    SCHEMA,
    WIDTH,
    click,
    drag,
    edits,
    on_screen,
    place_of,
    wheel,
)


def test_a_click_on_the_middle_of_a_pixel_gives_that_pixels_whole_numbers(canvas: Canvas, desk: Desk) -> None:
    canvas.film_view.centre_on((10, 20))
    canvas.film_view.zoom(100)
    click(canvas, on_screen(canvas, (10, 20)))
    assert place_of(desk, "sella") == pytest.approx((10, 20), abs=0.5 / canvas.film_view.camera.scale + 1e-9)


def test_a_landmark_is_set_on_release_at_the_sub_pixel_place_after_zoom_and_pan(
    canvas: Canvas, desk: Desk
) -> None:
    wheel(canvas, QPoint(200, 300), 7)
    drag(canvas, QPoint(300, 300), QPoint(341, 277), MIDDLE)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(100, 100))
    QTest.mouseMove(canvas.viewport(), QPoint(333, 222))
    assert "sella" not in desk.current.annotation.points
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, QPoint(333, 222))
    half = 0.5 / canvas.devicePixelRatioF()
    assert place_of(desk, "sella") == pytest.approx(canvas.film_view.camera.to_image((333 + half, 222 + half)))
    assert canvas.film_view.camera.scale > 4


def test_each_click_places_the_next_landmark(canvas: Canvas, desk: Desk) -> None:
    for k, name in enumerate(SCHEMA.names):
        assert desk.selection.name == name
        click(canvas, QPoint(200 + 60 * k, 300))
    assert set(desk.current.annotation.points) == set(SCHEMA.names)


def test_when_every_landmark_is_placed_a_click_moves_none_and_says_so(
    canvas: Canvas, desk: Desk, qtbot: QtBot
) -> None:
    for k in range(3):
        click(canvas, QPoint(200 + 60 * k, 300))
    desk.selection.select(None)
    before = desk.current.annotation
    with qtbot.waitSignal(canvas.hint) as heard:
        click(canvas, QPoint(250, 500))
    assert heard.args == [mouses.ALL_PLACED]
    assert desk.current.annotation == before


def test_a_click_beside_the_film_places_nothing_and_says_so(canvas: Canvas, desk: Desk, qtbot: QtBot) -> None:
    canvas.film_view.zoom(0.5)
    with qtbot.waitSignal(canvas.hint) as heard:
        click(canvas, QPoint(3, 3))
    assert heard.args == [mouses.BESIDE_FILM]
    assert not desk.current.annotation.points


def test_a_double_click_places_one_landmark_and_leaves_the_next_selected(canvas: Canvas, desk: Desk) -> None:
    at = QPoint(250, 300)
    QTest.mouseClick(canvas.viewport(), LEFT, NO_KEY, at)
    QTest.mouseDClick(canvas.viewport(), LEFT, NO_KEY, at)
    assert list(desk.current.annotation.points) == ["sella"]
    assert desk.selection.name == "nasion"


def test_a_drag_moves_one_point_by_the_way_of_the_mouse_in_one_edit(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (100.25, 100.5))
    desk.pen.place("nasion", (200, 100))
    before, start = edits(desk), on_screen(canvas, (100.25, 100.5)) + QPoint(3, -3)
    drag(canvas, start, start + QPoint(60, 40))
    scale = canvas.film_view.camera.scale
    assert place_of(desk, "sella") == pytest.approx((100.25 + 60 / scale, 100.5 + 40 / scale))
    assert place_of(desk, "nasion") == (200, 100)
    assert edits(desk) == before + 1


def test_while_a_point_is_dragged_the_document_stays_as_it_is(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (100, 100))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(80, 0))
    assert place_of(desk, "sella") == (100, 100)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(80, 0))
    assert place_of(desk, "sella")[0] > 130


def test_a_point_that_is_predicted_anew_while_it_is_dragged_lands_where_the_mouse_lets_it_go(
    desk: Desk, canvas: Canvas
) -> None:
    def predict(x: float) -> None:
        point = Point((x, 200.0), origin=Origin.PREDICTED, predicted_xy=(x, 200.0))
        maps = np.zeros((1, 4, 4), np.uint8)
        prediction = Prediction("film-0001", {"sella": point}, maps, (-0.5, -0.5, WIDTH - 0.5, HEIGHT - 0.5))
        desk.queue.store_predictions([prediction], model="round 1")

    predict(150.0)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, on_screen(canvas, (150, 200)))
    QTest.mouseMove(canvas.viewport(), on_screen(canvas, (160, 210)))
    predict(100.0)
    QTest.mouseMove(canvas.viewport(), on_screen(canvas, (180, 220)))
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, on_screen(canvas, (180, 220)))
    assert place_of(desk, "sella") == pytest.approx((180, 220), abs=0.6)


def test_escape_during_a_drag_leaves_the_point_where_it_was(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (100, 100))
    before, start = edits(desk), on_screen(canvas, (100, 100))
    picture = canvas.grab().toImage()
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(80, 30))
    assert canvas.grab().toImage() != picture
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.grab().toImage() == picture
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(80, 30))
    assert place_of(desk, "sella") == (100, 100)
    assert edits(desk) == before


def test_escape_during_a_press_on_empty_ground_places_nothing(canvas: Canvas, desk: Desk) -> None:
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    assert not desk.current.annotation.points


def test_escape_takes_the_gesture_back_before_it_is_a_shortcut_of_the_window(desk: Desk, qtbot: QtBot) -> None:
    window, canvas = QMainWindow(), Canvas(desk)
    window.setCentralWidget(canvas)
    window.resize(620, 800)
    pressed = []
    action = QAction("Select none", window)
    action.setShortcut("Esc")
    action.triggered.connect(lambda: pressed.append(True))
    window.addAction(action)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    assert not desk.current.annotation.points
    assert not pressed
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert pressed


def test_a_dragged_point_stays_on_the_film(canvas: Canvas, desk: Desk) -> None:
    canvas.film_view.zoom(0.5)
    desk.pen.place("sella", (5, 5))
    start = on_screen(canvas, (5, 5))
    drag(canvas, start, start - QPoint(100, 100))
    assert place_of(desk, "sella") == (-0.5, -0.5)


def test_a_click_on_a_point_selects_it_and_moves_nothing(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("menton", (150, 150))
    desk.selection.select(None)
    start = on_screen(canvas, (150, 150)) + QPoint(3, 0)
    drag(canvas, start, start + QPoint(2, 1))
    assert desk.selection.name == "menton"
    assert place_of(desk, "menton") == (150, 150)


def test_a_second_click_on_overlapping_points_selects_the_one_below(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (150, 150))
    desk.pen.place("nasion", (151, 150))
    desk.selection.select(None)
    at = on_screen(canvas, (150, 150))
    picked = []
    for _ in range(3):
        click(canvas, at)
        picked.append(desk.selection.name)
    assert picked == ["sella", "nasion", "sella"]


def test_hidden_points_cannot_be_grabbed(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (100, 100))
    desk.view.change(hidden=True)
    start = on_screen(canvas, (100, 100))
    desk.selection.select("nasion")
    drag(canvas, start, start + QPoint(50, 0))
    assert place_of(desk, "sella") == (100, 100)


def test_a_gesture_ends_when_another_film_comes_up(canvas: Canvas, desk: Desk, qtbot: QtBot) -> None:
    desk.pen.place("sella", (100, 100))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(50, 0))
    desk.current.next_image()
    qtbot.waitUntil(lambda: desk.current.film is not None)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(50, 0))
    assert not desk.current.annotation.points
    desk.current.previous_image()
    assert place_of(desk, "sella") == (100, 100)


@pytest.mark.parametrize(
    ("modifier", "step"),
    [(NO_KEY, 1.0), (Qt.KeyboardModifier.ShiftModifier, 10.0), (Qt.KeyboardModifier.AltModifier, 0.1)],
)
def test_arrow_keys_nudge_the_selected_point(
    canvas: Canvas, desk: Desk, modifier: Qt.KeyboardModifier, step: float
) -> None:
    desk.pen.place("sella", (100, 100))
    desk.selection.select("sella")
    QTest.keyClick(canvas, Qt.Key.Key_Right, modifier)
    QTest.keyClick(canvas, Qt.Key.Key_Up, modifier)
    assert place_of(desk, "sella") == pytest.approx((100 + step, 100 - step))


def test_the_canvas_has_a_name_for_screen_readers_and_takes_the_focus(canvas: Canvas) -> None:
    assert canvas.accessibleName() == "Film"
    assert canvas.focusPolicy() & Qt.FocusPolicy.ClickFocus


def test_without_a_project_the_canvas_is_empty_and_takes_no_clicks(qtbot: QtBot) -> None:
    desk = make_desk()
    canvas = Canvas(desk)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    click(canvas, QPoint(50, 50))
    wheel(canvas, QPoint(50, 50), 1)
    canvas.film_view.fit()
    canvas.film_view.zoom(2)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    desk.document.close()
