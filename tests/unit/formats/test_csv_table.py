import csv
import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import EMPTY, Annotation, Origin, Point, Visibility
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import Landmark, Schema, from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import SaveFailed, TableError
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import csv_cells, csv_table
from tests.unit.core import made
from tests.unit.formats import films

NAMES = ("sella", "=nasion", "Pog'")
SPACING = Spacing(0.1, 0.2, SpacingOrigin.CALIBRATED)
SCHEMA = Schema("tiny", (Landmark("sella", "S"), Landmark("=nasion", "-N"), Landmark("Pog'", "Pog'")))
IMAGES = (
    Image("film-0001", "a/ä 1.png", 40, 30, spacing=SPACING),
    Image("film-0002", "b/=cmd|' /C calc'!A1.png", 40, 30),
    Image("film-0003", 'a/",;\n.png', 40, 30),
)
PROJECT = Project(SCHEMA, IMAGES)
in_tmp = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def labelled(annotations: dict[str, Annotation]) -> Project:
    return PROJECT.with_annotations(annotations)


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def imported(path: Path, project: Project = PROJECT) -> Project:
    matched = imported_labels.match(project, csv_table.read(path, project.schema), where=path)
    assert matched.unknown == ()
    return project.with_annotations(matched.annotations)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "labels.csv"
    path.write_bytes(text.encode("utf-8"))
    return path


def on_film(annotation: Annotation) -> Annotation:
    """Its points, moved to their films of 40 x 30 pixels: beyond, they would be taken for scaled ones."""
    moved = {
        name: point if point.xy is None else replace(point, xy=(point.xy[0] % 40, point.xy[1] % 30))
        for name, point in annotation.points.items()
    }
    return Annotation(MappingProxyType(moved))


ANNOTATIONS = made.annotations(NAMES).map(on_film).filter(lambda each: films.are_placed(each.points))
EVERY = st.dictionaries(st.sampled_from([image.id for image in IMAGES]), ANNOTATIONS)
FEW = st.dictionaries(st.just(IMAGES[0].id), made.annotations(NAMES[:2])).filter(
    lambda found: all(films.are_placed(each.points) for each in found.values())
)
"""Points anywhere, too few to be taken for points in another unit."""


@given(EVERY | FEW, st.booleans(), st.booleans())
@in_tmp
def test_the_long_table_gives_back_every_point(
    tmp_path: Path, annotations: dict[str, Annotation], bom: bool, file_names: bool
) -> None:
    path = tmp_path / "table.csv"
    project = labelled(annotations)
    csv_table.write_long(path, project if file_names else project.without_file_names(), bom=bom)
    after = imported(path)
    for image in IMAGES:
        before, found = project.annotation(image.id).points, after.annotation(image.id).points
        assert _without_error(found) == _without_error(before)
        for name, point in before.items():
            assert found[name].expected_error_px == pytest.approx(point.expected_error_px)


def _without_error(points: Mapping[str, Point]) -> dict[str, Point]:
    return {name: replace(point, expected_error_px=None) for name, point in points.items()}


@given(EVERY | FEW)
@in_tmp
def test_the_wide_table_gives_back_every_place(tmp_path: Path, annotations: dict[str, Annotation]) -> None:
    path = tmp_path / "table.csv"
    project = labelled(annotations)
    csv_table.write_wide(path, project)
    after = imported(path)
    for image in IMAGES:
        places = {name: point.xy for name, point in project.annotation(image.id).points.items() if point.xy}
        assert {name: point.xy for name, point in after.annotation(image.id).points.items()} == places


