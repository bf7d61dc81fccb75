"""How well labelled films that lie otherwise are told by their points.

``python -m tests.benchmarks.orientations SET...``

SETs are folders as ``landmark-studio bench`` takes them; of each the split ``train`` is taken. So many films are
drawn at random, so often: as they are, and with a film in five mirrored, a film in five turned by a quarter.
Counted are the films that are not put right beside the others, with the constants of
``lmstudio.analysis.orientation`` and with other values of them. No picture is looked at.
"""

import argparse
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from unittest.mock import patch

import numpy as np
from rich.console import Console
from rich.table import Table

from lmstudio.analysis import orientation
from lmstudio.analysis.orientation import MIRRORED, UPRIGHT, Orientation, find_orientations
from lmstudio.bench import datasets, protocols
from lmstudio.core.geometry import Array

Drawn = tuple[Array, list[Orientation]]
"""Points (N, K, 2) of films that were drawn, and what puts each right."""
AS_THEY_ARE, SOME_OTHERWISE = (UPRIGHT,), (MIRRORED, Orientation(1), UPRIGHT, UPRIGHT, UPRIGHT)
"""How the films of a draw lie, one after the other and from the beginning again."""
NAMES = ("APART", "BETTER", "LEAST")


def drawn(folder: Path, lying: tuple[Orientation, ...], *, films: int, draws: int) -> Iterator[Drawn]:
    """Films of a set that lie so."""
    dataset = datasets.load(folder)
    pool = dataset.split("train")
    truth = protocols.truth_of(dataset, pool)
    sizes = [(image.height, image.width) for image in datasets.as_project(dataset, pool).images]
    random = np.random.default_rng(0)
    for _ in range(draws):
        each = list(zip(cycle(lying), random.permutation(len(pool))[:films]))
        xy = [lies.orient_points(truth[row], sizes[row]) for lies, row in each]
        yield np.array(xy), [Orientation(-lies.quarter_turns % 4, lies.mirrored) for lies, _ in each]


def wrong(draws: list[Drawn]) -> int:
    """How many films are not put right."""
    return sum(
        told != true for xy, right in draws for told, true in zip(find_orientations(xy), right, strict=True)
    )


def main() -> None:
    """Print for each value of each constant how many films are taken for what they are not."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sets", type=Path, nargs="+")
    asked.add_argument("--films", type=int, default=10)
    asked.add_argument("--draws", type=int, default=100)
    args = asked.parse_args()
    size = {"films": args.films, "draws": args.draws}
    found = {
        folder.name: [list(drawn(folder, lying, **size)) for lying in (AS_THEY_ARE, SOME_OTHERWISE)]
        for folder in args.sets
    }
    table = Table(title=f"of {args.draws} draws of {args.films} films not put right: as they are / some otherwise")
    for heading in ("", *found):
        table.add_column(heading, justify="right")
    shipped = [(name, getattr(orientation, name)) for name in NAMES]
    others = [(name, by * value) for name, value in shipped for by in (0.5, 1.4, 2.0)]
    for name, value in (shipped[0], *others):
        with patch.object(orientation, name, value):
            table.add_row(
                f"{name} {value:g}", *(" / ".join(str(wrong(one)) for one in each) for each in found.values())
            )
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
