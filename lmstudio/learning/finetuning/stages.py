"""One network's fine-tuning: what it is shown, what it is to answer, and its updates.

``xy_net`` is a position in pixels of a network's input, ``xy_close`` one in pixels of the whole film at the scale
of the fine stage, ``xy_cell`` one on the grid of the heatmaps; centres of pixels and cells are at whole numbers.
The target is a normalised Gaussian round the landmark, the loss the cross-entropy over positions, so that
background cells count and one landmark alone can be learned.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from lmstudio.core.events import Note
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image
from lmstudio.errors import OutOfMemory
from lmstudio.language import tr
from lmstudio.learning.finetuning.augment import AugmentConfig, augment
from lmstudio.learning.network import devices, gradients
from lmstudio.learning.network.devices import Interrupted
from lmstudio.learning.network.gradients import Learner, Told
from lmstudio.learning.network.unet import Average, UNet
from lmstudio.learning.network.workers import Workers

DECAY = 0.98
"""Of the averaged weights. 0.95 and 0.99 gave the same error, 1.505 mm.

This figure and those below are of ``python -m tests.benchmarks.settings`` with both stages from diffusion, see
:mod:`recipe`."""
CLOSE_AUGMENT = AugmentConfig(shift=0.0, elastic_px=2.7, blur_px=2.5, collimation=0.05)
"""How far patches are changed; :data:`JITTER` shifts them.

With ``elastic_px``, ``blur_px`` or ``collimation`` of whole films (4.0, 1.2, 0.3) the error was 1.522, 1.501 and
1.523 mm instead of 1.505 mm: no difference that tells (``python -m tests.benchmarks.settings``)."""
SIDE = 96
"""Of a patch, in pixels. 128, with 1.8 times the pixels, gave 1.501 instead of 1.505 mm.

No difference that tells (``python -m tests.benchmarks.settings``)."""
JITTER = 12.0
"""Standard deviation of the patches' centres round the landmark while learning, in pixels.

6 gave 1.590 mm, 18 gave 1.523 mm, this 1.505 mm (``python -m tests.benchmarks.settings``)."""
_MARGIN = 1.5
"""Patches are cut so much larger before they are rotated and bent, so that no edge comes into them.

A square turned by 15° and a fifth larger, the most that :class:`AugmentConfig` does, spans 1.47 of its sides."""
SIGMA = 1.0
"""Of the target Gaussians, in cells.

0.7 gave 1.508 mm, 1.5 gave 1.568 mm, this 1.505 mm (``python -m tests.benchmarks.settings``)."""
Make = Callable[[], tuple[Tensor, Tensor]]
"""Gives changed films (B, 1, h, w) and their points (B, K, 2) in input pixels."""
Draw = Callable[[int, torch.Generator], Make]
"""Chooses so many films at once, and gives what makes the changed ones, in any thread."""


@dataclass(frozen=True, slots=True, eq=False)
class LearnableFilms:
    """Labelled films as both stages see them, and where their landmarks are; ``nan`` where they are not.

    Args:
        images: as the films are seen, which may be mirrored or turned.
        xy: (N, K, 2) in pixels of these.
        whole: each (1, h, w) float32, the coarse stage's input.
        xy_net: (N, K, 2) in its pixels.
        close: each (1, H, W) float16, the whole film at the scale of the fine stage.
        xy_close: (N, K, 2) in its pixels.
    """

    images: tuple[Image, ...]
    xy: Array
    whole: tuple[Tensor, ...]
    xy_net: Tensor
    close: tuple[Tensor, ...]
    xy_close: Tensor

    def subset(self, rows: Sequence[int]) -> "LearnableFilms":
        """Some of the films."""
        whole, close = (tuple(seen[row] for row in rows) for seen in (self.whole, self.close))
        images, these = tuple(self.images[row] for row in rows), list(rows)
        return LearnableFilms(images, self.xy[these], whole, self.xy_net[these], close, self.xy_close[these])

    def locations(self) -> Array:
        """The points (N, K, 2) in shares of their films' width and height, from edge to edge."""
        sides = np.array([(image.width, image.height) for image in self.images])
        return np.asarray((self.xy + 0.5) / sides[:, None])

    @property
    def input_size(self) -> tuple[int, int]:
        """(height, width) of the coarse stage's input."""
        return self.whole[0].shape[-2], self.whole[0].shape[-1]

    @property
    def close_size(self) -> tuple[int, int]:
        """(height, width) of the whole film at the scale of the fine stage."""
        return self.close[0].shape[-2], self.close[0].shape[-1]


class _Deck:
    """Rows of a table (N, ...), dealt at random, each once before any comes again."""

    def __init__(self, rows: Tensor) -> None:
        self.rows = rows
        self.waiting: list[int] = []

    def deal(self, count: int, random: torch.Generator) -> Tensor:
        while len(self.waiting) < count:
            self.waiting += torch.randperm(len(self.rows), generator=random).tolist()
        dealt, self.waiting = self.waiting[:count], self.waiting[count:]
        return self.rows[dealt]


