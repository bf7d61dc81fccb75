"""Run the plan that compares starts and rivals: ``python -m tests.benchmarks.rivals DATA OUT [--blocks N ...]``.

The plan is ``rivals.toml`` beside this file. Its runs are those of ``landmark-studio bench`` and ``pretrain``, one
at a time, on one thread, at the lowest priority; each goes on where it was killed, and what has a summary is not
run again. ``--starts`` runs the starts it names alone, each with its pre-training: so two cores can be given half
of the plan each. Pre-trained networks and tables of points go to the folder OUT; summaries, a few kB each, and the
comparison written from them to ``resources``. A command that fails is named, and the next is begun. What is left
is shown by ``--dry-run``.
"""

import argparse
import os
import shlex
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from lmstudio.bench.protocols import OWN_HEATMAP, RunSetting
from lmstudio.bench.starts import OF_ENCODER, OF_RANDOM, WITH_IMAGENET
from lmstudio.bench.summaries import Summaries, Summary

ROOT = Path(__file__).resolve().parents[2]
PLAN = Path(__file__).with_suffix(".toml")
UNTOLD = "as it is by default"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are.

    Args:
        data: the folder of the sets.
        out: of what is not kept under version control.
        summaries: of the summaries.
        comparison: the file that is written from them.
    """

    data: Path
    out: Path
    summaries: Path
    comparison: Path

    def weights(self, name: str) -> Path:
        """The pre-trained network of a name."""
        return self.out / f"{name}.safetensors"

    def finished(self, name: str) -> Path:
        """What says that a pre-training is done."""
        return self.out / f"{name}.done"


@dataclass(frozen=True, slots=True)
class Pretraining:
    """One run of ``pretrain``."""

    name: str
    method: str
    folders: Sequence[str]
    core_minutes: float = 0
    steps: int = 1_000_000
    seed: int = 0
    batch: int | None = None
    learning_rate: float | None = None
    constant_rate: bool = False
    keep_at: Sequence[int] = ()

    @property
    def gives(self) -> set[str]:
        """The names of the networks that come out."""
        return {self.name, *(f"{self.name}-{steps}" for steps in self.keep_at)}

    def command(self, places: Places) -> list[str]:
        """Its words."""
        words = ["pretrain", *(str(places.data / folder) for folder in self.folders), "--method", self.method]
        words += ["--core-minutes", f"{self.core_minutes:g}"] if self.core_minutes else []
        words += ["--steps", str(self.steps), "--seed", str(self.seed), "--threads", "1"]
        words += ["--batch", str(self.batch)] if self.batch else []
        words += ["--learning-rate", f"{self.learning_rate:g}"] if self.learning_rate else []
        words += ["--constant-rate"] if self.constant_rate else []
        words += ["--keep-at", *map(str, self.keep_at)] if self.keep_at else []
        return [*words, "--output", str(places.weights(self.name))]


@dataclass(frozen=True, slots=True)
class Bench:
    """Runs of ``bench`` from one start."""

    init: str
    sets: Sequence[str]
    shots: Sequence[int | str]
    seeds: Sequence[int] = (0,)
    draws: int = 0
    held_back: int = 0
    first: Sequence[str] = ()
    heatmap: Sequence[str] = (OWN_HEATMAP,)
    learning_rate: Sequence[float] = ()
    steps: int | None = None
    tuned: bool = False

    @property
    def base(self) -> str:
        """The start that its own is made of."""
        return self.init.removesuffix(OF_RANDOM).removesuffix(OF_ENCODER).removesuffix(WITH_IMAGENET)

    def rows(self) -> set[tuple[Any, ...]]:
        """What its summaries say of themselves; learning rates that are still to be chosen are not asked for."""
        seeds: list[tuple[int, int | None]] = [(seed, None) for seed in self.seeds]
        seeds += [(draw, draw) for draw in range(self.draws)]
        rates: Sequence[float | None] = self.learning_rate or [None]
        each = product(self.sets, self.shots, seeds, self.heatmap, rates)
        return {
            (name, shots, self.init, seed, draw, heatmap, UNTOLD if self.tuned else rate, *self._alike(draw))
            for name, shots, (seed, draw), heatmap, rate in each
        }

    def _alike(self, draw: int | None) -> tuple[Any, ...]:
        return (() if draw is not None else tuple(self.first)), self.held_back, self.steps

    def row_of(self, summary: Summary) -> tuple[Any, ...]:
        """The row that a summary is of, as :meth:`rows` has it."""
        asked: RunSetting = summary.setting
        shots = "all" if asked.shots is None else asked.shots
        rate = UNTOLD if self.tuned else asked.learning_rate
        rest = (asked.first, asked.held_back, summary.about["steps"])
        return (summary.set_name, shots, asked.init, asked.seed, asked.draw, asked.heatmap, rate, *rest)

    def command(self, places: Places, rate: float | None) -> list[str]:
        """Its words; ``rate`` is the chosen one."""
        rates = [rate] if self.tuned and rate is not None else self.learning_rate
        words = ["bench", str(places.data), *(word for name in self.sets for word in ("--set", name))]
        words += ["--shots", *map(str, self.shots), "--seeds", *map(str, self.seeds), "--init", self.init]
        words += ["--start", f"{self.base}={file}"] if (file := places.weights(self.base)).is_file() else []
        words += ["--learning-rate", *(f"{each:g}" for each in rates)] if rates else []
        words += ["--heatmap", *self.heatmap, *(["--first", *self.first] if self.first else [])]
        words += ["--held-back", str(self.held_back)] if self.held_back else []
        words += ["--draws", str(self.draws)] if self.draws else []
        words += ["--steps", str(self.steps)] if self.steps else []
        words += ["--threads", "1", "--output", str(places.out / "results")]
        return [*words, "--summaries", str(places.summaries), "--comparison", str(places.comparison)]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be run.

    Args:
        pretrainings: of all blocks.
        blocks: the runs of each, by its number.
        tuned_as: whose learning rate a start takes.
    """

    pretrainings: Sequence[Pretraining]
    blocks: Mapping[int, Sequence[Bench]]
    tuned_as: Mapping[str, str] = field(default_factory=dict)

    def pretraining(self, bench: Bench) -> Pretraining | None:
        """That which gives the network that runs start from, if any does."""
        return next((each for each in self.pretrainings if bench.base in each.gives), None)

    def rate(self, bench: Bench, summaries: Iterable[Summary]) -> float | None:
        """The learning rate with the least error on held-back films; ``None`` where none was tried."""
        name = self.tuned_as.get(bench.init, bench.init)
        tried = [
            each
            for each in summaries
            if each.setting.held_back and each.setting.init == name and each.setting.learning_rate is not None
        ]
        best = min(tried, key=lambda each: float(each.about["figures"]["mre"]), default=None)
        return None if best is None else best.setting.learning_rate


