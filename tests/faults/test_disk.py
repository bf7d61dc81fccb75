"""A full disk, a read-only place, a file that goes away: the last finished edit stands, and work can go on."""

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.events import Trained
from lmstudio.core.landmarks import Schema
from lmstudio.errors import LockedProject, ProjectError, SaveFailed
from lmstudio.formats.tables import csv_table
from lmstudio.session import Session
from tests.conftest import write_film
from tests.faults.drives import as_nobody, largest_file, mounted
from tests.faults.test_kill import interrupted_copy
from tests.unit.session.steps import set_points

unix = pytest.mark.skipif(sys.platform == "win32", reason="done with means of Unix")
LARGE = Trained(os.urandom(400_000), 1, 1, "none", final=True)


def place(session: Session, xy: tuple[float, float]) -> None:
    """Put sella of the first film somewhere."""
    before = session.project.annotation("film-0001")
    after = Annotation({**before.points, "sella": Point(xy)})
    set_points(session, {"film-0001": after})


def on_disk(session: Session) -> dict[str, Point]:
    """The points of the first film as another window sees them."""
    with Session.open(session.path) as other:
        assert other.project.models == session.project.models
        return dict(other.project.annotation("film-0001").points)


# A full disk ------------------------------------------------------------------------------------------------


def fill(session: Session) -> int:
    """Make edits until one is refused; returns how many were made."""
    for count in range(5000):
        before = session.project, list(session.history.done)
        try:
            place(session, (float(count), 1.0))
        except SaveFailed:
            assert (session.project, list(session.history.done)) == before
            return count
    raise AssertionError("the disk never became full")


def check_full(session: Session) -> None:
    """Fill what is left, and see that disk and memory stay with the last edit that was made."""
    with pytest.raises(SaveFailed, match="not saved") as caught:
        session.networks.store(LARGE)
    assert "space" in caught.value.remedy
    count = fill(session)
    assert on_disk(session) == session.project.annotation("film-0001").points
    with pytest.raises(SaveFailed):
        undo_and_redo_for_ever(session)
    assert len(session.history.done) + len(session.history.undone) >= count
    assert on_disk(session) == session.project.annotation("film-0001").points


def undo_and_redo_for_ever(session: Session) -> None:
    """Undo all, redo all, and so on: each is a row in the history, which at last has no room."""
    while True:
        while session.undo():
            pass
        while session.redo():
            pass


def check_after(session: Session) -> None:
    """With space again, the same edits succeed."""
    place(session, (7.0, 8.0))
    session.networks.store(LARGE)
    assert on_disk(session)["sella"].xy == (7.0, 8.0)
    assert session.networks.weights() == LARGE.weights


def test_a_full_database_refuses_the_edit_and_takes_it_later(session: Session) -> None:
    place(session, (1.0, 2.0))
    db = session._file._db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages + 2}")
    check_full(session)
    db.execute("PRAGMA max_page_count = 1000000")
    check_after(session)


