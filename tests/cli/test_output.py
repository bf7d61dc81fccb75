"""Output that nobody reads, that no disk holds, or that is closed: what the shell sees of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lmstudio.session import Session

if sys.platform == "win32":
    pytest.skip("pipes and devices of Unix", allow_module_level=True)

FULL = Path("/dev/full")
BUFFERING = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


def shell(line: str, *words: object, unbuffered: str = "") -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which ``lms`` is the program and ``$1``, ``$2`` the words; its code is that of lms."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    if unbuffered:
        environment["PYTHONUNBUFFERED"] = unbuffered
    script = f'lms() {{ "{sys.executable}" -m lmstudio "$@"; }}\n{line}\nexit ${{PIPESTATUS[0]}}'
    command = ["bash", "-c", script, "bash", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def table(project: Path) -> Path:
    """Where a table of the project is to be written."""
    return project.with_name("x.csv")


@BUFFERING
@pytest.mark.parametrize(
    "line",
    [
        "lms --help | true",
        "lms --version | true",
        "lms train --help | true",
        'lms export "$1" "$2" | true',
        'lms evaluate "$1" "$3" | true',
        'lms export "$1" "$2" 2>&1 | true',
        'lms export "$1" "$2" >&-',
        'lms evaluate "$1" "$3" >&- 2>&-',
    ],
)
def test_a_reader_of_the_output_who_goes_away_is_no_error(
    line: str, unbuffered: str, project: Path, table: Path, phantoms: Path
) -> None:
    done = shell(line, project, table, phantoms / "truth.csv", unbuffered=unbuffered)
    assert (done.returncode, done.stderr) == (0, "")
    assert table.exists() is ("export" in line)


@BUFFERING
def test_errors_and_wrong_arguments_keep_their_exit_codes(unbuffered: str, tmp_path: Path) -> None:
    assert shell('lms export "$1" x.csv | true', tmp_path / "none", unbuffered=unbuffered).returncode == 1
    assert shell('lms export "$1" x.csv 2>&1 | true', tmp_path / "none", unbuffered=unbuffered).returncode == 1
    assert shell("lms export 2>&1 | true", unbuffered=unbuffered).returncode == 2


@BUFFERING
def test_work_is_finished_although_nobody_reads_of_it(unbuffered: str, tmp_path: Path, phantoms: Path) -> None:
    project = tmp_path / "p.lmproj"
    done = shell('lms new "$1" --films "$2" 2>&1 | true', project, phantoms, unbuffered=unbuffered)
    assert (done.returncode, done.stderr) == (0, "")
    with Session.open(project) as session:
        assert len(session.project.images) == 4


@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
@BUFFERING
@pytest.mark.parametrize(
    "line",
    [
        "lms --help >/dev/full",
        "lms doctor --help >/dev/full",
        'lms export "$1" "$2" >/dev/full',
        'lms evaluate "$1" "$3" >/dev/full',
    ],
)
def test_output_that_no_disk_holds_is_an_error_that_is_told(
    line: str, unbuffered: str, project: Path, table: Path, phantoms: Path
) -> None:
    done = shell(line, project, table, phantoms / "truth.csv", unbuffered=unbuffered)
    assert done.returncode == 1
    assert done.stderr == "landmark-studio: the output cannot be written (No space left on device).\n"
    assert table.exists() is ("export" in line)


@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
def test_what_cannot_be_told_at_all_has_its_exit_code(project: Path, table: Path) -> None:
    assert shell('lms export "$1" "$2" >/dev/full 2>&1', project, table).returncode == 1
    assert shell('lms export "$1" "$2" 2>/dev/full', project, table).returncode == 0


def test_what_is_printed_arrives_in_order(project: Path, table: Path) -> None:
    done = shell('lms export "$1" "$2" 2>&1', project, table)
    assert done.stdout == f"4 films written to {table}\n"
