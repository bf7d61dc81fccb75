"""Whether a network that draws films repeats films that it learned from.

The measure is the normalised cross-correlation of a small copy of a crop with every place of every film, at
several scales. What it should be compared with is the same of real crops and all films but their own: films of
different patients are alike too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from lmstudio.core.events import Step
from lmstudio.errors import FilmError
from lmstudio.learning.pretraining.crops import small

REDUCED = 4
"""Crops are compared at a quarter of their size.

It sets how fine the search is: the same for drawn crops and for real ones, so that they can be compared."""
SIDES = (0.25, 0.35, 0.5, 0.7, 1.0)
"""Sides of the places in a film, as shares of its own: from the least of a crop to the whole film.

How many there are sets how fine the search is, too: the same for both, so that they can be compared."""
_FILM_SIDE = 512
"""Films are read at no more than so many pixels a side.

More would make no difference: a place of a quarter of them, 128, is reduced to a reduced crop's 48."""


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """The place most like a crop.

    Args:
        path: of the film; ``None`` where there was none to compare with.
        correlation: -1 .. 1.
        place: (h, w) the film there, at the crop's size.
    """

    path: Path | None
    correlation: float
    place: NDArray[np.float32]


def correlations(film: Tensor, crops: Tensor) -> Tensor:
    """Normalised cross-correlations (N, h, w) of crops (N, 1, kh, kw) with all places of a film (1, H, W)."""
    size = (crops.shape[-2], crops.shape[-1])
    centred = crops - crops.mean(dim=(-2, -1), keepdim=True)
    kernels = centred / centred.square().sum(dim=(-2, -1), keepdim=True).sqrt().clamp(min=1e-6)
    # Grey values round 0 keep the local variance exact.
    film = film - film.mean()
    mean, square = (functional.avg_pool2d(each[None], size, stride=1)[0] for each in (film, film.square()))
    deviation = ((square - mean.square()).clamp(min=1e-6) * (size[0] * size[1])).sqrt()
    return functional.conv2d(film[None], kernels)[0] / deviation


def nearest(
    crops: Tensor, paths: Sequence[Path], *, own: Sequence[Path | None]
) -> Iterator[Step | tuple[Nearest, ...]]:
    """A step for each film looked through, then the most similar place for each crop.

    Args:
        crops: (N, 1, h, w).
        paths: of the films; those that cannot be read are passed over.
        own: the film of each crop, which is not compared with it.
    """
    h, w = crops.shape[-2:]
    reduced = functional.interpolate(crops, size=(h // REDUCED, w // REDUCED), mode="area")
    best = [Nearest(None, -1.0, np.full((h, w), -1.0, dtype=np.float32)) for _ in crops]
    for done, path in enumerate(paths, start=1):
        try:
            film = torch.from_numpy(small(path, _FILM_SIDE))[None]
        except FilmError:
            continue
        for side in SIDES:
            scaled = _scaled(film, (h // REDUCED, w // REDUCED), side)
            found = correlations(scaled, reduced)
            for k, (value, place) in enumerate(zip(*found.flatten(1).max(dim=1), strict=True)):
                if float(value) > best[k].correlation and own[k] != path:
                    top, left = divmod(int(place), found.shape[-1])
                    best[k] = Nearest(path, float(value), _place(scaled, (top, left), (h, w)))
        yield Step(done, len(paths), float("nan"), 0.0, float("nan"))
    yield tuple(best)


def _scaled(film: Tensor, crop: tuple[int, int], side: float) -> Tensor:
    """A film (1, H, W) so small or large that a crop of this size covers ``side`` of it."""
    reach = min(film.shape[-2] / crop[0], film.shape[-1] / crop[1]) * side
    size = [max(c, round(s / reach)) for c, s in zip(crop, film.shape[-2:], strict=True)]
    return functional.interpolate(film[None], size=size, mode="bilinear", antialias=True)[0]


def _place(film: Tensor, corner: tuple[int, int], size: tuple[int, int]) -> NDArray[np.float32]:
    top, left = corner
    patch = film[None, :, top : top + size[0] // REDUCED, left : left + size[1] // REDUCED]
    return np.asarray(functional.interpolate(patch, size=size, mode="bilinear")[0, 0].numpy())
