"""Random crops of films without labels, as pre-training sees them.

Nothing is held for a film but its path; films that were read lately are kept in memory up to ``MEMORY`` bytes.
"""

import csv
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np
import torch
from cachetools import LRUCache
from numpy.typing import NDArray
from PIL import Image as Picture
from torch import Tensor
from torch.nn import functional

from lmstudio.core import spelling
from lmstudio.errors import FilmError, TrainingError
from lmstudio.imaging.film_reading import find_films, read_film
from lmstudio.imaging.normalise import normalised
from lmstudio.learning.pretraining import diffusion

MEMORY = 1_500_000_000
"""Bytes of films kept in memory at most: 1,430 films of the greatest size, or more of smaller ones.

The others are read again. It does not matter for what is learned: no example depends on it. What reading costs is
printed by ``python -m tests.benchmarks.loading``."""
HELD_SIDE = 1024
"""Films are kept at no more than so many pixels a side.

The smallest crop, a quarter of a side, then has 256 of them for the 192 of the network's input; otherwise it would
be enlarged."""
LEVELS = 100.0
"""Grey values -1.27 .. 1.27 are held as whole numbers -127 .. 127.

It does not matter: rounding adds an error of 0.003 (a step over the root of 12), less than the least noise of the
diffusion, 0.0064."""
HALVED_FROM = 2
"""A film with so many pixels for one of the crop is halved first, since samples would skip some of them."""
_TRIES = 1000
"""So many films in a row that cannot be read are taken to mean that none can.

Any large number would do as well: where one in a hundred can be read, this is wrong once in 23,000 examples."""


@dataclass(frozen=True, slots=True)
class CropConfig:
    """How crops are drawn.

    Args:
        size: (height, width) of a crop in the network's input.
        sides: smallest and greatest side of a crop as a share of the film's.
        rotation_deg: greatest rotation of a crop.
        first_share: share of the crops drawn from the first folder; the rest comes evenly from the others.
        seed: of everything drawn.
    """

    size: tuple[int, int] = (192, 160)
    sides: tuple[float, float] = (0.25, 1.0)
    rotation_deg: float = 10.0
    first_share: float = 0.5
    seed: int = 0


def unlabelled_films(folder: Path) -> list[Path]:
    """The films of a folder and its sub-folders, linked ones too, that may be learned from.

    Where a folder holds an ``images.csv`` with columns ``image`` and ``split``, images of a split that begins with
    ``test`` are left out, under ``images/`` and beside the table alike, by whatever way they are come to.
    """
    films, _ = find_films(folder, recursive=True)
    real = {film: film.resolve() for film in films}
    inside = (place for film in films for place in film.parents if place.is_relative_to(folder))
    # A linked film has its table where it lies in truth.
    beside = (place for film in real.values() for place in (film.parent, film.parent.parent))
    kept_apart = {path for place in {*inside, *beside} for path in _kept_apart(place / "images.csv")}
    return [film for film in films if _compared(real[film]) not in kept_apart]


def _kept_apart(table: Path) -> set[str]:
    """The films of the test splits of a table of films, where there is one, as they are compared."""
    if not table.is_file():
        return set()
    with table.open(encoding="utf-8", newline="") as lines:
        held = {row["image"] for row in csv.DictReader(lines) if row.get("split", "").startswith("test")}
    found = (
        base / "/".join(spelling.parts(name)) for name in held for base in (table.parent, table.parent / "images")
    )
    return {_compared(path.resolve()) for path in found}


def _compared(path: Path) -> str:
    """A path without regard to capitals and to how accents are stored: no film of a test may slip in by them."""
    return spelling.composed(str(path)).casefold()


def small(path: Path, side: int) -> NDArray[np.float32]:
    """A film's normalised grey values at no more than ``side`` pixels a side.

    Raises:
        FilmError: it cannot be read.
    """
    picture = Picture.fromarray(normalised(read_film(path).pixels))
    scale = min(1.0, side / max(picture.size))
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return np.array(picture.resize(size, Picture.Resampling.BOX))  # a copy that PyTorch may own


def crop(film: Tensor, config: CropConfig, random: np.random.Generator) -> Tensor:
    """A random crop (1, h, w) of a film (H, W) as floats: side, place, rotation, mirror-free, gamma jittered."""
    theta, reach = place((film.shape[0], film.shape[1]), config, random)
    return change_gamma(cut(film, theta, reach, config.size), random)


