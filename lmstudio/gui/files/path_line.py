"""A line for a path, with a button that lets one choose it."""

import contextlib
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from lmstudio.language import tr


class PathLine(QWidget):
    """A line for a path with a button that opens the file dialog.

    Args:
        name: what the path is of, for those who hear the window.
        parent: of the widget.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.button = QLineEdit(), QPushButton(tr("Browse…"))
        self.line.setAccessibleName(name)
        self.button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)

    @property
    def path(self) -> Path:
        """The path that stands in the line."""
        path = Path(self.line.text().strip())
        # The home of somebody whom this computer does not know.
        with contextlib.suppress(RuntimeError):
            return path.expanduser()
        return path

    def is_filled(self) -> bool:
        """Whether there is anything in the line."""
        return bool(self.line.text().strip())
