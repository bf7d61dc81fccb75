"""Prediction: a fine-tuned network's points, heatmaps and expected errors for films."""

import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import torch
from torch import Tensor

from lmstudio.analysis import shape
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Event, Note, Prediction, Started, Step
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError, WeightsError
from lmstudio.imaging.film import Film
from lmstudio.learning import devices, framing, heatmaps, weights
from lmstudio.learning.finetune import Read
from lmstudio.learning.unet import UNet


@dataclass(frozen=True, slots=True)
class PredictConfig:
    """How to predict.

    Args:
        device: see :func:`lmstudio.learning.devices.choose`.
        threads: CPU threads to compute on; ``None`` takes all.
    """

    device: str = "auto"
    threads: int | None = None


class Predictor:
    """A fine-tuned network ready to predict.

    Args:
        content: of a weights file.
        model: what the network is called in the project.
        config: device and threads.

    Raises:
        WeightsError: no weights file, or the network was only pre-trained.
    """

    def __init__(self, content: bytes, *, model: str = "", config: PredictConfig | None = None) -> None:
        network, self.description = weights.from_bytes(content)
        if not self.description.landmarks:
            raise WeightsError(
                "This network has been pre-trained only and knows no landmarks yet.",
                remedy="Train it on labelled films first.",
            )
        self.model = model
        self.device = devices.choose((config or PredictConfig()).device)
        self.network: UNet = network.to(self.device).eval()

    @torch.no_grad()
    def predict(self, image_id: str, film: Film) -> Prediction:
        """The network's points for one film."""
        place = framing.frame((film.height, film.width), self.description.input_size)
        x = framing.framed(film.pixels, place)[None].to(self.device)
        with devices.autocast(self.device):
            logits = self.network(x)
        stem = self.network.config.stem
        probability = heatmaps.probabilities(logits)
        fitted, size = self._fitted(probability), (probability.shape[-2], probability.shape[-1])
        xy_cell = heatmaps.decode(probability, prior=heatmaps.heavy_tailed(fitted, size, PRIOR_CELLS))
        plausible = heatmaps.weighed(probability, heatmaps.heavy_tailed(fitted, size, ERROR_CELLS))
        away = heatmaps.expected_error(plausible, xy_cell)[0].cpu().numpy() * stem * place.px_per_net
        xy = place.to_film(heatmaps.to_net(xy_cell, stem)[0].cpu().double().numpy())
        xy = np.clip(xy, [-0.5, -0.5], [film.width - 0.5, film.height - 0.5])
        points = {
            name: Point(
                (float(x), float(y)),
                origin=Origin.PREDICTED,
                expected_error_px=float(e),
                predicted_xy=(float(x), float(y)),
                model=self.model,
            )
            for name, (x, y), e in zip(self.description.landmarks, xy, away, strict=True)
        }
        peak = probability[0].amax(dim=(-2, -1), keepdim=True).clamp(min=1e-12)
        shown = (probability[0] / peak * 255).round().to(torch.uint8).cpu().numpy()
        return Prediction(image_id, MappingProxyType(points), shown, place.box)

    def _fitted(self, probability: Tensor) -> Tensor:
        """Where the labelled films' shape says the landmarks lie (1, K, 2), in cells, given heatmaps (1, K, h, w).

        The mean shape is fitted to the peaks, the confident ones counting most.
        """
        xy_cell = heatmaps.decode(probability)
        distance = heatmaps.expected_distance(probability, xy_cell)[0]
        mean = np.array(self.description.mean_shape) / self.network.config.stem
        found = xy_cell[0].cpu().double().numpy()  # Apple's MPS has no float64
        trust = 1 / (1 + distance.cpu().double().numpy()) ** 2
        fitted = shape.fit(mean, found, trust, scale=PRIOR_CELLS)
        return torch.from_numpy(fitted).float().to(probability.device)[None]


PRIOR_CELLS = 3.0
"""Width of the shape prior that chooses among peaks, in cells of the network's grid."""
ERROR_CELLS = 6.0
"""Width of the prior under which the expected error is reckoned, so that faint mass far off does not count.

Chosen on films 061 to 150 of the ISBI 2015 cephalograms with a network of the films 001 to 010."""


def predict(
    project: Project,
    content: bytes,
    *,
    read: Read,
    images: Sequence[Image] | None = None,
    model: str = "",
    config: PredictConfig | None = None,
) -> Iterator[Event]:
    """Events of predicting images of a project (all of them by default), a ``Prediction`` for each.

    Films that cannot be read are noted and passed over.

    Raises:
        WeightsError: no weights file, or the network was only pre-trained, or it knows none of the landmarks.
    """
    config = config or PredictConfig()
    images = project.images if images is None else images
    with devices.threads(config.threads):
        predictor = Predictor(content, model=model, config=config)
        if not set(predictor.description.landmarks) & set(project.schema.names):
            raise WeightsError(
                "This network knows none of the project's landmarks.",
                remedy="Choose weights that were trained on the same landmark list, or train anew.",
            )
        yield Started("predict", devices.describe(predictor.device), len(images), len(images))
        yield from _each(predictor, images, read)


def _each(predictor: Predictor, images: Sequence[Image], read: Read) -> Iterator[Event]:
    began = time.monotonic()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="films") as reader:
        films = deque([reader.submit(read, image) for image in images[:1]])
        for done, image in enumerate(images, start=1):
            films.extend(reader.submit(read, following) for following in images[done : done + 1])
            try:
                yield predictor.predict(image.id, films.popleft().result())
            except FilmError as error:
                yield Note(f"Not predicted: {image.name}. {error}")
            elapsed = time.monotonic() - began
            yield Step(done, len(images), float("nan"), elapsed, elapsed * (len(images) - done) / done)
