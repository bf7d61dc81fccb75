from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.phantom.sample import write_sample


@pytest.fixture(scope="session")
def phantoms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four small phantoms with their truth.csv; not to be changed."""
    folder = tmp_path_factory.mktemp("phantoms")
    write_sample(folder, 4, height=256, width=208, table=True)
    return folder


@pytest.fixture
def project(tmp_path: Path, phantoms: Path) -> Path:
    """A project of the four phantoms, all labelled, made by the command line."""
    path = tmp_path / "ceph.lmproj"
    assert main(["new", str(path), "--films", str(phantoms)]) == 0
    truth = str(phantoms / "truth.csv")
    assert main(["import", str(path), truth]) == 0
    assert main(["import", str(path), truth, "--spacing"]) == 0
    return path


QUICK = ["--steps", "2", "--device", "cpu"]
