"""Whether pre-training waits for its films: ``python -m tests.benchmarks.loading FOLDER [FOLDER ...]``.

Prints the time that a batch of crops takes with films that must be read from their files (cold), with films that
are in memory (warm), and the time of one update of the shipped network. Batches are drawn by threads while the
network computes: so they hold it up only where they take longer than an update. The operating system may keep
files in memory too; that is not prevented.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from lmstudio.cli.arguments import positive
from lmstudio.learning.network import devices
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.network.workers import workers_on
from lmstudio.learning.pretraining import pretrain as pretraining
from lmstudio.learning.pretraining.crop_loader import Batch
from lmstudio.learning.pretraining.crops import FilmFolders, unlabelled_films
from lmstudio.learning.pretraining.pretrain import PretrainConfig


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measured(folders: Sequence[Path], config: PretrainConfig, *, shape: UNetConfig) -> dict[str, float]:
    """Median seconds of a cold batch, of a warm batch and of an update, over ``config.steps`` of each."""
    device = devices.choose(config.device)
    films = FilmFolders([unlabelled_films(folder) for folder in folders])
    # The pre-training's own loader and update: copies of them would measure something else.
    with workers_on(device) as workers:
        return _measured(pretraining._Run(UNet(shape), config, device, before=0, workers=workers), films)


def _measured(run: pretraining._Run, films: FilmFolders) -> dict[str, float]:
    loader, config = run.loader(films), run.config
    batches: list[Batch] = []

    def load(step: int) -> None:
        loader.ask(step)
        batches.append(loader.answer())

    try:
        cold = [_seconds(partial(load, step)) for step in range(config.steps)]
        warm = [_seconds(partial(load, step)) for step in range(config.steps)]
    finally:
        loader.close()
    run.update(batches[0])
    updates = [_seconds(partial(run.update, batch)) for batch in batches[: config.steps]]
    return {"batch, cold": median(cold), "batch, warm": median(warm), "update": median(updates)}


def _told(seconds: dict[str, float]) -> str:
    """The verdict in a sentence."""
    cold, warm, update = seconds["batch, cold"], seconds["batch, warm"], seconds["update"]
    if cold <= update:
        return "Loading is not the bottleneck: even films read from their files are there before they are needed."
    if warm <= update:
        return "Loading is the bottleneck until the films are in memory, and only where they do not fit into it."
    return "Loading is the bottleneck: the network waits for its films."


def main(words: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--updates", type=positive, default=10, help="of each kind (default %(default)s)")
    parser.add_argument("--batch", type=positive, default=16)
    parser.add_argument("--device", default="auto")
    args = parser.parse_args(words)
    config = PretrainConfig(steps=args.updates, batch=args.batch, device=args.device)
    seconds = measured(args.folders, config, shape=UNetConfig())
    table = Table(title=f"{args.batch} crops on {devices.describe(devices.choose(args.device))}")
    for heading in ("what", "ms", "share of an update"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for what, value in seconds.items():
        table.add_row(what, f"{1000 * value:.1f}", f"{value / seconds['update']:.1%}")
    console = Console(highlight=False, soft_wrap=True)
    console.print(table)
    console.print(_told(seconds))


if __name__ == "__main__":
    main(sys.argv[1:])
