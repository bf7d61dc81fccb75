import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from lmstudio.core.annotation import Point, Visibility
from lmstudio.core.edit import Edit
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.history import UndoStep
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.errors import CorruptProject, LockedProject, NewerProject
from lmstudio.formats.project import drive_locks, project_holder, project_lock, project_tables, sqlite_files
from lmstudio.formats.project.project_edits import Signature
from lmstudio.formats.project.project_file import ProjectFile
from lmstudio.formats.project.project_heartbeat import Unlockable
from lmstudio.formats.project.project_lock import ProjectLock

IMAGE = Image("film-0001", "a.png", 4, 3)
PLACED = Point((1.0, 2.0))
PLACE = Edit(EditKind.PLACE, ("sella",), points={("film-0001", "sella"): (None, PLACED)})
SIGNED = Signature("2026-01-02T03:04:05.678+00:00", "PJ")


def added(image: Image) -> Edit:
    return Edit(EditKind.ADD_FILMS, ("1",), images={image.id: (None, image)})


@pytest.fixture
def file(tmp_path: Path, schema: Schema) -> Path:
    """The path of a closed project with one image and one point."""
    opened = ProjectFile.create(tmp_path / "p.lmproj", schema)
    opened.save(added(IMAGE), SIGNED)
    opened.save(PLACE, SIGNED)
    opened.close()
    return opened.path


