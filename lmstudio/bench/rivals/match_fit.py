"""Matching without training (:mod:`lmstudio.learning.prediction.matching`) as a row of a benchmark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from lmstudio.analysis import shape
from lmstudio.bench.rivals.taught import Taught, learnable_films, points_alone
from lmstudio.core.events import Event, Prediction, Started
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image, Project
from lmstudio.imaging.film import Film
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.finetuning.stages import LearnableFilms
from lmstudio.learning.network import devices
from lmstudio.learning.network.workers import each_in_order
from lmstudio.learning.prediction.matching import FrozenFeatures
from lmstudio.learning.prediction.views import Scales, view


def teach(
    project: Project, config: FinetuneConfig, _start: bytes | None, *, contents: Sequence[bytes], by_shape: bool
) -> Iterator[Event | Taught]:
    """Events of looking at the labelled films; see :data:`lmstudio.bench.rivals.taught.Teach`.

    ``contents`` are the weights files whose features are matched; with ``by_shape`` the other landmarks tell where
    one is, too.

    Raises:
        NotEnoughLabels: there is no film to learn from.
        WeightsError: one of ``contents`` is no weights file.
    """
    device = devices.choose(config.device)
    frozen = FrozenFeatures(contents, device)
    landmarks, films = yield from learnable_films(project, area=config.area, multiple=frozen.multiple)
    yield Started("fine-tune", devices.describe(device), len(films.images), len(films.images))
    mean = shape.learn(films.xy_net.double().numpy()).mean if by_shape else None
    yield Matching(frozen, _templates(frozen, films), landmarks, Scales(films.input_size), mean).taught()


def _templates(frozen: FrozenFeatures, films: LearnableFilms) -> Tensor:
    """The features (N, K, C) at the labelled points."""
    pairs = zip(films.whole, films.xy_net, strict=True)
    return torch.stack([frozen.templates(frozen.describe(film), xy) for film, xy in pairs])


@dataclass(frozen=True, slots=True, eq=False)
class Matching:
    """Labelled points' features, which are looked for on films, and their mean shape if that tells."""

    frozen: FrozenFeatures
    templates: Tensor
    landmarks: list[str]
    scales: Scales
    mean: Array | None

    def taught(self) -> Taught:
        """As a benchmark takes it."""
        return Taught(
            lambda images, read: each_in_order(
                images, lambda image: (image, read(image)), self._predicted, self.frozen.device
            )
        )

    def _predicted(self, of: tuple[Image, Film]) -> Prediction:
        image, film = of
        seen = view(film.pixels, self.scales)
        xy = self.frozen.find(self.templates, self.frozen.describe(seen.whole), seen.frame, mean=self.mean)
        return points_alone(image, film, self.landmarks, xy)
