"""Fine-tuning: a pre-trained network learns a project's landmarks from its labelled films.

From top to bottom: the networks are begun and the labelled films prepared; the coarse stage learns whole films and
beside it the fine stage the neighbourhoods of points at a finer scale; on the way the networks are measured on
films that are held back, described, and stored. How films are seen and networks are measured is given:
:class:`Sight`.
"""

import math
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Protocol

import torch

from lmstudio import paths
from lmstudio.analysis import location_prior, shape
from lmstudio.core.annotation import is_unaided
from lmstudio.core.events import Event, Note, Started, Trained, Validation
from lmstudio.core.model import is_early
from lmstudio.core.project import Project
from lmstudio.errors import NotEnoughLabels
from lmstudio.language import tr
from lmstudio.learning.finetuning import heatmap_kinds, recipe, stages
from lmstudio.learning.finetuning.recipe import Clock, FinetuneConfig
from lmstudio.learning.finetuning.stages import LearnableFilms, Schedule, Stage
from lmstudio.learning.network import devices, encoders, weights
from lmstudio.learning.network.devices import Stopping, interruptible
from lmstudio.learning.network.unet import Design, UNet, UNetConfig, with_head
from lmstudio.learning.network.weights import Description
from lmstudio.learning.network.workers import Workers, lanes_on

NAMED = 5
"""So many landmarks that are not learned are named, since more would push the curve out of the panel."""
TURN = 4
"""Updates of the network that has more of them, until both networks wait for one another.

It cannot matter for what is learned; longer turns would tell the window less often."""


class Sight(Protocol):
    """How a project's labelled films are seen, and how networks are measured on them."""

    def load(
        self, landmarks: Sequence[str], *, area: int, multiple: int, close_area: int
    ) -> Iterator[Note | LearnableFilms]:
        """Notes on films that are left out or put right, then the others; without them where it is to stop.

        Args:
            landmarks: the ``K`` names.
            area: pixels of the coarse stage's input, about.
            multiple: of which the sides of that input are.
            close_area: pixels of the whole film at the scale of the fine stage, about.
        """

    def with_plausibility(
        self, description: Description, whole: UNet, films: LearnableFilms, *, needed: bool
    ) -> Description:
        """The description with how plausible a network finds films that it has learned from.

        The same where it is to stop, unless that is not known yet and ``needed``.
        """

    def measure(
        self, description: Description, whole: UNet, close: UNet | None, films: LearnableFilms, *, labelled: int
    ) -> tuple[Validation, float] | None:
        """The error of networks on films, and the factor that makes their expected errors right there.

        ``None`` where it is to stop. ``labelled`` films there are, with those held back.
        """


def events(
    project: Project,
    config: FinetuneConfig,
    sight: Sight,
    *,
    start: bytes | None,
    stopping: Stopping,
    at_once: Stopping,
) -> Iterator[Event]:
    """Events of fine-tuning on the project's labelled films; see :func:`training_round.finetune`."""
    landmarks, missing = recipe.learnable_landmarks(project)
    if not landmarks:
        raise NotEnoughLabels(
            tr("No landmark has been placed on any film yet."), remedy=tr("Label about five films, then train.")
        )
    if missing:
        yield _not_learned(missing)
    begun = _begin(start, landmarks, config)
    if begun.later_round:
        config = replace(config, learning_rate=config.learning_rate / 2)
    close_area = _close_area(begun, config, films=len(project.labelled()))
    films = yield from _films(
        sight.load(landmarks, area=config.area, multiple=begun.whole.config.multiple, close_area=close_area)
    )
    if at_once():
        return
    if films is None:
        raise NotEnoughLabels(
            tr("None of the labelled films can be read."),
            remedy=tr("Put the files back where they were, then train again."),
        )
    if len(films.images) == 1:
        yield Note(
            tr("Only one film is labelled: expect large errors. Label about five for a useful first round.")
        )
    held = _held_back(project, films, begun, config)
    with lanes_on(devices.choose(config.device), count=2) as crews:
        yield from _Course(begun, films, held, landmarks, config, sight, (stopping, at_once), crews).events()


