"""What other ways of learning landmarks have in common: what they learn from, and what they give."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from lmstudio.bench.datasets import read
from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Event, Note, Prediction
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError, NotEnoughLabels
from lmstudio.imaging.film import Film
from lmstudio.learning.finetuning import recipe
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.finetuning.stages import LearnableFilms
from lmstudio.learning.prediction.labelled_films import LabelledFilms
from lmstudio.learning.prediction.views import Read

Predict = Callable[[Sequence[Image], Read], Iterator[tuple[Image, Prediction | FilmError]]]
"""Gives images in their order, each with its prediction or with why it cannot be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """What has learned a project's landmarks.

    Args:
        predict: the films that it has not seen.
        content: of the network's weights file; empty where there is none.
        otherwise: by a name, points (K, 2) of the films predicted so far that another way of decoding gives.
    """

    predict: Predict
    content: bytes = b""
    otherwise: Mapping[str, Mapping[str, Array]] = field(default_factory=dict)


Teach = Callable[[Project, FinetuneConfig, bytes | None], Iterator[Event | Taught]]
"""Events of learning a project's labelled films, given a weights file to start from; what was taught comes
last."""


def learnable_films(
    project: Project, *, area: int, multiple: int
) -> Generator[Note, None, tuple[list[str], LearnableFilms]]:
    """Notes on labelled films, then the landmarks that can be learned and the films, of about ``area`` pixels.

    Raises:
        NotEnoughLabels: there is no film to learn from.
    """
    landmarks, _ = recipe.learnable_landmarks(project)
    seen = LabelledFilms(project, read)
    for item in seen.load(landmarks, area=area, multiple=multiple, close_area=multiple**2):
        if isinstance(item, Note):
            yield item
        elif item.images:
            return landmarks, item
    raise NotEnoughLabels("There is no film to learn from.", remedy="Label some films.")


def points_alone(image: Image, film: Film, names: Sequence[str], xy: Array) -> Prediction:
    """The prediction of points (K, 2) in a film's pixels by something that says no more; they stay on the film."""
    inside = np.clip(xy, [-0.5, -0.5], [film.width - 0.5, film.height - 0.5])
    points = {
        name: Point((float(x), float(y)), origin=Origin.PREDICTED, predicted_xy=(float(x), float(y)))
        for name, (x, y) in zip(names, inside, strict=True)
    }
    edges = (-0.5, -0.5, film.width - 0.5, film.height - 0.5)
    return Prediction(image.id, MappingProxyType(points), np.zeros((len(names), 1, 1), dtype=np.uint8), edges)
