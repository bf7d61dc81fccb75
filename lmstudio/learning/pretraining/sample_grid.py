"""Contact sheets: what a pre-trained network makes of films, as one picture to look at."""

import io
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont
from torch import Tensor

from lmstudio.learning.network.unet import UNet
from lmstudio.learning.pretraining import diffusion

NOISE_LEVELS = (100, 300, 600, 900)
"""Steps of diffusion at which a sheet shows films noisy and denoised.

They do not matter for what is learned or measured: the pictures are for people to look at."""
FILMS = 4
"""Rows of a sheet, so that it is seen at a glance; it does not matter otherwise."""
_GAP, _TEXT = 4, 14
"""Pixels between tiles, and of a line of text: large enough to be read, and no matter otherwise."""

Tile = tuple[NDArray[np.float32], str]
"""Grey values (h, w), -1 black and 1 white, and a caption."""


def to_png(rows: Sequence[Sequence[Tile]]) -> bytes:
    """A PNG file's content: rows of tiles of the same size, the caption above each."""
    height, width = rows[0][0][0].shape
    columns = max(len(row) for row in rows)
    tall = height + _TEXT + _GAP
    sheet = Picture.new("L", (columns * (width + _GAP) + _GAP, len(rows) * tall + _GAP), 255)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=11)
    for i, row in enumerate(rows):
        for j, (grey, caption) in enumerate(row):
            left, top = _GAP + j * (width + _GAP), _GAP + i * tall
            draw.text((left, top), caption, fill=0, font=font)
            values = np.rint((grey.clip(-1, 1) + 1) * 127.5).astype(np.uint8)
            sheet.paste(Picture.fromarray(values), (left, top + _TEXT))
    content = io.BytesIO()
    sheet.save(content, "PNG")
    return content.getvalue()


def tile(film: Tensor, caption: str) -> Tile:
    """A film (1, h, w) as a tile."""
    return film[0].detach().float().cpu().numpy(), caption


@torch.no_grad()
def draw_learned(network: UNet, films: Tensor, noise: Tensor) -> bytes:
    """A PNG of films (B, 1, h, w), noisy and denoised at several levels, and of films drawn from the same noise.

    The network should be an average, in evaluation mode; films and noise are brought to its device.
    """
    device = next(network.parameters()).device
    films, noise = films[:FILMS].to(device), noise[:FILMS].to(device)
    rows: list[list[Tile]] = [[tile(film, "film")] for film in films]
    for level in NOISE_LEVELS:
        t = torch.full((len(films),), level, device=device)
        noisy = diffusion.add_noise(films, noise, t)
        cleaned = diffusion.denoise(noisy, network.velocity(noisy, t), t)
        for row, before, after in zip(rows, noisy, cleaned, strict=True):
            row += [tile(before, f"noise, step {level}"), tile(after, "denoised")]
    for row, drawn in zip(rows, diffusion.sample(network, noise), strict=True):
        row.append(tile(drawn, "drawn"))
    return to_png(rows)


@torch.no_grad()
def draw_features(network: UNet, film: Tensor) -> bytes:
    """A PNG of a film (1, h, w) and the network's feature maps of it, each scaled to its own range."""
    device = next(network.parameters()).device
    maps = network.features(film[None].to(device))[0].float().cpu()
    size = (film.shape[-2], film.shape[-1])
    large = torch.nn.functional.interpolate(maps[None], size=size, mode="nearest")[0]
    low, high = (end.view(-1, 1, 1) for end in torch.aminmax(large.flatten(1), dim=1))
    scaled = 2 * (large - low) / (high - low).clamp(min=1e-9) - 1
    tiles = [tile(film, "film"), *(tile(one[None], f"feature {k}") for k, one in enumerate(scaled, start=1))]
    return to_png([tiles[i : i + 8] for i in range(0, len(tiles), 8)])
