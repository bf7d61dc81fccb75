from dataclasses import replace

import pytest

from lmstudio.analysis import ellipses
from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.evaluation import Blank, Why
from lmstudio.analysis.measurements.film_readings import FilmPoints, film_points
from lmstudio.analysis.measurements.reader_errors import PUBLISHED, ReaderErrors
from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.formats import schema_files
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import FACES

KEYS = landmark_keys.match_keys(cephalometric(), schema_files.find_schema("cephalometric-19"))
FILM = Image("film-0001", "a.png", 3000, 3000, spacing=Spacing(0.1, 0.1, SpacingOrigin.CALIBRATED))
PLACES = FACES["class-1-adult"]["points_px"]
READ = Annotation({name: Point((PLACES[key][0], PLACES[key][1])) for key, name in KEYS.items()})


def predicted(annotation: Annotation, *keys: str, error: float | None = 10.0) -> Annotation:
    for key in keys:
        point = replace(annotation.points[KEYS[key]], origin=Origin.PREDICTED, expected_error_px=error)
        annotation = annotation.with_point(KEYS[key], point)
    return annotation


def read(annotation: Annotation, image: Image = FILM, *, reader: ReaderErrors = PUBLISHED) -> FilmPoints:
    return film_points(cephalometric(), image, annotation, KEYS, reader=reader)


def test_a_readers_points_have_the_published_errors_or_those_of_the_project_or_none() -> None:
    published = read(READ).readings(["SNA"])["SNA"]
    assert published.spread.error == pytest.approx(2.6, abs=0.3)
    assert published.unconfirmed == ()
    exact = ReaderErrors(dict.fromkeys(KEYS, (0.01, 0.0, 0.01)), "12 re-readings")
    assert read(READ, reader=exact).readings(["SNA"])["SNA"].spread.error == pytest.approx(0.176, abs=0.001)
    assert read(READ, reader=ReaderErrors({})).readings(["SNA"])["SNA"].spread.error is None


def test_predicted_points_bring_their_own_error_and_are_marked() -> None:
    found = read(predicted(READ, "A", "S")).readings(["SNA", "SNB", "FMA"])
    assert found["SNA"].unconfirmed == ("S", "A")
    assert found["SNB"].unconfirmed == ("S",)
    assert found["FMA"].unconfirmed == ()
    unknown = read(predicted(READ, "A", error=None)).readings(["SNA"])["SNA"]
    assert unknown.spread.error is None
    assert unknown.unconfirmed == ("A",)


def test_the_ellipse_of_a_heatmap_is_used_where_there_is_one() -> None:
    annotation = predicted(READ, *KEYS)
    narrow = {name: ellipses.Ellipse((0.0, 15.0), (1.0, 0.0)) for name in KEYS.values()}
    drawn = film_points(cephalometric(), FILM, annotation, KEYS, drawn=narrow)
    circles = film_points(cephalometric(), FILM, annotation, KEYS)
    along, across = (each.readings(["A-Nperp"])["A-Nperp"].spread.error for each in (drawn, circles))
    assert along is not None
    assert across is not None
    assert along < across


def test_without_spacing_a_networks_errors_reach_angles_and_lengths_are_blank() -> None:
    film = replace(FILM, spacing=UNKNOWN_SPACING)
    found = read(predicted(READ, *KEYS), film).readings(["SNA", "S-N"])
    known = read(predicted(READ, *KEYS)).readings(["SNA"])
    assert found["S-N"].value == Blank(Why.SPACING)
    assert found["SNA"].spread.error == pytest.approx(known["SNA"].spread.error, rel=1e-6)
    assert read(READ, film).readings(["SNA"])["SNA"].spread.error is None


def test_an_absent_landmark_is_missing_and_an_occluded_one_is_not() -> None:
    hidden = replace(READ.points["sella"], visibility=Visibility.OCCLUDED)
    absent = replace(READ.points["porion"], visibility=Visibility.ABSENT)
    values = read(READ.with_point("sella", hidden).with_point("porion", absent)).values(["SNA", "FMA"])
    assert isinstance(values["SNA"], float)
    assert values["FMA"] == Blank(Why.MISSING, ("Po",))


def test_a_film_of_a_face_that_looks_left_has_the_same_values_and_errors() -> None:
    flipped = Annotation(
        {
            name: replace(point, xy=(3000 - point.xy[0], point.xy[1]))
            for name, point in READ.points.items()
            if point.xy
        }
    )
    wanted = ("SNA", "FMA", "A-NPog", "overjet FH", "UL-SnPog")
    one, other = read(READ).readings(wanted), read(flipped).readings(wanted)
    for measure in wanted:
        assert other[measure].value == pytest.approx(one[measure].value, abs=1e-9)
        assert other[measure].spread.error == pytest.approx(one[measure].spread.error, rel=1e-5)
