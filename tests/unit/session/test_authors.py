"""Who set each point is known after undo and redo, whoever does so."""

from pathlib import Path

import pytest

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation
from lmstudio.core.edit_kinds import EditKind
from lmstudio.session import Session, merging
from lmstudio.session.merging import Rule
from tests.unit.session.steps import place

SELLA, NASION = ("film-0001", "sella"), ("film-0001", "nasion")


def put(session: Session, name: str, xy: tuple[float, float], author: str) -> None:
    image = session.project.images[0]
    after = {image.id: annotations.place(session.project.annotation(image.id), name, xy)}
    session.do(EditKind.PLACE, lambda now: now.with_annotations(after), name, author=author)


def by(session: Session) -> dict[tuple[str, str], str]:
    return {key: reader for key, (_, reader) in session.last_changes().items()}


def test_a_point_that_comes_back_is_theirs_who_had_set_it(session: Session) -> None:
    put(session, "sella", (1, 2), "Ann")
    put(session, "nasion", (3, 4), "Ann")
    put(session, "sella", (5, 6), "Bob")
    put(session, "sella", (7, 8), "Bob")
    session.undo(author="Chef")
    assert by(session) == {SELLA: "Bob", NASION: "Ann"}
    session.undo(author="Chef")
    assert by(session) == {SELLA: "Ann", NASION: "Ann"}
    session.go_back_to(0, author="Chef")
    assert by(session) == {}
    session.go_back_to(2, author="Chef")
    assert by(session) == {SELLA: "Ann", NASION: "Ann"}
    session.go_back_to(4, author="Chef")
    assert by(session) == {SELLA: "Bob", NASION: "Ann"}
    assert {row.author for row in session.audit() if row.label.startswith(("Undo", "Redo"))} == {"Chef"}


@pytest.mark.parametrize("again", [False, True])
def test_of_a_merge_that_is_taken_back_and_made_again_the_points_stay_theirs(
    session: Session, tmp_path: Path, again: bool
) -> None:
    put(session, "sella", (1, 2), "Ann")
    path = tmp_path / "theirs.lmproj"
    session.backup(path)
    with Session.open(path) as theirs:
        put(theirs, "sella", (5, 6), "Bob")
        place(theirs, "nasion", (3, 4))
        merging.merge(session, theirs, Rule.THEIRS, author="Chef")
    merged = by(session)
    assert merged == {SELLA: "Bob", NASION: "reader"}
    if again:
        session.close()
        session = Session.open(session.path)
    session.undo(author="Ann")
    assert by(session) == {SELLA: "Ann"}
    session.redo(author="Ann")
    assert by(session) == merged
    session.close()


def test_a_point_that_was_cleared_comes_back_as_theirs(session: Session) -> None:
    put(session, "sella", (1, 2), "Ann")
    put(session, "nasion", (3, 4), "Bob")
    session.do(EditKind.CLEAR, lambda now: now.with_annotations({"film-0001": Annotation({})}), author="Chef")
    session.undo(author="Chef")
    assert by(session) == {SELLA: "Ann", NASION: "Bob"}
