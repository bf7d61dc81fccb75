"""Everything that can have the focus says what it is to a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QPushButton,
    QWidget,
)

from tests.stage import dialogs
from tests.stage.dialogs import Stage


def nameless(window: QWidget) -> Iterator[str]:
    """What can have the focus and has no name, with what it lies in."""
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        # These speak for the parts that Qt makes them of: viewport, list that drops down, line of a spin box.
        inside = isinstance(parent, QAbstractScrollArea | QAbstractItemView | QAbstractSpinBox | QComboBox)
        drops = parent is not None and isinstance(parent.parentWidget(), QComboBox)
        if (
            widget.focusPolicy() is Qt.FocusPolicy.NoFocus
            or widget.isWindow()
            or widget.isHidden()
            or inside
            or drops
        ):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name):
            yield f"{type(widget).__name__} in {type(parent).__name__}"


def test_all_panels_have_names(stage: Stage) -> None:
    assert list(nameless(stage.window)) == []


def test_all_dialogs_have_names_and_a_button_that_return_presses(stage: Stage) -> None:
    for title, make in dialogs.DIALOGS.items():
        dialog = make(stage)
        dialog.show()
        assert list(nameless(dialog)) == [], title
        assert any(each.isDefault() for each in dialog.findChildren(QPushButton)), title
        dialogs.close_all(dialogs.with_those_beneath(dialog))
