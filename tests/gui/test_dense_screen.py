"""The canvas on screens with more pixels than the window counts, in a program of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CANVAS = (
    "tests/gui/test_canvas.py",
    "tests/gui/test_canvas_view.py::test_the_film_is_drawn_where_its_coordinates_say",
    "tests/gui/test_canvas_view.py::test_the_wheel_zooms_and_keeps_what_is_under_the_cursor",
)


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_points_are_placed_dragged_and_drawn_to_the_pixel_there_too(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *CANVAS]
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert result.returncode == 0, result.stdout + result.stderr
