"""Everything that can have the focus says what it is to a screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QAbstractSpinBox, QComboBox, QWidget

from lmstudio.gui.main_window import MainWindow
from tests.benchmarks import screenshots
from tests.gui.conftest import Driver


def nameless(window: QWidget) -> Iterator[str]:
    """What can have the focus and has no name, with what it lies in."""
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        # These speak for the parts that Qt makes them of: viewport, list that drops down, line of a spin box.
        inside = isinstance(parent, QAbstractScrollArea | QAbstractItemView | QAbstractSpinBox | QComboBox)
        drops = parent is not None and isinstance(parent.parentWidget(), QComboBox)
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.isWindow() or inside or drops:
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name):
            yield f"{type(widget).__name__} in {type(parent).__name__}"


def test_all_panels_have_names(driver: Driver, tmp_path: Path) -> None:
    session, _ = screenshots.sample_session(tmp_path)
    driver.open(session)
    assert list(nameless(driver.window)) == []


@pytest.mark.parametrize("number", range(7))
def test_all_dialogs_have_names(window: MainWindow, tmp_path: Path, number: int) -> None:
    title, dialog = screenshots.dialogs(window, tmp_path)[number]
    dialog.show()
    assert list(nameless(dialog)) == [], title
    dialog.close()
