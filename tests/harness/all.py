"""All harnesses, one table: ``python -m tests.harness.all --minutes 10 [--only kill flip] [--seed 1]``."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.harness import faults, flip, fuzz, hostile, kill, privacy, rows, soak
from tests.harness.rows import Row


@dataclass(frozen=True, slots=True)
class Harness:
    """One harness.

    Args:
        name: for ``--only``.
        run: takes how many seconds it has and a seed from which all its chance comes.
        weight: its share of the time.
    """

    name: str
    run: Callable[[float, int], list[Row]]
    weight: float = 1.0


HARNESSES: tuple[Harness, ...] = (
    Harness("kill", kill.run, weight=2.0),
    Harness("flip", flip.run, weight=2.0),
    Harness("faults", faults.run),
    Harness("soak", soak.run),
    Harness("fuzz", fuzz.run, weight=4.0),
    Harness("hostile", hostile.run),
    Harness("privacy", privacy.run),
)


def run(harnesses: Sequence[Harness], *, seconds: float, seed: int) -> list[Row]:
    """The rows of all, each given its share of the time."""
    whole = sum(harness.weight for harness in harnesses)
    found: list[Row] = []
    for harness in harnesses:
        print(f"{harness.name}…", file=sys.stderr, flush=True)
        found += harness.run(seconds * harness.weight / whole, seed)
    return found


def main() -> int:
    """Print the table; exit code 1 where something is not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    names = [harness.name for harness in HARNESSES]
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    words = parser.parse_args()
    chosen = [harness for harness in HARNESSES if harness.name in words.only]
    return rows.report(run(chosen, seconds=60 * words.minutes, seed=words.seed))


if __name__ == "__main__":
    sys.exit(main())
