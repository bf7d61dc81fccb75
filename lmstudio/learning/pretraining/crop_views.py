"""What each way of pre-training sees of a film: two views to be matched, a crop with parts hidden, and the like.

Views differ as films of two scanners do, and in how they lie; none is mirrored, since no film is.
"""

from dataclasses import replace

import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor
from torch.nn import functional

from lmstudio.learning.pretraining import crops
from lmstudio.learning.pretraining.crops import CropConfig

VIEWS = (0.4, 1.0)
"""Smallest and greatest side of a view as a share of the film's, so that anatomy is seen and not tissue alone."""
SMALL_VIEWS, SMALL_SIZE, SMALL_COUNT = (0.15, 0.4), (96, 96), 4
"""Sides of DINO's small views, their size, and how many (Caron et al., ICCV 2021, whose views are of 8 to 32 % of
the area and 96 pixels; six to ten of them there, four here because they cost less)."""
DENSE_VIEWS, OVERLAP, POINTS = (0.4, 0.9), 0.5, 128
"""Sides of the views of which points are matched, how much of the first the second shows at least, and how many
points, so that a batch of 16 has 2,048 of them to be told apart."""
CONTRAST, BRIGHTNESS, BLUR_PX, INVERTED = 0.3, 0.15, (0.1, 2.0), 0.2
"""Greatest change of contrast as a share and of brightness in units of the input, blur of half of the views, share
of the second views that are inverted: as far as scanners differ, since more would teach what no film shows."""
HIDDEN, SQUARE = 0.6, 16
"""Share of the squares that are hidden and their side in pixels (He et al., CVPR 2022, hide 0.75 of them, of
photographs)."""
_TRIES = 20
"""So many second views are drawn until one overlaps enough; it does not matter, as then the last one is taken."""


def two_views(film: Tensor, config: CropConfig, random: Generator) -> tuple[Tensor, ...]:
    """Two views (1, h, w) of a film (H, W)."""
    sides = replace(config, sides=VIEWS)
    return tuple(_changed(crops.crop(film, sides, random), random, invert=number > 0) for number in range(2))


def large_and_small_views(film: Tensor, config: CropConfig, random: Generator) -> tuple[Tensor, ...]:
    """Two views (1, h, w) of a film (H, W), then small ones."""
    small = replace(config, sides=SMALL_VIEWS, size=SMALL_SIZE)
    few = (_changed(crops.crop(film, small, random), random, invert=False) for _ in range(SMALL_COUNT))
    return (*two_views(film, config, random), *few)


def views_with_points(film: Tensor, config: CropConfig, random: Generator) -> tuple[Tensor, ...]:
    """Two views (1, h, w) of a film (H, W), and the same points in both, (P, 2) from -1 to 1 between the edges."""
    sides = replace(config, sides=DENSE_VIEWS)
    first, reach = crops.place((film.shape[0], film.shape[1]), sides, random)
    for _ in range(_TRIES):
        second, other = crops.place((film.shape[0], film.shape[1]), sides, random)
        here = torch.from_numpy(random.uniform(-1, 1, (16 * POINTS, 2))).float()
        there = _taken_over(here, first, second)
        shared = (there.abs() <= 1).all(dim=-1)
        if shared.float().mean() >= OVERLAP:
            break
    # Where they hardly overlap, points beyond the second view's edge are matched with that edge.
    rows = torch.nonzero(shared).flatten() if int(shared.sum()) >= POINTS else torch.arange(len(here))
    views = (
        _changed(crops.change_gamma(crops.cut(film, theta, each, config.size), random), random, invert=False)
        for theta, each in ((first, reach), (second, other))
    )
    return (*views, here[rows[:POINTS]], there[rows[:POINTS]].clamp(-1, 1))


def _taken_over(points: Tensor, first: Tensor, second: Tensor) -> Tensor:
    """Points (P, 2) of one crop as points of another, which lie on the film by the maps (2, 3)."""
    on_film = points @ first[:, :2].T + first[:, 2]
    back: Tensor = torch.linalg.inv(second[:, :2])
    return (on_film - second[:, 2]) @ back.T


def crop_with_squares(film: Tensor, config: CropConfig, random: Generator) -> tuple[Tensor, ...]:
    """A crop (1, h, w) of a film (H, W), and where squares of it are to be hidden: 1 there, else 0."""
    seen = crops.crop(film, config, random)
    side = SQUARE * (1 + int(random.random() < 0.5))
    height, width = (max(1, length // side) for length in config.size)
    hidden = torch.zeros(height * width)
    hidden[random.permutation(height * width)[: round(HIDDEN * height * width)]] = 1.0
    return seen, functional.interpolate(hidden.view(1, 1, height, width), size=config.size)[0]


def crop_with_noise(film: Tensor, config: CropConfig, random: Generator) -> tuple[Tensor, ...]:
    """A crop (1, h, w) of a film (H, W), and noise of the same shape."""
    return crops.noisy_crop(film, config, random)[:2]


def _changed(view: Tensor, random: Generator, *, invert: bool) -> Tensor:
    """A view (1, h, w) with another contrast and brightness, often blurred, now and then inverted."""
    if random.random() < 0.5:
        view = _blurred(view, random.uniform(*BLUR_PX))
    view = view * (1 + random.uniform(-CONTRAST, CONTRAST)) + random.uniform(-BRIGHTNESS, BRIGHTNESS)
    return -view if invert and random.random() < INVERTED else view


def _blurred(view: Tensor, sigma: float) -> Tensor:
    reach = max(1, int(np.ceil(2.5 * sigma)))
    offsets = torch.arange(-reach, reach + 1, dtype=view.dtype)
    kernel = torch.exp(-offsets.square() / (2 * sigma**2))
    kernel = (kernel / kernel.sum())[None, None]
    padded = functional.pad(view[None], (reach,) * 4, mode="replicate")
    along = functional.conv2d(padded, kernel[:, :, None])
    return functional.conv2d(along, kernel[..., None])[0]
