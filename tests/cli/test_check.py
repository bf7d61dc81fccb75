"""The command that tells which points of readers look misplaced."""

import json
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.core.annotation import Annotation
from lmstudio.core.edit_kinds import EditKind
from lmstudio.session import Session
from lmstudio.session.labelling.misplaced import Misplaced


def exchange(project: Path, film: int, one: str, other: str) -> None:
    with Session.open(project) as session:
        image = session.project.images[film]
        points = dict(session.project.annotation(image.id).points)
        points[one], points[other] = points[other], points[one]
        session.do(EditKind.MOVE, lambda now: now.with_annotations({image.id: Annotation(points)}), one, other)


def test_two_landmarks_placed_on_each_other_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exchange(project, 2, "sella", "gonion")
    capsys.readouterr()
    assert main(["check", str(project)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "4 films checked, 1 to look at",
        "  003.png: Sella and gonion look exchanged.",
    ]
    assert main(["check", str(project), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (row,) = told["misplaced"]
    assert (told["checked"], row["image"], row["landmarks"]) == (4, "003.png", ["sella", "gonion"])
    with Session.open(project) as session:
        points = session.project.annotation(session.project.images[2].id).points
    assert [tuple(xy) for xy in row["points"]] == [points["sella"].xy, points["gonion"].xy]


def test_what_was_called_right_is_left_out_and_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exchange(project, 2, "sella", "gonion")
    with Session.open(project) as session:
        image = session.project.images[2]
        points = session.project.annotation(image.id).points
        names = ("sella", "gonion")
        places = tuple(xy for name in names if (xy := points[name].xy) is not None)
        session.called_right.add(Misplaced(image.id, names, "", places))
    capsys.readouterr()
    assert main(["check", str(project)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "4 films checked, nothing to look at",
        "  left out: 1 thing that a reader called right",
    ]
    assert main(["check", str(project), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["misplaced"], told["called_right"]) == ([], 1)


def test_points_that_are_right_are_told_as_that(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["check", str(project)]) == 0
    assert capsys.readouterr().out == "4 films checked, nothing to look at\n"


def test_too_few_labelled_films_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(project) as session:
        image = session.project.images[0]
        session.do(EditKind.CLEAR, lambda now: now.with_annotations({image.id: Annotation({})}))
    capsys.readouterr()
    assert main(["check", str(project)]) == 1
    told = capsys.readouterr()
    assert "at least 4 labelled films that can be read are needed" in told.err
    assert told.out == ""


def test_films_that_cannot_be_read_are_no_reassurance(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project.parent / "elsewhere").mkdir()
    away_from_its_films = project.rename(project.parent / "elsewhere" / project.name)
    capsys.readouterr()
    assert main(["check", str(away_from_its_films)]) == 1
    told = capsys.readouterr()
    assert told.err.count("Not checked") == 4
    assert "at least 4 labelled films that can be read are needed" in told.err
    assert told.out == ""
