"""GU2Net (:mod:`lmstudio.learning.network.gu2net`) taught on a project's labelled films.

In the first of two ways it is taught as the program's own network is: its changes of films, grey values, schedule
and averaged weights; in the second with its authors' changes and grey values (Zhu et al., MICCAI 2021).
"""

import math
import time
from collections.abc import Iterator
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn

from lmstudio.bench.rivals.taught import Taught, learnable_films, points_alone
from lmstudio.core import pace
from lmstudio.core.events import Event, Prediction, Started, Step
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image, Project
from lmstudio.imaging.film import Film
from lmstudio.learning.finetuning import heatmap_kinds, recipe, stages
from lmstudio.learning.finetuning.augment import warp
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.finetuning.stages import Draw, Examples, HeatmapKind, LearnableFilms, Make
from lmstudio.learning.network import devices
from lmstudio.learning.network.gu2net import MULTIPLE, GU2Net
from lmstudio.learning.network.unet import Average
from lmstudio.learning.network.workers import each_in_order
from lmstudio.learning.prediction import heatmaps
from lmstudio.learning.prediction.views import Scales, view

AREA = 256 * 208
"""Pixels of the input, about: a quarter of the authors' 512 x 416, because those would take four times as long."""
SIGMA = 1.5
"""Of the target in pixels; theirs is 3 on their input of twice the side."""
HEATMAP = HeatmapKind(partial(heatmap_kinds.peak_targets, sigma=SIGMA), heatmap_kinds.each_alone, "each alone")
BATCH, DECAY = 4, 1e-4
"""Films an update, and the weight decay."""
TURN_DEG, SHIFT_PX, CHANGED = 2.0, 5.0, 0.1
"""The authors' changes: greatest rotation and shift (10 pixels of their input), and the share of films of each."""
NORMS_SEEN = 20
"""Updates' films from which the batch norms of the averaged weights take their statistics."""
MAXIMUM = "bare maximum"


def teach(
    project: Project, config: FinetuneConfig, _start: bytes | None, *, as_authors: bool = False
) -> Iterator[Event | Taught]:
    """Events of learning the labelled films; see :data:`lmstudio.bench.rivals.taught.Teach`.

    Raises:
        NotEnoughLabels: there is no film to learn from.
    """
    landmarks, films = yield from learnable_films(project, area=AREA, multiple=MULTIPLE)
    device = devices.choose(config.device)
    steps = config.steps or steps_for(len(films.images))
    yield Started("fine-tune", devices.describe(device), len(films.images), steps)
    torch.manual_seed(config.seed)
    if as_authors:
        films = _standardised(films)
    draw = _authors_draw(films) if as_authors else stages.draw_films(films, config.augment)
    fit = _Fit(GU2Net(len(landmarks)).to(device), draw, config, steps, device)
    began = time.monotonic()
    for done in range(1, steps + 1):
        loss = fit.update()
        elapsed = time.monotonic() - began
        yield Step(done, steps, loss, elapsed, pace.of_films(elapsed, done, steps))
    yield TaughtGU2Net(fit.settled(), landmarks, films.input_size, device, standardised=as_authors).taught()


def steps_for(films: int) -> int:
    """How many updates so many films bear: as many as both stages of its rivals, more for all of a large set."""
    return 540 if films <= recipe.VERY_FEW else 1100 if films <= recipe.FEW else 4000


