"""The network: a U-Net, conditioned on the diffusion step while it pre-trains.

One class serves both tasks. While pre-training, its head gives one value per pixel of the film; for landmarks the
head gives one heatmap per landmark on the stem's grid. One class also serves both networks: that which is shipped
with the program (after Ho et al., NeurIPS 2020, on a pixel-unshuffled grid), and that of Di Via et al., arXiv
2407.18125 (see :mod:`lmstudio.learning.network.paper`). They differ in their configuration.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import Any, Generic, TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from lmstudio.learning.network import blocks, lite, vit

AveragedT = TypeVar("AveragedT", bound=nn.Module)
MOST_WIDTH = 8192
"""A file that says more channels is damaged, since no network of any paper has them; it would fill the memory."""
MOST_LEVELS = 16
"""The same of levels, of blocks on one, and of the side of a kernel, since none has more either."""
LEAST_WIDTH = 4
"""With fewer channels there are no sinusoids of the time step, since :func:`time_embedding` would divide by 0."""
OWN, BESIDE = "own", "own + "
"""The way down of the blocks that a design names, and how the name of another begins that lies beside it."""
ENCODERS: Mapping[str, tuple[Callable[[], nn.Module], tuple[int, ...]]] = {
    **{name: (partial(lite.LiteEncoder, each), lite.channels(each)) for name, each in lite.ENCODERS.items()},
    **{name: (partial(vit.PatchEncoder, shape), shape.channels) for name, shape in vit.TRANSFORMERS.items()},
}
"""Other ways down, on grids of 4, 8, 16 pixels and so on, and the channels of their levels."""
DECODER = ("upsamples.", "up_blocks.", "up_attentions.", "last_blocks.", "norm.", "head.")
"""How the names of the tensors begin that lie behind the middle."""
AROUND_ENCODER = ("time.", "bridge.", "down_blocks.", "attention.", "middle.", "encoder.levels.", *DECODER)
"""The same of what is put round another encoder, and has not been pre-trained with it."""


@dataclass(frozen=True, slots=True)
class Design:
    """Which building blocks a network is put together of; each word names a row of a table in ``blocks``.

    Args:
        block: kind of residual block, of ``blocks.BLOCKS``.
        blocks_per_level: residual blocks per level and direction; each on the way down is joined to one on the
            way up.
        stem_kernel: side of the stem's convolution.
        middle_attention: that between the two blocks of the middle, of ``blocks.ATTENTIONS``.
        level_attention: that after the last block of each level and direction, of ``blocks.LEVEL_ATTENTIONS``.
        halving: from level to level, of ``blocks.HALVINGS``.
        middle_halved: whether the middle's grid is half the lowest level's, or as fine. If it is as fine, the way
            up changes channels and grid after a level's blocks, otherwise before them.
        input_joined: whether the stem's output is joined to the last features, followed by one more block.
        encoder: the way down: ``own``, of the blocks above; one of ``ENCODERS``; or ``own + `` one of those, whose
            levels are added to the own ones.
        score: what the outputs mean once the network is not trained any more, of ``blocks.SCORES``.

    Raises:
        ValueError: no such building block.
    """

    block: str = "norm first"
    blocks_per_level: int = 1
    stem_kernel: int = 3
    middle_attention: str = "shared heads"
    level_attention: str = "none"
    halving: str = "strided"
    middle_halved: bool = True
    input_joined: bool = False
    encoder: str = OWN
    score: str = "over positions"

    def __post_init__(self) -> None:
        """Refuse what no table has."""
        known = (
            self.block in blocks.BLOCKS
            and self.middle_attention in blocks.ATTENTIONS
            and self.level_attention in blocks.LEVEL_ATTENTIONS
            and self.halving in blocks.HALVINGS
            and self.encoder.removeprefix(BESIDE) in (OWN, *ENCODERS)
            and self.encoder != BESIDE + OWN
            and self.score in blocks.SCORES
        )
        sizes = self.blocks_per_level, self.stem_kernel
        small = all(type(size) is int and 1 <= size <= MOST_LEVELS for size in sizes)
        if not known or not small or self.stem_kernel % 2 != 1:
            raise ValueError(f"no such building block: {self}")

    @property
    def has_own_levels(self) -> bool:
        """Whether the way down is one of the blocks above, alone or with another."""
        return self.encoder == OWN or self.encoder.startswith(BESIDE)

    @property
    def other_encoder(self) -> str:
        """The other way down; empty where there is none."""
        return "" if self.encoder == OWN else self.encoder.removeprefix(BESIDE)


@dataclass(frozen=True, slots=True)
class UNetConfig:
    """The shape of a network.

    Args:
        out_channels: heatmaps of the head; ``stem * stem`` gives an image of the input's size.
        stem: side of the square of pixels that becomes one cell of the finest grid.
        widths: channels of each level, finest first, and of the middle.
        heads: of each attention.
        groups: of each GroupNorm in a residual block.
        design: which building blocks.

    Raises:
        ValueError: no network has these sizes.
    """

    out_channels: int = 16
    stem: int = 4
    widths: tuple[int, ...] = (32, 64, 128, 256)
    heads: int = 4
    groups: int = 8
    design: Design = field(default_factory=Design)

    def __post_init__(self) -> None:
        """Refuse sizes with which no network can be built."""
        shared = self.design.middle_attention == "shared heads"
        design = self.design
        plain = design.middle_halved and not design.input_joined and design.blocks_per_level == 1
        other = design.other_encoder
        own = not other or (self.stem == 4 and len(self.widths) == len(ENCODERS[other][1]) and plain)
        sizes = (*self.widths, self.out_channels, self.stem, self.heads, self.groups)
        fits = (
            all(type(size) is int and size <= MOST_WIDTH for size in sizes)
            and len(self.widths) <= MOST_LEVELS
            and own
            and min(self.out_channels, self.stem, self.heads, self.groups) >= 1
            and len(self.widths) >= (1 if self.design.middle_halved else 2)
            and min(self.widths) >= LEAST_WIDTH
            and not any(width % self.groups for width in self.widths)
            and not (shared and self.widths[-1] % self.heads)
        )
        if not fits:
            raise ValueError(f"no network has these sizes: {self}")

    @property
    def multiple(self) -> int:
        """The height and width of an input must be multiples of this."""
        halvings = len(self.widths) - 1 - (not self.design.middle_halved)
        return int(self.stem * 2**halvings)

    @staticmethod
    def from_dict(raw: dict[str, Any]) -> "UNetConfig":
        """The configuration that ``dataclasses.asdict`` or JSON gave; what is left out has its default.

        Raises:
            TypeError, ValueError: it is none.
        """
        rest = {"widths": tuple(raw.get("widths", UNetConfig().widths)), "design": Design(**raw.get("design", {}))}
        return UNetConfig(**{**raw, **rest})


def time_embedding(t: Tensor, width: int) -> Tensor:
    """Sinusoids (B, width) of diffusion steps (B,); Vaswani et al., NeurIPS 2017, section 3.5."""
    frequencies = torch.exp(
        torch.arange(width // 2, device=t.device, dtype=torch.float32) * (-math.log(10_000.0) / (width // 2 - 1))
    )
    phase = t.to(torch.float32)[:, None] * frequencies
    return torch.cat([phase.sin(), phase.cos()], dim=1)


class UNet(nn.Module):
    """Heatmaps or noise from films.

    Takes films (B, 1, H, W) in about -1 to 1, H and W multiples of ``config.multiple``, and diffusion steps (B,)
    while pre-training. Gives (B, out_channels, H / stem, W / stem).
    """

    def __init__(self, config: UNetConfig) -> None:
        super().__init__()
        self.config = config
        widths, design = config.widths, config.design
        kind = blocks.BLOCKS[design.block]
        self.c_sine, c_time = widths[0], 4 * widths[0]

        def block(c_in: int, c_out: int) -> nn.Module:
            return kind.make(c_in, c_out, c_time=c_time, groups=config.groups)

        def attention(channels: int) -> nn.Module:
            return blocks.LEVEL_ATTENTIONS[design.level_attention](channels, heads=config.heads)

        upper = widths[:-1] if design.middle_halved else widths[1:]
        times = range(design.blocks_per_level)
        self.time = nn.Sequential(
            nn.Linear(self.c_sine, c_time), kind.time_activation(), nn.Linear(c_time, c_time)
        )
        own = widths[:-1] if design.has_own_levels else ()
        if design.has_own_levels:
            self.stem = nn.Conv2d(config.stem**2, widths[0], design.stem_kernel, padding=design.stem_kernel // 2)
        skips = self._take_in(design.other_encoder) if design.other_encoder else widths
        self.down_blocks = nn.ModuleList(
            [*(block(c, c) for c in own for _ in times), block(widths[-1], widths[-1])]
        )
        self.down_attentions = nn.ModuleList([attention(c) for c in own])
        self.downsamples = nn.ModuleList(_downsamples(config) if own else [])
        self.attention = blocks.ATTENTIONS[design.middle_attention](
            widths[-1], heads=config.heads, groups=config.groups
        )
        self.middle = block(widths[-1], widths[-1])
        self.upsamples = nn.ModuleList(_upsamples(config))
        self.up_blocks = nn.ModuleList(
            [block(c + skip, c) for c, skip in zip(upper, skips, strict=False) for _ in times]
        )
        self.up_attentions = nn.ModuleList([attention(c) for c in upper])
        self.last_blocks = nn.ModuleList([block(2 * widths[0], widths[0])] if design.input_joined else [])
        self.norm = kind.last(config.groups, widths[0])
        self.head = nn.Conv2d(widths[0], config.out_channels, 1)

    def _take_in(self, name: str) -> tuple[int, ...]:
        """Make another encoder and what leads from it; the channels that the way up is joined to."""
        make, channels = ENCODERS[name]
        self.encoder = make()
        if not self.config.design.has_own_levels:
            self.bridge = nn.Conv2d(channels[-1], self.config.widths[-1], 1)
            return channels
        pairs = zip(channels, self.config.widths, strict=True)
        self.adapters = nn.ModuleList([nn.Conv2d(theirs, ours, 1) for theirs, ours in pairs])
        for value in self.adapters.parameters():
            # At first the other encoder says nothing, so that the network is what it was without it.
            nn.init.zeros_(value)
        return self.config.widths

    def features(self, x: Tensor, t: Tensor | None = None) -> Tensor:
        """Features (B, widths[0], H / stem, W / stem) before the head."""
        time = self._time(t)
        first, h, skips = self._enter(x, time)
        h = self._middle(h, time)
        for finer in self._ascend(h, skips, time):
            h = finer
        for block in self.last_blocks:
            h = block(torch.cat([h, first], dim=1), time)
        out: Tensor = self.norm(h)
        return out

    def encode(self, x: Tensor) -> Tensor:
        """The middle's features (B, widths[-1], H / multiple, W / multiple), where the way up begins."""
        return self._middle(self._enter(x, None)[1], None)

    def _middle(self, h: Tensor, time: Tensor | None) -> Tensor:
        out: Tensor = self.middle(self.attention(self.down_blocks[-1](h, time)), time)
        return out

    def _enter(self, x: Tensor, time: Tensor | None) -> tuple[Tensor, Tensor, list[Tensor]]:
        """The first features, those on the middle's grid, and those that the way up is joined to, of films."""
        design = self.config.design
        other: list[Tensor] = self.encoder(x) if design.other_encoder else []
        if not design.has_own_levels:
            *levels, last = (each.to(self.bridge.weight.dtype) for each in other)
            return levels[0], self.bridge(last), levels
        first = self.stem(functional.pixel_unshuffle(x, self.config.stem).to(self.stem.weight.dtype))
        h, skips = self._down(first, time)
        if other:
            computed = self.stem.weight.dtype
            *finer, last = (adapter(each.to(computed)) for adapter, each in zip(self.adapters, other, strict=True))
            h, skips = h + last, [skip + each for skip, each in zip(skips, finer, strict=True)]
        return first, h, skips

    def _down(self, h: Tensor, time: Tensor | None) -> tuple[Tensor, list[Tensor]]:
        """Features on the middle's grid, and the features after each block on the way there."""
        skips = []
        count = self.config.design.blocks_per_level
        for level, (attention, downsample) in enumerate(zip(self.down_attentions, self.downsamples, strict=True)):
            for number in range(count):
                h = self.down_blocks[count * level + number](h, time)
                if number == count - 1:
                    h = attention(h)
                skips.append(h)
            h = downsample(h)
        return h, skips

    def levels(self, x: Tensor, t: Tensor | None = None) -> list[Tensor]:
        """Features of films on several grids: those of the way up, the finest last, of the design's own blocks.

        Of a network of one level those of the middle; of another encoder those of its way down, the finest first.
        """
        if not self.config.design.has_own_levels:
            found: list[Tensor] = self.encoder(x)
            return found
        time = self._time(t)
        _, h, skips = self._enter(x, time)
        middle = self._middle(h, time)
        return list(self._ascend(middle, skips, time)) or [middle]

    def _time(self, t: Tensor | None) -> Tensor | None:
        """What blocks are told of diffusion steps (B,)."""
        if t is None:
            return None
        told: Tensor = self.time(time_embedding(t, self.c_sine).to(next(self.time.parameters()).dtype))
        return told

    def _ascend(self, h: Tensor, skips: list[Tensor], time: Tensor | None) -> Iterator[Tensor]:
        """Features on ever finer grids from the middle's, joined at each block to the last of ``skips``."""
        count, enlarged_first = self.config.design.blocks_per_level, self.config.design.middle_halved
        for level in reversed(range(len(self.upsamples))):
            if enlarged_first:
                h = self.upsamples[level](h)
            for number in range(count):
                h = self.up_blocks[count * level + number](torch.cat([h, skips.pop()], dim=1), time)
            h = self.up_attentions[level](h)
            if not enlarged_first:
                h = self.upsamples[level](h)
            yield h

    def forward(self, x: Tensor, t: Tensor | None = None) -> Tensor:
        """The head's output on the stem's grid, see the class; in use, of landmarks, logits over positions."""
        out: Tensor = self.head(self.features(x, t).to(self.head.weight.dtype))
        return out if self.training else blocks.SCORES[self.config.design.score](out)

    def velocity(self, x: Tensor, t: Tensor) -> Tensor:
        """The diffusion target (B, 1, H, W) predicted for noisy films at steps ``t``, while pre-training."""
        return functional.pixel_shuffle(self(x, t), self.config.stem)


