"""Messages over the film: what has just been done; and next to the cursor, what a click would do."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lmstudio.core.geometry import XY
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.look import colours
from lmstudio.language import tr

NOTE_MS, MS_PER_LETTER = 1500, 45
"""A note stays as long as it takes to see it and to read it."""
BESIDE = QPointF(16.0, 18.0)
"""From the cursor to the words beside it: below and to the right, clear of what is aimed at."""
TOP = 14.0
PADDING = 6.0


class Words(QGraphicsItem):
    """A text of a few lines on a dark ground, in screen pixels."""

    def __init__(self, *, pixels: int, opacity: int) -> None:
        super().__init__()
        self._text, self._size = "", QRectF()
        self._opacity = opacity
        self._font = QFont()
        self._font.setPixelSize(pixels)
        self.setZValue(40)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty where nothing is."""
        return self._text if self.isVisible() else ""

    def say(self, text: str, *, width: float = 1e6) -> None:
        """Say something, in lines of at most ``width`` pixels; nothing more where it is empty."""
        if text == self._text and self.isVisible() == bool(text):
            return
        self.prepareGeometryChange()
        self._text = text
        inner = QRectF(0, 0, max(width - 2 * PADDING, 1.0), 1e6)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
        found = QFontMetricsF(self._font).boundingRect(inner, flags, text)
        self._size = QRectF(0, 0, found.width() + 2 * PADDING + 1, found.height() + 2 * PADDING)
        self.setVisible(bool(text))
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt: the dark ground."""
        return self._size

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt: draw ground and text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.BACKGROUND)
        ground.setAlpha(self._opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self._size, 5, 5)
        painter.setPen(QColor(colours.BRIGHT))
        painter.setFont(self._font)
        inner = self._size.adjusted(PADDING - 1, PADDING, 1 - PADDING, -PADDING)
        painter.drawText(inner, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter, self._text)


class FilmWords(QObject):
    """A note at the head of the film, and words beside the cursor.

    Args:
        desk: whose notes are shown, and whose due landmark the cursor names.
        parent: of the object.

    Attributes:
        note: the item at the head of the film.
        beside: the item beside the cursor.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.note, self.beside = Words(pixels=15, opacity=215), Words(pixels=12, opacity=150)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self.note.say(""))
        self._viewport = (1.0, 1.0)
        desk.document.noted.connect(self.say)
        desk.view.changed.connect(self._show_or_hide)
        for signal in (desk.selection.changed, desk.current.annotation_changed, desk.current.changed):
            signal.connect(self._name_due)

    def set_viewport(self, viewport: tuple[float, float]) -> None:
        """Lay the words out for a view of this width and height, in screen pixels."""
        self._viewport = viewport
        self._place_note()

    def say(self, text: str) -> None:
        """Say for a moment what has been done, or why it has not; what was said before goes."""
        self.note.say(text, width=max(self._viewport[0] - 40, 100.0))
        self._place_note()
        self._timer.start(NOTE_MS + MS_PER_LETTER * len(text))

    def follow(self, at: XY | None) -> None:
        """Say beside the cursor, at a screen position, what a click would place; ``None``: nothing there."""
        if at is None or self._desk.selection.due is None or self._desk.document.read_only:
            self.beside.say("")
            return
        self._name_due()
        size, (width, height) = self.beside.boundingRect(), self._viewport
        x, y = at[0] + BESIDE.x(), at[1] + BESIDE.y()
        if x + size.width() > width:
            x = at[0] - BESIDE.x() - size.width()
        if y + size.height() > height:
            y = at[1] - BESIDE.y() - size.height()
        self.beside.setPos(QPointF(x, y))
        self.beside.show()

    def _show_or_hide(self) -> None:
        self.beside.setOpacity(0.0 if self._desk.view.state.hidden else 1.0)

    def _name_due(self) -> None:
        name = self._desk.selection.due
        if name is None:
            self.beside.say("")
        elif self._desk.selection.armed:
            self._rename(tr("Click the new place of {landmark}").format(landmark=name))
        else:
            schema = self._desk.document.schema
            self._rename(schema.landmarks[schema.index(name)].short)

    def _rename(self, text: str) -> None:
        shown = self.beside.isVisible()
        self.beside.say(text, width=self._viewport[0])
        self.beside.setVisible(shown)

    def _place_note(self) -> None:
        self.note.setPos(QPointF((self._viewport[0] - self.note.boundingRect().width()) / 2, TOP))
