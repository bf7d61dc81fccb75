"""Random changes of labelled films; the points move along.

All on the tensor: rotation, scale, aspect, shift and an elastic field in one resampling, then what differs between
scanners: blur, metal, collimation, saturation, gamma, contrast, brightness and noise.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class AugmentConfig:
    """How far films are changed; every value is the greatest deviation unless it says otherwise.

    Less of it, before saturation, metal and collimation, gave 1.512 instead of 1.495 mm from the bundled network
    (``resources/weights/RUNS.md``). Gamma, contrast, metal and collimation were then widened to these: 1.536 mm
    became 1.516 mm, and 1.782 became 1.645 mm on films with a gamma of 2; wider still (gamma 1.1, contrast 0.5) it
    was 1.542 mm. The others were not measured one by one. Of which films these are, ``recipe`` tells.

    Args:
        rotation_deg: in degrees.
        scale: as a share, both axes alike.
        aspect: as a share, the axes against each other.
        shift: as a share of the input's sides.
        elastic_px: standard deviation of the elastic field's nodes in input pixels.
        nodes: elastic nodes along each side.
        gamma: of its natural logarithm.
        contrast: as a share.
        brightness: in units of the input (-1 .. 1).
        noise: greatest standard deviation, in units of the input.
        blur_px: standard deviation in input pixels, of about a third of the films.
        metal: share of the films with a few rectangles brighter or darker than anything else (up to a seventh of
            the sides).
        collimation: share of the films with a dark border (as far as the outermost points).
        saturation: how much of the grey values' range (2) is lost at either end, in about half of the films.
    """

    rotation_deg: float = 15.0
    scale: float = 0.2
    aspect: float = 0.05
    shift: float = 0.08
    elastic_px: float = 4.0
    nodes: int = 5
    gamma: float = 0.85
    contrast: float = 0.35
    brightness: float = 0.15
    noise: float = 0.06
    blur_px: float = 1.2
    metal: float = 0.35
    collimation: float = 0.3
    saturation: float = 0.5


def _uniform(count: int, reach: float, random: torch.Generator) -> Tensor:
    return (2 * torch.rand(count, generator=random) - 1) * reach


def _maps(
    count: int, size: tuple[int, int], config: AugmentConfig, random: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Where each output pixel comes from: matrices (B, 2, 2) round the centre and shifts (B, 2) in pixels."""
    angle = torch.deg2rad(_uniform(count, config.rotation_deg, random))
    scale = 1 + _uniform(count, config.scale, random)
    aspect = 1 + _uniform(count, config.aspect, random)
    cos, sin = angle.cos() / scale, angle.sin() / scale
    matrix = torch.stack([cos * aspect, -sin / aspect, sin * aspect, cos / aspect], dim=-1).view(count, 2, 2)
    sides = torch.tensor([size[1], size[0]], dtype=torch.float32)
    return matrix, torch.stack([_uniform(count, config.shift, random) for _ in range(2)], dim=-1) * sides


def _elastic(count: int, size: tuple[int, int], config: AugmentConfig, random: torch.Generator) -> Tensor:
    """A smooth field (B, 2, h, w) of displacements in pixels."""
    nodes = torch.randn(count, 2, config.nodes, config.nodes, generator=random) * config.elastic_px
    return functional.interpolate(nodes, size=size, mode="bicubic", align_corners=True)


def _at(field: Tensor, xy: Tensor) -> Tensor:
    """Values (B, K, 2) of a field (B, 2, h, w) at points (B, K, 2) in pixels."""
    h, w = field.shape[-2:]
    sides = torch.tensor([w, h], dtype=xy.dtype)
    grid = (2 * xy + 1) / sides - 1
    values = functional.grid_sample(field, grid[:, None], align_corners=False, padding_mode="border")
    return values[:, :, 0].transpose(1, 2)


def warp(films: Tensor, xy: Tensor, matrix: Tensor, shift: Tensor, field: Tensor) -> tuple[Tensor, Tensor]:
    """Films (B, 1, h, w) and points (B, K, 2) after a change of coordinates.

    ``source = matrix (target - centre) + centre + shift + field``, in input pixels. The points follow by
    fixed-point iteration on the inverse; ``nan`` stays ``nan``.
    """
    h, w = films.shape[-2:]
    centre = torch.tensor([(w - 1) / 2, (h - 1) / 2])
    columns, rows = torch.meshgrid(torch.arange(w), torch.arange(h), indexing="xy")
    target = torch.stack([columns, rows], dim=-1).to(films.dtype) - centre
    source = torch.einsum("bij,hwj->bhwi", matrix, target) + (centre + shift)[:, None, None]
    source = source + field.permute(0, 2, 3, 1)
    grid = (2 * source + 1) / torch.tensor([w, h], dtype=films.dtype) - 1
    warped = functional.grid_sample(films, grid, align_corners=False, padding_mode="border")
    inverse = torch.linalg.inv(matrix)
    base = xy - (centre + shift)[:, None]
    moved = torch.einsum("bij,bkj->bki", inverse, base) + centre
    for _ in range(8):
        moved = torch.einsum("bij,bkj->bki", inverse, base - _at(field, moved)) + centre
    return warped, moved


