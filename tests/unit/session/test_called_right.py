"""What looks misplaced and was called right, through everything that happens to a project."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.errors import SaveFailed
from lmstudio.formats.project import project_settings
from lmstudio.session import Session, lists, merging
from lmstudio.session.labelling.misplaced import Misplaced
from lmstudio.session.merging import Rule
from lmstudio.session.rescue import repairing
from tests.unit.session.steps import place

PAIR = Misplaced("film-0001", ("sella", "nasion"), "exchanged", ((1, 2), (3, 4)), exchanged=True)
WHOLE = replace(PAIR, reason="all", exchanged=False, whole=True)


def one(name: str, at: tuple[float, float]) -> Misplaced:
    return Misplaced("film-0001", (name,), "far", (at,))


def rows(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT key, value FROM settings").fetchall()


@pytest.fixture
def said(session: Session) -> Session:
    place(session, "sella", (1.0, 2.0))
    place(session, "nasion", (3.0, 4.0))
    session.called_right.add(PAIR)
    return session


def test_it_holds_when_the_project_is_opened_again(said: Session) -> None:
    said.close()
    with Session.open(said.path) as again:
        assert again.called_right.without([PAIR, WHOLE]) == (WHOLE,)


def test_it_holds_whatever_else_is_said_of_the_same_points(said: Session) -> None:
    apart = (one("sella", (1, 2)), replace(PAIR, reason="12 mm", expected=((9, 9), (8, 8))))
    assert said.called_right.without(apart) == ()
    moved, other = one("sella", (1, 2.5)), one("menton", (1, 2))
    elsewhere = replace(PAIR, image_id="film-0002")
    assert said.called_right.without([moved, other, elsewhere]) == (moved, other, elsewhere)


def test_everything_can_be_told_again(said: Session) -> None:
    said.called_right.clear()
    assert said.called_right.without([PAIR]) == (PAIR,)
    said.close()
    with Session.open(said.path) as again:
        assert again.called_right.without([PAIR]) == (PAIR,)


def test_what_is_said_of_all_points_of_a_film_tells_nothing_of_single_ones(session: Session) -> None:
    session.called_right.add(WHOLE)
    assert session.called_right.without([WHOLE, PAIR]) == (PAIR,)


def test_it_is_no_step_of_undo_and_undo_leaves_it_alone(said: Session) -> None:
    done, edits = said.history.done, said.edits
    said.called_right.add(WHOLE)
    assert (said.history.done, said.edits) == (done, edits)
    said.undo()
    said.redo()
    assert said.called_right.without([PAIR, WHOLE]) == ()


def test_renamed_landmarks_take_it_along_and_back(said: Session) -> None:
    now = said.project.schema.landmarks
    renamed = Schema(said.project.schema.name, tuple(_named(each) for each in now))
    said.apply(lists.edit(said.project, renamed, MappingProxyType({"sella": "S"})))
    new = replace(PAIR, landmarks=("S", "nasion"))
    assert said.called_right.without([new, PAIR]) == (PAIR,)
    said.undo()
    assert said.called_right.without([new, PAIR]) == (new,)


def _named(landmark: Landmark) -> Landmark:
    return replace(landmark, name="S") if landmark.name == "sella" else landmark


def test_copies_and_repaired_projects_have_it(said: Session) -> None:
    copy = said.path.with_name("copy.lmproj")
    said.backup(copy)
    said.close()
    repaired = repairing.repair(said.path, said.path.with_name("repaired.lmproj")).path
    for path in (copy, repaired):
        with Session.open(path) as other:
            assert other.called_right.without([PAIR]) == ()


def test_in_a_read_only_project_it_holds_until_that_is_closed(said: Session) -> None:
    before = rows(said.path)
    with Session.open(said.path) as reader:
        assert reader.read_only
        reader.called_right.add(WHOLE)
        assert reader.called_right.without([PAIR, WHOLE]) == ()
    assert rows(said.path) == before
    with Session.open(said.path) as reader:
        assert reader.called_right.without([PAIR, WHOLE]) == (WHOLE,)


def test_a_merge_brings_no_opinion_along(said: Session, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.lmproj"
    said.backup(theirs)
    with Session.open(theirs) as other:
        other.called_right.add(WHOLE)
        merging.merge(said, other, Rule.THEIRS)
    assert said.called_right.without([PAIR, WHOLE]) == (WHOLE,)


def test_what_makes_no_sense_is_nothing(said: Session) -> None:
    said.close()
    for nonsense in ("", "{", "7", '[["film-0001"]]', '[["film-0001", "sella", "x", 1, false]]', "[" * 9999):
        with closing(sqlite3.connect(said.path)) as db:
            db.execute("UPDATE settings SET value = ? WHERE key = ?", (nonsense, project_settings.CALLED_RIGHT))
            db.commit()
        with Session.open(said.path) as again:
            assert again.called_right.without([PAIR]) == (PAIR,)


def test_nothing_is_called_right_that_was_not_saved(session: Session) -> None:
    session.close()
    with closing(sqlite3.connect(session.path)) as db:
        db.execute("CREATE TRIGGER full BEFORE INSERT ON settings BEGIN SELECT RAISE(ABORT, 'full'); END")
        db.commit()
    with Session.open(session.path) as again:
        with pytest.raises(SaveFailed):
            again.called_right.add(PAIR)
        assert again.called_right.without([PAIR]) == (PAIR,)
