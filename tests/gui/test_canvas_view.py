"""What the canvas shows: the film, its window, zoom and pan, heatmaps, points."""

from types import MappingProxyType

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import XY
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.document.view import HeatmapMode
from tests.gui.desk import (
    BRIGHT_PIXEL,
    HEIGHT,
    LEFT,
    MIDDLE,
    NO_KEY,
    RIGHT,
    SCHEMA,
    WIDTH,
    drag,
    on_screen,
    on_window,
    place_of,
    shown,
    wheel,
)


def test_the_film_is_drawn_where_its_coordinates_say(canvas: Canvas, desk: Desk, qtbot: QtBot) -> None:
    desk.current.go_to(desk.document.project.images[BRIGHT_PIXEL].id)
    qtbot.waitUntil(lambda: desk.current.film is not None)
    desk.view.set_preset(1)
    desk.view.change(hidden=True)
    canvas.film_view.centre_on((10, 20))
    canvas.film_view.zoom(30)
    grey = shown(canvas)
    rows, columns = np.nonzero(grey > 200)
    ratio = canvas.devicePixelRatioF()
    centre = canvas.film_view.camera.to_image(((columns.mean() + 0.5) / ratio, (rows.mean() + 0.5) / ratio))
    assert centre == pytest.approx((10, 20), abs=0.05)


@pytest.mark.parametrize("heatmap", [HeatmapMode.OFF, HeatmapMode.ALL])
def test_dragging_leaves_no_trail_on_the_screen(canvas: Canvas, desk: Desk, heatmap: HeatmapMode) -> None:
    """What has been painted piece by piece is what painting the whole would give."""
    desk.view.change(heatmap=heatmap)
    desk.pen.place("sella", (100, 100))
    desk.pen.place("nasion", (200, 150))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    for k in range(12):
        QTest.mouseMove(canvas.viewport(), start + QPoint(11 * k, 23 * k))
        QTest.qWait(1)
    assert on_window(canvas) == canvas.grab().toImage()
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(200, 200))
    desk.selection.select("sella")
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 600))
    for k in range(6):
        QTest.mouseMove(canvas.viewport(), QPoint(300 - 40 * k, 600 - 30 * k))
        QTest.qWait(1)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    desk.selection.select("nasion")
    QTest.qWait(1)
    assert on_window(canvas) == canvas.grab().toImage()


def test_absent_landmarks_are_not_drawn_and_cannot_be_grabbed(canvas: Canvas, desk: Desk) -> None:
    bare = canvas.grab().toImage()
    desk.pen.place("sella", (100, 100))
    assert canvas.grab().toImage() != bare
    desk.pen.set_visibility(Visibility.ABSENT, "sella")
    assert canvas.grab().toImage() == bare


def test_the_wheel_zooms_and_keeps_what_is_under_the_cursor(canvas: Canvas) -> None:
    at = QPoint(180, 420)
    half = 0.5 / canvas.devicePixelRatioF()
    before, scale = canvas.film_view.camera.to_image((180 + half, 420 + half)), canvas.film_view.camera.scale
    wheel(canvas, at, 3)
    assert canvas.film_view.camera.scale > scale * 1.5
    assert canvas.film_view.camera.to_image((180 + half, 420 + half)) == pytest.approx(before)
    wheel(canvas, at, -3)
    assert canvas.film_view.camera.scale == pytest.approx(scale)


def test_the_wheel_does_nothing_while_a_point_is_dragged(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (100, 100))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    before = canvas.film_view.camera
    wheel(canvas, start, 2)
    assert canvas.film_view.camera == before


@pytest.mark.parametrize("space", [False, True])
def test_middle_drag_and_space_drag_move_the_film_with_the_mouse(
    canvas: Canvas, desk: Desk, *, space: bool
) -> None:
    desk.pen.place("sella", (150, 200))
    start = on_screen(canvas, (150, 200))
    wheel(canvas, start, 3)
    before = canvas.film_view.camera.to_screen((150, 200))
    if space:
        QTest.keyPress(canvas, Qt.Key.Key_Space)
        assert canvas.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    drag(canvas, start, start + QPoint(30, -50), LEFT if space else MIDDLE)
    assert canvas.film_view.camera.to_screen((150, 200)) == pytest.approx((before[0] + 30, before[1] - 50))
    assert place_of(desk, "sella") == (150, 200)
    if space:
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
        assert canvas.viewport().cursor().shape() is not Qt.CursorShape.OpenHandCursor


