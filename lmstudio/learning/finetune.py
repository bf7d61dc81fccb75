"""Fine-tuning: a pre-trained network learns a project's landmarks from its labelled films."""

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch

from lmstudio import paths
from lmstudio.analysis import shape
from lmstudio.core.events import Event, Note, Started, Step, Trained, Validation
from lmstudio.core.metrics import mean_radial_error, radial_errors
from lmstudio.core.project import Project
from lmstudio.errors import NotEnoughLabels
from lmstudio.learning import closeup, confidence, devices, framing, views, weights
from lmstudio.learning.augment import AugmentConfig
from lmstudio.learning.locate import Locator
from lmstudio.learning.training import Draw, Schedule, Training, close_patches, whole_films
from lmstudio.learning.unet import UNet, UNetConfig, with_head
from lmstudio.learning.views import Read

ENOUGH_TO_HOLD_BACK = 12
"""With fewer labelled films every one is needed for learning."""


@dataclass(frozen=True, slots=True)
class FinetuneConfig:
    """How to fine-tune.

    Args:
        steps: optimiser updates of both looks together; ``None`` chooses by the number of films and the round.
        close_share: the share of them that goes to the second look; 0 leaves it out.
        batch: films an update.
        close_batch: patches an update.
        area: pixels of the first look's input, about.
        close_area: pixels of the whole film at the scale of the second look, about.
        learning_rate: peak of the one-cycle schedule; a later round takes half of it.
        average: decay of the averaged weights.
        hold_back: whether to measure the error on some labelled films when there are enough of them.
        pretrained: start a first round from the bundled network; otherwise from random weights.
        augment: how far the films are changed.
        close_augment: how far the patches are changed.
        seed: of the order of films, their changes and the new weights.
        device: see :func:`lmstudio.learning.devices.choose`.
        threads: CPU threads to compute on; ``None`` takes all.
        checkpoint_s: seconds between checkpoints.
    """

    steps: int | None = None
    close_share: float = 4 / 7
    batch: int = 4
    close_batch: int = 32
    area: int = 384 * 320
    close_area: int = 1024 * 853
    learning_rate: float = 1e-3
    average: float = 0.98
    hold_back: bool = True
    pretrained: bool = True
    augment: AugmentConfig = field(default_factory=AugmentConfig)
    close_augment: AugmentConfig = field(
        default_factory=lambda: AugmentConfig(shift=0.0, elastic_px=2.7, blur_px=2.5, collimation=0.05)
    )
    seed: int = 0
    device: str = "auto"
    threads: int | None = None
    checkpoint_s: float = 30.0


def steps_for(films: int, *, later_round: bool) -> int:
    """How many updates a training on so many labelled films takes."""
    if later_round:
        return 280
    return 700 if films <= 25 else 1600


