"""The panel of edits: in order, the present marked, a click travels."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.gui.review.history_panel import HistoryPanel
from lmstudio.gui.training.training_job import Training
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.unit.session.steps import prediction

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(driver: Driver, session: Session) -> HistoryPanel:
    """The panel, shown from the View menu, beside a project with one placed point."""
    driver.open(session)
    dock = driver.window.docks["History"]
    assert not dock.isVisible()
    dock.toggleViewAction().trigger()
    QApplication.processEvents()
    assert dock.isVisible()
    driver.document.place("sella", (3, 3))
    return driver.window.history_panel


def rows(panel: HistoryPanel) -> list[tuple[str, str]]:
    QApplication.processEvents()
    model = panel.table
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def marked(panel: HistoryPanel) -> list[int]:
    """The rows in bold."""
    fonts = [panel.table.index(row, 0).data(Qt.ItemDataRole.FontRole) for row in range(panel.table.rowCount())]
    return [row for row, font in enumerate(fonts) if isinstance(font, QFont) and font.bold()]


def click(panel: HistoryPanel, row: int) -> None:
    at = panel.view.visualRect(panel.table.index(row, 0)).center()
    QTest.mouseClick(panel.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()


def test_edits_are_listed_with_their_film_and_the_present_is_marked(
    driver: Driver, panel: HistoryPanel, session: Session
) -> None:
    driver.document.next_image()
    driver.document.place("nasion", (5, 5))
    driver.document.store_predictions([prediction(session, film=k) for k in (1, 2)], model="round 1")
    assert rows(panel) == [
        ("When opened", ""),
        ("Place sella", "film1.png"),
        ("Place nasion", "film2.png"),
        ("Predict 2 films", "2 films"),
    ]
    assert marked(panel) == [3]
    assert [index.row() for index in panel.view.selectionModel().selectedRows()] == [3]


def test_a_click_goes_back_and_forward_in_one_step(driver: Driver, panel: HistoryPanel, session: Session) -> None:
    driver.document.place("nasion", (5, 5))
    driver.document.place("menton", (7, 7))
    rows(panel)
    click(panel, 1)
    assert set(session.project.annotation("film-0001").points) == {"sella"}
    assert len(rows(panel)) == 4
    assert marked(panel) == [1]
    click(panel, 3)
    assert set(session.project.annotation("film-0001").points) == {"sella", "nasion", "menton"}
    click(panel, 0)
    assert not session.project.annotation("film-0001").points
    assert [row.label for row in session.audit()][-3:] == ["Undo: 3 edits"] * 3
    driver.document.place("sella", (9, 9))
    assert [text for text, _ in rows(panel)] == ["When opened", "Place sella"]


def test_undo_by_key_moves_the_mark(driver: Driver, panel: HistoryPanel) -> None:
    rows(panel)
    assert marked(panel) == [1]
    driver.window._update()
    driver.window.canvas.setFocus()
    driver.key(Qt.Key.Key_Z, CTRL)
    rows(panel)
    assert marked(panel) == [0]


def test_while_training_no_click_crosses_a_change_of_the_landmark_list(
    driver: Driver, panel: HistoryPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = session.project.schema.names
    shorter = replace(session.project.schema, landmarks=session.project.schema.landmarks[:-1])
    driver.document.set_schema(shorter)
    driver.document.place("sella", (7, 7))
    panel.repaint_now()
    monkeypatch.setattr(Training, "running", True)
    for row in (0, 1):
        assert "landmark list" in panel.table.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert not panel.table.flags(panel.table.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
        click(panel, row)
        panel.view.clicked.emit(panel.table.index(row, 0))
        assert session.project.schema == shorter
    click(panel, 2)
    assert session.project.annotation("film-0001").points["sella"].xy == (3, 3)
    monkeypatch.setattr(Training, "running", False)
    click(panel, 0)
    assert session.project.schema.names == names


def test_thousands_of_edits_are_rows_of_a_model_with_no_widget_each(
    driver: Driver, panel: HistoryPanel, session: Session
) -> None:
    edit = session.history.done[0]
    session.history.done.extend([edit] * 5000)
    panel.repaint_now()
    assert panel.table.rowCount() == 5002
    assert panel.view.visualRect(panel.table.index(5001, 0)).bottom() <= panel.view.viewport().height() + 1
    assert len(panel.view.viewport().children()) < 10


def test_another_project_begins_with_an_empty_history(
    driver: Driver, panel: HistoryPanel, session: Session
) -> None:
    rows(panel)
    session.close()
    driver.open(Session.open(session.path))
    assert rows(panel) == [("When opened", "")]


def test_after_undo_the_next_click_places_the_landmark_that_was_taken_back(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.focus_film()
    driver.click((10, 10))
    driver.click((20, 20))
    assert driver.document.selected == "menton"
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.document.selected == "nasion"
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.document.selected == "sella"
    driver.click((12, 8))
    assert driver.document.annotation.points["sella"].xy == pytest.approx((12, 8), abs=0.5)
    assert list(driver.document.annotation.points) == ["sella"]


def test_after_redo_the_next_click_does_not_move_what_was_placed_again(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.focus_film()
    driver.click((10, 10))
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.key(Qt.Key.Key_Y, CTRL)
    assert driver.document.selected == "nasion"
    placed = driver.document.annotation.points["sella"]
    driver.click((20, 20))
    assert driver.document.annotation.points["sella"] == placed
    assert driver.document.annotation.points["nasion"].xy == pytest.approx((20, 20), abs=0.5)


def test_undo_on_another_film_selects_there_what_was_taken_back(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.focus_film()
    driver.document.select("nasion")
    driver.click((10, 10))
    driver.key(Qt.Key.Key_D)
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.document.current is not None
    assert driver.document.current.name == "film1.png"
    assert driver.document.selected == "nasion"
