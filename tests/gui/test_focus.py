"""Every dialog with the keyboard alone: Tab goes through it in order and comes back, Return and Escape end it."""

import itertools
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QPushButton, QRadioButton, QWidget

from lmstudio.gui.look.theme import LEAST_HIT
from tests.gui.conftest import Driver
from tests.stage import dialogs
from tests.stage.dialogs import Stage

MANY = 200
"""No dialog has so many places for the focus."""
KEYS = "35-settings-keys"
"""Whose editors take Escape as a key to be set."""

CHANGED = "30-list"
"""Whose list was changed: Escape asks first."""


def opened(stage: Stage, driver: Driver) -> Iterator[tuple[str, QDialog]]:
    for title, make in dialogs.DIALOGS.items():
        dialog = make(stage)
        dialog.show()
        dialog.activateWindow()
        driver.qtbot.waitUntil(dialog.isActiveWindow)
        beneath = dialogs.with_those_beneath(dialog)
        yield title, dialog
        dialogs.close_all(beneath)


def focused(dialog: QDialog) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert dialog.isAncestorOf(widget)
    return widget


def round_of(dialog: QDialog) -> list[QWidget]:
    """The widgets that Tab goes through until it is back where it was."""
    visited = [focused(dialog)]
    for _ in range(MANY):
        QTest.keyClick(visited[-1], Qt.Key.Key_Tab)
        widget = focused(dialog)
        if widget is visited[0]:
            return visited
        if widget is visited[-1]:  # a page, of which Tab visits link after link
            continue
        assert widget not in visited, "Tab is caught in a part of the dialog"
        visited.append(widget)
    raise AssertionError("Tab never comes back")


def top(widget: QWidget, dialog: QDialog) -> int:
    return widget.mapTo(dialog, QPoint(0, 0)).y()


def default(dialog: QDialog) -> list[QPushButton]:
    return [each for each in dialog.findChildren(QPushButton) if each.isDefault() and each.window() is dialog]


def test_tab_goes_through_every_dialog_downwards_and_return_still_presses_the_same_button(
    driver: Driver, stage: Stage
) -> None:
    for title, dialog in opened(stage, driver):
        before = default(dialog)
        assert len(before) == 1, title
        visited = round_of(dialog)
        assert default(dialog) == before, title
        start = min(range(len(visited)), key=lambda k: top(visited[k], dialog))
        tops = [top(each, dialog) + each.height() for each in visited[start:] + visited[:start]]
        if title != KEYS:
            assert all(a <= b + 12 for a, b in itertools.pairwise(tops)), title
        pressable = [
            each
            for each in dialog.findChildren(QPushButton)
            if each.isVisible() and each.isEnabled() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        ]
        assert set(pressable) <= set(visited), title


def test_escape_ends_every_dialog(driver: Driver, stage: Stage) -> None:
    for title, dialog in opened(stage, driver):
        QTest.keyClick(focused(dialog), Qt.Key.Key_Escape)
        QApplication.processEvents()
        ended = not shiboken6.isValid(dialog) or not dialog.isVisible()
        assert ended is (title != CHANGED), title


def test_no_button_is_too_small_to_be_hit(driver: Driver, stage: Stage) -> None:
    for title, dialog in opened(stage, driver):
        buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
        assert [each.text() for each in buttons if min(each.width(), each.height()) < LEAST_HIT] == [], title
    small = [
        each.text() or each.accessibleName()
        for each in driver.window.findChildren(QAbstractButton)
        if each.isVisible()
        and not isinstance(each, QCheckBox | QRadioButton)
        and min(each.width(), each.height()) < LEAST_HIT
    ]
    assert small == []
