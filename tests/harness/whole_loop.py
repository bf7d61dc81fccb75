"""Everything that the program does with films, on the command line and in its window: ``FILMS WORK``, two folders.

For the privacy harness, in a process of its own that may open no socket of the internet.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from lmstudio.cli import main
from lmstudio.core import traces
from lmstudio.core.settings import Settings
from lmstudio.formats.registry import FORMATS
from lmstudio.gui import app as gui_app
from lmstudio.gui.look import notices
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session
from tests.harness import no_network

QUICK = ["--steps", "2", "--device", "cpu"]
LONG_S = 60.0


def command_line(films: Path, work: Path) -> None:
    """Each command once, and each format with file names and without."""
    project, table = work / "project.lmproj", work / "points.csv"
    _run("new", project, "--films", films, "--landmarks", "chest-6", "--recursive")
    with Session.open(project) as session:
        names, marks = [image.id for image in session.project.images], session.project.schema.names
    rows = [f"{name},{mark},{10 + 7 * k},{20 + 9 * k}" for name in names[:-1] for k, mark in enumerate(marks)]
    table.write_text("image,landmark,x,y\n" + "\n".join(rows) + "\n", encoding="utf-8")
    _run("import", project, table)
    _run("train", project, "--output", work / "out" / "network.safetensors", *QUICK)
    _run("train", project, *QUICK)
    _run("predict", project, "--device", "cpu")
    _run("suggest", project, "--count", "1", may_fail=True)
    for each in FORMATS:
        if each.write is not None:
            _run("export", project, work / "named" / f"{each.name}{each.suffix}", "--format", each.name)
            unnamed = work / "unnamed" / f"{each.name}{each.suffix}"
            _run("export", project, unnamed, "--format", each.name, "--without-file-names")
    _run("evaluate", project, table)
    _run("measure", project, work / "named" / "measures.csv", may_fail=True)
    _run("measure", project, work / "unnamed" / "measures.csv", "--without-file-names", may_fail=True)
    study = work / "unnamed" / "study"
    _run("observers", project, table, "--without-file-names", "--output", study, may_fail=True)
    _run("report", project, "--output", work / "unnamed" / "report.pdf", "--svg", work / "unnamed" / "svg")
    _run("report", project, "--output", work / "named" / "report.pdf", "--file-names")
    _run("reread", project, work / "project.lmproj second.lmproj", "--all", may_fail=True)
    over = "superimpose", project, "--films", *names[:2], "--output"
    _run(*over, work / "named" / "over", may_fail=True)
    _run(*over, work / "unnamed" / "over", "--without-file-names", may_fail=True)
    _run("repair", project, "--output", work / "project.lmproj repaired.lmproj", may_fail=True)
    _predict_folders(films, work)
    _run("deidentify", project, work / "deidentified")
    _run("weights", "show", work / "out" / "network.safetensors")
    _run("doctor", may_fail=True)
    _run("import", project, next(films.rglob("*.dcm")), may_fail=True)
    _run("new", work / "none.lmproj", "--films", work / "named", may_fail=True)


def _predict_folders(films: Path, work: Path) -> None:
    network = work / "out" / "network.safetensors"
    _run(
        "predict", "--films", films, "--weights", network, "--output", work / "named" / "points", "--device", "cpu"
    )


def _run(*words: object, may_fail: bool = False) -> None:
    code = main([str(word) for word in words])
    if code and not may_fail:
        raise SystemExit(f"{words[0]}: exit code {code}")


def window(films: Path, work: Path) -> None:
    """Open the project, look at all films, place a point, and let something go wrong."""
    qt = gui_app.make_app()
    gui_app.start_log()
    crashes = gui_app.Crashes()
    made = MainWindow(Settings())
    made.show()
    made.files.open_path(work / "project.lmproj")
    _until(lambda: made.current.film is not None)
    for image in made.document.project.images:
        made.current.go_to(image.id)
        _until(lambda: made.current.film is not None)
        made.pen.place(made.document.schema.names[0], (30.0, 30.0))
        made.canvas.grab()
    made.copies.copy(
        {image.id: made.document.session.image_path(image) for image in made.document.project.images},  # type: ignore[union-attr]
        work / "copies",
    )
    _until(lambda: len(list((work / "copies").glob("*.dcm"))) == len(made.document.project.images))
    try:
        next(films.rglob("*.dcm")).with_suffix(".gone").read_bytes()
    except OSError as error:
        crashes.catch(type(error), error, error.__traceback__)
        (work / "crash.txt").write_text(notices.crash_notice(traces.told(error), made).details, encoding="utf-8")
    made.close()
    qt.processEvents()


def _until(condition: Callable[[], bool]) -> None:
    """Let the window go on until something is so."""
    end = time.monotonic() + LONG_S
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("the window does not get on")
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if no_network.can_forbid():
        no_network.forbid_internet()
    for folder in ("out", "named", "unnamed"):
        (Path(sys.argv[2]) / folder).mkdir(parents=True)
    command_line(Path(sys.argv[1]), Path(sys.argv[2]))
    window(Path(sys.argv[1]), Path(sys.argv[2]))
