"""The dialog of the project's networks, with networks that were really trained."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from lmstudio.core.events import Trained, Validation
from lmstudio.gui.review.networks_dialog import NetworksDialog
from lmstudio.session import Session
from tests.gui.conftest import Driver

LEFT = Qt.MouseButton.LeftButton
MINUTE = 60_000


def wait_for_end(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: not driver.window.training.running, timeout=MINUTE)
    QApplication.processEvents()


def opened(driver: Driver) -> NetworksDialog:
    driver.window._update()
    driver.window.qt_actions["networks"].trigger()
    found = driver.dialog(NetworksDialog)
    assert isinstance(found, NetworksDialog)
    return found


def column(dialog: NetworksDialog, number: int) -> list[str]:
    return [dialog.model.item(row, number).text() for row in range(dialog.model.rowCount())]


def choose(dialog: NetworksDialog, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    dialog.view.clearSelection()
    for row in rows:
        dialog.view.selectionModel().select(dialog.model.index(row, 0), flags)


def press(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def answer(driver: Driver, text: str) -> None:
    box = driver.dialog(QMessageBox)
    (button,) = (each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == text)
    press(button)


@pytest.fixture
def two(driver: Driver, session: Session) -> Session:
    """Two rounds of three films' networks; the third film is finished after both."""
    driver.open(session)
    for film in session.project.images[:2]:
        driver.desk.current.go_to(film.id)
        driver.wait_for_film()
        driver.label_all()
        driver.window.training.train()
        wait_for_end(driver)
    driver.desk.current.go_to(session.project.images[2].id)
    driver.desk.queue.confirm_film()
    return session


def test_networks_are_listed_newest_first_with_what_became_of_their_points(driver: Driver, two: Session) -> None:
    dialog = opened(driver)
    assert column(dialog, 0) == ["round 2 (in use)", "round 1"]
    assert column(dialog, 2) == ["2", "1"]
    assert column(dialog, 3) == ["3", "3"]
    assert column(dialog, 5) == ["100 %", "0 %"]
    assert not dialog.use.isEnabled()
    assert not dialog.compare.isEnabled()


def test_an_earlier_network_is_taken_into_use_and_the_next_round_starts_from_it(
    driver: Driver, two: Session
) -> None:
    dialog = opened(driver)
    choose(dialog, 0)
    assert not dialog.use.isEnabled()
    choose(dialog, 1)
    press(dialog.use)
    assert column(dialog, 0) == ["round 2", "round 1 (in use)"]
    driver.window.train_panel.repaint_now()
    assert "round 3 starts from round 1" in driver.window.train_panel.summary.text()
    two.close()
    with Session.open(two.path) as again:
        assert again.project.network is not None
        assert again.project.network.name == "round 1"


def test_two_networks_are_compared_on_films_that_neither_has_learned_from(driver: Driver, two: Session) -> None:
    dialog = opened(driver)
    choose(dialog, 0, 1)
    press(dialog.compare)
    assert driver.window.training.job is None
    assert dialog.outcome.text().startswith("There is no film yet that you finished without predictions")
    assert "A prediction that you kept cannot measure the error" in dialog.outcome.text()
    driver.desk.current.go_to(two.project.images[2].id)
    for name in driver.desk.document.schema.names:
        driver.desk.pen.clear(name)
    driver.label_all()
    before = two.project.annotations
    press(dialog.compare)
    assert driver.window.training.running
    wait_for_end(driver)
    text = dialog.outcome.text()
    assert text.startswith(
        "On 1 film that you finished without predictions and that neither network has learned from (3 points):"
    )
    assert "Round 1: " in text
    assert "Round 2: " in text
    assert "0.00 px" not in text
    assert two.project.annotations == before


