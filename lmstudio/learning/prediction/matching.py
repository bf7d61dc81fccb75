"""Landmarks found again without any training: places whose frozen features are most like those at labelled points.

Features are those of pre-trained networks as they are. What they tell of a place is compared by its cosine, layer
by layer; each labelled film has its say. Where several places are alike, the other landmarks tell which it is.
"""

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from lmstudio.analysis import shape
from lmstudio.core.geometry import Array
from lmstudio.learning.finetuning import stages
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet
from lmstudio.learning.prediction import fine_stage, heatmaps
from lmstudio.learning.prediction.framing import Frame

DIFFUSION_STEP = 50
"""The step that a network of denoising diffusion is told, of 1,000; without any its features tell little.

On films 081 to 104 of the ISBI 2015 cephalograms, from 001 alone, the bundled network's points were off by 4.0 mm
with it, by 4.4 and 4.3 mm with 20 and 100; with the finest level instead of the coarsest by 16 mm, without a step
by 44 mm. What is made of it is printed by ``landmark-studio bench DATA --init match-ddpm --shots 1 --held-back
90``."""
LEVELS = slice(-3, -1)
"""Of the way up those on grids of 8 and 16 pixels, and of an encoder of photographs, because coarser ones do not
tell where and finer ones not what."""
SHARPNESS = 40.0
"""By which cosines are multiplied before they become a distribution over places, so that places whose cosine is
smaller by 0.1 have less than a fiftieth of its share."""

NEIGHBOURS_CELLS = 2.0
"""How far, in cells, a landmark lies from where its neighbours say when half of its weight is left.

On films 061 to 150 of the ISBI 2015 cephalograms the bundled network's points were off by 3.60 mm from film 001
and by 2.94 mm from 001 to 010, by 4.51 and 3.42 mm without neighbours (``landmark-studio bench DATA --init
guess-ddpm match-ddpm --shots 1 10 --held-back 90``); with ImageNet's encoder beside it by 2.49 and 2.04 mm, and by
3.41 and 2.35 mm (``--init guess match``). On 081 to 130 half as much again made it 0.1 and 0.02 mm more."""


class FrozenFeatures:
    """Pre-trained networks that describe every place of a film.

    Args:
        contents: of weights files.
        device: where they compute.

    Raises:
        WeightsError: one is no weights file.
    """

    def __init__(self, contents: Sequence[bytes], device: torch.device) -> None:
        self.device = device
        self.networks = [weights.from_bytes(content)[0].to(device).eval() for content in contents]
        self.stem = max(network.config.stem for network in self.networks)
        self.multiple = max(network.config.multiple for network in self.networks)

    @torch.no_grad()
    def describe(self, film: Tensor) -> Tensor:
        """Features (C, h, w) on the stem's grid of a film (1, H, W); their product is the mean of cosines."""
        layers = [layer for network in self.networks for layer in levels_seen(network, film[None].to(self.device))]
        size = (film.shape[-2] // self.stem, film.shape[-1] // self.stem)
        even = (functional.interpolate(layer.float(), size=size, mode="bilinear") for layer in layers)
        unit = [functional.normalize(layer, dim=1) for layer in even]
        joined: Tensor = torch.cat(unit, dim=1)[0].cpu()
        return joined / math.sqrt(len(unit))

    def templates(self, features: Tensor, xy_net: Tensor) -> Tensor:
        """The features (K, C) of (C, h, w) at points (K, 2) of the input; ``nan`` where there is none."""
        return at_points(features, stages.to_cells(xy_net, self.stem))

    def find(self, templates: Tensor, features: Tensor, frame: Frame, *, mean: Array | None = None) -> Array:
        """Points (K, 2) in a film's pixels, from templates (N, K, C) of N films and the film's features.

        Args:
            templates: of the labelled films.
            features: of the film.
            frame: its place in the input.
            mean: the landmarks (K, 2) of the labelled films' common shape, in any unit; ``None``: the other
                landmarks do not tell where one is.
        """
        likely = match(templates, features)
        if mean is not None:
            likely = among_neighbours(likely, mean)
        xy_net = heatmaps.to_net(heatmaps.decode(likely)[0], self.stem)
        return frame.to_film(xy_net.double().numpy())


def levels_seen(network: UNet, films: Tensor) -> list[Tensor]:
    """Features (B, C, h, w) of films (B, 1, H, W) on the grids that tell most of a place; of few levels all."""
    if not network.config.design.has_own_levels:
        return network.levels(films)[LEVELS]
    found = network.levels(films, torch.full((len(films),), DIFFUSION_STEP, device=films.device))
    # A network of one or two levels has no more.
    return found[LEVELS] or found


def at_points(features: Tensor, xy_cell: Tensor) -> Tensor:
    """The features (K, C) of (C, h, w) at positions (K, 2) on their grid; ``nan`` where there is none."""
    there = xy_cell.isfinite().all(dim=-1)
    spread = xy_cell.nan_to_num()[None].expand(len(features), -1, -1)
    found = fine_stage.sample_maps(features, spread, padding="border").T
    return torch.where(there[:, None], found, torch.nan)


def match(templates: Tensor, features: Tensor) -> Tensor:
    """Distributions (1, K, h, w) of landmarks, from templates (N, K, C) of N films and features (C, h, w)."""
    alike = torch.einsum("nkc,chw->nkhw", templates.nan_to_num(), features)
    has = templates.isfinite().all(dim=-1)
    each = alike.sum(dim=0) / has.sum(dim=0).clamp(min=1)[:, None, None]
    return heatmaps.probabilities(SHARPNESS * each[None])


def among_neighbours(likely: Tensor, mean: Array) -> Tensor:
    """Distributions (1, K, h, w) weighed by where the others of a mean shape (K, 2) say that each landmark is."""
    found = heatmaps.decode(likely)[0].double().numpy()
    told = shape.predict_by_neighbours(mean, found, np.ones(len(mean)), scale=NEIGHBOURS_CELLS)
    cells = heatmaps.grid((likely.shape[-2], likely.shape[-1]), likely)
    weighed = likely * heatmaps.heavy_tailed(cells, torch.from_numpy(told).to(likely), NEIGHBOURS_CELLS)
    return weighed / weighed.sum(dim=(-2, -1), keepdim=True)
