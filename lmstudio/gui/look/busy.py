"""The pointer of work that the window waits for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


class Busy:
    """A block with the pointer of work that the window waits for."""

    def __enter__(self) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)

    def __exit__(self, *_: object) -> None:
        QGuiApplication.restoreOverrideCursor()
