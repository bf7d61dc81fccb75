"""The history of edits outlives the window: undo and redo go on after it was closed, or its process died."""

import contextlib
import itertools
import os
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Trained
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Project
from lmstudio.formats.project import project_history
from lmstudio.session import Session, intake, merging
from lmstudio.session.merging import Rule
from tests.conftest import write_film
from tests.unit.core import made
from tests.unit.session.steps import (
    NAMES,
    assign,
    place,
    points,
    prediction_of,
    remove,
    set_points,
    set_schema,
    set_spacings,
)


def state(project: Project) -> tuple[object, ...]:
    """All that edits can change."""
    return project.schema, project.images, points(project), project.models


def labels(session: Session) -> tuple[list[str], list[str]]:
    history = session.history
    return [step.label for step in history.done], [step.label for step in history.undone]


def tables(path: Path, statement: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return db.execute(statement).fetchall()


def test_undo_and_redo_go_on_after_the_project_was_closed(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    place(session, "nasion", (3.0, 4.0), film=1)
    set_spacings(session, {"film-0001": Spacing(0.1, 0.1, SpacingOrigin.TYPED)})
    session.undo()
    before, known = state(session.project), labels(session)
    session.close()
    with Session.open(session.path) as again:
        assert (state(again.project), labels(again)) == (before, known)
        assert [step.film for step in again.history.done] == ["film1.png", "film2.png"]
        again.redo()
        assert again.project.images[0].spacing.known
        again.go_back_to(1)
        assert set(points(again.project)) == {"film-0001"}
    with Session.open(session.path) as third:
        assert labels(third) == (["Place sella"], ["Set the pixel spacing", "Place nasion"])
        place(third, "menton", (5.0, 5.0))
        assert labels(third) == (["Place sella", "Place menton"], [])
    assert tables(session.path, "SELECT count(*) FROM steps") == [(2,)]


def test_a_deleted_network_and_a_removed_film_come_back_after_the_project_was_closed(session: Session) -> None:
    session.networks.store(Trained(b"one", 1, 1, "xray-ddpm", final=True))
    place(session, "sella", (1.0, 2.0), film=1)
    before = state(session.project)
    session.networks.delete("round 1")
    remove(session, "film-0002")
    session.close()
    with Session.open(session.path) as again:
        again.go_back_to(1)
        assert state(again.project) == before
        assert again.networks.weights() == b"one"
        assert again.read(again.project.images[1]).width == 40


def test_films_that_were_found_elsewhere_are_there_when_undo_brings_them_back(session: Session) -> None:
    remove(session, "film-0003")
    session.undo()
    session.redo()
    films = session.path.parent / "films"
    elsewhere = films.rename(films.with_name("elsewhere"))
    session.undo()
    assert session.films.relocate(elsewhere) == 3
    session.close()
    with Session.open(session.path) as again:
        again.redo()
        again.undo()
        assert [again.read(image).width for image in again.project.images] == [40, 40, 40]


def test_predictions_that_come_bit_by_bit_are_one_step_after_the_project_was_closed(session: Session) -> None:
    run = None
    for image in session.project.images:
        run = session.networks.store_predictions([prediction_of(image.id)], model="round 1", run=run)
    session.close()
    with Session.open(session.path) as again:
        assert labels(again) == (["Predict 3 films"], [])
        again.undo()
        assert points(again.project) == {}


def test_what_was_acknowledged_is_in_the_history_of_a_process_that_died(session: Session) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("this system has no fork")
    session.close()
    child = os.fork()
    if not child:
        inner = Session.open(session.path)
        place(inner, "sella", (1.0, 2.0))
        place(inner, "nasion", (3.0, 3.0))
        inner.undo()
        os._exit(0)  # nothing is closed
    os.waitpid(child, 0)
    with Session.open(session.path) as again:
        assert labels(again) == (["Place sella"], ["Place nasion"])
        again.redo()
        assert set(again.project.annotation("film-0001").points) == {"sella", "nasion"}


def test_of_many_edits_the_newest_are_kept_and_older_ones_dropped_whole(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_history, "MOST_STEPS", 5)
    monkeypatch.setattr(project_history, "MOST_BYTES", 0)
    session.networks.store(Trained(b"one", 1, 1, "xray-ddpm", final=True))
    session.networks.delete("round 1")
    for k in range(4):
        place(session, "sella", (float(k), 1.0))
    assert tables(session.path, "SELECT name FROM weights") == [("round 1",)]
    place(session, "sella", (9.0, 1.0))
    assert labels(session)[0] == ["Place sella"] * 5
    assert tables(session.path, "SELECT name FROM weights") == []
    assert tables(session.path, "SELECT count(*) FROM step_rows") == [(0,)]
    session.close()
    with Session.open(session.path) as again:
        assert labels(again)[0] == ["Place sella"] * 5
        again.go_back_to(0)
        assert points(again.project) == {}
        assert len(again.audit()) == 6, "the audit log keeps all"


def test_more_edits_are_kept_as_long_as_they_are_small(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_history, "MOST_STEPS", 2)
    sizes: list[int] = []
    for k in range(6):
        place(session, "sella", (float(k), 1.0))
        sizes.append(int(str(tables(session.path, "SELECT sum(bytes) FROM steps")[0][0])))
    assert len(session.history.done) == 6
    assert sizes == sorted(sizes)
    monkeypatch.setattr(project_history, "MOST_BYTES", sizes[2])
    place(session, "sella", (9.0, 1.0))
    assert 2 <= len(session.history.done) < 6


def test_a_network_is_no_step_of_undo_and_follows_landmarks_renamed_before_it_was_trained(
    session: Session,
) -> None:
    schema = session.project.schema
    renamed = Schema(schema.name, (Landmark("fossa"), *schema.landmarks[1:]))
    set_schema(session, renamed, {"sella": "fossa"})
    session.networks.store(Trained(b"one", 1, 1, "xray-ddpm", final=True))
    session.networks.use("round 1")
    assert labels(session) == (["Rename sella to fossa"], [])
    session.undo()
    assert session.project.network is not None
    assert dict(session.project.network.renamed) == {"fossa": "sella"}
    with Session.open(session.path) as disk:
        assert state(disk.project) == state(session.project)


def test_a_kind_of_edit_that_a_later_version_has_made_is_taken_back_like_any_other(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session.close()
    with contextlib.closing(sqlite3.connect(session.path)) as db, db:
        db.execute("UPDATE steps SET kind = 'of a later version', arguments = '[\"a\", \"b\"]'")
        db.execute("UPDATE edits SET kind = 'of a later version'")
    with Session.open(session.path) as again:
        assert labels(again) == (["Edit of a later version"], [])
        assert [row.label for row in again.audit()] == ["Edit of a later version"]
        again.undo()
        assert points(again.project) == {}
        assert again.audit()[-1].label == "Undo: Edit of a later version"


# Every kind of edit, in any order ---------------------------------------------------------------------------

_places = st.integers(0, 5)
_deeds = st.one_of(
    st.tuples(st.just("label"), st.dictionaries(_places, made.annotations(NAMES), min_size=1)),
    st.tuples(st.just("remove"), st.sets(_places, min_size=1, max_size=3)),
    st.tuples(st.just("add"), st.integers(1, 2)),
    st.tuples(st.just("assign"), _places),
    st.tuples(st.just("space"), _places),
    st.tuples(st.just("rename"), st.just(0)),
    st.tuples(st.just("shorten"), st.just(0)),
    st.tuples(st.just("train"), st.just(0)),
    st.tuples(st.just("delete"), _places),
    st.tuples(st.just("predict"), st.sets(_places, min_size=1, max_size=3)),
    st.tuples(st.just("merge"), st.just(0)),
    st.tuples(st.just("go"), st.integers(0, 12)),
    st.tuples(st.just("reopen"), st.just(0)),
)


class AnyProject:
    """Does anything to a project; what is asked for and is not there is passed over."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.numbers = folder, itertools.count(1)
        self.session = Session.create(folder / "any.lmproj", Schema("tiny", tuple(map(Landmark, NAMES))))
        self.add(4)
        self.seen = {0: points(self.session.project)}

    def do(self, deed: str, what: object) -> None:
        count = len(self.session.history.done)
        handler: Callable[[object], None] = getattr(self, deed)
        handler(what)
        done = len(self.session.history.done)
        if deed != "go":
            if done != count:
                self.seen = {at: each for at, each in self.seen.items() if at < done}
            self.seen.setdefault(done, points(self.session.project))
        assert points(self.session.project) == self.seen[done]
        with Session.open(self.session.path) as disk:
            assert state(disk.project) == state(self.session.project)
            assert labels(disk) == labels(self.session)

    def chosen(self, places: object) -> list[str]:
        images = self.session.project.images
        wanted = places if isinstance(places, set | dict) else {places}
        return [images[at].id for at in sorted(wanted) if at < len(images)]

    def add(self, count: int) -> None:
        films = [write_film(self.folder / f"f{n}.png", seed=n) for n in itertools.islice(self.numbers, count)]
        self.session.films.add_examined([intake.examine(path) for path in films])

    def label(self, wanted: dict[int, Annotation]) -> None:
        names = set(self.session.project.schema.names)
        ids = {at: image.id for at, image in enumerate(self.session.project.images)}
        found = {ids[at]: each for at, each in wanted.items() if at in ids and set(each.points) <= names}
        set_points(self.session, found)

    def remove(self, places: set[int]) -> None:
        remove(self.session, *self.chosen(places))

    def assign(self, at: int) -> None:
        assign(self.session, self.chosen(at), f"reader {at}")

    def space(self, at: int) -> None:
        set_spacings(self.session, dict.fromkeys(self.chosen(at), Spacing(0.1 + at, 0.2, SpacingOrigin.TYPED)))

    def rename(self, _: int) -> None:
        schema = self.session.project.schema
        old = schema.names[0]
        new = "sella" if old == "turcica" else "turcica"
        set_schema(self.session, Schema("tiny", (Landmark(new), *schema.landmarks[1:])), {old: new})

    def shorten(self, _: int) -> None:
        schema = self.session.project.schema
        kept = schema.landmarks[:-1] if len(schema) == len(NAMES) else (*schema.landmarks, Landmark(NAMES[-1]))
        set_schema(self.session, replace(schema, landmarks=kept))

    def train(self, _: int) -> None:
        self.session.networks.store(Trained(b"w", 1, 1, "xray-ddpm", final=True))

    def delete(self, at: int) -> None:
        models = self.session.project.models
        if at < len(models):
            self.session.networks.delete(models[at].name)

    def predict(self, places: set[int]) -> None:
        found = [prediction_of(image_id) for image_id in self.chosen(places)]
        self.session.networks.store_predictions(found, model="round 1")

    def merge(self, _: int) -> None:
        path = self.folder / f"theirs-{next(self.numbers)}.lmproj"
        with Session.create(path, self.session.project.schema) as theirs:
            film = write_film(self.folder / f"f{next(self.numbers)}.png", seed=next(self.numbers))
            theirs.films.add_images([self.folder / "f1.png", film])
            place(theirs, self.session.project.schema.names[0], (7.0, 7.0))
            merging.merge(self.session, theirs, Rule.THEIRS)

    def go(self, count: int) -> None:
        most = len(self.session.history.done) + len(self.session.history.undone)
        self.session.go_back_to(min(count, most))

    def reopen(self, _: int) -> None:
        self.session.close()
        self.session = Session.open(self.session.path)


@given(st.lists(_deeds, max_size=9))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_anything_done_in_any_order_is_undone_and_made_again_in_memory_and_on_the_disk(
    deeds: list[tuple[str, object]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        any_project = AnyProject(Path(folder))
        for deed, what in deeds:
            any_project.do(deed, what)
        count = len(any_project.session.history.done)
        end = state(any_project.session.project)
        for at in [*reversed(range(count)), count, 0, count]:
            any_project.do("reopen", 0)
            any_project.do("go", at)
        assert state(any_project.session.project) == end
        any_project.session.close()


def test_every_kind_of_edit_that_can_be_undone_is_told_by_the_projects_file(session: Session) -> None:
    for kind in EditKind:
        if kind not in (EditKind.UNDO, EditKind.REDO, EditKind.SEVERAL):
            assign = partial(replace, reader=str(kind))
            session.do(kind, partial(Project.with_changed, image_ids={"film-0001"}, change=assign), "1", "2")
    known = [step.kind for step in session.history.done]
    session.close()
    with Session.open(session.path) as again:
        assert [step.kind for step in again.history.done] == known


def test_no_more_steps_are_kept_than_a_window_can_look_at(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_history, "MOST_STEPS", 3)
    monkeypatch.setattr(project_history, "MOST_KEPT", 5)
    for number in range(8):
        place(session, "sella", (float(number), 2.0))
    assert len(session.history.done) == 5
    session.go_back_to(0)
    assert session.project.annotation("film-0001").points["sella"].xy == (2.0, 2.0)
    session.close()
    with Session.open(session.path) as again:
        assert len(again.history.undone) == 5
        assert len(again.audit("film-0001")) == 9
