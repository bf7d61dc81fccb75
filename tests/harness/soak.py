"""Long work in one process: what grows with it."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.harness import rows
from tests.harness.rows import Row

ROOT = Path(__file__).resolve().parents[2]
PER = {"edits": 10_000, "projects opened": 100, "trainings": 100}
MOST_MB, NOISE_MB = 1.0, 4.0
"""So much memory may come with as many as in ``PER``; less than the noise is no growth."""


def run(seconds: float, seed: int) -> list[Row]:
    """Let a process work for so long."""
    if not Path("/proc/self/fd").is_dir():
        return [Row("soak", 0, "measured on Linux", good=True)]
    with rows.scratch() as folder:
        words = [sys.executable, "-m", "tests.harness.soaking", str(folder), str(seconds), str(seed)]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return [_row(name, np.array(samples, float)) for name, samples in json.loads(done.stdout).items()]


def _row(name: str, samples: NDArray[np.float64]) -> Row:
    """How much of each thing comes with so many, over the later part of the work: the beginning fills caches."""
    count = int(samples[-1, 0])
    late = samples[len(samples) // 4 :]
    slopes = [_slope(late[:, 0], late[:, column]) * PER[name] for column in (1, 2, 3, 4)]
    memory, handles, threads, size = slopes[0] / 1e6, round(slopes[1], 1), round(slopes[2], 1), slopes[3] / 1e6
    grown = (late[-1, 1] - late[0, 1]) / 1e6
    found = f"{memory:+.2f} MB, {handles:+.0f} handles, {threads:+.0f} threads, file {size:+.1f} MB"
    kept = (late[-1, 2] <= late[0, 2]) and (late[-1, 3] <= late[0, 3])
    good = bool(kept and (memory < MOST_MB or grown < NOISE_MB))
    return Row(f"{name}: growth per {PER[name]:,}", count, found, good=good)


def _slope(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    return float(np.polyfit(x, y, 1)[0]) if len(x) > 2 else 0.0