def _expose(films: Tensor, config: AugmentConfig, random: torch.Generator) -> Tensor:
    """Films (B, 1, h, w) with other gamma, contrast, brightness and noise."""
    count = len(films)

    def draw(reach: float) -> Tensor:
        return _uniform(count, reach, random)[:, None, None, None]

    films = ((films + 1.3).clamp(min=0) / 2.6).pow(draw(config.gamma).exp()) * 2.6 - 1.3
    films = films * (1 + draw(config.contrast)) + draw(config.brightness)
    return films + draw(config.noise).abs() * torch.randn(films.shape, generator=random)


def _blur(films: Tensor, greatest: float, random: torch.Generator) -> Tensor:
    """Films (B, 1, h, w), about a third of them convolved with a Gaussian of up to ``greatest`` pixels."""
    count, reach = len(films), math.ceil(2.5 * greatest)
    sigma = (3 * torch.rand(count, generator=random) - 2).clamp(min=0) * greatest
    offsets = torch.arange(-reach, reach + 1, dtype=films.dtype)
    kernel = torch.exp(-(offsets**2) / (2 * sigma[:, None] ** 2).clamp(min=1e-6))
    kernel = (kernel / kernel.sum(dim=1, keepdim=True))[:, None]
    padded = functional.pad(films, (reach,) * 4, mode="replicate").transpose(0, 1)
    along = functional.conv2d(padded, kernel[:, :, None], groups=count)
    return functional.conv2d(along, kernel[..., None], groups=count).transpose(0, 1)


def _add_metal(films: Tensor, share: float, random: torch.Generator) -> Tensor:
    """Films (B, 1, h, w), a ``share`` of them with one to five rectangles of one extreme grey value."""
    films, (h, w) = films.clone(), films.shape[-2:]
    for film in torch.nonzero(torch.rand(len(films), generator=random) < share).flatten().tolist():
        count = int(torch.randint(1, 6, (), generator=random))
        for y, x, high, wide, value in torch.rand(count, 5, generator=random).tolist():
            top, left = int(y * h), int(x * w)
            bottom, right = top + 1 + int(high * h / 7), left + 1 + int(wide * w / 7)
            films[film, 0, top:bottom, left:right] = 1.2 if value > 0.2 else -1.2
    return films


def _collimate(films: Tensor, xy: Tensor, share: float, random: torch.Generator) -> Tensor:
    """Films (B, 1, h, w), a ``share`` of them dark from some line between the edge and the outermost points."""
    films, size = films.clone(), torch.tensor([films.shape[-1], films.shape[-2]], dtype=films.dtype)
    draws = torch.rand(len(films), 5, generator=random)
    for film, points, (chosen, *edges) in zip(films, xy, draws.tolist(), strict=True):
        inside = points[((points >= 0) & (points <= size - 1)).all(dim=-1)]
        if chosen >= share or not len(inside):
            continue
        free = torch.stack([inside.amin(dim=0), size - 1 - inside.amax(dim=0)]).flatten()
        left, top, right, bottom = (free * torch.tensor(edges)).long().tolist()
        film[:, :top] = film[:, film.shape[1] - bottom :] = -1.1
        film[:, :, :left] = film[:, :, film.shape[2] - right :] = -1.1
    return films


def _saturate(films: Tensor, greatest: float, random: torch.Generator) -> Tensor:
    """Films (B, 1, h, w), about half of them cut off by up to ``greatest`` at either end and stretched again."""
    cut = (2 * torch.rand(2, len(films), 1, 1, 1, generator=random) - 1).clamp(min=0) * greatest
    low, high = cut[0] - 1, 1 - cut[1]
    stretched = (films.clamp(low, high) - (low + high) / 2) * 2 / (high - low)
    return torch.where((cut > 0).any(dim=0), stretched, films)


def augment(films: Tensor, xy: Tensor, config: AugmentConfig, random: torch.Generator) -> tuple[Tensor, Tensor]:
    """Changed copies of films (B, 1, h, w) and of their points (B, K, 2) in input pixels, on the CPU."""
    size = (films.shape[-2], films.shape[-1])
    matrix, shift = _maps(len(films), size, config, random)
    warped, moved = warp(films, xy, matrix, shift, _elastic(len(films), size, config, random))
    if config.blur_px:
        warped = _blur(warped, config.blur_px, random)
    warped = _collimate(_add_metal(warped, config.metal, random), moved, config.collimation, random)
    return _expose(_saturate(warped, config.saturation, random), config, random), moved