def _held_back(count: int, config: FinetuneConfig) -> list[int]:
    """Rows of the labelled films on which the error is measured; none where every film is needed."""
    if not config.hold_back or count < ENOUGH_TO_HOLD_BACK:
        return []
    order = np.random.default_rng(config.seed).permutation(count)
    return sorted(int(i) for i in order[: max(2, min(10, count // 6))])


@dataclass(frozen=True, slots=True)
class _Begun:
    """The networks that a training begins with, the name of their origin, and whether they knew landmarks."""

    whole: UNet
    close: UNet
    name: str
    later_round: bool


def _begin(start: bytes | None, landmarks: Sequence[str], config: FinetuneConfig) -> _Begun:
    torch.manual_seed(config.seed)
    if start is None and not config.pretrained:
        shape = UNetConfig(out_channels=len(landmarks))
        return _Begun(UNet(shape), UNet(shape), "random", later_round=False)
    where = paths.bundled_weights() if start is None else None
    content = weights.read(paths.bundled_weights()) if start is None else start
    body, description = weights.from_bytes(content, where=where)
    known = description.landmarks
    whole, close = _with_landmarks(body, known, landmarks), weights.close_from_bytes(content, where=where)
    later_round = bool(set(known) & set(landmarks))
    return _Begun(whole, _with_landmarks(close or body, known, landmarks), description.name, later_round)


def _with_landmarks(body: UNet, known: Sequence[str], landmarks: Sequence[str]) -> UNet:
    """A copy of a network with a head for other landmarks; those it knew keep their weights."""
    network = with_head(body, len(landmarks))
    with torch.no_grad():
        for new, name in enumerate(landmarks):
            if name in known:
                old = known.index(name)
                network.head.weight[new] = body.head.weight[old]
                network.head.bias[new] = body.head.bias[old]  # type: ignore[index]
    return network


def finetune(
    project: Project, config: FinetuneConfig | None = None, *, read: Read, start: bytes | None = None
) -> Iterator[Event]:
    """Events of fine-tuning on the project's labelled films; ends with the averaged networks as ``Trained``.

    The first look learns the whole films, then the second look the points' neighbourhoods at a finer scale. Only
    points that a reader stands behind are learned from. Films that cannot be read are left out and noted;
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
    landmarks, missing = views.learnable(project)
    if not landmarks:
        raise NotEnoughLabels("No film has a landmark yet.", remedy="Label about five films, then train.")
    if missing:
        yield Note(f"Not learned, because no film shows where they are: {', '.join(missing)}.")
    begun = _begin(start, landmarks, config)
    if begun.later_round:
        config = replace(config, learning_rate=config.learning_rate / 2)
    sizes = [(image.height, image.width) for image in project.labelled()]
    scales = views.Scales(
        framing.input_size(sizes, area=config.area, multiple=begun.whole.config.multiple),
        framing.input_size(sizes, area=config.close_area, multiple=1),
    )
    data = yield from _loaded(views.load(project, landmarks, scales, read))
    count = len(data.images)
    if count == 1:
        yield Note("Only one film is labelled: expect gross misses. Label about five for a useful first round.")
    held = _held_back(count, config)
    learned = data.subset([i for i in range(count) if i not in held])
    yield from _Course(begun, learned, data.subset(held), landmarks, scales, config).events()


def _loaded(items: Iterator[Note | views.Labelled]) -> Generator[Note, None, views.Labelled]:
    """The labelled films, after the notes.

    Raises:
        NotEnoughLabels: none could be read.
    """
    for item in items:
        if isinstance(item, Note):
            yield item
        elif item.images:
            return item
    raise NotEnoughLabels(
        "None of the labelled films can be read.",
        remedy="Put the files back in their place, then train again.",
    )


class _Course:
    """A whole fine-tuning: the first look, then the second."""

    def __init__(
        self,
        begun: _Begun,
        learned: views.Labelled,
        held: views.Labelled,
        landmarks: Sequence[str],
        scales: views.Scales,
        config: FinetuneConfig,
    ) -> None:
        device = devices.choose(config.device)
        steps = config.steps or steps_for(len(learned.images), later_round=begun.later_round)
        close_steps = int(steps * config.close_share)

        def training(network: UNet, draw: Draw, count: int, batch: int) -> Training:
            schedule = Schedule(count, batch, config.learning_rate, config.average)
            return Training(network, draw, schedule, seed=config.seed, device=device)

        whole = training(begun.whole, whole_films(learned, config.augment), steps - close_steps, config.batch)
        patches = close_patches(learned, config.close_augment)
        self.looks = [whole, training(begun.close, patches, close_steps, config.close_batch)]
        self.pixels = [config.batch * scales.whole[0] * scales.whole[1], config.close_batch * closeup.SIDE**2]
        self.learned, self.held, self.config = learned, held, config
        mean = shape.learn(learned.xy_net().double().numpy()).mean
        self.description = weights.Description(
            begun.name,
            begun.whole.config,
            tuple(landmarks),
            scales.whole,
            films=len(learned.images),
            mean_shape=tuple((float(x), float(y)) for x, y in mean),
        )
        self.close_size = scales.close

    @property
    def steps(self) -> int:
        return sum(look.steps for look in self.looks)

    @property
    def step(self) -> int:
        return sum(look.step for look in self.looks)

    def events(self) -> Iterator[Event]:
        """All events, the finished networks last."""
        yield Started("fine-tune", devices.describe(self.looks[0].device), len(self.learned.images), self.steps)
        began = saved = time.monotonic()
        for look in self.looks:
            while look.step < look.steps:
                loss = look.update()
                if isinstance(loss, Note):
                    yield loss
                    continue
                yield Step(self.step, self.steps, loss, *self._times(time.monotonic() - began))
                if time.monotonic() - saved >= self.config.checkpoint_s and self.step < self.steps:
                    yield from self._checkpoint(final=False)
                    saved = time.monotonic()
        yield from self._checkpoint(final=True)

    def _times(self, elapsed: float) -> tuple[float, float]:
        """Seconds since the start and until the end."""
        done, all_of_it = (
            sum(count * pixels for count, pixels in zip(counts, self.pixels, strict=True))
            for counts in ([look.step for look in self.looks], [look.steps for look in self.looks])
        )
        return elapsed, elapsed * (all_of_it - done) / done

    def _checkpoint(self, *, final: bool) -> Iterator[Event]:
        whole, close = self.looks
        # A second look that has hardly begun would be worse than none.
        second = close.average.network if close.step >= max(1, close.steps // 2) else None
        factor = 1.0
        if self.held.images:
            validation, factor = self._measured(whole.average.network, second)
            yield validation
        size = self.close_size if second is not None else (0, 0)
        description = replace(self.description, steps=self.step, close_size=size, error_factor=factor)
        content = weights.to_bytes(whole.average.network, description, close=second)
        yield Trained(content, self.step, len(self.learned.images), description.name, final)

    def _measured(self, whole: UNet, close: UNet | None) -> tuple[Validation, float]:
        """The averaged networks' mean radial error on the held-back films, and the factor of expected errors."""
        locator = Locator(whole, close, np.array(self.description.mean_shape))
        known = all(image.spacing.known for image in self.held.images)
        errors, errors_px, expected_px = [], [], []
        for image, view, truth in zip(self.held.images, self.held.views, self.held.xy, strict=True):
            found = locator.locate(view)
            unit = np.array([image.spacing.x_mm, image.spacing.y_mm]) if known else 1.0
            errors.append(radial_errors(found.xy, truth, unit_per_px=unit))
            errors_px.append(radial_errors(found.xy, truth, unit_per_px=1.0))
            expected_px.append(confidence.expected_error(found) * locator.cell_px(view.frame))
        error = mean_radial_error(np.concatenate(errors))
        validation = Validation(self.step, error, "mm" if known else "px", len(errors))
        return validation, confidence.correction(np.array(expected_px), np.array(errors_px))
