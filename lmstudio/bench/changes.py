"""Alterations of films for the stress table: another exposure, scanner or position of the patient.

Each takes pixels (H, W) as read, points (K, 2) in pixels (centres at whole numbers, ``nan`` where there is none)
and a source of random numbers, and gives the changed pixels and the same landmarks' points in them. The size, type
and range of the grey values stay; greater is brighter.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy import ndimage

from lmstudio.core.geometry import Array

Pixels = NDArray[Any]
Apply = Callable[[Pixels, Array, Generator], tuple[Pixels, Array]]
HEIGHT = 1024
"""Lengths of blurs are given in pixels of a film of this height."""


@dataclass(frozen=True, slots=True)
class FilmChange:
    """A named change.

    Args:
        name: for people.
        apply: changes a film and its points.
        scale: how much longer lengths are in the changed film.
    """

    name: str
    apply: Apply
    scale: float = 1.0


def plain(pixels: Pixels, xy: Array, _: Generator) -> tuple[Pixels, Array]:
    """The film as it is."""
    return pixels, xy


def _range(pixels: Pixels) -> tuple[float, float]:
    low, high = float(pixels.min()), float(pixels.max())
    return low, max(high, low + 1.0)


def _restored(grey: Array, pixels: Pixels) -> Pixels:
    """Grey values, 0 to 1 between the film's darkest and brightest, in its own range and type."""
    low, high = _range(pixels)
    return np.rint(low + grey.clip(0.0, 1.0) * (high - low)).astype(pixels.dtype)


def _grey(pixels: Pixels) -> Array:
    low, high = _range(pixels)
    return np.asarray((pixels - low) / (high - low), dtype=np.float64)


def gamma(pixels: Pixels, xy: Array, _: Generator, *, power: float) -> tuple[Pixels, Array]:
    """Grey values raised to a power: below 1 brighter, above darker."""
    return _restored(_grey(pixels) ** power, pixels), xy


def contrast(pixels: Pixels, xy: Array, _: Generator, *, factor: float) -> tuple[Pixels, Array]:
    """Grey values stretched from their mean; what leaves the range is cut off."""
    grey = _grey(pixels)
    return _restored(grey.mean() + factor * (grey - grey.mean()), pixels), xy


def inversion(pixels: Pixels, xy: Array, _: Generator) -> tuple[Pixels, Array]:
    """Bright becomes dark: a film whose file does not say that it is stored inverted."""
    return _restored(1.0 - _grey(pixels), pixels), xy


def blur(pixels: Pixels, xy: Array, _: Generator, *, sigma: float) -> tuple[Pixels, Array]:
    """Smoothed with a Gaussian; its width is for a film of 1024 rows."""
    return _restored(ndimage.gaussian_filter(_grey(pixels), sigma * pixels.shape[0] / HEIGHT), pixels), xy


def noise(pixels: Pixels, xy: Array, random: Generator, *, sigma: float) -> tuple[Pixels, Array]:
    """Gaussian noise in each pixel, its standard deviation a share of the film's range."""
    return _restored(_grey(pixels) + sigma * random.standard_normal(pixels.shape), pixels), xy


def _box(xy: Array) -> tuple[Array, Array]:
    there = xy[np.isfinite(xy).all(axis=-1)]
    return there.min(axis=0), there.max(axis=0)


def collimation(pixels: Pixels, xy: Array, _: Generator, *, margin: float) -> tuple[Pixels, Array]:
    """Black outside the landmarks' box and a margin, a share of the height: the beam was narrowed."""
    low, high = _box(xy)
    edge = margin * pixels.shape[0]
    rows, columns = (np.arange(side) for side in pixels.shape)
    inside_y = (rows >= low[1] - edge) & (rows <= high[1] + edge)
    inside_x = (columns >= low[0] - edge) & (columns <= high[0] + edge)
    return np.where(inside_y[:, None] & inside_x, pixels, pixels.min()), xy


def metal(pixels: Pixels, xy: Array, random: Generator, *, count: int, radius: float) -> tuple[Pixels, Array]:
    """Discs as bright as the film goes, among the landmarks and on none: fillings, brackets, ear rings.

    Args:
        pixels: of the film.
        xy: its points.
        random: of the discs' places and sizes.
        count: how many discs.
        radius: the largest, a share of the height.
    """
    (low, high), changed = _box(xy), pixels.copy()
    rows, columns = np.ogrid[: pixels.shape[0], : pixels.shape[1]]
    for _ in range(count):
        size = random.uniform(0.4, 1.0) * radius * pixels.shape[0]
        for _ in range(20):
            x, y = random.uniform(low, high)
            if np.nanmin(np.hypot(xy[:, 0] - x, xy[:, 1] - y)) > size + 2:
                changed[(columns - x) ** 2 + (rows - y) ** 2 <= size**2] = pixels.max()
                break
    return changed, xy


def turned(pixels: Pixels, xy: Array, _: Generator, *, degrees: float, scale: float) -> tuple[Pixels, Array]:
    """Rotated clockwise and scaled about the middle of the landmarks; the edge is repeated where nothing is.

    Points that leave the film are gone (``nan``).
    """
    low, high = _box(xy)
    centre, angle = (low + high) / 2, math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    rows, columns = np.mgrid[: pixels.shape[0], : pixels.shape[1]]
    # Rows of (x, y) times the matrix turn the other way: that is the inverse.
    before = (np.stack([columns, rows], axis=-1) - centre) @ turn / scale + centre
    after = (xy - centre) @ turn.T * scale + centre
    size = np.array([pixels.shape[1], pixels.shape[0]])
    gone = ((after < -0.5) | (after > size - 0.5)).any(axis=-1)
    yx = before[..., ::-1].transpose(2, 0, 1)
    grey = ndimage.map_coordinates(pixels.astype(np.float64), yx, order=1, mode="nearest")
    return np.rint(grey).astype(pixels.dtype), np.where(gone[:, None], np.nan, after)


def mirrored(pixels: Pixels, xy: Array, _: Generator) -> tuple[Pixels, Array]:
    """Left and right exchanged: a profile that faces the other way."""
    return np.ascontiguousarray(pixels[:, ::-1]), np.array([pixels.shape[1] - 1.0, 0.0]) + xy * [-1.0, 1.0]


CHANGES = (
    FilmChange("plain", plain),
    *(FilmChange(f"gamma {power:g}", partial(gamma, power=power)) for power in (0.5, 2.0)),
    *(FilmChange(f"contrast {factor:g}", partial(contrast, factor=factor)) for factor in (0.5, 1.5)),
    FilmChange("inversion", inversion),
    *(FilmChange(f"blur {sigma:g} px", partial(blur, sigma=sigma)) for sigma in (2.0, 4.0)),
    *(FilmChange(f"noise {100 * sigma:g} %", partial(noise, sigma=sigma)) for sigma in (0.03, 0.1)),
    FilmChange("collimation", partial(collimation, margin=0.05)),
    FilmChange("metal", partial(metal, count=6, radius=0.025)),
    *(
        FilmChange(f"rotation {degrees:+g}°", partial(turned, degrees=degrees, scale=1.0))
        for degrees in (-45.0, -30.0, -15.0, -10.0, -5.0, 5.0, 10.0, 15.0, 30.0, 45.0)
    ),
    *(FilmChange(f"scale {scale:g}", partial(turned, degrees=0.0, scale=scale), scale) for scale in (0.8, 1.25)),
    FilmChange("mirror", mirrored),
)
"""The rows of the stress table; ``plain`` comes first, since the others are compared with it."""
