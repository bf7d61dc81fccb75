"""How to fine-tune: the settings, and what of them depends on the labelled films.

How long, how fine, which landmarks, and which of the films measure it first.

Figures beside settings and constants here, in ``stages`` and in ``augment`` are mean radial errors on films 061
to 150 of the ISBI 2015 cephalograms after learning from 001 to 010. Where no other source is named, they are those
of ``python -m tests.benchmarks.settings DATA/ceph NAME=VALUE --threads 1`` of version 0.11.0, in which both stages
began with diffusion: 1.505 mm with all as it is, 1.547 mm with another seed, so that less than 0.04 mm tells
nothing.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.events import Step
from lmstudio.core.geometry import Array
from lmstudio.core.pace import Pace
from lmstudio.core.project import Image, Project
from lmstudio.learning.finetuning.augment import AugmentConfig

VERY_FEW = 12
"""More labelled films than this bear a longer training, and larger batches.

Both were measured with 10 and 25 films (``resources/accuracy.md``); where between them they change was not."""
FEW = 30
"""More labelled films than this bear a longer training still, and a finer scale of the fine stage.

Both were measured with 25 and with 50 films (``resources/accuracy.md``), see :func:`close_area_for`; where between
them they change was not."""
ENOUGH_TO_HOLD_BACK = 5
"""With fewer labelled films every one is needed for learning from the beginning.

Cephalograms have errors of 2.3 mm with one labelled film, of 1.7 mm with five (``resources/accuracy.md``): of so
few, one less tells most."""
MOST_HELD_BACK = 10
"""So many films tell the error well enough, since 19 landmarks on each are 190 points.

Of errors distributed exponentially, as expected ones are settled by, these tell the mean to 7 %. More films would
tell it better and be learned from less."""
MEASURED_AFTER = 0.75
"""The share of the updates after which the error is known and the films held back are learned from too.

