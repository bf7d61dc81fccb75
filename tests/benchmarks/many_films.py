"""A project of 10,000 films in the real window: ``python -m tests.benchmarks.many_films [--films 10000]``.

Prints a table: adding the films of a folder and how late the window is meanwhile, opening (to a filled list that
has been painted), the first backup and check and how late the window is meanwhile, filtering, sorting, the longest
time without the event loop while the list is scrolled from end to end with its pictures, and the memory of the
process. Every film has the 19 points of a network, the most that a project can hold; the films are small copies of
one phantom.
"""

import argparse
import os
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PIL import Image as Picture
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.settings import Settings
from lmstudio.formats import schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui.films.image_table import CHANGED, ERROR
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.benchmarks.lateness import Clock

SCROLL_S, FRAME_MS = 10.0, 16
TICK_MS = 2


def make_films(folder: Path, films: int) -> Path:
    """A folder of so many films; its path."""
    place = folder / "films"
    place.mkdir()
    first = place / "phantom.png"
    Picture.fromarray(sample.phantom(0, height=800, width=645).pixels).save(first)
    content = first.read_bytes()
    first.unlink()
    for number in range(films):
        # Decoders stop at the end of the image; the number behind it makes every file one of its own.
        (place / f"{number:05d}.png").write_bytes(content + number.to_bytes(4, "big"))
    return place


def predict(session: Session) -> None:
    """Give every film all points, as a network does."""
    predicted = {}
    for number, image in enumerate(session.project.images):
        point = Point(
            (100.5, 200.25), origin=Origin.PREDICTED, expected_error_px=2.0 + number % 97, model="round 1"
        )
        predicted[image.id] = Annotation(MappingProxyType(dict.fromkeys(session.project.schema.names, point)))
    session.do(EditKind.PREDICT, lambda project: project.with_annotations(predicted), str(len(predicted)))


def adding(window: MainWindow, path: Path, folder: Path) -> tuple[float, list[float], int]:
    """Adding the films of a folder to a new project at ``path``.

    Returns:
        Seconds to the first film on the screen; how late the window was, ms; how often the bar was seen elsewhere.
    """
    window.desk.document.set_session(Session.create(path, schema_files.find_schema("cephalometric-19")))
    clock, seen = Clock(), set[int]()
    begun = time.perf_counter()
    clock.start()
    window.files.add_films(folder)
    while window.desk.current.film is None:
        seen.update(bar.value() for bar in window.findChildren(QProgressDialog) if bar.isVisible())
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.grab()
    return time.perf_counter() - begun, clock.stop(), len(seen)


def backing_up(window: MainWindow) -> tuple[float, list[float]]:
    """Seconds that the first backup and check of the project take, and how late the window is meanwhile, ms."""
    keeper, check = window.rescuing.keeper, window.rescuing.check
    clock, begun = Clock(), time.perf_counter()
    clock.start()
    keeper.look()
    while keeper.busy or check.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return time.perf_counter() - begun, clock.stop()


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes until it has been painted."""
    begun = time.perf_counter()
    work()
    QApplication.processEvents()
    return time.perf_counter() - begun


def opened(window: MainWindow, path: Path) -> float:
    """Seconds from asking for a project to its list and its first film on the screen."""
    begun = time.perf_counter()
    window.files.open_path(path)
    while window.desk.current.film is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    window.grab()
    return time.perf_counter() - begun


def longest_gap(window: MainWindow) -> float:
    """Seconds: the longest time between two turns of the event loop while the list scrolls from end to end."""
    bar = window.images.view.verticalScrollBar()
    bar.setValue(0)
    gaps: list[float] = []
    begun = last = time.perf_counter()
    loop = QEventLoop()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now
        if now - begun > SCROLL_S:
            loop.quit()

    def scroll() -> None:
        share = (time.perf_counter() - begun) / SCROLL_S
        bar.setValue(round(share * bar.maximum()))

    ticks, frames = QTimer(interval=TICK_MS), QTimer(interval=FRAME_MS)
    ticks.timeout.connect(tick)
    frames.timeout.connect(scroll)
    ticks.start()
    frames.start()
    loop.exec()
    return max(gaps)


def memory_gb() -> float:
    """The most memory that the process had resident so far, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e9


def main() -> int:
    """Print the table; exit code 1 where a figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=int, default=10_000)
    films = parser.parse_args().films
    gui_app.make_app()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        path, place = Path(folder) / "many.lmproj", make_films(Path(folder), films)
        window = MainWindow(Settings())
        window.show()
        QApplication.processEvents()
        images, order = window.images, window.images.filter.order
        seconds, late_ms, seen = adding(window, path, place)
        rows = [(f"add {films} films", "s", seconds, 6.0)]
        rows.append(("  window late, 99th percentile", "s", float(np.percentile(late_ms, 99)) / 1000, 0.05))
        rows.append(("  window late, at most", "s", max(late_ms) / 1000, 0.5))
        rows.append((f"  between two of {seen} places of the bar", "s", seconds / max(1, seen), 0.2))
        window.desk.document.change(predict)
        window.desk.document.set_session(None)
        rows.append((f"open {films} films", "s", opened(window, path), 2.5))
        seconds, late_ms = backing_up(window)
        rows.append(("backup and check in the background", "s", seconds, 30.0))
        rows.append(("  window late, 99th percentile", "s", float(np.percentile(late_ms, 99)) / 1000, 0.05))
        rows.append(("filter by name", "s", timed(lambda: images.text.setText("99")), 0.1))
        rows.append(("filter off", "s", timed(images.text.clear), 0.1))
        rows.append(("filter by state", "s", timed(lambda: images.state.setCurrentIndex(3)), 0.1))
        images.state.setCurrentIndex(0)
        for column in (ERROR, CHANGED):
            order.setCurrentIndex(0)
            seconds = timed(partial(order.setCurrentIndex, order.findData(column)))
            rows.append((f"sort by {order.currentText()}", "s", seconds, 0.1))
        rows.append(("longest gap while scrolling", "s", longest_gap(window), 0.05))
        rows.append(("place a point", "s", timed(lambda: window.desk.pen.place("sella", (9, 9))), 0.1))
        rows.append(("memory", "GB", memory_gb(), 1.5))
        window.close()
    loads = " ".join(f"{load:.1f}" for load in os.getloadavg())
    print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, load {loads}")
    print(f"{'':36}{'':>10}{'limit':>8}")
    for name, unit, value, limit in rows:
        print(f"{name:36}{value:7.3f} {unit:2}{limit:8.2f}{'' if value < limit else '  missed'}")
    return 0 if all(value < limit for _, _, value, limit in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
