"""The film turned and flipped on the screen: what is seen turns, what is stored does not."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmstudio.core.geometry import XY
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.document.measures import Tool
from lmstudio.gui.document.turns import MIRRORED, TO_LEFT, TO_RIGHT, UPRIGHT, UPSIDE_DOWN, Turn
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.gui.desk import (
    BRIGHT_PIXEL,
    HEIGHT,
    LEFT,
    NO_KEY,
    WIDTH,
    click,
    drag,
    on_screen,
    place_of,
    shown,
    shown_canvas,
    wheel,
)

EIGHT = [turn.then(more) for turn in (UPRIGHT, TO_RIGHT, TO_LEFT, UPSIDE_DOWN) for more in (UPRIGHT, MIRRORED)]
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=EIGHT, ids=lambda turn: turn.text or "as stored")
def canvas(desk: Desk, qtbot: QtBot, request: pytest.FixtureRequest) -> Canvas:
    """A canvas with the film turned in one of the eight ways."""
    made = shown_canvas(desk, qtbot)
    desk.view.turn(request.param)
    return made


def bright(canvas: Canvas) -> XY:
    """The image position of the middle of what is bright on the screen."""
    rows, columns = np.nonzero(shown(canvas) > 200)
    ratio = canvas.devicePixelRatioF()
    return canvas.film_view.camera.to_image(((columns.mean() + 0.5) / ratio, (rows.mean() + 0.5) / ratio))


def test_the_film_is_drawn_where_its_coordinates_say(canvas: Canvas, desk: Desk, qtbot: QtBot) -> None:
    desk.current.go_to(desk.document.project.images[BRIGHT_PIXEL].id)
    qtbot.waitUntil(lambda: desk.current.film is not None)
    desk.view.set_preset(1)
    desk.view.change(hidden=True)
    canvas.film_view.centre_on((10, 20))
    canvas.film_view.zoom(30)
    assert bright(canvas) == pytest.approx((10, 20), abs=0.05)


def test_a_click_places_a_landmark_there_on_the_film(canvas: Canvas, desk: Desk) -> None:
    canvas.film_view.centre_on((70, 110))
    canvas.film_view.zoom(20)
    click(canvas, on_screen(canvas, (70, 110)))
    assert place_of(desk, "sella") == pytest.approx((70, 110), abs=0.1)


def test_a_drag_moves_the_point_with_the_mouse(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (150, 200))
    start = on_screen(canvas, (150, 200))
    before = canvas.film_view.camera.to_screen((150, 200))
    drag(canvas, start, start + QPoint(40, -25))
    after = canvas.film_view.camera.to_screen(place_of(desk, "sella"))
    assert after == pytest.approx((before[0] + 40, before[1] - 25))


@pytest.mark.parametrize(
    ("key", "way"),
    [(Qt.Key.Key_Left, (-1, 0)), (Qt.Key.Key_Right, (1, 0)), (Qt.Key.Key_Up, (0, -1)), (Qt.Key.Key_Down, (0, 1))],
)
def test_arrow_keys_move_the_point_on_the_screen(
    canvas: Canvas, desk: Desk, key: Qt.Key, way: tuple[int, int]
) -> None:
    desk.pen.place("sella", (150, 200))
    desk.selection.select("sella")
    x, y = canvas.film_view.camera.to_screen((150, 200))
    QTest.keyClick(canvas, key, Shift)
    step = 10 * canvas.film_view.camera.scale
    after = canvas.film_view.camera.to_screen(place_of(desk, "sella"))
    assert after == pytest.approx((x + way[0] * step, y + way[1] * step))


def test_the_wheel_keeps_what_is_under_the_cursor(canvas: Canvas) -> None:
    half = 0.5 / canvas.devicePixelRatioF()
    before = canvas.film_view.camera.to_image((280 + half, 420 + half))
    wheel(canvas, QPoint(280, 420), 3)
    assert canvas.film_view.camera.to_image((280 + half, 420 + half)) == pytest.approx(before)


def test_a_ruler_is_laid_where_it_is_seen(canvas: Canvas, desk: Desk) -> None:
    canvas.film_view.centre_on((150, 200))
    desk.view.change(tool=Tool.RULER)
    drag(canvas, on_screen(canvas, (100, 180)), on_screen(canvas, (200, 180)))
    (measure,) = desk.view.state.measures
    for end, there in zip(measure.ends, ((100, 180), (200, 180)), strict=True):
        assert end == pytest.approx(there, abs=0.6)


def test_the_magnifier_shows_the_film_turned(canvas: Canvas, desk: Desk, qtbot: QtBot) -> None:
    """A bright pixel off the cursor is seen in the lens on the same side of its middle as on the film."""
    desk.current.go_to(desk.document.project.images[BRIGHT_PIXEL].id)
    qtbot.waitUntil(lambda: desk.current.film is not None)
    desk.view.set_preset(1)
    desk.view.change(hidden=True)
    canvas.film_view.centre_on((10, 20))
    canvas.film_view.zoom(4)
    at = on_screen(canvas, (10, 20)) + QPoint(10, 5)
    before = shown(canvas).astype(int)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, at)
    lens = canvas.film_view._lens.pos()
    ratio = canvas.devicePixelRatioF()
    after = shown(canvas).astype(int)
    rows, columns = np.nonzero((after > 200) & (before < 100))
    x, y = columns / ratio - lens.x(), rows / ratio - lens.y()
    # The rim and the cross hair are bright as well, but not here.
    inside = (np.hypot(x, y) < 50) & (np.abs(x) > 8) & (np.abs(y) > 8)
    assert inside.any()
    assert (x[inside].mean(), y[inside].mean()) == pytest.approx((-30, -15), abs=4)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, at)


def test_a_turn_takes_back_the_drag_that_goes_on(desk: Desk, qtbot: QtBot) -> None:
    canvas = shown_canvas(desk, qtbot)
    desk.pen.place("sella", (150, 200))
    start = on_screen(canvas, (150, 200))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(50, 0))
    desk.view.turn(TO_RIGHT)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(50, 0))
    assert place_of(desk, "sella") == (150, 200)


def test_a_fitted_film_stays_fitted_and_a_close_view_keeps_its_middle(desk: Desk, qtbot: QtBot) -> None:
    canvas = shown_canvas(desk, qtbot)
    desk.view.turn(TO_RIGHT)
    corners = [canvas.film_view.camera.to_screen(xy) for xy in ((0, 0), (WIDTH, HEIGHT))]
    assert all(0 <= x <= 620 and 0 <= y <= 800 for x, y in corners)
    canvas.film_view.zoom(5)
    canvas.film_view.centre_on((40, 50))
    scale = canvas.film_view.camera.scale
    desk.view.turn(MIRRORED)
    assert canvas.film_view.camera.to_image((310, 400)) == pytest.approx((40, 50), abs=0.5)
    assert canvas.film_view.camera.scale == scale


def test_keys_turn_and_flip_and_one_brings_it_back(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.canvas.setFocus()
    status = driver.window.status.look
    seen: list[Turn] = []
    for key, modifier in (
        (Qt.Key.Key_T, NO_KEY),
        (Qt.Key.Key_T, Shift),
        (Qt.Key.Key_X, NO_KEY),
        (Qt.Key.Key_X, NO_KEY),
        (Qt.Key.Key_X, Shift),
    ):
        driver.key(key, modifier)
        seen.append(driver.desk.view.state.turn)
    assert seen == [TO_RIGHT, UPRIGHT, MIRRORED, UPRIGHT, UPSIDE_DOWN]
    assert status.text() == "flipped vertically"
    driver.key(Qt.Key.Key_T, Control)
    QApplication.processEvents()
    assert not driver.desk.view.state.turned
    assert status.text() == ""
    assert not driver.window.qt_actions["upright"].isEnabled()


def test_the_turn_stays_from_film_to_film_until_another_project_is_open(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    driver.open(session)
    driver.window.canvas.setFocus()
    driver.key(Qt.Key.Key_T)
    driver.key(Qt.Key.Key_D)
    driver.wait_for_film()
    assert driver.desk.view.state.turn == TO_RIGHT
    assert driver.window.canvas.film_view.camera.turn == TO_RIGHT
    driver.desk.document.set_session(Session.create(tmp_path / "other.lmproj", session.project.schema))
    assert driver.desk.view.state.turn == UPRIGHT