@given(made.words)
def test_no_guarded_text_begins_like_a_formula_and_none_is_changed_by_it(text: str) -> None:
    assert not csv_cells.guard(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert csv_cells.unguard(csv_cells.guard(text)) == text


@given(st.text(st.sampled_from("'=+-@\n\uff1da"), max_size=6))
def test_guarding_is_taken_back_also_where_apostrophes_were_there_before(text: str) -> None:
    assert csv_cells.unguard(csv_cells.guard(text)) == text


def test_the_long_table_has_a_row_for_each_landmark_of_each_film_also_without_points(tmp_path: Path) -> None:
    csv_table.write_long(tmp_path / "t.csv", PROJECT)
    rows = cells(tmp_path / "t.csv")
    assert len(rows) == 9
    assert {(row["x_px"], row["x_mm"], row["visibility"], row["origin"]) for row in rows} == {("", "", "", "")}
    assert [row["film"] for row in rows[::3]] == ["film-0001", "film-0002", "film-0003"]


def test_a_project_without_landmarks_still_lists_its_films(tmp_path: Path) -> None:
    csv_table.write_long(tmp_path / "t.csv", Project(Schema("empty"), IMAGES))
    assert len(cells(tmp_path / "t.csv")) == 3


def test_millimetres_are_pixels_times_the_spacing_and_say_where_it_comes_from(tmp_path: Path) -> None:
    point = Point((10.0, 20.0), origin=Origin.PREDICTED, expected_error_px=2.0)
    csv_table.write_long(tmp_path / "t.csv", labelled({"film-0001": Annotation({"sella": point})}))
    row = cells(tmp_path / "t.csv")[0]
    assert (row["x_mm"], row["y_mm"], row["spacing_origin"]) == ("1.0", "4.0", "calibrated")
    assert float(row["expected_error"]) == pytest.approx(2.0 * math.sqrt(0.1 * 0.2))
    assert row["expected_error_unit"] == "mm"


def test_without_a_spacing_there_are_no_millimetres(tmp_path: Path) -> None:
    point = Point((10.0, 20.0), origin=Origin.PREDICTED, expected_error_px=2.0)
    csv_table.write_long(tmp_path / "t.csv", labelled({"film-0002": Annotation({"sella": point})}))
    row = cells(tmp_path / "t.csv")[3]
    assert (row["x_mm"], row["y_mm"], row["spacing_origin"]) == ("", "", "unknown")
    assert (row["expected_error"], row["expected_error_unit"]) == ("2.0", "px")


def test_a_file_name_that_is_a_formula_is_made_harmless(tmp_path: Path) -> None:
    project = Project(SCHEMA, (Image("film-0001", "=1+1.png", 4, 3),))
    csv_table.write_long(tmp_path / "t.csv", project)
    assert cells(tmp_path / "t.csv")[0]["image"] == "'=1+1.png"


def test_the_names_of_the_files_stay_here_where_the_reader_wants_it(tmp_path: Path) -> None:
    csv_table.write_long(tmp_path / "l.csv", PROJECT.without_file_names())
    csv_table.write_wide(tmp_path / "w.csv", PROJECT.without_file_names())
    for name in ("l.csv", "w.csv"):
        assert "png" not in (tmp_path / name).read_text(encoding="utf-8")


def test_a_file_name_that_is_not_text_is_written_all_the_same(tmp_path: Path) -> None:
    csv_table.write_long(tmp_path / "t.csv", Project(SCHEMA, (Image("film-0001", "a\udcff.png", 4, 3),)))
    assert cells(tmp_path / "t.csv")[0]["image"] == "a?.png"


def test_excel_is_told_that_it_is_utf_8(tmp_path: Path) -> None:
    csv_table.write_long(tmp_path / "t.csv", PROJECT, bom=True)
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbfimage,")


def test_the_wide_table_names_its_columns_by_abbreviation(tmp_path: Path) -> None:
    csv_table.write_wide(tmp_path / "t.csv", PROJECT)
    header = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header.endswith("spacing_origin,S_x,S_y,'-N_x,'-N_y,Pog'_x,Pog'_y")


def test_abbreviations_that_two_landmarks_share_give_way_to_the_names() -> None:
    schema = Schema("twice", (Landmark("sella", "S"), Landmark("subnasale", "S")))
    assert csv_table.wide_prefixes(schema) == ("sella", "subnasale")


def test_an_abbreviation_that_is_the_name_of_another_landmark_exchanges_no_points(tmp_path: Path) -> None:
    schema = Schema("crossed", (Landmark("U", "R"), Landmark("R", "U"), Landmark("wrist", "w")))
    points = {name: Point((10.0 + k, 12.0)) for k, name in enumerate(schema.names)}
    project = replace(PROJECT, schema=schema).with_annotations({"film-0001": Annotation(MappingProxyType(points))})
    csv_table.write_wide(tmp_path / "t.csv", project)
    assert imported(tmp_path / "t.csv", replace(PROJECT, schema=schema)).annotation("film-0001").points == points


def test_a_table_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "t.csv").mkdir()
    with pytest.raises(SaveFailed):
        csv_table.write_long(tmp_path / "t.csv", PROJECT)
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]


CEPH = from_names(["sella", "nasion", "subspinale"])
FILMS = Project(CEPH, (Image("film-0001", "images/001.jpg", 40, 30), Image("film-0002", "images/002.jpg", 40, 30)))


def test_landmarks_may_be_numbered_as_in_the_list_beside_the_table(tmp_path: Path) -> None:
    (tmp_path / "landmarks.txt").write_text("1 sella\n3 nasion\n7 subspinale (A point)\n")
    path = written(tmp_path, "image,landmark,x,y\n001.jpg,7,1.5,2\n001.jpg,3,3,4\n")
    found = imported(path, FILMS).annotation("film-0001").points
    assert found == {"subspinale": Point((1.5, 2.0)), "nasion": Point((3.0, 4.0))}


