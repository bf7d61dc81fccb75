"""Films laid over each other: against another program, and what must hold of any two."""

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lmstudio.analysis.measurements.evaluation import Blank, Why
from lmstudio.analysis.measurements.film_readings import FilmPoints, Reading
from lmstudio.analysis.measurements.propagation import Spread
from lmstudio.analysis.superimposition import measure_changes, placement
from lmstudio.analysis.superimposition.measure_changes import Certainty, Change
from lmstudio.analysis.superimposition.placement import Placement
from lmstudio.analysis.superimposition.shifts import Displacement, Shift, displacements
from lmstudio.analysis.superimposition.ways import WAYS, Way, fit_of
from lmstudio.core.geometry import XY
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import face

ALL = cephalometric()
FILE = Path(__file__).resolve().parents[3] / "fixtures" / "superimposition" / "changes.json"
KNOWN: dict[str, dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))["pairs"]
NAMED = {
    "S-N at S": WAYS["sn"],
    "palatal plane at ANS": WAYS["palatal"],
    "mandibular plane at Me": WAYS["mandibular"],
    "best fit of the cranial base": WAYS["cranial-base"],
    "best fit of the symphysis and body": WAYS["mandible"],
}
CIRCLE = (1.0, 0.0, 1.0)
EXACT = 1e-9
CHILD, ADULT = face("child-nine"), face("class-1-adult")


def film(points: Mapping[str, XY], covariance: tuple[float, float, float] | None = CIRCLE) -> FilmPoints:
    known = {} if covariance is None else dict.fromkeys(points, covariance)
    return FilmPoints(ALL, points, True, frozenset(), known)


def laid(first: Mapping[str, XY], second: Mapping[str, XY], way: Way, *, in_mm: bool = True) -> Placement:
    found = placement.place(ALL, first, second, way, in_mm=in_mm)
    assert isinstance(found, Placement)
    return found


def shifts(first: FilmPoints, second: FilmPoints, way: Way) -> dict[str, Displacement]:
    found = displacements(first, second, way)
    assert not isinstance(found, Blank)
    return {each.key: each for each in found}


@pytest.mark.parametrize("pair", KNOWN)
@pytest.mark.parametrize("name", NAMED)
def test_changes_of_invented_faces_are_what_another_program_found(pair: str, name: str) -> None:
    first, second = (face(each) for each in pair.split(" -> "))
    known = KNOWN[pair][name]
    assert laid(first, second, NAMED[name]).degrees == pytest.approx(known["turn"], abs=EXACT)
    found = shifts(film(first), film(second), NAMED[name])
    for key, steps in known["change"].items():
        assert [found[key].forwards.value, found[key].down.value] == pytest.approx(steps, abs=EXACT), key


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_a_film_that_was_turned_shifted_and_mirrored_lies_on_itself(way: Way) -> None:
    c, s = math.cos(0.3), math.sin(0.3)
    second = {key: (-(c * x - s * y) + 50, s * x + c * y - 20) for key, (x, y) in ADULT.items()}
    found = laid(ADULT, second, way)
    assert found.mirrored
    for key, xy in second.items():
        assert found.moved(xy) == pytest.approx(ADULT[key], abs=EXACT)
    assert all(
        abs(each.value) < EXACT and each.is_real is False
        for change in shifts(film(ADULT), film(second), way).values()
        for each in (change.forwards, change.down)
    )


def test_what_films_are_laid_on_stays_and_nothing_is_scaled() -> None:
    found = laid(CHILD, ADULT, WAYS["sn"])
    assert found.moved(ADULT["S"]) == pytest.approx(CHILD["S"])
    moved = found.moved(ADULT["N"])
    assert math.dist(moved, CHILD["S"]) == pytest.approx(math.dist(ADULT["N"], ADULT["S"]))
    assert abs(found.turn) == pytest.approx(1)
    assert not found.scaled


def test_without_spacing_sizes_are_made_equal_and_that_is_said() -> None:
    second = {key: (3 * x, 3 * y) for key, (x, y) in CHILD.items()}
    for way in (WAYS["sn"], WAYS["cranial-base"]):
        found = laid(CHILD, second, way, in_mm=False)
        assert found.scaled
        assert found.moved(second["Me"]) == pytest.approx(CHILD["Me"])


def test_a_fit_takes_the_points_that_both_films_have_and_says_which() -> None:
    second = {key: xy for key, xy in ADULT.items() if key != "Ba"}
    assert laid(CHILD, second, WAYS["cranial-base"]).keys == ("S", "N", "Po", "Or")
    chosen = laid(CHILD, ADULT, fit_of(("S", "N", "ANS")))
    assert chosen.keys == ("S", "N", "ANS")
    assert chosen.way.words == "Best fit of chosen points"


def test_films_that_cannot_be_laid_over_each_other_say_why() -> None:
    def why(first: Mapping[str, XY], second: Mapping[str, XY], way: Way) -> tuple[Why, tuple[str, ...]]:
        found = placement.place(ALL, first, second, way)
        assert isinstance(found, Blank)
        return found.why, found.points

    few = {key: CHILD[key] for key in ("S", "N")}
    assert why(CHILD, few, WAYS["palatal"]) == (Why.MISSING, ("ANS", "PNS"))
    assert why(CHILD, few, WAYS["cranial-base"]) == (Why.MISSING, ("Po", "Or", "Ba"))
    assert why(CHILD, few, WAYS["sn"])[0] is Why.FRAME
    assert why(CHILD, {**ADULT, "N": ADULT["S"]}, WAYS["sn"]) == (Why.COINCIDE, ("S", "N"))
    assert displacements(film(CHILD), film(few), WAYS["sn"]) == placement.place(ALL, CHILD, few, WAYS["sn"])
    # S and N tell which way the face looks, together with the chin.
    assert isinstance(placement.place(ALL, CHILD, {**few, "Me": ADULT["Me"]}, WAYS["sn"]), Placement)


