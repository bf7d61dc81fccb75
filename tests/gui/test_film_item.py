"""The picture of a film that Qt draws."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QImage, QPainter, qGray
from pytestqt.qtbot import QtBot

from lmstudio.gui.canvas.film_item import FilmItem
from lmstudio.imaging.film import Film, Window
from lmstudio.imaging.pyramid import Pyramid


def test_a_film_is_drawn_with_every_grey_level_it_has(qtbot: QtBot) -> None:
    pixels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    film, item = Film(pixels, (Window("w", 0.0, 255.0),)), FilmItem()
    view = pg.GraphicsView()
    qtbot.addWidget(view)
    view.addItem(item)
    item.set_film(film, Pyramid(film.pixels))
    item.refresh(film.windows[0], 1.0, view=(-0.5, -0.5, 15.5, 15.5), invert=False)
    drawn = QImage(16, 16, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    item.paint(painter)
    painter.end()
    assert [[qGray(drawn.pixel(x, y)) for x in range(16)] for y in range(16)] == pixels.tolist()
    assert item.qimage is not None
    assert item.qimage.format() == QImage.Format.Format_RGB32
