"""The loop as the window guides through it: the next step, kept and moved points, one step of undo for a run."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Origin, State
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.settings import Settings
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session
from lmstudio.session.labelling.suggesting import Suggestion
from tests.conftest import write_film
from tests.gui.conftest import Driver
from tests.unit.session.steps import prediction

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
FILMS = 13


@pytest.fixture
def many(session: Session, tmp_path: Path) -> Session:
    """A project of 13 films."""
    folder = tmp_path / "more"
    folder.mkdir()
    for number in range(4, FILMS + 1):
        write_film(folder / f"film{number:02d}.png", seed=number)
    session.films.add_folder(folder)
    return session


def says(driver: Driver) -> str:
    driver.window.guide.repaint_now()
    QApplication.processEvents()
    return driver.window.guide.text.text()


def press(driver: Driver) -> None:
    says(driver)
    driver.window._update()
    QTest.mouseClick(driver.window.guide.button, LEFT)
    QApplication.processEvents()


def label(driver: Driver, count: int) -> None:
    for image in driver.desk.document.project.images[:count]:
        driver.desk.current.go_to(image.id)
        driver.label_all()


def predicted(session: Session, films: range, *, error: float = 0.1) -> list[Prediction]:
    return [prediction(session, film=film, error=error) for film in films]


def trained(session: Session, films: int) -> None:
    learned = tuple(image.id for image in session.project.images[:films])
    session.networks.store(Trained(b"w", 10, films, "xray-ddpm", True, learned))


def test_the_guide_leads_from_labels_to_training_and_its_button_begins_each_step(
    driver: Driver, many: Session
) -> None:
    driver.open(many)
    assert says(driver) == "Label 5 films"
    assert driver.window.guide.button.text() == "Suggest films"
    ids = [image.id for image in many.project.images]
    driver.desk.queue.suggest([Suggestion(ids[k], 3) for k in (2, 4)])
    assert says(driver) == "Label these 2 suggested films (★)"
    driver.desk.current.go_to(ids[0])
    press(driver)
    assert driver.desk.current.image is not None
    assert driver.desk.current.image.id == ids[2]
    driver.desk.pen.place("sella", (3, 3))
    assert says(driver) == "Place the remaining 2 landmarks on this film"
    assert not driver.window.guide.button.isVisible()
    driver.desk.current.go_to(ids[7])
    assert says(driver) == "Finish 1 film"
    press(driver)
    assert driver.desk.current.image.id == ids[2]
    label(driver, 5)
    assert says(driver) == "Train"
    driver.key(Qt.Key.Key_Z, CTRL)
    assert says(driver).startswith("Place the last landmark")


def test_the_guide_sends_to_doubtful_films_then_offers_another_round(driver: Driver, many: Session) -> None:
    driver.open(many)
    label(driver, 2)
    trained(many, 2)
    driver.desk.queue.store_predictions(predicted(many, range(2, FILMS), error=30.0), model="round 1")
    assert says(driver) == f"Review the {FILMS - 2} most doubtful films"
    press(driver)
    for _ in range(5):
        assert driver.desk.current.image is not None
        assert many.project.state(driver.desk.current.image) is State.PREDICTED
        driver.wait_for_film()
        driver.desk.pen.place("sella", (20, 20))
        driver.key(Qt.Key.Key_Return)
    assert says(driver) == "Train again"
    assert driver.window.guide.reason.text().startswith("You have corrected 5 films since round 1")
    driver.key(Qt.Key.Key_Z, CTRL)
    assert says(driver) == f"Review the {FILMS - 6} most doubtful films"


def test_the_view_menu_hides_the_guide_and_it_stays_hidden(driver: Driver, many: Session) -> None:
    driver.open(many)
    says(driver)
    assert driver.window.guide.isVisible()
    driver.window.qt_actions["guide"].trigger()
    driver.desk.pen.place("sella", (3, 3))
    says(driver)
    assert not driver.window.guide.isVisible()
    assert driver.window.settings["guide"] is False
    assert not MainWindow(Settings().changed(guide=False)).guide.wanted


def test_the_guide_shows_no_button_before_it_has_words(driver: Driver, session: Session) -> None:
    driver.open(session)
    assert driver.window.guide.isVisible()
    assert driver.window.guide.button.text() or not driver.window.guide.button.isVisible()


def test_a_project_that_is_open_for_reading_only_gets_no_advice(driver: Driver, session: Session) -> None:
    driver.open(Session.open(session.path))
    says(driver)
    assert driver.desk.document.read_only
    assert not driver.window.guide.isVisible()


def test_the_review_panel_counts_kept_and_moved_points_of_each_network(driver: Driver, many: Session) -> None:
    driver.open(many)
    table = driver.window.queue_panel.rounds
    driver.desk.queue.store_predictions(predicted(many, range(4)), model="round 1")
    driver.window.queue_panel.repaint_now()
    assert not table.isVisibleTo(driver.window.queue_panel)
    driver.desk.current.go_to(many.project.images[0].id)
    driver.wait_for_film()
    driver.window.canvas.setFocus()
    driver.drag((0.0, 2.0), (20.0, 17.0))
    driver.key(Qt.Key.Key_Return)
    driver.window.queue_panel.repaint_now()
    rows = [[table.rows.item(row, column).text() for column in range(3)] for row in range(table.rows.rowCount())]
    assert rows == [["round 1", "67 %", "1 by 25 px"]]
    assert table.rows.item(0, 0).toolTip().startswith("2 of 3 points on 1 film kept")
    assert table.isVisibleTo(driver.window.queue_panel)
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.window.queue_panel.repaint_now()
    assert not table.isVisibleTo(driver.window.queue_panel)


def question(driver: Driver) -> QMessageBox:
    driver.window._update()
    driver.window.qt_actions["confirm_all"].trigger()
    found = driver.dialog(QMessageBox)
    assert isinstance(found, QMessageBox)
    return found


def push(box: QMessageBox, text: str) -> None:
    (button,) = (each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == text)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def test_all_predictions_are_confirmed_in_one_step_after_a_question(driver: Driver, many: Session) -> None:
    driver.open(many)
    driver.desk.queue.store_predictions(predicted(many, range(3)), model="round 1")
    driver.desk.queue.store_predictions(predicted(many, range(3, 5), error=30.0), model="round 1")
    box = question(driver)
    assert box.text() == "Confirm 5 predicted films without reviewing each one?"
    assert "15 points will then count as yours" in box.informativeText()
    assert "Check these first: 6 points on 2 films" in box.informativeText()
    push(box, "Cancel")
    assert len(driver.desk.queue.order) == 5
    push(question(driver), "Confirm all")
    assert driver.desk.queue.order == []
    assert many.project.annotation("film-0005").points["menton"].origin is Origin.CONFIRMED
    assert many.history.done[-1].label == "Confirm 5 films"
    driver.window._update()
    driver.window.qt_actions["undo"].trigger()
    assert len(driver.desk.queue.order) == 5


def test_films_predicted_anew_while_the_question_is_open_are_not_confirmed_by_it(
    driver: Driver, many: Session
) -> None:
    driver.open(many)
    driver.desk.queue.store_predictions(predicted(many, range(3)), model="round 1")
    box = question(driver)
    assert "No large error is expected" in box.informativeText()
    driver.desk.queue.store_predictions(predicted(many, range(2), error=30.0), model="round 2")
    push(box, "Confirm all")
    assert sorted(driver.desk.queue.order) == ["film-0001", "film-0002"]
    assert many.project.annotation("film-0003").points["menton"].origin is Origin.CONFIRMED


def test_with_nothing_predicted_or_read_only_nothing_can_be_confirmed(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window._update()
    assert not driver.window.qt_actions["confirm_all"].isEnabled()
    driver.desk.queue.store_predictions(predicted(session, range(2)), model="round 1")
    driver.window._update()
    assert driver.window.qt_actions["confirm_all"].isEnabled()
    driver.desk.document.set_session(Session.open(session.path))
    driver.window._update()
    assert driver.desk.document.read_only
    assert driver.desk.queue.order
    assert not driver.window.qt_actions["confirm_all"].isEnabled()


def test_a_whole_run_of_predictions_is_undone_at_once(driver: Driver, many: Session) -> None:
    driver.open(many)
    label(driver, 1)
    steps = len(many.history.done)
    driver.window.training.train()
    driver.qtbot.waitUntil(lambda: not driver.window.training.running, timeout=60_000)
    assert len(many.history.done) == steps + 1
    assert many.history.done[-1].label == f"Predict {FILMS - 1} films"
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.desk.queue.order == []
    assert many.project.state(many.project.images[0]) is State.DONE


def test_a_project_that_is_opened_leaves_a_small_window_as_small_as_it_is(
    driver: Driver, session: Session, qtbot: QtBot
) -> None:
    driver.open(session)
    other = MainWindow(Settings())
    qtbot.addWidget(other)
    other.resize(800, 560)
    with qtbot.waitExposed(other):
        other.show()
    size = other.size()
    assert other.files.open_path(session.path)
    assert other.panels.docks["Landmarks"].isVisible()
    QApplication.processEvents()
    assert other.size() == size
