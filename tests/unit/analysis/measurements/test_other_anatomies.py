import math

import pytest

from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.evaluation import Blank, Evaluation, Why, evaluate
from lmstudio.analysis.measurements.film_readings import film_points
from lmstudio.analysis.measurements.judgement import Circumstances, judge
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.measurements.propagation import spreads
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.geometry import XY, Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.formats import measurement_files, schema_files
from tests.unit.analysis.measurements.invented import EXACT, stored

LIBRARY = measurement_files.load_library()
KNOWN = stored("other")
SPINES = KNOWN["spines"]
CHEST_NAMES = {
    "heart right border": "right_heart_border",
    "heart left border": "left_heart_border",
    "thorax right inner": "right_inner_thorax",
    "thorax left inner": "left_inner_thorax",
    "midline top": "upper_midline",
    "midline bottom": "lower_midline",
}
LISTS = {
    "spine": "spine-68",
    "hand-37": "hand-37",
    "hand-21": "hand-21",
    "chest-6": "chest-6",
    "chest-12": "chest-12",
    "leg": "leg-7",
}


def values(analysis: Analysis, points: dict[str, XY]) -> dict[str, float]:
    found = evaluate(analysis.definitions, points)
    return {key: value for key, value in found.items() if isinstance(value, float)}


def places(case: dict[str, list[float]]) -> dict[str, XY]:
    return {CHEST_NAMES.get(name, name): (x, y) for name, (x, y) in case.items()}


def film(analysis: Analysis, points: dict[str, XY], *, predicted: bool = False) -> dict[str, str]:
    origin = Origin.PREDICTED if predicted else Origin.MANUAL
    annotation = Annotation({name: Point(xy, origin=origin, expected_error_px=1.0) for name, xy in points.items()})
    image = Image("film-0001", "a.png", 600, 900, spacing=Spacing(0.5, 0.5, SpacingOrigin.RULER))
    keys = {name: name for name in points}
    found = film_points(analysis.definitions, image, annotation, keys).readings(
        ["Cobb", "Cobb above", "Cobb below"]
    )
    return {key: each.detail for key, each in found.items()}


@pytest.mark.parametrize("name", LISTS)
def test_every_measurement_can_be_made_with_the_list_of_its_anatomy(name: str) -> None:
    analysis, schema = LIBRARY.find(name), schema_files.find_schema(LISTS[name])
    assert len(landmark_keys.measurable(analysis, schema)) == len(analysis.rows)
    assert not landmark_keys.measurable(analysis, schema_files.find_schema("cephalometric-19"))


@pytest.mark.parametrize("name", SPINES)
def test_the_curves_of_a_made_up_spine(name: str) -> None:
    spine, points, known = LIBRARY.find("spine"), places(SPINES[name]["points_px"]), SPINES[name]["cobb"]
    found = values(spine, points)
    for key, measure in (("main", "Cobb"), ("above", "Cobb above"), ("below", "Cobb below")):
        assert round(found[measure], 6) == pytest.approx(known[key], abs=EXACT)
    between = film(spine, points)
    assert between["Cobb"] == f"{known['upper end vertebra']}–{known['lower end vertebra']}"
    assert between["Cobb above"] == f"{known['above from']}–{known['upper end vertebra']}"
    assert between["Cobb below"] == f"{known['lower end vertebra']}–{known['below to']}"


def test_a_mirrored_or_turned_spine_has_the_same_curves() -> None:
    spine, points = LIBRARY.find("spine"), places(SPINES["S curve"]["points_px"])
    swapped = {"left": "right", "right": "left"}
    mirrored = {}
    for name, (x, y) in points.items():
        body, row, side = name.split("_")
        mirrored[f"{body}_{row}_{swapped[side]}"] = (500 - x, y)
    c, s = math.cos(0.3), math.sin(0.3)
    turned = {name: (c * x - s * y, s * x + c * y) for name, (x, y) in points.items()}
    for measure in ("Cobb", "Cobb above", "Cobb below", "T5 left/right"):
        before = values(spine, points)[measure]
        assert values(spine, turned)[measure] == pytest.approx(before, abs=EXACT)
        if measure.startswith("Cobb"):
            assert values(spine, mirrored)[measure] == pytest.approx(before, abs=EXACT)


