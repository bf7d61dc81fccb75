"""Gradients of the parts of one batch, computed apart and added once an update."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic

import torch
from torch import Tensor, nn

from lmstudio.learning.network.devices import NetworkT
from lmstudio.learning.network.unet import Average
from lmstudio.learning.network.workers import Workers


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What a part of a batch tells.

    Args:
        loss: its share in that of the batch.
        gradients: of that, one for each parameter of the network; ``None`` for those that have no say in it.
    """

    loss: Tensor
    gradients: tuple[Tensor | None, ...]


def differentiate(loss: Tensor, network: nn.Module) -> Told:
    """What a part tells, whose loss the network has computed."""
    learned = [each for each in network.parameters() if each.requires_grad]
    found = iter(torch.autograd.grad(loss, learned, allow_unused=True))
    return Told(loss.detach(), tuple(next(found) if each.requires_grad else None for each in network.parameters()))


def add_gradients(parameters: Sequence[nn.Parameter], numbers: Iterable[int], told: Sequence[Told]) -> None:
    """Give the parameters of some numbers the sums of all parts' gradients."""
    for number in numbers:
        used = [part for each in told if (part := each.gradients[number]) is not None]
        parameter = parameters[number]
        parameter.grad = torch.stack(used).sum(dim=0, dtype=parameter.dtype) if used else None


@torch.no_grad()
def copy_weights(network: nn.Module, computing: nn.Module) -> None:
    """Bring what computes in place of a network up to date, see :func:`devices.for_computing`."""
    if computing is not network:
        torch._foreach_copy_(list(computing.parameters()), list(network.parameters()))


def divide(batch: Iterable[Tensor], parts: int) -> list[tuple[Tensor, ...]]:
    """Tensors (B, ...) of one batch in at most so many parts."""
    return list(zip(*(each.chunk(parts) for each in batch), strict=True))


class Learner(Generic[NetworkT]):
    """What changes a network's weights by gradients: AdamW on a one-cycle schedule, and the averaged weights.

    Every worker changes a portion of the weights.

    Args:
        network: its weights are changed.
        computing: what computes in its place, see :func:`devices.for_computing`.
        workers: share the work.
        learning_rate: peak of the schedule.
        steps: its length.
        decay: of the averaged weights.
    """

    def __init__(
        self,
        network: NetworkT,
        computing: NetworkT,
        workers: Workers,
        *,
        learning_rate: float,
        steps: int,
        decay: float,
    ) -> None:
        self.parameters, self.copies = list(network.parameters()), list(computing.parameters())
        self.workers = workers
        self.average = Average(network, decay=decay)
        self.portions = _portions([each.numel() for each in self.parameters], workers.most)
        chosen = ([self.parameters[number] for number in portion] for portion in self.portions)
        self.optimisers = [
            torch.optim.AdamW(each, lr=learning_rate, weight_decay=0.01, fused=True) for each in chosen
        ]
        self.rates = [
            torch.optim.lr_scheduler.OneCycleLR(each, learning_rate, total_steps=steps + 1)
            for each in self.optimisers
        ]

    def learn(self, told: Sequence[Told], *, step: int) -> None:
        """Change the weights by what all parts tell in update number ``step`` (from 0)."""
        squares = self.workers.run([partial(self._gather, portion, told) for portion in self.portions])
        # As torch.nn.utils.clip_grad_norm_ does it, to a norm of 1.
        shorter = min(1.0, 1.0 / (math.sqrt(sum(squares)) + 1e-6))
        self.workers.run([partial(self._change, number, shorter, step) for number in range(len(self.portions))])

    def _gather(self, portion: Sequence[int], told: Sequence[Told]) -> float:
        """The squared norm of a portion's gradient, once it is there."""
        add_gradients(self.parameters, portion, told)
        there = [grad for number in portion if (grad := self.parameters[number].grad) is not None]
        return sum(float(norm) ** 2 for norm in torch._foreach_norm(there))

    @torch.no_grad()
    def _change(self, number: int, shorter: float, step: int) -> None:
        portion = self.portions[number]
        if shorter < 1:
            torch._foreach_mul_(
                [grad for each in portion if (grad := self.parameters[each].grad) is not None], shorter
            )
        self.optimisers[number].step()
        self.rates[number].step()
        self.average.take_in({each: self.parameters[each] for each in portion}, step=step)
        mine, copies = ([of[each].data for each in portion] for of in (self.parameters, self.copies))
        if self.copies[0] is not self.parameters[0]:
            torch._foreach_copy_(copies, mine)


def _portions(sizes: Sequence[int], count: int) -> list[list[int]]:
    """The numbers of parameters of these sizes in about equal portions."""
    found: list[list[int]] = [[] for _ in range(count)]
    loads = [0] * count
    for number in sorted(range(len(sizes)), key=sizes.__getitem__, reverse=True):
        lightest = loads.index(min(loads))
        found[lightest].append(number)
        loads[lightest] += sizes[number]
    return [portion for portion in found if portion]
