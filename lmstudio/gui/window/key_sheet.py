"""The sheet of keyboard shortcuts and mouse actions."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lmstudio.gui.look import layouts, theme
from lmstudio.gui.window import menus
from lmstudio.gui.window.actions import ACTIONS, MENUS
from lmstudio.language import later, tr

WIDEST = 190
"""Longer words on the sheet of keys are broken into lines, in pixels."""
MOUSE = later("Mouse and arrow keys")
_COLUMNS = (
    (("File", "Edit", "Train"), ("Go", "View"), (MOUSE, "Help")),
    (("File", "Edit", "Train", "Help"), ("Go", "View", MOUSE)),
)
"""What stands in each column of the sheet of keys, on a wide and on a narrow screen."""
_AROUND = QSize(60, 140)
"""What the desktop, the frame and the button take of the screen beside the sheet of keys."""
GESTURES = (
    (later("Click"), later("place the next landmark; if none is left, select a point or deselect")),
    (later("Drag a point"), later("move it, and all selected points with it")),
    (later("Double click in the list"), later("move that landmark with the next click")),
    (later("Ctrl + click, Ctrl + drag"), later("select several points: add or remove one, all in a frame")),
    (
        later("Arrow keys"),
        later("nudge the selected point, or the one just placed, by 1 px; with Shift 10, with Alt 0.1"),
    ),
    (later("Wheel, two-finger scroll"), later("zoom at the cursor")),
    (later("Ctrl + arrow keys"), later("pan")),
    (later("Middle-button drag, Space + drag"), later("pan")),
    (later("Right-button drag"), later("window and level")),
    (later("Click, with ruler or angle"), later("set an end; drag an end to move it")),
)
"""What the mouse and the arrow keys do on the film, for the sheet of keys."""


class KeySheet(QDialog):
    """All keys, from the table of actions, and what the mouse does.

    Args:
        changed: the user's own keys by action.
        parent: of the sheet.
    """

    def __init__(self, changed: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = groups(changed)
        room = self.screen().availableGeometry().size() - _AROUND
        for columns in _COLUMNS:
            sheet = _sheet(columns, shown)
            if sheet.sizeHint().width() <= room.width():
                break
        area = layouts.scrolling(sheet)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(layouts.close_button(self))
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(sheet.sizeHint().width() + bar)
        area.setMinimumHeight(min(sheet.sizeHint().height(), room.height()))


def groups(changed: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Keys and what they do, in the language of the window, by the English title of their group.

    Args:
        changed: the user's own keys by action.
    """
    mouse = [(tr(what), tr(text)) for what, text in GESTURES]
    found = {menu: _keys_in(menu, changed) for menu in MENUS} | {MOUSE: mouse}
    return {title: [(keys, text[:1].upper() + text[1:]) for keys, text in rows] for title, rows in found.items()}


def _keys_in(menu: str, changed: Mapping[str, str]) -> list[tuple[str, str]]:
    rows = []
    for action in ACTIONS:
        keys = menus.keys_of(action, changed)
        if keys and (action.menu or "View") == menu:
            rows.append((", ".join(_shown(key) for key in keys), tr(action.text).rstrip("…")))
    return rows


def _shown(key: str) -> str:
    """A key as it is written on the keyboards of the user."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _sheet(columns: tuple[tuple[str, ...], ...], shown: Mapping[str, list[tuple[str, str]]]) -> QWidget:
    """The groups of keys side by side, keys and words of a column in line with each other."""
    sheet = QWidget()
    line = QHBoxLayout(sheet)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(28)
    for titles in columns:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for title in titles:
            _add_group(grid, title, shown[title])
        grid.setRowStretch(grid.rowCount(), 1)
        line.addLayout(grid)
    return sheet


def _add_group(grid: QGridLayout, title: str, rows: list[tuple[str, str]]) -> None:
    first = grid.rowCount()
    heading = QLabel(tr(title))
    theme.emphasise(heading)
    if first > 1:
        heading.setContentsMargins(0, 16, 0, 0)
    grid.addWidget(heading, first, 0, 1, 2)
    for row, (keys, text) in enumerate(rows, start=first + 1):
        grid.addWidget(_broken(keys, bold=True), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_broken(text), row, 1, Qt.AlignmentFlag.AlignTop)


def _broken(text: str, *, bold: bool = False) -> QLabel:
    """A label that is as wide as its text, up to ``WIDEST``, and as high as the lines it then has."""
    label = QLabel(text, wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    width = min(label.fontMetrics().horizontalAdvance(text) + 4, WIDEST)
    label.setFixedSize(width, label.heightForWidth(width))
    return label