def cut_patches(film: Tensor, xy_close: Tensor, side: int) -> tuple[Tensor, Tensor]:
    """Patches (K, 1, side, side) of a film (1, H, W) round points (K, 2), and the xy (K, 2) of their first pixels.

    The film's edge is repeated beyond it.
    """
    corner = xy_close.round().long() - side // 2
    offsets = torch.arange(side)
    rows = (corner[:, 1, None] + offsets).clamp(0, film.shape[-2] - 1)
    columns = (corner[:, 0, None] + offsets).clamp(0, film.shape[-1] - 1)
    patches = film[0][rows[:, :, None], columns[:, None, :]]
    return patches[:, None].float(), corner.to(xy_close.dtype)


def training_patches(
    films: Sequence[Tensor],
    xy_close: Tensor,
    pairs: Tensor,
    *,
    side: int,
    config: AugmentConfig,
    random: torch.Generator,
) -> tuple[Tensor, Tensor]:
    """Changed patches (B, 1, side, side) and all landmarks' points (B, K, 2) in their pixels.

    Args:
        films: each (1, H, W), at the scale of the fine stage.
        xy_close: (N, K, 2).
        pairs: (B, 2) whole numbers: film and landmark of each patch.
        side: of a patch.
        config: how far they are changed.
        random: of the changes and of the patches' places.
    """
    large = 2 * math.ceil(side * _MARGIN / 2)
    patches, points = [], []
    for film, landmark in pairs.tolist():
        centre = xy_close[film, landmark] + torch.randn(2, generator=random) * JITTER
        patch, corner = cut_patches(films[film], centre[None], large)
        patches.append(patch)
        points.append(xy_close[film] - corner)
    changed, moved = augment(torch.cat(patches), torch.stack(points), config, random)
    edge = (large - side) // 2
    return changed[..., edge : edge + side, edge : edge + side], moved - edge


def draw_films(films: LearnableFilms, config: AugmentConfig) -> Draw:
    """What the coarse stage learns from."""
    deck = _Deck(torch.arange(len(films.images)))

    def draw(count: int, random: torch.Generator) -> Make:
        rows, own = deck.deal(count, random), generator_from(random)

        def make() -> tuple[Tensor, Tensor]:
            whole = torch.stack([films.whole[i] for i in rows.tolist()])
            return augment(whole, films.xy_net[rows], config, own)

        return make

    return draw


def draw_patches(films: LearnableFilms, config: AugmentConfig) -> Draw:
    """What the fine stage learns from: the neighbourhoods of all points."""
    deck = _Deck(films.xy_close.isfinite().all(dim=-1).nonzero())

    def draw(count: int, random: torch.Generator) -> Make:
        pairs, own = deck.deal(count, random), generator_from(random)
        return partial(training_patches, films.close, films.xy_close, pairs, side=SIDE, config=config, random=own)

    return draw


def generator_from(random: torch.Generator) -> torch.Generator:
    """A generator of its own whose numbers follow from those of another."""
    return torch.Generator().manual_seed(int(torch.randint(2**62, (), generator=random)))


def to_cells(xy_net: Tensor, stem: int) -> Tensor:
    """Points (..., 2) of the network's input as positions on its stem's grid."""
    return (xy_net + 0.5) / stem - 0.5


def targets(xy_cell: Tensor, size: tuple[int, int], *, sigma: float) -> Tensor:
    """Gaussians (B, K, h, w) of ``sigma`` cells round positions (B, K, 2), each summing to 1; ``nan`` gives 0."""
    rows = torch.arange(size[0], device=xy_cell.device, dtype=xy_cell.dtype)
    columns = torch.arange(size[1], device=xy_cell.device, dtype=xy_cell.dtype)
    across = torch.exp(-((columns - xy_cell[..., 0:1]) ** 2) / (2 * sigma**2))
    down = torch.exp(-((rows - xy_cell[..., 1:2]) ** 2) / (2 * sigma**2))
    blob = torch.nan_to_num(down[..., :, None] * across[..., None, :])
    return blob / blob.sum(dim=(-2, -1), keepdim=True).clamp(min=1e-12)


def is_inside(xy_cell: Tensor, size: tuple[int, int]) -> Tensor:
    """Whether positions (..., 2) lie on the grid; a missing one (``nan``) does not."""
    x, y = xy_cell.unbind(-1)
    return (x >= -0.5) & (x < size[1] - 0.5) & (y >= -0.5) & (y < size[0] - 0.5)


