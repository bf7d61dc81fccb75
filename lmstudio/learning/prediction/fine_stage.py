"""The fine stage: square patches round first estimates, at a finer scale, through a network of their own.

The coarse stage sees the whole film and knows where a landmark lies to within a few millimetres; the fine one sees
its neighbourhood nearly at the film's own resolution. Coarse to fine as in Zhong et al., MICCAI 2019
(attention-guided deep regression), here with heatmaps and pre-trained networks in both stages.

``xy_close`` is a position in pixels of the whole film at the scale of the fine stage, pixel centres at whole
numbers.
"""

import torch
from torch import Tensor
from torch.nn import functional

from lmstudio.learning.finetuning.stages import cut_patches
from lmstudio.learning.network.unet import UNet
from lmstudio.learning.prediction import heatmaps
from lmstudio.learning.prediction.framing import Frame

PATCH_REACH = 16.0
"""So far from a patch's centre may a landmark be to be found in it, in pixels.

Two networks of the films 001 to 010 found the landmarks of the films 061 to 150 as well as with a patch for each
(1.51 and 1.55 mm; 1.50 and 1.56 mm), with a sixth of the patches less; from 20 pixels on they became worse.
Of ten hands the mean errors were 3.26 % of the height, 3.25 % with half, 3.32 % with twice as much (``python -m
tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""
COARSE_WEIGHT = 0.25
"""The exponent to which the coarse stage's heatmap has a say in the second.

Chosen, like the other figures here, on films 061 to 150 of the ISBI 2015 cephalograms with networks of the films
001 to 010. Half and twice as much make little difference for ten hands: 3.27 and 3.26 % of the height instead of
3.26 % (``python -m tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""
_AT_ONCE = 32
"""So many patches are in memory at once. It cannot matter for the landmarks, since what is found in a patch does
not depend on the others."""


def share_patches(xy_close: Tensor, reach: float) -> tuple[Tensor, Tensor]:
    """Centres (P, 2) of patches for points (K, 2), and the patch (K,) of each point.

    Neighbours share a patch as long as none is farther than ``reach`` from its centre, along x or y.
    """
    boxes: list[list[float]] = []
    patch = []
    for x, y in xy_close.tolist():
        grown = [[min(b[0], x), min(b[1], y), max(b[2], x), max(b[3], y)] for b in boxes]
        sides = [max(right - left, bottom - top) for left, top, right, bottom in grown]
        nearest = min(range(len(sides)), key=sides.__getitem__, default=-1)
        if nearest < 0 or sides[nearest] > 2 * reach:
            nearest = len(boxes)
            boxes.append([x, y, x, y])
        else:
            boxes[nearest] = grown[nearest]
        patch.append(nearest)
    ends = torch.tensor(boxes, dtype=xy_close.dtype).view(-1, 2, 2)
    return ends.mean(dim=1), torch.tensor(patch)


def predict_patches(network: UNet, film: Tensor, xy_close: Tensor, side: int) -> tuple[Tensor, Tensor]:
    """Logits (K, h, w) of each landmark in a patch that shows its estimate (K, 2), and the corners (K, 2)."""
    centres, patch = share_patches(xy_close, PATCH_REACH)
    patches, corners = cut_patches(film, centres, side)
    device = next(network.parameters()).device
    own = xy_close.new_empty(len(xy_close), side // network.config.stem, side // network.config.stem)
    for first in range(0, len(patches), _AT_ONCE):
        logits = network(patches[first : first + _AT_ONCE].to(device))
        (landmarks,) = torch.nonzero((patch >= first) & (patch < first + len(logits)), as_tuple=True)
        own[landmarks] = logits[(patch[landmarks] - first).to(device), landmarks.to(device)].float().cpu()
    return own, corners[patch]


def cell_positions(corners: Tensor, cells: int, stem: int) -> Tensor:
    """The xy (K, h, w, 2) of the cells' centres of patches with these corners (K, 2), in the corners' pixels."""
    rows, columns = torch.meshgrid(torch.arange(cells), torch.arange(cells), indexing="ij")
    inner = heatmaps.to_net(torch.stack([columns, rows], dim=-1).to(corners.dtype), stem)
    return inner + corners[:, None, None]


def sample_maps(maps: Tensor, xy_cell: Tensor, *, padding: str) -> Tensor:
    """Values (K, ...) of maps (K, H, W), each at its own positions (K, ..., 2) on the maps' cells, bilinear."""
    sides = torch.tensor([maps.shape[-1], maps.shape[-2]], dtype=xy_cell.dtype, device=xy_cell.device)
    grid = ((2 * xy_cell + 1) / sides - 1).flatten(1, -2)
    found = functional.grid_sample(maps[:, None], grid[:, None], align_corners=False, padding_mode=padding)
    return found[:, 0, 0].view(xy_cell.shape[:-1])


def rescale_points(xy: Tensor, before: Frame, after: Frame) -> Tensor:
    """Points (..., 2) of one frame of a film as points of another frame of the same film."""

    def along(values: tuple[float, float] | tuple[int, int]) -> Tensor:
        return torch.tensor(values, dtype=xy.dtype, device=xy.device)

    film = (xy + 0.5 - along(before.offset)) / along(before.scale)
    return film * along(after.scale) + along(after.offset) - 0.5
