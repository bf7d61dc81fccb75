"""Message boxes: errors with their remedy, and the About box."""

import os
import platform
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
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
from lmstudio.gui.look import icons, layouts, theme
from lmstudio.language import tr

_Standard = QDialogButtonBox.StandardButton


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
            "Every finished edit is saved. You can continue; if the window behaves oddly, close it "
            "and open the project again. Please copy the details and send them to us."
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
            cores += "; " + tr("last training on {device}").format(device=device)
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
        words.addWidget(QLabel(tr("Place landmarks on a few x-rays, train, and correct the rest.")))
        words.addSpacing(8)
        words.addWidget(self.text)
        words.addSpacing(8)
        words.addWidget(QLabel(tr("For research use. Not a medical device.")))
        line = QHBoxLayout()
        line.setSpacing(18)
        line.addWidget(picture)
        line.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(layouts.close_button(self))
