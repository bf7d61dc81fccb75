"""Drives without locks: a project opens with a warning there, and its heartbeat keeps a second window out."""

import errno
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from lmstudio.core.annotation import Point
from lmstudio.core.landmarks import Schema
from lmstudio.errors import LockedProject, SaveFailed
from lmstudio.formats.project import project_heartbeat, project_holder, project_lock, sqlite_files
from lmstudio.formats.project.project_heartbeat import Unlockable
from lmstudio.formats.project.project_holder import Holder
from lmstudio.formats.project.project_lock import ProjectLock
from lmstudio.session import Session
from tests.conftest import write_film
from tests.faults.test_disk import place
from tests.faults.test_kill import ROOT

if sys.platform == "win32":
    pytest.skip("drives are robbed of their locks with means of Unix", allow_module_level=True)

import fcntl

NO_LOCKS = (
    errno.ENOLCK,
    errno.EOPNOTSUPP,
    errno.ENOTSUP,
    errno.ENOSYS,
    errno.EINVAL,
    errno.EPERM,
    errno.ENOTTY,
    524,  # Linux' own number of "not supported", which some network drives let through
)
SHIM = """
#include <errno.h>
int flock(int file, int operation) { errno = ENOLCK; return -1; }
"""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hearts that beat fast, and are given up soon."""
    for name, seconds in (("BEAT_S", 0.1), ("STALE_S", 1.0), ("_LOOK_S", 0.05), ("_SETTLE_S", 0.2)):
        monkeypatch.setattr(project_heartbeat, name, seconds)


def answer(monkeypatch: pytest.MonkeyPatch, call: str, number: int) -> None:
    """Let one of the calls for locks fail from now on."""

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, call, fail)


@pytest.fixture
def no_locks(monkeypatch: pytest.MonkeyPatch, quick: None) -> None:
    """Drives that have none of the locks of Unix."""
    answer(monkeypatch, "flock", errno.ENOLCK)
    answer(monkeypatch, "lockf", errno.ENOLCK)


@pytest.fixture
def project(session: Session) -> Path:
    """The path of a closed project with one point."""
    place(session, (1.0, 2.0))
    session.close()
    return session.path


def beside(project: Path) -> list[str]:
    """The names of the files of a project."""
    return sorted(path.name for path in project.parent.iterdir() if path.is_file())


def sella(session: Session) -> Point:
    """Where sella of the first film is."""
    return session.project.annotation("film-0001").points["sella"]


# Opening ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", NO_LOCKS)
def test_a_project_opens_with_a_warning_where_a_drive_has_no_locks(
    project: Path, monkeypatch: pytest.MonkeyPatch, quick: None, number: int
) -> None:
    answer(monkeypatch, "flock", number)
    with Session.open(project) as session:
        assert not session.read_only
        assert os.strerror(number) in session.warning
        place(session, (3.0, 4.0))
    assert beside(project) == ["tiny.lmproj"]


@pytest.mark.parametrize("number", [errno.EWOULDBLOCK, errno.EACCES])
def test_another_window_is_named_only_where_a_lock_is_held(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    answer(monkeypatch, "flock", number)
    with Session.open(project) as session:
        assert session.read_only
        assert session.read_only_reason == "It is already open: in another window."


def test_a_drive_with_locks_needs_no_warning(session: Session) -> None:
    assert session.warning == ""
    found = project_holder.read(project_lock.lock_path(session.path))
    assert found is not None
    assert found.beat is None


def test_a_project_is_made_and_copied_on_a_drive_without_locks(
    tmp_path: Path, schema: Schema, no_locks: None
) -> None:
    with Session.create(tmp_path / "p.lmproj", schema) as session:
        assert "second window" in session.warning
        session.films.add_images([write_film(tmp_path / "a.png")])
        place(session, (1.0, 2.0))
        session.backup(tmp_path / "q.lmproj")
        with pytest.raises(SaveFailed, match="this name already exists"):
            Session.create(tmp_path / "q.lmproj", schema)
    with Session.open(tmp_path / "q.lmproj") as copy:
        assert sella(copy).xy == (1.0, 2.0)
    assert beside(tmp_path / "p.lmproj") == ["a.png", "p.lmproj", "q.lmproj"]


def test_locks_that_sqlite_alone_lacks_are_not_missed(
    project: Path, monkeypatch: pytest.MonkeyPatch, quick: None
) -> None:
    answer(monkeypatch, "lockf", errno.ENOLCK)
    with Session.open(project) as session:
        assert session.warning == ""
        place(session, (3.0, 4.0))
        with Session.open(project) as second:
            assert second.read_only
            assert sella(second).xy == (3.0, 4.0)


@pytest.mark.parametrize("text", [b"", b"{", b'{"user": "gone"}', b"\xff\0"])
def test_a_file_without_a_holder_that_stayed_behind_is_outwaited(
    project: Path, no_locks: None, text: bytes
) -> None:
    project_lock.lock_path(project).write_bytes(text)
    with Session.open(project) as session:
        assert not session.read_only
    assert beside(project) == ["tiny.lmproj"]


def test_a_folder_that_cannot_be_written_is_not_another_window(
    project: Path, monkeypatch: pytest.MonkeyPatch, no_locks: None
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(project_heartbeat, "_write", full)
    with Session.open(project) as session:
        assert session.read_only_reason == "Its folder is not writable (No space left on device)."
    assert beside(project) == ["tiny.lmproj"]


# A second window --------------------------------------------------------------------------------------------


def test_a_second_window_reads_what_stands_and_is_told_who_writes(project: Path, no_locks: None) -> None:
    with Session.open(project) as first:
        place(first, (3.0, 4.0))
        with Session.open(project) as second:
            assert second.read_only
            assert f"process {os.getpid()}" in second.read_only_reason
            assert sella(second).xy == (3.0, 4.0)
            with pytest.raises(LockedProject):
                place(second, (5.0, 6.0))
        place(first, (7.0, 8.0))
    with Session.open(project) as third:
        assert not third.read_only
        assert sella(third).xy == (7.0, 8.0)


@pytest.mark.parametrize("years", [-30, 30])
def test_clocks_that_differ_mislead_nobody(project: Path, no_locks: None, years: int) -> None:
    """A living heart is one that beats, whatever times the drive or the other computer tell."""
    guard = project_lock.lock_path(project)
    other = replace(Holder.me(beat=0), host="elsewhere", since=f"{2026 + years}-01-01T00:00:00+00:00")
    ended = threading.Event()

    def beat() -> None:
        who = other
        while not ended.wait(0.3):
            who = who.renewed()
            guard.write_bytes(who.text)
            os.utime(guard, (time.time() + years * 3e7,) * 2)

    guard.write_bytes(other.text)
    heart = threading.Thread(target=beat)
    heart.start()
    try:
        with Session.open(project) as session:
            assert "on elsewhere" in session.read_only_reason
    finally:
        ended.set()
        heart.join()
    with Session.open(project) as session:
        assert not session.read_only


def test_of_two_windows_that_take_over_at_the_same_moment_one_writes(project: Path, no_locks: None) -> None:
    project_lock.lock_path(project).write_bytes(Holder.me(beat=3).text)
    held: list[ProjectLock] = []
    refused: list[Unlockable] = []

    def take() -> None:
        try:
            held.append(ProjectLock(project))
        except Unlockable as error:
            refused.append(error)

    windows = [threading.Thread(target=take) for _ in range(4)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert (len(held), len(refused)) == (1, 3)
    held[0].release()


def test_a_window_that_was_asleep_does_not_write_over_the_one_that_took_over(
    project: Path, no_locks: None
) -> None:
    with Session.open(project) as asleep:
        heart = asleep._file._lock
        assert heart is not None
        assert heart._heartbeat is not None
        heart._heartbeat._ended.set()
        with Session.open(project) as awake:
            assert not awake.read_only
            place(awake, (5.0, 6.0))
            with pytest.raises(LockedProject, match=r"has taken it over: by .* on "):
                place(asleep, (7.0, 8.0))
            assert asleep.read_only
            assert sella(asleep).xy == (1.0, 2.0)
            asleep.close()
            place(awake, (9.0, 10.0))
    with Session.open(project) as again:
        assert sella(again).xy == (9.0, 10.0)


def test_a_window_whose_guard_was_deleted_writes_no_more(project: Path, no_locks: None) -> None:
    with Session.open(project) as session:
        project_lock.lock_path(project).unlink()
        with pytest.raises(LockedProject, match=r"tiny\.lmproj\.lock no longer exists"):
            place(session, (5.0, 6.0))


def test_a_drive_that_is_away_for_a_moment_takes_the_edit_later(
    project: Path, no_locks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: Path) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with Session.open(project) as session:
        with monkeypatch.context() as gone:
            gone.setattr(project_heartbeat, "_content", away)
            with pytest.raises(SaveFailed, match="The drive reports an error"):
                place(session, (5.0, 6.0))
        place(session, (5.0, 6.0))


# Drives that show their locks to some computers only --------------------------------------------------------


def test_a_lock_that_this_computer_cannot_see_is_respected(
    session: Session, monkeypatch: pytest.MonkeyPatch, quick: None
) -> None:
    answer(monkeypatch, "flock", errno.ENOLCK)
    with Session.open(session.path) as second:
        assert second.read_only_reason.startswith("It seems to be open: by ")
        assert "delete the file tiny.lmproj.lock" in second.read_only_reason
    place(session, (3.0, 4.0))


def test_a_lock_file_of_a_process_that_ended_is_outwaited(project: Path, no_locks: None) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    text = {"user": "me", "host": socket.gethostname(), "pid": ended.pid, "since": "2026-01-01T00:00:00+00:00"}
    project_lock.lock_path(project).write_text(json.dumps(text), encoding="utf-8")
    with Session.open(project) as session:
        assert not session.read_only


def test_a_heartbeat_is_respected_where_locks_can_be_had(project: Path, quick: None) -> None:
    with pytest.MonkeyPatch.context() as robbed:
        answer(robbed, "flock", errno.ENOLCK)
        first = Session.open(project)
    with first, Session.open(project) as second:
        assert second.read_only_reason.startswith("It is already open: by ")
        place(first, (3.0, 4.0))
    project_lock.lock_path(project).write_bytes(Holder.me(beat=3).text)
    with Session.open(project) as third:
        assert not third.read_only
        assert third.warning == ""


# Real processes ---------------------------------------------------------------------------------------------


@pytest.fixture
def shim(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a process for which no drive has locks."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        pytest.skip("a process is robbed of its locks on Linux with a C compiler")
    folder = tmp_path_factory.mktemp("shim")
    (folder / "shim.c").write_text(SHIM, encoding="utf-8")
    command = [compiler, "-shared", "-fPIC", "-o", str(folder / "shim.so"), str(folder / "shim.c")]
    subprocess.run(command, check=True)
    return {**os.environ, "LD_PRELOAD": str(folder / "shim.so")}


def test_a_killed_window_is_given_up_and_a_living_one_is_not(
    project: Path, shim: dict[str, str], no_locks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The process beats as often as it does outside the tests.
    monkeypatch.setattr(project_heartbeat, "STALE_S", 6.0)
    command = [sys.executable, "-m", "tests.faults.editor", str(project), "0.2"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=shim) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        told = subprocess.run(
            [sys.executable, "-m", "lmstudio", "import", str(project), "none.csv"],
            cwd=ROOT, env=shim, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert told.returncode == 1
        assert f"already open: by {Holder.me().user}" in told.stderr
        assert f"process {process.pid}" in told.stderr
        process.send_signal(signal.SIGKILL)
    assert project_lock.lock_path(project).exists()
    with Session.open(project) as session:
        assert not session.read_only
        assert len(session.audit("film-0001")) > 1
        place(session, (5.0, 6.0))
    assert beside(project) == ["tiny.lmproj"]


def test_a_copy_that_was_read_while_it_was_written_is_read_again(
    project: Path, no_locks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    recover = sqlite_files.recovered
    read: list[Path] = []

    def late(path: Path) -> object:
        found = recover(path)
        if not read:
            place(first, (5.0, 6.0))
        read.append(path)
        return found

    monkeypatch.setattr(sqlite_files, "recovered", late)
    with Session.open(project) as first, Session.open(project) as second:
        assert sella(second).xy == (5.0, 6.0)
    assert len(read) == 2
