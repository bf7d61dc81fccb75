"""How long a frame of the canvas takes: ``python tests/benchmarks/canvas.py [--frames 200]``.

Shows a made-up film of 3000 × 4000 pixels and 16 bits with 19 points and all heatmaps, and times what happens
between a mouse event and the picture on the (offscreen) screen: while a point is dragged, the film panned and
zoomed, and the display window changed.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PIL import Image as Pictures
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.core import landmarks
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Prediction
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk, make_desk
from lmstudio.gui.document.view import HeatmapMode
from lmstudio.session import Session

WIDTH, HEIGHT = 3000, 4000
LANDMARKS = 19
SIZE = (1280, 1000)
NO_KEY = Qt.KeyboardModifier.NoModifier
LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton


def main() -> int:
    """The exit code; prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frames", type=int, default=200, help="frames of each kind (default: 200)")
    frames = parser.parse_args().frames
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        desk = opened(Path(folder))
        canvas = Canvas(desk)
        canvas.resize(*SIZE)
        canvas.show()
        settle()
        print(f"{platform.platform()}, {platform.processor() or platform.machine()}, {os.cpu_count()} processors")
        print(f"film {WIDTH} x {HEIGHT}, 16 bits, {LANDMARKS} points, heatmaps on; canvas {SIZE[0]} x {SIZE[1]}")
        print(f"{'':28}{'median ms':>10}{'p99 ms':>10}{'greatest':>10}")
        for name, take in scenes(canvas, desk).items():
            times = timed(app, take, frames)
            print(f"{name:28}{np.median(times):10.1f}{np.percentile(times, 99):10.1f}{max(times):10.1f}")
        canvas.hide()
        desk.document.close()
    return 0


def opened(folder: Path) -> Desk:
    """A document with the film, its points and heatmaps."""
    rng = np.random.default_rng(0)
    ramp = np.linspace(2000, 50000, WIDTH)[None, :] * np.linspace(0.5, 1, HEIGHT)[:, None]
    pixels = (ramp + rng.normal(0, 800, (HEIGHT, WIDTH))).clip(0, 65535).astype(np.uint16)
    Pictures.fromarray(pixels).save(folder / "film.png", compress_level=1)
    schema = landmarks.from_names(f"landmark {k + 1}" for k in range(LANDMARKS))
    session = Session.create(folder / "benchmark.lmproj", schema)
    session.films.add_images([folder / "film.png"])
    desk = make_desk(session)
    while desk.current.film is None:
        settle()
    places = rng.uniform([500, 500], [2500, 3500], (LANDMARKS, 2)).tolist()
    points = {
        name: Point((x, y), origin=Origin.PREDICTED, expected_error_px=12.0)
        for name, (x, y) in zip(schema.names, places, strict=True)
    }
    rows, columns = np.mgrid[:160, :120]
    near = [np.hypot(columns - x / 25, rows - y / 25) for x, y in places]
    heatmaps = np.array([255 * np.exp(-((d / 4) ** 2)) for d in near]).astype(np.uint8)
    box = (-0.5, -0.5, WIDTH - 0.5, HEIGHT - 0.5)
    image = desk.document.project.images[0]
    desk.queue.store_predictions([Prediction(image.id, MappingProxyType(points), heatmaps, box)], model="round 1")
    desk.view.change(heatmap=HeatmapMode.ALL)
    return desk


def scenes(canvas: Canvas, desk: Desk) -> dict[str, Callable[[int], None]]:
    """What is timed, by name: each takes the number of the frame and sends one event."""
    viewport = canvas.viewport()
    middle = QPoint(SIZE[0] // 2, SIZE[1] // 2)

    def circle(k: int) -> QPoint:
        return middle + QPoint(round(150 * np.cos(k / 9)), round(150 * np.sin(k / 9)))

    def dragging(button: Qt.MouseButton, start: Callable[[], QPoint]) -> Callable[[int], None]:
        def take(k: int) -> None:
            if k == 0:
                QTest.mousePress(viewport, button, NO_KEY, start())
            QTest.mouseMove(viewport, circle(k))

        return take

    def point() -> QPoint:
        canvas.film_view.fit()
        xy = desk.current.annotation.points[desk.document.schema.names[0]].xy or (0.0, 0.0)
        return QPointF(*canvas.film_view.camera.to_screen(xy)).toPoint()

    def closer() -> QPoint:
        QTest.mouseRelease(viewport, LEFT, NO_KEY, circle(0))
        canvas.film_view.zoom(6)
        return middle

    def after(button: Qt.MouseButton) -> Callable[[], QPoint]:
        def start() -> QPoint:
            QTest.mouseRelease(viewport, button, NO_KEY, circle(0))
            return middle

        return start

    def wheel(k: int) -> None:
        if k == 0:
            QTest.mouseRelease(viewport, RIGHT, NO_KEY, circle(0))
        notch(canvas, circle(k), closer=(k // 8) % 2 == 1)

    return {
        "drag a point, fitted": dragging(LEFT, point),
        "pan, near": dragging(MIDDLE, closer),
        "display window, near": dragging(RIGHT, after(MIDDLE)),
        "zoom at the cursor": wheel,
    }


def notch(canvas: Canvas, at: QPoint, *, closer: bool) -> None:
    """Turn the wheel by one notch."""
    position = QPointF(at)
    turn = QPoint(0, 120 if closer else -120)
    no_button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(position, position, QPoint(), turn, no_button, NO_KEY, phase, False)
    QApplication.sendEvent(canvas.viewport(), event)


def timed(app: QApplication, take: Callable[[int], None], frames: int) -> list[float]:
    """Milliseconds of each frame: from the event until everything it led to has been painted."""
    times = []
    for k in range(frames):
        start = time.perf_counter()
        take(k)
        app.sendPostedEvents()
        app.processEvents()
        times.append(1000 * (time.perf_counter() - start))
    return times[1:]


def settle() -> None:
    """Let the window work for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
