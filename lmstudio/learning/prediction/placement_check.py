"""The points of readers that look misplaced, found without any training.

Every labelled film is compared with a few others: frozen features of pre-trained networks tell where on it what
looks like each landmark lies, see :mod:`lmstudio.learning.prediction.matching`. What follows from that is told by
:mod:`lmstudio.analysis.doubtful_points`.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import torch
from torch import Tensor

from lmstudio import paths
from lmstudio.analysis import doubtful_points, shape
from lmstudio.analysis.doubtful_points import DoubtfulPoint, FilmDoubts
from lmstudio.analysis.orientation import Orientation, find_orientations
from lmstudio.core import pace
from lmstudio.core.events import Event, Note, Started, Step
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError
from lmstudio.language import tr
from lmstudio.learning.finetuning import recipe
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import devices, weights
from lmstudio.learning.prediction import framing
from lmstudio.learning.prediction.framing import Frame
from lmstudio.learning.prediction.matching import FrozenFeatures
from lmstudio.learning.prediction.views import Read, Scales, view

WITNESSES = 10
"""So many films at most are what the others are compared with, since each takes 11 MB, and all of them time."""
ROUNDS = 3
"""So often the worst point of each landmark among the witnesses is taken away, since where more than three of ten
are wrong nobody knows which."""
TELLING = 0.06
"""In root mean square radii: where films usually lie further beside what is seen, it tells nothing of all points
together, since right ones do so, too."""
DISPLACED = 3.0
"""So many times further beside than usual all points of a film lie that may be of another one, since right films
are found up to twice as far."""


@dataclass(frozen=True, slots=True, eq=False)
class _SeenFilm:
    """A labelled film as the check sees it.

    Args:
        image: of the project.
        orientation: that puts it right beside the others.
        frame: its place in the networks' input once put right.
        features: (C, h, w).
        xy_net: (K, 2) the points in the input; ``nan`` where there is none, or none is to be trusted.
        template: (K, C) the features there.
    """

    image: Image
    orientation: Orientation
    frame: Frame
    features: Tensor
    xy_net: Array
    template: Tensor


@dataclass(frozen=True, slots=True)
class _ReadFilm:
    """A film, its points (K, 2) in its pixels, and what puts it right beside the others."""

    image: Image
    xy: Array
    orientation: Orientation


class _Witness:
    """What some films tell together: the templates (N, K, C) of each, and their common shape.

    Args:
        films: labelled ones.
    """

    def __init__(self, films: Sequence[_SeenFilm]) -> None:
        points = np.stack([each.xy_net for each in films])
        self.templates = torch.stack([each.template for each in films])
        self.common = shape.learn(points)
        self._told = np.isfinite(points).all(axis=-1).sum(axis=0) >= doubtful_points.FEWEST_FILMS - 2

    def listen(self, film: _SeenFilm, frozen: FrozenFeatures) -> tuple[list[DoubtfulPoint], float]:
        """The doubtful points of another film, and how far all lie beside where they are seen."""
        places = frozen.find(self.templates, film.features, film.frame, mean=self.common.mean)
        seen = np.where(self._told[:, None], film.frame.to_net(places), np.nan)
        doubts = doubtful_points.find_doubts(film.xy_net, seen, self.common)
        return doubts, doubtful_points.measure_offset(film.xy_net, seen, self.common)


class PlacementCheck:
    """Looks for misplaced points on the labelled films of a project. It computes on the CPU.

    Args:
        project: with the points.
        read: gives the pixels of films.

    Raises:
        WeightsError: one of the bundled networks cannot be read.
    """

    def __init__(self, project: Project, read: Read) -> None:
        bundled = (paths.bundled_weights(), paths.photograph_weights())
        self._frozen = FrozenFeatures([weights.read(path) for path in bundled], torch.device("cpu"))
        self._read = read
        images = project.labelled()
        placed = np.array([recipe.reader_points(project, image, project.schema.names) for image in images])
        found = zip(images, placed, find_orientations(placed), strict=True)
        self._films = [_ReadFilm(*each) for each in found] if len(images) >= doubtful_points.FEWEST_FILMS else []
        sizes = [(image.height, image.width) for image in images] or [(1, 1)]
        area = FinetuneConfig().area
        self._scales = Scales(framing.input_size(sizes, area=area, multiple=self._frozen.multiple))

    def run(self) -> Iterator[Event | FilmDoubts]:
        """Events of looking at the films, and what is doubtful about each that can be read.

        Nothing is said where there are fewer labelled films than :data:`doubtful_points.FEWEST_FILMS`.
        """
        count = len(self._films)
        chosen = np.unique(np.linspace(0, count - 1, min(count, WITNESSES)).round().astype(int)).tolist()
        yield Started("check", devices.describe(self._frozen.device), count, count)
        looks = self._look_at([*chosen, *sorted(set(range(count)) - set(chosen))])
        witnesses = dict[int, _SeenFilm]()
        for row, seen in islice(looks, 2 * len(chosen)):
            if isinstance(seen, _SeenFilm):
                witnesses[row] = seen
            else:
                yield seen
        if len(witnesses) < doubtful_points.FEWEST_FILMS:
            return
        trusted = self._trust(witnesses)
        heard = {row: _beside(trusted, row).listen(film, self._frozen) for row, film in witnesses.items()}
        usual = float(np.median([offset for _, offset in heard.values()]))
        for row, film in witnesses.items():
            yield _judged(film, *heard[row], usual)
        together = _Witness(list(trusted.values()))
        for _, seen in looks:
            if isinstance(seen, _SeenFilm):
                yield _judged(seen, *together.listen(seen, self._frozen), usual)
            else:
                yield seen

    def _look_at(self, rows: Sequence[int]) -> Iterator[tuple[int, "_SeenFilm | Event"]]:
        """Each film, or why it cannot be read; then how far it has come."""
        began = time.monotonic()
        for done, row in enumerate(rows, start=1):
            labelled = self._films[row]
            try:
                yield row, self._look(labelled)
            except FilmError as error:
                yield row, Note(tr("Not checked: {film}. {reason}").format(film=labelled.image.name, reason=error))
            elapsed = time.monotonic() - began
            left = pace.of_films(elapsed, done, len(rows))
            yield row, Step(done, len(rows), float("nan"), elapsed, left)

    def _look(self, labelled: _ReadFilm) -> _SeenFilm:
        film, orientation = self._read(labelled.image), labelled.orientation
        seen = view(orientation.orient_pixels(film.pixels), self._scales)
        xy_net = seen.frame.to_net(orientation.orient_points(labelled.xy, (film.height, film.width)))
        features = self._frozen.describe(seen.whole)
        template = self._frozen.templates(features, torch.from_numpy(xy_net).float())
        return _SeenFilm(labelled.image, orientation, seen.frame, features, xy_net, template)

    def _trust(self, witnesses: Mapping[int, _SeenFilm]) -> dict[int, _SeenFilm]:
        """The films without those of their points that the others contradict: of each landmark the worst first.

        A wrong point would make those of the other films doubtful.
        """
        trusted = dict(witnesses)
        for _ in range(ROUNDS):
            worst = dict[int, tuple[float, int]]()
            for row, film in witnesses.items():
                for doubt in _beside(trusted, row).listen(film, self._frozen)[0]:
                    if np.isfinite(trusted[row].xy_net[doubt.landmark]).all():
                        worst[doubt.landmark] = max(worst.get(doubt.landmark, (0.0, row)), (doubt.times, row))
            if not worst:
                break
            for landmark, (_, row) in worst.items():
                trusted[row] = _without(trusted[row], landmark)
        return trusted


def _beside(films: Mapping[int, _SeenFilm], row: int) -> _Witness:
    """What the others tell about a film."""
    return _Witness([film for number, film in films.items() if number != row])


def _judged(film: _SeenFilm, doubts: Sequence[DoubtfulPoint], offset: float, usual: float) -> FilmDoubts:
    """What is doubtful, its places in the film's pixels."""
    displaced = usual < TELLING and offset > DISPLACED * usual
    size = (film.image.height, film.image.width)
    places = film.frame.to_film(np.array([doubt.expected for doubt in doubts]).reshape(-1, 2))
    points = (
        replace(doubt, expected=(float(x), float(y)))
        for doubt, (x, y) in zip(doubts, film.orientation.restore_points(places, size), strict=True)
    )
    return FilmDoubts(film.image.id, tuple(points), displaced)


def _without(film: _SeenFilm, landmark: int) -> _SeenFilm:
    xy_net, template = film.xy_net.copy(), film.template.clone()
    xy_net[landmark], template[landmark] = np.nan, torch.nan
    return replace(film, xy_net=xy_net, template=template)
