"""A drawing in the window, as the same program code writes it into files."""

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget


class DrawingView(QWidget):
    """An SVG drawing as large as there is room.

    Args:
        name: what it shows, for those who cannot see it.
        parent: of the widget.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = QSvgRenderer(self)
        self.setMinimumSize(260, 300)
        self.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        """Show a drawing; nothing where the text is empty."""
        self._renderer.load(QByteArray(text.encode("utf-8")))
        # Of each drawing anew: the renderer keeps it with what it has loaded.
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.update()

    def _drawn(self) -> QRectF:
        """Where the drawing lies, as large as there is room and as wide for its height as it is."""
        box, room = self._renderer.viewBoxF(), QRectF(self.rect())
        size = box.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        found = QRectF(QPointF(), size)
        found.moveCenter(room.center())
        return found

    # Qt ---------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Qt: what it should have."""
        return QSize(420, 520)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw it on white in any theme, as its first line is black."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._renderer.isValid():
            # A film under the drawing may be larger than it is.
            painter.setClipRect(self._drawn())
            self._renderer.render(painter, self.rect().toRectF())