def load(path: Path = PLAN) -> Plan:
    """The plan in a file."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    usual = told.get("defaults", {}).get("pretrain", {})
    blocks: dict[int, list[Bench]] = {}
    pretrainings = []
    for block in told["block"]:
        pretrainings += [Pretraining(**(usual | each)) for each in block.get("pretrain", ())]
        runs = blocks.setdefault(block["number"], [])
        runs += [Bench(**(each | {"init": name})) for each in block.get("bench", ()) for name in each["init"]]
    return Plan(tuple(pretrainings), blocks, told.get("tuned_as", {}))


def commands(
    plan: Plan, numbers: Sequence[int], places: Places, starts: Sequence[str] | None = None
) -> Iterator[list[str]]:
    """The words of what is left to run, in their order; each is asked for once the one before is done.

    Args:
        plan: what is to be run.
        numbers: of the blocks.
        places: where things are.
        starts: the starts whose runs are wanted; ``None`` for all.
    """
    for number in numbers:
        for bench in plan.blocks[number]:
            if starts is not None and bench.init not in starts:
                continue
            known = Summaries(places.summaries).load()
            if bench.rows() <= {bench.row_of(each) for each in known}:
                continue
            pretraining = plan.pretraining(bench)
            if pretraining is not None and not places.finished(pretraining.name).is_file():
                yield pretraining.command(places)
            yield bench.command(places, plan.rate(bench, known))


def execute(remaining: Iterable[list[str]]) -> int:
    """Run the commands that are left; how many failed."""
    failed = list[list[str]]()
    for words in remaining:
        print(time.strftime("%H:%M:%S"), shlex.join(["landmark-studio", *words]), flush=True)
        done = subprocess.run([sys.executable, "-m", "lmstudio", *words], stdout=subprocess.DEVNULL, check=False)
        if done.returncode:
            failed.append(words)
        elif words[0] == "pretrain":
            output = Path(words[-1])
            output.with_suffix(".done").touch()
    for words in failed:
        print("failed:", shlex.join(["landmark-studio", *words]), flush=True)
    return len(failed)


def arguments() -> argparse.ArgumentParser:
    """What the benchmark takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.rivals", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder with the sets")
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder outside of the repository")
    parser.add_argument("--blocks", type=int, nargs="+", help="numbers of blocks, in this order (default all)")
    parser.add_argument("--starts", nargs="+", metavar="NAME", help="only runs from these starts (default all)")
    parser.add_argument("--plan", type=Path, default=PLAN)
    parser.add_argument("--summaries", type=Path, default=ROOT / "resources" / "rivals")
    parser.add_argument("--comparison", type=Path, default=ROOT / "resources" / "comparison.md")
    parser.add_argument("--dry-run", action="store_true", help="only print the commands that are left")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run what is left of the plan, or print it; the exit code."""
    args = arguments().parse_args(argv)
    plan = load(args.plan)
    places = Places(args.data, args.out, args.summaries, args.comparison)
    args.out.mkdir(parents=True, exist_ok=True)
    numbers = args.blocks or sorted(plan.blocks)
    remaining = commands(plan, numbers, places, args.starts)
    if args.dry_run:
        for words in remaining:
            print(shlex.join(["landmark-studio", *words]))
        return 0
    os.environ["OMP_NUM_THREADS"] = "1"
    os.nice(19)
    return 1 if execute(remaining) else 0


if __name__ == "__main__":
    sys.exit(main())
