"""What of a fine-tuning depends on the labelled films: how long, how fine, and which of them measure it first."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array
from lmstudio.core.project import Image

VERY_FEW = 12
"""More labelled films than this bear a longer training, and larger batches."""
FEW = 30
"""More labelled films than this bear a longer training still, and a finer scale of the fine stage."""
ENOUGH_TO_HOLD_BACK = 5
"""With fewer labelled films every one is needed for learning from the beginning."""
MOST_HELD_BACK = 10
"""So many films tell the error well enough."""
MEASURED_AFTER = 0.75
"""The share of the updates after which the error is known and the films held back are learned from too."""


def steps_for(films: int, *, later_round: bool) -> int:
    """How many updates a training on so many labelled films takes.

    On films 061 to 150 of the ISBI 2015 cephalograms, after learning from 001 to 010, 560 updates with four films
    each gave 1.50 and 1.51 mm (two seeds), 530 to 540 with three films each 1.50 and 1.56 mm in three quarters of
    the time, 400 with four and 640 with two 1.56 mm.
    """
    if later_round:
        return 280
    return 540 if films <= VERY_FEW else 1100 if films <= FEW else min(5000, max(1600, 33 * films))


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


def held_back(images: Sequence[Image], xy: Array, *, known: Collection[str], seed: int) -> list[int]:
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
