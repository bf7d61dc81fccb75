"""How a film is resampled into the network's input, and back.

The film is scaled to fit, aspect ratio kept, and centred; what is left free repeats the film's edge. A film whose
landmarks lie askew may be turned, scaled and shifted first. ``xy`` is in
pixels of the film, ``xy_net`` in pixels of the input, both with pixel centres at whole numbers.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image as Picture
from torch import Tensor
from torch.nn import functional

from lmstudio.core.geometry import Array
from lmstudio.imaging.normalise import normalised


@dataclass(frozen=True, slots=True)
class Warp:
    """How a film is turned, scaled and shifted before it is resampled into the input.

    Args:
        turn: what offsets from a point of it are multiplied by, in the complex plane, to become the film's own
            again: its size is a scale, its argument an angle from x towards y.
        about: that point, in film pixels.
        to: where it comes to lie, in film pixels.
    """

    turn: complex = 1.0
    about: tuple[float, float] = (0.0, 0.0)
    to: tuple[float, float] = (0.0, 0.0)

    def seen(self, xy: Array) -> Array:
        """Points (..., 2) of the film as points of the film so changed."""
        return _times(xy - self.about, 1 / self.turn) + self.to

    def back(self, xy: Array) -> Array:
        """Points (..., 2) of the film so changed as points of the film."""
        return _times(xy - self.to, self.turn) + self.about


def _times(xy: Array, turn: complex) -> Array:
    x, y = xy[..., 0], xy[..., 1]
    return np.stack([turn.real * x - turn.imag * y, turn.imag * x + turn.real * y], axis=-1)


UNWARPED = Warp()


@dataclass(frozen=True, slots=True)
class Frame:
    """The place of one film in the input: ``xy_net = (xy + 0.5) * scale + offset - 0.5``, ``xy`` once warped.

    Args:
        scale: input pixels per film pixel along x and y; they differ by less than one pixel of rounding.
        offset: (left, top) free input pixels.
        size: (height, width) of the scaled film in input pixels.
        net: (height, width) of the input.
        warp: how the film was turned and scaled first.
    """

    scale: tuple[float, float]
    offset: tuple[int, int]
    size: tuple[int, int]
    net: tuple[int, int]
    warp: Warp = UNWARPED

    def to_net(self, xy: Array) -> Array:
        """Points (..., 2) of the film as points of the input."""
        return np.asarray((self.warp.seen(xy) + 0.5) * self.scale + self.offset - 0.5)

    def to_film(self, xy_net: Array) -> Array:
        """Points (..., 2) of the input as points of the film."""
        return self.warp.back(np.asarray((xy_net + 0.5 - self.offset) / self.scale - 0.5))

    def at(self, places: Array) -> Array:
        """Points (..., 2) of the input at places in shares of the film's sides, the film as it lies."""
        return np.asarray(places * self.size[::-1] + self.offset - 0.5)

    @property
    def unwarped(self) -> "Frame":
        """The place of the film as it lies."""
        return replace(self, warp=UNWARPED)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) of the input's outer edges in film pixels, the film as it lies."""
        corners = np.array([[-0.5, -0.5], [self.net[1] - 0.5, self.net[0] - 0.5]])
        (left, top), (right, bottom) = self.unwarped.to_film(corners).tolist()
        return left, top, right, bottom

    @property
    def film_sides(self) -> Array:
        """The film's width and height in its pixels (2,)."""
        return np.array([self.size[1], self.size[0]]) / self.scale

    @property
    def px_per_net(self) -> float:
        """Film pixels per input pixel."""
        return abs(self.warp.turn) / math.sqrt(self.scale[0] * self.scale[1])


def frame(film: tuple[int, int], net: tuple[int, int]) -> Frame:
    """The place of a film of (height, width) in an input of (height, width)."""
    fit = min(net[0] / film[0], net[1] / film[1])
    height, width = (max(1, min(side, round(full * fit))) for full, side in zip(film, net, strict=True))
    return Frame(
        (width / film[1], height / film[0]),
        ((net[1] - width) // 2, (net[0] - height) // 2),
        (height, width),
        net,
    )


def input_size(films: Iterable[tuple[int, int]], *, area: int, multiple: int) -> tuple[int, int]:
    """The input's (height, width), multiples of ``multiple``, for films of (height, width).

    Its aspect ratio is that of the films' median, its area about ``area`` pixels.
    """
    aspect = float(np.median([height / width for height, width in films]))
    height = math.sqrt(area * aspect)
    sides = (max(1, round(side / multiple)) * multiple for side in (height, height / aspect))
    return next(sides), next(sides)


def framed(pixels: NDArray[Any], place: Frame) -> Tensor:
    """A film's pixels (H, W) as the network's input (1, h, w) float32."""
    return resampled(normalised(pixels), place)


def resampled(grey: NDArray[np.float32], place: Frame) -> Tensor:
    """A film's normalised grey values (H, W) in their place in the network's input (1, h, w) float32."""
    height, width = place.size
    picture = Picture.fromarray(grey)
    scaled = np.asarray(picture.resize((width, height), Picture.Resampling.BILINEAR, reducing_gap=3.0))
    left, top = place.offset
    free = ((top, place.net[0] - height - top), (left, place.net[1] - width - left))
    return torch.from_numpy(np.pad(scaled, free, mode="edge"))[None]


def warped(film: Tensor, before: Frame, warp: Warp) -> Tensor:
    """A film (1, h, w) in the input, unwarped, resampled with a warp; its edge is repeated."""
    height, width = film.shape[-2:]
    side, ratio = np.array([width, height]), height / width * before.scale[0] / before.scale[1]
    # The resampler's own coordinates run from -1 to 1 between the outer edges of the input.
    about, to = ((2 * before.to_net(np.array(xy)) + 1) / side - 1 for xy in (warp.about, warp.to))
    turn = np.array([[warp.turn.real, -warp.turn.imag * ratio], [warp.turn.imag / ratio, warp.turn.real]])
    theta = torch.from_numpy(np.column_stack([turn, about - turn @ to])).float()
    grid = functional.affine_grid(theta[None], [1, 1, height, width], align_corners=False)
    whole = functional.grid_sample(film[None].float(), grid, padding_mode="border", align_corners=False)
    return whole[0].to(film.dtype)