def _films(items: Iterator[Note | LearnableFilms]) -> Generator[Note, None, LearnableFilms | None]:
    """The films, after the notes; ``None`` where none could be read."""
    for item in items:
        if isinstance(item, Note):
            yield item
        elif item.images:
            return item
    return None


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a training begins with.

    Args:
        whole, close: the networks of the coarse and of the fine stage.
        name: of their origin.
        later_round: whether they have learned landmarks enough for a shorter training.
        close_size: the scale of the fine stage; (0, 0) without one.
        taught: whether they have learned landmarks at all.
    """

    whole: UNet
    close: UNet
    name: str
    later_round: bool
    close_size: tuple[int, int] = (0, 0)
    taught: bool = False


def _not_learned(missing: Sequence[str]) -> Note:
    """That landmarks are left out; of many the first, since a list of 45 may have 26 that are not in use."""
    names, more = ", ".join(missing[:NAMED]), len(missing) - NAMED
    if more > 0:
        text = tr("Not learned, because they are not placed on any film: {landmarks} and {count} more.")
        return Note(text.format(landmarks=names, count=more))
    return Note(tr("Not learned, because they are not placed on any film: {landmarks}.").format(landmarks=names))


def _begin(start: bytes | None, landmarks: Sequence[str], config: FinetuneConfig) -> _Begun:
    torch.manual_seed(config.seed)
    if start is None and not config.pretrained:
        shape = UNetConfig(out_channels=len(landmarks), design=Design(score=_score(config)))
        return _Begun(UNet(shape), UNet(shape), "random", later_round=False)
    where = paths.bundled_weights() if start is None else None
    content = weights.read(paths.bundled_weights()) if start is None else start
    body, description = weights.from_bytes(content, where=where)
    known = description.landmarks
    score, close = _score(config), weights.close_from_bytes(content, where=where)
    whole = _with_landmarks(body, known, landmarks, score=score)
    if close is None:
        fine = encoders.begin_fine_stage(len(landmarks), score=score)
    else:
        fine = _with_landmarks(close, known, landmarks, score=score)
    taught = bool(set(known) & set(landmarks))
    # What was stopped early is gone on with as it was begun, in full length.
    later_round = taught and (description.later_round or not description.early)
    return _Begun(whole, fine, description.name, later_round, description.close_size, taught)


def _score(config: FinetuneConfig) -> str:
    """What a network's outputs mean once it has learned heatmaps of this kind."""
    return heatmap_kinds.KINDS[config.heatmap].score


def _with_landmarks(body: UNet, known: Sequence[str], landmarks: Sequence[str], *, score: str) -> UNet:
    """A copy of a network with a head for other landmarks; those it knew keep their weights."""
    network = with_head(body, len(landmarks), score=score)
    with torch.no_grad():
        for new, name in enumerate(landmarks):
            if name in known:
                old = known.index(name)
                network.head.weight[new] = body.head.weight[old]
                network.head.bias[new] = body.head.bias[old]  # type: ignore[index]
    return network


def _close_area(begun: _Begun, config: FinetuneConfig, *, films: int) -> int:
    height, width = begun.close_size if begun.later_round else (0, 0)
    return config.close_area or height * width or recipe.close_area_for(films)


def _held_back(project: Project, films: LearnableFilms, begun: _Begun, config: FinetuneConfig) -> list[int]:
    """Rows of the labelled films that are measured before they are learned from: those labelled unaided."""
    models = project.models if begun.taught else ()
    if not config.hold_back or not all(model.learned for model in models):
        return []
    known = {image_id for model in models for image_id in model.learned}
    known |= {image.id for image in films.images if not is_unaided(project.annotation(image.id))}
    return recipe.choose_held_back(films.images, films.xy, known=known, seed=config.seed)


