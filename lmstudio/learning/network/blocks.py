"""The building blocks among which a network's configuration chooses.

Two kinds of residual block, full and linear attention, and the ways to halve and to double a grid. The tables at
the end give each choice its name.

Sources: Ho et al., NeurIPS 2020 (DDPM); Dhariwal and Nichol, NeurIPS 2021 (scale and shift from the time
embedding); Qiao et al., "Micro-batch training with batch-channel normalization and weight standardization", 2019;
Shen et al., "Efficient attention", WACV 2021, and Katharopoulos et al., ICML 2020 (linear attention). How the
second kind of each is put together follows Di Via et al., arXiv 2407.18125.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

HEAD_WIDTH = 32
"""Channels of an attention head whose width does not depend on the level: that of the authors' program (Di Via et
al.), whose checkpoints would not fit otherwise."""
STANDARDISE_EPS = 1e-5
"""Added to a filter's variance, as in that program: otherwise its outputs would not be the same."""


class ResidualBlock(nn.Module):
    """Features (B, C_out, H, W) from features (B, C_in, H, W), and the time embedding where there is one.

    The norms come before the convolutions.
    """

    def __init__(self, c_in: int, c_out: int, *, c_time: int, groups: int) -> None:
        super().__init__()
        self.norm1 = nn.GroupNorm(groups, c_in)
        self.conv1 = nn.Conv2d(c_in, c_out, 3, padding=1)
        self.time = nn.Linear(c_time, 2 * c_out)
        self.norm2 = nn.GroupNorm(groups, c_out)
        self.conv2 = nn.Conv2d(c_out, c_out, 3, padding=1)
        self.shortcut = nn.Conv2d(c_in, c_out, 1) if c_in != c_out else nn.Identity()
        nn.init.zeros_(self.conv2.weight)
        nn.init.zeros_(self.conv2.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor, time: Tensor | None) -> Tensor:
        """Residual update of ``x``; without ``time`` the scale and shift are left out."""
        h = self.norm2(self.conv1(functional.silu(self.norm1(x))))
        if time is not None:
            scale, shift = self.time(functional.silu(time))[:, :, None, None].chunk(2, dim=1)
            h = h * (1 + scale) + shift
        out: Tensor = self.shortcut(x) + self.conv2(functional.silu(h))
        return out


class StandardisedConv2d(nn.Conv2d):
    """A convolution with each filter's weights brought to mean 0 and variance 1; Qiao et al., 2019."""

    def forward(self, x: Tensor) -> Tensor:
        """Features (B, C_out, H, W) from features (B, C_in, H, W)."""
        variance, mean = torch.var_mean(self.weight, dim=(1, 2, 3), correction=0, keepdim=True)
        weight = (self.weight - mean) * (variance + STANDARDISE_EPS).rsqrt()
        out: Tensor = self._conv_forward(x, weight, self.bias)
        return out


class StandardisedBlock(nn.Module):
    """Features (B, C_out, H, W) from features (B, C_in, H, W), and the time embedding where there is one.

    The convolutions are weight-standardised and the norms come after them; Di Via et al., arXiv 2407.18125.
    """

    def __init__(self, c_in: int, c_out: int, *, c_time: int, groups: int) -> None:
        super().__init__()
        self.conv1 = StandardisedConv2d(c_in, c_out, 3, padding=1)
        self.norm1 = nn.GroupNorm(groups, c_out)
        self.time = nn.Linear(c_time, 2 * c_out)
        self.conv2 = StandardisedConv2d(c_out, c_out, 3, padding=1)
        self.norm2 = nn.GroupNorm(groups, c_out)
        self.shortcut = nn.Conv2d(c_in, c_out, 1) if c_in != c_out else nn.Identity()

    def forward(self, x: Tensor, time: Tensor | None) -> Tensor:
        """Residual update of ``x``; without ``time`` the scale and shift are left out."""
        h = self.norm1(self.conv1(x))
        if time is not None:
            scale, shift = self.time(functional.silu(time))[:, :, None, None].chunk(2, dim=1)
            h = h * (1 + scale) + shift
        h = functional.silu(self.norm2(self.conv2(functional.silu(h))))
        out: Tensor = self.shortcut(x) + h
        return out


