import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import EMPTY, Annotation, Origin, Point
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.history import Change, Edit
from lmstudio.core.landmarks import Schema, from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import CorruptProject, FilmError, LockedProject, MissingFilm, ProjectError, SaveFailed
from lmstudio.session import Session, queue
from tests.conftest import write_film
from tests.unit.core import made

NAMES = ("sella", "nasion", "menton")


def place(session: Session, name: str, xy: tuple[float, float], *, film: int = 0) -> Edit:
    """Place a landmark on a film of the session; returns the edit."""
    image = session.project.images[film]
    before = session.project.annotation(image.id)
    edit = Edit(f"Place {name}", (Change(image.id, before, annotations.place(before, name, xy)),))
    session.apply(edit, author="reader")
    return edit


def reopened(session: Session) -> Project:
    """The project as the disk has it."""
    session.close()
    with Session.open(session.path) as again:
        return again.project


def points(project: Project) -> dict[str, Annotation]:
    """All annotations with at least one point, for comparison."""
    return {key: Annotation(dict(each.points)) for key, each in project.annotations.items() if each.points}


def prediction(session: Session, *, film: int = 0, error: float = 2.0) -> Prediction:
    """A prediction of all landmarks of a film."""
    heatmaps = np.arange(3 * 4 * 5, dtype=np.uint8).reshape(3, 4, 5)
    found = {
        name: Point(
            (float(k), 2.0), origin=Origin.PREDICTED, expected_error_px=error, predicted_xy=(float(k), 2.0)
        )
        for k, name in enumerate(NAMES)
    }
    return Prediction(session.project.images[film].id, found, heatmaps, (-0.5, -0.5, 39.5, 29.5))


# Creating and opening ---------------------------------------------------------------------------------------


def test_a_project_is_the_same_after_closing_and_opening(session: Session, schema: Schema) -> None:
    place(session, "sella", (1.25, 2.5))
    before = session.project
    after = reopened(session)
    assert (after.schema, after.images, points(after)) == (schema, before.images, points(before))


def test_creating_never_replaces_a_file(tmp_path: Path, schema: Schema) -> None:
    path = tmp_path / "mine.lmproj"
    path.write_text("not to be lost")
    with pytest.raises(SaveFailed, match="already"):
        Session.create(path, schema)
    assert path.read_text() == "not to be lost"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.lmproj"]


def test_creating_in_a_missing_folder_is_refused(tmp_path: Path, schema: Schema) -> None:
    with pytest.raises(ProjectError, match="cannot be"):
        Session.create(tmp_path / "none" / "mine.lmproj", schema)


