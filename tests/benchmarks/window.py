"""How quick the window is: ``python -m tests.benchmarks.window [--film FILE] [--films 300]``.

Prints a table: start of the program until its window can be used (in a process of its own), making a project of a
folder of 300 films (copies of one, each of other content), opening it, and showing the next film: how long it
takes, and how long of that the window's own thread computes, which other programs hardly disturb. Without
``--film`` of a phantom.

``python -m tests.benchmarks.window --program PROGRAM`` compares the start of this Python's program alone with that
of an installed one, each until its window is on the screen: of X11, with xdotool there.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image as Picture
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from lmstudio.core.settings import Settings
from lmstudio.formats import schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.phantom import sample
from lmstudio.session import Session

STARTS = 5
MOST_TIMES = 1.3
"""So many times as long an installed program may take to start."""
SWITCHES = 60
START = """
import time, sys
from lmstudio.core.settings import Settings
from lmstudio.gui import app
from lmstudio.gui.window.main_window import MainWindow
qt = app.make_app()
window = MainWindow(Settings())
window.show()
for _ in range(5):
    qt.processEvents()
assert "torch" not in sys.modules
print(time.time())
"""


def start_s() -> float:
    """Seconds from the start of the interpreter to a window that has been painted and answers."""
    begun = time.time()
    done = subprocess.run([sys.executable, "-c", START], check=True, capture_output=True, text=True)
    return float(done.stdout) - begun


def shown_s(command: Sequence[str]) -> float:
    """Seconds from the start of a program to its window on the screen."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as program:
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(program.pid)]
        while subprocess.run(search, check=False, capture_output=True).returncode:
            if program.poll() is not None:
                raise SystemExit(f"{command[0]} has ended with code {program.returncode} and shown no window")
            time.sleep(0.01)
        passed = time.perf_counter() - begun
        program.terminate()
    return passed


def compare_starts(program: str) -> int:
    """Print how long both programs take to start, in turns; exit code 1 where the installed one takes too long."""
    commands = {"this Python": [sys.executable, "-m", "lmstudio"], program: [program]}
    times: dict[str, list[float]] = {name: [] for name in commands}
    # The first of each reads its files from the disk.
    for _ in range(STARTS + 1):
        for name, command in commands.items():
            times[name].append(shown_s(command))
    for name, found in times.items():
        print(f"{name:48}{1000 * found[0]:8.0f} ms at first,{1000 * statistics.median(found[1:]):8.0f} ms then")
    ours, theirs = (statistics.median(found[1:]) for found in times.values())
    print(f"{theirs / ours:.2f} times as long")
    return 0 if theirs <= MOST_TIMES * ours else 1


def make_films(folder: Path, film: Path | None, *, films: int) -> Path:
    """A folder of ``films`` files that differ in their last bytes only; its path."""
    if film is None:
        made = folder / "phantom.png"
        Picture.fromarray(sample.phantom(0, height=2400, width=1935).pixels).save(made)
        film = made
    content = film.read_bytes()
    place = folder / "films"
    place.mkdir()
    for number in range(films):
        # Decoders stop at the end of the image; the number behind it makes every file one of its own.
        (place / f"{number:05d}{film.suffix}").write_bytes(content + number.to_bytes(4, "big"))
    return place


def until(condition: Callable[[], bool], *, timeout_s: float = 30.0) -> float:
    """Seconds until ``condition()`` holds, with the event loop running."""
    begun = time.perf_counter()
    loop = QEventLoop()
    while not condition():
        QTimer.singleShot(1, loop.quit)
        loop.exec()
        if time.perf_counter() - begun > timeout_s:
            raise SystemExit("the window does not answer")
    return time.perf_counter() - begun


def make_s(window: MainWindow, path: Path, place: Path) -> float:
    """Seconds to a project at ``path`` of the films in a folder, with the first film on the screen."""
    begun = time.perf_counter()
    window.desk.document.set_session(Session.create(path, schema_files.find_schema("cephalometric-19")))
    window.files.add_films(place)
    until(lambda: window.desk.current.film is not None)
    QApplication.processEvents()
    window.grab()
    return time.perf_counter() - begun


def open_s(window: MainWindow, path: Path) -> float:
    """Seconds from opening a project to its first film on the screen and its list filled."""
    begun = time.perf_counter()
    window.files.open_path(path)
    until(lambda: window.desk.current.film is not None)
    QApplication.processEvents()
    window.grab()
    return time.perf_counter() - begun


def switch_s(window: MainWindow, *, pause_ms: int) -> tuple[list[float], list[float]]:
    """Seconds from the key to the next film painted, again and again, with a pause in between.

    Returns:
        Those that pass, and those for which the thread of the window computes.
    """
    times, computed = [], []
    for _ in range(SWITCHES):
        begun, cpu = time.perf_counter(), time.thread_time()
        window.desk.current.next_image()
        until(lambda: window.desk.current.film is not None)
        window.canvas.viewport().repaint()
        times.append(time.perf_counter() - begun)
        computed.append(time.thread_time() - cpu)
        loop = QEventLoop()
        QTimer.singleShot(pause_ms, loop.quit)
        loop.exec()
    return times, computed


def main() -> int:
    """Print the table; exit code 1 where a figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--film", type=Path)
    parser.add_argument("--films", type=int, default=300)
    parser.add_argument("--program", help="an installed program, whose start is compared")
    words = parser.parse_args()
    if words.program is not None:
        return compare_starts(words.program)
    rows = [("start to usable window", statistics.median(start_s() for _ in range(STARTS)), 2.0)]
    gui_app.make_app()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        path, place = Path(folder) / "many.lmproj", make_films(Path(folder), words.film, films=words.films)
        window = MainWindow(Settings())
        window.show()
        QApplication.processEvents()
        rows.append((f"a project of a folder of {words.films} films", make_s(window, path, place), 4.0))
        window.desk.document.set_session(None)
        rows.append((f"open a project of {words.films} films", open_s(window, path), 2.0))
        (slow, slow_cpu), (fast, fast_cpu) = switch_s(window, pause_ms=400), switch_s(window, pause_ms=0)
        size = f"{window.desk.document.project.images[0].width} × {window.desk.document.project.images[0].height}"
        rows.append((f"next film ({size}), looking at each", statistics.median(slow), 0.1))
        rows.append(("  the window's thread", statistics.median(slow_cpu), 0.1))
        rows.append(("  slowest of 60", max(slow), 0.1))
        rows.append(("next film, key held down", statistics.median(fast), 0.1))
        rows.append(("  the window's thread", statistics.median(fast_cpu), 0.1))
        window.close()
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, {platform.system()}")
    print(f"{'':48}{'ms':>8}{'limit':>8}")
    for name, seconds, limit in rows:
        print(f"{name:48}{1000 * seconds:8.0f}{1000 * limit:8.0f}")
    return 0 if all(seconds < limit for name, seconds, limit in rows if not name.startswith(" ")) else 1


if __name__ == "__main__":
    sys.exit(main())
