import csv
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from lmstudio.analysis.measurements.film_readings import Reading
from lmstudio.analysis.measurements.judgement import Circumstances, Patient, judge
from lmstudio.analysis.measurements.measured_films import Chosen, MeasuredFilm, MeasuredRow
from lmstudio.analysis.measurements.norms import Sex
from lmstudio.analysis.measurements.propagation import Spread
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.errors import SaveFailed
from lmstudio.formats import measurement_files, schema_files
from lmstudio.formats.tables import measurement_table, xlsx
from tests.unit.analysis.measurements.invented import FACES

SCHEMA = schema_files.find_schema("cephalometric-19")
LIBRARY = measurement_files.load_library()
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def measured(
    *analyses: str, name: str = "a.png", known: bool = True, patient: Patient | None = None
) -> MeasuredFilm:
    places = FACES["class-1-adult"]["points_px"]
    points = {each.name: Point((places[each.short][0], places[each.short][1])) for each in SCHEMA.landmarks}
    points["sella"] = replace(points["sella"], origin=Origin.PREDICTED, expected_error_px=9.0)
    spacing = Spacing(0.1, 0.1, SpacingOrigin.RULER) if known else UNKNOWN_SPACING
    chosen = Chosen([LIBRARY.find(each) for each in analyses], SCHEMA)
    image = Image("film-0001", name, 2000, 2000, spacing=spacing)
    return chosen.measure(image, Annotation(points), patient=patient or Patient())


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_film_is_a_row_and_each_measurement_is_there_once(tmp_path: Path) -> None:
    measurement_table.write_wide(tmp_path / "wide.csv", [measured("steiner", "eastman")])
    (row,) = table(tmp_path / "wide.csv")
    assert row["film"] == "film-0001"
    assert row["spacing_origin"] == "ruler"
    assert float(row["SNA [°]"]) == pytest.approx(81.999598, abs=1e-6)
    assert float(row["SNA [°] SE"]) > 0
    assert row["U1-NA [°]"] == ""
    assert sum(column.startswith("SNA [") and not column.endswith("SE") for column in row) == 1


def test_the_long_table_says_whose_norm_it_is_and_how_far_to_trust_it(tmp_path: Path) -> None:
    film = measured("steiner", "mcnamara", patient=Patient(sex=Sex.FEMALE))
    measurement_table.write_long(tmp_path / "long.csv", [film])
    rows = {(row["analysis"], row["measurement"]): row for row in table(tmp_path / "long.csv")}
    sna = rows["Steiner", "SNA"]
    assert (sna["norm"], float(sna["norm_low"]), float(sna["norm_high"])) == ("82 (± 2)", 80, 84)
    assert sna["norm_trust"] == "second-hand"
    assert "North American" in sna["norm_population"]
    assert sna["norm_source"].startswith("Steiner CC")
    assert sna["unconfirmed"] == "S"
    assert sna["mainly_from"] in ("S", "N", "A")
    assert rows["Steiner", "SND"]["blank_because"] == "needs D"
    assert rows["Steiner", "SND"]["value"] == ""
    assert rows["McNamara", "ANS-Me"]["norm"] == "f 61.76 ± 3.8, divided by 1.08"


def test_both_sexes_are_told_where_the_sex_is_not_known() -> None:
    rows = measurement_table.long_rows([measured("mcnamara")])
    found = next(dict(zip(rows[0], row, strict=True)) for row in rows if row[4] == "FMA")
    assert found["norm"] == "f 22.7 ± 4.3; m 21.3 ± 3.9"
    assert found["word"] == ""


def test_the_challenges_classes_are_numbers(tmp_path: Path) -> None:
    rows = measurement_table.long_rows([measured("isbi")])
    column = rows[0].index("class")
    assert [row[column] for row in rows[1:]] == list(FACES["class-1-adult"]["isbi_class"].values())


def test_the_first_class_of_a_spine_is_told_and_no_minus_before_nothing() -> None:
    film, spine = measured("steiner"), LIBRARY.find("spine")
    cobb = next(row for row in spine.rows if row.measure == "Cobb")
    straight = judge(4.0, 1.0, cobb, spine, about=Circumstances(), others={})
    rows = (
        replace(film.rows[0], reading=Reading(-1e-9)),
        MeasuredRow(spine, cobb, Reading(4.0, Spread(1.0)), straight),
    )
    head, first, second = measurement_table.long_rows([replace(film, rows=rows)])
    assert str(first[head.index("value")]) == "0.0"
    assert first[head.index("class")] == ""
    assert (second[head.index("class")], second[head.index("word")]) == (0, "no scoliosis")


