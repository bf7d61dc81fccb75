"""Fine-tuning: a pre-trained network learns a project's landmarks from its labelled films."""

import time
from collections.abc import Generator, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from itertools import pairwise

import torch

from lmstudio import paths
from lmstudio.analysis import place, shape
from lmstudio.core.annotation import is_unaided
from lmstudio.core.events import Event, Note, Started, Trained, Validation
from lmstudio.core.model import is_early
from lmstudio.core.project import Image, Project
from lmstudio.errors import NotEnoughLabels
from lmstudio.language import tr
from lmstudio.learning.finetuning import measuring, recipe, unlabelled
from lmstudio.learning.finetuning.augment import AugmentConfig
from lmstudio.learning.finetuning.clock import Clock
from lmstudio.learning.finetuning.stages import CLOSE_AUGMENT, Draw, Schedule, Training, close_patches, whole_films
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.unet import UNet, UNetConfig, with_head
from lmstudio.learning.prediction import closeup, framing, views
from lmstudio.learning.prediction.interrupting import Stopping, never
from lmstudio.learning.prediction.locate import Locator
from lmstudio.learning.prediction.views import Read

GLANCED_AT = 10
"""So many learned films tell how plausible films of this kind look."""
AGAIN = 0.5
"""The share of the updates, and of the learning rate, with which films without labels are learned from."""


