"""Take README's five pictures: ``python -m tests.benchmarks.readme_pictures PROJECT OUT``.

PROJECT is what ``landmark-studio demo`` made, with real predictions; a copy of it is worked on. The pictures in
OUT show the loop: placing landmarks, a real training under way, the film that most needs a look with the heatmap
of its least certain landmark, a correction, and the export.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lmstudio.core.geometry import XY
from lmstudio.core.settings import Settings
from lmstudio.gui import app as gui_app
from lmstudio.gui.document.view import HeatmapMode
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.landmarks import reference_picture
from lmstudio.gui.look import theme
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.stage.sample_window import wait

PLACED = 9
"""Landmarks that are placed in the first picture."""
STEPS = 60
"""Updates that the training in the second picture has made."""


def truth_of(name: str) -> Mapping[str, XY]:
    """Where the landmarks of a film of the demo are, by its name: ``001.png`` is the phantom of seed 0."""
    return sample.phantom(int(Path(name).stem) - 1).points


class Pictures:
    """The window, and the folder that its pictures go to."""

    def __init__(self, project: Path, out: Path) -> None:
        self.out = out
        self.window = MainWindow(Settings().changed(theme="light"))
        self.window._save_settings = lambda: None  # type: ignore[method-assign]  # the user's settings stay
        self.window.resize(1280, 800)
        self.window.show()
        self.desk = self.window.desk
        self.desk.document.set_session(Session.open(project))
        self._settle()

    def placing(self) -> None:
        """A film without points gets some by the truth of the phantoms."""
        desk = self.desk
        films = [
            image
            for image in desk.document.project.images
            if not desk.document.project.annotation(image.id).points
        ]
        film = films[0] if films else desk.document.project.images[-1]
        desk.current.go_to(film.id)
        desk.pen.clear(*desk.current.annotation.points)
        truth = truth_of(film.name)
        self._settle()
        for name in desk.document.schema.names[:PLACED]:
            desk.pen.place_next(truth[name])
        self._until(lambda: bool(reference_picture._drawn))
        self._grab(self.window, "1-place")

    def training(self) -> None:
        """A real training, some way into it."""
        self.window.training.restart()
        self._until(lambda: self.window.training.watch.step >= STEPS)
        self._grab(self.window, "2-train")
        self.window.training.stop()
        self._until(lambda: not self.window.training.running)

    def review(self) -> None:
        """The film that most needs a look, and the heatmap of its least certain landmark."""
        desk = self.desk
        desk.current.go_to(desk.queue.order[0])
        points = desk.current.annotation.points
        desk.selection.select(max(points, key=lambda name: points[name].expected_error_px or 0.0))
        desk.view.change(heatmap=HeatmapMode.SELECTED)
        self._settle()
        self._grab(self.window, "3-review")

    def correction(self) -> None:
        """That landmark is put where it belongs."""
        desk = self.desk
        assert desk.selection.name is not None
        assert desk.current.image is not None
        name = desk.selection.name
        desk.pen.place(name, truth_of(desk.current.image.name)[name])
        desk.view.change(heatmap=HeatmapMode.OFF)
        self._grab(self.window, "4-correct")

    def export(self) -> None:
        """The table of landmarks."""
        assert self.desk.document.session is not None
        self.window.exports.ask()
        (dialog,) = self.window.findChildren(Export)
        dialog.place.line.setText(f"{self.desk.document.session.path.stem}-landmarks.csv")
        self._grab(dialog, "5-export")
        dialog.close()

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        wait(50)

    def _settle(self) -> None:
        self._until(lambda: self.desk.current.film is not None)
        self.window.canvas.film_view.fit()

    def _until(self, holds: Callable[[], bool]) -> None:
        while not holds():
            wait(100)

    def _has_thumbnails(self) -> bool:
        """Whether the films in view in the list have theirs; they are made while nothing else is to be done."""
        films = self.window.images
        height = films.view.viewport().height()
        top, bottom = films.view.rowAt(0), films.view.rowAt(height - 1)
        rows = range(top, 1 + (films.table.rowCount() - 1 if bottom < 0 else bottom))
        return all(films.thumbnails.get(films.table.image(row).id) is not None for row in rows)

    def _grab(self, what: QWidget, title: str) -> None:
        wait(500)
        self._until(self._has_thumbnails)
        what.grab().save(str(self.out / f"{title}.png"))


def main(project: Path, out: Path) -> None:
    """Copy the project, open it, go through the loop."""
    out.mkdir(parents=True, exist_ok=True)
    gui_app.make_app()
    theme.apply("light")
    with tempfile.TemporaryDirectory() as folder:
        films = shutil.copytree(project.parent, Path(folder) / "films")
        pictures = Pictures(films / project.name, out)
        pictures.placing()
        pictures.review()
        pictures.correction()
        pictures.export()
        pictures.training()
        pictures.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
