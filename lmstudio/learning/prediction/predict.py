"""Prediction: a fine-tuned network's points, heatmaps and expected errors for films."""

import math
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from types import MappingProxyType

import numpy as np
import torch

from lmstudio.analysis.orientation import INVERTED, MIRRORED, OTHERS, UPRIGHT, Orientation
from lmstudio.core import pace
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Event, Note, Prediction, Started, Step
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError, WeightsError
from lmstudio.imaging.film import Film
from lmstudio.language import tr
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.devices import Interrupted, Stopping, interruptible, never
from lmstudio.learning.prediction import confidence
from lmstudio.learning.prediction.framing import Frame
from lmstudio.learning.prediction.locate import CoarsePrediction, Located, Locator
from lmstudio.learning.prediction.views import Read, Scales, view


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
        less = self.description.mirrored_less
        # One film alone has been learned by heart.
        self.inverted_by = UNLIKE_BY * (1 + 1 / max(1, self.description.films))
        self.mirrored_by = UNLIKE_BY if less is None else self.inverted_by
        told = less is None or less >= TELLS_MIRRORED
        self.other_ways = tuple(way for way in OTHERS if told or not way.mirrored)

    def locate(self, film: Film) -> tuple[Orientation, Located, Frame]:
        """The orientation that puts a film right, where the landmarks are on it then, and its frame then."""
        orientation, coarse = self._glance(film)
        if self.description.posed:
            coarse = self.locator.upright(coarse)
        return orientation, self.locator.predict_fine(coarse), coarse.view.frame

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
        """The images in their order, each with its prediction or with why it cannot be read.

        On the CPU several films are predicted at once, since the threads that share one film wait for one another.
        Films are read one at a time, ahead of the one that is asked for.
        """
        threads = torch.get_num_threads() if self.device.type == "cpu" else 1
        at_once = min(threads, MOST_AT_ONCE)
        reading = Lock()

        def film_of(image: Image) -> Film:
            with reading:
                return read(image)

        def prediction_of(image: Image) -> Prediction:
            return self.predict(image.id, film_of(image))

        ahead: Callable[[Image], Film | Prediction] = prediction_of if at_once > 1 else film_of
        with (
            devices.threads(None),
            ThreadPoolExecutor(at_once, "films", torch.set_num_threads, (threads // at_once,)) as pool,
        ):
            waiting = deque(pool.submit(ahead, image) for image in images[:at_once])
            try:
                for following, image in enumerate(images, start=at_once):
                    waiting.extend(pool.submit(ahead, each) for each in images[following : following + 1])
                    try:
                        found = waiting.popleft().result()
                        yield image, found if isinstance(found, Prediction) else self.predict(image.id, found)
                    except FilmError as error:
                        yield image, error
            finally:
                for one in waiting:
                    one.cancel()

    def _glance(self, film: Film) -> tuple[Orientation, CoarsePrediction]:
        """The coarse prediction of a film, and the way in which it had to be looked at.

        As it is, unless another way is clearly more plausible, and leaves no doubt. Tilted, mirrored and inverted
        it is looked at as soon as it is less plausible than the labelled ones, since a hand looks much like its
        mirror image; smaller, then in the other ways, which take longer, only where nothing plausible is found.
        """
        typical = self.description.plausibility
        best = self._tilted(self._seen(UPRIGHT, film))
        if best[1].plausibility >= typical - LESS:
            return best
        mirrored = (self._seen(way, film) for way in self.other_ways if way == MIRRORED)
        tilted = [best, *map(self._tilted, mirrored)]
        seen = [*tilted, self._seen(INVERTED, film)]
        best = max(seen, key=self._likeliness)
        if self._likeliness(best) < typical - CLEARLY:
            smaller = [(way, each) for way, coarse in seen for each in self.locator.smaller(coarse)]
            best = max([best, *smaller], key=self._likeliness)
            if self._likeliness(best) < min(DOUBTFUL, typical - CLEARLY):
                tried = [way for way, _ in seen]
                others = (self._seen(way, film) for way in self._ways_for(film) if way not in tried)
                best = max(best, *others, key=self._likeliness)
        return best if best in tilted else self._tilted(best)

    def _ways_for(self, film: Film) -> Iterator[Orientation]:
        """The other ways in which a film may lie, as its sides tell.

        It is not turned by a quarter where its sides are to one another as those of the labelled films, and would
        not be then.
        """
        height, width = self.description.input_size
        typical, as_it_is = math.log(height / width), math.log(film.height / film.width)
        turned = abs(-as_it_is - typical) <= abs(as_it_is - typical) + NEARLY_SQUARE
        return (way for way in self.other_ways if turned or way.quarter_turns % 2 == 0)

    def _seen(self, way: Orientation, film: Film) -> tuple[Orientation, CoarsePrediction]:
        return way, self.locator.predict_coarse(view(way.orient_pixels(film.pixels), self.scales))

    def _tilted(self, seen: tuple[Orientation, CoarsePrediction]) -> tuple[Orientation, CoarsePrediction]:
        return seen[0], self.locator.tilted(seen[1]) if self.description.posed else seen[1]

    def _likeliness(self, seen: tuple[Orientation, CoarsePrediction]) -> float:
        """How likely it is that a film lies this way: its plausibility, less what makes the way unusual."""
        way, coarse = seen
        if way != UPRIGHT and coarse.plausibility < self.description.plausibility - CLEARLY:
            return -math.inf
        unusual = CLEARLY * (way.quarter_turns > 0) + SMALLER_BY * (coarse.view.unwarped is not None)
        unusual += self.mirrored_by if way.mirrored else 0.0
        return coarse.plausibility - unusual - (self.inverted_by if way.inverted else 0.0)


MOST_AT_ONCE = 4
"""So many films are predicted at once at most: each takes memory, and the window wants its turn."""
LESS = 0.3
"""A film that is less plausible than the labelled ones' mean by this is looked at mirrored and inverted, too."""
UNLIKE_BY = 0.5
"""So much more plausible must the mirrored or inverted film be; twice as much with a single labelled film.

After learning from ten hands (at -0.63 in the mean), 255 left hands of the training films were more plausible than
their mirror images, but for three that were less so by at most 0.2; 13 right hands that are hidden among them, at
-1.19 or below, were 0.7 to 1.6 less plausible, one only 0.2. Of 60 others, all were more plausible than inverted,
58 by more than 0.5 and 42 by more than 1."""
TELLS_MIRRORED = 0.35
"""A network that finds its labelled films less plausible by less than this when mirrored cannot tell them apart.

Chests and spines look much like their mirror images. After learning from five chest films, which were less
plausible by 0.23 in the median when mirrored, two of the last 116 training films were more plausible mirrored by
more than 0.5, which neither is: both were off by half the film. After learning from five and ten spines it was
0.16 and 0.15, after learning from one, five and ten hands 0.45 to 0.76, cephalograms 3 and more."""
SMALLER_BY = 0.1
"""So much more plausible must it be smaller."""
NEARLY_SQUARE = 0.2
"""The sides of a film tell whether it is turned by a quarter where they differ by more than about a tenth.

After learning from ten spines, which are tall, one of 60 others was taken for turned to the left without that, and
25 % of the height off. Turned films, which are wide then, are found as before."""
DOUBTFUL = -1.5
"""A film whose plausibility is below this, and clearly below the labelled films', is looked at in all ways.

After learning from ten films, the last forty training films of the ISBI 2015 cephalograms were at -0.82 or above
as they are, at -2.6 or below mirrored; the labelled ones at -0.48 in the mean. Spines differ more in shape: the
last forty were between -4.2 and -1.5, the labelled ones at -1.9 in the mean."""
CLEARLY = 1.0
"""So much more plausible must a turned film be, and the labelled films than one in doubt.

A film in doubt is looked at smaller, too, and is not taken for mirrored, turned or inverted by a look that leaves
it in doubt. Without that, of upright training films that were not learned from, 22 of 120 hands were after
learning from one, and 6 of 476 spines were taken for turned after learning from five; with it, 2 and 3. Nearly as
many as before were recognised that were turned or inverted: 49 of 68 spines (five films; 49 before), 69 of 72
chests (five; 72 before), 51 of 72 hands (five; 52 before), all 48 cephalograms (one). One spine tells no way any
more (36 of 72 before): it has been learned by heart, and all others are much less plausible than it. ``python -m
tests.benchmarks.lying`` shows how far such films are off."""


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
