"""The check of an installed program: a line for each step, and an exit code."""

import dataclasses
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from lmstudio.analysis.measurements.measured_films import PUBLISHED_ALONE, PointErrors
from lmstudio.cli import main
from lmstudio.cli.checks import selftest
from lmstudio.core.geometry import XY
from lmstudio.core.project import Project
from lmstudio.formats import registry
from lmstudio.formats.dicom.dicom_films import Omitted
from lmstudio.formats.registry import FORMATS
from tests.cli.conftest import QUICK

UNTRAINED = """
import sys
from lmstudio.cli import main
from lmstudio.cli.checks import phantom_loop
def train(*words, **named):
    raise RuntimeError(f"torch is loaded: {'torch' in sys.modules}")
phantom_loop.train = train
sys.exit(main(["selftest"]))
"""


@pytest.fixture
def hardly_trained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "FURTHEST_MM", 200.0)


def _shifted(
    path: Path,
    project: Project,
    sources: Mapping[str, Path],
    /,
    *,
    omitted: Omitted | None = None,
    errors: PointErrors = PUBLISHED_ALONE,
) -> tuple[str, ...]:
    """Write the long table with every point a tenth of a pixel off."""
    write = registry.find_format("csv").write
    assert write is not None
    moved = {}
    for image in project.images:
        annotation = project.annotation(image.id)
        for name, point in annotation.points.items():
            annotation = annotation.with_point(name, dataclasses.replace(point, xy=_beside(point.xy)))
        moved[image.id] = annotation
    return write(path, project.with_annotations(moved), sources, omitted=omitted, errors=errors)


def _beside(xy: XY | None) -> XY | None:
    return None if xy is None else (xy[0] + 0.1, xy[1])


def test_each_step_and_each_format_has_a_line(hardly_trained: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest", *QUICK]) == 0
    lines = capsys.readouterr().out.splitlines()
    steps = [match[1] for line in lines if (match := re.match(r"ok      ([\w-]+): ", line))]
    formats = [each.name for each in FORMATS]
    assert steps == [
        "create",
        "label",
        "train",
        "predict",
        "correct",
        *formats,
        "measure",
        "observers",
        "superimpose",
        "report",
        "reopen",
        "repair",
    ]
    assert lines[-1].startswith("Everything works")


def test_a_format_that_moves_points_fails_and_the_others_are_tried(
    hardly_trained: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    moving, good = dataclasses.replace(FORMATS[0], write=_shifted), FORMATS[1]
    monkeypatch.setattr(selftest, "FORMATS", (moving, good))
    assert main(["selftest", *QUICK]) == 1
    out = capsys.readouterr().out
    assert f"FAILED  {moving.name}: ValueError: points are 0.100 px away when they are read" in out
    assert f"ok      {good.name}: 8 films" in out
    assert "1 step failed" in out


def test_a_step_that_the_others_need_ends_it_and_torch_is_not_loaded_before_it_trains(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNTRAINED], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 1
    *_, failed, summary = done.stdout.splitlines()
    assert failed == "FAILED  train: RuntimeError: torch is loaded: False"
    assert summary.startswith("1 step failed")