def test_opening_a_missing_file_is_refused_and_creates_none(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be opened"):
        Session.open(tmp_path / "none.lmproj")
    assert list(tmp_path.iterdir()) == []


def test_an_open_project_leaves_nothing_behind(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session.close()
    session.close()
    assert sorted(each.name for each in session.path.parent.iterdir()) == ["films", "tiny.lmproj"]


def test_a_second_opener_reads_only_and_is_told_who_writes(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    with Session.open(session.path) as second:
        assert second.read_only
        assert f"process {os.getpid()}" in second.read_only_reason
        assert points(second.project) == points(session.project)
        with pytest.raises(LockedProject, match="reading only"):
            place(second, "nasion", (3.0, 4.0))
        with pytest.raises(LockedProject):
            second.add_images([])
        with pytest.raises(LockedProject):
            second.store_predictions([prediction(second)], model="round 1")
        assert "nasion" not in second.project.annotation("film-0001").points
    place(session, "nasion", (3.0, 4.0))


def test_the_next_opener_may_write_once_the_first_has_closed(session: Session) -> None:
    session.close()
    with Session.open(session.path) as second:
        assert not second.read_only
        assert second.read_only_reason == ""


def test_a_project_is_the_same_file_by_a_link(session: Session, tmp_path: Path) -> None:
    link = tmp_path / "link.lmproj"
    link.symlink_to(session.path)
    with Session.open(link) as second:
        assert second.read_only
        assert second.path == session.path


# Images -----------------------------------------------------------------------------------------------------


def test_images_are_numbered_and_keep_size_and_content(session: Session) -> None:
    images = session.project.images
    assert [image.id for image in images] == ["film-0001", "film-0002", "film-0003"]
    assert [image.path for image in images] == ["films/film1.png", "films/film2.png", "films/film3.png"]
    assert {(image.width, image.height) for image in images} == {(40, 30)}
    assert all(len(image.sha256) == 64 and image.size_bytes > 0 for image in images)


def test_adding_a_folder_again_adds_nothing(session: Session, film_folder: Path) -> None:
    added = session.add_folder(film_folder)
    assert (added.images, added.skipped, added.already) == ((), (), 3)


def test_a_copy_of_a_film_is_not_added_twice(session: Session, film_folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(film_folder / "film1.png", tmp_path / "copy.png"))
    added = session.add_images([copy, copy])
    assert (added.images, added.already) == ((), 2)


def test_the_same_name_in_another_folder_is_another_film(session: Session, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    added = session.add_images([write_film(tmp_path / "more" / "film1.png", seed=9)])
    assert [(image.id, image.name) for image in added.images] == [("film-0004", "film1.png")]
    assert session.read(added.images[0]).pixels.shape == (30, 40)


def test_two_sizes_in_one_folder_are_fine(session: Session, tmp_path: Path) -> None:
    (tmp_path / "sizes").mkdir()
    write_film(tmp_path / "sizes" / "a.png", width=50, height=20, seed=4)
    write_film(tmp_path / "sizes" / "b.png", width=20, height=50, seed=5)
    added = session.add_folder(tmp_path / "sizes")
    assert [(image.width, image.height) for image in added.images] == [(50, 20), (20, 50)]


def test_a_file_that_is_no_film_is_told_and_the_rest_is_added(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.png").write_text("not a picture")
    write_film(folder / "b.png", seed=7)
    added = session.add_folder(folder)
    assert [image.name for image in added.images] == ["b.png"]
    assert [skipped.path.name for skipped in added.skipped] == ["a.png"]
    assert added.skipped[0].error.remedy


def test_an_empty_folder_is_refused_with_what_to_do(session: Session, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FilmError, match="no films") as caught:
        session.add_folder(tmp_path / "empty")
    assert caught.value.remedy


def test_a_project_that_moves_with_its_films_finds_them(session: Session, tmp_path: Path) -> None:
    session.close()
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    shutil.move(tmp_path / "films", moved / "films")
    shutil.move(session.path, moved / "tiny.lmproj")
    with Session.open(moved / "tiny.lmproj") as again:
        assert again.read(again.project.images[2]).pixels.shape == (30, 40)


def test_a_missing_film_is_told(session: Session, film_folder: Path) -> None:
    (film_folder / "film1.png").unlink()
    with pytest.raises(MissingFilm, match="film-0001 is not there"):
        session.read(session.project.images[0])


def test_missing_films_are_found_again_by_their_content(
    session: Session, film_folder: Path, tmp_path: Path
) -> None:
    place(session, "sella", (1.0, 2.0))
    other = tmp_path / "archive" / "deep"
    other.mkdir(parents=True)
    (film_folder / "film1.png").rename(other / "renamed.png")
    assert session.relocate(tmp_path / "archive") == 1
    assert session.image_path(session.project.images[0]) == other / "renamed.png"
    session.read(session.project.images[0])
    assert reopened(session).images == session.project.images


def test_the_spacing_of_the_project_goes_before_that_of_the_file(session: Session) -> None:
    spacing = Spacing(0.1, 0.2, SpacingOrigin.RULER)
    session.set_spacing("film-0002", spacing)
    assert session.read(session.project.images[1]).spacing == spacing
    after = reopened(session)
    assert after.images[1].spacing == spacing
    assert not after.images[0].spacing.known


# Points -----------------------------------------------------------------------------------------------------

edits = st.lists(
    st.dictionaries(st.sampled_from(["film-0001", "film-0002", "film-0003"]), made.annotations(NAMES), min_size=1),
    max_size=5,
)


@given(edits, st.lists(st.booleans(), max_size=8))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_disk_and_memory_agree_after_any_edits_undone_and_redone(
    session: Session, sequence: list[dict[str, Annotation]], steps: list[bool]
) -> None:
    for after in sequence:
        changes = (Change(film, session.project.annotation(film), each) for film, each in after.items())
        session.apply(Edit("Any", tuple(changes)))
    for is_undo in steps:
        session.undo() if is_undo else session.redo()
    with Session.open(session.path) as disk:
        assert points(disk.project) == points(session.project)


def test_undo_and_redo_are_saved_and_return_what_they_did(session: Session) -> None:
    edit = place(session, "sella", (1.0, 2.0))
    assert session.undo() == edit.inverse
    assert points(session.project) == {}
    assert session.redo() == edit
    assert session.redo() is None
    assert points(reopened(session)) == {"film-0001": Annotation({"sella": Point((1.0, 2.0))})}


def test_an_edit_without_a_change_is_no_step_of_the_history(session: Session) -> None:
    session.apply(Edit("Nothing", (Change("film-0001", EMPTY, EMPTY),)))
    assert session.undo() is None
    assert session.audit() == []


def test_an_edit_that_begins_elsewhere_is_refused(session: Session) -> None:
    stale = Edit("Stale", (Change("film-0001", Annotation({"sella": Point((9.0, 9.0))}), EMPTY),))
    with pytest.raises(ValueError, match="no longer"):
        session.apply(stale)
    with pytest.raises(ValueError, match="film-0099"):
        session.apply(Edit("Unknown", (Change("film-0099", EMPTY, EMPTY),)))


@pytest.mark.parametrize("xy", [(float("nan"), 1.0), (1.0, float("inf"))])
def test_a_point_nowhere_is_refused_and_changes_nothing(session: Session, xy: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="a point at"):
        place(session, "sella", xy)
    assert session.undo() is None
    place(session, "nasion", (1.0, 1.0))
    assert list(points(reopened(session))["film-0001"].points) == ["nasion"]


def test_the_audit_log_tells_who_moved_what_from_where_to_where(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    place(session, "sella", (3.0, 4.0))
    session.undo(author="second")
    first, second, third = session.audit("film-0001")
    assert (first.before, first.after, first.author) == (None, Point((1.0, 2.0)), "reader")
    assert (second.label, second.landmark, second.before, second.after) == (
        "Place sella",
        "sella",
        Point((1.0, 2.0)),
        Point((3.0, 4.0)),
    )
    assert (third.label, third.author, third.after) == ("Undo: Place sella", "second", Point((1.0, 2.0)))
    assert first.utc <= second.utc <= third.utc
    assert session.audit("film-0002") == []


def test_points_of_a_landmark_that_is_taken_off_the_list_come_back_with_it(
    session: Session, schema: Schema
) -> None:
    place(session, "menton", (1.0, 2.0))
    session.set_schema(from_names(["sella", "gonion"]))
    assert session.project.labelled() == ()
    session.set_schema(schema)
    assert [image.id for image in session.project.labelled()] == ["film-0001"]
    assert reopened(session).schema == schema


# Networks ---------------------------------------------------------------------------------------------------


def test_predictions_are_one_edit_and_never_touch_a_readers_point(session: Session) -> None:
    place(session, "sella", (9.0, 9.0))
    session.store_predictions((prediction(session, film=k) for k in (0, 1, 2)), model="round 1")
    assert session.history.done[-1].label == "Predict 3 films"
    first = session.project.annotation("film-0001").points
    assert first["sella"] == Point((9.0, 9.0))
    assert (first["nasion"].origin, first["nasion"].model) == (Origin.PREDICTED, "round 1")
    assert [row.model for row in session.audit("film-0002")] == ["round 1"] * 3
    session.undo()
    assert points(session.project) == {"film-0001": Annotation({"sella": Point((9.0, 9.0))})}
    session.undo()
    assert points(reopened(session)) == {}


def test_heatmaps_come_back_as_they_were_stored(session: Session) -> None:
    assert session.heatmaps("film-0001") is None
    session.store_predictions([prediction(session)], model="round 1")
    session.close()
    with Session.open(session.path) as again:
        found = again.heatmaps("film-0001")
    assert found is not None
    assert np.array_equal(found.heatmaps, prediction(session).heatmaps)
    assert found.heatmaps.dtype == np.uint8
    assert found.box == (-0.5, -0.5, 39.5, 29.5)
    assert found.points["menton"].xy == (2.0, 2.0)


def test_heatmaps_follow_the_order_of_the_landmark_list(session: Session) -> None:
    session.store_predictions([prediction(session)], model="round 1")
    session.set_schema(from_names(["menton", "gonion", "sella"]))
    found = session.heatmaps("film-0001")
    assert found is not None
    stored = prediction(session).heatmaps
    assert np.array_equal(found.heatmaps, np.stack([stored[2], np.zeros_like(stored[0]), stored[0]]))


def test_the_last_prediction_replaces_the_one_before(session: Session) -> None:
    session.store_predictions([prediction(session)], model="round 1")
    session.store_predictions([prediction(session, error=7.0)], model="round 2")
    found = session.heatmaps("film-0001")
    assert found is not None
    assert found.points["sella"].expected_error_px == 7.0
    assert session.project.annotation("film-0001").points["sella"].model == "round 2"


def test_networks_are_kept_by_round(session: Session) -> None:
    assert session.weights() is None
    session.store_model(Trained(b"first", 10, 5, "xray-ddpm", final=True))
    second = session.store_model(Trained(b"second", 20, 8, "round 1", final=True))
    assert (second.name, second.films, second.start) == ("round 2", 8, "round 1")
    session.close()
    with Session.open(session.path) as again:
        assert [model.name for model in again.project.models] == ["round 1", "round 2"]
        assert (again.weights(), again.weights("round 1"), again.weights("none")) == (b"second", b"first", None)


def test_the_queue_begins_with_the_greatest_expected_error(session: Session) -> None:
    errors = (2.0, 5.0, 3.0)
    session.store_predictions((prediction(session, film=k, error=errors[k]) for k in range(3)), model="round 1")
    assert queue(session.project) == ["film-0002", "film-0003", "film-0001"]
    confirmed = annotations.confirm(session.project.annotation("film-0002"), NAMES)
    assert queue(session.project.with_annotations({"film-0002": confirmed})) == ["film-0003", "film-0001"]


def test_the_queue_compares_millimetres_where_all_spacings_are_known(session: Session) -> None:
    session.store_predictions((prediction(session, film=k, error=1.0 + k) for k in range(2)), model="round 1")
    session.set_spacing("film-0001", Spacing(1.0, 1.0, SpacingOrigin.TYPED))
    assert queue(session.project) == ["film-0002", "film-0001"]
    session.set_spacing("film-0002", Spacing(0.1, 0.1, SpacingOrigin.TYPED))
    assert queue(session.project) == ["film-0001", "film-0002"]


def test_an_untouched_project_has_an_empty_queue(session: Session) -> None:
    assert queue(session.project) == []


# Copies -----------------------------------------------------------------------------------------------------


def test_a_backup_is_a_whole_project_that_finds_its_films(session: Session, tmp_path: Path) -> None:
    place(session, "sella", (1.0, 2.0))
    (tmp_path / "safe" / "deep").mkdir(parents=True)
    path = tmp_path / "safe" / "deep" / "copy.lmproj"
    session.backup(path)
    place(session, "nasion", (3.0, 4.0))
    with Session.open(path) as copy:
        assert list(points(copy.project)["film-0001"].points) == ["sella"]
        assert copy.read(copy.project.images[0]).pixels.shape == (30, 40)
        assert not copy.read_only
    assert [each.name for each in path.parent.iterdir()] == ["copy.lmproj"]


def test_a_backup_never_replaces_the_project_itself(session: Session) -> None:
    with pytest.raises(SaveFailed, match="replace the project itself"):
        session.backup(session.path)


def test_a_thousand_images_open_without_a_look_at_their_files(
    tmp_path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Session.create(tmp_path / "many.lmproj", schema) as many:
        images = [Image(f"film-{k:04d}", f"gone/{k}.png", 40, 30, 5, f"{k:064x}") for k in range(1000)]
        many._file.save_images(images)
    looked: list[str] = []
    monkeypatch.setattr(Path, "stat", _noting(Path.stat, looked))
    with Session.open(tmp_path / "many.lmproj") as again:
        assert len(again.project.images) == 1000
    assert not [path for path in looked if "gone" in path]


def _noting(stat: Callable[..., os.stat_result], looked: list[str]) -> Callable[..., os.stat_result]:
    def noting(self: Path, **options: bool) -> os.stat_result:
        looked.append(str(self))
        return stat(self, **options)

    return noting


def test_a_project_whose_content_makes_no_sense_is_damaged(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session._file._db.execute("UPDATE points SET origin = 'guessed'")
    session.close()
    with pytest.raises(CorruptProject, match="damaged"):
        Session.open(session.path)


def test_the_value_in_memory_is_never_changed_in_place(session: Session) -> None:
    before = session.project
    place(session, "sella", (1.0, 2.0))
    assert before.annotations == {}
    assert isinstance(session.project.annotations, MappingProxyType)
    assert replace(before) == before
