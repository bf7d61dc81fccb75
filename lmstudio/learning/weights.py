"""Weights files: safetensors with the configuration in the header, float16 on disk, float32 in memory."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save

from lmstudio.errors import WeightsError
from lmstudio.learning.unet import UNet, UNetConfig

KEY = "landmark-studio"
"""Of the description in the header; one key alone, since safetensors writes several in any order."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a weights file says of its network.

    Args:
        name: for people, such as ``xray-ddpm`` or ``round 2``.
        config: the shape of the network.
        landmarks: names of the heatmaps in their order; empty for a pre-trained network.
        input_size: (height, width) of the network's input that it was fine-tuned at; (0, 0) if only pre-trained.
        steps: optimiser updates of the last training.
        films: how many films the last training learned from.
        mean_shape: mean place of each landmark on the labelled films, in pixels of the network's input round the
            centre of the shape; empty for a pre-trained network.
    """

    name: str
    config: UNetConfig
    landmarks: tuple[str, ...] = ()
    input_size: tuple[int, int] = (0, 0)
    steps: int = 0
    films: int = 0
    mean_shape: tuple[tuple[float, float], ...] = ()


def to_bytes(network: UNet, description: Description) -> bytes:
    """The content of a weights file."""
    tensors = {k: v.detach().to("cpu", torch.float16).contiguous() for k, v in network.state_dict().items()}
    return save(tensors, {KEY: json.dumps(asdict(replace(description, config=network.config)))})


def from_bytes(content: bytes, *, where: str | Path | None = None) -> tuple[UNet, Description]:
    """The network in a weights file's content, on the CPU, in float32.

    Raises:
        WeightsError: the content is damaged, or belongs to another kind of network.
    """
    description = describe(content, where=where)
    network = UNet(description.config)
    try:
        network.load_state_dict({k: v.to(torch.float32) for k, v in load(content).items()})
    except (SafetensorError, RuntimeError) as error:
        raise WeightsError(
            "The weights do not fit the network that their own header describes.",
            where=where,
            remedy="Get the file anew, or train again.",
        ) from error
    return network, description


def describe(content: bytes, *, where: str | Path | None = None) -> Description:
    """What a weights file's content says of its network, without building it.

    Raises:
        WeightsError: the content is not a weights file of this program.
    """
    try:
        size = int.from_bytes(content[:8], "little")
        raw: dict[str, Any] = json.loads(json.loads(content[8 : 8 + size])["__metadata__"][KEY])
        config = UNetConfig(**{**raw["config"], "widths": tuple(raw["config"]["widths"])})
        height, width = raw["input_size"]
        return Description(
            str(raw["name"]),
            config,
            tuple(raw["landmarks"]),
            (int(height), int(width)),
            int(raw["steps"]),
            int(raw["films"]),
            tuple((float(x), float(y)) for x, y in raw["mean_shape"]),
        )
    except (ValueError, KeyError, TypeError, OverflowError, UnicodeDecodeError) as error:
        raise WeightsError(
            "This is not a weights file of Landmark Studio, or it is damaged.",
            where=where,
            remedy="Choose a .safetensors file written by “landmark-studio train” or “pretrain”.",
        ) from error


def read(path: Path) -> bytes:
    """The content of a weights file.

    Raises:
        WeightsError: the file cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise WeightsError(
            f"The weights cannot be read: {error.strerror}.", where=path, remedy="Choose another file."
        ) from error