Not measured. It changes what is told more than what is learned, since all films are learned from in the end: the
error of three quarters of a training on five sixths of the films is rather too large. Later it would be nearer,
but the films held back would be learned from less."""


TURNS_UNTOLD = 3
"""After fewer turns no time is told, because the first pay for what is set up on the way."""


@dataclass(frozen=True, slots=True)
class FinetuneConfig:
    """How to fine-tune.

    Args:
        steps: optimiser updates of both stages together; ``None`` chooses by the number of films and the round.
        close_share: the share of them that goes to the fine stage; 0 leaves it out. See :func:`steps_for`.
        batch: films an update; ``None`` chooses by the number of films.
        close_batch: patches an update; ``None`` chooses by the number of films.
        area: pixels of the coarse stage's input, about. Two thirds of it (81920) gave 1.510 mm.
        close_area: pixels of the whole film at the scale of the fine stage, about; ``None`` chooses by the films
            in a first round and keeps it in later ones.
        learning_rate: peak of the one-cycle schedule; 0.0005 gave 1.544 mm, 0.002 gave 1.566 mm. A later round
            takes half of it, which was not measured: it begins where another ended.
        hold_back: whether to measure the error on some labelled films, when there are enough of them, before they
            are learned from too.
        pretrained: start a first round from the bundled network; otherwise from random weights.
        augment: how far the films are changed.
        heatmap: which are taught, of :data:`lmstudio.learning.finetuning.heatmap_kinds.KINDS`.
        seed: of the order of films, their changes and the new weights.
        device: see :func:`lmstudio.learning.network.devices.choose`.
        threads: CPU threads to compute on; ``None`` takes all.
        checkpoint_s: seconds between checkpoints; what is learned does not depend on it.
    """

    steps: int | None = None
    close_share: float = 0.5
    batch: int | None = None
    close_batch: int | None = None
    area: int = 384 * 320
    close_area: int | None = None
    learning_rate: float = 1e-3
    hold_back: bool = True
    pretrained: bool = True
    augment: AugmentConfig = field(default_factory=AugmentConfig)
    heatmap: str = "gaussian"
    seed: int = 0
    device: str = "auto"
    threads: int | None = None
    checkpoint_s: float = 30.0


def steps_for(films: int, *, later_round: bool) -> int:
    """How many updates a training on so many labelled films takes, half of them of the fine stage.

    With ten films these gave 1.429 mm, 400 gave 1.419 mm (``python -m tests.benchmarks.settings DATA/ceph =
    steps=400 --threads 1``): no difference that tells. The fine stage needs fewer than it did from diffusion, when
    it had four sevenths of 540. With more films the coarse stage has as many as then, which was not measured anew
    beyond 25 films; what more updates bring is in :func:`close_area_for`.
    """
    if later_round:
        return 240
    return 480 if films <= VERY_FEW else 940 if films <= FEW else min(4300, max(1370, 28 * films))


def batches_for(films: int) -> tuple[int, int]:
    """How many films an update of the coarse stage takes, and how many patches one of the fine stage.

    See :func:`steps_for`.
    """
    return (3, 24) if films <= VERY_FEW else (4, 32)


def close_area_for(films: int) -> int:
    """How many pixels the whole film has at the scale of the fine stage that so many labelled films can teach.

    On films 101 to 150 of the ISBI 2015 cephalograms, after learning from 001 to 100, the coarser scale gave 1.04
    mm with 1,600 updates and 0.99 mm with 5,000, the finer 1.02 mm with 1,600 and 0.98 mm with 3,000. With ten
    films the finer scale brought smaller errors for most points, and more gross misses.
    """
    return 1024 * 853 if films <= FEW else 1536 * 1280


def reader_points(project: Project, image: Image, landmarks: Sequence[str]) -> Array:
    """The points (K, 2) of one image that a reader stands behind, ``nan`` elsewhere."""
    points = project.annotation(image.id).points
    xy = np.full((len(landmarks), 2), np.nan)
    for k, name in enumerate(landmarks):
        point = points.get(name)
        if point is not None and point.by_reader and point.xy is not None:
            xy[k] = point.xy
    return xy


def learnable_landmarks(project: Project) -> tuple[list[str], list[str]]:
    """The landmarks placed on at least one film, and those placed on none."""
    placed = np.zeros(len(project.schema), dtype=bool)
    for image in project.labelled():
        placed |= np.isfinite(reader_points(project, image, project.schema.names)[:, 0])
    names = project.schema.names
    return [n for n, p in zip(names, placed, strict=True) if p], [
        n for n, p in zip(names, placed, strict=True) if not p
    ]


def choose_held_back(images: Sequence[Image], xy: Array, *, known: Collection[str], seed: int) -> list[int]:
    """Rows of the labelled films on which the error is measured before they are learned from too.

    About a sixth of them; none where every film is needed. No film that alone shows a landmark is among them.

    Args:
        images: the labelled films.
        xy: (N, K, 2) their points, ``nan`` where there is none.
        known: ids of films that the network has learned from in earlier rounds: their error would flatter it.
        seed: of the choice.
    """
    if len(images) < ENOUGH_TO_HOLD_BACK:
        return []
    most, found = max(1, min(MOST_HELD_BACK, len(images) // 6)), list[int]()
    placed: NDArray[np.bool_] = np.asarray(np.isfinite(xy).all(axis=-1))
    left = placed.sum(axis=0)
    for row in np.random.default_rng(seed).permutation(len(images)).tolist():
        if len(found) < most and images[row].id not in known and (left[placed[row]] > 1).all():
            found.append(row)
            left -= placed[row]
    return sorted(found)


class Clock:
    """Tells how long a training will take; an update's time grows with its pixels.

    Args:
        updates: of each network.
        pixels: of one update of each.
    """

    def __init__(self, updates: Sequence[int], pixels: Sequence[int]) -> None:
        self.steps, self.pixels = sum(updates), pixels
        self.left = float(sum(count * each for count, each in zip(updates, pixels, strict=True)))
        self.done = 0
        self.pace = Pace(untold=TURNS_UNTOLD)

    def turn(self, losses: Sequence[Sequence[float]]) -> Iterator[Step]:
        """The events of the updates of each network that were done since the last turn, with their mean loss."""
        cost = float(sum(len(each) * pixels for each, pixels in zip(losses, self.pixels, strict=True)))
        if not cost:
            return
        self.left = max(0.0, self.left - cost)
        remaining = self.pace.remaining_s(cost=cost, left=self.left)
        loss = float(np.mean([np.mean(each) for each in losses if each]))
        for _ in range(sum(map(len, losses))):
            self.done += 1
            yield Step(self.done, self.steps, loss, self.pace.elapsed_s, remaining)