def test_without_spacing_lengths_are_empty_and_said_why() -> None:
    rows = measurement_table.long_rows([measured("steiner", known=False)])
    found = {row[4]: dict(zip(rows[0], row, strict=True)) for row in rows}
    assert found["Pog-NB"]["blank_because"] == "needs the spacing of the film"
    assert isinstance(found["SNA"]["value"], float)


def test_names_of_films_are_no_formulas_in_a_table(tmp_path: Path) -> None:
    film = measured("kim", name="=1+1.png")
    measurement_table.write_wide(tmp_path / "wide.csv", [film])
    assert table(tmp_path / "wide.csv")[0]["image"] == "'=1+1.png"
    measurement_table.write_workbook(tmp_path / "book.xlsx", [film])
    assert sheet(tmp_path / "book.xlsx", 1)[1][0] == "=1+1.png"


def sheet(path: Path, number: int) -> list[list[str | float]]:
    with zipfile.ZipFile(path) as file:
        root = ElementTree.fromstring(file.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314  our own file
    rows: list[list[str | float]] = []
    for row in root.iter(f"{MAIN}row"):
        found: list[str | float] = []
        for cell in row:
            text, value = cell.find(f"{MAIN}is/{MAIN}t"), cell.find(f"{MAIN}v")
            found.append(
                (text.text or "") if text is not None else float(value.text or "") if value is not None else ""
            )
        rows.append(found)
    return rows


def test_a_workbook_has_texts_as_texts_and_numbers_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    xlsx.write(path, {"One & two": [["name", "value"], ['a <b> & "c" \x01', 1.25], ["ü 中", 3]], "Empty": [["x"]]})
    assert sheet(path, 1) == [["name", "value"], ['a <b> & "c" ', 1.25], ["ü 中", 3.0]]
    assert sheet(path, 2) == [["x"]]
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        for name in file.namelist():
            ElementTree.fromstring(file.read(name))  # noqa: S314  our own file
        assert "One &amp; two" in file.read("xl/workbook.xml").decode()


@pytest.mark.parametrize(
    "name",
    [
        "\u0639\u06a9\u0633\u200c\u0647\u0627.png",  # a Persian name with the sign that parts its letters
        "12\u00a0ans.png",
        "two\nlines",
        "\U0001f468\u200d\u2695\ufe0f.png",
    ],
)
def test_invisible_characters_of_a_name_stay_in_a_workbook(tmp_path: Path, name: str) -> None:
    xlsx.write(tmp_path / "book.xlsx", {"One": [["name"], [name]]})
    assert sheet(tmp_path / "book.xlsx", 1) == [["name"], [name]]


def test_excel_takes_no_part_of_a_name_for_the_number_of_a_character(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    xlsx.write(path, {"One": [["name"], ["scan_x0041_b_x12.png"]]})
    assert sheet(path, 1)[1] == ["scan_x005F_x0041_b_x12.png"]


def test_a_number_of_numpy_is_a_number_in_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    xlsx.write(path, {"One": [["value"], [np.float64(1.5)], [1e-7]]})
    assert sheet(path, 1)[1:] == [[1.5], [1e-7]]


def test_what_no_sheet_can_hold_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    rows: list[list[xlsx.Cell]] = [["a"]] * (2**20 + 1)
    with pytest.raises(SaveFailed, match="1048577 rows"):
        xlsx.write(tmp_path / "book.xlsx", {"One": rows})
    assert not (tmp_path / "book.xlsx").exists()


def test_a_workbook_names_columns_beyond_z_and_leaves_out_what_is_no_number(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    xlsx.write(path, {"Wide": [[f"c{k}" for k in range(800)], [float("nan")] * 799 + [2.5]]})
    with zipfile.ZipFile(path) as file:
        text = file.read("xl/worksheets/sheet1.xml").decode()
    assert 'r="A1"' in text
    assert 'r="AA1"' in text
    assert 'r="ADT2"><v>2.5' in text
    assert "nan" not in text


def test_the_same_films_give_the_same_workbook(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        measurement_table.write_workbook(tmp_path / name, [measured("steiner")])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
