"""What heatmaps a network is taught, by name, and what its outputs mean then.

``gaussian`` is the program's. The others are those of other works, to be compared with it: ``contour`` of McCouat
and Voiculescu, CVPR 2022 (a distribution over positions whose whole target lies on the four cells round the
point), ``wide`` with a Gaussian of twice the width, ``disc`` of Di Via et al., arXiv 2407.18125 (a distribution
over landmarks at each cell, taught on a disc round the point), ``bce`` of Zhu et al., MICCAI 2021 (a probability
at each cell).

On the last 90 training films after learning from the first ten, ``contour`` gave 1.371, 1.436 and 1.421 mm on
cephalograms with seeds 0, 1 and 2 (``gaussian`` 1.429, 1.466 and 1.494), but 0.449 and 0.442 % of the height on
hands with seeds 0 and 1 (0.442 and 0.434) and 3.70 pixels of 256 on chests (3.61); after one cephalogram 2.104 mm
(2.109). It is better on one set alone, so it is not what the program does (``python -m tests.benchmarks.settings
DATA/SET = heatmap=contour --seed SEED --threads 1``).
"""

from collections.abc import Mapping
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional

from lmstudio.learning.finetuning.stages import GAUSSIAN, SIGMA, HeatmapKind, cross_entropy, targets

WIDE = 2.0
"""Sigma of the wide Gaussian, in cells: twice the program's, so that its width is seen to matter or not."""
DISC = 2.2
"""Radius of the disc in cells: 5.9 pixels of a 256 x 256 film (Di Via et al., arXiv 2407.18125), ours being 96
cells high."""
CUT = 3.0
"""Sigmas beyond which the target of ``bce`` is 0 (Zhu et al., MICCAI 2021)."""


def bilinear_targets(xy_cell: Tensor, size: tuple[int, int]) -> Tensor:
    """Weights (B, K, h, w) of the four cells round positions (B, K, 2), of sum 1 and with those as their mean."""
    down, across = (
        (1 - (torch.arange(side, device=xy_cell.device) - along.clamp(0, side - 1)[..., None]).abs()).clamp(min=0)
        for side, along in zip(size, (xy_cell[..., 1], xy_cell[..., 0]), strict=True)
    )
    return torch.nan_to_num(down[..., :, None] * across[..., None, :])


def disc_targets(xy_cell: Tensor, size: tuple[int, int], *, radius: float = DISC) -> Tensor:
    """1 in the cells (B, K, h, w) whose centres are within ``radius`` of positions (B, K, 2), else 0."""
    return (_squared_distance(xy_cell, size) <= radius**2).to(xy_cell.dtype)


def peak_targets(xy_cell: Tensor, size: tuple[int, int], *, sigma: float) -> Tensor:
    """Gaussians (B, K, h, w) of height 1 round positions (B, K, 2), 0 beyond ``CUT`` sigmas; ``nan`` gives 0."""
    squared = _squared_distance(xy_cell, size)
    return torch.where(squared <= (CUT * sigma) ** 2, torch.exp(-squared / (2 * sigma**2)), 0.0)


def _squared_distance(xy_cell: Tensor, size: tuple[int, int]) -> Tensor:
    rows, columns = (torch.arange(side, device=xy_cell.device, dtype=xy_cell.dtype) for side in size)
    across, down = (columns - xy_cell[..., 0:1]).square(), (rows - xy_cell[..., 1:2]).square()
    return torch.nan_to_num(down[..., :, None] + across[..., None, :], nan=float("inf"))


def over_landmarks(outputs: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """The mean cross-entropy over landmarks in the cells of each disc, weighted; elsewhere nothing is asked."""
    each = -(target * outputs.float().log_softmax(dim=1)).sum(dim=(-2, -1))
    return (each / target.sum(dim=(-2, -1)).clamp(min=1) * weight).sum()


def each_alone(outputs: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """The binary cross-entropies summed over cells, and weighted; Zhu et al., 2021."""
    each = functional.binary_cross_entropy_with_logits(outputs.float(), target, reduction="none")
    return (each.sum(dim=(-2, -1)) * weight).sum()


KINDS: Mapping[str, HeatmapKind] = {
    "gaussian": GAUSSIAN,
    "contour": HeatmapKind(bilinear_targets, cross_entropy, "over four cells"),
    "wide": HeatmapKind(partial(targets, sigma=WIDE), cross_entropy),
    "disc": HeatmapKind(disc_targets, over_landmarks, "over landmarks"),
    "bce": HeatmapKind(partial(peak_targets, sigma=SIGMA), each_alone, "each alone"),
}
