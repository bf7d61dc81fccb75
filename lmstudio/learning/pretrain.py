"""Pre-training on films without labels, by denoising diffusion on random crops."""

import csv
import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image as Picture
from torch import Tensor
from torch.nn import functional

from lmstudio.core.events import Event, Note, Started, Step, Trained
from lmstudio.errors import FilmError, TrainingError, WeightsError
from lmstudio.imaging.normalise import normalised
from lmstudio.imaging.reader import find_films, read_film
from lmstudio.learning import devices, diffusion, weights
from lmstudio.learning.averaging import Average
from lmstudio.learning.unet import UNet, UNetConfig

CACHED_FILMS = 6_000
"""Films kept in memory, at most ``HELD_SIDE`` squared bytes each."""
HELD_SIDE = 512
_LEVELS = 100.0
"""Grey values -1.27 .. 1.27 are held as whole numbers -127 .. 127."""


@dataclass(frozen=True, slots=True)
class PretrainConfig:
    """How to pre-train.

    Args:
        steps: optimiser updates; with ``minutes`` an upper limit.
        minutes: end the learning-rate schedule after this time of training; ``None`` ends it at ``steps``.
        batch: crops an update.
        crop: (height, width) of a crop in the network's input.
        sides: smallest and greatest side of a crop as a share of the film's.
        rotation_deg: greatest rotation of a crop.
        learning_rate: peak of the schedule (linear warm-up over ``warm_up`` updates, then cosine).
        warm_up: updates.
        average: decay of the averaged weights.
        first_share: share of each batch drawn from the first folder; the rest comes evenly from the others.
        seed: of initial weights, crops and noise.
        checkpoint_s: seconds between checkpoints.
        device: see :func:`lmstudio.learning.devices.choose`.
    """

    steps: int = 20_000
    minutes: float | None = None
    batch: int = 16
    crop: tuple[int, int] = (192, 160)
    sides: tuple[float, float] = (0.45, 1.0)
    rotation_deg: float = 10.0
    learning_rate: float = 4e-4
    warm_up: int = 300
    average: float = 0.999
    first_share: float = 0.5
    seed: int = 0
    checkpoint_s: float = 180.0
    device: str = "auto"


def unlabelled_films(folder: Path) -> list[Path]:
    """The films of a folder and its sub-folders that may be learned from.

    Where a folder holds an ``images.csv`` with columns ``image`` and ``split``, images of a split that begins with
    ``test`` are left out, under ``images/`` and beside the table alike.
    """
    kept_apart: set[Path] = set()
    for table in folder.rglob("images.csv"):
        with table.open(encoding="utf-8", newline="") as lines:
            held = {row["image"] for row in csv.DictReader(lines) if row.get("split", "").startswith("test")}
        kept_apart |= {base / name for name in held for base in (table.parent, table.parent / "images")}
    films, _ = find_films(folder, recursive=True)
    return [film for film in films if film not in kept_apart]


@lru_cache(maxsize=CACHED_FILMS)
def _held(path: Path) -> NDArray[np.int8]:
    """A film at no more than ``HELD_SIDE`` pixels a side, as whole numbers of 1 / ``_LEVELS``."""
    picture = Picture.fromarray(normalised(read_film(path).pixels))
    scale = min(1.0, HELD_SIDE / max(picture.size))
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    small = np.asarray(picture.resize(size, Picture.Resampling.BOX))
    return np.clip(np.rint(small * _LEVELS), -127, 127).astype(np.int8)


def crop(film: Tensor, config: PretrainConfig, random: np.random.Generator) -> Tensor:
    """A random crop (1, h, w) of a film (H, W) as floats: side, place, rotation, mirror-free, gamma jittered."""
    height, width = film.shape
    h, w = config.crop
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
    source = film[None, None]
    if reach >= 2:
        source = functional.avg_pool2d(source, 2)
    grid = functional.affine_grid(theta[None], [1, 1, h, w], align_corners=False)
    out = functional.grid_sample(source, grid, align_corners=False, padding_mode="border")[0]
    gamma = math.exp(random.uniform(-0.35, 0.35))
    return ((out + 1.3).clamp(min=0) / 2.6).pow(gamma) * 2.6 - 1.3


def _batch(folders: Sequence[Sequence[Path]], config: PretrainConfig, step: int) -> Tensor:
    """The crops (B, 1, h, w) of one update; the same for the same seed and step."""
    random = np.random.default_rng((config.seed, step))
    crops: list[Tensor] = []
    while len(crops) < config.batch:
        first = len(folders) == 1 or random.random() < config.first_share
        films = folders[0 if first else int(random.integers(1, len(folders)))]
        try:
            held = _held(films[int(random.integers(len(films)))])
        except FilmError:
            continue
        crops.append(crop(torch.from_numpy(held).to(torch.float32) / _LEVELS, config, random))
    return torch.stack(crops)


