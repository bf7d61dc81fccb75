"""The tracing over the film: planes, and schematic outlines through the landmarks."""

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem

from lmstudio.analysis.tracing import tracings
from lmstudio.analysis.tracing.average_head import Tissue
from lmstudio.analysis.tracing.tracings import NO_TRACING, Tracing
from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import XY
from lmstudio.formats.measurement_files import cephalometric
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.look import colours

_COLOURS = {
    Tissue.BONE: colours.BRIGHT,
    Tissue.TOOTH: colours.BRIGHT,
    Tissue.SOFT: colours.BLUISH_GREEN,
}
_TEXT_PX = 11
_AWAY_PX = 16.0
"""How far from the end of a plane the middle of its name is."""


class TracingItem(QGraphicsItem):
    """A tracing drawn over the film, in screen pixels: outlines dashed, as nobody has traced them."""

    def __init__(self) -> None:
        super().__init__()
        self._tracing, self._camera = NO_TRACING, Camera()
        self._outlines: dict[str, QPainterPath] = {}
        # Under the measurement that is pointed at, and under the points, which stay to be grabbed.
        self.setZValue(13)

    @property
    def tracing(self) -> Tracing:
        """What is drawn."""
        return self._tracing

    def show_tracing(self, tracing: Tracing) -> None:
        """Draw this, in image pixels."""
        if tracing != self._tracing:
            self._tracing = tracing
            self._outlines = {colour: QPainterPath() for colour in _COLOURS.values()}
            for curve in tracing.curves:
                line = QPolygonF([QPointF(*place) for place in curve.places])
                self._outlines[_COLOURS[curve.tissue]].addPolygon(line)
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
        """Qt: draw the outlines, then the planes with their names."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        on_screen = _transform(self._camera)
        for colour, path in self._outlines.items():
            _stroke(painter, on_screen.map(path), QPen(QColor(colour), 1.4, Qt.PenStyle.DashLine))
        lines = QPainterPath()
        for plane in self._tracing.planes:
            lines.moveTo(QPointF(*self._camera.to_screen(plane.start)))
            lines.lineTo(QPointF(*self._camera.to_screen(plane.end)))
        _stroke(painter, lines, QPen(QColor(colours.BRIGHT), 1.0))
        font = QFont()
        font.setPixelSize(_TEXT_PX)
        painter.setFont(font)
        painter.setPen(QColor(colours.BRIGHT))
        for plane in self._tracing.planes:
            start, end = (self._camera.to_screen(place) for place in (plane.start, plane.end))
            painter.drawText(_beyond(end, start), Qt.AlignmentFlag.AlignCenter, plane.name)


def _stroke(painter: QPainter, path: QPainterPath, pen: QPen) -> None:
    halo = QColor(colours.HALO)
    halo.setAlpha(110)
    painter.strokePath(path, QPen(halo, pen.widthF() + 1.6))
    painter.strokePath(path, pen)


def _beyond(end: XY, start: XY) -> QRectF:
    """Room for a word past the hind or upper end of a line, where fewer points are than at the other."""
    share = _AWAY_PX / max(math.dist(start, end), 1.0)
    middle = QPointF(start[0] + share * (start[0] - end[0]), start[1] + share * (start[1] - end[1]))
    return QRectF(middle.x() - 40, middle.y() - 10, 80, 20)


def _transform(camera: Camera) -> QTransform:
    """From image pixels to the screen."""
    (a, c), (b, d) = camera.turn.right, camera.turn.down
    return QTransform(a, c, b, d, *camera.to_screen((0.0, 0.0))).scale(camera.scale, camera.scale)


class TracingOverlay(QObject):
    """Keeps the tracing of the film that is shown up to date, also while points are dragged.

    Args:
        desk: whose film it is.
        canvas: where the film is; the parent of the object.

    Attributes:
        item: what is drawn.
    """

    def __init__(self, desk: Desk, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._desk, self._shown = desk, canvas.film_view
        self._carried: Mapping[str, XY] = MappingProxyType({})
        self.item = TracingItem()
        self._shown.add(self.item)
        self._shown.camera_changed.connect(self._look)
        canvas.mouse.carried.connect(self._follow)
        for signal in (
            desk.current.changed,
            desk.current.film_changed,
            desk.current.annotation_changed,
            desk.document.project_changed,
            desk.view.changed,
        ):
            signal.connect(self._draw)
        self._look()
        self._draw()

    def _follow(self, places: Mapping[str, XY]) -> None:
        """Draw with points where they are dragged to (image pixels, by name); none once they are let go."""
        if places or self._carried:
            self._carried = MappingProxyType(dict(places))
            self._draw()

    def _look(self) -> None:
        self.item.set_camera(self._shown.camera)

    def _draw(self) -> None:
        image, view = self._desk.current.image, self._desk.view.state
        wanted = view.tracing and not view.hidden and self._desk.current.film is not None
        if image is None or not wanted:
            self.item.show_tracing(NO_TRACING)
            return
        schema = self._desk.document.schema
        self.item.show_tracing(tracings.trace_film(cephalometric(), schema, image, self._annotation))

    @property
    def _annotation(self) -> Annotation:
        """The points of the film, those that are being dragged where they are now."""
        annotation = self._desk.current.annotation
        for name, xy in self._carried.items():
            before = annotation.points.get(name)
            if before is not None:
                annotation = annotation.with_point(name, replace(before, xy=xy))
        return annotation
