"""Fine-tuning: a pre-trained network learns a project's landmarks from its labelled films."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from torch import Tensor

from lmstudio import paths
from lmstudio.analysis import shape
from lmstudio.core.events import Event, Note, Started, Step, Trained, Validation
from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error, radial_errors
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError, NotEnoughLabels, OutOfMemory
from lmstudio.imaging.film import Film
from lmstudio.learning import devices, framing, heatmaps, weights
from lmstudio.learning.augment import AugmentConfig, augment
from lmstudio.learning.averaging import Average
from lmstudio.learning.unet import UNet, UNetConfig, with_head

Read = Callable[[Image], Film]
"""Gives the pixels of one image; it may raise ``FilmError``."""

ENOUGH_TO_HOLD_BACK = 12
"""With fewer labelled films every one is needed for learning."""


@dataclass(frozen=True, slots=True)
class FinetuneConfig:
    """How to fine-tune.

    Args:
        steps: optimiser updates; ``None`` chooses by the number of films and the round.
        batch: films an update.
        area: pixels of the network's input, about.
        learning_rate: peak of the one-cycle schedule; a later round takes half of it.
        average: decay of the averaged weights.
        hold_back: whether to measure the error on some labelled films when there are enough of them.
        pretrained: start a first round from the bundled network; otherwise from random weights.
        augment: how far the films are changed.
        seed: of the order of films, their changes and the new weights.
        device: see :func:`lmstudio.learning.devices.choose`.
        threads: CPU threads to compute on; ``None`` takes all.
        checkpoint_s: seconds between checkpoints.
    """

    steps: int | None = None
    batch: int = 4
    area: int = 384 * 320
    learning_rate: float = 1e-3
    average: float = 0.98
    hold_back: bool = True
    pretrained: bool = True
    augment: AugmentConfig = field(default_factory=AugmentConfig)
    seed: int = 0
    device: str = "auto"
    threads: int | None = None
    checkpoint_s: float = 30.0


def steps_for(films: int, *, later_round: bool) -> int:
    """How many updates a training on so many labelled films takes."""
    if later_round:
        return 180
    return 300 if films <= 2 else 480 if films <= 25 else 900


@dataclass(frozen=True, slots=True, eq=False)
class _Labelled:
    """Films (N, 1, h, w) and their points (N, K, 2) in input pixels, ``nan`` where there is none."""

    images: tuple[Image, ...]
    frames: tuple[framing.Frame, ...]
    films: Tensor
    xy_net: Tensor

    def subset(self, rows: Sequence[int]) -> "_Labelled":
        return _Labelled(
            tuple(self.images[i] for i in rows),
            tuple(self.frames[i] for i in rows),
            self.films[list(rows)],
            self.xy_net[list(rows)],
        )


def _points(project: Project, image: Image, landmarks: Sequence[str]) -> Array:
    """The points (K, 2) of one image that a reader stands behind, ``nan`` elsewhere."""
    points = project.annotation(image.id).points
    xy = np.full((len(landmarks), 2), np.nan)
    for k, name in enumerate(landmarks):
        point = points.get(name)
        if point is not None and point.by_reader and point.xy is not None:
            xy[k] = point.xy
    return xy


def _load(
    project: Project, landmarks: Sequence[str], net: tuple[int, int], read: Read
) -> Iterator[Note | tuple[Image, framing.Frame, Tensor, Tensor]]:
    for image in project.labelled():
        try:
            film = read(image)
        except FilmError as error:
            yield Note(f"Left out of the training: {image.name}. {error}")
            continue
        place = framing.frame((film.height, film.width), net)
        xy_net = place.to_net(_points(project, image, landmarks))
        yield image, place, framing.framed(film.pixels, place), torch.from_numpy(xy_net).float()


def _learnable(project: Project) -> tuple[list[str], list[str]]:
    """The landmarks placed on at least one film, and those placed on none."""
    placed = np.zeros(len(project.schema), dtype=bool)
    for image in project.labelled():
        placed |= np.isfinite(_points(project, image, project.schema.names)[:, 0])
    names = project.schema.names
    return [n for n, p in zip(names, placed, strict=True) if p], [
        n for n, p in zip(names, placed, strict=True) if not p
    ]


def _held_back(count: int, config: FinetuneConfig) -> list[int]:
    """Rows of the labelled films on which the error is measured; none where every film is needed."""
    if not config.hold_back or count < ENOUGH_TO_HOLD_BACK:
        return []
    order = np.random.default_rng(config.seed).permutation(count)
    return sorted(int(i) for i in order[: max(2, min(10, count // 6))])


def _network(start: bytes | None, landmarks: Sequence[str], config: FinetuneConfig) -> tuple[UNet, str, bool]:
    """The network to begin with, its name, and whether this is a later round."""
    torch.manual_seed(config.seed)
    if start is None and not config.pretrained:
        return UNet(UNetConfig(out_channels=len(landmarks))), "random", False
    content = weights.read(paths.bundled_weights()) if start is None else start
    body, description = weights.from_bytes(content, where=paths.bundled_weights() if start is None else None)
    network = with_head(body, len(landmarks))
    kept = [(k, description.landmarks.index(n)) for k, n in enumerate(landmarks) if n in description.landmarks]
    with torch.no_grad():
        for new, old in kept:
            network.head.weight[new] = body.head.weight[old]
            network.head.bias[new] = body.head.bias[old]  # type: ignore[index]
    return network, description.name, bool(kept)


class _Training:
    """The moving parts of one fine-tuning."""

    def __init__(self, network: UNet, data: _Labelled, steps: int, config: FinetuneConfig) -> None:
        self.device = devices.choose(config.device)
        self.network = network.to(self.device).train()
        self.average = Average(self.network, decay=config.average)
        self.optimiser = torch.optim.AdamW(self.network.parameters(), lr=config.learning_rate, weight_decay=0.01)
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser, config.learning_rate, total_steps=steps + 1
        )
        self.random = torch.Generator().manual_seed(config.seed)
        self.data, self.config, self.batch = data, config, config.batch
        self.waiting: list[int] = []

    def _draw(self) -> Tensor:
        """Rows of the next batch: every film once before any comes again."""
        while len(self.waiting) < self.batch:
            self.waiting += torch.randperm(len(self.data.films), generator=self.random).tolist()
        rows, self.waiting = self.waiting[: self.batch], self.waiting[self.batch :]
        return torch.tensor(rows)

    def update(self, step: int) -> float:
        """One optimiser update; its loss."""
        rows = self._draw()
        films, xy_net = augment(self.data.films[rows], self.data.xy_net[rows], self.config.augment, self.random)
        stem = self.network.config.stem
        size = (films.shape[-2] // stem, films.shape[-1] // stem)
        xy_cell = heatmaps.to_cells(xy_net, stem).to(self.device)
        target = heatmaps.targets(xy_cell, size, sigma=heatmaps.SIGMA)
        with devices.autocast(self.device):
            logits = self.network(films.to(self.device))
        loss = heatmaps.cross_entropy(logits, target, heatmaps.inside(xy_cell, size))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.average.update(self.network, step=step)
        return float(loss.detach())

    @torch.no_grad()
    def error(self, held: _Labelled, step: int) -> Validation:
        """The averaged network's mean radial error on films that were held back."""
        stem = self.network.config.stem
        errors = []
        known = all(image.spacing.known for image in held.images)
        for image, place, film, xy_net in zip(held.images, held.frames, held.films, held.xy_net, strict=True):
            probability = heatmaps.probabilities(self.average.network(film[None].to(self.device)))
            found = heatmaps.to_net(heatmaps.decode(probability), stem)[0].cpu().numpy()
            unit = np.array([image.spacing.x_mm, image.spacing.y_mm]) if known else 1.0
            truth = place.to_film(xy_net.numpy())
            errors.append(radial_errors(place.to_film(found), truth, unit_per_px=unit))
        return Validation(step, mean_radial_error(np.concatenate(errors)), "mm" if known else "px", len(errors))


