"""Kill -9 an editing process again and again: ``python -m tests.benchmarks.kill [--rounds 40]``.

Each round a process edits a project without pause (points, now and then predictions or a network) and is killed at
a random moment; then the project is opened and must hold every edit that was reported as finished.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from lmstudio.core.landmarks import from_names
from lmstudio.session import Session
from tests.conftest import write_film
from tests.faults.test_kill import check, kill_after, start_editor


def main() -> None:
    """Print how many edits were reported finished, and how many of them the project held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    chance = np.random.default_rng(0)
    reported = held = 0
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "kill.lmproj"
        with Session.create(path, from_names(["sella", "nasion", "menton"])) as session:
            session.films.add_images(write_film(Path(name) / f"{k}.png", seed=k) for k in range(3))
        for _ in range(rounds):
            process = start_editor(path)
            last = kill_after(process, edits=int(chance.integers(3)), pause_s=chance.uniform(0.0, 0.3))
            with Session.open(path) as survivor:
                held = check(survivor, max(last, held))
            reported = max(reported, last)
    print(
        f"{rounds} times killed; {reported} edits reported finished, {held} in the project, none lost or half done"
    )


if __name__ == "__main__":
    main()