def test_without_a_list_numbers_count_from_one(tmp_path: Path) -> None:
    path = written(tmp_path, "image,landmark,x,y\n001.jpg,1,1,2\n001.jpg,3,3,4\n")
    assert list(imported(path, FILMS).annotation("film-0001").points) == ["sella", "subspinale"]


@pytest.mark.parametrize(
    "name", ["001.jpg", "images/001.jpg", "images\\001.jpg", "/far/images/001.jpg", "001", "film-0001"]
)
def test_a_film_is_known_by_its_file_its_path_or_its_id(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, f"image,landmark,x,y\n{name},sella,1,2\n")
    assert imported(path, FILMS).annotation("film-0001").points["sella"].xy == (1.0, 2.0)


def test_films_that_the_project_does_not_have_are_named(tmp_path: Path) -> None:
    path = written(tmp_path, "image,landmark,x,y\n001.jpg,sella,1,2\n009.jpg,sella,1,2\n")
    matched = imported_labels.match(FILMS, csv_table.read(path, CEPH))
    assert matched.unknown == ("009.jpg",)
    assert list(matched.annotations) == ["film-0001"]


def test_a_name_that_fits_two_films_is_refused(tmp_path: Path) -> None:
    twice = Project(CEPH, (Image("film-0001", "a/1.png", 4, 3), Image("film-0002", "b/1.png", 4, 3)))
    path = written(tmp_path, "image,landmark,x,y\n1.png,sella,1,2\n")
    with pytest.raises(TableError, match="name of 2 films"):
        imported_labels.match(twice, csv_table.read(path, CEPH), where=path)


def test_points_that_the_table_lacks_stay(tmp_path: Path) -> None:
    before = FILMS.with_annotations({"film-0001": Annotation({"nasion": Point((9.0, 9.0))})})
    path = written(tmp_path, "image,landmark,x,y\n001.jpg,sella,1,2\n")
    assert set(imported(path, before).annotation("film-0001").points) == {"sella", "nasion"}


def test_an_absent_landmark_comes_without_a_place(tmp_path: Path) -> None:
    path = written(tmp_path, "image,landmark,x,y,visibility\n001.jpg,sella,,,absent\n001.jpg,nasion,,,\n")
    assert imported(path, FILMS).annotation("film-0001") == Annotation({"sella": Point(None, Visibility.ABSENT)})


