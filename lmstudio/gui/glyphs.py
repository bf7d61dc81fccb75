"""How a point is drawn: shape and colour say who stands behind it. Everything is in screen pixels."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from lmstudio.gui import colours
from lmstudio.gui.colours import Standing

RADIUS = 6.5
OPEN = 2.6
"""Round the exact place nothing is drawn: the anatomy under it stays to be seen."""
SELECTED_RADIUS = 12.0
LINE = 1.5
EXTENT = SELECTED_RADIUS + 3
"""No glyph reaches further from its point."""
LABEL_PX = 12


def draw_point(painter: QPainter, at: QPointF, standing: Standing, *, occluded: bool, selected: bool) -> None:
    """Draw one point: a ring with cross hairs for the reader's, a dashed diamond for the network's.

    Args:
        painter: in screen coordinates.
        at: the point's exact place.
        standing: who stands behind it.
        occluded: dashes, or dots where there are dashes already.
        selected: with a second ring round it.
    """
    colour = QColor(colours.OVER_FILM[standing])
    outline, hairs = _shape(standing)
    dashes = _dashes(standing, occluded=occluded)
    painter.save()
    painter.translate(at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = QPen(_faded(colours.HALO, 150), LINE + 2.2)
    painter.strokePath(outline, halo)
    painter.strokePath(hairs, halo)
    if standing is Standing.READER:
        painter.fillPath(_band(), _faded(colours.OVER_FILM[standing], 70))
    pen = QPen(colour, LINE)
    painter.strokePath(hairs, pen)
    if dashes:
        pen.setDashPattern(dashes)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(outline, pen)
    if selected:
        _draw_ring(painter)
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
    painter.fillPath(path, QColor(colours.BRIGHT if selected else colours.OVER_FILM[standing]))
    painter.end()
    return pixmap


def draw_line(painter: QPainter, a: QPointF, b: QPointF) -> None:
    """Draw one line of the skeleton, thin and translucent."""
    painter.setPen(QPen(_faded(colours.HALO, 70), 2.4))
    painter.drawLine(a, b)
    painter.setPen(QPen(_faded(colours.BRIGHT, 105), 1.0))
    painter.drawLine(a, b)


def _draw_ring(painter: QPainter) -> None:
    circle = QRectF(-SELECTED_RADIUS, -SELECTED_RADIUS, 2 * SELECTED_RADIUS, 2 * SELECTED_RADIUS)
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
            hairs.lineTo(OPEN * dx, OPEN * dy)
        return outline, hairs
    reach = RADIUS + 1.5
    outline.moveTo(0, -reach)
    for x, y in ((reach, 0), (0, reach), (-reach, 0)):
        outline.lineTo(x, y)
    outline.closeSubpath()
    return outline, hairs


@lru_cache(maxsize=1)
def _band() -> QPainterPath:
    band = QPainterPath()
    band.addEllipse(QPointF(0, 0), RADIUS, RADIUS)
    band.addEllipse(QPointF(0, 0), OPEN + 1, OPEN + 1)
    return band


def _dashes(standing: Standing, *, occluded: bool) -> list[float]:
    """In units of the line's width; empty for a solid line."""
    if standing is Standing.READER:
        return [2.4, 1.6] if occluded else []
    return [1.0, 1.5] if occluded else [2.9, 1.3]


def _font(*, bold: bool) -> QFont:
    font = QFont()
    font.setPixelSize(LABEL_PX)
    font.setBold(bold)
    return font


def _faded(colour: str, alpha: int) -> QColor:
    out = QColor(colour)
    out.setAlpha(alpha)
    return out
