"""Prediction of any number of films, without a project: one after the other, as they are found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lmstudio.core.events import Prediction
from lmstudio.core.geometry import Spacing
from lmstudio.errors import FilmError
from lmstudio.imaging import film_reading
from lmstudio.imaging.film import Film
from lmstudio.learning.network.workers import each_in_order
from lmstudio.learning.prediction.predict import Predictor


@dataclass(frozen=True, slots=True)
class Named:
    """A film on disk.

    Args:
        name: what it is called in the result.
        path: where it lies.
    """

    name: str
    path: Path


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What a network says of one film.

    Args:
        prediction: its points; its image id is the film's name.
        spacing: of the film, by its own file.
    """

    prediction: Prediction
    spacing: Spacing


def predict_films(predictor: Predictor, films: Iterable[Named]) -> Iterator[tuple[Named, Found | FilmError]]:
    """Films in their order, each with what a network says of it or why it cannot be read.

    Of the films no more are taken than are computed at the moment.
    """

    def read(film: Named) -> tuple[Named, Film]:
        return film, film_reading.read_film(film.path)

    def found(of: tuple[Named, Film]) -> Found:
        return Found(predictor.predict(of[0].name, of[1]), of[1].spacing)

    return each_in_order(films, read, found, predictor.device)
