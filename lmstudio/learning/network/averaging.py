"""Exponential moving average of weights (Polyak and Juditsky, 1992)."""

import copy

import torch
from torch import Tensor

from lmstudio.learning.network.unet import UNet


class Average:
    """The moving average of a network's weights.

    Args:
        network: whose weights to follow.
        decay: share of the old average that is kept at an update, reached by a warm-up of (1 + n) / (10 + n).
    """

    def __init__(self, network: UNet, *, decay: float) -> None:
        self.network = copy.deepcopy(network).eval().requires_grad_(requires_grad=False)
        self.decay = decay

    @torch.no_grad()
    def update(self, network: UNet, *, step: int) -> None:
        """Take in the weights after update number ``step`` (from 0)."""
        keep = min(self.decay, (1 + step) / (10 + step))
        mine: list[Tensor] = list(self.network.parameters())
        theirs: list[Tensor] = list(network.parameters())
        torch._foreach_lerp_(mine, theirs, 1 - keep)
