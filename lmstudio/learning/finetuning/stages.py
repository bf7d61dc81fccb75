"""One network's fine-tuning, update by update."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from lmstudio.core.events import Note
from lmstudio.errors import OutOfMemory
from lmstudio.language import tr
from lmstudio.learning.finetuning.augment import AugmentConfig, augment
from lmstudio.learning.network import devices
from lmstudio.learning.network.averaging import Average
from lmstudio.learning.network.unet import UNet
from lmstudio.learning.prediction import closeup, heatmaps
from lmstudio.learning.prediction.interrupting import Interrupted, Stopping, interruptible, never
from lmstudio.learning.prediction.views import Labelled

DECAY = 0.98
"""Of the averaged weights."""
CLOSE_AUGMENT = AugmentConfig(shift=0.0, elastic_px=2.7, blur_px=2.5, collimation=0.05)
"""How far patches are changed."""
Draw = Callable[[int, torch.Generator], tuple[Tensor, Tensor]]
"""Gives so many changed films (B, 1, h, w) and their points (B, K, 2) in input pixels."""


class _Deck:
    """Rows of a table (N, ...), dealt at random, each once before any comes again."""

    def __init__(self, rows: Tensor) -> None:
        self.rows = rows
        self.waiting: list[int] = []

    def deal(self, count: int, random: torch.Generator) -> Tensor:
        while len(self.waiting) < count:
            self.waiting += torch.randperm(len(self.rows), generator=random).tolist()
        dealt, self.waiting = self.waiting[:count], self.waiting[count:]
        return self.rows[dealt]


def whole_films(data: Labelled, config: AugmentConfig) -> Draw:
    """What the first look learns from."""
    deck, xy_net = _Deck(torch.arange(len(data.views))), data.xy_net()

    def draw(count: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
        rows = deck.deal(count, random)
        films = torch.stack([data.views[i].whole for i in rows.tolist()])
        return augment(films, xy_net[rows], config, random)

    return draw


def close_patches(data: Labelled, config: AugmentConfig) -> Draw:
    """What the second look learns from: the neighbourhoods of all points."""
    xy_close = data.xy_close()
    deck = _Deck(xy_close.isfinite().all(dim=-1).nonzero())
    films = [view.close for view in data.views]

    def draw(count: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
        pairs = deck.deal(count, random)
        return closeup.examples(films, xy_close, pairs, side=closeup.SIDE, config=config, random=random)

    return draw


@dataclass(frozen=True, slots=True)
class Schedule:
    """How one network is trained.

    Args:
        steps: optimiser updates.
        batch: films or patches an update.
        learning_rate: peak of the one-cycle schedule.
    """

    steps: int
    batch: int
    learning_rate: float


class Training:
    """The moving parts of one network's fine-tuning.

    Args:
        network: is changed.
        draw: gives the examples.
        schedule: how long and how fast.
        seed: of the examples.
        device: where it computes.
        stopping: whether it is to stop, so that an update is broken off.
    """

    def __init__(
        self,
        network: UNet,
        draw: Draw,
        schedule: Schedule,
        *,
        seed: int,
        device: torch.device,
        stopping: Stopping = never,
    ) -> None:
        self.device, self.stopping = device, stopping
        self.network = network.to(device).train()
        self.draw, self.steps, self.batch = draw, schedule.steps, schedule.batch
        self.average = Average(self.network, decay=DECAY)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=schedule.learning_rate, weight_decay=0.01, fused=True
        )
        self.rate = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser, schedule.learning_rate, total_steps=schedule.steps + 1
        )
        self.random = torch.Generator().manual_seed(seed)
        self.step = 0

    def update(self) -> float | Note | None:
        """One update's loss, or a note that the batch was halved because memory ran out.

        ``None``: it was broken off, since it is to stop.

        Raises:
            OutOfMemory: it runs out with one film already.
        """
        try:
            with interruptible(self.stopping):
                return self._update()
        except Interrupted:
            self.optimiser.zero_grad(set_to_none=True)
            return None
        except (torch.OutOfMemoryError, RuntimeError) as error:
            if not isinstance(error, torch.OutOfMemoryError) and "not enough memory" not in str(error):
                raise
            if self.batch == 1:
                raise OutOfMemory(
                    tr("There is not enough memory to train on even one film at a time."),
                    remedy=tr("Close other programs, or choose the device “cpu” in the settings."),
                ) from error
        self.batch //= 2
        self.optimiser.zero_grad(set_to_none=True)
        if self.device.type == "cuda":
            torch.cuda.empty_cache()
        return Note(tr("Out of memory: continuing with fewer films at a time ({count}).").format(count=self.batch))

    def _update(self) -> float:
        films, xy_net = self.draw(self.batch, self.random)
        stem = self.network.config.stem
        size = (films.shape[-2] // stem, films.shape[-1] // stem)
        xy_cell = heatmaps.to_cells(xy_net, stem).to(self.device)
        target = heatmaps.targets(xy_cell, size, sigma=heatmaps.SIGMA)
        with devices.autocast(self.device):
            logits = self.network(films.to(self.device))
        loss = heatmaps.cross_entropy(logits, target, heatmaps.inside(xy_cell, size))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.rate.step()
        self.average.update(self.network, step=self.step)
        self.step += 1
        return float(loss.detach())
