"""Hasty hands: double clicks, held keys, and keys that come before there is anything to see."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import State
from lmstudio.core.settings import Settings
from lmstudio.gui.document.current import UNSEEN_S
from lmstudio.gui.look.jobs import Job
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver
from tests.gui.test_training import MINUTE, wait_for_end
from tests.unit.session.steps import prediction

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def predicted(driver: Driver, session: Session) -> Driver:
    """The window on three films whose points are all predicted."""
    driver.open(session)
    predictions = [prediction(session, film=film, error=0.1) for film in range(3)]
    driver.desk.queue.store_predictions(predictions, model="round 1")
    driver.focus_film()
    return driver


def states(driver: Driver) -> list[State]:
    project = driver.desk.document.project
    return [project.state(image) for image in project.images]


def test_a_held_return_confirms_one_film_and_no_more(predicted: Driver) -> None:
    predicted.key(Qt.Key.Key_Return)
    assert states(predicted).count(State.DONE) == 1
    repeated = {name for name, action in predicted.window.qt_actions.items() if action.autoRepeat()}
    assert {"next", "previous", "next_landmark", "undo", "zoom_in"} <= repeated
    assert not repeated & {"confirm_image", "confirm", "clear", "visibility", "queue", "train", "predict"}


def test_return_confirms_no_film_before_it_is_seen(predicted: Driver, film_folder: Path) -> None:
    (film_folder / "film3.png").unlink()
    predicted.desk.current.go_to("film-0003")
    predicted.qtbot.waitUntil(predicted.window.banner.isVisible)
    before = predicted.desk.current.annotation
    predicted.desk.selection.select("sella")
    QApplication.processEvents()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_Delete, Qt.Key.Key_Left):
        predicted.key(key)
    assert predicted.desk.current.image is not None
    assert predicted.desk.current.image.id == "film-0003"
    assert predicted.desk.current.annotation == before
    predicted.key(Qt.Key.Key_A)
    predicted.wait_for_film()
    QApplication.processEvents()
    predicted.key(Qt.Key.Key_Return)
    assert states(predicted) == [State.PREDICTED, State.DONE, State.PREDICTED]


def test_a_key_on_its_way_confirms_no_point_that_came_onto_the_film_just_now(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    driver.desk.current.next_image()
    driver.wait_for_film()
    driver.click((10, 10))
    image = driver.desk.current.image
    assert image is not None

    def state() -> State:
        return driver.desk.document.project.state(image)

    driver.focus_film()
    told: list[str] = []
    driver.desk.document.noted.connect(told.append)
    driver.key(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: state() is State.PREDICTED, timeout=MINUTE)
    driver.key(Qt.Key.Key_Return)
    driver.desk.selection.select("nasion")
    driver.key(Qt.Key.Key_C)
    assert state() is State.PREDICTED
    assert not driver.desk.current.annotation.points["nasion"].by_reader
    assert "just now" in told[-1]
    driver.qtbot.waitUntil(lambda: not driver.desk.current.is_unseen, timeout=round(5000 * UNSEEN_S))
    driver.key(Qt.Key.Key_Return)
    assert state() is State.DONE


def window_jobs(driver: Driver) -> list[Job]:
    """The work that goes on behind the window."""
    return [job for job in driver.window.findChildren(Job) if not job.isFinished()]


def test_what_a_training_finds_never_comes_into_a_project_that_was_opened_meanwhile(
    driver: Driver, session: Session, film_folder: Path, tmp_path: Path
) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    # As when a new project's films were being read while Train was pressed.
    other = Session.create(tmp_path / "other.lmproj", session.project.schema)
    other.films.add_folder(film_folder)
    driver.open(other)
    training = driver.window.training
    assert not training.running
    driver.qtbot.waitUntil(lambda: not window_jobs(driver), timeout=MINUTE)
    assert not other.project.models
    assert not other.project.annotations
    assert training.watch.ended == ""
    driver.label_all()
    training.train()
    wait_for_end(driver)
    assert [model.name for model in other.project.models] == ["round 1"]


def double_click(window: QWidget, at: QPoint, qtbot: QtBot) -> None:
    """Two clicks at one place of the window, on whatever lies there at each of them."""
    for pause in (QApplication.doubleClickInterval() - 100, 0):
        widget = window.childAt(at)
        assert widget is not None
        QTest.mouseClick(widget, LEFT, NO_KEY, widget.mapFrom(window, at))
        qtbot.wait(pause)


def test_a_double_click_on_train_begins_it_and_does_not_stop_it(endless: Driver, qtbot: QtBot) -> None:
    driver, window = endless, endless.window
    qtbot.waitUntil(window.train_panel.button.isEnabled)
    button = window.train_panel.button
    double_click(window, button.mapTo(window, button.rect().center()), qtbot)
    assert window.training.running
    assert not window.training.stopping
    qtbot.waitUntil(window.train_panel.stop.isEnabled, timeout=60_000)
    QTest.mouseClick(window.train_panel.stop, LEFT)
    # One that has not begun yet is let go at once.
    qtbot.waitUntil(lambda: window.training.stopping or not window.training.running)
    wait_for_end(driver)


def test_the_open_project_opened_once_more_can_still_be_written(
    driver: Driver, session: Session, failures: list[object]
) -> None:
    driver.open(session)
    driver.click((10, 10))
    assert driver.window.files.open_path(session.path)
    assert driver.desk.document.session is session
    assert not driver.desk.document.read_only
    driver.click((12, 12))
    assert list(driver.desk.current.annotation.points) == ["sella", "nasion"]
    assert failures == []


def test_a_double_click_on_a_recent_project_opens_it_once_and_sets_no_point(
    qtbot: QtBot, session: Session
) -> None:
    session.close()
    window = MainWindow(Settings().opened(session.path))
    qtbot.addWidget(window)
    window.show()
    recent = window.welcome.recent
    at = recent.visualItemRect(recent.item(0)).center()
    place = recent.viewport().mapTo(window, at)
    double_click(window, place, qtbot)
    driver = Driver(window, qtbot)
    driver.wait_for_film()
    assert not window.desk.document.read_only
    assert not window.desk.current.annotation.points
    window.close()
