"""What pytest says on a computer that lacks what the tests need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack the libraries of the window")
@pytest.mark.parametrize(
    ("library", "package"), [("libglib-2.0.so.0", "libglib2.0-0"), ("libxkbcommon.so.0", "libxkbcommon")]
)
@pytest.mark.parametrize("words", [[], ["-n", "0"]], ids=["side by side", "one by one"])
def test_a_missing_library_is_told_in_one_line_with_the_command_that_installs_it(
    tmp_path: Path, library: str, package: str, words: list[str]
) -> None:
    # The loader of the system finds this one first, which is none.
    (tmp_path / library).write_bytes(b"")
    command = [sys.executable, "-m", "pytest", "tests/unit/test_language.py", *words]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "LD_LIBRARY_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    (line,) = (done.stdout + done.stderr).strip().splitlines()
    assert line.startswith("ERROR: the tests need the libraries of the window (")
    assert library in line
    assert "install them with: " in line
    assert package in line
