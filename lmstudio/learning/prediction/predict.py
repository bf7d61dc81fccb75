"""Prediction: a fine-tuned network's points, heatmaps and expected errors for films."""

import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

import numpy as np
import torch

from lmstudio.analysis.orientation import UPRIGHT, Orientation
from lmstudio.core import pace
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Event, Note, Prediction, Started, Step
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError, WeightsError
from lmstudio.imaging.film import Film
from lmstudio.language import tr
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.devices import Interrupted, Stopping, interruptible, never
from lmstudio.learning.network.workers import each_in_order
from lmstudio.learning.prediction import confidence
from lmstudio.learning.prediction.framing import Frame
from lmstudio.learning.prediction.locate import Located, Locator
from lmstudio.learning.prediction.pose_search import PoseSearch, possible_orientations
from lmstudio.learning.prediction.views import Read, Scales, View, view


@dataclass(frozen=True, slots=True)
class PredictConfig:
    """How to predict.

    Args:
        device: see :func:`lmstudio.learning.network.devices.choose`.
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
                tr("This network has been pre-trained only and knows no landmarks yet."),
                remedy=tr("Train it on labelled films first."),
            )
        self.model = model
        self.device = devices.choose((config or PredictConfig()).device)
        close = weights.close_from_bytes(content)
        self.locator = Locator(
            network.to(self.device),
            None if close is None else close.to(self.device),
            self.description.shape,
            self.description.location_prior,
            self.description.plausibility,
        )
        self.scales = Scales(self.description.input_size, self.description.close_size)
        self.pose_search = PoseSearch(self.locator, self.description.films, self.description.posed)

    def locate(self, film: Film) -> tuple[Orientation, Located, Frame]:
        """The orientation that puts a film right, where the landmarks are on it then, and its frame then."""

        def see(orientation: Orientation) -> View:
            return view(orientation.orient_pixels(film.pixels), self.scales)

        learned, size = self.description, (film.height, film.width)
        others = possible_orientations(size, learned.input_size, mirrored_less=learned.mirrored_less)
        posed = self.pose_search.search(see(UPRIGHT), {each: partial(see, each) for each in others})
        return posed.orientation, self.locator.predict_fine(posed.coarse), posed.coarse.view.frame

    def predict(self, image_id: str, film: Film) -> Prediction:
        """The network's points for one film."""
        orientation, found, frame = self.locate(film)
        size = (film.height, film.width)
        expected = confidence.expected_error(
            found, films=self.description.films, typical=self.description.plausibility
        )
        away = expected * self.locator.cell_px(frame) * self.description.error_factor
        xy = np.clip(
            orientation.restore_points(found.xy, size), [-0.5, -0.5], [film.width - 0.5, film.height - 0.5]
        )
        early = self.description.early
        points = {
            name: Point(
                (float(x), float(y)),
                origin=Origin.PREDICTED,
                expected_error_px=None if early else float(e),
                predicted_xy=(float(x), float(y)),
                model=self.model,
            )
            for name, (x, y), e in zip(self.description.landmarks, xy, away, strict=True)
        }
        peak = found.shown.amax(dim=(-2, -1), keepdim=True).clamp(min=1e-12)
        shown = orientation.restore_heatmaps((found.shown / peak * 255).round().to(torch.uint8).numpy())
        ends = orientation.restore_points(np.array(frame.box).reshape(2, 2), size)
        (left, top), (right, bottom) = ends.min(axis=0).tolist(), ends.max(axis=0).tolist()
        return Prediction(image_id, MappingProxyType(points), shown, (left, top, right, bottom), orientation.name)

    def predictions(self, images: Sequence[Image], read: Read) -> Generator[tuple[Image, Prediction | FilmError]]:
        """The images in their order, each with its prediction or with why it cannot be read."""

        def predicted(of: tuple[Image, Film]) -> Prediction:
            return self.predict(of[0].id, of[1])

        return each_in_order(images, lambda image: (image, read(image)), predicted, self.device)


def predict(
    project: Project,
    content: bytes,
    *,
    read: Read,
    images: Sequence[Image] | None = None,
    model: str = "",
    config: PredictConfig | None = None,
    stopping: Stopping = never,
) -> Iterator[Event]:
    """Events of predicting images of a project (all of them by default), a ``Prediction`` for each.

    Films that cannot be read are noted and passed over. Once ``stopping`` says so it ends, if in the middle of a
    film.

    Raises:
        WeightsError: no weights file, or the network was only pre-trained, or it knows none of the landmarks.
    """
    config = config or PredictConfig()
    images = project.images if images is None else images
    with devices.threads(config.threads):
        predictor = Predictor(content, model=model, config=config)
        if not set(predictor.description.landmarks) & set(project.schema.names):
            raise WeightsError(
                tr("This network knows none of the project's landmarks."),
                remedy=tr("Choose weights that were trained on the same landmark list, or train again."),
            )
        yield Started("predict", devices.describe(predictor.device), len(images), len(images))
        if predictor.description.early:
            yield Note(tr("The training of this network was stopped early: the error of its points is unknown."))
        with suppress(Interrupted), interruptible(stopping):
            yield from _each(predictor, images, read)


def _each(predictor: Predictor, images: Sequence[Image], read: Read) -> Iterator[Event]:
    began = time.monotonic()
    for done, (image, found) in enumerate(predictor.predictions(images, read), start=1):
        if isinstance(found, FilmError):
            yield Note(tr("Not predicted: {film}. {reason}").format(film=image.name, reason=found))
        else:
            if found.orientation:
                yield Note(
                    tr("{film} looks {way}: predicted after correcting for this. Please check.").format(
                        film=image.name, way=found.orientation
                    )
                )
            yield found
        elapsed = time.monotonic() - began
        yield Step(done, len(images), float("nan"), elapsed, pace.of_films(elapsed, done, len(images)))
