"""Second readings stay what they are: no label of one reading ever stands for the other."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.core import annotation as annotations
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.project import Project
from lmstudio.errors import ProjectError
from lmstudio.session import Session, merging
from lmstudio.session.labelling import guessing, suggesting
from lmstudio.session.measuring import second_reading
from lmstudio.session.measuring.second_reading import Wish
from tests.cli.conftest import QUICK
from tests.unit.session import steps

SELLA = "sella"


def content(path: Path) -> Project:
    with Session.open(path) as session:
        return session.project


@pytest.fixture
def again(project: Path, phantoms: Path) -> Path:
    """The second reading of all four films, with points a little beside the first."""
    assert main(["reread", str(project)]) == 0
    path = project.with_name("ceph-again.lmproj")
    assert main(["import", str(path), str(phantoms / "truth.csv")]) == 0
    return path


def test_it_lies_beside_the_first_reading_and_leaves_that_as_it_is(project: Path) -> None:
    before = content(project)
    assert main(["reread", str(project), "--films", "2"]) == 0
    again = content(project.with_name("ceph-again.lmproj"))
    assert content(project) == before
    assert all(image.again for image in again.images)
    assert not again.annotations
    assert second_reading.path_of_first(project.with_name("ceph-again.lmproj")) == project
    assert second_reading.path_of_first(project) is None


def test_more_films_come_beside_those_that_are_there_and_none_of_them_twice(
    project: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.with_name("ceph-again.lmproj")
    assert main(["reread", str(project), "--films", "3"]) == 0
    with Session.open(path) as session:
        first = session.project.images
        points = {first[0].id: annotations.place(session.project.annotation(first[0].id), SELLA, (5.0, 6.0))}
        session.do(EditKind.PLACE, lambda now: now.with_annotations(points), SELLA)
    assert main(["reread", str(project), "--films", "3"]) == 0
    found = content(path)
    assert found.images[:3] == first
    assert found.annotations == points
    assert len({image.sha256 for image in found.images}) == len(found.images) == 4
    capsys.readouterr()
    assert main(["reread", str(project)]) == 1
    assert "No film is left" in capsys.readouterr().err
    assert content(path) == found


def test_only_films_whose_points_are_old_enough_are_drawn(project: Path) -> None:
    found = content(project)
    assert len(second_reading.can_be_repeated(found)) == 4
    assert not second_reading.can_be_repeated(found, days=1)
    old = (datetime.now(UTC) - timedelta(days=15)).isoformat(timespec="milliseconds")
    aged = replace(found, changed={**found.changed, "film-0002": old})
    assert [image.id for image in second_reading.can_be_repeated(aged, days=14)] == ["film-0002"]
    with Session.open(project) as first, pytest.raises(ProjectError, match="so long ago"):
        second_reading.begin(first, project.with_name("later.lmproj"), Wish(days=1))
    assert not project.with_name("later.lmproj").exists()


def test_networks_learn_nothing_of_it_and_predict_nothing_on_it(
    project: Path, again: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = content(again)
    assert not found.to_read_again
    assert not found.labelled()
    assert not found.waiting
    assert main(["train", str(again), *QUICK]) == 1
    assert "a second reading" in capsys.readouterr().err
    assert main(["train", str(project), *QUICK]) == 0
    weights = tmp_path / "network.safetensors"
    with Session.open(project) as first:
        weights.write_bytes(first.networks.weights() or b"")
    assert main(["predict", str(again), "--weights", str(weights), "--all", "--device", "cpu"]) == 0
    assert content(again).annotations == found.annotations


def test_nothing_is_guessed_or_suggested_on_its_films(project: Path) -> None:
    assert main(["reread", str(project)]) == 0
    found = content(project.with_name("ceph-again.lmproj"))
    first, second, *_ = found.images
    begun = annotations.place(found.annotation(first.id), found.schema.names[0], (9.0, 9.0))
    found = found.with_annotations({first.id: begun})
    assert guessing.asked(found, first, second) is None
    assert guessing.wanted(found, second) == ()
    assert suggesting.without_labels(found) == ()


def test_it_is_never_merged_with_the_first_in_either_direction(
    project: Path, again: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(project), content(again)
    for mine, theirs in ((project, again), (again, project)):
        output = tmp_path / f"{mine.stem}-both.lmproj"
        assert main(["merge", str(mine), str(theirs), "--output", str(output)]) == 1
        assert "never merged" in capsys.readouterr().err
        with Session.open(mine) as ours, Session.open(theirs) as others, pytest.raises(ProjectError):
            merging.merge(ours, others, merging.Rule.THEIRS)
    assert (content(project), content(again)) == before


def test_exports_of_the_first_reading_have_none_of_its_points(project: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    assert main(["export", str(project), str(one)]) == 0
    assert main(["reread", str(project)]) == 0
    path = project.with_name("ceph-again.lmproj")
    with Session.open(path) as session:
        found = session.project
        points = {i.id: annotations.place(found.annotation(i.id), SELLA, (1.0, 2.0)) for i in found.images}
        session.do(EditKind.LABEL_FILMS, lambda now: now.with_annotations(points), "4")
    assert main(["export", str(project), str(other)]) == 0
    assert one.read_bytes() == other.read_bytes()


def test_it_can_be_cancelled_undone_and_comes_back_from_the_disk(project: Path) -> None:
    assert main(["reread", str(project)]) == 0
    path = project.with_name("ceph-again.lmproj")
    with Session.open(path) as session:
        film = session.project.images[1]
        points = {film.id: annotations.place(session.project.annotation(film.id), SELLA, (5.0, 6.0))}
        session.do(EditKind.PLACE, lambda now: now.with_annotations(points), SELLA)
        session.do(EditKind.REMOVE_FILMS, second_reading.without_waiting, "3")
        assert [image.id for image in session.project.images] == [film.id]
        assert session.project.annotations == points
        session.undo()
    found = content(path)
    assert [image.again for image in found.images] == [True] * 4
    assert found.annotations == points


def test_another_project_in_its_place_and_another_landmark_list_are_refused(
    project: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.with_name("ceph-again.lmproj")
    assert main(["new", str(path), "--films", str(phantoms), "--landmarks", "hand-37"]) == 0
    before = content(path)
    assert main(["reread", str(project)]) == 1
    assert "no second reading" in capsys.readouterr().err
    assert content(path) == before
    path.unlink()
    assert main(["reread", str(project), "--films", "1"]) == 0
    with Session.open(path) as session:
        steps.set_schema(session, session.project.schema.sided(SELLA))
    assert main(["reread", str(project), "--films", "1"]) == 1
    assert "landmark list has changed" in capsys.readouterr().err
