"""How long an update of a fine-tuning takes in float32 and in bfloat16: ``python -m tests.benchmarks.precision``.

For each look, on phantoms: the median time of an update, and the mean loss of the last half of the updates. In
which of them this computer trains is said by ``landmark-studio doctor``.
"""

import argparse
from dataclasses import replace
from statistics import fmean, median
from unittest.mock import patch

import numpy as np
import torch
from rich.console import Console
from rich.table import Table

from lmstudio.cli.arguments import positive
from lmstudio.core.events import Step
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import devices
from lmstudio.learning.training_round import finetune
from tests.learning.conftest import Phantoms

STAGES = {"coarse stage": 0.0, "fine stage": 1.0}
"""The share of the updates that goes to the fine stage."""


def measured(phantoms: Phantoms, config: FinetuneConfig, precision: torch.dtype) -> tuple[float, float]:
    """The median seconds of an update, and the mean loss of the last half of them."""
    with patch.object(devices, "precision", lambda _: precision):
        project = phantoms.project(len(phantoms.films))
        steps = [event for event in finetune(project, config, read=phantoms.read) if isinstance(event, Step)]
    seconds = np.diff([step.elapsed_s for step in steps])
    return median(seconds), fmean(step.loss for step in steps[len(steps) // 2 :])


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--steps", type=positive, default=40, help="updates of each look (default %(default)s)")
    asked.add_argument("--threads", type=positive, help="CPU threads to use (default all)")
    args = asked.parse_args()
    config, phantoms = FinetuneConfig(steps=args.steps, threads=args.threads, hold_back=False), Phantoms(10)
    table = Table()
    for heading in ("look", "precision", "s an update", "loss"):
        table.add_column(heading)
    for look, share in STAGES.items():
        for precision in (torch.float32, torch.bfloat16):
            seconds, loss = measured(phantoms, replace(config, close_share=share), precision)
            table.add_row(look, str(precision), f"{seconds:.3f}", f"{loss:.3f}")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