def test_a_table_from_a_german_excel_is_understood(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeffImage;Landmark;X;Y\r\n001.jpg;sella;1,5;2,25\r\n;;;\r\n")
    assert imported(path, FILMS).annotation("film-0001").points["sella"].xy == (1.5, 2.25)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("image,landmark,x\n001.jpg,sella,1\n", "Line 1: there is no column “y”"),
        ("landmark,x,y\nsella,1,2\n", "Line 1: there is no column “image”"),
        ("image,x,y\n001.jpg,1,2\n", "Line 1: there is no column “landmark”"),
        ("image,x,x\n", "column “x” appears twice"),
        ("image,landmark,x,y\n\n001.jpg,sella,eleven,2\n", "Line 3, column “x”: “eleven” is not a number"),
        ("image,landmark,x,y\n001.jpg,sella,1,nan\n", "Line 2, column “y”: “nan” is not a number"),
        ("image,landmark,x,y\n001.jpg,sella,1,\n", "Line 2, column “y”: the number is missing"),
        ("image,landmark,x,y\n001.jpg,gonion,1,2\n", "Line 2, column “landmark”: .* no landmark “gonion”"),
        ("image,landmark,x,y\n001.jpg,99,1,2\n", "Line 2, column “landmark”: “99” exceeds the 3 landmarks"),
        ("image,landmark,x,y\n,sella,1,2\n", "Line 2, column “image”: no film is named"),
        ("image,landmark,x,y\n001.jpg,sella,1,2,3\n", "Line 2 has 5 cells"),
        ("image,landmark,x,y\n001.jpg,sella,1,2\n001.jpg,1,3,4\n", "Line 3, .*“sella” of “001.jpg” .*in line 2"),
        ("image,landmark,x,y,visibility\n001.jpg,sella,1,2,maybe\n", "Line 2, column “visibility”: “maybe”"),
        ("image,landmark,x,y,origin\n001.jpg,sella,1,2,maybe\n", "Line 2, column “origin”: “maybe”"),
        ('image,landmark,x,y\n"001.jpg,sella,1,2\n', "Line 2: "),
        ("image,landmark,x,y\n" + "a" * 200_000 + ",sella,1,2\n", "Line 2: "),
        ("image,gonion_x,gonion_y\n001.jpg,1,2\n", "Line 2, column “gonion_x”: .* no landmark “gonion”"),
        ("image,sella_x,sella_y\n001.jpg,1,\n", "Line 2, column “sella_y”: the number is missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_line_and_column(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(TableError, match=message) as caught:
        csv_table.read(path, CEPH)
    assert caught.value.where == str(path)
    assert caught.value.remedy


def test_a_table_in_another_encoding_says_how_to_save_it(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_bytes("image,landmark,x,y\nä.jpg,sella,1,2\n".encode("latin-1"))
    with pytest.raises(TableError, match=r"line 2.*CSV UTF-8"):
        csv_table.read(path, CEPH)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read"):
        csv_table.read(tmp_path / "none.csv", CEPH)


@given(st.binary(max_size=200) | made.words.map(lambda text: text.encode()))
@in_tmp
def test_no_bytes_do_more_than_be_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(content)
    with pytest.raises(TableError):
        csv_table.read(path, CEPH)


def test_spacings_are_read_as_typed_in(tmp_path: Path) -> None:
    path = written(tmp_path, "image,mm_per_px_x,mm_per_px_y,split\n001.jpg,0.25,0.5,train\n009.jpg,1,1,test\n")
    found = imported_labels.match_spacings(FILMS, csv_table.read_spacings(path))
    assert found == {"film-0001": Spacing(0.25, 0.5, SpacingOrigin.TYPED)}


def test_a_spacing_of_nothing_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "image,mm_per_px_x,mm_per_px_y\n001.jpg,0.25,0\n")
    with pytest.raises(TableError, match="Line 2, column “mm_per_px_y”"):
        csv_table.read_spacings(path)


def test_the_wide_table_carries_the_spacings(tmp_path: Path) -> None:
    csv_table.write_wide(tmp_path / "w.csv", PROJECT)
    assert imported_labels.match_spacings(PROJECT, csv_table.read_spacings(tmp_path / "w.csv")) == {
        "film-0001": SPACING
    }


def test_an_import_that_names_no_known_film_is_an_edit_of_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "image,landmark,x,y\n009.jpg,sella,1,2\n")
    assert imported_labels.match(FILMS, csv_table.read(path, CEPH)).annotations == {}
    assert FILMS.annotation("film-0001") is EMPTY


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\r\nimage;landmark;x;y\r\na/ä 1.png;sella;1,5;2\r\n",
        "SEP=,\nimage,landmark,x,y\na/ä 1.png,sella,1.5,2\n",
    ],
    ids=["semicolon", "comma"],
)
def test_a_first_line_that_tells_excel_the_delimiter_is_no_header(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (found,) = csv_table.read(path, SCHEMA)
    assert (found.landmark, found.point.xy) == ("sella", (1.5, 2.0))
    path.write_text(text.replace("2", "two"), encoding="utf-8")
    with pytest.raises(TableError, match="Line 3"):
        csv_table.read(path, SCHEMA)


@pytest.mark.parametrize("cell", ["1_5", "١٢", "1e999", "nan", "0x10", "1 5"])
def test_what_only_python_takes_for_a_number_is_none(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"image,landmark,x,y\na,sella,{cell},2\n", encoding="utf-8")
    with pytest.raises(TableError, match="is not a number"):
        csv_table.read(path, SCHEMA)


@pytest.mark.parametrize(
    "columns", ["nasion_x", "nasion_y", "nasion x,nasion y", "Nasion_x_px,Nasion_y_px", "nasion.x,nasion.y"]
)
def test_no_landmark_of_a_wide_table_is_lost_for_how_its_columns_are_called(tmp_path: Path, columns: str) -> None:
    cells = ",".join("1" for _ in columns.split(","))
    path = written(tmp_path, f"image,sella_x,sella_y,{columns}\n001.jpg,1,2,{cells}\n")
    with pytest.raises(TableError, match="seems to belong to “nasion”"):
        csv_table.read(path, CEPH)


def test_columns_of_a_wide_table_may_be_in_capitals_and_others_are_passed_over(tmp_path: Path) -> None:
    path = written(
        tmp_path, "image,age,scale_x,sella_x,sella_y,sella_x_mm,Nasion_X,Nasion_Y\n001.jpg,9,2,1,2,.1,3,4\n"
    )
    found = imported(path, FILMS).annotation("film-0001").points
    assert found == {"sella": Point((1.0, 2.0)), "nasion": Point((3.0, 4.0))}


def test_a_number_of_a_wide_table_is_not_lost_without_its_second_column(tmp_path: Path) -> None:
    path = written(tmp_path, "image,1_x,1_y,2_x\n001.jpg,1,2,3\n")
    with pytest.raises(TableError, match="seems to belong to “2”"):
        csv_table.read(path, CEPH)
