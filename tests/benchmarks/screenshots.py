"""Pictures of the real window with the sample project: ``python tests/benchmarks/screenshots.py OUT``.

Makes phantoms, opens the window, and grabs every panel and dialog to OUT, in the light and the dark theme, with
``--language de`` in German, with ``--only networks`` only what has that in its title. ``QT_SCALE_FACTOR=2`` in the
environment gives the pictures of a dense screen.
"""

import argparse
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.events import Note, Prediction, Started, Step, Trained, Validation
from lmstudio.core.history import Change, Edit
from lmstudio.core.settings import LANGUAGES, Settings
from lmstudio.errors import UnreadableFilm
from lmstudio.formats import csv_table, labels, schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui import confirming, notices, theme, translation
from lmstudio.gui.assign_dialog import AssignDialog
from lmstudio.gui.calibration import Calibration
from lmstudio.gui.export_dialog import Export
from lmstudio.gui.import_dialog import ImportDialog
from lmstudio.gui.main_window import MainWindow
from lmstudio.gui.measures import Measure, Tool
from lmstudio.gui.merge_dialog import MergeDialog
from lmstudio.gui.networks_dialog import NetworksDialog
from lmstudio.gui.new_dialog import NewProject
from lmstudio.gui.schema_dialog import SchemaDialog
from lmstudio.gui.settings_dialog import SettingsDialog
from lmstudio.gui.turns import MIRRORED, UPRIGHT
from lmstudio.gui.view import HeatmapMode
from lmstudio.phantom import sample
from lmstudio.session import Session, importing, merging

