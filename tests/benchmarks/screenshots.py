"""Pictures of the real window with the sample project: ``python -m tests.benchmarks.screenshots OUT``.

Makes phantoms, opens the window, and grabs every panel and dialog to OUT, in the light and the dark theme, with
``--language de`` in German, with ``--only networks`` only what has that in its title. ``QT_SCALE_FACTOR=2`` in the
environment gives the pictures of a dense screen.
"""

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QMenu, QWidget

from lmstudio.core.events import Note, Started, Step, Validation
from lmstudio.core.settings import LANGUAGES, Settings
from lmstudio.formats import schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui.document.measures import Measure, Tool
from lmstudio.gui.document.turns import MIRRORED, UPRIGHT
from lmstudio.gui.document.view import HeatmapMode
from lmstudio.gui.look import theme, translation
from lmstudio.gui.training.watch import Watch
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.language import tr
from lmstudio.session import Session
from lmstudio.session.labelling.suggesting import Suggestion
from tests.stage.dialogs import DIALOGS, Stage, close_all, with_those_beneath
from tests.stage.sample_window import LABELLED, fill, sample_session, wait


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
            wait(500)
            what.grab().save(str(out / f"{look}-{title}.png"))

    window = MainWindow(Settings().changed(theme=look))
    window._save_settings = lambda: None  # type: ignore[method-assign]  # the user's settings stay as they are
    window.show()
    show_recent(window, folder)
    grab(window, "01-welcome")
    session, truth = sample_session(folder)
    window.desk.document.set_session(session)
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
            close_all(with_those_beneath(dialog))
    for title, (width, height, show) in SIZES.items():
        window.resize(width, height)
        window.panels.share_width()
        show(window)
        grab(window, title)
    window.resize(1280, 860)
    window.panels.share_width()
    for title, menu in menus_of(window).items():
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        grab(menu, title)
        menu.close()
    for title, change in LAST.items():
        change(stage)
        grab(window, title)
    window.close()
    wait(50)


# The window in several moments ---------------------------------------------------------------------------------


def show_recent(window: MainWindow, folder: Path) -> None:
    """The welcome page of somebody who has been here before."""
    paths = [folder / name for name in ("cephalograms 2026.lmproj", "hands of children.lmproj")]
    for path in paths:
        path.touch()
    window.welcome.show_recent([str(path) for path in paths])


def show_placing(window: MainWindow) -> None:
    """A film that is being labelled."""
    window.desk.current.go_to(window.desk.document.project.images[0].id)
    window.desk.current.go_to(window.desk.document.project.images[LABELLED - 1].id)
    window.canvas.film_view.fit()
    wait(1500)


def show_review(window: MainWindow) -> None:
    """The first film of the queue."""
    window.desk.current.go_to(window.desk.queue.order[0])


def show_heatmaps(window: MainWindow) -> None:
    """All heatmaps, a landmark selected."""
    desk = window.desk
    desk.selection.select("Sella" if "Sella" in desk.document.schema.names else desk.document.schema.names[0])
    desk.view.change(heatmap=HeatmapMode.ALL)


def show_ellipses(window: MainWindow) -> None:
    """The expected errors of a predicted film."""
    window.desk.view.change(heatmap=HeatmapMode.OFF, expected_errors=True)


def show_corrections(window: MainWindow) -> None:
    """Where the network had put the points that were corrected since."""
    desk = window.desk
    points = desk.current.annotation.points
    for name in desk.document.schema.names[:5]:
        xy = points[name].xy
        if xy is not None:
            desk.selection.select(name)
            desk.pen.place(name, (xy[0] + 25, xy[1] - 18))
    desk.view.change(expected_errors=False, corrections=True)


def show_measures(window: MainWindow) -> None:
    """Rulers and an angle, the tool in hand."""
    ruler, angle = (
        Measure(((150.0, 200.0), (420.0, 260.0))),
        Measure(((300.0, 700.0), (200.0, 500.0), (500.0, 520.0))),
    )
    window.desk.view.change(corrections=False, tool=Tool.RULER, measures=(ruler, angle))


def show_local_contrast(window: MainWindow) -> None:
    """Faint edges brought out."""
    window.desk.view.change(tool=Tool.LANDMARKS, measures=(), local_contrast=True)


def show_flipped(window: MainWindow) -> None:
    """The film flipped left-right."""
    window.desk.view.change(local_contrast=False, turn=MIRRORED)