@dataclass(frozen=True, slots=True)
class FinetuneConfig:
    """How to fine-tune.

    Args:
        steps: optimiser updates of both looks together; ``None`` chooses by the number of films and the round.
        close_share: the share of them that goes to the second look; 0 leaves it out.
        batch: films an update; ``None`` chooses by the number of films.
        close_batch: patches an update; ``None`` chooses by the number of films.
        area: pixels of the first look's input, about.
        close_area: pixels of the whole film at the scale of the second look, about; ``None`` chooses by the films
            in a first round and keeps it in later ones.
        learning_rate: peak of the one-cycle schedule; a later round takes half of it.
        unlabelled: how many films without labels are learned from too, after the others, with the points that the
            network is surest of; this takes half as long again.
        hold_back: whether to measure the error on some labelled films, when there are enough of them, before they
            are learned from too.
        pretrained: start a first round from the bundled network; otherwise from random weights.
        augment: how far the films are changed.
        seed: of the order of films, their changes and the new weights.
        device: see :func:`lmstudio.learning.network.devices.choose`.
        threads: CPU threads to compute on; ``None`` takes all.
        checkpoint_s: seconds between checkpoints.
    """

    steps: int | None = None
    close_share: float = 4 / 7
    batch: int | None = None
    close_batch: int | None = None
    area: int = 384 * 320
    close_area: int | None = None
    learning_rate: float = 1e-3
    unlabelled: int = 0
    hold_back: bool = True
    pretrained: bool = True
    augment: AugmentConfig = field(default_factory=AugmentConfig)
    seed: int = 0
    device: str = "auto"
    threads: int | None = None
    checkpoint_s: float = 30.0


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a training begins with.

    Args:
        whole, close: the networks of the first and the second look.
        name: of their origin.
        later_round: whether they have learned landmarks enough for a shorter training.
        close_size: the scale of the second look; (0, 0) without one.
        taught: whether they have learned landmarks at all.
    """

    whole: UNet
    close: UNet
    name: str
    later_round: bool
    close_size: tuple[int, int] = (0, 0)
    taught: bool = False


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
    taught = bool(set(known) & set(landmarks))
    # What was stopped early is gone on with as it was begun, in full length.
    later_round = taught and (description.later_round or not description.early)
    second = _with_landmarks(close or body, known, landmarks)
    return _Begun(whole, second, description.name, later_round, description.close_size, taught)


def _close_area(begun: _Begun, config: FinetuneConfig, *, films: int) -> int:
    height, width = begun.close_size if begun.later_round else (0, 0)
    return config.close_area or height * width or recipe.close_area_for(films)


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
    project: Project,
    config: FinetuneConfig | None = None,
    *,
    read: Read,
    start: bytes | None = None,
    stopping: Stopping = never,
    at_once: Stopping = never,
) -> Iterator[Event]:
    """Events of fine-tuning on the project's labelled films; ends with the averaged networks as ``Trained``.

    The first look learns the whole films, then the second look the points' neighbourhoods at a finer scale. Only
    points that a reader stands behind are learned from. Films that cannot be read are left out and noted;
    landmarks that are placed on no film are left out and noted. A later round (``start``: the content of a
    weights file) keeps the heatmaps of all landmarks that are still in the list.

    Before every update it asks ``stopping``; once that says so, it ends with a checkpoint of the networks as they
    are, if there was an update at all. ``at_once``, which only says so if that does, is asked in the middle of
    what takes long, and breaks it off.

    Raises:
        NotEnoughLabels: no film has a point.
        OutOfMemory: one film at a time does not fit.
        WeightsError: ``start`` is no weights file.
    """
    config = config or FinetuneConfig()
    with devices.threads(config.threads):
        yield from _finetune(project, config, read, start, (stopping, at_once))


def _finetune(
    project: Project,
    config: FinetuneConfig,
    read: Read,
    start: bytes | None,
    stop: tuple[Stopping, Stopping],
) -> Iterator[Event]:
    landmarks, missing = views.learnable(project)
    if not landmarks:
        raise NotEnoughLabels(
            tr("No landmark has been placed on any film yet."), remedy=tr("Label about five films, then train.")
        )
    if missing:
        yield Note(
            tr("Not learned, because they are not placed on any film: {landmarks}.").format(
                landmarks=", ".join(missing)
            )
        )
    begun = _begin(start, landmarks, config)
    if begun.later_round:
        config = replace(config, learning_rate=config.learning_rate / 2)
    sizes = [(image.height, image.width) for image in project.labelled()]
    scales = views.Scales(
        framing.input_size(sizes, area=config.area, multiple=begun.whole.config.multiple),
        framing.input_size(sizes, area=_close_area(begun, config, films=len(sizes)), multiple=1),
    )
    data = yield from _labelled(views.load(project, landmarks, scales, read, stopping=stop[1]))
    if stop[1]():
        return
    if data is None:
        raise NotEnoughLabels(
            tr("None of the labelled films can be read."),
            remedy=tr("Put the files back where they were, then train again."),
        )
    count = len(data.images)
    if count == 1:
        yield Note(
            tr("Only one film is labelled: expect large errors. Label about five for a useful first round.")
        )
    held = _held_back(project, data, begun, config)
    course = _Course(begun, data, held, landmarks, scales, config, stop)
    yield from course.events(unlabelled.spread_over(project, config.unlabelled), read)


def _held_back(project: Project, data: views.Labelled, begun: _Begun, config: FinetuneConfig) -> list[int]:
    """Rows of the labelled films that are measured before they are learned from: those labelled unaided."""
    models = project.models if begun.taught else ()
    if not config.hold_back or not all(model.learned for model in models):
        return []
    known = {image_id for model in models for image_id in model.learned}
    known |= {image.id for image in data.images if not is_unaided(project.annotation(image.id))}
    return recipe.held_back(data.images, data.xy, known=known, seed=config.seed)


def _labelled(items: Iterator[Note | views.Labelled]) -> Generator[Note, None, views.Labelled | None]:
    """The films, after the notes; ``None`` where none could be read."""
    for item in items:
        if isinstance(item, Note):
            yield item
        elif item.images:
            return item
    return None


class _Course:
    """A whole fine-tuning: the first look, then the second; with films without labels both once more.

    Where films are held back, most of the updates of both looks come first, without those films, then the error on
    them is measured, then the rest of the updates learns from all films.

    Args:
        begun: what it starts with.
        films: the labelled films.
        held: rows of those that are held back.
        landmarks: the ``K`` names.
        scales: at which the films are seen.
        config: how to fine-tune.
        stop: whether to end before the next update, and whether to break off what goes on.
    """

    def __init__(
        self,
        begun: _Begun,
        films: views.Labelled,
        held: Sequence[int],
        landmarks: Sequence[str],
        scales: views.Scales,
        config: FinetuneConfig,
        stop: tuple[Stopping, Stopping],
    ) -> None:
        self.stopping, self.at_once = stop
        self.device = devices.choose(config.device)
        steps = config.steps or recipe.steps_for(len(films.images), later_round=begun.later_round)
        self.close_steps = int(steps * config.close_share)
        self.whole_steps = steps - self.close_steps
        batch, close_batch = recipe.batches_for(len(films.images))
        self.batches = config.batch or batch, config.close_batch or close_batch
        self.films, self.held, self.scales, self.config = films, films.subset(held), scales, config
        self.description = weights.Description(
            begun.name, begun.whole.config, tuple(landmarks), scales.whole, later_round=begun.later_round
        )
        self._learn_from(films.subset([row for row in range(len(films.images)) if row not in held]))
        self.looks = self._looks((begun.whole, begun.close), self.draws, share=1.0)
        self.measured: tuple[Validation, float] | tuple[None, float] = (None, 1.0)
        self.done = self.kept = self.planned = 0
        self.glanced: measuring.Plausibility | None = None

    def _learn_from(self, films: views.Labelled) -> None:
        self.learned = films
        common = shape.learn(films.xy_net().double().numpy())
        self.description = replace(
            self.description.knowing(common, place.learn(films.places())), films=len(films.images)
        )
        self.draws = whole_films(films, self.config.augment), close_patches(films, CLOSE_AUGMENT)

    def _looks(self, networks: tuple[UNet, UNet], draws: tuple[Draw, Draw], *, share: float) -> list[Training]:
        """Both looks' trainings with a share of the updates and of the learning rate."""
        config = self.config
        schedules = [
            Schedule(round(share * steps), batch, share * config.learning_rate)
            for steps, batch in zip((self.whole_steps, self.close_steps), self.batches, strict=True)
        ]
        each = zip(networks, draws, schedules, strict=True)
        return [Training(*one, seed=config.seed, device=self.device, stopping=self.at_once) for one in each]

    def events(self, unlabelled_images: Sequence[Image], read: Read) -> Iterator[Event]:
        """All events, the finished networks last."""
        parts = (recipe.MEASURED_AFTER, 1.0) if self.held.images else (1.0,)
        clock = Clock(self._costs(1.0, parts) + (self._costs(AGAIN, (1.0,)) if unlabelled_images else []))
        self.planned = clock.steps
        yield Started("fine-tune", devices.describe(self.device), len(self.films.images), clock.steps)
        for part in parts:
            if part == 1.0 and self.held.images and not self.stopping():
                yield from self._checkpoint(final=False)
                if not self.stopping():
                    self._take_in_the_held_back()
            yield from self._train(self.looks, clock, until=part)
        if unlabelled_images and not self.stopping():
            yield from self._checkpoint(final=False)
            yield from self._learn_from_itself(unlabelled_images, read, clock)
        if self.done and not (self.stopping() and self.kept == self.done):
            yield from self._checkpoint(final=not self.stopping())

    def _take_in_the_held_back(self) -> None:
        self._learn_from(self.films)
        for look, draw in zip(self.looks, self.draws, strict=True):
            look.draw = draw

    def _costs(self, share: float, parts: Sequence[float]) -> list[tuple[int, int]]:
        """The updates of each look, and the pixels of each of them, part after part; a part ends at its share."""
        (batch, close_batch), (height, width) = self.batches, self.scales.whole
        looks = (
            (round(share * self.whole_steps), batch * height * width),
            (round(share * self.close_steps), close_batch * closeup.SIDE**2),
        )
        return [
            (round(end * steps) - round(begun * steps), pixels)
            for begun, end in pairwise((0.0, *parts))
            for steps, pixels in looks
        ]

    def _train(self, looks: Sequence[Training], clock: Clock, *, until: float = 1.0) -> Iterator[Event]:
        """Updates of each look in turn, until a share of all of them is done."""
        saved = time.monotonic()
        for look in looks:
            while look.step < round(until * look.steps) and not self.stopping():
                loss = look.update()
                if loss is None:
                    return
                if isinstance(loss, Note):
                    yield loss
                    continue
                self.done += 1
                yield clock.step(self.done, loss)
                # Films without labels only refine what has been written already.
                if looks is self.looks and time.monotonic() - saved >= self.config.checkpoint_s:
                    yield from self._checkpoint(final=False)
                    saved = time.monotonic()

    def _learn_from_itself(self, images: Sequence[Image], read: Read, clock: Clock) -> Iterator[Event]:
        whole_net, close_net = (deepcopy(look.average.network).requires_grad_() for look in self.looks)
        learned = self._knowing_plausibility(whole_net)
        locator = self._locator(whole_net, close_net if self.close_steps else None, learned.plausibility)
        guessed = unlabelled.guessed(
            images, self.scales, read, locator=locator, learned=learned, stopping=self.at_once
        )
        guesses = yield from _labelled(guessed)
        if guesses is None:
            self.planned = self.done
            return
        whole = unlabelled.mixed(self.draws[0], whole_films(guesses, self.config.augment))
        close = unlabelled.mixed(self.draws[1], close_patches(guesses, CLOSE_AUGMENT))
        looks = self._looks((whole_net, close_net), (whole, close), share=AGAIN)
        yield from self._train(looks, clock)
        # Half a refinement is worth less than none.
        self.looks = self.looks if self.stopping() else looks

    def _checkpoint(self, *, final: bool) -> Iterator[Event]:
        whole, close = self.looks
        # A second look that has hardly begun would be worse than none.
        second = close.average.network if close.step >= max(1, close.steps // 2) else None
        knowing = self._knowing_plausibility(whole.average.network)
        if self.held.images and self.learned is not self.films and not self._is_early:
            yield from self._measure(self._locator(whole.average.network, second, knowing.plausibility))
        validation, factor = (None, 1.0) if self._is_early else self.measured
        size = self.scales.close if second is not None else (0, 0)
        description = replace(knowing, steps=self.done, planned=self.planned, close_size=size, error_factor=factor)
        content = weights.to_bytes(whole.average.network, description, close=second)
        learned, held = (tuple(image.id for image in films.images) for films in (self.learned, self.held))
        begun_from, self.kept = description.name, self.done
        yield Trained(content, self.done, len(learned), begun_from, final, learned, held, validation, self.planned)

    def _locator(self, whole: UNet, close: UNet | None, usual: float = 0.0) -> Locator:
        return Locator(whole, close, self.description.shape, self.description.place, usual)

    def _knowing_plausibility(self, whole: UNet) -> weights.Description:
        """The description with how plausible some learned films are, and how much less so mirrored."""
        self.glanced = measuring.plausibility(
            self._locator(whole, None),
            self.learned.views[:GLANCED_AT],
            known=self.glanced,
            needed=not self._is_early,
            stopping=self.at_once,
        )
        found = self.glanced or measuring.Plausibility(0.0, None)
        return replace(self.description, plausibility=found.mean, mirrored_less=found.mirrored_less)

    @property
    def _is_early(self) -> bool:
        """Whether it has hardly learned yet: how far it is off then tells nothing of what it will be."""
        return is_early(self.done, self.planned)

    def _measure(self, locator: Locator) -> Iterator[Event]:
        """How far the averaged networks are off on the films that are held back, unless it is to stop."""
        found = measuring.errors(locator, self.held, stopping=self.at_once)
        if found is None:
            return
        films, labelled = self.description.films, len(self.films.images)
        validation = Validation(self.done, found.error, found.unit, len(self.held.images))
        self.measured = validation, found.correction(films=films, labelled=labelled)
        yield validation
