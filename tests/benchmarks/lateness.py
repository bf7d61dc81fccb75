"""How late the window is while it trains: ``python tests/benchmarks/lateness.py FILMS [--seconds 40]``.

Opens the real window on a project of the films in FILMS, places made-up points on the first ten, starts the real
training, and fires a 5 ms timer all the while; the table gives how late it came.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer

from lmstudio.core.settings import Settings
from lmstudio.formats import schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session

PERIOD_MS = 5
LABELLED = 10


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], bool]) -> None:
    """Let the window work until ``condition`` holds."""
    while not condition():
        wait(20)


class Clock:
    """Notes how late each tick of a timer comes, in milliseconds."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._timer = QTimer(interval=PERIOD_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0

    def start(self) -> None:
        """Begin."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """End; how late the ticks came."""
        self._timer.stop()
        return self.late_ms

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late_ms.append(max(0.0, 1000 * (now - self._last) - PERIOD_MS))
        self._last = now


def label(window: MainWindow, count: int) -> None:
    """Place made-up points: what is learned does not matter here, only that it is learned."""
    desk = window.desk
    rng = np.random.default_rng(0)
    for image in desk.document.project.images[:count]:
        desk.current.go_to(image.id)
        for name in desk.document.schema.names:
            x, y = rng.uniform(0.2, 0.8, 2)
            desk.pen.place(name, (float(x * image.width), float(y * image.height)))


def use(window: MainWindow) -> None:
    """What a reader does meanwhile: look at another film, select, place."""
    window.desk.current.next_image()
    window.desk.selection.select_next()


def main() -> int:
    """Print the table; exit code 1 where the 99th percentile is 50 ms or more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("films", type=Path)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--count", type=int, default=30, help="films taken from the folder")
    parser.add_argument("--threads", type=int, default=0, help="CPU threads to train on (default all)")
    words = parser.parse_args()
    gui_app.make_app()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        session = Session.create(Path(folder) / "x.lmproj", schema_files.find_schema("cephalometric-19"))
        session.films.add_images(sorted(path for path in words.films.iterdir() if path.is_file())[: words.count])
        window = MainWindow(Settings().changed(threads=words.threads))
        window.show()
        window.desk.document.set_session(session)
        label(window, LABELLED)
        wait(500)
        rows = measure(window, words.seconds)
        rows.append(("predicting, points and heatmaps stored", predicting(window)))
        window.close()
        wait(50)
    return report(rows)


def measure(window: MainWindow, seconds: float) -> list[tuple[str, list[float]]]:
    """Lateness at rest, while training is getting ready, while it runs, and while it runs and one works."""
    rows = [("at rest", during(3.0))]
    window.training.train()
    clock = Clock()
    clock.start()
    until(lambda: window.training.watch.step > 0 or not window.training.running)
    rows.append(("training gets ready (torch is imported)", clock.stop()))
    rows.append(("training", during(seconds / 2)))
    busy = QTimer(interval=1000)
    busy.timeout.connect(lambda: use(window))
    busy.start()
    rows.append(("training, and a reader changes films", during(seconds / 2)))
    busy.stop()
    watch = window.training.watch
    print(f"{watch.step} of {watch.steps} updates on {watch.device}; error: {watch.error}", file=sys.stderr)
    return rows


def predicting(window: MainWindow) -> list[float]:
    """Lateness while the other films are predicted, after a training of two updates."""
    training = window.training
    training.stop()
    until(lambda: not training.running)
    window._training_options = {"steps": 2}
    training.train()
    until(lambda: training.watch.task == "predict" or not training.running)
    clock = Clock()
    clock.start()
    until(lambda: not training.running)
    print(f"{training.watch.ended} error: {training.watch.error}", file=sys.stderr)
    return clock.stop()


def during(seconds: float) -> list[float]:
    """Lateness over some seconds."""
    clock = Clock()
    clock.start()
    wait(int(1000 * seconds))
    return clock.stop()


def report(rows: list[tuple[str, list[float]]]) -> int:
    """Print the table."""
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, {platform.system()}")
    print(f"{'event-loop lateness, ms':44}{'ticks':>8}{'median':>8}{'p99':>8}{'max':>8}")
    for name, late in rows:
        values = np.asarray(late)
        print(f"{name:44}{len(late):8}{np.median(values):8.1f}{np.percentile(values, 99):8.1f}{values.max():8.1f}")
    worked = np.concatenate([late for name, late in rows if name.startswith(("training", "predicting"))])
    p99 = float(np.percentile(worked, 99))
    print(f"99th percentile while training: {p99:.1f} ms (must stay under 50)")
    return 0 if p99 < 50 else 1


if __name__ == "__main__":
    sys.exit(main())
