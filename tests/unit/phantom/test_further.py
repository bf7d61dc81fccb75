import math

import numpy as np
import pytest

from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.evaluation import evaluate
from lmstudio.core.geometry import Array
from lmstudio.formats import schema_files
from lmstudio.formats.measurement_files import cephalometric
from lmstudio.phantom import anatomy, dental, further, render, sample
from lmstudio.phantom.anatomy import Head
from lmstudio.phantom.dental import FIRST_MOLAR, Tooth

SEEDS = range(60)
Made = tuple[Head, list[Tooth], dict[str, Array]]


@pytest.fixture(scope="module")
def made() -> list[Made]:
    found = []
    for seed in SEEDS:
        rng = np.random.default_rng(seed)
        head = anatomy.head(rng)
        teeth = dental.teeth(head, rng)
        found.append((head, teeth, further.further_points(head, teeth)))
    return found


def on(curve: Array, point: Array) -> bool:
    return bool(np.abs(curve - point).sum(axis=1).min() < 1e-9)


def test_the_list_of_45_has_those_of_isbi_first_and_then_these_in_order() -> None:
    schema = schema_files.find_schema("cephalometric-45")
    nineteen = schema_files.find_schema("cephalometric-19")
    assert schema.landmarks[:19] == nineteen.landmarks
    assert schema.names == (*anatomy.LANDMARKS, *further.FURTHER)
    assert all(landmark.definition and landmark.abbreviation for landmark in schema.landmarks)
    keys = landmark_keys.match_keys(cephalometric(), schema)
    assert len(keys) == len(set(keys.values())) == 45
    assert all(
        cephalometric().landmarks[landmark.abbreviation].name == landmark.name for landmark in schema.landmarks
    )


@pytest.mark.parametrize(
    ("curve", "names"),
    [
        ("clivus line", ("basion",)),
        ("fissure", ("pterygoid point", "pterygomaxillary fissure", "pterygoid vertical point")),
        ("mandible", ("condylion", "protuberance menti")),
        (
            "face",
            (
                "pronasale",
                "columella",
                "soft tissue nasion",
                "soft tissue glabella",
                "superior labial sulcus",
                "inferior labial sulcus",
                "stomion superius",
                "stomion inferius",
            ),
        ),
    ],
)
def test_landmarks_lie_on_the_curve_that_is_drawn(made: list[Made], curve: str, names: tuple[str, ...]) -> None:
    for head, _, points in made:
        for name in names:
            assert on(head.curves[curve], points[name]), name


def test_landmarks_of_teeth_lie_on_the_teeth_that_are_drawn(made: list[Made]) -> None:
    for _, teeth, points in made:
        upper, lower = (next(t for t in teeth if t.front and t.upper is jaw) for jaw in (True, False))
        for tooth, jaw in ((upper, "upper"), (lower, "lower")):
            assert on(tooth.outline, points[f"{jaw} incisor apex"])
            assert on(tooth.enamel, points[f"{jaw} incisor labial"])
            assert 15 < math.dist(points[f"{jaw} incisor apex"], tooth.cusp) < 26
        for each in teeth:
            if not each.front:
                assert on(each.outline, each.cusp)


def test_of_two_sides_it_is_the_point_midway(made: list[Made]) -> None:
    for _, teeth, points in made:
        both = [tooth.cusp for tooth in teeth if tooth.rank == FIRST_MOLAR and tooth.upper]
        assert len(both) == 2
        assert points["upper first molar cusp"] == pytest.approx((both[0] + both[1]) / 2)


def test_middles_lie_inside_what_they_are_the_middle_of(made: list[Made]) -> None:
    for head, _, points in made:
        jaw, symphysis = head.curves["mandible"], head.curves["symphysis"]
        x, y = points["symphysis centre"]
        assert symphysis[:, 0].min() < x < symphysis[:, 0].max()
        assert symphysis[:, 1].min() < y < symphysis[:, 1].max()
        for name in ("Xi point", "condyle neck centre"):
            assert jaw[:, 0].min() < points[name][0] < head.points["pogonion"][0], name
        assert points["condyle neck centre"][1] < points["Xi point"][1] < head.points["gonion"][1]
        assert head.points["supramentale"][1] < points["protuberance menti"][1] < head.points["pogonion"][1]


def test_the_profile_is_in_order_from_above(made: list[Made]) -> None:
    names = (
        "soft tissue glabella",
        "soft tissue nasion",
        "pronasale",
        "columella",
        "superior labial sulcus",
        "stomion superius",
        "stomion inferius",
        "inferior labial sulcus",
    )
    for _, _, points in made:
        heights = [points[name][1] for name in names]
        assert heights == sorted(heights)


def test_all_of_them_lie_on_the_film(made: list[Made]) -> None:
    for seed, (head, _, points) in zip(SEEDS, made, strict=True):
        pose = render.draw_pose(head, (1024, 826), rng=np.random.default_rng(seed))
        x, y = pose(np.array(list(points.values()))).T
        assert 0 < x.min() < x.max() < 826
        assert 0 < y.min() < y.max() < 1024


def test_every_measurement_can_be_made_of_a_phantom_and_is_that_of_a_human() -> None:
    film = sample.phantom(5, height=256, width=206)
    schema = schema_files.find_schema("cephalometric-45")
    keys = landmark_keys.match_keys(cephalometric(), schema)
    assert tuple(film.places) == schema.names
    places = {key: film.places[name] for key, name in keys.items()}
    points = {key: (x * film.spacing.x_mm, y * film.spacing.y_mm) for key, (x, y) in places.items()}
    values = evaluate(cephalometric(), points)
    blank = [key for key, value in values.items() if not isinstance(value, float)]
    assert set(blank) <= {"Holdaway ratio"}
    usual = {
        "U1-SN": (75, 140),
        "IMPA": (70, 125),
        "interincisal": (80, 165),
        "Co-Gn": (95, 140),
        "UL-E": (-18, 8),
    }
    for key, (low, high) in usual.items():
        value = values[key]
        assert isinstance(value, float)
        assert low < value < high, key
