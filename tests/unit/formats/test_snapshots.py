"""Snapshots of a project: whole or not there, thinned by a rule, made while the project is edited."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.errors import CorruptProject, SaveFailed
from lmstudio.formats.project import sqlite_files
from lmstudio.formats.rescue import snapshots
from lmstudio.formats.rescue.snapshots import Counts, Newest, Snapshot, Stopped
from lmstudio.session import Session
from tests.unit.session.steps import place

NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def of(number: int, made: datetime, path: Path = Path("none")) -> Snapshot:
    return Snapshot(path, number, made)


@pytest.mark.parametrize("locks", [True, False])
def test_a_snapshot_holds_what_the_project_holds_and_is_a_project(
    session: Session, tmp_path: Path, locks: bool
) -> None:
    place(session, "sella", (1.0, 2.0))
    folder = tmp_path / "x.lmbackups"
    made = snapshots.make(session.path, folder, locks=locks, now=NOW)
    assert made.path.name == "0001 2026-11-30 12-00-00 UTC.lmproj"
    place(session, "nasion", (3.0, 4.0))
    assert snapshots.found(folder) == [made]
    assert snapshots.counts(made.path) == Counts(films=3, points=1, edits=session.edits - 1)
    assert snapshots.newest(folder) == Newest(NOW, session.edits - 1)
    with Session.open(made.path) as copy:
        assert copy.project.annotation("film-0001").points["sella"].xy == (1.0, 2.0)
        assert len(copy.history.done) == 1
    assert [path.name for path in folder.iterdir()] == [made.path.name]


def test_it_is_made_in_a_thread_while_the_project_is_edited(session: Session, tmp_path: Path) -> None:
    ended = threading.Event()
    made: list[Snapshot] = []

    def work() -> None:
        while not ended.is_set():
            made.append(snapshots.make(session.path, tmp_path / "b", locks=True))

    thread = threading.Thread(target=work)
    thread.start()
    for number in range(150):
        place(session, "sella", (float(number % 39), 1.0))
    ended.set()
    thread.join()
    assert made
    held = [snapshots.counts(each.path).edits for each in made]
    assert held == sorted(held)
    assert session.project.annotation("film-0001").points["sella"].xy == (149 % 39, 1.0)


def test_one_that_is_not_wanted_any_more_leaves_nothing(session: Session, tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        snapshots.make(session.path, tmp_path / "b", locks=True, stop=stop)
    assert list((tmp_path / "b").iterdir()) == []


def test_a_damaged_project_makes_no_snapshot(session: Session, tmp_path: Path) -> None:
    session.close()
    content = bytearray(session.path.read_bytes())
    content[4096 * 3 : 4096 * 4] = bytes(4096)
    session.path.write_bytes(content)
    with pytest.raises(CorruptProject):
        snapshots.make(session.path, tmp_path / "b", locks=True)
    assert list((tmp_path / "b").iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveFailed):
        snapshots.make(session.path, tmp_path / "file" / "b", locks=True)


def test_a_clock_that_goes_back_does_not_change_their_order(session: Session, tmp_path: Path) -> None:
    first = snapshots.make(session.path, tmp_path, locks=True, now=NOW)
    second = snapshots.make(session.path, tmp_path, locks=True, now=NOW - 4000 * DAY)
    assert [each.number for each in snapshots.found(tmp_path)] == [2, 1]
    assert snapshots.kept([first, second]) == [second, first]


def test_five_recent_one_a_day_for_a_week_one_a_week_for_a_month_are_kept() -> None:
    hourly = [of(number, NOW - timedelta(hours=24 * 60 - number)) for number in range(24 * 60 + 1)]
    kept = snapshots.kept(hourly)
    assert [each.number for each in kept[:5]] == [1440, 1439, 1438, 1437, 1436]
    days = {each.made.date() for each in kept}
    assert {(NOW - k * DAY).date() for k in range(7)} <= days
    assert len(kept) <= 5 + 7 + 5
    assert min(each.made for each in kept) >= NOW - 35 * DAY
    weeks = {(each.made.date().toordinal() - 1) // 7 for each in kept}
    assert len(weeks) == 5


def test_a_long_pause_or_a_wrong_clock_pushes_no_backup_out() -> None:
    daily = [of(number, NOW - (30 - number) * DAY) for number in range(31)]
    before = snapshots.kept(daily)
    for away in (200 * DAY, -4000 * DAY, 4000 * DAY):
        after = snapshots.kept([*before, of(31, NOW + away)])
        lost = [each.number for each in before if each not in after]
        assert len(lost) <= 2, f"{away.days} days later {len(lost)} of {len(before)} are gone: {lost}"
        assert min(each.made for each in after) <= NOW - 14 * DAY


@given(st.lists(st.integers(-50_000, 500), max_size=60))
def test_the_newest_are_always_kept_and_what_is_kept_is_kept_again(hours: list[int]) -> None:
    each = [of(number, NOW + timedelta(hours=hour)) for number, hour in enumerate(hours)]
    kept = snapshots.kept(each)
    assert kept[: snapshots.RECENT] == each[::-1][: snapshots.RECENT]
    assert snapshots.kept(kept) == kept
    assert len(kept) <= 17


def test_they_take_no_more_room_than_they_may_but_the_newest_stays(tmp_path: Path) -> None:
    for number in range(1, 7):
        name = f"{number:04d} 2026-11-{number:02d} 12-00-00 UTC.lmproj"
        (tmp_path / name).write_bytes(bytes(1000))
    mine = tmp_path / "my own.lmproj"
    mine.write_bytes(b"mine")
    snapshots.thin(tmp_path, most_bytes=3500)
    assert [each.number for each in snapshots.found(tmp_path)] == [6, 5, 4]
    snapshots.thin(tmp_path, most_bytes=1)
    assert [each.number for each in snapshots.found(tmp_path)] == [6]
    assert mine.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("edits", "last", "due"),
    [
        (0, None, False),
        (1, None, True),
        (7, Newest(NOW - DAY / 2, 5), False),
        (7, Newest(NOW - DAY, 5), True),
        (7, Newest(NOW + 2 * DAY, 5), True),
        (5, Newest(NOW - 9 * DAY, 5), False),
        (505, Newest(NOW, 5), True),
        (5, Newest(NOW, 505), True),
    ],
)
def test_when_one_is_due(edits: int, last: Newest | None, due: bool) -> None:
    assert snapshots.is_due(edits, last, now=NOW) == due


def test_an_edit_waits_no_longer_than_for_some_pages(session: Session, tmp_path: Path) -> None:
    """The copy lets go of the project between its parts: the lock of an edit is never waited for until its end."""
    db = sqlite_files.bystander(session.path)
    seen: list[int] = []

    def edit(*_: int) -> None:
        if len(seen) < 3:
            place(session, "sella", (float(len(seen)), 2.0))
            seen.append(session.edits)

    copy = sqlite_files.plain(tmp_path / "copy.lmproj", mode="rwc")
    db.backup(copy, pages=1, progress=edit)
    assert copy.execute("SELECT max(id) FROM edits").fetchone()[0] == seen[-1]
    db.close()
    copy.close()
