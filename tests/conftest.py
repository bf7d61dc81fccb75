"""What every test gets: its own settings folders, a fixed seed, no network; and a tiny project to work on."""

import importlib
import itertools
import os
import random
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import numpy as np
import platformdirs
import pytest
from PIL import Image as Picture

from lmstudio.cli.checks import doctor
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.session import Session

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:
    # The tests run side by side, one on each core: several threads in each would wait for one another.
    os.environ.setdefault("OMP_NUM_THREADS", "1")

# Each run tries the same examples; half as many as usual keep tests/unit under a minute.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None, max_examples=50)
hypothesis.settings.load_profile("house")


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Say what the window lacks before pytest-qt loads it, which would end in a page of internal errors."""
    try:
        importlib.import_module("PySide6.QtTest")
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        command = doctor.install_command(doctor.missing_libraries()) or 'pip install ".[test]"'
        raise pytest.UsageError(
            f"the tests need the libraries of the window ({error}); install them with: {command}"
        ) from error


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that are not there yet, without end; ``mktemp`` lists all of them anew for each."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, homes: Iterator[Path]) -> Path:
    """A folder for settings, logs and documents that belongs to this test alone, also for its subprocesses."""
    home = next(homes)
    home.mkdir()
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    for folder in ("config", "log", "documents", "cache", "data"):
        # These three systems do not all listen to the variables.
        monkeypatch.setattr(platformdirs, f"user_{folder}_dir", _folder(home / folder))
    return home


def _folder(path: Path) -> Callable[..., str]:
    def folder(*_: object, **__: object) -> str:
        return str(path)

    return folder


@pytest.fixture(autouse=True)
def fixed_seed() -> None:
    random.seed(0)
    np.random.seed(0)  # noqa: NPY002  other people's code may use the global generator


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every connection to another machine fails at once; pipes and sockets of this machine work."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a test reached for the network: {address}")
        connect(self, address)  # type: ignore[arg-type]  # whatever the caller gave

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def schema() -> Schema:
    """Three landmarks, one line."""
    landmarks = (
        Landmark("sella", "S", "Centre of the sella turcica.", "cranial base"),
        Landmark("nasion", "N", "Front of the frontonasal suture.", "cranial base"),
        Landmark("menton", "Me", "Lowest point of the symphysis.", "mandible"),
    )
    return Schema("tiny", landmarks, (("sella", "nasion"),))


def write_film(path: Path, *, width: int = 40, height: int = 30, seed: int = 0) -> Path:
    """Write a small greyscale PNG whose content depends on ``seed``; returns its path."""
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width), np.uint8)
    Picture.fromarray(pixels).save(path, "PNG")
    return path


@pytest.fixture
def film_folder(tmp_path: Path) -> Path:
    """Three films, ``film1.png`` to ``film3.png``, 40 × 30 pixels."""
    folder = tmp_path / "films"
    folder.mkdir()
    for number in (1, 2, 3):
        write_film(folder / f"film{number}.png", seed=number)
    return folder


@pytest.fixture
def session(tmp_path: Path, schema: Schema, film_folder: Path) -> Iterator[Session]:
    """An open project ``tiny.lmproj`` with three films and no points."""
    with Session.create(tmp_path / "tiny.lmproj", schema) as opened:
        opened.films.add_folder(film_folder)
        yield opened