class Attention(nn.Module):
    """Features (B, C, H, W) after multi-head self-attention over all positions, added to the input.

    Args:
        channels: C.
        heads: how many.
        head_width: channels of each.
        groups: of the norm before it.
        bias: whether query, key and value have one.
    """

    def __init__(self, channels: int, *, heads: int, head_width: int, groups: int, bias: bool) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(groups, channels)
        self.qkv = nn.Conv2d(channels, 3 * heads * head_width, 1, bias=bias)
        self.out = nn.Conv2d(heads * head_width, channels, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with what each position gathers from the others."""
        b, _, h, w = x.shape
        qkv = self.qkv(self.norm(x)).reshape(b, 3, self.heads, -1, h * w)
        q, k, v = qkv.transpose(-1, -2).unbind(1)
        gathered = functional.scaled_dot_product_attention(q, k, v)
        out: Tensor = x + self.out(gathered.transpose(-1, -2).reshape(b, -1, h, w))
        return out


class LinearAttention(nn.Module):
    """Features (B, C, H, W) after attention at a cost linear in the positions, added to the input.

    Queries are softmaxed over features, keys over positions, so that keys and values can be multiplied first;
    their product does not grow with H and W. Shen et al., WACV 2021, and Katharopoulos et al., ICML 2020.
    """

    def __init__(self, channels: int, *, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(1, channels)
        self.qkv = nn.Conv2d(channels, 3 * heads * HEAD_WIDTH, 1, bias=False)
        self.out = nn.Conv2d(heads * HEAD_WIDTH, channels, 1)
        self.out_norm = nn.GroupNorm(1, channels)

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with what each position gathers from the sum of all."""
        b, _, h, w = x.shape
        q, k, v = self.qkv(self.norm(x)).reshape(b, 3, self.heads, HEAD_WIDTH, h * w).unbind(1)
        context = k.softmax(dim=-1) @ v.transpose(-1, -2)
        gathered = context.transpose(-1, -2) @ (q.softmax(dim=-2) / math.sqrt(HEAD_WIDTH))
        out: Tensor = x + self.out_norm(self.out(gathered.reshape(b, -1, h, w)))
        return out


class Doubling(nn.Conv2d):
    """A convolution, 3 x 3, of the grid made twice as fine by nearest neighbours.

    The neighbours that repeat one another are multiplied once: the same sums as a transposed convolution, 4 x 4,
    with less than half of the products.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Features (B, C_out, 2 H, 2 W) from features (B, C_in, H, W)."""
        return functional.conv_transpose2d(x, self.wide(), self.bias, stride=2, padding=1)

    def wide(self) -> Tensor:
        """The filters (C_in, C_out, 4, 4) of the transposed convolution."""
        # Row k of the wide filter gathers the rows of the narrow one that fall on the same coarse row.
        gather = self.weight.new_tensor([[0, 0, 1], [0, 1, 1], [1, 1, 0], [1, 0, 0]])
        wide = self.weight.transpose(0, 1).flatten(2) @ torch.kron(gather, gather).T
        return wide.unflatten(2, (4, 4))  # type: ignore[no-untyped-call, no-any-return]

    def settled(self) -> nn.ConvTranspose2d:
        """A layer that computes the same by filters made once, for a network that learns no more."""
        layer = nn.ConvTranspose2d(self.in_channels, self.out_channels, 4, stride=2, padding=1)
        layer.weight, layer.bias = nn.Parameter(self.wide().detach()), self.bias
        return layer


class NormalisedSiLU(nn.GroupNorm):
    """GroupNorm and SiLU of features (B, C, H, W)."""

    def forward(self, x: Tensor) -> Tensor:
        """Activated features of the same shape."""
        return functional.silu(super().forward(x))


@dataclass(frozen=True, slots=True)
class BlockKind:
    """A kind of residual block and what goes with it.

    Args:
        make: called as ``make(c_in, c_out, c_time=..., groups=...)``.
        time_activation: of the time embedding.
        last: what is left to do after the last block, called as ``last(groups, channels)``.
    """

    make: Callable[..., nn.Module]
    time_activation: Callable[[], nn.Module]
    last: Callable[[int, int], nn.Module]


def _untouched(*_: object, **__: object) -> nn.Module:
    return nn.Identity()


def _shared(channels: int, *, heads: int, groups: int) -> nn.Module:
    return Attention(channels, heads=heads, head_width=channels // heads, groups=groups, bias=True)


def _fixed(channels: int, *, heads: int, **_: int) -> nn.Module:
    return Attention(channels, heads=heads, head_width=HEAD_WIDTH, groups=1, bias=False)


def keeping(c_in: int, c_out: int) -> nn.Module:
    """A change of channels alone."""
    return nn.Conv2d(c_in, c_out, 3, padding=1)


def _strided(c_in: int, c_out: int) -> nn.Module:
    return nn.Conv2d(c_in, c_out, 3, stride=2, padding=1)


def _space_to_depth(c_in: int, c_out: int) -> nn.Module:
    return nn.Sequential(nn.PixelUnshuffle(2), nn.Conv2d(4 * c_in, c_out, 1))


def doubling(c_in: int, c_out: int) -> nn.Module:
    """A change of channels with a grid twice as fine."""
    return Doubling(c_in, c_out, 3, padding=1)


BLOCKS: Mapping[str, BlockKind] = {
    "norm first": BlockKind(ResidualBlock, nn.SiLU, NormalisedSiLU),
    "standardised": BlockKind(StandardisedBlock, nn.GELU, _untouched),
}
ATTENTIONS: Mapping[str, Callable[..., nn.Module]] = {"shared heads": _shared, "fixed heads": _fixed}
"""Of the middle, called as ``attention(channels, heads=..., groups=...)``."""
LEVEL_ATTENTIONS: Mapping[str, Callable[..., nn.Module]] = {"none": _untouched, "linear": LinearAttention}
"""Of each level and direction, called as ``attention(channels, heads=...)``."""
HALVINGS: Mapping[str, Callable[[int, int], nn.Module]] = {"strided": _strided, "space to depth": _space_to_depth}
"""Between the levels on the way down, called as ``halving(c_in, c_out)``."""


def _as_it_is(outputs: Tensor) -> Tensor:
    return outputs


def _over_landmarks(outputs: Tensor) -> Tensor:
    return outputs.float().log_softmax(dim=1)


def _each_alone(outputs: Tensor) -> Tensor:
    return functional.logsigmoid(outputs.float())


SCORES: Mapping[str, Callable[[Tensor], Tensor]] = {
    "over positions": _as_it_is,
    "over four cells": _as_it_is,
    "over landmarks": _over_landmarks,
    "each alone": _each_alone,
}
"""What a softmax over positions is taken of, for outputs (B, K, h, w) that were taught as distributions over
positions (Gaussians, or the four cells round the point), as ones over landmarks, or as a probability of each."""
