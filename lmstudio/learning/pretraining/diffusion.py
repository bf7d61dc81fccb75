"""Denoising diffusion as a pre-training task: cosine schedule, velocity target, Min-SNR weight.

Sources: Ho et al., NeurIPS 2020 (DDPM); Nichol and Dhariwal, ICML 2021, eq. 17 (cosine schedule); Salimans and Ho,
ICLR 2022, appendix D (velocity); Hang et al., ICCV 2023, section 3.4 (Min-SNR).
"""

import math
from itertools import pairwise

import torch
from torch import Tensor

from lmstudio.learning.network.unet import UNet

STEPS = 1000
"""Of diffusion, as in Ho et al., section 4."""
MIN_SNR_GAMMA = 5.0
"""As in Hang et al., section 3.4."""


def signal_level(t: Tensor, *, steps: int = STEPS) -> Tensor:
    """The share of signal power, "alpha bar" in (0, 1), at steps ``t`` (B,) of 0 .. steps - 1."""
    s = 0.008  # Nichol and Dhariwal, section 3.2
    angle = ((t.to(torch.float32) + 1) / steps + s) / (1 + s) * (math.pi / 2)
    return (torch.cos(angle) / math.cos(s / (1 + s) * math.pi / 2)).square().clamp(1e-5, 1 - 1e-5)


def add_noise(films: Tensor, noise: Tensor, t: Tensor) -> Tensor:
    """Films (B, 1, H, W) mixed with noise to step ``t`` (B,); DDPM eq. 4."""
    level = signal_level(t)[:, None, None, None]
    return level.sqrt() * films + (1 - level).sqrt() * noise


def velocity(films: Tensor, noise: Tensor, t: Tensor) -> Tensor:
    """The target (B, 1, H, W) that the network learns: v = sqrt(level) noise - sqrt(1 - level) film."""
    level = signal_level(t)[:, None, None, None]
    return level.sqrt() * noise - (1 - level).sqrt() * films


def denoise(noisy: Tensor, v: Tensor, t: Tensor) -> Tensor:
    """The films (B, 1, H, W) that a velocity says lie under the noise."""
    level = signal_level(t)[:, None, None, None]
    return level.sqrt() * noisy - (1 - level).sqrt() * v


def loss_weight(t: Tensor) -> Tensor:
    """Min-SNR-gamma weights (B,) for the velocity target: min(snr, gamma) / (snr + 1)."""
    level = signal_level(t)
    snr = level / (1 - level)
    return snr.clamp(max=MIN_SNR_GAMMA) / (snr + 1)


def loss(network: UNet, films: Tensor, noise: Tensor, t: Tensor) -> Tensor:
    """The weighted mean squared error of the velocity, a scalar, for films and noise (B, 1, H, W), steps (B,)."""
    predicted = network.velocity(add_noise(films, noise, t), t)
    error = (predicted - velocity(films, noise, t)).square().mean(dim=(1, 2, 3))
    return (loss_weight(t) * error).mean()


@torch.no_grad()
def sample(network: UNet, noise: Tensor, *, steps: int = 50) -> Tensor:
    """Films (B, 1, H, W) drawn from noise (B, 1, H, W) by deterministic DDIM steps (Song et al., ICLR 2021)."""
    times = torch.linspace(STEPS - 1, 0, steps + 1).round().to(torch.long)
    x = noise
    films = noise
    for now, following in pairwise(times):
        t = now.expand(len(x)).to(x.device)
        films = denoise(x, network.velocity(x, t), t).clamp(-1.3, 1.3)
        level = signal_level(t)[:, None, None, None]
        implied = (x - level.sqrt() * films) / (1 - level).sqrt()
        x = add_noise(films, implied, following.expand(len(x)).to(x.device))
    return films
