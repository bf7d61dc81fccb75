"""How many misplaced points are found, how many right ones doubted.

``python -m tests.benchmarks.misplaced SET...``

SETs are folders as ``landmark-studio bench`` takes them; films are drawn at random from the split ``train``, so
many at once, so often. Each draw is checked as it is (``lmstudio.learning.prediction.placement_check``), and with
one mistake of each kind on one of its films. Sets have mistakes of their own, so that not every doubt about a film
as it is was wrong: ``--name`` names them. A slip is told in root mean square radii of the film's points. Constants
of both modules take other values by ``--constant NAME=VALUE``.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from types import MappingProxyType
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from torch import Tensor

from lmstudio.analysis import doubtful_points
from lmstudio.analysis.doubtful_points import FilmDoubts
from lmstudio.bench import datasets, protocols
from lmstudio.bench.units import unit_of
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.geometry import Array
from lmstudio.core.project import Project
from lmstudio.learning.prediction import placement_check
from lmstudio.learning.prediction.matching import FrozenFeatures
from lmstudio.learning.prediction.placement_check import PlacementCheck

Mistake = Callable[[Array, Array, np.random.Generator], tuple[Array, set[int]]]
"""Gives a film's points (K, 2) with a mistake, and the numbers of the wrong ones; also takes another film's."""


def exchange(xy: Array, _: Array, random: np.random.Generator) -> tuple[Array, set[int]]:
    """Two landmarks, one for the other."""
    one, other = (int(k) for k in random.choice(_there(xy), 2, replace=False))
    return _with(xy, [one, other], xy[[other, one]]), {one, other}


def skip(xy: Array, _: Array, random: np.random.Generator) -> tuple[Array, set[int]]:
    """A landmark left out, and each one after it placed as the one before."""
    first = int(random.choice(_there(xy)[:-1]))
    moved = xy.copy()
    moved[first:-1], moved[-1] = xy[first + 1 :], np.nan
    return moved, set(_there(moved)[_there(moved) >= first].tolist())


def slip(xy: Array, _: Array, random: np.random.Generator, *, far: float) -> tuple[Array, set[int]]:
    """A point off by so many root mean square radii of the shape."""
    k, way = int(random.choice(_there(xy))), random.uniform(0, 2 * np.pi)
    return _with(xy, [k], xy[k] + far * _radius(xy) * np.array([np.cos(way), np.sin(way)])), {k}


def take_others(xy: Array, other: Array, _: np.random.Generator) -> tuple[Array, set[int]]:
    """All points of another film."""
    return other.copy(), set(_there(xy).tolist())


MISTAKES: dict[str, Mistake] = {
    "two exchanged": exchange,
    "one left out": skip,
    "slip by 0.2": lambda *given: slip(*given, far=0.2),
    "slip by 0.3": lambda *given: slip(*given, far=0.3),
    "slip by 0.5": lambda *given: slip(*given, far=0.5),
    "another film's": take_others,
}


def _there(xy: Array) -> NDArray[np.intp]:
    """The numbers of the landmarks that lie on the film."""
    return np.flatnonzero(np.isfinite(xy[:, 0]))


def _radius(xy: Array) -> float:
    """Root mean square distance of the points from their middle."""
    placed = xy[_there(xy)]
    return float(np.sqrt(((placed - placed.mean(axis=0)) ** 2).sum(axis=1).mean()))


def _with(xy: Array, rows: Sequence[int], points: Array) -> Array:
    moved = xy.copy()
    moved[rows] = points
    return moved


class Draws:
    """Films of a set, drawn again and again, and what the check says of them."""

    def __init__(self, folder: Path) -> None:
        self.dataset = datasets.load(folder)
        pool = self.dataset.split("train")
        self.project = datasets.as_project(self.dataset, pool)
        self.truth = protocols.truth_of(self.dataset, pool)
        self._read = cache(datasets.read)

    @property
    def radius(self) -> str:
        """The films' mean root mean square radius, in the unit of the set."""
        images = self.project.images
        unit = unit_of(images, self.dataset.name)
        sizes = protocols.pixel_sizes(images, unit, self.dataset.split("train"))
        return (
            f"{np.mean([_radius(xy * size) for xy, size in zip(self.truth, sizes, strict=True)]):.1f} {unit.text}"
        )

    def drawn(self, films: int, draws: int) -> Iterator[list[int]]:
        """The rows of each draw."""
        random = np.random.default_rng(0)
        for _ in range(draws):
            yield random.permutation(len(self.truth))[:films].tolist()

    def doubts(self, rows: Sequence[int], changed: dict[int, Array] | None = None) -> dict[int, FilmDoubts]:
        """What is said of each film, some of them with other points."""
        images = tuple(self.project.images[row] for row in rows)
        points = {
            image.id: self._annotation((changed or {}).get(row, self.truth[row]))
            for row, image in zip(rows, images, strict=True)
        }
        asked = Project(self.dataset.schema, images, MappingProxyType(points))
        events = PlacementCheck(asked, self._read).run()
        said = {each.image_id: each for each in events if isinstance(each, FilmDoubts)}
        return {row: said[image.id] for row, image in zip(rows, images, strict=True)}

    def told(self, said: dict[int, FilmDoubts]) -> Iterator[str]:
        """Lines with what is doubted."""
        for each in said.values():
            words = ["all of them"] if each.displaced else []
            words += [f"{self.dataset.schema.names[at.landmark]} {at.times:.1f}" for at in each.points]
            if words:
                yield f"{each.image_id}: {', '.join(words)}"

    def _annotation(self, xy: Array) -> Annotation:
        names = self.dataset.schema.names
        there = {names[k]: Point((float(xy[k, 0]), float(xy[k, 1]))) for k in _there(xy)}
        return Annotation(MappingProxyType(there))


