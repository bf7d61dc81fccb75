"""A training that is killed leaves the project as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.phantom.sample import write_sample
from lmstudio.session import Session


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
def test_a_killed_training_leaves_every_point_and_no_lock(tmp_path: Path) -> None:
    films, path = tmp_path / "films", tmp_path / "ceph.lmproj"
    write_sample(films, 2, height=256, width=208, table=True)
    assert main(["new", str(path), "--films", str(films)]) == 0
    assert main(["import", str(path), str(films / "truth.csv")]) == 0
    with Session.open(path) as session:
        before = session.project
    command = [sys.executable, "-m", "lmstudio", "train", str(path), "--steps", "10000", "--device", "cpu"]
    training = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    with training:
        assert training.stderr is not None
        for line in training.stderr:
            if "loss" in line:
                break
        training.kill()
    assert training.returncode == -9
    with Session.open(path) as session:
        assert not session.read_only, "the lock of a killed process is gone with it"
        assert session.project == before
