"""The network of Di Via, Odone and Pastore, arXiv 2407.18125 (WACV 2025), and its authors' checkpoints.

Their file is a PyTorch checkpoint ``{"epoch", "model_state_dict"}``. Its tensors are renamed; the one of the stem
loses the channel that their program always feeds with zeros, which changes no output.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from lmstudio.errors import WeightsError
from lmstudio.learning.network import checkpoints
from lmstudio.learning.network.blocks import HEAD_WIDTH
from lmstudio.learning.network.unet import Design, UNet, UNetConfig

DESIGN = Design(
    block="standardised",
    blocks_per_level=2,
    stem_kernel=1,
    middle_attention="fixed heads",
    level_attention="linear",
    halving="space to depth",
    middle_halved=False,
    input_joined=True,
)
GROUPS = 4
"""Of each GroupNorm in a residual block, in the program of Di Via et al.; no tensor's shape tells it."""

_STEM = "init_conv.weight"
_REMEDY = "Choose a checkpoint of the program DiffusionXray-FewShot-LandmarkDetection, as its authors released it."


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a checkpoint of the paper's program holds, under our names.

    Args:
        config: the shape of the network.
        tensors: of the network, by parameter name; as a :class:`UNet` of that shape takes them.
        epoch: when it was written, as the file says; 0 if it does not.
    """

    config: UNetConfig
    tensors: dict[str, Tensor]
    epoch: int


def paper_config(width: int, *, out_channels: int = 1) -> UNetConfig:
    """The paper's network at a base width; the authors' released files have 256."""
    widths = tuple(width * factor for factor in (1, 1, 2, 4, 8))
    return UNetConfig(out_channels, stem=1, widths=widths, heads=4, groups=GROUPS, design=DESIGN)


def read_checkpoint(path: Path) -> Checkpoint:
    """The network in a checkpoint file; no code in the file is run.

    Raises:
        WeightsError: the file cannot be read, is no checkpoint, or holds another network.
    """
    saved = checkpoints.read(path, remedy=_REMEDY)
    held = saved if isinstance(saved, dict) else {}
    state, epoch = held.get("model_state_dict"), held.get("epoch")
    if not isinstance(state, dict) or not all(_is_named(item) for item in state.items()):
        raise WeightsError("The file has no “model_state_dict” of plain weights.", where=path, remedy=_REMEDY)
    try:
        config, tensors = convert(state)
    except WeightsError as error:
        raise WeightsError(error.found, where=path, remedy=error.remedy) from error
    return Checkpoint(config, tensors, epoch if isinstance(epoch, int) else 0)


def _is_named(item: tuple[object, object]) -> bool:
    return isinstance(item[0], str) and isinstance(item[1], Tensor) and item[1].is_floating_point()


def convert(state: Mapping[str, Tensor]) -> tuple[UNetConfig, dict[str, Tensor]]:
    """The configuration and the tensors under our names, from a ``model_state_dict`` of the paper's program.

    The names may carry a prefix, such as ``module.`` or ``ema_model.``; averaged weights are preferred.

    Raises:
        WeightsError: a tensor is missing, has another shape than the rest demands, or belongs to no part.
    """
    prefixes = [name.removesuffix(_STEM) for name in state if name.endswith(_STEM)]
    prefix = max(prefixes, key=lambda prefix: "ema" in prefix, default="")
    own = {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
    config = _config(own)
    parts = _parts(len(config.widths) - 1)
    tensors = {}
    for name, shape in _shapes(config).items():
        theirs = _their_name(name, parts)
        tensors[name] = _taken(own, theirs, torch.Size([shape[0], 2, *shape[2:]]) if theirs == _STEM else shape)
    if own:
        raise WeightsError(f"The network has no place for “{min(own)}” of the checkpoint.", remedy=_REMEDY)
    tensors["stem.weight"] = tensors["stem.weight"][:, 1:]
    return config, tensors


def _config(state: Mapping[str, Tensor]) -> UNetConfig:
    """The configuration that the tensors' shapes tell."""
    levels = len({name.split(".")[1] for name in state if name.startswith("downs.")})
    middle = "mid_block1.block1.proj.weight"
    blocks = [*(f"downs.{level}.0.block1.proj.weight" for level in range(levels)), middle]
    queries, heads = "mid_attn.fn.fn.to_qkv.weight", "final_conv.weight"
    for name in (_STEM, *blocks, queries, heads):
        if name not in state:
            raise WeightsError(f"The checkpoint has no “{name}”.", remedy=_REMEDY)
        if state[name].ndim != 4:
            raise _misshapen(name, state[name])
    if levels == 0 or state[_STEM].shape[1] != 2:
        raise _misshapen(_STEM, state[_STEM])
    widths = tuple(len(state[name]) for name in blocks)
    count = max(1, len(state[queries]) // (3 * HEAD_WIDTH))
    try:
        return UNetConfig(len(state[heads]), stem=1, widths=widths, heads=count, groups=GROUPS, design=DESIGN)
    except ValueError as error:
        told = ", ".join(str(width) for width in widths)
        raise WeightsError(f"The checkpoint's levels have impossible widths: {told}.", remedy=_REMEDY) from error


def _shapes(config: UNetConfig) -> dict[str, torch.Size]:
    """The shape of every tensor of the network, by our names."""
    with torch.device("meta"):
        return {name: value.shape for name, value in UNet(config).state_dict().items()}


def _taken(state: dict[str, Tensor], name: str, shape: torch.Size) -> Tensor:
    """The tensor of that name, which is taken out of the state."""
    if name not in state:
        raise WeightsError(f"The checkpoint has no “{name}”.", remedy=_REMEDY)
    value = state.pop(name)
    if value.shape != shape:
        raise _misshapen(name, value)
    return value


def _misshapen(name: str, value: Tensor) -> WeightsError:
    shape = " × ".join(str(side) for side in value.shape) or "no sides"
    return WeightsError(f"“{name}” has an unexpected shape in the checkpoint: {shape}.", remedy=_REMEDY)


_INSIDE = {
    "time": "mlp.1",
    "conv1": "block1.proj",
    "norm1": "block1.norm",
    "conv2": "block2.proj",
    "norm2": "block2.norm",
    "shortcut": "res_conv",
    "qkv": "fn.to_qkv",
    "out": "fn.to_out.0",
    "out_norm": "fn.to_out.1",
}
"""Their names of what our blocks and attentions are made of, by ours."""


def _parts(levels: int) -> dict[str, str]:
    """Their names of the network's parts, by ours."""
    parts = {
        "stem": "init_conv",
        "time.0": "time_mlp.1",
        "time.2": "time_mlp.3",
        f"down_blocks.{2 * levels}": "mid_block1",
        "attention": "mid_attn.fn",
        "attention.out": "mid_attn.fn.fn.to_out",
        "middle": "mid_block2",
        "last_blocks.0": "final_res_block",
        "head": "final_conv",
    }
    for level in range(levels):
        down, up = f"downs.{level}", f"ups.{levels - 1 - level}"  # they count the way up from the middle
        for number in range(2):
            parts[f"down_blocks.{2 * level + number}"] = f"{down}.{number}"
            parts[f"up_blocks.{2 * level + number}"] = f"{up}.{number}"
        parts[f"down_attentions.{level}"] = f"{down}.2.fn"
        parts[f"up_attentions.{level}"] = f"{up}.2.fn"
        parts[f"downsamples.{level}"] = f"{down}.3"
        parts[f"upsamples.{level}"] = f"{up}.3.1" if level else f"{up}.3"
    return parts


def _their_name(name: str, parts: dict[str, str]) -> str:
    """The paper's name of one of our tensors."""
    words = name.split(".")
    length = max(n for n in range(1, len(words)) if ".".join(words[:n]) in parts)
    inside = [_INSIDE.get(word, word) for word in words[length:]]
    return ".".join([parts[".".join(words[:length])], *inside])
