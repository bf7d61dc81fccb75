"""Computers without a display: told in one sentence, before Qt ends the process."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lmstudio.cli.checks import display_check, doctor

if sys.platform != "linux":
    pytest.skip("only Linux has computers without a display", allow_module_level=True)

if doctor.missing_libraries():
    pytest.skip("a display is asked through libraries that are not here", allow_module_level=True)

VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE", "XAUTHORITY")


@pytest.fixture(autouse=True)
def without_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No display, neither of this computer nor of the tests."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    """The name of an X display that is served."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


def window() -> subprocess.CompletedProcess[str]:
    """What becomes of the command that opens the window."""
    command = [sys.executable, "-m", "lmstudio"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize(
    ("set_to", "told"),
    [
        ({}, "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)"),
        ({"DISPLAY": ""}, "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)"),
        ({"DISPLAY": ":7777"}, "the display cannot be reached (DISPLAY=:7777)"),
        ({"DISPLAY": "nonsense"}, "the display cannot be reached (DISPLAY=nonsense)"),
        ({"DISPLAY": "localhost:99.0"}, "the display cannot be reached (DISPLAY=localhost:99.0)"),
        ({"WAYLAND_DISPLAY": "wayland-7"}, "the display cannot be reached (WAYLAND_DISPLAY=wayland-7)"),
        (
            {"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": ":7777"},
            "the display cannot be reached (WAYLAND_DISPLAY=wayland-7, DISPLAY=:7777)",
        ),
        ({"XDG_SESSION_TYPE": "wayland"}, "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)"),
        ({"QT_QPA_PLATFORM": "xcb"}, "the display cannot be reached (QT_QPA_PLATFORM=xcb)"),
        ({"QT_QPA_PLATFORM": "abacus"}, "the display cannot be reached (QT_QPA_PLATFORM=abacus)"),
    ],
)
def test_without_a_display_one_sentence_says_so_and_what_works(
    set_to: dict[str, str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    done = window()
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"landmark-studio: {told}; everything but the window works without one: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.count(". ") == 0


@pytest.mark.parametrize("platform", ["", "xcb", "wayland;xcb"])
def test_a_display_that_is_served_is_found(served: str, platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", served)
    if platform:
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display_check.missing() == ""


def test_a_display_that_is_served_counts_beside_one_that_is_not(
    served: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    monkeypatch.setenv("DISPLAY", served)
    assert display_check.missing() == ""


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_platforms_that_need_no_display_are_let_be(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display_check.missing() == ""


def test_looking_for_the_display_costs_the_start_nothing(served: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", served)

    def seconds() -> float:
        begun = time.perf_counter()
        assert display_check.missing() == ""
        return time.perf_counter() - begun

    # The quickest counts: other tests have the processor in the meantime.
    assert min(seconds() for _ in range(10)) < 0.05
