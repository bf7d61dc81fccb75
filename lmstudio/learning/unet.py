"""The network: a U-Net on a pixel-unshuffled grid, conditioned on the diffusion step while it pre-trains.

One class serves both tasks. While pre-training, its head gives one value per pixel of the film; for landmarks the
head gives one heatmap per landmark on the stem's grid. Blocks follow Ho et al., NeurIPS 2020 (DDPM): GroupNorm,
SiLU, 3 x 3 convolution, scale and shift from the time embedding (Dhariwal and Nichol, NeurIPS 2021).
"""

import math
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class UNetConfig:
    """The shape of a network.

    Args:
        out_channels: heatmaps of the head; ``stem * stem`` gives an image of the input's size.
        stem: side of the square of pixels that becomes one cell of the finest grid.
        widths: channels of each level, finest first.
        heads: attention heads at the lowest level.
        groups: of each GroupNorm.
    """

    out_channels: int = 16
    stem: int = 4
    widths: tuple[int, ...] = (32, 64, 128, 256)
    heads: int = 4
    groups: int = 8

    @property
    def multiple(self) -> int:
        """The height and width of an input must be multiples of this."""
        return int(self.stem * 2 ** (len(self.widths) - 1))


def time_embedding(t: Tensor, width: int) -> Tensor:
    """Sinusoids (B, width) of diffusion steps (B,); Vaswani et al., NeurIPS 2017, section 3.5."""
    frequencies = torch.exp(
        torch.arange(width // 2, device=t.device, dtype=torch.float32) * (-math.log(10_000.0) / (width // 2 - 1))
    )
    phase = t.to(torch.float32)[:, None] * frequencies
    return torch.cat([phase.sin(), phase.cos()], dim=1)


class ResidualBlock(nn.Module):
    """Features (B, C_out, H, W) from features (B, C_in, H, W), and the time embedding where there is one."""

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


class Attention(nn.Module):
    """Features (B, C, H, W) after multi-head self-attention over all positions, added to the input."""

    def __init__(self, channels: int, *, heads: int, groups: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(groups, channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with what each position gathers from the others."""
        b, c, h, w = x.shape
        qkv = self.qkv(self.norm(x)).reshape(b, 3, self.heads, c // self.heads, h * w)
        q, k, v = qkv.transpose(-1, -2).unbind(1)
        gathered = functional.scaled_dot_product_attention(q, k, v)
        out: Tensor = x + self.out(gathered.transpose(-1, -2).reshape(b, c, h, w))
        return out


class UNet(nn.Module):
    """Heatmaps or noise from films.

    Takes films (B, 1, H, W) in about -1 to 1, H and W multiples of ``config.multiple``, and diffusion steps (B,)
    while pre-training. Gives (B, out_channels, H / stem, W / stem).
    """

    def __init__(self, config: UNetConfig) -> None:
        super().__init__()
        self.config = config
        widths, groups = config.widths, config.groups
        self.c_sine = widths[0]
        c_time = 4 * widths[0]
        self.time = nn.Sequential(nn.Linear(self.c_sine, c_time), nn.SiLU(), nn.Linear(c_time, c_time))

        def block(c_in: int, c_out: int) -> ResidualBlock:
            return ResidualBlock(c_in, c_out, c_time=c_time, groups=groups)

        self.stem = nn.Conv2d(config.stem**2, widths[0], 3, padding=1)
        self.down_blocks = nn.ModuleList([block(c, c) for c in widths])
        self.downsamples = nn.ModuleList([nn.Conv2d(a, b, 3, stride=2, padding=1) for a, b in pairwise(widths)])
        self.attention = Attention(widths[-1], heads=config.heads, groups=groups)
        self.middle = block(widths[-1], widths[-1])
        self.upsamples = nn.ModuleList([nn.Conv2d(b, a, 3, padding=1) for a, b in pairwise(widths)])
        self.up_blocks = nn.ModuleList([block(2 * a, a) for a in widths[:-1]])
        self.norm = nn.GroupNorm(groups, widths[0])
        self.head = nn.Conv2d(widths[0], config.out_channels, 1)

    def features(self, x: Tensor, t: Tensor | None = None) -> Tensor:
        """Features (B, widths[0], H / stem, W / stem) before the head."""
        time = None if t is None else self.time(time_embedding(t, self.c_sine))
        h = self.stem(functional.pixel_unshuffle(x, self.config.stem))
        skips = []
        for level, block in enumerate(self.down_blocks):
            h = block(h, time)
            if level < len(self.downsamples):
                skips.append(h)
                h = self.downsamples[level](h)
        h = self.middle(self.attention(h), time)
        for level in reversed(range(len(self.upsamples))):
            h = self.upsamples[level](functional.interpolate(h, scale_factor=2.0, mode="nearest"))
            h = self.up_blocks[level](torch.cat([h, skips[level]], dim=1), time)
        return functional.silu(self.norm(h))

    def forward(self, x: Tensor, t: Tensor | None = None) -> Tensor:
        """The head's output on the stem's grid; see the class."""
        out: Tensor = self.head(self.features(x, t))
        return out

    def velocity(self, x: Tensor, t: Tensor) -> Tensor:
        """The diffusion target (B, 1, H, W) predicted for noisy films at steps ``t``, while pre-training."""
        return functional.pixel_shuffle(self(x, t), self.config.stem)


def with_head(network: UNet, out_channels: int) -> UNet:
    """A copy of the network with a new, untrained head of ``out_channels`` heatmaps, all else the same."""
    config = UNetConfig(
        out_channels=out_channels,
        stem=network.config.stem,
        widths=network.config.widths,
        heads=network.config.heads,
        groups=network.config.groups,
    )
    copy = UNet(config)
    body = {name: value for name, value in network.state_dict().items() if not name.startswith("head.")}
    copy.load_state_dict(body, strict=False)
    return copy
