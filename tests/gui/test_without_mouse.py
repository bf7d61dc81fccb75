"""A whole film labelled with the keyboard alone, and two fingers on a track pad."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.gui.canvas.canvas import PAN_PX, Canvas
from lmstudio.gui.document.desk import Desk
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.gui.desk import edits, on_screen, place_of


def test_a_landmark_is_put_in_the_middle_and_brought_home_by_the_arrow_keys(desk: Desk, canvas: Canvas) -> None:
    canvas.place_in_middle()
    x, y = canvas.film_view.camera.centre
    assert place_of(desk, "sella") == (x, y)
    assert desk.selection.name == "sella"
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert place_of(desk, "sella") == (x - 10, y + 1)


def test_a_landmark_that_has_a_place_is_brought_into_view_and_stays(desk: Desk, canvas: Canvas) -> None:
    desk.pen.place("sella", (40.0, 60.0))
    desk.selection.select("sella")
    canvas.film_view.zoom(4)
    canvas.place_in_middle()
    assert canvas.film_view.camera.centre == (40.0, 60.0)
    assert place_of(desk, "sella") == (40.0, 60.0)
    assert edits(desk) == 1


def test_arrow_keys_with_ctrl_pan_and_move_no_point(desk: Desk, canvas: Canvas) -> None:
    desk.pen.place("sella", (40.0, 60.0))
    desk.selection.select("sella")
    canvas.film_view.zoom(4)
    x, y = canvas.film_view.camera.centre
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert canvas.film_view.camera.centre == pytest.approx((x + PAN_PX / canvas.film_view.camera.scale, y))
    assert place_of(desk, "sella") == (40.0, 60.0)


def test_two_fingers_zoom_where_the_mouse_is(canvas: Canvas) -> None:
    at = on_screen(canvas, (60.0, 80.0))
    before = canvas.film_view.camera.scale
    under = canvas.film_view.camera.to_image((at.x(), at.y()))
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        canvas.viewport().mapToGlobal(at),
        0.5,
        QPoint(),
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.film_view.camera.scale == pytest.approx(1.5 * before)
    assert canvas.film_view.camera.to_image((at.x(), at.y())) == pytest.approx(under)


def test_a_film_is_labelled_and_left_without_the_mouse(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.canvas.setFocus()
    desk = driver.desk
    first = desk.current.image
    for _ in desk.document.schema.names:
        driver.key(Qt.Key.Key_P)
        driver.key(Qt.Key.Key_Tab)
    assert set(desk.current.annotation.points) == set(desk.document.schema.names)
    driver.key(Qt.Key.Key_Return)
    assert desk.current.image != first
