"""The window with the sample project in it: phantoms, some labelled, some predicted with made-up errors."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Prediction
from lmstudio.formats import schema_files
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import csv_table
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.stage.dialogs import Truth
from tests.unit.session.steps import set_spacings

FILMS, LABELLED = 12, 4


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def sample_session(folder: Path) -> tuple[Session, dict[str, dict[str, tuple[float, float]]]]:
    """A project of phantoms and the truth by file name."""
    return session_of(folder, sample.write_sample(folder, FILMS, table=True))


def session_of(
    folder: Path, truth: Mapping[str, Mapping[str, tuple[float, float]]]
) -> tuple[Session, dict[str, dict[str, tuple[float, float]]]]:
    """A project of the phantoms in a folder and the truth by file name."""
    session = Session.create(folder / "sample.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(folder)
    set_spacings(
        session, imported_labels.match_spacings(session.project, csv_table.read_spacings(folder / "truth.csv"))
    )
    return session, {name: dict(points) for name, points in truth.items()}


def predicted(image_id: str, truth: Mapping[str, tuple[float, float]], *, seed: int) -> Prediction:
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


def fill(window: MainWindow, truth: Truth) -> None:
    """Label some films, predict some more."""
    desk, project = window.desk, window.document.project
    for image in project.images[:LABELLED]:
        desk.current.go_to(image.id)
        for name in project.schema.names[: 19 if image.id != project.images[LABELLED - 1].id else 6]:
            desk.pen.place(name, truth[image.name][name])
    later = project.images[LABELLED + 2 :]
    desk.queue.store_predictions(
        [predicted(image.id, truth[image.name], seed=k) for k, image in enumerate(later)], model="round 1"
    )
