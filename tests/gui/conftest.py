"""The real window on a project of three tiny films or of phantoms; the canvas alone on the films of ``desk``."""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Visibility
from lmstudio.core.geometry import XY
from lmstudio.gui import app as gui_app
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.files.adding_films import Intake
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.gui.desk import opened, shown_canvas
from tests.stage import sample_window
from tests.stage.dialogs import Stage, Truth

NO_KEY = Qt.KeyboardModifier.NoModifier
TINY_TRAINING = {
    "steps": 3,
    "batch": 1,
    "threads": 1,
    "area": 64 * 64,
    "pretrained": False,
    "checkpoint_s": 0.0,
    "device": "cpu",
}
"""Real learning, as small as it gets."""


class Driver:
    """Does with the window what a reader does with it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.desk = window.desk

    def open(self, session: Session) -> None:
        self.desk.document.set_session(session)
        self.wait_for_film()

    def wait_for_film(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.current.film is not None, timeout=5000)
        QApplication.processEvents()

    def at(self, xy: XY) -> QPoint:
        x, y = self.window.canvas.film_view.camera.to_screen(xy)
        return QPoint(round(x - 0.5), round(y - 0.5))

    def click(self, xy: XY) -> None:
        QTest.mouseClick(self.window.canvas.viewport(), Qt.MouseButton.LeftButton, NO_KEY, self.at(xy))
        QApplication.processEvents()

    def drag(self, start: XY, end: XY) -> None:
        view, left = self.window.canvas.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(view, left, NO_KEY, self.at(start))
        for share in (0.3, 0.6, 1.0):
            at = tuple(a + share * (b - a) for a, b in zip(start, end, strict=True))
            QTest.mouseMove(view, self.at((at[0], at[1])))
        QTest.mouseRelease(view, left, NO_KEY, self.at(end))
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def focus_film(self) -> None:
        """Go back to the film with the keyboard, as when a dialog has closed; every action knows how it stands."""
        self.window.activateWindow()
        self.window.canvas.setFocus()
        self.window._update()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of this kind that is open now."""
        QApplication.processEvents()
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(found) == 1, f"{len(found)} dialogs of {kind.__name__} are open"
        return found[0]

    def wait_for_files(self) -> None:
        """Wait until films have been read and tables written."""
        self.qtbot.waitUntil(lambda: not self.window.findChildren(Intake), timeout=10_000)

    def visibility(self, name: str) -> Visibility:
        return self.desk.current.annotation.points[name].visibility

    def label_all(self) -> None:
        """Place every landmark of the current film somewhere, each elsewhere."""
        image = self.desk.current.image
        assert image is not None
        for k, name in enumerate(self.desk.document.schema.names):
            share = (k + 1) / (len(self.desk.document.schema) + 1)
            self.desk.pen.place(name, (share * image.width, share * image.height))


@pytest.fixture(autouse=True, scope="session")
def modules_are_kept() -> None:
    """What the imports have made lives on to the end: the collector need not go through it after every test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Delete what a test has closed before the next one begins.

    Qt does so only when an event loop is entered, which many tests never do: their windows would pile up, and
    every new one, which sets the style of the program, would have all of them drawn up anew.

    What the windows leave to the collector of cycles (menus of pyqtgraph) is collected here too. Anywhere else it
    may go while Qt walks through all widgets, or in another thread, and take the program with it. The one window
    of the program leaves nothing (``test_no_widget_is_left_to_the_collector``).
    """
    gc.disable()
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.enable()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = opened(tmp_path, qtbot)
    yield made
    made.document.close()


@pytest.fixture
def canvas(desk: Desk, qtbot: QtBot) -> Canvas:
    return shown_canvas(desk, qtbot)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    gui_app.make_app()
    made = MainWindow(training_options=TINY_TRAINING)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isVisible)
    yield made
    made.close()


@pytest.fixture
def driver(window: MainWindow, qtbot: QtBot) -> Driver:
    return Driver(window, qtbot)


@pytest.fixture
def endless(qtbot: QtBot, session: Session) -> Iterator[Driver]:
    """A window whose trainings would go on for hours, on a project with its first film labelled."""
    gui_app.make_app()
    window = MainWindow(training_options={**TINY_TRAINING, "steps": 100_000})
    qtbot.addWidget(window)
    window.show()
    driver = Driver(window, qtbot)
    driver.open(session)
    driver.label_all()
    driver.focus_film()
    yield driver
    window.close()


@pytest.fixture
def failures(window: MainWindow) -> list[object]:
    """The errors that the window was told of."""
    heard: list[object] = []
    window.desk.document.failed.connect(heard.append)
    return heard


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Let a file dialog of the system answer with a path."""

    def answering(kind: str, path: str) -> None:
        result = path if kind == "getExistingDirectory" else (path, "")
        monkeypatch.setattr(QFileDialog, kind, lambda *_, **__: result)

    return answering


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Truth]:
    """A folder of phantoms and the truth, drawn once: it takes a while."""
    folder = tmp_path_factory.mktemp("drawn")
    return folder, sample.write_sample(folder, sample_window.FILMS, table=True)


@pytest.fixture
def stage(driver: Driver, drawn: tuple[Path, Truth], tmp_path: Path) -> Stage:
    """The window on the project of the pictures, for which every dialog can be made."""
    folder = shutil.copytree(drawn[0], tmp_path / "stage")
    session, truth = sample_window.session_of(folder, drawn[1])
    driver.open(session)
    sample_window.fill(driver.window, truth)
    return Stage(driver.window, folder, truth)


def phantom_folder(folder: Path, count: int = 3) -> Path:
    """A folder of small phantoms."""
    sample.write_sample(folder, count, height=256, width=206)
    return folder
