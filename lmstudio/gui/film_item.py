"""The film on the canvas: its pixels through the display window, from the copy that suits the zoom."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from lmstudio.core.geometry import XY
from lmstudio.gui.pyramid import Crop, Pyramid
from lmstudio.imaging import display
from lmstudio.imaging.film import Film, Window

NO_WINDOW = Window("none", 0.0, 1.0)


class SmoothImage(pg.ImageItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An image item over a box in image coordinates (xy), drawn with interpolation.

    pyqtgraph draws pixel 0 over 0 to 1; ``show_pixels`` takes the box's outer edges in the project's convention
    (pixel 0 covers -0.5 to 0.5). This is the only place where the two meet.
    """

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")

    def show_pixels(self, pixels: NDArray[np.uint8], box: tuple[float, float, float, float]) -> None:
        """Show (h, w) grey or (h, w, 4) RGBA pixels over ``box`` (left, top, right, bottom)."""
        self.setImage(pixels, autoLevels=False, levels=None)
        self.setRect(QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1]))

    def paint(self, painter: QPainter, *args: object) -> None:
        """Qt: draw the image."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *args)


class FilmItem(SmoothImage):
    """The film through a display window."""

    def __init__(self) -> None:
        super().__init__()
        self._film: Film | None = None
        self._pyramid: Pyramid | None = None
        self._window = NO_WINDOW
        self._invert = False
        self._level: int | None = None

    def set_film(self, film: Film | None) -> None:
        """Show another film, once ``refresh`` is called."""
        if film is not self._film:
            self._film = film
            self._pyramid = None if film is None else Pyramid(film.pixels)
            self._level = None
            self.setVisible(film is not None)

    def refresh(self, window: Window, scale: float, *, invert: bool) -> None:
        """Draw the film anew where something has changed.

        Args:
            window: grey levels from black to white.
            scale: device pixels per image pixel; the film's copy with just enough pixels is taken.
            invert: black and white exchanged.
        """
        film, pyramid = self._film, self._pyramid
        if film is None or pyramid is None:
            return
        level = pyramid.level_for(scale)
        if level == self._level and window is self._window and invert == self._invert:
            return
        self._level, self._window, self._invert = level, window, invert
        crop = pyramid.crop((-0.5, -0.5, film.width - 0.5, film.height - 0.5), level=level)
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