def cross_entropy(logits: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """The weighted sum of all cross-entropies; logits and target are (B, K, h, w), the weights (B, K)."""
    each = -(target.flatten(2) * functional.log_softmax(logits.float().flatten(2), dim=-1)).sum(dim=-1)
    return (each * weight).sum()


@dataclass(frozen=True, slots=True)
class HeatmapKind:
    """What heatmaps are taught, and what the outputs of a network mean then.

    Args:
        target: (B, K, h, w) for positions (B, K, 2) and a grid.
        loss: the weighted sum over landmarks, for outputs and target (B, K, h, w) and weights (B, K).
        score: what the outputs mean, of :data:`lmstudio.learning.network.blocks.SCORES`.
    """

    target: Callable[[Tensor, tuple[int, int]], Tensor]
    loss: Callable[[Tensor, Tensor, Tensor], Tensor]
    score: str = "over positions"


GAUSSIAN = HeatmapKind(partial(targets, sigma=SIGMA), cross_entropy)
"""A distribution over positions, its target a Gaussian."""


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """What an update learns from.

    Args:
        films: (B, 1, H, W) changed films or patches.
        target: (B, K, h, w) the heatmaps that are to be answered.
        there: (B, K) whether a landmark is known and on the film.
    """

    films: Tensor
    target: Tensor
    there: Tensor

    @staticmethod
    def of(films: Tensor, xy_net: Tensor, *, stem: int, heatmap: HeatmapKind = GAUSSIAN) -> "Examples":
        """The examples of films whose landmarks lie at points (B, K, 2) in their pixels."""
        size = (films.shape[-2] // stem, films.shape[-1] // stem)
        xy_cell = to_cells(xy_net, stem)
        return Examples(films, heatmap.target(xy_cell, size), is_inside(xy_cell, size))

    def weight(self, among: Tensor | None = None) -> Tensor:
        """The weight (B, K) of each landmark in a mean over ``among`` of them, by default over those there."""
        count = self.there.sum() if among is None else among
        return self.there / count.clamp(min=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """How one network is trained.

    Args:
        steps: optimiser updates.
        batch: films or patches an update.
        learning_rate: peak of the one-cycle schedule.
    """

    steps: int
    batch: int
    learning_rate: float


class Stage:
    """The moving parts of one network's fine-tuning.

    Args:
        network: is changed.
        draw: gives the examples.
        schedule: how long and how fast.
        seed: of the examples.
        device: where it computes.
        workers: share every update.
        heatmap: what it is taught.
    """

    def __init__(
        self,
        network: UNet,
        draw: Draw,
        schedule: Schedule,
        *,
        seed: int,
        device: torch.device,
        workers: Workers,
        heatmap: HeatmapKind = GAUSSIAN,
    ) -> None:
        self.device, self.workers, self.heatmap = device, workers, heatmap
        self.network = network.to(device).train()
        self.computing = devices.for_computing(self.network, device)
        self.draw, self.steps, self.batch = draw, schedule.steps, schedule.batch
        self.learner = Learner(
            self.network,
            self.computing,
            workers,
            learning_rate=schedule.learning_rate,
            steps=schedule.steps,
            decay=DECAY,
        )
        self.random = torch.Generator().manual_seed(seed)
        self.step = 0
        self._drawn: list[Examples] = []

    @property
    def average(self) -> Average[UNet]:
        """The averaged weights, which predict."""
        return self.learner.average

    def learn_from(self, draw: Draw) -> None:
        """Take all further examples from elsewhere."""
        self.draw, self._drawn = draw, []

    def update(self) -> float | Note | None:
        """One update's loss, or a note that the batch was halved because memory ran out.

        ``None``: it was broken off, see :func:`devices.interruptible`.

        Raises:
            OutOfMemory: it runs out with one film already.
        """
        try:
            return self._update()
        except Interrupted:
            return None
        except (torch.OutOfMemoryError, RuntimeError) as error:
            if not isinstance(error, torch.OutOfMemoryError) and "not enough memory" not in str(error):
                raise
            if self.batch == 1:
                raise OutOfMemory(
                    tr("There is not enough memory to train on even one film at a time."),
                    remedy=tr("Close other programs, or choose the device “cpu” in the settings."),
                ) from error
        self.batch //= 2
        self._drawn = []
        if self.device.type == "cuda":
            torch.cuda.empty_cache()
        return Note(tr("Out of memory: continuing with fewer films at a time ({count}).").format(count=self.batch))

    def _update(self) -> float:
        parts = self._drawn or self.workers.run(self._making())
        among = torch.stack([part.there.sum() for part in parts]).sum()
        tasks: list[Callable[[], Told | Examples]] = [partial(self._tell, part, among) for part in parts]
        # The next update's examples are drawn meanwhile.
        found = self.workers.run([*tasks, *self._making()])
        self._drawn = [each for each in found if isinstance(each, Examples)]
        told = [each for each in found if isinstance(each, Told)]
        self.learner.learn(told, step=self.step)
        self.step += 1
        return float(sum(each.loss for each in told))

    def _making(self) -> list[Callable[[], Examples]]:
        """What makes the examples of an update, a part for each worker."""
        most = self.workers.most
        sizes = [self.batch // most + (number < self.batch % most) for number in range(most)]
        return [partial(self._examples, self.draw(size, self.random)) for size in sizes if size]

    def _examples(self, make: Make) -> Examples:
        return Examples.of(*make(), stem=self.network.config.stem, heatmap=self.heatmap)

    def _tell(self, part: Examples, among: Tensor) -> Told:
        """What a part tells of the mean over all landmarks that are ``among`` the examples."""
        with devices.autocast(self.device):
            logits = self.computing(part.films.to(self.device))
        loss = self.heatmap.loss(logits, part.target.to(self.device), part.weight(among).to(self.device))
        return gradients.differentiate(loss, self.computing)