@unix
def test_a_file_that_may_not_grow_refuses_the_edit_and_takes_it_later(session: Session) -> None:
    place(session, (1.0, 2.0))
    with largest_file(session.path.stat().st_size + 8192):
        check_full(session)
    check_after(session)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one megabyte."""
    folder = tmp_path / "small"
    folder.mkdir()
    with mounted(folder, megabytes=1) as is_drive:
        if not is_drive:
            pytest.skip("a small file system can be mounted by root only")
        yield folder


def test_a_full_disk_refuses_the_edit_and_takes_it_later(small_disk: Path, schema: Schema) -> None:
    with Session.create(small_disk / "p.lmproj", schema) as session:
        session.films.add_images([write_film(small_disk / "a.png")])
        ballast = small_disk / "ballast"
        ballast.write_bytes(bytes(800_000))
        check_full(session)
        with pytest.raises(SaveFailed):
            session.backup(small_disk / "copy.lmproj")
        (small_disk / "table.csv").write_text("the old table")
        with ballast.open("ab") as file, contextlib.suppress(OSError):
            file.write(bytes(1_000_000))
        with contextlib.suppress(OSError):
            (small_disk / "more").write_bytes(bytes(1_000_000))
        with pytest.raises(SaveFailed):
            csv_table.write_long(small_disk / "table.csv", session.project)
        assert (small_disk / "table.csv").read_text() == "the old table"
        (small_disk / "more").unlink()
        ballast.unlink()
        check_after(session)
    assert sorted(path.name for path in small_disk.iterdir()) == ["a.png", "p.lmproj", "table.csv"]


def test_creating_on_a_full_disk_leaves_nothing_behind(small_disk: Path, schema: Schema) -> None:
    with contextlib.suppress(OSError):
        (small_disk / "ballast").write_bytes(bytes(2_000_000))
    with pytest.raises(SaveFailed):
        Session.create(small_disk / "p.lmproj", schema)
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


# Read-only places -------------------------------------------------------------------------------------------


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that every user may enter, unlike ``tmp_path``."""
    folder = Path(tempfile.mkdtemp(prefix="landmark-studio-test-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def shelved(public: Path, schema: Schema) -> Path:
    """The path of a project with one film and one point in a folder that cannot be written."""
    with Session.create(public / "p.lmproj", schema) as session:
        session.films.add_images([write_film(public / "a.png")])
        place(session, (1.0, 2.0))
    public.chmod(0o555)
    return public / "p.lmproj"


@unix
def test_in_a_read_only_folder_a_project_is_read_and_says_why_it_cannot_be_changed(shelved: Path) -> None:
    shelved.chmod(0o666)
    with as_nobody(), Session.open(shelved) as session:
        assert session.read_only
        assert session.read_only_reason == "Its folder is not writable (Permission denied)."
        assert session.project.annotation("film-0001").points["sella"].xy == (1.0, 2.0)
        assert session.read(session.project.images[0]).width == 40
        with pytest.raises(LockedProject, match="folder is not writable"):
            place(session, (3.0, 4.0))
    assert sorted(path.name for path in shelved.parent.iterdir()) == ["a.png", "p.lmproj"]


@unix
def test_a_write_protected_file_is_read_and_says_so(shelved: Path) -> None:
    shelved.parent.chmod(0o777)
    shelved.chmod(0o444)
    with as_nobody(), Session.open(shelved) as session:
        assert session.read_only_reason == "The file is write-protected (Permission denied)."


@unix
def test_a_file_that_may_not_be_read_is_told(shelved: Path) -> None:
    shelved.chmod(0o000)
    with as_nobody(), pytest.raises(ProjectError, match="Permission denied"):
        Session.open(shelved)


@unix
def test_creating_in_a_read_only_folder_is_refused(shelved: Path, schema: Schema) -> None:
    with as_nobody(), pytest.raises(SaveFailed, match="folder is not writable"):
        Session.create(shelved.with_name("new.lmproj"), schema)


@unix
def test_an_edit_cut_short_is_taken_back_in_memory_where_the_place_is_read_only(
    session: Session, public: Path
) -> None:
    path = public / "cut.lmproj"
    interrupted_copy(session, path)
    half = path.read_bytes()
    public.chmod(0o555)
    with as_nobody(), Session.open(path) as again:
        assert again.read_only
        assert again.project.images == session.project.images
    assert path.read_bytes() == half


# Files that go away -----------------------------------------------------------------------------------------


@unix
def test_a_project_that_was_deleted_while_open_is_not_written_into_nothing(session: Session) -> None:
    place(session, (1.0, 2.0))
    away = session.path.with_name("away.lmproj")
    session.path.rename(away)
    with pytest.raises(SaveFailed, match="moved or deleted"):
        place(session, (3.0, 4.0))
    assert session.project.annotation("film-0001").points["sella"].xy == (1.0, 2.0)
    away.rename(session.path)
    place(session, (3.0, 4.0))
    assert on_disk(session)["sella"].xy == (3.0, 4.0)


@unix
def test_a_project_that_was_replaced_while_open_is_not_written(session: Session) -> None:
    place(session, (1.0, 2.0))
    other = session.path.with_name("other.lmproj")
    session.backup(other)
    before = other.read_bytes()
    other.replace(session.path)
    with pytest.raises(SaveFailed, match="replaced"):
        place(session, (3.0, 4.0))
    assert session.path.read_bytes() == before
