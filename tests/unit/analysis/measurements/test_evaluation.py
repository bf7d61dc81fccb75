import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.analysis.measurements import evaluation, table_reading
from lmstudio.analysis.measurements.definitions import MILLIMETRES
from lmstudio.analysis.measurements.evaluation import Blank, Evaluation, Why, evaluate
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin, of_shape
from lmstudio.formats import measurement_files
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import EXACT, FACES, MADE_UP, face, in_mm, numbers

ALL = cephalometric()
UNITS = {key: each.unit for key, each in ALL.measurements.items()}


def changed(
    points: dict[str, XY], *, scale: float = 1.0, degrees: float = 0.0, mirrored: bool = False
) -> dict[str, XY]:
    """The points turned, mirrored and made larger."""
    c, s = scale * math.cos(math.radians(degrees)), scale * math.sin(math.radians(degrees))
    return {key: ((-1 if mirrored else 1) * (c * x - s * y), s * x + c * y) for key, (x, y) in points.items()}


def largest_change(one: dict[str, XY], other: dict[str, XY]) -> float:
    before, after = evaluate(ALL, one), evaluate(ALL, other)
    assert numbers(before).keys() == numbers(after).keys()
    return max(abs(value - numbers(after)[key]) for key, value in numbers(before).items())


def test_there_are_113_measurements_and_every_kind_can_be_computed() -> None:
    assert len(ALL.shown()) == 113
    assert set(table_reading.KINDS) == evaluation.KINDS


@pytest.mark.parametrize("name", FACES)
def test_every_measurement_of_an_invented_face_is_what_two_other_programs_found(name: str) -> None:
    values = evaluate(ALL, face(name))
    for key, known in FACES[name]["values"].items():
        value = values[key]
        assert (None if isinstance(value, Blank) else pytest.approx(round(value, 6), abs=EXACT)) == known, key
    assert len(values) == len(FACES[name]["values"])


@pytest.mark.parametrize("case", MADE_UP, ids=lambda case: str(case["name"])[:24])
def test_made_up_points_that_test_one_property_each(case: dict[str, dict[str, float | None]]) -> None:
    values = evaluate(ALL, in_mm(case))
    for key, known in case.get("values", {}).items():
        value = values[key]
        assert (None if isinstance(value, Blank) else pytest.approx(round(value, 6), abs=EXACT)) == known, key
    for key in case.get("blank", ()):
        assert isinstance(values[key], Blank), key


@pytest.mark.parametrize("name", FACES)
def test_a_mirrored_turned_or_upside_down_film_has_the_same_values(name: str) -> None:
    points = face(name)
    assert largest_change(points, changed(points, mirrored=True)) < EXACT
    assert largest_change(points, changed(points, degrees=37)) < EXACT
    assert largest_change(points, changed(points, degrees=180, mirrored=True)) < EXACT
    assert largest_change(points, {key: (x + 1000, y - 500) for key, (x, y) in points.items()}) < EXACT


def test_pixels_that_are_not_square_are_measured_in_millimetres() -> None:
    points = face()
    pixels = {key: (x / 0.12, y / 0.18) for key, (x, y) in points.items()}
    scaled, known = evaluation.scaled(pixels, Spacing(0.12, 0.18, SpacingOrigin.RULER))
    assert known
    assert largest_change(points, scaled) < EXACT


def test_angles_need_the_shape_of_pixels_alone() -> None:
    points = face()
    pixels = {key: (x / 0.12, y / 0.18) for key, (x, y) in points.items()}
    scaled, known = evaluation.scaled(pixels, of_shape(1.5))
    assert not known
    values, right = evaluate(ALL, scaled, lengths=False), numbers(evaluate(ALL, points))
    assert values["SNA"] == pytest.approx(right["SNA"], abs=EXACT)
    assert values["PFH/AFH"] == pytest.approx(right["PFH/AFH"], abs=EXACT)
    square = numbers(evaluate(ALL, pixels, lengths=False))
    assert abs(square["SNA"] - right["SNA"]) > 1


@given(scale=st.floats(0.2, 5), degrees=st.floats(-180, 180))
def test_twice_as_large_is_twice_as_many_millimetres_and_the_same_angles(scale: float, degrees: float) -> None:
    points = face("class-2-division-1")
    before = numbers(evaluate(ALL, points))
    after = numbers(evaluate(ALL, changed(points, scale=scale, degrees=degrees)))
    for key, value in before.items():
        if key in after and key != "Holdaway ratio":
            assert after[key] == pytest.approx(value * (scale if UNITS[key] == MILLIMETRES else 1), abs=1e-7), key


