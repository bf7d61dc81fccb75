"""The landmark list changed after labelling has begun, and films assigned to readers."""

from dataclasses import replace

import pytest

from lmstudio.core.landmarks import MOST_NAME, Landmark, Schema
from lmstudio.errors import SchemaError
from lmstudio.session import Session
from tests.unit.session.steps import assign, place, points, reopened, set_schema


def renamed_list(schema: Schema, **names: str) -> Schema:
    """The list with landmarks renamed."""
    landmarks = tuple(replace(each, name=names.get(each.name, each.name)) for each in schema.landmarks)
    return Schema(schema.name, landmarks)


def test_points_follow_a_landmark_that_is_renamed_and_undo_brings_the_name_back(
    session: Session, schema: Schema
) -> None:
    place(session, "sella", (3.0, 4.0))
    place(session, "menton", (5.0, 6.0), film=1)
    set_schema(session, renamed_list(schema, sella="fossa"), renamed={"sella": "fossa"})
    assert session.history.done[-1].label == "Rename sella to fossa"
    assert session.project.annotation("film-0001").points["fossa"].xy == (3.0, 4.0)
    after = points(session.project)
    session.undo()
    assert session.project.schema == schema
    assert session.project.annotation("film-0001").points["sella"].xy == (3.0, 4.0)
    session.redo()
    assert points(session.project) == after
    loaded = reopened(session)
    assert points(loaded) == after
    assert loaded.schema.names == ("fossa", "nasion", "menton")


def test_two_landmarks_can_exchange_their_names(session: Session, schema: Schema) -> None:
    place(session, "sella", (3.0, 4.0))
    place(session, "nasion", (7.0, 8.0))
    swapped = {"sella": "nasion", "nasion": "sella"}
    set_schema(session, renamed_list(schema, **swapped), renamed=swapped)
    found = reopened(session).annotation("film-0001").points
    assert (found["nasion"].xy, found["sella"].xy) == ((3.0, 4.0), (7.0, 8.0))


def test_a_landmark_cannot_take_the_name_of_an_earlier_one_with_points(session: Session, schema: Schema) -> None:
    place(session, "menton", (5.0, 6.0))
    set_schema(session, Schema("two", schema.landmarks[:2]))
    before = session.project
    with pytest.raises(SchemaError, match="menton"):
        set_schema(session, Schema("two", (Landmark("menton"), schema.landmarks[1])), renamed={"sella": "menton"})
    assert session.project is before


@pytest.mark.parametrize(("name", "said"), [("n" * (MOST_NAME + 1), "201 characters"), ("me\u0301nton", "twice")])
def test_names_that_no_table_would_bring_back_are_refused(session: Session, name: str, said: str) -> None:
    before = session.project
    with pytest.raises(SchemaError, match=said):
        set_schema(session, Schema("two", (Landmark("m\u00e9nton"), Landmark(name))))
    assert session.project is before


def test_a_landmark_that_is_taken_off_and_put_back_has_its_points_again(session: Session, schema: Schema) -> None:
    place(session, "menton", (5.0, 6.0))
    set_schema(session, Schema("two", schema.landmarks[:2]))
    assert session.history.done[-1].label == "Remove menton from the landmark list"
    set_schema(session, schema)
    assert session.history.done[-1].label == "Add menton to the landmark list"
    assert reopened(session).annotation("film-0001").points["menton"].xy == (5.0, 6.0)


def test_films_are_assigned_to_a_reader_in_one_step(session: Session) -> None:
    assign(session, ["film-0001", "film-0003"], "KM")
    assert [image.reader for image in session.project.images] == ["KM", "", "KM"]
    assert session.history.done[-1].label == "Assign 2 films to KM"
    session.undo()
    assert {image.reader for image in session.project.images} == {""}
    session.redo()
    assert [image.reader for image in reopened(session).images] == ["KM", "", "KM"]


def test_a_film_knows_when_it_came_and_when_its_points_changed(session: Session) -> None:
    assert all(image.added.startswith("20") for image in session.project.images)
    assert session.project.changed == {}
    place(session, "sella", (3.0, 4.0), film=1)
    place(session, "sella", (3.0, 5.0), film=1)
    assert session.project.changed == {"film-0002": session.audit("film-0002")[-1].utc}
    assert reopened(session).changed == session.project.changed
