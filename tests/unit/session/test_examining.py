"""Many films are examined by several processes, and nothing but the time tells."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from lmstudio.core.landmarks import Schema
from lmstudio.errors import FilmError
from lmstudio.imaging import processes
from lmstudio.session import Session, Skipped, intake
from tests.conftest import write_film

START_S = 1.0
"""By then the processes are asked, and have films left to examine."""

pytestmark = pytest.mark.skipif(intake.cores() < 2, reason="this computer has one core")


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Films, some of them twice, files that are none, and one that is not there."""
    folder = tmp_path / "many"
    folder.mkdir()
    found = [write_film(folder / f"{number:03d}.png", seed=number % 50) for number in range(80)]
    for number in (7, 30, 79):
        found[number].write_bytes(b"no film")
    found[40].write_bytes(found[40].read_bytes()[:200])
    found[60].unlink()
    return found


def by_processes(paths: list[Path]) -> Iterator[intake.Candidate | Skipped]:
    """The films examined by processes, all but the first two."""
    examined = intake.examine_all(paths, pace_s=0.0, long_s=0.0)
    yield next(examined)
    yield next(examined)
    time.sleep(START_S)
    yield from examined


def children() -> set[int]:
    """The processes that this one has started and that have not ended, by their numbers."""
    listed = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {int(pid) for each in listed for pid in each.read_text().split()}


def lives(pid: str) -> bool:
    """Whether a process does more than wait to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def described(each: intake.Candidate | Skipped) -> object:
    """A film, or the error of one, as a value."""
    return (each.path, type(each.error), str(each.error)) if isinstance(each, Skipped) else each


def test_processes_find_the_same_in_the_same_order(paths: list[Path]) -> None:
    alone = [described(each) for each in intake.examine_all(paths, long_s=float("inf"))]
    shared = [described(each) for each in by_processes(paths)]
    assert shared == alone
    assert len(shared) == len(paths)


def test_processes_leave_what_they_cannot_read_to_be_told_here(paths: list[Path]) -> None:
    assert intake.examine_some(paths[6:9]) == [intake.examine(paths[6]), None, intake.examine(paths[8])]
    found = list(by_processes(paths))
    assert [k for k, each in enumerate(found) if isinstance(each, Skipped)] == [7, 30, 40, 60, 79]
    with pytest.raises(FilmError) as said:
        intake.examine(paths[7])
    assert isinstance(found[7], Skipped)
    assert str(found[7].error) == str(said.value)


def test_a_project_of_films_examined_by_processes_is_the_same(
    paths: list[Path], tmp_path: Path, schema: Schema
) -> None:
    made = []
    for name, examined in (
        ("alone", intake.examine_all(paths, long_s=float("inf"))),
        ("shared", by_processes(paths)),
    ):
        with Session.create(tmp_path / f"{name}.lmproj", schema) as session:
            added = session.films.add_examined(examined)
            rows = [(image.id, image.path, image.sha256, image.size_bytes) for image in added.images]
            made.append((rows, [each.path for each in added.skipped], added.already))
    assert made[0] == made[1]
    assert made[0][2] > 0


@pytest.mark.skipif(os.name != "posix", reason="the program is played by a script with a shebang")
def test_an_installed_program_that_is_no_python_calls_itself(
    paths: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    alone = [described(each) for each in intake.examine_all(paths, long_s=float("inf"))]
    program, said = tmp_path / "program" / "landmark-studio", tmp_path / "said"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" >>"{said}"\nexec "{sys.executable}" -m lmstudio "$@"\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(intake, "START_S", 0.0)
    assert [described(each) for each in intake.examine_all(paths, pace_s=0.0, long_s=0.0)] == alone
    assert set(said.read_text().splitlines()) == {f"{processes.WORD} lmstudio.session.intake:answer_questions"}
    assert len(said.read_text().splitlines()) == intake.cores()
    assert "one by one" not in caplog.text


def test_an_installed_program_that_cannot_call_itself_examines_alone(
    paths: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    alone = [described(each) for each in intake.examine_all(paths, long_s=float("inf"))]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    assert [described(each) for each in intake.examine_all(paths, pace_s=0.0, long_s=0.0)] == alone
    assert "one by one" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists the children of a process")
def test_few_films_start_no_process(paths: list[Path]) -> None:
    before, examined = children(), intake.examine_all(paths)
    for _ in range(len(paths) - 1):
        next(examined)
        assert children() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists the children of a process")
def test_whoever_stops_leaves_no_process_behind(paths: list[Path]) -> None:
    before, examined = children(), intake.examine_all(paths, pace_s=0.0, long_s=0.0)
    for _ in range(2):
        next(examined)
    assert len(children() - before) == intake.cores()
    assert isinstance(examined, Generator)
    examined.close()
    assert children() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists the children of a process")
@pytest.mark.parametrize("wait_s", [0.0, START_S], ids=["before they are asked", "after"])
def test_films_are_examined_all_the_same_where_the_processes_are_killed(paths: list[Path], wait_s: float) -> None:
    before, examined = children(), intake.examine_all(paths, pace_s=0.0, long_s=0.0)
    found = [next(examined) for _ in range(2)]
    time.sleep(wait_s)
    found += [next(examined) for _ in range(2)]
    for child in children() - before:
        os.kill(child, signal.SIGKILL)
    found += examined
    assert [described(each) for each in found] == [described(each) for each in intake.examine_all(paths)]
    assert children() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists the children of a process")
def test_the_processes_end_with_the_one_that_asks(paths: list[Path]) -> None:
    code = (
        "import sys, time; from pathlib import Path; from lmstudio.session import intake\n"
        "examined = intake.examine_all(map(Path, sys.argv[1:]), pace_s=0.0, long_s=0.0)\n"
        "next(examined); next(examined); print(flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, *map(str, paths)], stdout=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        asking.stdout.readline()
        (listed,) = Path(f"/proc/{asking.pid}/task").glob(f"{asking.pid}/children")
        helpers = listed.read_text().split()
        asking.kill()
    assert len(helpers) == intake.cores()
    until = time.monotonic() + 60
    while any(map(lives, helpers)):
        assert time.monotonic() < until
        time.sleep(0.05)
