"""How long Stop takes to answer, in every stage of a training, on a quiet and on a busy computer.

    python -m tests.benchmarks.stopping [--busy 2] [--films 12]

Prints a row for each stage: the longest time from Stop to the end of the work, the network kept, over the tries.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication

from lmstudio.core.annotation import place
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats import schema_files
from lmstudio.gui.document.desk import make_desk
from lmstudio.gui.training.training_job import Training
from lmstudio.gui.training.watch import Watch
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.benchmarks.company import busy

TRIES = 3
UNLABELLED = 3

Ready = Callable[[Watch, float], bool]
STAGES: dict[str, Ready] = {
    "as torch is imported": lambda _watch, s: s > 0.2,
    "as films are loaded": lambda _watch, s: s > 2.5,
    "first updates": lambda watch, _s: watch.task == "fine-tune" and watch.step >= 4,
    "later updates": lambda watch, _s: watch.task == "fine-tune" and watch.step >= 30,
    "as films held back are measured": lambda watch, _s: watch.task == "fine-tune" and watch.step >= 45,
    "prediction": lambda watch, _s: watch.task == "predict" and watch.step >= 1,
}
"""By name: whether a training has come so far, by what is known of it and the seconds since it began."""


def labelled(folder: Path, films: int) -> Path:
    """The file of a project of phantoms, all but a few labelled."""
    truth = sample.write_sample(folder, films, table=True)
    session = Session.create(folder / "stopping.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(folder)
    labels = {}
    for image in session.project.images[: films - UNLABELLED]:
        points = session.project.annotation(image.id)
        for name, xy in truth[image.name].items():
            points = place(points, name, xy)
        labels[image.id] = points
    session.do(EditKind.LABEL_FILMS, lambda project: project.with_annotations(labels), str(len(labels)))
    session.close()
    return session.path


def stopped(app: QCoreApplication, session: Session, ready: Ready) -> tuple[float, str]:
    """Seconds from Stop to the end of the work, and how it ended; the networks of before stay."""
    desk = make_desk(session)
    training = Training(desk.document, desk.queue, lambda: {"steps": 60, "device": "cpu"})
    training.restart()
    began = time.monotonic()
    while training.running and not ready(training.watch, time.monotonic() - began):
        app.processEvents()
        time.sleep(0.005)
    asked = time.monotonic()
    training.stop()
    while training.running:
        app.processEvents()
        time.sleep(0.005)
    took = time.monotonic() - asked
    training.close()
    desk.document.close()
    return took, training.watch.ended


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--busy", type=int, default=0, help="processes that keep the computer busy meanwhile")
    parser.add_argument("--films", type=int, default=12)
    parser.add_argument("--tries", type=int, default=TRIES)
    args = parser.parse_args()
    app = QCoreApplication(sys.argv)
    print(f"{'stage':34s} {'median s':>9s} {'longest s':>10s}  ended")
    with busy(args.busy), tempfile.TemporaryDirectory() as name:
        path = labelled(Path(name), args.films)
        for stage, ready in STAGES.items():
            found = [stopped(app, Session.open(path), ready) for _ in range(args.tries)]
            times = [took for took, _ in found]
            print(f"{stage:34s} {median(times):9.2f} {max(times):10.2f}  {found[-1][1]}", flush=True)


if __name__ == "__main__":
    main()
