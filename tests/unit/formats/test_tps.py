from dataclasses import replace
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.settling import Findings
from lmstudio.formats.tables import tps

SCHEMA = from_names(["sella", "nasion"])
IMAGE = Image("film-0001", "a/001.png", 40, 30)
PROJECT = Project(SCHEMA, (IMAGE,))
LABELLED = PROJECT.with_annotations({"film-0001": Annotation({"sella": Point((0.0, 29.0))})})
BLOCK = "LM=2\n0.5 0.5\n1 2\nIMAGE=001.png\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "points.tps"


def scaled(x_mm: float, y_mm: float) -> Project:
    return LABELLED.with_spacings({"film-0001": Spacing(x_mm, y_mm, SpacingOrigin.CALIBRATED)})


def test_y_goes_upwards_from_the_bottom_left_corner(path: Path) -> None:
    assert tps.write(path, LABELLED) == ()
    assert path.read_text(encoding="utf-8") == "LM=2\n0.5 0.5\nNA NA\nID=film-0001\nIMAGE=a/001.png\n"


def test_the_scale_is_there_where_one_number_holds_it(path: Path) -> None:
    tps.write(path, scaled(0.1, 0.1))
    assert "\nSCALE=0.1\n" in path.read_text(encoding="utf-8")
    for project in (scaled(0.1, 0.2), LABELLED):
        tps.write(path, project)
        assert "SCALE" not in path.read_text(encoding="utf-8")


def test_a_film_s_name_stands_behind_all_that_may_be_looked_for_in_it(path: Path) -> None:
    named = replace(scaled(0.1, 0.1), images=(replace(scaled(0.1, 0.1).images[0], path="ID/SCALE.png"),))
    tps.write(path, named)
    assert path.read_text(encoding="utf-8").endswith("SCALE=0.1\nID=film-0001\nIMAGE=ID/SCALE.png\n")


def test_all_films_have_a_scale_or_none_has(path: Path) -> None:
    both = replace(scaled(0.1, 0.1), images=(*scaled(0.1, 0.1).images, Image("film-0002", "b.png", 40, 30)))
    tps.write(path, both)
    assert "SCALE" not in path.read_text(encoding="utf-8")
    tps.write(path, both.with_spacings({"film-0002": Spacing(0.2, 0.2, SpacingOrigin.TYPED)}))
    assert path.read_text(encoding="utf-8").count("SCALE=") == 2


def test_what_geomorph_writes_for_a_missing_point_comes_in_as_none(path: Path) -> None:
    path.write_text("LM=2\nNA NA\n7.5 1.5\nID=film-0001\n\nLM=2\nNA NA\nNA NA\nID=b.png\n", "utf-8")
    findings = Findings()
    (label,) = tps.read(path, SCHEMA, findings=findings)
    assert (label.image, label.landmark) == ("film-0001", "nasion")
    assert findings.without_points == ["b.png"]


def test_points_that_nobody_has_confirmed_come_back_as_predictions(path: Path) -> None:
    points = {"sella": Point((1.0, 2.0)), "nasion": Point((3.0, 4.0), origin=Origin.PREDICTED)}
    tps.write(path, PROJECT.with_annotations({"film-0001": Annotation(points)}))
    assert "\nCOMMENT=predicted: 2\n" in path.read_text(encoding="utf-8")
    after = imported_labels.match(PROJECT, tps.read(path, SCHEMA)).annotations["film-0001"]
    assert {name: point.origin for name, point in after.points.items()} == {
        "sella": Origin.MANUAL,
        "nasion": Origin.PREDICTED,
    }


def test_a_film_with_a_point_that_would_read_as_missing_is_left_out(path: Path) -> None:
    beyond = PROJECT.with_annotations({"film-0001": Annotation({"sella": Point((3.0, 29.6))})})
    assert tps.write(path, beyond) == ("film-0001",)
    assert path.read_text(encoding="utf-8") == ""


def test_a_film_whose_name_has_a_line_break_is_known_by_its_id(path: Path) -> None:
    images = (replace(IMAGE, path="a\nLM=3.png"),)
    tps.write(path, replace(LABELLED, images=images))
    matched = imported_labels.match(Project(SCHEMA, images), tps.read(path, SCHEMA))
    assert matched.annotations == LABELLED.annotations


def test_curves_and_unknown_words_are_passed_over(path: Path) -> None:
    text = "lm=2\r\n0.5 0.5\r\n-1 -1\r\nCURVES=1\r\nPOINTS=2\r\n5 5\r\n6 6\r\nCOMMENT=good\r\nID=film-0001\r\n"
    path.write_bytes(text.encode())
    assert imported_labels.match(PROJECT, tps.read(path, SCHEMA)).annotations == LABELLED.annotations


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "There is no LM= in this file"),
        ("LM3=2\n1 2 3\n", "Line 1: three-dimensional landmarks"),
        ("LM=two\n", "Line 1: “two” is not a number of landmarks"),
        ("LM=99999999999\n", "is not a number of landmarks"),
        ("1 2\n" + BLOCK, "Line 1: points before the first LM="),
        ("LM=2\n1 2\nIMAGE=001.png\n", "Line 3: the film ends before its 2 points"),
        ("LM=2\n1 2\n", "Line 1: the film ends before its 2 points"),
        ("LM=2\n1 2\n" + BLOCK, "Line 3: the film ends before its 2 points"),
        ("LM=1\n1 2\nIMAGE=001.png\n", "Line 1: the film has 1 landmarks, the landmark list 2"),
        ("LM=2\n1 2\n1 b\nIMAGE=001.png\n", "Line 3: “1 b” is not a point x y"),
        ("LM=2\n1 2\n1 nan\nIMAGE=001.png\n", "Line 3: “1 nan” is not a point x y"),
        ("LM=2\n1 2\n3 4\n", "Line 1: neither IMAGE= nor ID="),
        (BLOCK + BLOCK, "Line 6: “sella” of “001.png” has already appeared in line 2"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(path: Path, text: str, message: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        tps.read(path, SCHEMA)
    assert caught.value.where == str(path)
    assert caught.value.remedy


def test_a_film_with_more_points_than_it_says_is_refused(path: Path) -> None:
    path.write_text("LM=2\n1 2\n3 4\n5 6\nIMAGE=a/ä 1.png\n", encoding="utf-8")
    with pytest.raises(TableError, match="Line 4: the film has more than its 2 points"):
        tps.read(path, from_names(["sella", "nasion"]))


def test_a_point_beyond_one_edge_is_no_missing_one(path: Path) -> None:
    path.write_text("LM=3\n-3.5 4\n5 -0.25\n-1 -1\nIMAGE=a/ä 1.png\n", encoding="utf-8")
    found = tps.read(path, from_names(["sella", "nasion", "menton"]))
    assert {each.landmark: each.point.xy for each in found} == {"sella": (-3.5, 4.0), "nasion": (5.0, -0.25)}


def test_lines_may_end_as_on_an_old_macintosh(path: Path) -> None:
    path.write_bytes(b"LM=2\r1 2\r3 4\rIMAGE=001.png\r")
    assert len(tps.read(path, from_names(["sella", "nasion"]))) == 2
