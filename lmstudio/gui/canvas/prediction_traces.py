"""Predictions behind the points: where corrected points had been predicted, and the expected errors."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem

from lmstudio.analysis import ellipses
from lmstudio.analysis.ellipses import Ellipse
from lmstudio.core.annotation import Annotation, Origin
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.gui.canvas import glyphs, label_layout, point_items
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.label_layout import Box
from lmstudio.gui.look import colours
from lmstudio.gui.look.colours import Standing
from lmstudio.language import number

_TEXT_PX = 12
_CLEAR = 8.0
"""The line between the two places ends this far from them."""
_AWAY = (12.0, 24.0, 40.0)
"""How far a text may stand from the place where its point was, nearest first."""
_TURNS = tuple(math.radians(each) for each in (0, 45, -45, 90, -90, 135, -135))


@dataclass(frozen=True, slots=True)
class Correction:
    """A point that the reader has moved: where the network had put it, and where it is (xy in image pixels)."""

    was: XY
    now: XY
    text: str


@dataclass(frozen=True, slots=True)
class Expected:
    """The expected error of a predicted point (xy in image pixels), round it."""

    xy: XY
    ellipse: Ellipse
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
            text = (
                f"{number(spacing.distance_mm(*way))} mm" if spacing.known else f"{number(math.dist(*way), 0)} px"
            )
            found.append(Correction(*way, text))
    return tuple(found)


class Expectations:
    """The expected errors of predicted points; each ellipse is made once, when it is first to be drawn."""

    def __init__(self) -> None:
        self._prediction: Prediction | None = None
        self._made: dict[tuple[int | None, XY, float], Ellipse] = {}

    def of(
        self, annotation: Annotation, schema: Schema, image: Image, prediction: Prediction | None
    ) -> tuple[Expected, ...]:
        """What is to be drawn round a film's points.

        Args:
            annotation: of the film.
            schema: of the project.
            image: the film.
            prediction: the last one of the film, its heatmaps in the order of ``schema``.
        """
        if prediction is not self._prediction:
            self._prediction, self._made = prediction, {}
        found = []
        for k, name in enumerate(schema.names):
            point = annotation.points.get(name)
            if point is None or point.xy is None or point.expected_error_px is None:
                continue
            if point.origin is Origin.PREDICTED:
                key = (k if ellipses.is_of(prediction, name, point) else None, point.xy, point.expected_error_px)
                if key not in self._made:
                    self._made[key] = ellipses.of_point(*key, prediction)
                found.append(Expected(point.xy, self._made[key], point_items.standing(point, image)))
        return tuple(found)


class TracesItem(QGraphicsItem):
    """Corrections and expected errors under the points, in screen pixels.

    Args:
        seen: gives what the texts are not to cover, beside the places of the corrections: points and labels.
    """

    def __init__(self, seen: Callable[[], Sequence[Box]]) -> None:
        super().__init__()
        self._seen = seen
        self._camera = Camera()
        self._corrections: tuple[Correction, ...] = ()
        self._expected: tuple[Expected, ...] = ()
        self.setZValue(15)

    def show_traces(self, corrections: tuple[Correction, ...], expected: tuple[Expected, ...]) -> None:
        """Draw these."""
        if (corrections, expected) != (self._corrections, self._expected):
            self._corrections, self._expected = corrections, expected
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
        """Qt: draw the ellipses, then the corrections with their texts on top."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for expected in self._expected:
            self._draw_expected(painter, expected)
        for each in self._corrections:
            self._draw_correction(painter, each)
        self._draw_texts(painter)

    def _draw_expected(self, painter: QPainter, each: Expected) -> None:
        camera = self._camera
        (a, b), (c, d) = (camera.turn.to_screen(half) for half in (each.ellipse.long, each.ellipse.short))
        outline = QPainterPath()
        outline.addEllipse(QPointF(0, 0), camera.scale, camera.scale)
        outline = QTransform(a, b, c, d, *camera.to_screen(each.xy)).map(outline)
        for pen in (
            QPen(_faded(colours.HALO, 110), 2.8),
            QPen(_faded(colours.OVER_FILM[each.standing], 220), 1.2),
        ):
            painter.strokePath(outline, pen)

    def _draw_correction(self, painter: QPainter, each: Correction) -> None:
        was, now = (QPointF(*self._camera.to_screen(xy)) for xy in (each.was, each.now))
        length = math.dist(was.toTuple(), now.toTuple())
        if length > 2 * _CLEAR:
            gap = (now - was) * (_CLEAR / length)
            for pen in (QPen(_faded(colours.HALO, 150), 3.2), QPen(QColor(colours.REDDISH_PURPLE), 1.4)):
                painter.setPen(pen)
                painter.drawLine(was + gap, now - gap)
        glyphs.draw_point(painter, was, Standing.PREDICTED, occluded=False, selected=False)

    def _draw_texts(self, painter: QPainter) -> None:
        """On dark plates that cover neither points nor each other, as far as there is room."""
        font = QFont()
        font.setPixelSize(_TEXT_PX)
        painter.setFont(font)
        for each, box in zip(self._corrections, self._plates(QFontMetricsF(font)), strict=True):
            plate = QRectF(box.left, box.top, box.width, box.height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_faded(colours.HALO, 185))
            painter.drawRoundedRect(plate, 4, 4)
            painter.setPen(QColor(colours.BRIGHT))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, each.text)

    def _plates(self, metrics: QFontMetricsF) -> list[Box]:
        """Where the texts stand, each beyond the place where its point was if that is free."""
        if not self._corrections:
            return []
        ends = [(self._camera.to_screen(each.was), self._camera.to_screen(each.now)) for each in self._corrections]
        sizes = [(metrics.horizontalAdvance(each.text) + 10, metrics.height() + 2) for each in self._corrections]
        wanted = [_places(was, now, size) for (was, now), size in zip(ends, sizes, strict=True)]
        return label_layout.free(wanted, [*self._seen(), *(_about(place) for pair in ends for place in pair)])


def _places(was: XY, now: XY, size: tuple[float, float]) -> list[Box]:
    """Round the place where a point was, and farther out: straight on from where it is, then to either side."""
    width, height = size
    straight = math.atan2(was[1] - now[1], was[0] - now[0]) if was != now else math.pi / 2
    return [
        Box(
            was[0] + math.cos(straight + turn) * (width / 2 + away) - width / 2,
            was[1] + math.sin(straight + turn) * (height / 2 + away) - height / 2,
            width,
            height,
        )
        for away in _AWAY
        for turn in _TURNS
    ]


def _about(place: XY) -> Box:
    return Box(place[0] - _CLEAR, place[1] - _CLEAR, 2 * _CLEAR, 2 * _CLEAR)


def _faded(colour: str, alpha: int) -> QColor:
    out = QColor(colour)
    out.setAlpha(alpha)
    return out
