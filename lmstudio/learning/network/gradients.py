"""Gradients of the parts of one batch, computed apart and added once an update."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn


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


def add_gradients(network: nn.Module, told: Sequence[Told]) -> float:
    """Give the network's parameters the sums of all parts' gradients; the loss of all."""
    for parameter, parts in zip(
        network.parameters(), zip(*(each.gradients for each in told), strict=True), strict=True
    ):
        used = [part for part in parts if part is not None]
        parameter.grad = torch.stack(used).sum(dim=0, dtype=parameter.dtype) if used else None
    return float(sum(each.loss for each in told))


@torch.no_grad()
def copy_weights(network: nn.Module, computing: nn.Module) -> None:
    """Bring what computes in place of a network up to date, see :func:`devices.for_computing`."""
    if computing is not network:
        torch._foreach_copy_(list(computing.parameters()), list(network.parameters()))


def divide(batch: Iterable[Tensor], parts: int) -> list[tuple[Tensor, ...]]:
    """Tensors (B, ...) of one batch in at most so many parts."""
    return list(zip(*(each.chunk(parts) for each in batch), strict=True))
