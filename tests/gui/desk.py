"""A real document on small films, a real canvas, and hands for the mouse."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Image
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk, make_desk
from lmstudio.session import Session, lists

SCHEMA = Schema(
    "three", (Landmark("sella", "S"), Landmark("nasion", "N"), Landmark("menton", "Me")), (("sella", "nasion"),)
)
LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NO_KEY = Qt.KeyboardModifier.NoModifier
WIDTH, HEIGHT = 300, 400
BRIGHT_PIXEL = 3
"""The image that is black but for the pixel (10, 20)."""


def film(width: int, height: int, *, corner: int) -> NDArray[np.uint16]:
    """A film of 16 bits whose value tells the place, but for one pixel."""
    pixels = (np.arange(height)[:, None] * 100 + np.arange(width)[None, :]).astype(np.uint16)
    pixels[0, 0] = corner
    return pixels


def opened(folder: Path, qtbot: QtBot) -> Desk:
    """A document on four films: two of one size, a wide one, and one that is black but for a pixel."""
    films = folder / "films"
    films.mkdir()
    for name, (width, height) in {"1": (WIDTH, HEIGHT), "2": (WIDTH, HEIGHT), "3": (500, 200)}.items():
        Pictures.fromarray(film(width, height, corner=int(name))).save(films / f"{name}.png")
    dark = np.zeros((HEIGHT, WIDTH), np.uint16)
    dark[20, 10] = 60000
    Pictures.fromarray(dark).save(films / "4.png")
    session = Session.create(folder / "p.lmproj", SCHEMA)
    assert len(session.films.add_folder(films).images) == 4
    desk = make_desk(session)
    qtbot.waitUntil(lambda: desk.current.film is not None)
    return desk


def shown_canvas(desk: Desk, qtbot: QtBot) -> Canvas:
    """A canvas on the screen with the keyboard's focus."""
    canvas = Canvas(desk)
    canvas.resize(620, 800)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.setFocus()
    return canvas


def on_screen(canvas: Canvas, xy: XY) -> QPoint:
    """The screen pixel in which an image position lies."""
    x, y = canvas.film_view.camera.to_screen(xy)
    return QPoint(int(np.floor(x)), int(np.floor(y)))


def click(canvas: Canvas, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
    QTest.mouseClick(canvas.viewport(), button, NO_KEY, at)


def drag(canvas: Canvas, a: QPoint, b: QPoint, button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(canvas.viewport(), button, NO_KEY, a)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(
            canvas.viewport(),
            QPoint(round(a.x() + (b.x() - a.x()) * share), round(a.y() + (b.y() - a.y()) * share)),
        )
    QTest.mouseRelease(canvas.viewport(), button, NO_KEY, b)


def wheel(canvas: Canvas, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def place_of(desk: Desk, name: str) -> XY:
    xy = desk.current.annotation.points[name].xy
    assert xy is not None
    return xy


def shown(canvas: Canvas) -> NDArray[np.uint8]:
    """Grey values (H, W) of the widget as it is on the screen, in device pixels."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()


def on_window(canvas: Canvas) -> QImage:
    """What has been painted so far, with nothing painted anew."""
    whole = canvas.grab().toImage()
    picture: QImage = canvas.screen().grabWindow(canvas.winId()).toImage()
    return picture.convertToFormat(whole.format())


def edits(desk: Desk) -> int:
    assert desk.document.session is not None
    return len(desk.document.session.history.done)


def set_spacing(desk: Desk, spacing: Spacing, *, images: Iterable[Image] = ()) -> None:
    """Say how large a pixel of the film that is shown is, or of these films."""
    shown = desk.current.image
    chosen = tuple(images) or (() if shown is None else (shown,))
    given = dict.fromkeys((image.id for image in chosen), spacing)
    desk.document.do(EditKind.SET_SPACING, lambda project: project.with_spacings(given))


def set_list(desk: Desk, schema: Schema) -> bool:
    """Whether another landmark list was taken."""
    return desk.document.make(lambda project: lists.edit(project, schema, {}))


def assign(desk: Desk, image_ids: Iterable[str], reader: str) -> None:
    """Assign films to a reader; empty: to nobody."""
    chosen = frozenset(image_ids)
    words = (str(len(chosen)), reader)
    desk.document.do(
        EditKind.ASSIGN, lambda project: project.with_changed(chosen, partial(replace, reader=reader)), *words
    )
