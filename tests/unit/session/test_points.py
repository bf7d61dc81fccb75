from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import EMPTY, Annotation, Point
from lmstudio.core.edit import Edit
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin
from lmstudio.core.history import UndoStep
from lmstudio.core.landmarks import Schema, from_names
from lmstudio.session import Session
from tests.unit.core import made
from tests.unit.session.steps import NAMES, place, points, prediction, reopened, set_points, set_schema

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
        set_points(session, after)
    for is_undo in steps:
        session.undo() if is_undo else session.redo()
    with Session.open(session.path) as disk:
        assert points(disk.project) == points(session.project)


def test_undo_and_redo_are_saved_and_return_what_they_did(session: Session) -> None:
    edit = place(session, "sella", (1.0, 2.0))
    assert session.undo() == [edit.inverse]
    assert points(session.project) == {}
    assert session.redo() == [edit]
    assert session.redo() == []
    assert points(reopened(session)) == {"film-0001": Annotation({"sella": Point((1.0, 2.0))})}


def test_an_edit_without_a_change_is_no_step_of_the_history(session: Session) -> None:
    set_points(session, {"film-0001": EMPTY})
    assert session.undo() == []
    assert session.audit() == []


def test_an_edit_that_begins_elsewhere_is_refused(session: Session) -> None:
    point = Point((9.0, 9.0))
    for key, pair in ((("film-0001", "sella"), (point, None)), (("film-0099", "sella"), (None, point))):
        with pytest.raises(ValueError, match=r"does not begin at the project as it is: .*points"):
            session.apply(Edit(EditKind.MOVE, ("sella",), points={key: pair}))
    assert points(session.project) == {}


@pytest.mark.parametrize("xy", [(float("nan"), 1.0), (1.0, float("inf"))])
def test_a_point_nowhere_is_refused_and_changes_nothing(session: Session, xy: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="a point at"):
        place(session, "sella", xy)
    assert session.undo() == []
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
    set_schema(session, from_names(["sella", "gonion"]))
    assert session.project.labelled() == ()
    set_schema(session, schema)
    assert [image.id for image in session.project.labelled()] == ["film-0001"]
    assert reopened(session).schema == schema


def test_a_spacing_is_undone_with_the_points_of_its_edit(session: Session) -> None:
    known = Spacing(0.1, 0.2, SpacingOrigin.RULER)
    point = Annotation({"sella": Point((1.0, 2.0))})
    session.do(
        EditKind.IMPORT_POINTS,
        lambda p: p.with_annotations({"film-0001": point}).with_spacings({"film-0002": known}),
        "1",
    )
    assert session.project.images[1].spacing == known
    session.undo()
    assert session.project.images[1].spacing == UNKNOWN_SPACING
    assert session.project.annotation("film-0001") == EMPTY
    session.redo()
    assert (session.project.images[1].spacing, session.project.annotation("film-0001")) == (known, point)


def test_a_spacing_that_begins_elsewhere_is_refused(session: Session) -> None:
    known = Spacing(0.1, 0.1, SpacingOrigin.TYPED)
    image = session.project.images[0]
    with pytest.raises(ValueError, match="images"):
        session.apply(Edit(EditKind.SET_SPACING, images={image.id: (replace(image, spacing=known), image)}))
    assert session.project.images[0].spacing == UNKNOWN_SPACING


def in_bits(session: Session) -> list[UndoStep]:
    """One run that stores its predictions film by film; the step of undo after each."""
    run: UndoStep | None = None
    runs = []
    for film in range(3):
        run = session.networks.store_predictions([prediction(session, film=film)], model="round 1", run=run)
        assert run is not None
        runs.append(run)
    return runs


def test_a_run_that_comes_bit_by_bit_is_one_step_of_undo(session: Session) -> None:
    place(session, "sella", (9.0, 9.0))
    before = points(session.project)
    in_bits(session)
    after = points(session.project)
    assert [edit.label for edit in session.history.done] == ["Place sella", "Predict 3 films"]
    session.undo()
    assert points(session.project) == before
    session.redo()
    assert points(session.project) == after
    assert points(reopened(session)) == after


def test_what_the_reader_did_during_a_run_comes_after_it_and_stays_when_undone(session: Session) -> None:
    run = session.networks.store_predictions([prediction(session, film=0)], model="round 1")
    place(session, "sella", (9.0, 9.0), film=2)
    place(session, "sella", (7.0, 7.0), film=2)
    session.undo()
    run = session.networks.store_predictions([prediction(session, film=1)], model="round 1", run=run)
    assert [edit.label for edit in session.history.done] == ["Predict 2 films", "Place sella"]
    session.redo()
    assert session.project.annotation("film-0003").points["sella"] == Point((7.0, 7.0))
    session.go_back_to(1)
    assert set(points(session.project)) == {"film-0001", "film-0002"}
    session.go_back_to(0)
    assert points(session.project) == {}
    session.go_back_to(3)
    assert session.project.annotation("film-0003").points["sella"] == Point((7.0, 7.0))
    assert points(reopened(session)) == points(session.project)


def test_predictions_of_a_film_that_the_reader_has_touched_since_are_a_step_of_their_own(session: Session) -> None:
    run = session.networks.store_predictions([prediction(session, film=0)], model="round 1")
    place(session, "sella", (9.0, 9.0), film=1)
    run = session.networks.store_predictions([prediction(session, film=1)], model="round 1", run=run)
    run = session.networks.store_predictions([prediction(session, film=2)], model="round 1", run=run)
    assert [edit.label for edit in session.history.done] == ["Predict 1 film", "Place sella", "Predict 2 films"]
    assert session.project.annotation("film-0002").points["sella"] == Point((9.0, 9.0))
    assert set(session.project.annotation("film-0002").points) == set(NAMES)
    session.undo()
    assert dict(session.project.annotation("film-0002").points) == {"sella": Point((9.0, 9.0))}


def test_a_run_that_was_taken_back_begins_a_new_step(session: Session) -> None:
    run = session.networks.store_predictions([prediction(session, film=0)], model="round 1")
    session.undo()
    session.networks.store_predictions([prediction(session, film=1)], model="round 1", run=run)
    assert [edit.label for edit in session.history.done] == ["Predict 1 film"]
    assert set(points(session.project)) == {"film-0002"}


def test_a_crash_in_the_middle_of_a_run_loses_nothing(session: Session) -> None:
    run = session.networks.store_predictions([prediction(session, film=0)], model="round 1")
    session.networks.store_predictions([prediction(session, film=1)], model="round 1", run=run)
    assert set(points(reopened(session))) == {"film-0001", "film-0002"}


def test_going_back_over_many_edits_is_one_entry_in_the_audit_log(session: Session) -> None:
    for k in range(5):
        place(session, "sella", (float(k), 1.0))
    session.go_back_to(2)
    assert session.project.annotation("film-0001").points["sella"].xy == (1.0, 1.0)
    assert [row.label for row in session.audit()][-1] == "Undo: 3 edits"
    assert len(session.audit()) == 6
    assert session.go_back_to(2) == []
    assert session.go_back_to(9) != []
    assert len(session.history.done) == 5
