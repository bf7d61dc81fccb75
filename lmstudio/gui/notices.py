"""What the program tells in a box of its own: errors with their remedy, the sheet of keys, about."""

import os
import platform
from collections.abc import Mapping
from importlib import metadata

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

import lmstudio
from lmstudio import paths
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui import icons, menus, panels, theme
from lmstudio.gui.actions import ACTIONS, MENUS
from lmstudio.language import later, tr

_Standard = QDialogButtonBox.StandardButton
WIDEST = 190
"""Longer words on the sheet of keys are broken into lines, in pixels."""
_MOUSE = later("Mouse and arrows")
_COLUMNS = (
    (("File", "Edit", "Train"), ("Go", "View"), (_MOUSE, "Help")),
    (("File", "Edit", "Train", "Help"), ("Go", "View", _MOUSE)),
)
"""What stands in each column of the sheet of keys, on a wide and on a narrow screen."""
_AROUND = QSize(60, 140)
"""What the desktop, the frame and the button take of the screen beside the sheet of keys."""

GESTURES = (
    (later("Click"), later("place the landmark that is due; with none due, select a point, or none")),
    (later("Drag a point"), later("move it, with those selected together with it")),
    (later("Double click in the list"), later("move that landmark by the next click")),
    (later("Ctrl + click, Ctrl + drag"), later("select points together: one more or less, all in a frame")),
    (
        later("Arrow keys"),
        later("nudge the selected point, or the one just placed, by 1 px; with Shift 10, with Alt 0.1"),
    ),
    (later("Wheel, two fingers"), later("zoom at the cursor")),
    (later("Ctrl + arrow keys"), later("pan")),
    (later("Middle drag, Space + drag"), later("pan")),
    (later("Right drag"), later("window and level")),
    (later("Click, with ruler or angle"), later("lay an end; drag an end to move it")),
)
"""What the mouse and the arrow keys do on the film, for the sheet of keys."""


