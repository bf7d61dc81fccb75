"""Prediction of folders, killed again and again: ``python -m tests.benchmarks.streaming [--films 20000]``.

Small phantoms are predicted by one process, and meanwhile by two that are killed three times and go on. Prints
whether the rows are the same, how many films a second, and the memory of each process when a tenth of the films
was done and at the end. With --names there are so many further file names of no film, to be walked past.
"""

import argparse
import csv
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import torch
from PIL import Image as Picture

from lmstudio.core.events import Trained
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet
from lmstudio.learning.training_round import finetune
from lmstudio.phantom import sample
from tests.learning.conftest import Phantoms

PHANTOMS, IN_FOLDER = 64, 1000
HEIGHT, WIDTH = 96, 78
KILLS, PROCESSES = 3, 2
LANDMARKS = 19


def main() -> int:
    """Print the figures; the exit code, 1 where rows differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=int, default=20_000)
    parser.add_argument("--names", type=int, default=0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        films, network = folder / "films", folder / "small.safetensors"
        network.write_bytes(small_network())
        make_films(films, args.films, args.names)
        one = Run(films, network, folder / "one", count=1, of=args.films)
        several = Run(films, network, folder / "several", count=PROCESSES, of=args.films)
        with ThreadPoolExecutor() as both:
            alone = both.submit(one.finish)
            for kill in range(1, KILLS + 1):
                several.kill_after(args.films * kill // (KILLS + 1))
            several.finish()
            alone.result()
        rows, other = read(one.output), read(several.output)
    print("| run | films | films per s | kills | memory at 10 % | memory at the end |")
    print("|---|---|---|---|---|---|")
    print(one.told(), several.told(), sep="\n")
    print(f"rows: {len(rows)} and {len(other)}, {'the same' if rows == other else 'DIFFERENT'}")
    return 0 if rows == other and len(rows) == len(set(rows)) else 1


class Run:
    """Processes that predict the films of a folder.

    Args:
        films: the folder.
        network: its weights file.
        output: the folder for the tables.
        count: so many processes.
        of: so many films there are.
    """

    def __init__(self, films: Path, network: Path, output: Path, *, count: int, of: int) -> None:
        self.output, self._count, self._films = output, count, of
        self._words = ["predict", "--films", str(films), "--weights", str(network), "--output", str(output)]
        self._processes: list[subprocess.Popen[bytes]] = []
        self._kills, self._passed_s = 0, 0.0
        self._early: list[float] = []
        self._late: list[float] = []

    def kill_after(self, films: int) -> None:
        """Start the processes, and kill them once about so many films are in the tables."""
        self._start()
        self._watch(films)
        for process in self._processes:
            process.kill()
            process.wait()
        self._kills += 1

    def finish(self) -> None:
        """Start the processes and wait until all films are in the tables."""
        self._start()
        self._watch(math.inf)
        assert [process.wait() for process in self._processes] == [0] * self._count

    def told(self) -> str:
        """The row of the table."""
        memory = (" + ".join(f"{each:.0f}" for each in found) for found in (self._early, self._late))
        pace = f"{self._films / self._passed_s:.0f}"
        early, late = memory
        name = f"{self._count} process" + ("es" if self._count > 1 else "")
        return f"| {name} | {self._films} | {pace} | {self._kills} | {early} MB | {late} MB |"

    def _start(self) -> None:
        self._processes = [
            subprocess.Popen(
                [sys.executable, "-m", "lmstudio", *self._words, "--device", "cpu"],
                env={**os.environ, "RANK": str(k), "WORLD_SIZE": str(self._count), "OMP_NUM_THREADS": "1"},
                stdout=subprocess.DEVNULL,
            )
            for k in range(self._count)
        ]

    def _watch(self, films: float) -> None:
        """Wait until about so many films are in the tables or the processes have ended; note their memory."""
        began = time.monotonic()
        while (
            any(process.poll() is None for process in self._processes) and (there := written(self.output)) < films
        ):
            memory = [resident_mb(process.pid) for process in self._processes]
            if all(memory):
                self._late = memory
                self._early = self._early or (memory if there >= self._films / 10 else [])
            time.sleep(0.5)
        self._passed_s += time.monotonic() - began


def small_network() -> bytes:
    """A quick network of 19 landmarks; what it says of a film depends on the film, and on nothing else."""
    phantoms = Phantoms(2)
    config = FinetuneConfig(steps=2, close_share=0.0, batch=2, area=64 * 48, pretrained=False, device="cpu")
    last = list(finetune(phantoms.project(2), config, read=phantoms.read))[-1]
    assert isinstance(last, Trained)
    known = weights.describe(last.weights)
    torch.manual_seed(0)
    narrow = replace(known.config, widths=(8, 8, 8), heads=1)
    # So plausible that no film is looked at another way.
    return weights.to_bytes(UNet(narrow), replace(known, config=narrow, plausibility=-1e9))


def make_films(folder: Path, films: int, names: int) -> None:
    """Write so many films, of 64 phantoms in turns, and files of other names."""
    folder.mkdir()
    first = []
    for number in range(min(PHANTOMS, films)):
        path = folder / "phantom.png"
        Picture.fromarray(sample.phantom(number, height=HEIGHT, width=WIDTH).pixels).save(path)
        first.append(path.read_bytes())
        path.unlink()
    for number in range(films):
        path = folder / f"{number // IN_FOLDER:04d}" / f"{number:07d}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(first[number % len(first)])
    for number in range(names):
        (folder / "names").mkdir(exist_ok=True)
        (folder / "names" / f"{number:07d}.txt").touch()


def written(output: Path) -> int:
    """About how many films are in the tables so far, by their sizes: all rows are about as long as the first."""
    found = 0
    for path in output.glob("points-*"):
        with path.open("rb") as file:
            head = file.read(20_000)
        found += path.stat().st_size * head.count(b"\n") // max(len(head), 1) // LANDMARKS
    return found


def read(output: Path) -> list[tuple[str, ...]]:
    """All rows, sorted."""

    def rows() -> Iterator[tuple[str, ...]]:
        for path in output.glob("*.csv"):
            with path.open(encoding="utf-8", newline="") as file:
                table = csv.reader(file)
                next(table)
                yield from map(tuple, table)

    return sorted(rows())


def resident_mb(process: int) -> float:
    """The memory of a process; 0 once it has ended. Linux only."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    sys.exit(main())
