"""The command that lays films of one subject over each other."""

import csv
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import UNKNOWN_SPACING, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.core.project import Project
from lmstudio.session import Session

DATES = ("2024-01-31", "2026-01-31")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def grouped(project: Path) -> Path:
    """The first film, and the same points on the second as if they were two years younger: one subject."""
    with Session.open(project) as session:
        first, second, *_ = session.project.images

        def group(before: Project) -> Project:
            def known(image: Image) -> Image:
                return replace(image, subject="Anna", taken=DATES[image.id == second.id], spacing=first.spacing)

            same = before.with_annotations({second.id: before.annotation(first.id)})
            return same.with_changed({first.id, second.id}, known)

        session.do(EditKind.GROUP, group, "2", "Anna")
    return project


def test_the_same_points_have_not_changed_and_that_is_said(
    grouped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "anna"
    command = ["superimpose", str(grouped), "--subject", "Anna", "--analysis", "steiner", "--output", str(folder)]
    assert main(command) == 0
    told = capsys.readouterr()
    assert "001.png to 002.png, 2.0 years: measurements" in told.out
    assert "within the error" in told.out
    assert "N moves forward until adulthood" in told.err
    changes = table(folder / "changes.csv")
    assert {row["change"] for row in changes} == {"0.0", ""}
    certain = {row["measurement"]: row["certainty"] for row in changes if row["change"]}
    # A ratio with a small divisor has no error.
    assert {key for key, words in certain.items() if words != "within the error"} <= {"Holdaway ratio"}
    landmarks = table(folder / "landmarks.csv")
    assert len(landmarks) == 19
    assert {row["more_than_error"] for row in landmarks} == {"no"}
    assert all(abs(float(row["forwards_mm"])) < 1e-6 for row in landmarks)
    page = ElementTree.fromstring((folder / "superimposition.svg").read_text(encoding="utf-8"))  # noqa: S314  own file
    assert str(page.get("width")).endswith("mm")
    words = [each.text for each in page.iter("{http://www.w3.org/2000/svg}text")]
    assert words == [*DATES, "S-N at S"]


@pytest.mark.parametrize("way", [["--way", "frankfort"], ["--way", "mandible"], ["--points", "S", "N", "ANS"]])
def test_films_that_differ_are_laid_over_each_other_every_way(
    project: Path, way: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["superimpose", str(project), "--films", "001.png", "003.png", *way, "--analysis", "isbi"]) == 0
    told = capsys.readouterr()
    assert "moved" in told.out
    assert "a date is missing" in told.err


def test_without_file_names_nothing_of_the_subject_is_written(
    grouped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "anna"
    command = ["superimpose", str(grouped), "--subject", "Anna", "--output", str(folder), "--without-file-names"]
    assert main(command) == 0
    assert "Anna" not in capsys.readouterr().out
    text = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    assert not [each for each in ("Anna", "001.png", *DATES) if each in text]
    assert "film-0001" in text


def test_without_spacing_sizes_are_made_equal_and_lengths_left_out(
    grouped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def without(kept: str) -> None:
        with Session.open(grouped) as session:
            first, second, *_ = session.project.images
            spacing = replace(first.spacing, origin=SpacingOrigin.RULER) if kept else UNKNOWN_SPACING
            session.do(EditKind.SET_SPACING, lambda each: each.with_spacings({second.id: spacing}))

    command = [
        "superimpose",
        str(grouped),
        "--subject",
        "Anna",
        "--analysis",
        "steiner",
        "--output",
        str(tmp_path),
    ]
    without("ruler")
    assert main(command) == 0
    assert "the spacings are from different sources" in capsys.readouterr().err
    without("")
    assert main(command) == 0
    told = capsys.readouterr()
    assert "a spacing is not known: sizes are made equal" in told.err
    assert "landmarks cannot be followed: needs the spacing of the film" in told.err
    units = {row["unit"] for row in table(tmp_path / "changes.csv") if row["change"]}
    assert units == {"deg"}
    assert table(tmp_path / "landmarks.csv") == []


def test_mistakes_of_the_user_are_messages(grouped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, said in (
        (["--subject", "Otto"], "no subject “Otto”"),
        (["--films", "001.png"], "only 1 film"),
        (["--films", "001.png", "009.png"], "no film “009.png”"),
        (["--films", "001.png", "002.png", "--way", "west"], "no way “west”"),
    ):
        assert main(["superimpose", str(grouped), *words]) == 1
        assert said in capsys.readouterr().err
    # Landmarks that no list has are missing, and that is all.
    assert main(["superimpose", str(grouped), "--films", "001.png", "002.png", "--points", "S", "X", "Y"]) == 0
    assert "cannot be followed: needs X, Y" in capsys.readouterr().err
