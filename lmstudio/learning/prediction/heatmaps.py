"""Heatmaps: one distribution over the grid's cells per landmark, and the position that it tells.

``xy_cell`` is a position on the grid, cell centres at whole numbers. What a network learns them from stands in
:mod:`lmstudio.learning.finetuning.stages`.
"""

import math

import torch
from torch import Tensor
from torch.nn import functional

from lmstudio.learning.finetuning.stages import SIGMA

FOUR_CELLS = (2 + math.sqrt(2) + 5 * math.log(1 + math.sqrt(2))) / 15
"""The mean distance in cells of a point from the four cells round it that share the target, wherever among
them it lies, because two random points of a unit square are as far apart in the mean."""


def target_width(score: str) -> float:
    """The mean distance in cells of what a network was taught from the point, by what its outputs mean.

    ``score``: see :class:`Design`. Other kinds than the two that the program has taught count as Gaussians.
    """
    return FOUR_CELLS if score == "over four cells" else SIGMA * math.sqrt(math.pi / 2)


def to_net(xy_cell: Tensor, stem: int) -> Tensor:
    """Positions (..., 2) on the stem's grid as points of the network's input."""
    return (xy_cell + 0.5) * stem - 0.5


def probabilities(logits: Tensor) -> Tensor:
    """Distributions (B, K, h, w) over positions from logits of that shape."""
    return functional.softmax(logits.float().flatten(2), dim=-1).view_as(logits)


def decode(probability: Tensor, *, prior: Tensor | None = None, reach: int = 3) -> Tensor:
    """Sub-pixel positions (B, K, 2) on the grid from distributions (B, K, h, w).

    The cell with the greatest 3 x 3 mean, then the centre of mass within ``reach`` cells of it. A ``prior`` of the
    same shape has a say in which cell that is, and none in the centre of mass: it chooses among peaks, pulls none.
    """
    b, k, h, w = probability.shape
    voted = probability if prior is None else probability * prior
    peak = _in_threes(voted).flatten(2).argmax(dim=-1)
    row, column = peak // w, peak % w
    offsets = torch.arange(-reach, reach + 1, device=probability.device)
    rows = row[..., None] + offsets
    columns = column[..., None] + offsets
    on_grid = ((rows >= 0) & (rows < h))[..., :, None] & ((columns >= 0) & (columns < w))[..., None, :]
    index = rows.clamp(0, h - 1)[..., :, None] * w + columns.clamp(0, w - 1)[..., None, :]
    patch = probability.flatten(2).gather(2, index.flatten(2)).view(b, k, len(offsets), len(offsets)) * on_grid
    mass = patch.sum(dim=(-2, -1)).clamp(min=1e-20)
    x = (patch.sum(dim=-2) * columns).sum(dim=-1) / mass
    y = (patch.sum(dim=-1) * rows).sum(dim=-1) / mass
    return torch.stack([x, y], dim=-1)


def _in_threes(maps: Tensor) -> Tensor:
    """Sums over the 3 x 3 cells round each of maps (..., h, w), six times as fast on the CPU as pooling."""
    padded = functional.pad(maps, (1, 1, 1, 1))
    across = padded[..., :-2] + padded[..., 1:-1] + padded[..., 2:]
    return across[..., :-2, :] + across[..., 1:-1, :] + across[..., 2:, :]


def grid(size: tuple[int, int], like: Tensor) -> Tensor:
    """The positions (h, w, 2) of a grid's cells."""
    rows, columns = (torch.arange(side, device=like.device, dtype=like.dtype) for side in size)
    return torch.stack([columns.expand(size), rows[:, None].expand(size)], dim=-1)


def heavy_tailed(xy: Tensor, centre: Tensor, width: float | Tensor) -> Tensor:
    """Student's t densities, not normalised, of positions (..., h, w, 2) round centres (..., 2): (..., h, w).

    ``width`` is in their unit: one, or one along each axis (2,). A missing centre (``nan``) gives 1 everywhere.
    """
    away = ((xy - centre[..., None, None, :]) / width).square().sum(dim=-1)
    near = (1 + away).rsqrt()
    return torch.nan_to_num(near * near * near, nan=1.0)


def flat_topped(xy: Tensor, centre: Tensor, spread: Tensor) -> Tensor:
    """Weights (K, h, w) of positions (K, h, w, 2) round centres (K, 2), each with its spread (K,), in one unit.

    1 up to two spreads away, so that it chooses nothing there, then falling steeply. A missing centre (``nan``)
    gives 1 everywhere.
    """
    width = spread[:, None, None].clamp(min=1e-6)
    beyond = ((xy - centre[:, None, None]).norm(dim=-1) / width - 2).clamp(min=0)
    return torch.nan_to_num((1 + beyond.square()).pow(-3), nan=1.0)


def expected_distance(probability: Tensor, xy_cell: Tensor) -> Tensor:
    """The expected distance (B, K) in cells between positions (B, K, 2) and a draw from the distributions."""
    h, w = probability.shape[-2:]
    rows = torch.arange(h, device=probability.device, dtype=probability.dtype)
    columns = torch.arange(w, device=probability.device, dtype=probability.dtype)
    away_y = (rows - xy_cell[..., 1:2]).square()[..., :, None]
    away_x = (columns - xy_cell[..., 0:1]).square()[..., None, :]
    return (probability * (away_y + away_x).sqrt()).sum(dim=(-2, -1))


def excess_spread(probability: Tensor, xy_cell: Tensor, *, score: str) -> Tensor:
    """The expected distance (B, K) in cells from positions (B, K, 2), less what the target's own width adds.

    A network that knows its own scatter spreads its heatmap as the target convolved with that scatter, so the
    target's width is taken off in quadrature. ``score``: see :func:`target_width`.
    """
    spread = expected_distance(probability, xy_cell)
    return (spread.square() - target_width(score) ** 2).clamp(min=0).sqrt()
