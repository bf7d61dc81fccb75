"""A round lens beside the cursor while a point is placed or dragged."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem

from lmstudio.core.geometry import XY
from lmstudio.gui.canvas import glyphs
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.film_item import FilmItem
from lmstudio.gui.canvas.point_items import Mark
from lmstudio.gui.document.turns import UPRIGHT
from lmstudio.gui.look import colours

POWER = 3.0
RADIUS = 66.0
DISTANCE = 96.0
"""From the cursor to the middle of the lens: near, not under."""


class Magnifier(QGraphicsItem):
    """The film round one position, larger; its place is in screen pixels.

    Args:
        film: whose pixels it shows, through the same display window.
    """

    def __init__(self, film: FilmItem) -> None:
        super().__init__()
        self._film = film
        self._image: QImage | None = None
        self._target = QRectF()
        self._turn = UPRIGHT
        self._points: list[tuple[QPointF, Mark]] = []
        self.setZValue(30)
        self.hide()

    def show_at(self, at: XY, camera: Camera, *, xy: XY, device_ratio: float, points: Sequence[Mark] = ()) -> None:
        """Show the film round ``xy``, and the points that lie there, beside the screen position ``at``.

        Args:
            at: in screen pixels.
            camera: where the film lies.
            xy: in image pixels.
            device_ratio: device pixels per screen pixel.
            points: all that may be shown.
        """
        scale = camera.scale * POWER
        offsets = (camera.turn.to_screen((mark.xy[0] - xy[0], mark.xy[1] - xy[1])) for mark in points)
        places = [(QPointF(x * scale, y * scale), mark) for (x, y), mark in zip(offsets, points, strict=True)]
        self._points = [(place, mark) for place, mark in places if math.hypot(place.x(), place.y()) < RADIUS]
        # A coarse pixel more on each side, so that the rim of the lens is never empty.
        reach = (RADIUS + 2) / scale + 2
        excerpt = self._film.excerpt(xy, reach, scale=scale * device_ratio)
        self._image, self._turn = None, camera.turn
        if excerpt is not None:
            self._image, box = excerpt
            self._target = QRectF(
                (box.left() - xy[0]) * scale,
                (box.top() - xy[1]) * scale,
                box.width() * scale,
                box.height() * scale,
            )
        self.setPos(QPointF(*beside(at, camera.viewport)))
        self.show()
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt: the lens with its rim."""
        return QRectF(-RADIUS - 3, -RADIUS - 3, 2 * RADIUS + 6, 2 * RADIUS + 6)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Qt: draw film, cross hair and rim."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        lens = QPainterPath()
        lens.addEllipse(QPointF(0, 0), RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(lens)
        painter.fillPath(lens, QColor(colours.BACKGROUND))
        if self._image is not None:
            (a, c), (b, d) = self._turn.right, self._turn.down
            painter.setTransform(QTransform(a, c, b, d, 0, 0), True)
            painter.drawImage(self._target, self._image)
        painter.restore()
        self._draw_points(painter, lens)
        for colour, alpha, width in ((colours.HALO, 120, 3.0), (colours.BRIGHT, 230, 1.2)):
            pen = QPen(_faded(colour, alpha), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                painter.drawLine(QPointF(7 * dx, 7 * dy), QPointF(26 * dx, 26 * dy))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_faded(colours.HALO, 200), 4.0))
        painter.drawEllipse(QPointF(0, 0), RADIUS, RADIUS)
        painter.setPen(QPen(_faded(colours.BRIGHT, 200), 1.5))
        painter.drawEllipse(QPointF(0, 0), RADIUS, RADIUS)

    def _draw_points(self, painter: QPainter, lens: QPainterPath) -> None:
        painter.save()
        painter.setClipPath(lens)
        for place, mark in self._points:
            glyphs.draw_point(painter, place, mark.standing, occluded=mark.occluded)
            painter.setPen(QColor(colours.BRIGHT))
            painter.drawText(place + QPointF(glyphs.RADIUS + 3, -glyphs.RADIUS), mark.text)
        painter.restore()


def beside(at: XY, viewport: tuple[float, float]) -> XY:
    """The middle of the lens for a cursor at ``at``: up and to the right, or where there is room."""
    step = DISTANCE / math.sqrt(2)
    right = at[0] + step + RADIUS + 4 <= viewport[0]
    above = at[1] - step - RADIUS - 4 >= 0
    return (at[0] + (step if right else -step), at[1] - (step if above else -step))


def _faded(colour: str, alpha: int) -> QColor:
    out = QColor(colour)
    out.setAlpha(alpha)
    return out
