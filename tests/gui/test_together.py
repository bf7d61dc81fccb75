"""Several points selected on purpose, and moved, cleared, marked and confirmed as one."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.events import Prediction
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk
from tests.gui.desk import HEIGHT, LEFT, click, drag, edits, on_screen, opened, place_of, shown

CTRL = Qt.KeyboardModifier.ControlModifier
PLACES = {"sella": (60.0, 100.0), "nasion": (200.0, 90.0), "menton": (150.0, 300.0)}
GROUND = (30.0, 350.0)
"""Where no point is."""


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    desk = opened(tmp_path, qtbot)
    for name, xy in PLACES.items():
        desk.pen.place(name, xy)
    return desk


def ctrl_click(canvas: Canvas, name: str) -> None:
    QTest.mouseClick(canvas.viewport(), LEFT, CTRL, on_screen(canvas, PLACES[name]))


def ctrl_drag(canvas: Canvas, a: QPoint, b: QPoint) -> None:
    QTest.mousePress(canvas.viewport(), LEFT, CTRL, a)
    QTest.mouseMove(canvas.viewport(), (a + b) / 2)
    QTest.mouseMove(canvas.viewport(), b)
    QTest.mouseRelease(canvas.viewport(), LEFT, CTRL, b)


def test_points_clicked_with_ctrl_move_together_by_one_drag_and_one_undo(desk: Desk, canvas: Canvas) -> None:
    click(canvas, on_screen(canvas, PLACES["sella"]))
    ctrl_click(canvas, "menton")
    assert desk.selection.group == ("sella", "menton")
    before = edits(desk)
    a = on_screen(canvas, PLACES["menton"])
    drag(canvas, a, a + QPoint(40, -30))
    assert edits(desk) == before + 1
    scale = canvas.film_view.camera.scale
    for name in ("sella", "menton"):
        x, y = PLACES[name]
        assert place_of(desk, name) == pytest.approx((x + 40 / scale, y - 30 / scale), abs=1e-6)
    assert place_of(desk, "nasion") == PLACES["nasion"]
    desk.document.undo()
    assert {name: place_of(desk, name) for name in PLACES} == PLACES


def test_a_point_of_the_group_is_taken_out_by_a_second_click_with_ctrl(desk: Desk, canvas: Canvas) -> None:
    for name in ("sella", "nasion", "menton"):
        ctrl_click(canvas, name)
    assert desk.selection.group == ("sella", "nasion", "menton")
    ctrl_click(canvas, "nasion")
    assert set(desk.selection.group) == {"sella", "menton"}
    assert edits(desk) == 3


def test_a_frame_drawn_with_ctrl_selects_what_is_in_it(desk: Desk, canvas: Canvas) -> None:
    before = shown(canvas)
    ctrl_drag(canvas, on_screen(canvas, (20, 60)), on_screen(canvas, (230, 130)))
    assert desk.selection.group == ("sella", "nasion")
    assert (shown(canvas) != before).any()
    assert edits(desk) == 3


def test_dragging_another_point_moves_that_one_alone(desk: Desk, canvas: Canvas) -> None:
    desk.selection.select_together(["sella", "nasion"])
    a = on_screen(canvas, PLACES["menton"])
    drag(canvas, a, a + QPoint(30, 0))
    assert place_of(desk, "menton") != PLACES["menton"]
    assert [place_of(desk, name) for name in ("sella", "nasion")] == [PLACES["sella"], PLACES["nasion"]]


def test_a_click_beside_the_group_ends_it_and_moves_nothing(desk: Desk, canvas: Canvas) -> None:
    desk.selection.select_together(["sella", "nasion"])
    click(canvas, on_screen(canvas, GROUND))
    assert desk.selection.group == ()
    assert {name: place_of(desk, name) for name in PLACES} == PLACES


def test_a_group_stops_as_one_at_the_edge_of_the_film(desk: Desk, canvas: Canvas) -> None:
    desk.selection.select_all()
    a = on_screen(canvas, PLACES["menton"])
    drag(canvas, a, a + QPoint(0, 700))
    assert place_of(desk, "menton")[1] == HEIGHT - 0.5
    assert place_of(desk, "sella")[1] == pytest.approx(PLACES["sella"][1] + HEIGHT - 0.5 - PLACES["menton"][1])


def test_escape_during_the_drag_puts_all_back(desk: Desk, canvas: Canvas) -> None:
    desk.selection.select_all()
    a = on_screen(canvas, PLACES["menton"])
    before = shown(canvas)
    QTest.mousePress(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, a)
    QTest.mouseMove(canvas.viewport(), a + QPoint(30, -30))
    assert (shown(canvas) != before).any()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, a + QPoint(30, -30))
    assert {name: place_of(desk, name) for name in PLACES} == PLACES
    assert edits(desk) == 3


def test_arrow_keys_visibility_and_clearing_act_on_all_of_them_in_one_step_each(
    desk: Desk, canvas: Canvas
) -> None:
    desk.selection.select_together(["sella", "menton"])
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [place_of(desk, name)[0] for name in ("sella", "menton")] == [70, 160]
    desk.pen.cycle_visibility()
    points = desk.current.annotation.points
    assert [points[name].visibility for name in PLACES] == [
        Visibility.OCCLUDED,
        Visibility.VISIBLE,
        Visibility.OCCLUDED,
    ]
    desk.pen.clear_selected()
    assert set(desk.current.annotation.points) == {"nasion"}
    assert edits(desk) == 6
    desk.document.undo()
    assert desk.selection.group == ("sella", "menton")


def test_predicted_points_selected_together_are_confirmed_at_once(desk: Desk) -> None:
    desk.current.next_image()
    assert desk.current.image is not None
    points = {name: Point(xy, origin=Origin.PREDICTED, predicted_xy=xy) for name, xy in PLACES.items()}
    maps = np.zeros((3, 8, 6), np.uint8)
    desk.queue.store_predictions(
        [Prediction(desk.current.image.id, points, maps, (-0.5, -0.5, 299.5, 399.5))], model="round 1"
    )
    desk.selection.select_together(["sella", "nasion"])
    desk.pen.confirm_selected()
    assert [desk.current.annotation.points[name].origin for name in PLACES] == [
        Origin.CONFIRMED,
        Origin.CONFIRMED,
        Origin.PREDICTED,
    ]


def test_another_film_begins_without_a_group(desk: Desk) -> None:
    desk.selection.select_all()
    desk.current.next_image()
    assert desk.selection.group == ()
