"""A value in its norm as a small picture: the band, its middle, the value and how sure it is."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF

from lmstudio.analysis.measurements.judgement import SURE, Band
from lmstudio.analysis.measurements.measured_films import MeasuredRow

REACH = 3.0
"""The picture shows so many half widths of the band either side of its middle; beyond, an arrow."""
_DOT, _ARROW = 3.6, 5.0


def draw(painter: QPainter, box: QRectF, row: MeasuredRow, *, palette: QPalette, colour: QColor) -> None:
    """Draw a row's value in its norms.

    Args:
        painter: to draw with.
        box: where.
        row: with its value, its error and its bands.
        palette: of the table.
        colour: of the value.
    """
    bands = [band for band in row.verdict.bands if band.high > band.low]
    if not bands:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = palette.color(QPalette.ColorRole.Text)
    heights = box.height() / len(bands)
    for k, band in enumerate(bands):
        lane = QRectF(box.left(), box.top() + k * heights, box.width(), heights)
        _draw_band(painter, lane, band, text)
        if isinstance(row.reading.value, float):
            _draw_value(painter, lane, band.position(row.reading.value), _reach(row, band), colour)
    painter.restore()


def _reach(row: MeasuredRow, band: Band) -> float:
    """Half the length of the bar of the error, in half widths of the band."""
    error = row.reading.spread.error
    return 0.0 if error is None else 2 * SURE * error / (band.high - band.low)


def _x(lane: QRectF, position: float) -> float:
    return lane.center().x() + position / REACH * lane.width() / 2


def _draw_band(painter: QPainter, lane: QRectF, band: Band, text: QColor) -> None:
    faint, line = QColor(text), QColor(text)
    faint.setAlpha(38)
    line.setAlpha(110)
    height = min(lane.height() - 4, 12.0)
    inside = QRectF(_x(lane, -1), lane.center().y() - height / 2, _x(lane, 1) - _x(lane, -1), height)
    painter.fillRect(inside, faint)
    painter.setPen(QPen(line, 1))
    painter.drawLine(QPointF(lane.left(), lane.center().y()), QPointF(lane.right(), lane.center().y()))
    if not math.isnan(band.centre):
        middle = _x(lane, band.position(band.centre))
        painter.drawLine(QPointF(middle, inside.top()), QPointF(middle, inside.bottom()))


def _draw_value(painter: QPainter, lane: QRectF, position: float, reach: float, colour: QColor) -> None:
    y = lane.center().y()
    low, high = (min(max(position + way * reach, -REACH), REACH) for way in (-1, 1))
    if high > low:
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(_x(lane, low), y), QPointF(_x(lane, high), y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if abs(position) <= REACH:
        painter.drawEllipse(QPointF(_x(lane, position), y), _DOT, _DOT)
        return
    way = math.copysign(1.0, position)
    tip = _x(lane, way * REACH)
    back = tip - way * _ARROW
    painter.drawPolygon(QPolygonF([QPointF(tip, y), QPointF(back, y - _ARROW), QPointF(back, y + _ARROW)]))