class Notice(QDialog):
    """A message with a heading, what to do, details to copy, and one button.

    Args:
        title: of the box.
        heading: one sentence.
        text: what to do next.
        details: to be copied into a report; may be empty.
        parent: of the box.
    """

    def __init__(
        self, title: str, *, heading: str, text: str, details: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading, self.text = QLabel(heading, wordWrap=True), QLabel(text, wordWrap=True)
        theme.emphasise(self.heading)
        for label in (self.heading, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumWidth(380)
        self.details = f"{heading}\n{text}\n{details}".strip()
        # Only in its dialog does a button stay the default one when the focus has been on another.
        self.buttons = QDialogButtonBox(_Standard.Close, parent=self)
        copy = QPushButton(tr("Copy"))
        self.buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        close = self.buttons.button(_Standard.Close)
        close.setDefault(True)
        close.setFocus()
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(details)

    def _lay_out(self, details: str) -> None:
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        kind = QStyle.StandardPixmap.SP_MessageBoxWarning
        picture.setPixmap(self.style().standardIcon(kind).pixmap(36, 36))
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.text)
        if details:
            box = QPlainTextEdit(details, readOnly=True)
            box.setAccessibleName(tr("Details"))
            box.setMinimumHeight(140)
            words.addWidget(box)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(picture)
        line.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(self.buttons)

    def copy(self) -> None:
        """Put the whole message into the clipboard."""
        QGuiApplication.clipboard().setText(self.details)


def error_notice(error: object, parent: QWidget | None = None) -> Notice:
    """The box that tells of an error what was found, where, and what to do."""
    if isinstance(error, LandmarkStudioError):
        where = f"\n\n{error.where}" if error.where else ""
        return Notice("Landmark Studio", heading=error.found, text=f"{error.remedy}{where}", parent=parent)
    return crash_notice(f"{type(error).__name__}: {error}", parent)


def crash_notice(trace: str, parent: QWidget | None = None) -> Notice:
    """The box for an error of the program itself, with the details to copy."""
    return Notice(
        "Landmark Studio",
        heading=tr("Something went wrong in Landmark Studio."),
        text=tr(
            "Every finished edit is saved. You can go on; if the window behaves oddly, close it and open the "
            "project again. Please copy the details and send them to us."
        ),
        details=f"{versions()}\n\n{trace}",
        parent=parent,
    )


def versions() -> str:
    """The versions that matter in a report, a line each."""
    lines = [
        f"Landmark Studio {lmstudio.__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
    ]
    for name in ("PySide6-Essentials", "pyqtgraph", "torch", "numpy", "pydicom"):
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            lines.append(f"{name} is not installed")
    return "\n".join(lines)


class About(QDialog):
    """Versions and the device.

    Args:
        device: of the last training, for people; empty before it.
        parent: of the box.
    """

    def __init__(self, device: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Landmark Studio"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        picture.setPixmap(icons.state_icon("app").pixmap(64, 64))
        cores = tr("{count} CPU cores").format(count=os.cpu_count())
        if device:
            cores += "; " + tr("trained last on {device}").format(device=device)
        places = tr("Log: {log}\nSettings: {settings}").format(
            log=paths.log_file(), settings=paths.settings_file()
        )
        self.text = QLabel(f"{versions()}\n{cores}\n\n{places}", wordWrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setMinimumWidth(460)
        title = QLabel("Landmark Studio")
        theme.emphasise(title)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(QLabel(tr("Put landmarks on a few x-rays, train, and correct the rest.")))
        words.addSpacing(8)
        words.addWidget(self.text)
        words.addSpacing(8)
        words.addWidget(QLabel(tr("For research. Not a medical device.")))
        line = QHBoxLayout()
        line.setSpacing(18)
        line.addWidget(picture)
        line.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(_close_button(self))


class KeySheet(QDialog):
    """All keys, from the table of actions, and what the mouse does.

    Args:
        changed: the user's own keys by action.
        parent: of the sheet.
    """

    def __init__(self, changed: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = {menu: _keys_in(menu, changed) for menu in MENUS} | {_MOUSE: list(GESTURES)}
        room = self.screen().availableGeometry().size() - _AROUND
        for columns in _COLUMNS:
            sheet = _sheet(columns, groups)
            if sheet.sizeHint().width() <= room.width():
                break
        area = panels.scrolling(sheet)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("Keys"))
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(_close_button(self))
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(sheet.sizeHint().width() + bar)
        area.setMinimumHeight(min(sheet.sizeHint().height(), room.height()))


def _keys_in(menu: str, changed: Mapping[str, str]) -> list[tuple[str, str]]:
    rows = []
    for action in ACTIONS:
        keys = menus.keys_of(action, changed)
        if keys and (action.menu or "View") == menu:
            rows.append((", ".join(_shown(key) for key in keys), action.text.rstrip("…")))
    return rows


def _shown(key: str) -> str:
    """A key as it is written on the keyboards of the user."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _sheet(columns: tuple[tuple[str, ...], ...], groups: Mapping[str, list[tuple[str, str]]]) -> QWidget:
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
            _add_group(grid, title, groups[title])
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
        words = tr(text)
        grid.addWidget(_broken(tr(keys), bold=True), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_broken(words[:1].upper() + words[1:]), row, 1, Qt.AlignmentFlag.AlignTop)


def _broken(text: str, *, bold: bool = False) -> QLabel:
    """A label that is as wide as its text, up to ``WIDEST``, and as high as the lines it then has."""
    label = QLabel(text, wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    width = min(label.fontMetrics().horizontalAdvance(text) + 4, WIDEST)
    label.setFixedSize(width, label.heightForWidth(width))
    return label


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(_Standard.Close, parent=dialog)
    buttons.button(_Standard.Close).setDefault(True)
    buttons.rejected.connect(dialog.reject)
    return buttons


def show_error(error: object) -> Notice:
    """The box for an error, shown over the active window without stopping anything."""
    notice = error_notice(error, QApplication.activeWindow())
    notice.open()
    return notice
