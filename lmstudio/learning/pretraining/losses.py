"""The losses of pre-trainings other than diffusion, as functions of features.

Sources: van den Oord et al., 2018 (InfoNCE); Chen et al., ICCV 2021 (MoCo v3); He et al., CVPR 2020 (the queue of
MoCo); Chen et al., ICML 2020 (NT-Xent of SimCLR); Caron et al., ICCV 2021 (DINO); He et al., CVPR 2022 (MAE).
"""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional


def info_nce(queries: Tensor, keys: Tensor, queue: Tensor, *, temperature: float) -> Tensor:
    """The cross-entropy of finding each query's own key among all keys and those of a queue, a scalar.

    Args:
        queries: (B, D) of length 1.
        keys: (B, D) of length 1, row by row of the same films.
        queue: (Q, D) keys of other films.
        temperature: by which similarities are divided.
    """
    similar = queries @ torch.cat([keys, queue]).T / temperature
    return functional.cross_entropy(similar, torch.arange(len(queries), device=queries.device))


def nt_xent(first: Tensor, second: Tensor, *, temperature: float) -> Tensor:
    """The cross-entropy of finding each view's other view among all views but itself; SimCLR's eq. 1.

    Args:
        first: (B, D) of length 1.
        second: (B, D) of length 1, row by row of the same films.
        temperature: by which similarities are divided.
    """
    views = torch.cat([first, second])
    similar = (views @ views.T / temperature).fill_diagonal_(-torch.inf)
    others = torch.arange(len(views), device=views.device).roll(len(first))
    return functional.cross_entropy(similar, others)


def self_distillation(
    student: Sequence[Tensor], teacher: Sequence[Tensor], centre: Tensor, *, temperatures: tuple[float, float]
) -> Tensor:
    """The mean cross-entropy between the teacher's views and the student's other views; DINO's algorithm 1.

    Args:
        student: (B, D) outputs for each view, those that the teacher sees first.
        teacher: (B, D) outputs for its views.
        centre: (D,) taken off the teacher's outputs.
        temperatures: of the student and of the teacher.
    """
    soft, sharp = temperatures
    told = [functional.softmax((each - centre) / sharp, dim=-1).detach() for each in teacher]
    said = [functional.log_softmax(each / soft, dim=-1) for each in student]
    losses = [-(t * s).sum(dim=-1).mean() for i, t in enumerate(told) for j, s in enumerate(said) if i != j]
    return torch.stack(losses).mean()


def of_hidden(predicted: Tensor, films: Tensor, hidden: Tensor) -> Tensor:
    """The mean squared error over the hidden pixels (where ``hidden`` is 1), all (B, 1, h, w)."""
    return ((predicted - films).square() * hidden).sum() / hidden.sum().clamp(min=1)


def of_points(first: Tensor, second: Tensor, places: Tensor, *, apart: float, temperature: float) -> Tensor:
    """The cross-entropy of finding each point again in the other view among all points of the batch, both ways.

    Points of the same film that are nearer than ``apart`` have no say. The idea is that of Yao et al., MICCAI 2021
    (CC2D), and Yan et al., IEEE TMI 2022 (SAM).

    Args:
        first: (B, P, D) of length 1, features of P points in the first view.
        second: (B, P, D) of the same points in the second view.
        places: (B, P, 2) of the points in the second view, in cells.
        apart: in cells.
        temperature: by which similarities are divided.
    """
    count = places.shape[0] * places.shape[1]
    near = torch.block_diag(  # type: ignore[no-untyped-call]
        *(torch.cdist(film, film) < apart for film in places)
    ).bool()
    near = near.to(first.device) & ~torch.eye(count, dtype=torch.bool, device=first.device)
    similar = first.flatten(0, 1) @ second.flatten(0, 1).T / temperature
    similar = similar.masked_fill(near, -torch.inf)
    own = torch.arange(count, device=first.device)
    return (functional.cross_entropy(similar, own) + functional.cross_entropy(similar.T, own)) / 2


def spread(features: Tensor) -> float:
    """How far features (B, D) differ: the mean standard deviation once they have length 1, times the root of D.

    1 where they point everywhere alike, 0 where all are the same: collapsed. Chen and He, CVPR 2021, figure 2.
    """
    unit = functional.normalize(features.detach().float(), dim=-1)
    return float(unit.std(dim=0, correction=0).mean() * unit.shape[-1] ** 0.5)
