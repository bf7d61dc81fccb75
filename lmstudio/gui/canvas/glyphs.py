"""How a point is drawn: shape and colour show its origin. Everything is in screen pixels."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from lmstudio.gui.look import colours
from lmstudio.gui.look.colours import Standing

RADIUS = 6.0
"""Of the ring; inside nothing is drawn, so that the anatomy under the point stays to be seen."""
HAIRS = 9.5
"""How far the cross hairs reach out of the ring."""
DIAMOND = 8.0
CLEAR = 10.0
"""Lines end this far from a point."""
SELECTED_RADIUS, HOVERED_RADIUS = 13.0, 10.0
LINE, THIN = 1.6, 1.0
CROSS = (2.5, 6.5)
"""From where to where the arms of a guess reach, along both axes."""
EXTENT = SELECTED_RADIUS + 3
"""No glyph reaches further from its point."""
LABEL_PX = 12


def draw_point(
    painter: QPainter,
    at: QPointF,
    standing: Standing,
    *,
    occluded: bool = False,
    selected: bool = False,
    hovered: bool = False,
) -> None:
    """Draw one point: a ring with cross hairs for the reader's, a dashed diamond for the network's.

    A guess is a thin, oblique cross that leaves its place open.

    Args:
        painter: in screen coordinates.
        at: the point's exact place.
        standing: who stands behind it.
        occluded: dashes, or dots where there are dashes already.
        selected: with a second ring round it.
        hovered: with a smaller second ring: a drag would take hold of it.
    """
    colour = QColor(colours.OVER_FILM[standing])
    outline, hairs = _shape(standing)
    dashes = _dashes(standing, occluded=occluded)
    painter.save()
    painter.translate(at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = THIN if standing is Standing.GUESSED else LINE
    halo = QPen(_faded(colours.HALO, 150), line + 2.2)
    painter.strokePath(outline, halo)
    painter.strokePath(hairs, halo)
    pen = QPen(colour, line)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(hairs, pen)
    if dashes:
        pen.setDashPattern(dashes)
        # Half a dash on each side of a corner: so the corners are drawn, and the shape is read at a glance.
        pen.setDashOffset(dashes[0] / 2)
    painter.strokePath(outline, pen)
    if selected or hovered:
        _draw_ring(painter, SELECTED_RADIUS if selected else HOVERED_RADIUS)
    painter.restore()


def draw_cross(painter: QPainter, at: QPointF) -> None:
    """Draw where a landmark would be placed: cross hairs that leave the place itself open."""
    painter.save()
    painter.translate(at)
    for pen in (QPen(_faded(colours.HALO, 150), LINE + 2.2), QPen(QColor(colours.BRIGHT), LINE)):
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(QPointF(4 * dx, 4 * dy), QPointF(14 * dx, 14 * dy))
    painter.restore()


def draw_frame(painter: QPainter, frame: QRectF) -> None:
    """Draw the frame that points are selected with."""
    painter.setBrush(_faded(colours.BRIGHT, 25))
    for pen in (QPen(_faded(colours.HALO, 150), 2.4), QPen(QColor(colours.BRIGHT), 1.0, Qt.PenStyle.DashLine)):
        painter.setPen(pen)
        painter.drawRect(frame)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def label_size(text: str) -> tuple[float, float]:
    """Width and height of a label."""
    metrics = QFontMetricsF(_font(bold=True))
    return metrics.horizontalAdvance(text) + 4, metrics.height()


@lru_cache(maxsize=1024)
def label(text: str, standing: Standing, *, selected: bool, ratio: float) -> QPixmap:
    """A label with its halo, drawn once and then only copied.

    Args:
        text: the abbreviation.
        standing: gives the colour.
        selected: bold and bright.
        ratio: device pixels per screen pixel.
    """
    width, height = label_size(text)
    pixmap = QPixmap(int(width * ratio + 1), int(height * ratio + 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    font = _font(bold=selected)
    path = QPainterPath()
    path.addText(QPointF(2, QFontMetricsF(font).ascent()), font, text)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo = QPen(_faded(colours.HALO, 190), 3.0)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, halo)
    painter.fillPath(path, QColor(colours.BRIGHT) if selected else _tint(standing))
    painter.end()
    return pixmap


def draw_line(painter: QPainter, a: QPointF, b: QPointF) -> None:
    """Draw one line of the skeleton, thin and translucent, clear of the points at its ends."""
    length = math.hypot(b.x() - a.x(), b.y() - a.y())
    if length <= 2 * CLEAR:
        return
    gap = (b - a) * (CLEAR / length)
    a, b = a + gap, b - gap
    painter.setPen(QPen(_faded(colours.HALO, 70), 2.4))
    painter.drawLine(a, b)
    painter.setPen(QPen(_faded(colours.BRIGHT, 105), 1.0))
    painter.drawLine(a, b)


def _draw_ring(painter: QPainter, radius: float) -> None:
    circle = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    for pen in (QPen(_faded(colours.HALO, 150), LINE + 2.2), QPen(QColor(colours.BRIGHT), LINE)):
        painter.setPen(pen)
        painter.drawEllipse(circle)


@lru_cache(maxsize=4)
def _shape(standing: Standing) -> tuple[QPainterPath, QPainterPath]:
    """Outline and cross hairs round (0, 0)."""
    outline, hairs = QPainterPath(), QPainterPath()
    if standing is Standing.READER:
        outline.addEllipse(QPointF(0, 0), RADIUS, RADIUS)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            hairs.moveTo(RADIUS * dx, RADIUS * dy)
            hairs.lineTo(HAIRS * dx, HAIRS * dy)
        return outline, hairs
    if standing is Standing.GUESSED:
        start, end = CROSS
        for dx, dy in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
            hairs.moveTo(start * dx, start * dy)
            hairs.lineTo(end * dx, end * dy)
        return outline, hairs
    outline.moveTo(0, -DIAMOND)
    for x, y in ((DIAMOND, 0), (0, DIAMOND), (-DIAMOND, 0)):
        outline.lineTo(x, y)
    outline.closeSubpath()
    return outline, hairs


def _dashes(standing: Standing, *, occluded: bool) -> list[float]:
    """Dash and gap in units of the line's width, a whole number of them on the outline; empty for a solid line."""
    if standing is Standing.READER:
        return _evenly(2 * math.pi * RADIUS, 8, dash=0.6) if occluded else []
    side = DIAMOND * math.sqrt(2)
    return _evenly(side, 3, dash=0.4) if occluded else _evenly(side, 2, dash=0.66)


def _evenly(length: float, count: int, *, dash: float) -> list[float]:
    period = length / count / LINE
    return [period * dash, period * (1 - dash)]


def _font(*, bold: bool) -> QFont:
    font = QFont()
    font.setPixelSize(LABEL_PX)
    font.setBold(bold)
    return font


def _tint(standing: Standing) -> QColor:
    """The colour half way to white: letters are thinner than outlines."""
    colour = QColor(colours.OVER_FILM[standing])
    red, green, blue = ((part + 255) // 2 for part in (colour.red(), colour.green(), colour.blue()))
    return QColor(red, green, blue)


def _faded(colour: str, alpha: int) -> QColor:
    out = QColor(colour)
    out.setAlpha(alpha)
    return out
