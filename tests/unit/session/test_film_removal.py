"""Films that are taken out of a project, one step of undo that brings everything of them back."""

import shutil
from pathlib import Path

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.events import Trained
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Image, Model, Project
from lmstudio.session import Session, comparing, film_removal, merging
from lmstudio.session.merging import Rule
from tests.conftest import write_film
from tests.unit.session.steps import (
    NAMES,
    assign,
    place,
    points,
    prediction,
    remove,
    reopened,
    set_points,
    set_schema,
    set_spacings,
)

State = tuple[Schema, tuple[Image, ...], dict[str, Annotation]]


def names(project: Project) -> list[str]:
    return [image.name.removesuffix(".png") for image in project.images]


def models_on_disk(session: Session) -> tuple[Model, ...]:
    with Session.open(session.path) as disk:
        return disk.project.models


def state(project: Project) -> State:
    return project.schema, project.images, points(project)


def test_a_film_in_the_middle_goes_with_all_that_is_known_of_it_and_comes_back_to_its_place(
    session: Session,
) -> None:
    spacing = Spacing(0.2, 0.3, SpacingOrigin.TYPED)
    set_spacings(session, {"film-0002": spacing})
    assign(session, ["film-0002"], "KM")
    place(session, "sella", (1.0, 2.0), film=1)
    session.networks.store_predictions([prediction(session, film=1)], model="round 1")
    before = session.project
    remove(session, "film-0002")
    assert names(session.project) == ["film1", "film3"]
    assert points(session.project) == {}
    assert "film-0002" not in session.project.changed
    with Session.open(session.path) as disk:
        assert state(disk.project) == state(session.project)
    session.undo()
    assert state(session.project) == state(before)
    assert (session.project.images[1].reader, session.project.images[1].spacing) == ("KM", spacing)
    assert session.networks.heatmaps("film-0002") is not None
    assert state(reopened(session)) == state(before)


def test_a_removed_film_comes_in_as_a_new_one_and_still_comes_back_by_undo_after_the_project_was_closed(
    session: Session, tmp_path: Path
) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    remove(session, "film-0002")
    session.close()
    with Session.open(session.path) as again:
        assert names(again.project) == ["film1", "film3"]
        assert points(again.project) == {}
        assert again.last_changes() == {}
        # It can be added again, as a film of its own: nothing of the old one sticks to it.
        added = again.films.add_images([tmp_path / "films" / "film2.png"])
        assert [image.id for image in added.images] == ["film-0004"]
        assert points(again.project) == {}
        again.go_back_to(1)
        assert names(again.project) == ["film1", "film2", "film3"]
        assert set(points(again.project)["film-0002"].points) == {"sella"}


def test_a_network_knows_a_film_that_it_learned_from_when_that_comes_in_again(
    session: Session, tmp_path: Path
) -> None:
    learned, held = ("film-0001", "film-0002"), ("film-0003",)
    session.networks.store(Trained(b"one", 9, 2, "xray-ddpm", final=True, learned=learned, held_back=held))
    session.networks.store(Trained(b"two", 9, 1, "xray-ddpm", final=True, learned=("film-0001",)))
    remove(session, "film-0002", "film-0003")
    before = session.project.models
    write_film(tmp_path / "films" / "film9.png", seed=9)
    session.films.add_folder(tmp_path / "films")
    assert names(session.project) == ["film1", "film2", "film3", "film9"]
    one, two = session.project.models
    assert (one.learned, one.held_back) == ((*learned, "film-0004"), (*held, "film-0005"))
    assert two.learned == ("film-0001",)
    assert models_on_disk(session) == (one, two)
    set_points(session, {i.id: Annotation({n: Point((1.0, 2.0)) for n in NAMES}) for i in session.project.images})
    assert [image.id for image in comparing.films_for(session.project, (one, two))] == ["film-0005", "film-0006"]
    session.undo()
    session.undo()
    assert session.project.models == models_on_disk(session) == before
    session.redo()
    assert session.project.models == models_on_disk(session) == (one, two)


def test_a_network_knows_a_film_that_comes_in_again_with_another_project(session: Session, tmp_path: Path) -> None:
    session.networks.store(Trained(b"one", 9, 1, "xray-ddpm", final=True, learned=("film-0002",)))
    remove(session, "film-0002")
    with Session.create(tmp_path / "theirs.lmproj", session.project.schema) as theirs:
        theirs.films.add_images([tmp_path / "films" / "film2.png"])
        merging.merge(session, theirs, Rule.MINE)
    assert session.project.models[0].learned == ("film-0002", "film-0004")


