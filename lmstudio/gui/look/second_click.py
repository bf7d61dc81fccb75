"""The second press of a double click, where the first has put something else under the mouse."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


class SecondClick(QObject):
    """Swallows what the mouse presses, as long as a double click may last; what it would hit was not seen.

    Args:
        parent: of the object.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)

    def swallow(self) -> None:
        """Begin now."""
        app = QApplication.instance()
        if app is not None and not self._timer.isActive():
            app.installEventFilter(self)
            self._timer.timeout.connect(
                lambda: app.removeEventFilter(self), Qt.ConnectionType.SingleShotConnection
            )
        self._timer.start(QApplication.doubleClickInterval())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: whether an event goes no further."""
        return event.type() in _PRESSES
