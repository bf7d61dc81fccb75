"""The first guess: where the landmarks of a few labelled films are on others, before anything is trained.

Features of the bundled network and of ImageNet's encoder at labelled points are looked for on other films, see
:mod:`lmstudio.learning.prediction.matching`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from cachetools import LRUCache
from torch import Tensor

from lmstudio import paths
from lmstudio.analysis import shape
from lmstudio.core.geometry import XY, Array
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError
from lmstudio.learning.finetuning import recipe
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import weights
from lmstudio.learning.prediction import framing
from lmstudio.learning.prediction.framing import Frame
from lmstudio.learning.prediction.matching import FrozenFeatures
from lmstudio.learning.prediction.views import Read, Scales, view

REMEMBERED = 4
"""So many films stay described, because each takes 11 MB: the one that is labelled, the next, those just left."""


@dataclass(frozen=True, slots=True, eq=False)
class _Learned:
    """A labelled film's points (K, 2) in its pixels and in those of the input, and the features (K, C) there."""

    xy: Array
    xy_net: Array
    template: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """A film's features (C, h, w), and its place in the input that they are of."""

    features: Tensor
    frame: Frame


class Guesser:
    """Looks for the points of labelled films on others, and remembers what it has seen of both.

    It computes on the CPU, so that it takes nothing from a training on a GPU.

    Args:
        contents: of weights files; ``None`` takes the bundled ones.

    Raises:
        WeightsError: one is no weights file.
    """

    def __init__(self, contents: Sequence[bytes] | None = None) -> None:
        bundled = (paths.bundled_weights(), paths.photograph_weights())
        contents = [weights.read(path) for path in bundled] if contents is None else contents
        self._frozen = FrozenFeatures(contents, torch.device("cpu"))
        self._scales = Scales((0, 0))
        self._seen: LRUCache[str, _Seen] = LRUCache(REMEMBERED)
        self._learned: dict[str, _Learned] = {}

    def guess(self, project: Project, image: Image, labelled: Sequence[Image], read: Read) -> dict[str, XY]:
        """Where a film's landmarks may be, in its pixels; those that lie on no labelled film are left out.

        Args:
            project: with the points of the labelled films.
            image: the film.
            labelled: the films whose points are looked for, each with its say; one that cannot be read has none.
            read: gives the pixels of films.

        Raises:
            FilmError: the film cannot be read.
        """
        self._look_at_size(labelled or [image])
        seen, names = self._look(image, read), project.schema.names
        found = [self._learn(project, each, names, read) for each in labelled]
        learned = [each for each in found if each is not None]
        if not learned:
            return {}
        together = torch.stack([each.template for each in learned])
        common = shape.learn(np.stack([each.xy_net for each in learned]))
        xy = self._frozen.find(together, seen.features, seen.frame, mean=common.mean)
        inside = np.clip(xy, [-0.5, -0.5], [image.width - 0.5, image.height - 0.5])
        known = together.isfinite().all(dim=-1).any(dim=0).tolist()
        return {name: (float(x), float(y)) for name, (x, y), has in zip(names, inside, known, strict=True) if has}

    def _look_at_size(self, labelled: Sequence[Image]) -> None:
        """Look at films in the input that suits the labelled ones, as a training would."""
        sizes = [(image.height, image.width) for image in labelled]
        scales = Scales(framing.input_size(sizes, area=FinetuneConfig().area, multiple=self._frozen.multiple))
        if scales != self._scales:
            self._scales = scales
            self._seen.clear()
            self._learned.clear()

    def _look(self, image: Image, read: Read) -> _Seen:
        if image.id not in self._seen:
            seen = view(read(image).pixels, self._scales)
            self._seen[image.id] = _Seen(self._frozen.describe(seen.whole), seen.frame)
        return self._seen[image.id]

    def _learn(self, project: Project, image: Image, names: Sequence[str], read: Read) -> _Learned | None:
        """What a film's labelled points tell; ``None`` where it cannot be read."""
        xy = recipe.reader_points(project, image, names)
        before = self._learned.get(image.id)
        if before is not None and np.array_equal(before.xy, xy, equal_nan=True):
            return before
        try:
            seen = self._look(image, read)
        except FilmError:
            return None
        xy_net = seen.frame.to_net(xy)
        found = self._frozen.templates(seen.features, torch.from_numpy(xy_net).float())
        self._learned[image.id] = _Learned(xy, xy_net, found)
        return self._learned[image.id]
