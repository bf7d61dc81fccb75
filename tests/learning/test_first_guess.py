from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType

import numpy as np
import pytest
import torch

from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image
from lmstudio.errors import MissingFilm
from lmstudio.imaging.film import Film
from lmstudio.learning.network import devices
from lmstudio.learning.prediction.first_guess import REMEMBERED, Guesser
from tests.learning.conftest import Phantoms

FILMS = 8


@pytest.fixture(scope="module")
def phantoms() -> Phantoms:
    return Phantoms(FILMS)


@pytest.fixture(scope="module")
def guesser() -> Guesser:
    return Guesser()


class Reading:
    """Reads phantoms, and counts how often."""

    def __init__(self, phantoms: Phantoms) -> None:
        self.phantoms, self.films = phantoms, list[str]()

    def __call__(self, image: Image) -> Film:
        self.films.append(image.id)
        return self.phantoms.read(image)


def _errors_mm(phantoms: Phantoms, image: Image, guessed: Mapping[str, XY]) -> list[float]:
    truth = phantoms.films[image.id].points
    return [image.spacing.distance_mm(truth[name], xy) for name, xy in guessed.items()]


@pytest.mark.parametrize(("labelled", "bound_mm"), [(1, 6.5), (4, 4.0)])
def test_guesses_are_near_the_exact_truth_of_phantoms(
    phantoms: Phantoms, guesser: Guesser, labelled: int, bound_mm: float
) -> None:
    project, found = phantoms.project(labelled), list[float]()
    for image in project.images[4:]:
        guessed = guesser.guess(project, image, project.labelled(), phantoms.read)
        assert list(guessed) == list(project.schema.names)
        found += _errors_mm(phantoms, image, guessed)
    assert float(np.median(found)) < bound_mm


def test_what_lies_on_no_labelled_film_is_not_guessed(phantoms: Phantoms, guesser: Guesser) -> None:
    project = phantoms.project(1)
    first, *others = project.schema.names
    points = dict(project.annotations["0.png"].points)
    del points[first]
    partly = project.with_annotations({"0.png": Annotation(MappingProxyType(points))})
    assert list(guesser.guess(partly, project.images[1], partly.labelled(), phantoms.read)) == others
    assert guesser.guess(project, project.images[1], (), phantoms.read) == {}


def test_points_that_are_moved_are_looked_for_where_they_are_now(phantoms: Phantoms, guesser: Guesser) -> None:
    project = phantoms.project(1)
    one, other = project.schema.names[:2]
    there = guesser.guess(project, project.images[1], project.labelled(), phantoms.read)
    points = dict(project.annotations["0.png"].points)
    points[one], points[other] = points[other], points[one]
    swapped = project.with_annotations({"0.png": Annotation(MappingProxyType(points))})
    now = guesser.guess(swapped, project.images[1], swapped.labelled(), phantoms.read)
    assert (now[one], now[other]) == (there[other], there[one])


def test_films_are_read_once_and_not_again_for_another_point(phantoms: Phantoms) -> None:
    guesser, reading, project = Guesser(), Reading(phantoms), phantoms.project(2)
    for _ in range(2):
        guesser.guess(project, project.images[2], project.labelled(), reading)
    assert sorted(reading.films) == ["0.png", "1.png", "2.png"]
    for image in project.images[3 : 3 + REMEMBERED]:
        guesser.guess(project, image, project.labelled(), reading)
    assert len(reading.films) == len(set(reading.films))


def test_a_labelled_film_that_cannot_be_read_has_no_say_and_any_other_is_an_error(phantoms: Phantoms) -> None:
    guesser, project = Guesser(), phantoms.project(2)
    gone = Phantoms(3)
    gone.gone = {"0.png"}
    found = guesser.guess(project, project.images[2], project.labelled(), gone.read)
    alone = Guesser().guess(project, project.images[2], project.images[1:2], phantoms.read)
    assert found == alone
    with pytest.raises(MissingFilm):
        guesser.guess(project, project.images[0], project.images[1:2], gone.read)


def test_a_thread_that_takes_one_for_itself_leaves_all_others_theirs() -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        with ThreadPoolExecutor(1) as taking, ThreadPoolExecutor(1) as other:
            taking.submit(devices.take_one_thread).result()
            assert taking.submit(torch.get_num_threads).result() == 1
            assert other.submit(torch.get_num_threads).result() == 2
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)
