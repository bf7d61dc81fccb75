"""Landmarks that are seen twice, on the left and on the right: two clicks, and the mean comes by itself."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Visibility
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.landmarks.landmark_list import LandmarkList
from tests.gui.desk import click, edits, on_screen, opened, place_of


def split(desk: Desk, qtbot: QtBot) -> None:
    panel = LandmarkList(desk)
    qtbot.addWidget(panel)
    panel.split_selected()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    desk = opened(tmp_path, qtbot)
    desk.selection.select("menton")
    split(desk, qtbot)
    desk.selection.select("menton left")
    return desk


def test_two_clicks_place_both_sides_and_their_mean_in_two_steps(desk: Desk, canvas: Canvas) -> None:
    before = edits(desk)
    click(canvas, on_screen(canvas, (100, 300)))
    assert desk.selection.name == "menton right"
    click(canvas, on_screen(canvas, (120, 320)))
    left, right, mean = (place_of(desk, name) for name in ("menton left", "menton right", "menton"))
    assert mean == pytest.approx(((left[0] + right[0]) / 2, (left[1] + right[1]) / 2))
    assert edits(desk) == before + 2
    assert desk.selection.name == "sella"
    desk.document.undo()
    assert set(desk.current.annotation.points) == {"menton left"}


def test_a_side_that_is_absent_lets_the_mean_be_placed_by_hand(desk: Desk, canvas: Canvas) -> None:
    desk.pen.set_visibility(Visibility.ABSENT, "menton left")
    desk.selection.select("menton right")
    click(canvas, on_screen(canvas, (120, 320)))
    desk.selection.select("menton")
    click(canvas, on_screen(canvas, (110, 310)))
    assert place_of(desk, "menton") == pytest.approx((110, 310), abs=0.5)


def test_a_landmark_is_split_once_only(desk: Desk, qtbot: QtBot) -> None:
    told: list[object] = []
    desk.document.failed.connect(told.append)
    desk.selection.select("menton")
    split(desk, qtbot)
    assert len(told) == 1
    assert desk.document.schema.names == ("sella", "nasion", "menton left", "menton right", "menton")
