"""The panel of edits: in order, the present marked, a click travels."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar

from lmstudio.gui.review.history_panel import HistoryPanel
from lmstudio.gui.training.training_job import Training
from lmstudio.gui.window.panels import BEHIND
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.gui.desk import set_list
from tests.unit.session.steps import prediction

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(driver: Driver, session: Session) -> HistoryPanel:
    """The panel, shown from the View menu, beside a project with one placed point."""
    driver.open(session)
    dock = driver.window.panels.docks["History"]
    assert not dock.isVisible()
    dock.toggleViewAction().trigger()
    QApplication.processEvents()
    assert dock.isVisible()
    driver.desk.pen.place("sella", (3, 3))
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
    driver.desk.current.next_image()
    driver.desk.pen.place("nasion", (5, 5))
    driver.desk.queue.store_predictions([prediction(session, film=k) for k in (1, 2)], model="round 1")
    assert rows(panel) == [
        ("Before these edits", ""),
        ("Place sella", "film1.png"),
        ("Place nasion", "film2.png"),
        ("Predict 2 films", "2 films"),
    ]
    assert marked(panel) == [3]
    assert [index.row() for index in panel.view.selectionModel().selectedRows()] == [3]


def test_a_click_goes_back_and_forward_in_one_step(driver: Driver, panel: HistoryPanel, session: Session) -> None:
    driver.desk.pen.place("nasion", (5, 5))
    driver.desk.pen.place("menton", (7, 7))
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
    driver.desk.pen.place("sella", (9, 9))
    assert [text for text, _ in rows(panel)] == ["Before these edits", "Place sella"]


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
    set_list(driver.desk, shorter)
    driver.desk.pen.place("sella", (7, 7))
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
    for _ in range(5000):
        session.history.done.append(edit)
    panel.repaint_now()
    assert panel.table.rowCount() == 5002
    assert panel.view.visualRect(panel.table.index(5001, 0)).bottom() <= panel.view.viewport().height() + 1
    assert len(panel.view.viewport().children()) < 10


def test_a_project_that_is_opened_again_has_its_history_and_another_one_its_own(
    driver: Driver, panel: HistoryPanel, session: Session, tmp_path: Path
) -> None:
    driver.desk.pen.place("nasion", (5, 5))
    driver.desk.document.undo()
    before = rows(panel)
    session.close()
    again = Session.open(session.path)
    driver.open(again)
    assert (rows(panel), marked(panel)) == (before, [1])
    driver.focus_film()
    driver.key(Qt.Key.Key_Y, CTRL)
    assert set(again.project.annotation("film-0001").points) == {"sella", "nasion"}
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.key(Qt.Key.Key_Z, CTRL)
    assert not again.project.annotation("film-0001").points
    again.close()
    driver.desk.document.set_session(Session.create(tmp_path / "other.lmproj", session.project.schema))
    assert rows(panel) == [("Before these edits", "")]


def test_a_project_that_can_only_be_read_shows_its_history_and_takes_nothing_back(
    driver: Driver, panel: HistoryPanel, session: Session
) -> None:
    with Session.open(session.path) as other:
        driver.open(other)
        assert len(rows(panel)) == 2
        click(panel, 0)
        driver.desk.document.undo()
        assert not driver.window.qt_actions["undo"].isEnabled()
        assert other.project.annotation("film-0001").points


def test_after_undo_the_next_click_places_the_landmark_that_was_taken_back(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.focus_film()
    driver.click((10, 10))
    driver.click((20, 20))
    assert driver.desk.selection.name == "menton"
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.desk.selection.name == "nasion"
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.desk.selection.name == "sella"
    driver.click((12, 8))
    assert driver.desk.current.annotation.points["sella"].xy == pytest.approx((12, 8), abs=0.5)
    assert list(driver.desk.current.annotation.points) == ["sella"]


def test_after_redo_the_next_click_does_not_move_what_was_placed_again(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.focus_film()
    driver.click((10, 10))
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.key(Qt.Key.Key_Y, CTRL)
    assert driver.desk.selection.name == "nasion"
    placed = driver.desk.current.annotation.points["sella"]
    driver.click((20, 20))
    assert driver.desk.current.annotation.points["sella"] == placed
    assert driver.desk.current.annotation.points["nasion"].xy == pytest.approx((20, 20), abs=0.5)


def test_undo_on_another_film_selects_there_what_was_taken_back(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.focus_film()
    driver.desk.selection.select("nasion")
    driver.click((10, 10))
    driver.key(Qt.Key.Key_D)
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.desk.current.image is not None
    assert driver.desk.current.image.name == "film1.png"
    assert driver.desk.selection.name == "nasion"


def test_panels_that_are_closed_at_first_leave_no_tabs_and_open_in_the_place_of_others(
    driver: Driver, session: Session
) -> None:
    window = driver.window
    driver.open(session)
    QApplication.processEvents()
    assert not [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    for title, other in BEHIND.items():
        window.panels.docks[title].toggleViewAction().trigger()
        QApplication.processEvents()
        assert window.tabifiedDockWidgets(window.panels.docks[title]) == [window.panels.docks[other]]
