"""The arguments of benchmarks that look at films of a set with a fine-tuned network."""

import argparse
from pathlib import Path

from lmstudio.bench import datasets
from lmstudio.bench.datasets import Dataset, LabelledFilm


def parser(told: str, *, split: str, last: int = 0, network: bool = True) -> argparse.ArgumentParser:
    """Of a set, the weights of a network if one is used, and which of the set's films, with defaults for those."""
    made = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("set", type=Path)
    if network:
        made.add_argument("weights", type=Path)
    made.add_argument("--split", default=split, help="one or more, with commas (default %(default)s)")
    made.add_argument(
        "--last", type=int, default=last, help="the last so many alone (default %(default)s; 0: all)"
    )
    return made


def films_of(args: argparse.Namespace) -> tuple[Dataset, tuple[LabelledFilm, ...]]:
    """The set, and the films that were asked for.

    Raises:
        TableError: it is no set.
    """
    dataset = datasets.load(args.set)
    return dataset, dataset.split(*args.split.split(","))[-args.last :]