def test_a_network_is_deleted_after_a_question_and_its_points_stay(driver: Driver, two: Session) -> None:
    before = two.project.annotations
    dialog = opened(driver)
    choose(dialog, 0)
    press(dialog.delete)
    question = driver.dialog(QMessageBox)
    assert isinstance(question, QMessageBox)
    assert question.text() == "Delete round 2?"
    assert "Undo brings the network back." in question.informativeText()
    assert "The points it predicted, and your changes to them, are kept." in question.informativeText()
    assert "round 1 will be used instead" in question.informativeText()
    assert question.defaultButton().text().replace("&", "") == "Cancel"
    answer(driver, "Cancel")
    assert len(two.project.models) == 2
    choose(dialog, 0)
    press(dialog.delete)
    answer(driver, "Delete")
    assert column(dialog, 0) == ["round 1 (in use)"]
    assert two.networks.weights("round 2") is None
    assert two.project.annotations == before
    assert two.project.next_round == "round 3"


def test_a_deleted_network_comes_back_by_undo_and_the_history_names_it(driver: Driver, two: Session) -> None:
    weights = two.networks.weights("round 2")
    assert weights
    driver.window.panels.docks["History"].toggleViewAction().trigger()
    dialog = opened(driver)
    choose(dialog, 0)
    press(dialog.delete)
    answer(driver, "Delete")
    assert "Undo brings it back" in driver.window.status.currentMessage()
    assert column(dialog, 0) == ["round 1 (in use)"]
    panel = driver.window.history_panel.table
    last = [panel.index(panel.rowCount() - 1, column).data() for column in (0, 1)]
    assert last == ["Delete round 2", ""]
    driver.focus_film()
    driver.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert column(dialog, 0) == ["round 2 (in use)", "round 1"]
    assert two.networks.weights("round 2") == weights
    driver.window.train_panel.repaint_now()
    assert "round 3 starts from round 2" in driver.window.train_panel.summary.text()
    driver.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert column(dialog, 0) == ["round 1 (in use)"]
    driver.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    two.close()
    with Session.open(two.path) as again:
        assert again.networks.weights("round 2") == weights


def test_a_read_only_project_shows_its_networks_and_changes_none(driver: Driver, session: Session) -> None:
    validation = Validation(700, 1.5, "mm", 2)
    session.networks.store(Trained(b"w", 700, 14, "xray-ddpm", True, ("film-0001",), ("a", "b"), validation))
    driver.open(Session.open(session.path))
    dialog = opened(driver)
    assert column(dialog, 4) == ["1.50 mm (2 films)"]
    choose(dialog, 0)
    assert not dialog.use.isEnabled()
    assert not dialog.delete.isEnabled()


def test_what_was_said_of_the_networks_of_a_project_is_not_said_of_another(
    driver: Driver, session: Session
) -> None:
    for steps in (700, 800):
        session.networks.store(Trained(b"w", steps, 14, "xray-ddpm", True, ("film-0001",), ("a", "b")))
    copy = session.path.with_name("copy.lmproj")
    session.backup(copy)
    driver.open(session)
    dialog = opened(driver)
    choose(dialog, 0, 1)
    press(dialog.compare)
    assert dialog.outcome.isVisible()
    driver.open(Session.open(copy))
    assert column(dialog, 0) == ["round 2 (in use)", "round 1"]
    assert not dialog.outcome.isVisible()


def test_of_a_network_stopped_early_the_error_is_unknown_and_it_is_used_only_when_chosen(
    driver: Driver, session: Session
) -> None:
    validation = Validation(100, 21.0, "mm", 2)
    whole = Trained(b"w", 540, 5, "xray-ddpm", True, ("film-0001",), planned=540)
    early = Trained(b"e", 100, 5, "round 1", False, ("film-0001",), ("film-0002",), validation, 540)
    session.networks.store(whole)
    session.networks.store(early)
    driver.open(session)
    dialog = opened(driver)
    assert column(dialog, 0) == ["round 2 (stopped early)", "round 1 (in use)"]
    assert column(dialog, 3) == ["100 of 540", "540"]
    assert column(dialog, 4) == ["unknown", ""]
    choose(dialog, 0)
    press(dialog.use)
    assert column(dialog, 0) == ["round 2 (in use)", "round 1"]
    assert session.networks.weights() == b"e"
    choose(dialog, 0)
    press(dialog.delete)
    box = driver.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "round 1 will be used instead" in box.informativeText()
    answer(driver, "Cancel")
