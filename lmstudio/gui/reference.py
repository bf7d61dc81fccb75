"""A small picture of where a landmark lies, drawn from a phantom; cephalograms from the side have one."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from lmstudio.core.landmarks import Schema
from lmstudio.gui.colours import HALO, ORANGE
from lmstudio.gui.document import Document
from lmstudio.gui.jobs import Job
from lmstudio.language import tr
from lmstudio.phantom import anatomy, sample
from lmstudio.phantom.sample import Phantom

SIDE = 96
"""Of the picture, in pixels of the screen."""
AROUND_MM = 72.0
"""So much of the film is shown, both ways: enough to know the place in the skull."""
WAIT_MS = 400
"""The film is drawn so long after it is first wanted, so that the window is there first."""
_SEED, _HEIGHT, _WIDTH = 3, 768, 620
_drawn: list[Phantom] = []
"""The film, once it has been drawn: one for the whole program."""


class Reference(QWidget):
    """The neighbourhood of the selected landmark on a drawn film, with the landmark marked.

    Nothing is drawn before the first landmark with a picture is shown; then the film is made beside the window.

    Args:
        document: whose selected landmark is shown.
        parent: of the widget.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._job: Job | None = None
        self._timer = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._timer.timeout.connect(self._draw_film)
        self.setFixedSize(SIDE, SIDE)
        for signal in (document.selection_changed, document.current_changed, document.project_changed):
            signal.connect(self._follow)
        self._follow()

    @property
    def landmark(self) -> str:
        """The landmark that is shown; empty where there is no picture of the selected one."""
        name, schema = self._document.selected, self._document.schema
        return name if name in anatomy.LANDMARKS and has_pictures(schema) else ""

    def _follow(self) -> None:
        # Its room stays where there are pictures, so that the list below does not jump from landmark to landmark.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(has_pictures(self._document.schema))
        self.setSizePolicy(policy)
        self.setVisible(bool(self.landmark))
        self.setAccessibleName(tr("Where {landmark} lies").format(landmark=self.landmark) if self.landmark else "")
        self.setToolTip(
            tr("Where {landmark} lies, on a drawn film").format(landmark=self.landmark) if self.landmark else ""
        )
        self.update()
        self._want_film()

    def _want_film(self) -> None:
        if self.isVisible() and self.landmark and not _drawn and self._job is None:
            self._timer.start()

    def _draw_film(self) -> None:
        # The window may have been closed since: a thread that begins now would outlive it.
        if self._job is None and not _drawn and self.isVisible():
            self._job = Job(_film, self)
            self._job.happened.connect(self._take_film)
            self._job.start(Job.Priority.LowestPriority)

    def _take_film(self, film: Phantom) -> None:
        if not _drawn:
            _drawn.append(film)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: the size it would like."""
        return QSize(SIDE, SIDE)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: it is seen for the first time, or again."""
        super().showEvent(event)
        self._want_film()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the part of the film, and a ring round the landmark."""
        painter = QPainter(self)
        if not self.landmark or not _drawn:
            painter.fillRect(self.rect(), self.palette().alternateBase())
            return
        film = _drawn[0]
        part = around(film, self.landmark)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawImage(QRectF(self.rect()), _picture(film), part)
        scale = self.width() / part.width()
        x, y = film.points[self.landmark]
        # The centre of a pixel is half a pixel from its corner, from which a picture is drawn.
        at = QPointF((x + 0.5 - part.left()) * scale, (y + 0.5 - part.top()) * scale)
        for colour, width in ((HALO, 3.0), (ORANGE, 1.6)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(at, 8.0, 8.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ORANGE))
        painter.drawEllipse(at, 1.8, 1.8)


def has_pictures(schema: Schema) -> bool:
    """Whether a landmark list is one of cephalograms from the side, as phantoms are."""
    return set(anatomy.LANDMARKS) <= set(schema.names)


def around(film: Phantom, landmark: str) -> QRectF:
    """The square of a film round a landmark, in pixels from the film's corner; inside the film at its edge."""
    side = AROUND_MM / film.spacing.mean_mm
    height, width = film.pixels.shape
    x, y = film.points[landmark]
    left = min(max(x + 0.5 - side / 2, 0.0), width - side)
    top = min(max(y + 0.5 - side / 2, 0.0), height - side)
    return QRectF(left, top, side, side)


def _film() -> Iterator[Phantom]:
    yield sample.phantom(_SEED, height=_HEIGHT, width=_WIDTH)


def _picture(film: Phantom) -> QImage:
    height, width = film.pixels.shape
    return QImage(film.pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
