"""``kill -9`` at any moment: the project opens, with every edit that was finished, and nothing half done."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import numpy as np
import pytest

from lmstudio import paths
from lmstudio.core.annotation import Origin
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats.project import project_lock, sqlite_files
from lmstudio.session import Session
from tests.faults import editor

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 8

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of Unix")


def start_editor(path: Path, *, pause_s: float = 0.0) -> subprocess.Popen[str]:
    """Start the process that edits, with a pause after each edit; returns once the project is open in it."""
    command = [sys.executable, "-m", "tests.faults.editor", str(path), str(pause_s)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def kill_after(process: subprocess.Popen[str], *, edits: int, pause_s: float) -> int:
    """Kill -9 a little after the given number of edits; returns the number of the last finished one."""
    assert process.stdout is not None
    for _ in range(edits):
        process.stdout.readline()
    time.sleep(pause_s)
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().splitlines()
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    return int(rest[-1]) if rest else 0


def test_every_finished_edit_is_there_after_kill_9_at_random_moments(session: Session) -> None:
    session.close()
    chance = np.random.default_rng(7)
    for _ in range(ROUNDS):
        process = start_editor(session.path)
        last = kill_after(process, edits=int(chance.integers(3)), pause_s=chance.uniform(0.0, 0.12))
        with Session.open(session.path) as survivor:
            assert not survivor.read_only
            check(survivor, last)
    with closing(sqlite3.connect(session.path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def check(survivor: Session, last: int) -> int:
    """The last finished edit or the one that was under way is the state, its number; the log has every edit."""
    sella = survivor.project.annotation("film-0001").points.get("sella")
    number = 0 if sella is None or sella.xy is None else int(sella.xy[0])
    assert number >= last
    assert sella is None or sella == editor.point_of(number)
    moves = [row.label for row in survivor.audit("film-0001")]
    assert moves == [f"Place {k}" for k in range(1, number + 1)]
    known = [step for step in survivor.history.done if step.kind is EditKind.PLACE]
    assert [step.label for step in known] == moves, "undo goes on from where the process died"
    assert all(survivor.networks.weights(model.name) for model in survivor.project.models)
    predicted = survivor.project.annotation("film-0002").points.get("nasion")
    stored = survivor.networks.heatmaps("film-0002")
    assert (predicted is None) == (stored is None)
    if predicted is not None and stored is not None:
        assert predicted.origin is Origin.PREDICTED
        assert stored.points["nasion"] == predicted
    return number


def test_a_killed_window_leaves_no_lock(session: Session) -> None:
    session.close()
    process = start_editor(session.path, pause_s=0.2)  # without pause it may keep a reader out for seconds
    with Session.open(session.path) as second:
        assert second.read_only
        assert f"process {process.pid}" in second.read_only_reason
    kill_after(process, edits=1, pause_s=0.0)
    assert project_lock.lock_path(session.path).exists()
    with Session.open(session.path) as third:
        assert not third.read_only
    assert not project_lock.lock_path(session.path).exists()


def interrupted_copy(session: Session, path: Path) -> bytes:
    """A copy of the project as a power cut in the middle of an edit leaves it; returns the content before."""
    before = session.path.read_bytes()
    db = session._file._db
    db.execute("PRAGMA cache_size = 4")
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE images SET sha256 = 'half'")
    for k in range(40):
        db.execute("INSERT INTO settings (key, value) VALUES (?, ?)", (f"key {k}", "x" * 4000))
    copyfile(session.path, path)
    copyfile(sqlite_files.journal(session.path), sqlite_files.journal(path))
    db.execute("ROLLBACK")
    assert path.read_bytes() != before, "the edit must have reached the file for this to be a test"
    return before


def test_an_edit_cut_short_by_a_power_cut_is_taken_back(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "cut.lmproj"
    interrupted_copy(session, path)
    with Session.open(path) as again:
        assert again.project.images == session.project.images
    assert not sqlite_files.journal(path).exists()


def test_stale_files_of_a_crash_while_creating_are_in_nobodys_way(tmp_path: Path, session: Session) -> None:
    paths.part_path(tmp_path / "new").write_bytes(b"half")
    with Session.create(tmp_path / "new.lmproj", session.project.schema) as new:
        assert new.project.images == ()


def test_what_a_killed_process_left_half_done_is_cleaned_up_by_the_next(tmp_path: Path, session: Session) -> None:
    session.close()
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    mine = paths.part_path(tmp_path / "table.csv")
    left = mine.with_name(mine.name.replace(f"-{os.getpid()}.", f"-{ended.pid}."))
    elsewhere = mine.with_name(f".table.csv.0000-{ended.pid}.part")
    foreign = tmp_path / f".table.{ended.pid}.part"
    for path in (mine, left, elsewhere, foreign):
        path.write_bytes(b"half")
    Session.open(session.path).close()
    assert [path.exists() for path in (mine, left, elsewhere, foreign)] == [True, False, True, True]
    os.utime(elsewhere, (0, 0))
    Session.open(session.path).close()
    assert [path.exists() for path in (mine, left, elsewhere, foreign)] == [True, False, False, True]