def _downsamples(config: UNetConfig) -> list[nn.Module]:
    """From each level to the next and from the lowest to the middle."""
    changes: list[Callable[[int, int], nn.Module]]
    changes = [blocks.HALVINGS[config.design.halving]] * (len(config.widths) - 1)
    if not config.design.middle_halved:
        changes[-1] = blocks.keeping
    return [change(a, b) for change, (a, b) in zip(changes, pairwise(config.widths), strict=True)]


def _upsamples(config: UNetConfig) -> list[nn.Module]:
    """From the level below to each level; behind the blocks, the finest grid is there before the last change."""
    changes: list[Callable[[int, int], nn.Module]] = [blocks.doubling] * (len(config.widths) - 1)
    if not config.design.middle_halved:
        changes[0] = blocks.keeping
    return [change(b, a) for change, (a, b) in zip(changes, pairwise(config.widths), strict=True)]


def with_head(network: UNet, out_channels: int, *, score: str | None = None) -> UNet:
    """A copy of the network with a new, untrained head of ``out_channels`` heatmaps, all else the same.

    ``score``: what its outputs will mean; by default what they mean already.
    """
    design = network.config.design if score is None else replace(network.config.design, score=score)
    copy = UNet(replace(network.config, out_channels=out_channels, design=design))
    body = {name: value for name, value in network.state_dict().items() if not name.startswith("head.")}
    copy.load_state_dict(body, strict=False)
    return copy