def place(film_size: tuple[int, int], config: CropConfig, random: np.random.Generator) -> tuple[Tensor, float]:
    """Where a random crop lies on a film (H, W), and how many of its pixels lie along one of the crop's.

    The map (2, 3) takes a place in the crop to one in the film, both from -1 to 1 between the outer edges.
    """
    height, width = film_size
    h, w = config.size
    side = random.uniform(*config.sides)
    reach = min(height / h, width / w) * side
    angle = math.radians(random.uniform(-config.rotation_deg, config.rotation_deg))
    free = np.maximum(0.0, np.array([width - w * reach, height - h * reach]) / 2)
    shift = random.uniform(-free, free)
    cos, sin = reach * math.cos(angle), reach * math.sin(angle)
    theta = torch.tensor(
        [
            [cos * w / width, -sin * h / width, 2 * shift[0] / width],
            [sin * w / height, cos * h / height, 2 * shift[1] / height],
        ],
        dtype=torch.float32,
    )
    return theta, reach


def cut(film: Tensor, theta: Tensor, reach: float, size: tuple[int, int]) -> Tensor:
    """The crop (1, h, w) of a film (H, W) that lies where :func:`place` says."""
    source = film[None, None]
    if reach >= HALVED_FROM:
        source = functional.avg_pool2d(source, 2)
    grid = functional.affine_grid(theta[None], [1, 1, *size], align_corners=False)
    return functional.grid_sample(source, grid, align_corners=False, padding_mode="border")[0]


def change_gamma(film: Tensor, random: np.random.Generator) -> Tensor:
    """A crop (1, h, w) with another gamma."""
    return with_gamma(film, draw_gamma(random))


def draw_gamma(random: np.random.Generator) -> float:
    """A gamma as far from 1 as those of scanners."""
    return math.exp(random.uniform(-0.35, 0.35))


def with_gamma(film: Tensor, gamma: Tensor | float) -> Tensor:
    """Crops (..., h, w) with a gamma each, or one for all."""
    return ((film + 1.3).clamp(min=0) / 2.6).pow(gamma) * 2.6 - 1.3


def as_levels(film: NDArray[np.float32]) -> NDArray[np.int8]:
    """Grey values as they are held."""
    found: NDArray[np.int8] = np.clip(np.rint(film * LEVELS), -127, 127).astype(np.int8)
    return found


FilmT = TypeVar("FilmT")


def draw_film(folders: Sequence[Sequence[FilmT]], config: CropConfig, random: np.random.Generator) -> FilmT:
    """A film of one of the folders, the first of which has a share of its own."""
    first = len(folders) == 1 or random.random() < config.first_share
    films = folders[0 if first else int(random.integers(1, len(folders)))]
    return films[int(random.integers(len(films)))]


def noisy_crop(film: Tensor, config: CropConfig, random: np.random.Generator) -> tuple[Tensor, ...]:
    """A crop of a film (H, W) and noise for it (1, h, w), and a step of diffusion ()."""
    seen = crop(film, config, random)
    noise = torch.from_numpy(random.standard_normal(seen.shape, dtype=np.float32))
    return seen, noise, torch.tensor(int(random.integers(diffusion.STEPS)))


Draw = Callable[[Tensor, CropConfig, np.random.Generator], tuple[Tensor, ...]]
"""What an update learns from one film (H, W)."""


class FilmFolders:
    """Folders of films, from which examples are drawn.

    Args:
        folders: the films of each.
        memory: bytes of films kept at most.
    """

    def __init__(self, folders: Sequence[Sequence[Path]], *, memory: int = MEMORY) -> None:
        self.folders = folders
        self._held: LRUCache[Path, NDArray[np.int8]] = LRUCache(memory, getsizeof=lambda film: film.nbytes)
        self._lock = Lock()

    def __len__(self) -> int:
        return sum(len(folder) for folder in self.folders)

    @property
    def held_bytes(self) -> int:
        """The size of the films in memory."""
        return int(self._held.currsize)

    def film(self, path: Path) -> NDArray[np.int8]:
        """A film (H, W) at no more than ``HELD_SIDE`` pixels a side, as whole numbers of 1 / 100.

        Raises:
            FilmError: it cannot be read.
        """
        with self._lock:
            held = self._held.get(path)
        if held is not None:
            return held
        film = as_levels(small(path, HELD_SIDE))
        with self._lock:
            if film.nbytes <= self._held.maxsize:
                self._held[path] = film
        return film

    def example(self, config: CropConfig, step: int, index: int, draw: Draw = noisy_crop) -> tuple[Tensor, ...]:
        """What is drawn of a film, a crop with its noise by default; the same for the same seed, step, index.

        Raises:
            TrainingError: no film can be read.
        """
        random = np.random.default_rng((config.seed, step, index))
        for _ in range(_TRIES):
            try:
                held = self.film(draw_film(self.folders, config, random))
            except FilmError:
                continue
            return draw(torch.from_numpy(held).to(torch.float32) / LEVELS, config, random)
        raise TrainingError("None of the films can be read.", remedy="Look at one of them with another program.")
