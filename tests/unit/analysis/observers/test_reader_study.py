"""Several readers who each read invented films more than once."""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np
import pytest

from lmstudio.analysis.observers import reader_study
from lmstudio.analysis.observers.read_films import ReaderPoints
from lmstudio.analysis.observers.repeat_study import repeat_study
from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import XY
from tests.unit.analysis.observers.test_reader_comparison import FILMS, IMAGES, SCHEMA, STEINER, reader

AHEAD = {"MM": 0.0, "AB": 2.0}


def drifting(seed: int, ahead: float) -> Callable[[str, XY], XY]:
    """Points so many mm to the right, and off by chance."""
    chance = np.random.default_rng(seed)
    return lambda _face, xy: (xy[0] + ahead + chance.normal(0, 0.3), xy[1] + chance.normal(0, 0.3))


def readings(count: int = 2) -> dict[str, list[ReaderPoints]]:
    return {
        name: [reader(f"{name} {k}", drifting(10 * ord(name[0]) + k, ahead)) for k in range(count)]
        for name, ahead in AHEAD.items()
    }


def without(reading: ReaderPoints, landmark: str, films: int) -> ReaderPoints:
    """A reading that lacks a landmark of the first films."""
    found = dict(reading.annotations)
    for image in IMAGES[:films]:
        points = dict(found[image.id].points)
        del points[landmark]
        found[image.id] = Annotation(MappingProxyType(points))
    return ReaderPoints(reading.name, found)


def test_measurements_are_studied_reader_by_reader_and_reading_by_reading() -> None:
    given = readings()
    found = reader_study.study_readers(FILMS, given, [STEINER])
    assert found is not None
    assert (found.readers, found.readings, found.films.unit, found.anatomical) == (("MM", "AB"), 2, "mm", True)
    assert found.films.are_few
    values = FILMS.values(STEINER, [*given["MM"], *given["AB"]])
    assert len(found.measures) == len(values)
    for each in found.measures:
        mine = values[each.measurement.key]
        whole = mine[np.isfinite(mine).all(axis=1)]
        assert each.study == repeat_study(whole.reshape(-1, 2, 2))
        assert each.films == len(whole) >= 8


def test_places_tell_what_readers_differ_by_and_not_how_the_heads_lie() -> None:
    given = readings()
    found = reader_study.study_readers(FILMS, given, [])
    assert found is not None
    assert not found.anatomical
    assert [each.name for each in found.landmarks] == list(SCHEMA.names)
    for each in found.landmarks:
        # 2 mm between two readers is a standard deviation of 1.41; within one it is a scatter of 0.3.
        assert each.x.inter_error == pytest.approx(1.45, abs=0.35)
        assert each.x.intra_error < 0.7
        assert each.y.inter_error < 0.7
    first = found.landmarks[0]
    whole = np.stack(
        [FILMS.steps(reading, given["MM"][0])[:, 0, 0] for each in given.values() for reading in each]
    )
    moved = whole.T + 100 * np.arange(len(IMAGES))[:, None]
    known = repeat_study(moved.reshape(-1, 2, 2))
    assert known is not None
    assert [first.x.intra_error, first.x.inter_error] == pytest.approx([known.intra_error, known.inter_error])


def test_films_that_lack_a_reading_are_left_out_and_counted() -> None:
    given = readings()
    given["AB"][1] = without(given["AB"][1], "sella", 2)
    found = reader_study.study_readers(FILMS, given, [STEINER])
    assert found is not None
    sella = next(each for each in found.landmarks if each.name == "sella")
    assert sella.films == len(IMAGES) - 2
    snb = next(each for each in found.measures if each.measurement.key == "SNB")
    assert (snb.films, snb.left_out) == (len(IMAGES) - 2, 2)


def test_readers_of_one_reading_are_no_part_of_a_study_and_all_count_alike_often() -> None:
    once = {"CD": [reader("CD")]}
    assert reader_study.study_readers(FILMS, {"MM": readings()["MM"], **once}, [STEINER]) is None
    more = readings(3)
    more["AB"] = more["AB"][:2]
    found = reader_study.study_readers(FILMS, more | once, [STEINER])
    assert found is not None
    assert (found.readers, found.readings) == (("MM", "AB"), 2)
    assert found == reader_study.study_readers(
        FILMS, readings(3) | {"MM": more["MM"][:2], "AB": more["AB"]}, [STEINER]
    )


def test_readings_without_a_film_in_common_are_no_study() -> None:
    nothing = ReaderPoints("nothing", {})
    assert reader_study.study_readers(FILMS, {"MM": readings()["MM"], "AB": [nothing, nothing]}, [STEINER]) is None