def show_no_thumbnails(window: MainWindow) -> None:
    """The list of films without pictures."""
    window.desk.view.change(turn=UPRIGHT, thumbnails=False)


def show_history(window: MainWindow) -> None:
    """The panel with the edits, some of them undone."""
    window.desk.view.change(thumbnails=True)
    window.panels.docks["History"].toggleViewAction().trigger()
    for _ in range(3):
        window.desk.document.undo()


def show_training(window: MainWindow) -> None:
    """Let the train panel show a training in the middle."""
    training = window.training
    training.watch = Watch()
    training.job = object()  # type: ignore[assignment]  # only to be seen as running
    training.__class__.stopping = property(lambda _: False)  # type: ignore[assignment,method-assign]
    device = tr("CPU, {threads} threads").format(threads=2)
    training._hear(Started("fine-tune", device, 14, 480))
    rng = np.random.default_rng(0)
    for step in range(1, 260):
        loss = 2 + 6 * float(np.exp(-step / 60)) + float(rng.normal(0, 0.15))
        training._hear(Step(step, 480, loss, step * 0.4, (480 - step) * 0.4))
    training._hear(Validation(250, 2.14, "mm", 3))
    training._hear(Note(tr("Out of memory: continuing with fewer films at a time ({count}).").format(count=2)))
    wait(600)  # for so long the button is not to be pressed twice


def end_training(window: MainWindow) -> None:
    """The train panel between two trainings."""
    window.panels.docks["History"].hide()
    window.training.job = None
    window.training.changed.emit()
    window.train_panel.repaint_now()
    wait(600)


def show_suggested(window: MainWindow) -> None:
    """Films that are worth labelling next, one of them in sight, its landmarks selected together."""
    desk = window.desk
    left = [
        image.id for image in desk.document.project.images if not desk.document.project.annotation(image.id).points
    ]
    desk.queue.suggest(Suggestion(image_id, 3) for image_id in left)
    desk.current.go_to(desk.document.project.images[0].id)
    desk.selection.select_all()
    desk.view.change(invert=True)


MOMENTS: dict[str, Callable[[MainWindow], None]] = {
    "02-placing": show_placing,
    "03-review": show_review,
    "04-heatmaps": show_heatmaps,
    "05-ellipses": show_ellipses,
    "06-before": show_corrections,
    "07-measures": show_measures,
    "08-local-contrast": show_local_contrast,
    "09-flipped": show_flipped,
    "10-no-thumbnails": show_no_thumbnails,
    "11-history": show_history,
    "12-training": show_training,
    "13-trained": end_training,
    "14-suggested": show_suggested,
}
"""What is done with the window before each picture of it, in turn."""


SIZES = {
    f"{number + k}-{width}-{title}": (width, height, show)
    for number, width, height in ((70, 1024, 700), (75, 1366, 768), (80, 2560, 1440))
    for k, (title, show) in enumerate(
        {
            "placing": show_placing,
            "review": show_review,
            "training": show_training,
            "trained": end_training,
        }.items()
    )
}
"""The window at other sizes, in the stages of the loop."""


# Menus, sizes and special states -------------------------------------------------------------------------------


def menus_of(window: MainWindow) -> dict[str, QMenu]:
    """Every menu of the window."""
    found = [action.menu() for action in window.menuBar().actions()]
    found += [window.images.column_menu(), window.images.film_menu()]
    return {f"4{k}-menu": menu for k, menu in enumerate(found) if isinstance(menu, QMenu)}


def lose_a_film(stage: Stage) -> None:
    """A film whose file is gone."""
    image = stage.window.desk.document.project.images[-1]
    (stage.folder / image.name).unlink()
    stage.window.desk.current.go_to(image.id)


def open_twice(stage: Stage) -> None:
    """The project while another window has it."""
    desk = stage.window.desk
    desk.document.set_session(Session.open(stage.folder / "sample.lmproj"))


def open_nothing(stage: Stage) -> None:
    """A project without a film."""
    schema = schema_files.find_schema("cephalometric-19")
    stage.window.desk.document.set_session(Session.create(stage.folder / "empty.lmproj", schema))


LAST: dict[str, Callable[[Stage], None]] = {
    "52-missing": lose_a_film,
    "53-read-only": open_twice,
    "54-empty": open_nothing,
}
"""What is done with the window at the end, in turn."""


if __name__ == "__main__":
    main()