def finetune(
    project: Project, config: FinetuneConfig | None = None, *, read: Read, start: bytes | None = None
) -> Iterator[Event]:
    """Events of fine-tuning on the project's labelled films; ends with the averaged network as ``Trained``.

    Only points that a reader stands behind are learned from. Films that cannot be read are left out and noted;
    landmarks that are placed on no film are left out and noted. A later round (``start``: the content of a
    weights file) keeps the heatmaps of all landmarks that are still in the list.

    Raises:
        NotEnoughLabels: no film has a point.
        OutOfMemory: one film at a time does not fit.
        WeightsError: ``start`` is no weights file.
    """
    config = config or FinetuneConfig()
    with devices.threads(config.threads):
        yield from _finetune(project, config, read, start)


def _finetune(project: Project, config: FinetuneConfig, read: Read, start: bytes | None) -> Iterator[Event]:
    landmarks, missing = _learnable(project)
    if not landmarks:
        raise NotEnoughLabels("No film has a landmark yet.", remedy="Label about five films, then train.")
    if missing:
        yield Note(f"Not learned, because no film shows where they are: {', '.join(missing)}.")
    network, begun_from, later_round = _network(start, landmarks, config)
    if later_round:
        config = replace(config, learning_rate=config.learning_rate / 2)
    sizes = [(image.height, image.width) for image in project.labelled()]
    net = framing.input_size(sizes, area=config.area, multiple=network.config.multiple)
    loaded = []
    for item in _load(project, landmarks, net, read):
        if isinstance(item, Note):
            yield item
        else:
            loaded.append(item)
    if not loaded:
        raise NotEnoughLabels(
            "None of the labelled films can be read.",
            remedy="Put the files back in their place, then train again.",
        )
    images, frames, films, points = zip(*loaded, strict=True)
    data = _Labelled(images, frames, torch.stack(films), torch.stack(points))
    if len(images) == 1:
        yield Note("Only one film is labelled: expect gross misses. Label about five for a useful first round.")
    held = _held_back(len(images), config)
    learned = data.subset([i for i in range(len(images)) if i not in held])
    steps = config.steps or steps_for(len(learned.images), later_round=later_round)
    training = _Training(network, learned, steps, config)
    yield Started("fine-tune", devices.describe(training.device), len(learned.images), steps)
    mean = shape.learn(learned.xy_net.double().numpy()).mean.tolist()
    description = weights.Description(
        begun_from, network.config, tuple(landmarks), net, films=len(learned.images), mean_shape=mean
    )
    yield from _updates(training, data.subset(held), steps, description)