FILMS, LABELLED = 12, 4
Truth = Mapping[str, Mapping[str, tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Stage:
    """What the pictures are of: the window, the folder of the sample project, the true places by film."""

    window: MainWindow
    folder: Path
    truth: Truth


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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", choices=dict(LANGUAGES), default="en")
    parser.add_argument("--only", default="")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    app = gui_app.make_app()
    translation.use(wanted.language, app)
    for name in ("light", "dark"):
        theme.apply(name)
        with tempfile.TemporaryDirectory() as folder:
            grab_all(wanted.out, name, Path(folder), only=wanted.only)


def grab_all(out: Path, look: str, folder: Path, *, only: str = "") -> None:
    """Grab the window in several moments, and every dialog; ``only``: what has this in its title."""

    def grab(what: QWidget, title: str) -> None:
        if only in title:
            wait(250)
            what.grab().save(str(out / f"{look}-{title}.png"))

    window = MainWindow(Settings().changed(theme=look))
    window._save_settings = lambda: None  # type: ignore[method-assign]  # the user's settings stay as they are
    window.show()
    grab(window, "01-welcome")
    session, truth = sample_session(folder)
    window.document.set_session(session)
    fill(window, truth)
    stage = Stage(window, folder, truth)
    for title, show in MOMENTS.items():
        show(window)
        grab(window, title)
    for title, make in DIALOGS.items():
        if only in title:
            dialog = make(stage)
            dialog.show()
            grab(dialog, title)
            dialog.close()
    window.resize(1024, 700)
    grab(window, "50-small")
    window.close()
    wait(50)


# The window in several moments ---------------------------------------------------------------------------------


def show_placing(window: MainWindow) -> None:
    """A film that is being labelled."""
    window.document.go_to(window.document.project.images[LABELLED - 1].id)
    window.canvas.fit()


def show_review(window: MainWindow) -> None:
    """The first film of the queue."""
    window.document.go_to(window.document.queue[0])


def show_heatmaps(window: MainWindow) -> None:
    """All heatmaps, a landmark selected."""
    document = window.document
    document.select("Sella" if "Sella" in document.schema.names else document.schema.names[0])
    document.set_view(heatmap=HeatmapMode.ALL)


def show_rings(window: MainWindow) -> None:
    """The expected errors of a predicted film."""
    window.document.set_view(heatmap=HeatmapMode.OFF, expected_errors=True)


def show_corrections(window: MainWindow) -> None:
    """Where the network had put the points that were corrected since."""
    document = window.document
    points = document.annotation.points
    for name in document.schema.names[:5]:
        xy = points[name].xy
        if xy is not None:
            document.select(name)
            document.place(name, (xy[0] + 25, xy[1] - 18))
    document.set_view(expected_errors=False, corrections=True)


def show_measures(window: MainWindow) -> None:
    """Rulers and an angle, the tool in hand."""
    ruler, angle = (
        Measure(((150.0, 200.0), (420.0, 260.0))),
        Measure(((300.0, 700.0), (200.0, 500.0), (500.0, 520.0))),
    )
    window.document.set_view(corrections=False, tool=Tool.RULER, measures=(ruler, angle))


def show_local_contrast(window: MainWindow) -> None:
    """Faint edges brought out."""
    window.document.set_view(tool=Tool.LANDMARKS, measures=(), local_contrast=True)


def show_flipped(window: MainWindow) -> None:
    """The film flipped left-right."""
    window.document.set_view(local_contrast=False, turn=MIRRORED)


def show_no_thumbnails(window: MainWindow) -> None:
    """The list of films without pictures."""
    window.document.set_view(turn=UPRIGHT, thumbnails=False)


def show_history(window: MainWindow) -> None:
    """The panel with the edits, some of them undone."""
    window.document.set_view(thumbnails=True)
    window.docks["History"].show()
    for _ in range(3):
        window.document.undo()


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


def end_training(window: MainWindow) -> None:
    """The train panel between two trainings."""
    window.docks["History"].hide()
    window.training.job = None
    window.document.job_changed.emit()
    window.train_panel.repaint_now()


MOMENTS: dict[str, Callable[[MainWindow], None]] = {
    "02-placing": show_placing,
    "03-review": show_review,
    "04-heatmaps": show_heatmaps,
    "05-rings": show_rings,
    "06-before": show_corrections,
    "07-measures": show_measures,
    "08-local-contrast": show_local_contrast,
    "09-flipped": show_flipped,
    "10-no-thumbnails": show_no_thumbnails,
    "11-history": show_history,
    "12-training": show_training,
    "13-trained": end_training,
}
"""What is done with the window before each picture of it, in turn."""


# The dialogs ---------------------------------------------------------------------------------------------------


def networks(stage: Stage) -> QDialog:
    """Two networks, one of them with points that were judged, and their comparison."""
    window, session = stage.window, stage.window.document.session
    if session is not None and not session.project.models:
        ids = [image.id for image in session.project.images]
        for films, error in ((4, 2.41), (12, 1.63)):
            measured = Validation(400, error, "mm", 3)
            learned, held_back = tuple(ids[:films]), tuple(ids[-3:])
            session.store_model(Trained(b"", 400, films, "bundled", True, learned, held_back, measured))
    window.training.watch.compared = None
    dialog = NetworksDialog(window.document, window.training, window)
    dialog.view.selectRow(0)
    return dialog


def delete_network(stage: Stage) -> QDialog:
    """The question before a network is deleted."""
    dialog = networks(stage)
    assert isinstance(dialog, NetworksDialog)
    dialog.delete.click()
    return next(each for each in dialog.findChildren(QDialog))


def import_points(stage: Stage) -> QDialog:
    """A table of points with a film that the project lacks."""
    table = stage.folder / "to-import.csv"
    text = (stage.folder / "truth.csv").read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([*text, text[1].replace("001.png", "117.png")]), encoding="utf-8")
    project = stage.window.document.project
    dialog = ImportDialog(
        lambda source, chosen: importing.planned(project, source, chosen), stage.folder, stage.window
    )
    dialog.source.line.setText(str(table))
    dialog.look()
    return dialog


def change_list(stage: Stage) -> QDialog:
    """The landmark list with a landmark renamed and one taken off."""
    dialog = SchemaDialog(stage.window.document.project, stage.window)
    dialog.table.setCurrentCell(3, 0)
    dialog.remove.click()
    return dialog


def merge(stage: Stage) -> QDialog:
    """Another reader's project, who has placed some points elsewhere."""
    folder = stage.folder / "theirs"
    folder.mkdir(exist_ok=True)
    for number in (1, 2, 3):
        shutil.copy(stage.folder / f"{number:03d}.png", folder / f"{number:03d}.png")
    mine = stage.window.document.session
    (folder / "reader-2.lmproj").unlink(missing_ok=True)
    with Session.create(folder / "reader-2.lmproj", schema_files.find_schema("cephalometric-19")) as theirs:
        theirs.add_folder(folder)
        for image in theirs.project.images:
            places = {name: Point((x + 6, y - 9)) for name, (x, y) in stage.truth[image.name].items()}
            change = Change(image.id, theirs.project.annotation(image.id), Annotation(places))
            theirs.apply(Edit("Place points", (change,)))
        if mine is None:
            raise ValueError
        return MergeDialog(merging.looked_at(mine, theirs), stage.window)


def calibrate(stage: Stage) -> QDialog:
    """A ruler of unknown length."""
    document = stage.window.document
    ruler, images = Measure(((150.0, 200.0), (420.0, 260.0))), document.project.images
    return Calibration(ruler, document.current or images[0], images, stage.window)


def confirm_all(stage: Stage) -> QDialog:
    """The question before all films are confirmed."""
    found = confirming.ask(stage.window.document, stage.window)
    if found is None:
        raise ValueError
    return found


def error(stage: Stage) -> QDialog:
    """An error that the user can mend."""
    found = UnreadableFilm("This file is not an image.", where=stage.folder / "x.dcm", remedy="Copy it again.")
    return notices.error_notice(found, stage.window)


def new_project(stage: Stage) -> QDialog:
    """A new project of a folder that is there."""
    other = stage.folder / "more"
    other.mkdir(exist_ok=True)
    return NewProject(other, stage.window)


DIALOGS: dict[str, Callable[[Stage], QDialog]] = {
    "20-new": new_project,
    "21-export": lambda stage: Export(stage.folder / "sample.lmproj", waiting=3, parent=stage.window),
    "22-settings": lambda stage: SettingsDialog(stage.window.settings, stage.window),
    "23-keys": lambda stage: notices.KeySheet({}, stage.window),
    "24-about": lambda stage: notices.About("CPU, 2 threads", stage.window),
    "25-error": error,
    "26-crash": lambda stage: notices.crash_notice("Traceback\n  File\nValueError: x", stage.window),
    "27-networks": networks,
    "28-delete-network": delete_network,
    "29-import": import_points,
    "30-list": change_list,
    "31-merge": merge,
    "32-assign": lambda stage: AssignDialog(["a", "b"], list("abcdefgh"), ["AM", "JK"], stage.window),
    "33-calibration": calibrate,
    "34-confirm-all": confirm_all,
}
"""What makes each dialog."""


if __name__ == "__main__":
    main()
