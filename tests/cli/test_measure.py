"""The command that measures all films."""

import csv
import json
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.core.annotation import EMPTY
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.image import mark_unusable
from lmstudio.session import Session

OWN = """format = 1
id = "ours"
name = "Our clinic"
[[row]]
measure = "SNA"
[[row]]
measure = "U1-SN"
"""


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_film_is_measured_with_what_its_list_allows(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["measure", str(project), str(tmp_path / "wide.csv")]) == 0
    assert "4 films, 67 measurements written" in capsys.readouterr().out
    rows = table(tmp_path / "wide.csv")
    assert len(rows) == 4
    assert all(70 < float(row["SNA [°]"]) < 95 and float(row["S-N [mm]"]) > 55 for row in rows)
    assert not [column for column in rows[0] if column.startswith("U1-SN")]


def test_a_workbook_and_the_long_table_are_written(project: Path, tmp_path: Path) -> None:
    assert main(["measure", str(project), str(tmp_path / "book.XLSX")]) == 0
    assert (tmp_path / "book.XLSX").read_bytes().startswith(b"PK")
    command = [
        "measure",
        str(project),
        str(tmp_path / "long.csv"),
        "--long",
        "--analysis",
        "steiner",
        "--sex",
        "f",
    ]
    assert main([*command, "--without-file-names", "--age", "12"]) == 0
    rows = table(tmp_path / "long.csv")
    assert len(rows) == 4 * 15
    assert {row["image"] for row in rows} == {f"film-000{k}" for k in range(1, 5)}
    assert {row["blank_because"] for row in rows if row["measurement"] == "SND"} == {"needs D"}


def test_a_file_of_ones_own_is_an_analysis(project: Path, tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(OWN)
    command = ["measure", str(project), str(tmp_path / "ours.csv"), "--analysis", str(tmp_path / "ours.toml")]
    assert main(command) == 0
    assert table(tmp_path / "ours.csv")[0]["U1-SN [°]"] == ""


def test_mistakes_of_the_user_are_messages(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ours.toml").write_text(OWN.replace("SNA", "SNX"))
    for words, said in (
        ([str(tmp_path / "a.txt")], "must end in .csv or .xlsx"),
        ([], "must end in .csv or .xlsx"),
        ([str(tmp_path / "a.csv"), "--analysis", "delaire"], "There is no analysis “delaire”"),
        (
            [str(tmp_path / "a.csv"), "--analysis", str(tmp_path / "ours.toml")],
            "row[0].measure: names the unknown",
        ),
        ([str(tmp_path / "a.csv"), "--analysis", str(tmp_path / "none.toml")], "cannot be read"),
    ):
        assert main(["measure", str(project), *words]) == 1
        assert said in capsys.readouterr().err


def test_the_list_says_how_much_of_each_analysis_is_possible(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["measure", str(project), "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("│")[3:5] for line in lines if "│ isbi" in line] == [["            8 ", "        8 "]]


def test_unusable_films_and_films_without_points_are_left_out(project: Path, tmp_path: Path) -> None:
    with Session.open(project) as session:
        first, second, *_ = (image.id for image in session.project.images)
        session.do(EditKind.CLEAR, lambda project: project.with_annotations({first: EMPTY}))
        session.do(EditKind.MARK_UNUSABLE, lambda project: project.with_changed({second}, mark_unusable))
    assert main(["measure", str(project), str(tmp_path / "wide.csv"), "--reader-errors", "none"]) == 0
    rows = table(tmp_path / "wide.csv")
    assert [row["film"] for row in rows] == ["film-0003", "film-0004"]
    assert {row["SNA [°] SE"] for row in rows} == {""}


def test_an_evaluation_tells_errors_of_angles_and_how_often_classes_are_right(
    project: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    truth = str(phantoms / "truth.csv")
    assert main(["evaluate", str(project), truth, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["measurements"]
    assert set(told["angles_deg"]) == {"SNA", "SNB", "ANB", "FMA"}
    assert all(each["films"] == 4 and each["mean"] < 0.01 for each in told["angles_deg"].values())
    assert told["isbi_mean_rate"] == 100
    assert main(["evaluate", str(project), truth]) == 0
    assert "mean of the eight" in capsys.readouterr().out
    assert main(["evaluate", str(project), truth, "--origin", "predicted"]) == 1
    assert capsys.readouterr().out == ""
