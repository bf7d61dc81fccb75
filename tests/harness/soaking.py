"""A process that works for long and measures itself: ``python -m tests.harness.soaking FOLDER SECONDS SEED``.

It makes edits, opens projects and, where there is time, trains for three updates again and again; it prints a JSON
list of what it was: a kind of work, how often it was done, and memory (bytes), open handles, threads and the size
of the file (bytes) after each part of it.
"""

import gc
import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from lmstudio.session import Session
from tests.harness import projects
from tests.harness.faults import edit

SAMPLES = 40
TRAINING_FROM_S = 60.0
UPDATES = 3


def measured(path: Path, count: int) -> list[int]:
    """What this process takes now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    handles = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    return [count, pages * os.sysconf("SC_PAGE_SIZE"), handles, threading.active_count(), path.stat().st_size]


def soaked(path: Path, seconds: float, work: Callable[[], None]) -> list[list[int]]:
    """Do something for so long; what the process took at moments of equal distance."""
    end, begun, count = time.monotonic() + seconds, time.monotonic(), 0
    samples: list[list[int]] = []
    while time.monotonic() < end:
        work()
        count += 1
        if time.monotonic() - begun >= len(samples) * seconds / SAMPLES:
            samples.append(measured(path, count))
    return [*samples, measured(path, count)]


def train(path: Path) -> None:
    """Train for some updates and store the network in place of the one before."""
    from lmstudio.core.events import Trained
    from lmstudio.learning.finetuning.recipe import FinetuneConfig
    from lmstudio.learning.training_round import finetune

    config = FinetuneConfig(steps=UPDATES, device="cpu", threads=1, area=64 * 64, batch=1, pretrained=False)
    with Session.open(path) as session:
        found = [
            each for each in finetune(session.project, config, read=session.read) if isinstance(each, Trained)
        ]
        session.networks.store(found[-1])
        session.networks.delete(session.project.models[-1].name)


def labelled(folder: Path) -> Path:
    """A project of two made-up films with all their points."""
    from lmstudio.cli import main as command
    from lmstudio.phantom.sample import write_sample

    films, path = folder / "films", folder / "labelled.lmproj"
    write_sample(films, 2, height=128, width=104, table=True)
    command(["new", str(path), "--films", str(films)])
    command(["import", str(path), str(films / "truth.csv")])
    return path


def main() -> None:
    """Work, measure, print."""
    folder, seconds, chance = Path(sys.argv[1]), float(sys.argv[2]), np.random.default_rng(int(sys.argv[3]))
    answer, sys.stdout = sys.stdout, sys.stderr
    path = folder / "p.lmproj"
    projects.make(path, films=8)
    parts = {"edits": 0.6, "projects opened": 0.1, "trainings": 0.3 if seconds >= TRAINING_FROM_S else 0.0}
    found: dict[str, list[list[int]]] = {}
    with Session.open(path) as session:
        found["edits"] = soaked(path, parts["edits"] * seconds, lambda: _step(session, chance))
    found["projects opened"] = soaked(path, parts["projects opened"] * seconds, lambda: Session.open(path).close())
    if parts["trainings"]:
        trained = labelled(folder)
        train(trained)
        found["trainings"] = soaked(trained, parts["trainings"] * seconds, lambda: train(trained))
    print(json.dumps(found), file=answer)


def _step(session: Session, chance: np.random.Generator) -> None:
    """An edit; now and then one is taken back."""
    edit(session, chance)
    if chance.random() < 0.05:
        session.undo()


if __name__ == "__main__":
    main()
