"""Names from files are shown as they are: what looks like HTML is none, wherever it stands."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTextEdit, QToolTip
from pytestqt.qtbot import QtBot

from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.errors import ProjectError
from lmstudio.gui.look import notices
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session
from tests.conftest import write_film
from tests.gui.conftest import Driver

EVIL = "<b>bold</b><img src=x>&amp;"
"""What Qt takes for rich text where it may choose."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")


def evil_session(folder: Path) -> Session:
    landmarks = tuple(Landmark(f"{EVIL}{name}", EVIL, EVIL, EVIL) for name in "abc")
    session = Session.create(folder / f"{EVIL.replace('/', '-')}.lmproj", Schema(EVIL, landmarks))
    for number in range(3):
        name = f"{EVIL.replace('/', '-')}{number}.png"
        session.films.add_images([write_film(folder / name, seed=number)])
    return session


def labels() -> list[QLabel]:
    """Every label that there is, those in hints and boxes among them."""
    return [each for each in QApplication.allWidgets() if isinstance(each, QLabel)]


def assert_plain() -> None:
    """No label, and no box of text, shows anything but what was given to it."""
    assert not [
        each.text() for each in labels() if each.isVisible() and each.textFormat() != Qt.TextFormat.PlainText
    ]
    boxes = [each for each in QApplication.allWidgets() if isinstance(each, QTextEdit)]
    assert not [each for each in boxes if EVIL in each.toHtml()]


def test_no_text_of_the_window_is_taken_for_html(window: MainWindow, driver: Driver, tmp_path: Path) -> None:
    driver.open(evil_session(tmp_path))
    driver.label_all()
    assert_plain()
    assert any(EVIL in each.text() for each in labels())
    for action in ("networks", "settings", "keys", "schema", "about"):
        if action in window.qt_actions:
            window.qt_actions[action].trigger()
            assert_plain()
            for each in QApplication.topLevelWidgets():
                if each is not window and each.isVisible():
                    each.close()


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_messages_and_hints_are_plain(window: MainWindow, qtbot: QtBot) -> None:
    notice = notices.error_notice(ProjectError(EVIL, remedy=EVIL, where=EVIL), window)
    notice.open()
    box = QMessageBox(window)
    box.setText(EVIL)
    box.setInformativeText(EVIL)
    box.open()
    QToolTip.showText(window.mapToGlobal(QPoint(1, 1)), EVIL, window)
    qtbot.waitUntil(lambda: any(each.metaObject().className() == "QTipLabel" for each in labels()))
    assert_plain()
    assert sum(each.text() == EVIL for each in labels()) >= 4
    QToolTip.hideText()
    notice.close()
    box.close()


def test_the_title_of_the_window_is_the_name_of_the_project(
    window: MainWindow, driver: Driver, tmp_path: Path
) -> None:
    session = Session.create(tmp_path / "a[*]b.lmproj", Schema("list", (Landmark("a"),)))
    session.films.add_images([write_film(tmp_path / "film.png")])
    driver.open(session)
    assert window.windowTitle() == "a[*][*]b - Landmark Studio"
