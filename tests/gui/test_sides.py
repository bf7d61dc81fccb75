"""Landmarks that are seen twice, on the left and on the right: two clicks, and the mean comes by itself."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Visibility
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.document import Document
from tests.gui.desk import click, edits, on_screen, opened, place_of


@pytest.fixture
def document(tmp_path: Path, qtbot: QtBot) -> Document:
    document = opened(tmp_path, qtbot)
    document.select("menton")
    document.split_selected()
    document.select("menton left")
    return document


def test_two_clicks_place_both_sides_and_their_mean_in_two_steps(document: Document, canvas: Canvas) -> None:
    before = edits(document)
    click(canvas, on_screen(canvas, (100, 300)))
    assert document.selected == "menton right"
    click(canvas, on_screen(canvas, (120, 320)))
    left, right, mean = (place_of(document, name) for name in ("menton left", "menton right", "menton"))
    assert mean == pytest.approx(((left[0] + right[0]) / 2, (left[1] + right[1]) / 2))
    assert edits(document) == before + 2
    assert document.selected == "sella"
    document.undo()
    assert set(document.annotation.points) == {"menton left"}


def test_a_side_that_is_absent_lets_the_mean_be_placed_by_hand(document: Document, canvas: Canvas) -> None:
    document.set_visibility(Visibility.ABSENT, "menton left")
    document.select("menton right")
    click(canvas, on_screen(canvas, (120, 320)))
    document.select("menton")
    click(canvas, on_screen(canvas, (110, 310)))
    assert place_of(document, "menton") == pytest.approx((110, 310), abs=0.5)


def test_a_landmark_is_split_once_only(document: Document) -> None:
    told: list[object] = []
    document.failed.connect(told.append)
    document.select("menton")
    document.split_selected()
    assert len(told) == 1
    assert document.schema.names == ("sella", "nasion", "menton left", "menton right", "menton")
