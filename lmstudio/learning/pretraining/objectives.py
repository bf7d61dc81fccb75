"""What a network is pre-trained by, each a module that gives the loss of what was drawn of films.

Gradients of several processes are averaged round it, so it holds all that learns: the network, and what is put on
it for the time of the training. Sources stand in :mod:`losses`; how the heads are made, in the publications there.
"""

import math
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from lmstudio.learning.network.unet import UNet
from lmstudio.learning.pretraining import diffusion, losses

ModuleT = TypeVar("ModuleT", bound=nn.Module)
DENOISED_SD = 0.6
"""Standard deviation of the noise that is taken away: 0.3 of the grey values' range (2), because with much more
little of a film is left to be seen and with much less nothing has to be known of it."""
QUEUE = 4096
"""Keys of earlier films: as many as a batch of Chen et al., ICCV 2021, which has none and needs a hundred
cores."""
CONTRAST_TEMPERATURE, POINTS_TEMPERATURE = 0.2, 0.1
"""Chen et al., ICCV 2021, table 3 for views; for points sharper, because neighbours are to be told apart."""
TEMPERATURES, CENTRE, PROTOTYPES, FROZEN = (0.1, 0.04), 0.9, 4096, 300
"""Of the student and the teacher, decay of the centre (Caron et al., ICCV 2021); outputs, a sixteenth of theirs
for a hundredth of their images, and updates in which the last layer does not learn (one epoch there)."""
MOCO_MOMENTUM, DINO_MOMENTUM = 0.99, 0.996
"""Of the copies that follow the network, at the beginning; 1 at the end (Chen et al., Caron et al., ICCV 2021)."""
APART = 6.0
"""Cells: points that are nearer have no say, since the same anatomy may be seen there."""
COLLAPSED = 0.3
"""Of :func:`losses.spread`; a network that tells films apart has about 1, one that does not 0, so that any limit
between them would do as well."""


@dataclass(frozen=True, slots=True)
class Health:
    """Whether outputs still tell films apart, in words and in short."""

    text: str
    collapsed: bool


def health_of(features: Tensor) -> Health:
    """That of outputs (B, D)."""
    found = losses.spread(features)
    return Health(
        f"spread of the outputs {found:.2f} (1 is healthy, less than {COLLAPSED} collapsed)", found < COLLAPSED
    )


class Denoising(nn.Module):
    """Denoising diffusion: what :mod:`diffusion` computes."""

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, films: Tensor, noise: Tensor, t: Tensor) -> Tensor:
        """The loss of films and noise (B, 1, h, w) and steps (B,)."""
        return diffusion.loss(self.network, films, noise, t)


class UntimedDenoising(nn.Module):
    """The same without being told the step."""

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, films: Tensor, noise: Tensor, t: Tensor) -> Tensor:
        """The loss of films and noise (B, 1, h, w) and steps (B,)."""
        error = (
            _image(self.network, diffusion.add_noise(films, noise, t)) - diffusion.velocity(films, noise, t)
        ).square()
        return (diffusion.loss_weight(t) * error.mean(dim=(1, 2, 3))).mean()


class Cleaning(nn.Module):
    """A denoising auto-encoder: films as they were before noise of one strength (Vincent et al., ICML 2008)."""

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, films: Tensor, noise: Tensor) -> Tensor:
        """The loss of films and noise (B, 1, h, w)."""
        return functional.mse_loss(_image(self.network, films + DENOISED_SD * noise).float(), films)


class Completing(nn.Module):
    """A masked auto-encoder: what hidden squares show (He et al., CVPR 2022; here a U-Net that sees them as 0)."""

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, films: Tensor, hidden: Tensor) -> Tensor:
        """The loss of films and what is hidden of them (B, 1, h, w)."""
        return losses.of_hidden(_image(self.network, films * (1 - hidden)).float(), films, hidden)


def _image(network: UNet, films: Tensor) -> Tensor:
    """What a network makes of films (B, 1, h, w), of their shape."""
    return functional.pixel_shuffle(network(films), network.config.stem)