def test_right_drag_changes_the_window_and_no_point(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (150, 200))
    annotation, start = desk.current.annotation, on_screen(canvas, (150, 200))
    picture = canvas.grab().toImage()
    drag(canvas, start, start + QPoint(100, 0), RIGHT)
    wide = desk.view.state.window
    assert wide is not None
    assert canvas.grab().toImage() != picture
    drag(canvas, start, start + QPoint(0, 60), RIGHT)
    level = desk.view.state.window
    assert level is not None
    assert level.high - level.low == pytest.approx(wide.high - wide.low)
    assert level.low > wide.low
    assert desk.current.annotation == annotation


def test_escape_during_a_right_drag_brings_the_window_back(canvas: Canvas, desk: Desk) -> None:
    before = desk.view.state.window
    QTest.mousePress(canvas.viewport(), RIGHT, NO_KEY, QPoint(300, 300))
    QTest.mouseMove(canvas.viewport(), QPoint(400, 350))
    assert desk.view.state.window != before
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert desk.view.state.window == before


def test_inversion_exchanges_black_and_white(canvas: Canvas, desk: Desk) -> None:
    before = canvas.grab().toImage().pixelColor(310, 700).red()
    desk.view.change(invert=True)
    assert canvas.grab().toImage().pixelColor(310, 700).red() == pytest.approx(255 - before, abs=1)


def test_the_view_stays_when_the_next_film_has_the_same_size_and_fits_when_not(
    canvas: Canvas, desk: Desk, qtbot: QtBot
) -> None:
    wheel(canvas, QPoint(180, 420), 4)
    before = canvas.film_view.camera
    desk.current.next_image()
    qtbot.waitUntil(lambda: desk.current.film is not None)
    assert canvas.film_view.camera == before
    desk.current.next_image()
    qtbot.waitUntil(lambda: desk.current.film is not None)
    assert canvas.film_view.camera.centre == (249.5, 99.5)
    assert canvas.film_view.camera.scale == pytest.approx(0.98 * 620 / 500)


def test_a_fitted_film_stays_fitted_when_the_window_is_resized(canvas: Canvas) -> None:
    canvas.resize(310, 400)
    assert canvas.film_view.camera.scale == pytest.approx(0.98)
    canvas.film_view.zoom(3)
    canvas.film_view.centre_on((40, 50))
    canvas.resize(620, 800)
    assert canvas.film_view.camera.centre == pytest.approx((40, 50))
    assert canvas.film_view.camera.scale == pytest.approx(3 * 0.98)
    canvas.film_view.fit()
    assert canvas.film_view.camera.scale == pytest.approx(2 * 0.98)


def test_wherever_the_view_moves_the_film_is_drawn_to_its_edges(canvas: Canvas, desk: Desk) -> None:
    """Only what can be seen is drawn; each spot on the screen must have the grey of its pixel."""
    canvas.film_view.zoom(4)
    desk.view.set_preset(1)
    for middle in ((0, 0), (299, 0), (299, 399), (40, 390), (150, 200)):
        canvas.film_view.centre_on(middle)
        rows, columns = np.mgrid[3:800:31, 3:620:31]
        left, top = canvas.film_view.camera.to_image((0.5, 0.5))
        x, y = left + columns / canvas.film_view.camera.scale, top + rows / canvas.film_view.camera.scale
        on_film = (x > 0) & (x < WIDTH - 1) & (y > 0) & (y < HEIGHT - 1)
        assert on_film.sum() > 100
        expected = 255 * (100 * y + x) / (100 * (HEIGHT - 1) + WIDTH - 1)
        assert shown(canvas)[rows, columns][on_film] == pytest.approx(expected[on_film], abs=2)


def test_the_film_cannot_be_lost_by_panning(canvas: Canvas) -> None:
    for _ in range(3):
        drag(canvas, QPoint(10, 10), QPoint(600, 780), MIDDLE)
    x, y = canvas.film_view.camera.to_screen((0, 0))
    assert 0 <= x <= 620
    assert 0 <= y <= 800


