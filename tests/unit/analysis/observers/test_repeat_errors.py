"""The errors of a reader from films read twice."""

from dataclasses import replace

import numpy as np
import pytest

from lmstudio.analysis.measurements.evaluation import Evaluation
from lmstudio.analysis.measurements.reader_errors import PUBLISHED, ReaderErrors
from lmstudio.analysis.observers import pairs, repeat_errors
from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
from lmstudio.analysis.observers.repeat_errors import FEWEST_PAIRS
from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import UNKNOWN_SPACING, Array
from lmstudio.formats import schema_files
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.test_film_readings import FILM, KEYS, READ, read

FILMS = 12
STEPS = np.random.default_rng(3).normal(0, [8, 4], (FILMS, len(KEYS), 2))
"""Pixels of 0.1 mm: 0.8 mm forwards and 0.4 mm down."""


def moved(steps: Array, *, mirrored: bool = False) -> Annotation:
    points = {}
    for (_, name), (dx, dy) in zip(KEYS.items(), steps, strict=True):
        x, y = READ.points[name].xy or (0.0, 0.0)
        x, y = x + dx, y + dy
        points[name] = replace(READ.points[name], xy=(FILM.width - x if mirrored else x, y))
    return Annotation(points)


def errors(count: int = FILMS, *, mirrored: bool = False) -> ReaderErrors:
    images = tuple(replace(FILM, id=f"film-{k:04d}") for k in range(count))
    films = ReadFilms(images, schema_files.find_schema("cephalometric-19"))
    nothing = np.zeros((len(KEYS), 2))
    first = ReaderPoints("first", {each.id: moved(nothing, mirrored=mirrored) for each in images})
    second = ReaderPoints(
        "second", {each.id: moved(-STEPS[k], mirrored=mirrored) for k, each in enumerate(images)}
    )
    return repeat_errors.own_errors(films, first, second, [cephalometric()])


def test_they_are_dahlbergs_errors_of_both_axes() -> None:
    found = errors()
    assert found.films == FILMS
    assert set(found.own) == set(KEYS)
    points = {key: READ.points[name].xy or (0.0, 0.0) for key, name in KEYS.items()}
    axes = np.array(Evaluation(cephalometric(), points).axes)
    for k, key in enumerate(KEYS):
        across, _, down = found.covariances[key]
        forwards, downwards = (0.1 * STEPS[:, k] @ axes.T).T
        assert found.own[key] == FILMS
        assert across**0.5 == pytest.approx(pairs.dahlberg(forwards), abs=1e-9)
        assert down**0.5 == pytest.approx(pairs.dahlberg(downwards), abs=1e-9)
    assert found.words == "your own re-reads of 12 films"


def test_they_are_the_same_whichever_way_the_faces_look() -> None:
    for key, each in errors(mirrored=True).covariances.items():
        assert each == pytest.approx(errors().covariances[key], abs=1e-9)


def test_below_the_fewest_pairs_the_published_ones_stay() -> None:
    assert errors(FEWEST_PAIRS - 1) is PUBLISHED
    assert errors(FEWEST_PAIRS).own


def test_a_landmark_with_too_few_pairs_keeps_the_published_error_and_that_is_said() -> None:
    images = tuple(replace(FILM, id=f"film-{k:04d}") for k in range(FILMS))
    films = ReadFilms(images, schema_files.find_schema("cephalometric-19"))
    first = ReaderPoints("first", dict.fromkeys((each.id for each in images), READ))
    twice = {each.id: moved(STEPS[k]) for k, each in enumerate(images)}
    for each in images[:3]:
        points = {name: point for name, point in twice[each.id].points.items() if name != KEYS["Po"]}
        twice[each.id] = Annotation(points)
    found = repeat_errors.own_errors(films, first, ReaderPoints("second", twice), [cephalometric()])
    assert "Po" not in found.own
    assert found.covariances["Po"] == PUBLISHED.covariances["Po"]
    assert found.words == "your own re-reads of 12 films; of Po: two readers of 300 public films"


def test_films_of_unknown_spacing_are_left_out() -> None:
    images = tuple(replace(FILM, id=f"film-{k:04d}", spacing=UNKNOWN_SPACING) for k in range(FILMS))
    films = ReadFilms(images, schema_files.find_schema("cephalometric-19"))
    both = ReaderPoints("first", dict.fromkeys((each.id for each in images), READ))
    assert repeat_errors.own_errors(films, both, both, [cephalometric()]) is PUBLISHED


def test_measurements_of_a_careful_reader_are_surer() -> None:
    own, published = (read(READ, reader=each).readings(["SNA"])["SNA"] for each in (errors(), PUBLISHED))
    assert own.spread.error is not None
    assert published.spread.error is not None
    assert own.spread.error < published.spread.error / 2