def test_errors_of_displacements_are_those_of_random_draws() -> None:
    chance, way, keys = np.random.default_rng(4), WAYS["sn"], ("N", "A", "Me", "Go", "S")
    expected = shifts(film(CHILD, (0.25, 0.1, 0.49)), film(ADULT, (0.25, 0.1, 0.49)), way)
    root = np.linalg.cholesky(np.array([[0.25, 0.1], [0.1, 0.49]]))

    def drawn(points: Mapping[str, XY]) -> dict[str, XY]:
        steps = chance.normal(size=(len(points), 2)) @ root.T
        return {key: (x + dx, y + dy) for (key, (x, y)), (dx, dy) in zip(points.items(), steps, strict=True)}

    found = []
    for _ in range(1500):
        first, second = drawn(CHILD), drawn(ADULT)
        place = laid(first, second, way)
        ahead = np.subtract(first["Or"], first["Po"]) / math.dist(first["Or"], first["Po"])
        axes = np.array([ahead, (-ahead[1], ahead[0])])
        found.append([axes @ np.subtract(place.moved(second[key]), first[key]) for key in keys])
    spread = np.array(found).std(axis=0, ddof=1)
    for k, key in enumerate(keys[:-1]):
        errors = (expected[key].forwards.error, expected[key].down.error)
        assert errors == pytest.approx(tuple(spread[k]), rel=0.07), key
    # What the films lie on has no error of its own.
    assert expected["S"].forwards.error == pytest.approx(0, abs=1e-6)


def test_without_the_error_of_a_point_there_is_none_of_what_depends_on_it() -> None:
    first = film(CHILD)
    known = {key: each for key, each in first.covariances.items() if key != "A"}
    found = shifts(replace(first, covariances=known), film(ADULT), WAYS["sn"])
    assert (found["A"].forwards.error, found["A"].forwards.is_real) == (None, None)
    assert found["B"].forwards.error is not None
    lacking = {key: each for key, each in first.covariances.items() if key != "N"}
    found = shifts(replace(first, covariances=lacking), film(ADULT), WAYS["sn"])
    assert found["B"].forwards.error is None
    assert Shift(2.0, 1.0).is_real
    assert not Shift(1.9, 1.0).is_real


def test_a_change_within_the_error_is_said_to_be_that() -> None:
    values = {"one": Reading(80.0, Spread(0.6)), "two": Reading(81.5, Spread(0.8)), "three": Reading(83.0)}
    blank = Reading(Blank(Why.MISSING, ("A",)))

    def change(first: Reading, second: Reading, years: float | None = None) -> Change:
        return measure_changes.changes(ALL, {"SNA": first}, {"SNA": second}, ["SNA"], years=years)[0]

    within = change(values["one"], values["two"], 2.0)
    assert (within.difference, within.per_year) == (1.5, 0.75)
    assert [within.error, within.detectable] == pytest.approx([1.0, 1.96])
    assert within.certainty is Certainty.WITHIN
    assert within.words == "within the error"
    assert change(values["one"], replace(values["two"], value=82.0)).certainty is Certainty.REAL
    assert change(values["one"], values["three"]).certainty is Certainty.UNKNOWN
    missing = change(values["one"], blank)
    assert (missing.certainty, missing.words, missing.difference) == (Certainty.BLANK, "needs A", None)
    assert change(values["one"], values["two"], 0.1).per_year is None
    # A turn from 179 to -179 degrees is one of 2.
    assert change(Reading(179.0), Reading(-179.0)).difference == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("key", "first", "second", "error", "places"),
    [
        # 1.96 times 2 is 3.92: 3.94 is more, which 3.9 beside 3.9 would not be; 3.90 is not, as 3.9 is not.
        ("SNA", 80.0, 83.94, 2.0, 2),
        ("SNA", 80.0, 83.90, 2.0, 1),
        ("SNA", 80.0, 90.0, 2.0, 1),
        ("SNA", 80.0, 80.3, 0.5, 2),
        # Of a share one decimal would tell 0.6 before and after.
        ("FHI", 0.62, 0.64, 0.02, 2),
    ],
)
def test_a_change_is_told_so_that_it_reads_as_what_it_is_said_to_be(
    key: str, first: float, second: float, error: float, places: int
) -> None:
    readings = {key: Reading(first, Spread(0.0))}, {key: Reading(second, Spread(error))}
    (found,) = measure_changes.changes(ALL, *readings, [key])
    assert found.places == places


def test_a_step_is_told_so_that_it_reads_as_what_it_is_said_to_be() -> None:
    assert Shift(3.94, 2.0).places == 2
    assert Shift(-3.94, 2.0).places == 2
    assert Shift(3.90, 2.0).places == 1
    assert Shift(0.3, 0.1).places == 1
    assert Shift(0.3, None).places == 1
