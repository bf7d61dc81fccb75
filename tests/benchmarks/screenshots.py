"""Pictures of the real window with the sample project: ``python tests/benchmarks/screenshots.py OUT``.

Makes phantoms, opens the window, and grabs every panel and dialog to OUT, in the light and the dark theme.
``QT_SCALE_FACTOR=2`` in the environment gives the pictures of a dense screen.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Note, Prediction, Started, Step, Validation
from lmstudio.core.settings import Settings
from lmstudio.errors import UnreadableFilm
from lmstudio.formats import csv_table, labels, schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui import notices, theme
from lmstudio.gui.export_dialog import Export
from lmstudio.gui.main_window import MainWindow
from lmstudio.gui.new_dialog import NewProject
from lmstudio.gui.settings_dialog import SettingsDialog
from lmstudio.gui.view import HeatmapMode
from lmstudio.phantom import sample
from lmstudio.session import Session

FILMS, LABELLED = 12, 4


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def sample_session(folder: Path) -> tuple[Session, dict[str, dict[str, tuple[float, float]]]]:
    """A project of phantoms and the truth by file name."""
    truth = sample.write_sample(folder, FILMS, table=True)
    session = Session.create(folder / "sample.lmproj", schema_files.find_schema("cephalometric-19"))
    session.add_folder(folder)
    session.set_spacings(labels.match_spacings(session.project, csv_table.read_spacings(folder / "truth.csv")))
    return session, {name: dict(points) for name, points in truth.items()}


def predicted(image_id: str, truth: dict[str, tuple[float, float]], *, seed: int) -> Prediction:
    """A prediction that is off by up to some millimetres, with heatmaps to match."""
    rng = np.random.default_rng(seed)
    points, maps = {}, []
    ys, xs = np.mgrid[0:128, 0:104] * 8.0 + 4.0
    for name, (x, y) in truth.items():
        spread = float(rng.gamma(2.0, 4.0)) + 3
        dx, dy = rng.normal(0, spread / 2, 2)
        at = (x + float(dx), y + float(dy))
        points[name] = Point(
            at, origin=Origin.PREDICTED, expected_error_px=spread, predicted_xy=at, model="round 1"
        )
        maps.append(255 * np.exp(-((xs - at[0]) ** 2 + (ys - at[1]) ** 2) / (2 * spread**2 * 2)))
    return Prediction(image_id, points, np.asarray(maps).astype(np.uint8), (-0.5, -0.5, 831.5, 1023.5))


def fill(window: MainWindow, truth: dict[str, dict[str, tuple[float, float]]]) -> None:
    """Label some films, predict some more."""
    document = window.document
    for image in document.project.images[:LABELLED]:
        document.go_to(image.id)
        for name in document.schema.names[: 19 if image.id != document.project.images[LABELLED - 1].id else 6]:
            document.place(name, truth[image.name][name])
    later = document.project.images[LABELLED + 2 :]
    document.store_predictions(
        [predicted(image.id, truth[image.name], seed=k) for k, image in enumerate(later)], model="round 1"
    )


def main() -> None:
    """Grab everything."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    gui_app.make_app()
    for name in ("light", "dark"):
        theme.apply(name)
        with tempfile.TemporaryDirectory() as folder:
            grab_all(out, name, Path(folder))


def grab_all(out: Path, look: str, folder: Path) -> None:
    """Grab the window in several moments, and every dialog."""

    def grab(what: QWidget, title: str) -> None:
        wait(250)
        what.grab().save(str(out / f"{look}-{title}.png"))

    window = MainWindow(Settings().changed(theme=look))
    window._save_settings = lambda: None  # type: ignore[method-assign]  # the user's settings stay as they are
    window.show()
    grab(window, "01-welcome")
    session, truth = sample_session(folder)
    window.document.set_session(session)
    fill(window, truth)
    document = window.document
    document.go_to(document.project.images[LABELLED - 1].id)
    window.canvas.fit()
    grab(window, "02-placing")
    document.go_to(document.queue[0])
    grab(window, "03-review")
    document.select("Sella" if "Sella" in document.schema.names else document.schema.names[0])
    document.set_view(heatmap=HeatmapMode.ALL)
    grab(window, "04-heatmaps")
    show_training(window)
    grab(window, "05-training")
    window.training.job = None
    window.train_panel.repaint_now()
    for title, dialog in dialogs(window, folder):
        dialog.show()
        grab(dialog, title)
        dialog.close()
    window.resize(1024, 700)
    grab(window, "20-small")
    window.close()
    wait(50)


def show_training(window: MainWindow) -> None:
    """Let the train panel show a training in the middle."""
    training = window.training
    training.job = object()  # type: ignore[assignment]  # only to be seen as running
    training.__class__.stopping = property(lambda _: False)  # type: ignore[assignment,method-assign]
    training._hear(Started("fine-tune", "CPU, 2 threads", 14, 480))
    rng = np.random.default_rng(0)
    for step in range(1, 260):
        loss = 2 + 6 * float(np.exp(-step / 60)) + float(rng.normal(0, 0.15))
        training._hear(Step(step, 480, loss, step * 0.4, (480 - step) * 0.4))
    training._hear(Validation(250, 2.14, "mm", 3))
    training._hear(Note("Memory ran out: going on with 2 films an update."))


def dialogs(window: MainWindow, folder: Path) -> list[tuple[str, QDialog]]:
    """Every dialog with its name."""
    other = folder / "more"
    other.mkdir(exist_ok=True)
    error = UnreadableFilm("This file is not an image.", where=folder / "x.dcm", remedy="Copy it again.")
    return [
        ("10-new", NewProject(other, window)),
        ("11-export", Export(folder / "sample.lmproj", waiting=3, parent=window)),
        ("12-settings", SettingsDialog(window.settings, window)),
        ("13-keys", notices.KeySheet({}, window)),
        ("14-about", notices.About("CPU, 2 threads", window)),
        ("15-error", notices.error_notice(error, window)),
        ("16-crash", notices.crash_notice("Traceback\n  File\nValueError: x", window)),
    ]


if __name__ == "__main__":
    main()
    QApplication.quit()
