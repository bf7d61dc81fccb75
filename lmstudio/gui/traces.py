"""What the network had said of the points: where it had put those that were corrected, and its expected errors."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from lmstudio.core.annotation import Annotation, Origin
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.gui import colours, glyphs, point_items
from lmstudio.gui.camera import Camera
from lmstudio.gui.colours import Standing

_TEXT_PX = 12
_CLEAR = 8.0
"""The line between the two places ends this far from them."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A point that the reader has moved: where the network had put it, and where it is (xy in image pixels)."""

    was: XY
    now: XY
    text: str


@dataclass(frozen=True, slots=True)
class Ring:
    """The expected radial error of a predicted point, round it, in image pixels."""

    xy: XY
    radius: float
    standing: Standing


def corrections(annotation: Annotation, schema: Schema, spacing: Spacing) -> tuple[Correction, ...]:
    """The corrected points of a film, with how far they were moved: in mm, or px where the spacing is unknown."""
    found = []
    for name in schema.names:
        point = annotation.points.get(name)
        if point is None or point.xy is None or point.predicted_xy is None or point.origin is not Origin.CORRECTED:
            continue
        if point.xy != point.predicted_xy:
            way = (point.predicted_xy, point.xy)
            text = f"{spacing.distance_mm(*way):.1f} mm" if spacing.known else f"{math.dist(*way):.0f} px"
            found.append(Correction(*way, text))
    return tuple(found)


def rings(annotation: Annotation, schema: Schema, image: Image) -> tuple[Ring, ...]:
    """The expected errors of a film's predicted points."""
    points = [annotation.points[name] for name in schema.names if name in annotation.points]
    return tuple(
        Ring(point.xy, point.expected_error_px, point_items.standing(point, image))
        for point in points
        if point.origin is Origin.PREDICTED and point.xy is not None and point.expected_error_px is not None
    )


class TracesItem(QGraphicsItem):
    """Corrections and rings under the points, in screen pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._camera = Camera()
        self._corrections: tuple[Correction, ...] = ()
        self._rings: tuple[Ring, ...] = ()
        self.setZValue(15)

    def show_traces(self, corrections: tuple[Correction, ...], rings: tuple[Ring, ...]) -> None:
        """Draw these."""
        if (corrections, rings) != (self._corrections, self._rings):
            self._corrections, self._rings = corrections, rings
            self.update()

    def set_camera(self, camera: Camera) -> None:
        """Draw for this view."""
        if camera.viewport != self._camera.viewport:
            self.prepareGeometryChange()
        self._camera = camera
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt: the viewport."""
        return QRectF(0, 0, *self._camera.viewport)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Qt: draw the rings, then the corrections with their texts on top."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in self._rings:
            radius = ring.radius * self._camera.scale
            for pen in (
                QPen(_faded(colours.HALO, 110), 2.8),
                QPen(_faded(colours.OVER_FILM[ring.standing], 220), 1.2),
            ):
                painter.setPen(pen)
                painter.drawEllipse(QPointF(*self._camera.to_screen(ring.xy)), radius, radius)
        for each in self._corrections:
            self._draw_correction(painter, each)
        for each in self._corrections:
            self._draw_text(painter, each)

    def _draw_correction(self, painter: QPainter, each: Correction) -> None:
        was, now = (QPointF(*self._camera.to_screen(xy)) for xy in (each.was, each.now))
        length = math.dist(was.toTuple(), now.toTuple())
        if length > 2 * _CLEAR:
            gap = (now - was) * (_CLEAR / length)
            for pen in (QPen(_faded(colours.HALO, 150), 3.2), QPen(QColor(colours.REDDISH_PURPLE), 1.4)):
                painter.setPen(pen)
                painter.drawLine(was + gap, now - gap)
        glyphs.draw_point(painter, was, Standing.PREDICTED, occluded=False, selected=False)

    def _draw_text(self, painter: QPainter, each: Correction) -> None:
        """On a dark plate beyond the place where the point was, seen from where it is."""
        was, now = (QPointF(*self._camera.to_screen(xy)) for xy in (each.was, each.now))
        font = QFont()
        font.setPixelSize(_TEXT_PX)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(each.text) + 10, metrics.height() + 2
        length = math.dist(was.toTuple(), now.toTuple())
        away = (was - now) / length if length else QPointF(0, 1)
        middle = was + QPointF(away.x() * (width / 2 + 12), away.y() * (height / 2 + 12))
        plate = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faded(colours.HALO, 185))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(colours.BRIGHT))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, each.text)


def _faded(colour: str, alpha: int) -> QColor:
    out = QColor(colour)
    out.setAlpha(alpha)
    return out
