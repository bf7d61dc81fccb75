"""Others who write to an open project, past its lock: noticed before the next edit, and nothing is overwritten."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from lmstudio.errors import LockedProject, SaveFailed
from lmstudio.formats.project import drive_locks, project_lock
from lmstudio.session import Session
from tests.unit.session.steps import place


def write_past_the_lock(path: Path) -> None:
    """What another program does that knows nothing of the lock."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE images SET reader = 'somebody'")
        db.commit()


@pytest.fixture(params=[True, False], ids=["with locks", "without locks"])
def opened(request: pytest.FixtureRequest, session: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """An open project with one point, also on a drive without the locks that SQLite asks for."""
    place(session, "sella", (1.0, 2.0))
    session.close()
    if not request.param:
        monkeypatch.setattr(drive_locks, "serve_sqlite", lambda _: False)
    with Session.open(session.path) as again:
        assert again.has_locks == request.param
        yield again


def test_what_another_program_wrote_is_not_written_over(opened: Session) -> None:
    write_past_the_lock(opened.path)
    before = opened.path.read_bytes()
    with pytest.raises(LockedProject, match="Another program has changed the project file"):
        place(opened, "sella", (5.0, 6.0))
    assert opened.read_only
    assert opened.path.read_bytes() == before
    assert opened.project.annotation("film-0001").points["sella"].xy == (1.0, 2.0)
    with pytest.raises(LockedProject):
        opened.undo()
    opened.close()
    with Session.open(opened.path) as again:
        assert again.project.images[0].reader == "somebody"
        place(again, "sella", (5.0, 6.0))


def test_a_window_whose_lock_was_removed_notices_the_other_one(session: Session) -> None:
    """The other one has closed again: nothing but the file itself tells of it."""
    place(session, "sella", (1.0, 2.0))
    project_lock.lock_path(session.path).unlink()
    with Session.open(session.path) as other:
        assert not other.read_only
        place(other, "sella", (3.0, 4.0))
    with pytest.raises(LockedProject, match="Another program has changed the project file"):
        place(session, "sella", (5.0, 6.0))
    session.close()
    with Session.open(session.path) as again:
        assert again.project.annotation("film-0001").points["sella"].xy == (3.0, 4.0)


def test_an_older_file_that_a_cloud_writes_over_it_is_noticed(opened: Session, tmp_path: Path) -> None:
    older = tmp_path / "older"
    shutil.copy(opened.path, older)
    place(opened, "nasion", (3.0, 4.0))
    opened.path.write_bytes(older.read_bytes())
    with pytest.raises((LockedProject, SaveFailed)):
        place(opened, "sella", (5.0, 6.0))
    assert opened.path.read_bytes() == older.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_another_file_that_a_cloud_puts_in_its_place_is_noticed(opened: Session, tmp_path: Path) -> None:
    older = tmp_path / "older"
    shutil.copy(opened.path, older)
    content = older.read_bytes()
    older.replace(opened.path)
    with pytest.raises(SaveFailed, match="replaced"):
        place(opened, "sella", (5.0, 6.0))
    assert opened.path.read_bytes() == content


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("tiny-CLINIC-7 (conflicted copy 2026-11-30).lmproj", True),
        ("tiny (Kate's conflicted copy).lmproj", True),
        ("tiny.sync-conflict-20261130-120000-ABC.lmproj", True),
        ("tiny (in Konflikt stehende Kopie).lmproj", True),
        ("tiny copy.lmproj", False),
        ("other conflict.lmproj", False),
    ],
)
def test_a_copy_of_a_cloud_beside_the_project_is_told(session: Session, name: str, told: bool) -> None:
    shutil.copy(session.path, session.path.with_name(name))
    assert (name in session.warning) == told


def test_edits_of_this_program_are_nobody_elses(opened: Session) -> None:
    for number in range(5):
        place(opened, "sella", (float(number), 2.0))
    opened.undo()
    opened.backup(opened.path.with_name("copy.lmproj"))
    place(opened, "nasion", (3.0, 4.0))
    assert not opened.read_only