def settled(network: UNet) -> UNet:
    """A copy of the network that computes the same a little quicker, and learns no more."""
    copy = deepcopy(network).eval().requires_grad_(requires_grad=False)
    for name, layer in copy.named_modules():
        if isinstance(layer, blocks.Doubling):
            copy.set_submodule(name, layer.settled())
    return copy


class Average(Generic[AveragedT]):
    """The exponential moving average of a network's weights (Polyak and Juditsky, 1992).

    Args:
        network: whose weights to follow.
        decay: share of the old average that is kept at an update, reached by a warm-up of (1 + n) / (10 + n).
    """

    def __init__(self, network: AveragedT, *, decay: float) -> None:
        self.network = deepcopy(network).eval().requires_grad_(requires_grad=False)
        self.decay = decay

    def update(self, network: AveragedT, *, step: int) -> None:
        """Take in the weights after update number ``step`` (from 0)."""
        self.take_in(dict(enumerate(network.parameters())), step=step)

    @torch.no_grad()
    def take_in(self, weights: Mapping[int, Tensor], *, step: int) -> None:
        """Take in some parameters, by their numbers, after update number ``step`` (from 0)."""
        keep = min(self.decay, (1 + step) / (10 + step))
        mine = list(self.network.parameters())
        torch._foreach_lerp_([mine[number] for number in weights], list(weights.values()), 1 - keep)
