"""Schematic outlines and planes from landmarks."""

import math

import numpy as np
import pytest

from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.tracing import outlines, planes, tracings
from lmstudio.analysis.tracing.average_head import ANCHORS, OUTLINES, TEETH
from lmstudio.analysis.tracing.outlines import TracedCurve
from lmstudio.analysis.tracing.tracings import NO_TRACING
from lmstudio.core.annotation import EMPTY, Annotation, Point
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin, of_shape
from lmstudio.core.image import Image
from lmstudio.formats import schema_files
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import FACES, face

NINETEEN = [
    "S",
    "N",
    "Or",
    "Po",
    "A",
    "B",
    "Pog",
    "Me",
    "Gn",
    "Go",
    "L1",
    "U1",
    "UL",
    "LL",
    "Sn",
    "Pog'",
    "PNS",
    "ANS",
    "Ar",
]
SCHEMA = schema_files.find_schema("cephalometric-45")
KEYS = landmark_keys.match_keys(cephalometric(), SCHEMA)
DETECTOR = SpacingOrigin.DETECTOR


def of_19(name: str = "class-1-adult") -> dict[str, XY]:
    """The 19 points of an invented face in mm."""
    return {key: xy for key, xy in face(name).items() if key in NINETEEN}


def by_name(curves: tuple[TracedCurve, ...]) -> dict[str, TracedCurve]:
    """Curves by what they are of."""
    return {each.name: each for each in curves}


def nearest(curve: TracedCurve, xy: XY) -> float:
    """How far a place is from the nearest of a curve's."""
    return min(math.dist(each, xy) for each in curve.places)


@pytest.mark.parametrize("name", FACES)
def test_outlines_run_through_their_landmarks(name: str) -> None:
    points = face(name)
    found = by_name(outlines.curves(points))
    assert set(found) == {each.name for each in OUTLINES} | {each.name for each in TEETH}
    for outline in OUTLINES:
        for stop in outline.stops:
            if isinstance(stop, str):
                assert nearest(found[outline.name], points[stop]) < 1e-6
    for tooth in TEETH:
        assert nearest(found[tooth.name], points[tooth.ends[0]]) < 1e-6


def test_what_19_landmarks_do_not_tell_is_not_drawn() -> None:
    found = set(by_name(outlines.curves(of_19())))
    assert {"mandible", "hard palate", "lips and chin", "sella turcica"} <= found
    assert found.isdisjoint({"nose", "forehead", "condyle and ramus", "clivus", "upper incisor"})


def test_a_face_may_look_either_way_and_be_turned() -> None:
    points = face()
    turn = 37.0
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))

    def moved(xy: XY) -> XY:
        x, y = -xy[0], xy[1]
        return 30 + c * x - s * y, 80 + s * x + c * y

    before, after = (tracings.trace(each) for each in (points, {key: moved(xy) for key, xy in points.items()}))
    assert [each.name for each in before.curves] == [each.name for each in after.curves]
    for one, other in zip(before.curves, after.curves, strict=True):
        assert np.allclose([moved(xy) for xy in one.places], other.places, atol=1e-6)
    for plane, turned in zip(before.planes, after.planes, strict=True):
        assert np.allclose(moved(plane.end), turned.end)


def test_planes_need_their_landmarks_and_go_on_past_them() -> None:
    assert [each.name for each in planes.lines(of_19())] == ["S-N", "FH", "PP", "MP", "N-Pog"]
    assert [each.name for each in planes.lines(face())][-1] == "E"
    points = of_19()
    line = planes.lines(points)[0]
    more = planes.BEYOND * planes.extent(points)
    assert math.dist(line.start, points["S"]) == pytest.approx(more)
    assert math.dist(line.end, points["N"]) == pytest.approx(more)
    assert math.dist(line.start, line.end) == pytest.approx(2 * more + math.dist(points["S"], points["N"]))


@pytest.mark.parametrize(
    "points",
    [
        {},
        {"S": (0.0, 0.0), "N": (70.0, -9.0), "A": (69.0, 56.0)},
        {key: (10.0 * k, 5.0 * k) for k, key in enumerate(NINETEEN)},
        dict.fromkeys(NINETEEN, (3.0, 4.0)),
        of_19() | {"S": of_19()["Me"], "Me": of_19()["S"]},
    ],
    ids=["none", "three", "one line", "one place", "exchanged"],
)
def test_landmarks_that_are_no_head_have_no_outlines(points: dict[str, XY]) -> None:
    assert outlines.curves(points) == ()
    assert all(math.isfinite(value) for each in planes.lines(points) for value in (*each.start, *each.end))


def test_landmarks_at_random_are_no_head() -> None:
    rng = np.random.default_rng(3)
    for _ in range(200):
        places = rng.uniform(0, 200, (len(NINETEEN), 2)).tolist()
        assert outlines.curves({key: (x, y) for key, (x, y) in zip(NINETEEN, places, strict=True)}) == ()


def test_pixels_that_are_not_square_make_no_difference() -> None:
    points = of_19()
    places: dict[Spacing, list[list[XY]]] = {}
    for spacing in (Spacing(0.1, 0.1, DETECTOR), Spacing(0.1, 0.2, DETECTOR), of_shape(2.0)):
        across, down = (spacing.x_mm, spacing.y_mm) if spacing.known else (0.1, 0.2)
        drawn = {KEYS[key]: Point((x / across, y / down)) for key, (x, y) in points.items()}
        image = Image("film-0001", "a.png", 2000, 2400, spacing=spacing)
        found = tracings.trace_film(cephalometric(), SCHEMA, image, Annotation(drawn))
        assert len(found.planes) == 5
        places[spacing] = [[(x * across, y * down) for x, y in each.places] for each in found.curves]
    first, *others = places.values()
    for other in others:
        assert all(np.allclose(a, b, atol=1e-6) for a, b in zip(first, other, strict=True))


def test_without_points_there_is_no_tracing() -> None:
    image = Image("film-0001", "a.png", 200, 240, spacing=UNKNOWN_SPACING)
    assert tracings.trace_film(cephalometric(), SCHEMA, image, EMPTY) == NO_TRACING
    assert NO_TRACING.is_empty


@pytest.mark.parametrize("name", ["spine-68", "hand-37", "hand-21", "chest-6", "chest-12", "leg-7"])
def test_other_anatomies_have_no_tracing(name: str) -> None:
    schema = schema_files.find_schema(name)
    points = {each: Point((10.0 * k, 7.0 * (k % 5))) for k, each in enumerate(schema.names)}
    image = Image("film-0001", "a.png", 2000, 2400)
    assert tracings.trace_film(cephalometric(), schema, image, Annotation(points)).is_empty


def test_the_template_names_landmarks_that_there_are() -> None:
    named = {stop for outline in OUTLINES for stop in outline.stops if isinstance(stop, str)}
    needed = {key for each in OUTLINES for key in each.needs} | {key for each in TEETH for key in each.ends}
    assert named <= set(ANCHORS) <= set(KEYS)
    assert needed <= set(KEYS)