def remembering(describe: Callable[..., Tensor]) -> Callable[..., Tensor]:
    """The same, which describes each film once."""
    known: dict[bytes, Tensor] = {}

    def remembered(frozen: FrozenFeatures, film: Tensor) -> Tensor:
        key = film.numpy().tobytes()
        if key not in known:
            known[key] = describe(frozen, film)
        return known[key]

    return remembered


def main() -> None:
    """Print what is found of each mistake, and how often right points are doubted."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sets", type=Path, nargs="+")
    asked.add_argument("--films", type=int, default=10)
    asked.add_argument("--draws", type=int, default=20)
    asked.add_argument("--name", action="store_true", help="name the doubted points of films as they are")
    asked.add_argument("--constant", action="append", default=[], metavar="NAME=VALUE")
    args = asked.parse_args()
    with ExitStack() as stack:
        for name, value in (each.split("=") for each in args.constant):
            module = doubtful_points if hasattr(doubtful_points, name) else placement_check
            stack.enter_context(patch.object(module, name, type(getattr(module, name))(value)))
        for folder in args.sets:
            with patch.object(FrozenFeatures, "describe", remembering(FrozenFeatures.describe)):
                measure(folder, args)


def measure(folder: Path, args: argparse.Namespace) -> None:
    """One set's table."""
    draws, random, console = Draws(folder), np.random.default_rng(1), Console(width=110)
    table = Table(title=f"{folder.name}, {args.draws} draws of {args.films} films {' '.join(args.constant)}")
    table.caption = f"a radius: {draws.radius}"
    table.add_column("one film with")
    for heading in ("is doubted", "as a whole", "wrong points found", "right ones doubted", "other films doubted"):
        table.add_column(heading, justify="right")
    rows = {name: np.zeros(6) for name in ("no mistake", *MISTAKES)}
    for each in draws.drawn(args.films, args.draws):
        plain = draws.doubts(each)
        if args.name:
            for line in draws.told(plain):
                console.print(line)
        rows["no mistake"] += _counted(plain, set(), each[0])
        for name, mistake in MISTAKES.items():
            at, other = (int(row) for row in random.choice(each, 2, replace=False))
            xy, wrong = mistake(draws.truth[at], draws.truth[other], random)
            rows[name] += _counted(draws.doubts(each, {at: xy}), wrong, at)
    for name, (doubted, whole, wrong_points, found, falsely, others) in rows.items():
        table.add_row(
            name,
            f"{100 * doubted / args.draws:.0f} %",
            f"{100 * whole / args.draws:.0f} %",
            f"{found:.0f} of {wrong_points:.0f}",
            f"{falsely:.0f}",
            f"{100 * others / (args.draws * (args.films - 1)):.1f} %",
        )
    console.print(table)


def _counted(said: dict[int, FilmDoubts], wrong: set[int], at: int) -> Array:
    """How often the film with the mistake is doubted, and as a whole; its wrong points, those found; right ones
    doubted; other films doubted."""
    here = said[at]
    mine = {doubt.landmark for doubt in here.points}
    others = sum(bool(each.points) or each.displaced for row, each in said.items() if row != at)
    doubted = bool(mine) or here.displaced
    return np.array(
        [doubted, here.displaced, len(wrong), len(mine & wrong), len(mine - wrong), others], dtype=float
    )


if __name__ == "__main__":
    main()
