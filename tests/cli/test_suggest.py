"""The command that names the films worth labelling next."""

import json
from pathlib import Path
from typing import Any

import pytest

from lmstudio.cli import main
from lmstudio.core.annotation import EMPTY, Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.session import Session

CPU = ["--device", "cpu"]


def relabel(project: Path, annotation: Annotation, *, first: int = 0) -> None:
    """Give the films from the ``first`` on these points instead of theirs."""
    with Session.open(project) as session:
        films = {image.id: annotation for image in session.project.images[first:]}
        session.do(EditKind.IMPORT_POINTS, lambda project: project.with_annotations(films), str(len(films)))


def predicted(error_px: float) -> Annotation:
    point = Point((9, 9), origin=Origin.PREDICTED, expected_error_px=error_px, predicted_xy=(9, 9))
    return Annotation({"sella": point})


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_before_any_label_films_are_suggested_by_coverage_with_a_reason(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    relabel(project, EMPTY)
    capsys.readouterr()
    assert main(["suggest", str(project), "--count", "2", *CPU]) == 0
    title, *rows = capsys.readouterr().out.splitlines()
    assert title == "Label these next, chosen by coverage of the set:"
    assert [row.strip()[:3] for row in rows] == ["1. ", "2. "]
    assert all(".png: " in row for row in rows)


def test_films_that_the_reader_has_begun_with_are_not_suggested(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    relabel(project, EMPTY, first=2)
    capsys.readouterr()
    assert main(["suggest", str(project), "--json", *CPU]) == 0
    found = answer(capsys)
    assert found["without_labels"] == 2
    assert {row["image"] for row in found["suggested"]} == {"003.png", "004.png"}
    assert all(row["expected_error"] is None for row in found["suggested"])


def test_a_second_reading_keeps_the_order_of_its_own(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "again.lmproj"
    assert main(["reread", str(project), str(again)]) == 0
    capsys.readouterr()
    assert main(["suggest", str(again), *CPU]) == 1
    told = capsys.readouterr()
    assert "read in an order of their own" in told.err
    assert told.out == ""


def test_with_predictions_the_expected_error_counts_and_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    relabel(project, predicted(1), first=2)
    relabel(project, predicted(100), first=3)
    capsys.readouterr()
    assert main(["suggest", str(project), "--count", "1", "--json", *CPU]) == 0
    found = answer(capsys)
    assert found["by"] == "coverage of the set and expected error"
    assert [row["image"] for row in found["suggested"]] == ["004.png"]
    assert "expected error" in found["suggested"][0]["reason"]
    assert found["suggested"][0]["unit"] == "mm"


def test_the_project_stays_as_it_is_and_may_be_open_elsewhere(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    relabel(project, EMPTY)
    before = project.read_bytes()
    with Session.open(project):
        assert main(["suggest", str(project), *CPU]) == 0
    assert project.read_bytes() == before


def test_where_every_film_is_begun_none_is_suggested(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", str(project), *CPU]) == 0
    assert "none is left" in capsys.readouterr().out


def test_a_film_that_is_gone_is_told_and_the_others_are_suggested(
    project: Path, phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films = tmp_path / "films"
    films.mkdir()
    for source in sorted(phantoms.glob("*.png")):
        (films / source.name).write_bytes(source.read_bytes())
    other = tmp_path / "other.lmproj"
    assert main(["new", str(other), "--films", str(films)]) == 0
    (films / "002.png").unlink()
    capsys.readouterr()
    assert main(["suggest", str(other), "--json", *CPU]) == 0
    told = capsys.readouterr()
    assert "Not examined: 002.png" in told.err
    names = {row["image"] for row in json.loads(told.out)["suggested"]}
    assert names == {"001.png", "003.png", "004.png"}
    for path in films.iterdir():
        path.unlink()
    assert main(["suggest", str(other), *CPU]) == 1
    assert "Find missing films" in capsys.readouterr().err


@pytest.mark.parametrize("count", ["0", "-1", "many"])
def test_a_count_that_is_none_is_refused(project: Path, count: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["suggest", str(project), "--count", count])
    assert done.value.code == 2
    assert "--count" in capsys.readouterr().err


def test_weights_that_are_none_are_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    relabel(project, EMPTY)
    assert main(["suggest", str(project), "--weights", str(project), *CPU]) == 1
    assert "weights file" in capsys.readouterr().err