def _updates(
    training: _Training, held: _Labelled, steps: int, description: weights.Description
) -> Iterator[Event]:
    began = saved = time.monotonic()

    def trained(step: int, *, final: bool) -> Trained:
        content = weights.to_bytes(training.average.network, replace(description, steps=step))
        return Trained(content, step, len(training.data.images), description.name, final)

    for step in range(1, steps + 1):
        loss = _update(training, step - 1)
        while isinstance(loss, Note):
            yield loss
            loss = _update(training, step - 1)
        elapsed = time.monotonic() - began
        yield Step(step, steps, loss, elapsed, elapsed * (steps - step) / step)
        if time.monotonic() - saved >= training.config.checkpoint_s and step < steps:
            if held.images:
                yield training.error(held, step)
            yield trained(step, final=False)
            saved = time.monotonic()
    if held.images:
        yield training.error(held, steps)
    yield trained(steps, final=True)


def _update(training: _Training, step: int) -> float | Note:
    """One update's loss, or a note that the batch was halved because memory ran out.

    Raises:
        OutOfMemory: it runs out with one film already.
    """
    try:
        return training.update(step)
    except (torch.OutOfMemoryError, RuntimeError) as error:
        if not isinstance(error, torch.OutOfMemoryError) and "not enough memory" not in str(error):
            raise
        if training.batch == 1:
            raise OutOfMemory(
                "There is not enough memory to train on even one film at a time.",
                remedy="Close other programs, or choose the device “cpu” in the settings.",
            ) from error
    training.batch //= 2
    training.optimiser.zero_grad(set_to_none=True)
    if training.device.type == "cuda":
        torch.cuda.empty_cache()
    return Note(f"Memory ran out: going on with {training.batch} films an update.")
