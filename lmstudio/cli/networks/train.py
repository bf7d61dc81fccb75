"""``landmark-studio train``."""

import argparse
import math
import sys
from pathlib import Path

from lmstudio.cli.arguments import positive
from lmstudio.cli.console import counted

NAME = "train"
SUMMARY = "Fine-tune on the labelled films of a project."
DETAILS = """\
The first round starts from the built-in network, a later one from the network in use. The network is
stored in the project; with --output also in a separate file, so that you can train on a copy of the project on
another computer and bring the network back:

  there:  landmark-studio train copy.lmproj --output round.safetensors
  here:   landmark-studio import ceph.lmproj round.safetensors && landmark-studio predict ceph.lmproj

Ctrl+C ends the training and keeps the network as it is then. A network stopped before a quarter of its updates is
too unreliable to be used: the next training continues it.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("--output", type=Path, help="also write the network to this file (.safetensors)")
    start = parser.add_mutually_exclusive_group()
    start.add_argument(
        "--restart", "--anew", action="store_true", help="start from the built-in network, not from the last round"
    )
    start.add_argument("--weights", type=Path, help="start from the network in this file (.safetensors)")
    parser.add_argument("--steps", type=positive, help="optimiser updates (default: by the number of films)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def run(args: argparse.Namespace) -> int:
    """Fine-tune and store the network; Ctrl+C ends the training and keeps the network as it is then."""
    from lmstudio.cli import console, reports
    from lmstudio.core.events import Trained
    from lmstudio.formats.atomic import write_bytes
    from lmstudio.formats.json_text import as_json
    from lmstudio.learning.finetuning.recipe import FinetuneConfig
    from lmstudio.learning.network import weights
    from lmstudio.learning.training_round import finetune
    from lmstudio.session.measuring import second_reading

    config = FinetuneConfig(steps=args.steps, seed=args.seed, device=args.device)
    given = None if args.weights is None else weights.read(args.weights)
    best: Trained | None = None
    with reports.open_to_write(args.project) as session:
        second_reading.refuse_training(session.project, where=args.project)
        start = None if args.restart else session.networks.start() if given is None else given
        with console.stoppable() as stop:
            learning = finetune(
                session.project, config, read=session.read, start=start, stopping=stop.is_set, at_once=stop.is_set
            )
            try:
                for event in console.show_progress(learning, stop):
                    best = event if isinstance(event, Trained) else best
            except KeyboardInterrupt:
                stop.set()
        stopped = stop.is_set()
        if best is None:
            raise KeyboardInterrupt
        model = session.networks.store(best)
    if args.output is not None:
        write_bytes(args.output, best.weights)
    result = {
        "model": model.name,
        "films": best.films,
        "steps": best.step,
        "start": best.start,
        "stopped": stopped,
        "in_use": not model.early,
        "held_back_error": None if math.isnan(model.error) else model.error,
        "unit": None if math.isnan(model.error) else model.unit,
    }
    if args.json:
        print(as_json(result))
    else:
        films, steps = counted(best.films, "film"), counted(best.step, "step")
        print(f"{model.name}: learned from {films} in {steps}, starting from {best.start}.")
    if model.early:
        print(reports.early(model), file=sys.stderr)
    return 130 if stopped else 0
