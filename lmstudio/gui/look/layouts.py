"""How dialogs and panels are laid out: what all of them share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QFrame, QScrollArea, QWidget


def form(parent: QWidget | None = None) -> QFormLayout:
    """Fields with their names before them, as in every dialog of the program; a layout of ``parent`` if any."""
    made = QFormLayout(parent)
    made.setHorizontalSpacing(14)
    made.setVerticalSpacing(8)
    return made


def widen(dialog: QDialog, width: int) -> None:
    """Let a dialog be no narrower than this, nor than what lies in it, which may need more in another language."""
    dialog.setMinimumWidth(max(width, dialog.minimumSizeHint().width()))


def scrolling(widget: QWidget) -> QScrollArea:
    """An area in which a tall panel scrolls."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area


def close_button(dialog: QDialog) -> QDialogButtonBox:
    """The line with the one button that closes a dialog."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=dialog)
    buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
    buttons.rejected.connect(dialog.reject)
    return buttons
