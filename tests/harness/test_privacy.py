"""The privacy harness finds what it is there to find."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness import no_network, privacy
from tests.harness.planting import Planted

OPENED = """
import socket, sys
from tests.harness import no_network
no_network.forbid_internet()
socket.socket(getattr(socket, sys.argv[1])).close()
print("opened")
"""


@pytest.mark.skipif(not no_network.can_forbid(), reason="seccomp is of Linux")
@pytest.mark.parametrize(("family", "code"), [("AF_UNIX", 0), ("AF_INET", -31), ("AF_INET6", -31)])
def test_a_socket_of_the_internet_ends_the_process(family: str, code: int) -> None:
    done = subprocess.run([sys.executable, "-c", OPENED, family], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (code, "opened\n" if code == 0 else "")


@pytest.mark.skipif(not no_network.can_forbid(), reason="seccomp is of Linux")
def test_a_socket_of_the_internet_ends_a_process_that_was_started_later() -> None:
    inner = "import socket; socket.socket(socket.AF_INET)"
    code = (
        "import subprocess, sys; from tests.harness import no_network; no_network.forbid_internet();"
        f"sys.exit(-subprocess.run([sys.executable, '-c', {inner!r}]).returncode)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 31


def test_a_text_of_a_film_is_found_wherever_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def leaks(folder: Path, films: Path, work: Path) -> subprocess.CompletedProcess[bytes]:
        content = next(films.glob("*.dcm")).read_bytes()
        name = privacy._MARKS.findall(content)[7]
        work.mkdir()
        (work / "out").mkdir()
        (work / "out" / "network.safetensors").write_bytes(b"\0" + name + b"\0")
        (folder / "home").mkdir()
        (folder / "home" / "settings").write_text(name.decode(), encoding="utf-16")
        (folder / "home" / name.decode()).touch()
        return subprocess.CompletedProcess([], 0, b"", b"warning: " + name)

    monkeypatch.setattr(privacy, "_loop", leaks)
    row, *_ = privacy._searched(tmp_path)
    assert not row.good
    assert row.count > 1500
    places = {note.split(":")[0] for note in row.notes}
    assert places == {"out/network.safetensors", "home/settings", "home/*", "output"}


def test_what_is_by_design_is_no_finding() -> None:
    planted = Planted()
    planted.text(privacy.NAMES)
    assert privacy._is_by_design("project.lmproj", privacy.NAMES)
    assert not privacy._is_by_design("project.lmproj", "PatientName")
    assert privacy._is_by_design("named/dicom-sr/*.dcm", "PatientName")
    assert not privacy._is_by_design("unnamed/dicom-sr/film-0001.dcm", "PatientName")
    assert not privacy._is_by_design("deidentified/film-0001.dcm", privacy.NAMES)
    assert not privacy._is_by_design("home/state/landmark-studio.log", privacy.NAMES)
