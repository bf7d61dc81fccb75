"""The film on the canvas: its pixels through the display window, from the copy that suits the zoom."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from lmstudio.core.geometry import XY
from lmstudio.imaging import display
from lmstudio.imaging.film import Film, Window
from lmstudio.imaging.pyramid import Crop, Pixels, Pyramid

NO_WINDOW = Window("none", 0.0, 1.0)
SPARE = 0.3
"""Of the view's width and height: drawn beyond each edge, so that most moves of the film need no new pixels."""
Box = tuple[float, float, float, float]
"""(left, top, right, bottom) in image pixels."""


class SmoothImage(pg.ImageItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An image item over a box in image coordinates (xy), drawn with interpolation.

    pyqtgraph draws pixel 0 over 0 to 1; ``show_pixels`` takes the box's outer edges in the project's convention
    (pixel 0 covers -0.5 to 0.5). This is the only place where the two meet.
    """

    qimage: QImage | None

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")

    def show_pixels(self, pixels: NDArray[np.uint8], box: Box) -> None:
        """Show (h, w) grey or (h, w, 4) RGBA pixels over ``box`` (left, top, right, bottom)."""
        self.setImage(pixels, autoLevels=False, levels=None)
        self.setRect(QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1]))

    def render(self) -> None:
        """pyqtgraph: make the picture that is drawn, of 32 bits: of grey ones Qt interpolates each draw anew."""
        super().render()
        if self.qimage is not None and self.qimage.format() == QImage.Format.Format_Grayscale8:
            self.qimage = self.qimage.convertToFormat(QImage.Format.Format_RGB32)

    def paint(self, painter: QPainter, *args: object) -> None:
        """Qt: draw the image."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *args)


class FilmItem(SmoothImage):
    """The film through a display window."""

    def __init__(self) -> None:
        super().__init__()
        self._film: Film | None = None
        self._instead: Pixels | None = None
        self._own: Pyramid | None = None
        self._pyramid: Pyramid | None = None
        self._window = NO_WINDOW
        self._invert = False
        self._level: int | None = None
        self._drawn: Box = (0.0, 0.0, 0.0, 0.0)

    def set_film(self, film: Film | None, pyramid: Pyramid | None) -> None:
        """Show another film, with its smaller copies, once ``refresh`` is called."""
        if film is not self._film:
            self._film = film
            self._instead = None
            self._pyramid = self._own = pyramid
            self._level = None
            self.setVisible(film is not None)

    def show_instead(self, pixels: Pixels | None) -> None:
        """Draw other pixels (H, W) in the film's grey levels, once ``refresh`` is called; ``None``: its own."""
        if self._film is not None and pixels is not self._instead:
            self._instead = pixels
            self._pyramid = self._own if pixels is None else Pyramid(pixels)
            self._level = None

    def refresh(self, window: Window, scale: float, *, view: Box, invert: bool) -> None:
        """Draw the film anew where something has changed.

        Args:
            window: grey levels from black to white.
            scale: device pixels per image pixel; the film's copy with just enough pixels is taken.
            view: what of the film can be seen; no more than this and some spare is drawn.
            invert: black and white exchanged.
        """
        film, pyramid = self._film, self._pyramid
        if film is None or pyramid is None:
            return
        level = pyramid.level_for(scale)
        same = level == self._level and window is self._window and invert == self._invert
        whole = (-0.5, -0.5, film.width - 0.5, film.height - 0.5)
        if same and _covers(self._drawn, _common(view, whole)):
            return
        self._level, self._window, self._invert = level, window, invert
        crop = pyramid.crop(_common(_widened(view), whole), level=level)
        self._drawn = crop.box
        if crop.pixels.size:
            self.show_pixels(self._shown(crop), crop.box)

    def excerpt(self, centre: XY, reach: float, *, scale: float) -> tuple[QImage, QRectF] | None:
        """The film within ``reach`` image pixels of ``centre`` as shown, and the rectangle (xy) it covers.

        Args:
            centre: xy.
            reach: in image pixels, to each side.
            scale: device pixels per image pixel at which it will be drawn.
        """
        if self._pyramid is None:
            return None
        x, y = centre
        box = (x - reach, y - reach, x + reach, y + reach)
        crop = self._pyramid.crop(box, level=self._pyramid.level_for(scale))
        height, width = crop.pixels.shape
        if not height or not width:
            return None
        shown = self._shown(crop)
        left, top, right, bottom = crop.box
        # The copy makes the image own its bytes: Qt keeps no reference to the array.
        image = QImage(shown.data, width, height, width, QImage.Format.Format_Grayscale8).copy()
        return image, QRectF(left, top, right - left, bottom - top)

    def value(self, xy: XY) -> int | None:
        """The stored value of the pixel at ``xy``; ``None`` beside the film."""
        if self._film is None:
            return None
        column, row = round(xy[0]), round(xy[1])
        if not (0 <= column < self._film.width and 0 <= row < self._film.height):
            return None
        return int(self._film.pixels[row, column])

    def _shown(self, crop: Crop) -> NDArray[np.uint8]:
        return display.apply_window(crop.pixels, self._window, invert=self._invert)


def _widened(view: Box) -> Box:
    across, down = SPARE * (view[2] - view[0]), SPARE * (view[3] - view[1])
    return (view[0] - across, view[1] - down, view[2] + across, view[3] + down)


def _common(a: Box, b: Box) -> Box:
    return (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))


def _covers(whole: Box, part: Box) -> bool:
    return whole[0] <= part[0] and whole[1] <= part[1] and whole[2] >= part[2] and whole[3] >= part[3]
