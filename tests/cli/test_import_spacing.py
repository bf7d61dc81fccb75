"""Spacings from a table: one edit, refused where no pixel is so large, asked about where films differ much."""

from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.session import Session


def spacings(project: Path) -> list[float]:
    with Session.open(project) as session:
        return [image.spacing.x_mm for image in session.project.images]


def table(tmp_path: Path, *rows: str, name: str = "spacing.csv") -> str:
    path = tmp_path / name
    path.write_text("\n".join(["image,mm_per_px_x,mm_per_px_y", *rows]) + "\n")
    return str(path)


def test_a_table_of_spacings_is_one_edit_in_the_project_s_record(project: Path, tmp_path: Path) -> None:
    now = spacings(project)[0]
    given = table(tmp_path, f"001.png,{now},{now}", f"002.png,{now * 1.1},{now * 1.1}")
    assert main(["import", str(project), given, "--spacing", "--reader", "KM"]) == 0
    assert spacings(project)[1] == pytest.approx(now * 1.1)
    with Session.open(project) as session:
        kind, author = session._file._db.execute("SELECT kind, author FROM edits ORDER BY id DESC").fetchone()
    assert (kind, author) == ("import spacing", "KM")


@pytest.mark.parametrize(("x", "y", "column"), [("90", "90", "x"), ("0.1", "3333", "y"), ("0.0001", "0.1", "x")])
def test_what_no_pixel_measures_is_refused_with_its_line(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], x: str, y: str, column: str
) -> None:
    before = spacings(project)
    given = table(tmp_path, f"001.png,{before[0]},{before[0]}", f"002.png,{x},{y}")
    for more in ([], ["--force"]):
        assert main(["import", str(project), given, "--spacing", *more]) == 1
        assert f"Line 3, column “mm_per_px_{column}”" in capsys.readouterr().err
    assert spacings(project) == before


@pytest.mark.parametrize("times", [3.5, 0.25])
def test_more_than_three_times_another_film_is_taken_only_when_that_is_asked_for(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], times: float
) -> None:
    before = spacings(project)
    given = table(tmp_path, f"002.png,{times * before[1]},{times * before[1]}")
    assert main(["import", str(project), given, "--spacing"]) == 1
    told = capsys.readouterr().err
    assert "“002.png”" in told
    assert "--force" in told
    assert spacings(project) == before
    assert main(["import", str(project), given, "--spacing", "--force"]) == 0
    assert spacings(project)[1] == pytest.approx(times * before[1])


def test_a_table_of_spacings_in_capitals_is_one_too(project: Path, tmp_path: Path) -> None:
    now = spacings(project)[0]
    given = table(tmp_path, f"001.png,{now * 1.2},{now * 1.2}", name="SPACING.CSV")
    assert main(["import", str(project), given, "--spacing"]) == 0
    assert spacings(project)[0] == pytest.approx(now * 1.2)


def test_half_a_spacing_is_an_error_and_none_is_none(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = spacings(project)
    for row, column in (("002.png,0.1,", "y"), ("002.png,NA,0.1", "x")):
        assert main(["import", str(project), table(tmp_path, row), "--spacing"]) == 1
        assert f"Line 2, column “mm_per_px_{column}”" in capsys.readouterr().err
    given = table(tmp_path, f"001.png,{before[0]},{before[0]}", "002.png,NA,")
    assert main(["import", str(project), given, "--spacing"]) == 0
    assert spacings(project) == pytest.approx(before)


def test_columns_of_spacings_may_be_in_capitals_and_what_they_are_called_is_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = spacings(project)[0]
    path = tmp_path / "s.csv"
    path.write_text(f"Image,MM_per_px_X,MM per px Y\n001.png,{now * 1.2},{now * 1.2}\n")
    assert main(["import", str(project), str(path), "--spacing"]) == 0
    assert spacings(project)[0] == pytest.approx(now * 1.2)
    path.write_text(f"image,spacing\n001.png,{now}\n")
    assert main(["import", str(project), str(path), "--spacing"]) == 1
    assert "A table of spacings has the columns image, mm_per_px_x and mm_per_px_y" in capsys.readouterr().err


def test_a_table_of_spacings_may_have_any_suffix_and_is_never_taken_for_points(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = spacings(project)[0]
    given = table(tmp_path, f"002.png,{now * 1.1},{now * 1.1}", name="spacing.txt")
    assert main(["import", str(project), given, "--spacing"]) == 0
    assert spacings(project)[1] == pytest.approx(now * 1.1)
    (tmp_path / "points.json").write_text("{}")
    assert main(["import", str(project), str(tmp_path / "points.json"), "--spacing"]) == 1
    assert "there is no column “mm_per_px_x”" in capsys.readouterr().err
