"""Films that come in are a step of undo; nothing that is known of them is lost on the way."""

import shutil
from pathlib import Path

import pytest

from lmstudio.core.landmarks import Schema
from lmstudio.session import Session, merging
from lmstudio.session.merging import Rule
from tests.conftest import write_film
from tests.unit.session.steps import place, points, prediction, reopened


@pytest.fixture
def more(tmp_path: Path) -> Path:
    folder = tmp_path / "more"
    folder.mkdir()
    for number in (1, 2):
        write_film(folder / f"more{number}.png", seed=20 + number)
    return folder


def names(session: Session) -> list[str]:
    return [image.name for image in session.project.images]


def test_films_that_were_added_go_and_come_back(session: Session, more: Path) -> None:
    before = session.project
    session.films.add_folder(more)
    added = session.project.images
    assert session.history.done[-1].label == "Add 2 films"
    session.undo()
    assert session.project == before
    session.redo()
    assert session.project.images == added
    assert reopened(session).images == added


def test_without_them_the_project_is_opened_again(session: Session, more: Path) -> None:
    before = session.project.images
    session.films.add_folder(more)
    place(session, "sella", (1.0, 2.0), film=3)
    session.go_back_to(0)
    after = reopened(session)
    assert after.images == before
    assert points(after) == {}


def test_points_and_predictions_of_films_that_came_in_come_back_with_them(session: Session, more: Path) -> None:
    session.films.add_folder(more)
    place(session, "sella", (1.0, 2.0), film=3)
    session.networks.store_predictions([prediction(session, film=4)], model="round 1")
    now = points(session.project)
    session.go_back_to(0)
    assert session.project.annotations == {}
    session.go_back_to(3)
    assert points(session.project) == now
    assert session.networks.heatmaps("film-0005") is not None
    assert points(reopened(session)) == now


def test_no_id_is_given_twice(session: Session, more: Path) -> None:
    session.films.add_folder(more)
    session.undo()
    session.close()
    with Session.open(session.path) as again:
        added = again.films.add_folder(more)
        assert [image.id for image in added.images] == ["film-0006", "film-0007"]
        assert again.read(added.images[0]).width == 40
    assert [image.id for image in reopened(again).images][3:] == ["film-0006", "film-0007"]


def test_the_first_films_are_the_beginning_of_a_project(session: Session) -> None:
    assert session.history.done == []


def test_films_found_again_after_they_came_in_are_there_after_undo_and_redo(
    session: Session, more: Path, tmp_path: Path
) -> None:
    session.films.add_folder(more)
    more.rename(tmp_path / "archive")
    assert session.films.relocate(tmp_path / "archive") == 2
    session.undo()
    session.redo()
    assert session.read(session.project.images[3]).width == 40
    assert reopened(session).images == session.project.images


def test_what_became_of_points_is_known_after_their_film_has_gone(session: Session, more: Path) -> None:
    session.films.add_folder(more)
    place(session, "sella", (1.0, 2.0), film=3)
    session.go_back_to(0)
    assert [row.label for row in session.audit("film-0004")] == ["Place sella", "Undo: 2 edits"]


def test_an_undone_merge_leaves_the_project_as_it_was(session: Session, tmp_path: Path, schema: Schema) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    shutil.copy(tmp_path / "films" / "film1.png", folder / "a.png")
    write_film(folder / "new.png", seed=30)
    place(session, "sella", (4.0, 5.0))
    before = session.project
    with Session.create(folder / "theirs.lmproj", schema) as theirs:
        theirs.films.add_folder(folder)
        for film in range(2):
            place(theirs, "nasion", (6.0, 7.0), film=film)
        merging.merge(session, theirs, Rule.MINE)
    merged = points(session.project)
    assert names(session) == ["film1.png", "film2.png", "film3.png", "new.png"]
    assert set(merged["film-0004"].points) == {"nasion"}
    session.undo()
    assert session.project.images == before.images
    assert points(session.project) == points(before)
    session.redo()
    assert points(session.project) == merged
    assert points(reopened(session)) == merged


def test_films_that_are_there_are_not_brought_once_more(session: Session, more: Path) -> None:
    session.films.add_folder(more)
    with pytest.raises(ValueError, match="does not begin at the project as it is: images"):
        session.apply(session._file.edit(session.history.done[-1]))
