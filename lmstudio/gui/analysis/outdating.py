"""Windows beside the project that show figures of it: they say when it has changed since, and follow."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lmstudio.gui.document.document import Document
from lmstudio.language import later

QUIET_MS = 1000
"""A window that is in use follows once the project has been quiet so long; others when they are used again."""
OUTDATED = later(
    "Points or films have changed since: these figures are older. A click here brings them up to date."
)


class Outdating(QObject):
    """Whether a window shows what the project was before an edit.

    It does not follow each edit at once: figures of many films take longer to compute than a point to place.

    Args:
        document: the project.
        window: that shows figures of it; the parent of the object.

    Signals:
        began(): the window shows what is no longer so.
        wanted(): it is to be brought up to date.
    """

    began, wanted = Signal(), Signal()

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._outdated = window, False
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._follow)
        document.project_changed.connect(self._begin)
        document.annotation_changed.connect(self._begin)
        window.installEventFilter(self)

    def _begin(self) -> None:
        if not self._outdated:
            self._outdated = True
            self.began.emit()
        if self._window.isActiveWindow():
            self._quiet.start()

    def _follow(self) -> None:
        self._quiet.stop()
        if self._outdated:
            self._outdated = False
            self.wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the window is used again."""
        if event.type() is QEvent.Type.WindowActivate:
            self._follow()
        return super().eventFilter(watched, event)
