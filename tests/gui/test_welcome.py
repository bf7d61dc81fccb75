"""How one begins, and what the program tells of itself: welcome page, log, versions, the running training."""

import errno
import logging
import os
from collections.abc import Callable, Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import lmstudio
from lmstudio import paths
from lmstudio.errors import MissingFilm
from lmstudio.gui import app as gui_app
from lmstudio.gui.files.new_dialog import NewProject
from lmstudio.gui.look.notices import About, Notice
from lmstudio.learning.network import devices
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.gui.test_training import MINUTE, wait_for_end, wait_for_steps

LEFT = Qt.MouseButton.LeftButton


def test_the_first_thing_to_be_seen_are_three_ways_to_begin(
    driver: Driver, session: Session, answer: Callable[[str, str], None]
) -> None:
    welcome = driver.window.welcome
    assert welcome.isVisible()
    assert not driver.window.canvas.isVisible()
    assert not welcome.recent.isVisible()
    QTest.mouseClick(welcome.folder, LEFT)
    driver.dialog(NewProject).reject()
    driver.qtbot.wait(QApplication.doubleClickInterval())
    session.close()
    answer("getOpenFileName", str(session.path))
    QTest.mouseClick(welcome.project, LEFT)
    driver.wait_for_film()
    assert driver.window.canvas.isVisible()
    assert not welcome.isVisible()


@pytest.fixture
def log_file() -> Iterator[Path]:
    """The log of the program, as a start begins it."""
    root = logging.getLogger("lmstudio")
    before = list(root.handlers)
    gui_app.start_log()
    yield paths.log_file()
    for handler in root.handlers[:]:
        if handler not in before and isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()


def test_an_error_is_in_the_log_without_the_name_of_a_file(driver: Driver, log_file: Path) -> None:
    driver.desk.document.failed.emit(
        MissingFilm("The film film-0001 is not there.", where="/films/Smith_John.dcm", remedy="Put it back.")
    )
    driver.dialog(Notice).reject()
    text = log_file.read_text(encoding="utf-8")
    assert "MissingFilm: The film film-0001 is not there." in text
    assert "Smith" not in text


def test_about_names_versions_the_device_and_where_log_and_settings_are(driver: Driver) -> None:
    driver.window.training.watch.device = "CPU"
    driver.window.qt_actions["about"].trigger()
    about = driver.dialog(About)
    assert isinstance(about, About)
    words = about.text.text()
    for wanted in (lmstudio.__version__, "torch", "PySide6", str(paths.log_file()), str(paths.settings_file())):
        assert wanted in words
    assert "last training on CPU" in words
    about.reject()


def test_while_it_trains_the_panel_says_on_what_how_long_and_how_well(endless: Driver, qtbot: QtBot) -> None:
    driver, window = endless, endless.window
    driver.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    panel = window.train_panel
    wait_for_steps(driver, 12)
    qtbot.waitUntil(lambda: " left" in panel.time_left.text(), timeout=MINUTE)
    assert panel.device.text().startswith("Learning from 1 film on CPU")
    if devices.choose().type == "cpu":
        assert "no GPU available" in panel.device.text()
    assert panel.bar.isVisible()
    assert panel.bar.maximum() == 100_000
    assert panel.plot.isVisible()
    assert panel.stop.isVisible()
    window.training.stop()
    wait_for_end(driver)


def test_a_recent_project_whose_drive_does_not_answer_does_not_keep_the_window_from_coming_up(
    driver: Driver, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    away, stat = session.path.with_name("away.lmproj"), Path.stat

    def of_a_drive(path: Path, **options: bool) -> os.stat_result:
        if path == away:
            raise OSError(errno.EIO, "Input/output error")
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", of_a_drive)
    driver.window.welcome.show_recent([str(away), str(session.path)])
    assert driver.window.welcome.recent.count() == 1