def test_the_file_says_what_it_is(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA application_id").fetchone()[0] == project_tables.APPLICATION_ID
        assert db.execute("PRAGMA user_version").fetchone()[0] == project_tables.version()
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_an_edit_waits_for_the_disk_and_keeps_a_rollback_journal(file: Path) -> None:
    opened = ProjectFile.open(file)
    assert opened._db.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert opened._db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert opened._db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    opened.close()


def test_an_older_file_is_brought_up_to_date_and_keeps_its_points(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = [*project_tables.MIGRATIONS, "ALTER TABLE images ADD COLUMN note TEXT NOT NULL DEFAULT 'new'"]
    monkeypatch.setattr(project_tables, "MIGRATIONS", newer)
    opened = ProjectFile.open(file)
    assert opened._db.execute("SELECT note FROM images").fetchone()[0] == "new"
    assert opened.load().annotation("film-0001").points == {"sella": Point((1.0, 2.0))}
    opened.close()
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(newer)


def test_a_file_of_the_first_version_opens_with_all_it_holds(
    tmp_path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "first.lmproj"
    with monkeypatch.context() as patch:
        patch.setattr(project_tables, "MIGRATIONS", project_tables.MIGRATIONS[:1])
        project_tables.create(path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO schema (id, json) VALUES (1, ?)", (schema.to_json(),))
        for number in (1, 2):
            row = (f"film-000{number}", f"{number}.png")
            db.execute("INSERT INTO images VALUES (NULL, ?, ?, 4, 3, 0, '', NULL, NULL, 'unknown')", row)
        db.execute(
            "INSERT INTO points VALUES ('film-0001', 'sella', 1, 2, 'visible', 'manual', NULL, NULL, NULL, '')"
        )
        db.execute("INSERT INTO edits VALUES (1, '2025-01-01T10:00', 'KM', 'Place sella')")
        db.execute("INSERT INTO edits VALUES (2, '2025-01-02T10:00', 'PJ', 'Move sella')")
        for edit in (1, 2):
            db.execute("INSERT INTO history VALUES (NULL, ?, 'film-0001', 'sella', NULL, NULL)", (edit,))
        db.execute("INSERT INTO models VALUES (1, 'round 1', '2025', 5, 'xray-ddpm')")
        db.execute("INSERT INTO weights (name, content) VALUES ('round 1', x'00')")
    opened = ProjectFile.open(path)
    project = opened.load()
    assert project.annotation("film-0001").points == {"sella": Point((1.0, 2.0))}
    assert project.changed == {"film-0001": "2025-01-02T10:00"}
    assert [(image.added, image.reader) for image in project.images] == [("", "")] * 2
    assert dict(project.models[0].renamed) == {}
    assert opened._db.execute("SELECT changed, reader FROM points").fetchall() == [("2025-01-02T10:00", "PJ")]
    before = project.images[1]
    rows = {"film-0002": (before, replace(before, reader="KM"))}
    opened.save(Edit(EditKind.ASSIGN, ("1", "KM"), images=rows), SIGNED)
    assert opened.load().images[1].reader == "KM"
    opened.close()


def test_a_migration_that_fails_changes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = file.read_bytes()
    broken = [*project_tables.MIGRATIONS, "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)"]
    with monkeypatch.context() as patch:
        patch.setattr(project_tables, "MIGRATIONS", broken)
        with pytest.raises(CorruptProject, match="nowhere"):
            ProjectFile.open(file)
    assert file.read_bytes() == before
    ProjectFile.open(file).close()


def test_an_older_file_that_another_window_has_is_read_all_the_same(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ProjectFile.open(file)
    newer = [*project_tables.MIGRATIONS, "ALTER TABLE images ADD COLUMN note TEXT NOT NULL DEFAULT 'new'"]
    monkeypatch.setattr(project_tables, "MIGRATIONS", newer)
    second = ProjectFile.open(file)
    assert second.read_only
    assert second._db.execute("SELECT note FROM images").fetchone()[0] == "new"
    second.close()
    first.close()
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(newer) - 1


def test_a_file_of_a_later_version_is_refused_and_not_touched(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    with pytest.raises(NewerProject, match="format 99"):
        ProjectFile.open(file)
    assert file.read_bytes() == before


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.lmproj"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE songs (title)")
    before = path.read_bytes()
    with pytest.raises(CorruptProject, match="not a Landmark Studio project"):
        ProjectFile.open(path)
    assert path.read_bytes() == before


def test_a_project_that_lacks_a_table_is_damaged(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute("DROP TABLE schema")
    opened = ProjectFile.open(file)
    with pytest.raises(CorruptProject, match="schema"):
        opened.load()
    opened.close()


def test_a_path_that_is_not_text_is_kept(file: Path) -> None:
    opened = ProjectFile.open(file)
    opened.save(
        added(Image("film-0002", "b\udcff.png", 4, 3)), SIGNED, step=UndoStep(0, EditKind.ADD_FILMS, ("1",))
    )
    (step,) = opened.history().done
    assert [image.path for image in opened.edit(step).brings] == ["b\udcff.png"]
    assert opened.load().images[1].path == "b\udcff.png"
    opened.close()


def test_a_lock_is_held_by_one_and_told_to_others(tmp_path: Path) -> None:
    with ProjectLock(tmp_path / "p.lmproj"), pytest.raises(Unlockable, match=r"it is already open: by .* on "):
        ProjectLock(tmp_path / "p.lmproj")
    ProjectLock(tmp_path / "p.lmproj").release()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_that_stayed_behind_locks_nothing(tmp_path: Path) -> None:
    project_lock.lock_path(tmp_path / "p.lmproj").write_text('{"user": "gone"}')
    ProjectLock(tmp_path / "p.lmproj").release()


def test_a_holder_is_told_with_the_time_of_this_computer_s_clock(tmp_path: Path) -> None:
    with ProjectLock(tmp_path / "p.lmproj"):
        told = project_holder.told(project_lock.lock_path(tmp_path / "p.lmproj"))
    assert re.search(r" since \d{4}-\d\d-\d\d \d\d:\d\d$", told), told


def test_a_holder_who_left_no_name_is_another_window(tmp_path: Path) -> None:
    (tmp_path / "p.lock").write_text("{")
    assert project_holder.told(tmp_path / "p.lock") == "in another window"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/films/ä/p?.lmproj"), "file:///films/%C3%A4/p%3F.lmproj"),
        (PureWindowsPath("C:\\films\\p#1.lmproj"), "file:///C:/films/p%231.lmproj"),
        (PureWindowsPath("\\\\server\\share\\p.lmproj"), "file:////server/share/p.lmproj"),
    ],
)
def test_a_path_of_any_system_is_told_to_sqlite_as_it_wants_it(path: PurePath, uri: str) -> None:
    assert sqlite_files.uri(path) == uri


def test_a_program_that_holds_the_file_is_waited_for_and_then_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_files, "_BUSY_S", 0.05)
    opened = ProjectFile.open(file)
    with closing(sqlite3.connect(file)) as backup:
        backup.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedProject, match="Another program is using"):
            opened.save(added(Image("film-0002", "b.png", 4, 3)), SIGNED)
    opened.save(added(Image("film-0002", "b.png", 4, 3)), SIGNED)
    assert len(opened.load().images) == 2
    opened.close()


def test_a_lock_file_that_goes_while_it_is_being_locked_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project_lock.lock_path(tmp_path / "p.lmproj")
    really_lock = drive_locks.try_lock
    locked: list[int] = []

    def lock_late(descriptor: int) -> bool:
        if not locked:
            path.unlink()  # as the holder before does when he closes
        locked.append(descriptor)
        return really_lock(descriptor)

    monkeypatch.setattr(drive_locks, "try_lock", lock_late)
    with ProjectLock(tmp_path / "p.lmproj"), pytest.raises(Unlockable):
        ProjectLock(tmp_path / "p.lmproj")
    assert len(locked) == 3


def test_a_project_file_works_in_the_thread_that_opened_it_only(file: Path) -> None:
    opened = ProjectFile.open(file)
    with ThreadPoolExecutor(1) as pool, pytest.raises(sqlite3.ProgrammingError, match="thread"):
        pool.submit(opened.load).result()
    opened.close()


def test_where_an_absent_landmark_was_is_known_after_the_project_was_closed(file: Path) -> None:
    absent = Point(None, Visibility.ABSENT, kept_xy=(1.0, 2.0))
    opened = ProjectFile.open(file)
    opened.save(Edit(EditKind.MARK_ABSENT, ("sella",), points={("film-0001", "sella"): (PLACED, absent)}), SIGNED)
    opened.close()
    again = ProjectFile.open(file)
    assert again.load().annotation("film-0001").points == {"sella": absent}
    assert [row.after for row in again.audit()][-1:] == [absent]
    again.close()
