"""Going back to a backup, from a sound project and from a damaged one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmstudio import paths
from lmstudio.errors import CorruptProject, LockedProject
from lmstudio.formats.project import sqlite_files
from lmstudio.formats.rescue import snapshots
from lmstudio.formats.rescue.snapshots import Snapshot
from lmstudio.session import Session
from lmstudio.session.rescue import backups
from tests.unit.session.steps import place, points

NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)


@pytest.fixture
def snapshot(session: Session) -> Snapshot:
    """A backup with one point, of a project that has two by now and is closed."""
    place(session, "sella", (1.0, 2.0))
    folder = backups.folder_of(session.path, backups.BESIDE)
    assert folder is not None
    made = snapshots.make(session.path, folder, locks=True)
    place(session, "nasion", (3.0, 4.0))
    session.close()
    return made


def placed(path: Path) -> dict[str, tuple[float, float] | None]:
    with Session.open(path) as session:
        assert not session.read_only
        found = points(session.project).get("film-0001")
        return {} if found is None else {name: point.xy for name, point in found.points.items()}


def test_a_project_goes_back_to_a_backup_and_forth_again(session: Session, snapshot: Snapshot) -> None:
    kept = backups.restore(session.path, snapshot)
    assert placed(session.path) == {"sella": (1.0, 2.0)}
    assert [each.number for each in backups.every_one(session.path)] == [2, 1]
    assert placed(kept) == {"sella": (1.0, 2.0), "nasion": (3.0, 4.0)}
    backups.restore(session.path, backups.every_one(session.path)[0])
    assert placed(session.path) == {"sella": (1.0, 2.0), "nasion": (3.0, 4.0)}
    here = sorted(path.name for path in session.path.parent.iterdir())
    assert here == ["films", "tiny.lmbackups", "tiny.lmproj"]


def test_the_films_are_found_after_it(session: Session, snapshot: Snapshot) -> None:
    backups.restore(session.path, snapshot)
    with Session.open(session.path) as again:
        assert again.read(again.project.images[0]).width == 40


def test_a_damaged_project_is_kept_byte_for_byte_with_its_journal(session: Session, snapshot: Snapshot) -> None:
    damaged = session.path.read_bytes()[:5000]
    session.path.write_bytes(damaged)
    sqlite_files.journal(session.path).write_bytes(b"a journal of something")
    kept = backups.restore(session.path, snapshot, now=NOW)
    assert kept.name == "tiny before 2026-11-30 12-00-00.lmproj"
    assert kept.read_bytes() == damaged
    assert sqlite_files.journal(kept).read_bytes() == b"a journal of something"
    assert not sqlite_files.journal(session.path).exists()
    assert placed(session.path) == {"sella": (1.0, 2.0)}


def test_a_project_that_is_gone_comes_back(session: Session, snapshot: Snapshot) -> None:
    session.path.unlink()
    backups.restore(session.path, snapshot)
    assert placed(session.path) == {"sella": (1.0, 2.0)}


def test_a_project_that_is_open_is_not_replaced(session: Session, snapshot: Snapshot) -> None:
    with Session.open(session.path), pytest.raises(LockedProject, match="already open"):
        backups.restore(session.path, snapshot)
    assert len(placed(session.path)) == 2


def test_a_damaged_backup_changes_nothing(session: Session, snapshot: Snapshot) -> None:
    snapshot.path.write_bytes(snapshot.path.read_bytes()[:5000])
    before = session.path.read_bytes()
    with pytest.raises(CorruptProject):
        backups.restore(session.path, snapshot)
    assert session.path.read_bytes() == before
    assert sorted(path.name for path in session.path.parent.iterdir()) == [
        "films",
        "tiny.lmbackups",
        "tiny.lmproj",
    ]


def test_projects_of_one_name_have_backups_of_their_own_in_the_folder_of_the_user(tmp_path: Path) -> None:
    one = backups.folder_of(tmp_path / "a" / "p.lmproj", backups.OWN_FOLDER)
    other = backups.folder_of(tmp_path / "b" / "p.lmproj", backups.OWN_FOLDER)
    assert one != other
    assert one is not None
    assert one.parent == paths.user_backups()
    assert backups.folder_of(tmp_path / "p.lmproj", backups.NONE) is None


def test_backups_are_no_films(session: Session, snapshot: Snapshot, film_folder: Path) -> None:
    assert snapshot.path.parent.parent == session.path.parent
    assert paths.folders_of(session.path.parent) == [film_folder]
