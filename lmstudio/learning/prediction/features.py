"""What the pre-trained network sees in a film, as numbers: films with like features look alike to it.

The features are those of the middle and of the level above it on the way down, averaged over coarse grids, so that
they tell both what is on a film and roughly where.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import local
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
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
from lmstudio.learning.prediction import framing
from lmstudio.learning.prediction.views import Read

AREA = 192 * 160
"""Pixels of the network's input, about.

The landmarks of 60 hands were 5.1 % of the height from those of the most alike of ten chosen ones, 6.1 % with half
and 5.3 % with twice as many pixels, 5.7 % from ten chosen at random (``python -m tests.benchmarks.coverage SET
--last 60``)."""
MIDDLE_GRID, LEVEL_GRID = 2, 4
"""Sides of the grids that the features of the middle and of the level above it are averaged over.

They make little difference: the same hands were 5.3 and 5.1 % off with half and twice the first, 4.9 % with half
and with twice the second; but half the second left 7.1 instead of 6.9 % from the best of five (``python -m
tests.benchmarks.coverage SET --last 60``)."""


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
        content: of a weights file; ``None`` takes the bundled one.
        device: see :func:`lmstudio.learning.network.devices.choose`.

    Raises:
        WeightsError: no weights file.
    """

    def __init__(self, content: bytes | None = None, *, device: str = "auto") -> None:
        if content is None:
            content = weights.read(paths.bundled_weights())
        network, _ = weights.from_bytes(content)
        self.device = devices.choose(device)
        self._network = network.to(self.device).eval()
        self._seen = local()
        self._grids: list[int] = []
        self._tap(network.middle, MIDDLE_GRID)
        if len(network.down_blocks) > 1:
            self._tap(network.down_blocks[-2], LEVEL_GRID)

    def features(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        """The features (D,) of a film's pixels (H, W); alike for any brighter or more contrasted copy."""
        film = (pixels.shape[0], pixels.shape[1])
        size = framing.input_size([film], area=AREA, multiple=self._network.config.multiple)
        seen = framing.framed(pixels, framing.frame(film, size))
        with torch.inference_mode():
            self._network.features(seen[None].to(self.device))
        seen_by = vars(self._seen)
        parts = [self._pooled(seen_by.pop(str(number)), grid) for number, grid in enumerate(self._grids)]
        return np.concatenate(parts)

    def _tap(self, module: nn.Module, grid: int) -> None:
        number = len(self._grids)
        self._grids.append(grid)
        module.register_forward_hook(self._keep(number))

    def _keep(self, number: int) -> Callable[[nn.Module, Any, Tensor], None]:
        def keep(_module: nn.Module, _films: Any, out: Tensor) -> None:
            vars(self._seen)[str(number)] = out

        return keep

    @staticmethod
    def _pooled(maps: Tensor, grid: int) -> NDArray[np.float32]:
        """Each feature map's average over each cell of a grid, (C * grid * grid,), all together of length 1."""
        cells = functional.adaptive_avg_pool2d(maps.float().cpu(), (grid, grid)).flatten()
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
        content: of a weights file; ``None`` takes the bundled one.
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
