"""Typed facts about long work. Whoever runs the work iterates over them; to stop is to stop iterating."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.annotation import Point
from lmstudio.core.sameness import Same


@dataclass(frozen=True, slots=True)
class Started:
    """Work begins.

    Args:
        task: ``pre-train``, ``fine-tune`` or ``predict``.
        device: for people, such as ``CPU, 2 threads`` or ``NVIDIA RTX 4070``.
        films: how many films it works on.
        steps: how many steps it will take at most.
    """

    task: str
    device: str
    films: int
    steps: int


@dataclass(frozen=True, slots=True, eq=False)
class Step(Same):
    """One step is done: optimiser update, or film predicted.

    Args:
        step: 1 .. steps.
        steps: how many there will be.
        loss: of this step; ``nan`` for prediction.
        elapsed_s: since the start.
        remaining_s: expected until the end; ``nan`` while unknown.
    """

    step: int
    steps: int
    loss: float
    elapsed_s: float
    remaining_s: float


@dataclass(frozen=True, slots=True, eq=False)
class Validation(Same):
    """Error on labelled films that were held back and not learned from so far.

    Args:
        step: after how many steps.
        mean_radial_error: in ``unit``.
        unit: ``mm``, or ``px`` where some spacing is unknown.
        films: how many were held back.
    """

    step: int
    mean_radial_error: float
    unit: str
    films: int


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell the user once, such as a film that was left out or a smaller batch."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """A network's points for one image.

    Args:
        image_id: of the project.
        points: by landmark name, in image pixels, each with its expected error.
        heatmaps: (K, h, w) uint8, each landmark's probability over the image scaled to a maximum of 255, in the
            order of ``points``; the grid covers the area ``box``.
        box: (left, top, right, bottom) of the grid's outer edges in image pixels.
        orientation: how the film had to be looked at, such as ``mirrored``; empty for the film as it is.
    """

    image_id: str
    points: Mapping[str, Point]
    heatmaps: NDArray[np.uint8] = field(repr=False)
    box: tuple[float, float, float, float]
    orientation: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A network that can be kept: the weights file's bytes (safetensors with the configuration in its header).

    Args:
        weights: the content of a weights file.
        step: after how many steps.
        films: how many labelled films it learned from.
        start: what it started from.
        final: whether the work is done; otherwise it is a checkpoint.
        learned: ids of the films it learned from.
        held_back: ids of the labelled films on which its error was measured before it learned from them too.
        validation: its error on those; ``None`` where it was not measured.
        planned: how many steps there were to be; 0 where that is not known.
    """

    weights: bytes = field(repr=False)
    step: int
    films: int
    start: str
    final: bool
    learned: tuple[str, ...] = ()
    held_back: tuple[str, ...] = ()
    validation: Validation | None = None
    planned: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Pictures of what a pre-training has learned so far.

    Args:
        step: after how many steps.
        png: the content of a PNG file.
    """

    step: int
    png: bytes = field(repr=False)


Event = Started | Step | Validation | Note | Prediction | Trained | Sheet
