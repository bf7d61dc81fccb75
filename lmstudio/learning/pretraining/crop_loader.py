"""The examples of a pre-training, drawn ahead of its updates."""

import os
from concurrent.futures import Future, ThreadPoolExecutor

import torch
from torch import Tensor

from lmstudio.learning.pretraining.crops import CropConfig, Draw, FilmFolders
from lmstudio.learning.pretraining.distributed import Processes

Batch = tuple[Tensor, ...]
"""What was drawn of B films: for diffusion crops and noise (B, 1, h, w), steps (B,)."""


class CropLoader:
    """Draws the examples of the next updates while the network computes.

    Each example follows from the seed, the update and its number in the whole batch alone, however the batch is
    divided among processes and threads.

    Args:
        films: of which they are drawn.
        batch: films of each update and process.
        draw: what is drawn of a film.
        config: how.
        processes: which part of the whole batch is to be drawn.
        device: where the network computes.
    """

    def __init__(
        self,
        films: FilmFolders,
        batch: int,
        draw: Draw,
        config: CropConfig,
        processes: Processes,
        device: torch.device,
    ) -> None:
        self.films, self.draw, self.config = films, draw, config
        self.rows = range(processes.rank * batch, (processes.rank + 1) * batch)
        self.pinned = device.type == "cuda"
        # On the CPU the network itself needs the cores.
        count = min(8, os.cpu_count() or 1) if self.pinned else 1
        self.pool = ThreadPoolExecutor(max_workers=count, thread_name_prefix="crops")
        self.waiting: list[Future[tuple[Tensor, ...]]] = []

    def ask(self, step: int) -> None:
        """Begin to draw the examples of an update."""
        self.waiting = [
            self.pool.submit(self.films.example, self.config, step, row, self.draw) for row in self.rows
        ]

    def answer(self) -> Batch:
        """The examples that were asked for last."""
        batch = tuple(torch.stack(each) for each in zip(*(f.result() for f in self.waiting), strict=True))
        return tuple(each.pin_memory() for each in batch) if self.pinned else batch

    def close(self) -> None:
        """Draw no more."""
        self.pool.shutdown(cancel_futures=True)
