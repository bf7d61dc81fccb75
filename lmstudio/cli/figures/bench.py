"""``landmark-studio bench``."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.cli.arguments import named_file, positive, shots
from lmstudio.errors import TableError

if TYPE_CHECKING:
    from lmstudio.bench.datasets import Dataset
    from lmstudio.bench.runs import BenchPlan, Recipe
    from lmstudio.bench.store import Store
    from lmstudio.core.events import Event

NAME = "bench"
SUMMARY = "Benchmark: fine-tune on N films of a labelled set, predict its test films, write a report."
DETAILS = """\
DATA holds one folder per set, each with images.csv (image, split), labels.csv (image, landmark, x, y),
landmarks.txt and images/. Labelled films are the first N of the splits train and validate, in the order of
images.csv; no other label is used. Errors are in mm where images.csv gives mm_per_px_x and mm_per_px_y, else in
pixels of a 256 x 256 grid (chest) or in percent of the image height.

Every finished run is kept in the results folder: the same command continues where it was stopped. A run counts as
finished only for the same settings, code and pre-trained weights. The report (report.md, report.json and plots) is
rewritten each time; runs of earlier settings or code are included where they have not been repeated since, and are
marked as such.

  landmark-studio bench DATA                        ceph, the first 10 films, the built-in network
  landmark-studio bench DATA --set ceph --shots 1 5 10 25 all --seeds 0 1 2 --init built-in random
  landmark-studio bench DATA --stress --stress-films 50
  landmark-studio bench DATA --trained train --held-back 60      for choosing settings, without the test films
  landmark-studio bench DATA --init imagenet imagenet-random ddpm random --shots 10
  landmark-studio bench DATA --start mine=mine.safetensors --init mine mine-encoder mine-random ddpm
  landmark-studio bench DATA --full                 all sets, numbers of films, seeds, draws: days on two cores
"""
FULL_SHOTS = (1, 5, 10, 25, 50, None)
INITS = ("built-in", "random")
HEATMAPS = ("gaussian", "contour", "wide", "disc", "bce")
STARTS = """start from what the program starts from (built-in); or in both stages from its network that was
pre-trained by diffusion (ddpm), from random weights (random), EfficientNet-Lite0 of ImageNet (imagenet), or a name
given with --start; behind it -random for random weights of the same shape, -encoder for its way down alone,
+imagenet for both encoders; or do otherwise: gu2net, match, guess (default built-in)"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder with the sets")
    parser.add_argument(
        "--set", action="append", dest="sets", metavar="SET", help="a set to use; can be repeated (default ceph)"
    )
    parser.add_argument("--shots", type=shots, nargs="+", help="numbers of labelled films, or “all” (default 10)")
    parser.add_argument(
        "--start",
        action="append",
        type=named_file,
        default=[],
        metavar="NAME=FILE",
        help="a weights file to start from, called NAME; can be repeated",
    )
    parser.add_argument("--init", nargs="+", metavar="NAME", help=STARTS)
    parser.add_argument("--heatmap", choices=HEATMAPS, nargs="+", help="what is taught (default gaussian)")
    parser.add_argument("--learning-rate", type=float, nargs="+", help="maximum learning rates of the fine-tuning")
    parser.add_argument(
        "--first", nargs="+", default=(), metavar="FILM", help="films that are labelled before all others, by name"
    )
    parser.add_argument("--seeds", type=int, nargs="+", help="seeds of the runs on the first N films (default 0)")
    parser.add_argument("--draws", type=int, help="additional runs on N films drawn at random (default 0)")
    parser.add_argument(
        "--second-round", action="store_true", help="train again from each pre-trained run's network"
    )
    parser.add_argument("--full", action="store_true", help="all sets, numbers of films, starts; 3 seeds, 3 draws")
    parser.add_argument("--stress", action="store_true", help="also test on altered films: exposure, rotation...")
    parser.add_argument("--stress-films", type=positive, help="number of test films to alter (default all)")
    measured = parser.add_mutually_exclusive_group()
    measured.add_argument("--tested", default="test", help="the splits to test on (default %(default)s)")
    measured.add_argument(
        "--held-back",
        type=positive,
        default=0,
        help="test on the last so many films of the training splits, which are then not labelled",
    )
    parser.add_argument("--trained", default="train,validate", help="the training splits (default %(default)s)")
    parser.add_argument("--weights", type=Path, help="a pre-trained network (default: the built-in one)")
    parser.add_argument("--steps", type=positive, help="optimiser updates (default: by the number of films)")
    _add_places(parser)


