"""Tracings as drawings."""

import xml.etree.ElementTree as ET
from pathlib import Path

from lmstudio.analysis.measurements import landmark_keys
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.geometry import Spacing, SpacingOrigin, of_shape
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.formats import schema_files, tracing_svg
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import FACES

SVG = "{http://www.w3.org/2000/svg}"
SCHEMA = schema_files.find_schema("cephalometric-45")
KEYS = landmark_keys.match_keys(cephalometric(), SCHEMA)
POINTS = {KEYS[key]: Point((x, y)) for key, (x, y) in FACES["class-1-adult"]["points_px"].items()}
IMAGE = Image("film-0001", "a/Mary.png", 2000, 2400, spacing=Spacing(0.1, 0.1, SpacingOrigin.CALIBRATED))


def parsed(path: Path) -> ET.Element:
    return ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314  # our own file


def test_a_drawing_is_life_size_and_says_that_it_is_schematic(tmp_path: Path) -> None:
    project = Project(SCHEMA, (IMAGE,)).with_annotations({"film-0001": Annotation(POINTS)})
    assert tracing_svg.write(tmp_path / "out", project) == ()
    found = parsed(tmp_path / "out" / "Mary.svg")
    assert (found.get("width"), found.get("height")) == ("200.000mm", "240.000mm")
    assert "schematic" in (found.findtext(f"{SVG}desc") or "")
    names = [each.findtext(f"{SVG}title") for each in found.iter(f"{SVG}path")]
    assert {"mandible", "nose", "S-N", "FH", "PP", "MP", "N-Pog", "E"} <= set(names)
    assert len(list(found.iter(f"{SVG}circle"))) == 45


def test_without_file_names_nobody_is_named(tmp_path: Path) -> None:
    project = Project(SCHEMA, (IMAGE,)).with_annotations({"film-0001": Annotation(POINTS)})
    tracing_svg.write(tmp_path, project.without_file_names())
    assert [path.name for path in tmp_path.iterdir()] == ["film-0001.svg"]
    assert "Mary" not in (tmp_path / "film-0001.svg").read_text(encoding="utf-8")


def test_points_that_nobody_has_confirmed_are_rings_and_films_without_points_are_left_out(tmp_path: Path) -> None:
    images = (Image("film-0001", "a.png", 100, 100, spacing=of_shape(2.0)), Image("film-0002", "b.png", 100, 100))
    points = Annotation({'<one> & "two"': Point((3.0, 4.0), origin=Origin.PREDICTED)})
    project = Project(from_names(['<one> & "two"', "three"]), images).with_annotations({"film-0001": points})
    assert tracing_svg.write(tmp_path, project) == ("film-0002",)
    found = parsed(tmp_path / "a.svg")
    assert found.get("width") is None
    assert found.get("viewBox") == "-0.5 -1 100 200"
    (ring,) = found.iter(f"{SVG}circle")
    assert (ring.get("fill"), ring.get("cx"), ring.get("cy")) == ("none", "3.00", "8.00")
    assert ring.findtext(f"{SVG}title") == '<one> & "two"'
    assert found.find(f"{SVG}desc") is None


def test_a_character_that_no_xml_can_hold_spoils_no_drawing(tmp_path: Path) -> None:
    image = Image("film-0001", "a\x1b\ufffe b.png", 100, 100)
    project = Project(SCHEMA, (image,)).with_annotations({"film-0001": Annotation(POINTS)})
    tracing_svg.write(tmp_path, project)
    (path,) = tmp_path.iterdir()
    assert parsed(path).findtext(f"{SVG}title") == "a b.png"
