"""How long the window stands still: ``python -m tests.benchmarks.standing [--films 300 2000]``.

What touches many films at once is done in the real window on a project of small films with the 19 points of a
network each. The table gives the longest time between two turns of the event loop until the window is at rest
again, and how long of it the window's own thread computes, which other programs hardly disturb. ``looks``: it
changes nothing, and nobody expects to wait; the others change many films.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.project import Image, Project
from lmstudio.core.settings import Settings
from lmstudio.formats import registry, schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui.analysis.observers_dialog import ObserversDialog
from lmstudio.gui.analysis.superimposition_dialog import SuperimpositionDialog
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.files.import_dialog import ImportDialog
from lmstudio.gui.films.image_table import CHANGED, ERROR
from lmstudio.gui.films.subject_dialog import SubjectDialog
from lmstudio.gui.landmarks.schema_dialog import NAME, SchemaDialog
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.benchmarks.many_films import make_films

REST_S = 0.6
"""The window is at rest when it has computed next to nothing for so long; some panels follow after a quarter."""
LIMITS = {300: 0.1, 2000: 0.5}
"""Seconds that what only looks may take of the window's thread at once, by the number of films."""
VISITS = 4
"""Films of one subject."""


class Turns:
    """Notes the time between two turns of the event loop: that passes, and that the window's thread computes."""

    def __init__(self) -> None:
        self.passed, self.computed = [0.0], [0.0]
        self._last = 0.0, 0.0
        self._timer = QTimer(interval=2)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def _turn(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.passed.append(now[0] - self._last[0])
        self.computed.append(now[1] - self._last[1])
        self._last = now

    @contextmanager
    def watched(self) -> Iterator[None]:
        """A block that is watched."""
        self._last = time.perf_counter(), time.thread_time()
        self._timer.start()
        yield
        self._turn()
        self._timer.stop()


class Bench:
    """Does things with a window and notes how long it stood still.

    Args:
        window: with a project.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.rows: list[tuple[str, bool, float, float, float]] = []

    def look(self, name: str, work: Callable[[], object], *, until: Callable[[], bool] = lambda: True) -> None:
        """Do what only looks."""
        self._do(name, work, until, looks=True)

    def change(self, name: str, work: Callable[[], object], *, until: Callable[[], bool] = lambda: True) -> None:
        """Do what changes many films."""
        self._do(name, work, until, looks=False)

    def _do(self, name: str, work: Callable[[], object], until: Callable[[], bool], *, looks: bool) -> None:
        rest()
        turns, begun = Turns(), time.perf_counter()
        with turns.watched():
            work()
            while not until():
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
                if time.perf_counter() - begun > 300:
                    raise SystemExit(f"{name}: does not end")
            rest()
        whole = time.perf_counter() - begun
        self.rows.append((name, looks, max(turns.passed), max(turns.computed), whole))
        print(f"{name:52}{max(turns.passed):8.3f}{max(turns.computed):8.3f}", file=sys.stderr, flush=True)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of this kind that is open now."""
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def is_open(self, kind: type[QDialog]) -> bool:
        """Whether one of this kind is open."""
        return any(each.isVisible() for each in self.window.findChildren(kind))

    def trigger(self, action: str) -> None:
        """What a menu does."""
        self.window.qt_actions[action].trigger()

    def accept(self, kind: type[QDialog]) -> None:
        """Say yes in the dialog that is open."""
        found = self.dialog(kind)
        if isinstance(found, QMessageBox):
            next(b for b in found.buttons() if found.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole).click()
        else:
            found.accept()


def rest() -> None:
    """Let the window work until it has computed next to nothing for a while."""
    quiet, since = time.thread_time(), time.perf_counter()
    while time.perf_counter() - since < REST_S:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        time.sleep(0.001)
        if time.thread_time() - quiet > 0.3 * REST_S:
            quiet, since = time.thread_time(), time.perf_counter()


def placed(project: Project, *, seed: int, **more: object) -> Project:
    """Every film with the points of a phantom, each a little elsewhere."""
    truth = sample.phantom(0, height=800, width=645).points
    rng, found = np.random.default_rng(seed), {}
    for image in project.images:
        points = {
            name: Point((float(x + rng.normal(0, 2)), float(y + rng.normal(0, 2))), **more)  # type: ignore[arg-type]
            for name, (x, y) in truth.items()
            if name in project.schema.names
        }
        found[image.id] = Annotation(MappingProxyType(points))
    return project.with_annotations(found)


def prepare(folder: Path, films: int) -> tuple[Path, Path]:
    """A project of so many films without points, each with spacing and subject, and a table of their points."""
    place, path, table = make_films(folder, films), folder / "many.lmproj", folder / "points.csv"
    write = registry.find_format("csv").write
    assert write is not None
    with Session.create(path, schema_files.find_schema("cephalometric-19")) as session:
        session.films.add_folder(place)

        def known(image: Image) -> Image:
            visit, subject = image.number % VISITS, f"subject-{image.number // VISITS:04}"
            spacing = Spacing(0.3, 0.3, SpacingOrigin.TYPED)
            return replace(image, spacing=spacing, subject=subject, taken=f"20{10 + visit}-05-01", age=9.0 + visit)

        every = {image.id for image in session.project.images}
        session.do(EditKind.GROUP, lambda project: project.with_changed(every, known), str(films), "several")
        write(table, placed(session.project, seed=1), session.image_paths())
    return path, table


def importing(bench: Bench, table: Path, films: int) -> None:
    """Points in and out."""
    window, document = bench.window, bench.window.desk.document
    bench.trigger("import")
    dialog = bench.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    bench.look(
        "Import points: the preview", partial(dialog.source.line.setText, str(table)), until=dialog.ok.isEnabled
    )
    bench.change("Import points: OK", dialog.accept)
    bench.change("  undo", document.undo)
    bench.change("  redo", document.redo)
    assert len(document.project.annotations) == films
    bench.look("Export: the question", partial(bench.trigger, "export"), until=partial(bench.is_open, Export))
    written = table.with_name("exported.csv")
    export = bench.dialog(Export)
    assert isinstance(export, Export)
    export.place.line.setText(str(written))
    bench.change("Export: OK", export.accept, until=written.is_file)
    bench.look("History of edits", window.panels.docks["History"].show)
    window.panels.docks["History"].hide()


def comparing(bench: Bench, table: Path) -> None:
    """Figures of many films."""
    window = bench.window
    other = table.with_name("other.csv")
    session = window.desk.document.session
    write = registry.find_format("csv").write
    assert session is not None
    assert write is not None
    write(other, placed(session.project, seed=2), session.image_paths())
    bench.look("Observers", partial(bench.trigger, "observers"))
    observers = bench.dialog(ObserversDialog)
    assert isinstance(observers, ObserversDialog)
    bench.look("  with a table", partial(observers.compare_with, other), until=lambda: observers.found is not None)
    used_again(bench, observers, "  used again after an edit")
    observers.close()
    bench.look("Superimposition", partial(bench.trigger, "superimpose"))
    laid = bench.dialog(SuperimpositionDialog)
    assert isinstance(laid, SuperimpositionDialog)
    bench.look("  another subject", partial(laid.subject.setCurrentIndex, 3))
    used_again(bench, laid, "  used again after an edit")
    laid.close()
    bench.look("Analysis panel", window.panels.docks["Analysis"].show)
    bench.look("  the next film", window.desk.current.next_image)


def used_again(bench: Bench, dialog: QDialog, name: str) -> None:
    """Move a point on the film, then go back to a window beside it."""
    bench.window.activateWindow()
    rest()
    bench.window.desk.pen.place("sella", (300.0 + len(bench.rows), 200.0))
    bench.look(name, dialog.activateWindow)


def reviewing(bench: Bench) -> None:
    """Every film predicted, then confirmed."""
    document = bench.window.desk.document

    def predict(project: Project) -> Project:
        return placed(project, seed=3, origin=Origin.PREDICTED, expected_error_px=3.0, model="round 1")

    document.do(EditKind.PREDICT, predict, "all")
    bench.look(
        "Confirm all: the question",
        partial(bench.trigger, "confirm_all"),
        until=partial(bench.is_open, QMessageBox),
    )
    bench.change("Confirm all: yes", partial(bench.accept, QMessageBox))
    bench.change("  undo", document.undo)
    bench.look("place a point", lambda: bench.window.desk.pen.place("sella", (301.0, 201.0)))
    bench.look("confirm the film, show the next", bench.window.desk.queue.confirm_film)
    document.redo()


def listing(bench: Bench) -> None:
    """The list of films."""
    window = bench.window
    images, order = window.images, window.images.filter.order
    bench.look("filter by name", partial(images.text.setText, "9"))
    bench.look("  off", images.text.clear)
    bench.look("filter by state", partial(images.state.setCurrentIndex, 3))
    images.state.setCurrentIndex(0)
    for column in (ERROR, CHANGED):
        bench.look(
            f"sort by {order.itemText(order.findData(column))}",
            partial(order.setCurrentIndex, order.findData(column)),
        )
    order.setCurrentIndex(0)
    bench.look("select all films", images.view.selectAll)
    images.view.selectAll()
    bench.look(
        "Subject and dates, of all", partial(bench.trigger, "group"), until=partial(bench.is_open, SubjectDialog)
    )
    subject = bench.dialog(SubjectDialog)
    assert isinstance(subject, SubjectDialog)
    bench.look("  a date is entered", lambda: subject.days[5].setText("2031-01-01"))
    bench.look("  dates read from the files", subject.take_dates)
    subject.sex.setCurrentIndex(1)
    bench.change("  OK", subject.accept)
    images.view.selectAll()
    bench.change("assign all to a reader", lambda: images._assign(images.selected, "MM"))
    bench.change("mark all as unusable", partial(bench.trigger, "unusable"))
    window.desk.document.undo()
    rest()
    images.view.selectAll()
    bench.look(
        "Remove all films: the question",
        partial(bench.trigger, "take_out"),
        until=partial(bench.is_open, QMessageBox),
    )
    bench.change("Remove all films: yes", partial(bench.accept, QMessageBox))
    bench.change("  undo", window.desk.document.undo)


def renaming(bench: Bench) -> None:
    """The landmark list."""
    document = bench.window.desk.document

    def opened() -> SchemaDialog:
        found = bench.dialog(SchemaDialog)
        assert isinstance(found, SchemaDialog)
        return found

    bench.look("Landmark list", partial(bench.trigger, "schema"), until=partial(bench.is_open, SchemaDialog))
    name = opened()._item(0, NAME)
    bench.look("  a name is typed", partial(name.setText, "turcica"))
    bench.look("  a landmark is added", opened().add.click)
    bench.look("  and removed", opened().remove.click)
    bench.change("  OK, one renamed", partial(bench.accept, SchemaDialog))
    bench.change("  undo", document.undo)
    bench.trigger("schema")
    opened().table.setCurrentCell(4, NAME)
    opened().remove.click()
    bench.change("  OK, one removed", partial(bench.accept, SchemaDialog))
    bench.change("  undo", document.undo)


def measured(films: int) -> list[tuple[str, bool, float, float, float]]:
    """The rows of the table for a project of so many films."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        path, table = prepare(Path(folder), films)
        window = MainWindow(Settings())
        window.show()
        bench = Bench(window)
        bench.look(
            "open the project",
            partial(window.files.open_path, path),
            until=lambda: window.desk.current.film is not None,
        )
        keeper, check = window.rescuing.keeper, window.rescuing.check
        while keeper.busy or check.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        importing(bench, table, films)
        listing(bench)
        comparing(bench, table)
        renaming(bench)
        reviewing(bench)
        window.close()
        window.deleteLater()
    return bench.rows


def main() -> int:
    """Print the table; exit code 1 where what only looks holds the window's thread for too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=int, nargs="+", default=list(LIMITS))
    sizes = parser.parse_args().films
    gui_app.make_app()
    tables = {films: measured(films) for films in sizes}
    loads = " ".join(f"{load:.1f}" for load in os.getloadavg())
    print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, load {loads}")
    print("Seconds that the window stands still at most, and how long of that its thread computes")
    print(f"{'films':48}" + "".join(f"{films:18}" for films in sizes))
    missed = False
    for rows in zip(*tables.values(), strict=True):
        cells = ""
        for films, (_, looks, passed, computed, _) in zip(sizes, rows, strict=True):
            late = looks and computed > LIMITS.get(films, max(LIMITS.values()))
            missed = missed or late
            cells += f"{passed:9.3f}{computed:8.3f}{'*' if late else ' '}"
        print(f"{rows[0][0]:40}{'looks' if rows[0][1] else 'changes':8}{cells}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
