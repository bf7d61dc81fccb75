"""What a pre-trained network sees in a film, as numbers: films with like features look alike to it.

The features are those of one of its levels, averaged over a coarse grid, so that they tell both what is on a film
and roughly where. Those of ImageNet's encoder tell films apart a little better than those of denoising diffusion:
ten films chosen by the one were 4.8, 2.1, 4.0 and 2.7 % of the height from 60 hands, 100 cephalograms, chests and
spines, by the other 5.7, 2.3, 4.1 and 2.8 % (``python -m tests.benchmarks.coverage SET``).
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from lmstudio import paths
from lmstudio.core import pace
from lmstudio.core.events import Event, Note, Started, Step
from lmstudio.core.project import Image
from lmstudio.errors import FilmError
from lmstudio.language import tr
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.devices import Interrupted, Stopping, interruptible, never
from lmstudio.learning.network.workers import each_in_order
from lmstudio.learning.prediction import framing, matching
from lmstudio.learning.prediction.views import Read

AREA = 192 * 160
"""Pixels of the network's input, about.

The landmarks of 60 hands were 4.8 % of the height from those of the most alike of ten chosen ones, 5.1 % with half
and 5.2 % with twice as many pixels, 5.7 % from ten chosen at random (``python -m tests.benchmarks.coverage SET
--last 60``)."""
GRID = 8
"""Side of the grid that the features are averaged over.

Half of it left the same hands 5.2 % off, twice as much 4.8 % (``python -m tests.benchmarks.coverage SET --last
60``)."""


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """One film in numbers.

    Args:
        image_id: of the project.
        features: (D,) float32; D is the same for every film that one network describes.
    """

    image_id: str
    features: NDArray[np.float32]


class Describer:
    """A pre-trained or fine-tuned network that describes films.

    Args:
        content: of a weights file; ``None`` takes the bundled one that was trained on photographs.
        device: see :func:`lmstudio.learning.network.devices.choose`.

    Raises:
        WeightsError: no weights file.
    """

    def __init__(self, content: bytes | None = None, *, device: str = "auto") -> None:
        if content is None:
            content = weights.read(paths.photograph_weights())
        network, _ = weights.from_bytes(content)
        self.device = devices.choose(device)
        self._network = network.to(self.device).eval()

    def features(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        """Features (D,), of length 1, of a film's pixels (H, W); alike for a brighter or more contrasted copy."""
        film = (pixels.shape[0], pixels.shape[1])
        size = framing.input_size([film], area=AREA, multiple=self._network.config.multiple)
        seen = framing.framed(pixels, framing.frame(film, size))
        with torch.inference_mode():
            level = matching.levels_seen(self._network, seen[None].to(self.device))[-1]
        cells = functional.adaptive_avg_pool2d(level.float().cpu(), (GRID, GRID)).flatten()
        return np.asarray(functional.normalize(cells, dim=0).numpy(), dtype=np.float32)


def describe(
    images: Sequence[Image],
    *,
    read: Read,
    content: bytes | None = None,
    device: str = "auto",
    threads: int | None = None,
    stopping: Stopping = never,
) -> Iterator[Event | Described]:
    """Events of describing films, a ``Described`` for each that can be read; the others are noted.

    Args:
        images: the films.
        read: gives their pixels.
        content: of a weights file; ``None`` takes the bundled one that was trained on photographs.
        device: see :func:`lmstudio.learning.network.devices.choose`.
        threads: CPU threads to compute on; ``None`` takes all.
        stopping: once it says so it ends, in the middle of a film.

    Raises:
        WeightsError: no weights file.
    """
    with devices.threads(threads):
        describer = Describer(content, device=device)
        yield Started("suggest", devices.describe(describer.device), len(images), len(images))
        with suppress(Interrupted), interruptible(stopping):
            yield from _each(describer, images, read)


def _each(describer: Describer, images: Sequence[Image], read: Read) -> Iterator[Event | Described]:
    began = time.monotonic()
    films = each_in_order(images, read, lambda film: describer.features(film.pixels), describer.device)
    for done, (image, found) in enumerate(films, start=1):
        if isinstance(found, FilmError):
            yield Note(tr("Not examined: {film}. {reason}").format(film=image.name, reason=found))
        else:
            yield Described(image.id, found)
        elapsed = time.monotonic() - began
        yield Step(done, len(images), float("nan"), elapsed, pace.of_films(elapsed, done, len(images)))