@pytest.mark.parametrize("name", FACES)
def test_angles_that_are_one_construction_add_up(name: str) -> None:
    value = numbers(evaluate(ALL, face(name)))
    assert value["FMA"] + value["IMPA"] + value["FMIA"] == pytest.approx(180, abs=EXACT)
    assert value["Bjork sum"] == pytest.approx(value["SN-GoMe"] + 360, abs=EXACT)
    incisors = value["U1-NA"] + value["L1-NB"] + value["ANB"] + value["interincisal"]
    assert incisors == pytest.approx(180, abs=EXACT)


def test_an_interincisal_angle_may_pass_180() -> None:
    assert numbers(evaluate(ALL, face("interincisal-over-180")))["interincisal"] > 180


def test_what_is_missing_is_named() -> None:
    points = face()
    del points["U1A"], points["Ba"]
    values = evaluate(ALL, points)
    assert values["U1-SN"] == Blank(Why.MISSING, ("U1A",))
    assert Blank(Why.MISSING, ("U1A",)).words == "needs U1A"
    assert values["facial axis"] == Blank(Why.MISSING, ("Ba",))
    assert isinstance(values["SNA"], float)


def test_frankfort_is_never_replaced_by_another_line() -> None:
    points = face()
    del points["Po"]
    values = evaluate(ALL, points)
    assert values["FMA"] == Blank(Why.MISSING, ("Po",))
    assert values["A-NPog"] == pytest.approx(numbers(evaluate(ALL, face()))["A-NPog"], abs=EXACT)


def test_without_spacing_there_are_angles_and_ratios_alone() -> None:
    points = face()
    values = evaluate(ALL, points, lengths=False)
    known = numbers(evaluate(ALL, points))
    for key, value in values.items():
        if UNITS[key] == MILLIMETRES or key == "Holdaway ratio":
            assert value == Blank(Why.SPACING)
        elif key in known:
            assert value == known[key]
    assert evaluation.scaled({"S": (1.0, 2.0)}, UNKNOWN_SPACING) == ({"S": (1.0, 2.0)}, False)


def test_three_landmarks_have_one_angle_and_two_lengths() -> None:
    points = {key: xy for key, xy in face().items() if key in ("S", "N", "A")}
    found = numbers(evaluate(ALL, points))
    assert set(found) == {"SNA", "S-N"}


def test_points_on_one_line_are_blank_or_finite_and_never_an_error() -> None:
    points = {key: (10.0 + 3 * k, 20.0 + 2 * k) for k, key in enumerate(ALL.landmarks)}
    values = evaluate(ALL, points)
    assert all(math.isfinite(value) for value in numbers(values).values())
    assert values["facial axis"] == Blank(Why.PARALLEL)
    assert isinstance(values["A-NPog"], Blank)


@given(st.lists(st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)), min_size=45, max_size=45))
def test_any_points_give_numbers_or_reasons(places: list[XY]) -> None:
    values = evaluate(ALL, dict(zip(ALL.landmarks, places, strict=True)))
    assert len(values) == len(ALL.measurements)
    for value in values.values():
        assert math.isfinite(value) if isinstance(value, float) else value.words


def test_forwards_is_along_frankfort_or_what_stands_for_it() -> None:
    points = face()
    assert Evaluation(ALL, points).ahead == ("Po", "Or")
    assert Evaluation(ALL, {key: points[key] for key in ("S", "N", "Me", "Po")}).ahead == ("S", "N")
    assert Evaluation(measurement_files.load_library().find("hand-21").definitions, {}).ahead is None


def test_a_full_turn_a_hair_below_nothing_is_nothing() -> None:
    # The rays are parallel but for rounding: 0 degrees, and not 360.
    points = face() | {"L1": (0.0, 0.0), "L1A": (1.0, 0.0), "U1": (5.0, 5.0)}
    for hair in (1e-20, -1e-20, 0.0):
        value = evaluate(ALL, points | {"U1A": (6.0, 5.0), "L1A": (1.0, hair)})["interincisal"]
        assert value == pytest.approx(0, abs=EXACT)


def test_holdaways_ratio_is_blank_where_the_chin_is_hardly_ahead() -> None:
    points = face("bimaxillary")
    assert evaluate(ALL, points)["Holdaway ratio"] == Blank(Why.DIVISOR)
    assert isinstance(evaluate(ALL, points)["Holdaway difference"], float)


def test_no_two_landmarks_are_called_the_same() -> None:
    names = [name.casefold() for key in ALL.landmarks.values() for name in (key.name, *key.aka)]
    assert not [a for a, b in itertools.combinations(names, 2) if a == b]