def test_the_audit_log_tells_who_took_which_points_out_and_brought_them_back(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    remove(session, "film-0002", author="KM")
    session.undo(author="PJ")
    rows = session.audit("film-0002")
    assert [(row.label, row.author) for row in rows] == [
        ("Place sella", "reader"),
        ("Remove 1 film", "KM"),
        ("Undo: Remove 1 film", "PJ"),
    ]
    assert rows[1].before is not None
    assert rows[1].after is None


def test_who_set_a_point_and_when_is_known_after_its_film_came_back(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    place(session, "nasion", (3.0, 4.0), film=1)
    before = session.last_changes()
    remove(session, "film-0002", "film-0003", author="KM")
    assert session.last_changes() == {}
    session.undo(author="KM")
    assert session.last_changes() == before


def test_points_that_were_kept_do_not_come_back_where_an_earlier_state_is_gone_to(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    place(session, "nasion", (3.0, 4.0), film=1)
    remove(session, "film-0002")
    session.go_back_to(1)
    expected = {"film-0002": Annotation({"sella": session.project.annotation("film-0002").points["sella"]})}
    assert points(session.project) == expected
    assert points(reopened(session)) == expected


def test_films_taken_out_one_after_the_other_come_back_at_once_in_their_order(session: Session) -> None:
    before = session.project.images
    remove(session, "film-0002")
    remove(session, "film-0001")
    session.go_back_to(0)
    assert session.project.images == before
    session.go_back_to(2)
    assert names(session.project) == ["film3"]
    session.go_back_to(1)
    assert names(session.project) == ["film1", "film3"]
    assert names(reopened(session)) == ["film1", "film3"]


def test_a_film_that_was_added_and_taken_out_comes_and_goes_within_one_step_back_and_forth(
    session: Session, tmp_path: Path
) -> None:
    before = state(session.project)
    session.films.add_images([write_film(tmp_path / "new.png", seed=9)])
    place(session, "sella", (1.0, 2.0), film=3)
    remove(session, "film-0004", "film-0002")
    after = state(session.project)
    session.go_back_to(0)
    assert state(session.project) == before
    session.go_back_to(3)
    assert state(session.project) == after
    session.go_back_to(1)
    assert names(session.project) == ["film1", "film2", "film3", "new"]
    assert state(reopened(session)) == state(session.project)


def test_the_same_file_added_again_gives_way_to_the_film_that_comes_back(session: Session, tmp_path: Path) -> None:
    before = session.project.images
    remove(session, *(image.id for image in before))
    assert session.films.add_folder(tmp_path / "films").already == 0
    assert [image.id for image in session.project.images] == ["film-0004", "film-0005", "film-0006"]
    session.go_back_to(0)
    assert session.project.images == before
    session.go_back_to(2)
    assert [image.id for image in reopened(session).images] == ["film-0004", "film-0005", "film-0006"]


def test_a_film_found_elsewhere_lies_there_when_it_comes_back(session: Session, tmp_path: Path) -> None:
    remove(session, "film-0002")
    session.undo()
    (tmp_path / "films").rename(tmp_path / "archive")
    session.films.relocate(tmp_path / "archive")
    session.redo()
    session.undo()
    assert session.read(session.project.images[1]).width == 40
    assert reopened(session).images == session.project.images


def test_a_list_changed_after_a_film_went_fits_its_points_when_both_are_undone(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    before = session.project
    remove(session, "film-0002")
    landmark = Landmark("turcica", "S", "Centre of the sella turcica.", "cranial base")
    schema = Schema("tiny", (landmark, *session.project.schema.landmarks[1:]))
    set_schema(session, schema, renamed={"sella": "turcica"})
    session.go_back_to(1)
    assert state(session.project) == state(before)
    assert state(reopened(session)) == state(before)


def test_films_that_are_not_there_are_passed_over(session: Session) -> None:
    remove(session, "film-0099", "film-0001")
    assert names(session.project) == ["film2", "film3"]
    count = len(session.history.done)
    remove(session, "film-0001")
    assert len(session.history.done) == count


def test_a_film_that_was_taken_out_comes_in_with_another_readers_project_as_a_new_one(
    session: Session, tmp_path: Path, schema: Schema
) -> None:
    folder = tmp_path / "theirs"
    shutil.copytree(tmp_path / "films", folder)
    remove(session, "film-0002")
    with Session.create(folder / "theirs.lmproj", schema) as theirs:
        theirs.films.add_folder(folder)
        place(theirs, "sella", (4.0, 5.0), film=1)
        merging.merge(session, theirs, Rule.MINE)
    assert names(session.project) == ["film1", "film3", "film2"]
    assert list(points(session.project)) == ["film-0004"]


def test_what_goes_with_films_is_counted_and_the_networks_that_learned_from_them_are_named(
    session: Session,
) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    session.networks.store_predictions([prediction(session, film=1)], model="round 1")
    models = (
        Model("round 1", "", 1, "bundled", learned=("film-0002",)),
        Model("round 2", "", 1, "bundled", learned=("film-0003",)),
        Model("round 3", "", 1, "bundled", learned=("film-0001", "film-0003")),
        Model("round 4", "", 1, "bundled"),
    )
    project = Project(session.project.schema, session.project.images, session.project.annotations, models)
    found = film_removal.preview_removal(project, ["film-0002", "film-0001"])
    assert [image.id for image in found.films] == ["film-0001", "film-0002"]
    assert (found.by_reader, found.predicted) == (1, 2)
    assert found.learned == ("round 1", "round 3")
    assert found.unknown == ("round 4",)
    assert film_removal.preview_removal(project, ["film-0003"]).learned == ("round 2", "round 3")
