"""Films that are taken out of a project, one step of undo that brings everything of them back."""

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.history import Change, Edit, Respacing
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Image, Model, Project
from lmstudio.session import Session, intake, merging, taking_out
from lmstudio.session.merging import Rule
from tests.conftest import write_film
from tests.unit.core import made
from tests.unit.session.steps import NAMES, place, points, prediction, reopened

State = tuple[Schema, tuple[Image, ...], dict[str, Annotation]]


def take_out(session: Session, *image_ids: str, author: str = "") -> None:
    session.apply(taking_out.edit(session.project, image_ids), author=author)


def names(project: Project) -> list[str]:
    return [image.name.removesuffix(".png") for image in project.images]


def state(project: Project) -> State:
    return project.schema, project.images, points(project)


def test_a_film_in_the_middle_goes_with_all_that_is_known_of_it_and_comes_back_to_its_place(
    session: Session,
) -> None:
    spacing = Spacing(0.2, 0.3, SpacingOrigin.TYPED)
    session.set_spacings({"film-0002": spacing})
    session.assign(["film-0002"], "KM")
    place(session, "sella", (1.0, 2.0), film=1)
    session.store_predictions([prediction(session, film=1)], model="round 1")
    before = session.project
    take_out(session, "film-0002")
    assert names(session.project) == ["film1", "film3"]
    assert points(session.project) == {}
    assert "film-0002" not in session.project.changed
    with Session.open(session.path) as disk:
        assert state(disk.project) == state(session.project)
    session.undo()
    assert state(session.project) == state(before)
    assert (session.project.images[1].reader, session.project.images[1].spacing) == ("KM", spacing)
    assert session.heatmaps("film-0002") is not None
    assert state(reopened(session)) == state(before)


def test_a_project_that_is_opened_again_does_not_know_the_film_any_more(session: Session, tmp_path: Path) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    take_out(session, "film-0002")
    session.close()
    with Session.open(session.path) as again:
        assert names(again.project) == ["film1", "film3"]
        assert points(again.project) == {}
        assert again.last_changes() == {}
        assert again.undo() is None
        # It can be added again, as a film of its own: nothing of the old one sticks to it.
        added = again.add_images([tmp_path / "films" / "film2.png"])
        assert [image.id for image in added.images] == ["film-0004"]
        assert points(again.project) == {}