class _Course:
    """A whole fine-tuning: the coarse stage, then the fine one.

    Where films are held back, most of the updates of both stages come first, without those films, then the error
    on them is measured, then the rest of the updates learns from all films.

    Args:
        begun: what it starts with.
        films: the labelled films.
        held: rows of those that are held back.
        landmarks: the ``K`` names.
        config: how to fine-tune.
        sight: how networks are measured on films.
        stop: whether to end before the next update, and whether to break off what goes on.
        crews: workers on the device that train both networks side by side, and those that share updates of each.
    """

    def __init__(
        self,
        begun: _Begun,
        films: LearnableFilms,
        held: Sequence[int],
        landmarks: Sequence[str],
        config: FinetuneConfig,
        sight: Sight,
        stop: tuple[Stopping, Stopping],
        crews: tuple[Workers, Sequence[Workers]],
    ) -> None:
        self.config, self.sight, (self.stopping, self.at_once), (self.lanes, own) = config, sight, stop, crews
        self.device = devices.choose(config.device)
        self.films, self.held = films, films.subset(held)
        self.description = Description(
            begun.name, begun.whole.config, tuple(landmarks), films.input_size, later_round=begun.later_round
        )
        draws = self._learn_from(films.subset([row for row in range(len(films.images)) if row not in held]))
        schedules = self._schedules(later_round=begun.later_round)
        self.stages = [
            Stage(
                network,
                draw,
                schedule,
                seed=config.seed,
                device=self.device,
                workers=workers,
                heatmap=heatmap_kinds.KINDS[config.heatmap],
            )
            for network, draw, schedule, workers in zip(
                (begun.whole, begun.close), draws, schedules, own, strict=True
            )
        ]
        self.parts = (recipe.MEASURED_AFTER, 1.0) if held else (1.0,)
        self.clock = Clock([stage.steps for stage in self.stages], self._pixels())
        self.measured: tuple[Validation, float] | tuple[None, float] = (None, 1.0)
        self.done = self.kept = 0

    def _learn_from(self, films: LearnableFilms) -> tuple[stages.Draw, stages.Draw]:
        """What both stages are shown of films, which the description knows then."""
        self.learned = films
        common = shape.learn(films.xy_net.double().numpy())
        locations = location_prior.learn(films.locations())
        self.description = replace(self.description.knowing(common, locations), films=len(films.images))
        return stages.draw_films(films, self.config.augment), stages.draw_patches(films, stages.CLOSE_AUGMENT)

    def _schedules(self, *, later_round: bool) -> tuple[Schedule, Schedule]:
        config, count = self.config, len(self.films.images)
        steps = config.steps or recipe.steps_for(count, later_round=later_round)
        close_steps = int(steps * config.close_share)
        batch, close_batch = recipe.batches_for(count)
        return (
            Schedule(steps - close_steps, config.batch or batch, config.learning_rate),
            Schedule(close_steps, config.close_batch or close_batch, config.learning_rate),
        )

    def _pixels(self) -> tuple[int, int]:
        """Those of an update of each stage."""
        (coarse, fine), (height, width) = self.stages, self.films.input_size
        return coarse.batch * height * width, fine.batch * stages.SIDE**2

    def events(self) -> Iterator[Event]:
        """All events, the finished networks last."""
        yield Started("fine-tune", devices.describe(self.device), len(self.films.images), self.clock.steps)
        for begun, part in pairwise((0.0, *self.parts)):
            if part == 1.0 and self.held.images and not self.stopping():
                yield from self._checkpoint(final=False)
                if not self.stopping():
                    self._take_in_the_held_back()
            yield from self._train(begun, part)
        if self.done and not (self.stopping() and self.kept == self.done):
            yield from self._checkpoint(final=not self.stopping())

    def _take_in_the_held_back(self) -> None:
        for stage, draw in zip(self.stages, self._learn_from(self.films), strict=True):
            stage.learn_from(draw)

    def _train(self, begun: float, until: float) -> Iterator[Event]:
        """Both networks' updates from one share of all of them to another, side by side in turns."""
        saved, longest = time.monotonic(), max(stage.steps for stage in self.stages)
        turns = max(1, math.ceil((until - begun) * longest / TURN))
        for turn in range(1, turns + 1):
            share = begun + (until - begun) * turn / turns
            with interruptible(self.at_once):
                told = self.lanes.run([partial(self._advance, stage, share) for stage in self.stages])
            yield from (each for stage in told for each in stage if isinstance(each, Note))
            losses = [[each for each in stage if not isinstance(each, Note)] for stage in told]
            self.done += sum(map(len, losses))
            yield from self.clock.turn(losses)
            if self.stopping():
                return
            if time.monotonic() - saved >= self.config.checkpoint_s:
                yield from self._checkpoint(final=False)
                saved = time.monotonic()

    def _advance(self, stage: Stage, share: float) -> list[float | Note]:
        """What updates of a stage tell until a share of all of them is done, or it is to stop."""
        told = list[float | Note]()
        while stage.step < round(share * stage.steps) and not self.stopping():
            each = stage.update()
            if each is None:
                break
            told.append(each)
        return told

    def _checkpoint(self, *, final: bool) -> Iterator[Event]:
        """The averaged networks: described, measured while films are held back, and stored."""
        coarse, fine = self.stages
        whole = coarse.average.network
        # A fine stage that has hardly begun would be worse than none.
        close = fine.average.network if fine.step >= max(1, fine.steps // 2) else None
        early, planned = is_early(self.done, self.clock.steps), self.clock.steps
        found = self.sight.with_plausibility(self.description, whole, self.learned, needed=not early)
        self.description = replace(found, steps=self.done, planned=planned)
        if self.held.images and self.learned is not self.films and not early:
            yield from self._measure(whole, close)
        # How far networks are off that have hardly learned tells nothing of what they will be.
        validation, factor = (None, 1.0) if early else self.measured
        size = self.films.close_size if close is not None else (0, 0)
        content = weights.to_bytes(
            whole, replace(self.description, close_size=size, error_factor=factor), close=close
        )
        learned, held = (tuple(image.id for image in films.images) for films in (self.learned, self.held))
        begun_from, self.kept = self.description.name, self.done
        yield Trained(content, self.done, len(learned), begun_from, final, learned, held, validation, planned)

    def _measure(self, whole: UNet, close: UNet | None) -> Iterator[Event]:
        """How far the averaged networks are off on the films that are held back, unless it is to stop."""
        labelled = len(self.films.images)
        measured = self.sight.measure(self.description, whole, close, self.held, labelled=labelled)
        if measured is not None:
            self.measured = measured
            yield measured[0]
