"""Self-training: films without labels teach with the points that the network itself is surest of.

Pseudo-labels after D.-H. Lee, ICML workshop 2013, with the expected errors of ``prediction.confidence``
choosing among them.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import torch

from lmstudio.core.events import Note
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError
from lmstudio.language import tr
from lmstudio.learning.finetuning.stages import Draw
from lmstudio.learning.network.weights import Description
from lmstudio.learning.prediction import confidence
from lmstudio.learning.prediction.interrupting import Interrupted, Stopping, interruptible, never
from lmstudio.learning.prediction.locate import Locator
from lmstudio.learning.prediction.views import Labelled, Read, Scales, view

SURE = 0.6
"""The share of all points that is learned from, those with the least expected errors."""
REAL = 0.5
"""The share of an update that readers' points keep."""


def spread_over(project: Project, count: int) -> tuple[Image, ...]:
    """So many of the project's films without labels, evenly spread over its list."""
    labelled = {image.id for image in project.labelled()}
    others = [image for image in project.images if image.id not in labelled]
    rows = np.unique(np.linspace(0, len(others) - 1, min(count, len(others))).round().astype(int))
    return tuple(others[i] for i in rows)


def guessed(
    images: Sequence[Image],
    scales: Scales,
    read: Read,
    *,
    locator: Locator,
    learned: Description,
    stopping: Stopping = never,
) -> Iterator[Note | Labelled]:
    """A note for each film that cannot be read, then the others with the points the networks are surest of.

    Once ``stopping`` says so it ends without them.

    Args:
        images: the films.
        scales: at which they are seen.
        read: gives their pixels.
        locator: the networks.
        learned: what they have learned.
        stopping: asked before each film.
    """
    kept, views, points, doubts = [], [], [], []
    for image in images:
        if stopping():
            return
        try:
            seen = view(read(image).pixels, scales)
        except FilmError as error:
            yield Note(tr("Left out of the training: {film}. {reason}").format(film=image.name, reason=error))
            continue
        try:
            with interruptible(stopping):
                found = locator.locate(seen)
        except Interrupted:
            return
        kept.append(image)
        views.append(seen)
        points.append(found.xy)
        doubts.append(confidence.expected_error(found, films=learned.films, typical=learned.plausibility))
    landmarks = len(learned.landmarks)
    xy, doubt = np.array(points).reshape(-1, landmarks, 2), np.array(doubts).reshape(-1, landmarks)
    if doubt.size:
        xy[doubt > np.quantile(doubt, SURE)] = np.nan
    yield Labelled(tuple(kept), tuple(views), xy)


def mixed(real: Draw, guesses: Draw) -> Draw:
    """Examples of both kinds in each update."""

    def draw(count: int, random: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
        of_readers = max(1, round(count * REAL))
        parts = [real(of_readers, random)]
        if count > of_readers:
            parts.append(guesses(count - of_readers, random))
        films, points = zip(*parts, strict=True)
        return torch.cat(films), torch.cat(points)

    return draw
