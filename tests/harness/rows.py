"""The table of a harness: what was done how often, what came of it, and whether that is as it must be."""

import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Args:
        what: what was done, in words.
        count: how often.
        found: what came of it, with its unit.
        good: whether that is as it must be.
        notes: how to make each thing again that is not, such as its seed; told on standard error.
    """

    what: str
    count: int
    found: str
    good: bool
    notes: tuple[str, ...] = ()


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for a block, in memory where there is such a drive, so that no disk is waited for."""
    memory = Path("/dev/shm")  # noqa: S108  a folder of our own in it
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


def rounds(seconds: float, *, least: int = 1) -> Iterator[int]:
    """0, 1, 2, … until so many seconds are over, but ``least`` of them in any case."""
    end = time.monotonic() + seconds
    number = 0
    while number < least or time.monotonic() < end:
        yield number
        number += 1


def report(rows: Iterable[Row]) -> int:
    """Print the table; exit code 1 where something is not as it must be."""
    rows = list(rows)
    print(f"{'what':58}{'times':>9}  found")
    for row in rows:
        print(f"{row.what:58}{row.count:>9,}  {row.found}{'' if row.good else '  MISSED'}")
        for note in row.notes:
            print(f"  {row.what}: {note}", file=sys.stderr)
    return 0 if all(row.good for row in rows) else 1