def test_the_cursors_place_and_the_stored_value_under_it_are_told(canvas: Canvas, qtbot: QtBot) -> None:
    told: list[tuple[XY | None, int | None]] = []
    canvas.cursor_moved.connect(lambda xy, value: told.append((xy, value)))
    canvas.film_view.centre_on((123, 45))
    canvas.film_view.zoom(20)
    QTest.mouseMove(canvas.viewport(), on_screen(canvas, (123, 45)))
    assert told[-1][0] == pytest.approx((123, 45), abs=0.1)
    assert told[-1][1] == 4500 + 123
    canvas.film_view.fit()
    QTest.mouseMove(canvas.viewport(), QPoint(1, 1))
    assert told[-1] == (None, None)


def test_the_heatmap_of_the_selected_landmark_lies_over_its_place(canvas: Canvas, desk: Desk) -> None:
    heatmaps = np.zeros((3, 40, 30), np.uint8)
    for k in range(3):
        heatmaps[k, 10 * (k + 1), 15] = 255
    points = {name: Point((50, 50), origin=Origin.PREDICTED, expected_error_px=3) for name in SCHEMA.names}
    assert desk.current.image is not None
    prediction = Prediction(
        desk.current.image.id, MappingProxyType(points), heatmaps, (-0.5, -0.5, WIDTH - 0.5, HEIGHT - 0.5)
    )
    desk.queue.store_predictions([prediction], model="round 1")
    desk.view.change(hidden=True, heatmap=HeatmapMode.SELECTED)
    desk.selection.select("nasion")

    def warm(row: int) -> bool:
        colour: QColor = canvas.grab().toImage().pixelColor(on_screen(canvas, (10 * 15 + 4.5, 10 * row + 4.5)))
        return colour.red() > colour.blue() + 20

    assert (warm(10), warm(20), warm(30)) == (False, True, False)
    desk.view.change(heatmap=HeatmapMode.ALL)
    assert (warm(10), warm(20), warm(30)) == (True, True, True)
    desk.view.change(heatmap=HeatmapMode.OFF)
    assert not warm(20)


def test_points_of_every_kind_look_different(canvas: Canvas, desk: Desk) -> None:
    """By shape too: the pictures still differ without their colours."""
    looks = {
        "manual": Point((150, 200)),
        "occluded": Point((150, 200), Visibility.OCCLUDED),
        "predicted": Point((150, 200), origin=Origin.PREDICTED, expected_error_px=1),
        "predicted, occluded": Point((150, 200), Visibility.OCCLUDED, Origin.PREDICTED, 1),
        "uncertain": Point((150, 200), origin=Origin.PREDICTED, expected_error_px=100),
    }
    elsewhere = {"nasion": Point((20, 20)), "menton": Point((280, 380))}
    for name, point in elsewhere.items():
        desk.pen.place(name, point.xy or (0, 0))
    seen = {}
    assert desk.current.image is not None
    for name, point in looks.items():
        desk.pen.clear("sella")
        if point.origin is Origin.MANUAL:
            desk.pen.place("sella", (150, 200))
        else:
            prediction = Prediction(
                desk.current.image.id,
                MappingProxyType({"sella": point, **elsewhere}),
                np.zeros((3, 2, 2), np.uint8),
                (0, 0, 1, 1),
            )
            desk.queue.store_predictions([prediction], model="round 1")
        if point.origin is Origin.MANUAL:
            desk.pen.set_visibility(point.visibility, "sella")
        desk.selection.select("nasion")
        seen[name] = shown(canvas).tobytes()
    assert len(set(seen.values())) == len(looks)


def test_labels_and_magnifier_can_be_switched_off(canvas: Canvas, desk: Desk) -> None:
    desk.pen.place("sella", (150, 200))
    with_label = canvas.grab().toImage()
    desk.view.change(labels=False)
    assert canvas.grab().toImage() != with_label
    start = on_screen(canvas, (150, 200))
    lens = start + QPoint(68 + 40, -68 + 40)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(0, 5))
    magnified = canvas.grab().toImage().pixelColor(lens)
    desk.view.change(magnifier=False)
    QTest.mouseMove(canvas.viewport(), start + QPoint(0, 6))
    assert canvas.grab().toImage().pixelColor(lens) != magnified