class PointContrast(nn.Module):
    """Points are found again in another view, by the features before the head."""

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network
        width = network.config.widths[0]
        self.projector = nn.Sequential(nn.Conv2d(width, 128, 1), nn.ReLU(), nn.Conv2d(128, 128, 1))
        self.health: Health | None = None

    def forward(self, first: Tensor, second: Tensor, here: Tensor, there: Tensor) -> Tensor:
        """The loss of two views (B, 1, h, w) and the same points (B, P, 2) in both, from -1 to 1."""
        ours, theirs = self._at(first, here), self._at(second, there)
        self.health = health_of(ours.flatten(0, 1))
        stem = self.network.config.stem
        cells = torch.tensor([first.shape[-1] / stem, first.shape[-2] / stem], device=there.device) / 2
        return losses.of_points(ours, theirs, there * cells, apart=APART, temperature=POINTS_TEMPERATURE)

    def _at(self, films: Tensor, points: Tensor) -> Tensor:
        maps = self.projector(self.network.features(films)).float()
        found = functional.grid_sample(maps, points[:, None], align_corners=False, padding_mode="border")
        return functional.normalize(found[:, :, 0].transpose(1, 2), dim=-1)


class ViewContrast(nn.Module):
    """SimCLR v2: two views of a film among those of all films of the batch."""

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network
        self.projector = _head(network.config.widths[-1], 512, 512, 128)
        self.health: Health | None = None

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """The loss of two views (B, 1, h, w)."""
        ours, theirs = self.projector(_pooled(self.network, torch.cat([first, second]))).float().chunk(2)
        self.health = health_of(ours)
        unit = [functional.normalize(each, dim=-1) for each in (ours, theirs)]
        return losses.nt_xent(*unit, temperature=CONTRAST_TEMPERATURE)


class MomentumContrast(nn.Module):
    """MoCo v3 with a queue: a view's key, from a copy that follows the network, among those of other films."""

    queue: Tensor
    place: Tensor

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network
        self.projector = _head(network.config.widths[-1], 1024, 1024, 128)
        self.predictor = _head(128, 1024, 128)
        self.follower, self.follower_projector = _follower(self.network), _follower(self.projector)
        self.register_buffer("queue", functional.normalize(torch.randn(QUEUE, 128), dim=-1))
        self.register_buffer("place", torch.zeros((), dtype=torch.long))
        self.health: Health | None = None

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """The loss of two views (B, 1, h, w)."""
        views = torch.cat([first, second])
        said = self.predictor(self.projector(_pooled(self.network, views))).float()
        self.health = health_of(said)
        queries = functional.normalize(said, dim=-1).chunk(2)
        with torch.no_grad():
            keys = functional.normalize(self.follower_projector(_pooled(self.follower, views)).float(), dim=-1)
        ways = zip(queries, reversed(keys.chunk(2)), strict=True)
        each = [losses.info_nce(*way, self.queue, temperature=CONTRAST_TEMPERATURE) for way in ways]
        self._waiting = keys
        return torch.stack(each).sum()

    @torch.no_grad()
    def follow(self, progress: float) -> None:
        """Let the copy follow after an update, and put its keys into the queue."""
        momentum = _rising(MOCO_MOMENTUM, progress)
        _approach(self.follower, self.network, momentum)
        _approach(self.follower_projector, self.projector, momentum)
        rows = (int(self.place) + torch.arange(len(self._waiting), device=self.queue.device)) % QUEUE
        self.queue[rows] = self._waiting
        self.place.copy_((self.place + len(self._waiting)) % QUEUE)


