"""Rulers and angles over the film: lines of the same width at every zoom, in screen pixels."""

import itertools
import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.document.measures import Grip, Measure, Measures
from lmstudio.gui.look import colours

GRIP_PX = 9.0
"""An end is under the mouse when it is no further away."""
_RING = 4.5
_TICK = 9.0
_ARC = 20.0
_TEXT_PX = 13
_MARKED_PX = 2.4
"""The line of the measure that is meant is so much wider."""
_BEHIND = 0.45
"""How opaque the others are then."""


class MeasureItem(QGraphicsItem):
    """Every ruler and angle of the film, with what it measures."""

    def __init__(self) -> None:
        super().__init__()
        self._measures: Measures = ()
        self._begun: tuple[XY, ...] = ()
        self._spacing = UNKNOWN_SPACING
        self._marked: Measure | None = None
        self._camera = Camera()
        self.setZValue(25)

    def show_measures(
        self, measures: Measures, begun: tuple[XY, ...], *, spacing: Spacing, marked: Measure | None = None
    ) -> None:
        """Draw these measures and the line of the one that is being made (xy), with this spacing.

        One of them may be ``marked`` as the one that is meant: the others step back behind it.
        """
        shown = (measures, begun, spacing, marked)
        if shown != (self._measures, self._begun, self._spacing, self._marked):
            self._measures, self._begun, self._spacing, self._marked = shown
            self.update()

    def set_camera(self, camera: Camera) -> None:
        """Draw for this view."""
        if camera.viewport != self._camera.viewport:
            self.prepareGeometryChange()
        self._camera = camera
        self.update()

    def under(self, at: XY) -> Grip | None:
        """The end under a screen position, the nearest where there are several."""
        away = {
            (which, end): math.dist(self._camera.to_screen(xy), at)
            for which, measure in enumerate(self._measures)
            for end, xy in enumerate(measure.ends)
        }
        near = min(away, key=away.__getitem__, default=None)
        return near if near is not None and away[near] <= GRIP_PX else None

    def boundingRect(self) -> QRectF:
        """Qt: the viewport."""
        return QRectF(0, 0, *self._camera.viewport)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Qt: draw all lines, then all texts."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begun = (Measure(self._begun),) if len(self._begun) > 1 else ()
        for measure in (*self._measures, *begun):
            ends = [QPointF(*self._camera.to_screen(xy)) for xy in measure.ends]
            painter.setOpacity(self._opacity(measure))
            self._draw_lines(painter, ends, wide=measure == self._marked)
        for measure in (*self._measures, *begun):
            ends = [QPointF(*self._camera.to_screen(xy)) for xy in measure.ends]
            painter.setOpacity(self._opacity(measure))
            if QPolygonF(ends).boundingRect().adjusted(-1, -1, 1, 1).intersects(self.boundingRect()):
                self._draw_text(painter, ends, measure.text(self._spacing))

    def _opacity(self, measure: Measure) -> float:
        return 1.0 if self._marked in (None, measure) else _BEHIND

    def _draw_lines(self, painter: QPainter, ends: list[QPointF], *, wide: bool) -> None:
        lines = QPainterPath()
        for a, b in itertools.pairwise(ends):
            _add_line(lines, a, b)
        if len(ends) == 2:
            _add_ticks(lines, *ends)
        else:
            _add_arc(lines, *ends)
        for end in ends:
            lines.addEllipse(end, _RING, _RING)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        more = _MARKED_PX if wide else 0.0
        painter.strokePath(lines, QPen(_faded(colours.HALO, 150), 3.8 + more))
        painter.strokePath(lines, QPen(QColor(colours.YELLOW), 1.6 + more))

    def _draw_text(self, painter: QPainter, ends: list[QPointF], text: str) -> None:
        """On a dark plate, clear of the lines and within the view."""
        font = QFont()
        font.setPixelSize(_TEXT_PX)
        font.setBold(True)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
        at = _text_place(ends, width, height)
        across, down = self._camera.viewport
        plate = QRectF(
            min(max(at.x() - width / 2, 2), max(across - width - 2, 2)),
            min(max(at.y() - height / 2, 2), max(down - height - 2, 2)),
            width,
            height,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faded(colours.HALO, 185))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(colours.YELLOW))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)


def _add_line(lines: QPainterPath, a: QPointF, b: QPointF) -> None:
    """From ring to ring: inside them nothing is drawn, so that the place itself stays to be seen."""
    step = _unit(a, b) * _RING
    if math.dist(a.toTuple(), b.toTuple()) > 2 * _RING:
        lines.moveTo(a + step)
        lines.lineTo(b - step)


def _add_ticks(lines: QPainterPath, a: QPointF, b: QPointF) -> None:
    along = _unit(a, b)
    across = QPointF(-along.y(), along.x())
    for end in (a, b):
        for side in (1, -1):
            lines.moveTo(end + across * side * _RING)
            lines.lineTo(end + across * side * _TICK)


def _add_arc(lines: QPainterPath, a: QPointF, corner: QPointF, b: QPointF) -> None:
    # Qt counts degrees against the clock, the screen's y runs down.
    start, stop = (math.degrees(math.atan2(corner.y() - end.y(), end.x() - corner.x())) for end in (a, b))
    sweep = (stop - start + 180) % 360 - 180
    box = QRectF(corner.x() - _ARC, corner.y() - _ARC, 2 * _ARC, 2 * _ARC)
    lines.arcMoveTo(box, start)
    lines.arcTo(box, start, sweep)


def _text_place(ends: list[QPointF], width: float, height: float) -> QPointF:
    """The middle of the text: beside the middle of a ruler, outside the corner of an angle."""
    if len(ends) == 3:
        a, corner, b = ends
        away = _unit(corner, a) + _unit(corner, b)
        out = -_unit(QPointF(), away)
        return corner + QPointF(out.x() * (width / 2 + 14), out.y() * (height / 2 + 14))
    along = _unit(*ends)
    # The side that looks up; a steep ruler has its text on the right.
    across = QPointF(along.y(), -along.x()) if along.x() >= 0 else QPointF(-along.y(), along.x())
    middle = (ends[0] + ends[1]) / 2
    reach = abs(across.x()) * width / 2 + abs(across.y()) * height / 2 + 8
    return middle + across * reach


def _unit(a: QPointF, b: QPointF) -> QPointF:
    """The direction from ``a`` to ``b``, of length 1; to the right where they are one."""
    length = math.dist(a.toTuple(), b.toTuple())
    return (b - a) / length if length else QPointF(1, 0)


def _faded(colour: str, alpha: int) -> QColor:
    out = QColor(colour)
    out.setAlpha(alpha)
    return out