class _Fit:
    """The moving parts of a training."""

    def __init__(
        self, network: GU2Net, draw: Draw, config: FinetuneConfig, steps: int, device: torch.device
    ) -> None:
        # So an update takes two thirds of the time on the CPU.
        self.network = network.train().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.draw, self.device = draw, device
        self.average = Average(network, decay=stages.DECAY)
        self.optimiser = torch.optim.Adam(network.parameters(), lr=config.learning_rate, weight_decay=DECAY)
        self.rate = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser, config.learning_rate, total_steps=steps + 1
        )
        self.random = torch.Generator().manual_seed(config.seed)
        self.step = 0

    def update(self) -> float:
        """One update's loss."""
        examples = Examples.of(*self.draw(BATCH, self.random)(), stem=1, heatmap=HEATMAP)
        with devices.autocast(self.device):
            outputs = self.network(examples.films.to(self.device))
        loss = HEATMAP.loss(outputs, examples.target.to(self.device), examples.weight().to(self.device))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.rate.step()
        self.average.update(self.network, step=self.step)
        self.step += 1
        return float(loss.detach())

    @torch.no_grad()
    def settled(self) -> GU2Net:
        """The averaged weights, their batch norms with statistics of their own."""
        network = self.average.network
        for layer in network.modules():
            if isinstance(layer, nn.BatchNorm2d):
                layer.reset_running_stats()
                layer.momentum = None
        network.train()
        for _ in range(NORMS_SEEN):
            network(self.draw(BATCH, self.random)()[0].to(self.device))
        return network.eval()


def _standardised(films: LearnableFilms) -> LearnableFilms:
    whole = tuple(_unit_variance(film) for film in films.whole)
    return LearnableFilms(films.images, films.xy, whole, films.xy_net, films.close, films.xy_close)


def _unit_variance(film: Tensor) -> Tensor:
    return (film - film.mean()) / film.std().clamp(min=1e-6)


def _authors_draw(films: LearnableFilms) -> Draw:
    """Films in random order, some of them turned or shifted a little."""
    waiting: list[int] = []

    def draw(count: int, random: torch.Generator) -> Make:
        while len(waiting) < count:
            waiting.extend(torch.randperm(len(films.whole), generator=random).tolist())
        rows = [waiting.pop(0) for _ in range(count)]
        changed = torch.rand(count, 2, generator=random) < CHANGED
        reach = 2 * torch.rand(count, 3, generator=random) - 1
        angle = reach[:, 0] * math.radians(TURN_DEG) * changed[:, 0]
        cos, sin = angle.cos(), angle.sin()
        matrix = torch.stack([cos, -sin, sin, cos], dim=-1).view(count, 2, 2)
        shift = reach[:, 1:] * SHIFT_PX * changed[:, 1:]
        whole = torch.stack([films.whole[row] for row in rows])
        still = torch.zeros(count, 2, *whole.shape[-2:])
        return partial(warp, whole, films.xy_net[rows], matrix, shift, still)

    return draw


class TaughtGU2Net:
    """A network that has been taught and looks at films."""

    def __init__(
        self,
        network: GU2Net,
        landmarks: list[str],
        size: tuple[int, int],
        device: torch.device,
        *,
        standardised: bool,
    ) -> None:
        self.network, self.landmarks, self.scales, self.device = network, landmarks, Scales(size), device
        self.standardised = standardised
        self.maxima: dict[str, Array] = {}

    def taught(self) -> Taught:
        """As a benchmark takes it."""
        return Taught(
            lambda images, read: each_in_order(
                images, lambda image: (image, read(image)), self._predicted, self.device
            ),
            otherwise={MAXIMUM: self.maxima},
        )

    @torch.no_grad()
    def _predicted(self, of: tuple[Image, Film]) -> Prediction:
        image, film = of
        seen = view(film.pixels, self.scales)
        whole = _unit_variance(seen.whole) if self.standardised else seen.whole
        likely = self.network(whole[None].to(self.device)).float().sigmoid().cpu()
        mass = likely.sum(dim=(-2, -1), keepdim=True).clamp(min=1e-12)
        xy = heatmaps.decode(likely / mass)[0].double().numpy()
        peak, width = likely[0].flatten(1).argmax(dim=-1).numpy(), likely.shape[-1]
        self.maxima[image.id] = seen.frame.to_film(np.stack([peak % width, peak // width], axis=-1).astype(float))
        return points_alone(image, film, self.landmarks, seen.frame.to_film(xy))