def test_missing_vertebrae_are_passed_over_and_one_alone_has_no_curve() -> None:
    spine, points = LIBRARY.find("spine"), places(SPINES["S curve"]["points_px"])
    below = {name: xy for name, xy in points.items() if not name.startswith(("T1_", "T2_", "T3_"))}
    assert values(spine, below)["Cobb"] == pytest.approx(SPINES["S curve"]["cobb"]["main"], abs=1e-6)
    alone = evaluate(spine.definitions, {name: xy for name, xy in points.items() if name.startswith("T5_")})
    assert alone["Cobb"] == Blank(Why.MISSING, ("T1", "…", "L5"))


def test_the_error_of_a_curve_is_that_of_its_two_plates() -> None:
    spine, points = LIBRARY.find("spine"), places(SPINES["S curve"]["points_px"])
    found = spreads(spine.definitions, points, dict.fromkeys(points, (1.0, 0.0, 1.0)), ["Cobb"])["Cobb"]
    # Each plate is 40 long, and each of its ends off by 1.
    assert found.error == pytest.approx(math.degrees(math.sqrt(4) / 40), rel=0.01)
    assert found.mainly.startswith(("T8", "L4"))


def test_degrees_of_scoliosis_are_said_where_they_are_decided() -> None:
    spine = LIBRARY.find("spine")
    words = {5.0: "no scoliosis", 15.0: "mild scoliosis", 30.0: "moderate scoliosis", 60.0: "severe scoliosis"}
    for degrees, word in words.items():
        assert judge(degrees, 1.0, spine.rows[0], spine, about=Circumstances(), others={}).words == word
    assert judge(24.0, 1.0, spine.rows[0], spine, about=Circumstances(), others={}).words.startswith("not decided")


def test_the_made_up_leg() -> None:
    leg, points = LIBRARY.find("leg"), places(KNOWN["leg"]["points_px"])
    known = KNOWN["leg"]["values"]
    found = values(leg, points)
    assert round(found["HKA deviation"], 6) == pytest.approx(known["HKA deviation, + varus"], abs=EXACT)
    deviation = known["axis deviation px (distance of the knee centre from hip-ankle)"]
    assert round(found["MAD"], 6) == pytest.approx(deviation, abs=EXACT)
    for measure in ("mLDFA", "MPTA", "JLCA"):
        assert round(found[measure], 6) == pytest.approx(known[measure], abs=EXACT)
    other_leg = values(leg, {name: (1000 - x, y) for name, (x, y) in points.items()})
    assert other_leg == pytest.approx(found, abs=EXACT)


def test_the_made_up_chest() -> None:
    chest, points = LIBRARY.find("chest-12"), places(KNOWN["chest"]["points_px"])
    known, found = KNOWN["chest"]["values"], values(chest, points)
    for measure, name in {
        "heart right of midline": "MRD",
        "heart left of midline": "MLD",
        "thorax width": "thoracic diameter",
        "CTR": "CTR",
        "right lung height": "right lung height",
        "left lung height": "left lung height",
        "cardiophrenic/costophrenic width": "cardiophrenic width / costophrenic width (not CTR)",
    }.items():
        assert round(found[measure], 6) == pytest.approx(known[name], abs=EXACT), measure
    assert found["costophrenic tilt"] == pytest.approx(
        math.degrees(math.atan2(6, 196) - math.atan2(2, 76)), abs=EXACT
    )
    mirrored = {name: (256 - x, y) for name, (x, y) in points.items()}
    assert values(chest, mirrored) == pytest.approx(found, abs=EXACT)
    six = LIBRARY.find("chest-6")
    assert (
        values(six, {key: xy for key, xy in points.items() if key in six.definitions.landmarks}).items()
        <= found.items()
    )
    assert "CTR" not in six.definitions.measurements


def test_lengths_of_a_straight_and_of_a_bent_finger() -> None:
    hand = LIBRARY.find("hand-21")
    straight = {f"forefinger{k}": (0.0, 30.0 * k) for k in range(1, 5)}
    bent = {**straight, "forefinger4": (30.0, 90.0)}
    assert values(hand, straight)["2 direct"] == values(hand, straight)["2 sum"] == 90
    assert values(hand, bent)["2 direct"] < values(hand, bent)["2 sum"] == 90


def test_the_film_itself_is_the_frame_where_a_table_has_none() -> None:
    assert Evaluation(LIBRARY.find("spine").definitions, {}).axes == ((1.0, 0.0), (0.0, 1.0))