def _rate(progress: float, step: int, config: PretrainConfig) -> float:
    """The learning rate: linear warm-up, then half a cosine down to 1 % over the progress 0 .. 1."""
    cosine = 0.01 + 0.99 * (1 + math.cos(math.pi * min(1.0, progress))) / 2
    return config.learning_rate * min(1.0, (step + 1) / config.warm_up) * cosine


class _Run:
    """The state of a pre-training that can be written and taken up again to the step."""

    def __init__(self, network: UNet, config: PretrainConfig, device: torch.device) -> None:
        torch.manual_seed(config.seed)
        self.network = network.to(device).train()
        self.average = Average(self.network, decay=config.average)
        self.optimiser = torch.optim.AdamW(self.network.parameters(), lr=config.learning_rate, weight_decay=0.01)
        self.config = config
        self.device = device
        self.step = 0
        self.elapsed_s = 0.0

    @property
    def progress(self) -> float:
        by_steps = self.step / self.config.steps
        if self.config.minutes is None:
            return by_steps
        return max(by_steps, self.elapsed_s / (60 * self.config.minutes))

    def update(self, films: Tensor) -> float:
        """One optimiser update on films (B, 1, h, w); its loss."""
        began = time.perf_counter()
        random = torch.Generator().manual_seed(self.config.seed * 1_000_003 + self.step)
        noise = torch.randn(films.shape, generator=random).to(self.device)
        t = torch.randint(diffusion.STEPS, (len(films),), generator=random).to(self.device)
        for group in self.optimiser.param_groups:
            group["lr"] = _rate(self.progress, self.step, self.config)
        with devices.autocast(self.device):
            loss = diffusion.loss(self.network, films.to(self.device), noise, t)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.average.update(self.network, step=self.step)
        self.step += 1
        self.elapsed_s += time.perf_counter() - began
        return float(loss.detach())

    def save(self, path: Path) -> None:
        beside = path.with_suffix(".part")
        state: dict[str, Any] = {
            "config": asdict(self.config),
            "shape": asdict(self.network.config),
            "network": self.network.state_dict(),
            "average": self.average.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "elapsed_s": self.elapsed_s,
        }
        torch.save(state, beside)
        beside.replace(path)

    def resume(self, path: Path) -> None:
        try:
            state = torch.load(path, map_location=self.device, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.average.network.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.elapsed_s = int(state["step"]), float(state["elapsed_s"])
        except Exception as error:  # rubbish makes the unpickler raise almost anything
            raise WeightsError(
                "The checkpoint does not belong to this pre-training, or it is damaged.",
                where=path,
                remedy="Choose another checkpoint file, or delete it to begin anew.",
            ) from error

    def trained(self, films: int, *, final: bool) -> Trained:
        description = weights.Description("xray-ddpm", self.network.config, steps=self.step, films=films)
        content = weights.to_bytes(self.average.network, description)
        return Trained(content, self.step, films, "random", final)


def pretrain(
    folders: Sequence[Path],
    config: PretrainConfig | None = None,
    *,
    shape: UNetConfig | None = None,
    checkpoint: Path | None = None,
) -> Iterator[Event]:
    """Events of pre-training on the films of some folders; ends with the averaged network as ``Trained``.

    Every folder is searched with its sub-folders; see :func:`unlabelled_films` for what is left out. With a
    ``checkpoint`` the state is written there now and then, and taken up again where the file exists: the next
    update is the one that would have followed.

    Raises:
        TrainingError: a folder holds no film.
        WeightsError: the checkpoint does not fit.
    """
    config = config or PretrainConfig()
    device = devices.choose(config.device)
    found = [unlabelled_films(folder) for folder in folders]
    for folder, films in zip(folders, found, strict=True):
        if not films:
            raise TrainingError("No film was found to learn from.", where=folder, remedy="Choose another folder.")
    torch.manual_seed(config.seed)
    run = _Run(UNet(shape or UNetConfig()), config, device)
    if checkpoint is not None and checkpoint.exists():
        run.resume(checkpoint)
        yield Note(f"Going on from step {run.step}, {run.elapsed_s / 60:.0f} minutes into the training.")
    yield from _updates(run, found, checkpoint)


def _updates(run: _Run, found: list[list[Path]], checkpoint: Path | None) -> Iterator[Event]:
    config, films = run.config, sum(len(folder) for folder in found)
    yield Started("pre-train", devices.describe(run.device), films, config.steps)
    saved = time.monotonic()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="crops") as loader:
        ahead = loader.submit(_batch, found, config, run.step)
        while run.progress < 1.0:
            crops, ahead = ahead.result(), loader.submit(_batch, found, config, run.step + 1)
            loss = run.update(crops)
            remaining = run.elapsed_s * (1 - run.progress) / max(run.progress, 1e-9)
            yield Step(run.step, config.steps, loss, run.elapsed_s, max(0.0, remaining))
            if time.monotonic() - saved >= config.checkpoint_s:
                if checkpoint is not None:
                    run.save(checkpoint)
                yield run.trained(films, final=False)
                saved = time.monotonic()
    if checkpoint is not None:
        run.save(checkpoint)
    yield run.trained(films, final=True)
