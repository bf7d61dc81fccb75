"""What the installed program offers: its commands, and the window that needs no terminal."""

import importlib
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WITHOUT_TERMINAL = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lmstudio.gui import app
made, shown = app.make_app(), []
def look():
    shown.extend(type(window).__name__ for window in QApplication.topLevelWidgets() if window.isVisible())
    QApplication.quit()
QTimer.singleShot(500, look)
sys.stdout = sys.stderr = None
code = app.main([])
sys.stdout = sys.__stdout__
print(code, *shown)
"""


@pytest.mark.parametrize("place", {**PROJECT["scripts"], **PROJECT["gui-scripts"]}.values())
def test_each_command_is_where_the_installation_looks_for_it(place: str) -> None:
    module, name = place.split(":")
    assert callable(getattr(importlib.import_module(module), name))


def test_the_window_starts_where_there_is_no_terminal(tmp_path: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_TERMINAL],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.split() == ["0", "MainWindow"], done.stderr


def test_the_types_are_passed_on() -> None:
    assert "Typing :: Typed" in PROJECT["classifiers"]
    assert (ROOT / "lmstudio" / "py.typed").is_file()
