"""Small square crops of films with a landmark marked."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from lmstudio.gui.look.colours import HALO, ORANGE
from lmstudio.phantom.sample import Phantom
from lmstudio.session.examples import Example

AROUND_MM = 72.0
"""So much of a drawn film is shown, both ways: enough to know the place in the skull."""
SHARE = 0.35
"""The same of a film of the project, whose anatomy may be any: of the root of its width times its height."""


@dataclass(frozen=True, slots=True, eq=False)
class Excerpt:
    """A part of a picture and the landmark in it, both in pixels of the picture from its corner."""

    picture: QImage
    part: QRectF
    at: QPointF


def of_phantom(film: Phantom, landmark: str) -> Excerpt:
    """The neighbourhood of a landmark on a drawn film."""
    height, width = film.pixels.shape
    picture = QImage(film.pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
    return _round(picture, film.places[landmark], 1.0, AROUND_MM / film.spacing.mean_mm)


def of_film(picture: QImage, example: Example) -> Excerpt:
    """The neighbourhood of a landmark on a film of the project, of which ``picture`` is a smaller copy."""
    scale = picture.width() / example.image.width
    return _round(picture, example.xy, scale, SHARE * math.sqrt(picture.width() * picture.height()))


def draw(painter: QPainter, box: QRectF, excerpt: Excerpt) -> None:
    """Draw the part of the film into a square, with a ring round the landmark."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    painter.drawImage(box, excerpt.picture, excerpt.part)
    at = box.topLeft() + (excerpt.at - excerpt.part.topLeft()) * (box.width() / excerpt.part.width())
    painter.setClipRect(box)
    for colour, width in ((HALO, 3.0), (ORANGE, 1.6)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(at, 8.0, 8.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ORANGE))
    painter.drawEllipse(at, 1.8, 1.8)
    painter.restore()


def _round(picture: QImage, xy: tuple[float, float], scale: float, side: float) -> Excerpt:
    """The square of this side round a point, inside the picture at its edge."""
    # The centre of a pixel is half a pixel from its corner, from which a picture is drawn.
    at = QPointF((xy[0] + 0.5) * scale, (xy[1] + 0.5) * scale)
    width, height = picture.width(), picture.height()
    side = min(side, width, height)
    left = min(max(at.x() - side / 2, 0.0), width - side)
    top = min(max(at.y() - side / 2, 0.0), height - side)
    return Excerpt(picture, QRectF(left, top, side, side), at)
