"""GU2Net: a local network times a global one, of Zhu et al., "You only learn once", MICCAI 2021.

A rival of the program's own network, for benchmarks alone. It is made for one anatomy here; there, several share
the point-wise convolutions of the local network.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTHS = (64, 128, 256, 512, 512)
"""Channels of the local network's levels, as in (Zhu et al., 2021)."""
REDUCED, GLOBAL_WIDTH, DILATIONS = 4, 128, (1, 2, 5, 2, 1)
"""How much coarser the global network sees, its channels, and the dilations of its convolutions (Zhu et al.,
2021)."""
MULTIPLE = 2 ** (len(WIDTHS) - 1)
"""The height and width of an input must be multiples of this, because the levels halve it."""


class SeparablePair(nn.Module):
    """Features (B, c_out, H, W) from (B, c_in, H, W), by two depth-wise and point-wise convolutions with norms."""

    def __init__(self, c_in: int, c_middle: int, c_out: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(*_separable(c_in, c_middle), *_separable(c_middle, c_out))

    def forward(self, x: Tensor) -> Tensor:
        """Features of the same grid."""
        out: Tensor = self.layers(x)
        return out


def _separable(c_in: int, c_out: int) -> list[nn.Module]:
    depthwise = nn.Conv2d(c_in, c_in, 3, padding=1, groups=c_in)
    return [depthwise, nn.Conv2d(c_in, c_out, 1), nn.BatchNorm2d(c_out), nn.LeakyReLU()]


class LocalNetwork(nn.Module):
    """Logits (B, K, H, W) from films (B, 1, H, W), by a U-Net of separable convolutions."""

    def __init__(self, landmarks: int) -> None:
        super().__init__()
        first, *_, last = WIDTHS
        self.enter = nn.Conv2d(1, first, 1)
        befores = (first, *WIDTHS[:-1])
        self.down = nn.ModuleList([SeparablePair(a, b, b) for a, b in zip(befores, WIDTHS, strict=True)])
        up, below = [], last
        for level in reversed(range(len(WIDTHS) - 1)):
            joined = below + WIDTHS[level]
            below = max(first, WIDTHS[level] // 2)
            up.append(SeparablePair(joined, joined // 2, below))
        self.up = nn.ModuleList(up)
        self.leave = nn.Conv2d(below, landmarks, 1)

    def forward(self, films: Tensor) -> Tensor:
        """Logits of the films' grid."""
        h, skips = self.enter(films), []
        for number, pair in enumerate(self.down):
            h = pair(functional.max_pool2d(h, 2) if number else h)
            skips.append(h)
        skips.pop()
        for pair in self.up:
            enlarged = functional.interpolate(h, scale_factor=2.0, mode="bilinear", align_corners=True)
            h = pair(torch.cat([skips.pop(), enlarged], dim=1))
        out: Tensor = self.leave(h)
        return out


class GlobalNetwork(nn.Module):
    """Logits (B, K, H, W) from films (B, 1, H, W) and local heatmaps (B, K, H, W), on a coarse grid."""

    def __init__(self, landmarks: int) -> None:
        super().__init__()
        self.of_film = nn.Conv2d(1, GLOBAL_WIDTH // 2, 3, padding=1)
        self.of_local = nn.Conv2d(landmarks, GLOBAL_WIDTH // 2, 3, padding=1)
        self.layers = nn.Sequential(*(layer for dilation in DILATIONS for layer in _dilated(dilation)))
        self.leave = nn.Conv2d(GLOBAL_WIDTH, landmarks, 1)

    def forward(self, films: Tensor, local: Tensor) -> Tensor:
        """Logits of the films' grid."""
        coarse = [functional.interpolate(each, scale_factor=1 / REDUCED) for each in (films, local)]
        h = torch.cat([self.of_film(coarse[0]), self.of_local(coarse[1])], dim=1)
        return functional.interpolate(self.leave(self.layers(h)), size=films.shape[-2:])


def _dilated(dilation: int) -> list[nn.Module]:
    convolution = nn.Conv2d(GLOBAL_WIDTH, GLOBAL_WIDTH, 3, padding=dilation, dilation=dilation)
    return [convolution, nn.BatchNorm2d(GLOBAL_WIDTH), nn.ReLU()]


class GU2Net(nn.Module):
    """Logits (B, K, H, W) of a probability at each pixel, from films (B, 1, H, W); sides multiples of 16."""

    def __init__(self, landmarks: int) -> None:
        super().__init__()
        self.local_network, self.global_network = LocalNetwork(landmarks), GlobalNetwork(landmarks)

    def forward(self, films: Tensor) -> Tensor:
        """The logits of the product of both networks' probabilities."""
        near = self.local_network(films)
        far = self.global_network(films, near.sigmoid())
        told = (functional.logsigmoid(near.float()) + functional.logsigmoid(far.float())).clamp(max=-1e-6)
        return told - torch.log(-torch.expm1(told))
