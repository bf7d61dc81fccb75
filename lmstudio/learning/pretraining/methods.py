"""The ways to pre-train, by name: what is drawn of films, what is learned by it, and how fast."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from torch import nn

from lmstudio.learning.network.unet import DECODER, UNet
from lmstudio.learning.pretraining import crop_views, crops, objectives
from lmstudio.learning.pretraining.crops import Draw
from lmstudio.learning.pretraining.objectives import Health

DDPM = "ddpm"
TIMELESS = ("time.",)
"""How the names of the tensors begin that a network without diffusion steps does not use."""
ENCODER_ALONE = (*TIMELESS, *DECODER)
"""The same where the way up is not used either."""
LITTLE_DECAY = 1e-4
"""Of weights, where views of films are compared (Chen et al., ICML 2020, has 1e-6 with LARS; Chen et al., ICCV
2021, 0.1 with a batch of 4,096)."""


def _nothing(*_: Any) -> None:
    """Nothing to be done."""


def _health(objective: Any) -> Health | None:
    found: Health | None = objective.health
    return found


@dataclass(frozen=True, slots=True)
class Method:
    """A way to pre-train.

    Args:
        make: what is learned by, for a network.
        draw: what of a film.
        batch: films an update and process.
        weight_decay: of AdamW.
        clip: of the gradient's norm.
        untrained: how the names of the tensors begin that are not learned.
        before, after: of an update, called with the objective and the update's number or the progress.
        health: whether outputs still tell films apart, of the objective.
        divisible: whether the loss of a batch is the mean of those of its films, so that workers can share it.
    """

    make: Callable[[UNet], nn.Module]
    draw: Draw
    batch: int = 16
    weight_decay: float = 0.01
    clip: float = 1.0
    untrained: tuple[str, ...] = TIMELESS
    before: Callable[[Any, int], None] = _nothing
    after: Callable[[Any, float], None] = _nothing
    health: Callable[[Any], Health | None] = _nothing
    divisible: bool = False

    def learns(self, name: str) -> bool:
        """Whether a tensor of the network is learned."""
        timeless = bool(self.untrained) and ".time." in name
        return not (timeless or name.startswith(self.untrained))


METHODS: Mapping[str, Method] = {
    DDPM: Method(objectives.Denoising, crops.noisy_crop, untrained=(), divisible=True),
    "mocov3": Method(
        objectives.MomentumContrast,
        crop_views.two_views,
        batch=32,
        weight_decay=LITTLE_DECAY,
        untrained=ENCODER_ALONE,
        after=objectives.MomentumContrast.follow,
        health=_health,
    ),
    "simclrv2": Method(
        objectives.ViewContrast,
        crop_views.two_views,
        batch=64,
        weight_decay=LITTLE_DECAY,
        untrained=ENCODER_ALONE,
        health=_health,
    ),
    "dino": Method(
        objectives.SelfDistillation,
        crop_views.large_and_small_views,
        weight_decay=LITTLE_DECAY,
        clip=3.0,
        untrained=ENCODER_ALONE,
        before=objectives.SelfDistillation.release,
        after=objectives.SelfDistillation.follow,
        health=_health,
    ),
    "dae": Method(objectives.Cleaning, crop_views.crop_with_noise, divisible=True),
    "dae-many": Method(objectives.UntimedDenoising, crops.noisy_crop, divisible=True),
    "mae": Method(objectives.Completing, crop_views.crop_with_squares),
    "dense": Method(
        objectives.PointContrast,
        crop_views.views_with_points,
        weight_decay=LITTLE_DECAY,
        untrained=(*TIMELESS, "head."),
        health=_health,
    ),
}