def test_the_audit_log_tells_who_took_which_points_out_and_brought_them_back(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    take_out(session, "film-0002", author="KM")
    session.undo(author="PJ")
    rows = session.audit("film-0002")
    assert [(row.label, row.author) for row in rows] == [
        ("Place sella", "reader"),
        ("Take out 1 film", "KM"),
        ("Undo: Take out 1 film", "PJ"),
    ]
    assert rows[1].before is not None
    assert rows[1].after is None


def test_who_set_a_point_and_when_is_known_after_its_film_came_back(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    place(session, "nasion", (3.0, 4.0), film=1)
    before = session.last_changes()
    take_out(session, "film-0002", "film-0003", author="KM")
    assert session.last_changes() == {}
    session.undo(author="KM")
    assert session.last_changes() == before


def test_points_that_were_kept_do_not_come_back_where_an_earlier_state_is_gone_to(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    place(session, "nasion", (3.0, 4.0), film=1)
    take_out(session, "film-0002")
    session.go_back_to(1)
    expected = {"film-0002": Annotation({"sella": session.project.annotation("film-0002").points["sella"]})}
    assert points(session.project) == expected
    assert points(reopened(session)) == expected


def test_films_taken_out_one_after_the_other_come_back_at_once_in_their_order(session: Session) -> None:
    before = session.project.images
    take_out(session, "film-0002")
    take_out(session, "film-0001")
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
    session.add_images([write_film(tmp_path / "new.png", seed=9)])
    place(session, "sella", (1.0, 2.0), film=3)
    take_out(session, "film-0004", "film-0002")
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
    take_out(session, *(image.id for image in before))
    assert session.add_folder(tmp_path / "films").already == 0
    assert [image.id for image in session.project.images] == ["film-0004", "film-0005", "film-0006"]
    session.go_back_to(0)
    assert session.project.images == before
    session.go_back_to(2)
    assert [image.id for image in reopened(session).images] == ["film-0004", "film-0005", "film-0006"]


def test_a_film_found_elsewhere_lies_there_when_it_comes_back(session: Session, tmp_path: Path) -> None:
    take_out(session, "film-0002")
    session.undo()
    (tmp_path / "films").rename(tmp_path / "archive")
    session.relocate(tmp_path / "archive")
    session.redo()
    session.undo()
    assert session.read(session.project.images[1]).width == 40
    assert reopened(session).images == session.project.images


def test_a_list_changed_after_a_film_went_fits_its_points_when_both_are_undone(session: Session) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    before = session.project
    take_out(session, "film-0002")
    landmark = Landmark("turcica", "S", "Centre of the sella turcica.", "cranial base")
    schema = Schema("tiny", (landmark, *session.project.schema.landmarks[1:]))
    session.set_schema(schema, renamed={"sella": "turcica"})
    session.go_back_to(1)
    assert state(session.project) == state(before)
    assert state(reopened(session)) == state(before)


def test_films_that_are_not_there_are_passed_over(session: Session) -> None:
    take_out(session, "film-0099", "film-0001")
    assert names(session.project) == ["film2", "film3"]
    assert taking_out.edit(session.project, ["film-0001"]).changes_nothing


def test_a_film_that_was_taken_out_comes_in_with_another_readers_project_as_a_new_one(
    session: Session, tmp_path: Path, schema: Schema
) -> None:
    folder = tmp_path / "theirs"
    shutil.copytree(tmp_path / "films", folder)
    take_out(session, "film-0002")
    with Session.create(folder / "theirs.lmproj", schema) as theirs:
        theirs.add_folder(folder)
        place(theirs, "sella", (4.0, 5.0), film=1)
        merging.merge(session, theirs, Rule.MINE)
    assert names(session.project) == ["film1", "film3", "film2"]
    assert list(points(session.project)) == ["film-0004"]


def test_what_goes_with_films_is_counted_and_the_networks_that_learned_from_them_are_named(
    session: Session,
) -> None:
    place(session, "sella", (1.0, 2.0), film=1)
    session.store_predictions([prediction(session, film=1)], model="round 1")
    models = (
        Model("round 1", "", 1, "bundled", learned=("film-0002",)),
        Model("round 2", "", 1, "bundled", learned=("film-0003",)),
        Model("round 3", "", 1, "bundled", learned=("film-0001", "film-0003")),
        Model("round 4", "", 1, "bundled"),
    )
    project = Project(session.project.schema, session.project.images, session.project.annotations, models)
    found = taking_out.looked_at(project, ["film-0002", "film-0001"])
    assert [image.id for image in found.films] == ["film-0001", "film-0002"]
    assert (found.by_reader, found.predicted) == (1, 2)
    assert found.learned == ("round 1", "round 3")
    assert found.unknown == ("round 4",)
    assert taking_out.looked_at(project, ["film-0003"]).learned == ("round 2", "round 3")


# Any sequence of edits ------------------------------------------------------------------------------------

_steps = st.one_of(
    st.tuples(st.just("points"), st.dictionaries(st.integers(0, 5), made.annotations(NAMES), min_size=1)),
    st.tuples(st.just("out"), st.sets(st.integers(0, 5), min_size=1, max_size=3)),
    st.tuples(st.just("add"), st.integers(1, 2)),
    st.tuples(st.just("assign"), st.integers(0, 5)),
    st.tuples(st.just("space"), st.integers(0, 5)),
    st.tuples(st.just("rename"), st.just(0)),
    st.tuples(st.just("go"), st.integers(0, 12)),
)


class Story:
    """Does any step to a project; what a step asks for that is not there is passed over."""

    def __init__(self, folder: Path) -> None:
        self.session = Session.create(folder / "any.lmproj", Schema("tiny", tuple(map(_landmark, NAMES))))
        self._folder, self._numbers = folder, itertools.count(1)
        self.add(4)
        self.seen = [state(self.session.project)]

    def add(self, count: int) -> None:
        films = [write_film(self._folder / f"f{n}.png", seed=n) for n in itertools.islice(self._numbers, count)]
        self.session.add_examined([intake.examine(path) for path in films])

    def points(self, wanted: dict[int, Annotation]) -> None:
        project = self.session.project
        found = {self._images()[at].id: each for at, each in wanted.items() if at < len(self._images())}
        names = set(project.schema.names)
        found = {key: each for key, each in found.items() if set(each.points) <= names}
        changes = (Change(key, project.annotation(key), each) for key, each in found.items())
        self.session.apply(Edit("Any", tuple(changes)))

    def out(self, places: set[int]) -> None:
        images = self._images()
        take_out(self.session, *(images[at].id for at in sorted(places) if at < len(images)))

    def assign(self, at: int) -> None:
        self.session.assign([image.id for image in self._images()[at : at + 2]], f"reader {at}")

    def space(self, at: int) -> None:
        after = Spacing(0.1 + at, 0.2, SpacingOrigin.TYPED)
        changes = (Respacing(image.id, image.spacing, after) for image in self._images()[at : at + 1])
        self.session.apply(Edit("Set the pixel spacing", spacings=tuple(changes)))

    def rename(self, _: int) -> None:
        schema = self.session.project.schema
        old = schema.names[0]
        new = "sella" if old == "turcica" else "turcica"
        self.session.set_schema(Schema("tiny", (_landmark(new), *schema.landmarks[1:])), renamed={old: new})

    def go(self, count: int) -> None:
        most = len(self.session.history.done) + len(self.session.history.undone)
        self.session.go_back_to(min(count, most))
        assert state(self.session.project) == self.seen[len(self.session.history.done)]

    def tell(self, steps: list[tuple[str, object]]) -> None:
        for name, what in steps:
            last = self.session.history.done[-1:]
            getattr(self, name)(what)
            done = self.session.history.done
            if name != "go" and done and done[-1:] != last:
                self.seen[len(done) :] = [state(self.session.project)]
            self._compare()

    def _images(self) -> tuple[Image, ...]:
        return self.session.project.images

    def _compare(self) -> None:
        with Session.open(self.session.path) as disk:
            assert state(disk.project) == state(self.session.project)


def _landmark(name: str) -> Landmark:
    return Landmark(name, name[:1].upper(), "", "")


@pytest.fixture
def story() -> Iterator[Callable[[], Story]]:
    """Begins a new story, in a folder of its own."""
    begun: list[tuple[Story, tempfile.TemporaryDirectory[str]]] = []

    def begin() -> Story:
        folder = tempfile.TemporaryDirectory()
        begun.append((Story(Path(folder.name)), folder))
        return begun[-1][0]

    yield begin
    for each, folder in begun:
        each.session.close()
        folder.cleanup()


@given(st.lists(_steps, max_size=9))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_edits_undone_return_to_the_start_and_redone_to_the_end_in_memory_and_on_the_disk(
    story: Callable[[], Story], steps: list[tuple[str, object]]
) -> None:
    told = story()
    told.tell(steps)
    session = told.session
    count = len(session.history.done)
    end, times = state(session.project), session.last_changes()
    for back in reversed(range(count)):
        told.go(back)
        told._compare()
    told.go(count)
    told._compare()
    told.go(0)
    told._compare()
    told.go(count)
    assert state(session.project) == end
    assert session.last_changes().keys() == times.keys()
    assert state(reopened(session)) == end
