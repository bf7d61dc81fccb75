"""Checksums of rows: every row of this program has its own, and what something else changes is noticed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.formats.project import row_sums
from lmstudio.formats.project.row_sums import TABLES, ChangedRow
from lmstudio.formats.rescue import checking
from lmstudio.session import Session
from lmstudio.session.labelling.misplaced import Misplaced
from lmstudio.session.rescue import difference_words
from tests.harness import projects
from tests.unit.formats.test_salvage import take_sums_off
from tests.unit.session.steps import place, prediction, set_schema

POINT = ("film-0001", "sella", 1.5, 2.0, "visible", "manual", None, None, None, "", "2026", "KM", None, None)


def outside(path: Path, statement: str) -> list[ChangedRow]:
    """What is noticed after something else has changed a project."""
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
        db.commit()
    return checking.check(path, locks=True)


def test_every_row_has_its_checksum_whatever_was_done(tmp_path: Path) -> None:
    path = tmp_path / "p.lmproj"
    projects.make(path, films=8)
    assert checking.check(path, locks=True) == []
    with closing(sqlite3.connect(path)) as db:
        for table in TABLES:
            assert db.execute(f"SELECT count(*) FROM {table} WHERE sum IS NULL").fetchone()[0] == 0  # noqa: S608
            assert table == "settings" or db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608


def test_renaming_moving_and_copying_keep_them(session: Session, tmp_path: Path) -> None:
    place(session, "sella", (1.0, 2.0))
    session.networks.store_predictions([prediction(session, film=1)], model="round 1")
    schema = session.project.schema
    set_schema(session, type(schema)("other", schema.landmarks[::-1]), {})
    session.backup(tmp_path / "copy" / ".." / "copy.lmproj")
    for path in (session.path, tmp_path / "copy.lmproj"):
        assert checking.check(path, locks=True) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE points SET y = y + 0.001 WHERE landmark = 'sella'", "film1.png: the point sella"),
        ("UPDATE points SET reader = 'somebody'", "film1.png: the point sella"),
        ("UPDATE images SET width = 41 WHERE id = 'film-0002'", "film2.png: its entry in the list of films"),
        ("UPDATE schema SET json = json || ' '", "the landmark list"),
        ("UPDATE settings SET value = '[]'", "what was called right in the check of placed points"),
        ("UPDATE history SET before = after", "the log of edits"),
        ("UPDATE edits SET author = 'somebody' WHERE id = 2", "the log of edits"),
        (
            "INSERT INTO points (image_id, landmark, x, y, visibility, origin, model) "
            "VALUES ('film-0001', 'nasion', 1, 2, 'visible', 'manual', '')",
            "film1.png: the point nasion",
        ),
    ],
)
def test_what_something_else_changes_is_noticed(session: Session, statement: str, words: str) -> None:
    place(session, "sella", (1.0, 2.0))
    session.called_right.add(Misplaced("film-0001", ("sella",), "", ((1.0, 2.0),)))
    project = session.project
    session.close()
    assert difference_words.words(outside(session.path, statement), project) == [words]


def test_the_point_that_a_reader_places_anew_is_this_programs_again(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session.close()
    assert outside(session.path, "UPDATE points SET y = 7") == [ChangedRow("points", ("film-0001", "sella"))]
    with Session.open(session.path) as again:
        place(again, "sella", (1.0, 2.0))
    assert checking.check(session.path, locks=True) == []


def test_a_file_without_checksums_gets_them(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session.close()
    take_sums_off(session.path)
    assert checking.check(session.path, locks=True) == []
    Session.open(session.path).close()
    assert outside(session.path, "UPDATE points SET y = 7") == [ChangedRow("points", ("film-0001", "sella"))]


def test_the_sum_of_a_row_is_the_same_alone_and_among_others_and_for_ever() -> None:
    many = [POINT, *((f"film-{k:04d}", *POINT[1:]) for k in range(50))]
    assert row_sums.of_rows("points", many)[0] == row_sums.of_rows("points", [POINT])[0] == FIXED


FIXED = 628148810
"""Written into files: it may never change."""


@given(st.integers(0, 13), st.one_of(st.none(), st.floats(allow_nan=False), st.text(), st.integers(), st.binary()))
def test_a_row_with_another_value_has_another_sum(column: int, value: object) -> None:
    other = (*POINT[:column], value, *POINT[column + 1 :])
    if column in (2, 3, 6, 7, 8, 12, 13) and isinstance(value, int | str):
        # SQLite gives back a number there; a text that is one is that number.
        return
    same = row_sums.of_rows("points", [POINT]) == row_sums.of_rows("points", [other])
    assert same == (POINT[column] == value or (column == 2 and value == 1.5))
