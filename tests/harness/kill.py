"""``kill -9`` at random moments of all that writes: what was told to be done is there, and nothing by half."""

import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np

from lmstudio.cli import main as command
from lmstudio.core.edit_kinds import EditKind
from lmstudio.errors import LandmarkStudioError
from lmstudio.formats.project import row_sums
from lmstudio.formats.rescue import checking, snapshots
from lmstudio.session import Session
from tests.faults import editor
from tests.harness import damage, projects, rows
from tests.harness.flip import Points, points_of, stored_points
from tests.harness.learning_victims import LearningStage
from tests.harness.rows import Row

ROOT = Path(__file__).resolve().parents[2]
LEARNING_FROM_S, LEARNING_SHARE = 90.0, 0.25
FRESH = 12
"""After so many kills the project begins anew: it grows with every edit."""


class Killer:
    """Starts processes and kills them.

    Args:
        process: that starts them; see :mod:`tests.harness.victims`.
    """

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def kill(self, after_s: float, *work: str) -> list[str]:
        """What a process told before it was killed, or before it ended by itself."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(work) + "\n")
        self._process.stdin.flush()
        lines = iter(self._process.stdout.readline, "")
        told: list[str] = []
        for line in lines:
            if line.startswith("pid "):
                time.sleep(after_s)
                with suppress(ProcessLookupError):
                    os.kill(int(line.split()[1]), signal.SIGKILL)
            elif line == "ended\n":
                return told
            elif line.strip():
                told.append(line.strip())
        raise EOFError("the process that starts others has ended")


@contextmanager
def started() -> Iterator[Killer]:
    """What starts processes to be killed, for a block."""
    command_line = [sys.executable, "-m", "tests.harness.victims"]
    with subprocess.Popen(
        command_line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield Killer(process)
        finally:
            process.kill()


@dataclass(slots=True)
class Tally:
    """What came of the kills of one kind of work."""

    kills: int = 0
    done: int = 0
    faults: list[str] = field(default_factory=list)


class Stage:
    """A folder with what is worked on.

    Args:
        folder: an empty one.
        killer: that starts and kills.
        chance: of the moments.
    """

    def __init__(self, folder: Path, killer: Killer, chance: np.random.Generator) -> None:
        self.folder, self.killer, self.chance = folder, killer, chance
        self.whole, self.path = folder / "whole.lmproj", folder / "p.lmproj"
        projects.make(self.whole, films=8)
        with Session.open(self.whole) as session:
            first = session.project.images[0].id
            place = session.project.annotation(first).with_point("sella", editor.point_of(0))
            session.do(EditKind.PLACE, lambda project: project.with_annotations({first: place}), "sella")
        self.points = stored_points(self.whole)
        self.table, self.damaged = folder / "table.csv", folder / "damaged.lmproj"
        self._run("export", self.whole, self.table)
        self.old = folder / "old.lmproj"
        shutil.copy(self.whole, self.old)
        take_sums_off(self.old)
        self.begin_anew()
        self._clear()
        before = stored_points(self.path)
        self._run("import", self.path, self.table)
        self.taken_in = _new_points(before, stored_points(self.path))
        self.begin_anew()

    def begin_anew(self) -> None:
        """Take a fresh copy of the project."""
        shutil.copy(self.whole, self.path)

    def _run(self, *words: object) -> None:
        """A command that is not killed."""
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            assert command(list(map(str, words))) == 0

    def moment(self, most_s: float) -> float:
        """A random moment, more often an early one."""
        return float(most_s * self.chance.random() ** 2)

    # Each of these kills once; it returns how much was told to be done, and what is wrong.

    def edit(self) -> tuple[int, str]:
        """Edits: the last that was told is there, or the next one."""
        told = self.killer.kill(self.moment(0.6), "edit", str(self.path))
        last = int(told[-1]) if told else 0
        with Session.open(self.path) as session:
            sella = session.project.annotation(session.project.images[0].id).points["sella"]
            number = int(sella.xy[0]) if sella.xy is not None else -1
            kept = sella == editor.point_of(number) and number >= last and not session.read_only
            kept = kept and all(session.networks.weights(model.name) for model in session.project.models)
        return len(told), "" if kept and self._is_sound() else f"edit {number} stands, {last} was told"

    def take_in(self) -> tuple[int, str]:
        """An import of a table: all of it or nothing."""
        self._clear()
        before = stored_points(self.path)
        told = self.killer.kill(self.moment(0.4), "run", "import", str(self.path), str(self.table))
        new = _new_points(before, stored_points(self.path))
        whole = new == self.taken_in or (not new and "done" not in told)
        return len(told), "" if whole and self._is_sound() else f"{len(new)} points were taken in"

    def _clear(self) -> None:
        """Take away the points that the table brings."""
        with closing(sqlite3.connect(self.path)) as db:
            db.execute("DELETE FROM points WHERE landmark != 'sella'")
            db.commit()

    def export(self) -> tuple[int, str]:
        """An export over a table: the old one or the new one."""
        target = self.folder / "out.csv"
        target.write_text("the old table", encoding="utf-8")
        words = ("run", "export", str(self.whole), str(target))
        told = self.killer.kill(self.moment(0.3), *words)
        found = target.read_text(encoding="utf-8")
        right = found == self.table.read_text(encoding="utf-8") or (
            "done" not in told and found == "the old table"
        )
        return len(told), "" if right else f"a table of {len(found)} letters"

    def back_up(self) -> tuple[int, str]:
        """Backups: every one that is there is whole, and those that were told are."""
        folder = self.folder / "p.lmbackups"
        shutil.rmtree(folder, ignore_errors=True)
        told = self.killer.kill(self.moment(0.3), "back up", str(self.path), str(folder))
        there = snapshots.found(folder)
        wrong = [each.path.name for each in there if checking.check(each.path, locks=True)]
        missing = told and int(told[-1]) not in {each.number for each in there}
        return len(told), ", ".join(wrong) or ("the last backup is missing" if missing else "")

    def repair(self) -> tuple[int, str]:
        """A repair: the new file is whole or not there, the damaged one as it was."""
        target = self.folder / "repaired.lmproj"
        target.unlink(missing_ok=True)
        content = damage.zeroed(self.whole.read_bytes(), self.chance)
        self.damaged.write_bytes(content)
        told = self.killer.kill(self.moment(0.6), "repair", str(self.damaged), str(target))
        whole = not target.exists() and "done" not in told
        whole = whole or (target.exists() and checking.check(target, locks=True) == [])
        return len(told), "" if whole and self.damaged.read_bytes() == content else "half a repaired project"

    def migrate(self) -> tuple[int, str]:
        """A file of an earlier version that is opened: every point is there afterwards."""
        path = self.folder / "earlier.lmproj"
        shutil.copy(self.old, path)
        told = self.killer.kill(self.moment(0.15), "migrate", str(path))
        with Session.open(path) as session:
            right = not session.read_only and points_of(session.project).items() <= self.points.items()
        right = right and stored_points(path) == self.points and checking.check(path, locks=True) == []
        return len(told), "" if right else "points are lost"

    def _is_sound(self) -> bool:
        return checking.check(self.path, locks=True) == []


def _new_points(before: Points, after: Points) -> Points:
    return {key: point for key, point in after.items() if key not in before}


def take_sums_off(path: Path) -> None:
    """Make a file one of version 7 of the format, which had no checksums."""
    with closing(sqlite3.connect(path)) as db:
        for table in row_sums.TABLES:
            db.execute(f"DROP TRIGGER {table}_changed")
            db.execute(f"DROP INDEX {table}_without_sum")
            db.execute(f"ALTER TABLE {table} DROP COLUMN sum")
        db.execute("PRAGMA user_version = 7")


WORK: dict[str, Callable[[Stage], tuple[int, str]]] = {
    "edits": Stage.edit,
    "import": Stage.take_in,
    "export": Stage.export,
    "backup": Stage.back_up,
    "repair": Stage.repair,
    "migration": Stage.migrate,
}


def run(seconds: float, seed: int) -> list[Row]:
    """Kill everything in turns; trainings and predictions, which take seconds each, only where there is time."""
    if sys.platform == "win32":
        return [Row("kills", 0, "kill -9 is a signal of Unix", good=True)]
    chance = np.random.default_rng(seed)
    with rows.scratch() as folder:
        learning = seconds * LEARNING_SHARE if seconds >= LEARNING_FROM_S else 0.0
        found = _kill_writers(folder, seconds - learning, chance, seed=seed)
        return [*found, *(_kill_learners(folder, learning, chance, seed=seed) if learning else [])]


def _kill_writers(folder: Path, seconds: float, chance: np.random.Generator, *, seed: int) -> list[Row]:
    tallies = {name: Tally() for name in WORK}
    with started() as killer:
        stage = Stage(folder, killer, chance)
        for number in rows.rounds(seconds, least=len(WORK)):
            if number % (FRESH * len(WORK)) == 0:
                stage.begin_anew()
            name = list(WORK)[number % len(WORK)]
            _kill(partial(WORK[name], stage), tallies[name], note=f"seed {seed}, number {number}")
            if tallies[name].faults:
                stage.begin_anew()
    return [_row(name, tally) for name, tally in tallies.items()]


def _kill_learners(folder: Path, seconds: float, chance: np.random.Generator, *, seed: int) -> list[Row]:
    place = folder / "learning"
    place.mkdir()
    stage = LearningStage(place, chance)
    work = {"training": stage.train, "prediction": stage.predict}
    tallies = {name: Tally() for name in work}
    for number in rows.rounds(seconds, least=len(work)):
        name = list(work)[number % len(work)]
        _kill(work[name], tallies[name], note=f"seed {seed}, number {number}")
    return [_row(name, tally) for name, tally in tallies.items()]


def _kill(work: Callable[[], tuple[int, str]], tally: Tally, *, note: str) -> None:
    tally.kills += 1
    try:
        done, fault = work()
    except (LandmarkStudioError, sqlite3.Error) as error:
        done, fault = 0, str(error)
    tally.done += done
    if fault:
        tally.faults.append(f"{note}: {fault}")


def _row(name: str, tally: Tally) -> Row:
    found = f"{tally.done:,} told to be done, {len(tally.faults)} lost or half done"
    return Row(
        f"kills in the middle of: {name}", tally.kills, found, good=not tally.faults, notes=tuple(tally.faults)
    )
