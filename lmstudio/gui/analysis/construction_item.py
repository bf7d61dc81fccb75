"""The lines, angles and landmarks of a measurement over the film."""

import math

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from lmstudio.analysis.measurements import construction, evaluation
from lmstudio.analysis.measurements.construction import NOTHING_DRAWN, Construction
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.core.geometry import XY
from lmstudio.gui.analysis.readings import Readings
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.film_view import FilmView
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.look import colours

_ARC, _RING = 26.0, 10.0


class ConstructionItem(QGraphicsItem):
    """One measurement drawn over the film, in screen pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn, self._scale = NOTHING_DRAWN, (1.0, 1.0)
        self._places: tuple[XY, ...] = ()
        self._camera = Camera()
        # Under the points, which stay to be grabbed.
        self.setZValue(14)

    def show_construction(self, drawn: Construction, places: tuple[XY, ...], *, scale: XY) -> None:
        """Draw this.

        Args:
            drawn: in the unit of the measurement.
            places: its landmarks, the same.
            scale: how much of that unit a pixel is, across and down.
        """
        self._drawn, self._places, self._scale = drawn, places, scale
        self.update()

    def set_camera(self, camera: Camera) -> None:
        """Draw for this view."""
        if camera.viewport != self._camera.viewport:
            self.prepareGeometryChange()
        self._camera = camera
        self.update()

    def _screen(self, place: XY) -> QPointF:
        return QPointF(*self._camera.to_screen((place[0] / self._scale[0], place[1] / self._scale[1])))

    # Qt ---------------------------------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:
        """Qt: the viewport."""
        return QRectF(0, 0, *self._camera.viewport)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Qt: draw aids, lines, corners and rings."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines, aids = QPainterPath(), QPainterPath()
        for path, pairs in ((lines, self._drawn.lines), (aids, self._drawn.aids)):
            for a, b in pairs:
                path.moveTo(self._screen(a))
                path.lineTo(self._screen(b))
        for a, corner, b in self._drawn.corners:
            _add_arc(lines, *(self._screen(each) for each in (a, corner, b)))
        for place in self._places:
            lines.addEllipse(self._screen(place), _RING, _RING)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        halo, ink = QColor(colours.HALO), QColor(colours.YELLOW)
        halo.setAlpha(150)
        dashed = QPen(ink, 1.6, Qt.PenStyle.DashLine)
        for path, pen in ((aids, dashed), (lines, QPen(ink, 2.0))):
            painter.strokePath(path, QPen(halo, 4.2))
            painter.strokePath(path, pen)


def _add_arc(path: QPainterPath, a: QPointF, corner: QPointF, b: QPointF) -> None:
    # Qt counts degrees against the clock, the screen's y runs down.
    start, stop = (math.degrees(math.atan2(corner.y() - end.y(), end.x() - corner.x())) for end in (a, b))
    box = QRectF(corner.x() - _ARC, corner.y() - _ARC, 2 * _ARC, 2 * _ARC)
    path.arcMoveTo(box, start)
    path.arcTo(box, start, (stop - start + 180) % 360 - 180)


class ConstructionOverlay(QObject):
    """Draws the measurement that is pointed at over the film, as long as it is.

    Args:
        desk: whose film it is.
        shown: where the film is; the parent of the object.
        readings: with the points as they are now.
    """

    def __init__(self, desk: Desk, shown: FilmView, readings: Readings) -> None:
        super().__init__(shown)
        self._desk, self._shown, self._readings = desk, shown, readings
        self.item = ConstructionItem()
        self._row: MeasuredRow | None = None
        shown.add(self.item)
        shown.camera_changed.connect(self._follow)
        readings.changed.connect(self._draw)
        desk.current.changed.connect(lambda: self.show_measure(None))
        self._follow()

    def show_measure(self, row: MeasuredRow | None) -> None:
        """Draw the measurement of this row, or nothing."""
        self._row = row
        self._draw()

    def _follow(self) -> None:
        self.item.set_camera(self._shown.camera)

    def _draw(self) -> None:
        image, row = self._desk.current.image, self._row
        found = None if row is None else self._readings.evaluation(row)
        self.item.setVisible(found is not None)
        if found is None or row is None or image is None:
            return
        drawn = construction.construct(found, row.row.measure)
        scale = evaluation.scale_of(image.spacing)
        places = tuple(found.points[key] for key in sorted(drawn.landmarks) if key in found.points)
        self.item.show_construction(drawn, places, scale=scale)