class SelfDistillation(nn.Module):
    """DINO: small and large views are to be told as a copy that follows the network tells the large ones."""

    centre: Tensor

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network, self.projector = network, Prototypes(network.config.widths[-1])
        self.follower, self.follower_projector = _follower(self.network), _follower(self.projector)
        self.register_buffer("centre", torch.zeros(PROTOTYPES))
        self.health: Health | None = None

    def forward(self, first: Tensor, second: Tensor, *small: Tensor) -> Tensor:
        """The loss of two views (B, 1, h, w) and smaller ones."""
        sizes = (torch.cat([first, second]), torch.cat(small)) if small else (torch.cat([first, second]),)
        said = [
            part
            for size in sizes
            for part in self.projector(_pooled(self.network, size)).float().split(len(first))
        ]
        with torch.no_grad():
            told = self.follower_projector(_pooled(self.follower, sizes[0])).float()
            loss_centre = self.centre.clone()
            self.centre.lerp_(told.mean(dim=0), 1 - CENTRE)
            self.health = _health_of_teacher((told - loss_centre) / TEMPERATURES[1])
        return losses.self_distillation(said, told.chunk(2), loss_centre, temperatures=TEMPERATURES)

    def release(self, step: int) -> None:
        """Let the last layer learn, or not yet, in an update."""
        self.projector.frozen = step < FROZEN

    @torch.no_grad()
    def follow(self, progress: float) -> None:
        """Let the copy follow after an update."""
        momentum = _rising(DINO_MOMENTUM, progress)
        _approach(self.follower, self.network, momentum)
        _approach(self.follower_projector, self.projector, momentum)


class Prototypes(nn.Module):
    """DINO's head: how like features (B, C) are to each of many directions, (B, PROTOTYPES)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        # Batch norm, an option of that program, since what the group norms of our encoder leave hardly differs
        # between films at first: less the centre nothing would be left, and nothing be learned from it.
        self.inner = _head(channels, 1024, 1024, 256, activation=nn.GELU)
        self.directions = nn.Parameter(torch.randn(PROTOTYPES, 256) * 0.02)
        self.frozen = False

    def forward(self, features: Tensor) -> Tensor:
        """Cosines (B, PROTOTYPES)."""
        unit = functional.normalize(self.inner(features).float(), dim=-1)
        directions = functional.normalize(self.directions, dim=-1)
        if directions.requires_grad and self.frozen:
            # Not left out of the graph, which the averaging of several processes would wait for.
            directions = directions.detach() + 0.0 * directions
        return functional.linear(unit, directions)


def _health_of_teacher(logits: Tensor) -> Health:
    """That of a teacher's answers: neither all alike, nor saying nothing."""
    told = logits.softmax(dim=-1)
    most = math.log(told.shape[-1])
    each, mean = (
        (-(p * p.clamp(min=1e-12).log()).sum(dim=-1).mean() / most).item() for p in (told, told.mean(dim=0))
    )
    text = f"entropy of the teacher's answers {each:.2f} of the greatest, of their mean {mean:.2f}"
    return Health(f"{text} (0.99 of either or less than 0.1 of the mean is collapsed)", each > 0.99 or mean < 0.1)


def _pooled(network: UNet, films: Tensor) -> Tensor:
    """The middle's features (B, C) of films, averaged over their places."""
    return network.encode(films).mean(dim=(-2, -1))


def _head(*widths: int, activation: Callable[[], nn.Module] = nn.ReLU) -> nn.Sequential:
    """Linear layers, with batch norm and an activation between them."""
    layers: list[nn.Module] = []
    for c_in, c_out in pairwise(widths):
        layers += [nn.Linear(c_in, c_out), nn.BatchNorm1d(c_out), activation()]
    return nn.Sequential(*layers[:-2])


def _follower(module: ModuleT) -> ModuleT:
    return deepcopy(module).requires_grad_(requires_grad=False)


def _approach(copy: nn.Module, module: nn.Module, momentum: float) -> None:
    """Keep a share of a copy's weights, the rest from the module."""
    mine: list[Tensor] = list(copy.parameters())
    theirs: list[Tensor] = list(module.parameters())
    torch._foreach_lerp_(mine, theirs, 1 - momentum)


def _rising(momentum: float, progress: float) -> float:
    """A momentum that rises to 1 by half a cosine."""
    return 1 - (1 - momentum) * (1 + math.cos(math.pi * min(1.0, progress))) / 2
