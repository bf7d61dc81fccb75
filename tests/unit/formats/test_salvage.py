"""What is salvaged of damaged projects, and what is said of it."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lmstudio.errors import CorruptProject, SaveFailed
from lmstudio.formats.project import project_tables, row_sums
from lmstudio.formats.rescue import checking, salvage, shapes, snapshots
from lmstudio.formats.rescue.salvage import Doubt
from lmstudio.formats.rescue.shapes import SHAPES
from lmstudio.formats.rescue.sqlite_pages import Pages
from lmstudio.session import Session
from lmstudio.session.rescue import backups, repairing
from tests.faults.test_kill import interrupted_copy
from tests.unit.session.steps import place, points, prediction

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "projects"


@pytest.fixture
def placed(session: Session) -> Path:
    """A closed project with two placed points and three predicted ones."""
    place(session, "sella", (1.0, 2.0))
    session.networks.store_predictions([prediction(session, film=1)], model="round 1")
    place(session, "nasion", (3.0, 4.0))
    session.close()
    return session.path


def page_of(path: Path, table: str) -> int:
    """The number of the page on which a table begins."""
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0])


def without_page(path: Path, table: str) -> bytes:
    """The project with zeros in the place of the first page of a table."""
    content = bytearray(path.read_bytes())
    at = 4096 * (page_of(path, table) - 1)
    content[at : at + 4096] = bytes(4096)
    path.write_bytes(content)
    return bytes(content)


@pytest.mark.parametrize("version", range(1, project_tables.version()))
def test_of_a_sound_file_of_any_version_everything_is_salvaged(tmp_path: Path, version: int) -> None:
    path = tmp_path / "p.lmproj"
    content = gzip.decompress((FIXTURES / f"version-{version}.lmproj.gz").read_bytes())
    path.write_bytes(content)
    report = repairing.repair(path, tmp_path / "new.lmproj")
    assert path.read_bytes() == content
    assert (report.doubts, report.remarks) == ({}, ())
    with Session.open(path) as old, Session.open(report.path) as new:
        assert new.project == old.project
        assert new.audit() == old.audit()
        assert new.last_changes() == old.last_changes()
        assert new.networks.weights() == old.networks.weights()
        assert new.networks.heatmaps("film-0003") is not None


@pytest.mark.parametrize("table", ["points", "history", "edits", "settings", "heatmaps", "images", "schema"])
def test_a_table_that_is_lost_costs_no_point(placed: Path, table: str) -> None:
    with Session.open(placed) as session:
        before = points(session.project)
    damaged = without_page(placed, table)
    report = repairing.repair(placed, placed.with_name("new.lmproj"))
    assert placed.read_bytes() == damaged
    assert report.doubts == {}
    with Session.open(report.path) as new:
        assert points(new.project) == before
        assert not new.read_only
        place(new, "menton", (5.0, 6.0))
    if table == "points":
        assert report.remarks == ("5 points were taken from the log of edits.",)
    if table == "schema":
        assert report.remarks[0].startswith("The landmark list is lost")


def test_what_is_missing_comes_from_the_newest_sound_backup_and_is_in_doubt(placed: Path) -> None:
    folder = backups.folder_of(placed, backups.BESIDE)
    assert folder is not None
    snapshots.make(placed, folder, locks=True)
    (folder / "0002 2026-11-30 12-00-00 UTC.lmproj").write_bytes(b"nonsense")
    for table in ("points", "history", "schema"):
        without_page(placed, table)
    report = repairing.repair(placed, placed.with_name("new.lmproj"))
    assert report.points == 5
    assert set(report.doubts.values()) == {Doubt.BACKUP}
    assert report.remarks == ("The landmark list is an earlier one: check it.",)


def test_points_that_were_cleared_do_not_come_back(session: Session) -> None:
    for number in range(3):
        place(session, "sella", (float(number), 2.0))
    for _ in range(3):
        session.undo()
    session.close()
    without_page(session.path, "points")
    report = repairing.repair(session.path, session.path.with_name("new.lmproj"))
    assert (report.points, report.films) == (0, 3)


def test_an_interrupted_edit_is_taken_back(session: Session, tmp_path: Path) -> None:
    place(session, "sella", (1.0, 2.0))
    path = tmp_path / "cut.lmproj"
    interrupted_copy(session, path)
    half = path.read_bytes()
    report = repairing.repair(path, tmp_path / "new.lmproj")
    assert path.read_bytes() == half
    with Session.open(report.path) as new:
        assert points(new.project) == points(session.project)
        assert new.project.images == session.project.images


def take_sums_off(path: Path) -> None:
    """Make a file one of version 7, which had no checksums."""
    with closing(sqlite3.connect(path)) as db:
        for table in row_sums.TABLES:
            db.execute(f"DROP TRIGGER {table}_changed")
            db.execute(f"DROP INDEX {table}_without_sum")
            db.execute(f"ALTER TABLE {table} DROP COLUMN sum")
        db.execute("PRAGMA user_version = 7")


def move_from_outside(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE points SET x = 9.5 WHERE landmark = 'nasion' AND image_id = 'film-0001'")
        db.commit()


def test_a_point_that_was_changed_from_outside_is_taken_from_the_log(placed: Path) -> None:
    with Session.open(placed) as session:
        before = points(session.project)
    move_from_outside(placed)
    report = repairing.repair(placed, placed.with_name("new.lmproj"))
    assert (report.doubts, report.remarks) == ({}, ("1 point was taken from the log of edits.",))
    with Session.open(report.path) as new:
        assert points(new.project) == before
        assert checking.check(new.path, locks=True) == []


def test_in_a_file_without_checksums_such_a_point_is_in_doubt(placed: Path) -> None:
    take_sums_off(placed)
    move_from_outside(placed)
    report = repairing.repair(placed, placed.with_name("new.lmproj"))
    assert report.doubts == {("films/film1.png", "nasion"): Doubt.LOG}


def test_nothing_but_rubbish_is_told(tmp_path: Path) -> None:
    path = tmp_path / "p.lmproj"
    path.write_bytes(bytes(range(256)) * 64)
    with pytest.raises(CorruptProject, match="Nothing of the project can be recovered"):
        repairing.repair(path, tmp_path / "new.lmproj")
    assert [each.name for each in tmp_path.iterdir()] == ["p.lmproj"]


def test_no_file_is_written_over(placed: Path) -> None:
    with pytest.raises(SaveFailed, match="already exists"):
        repairing.repair(placed, placed)
    target = repairing.target_beside(placed)
    assert target.name == "tiny repaired.lmproj"
    target.write_bytes(b"")
    assert repairing.target_beside(placed).name == "tiny repaired 2.lmproj"


def test_the_shapes_are_those_of_the_tables(placed: Path) -> None:
    with closing(sqlite3.connect(placed)) as db:
        for name, shape in SHAPES.items():
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
            assert tuple(columns) == (*shape.columns, *(("sum",) if shape.summed else ()))
            assert len(shape.types) == len(shape.columns)


def test_every_row_is_known_by_its_shape_alone(placed: Path) -> None:
    found: dict[str, int] = dict.fromkeys(SHAPES, 0)
    for cell in Pages(placed.read_bytes()).cells(lambda _: True):
        name = shapes.table_of(cell)
        if name is not None:
            found[name] += 1
    with closing(sqlite3.connect(placed)) as db:
        there = {name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in SHAPES}  # noqa: S608
    assert {name: count for name, count in found.items() if name != "sqlite_sequence"} == {
        name: count for name, count in there.items() if name != "sqlite_sequence"
    }
    assert salvage.read(placed).doubts == {}
