"""Crops made where the network computes, of films that are held there: a fast device never waits for a film."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from lmstudio.errors import FilmError, TrainingError
from lmstudio.learning.pretraining import crops, diffusion
from lmstudio.learning.pretraining.crop_loader import Batch
from lmstudio.learning.pretraining.crops import CropConfig
from lmstudio.learning.pretraining.distributed import Processes

SIDE = 512
"""Films are held at no more than so many pixels a side, since 20,000 of them then take 5 GB of the device."""
_READERS = 16
"""Threads that read films at the beginning; it does not matter for what is learned."""


@dataclass(frozen=True, slots=True, eq=False)
class HeldFilms:
    """Films on a device.

    Args:
        pixels: (N, side, side) int8, hundredths of a grey value; a film fills the upper left corner of its square,
            and its last row and column go on.
        sizes: (height, width) of each.
        folders: which of them each folder has.
    """

    pixels: Tensor
    sizes: tuple[tuple[int, int], ...]
    folders: tuple[range, ...]


def hold(folders: Sequence[Sequence[Path]], device: torch.device, *, side: int = SIDE) -> HeldFilms:
    """Read the films of folders, and hold them on a device; those that cannot be read are left out.

    Raises:
        TrainingError: of a folder none can be read.
    """
    squares, sizes, found = list[NDArray[np.int8]](), list[tuple[int, int]](), list[range]()
    with ThreadPoolExecutor(_READERS) as readers:
        for folder in folders:
            first = len(sizes)
            for film in readers.map(lambda path: _read(path, side), folder):
                if film is not None:
                    below, right = side - film.shape[0], side - film.shape[1]
                    squares.append(np.pad(film, ((0, below), (0, right)), mode="edge"))
                    sizes.append((film.shape[0], film.shape[1]))
            if len(sizes) == first:
                raise TrainingError(
                    "None of the films can be read.", remedy="Look at one of them with another program."
                )
            found.append(range(first, len(sizes)))
    return HeldFilms(torch.from_numpy(np.stack(squares)).to(device), tuple(sizes), tuple(found))


def _read(path: Path, side: int) -> NDArray[np.int8] | None:
    try:
        return crops.as_levels(crops.small(path, side))
    except FilmError:
        return None


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Where crops lie: on which films, by which maps (B, 2, 3), at which scale, with which gamma (B,)."""

    films: list[int]
    theta: Tensor
    reach: list[float]
    gamma: Tensor


class HeldCrops:
    """Draws the crops of the next update on the device, for denoising diffusion.

    A crop lies where that of :class:`CropLoader` of the same seed, update and number would; its noise is another.

    Args:
        films: of which they are drawn.
        batch: films of each update and process.
        config: how.
        processes: which part of the whole batch is to be drawn.
    """

    def __init__(self, films: HeldFilms, batch: int, config: CropConfig, processes: Processes) -> None:
        self.films, self.config, self.device = films, config, films.pixels.device
        self.rows = range(processes.rank * batch, (processes.rank + 1) * batch)
        self.random = torch.Generator(self.device)
        self.step, self.places = 0, _Places([], torch.empty(0, 2, 3), [], torch.empty(0))

    def ask(self, step: int) -> None:
        """Say where the crops of an update lie, which the processor does while the device computes."""
        drawn = [self._place(step, row) for row in self.rows]
        films, theta, reach, gamma = zip(*drawn, strict=True)
        self.step = step
        self.places = _Places(list(films), torch.stack(theta), list(reach), torch.tensor(gamma))

    def answer(self) -> Batch:
        """Crops and noise (B, 1, h, w), and steps (B,) of the update that was asked for last."""
        places = self.places
        seen = torch.empty(len(places.films), 1, *self.config.size, device=self.device)
        for halved in (False, True):
            rows = [k for k, reach in enumerate(places.reach) if (reach >= crops.HALVED_FROM) is halved]
            if rows:
                seen[rows] = self._cut([places.films[k] for k in rows], places.theta[rows], halved=halved)
        seen = crops.with_gamma(seen, places.gamma.to(self.device)[:, None, None, None])
        words = np.random.SeedSequence((self.config.seed, self.step, self.rows.start))
        self.random.manual_seed(int(words.generate_state(1)[0]))
        noise = torch.randn(seen.shape, generator=self.random, device=self.device)
        steps = torch.randint(diffusion.STEPS, (len(seen),), generator=self.random, device=self.device)
        return seen, noise, steps

    def close(self) -> None:
        """Nothing goes on."""

    def _place(self, step: int, row: int) -> tuple[int, Tensor, float, float]:
        random = np.random.default_rng((self.config.seed, step, row))
        film = crops.draw_film(self.films.folders, self.config, random)
        height, width = self.films.sizes[film]
        theta, reach = crops.place((height, width), self.config, random)
        side = self.films.pixels.shape[-1]
        # From -1 to 1 over the film, to -1 to 1 over its square.
        share = torch.tensor([width / side, height / side])
        theta = theta * share[:, None]
        theta[:, 2] += share - 1
        return film, theta, reach, crops.draw_gamma(random)

    def _cut(self, films: list[int], theta: Tensor, *, halved: bool) -> Tensor:
        source = self.films.pixels[films].unsqueeze(1).float() / crops.LEVELS
        if halved:
            source = functional.avg_pool2d(source, 2)
        shape = [len(films), 1, *self.config.size]
        grid = functional.affine_grid(theta.to(self.device), shape, align_corners=False)
        return functional.grid_sample(source, grid, align_corners=False, padding_mode="border")