def _add_places(parser: argparse.ArgumentParser) -> None:
    """Declare where it computes and where results go."""
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument("--threads", type=positive, help="CPU threads to use (default all)")
    parser.add_argument(
        "--output", type=Path, default=Path("bench-results"), help="the results folder (default %(default)s)"
    )
    parser.add_argument(
        "--summaries",
        type=Path,
        metavar="FOLDER",
        help="also keep a summary of a few kB of each run here; what has one, of whatever code, is not run again",
    )
    parser.add_argument(
        "--comparison",
        type=Path,
        metavar="FILE",
        help="write a comparison of all starts (Markdown) from the folder of --summaries",
    )
    parser.add_argument("--report-only", action="store_true", help="run nothing, only rewrite the report")


def run(args: argparse.Namespace) -> int:
    """Run what is not finished yet, write the report and print it."""
    from lmstudio.bench import plot_library

    plot_library.refuse_without()
    from lmstudio.bench import plots, report
    from lmstudio.bench.store import Store
    from lmstudio.cli import console
    from lmstudio.learning.network import devices

    results, mark = Store(args.output), None
    if not args.report_only:
        recipe = _recipe(args)
        mark = recipe.mark
        with devices.threads(args.threads):
            for _ in console.show_progress(_events(args, recipe, results)):
                pass
    print(report.write(results, mark), end="")
    plots.write(results, mark)
    if args.comparison is not None:
        _write_comparison(args)
    console.stderr().print(f"Report: {args.output / 'report.md'}")
    return 0


def _write_comparison(args: argparse.Namespace) -> None:
    from lmstudio.bench import comparison
    from lmstudio.bench.summaries import Summaries

    if args.summaries is None:
        raise TableError(
            "A comparison is written from summaries, and no folder of them is named.",
            remedy="Name it with --summaries FOLDER.",
        )
    comparison.write(args.comparison, Summaries(args.summaries).load())


def _recipe(args: argparse.Namespace) -> "Recipe":
    from lmstudio.bench.runs import Recipe
    from lmstudio.learning.finetuning.recipe import FinetuneConfig
    from lmstudio.learning.network import weights

    config = FinetuneConfig(steps=args.steps, device=args.device, threads=args.threads)
    files = [*((name, args.weights) for name in ("built-in", "ddpm") if args.weights), *args.start]
    recipe = Recipe(config, {name: weights.read(path) for name, path in files})
    # What cannot be started from is told before hours of training.
    for name in _inits(args):
        recipe.start(name)
    return recipe


def _inits(args: argparse.Namespace) -> tuple[str, ...]:
    return tuple(args.init or (INITS if args.full else INITS[:1]))


def _plan(args: argparse.Namespace) -> "BenchPlan":
    from lmstudio.bench.runs import BenchPlan

    full = args.full
    return BenchPlan(
        tuple(args.shots or (FULL_SHOTS if full else (10,))),
        _inits(args),
        tuple(args.seeds or ((0, 1, 2) if full else (0,))),
        args.draws if args.draws is not None else 3 if full else 0,
        second_round=args.second_round,
        tested=tuple(args.tested.split(",")),
        trained=tuple(args.trained.split(",")),
        held_back=args.held_back,
        first=tuple(args.first),
        heatmaps=tuple(args.heatmap or HEATMAPS[:1]),
        learning_rates=tuple(args.learning_rate or (None,)),
    )


def _sets(args: argparse.Namespace) -> list["Dataset"]:
    """The sets that are asked for: by default ceph, or all where there is no ceph."""
    from lmstudio.bench import datasets

    found = datasets.set_folders(args.data)
    if args.sets:
        folders = [args.data / name for name in args.sets]
    else:
        ceph = [folder for folder in found if folder.name == "ceph"]
        folders = list(found) if args.full or not ceph else ceph
    return [datasets.load(folder) for folder in folders]


def _events(args: argparse.Namespace, recipe: "Recipe", results: "Store") -> Iterator["Event"]:
    from lmstudio.bench import runs, stress
    from lmstudio.bench.summaries import Summaries

    plan, summaries = _plan(args), None if args.summaries is None else Summaries(args.summaries)
    for dataset in _sets(args):
        settings = plan.settings(dataset)
        yield from runs.execute(dataset, settings, recipe, results, summaries=summaries, keep=args.stress)
        if args.stress:
            yield from stress.execute(dataset, settings, recipe, results, films=args.stress_films)
