"""A run of predictions that comes bit by bit while the reader works: every step begins where the last ended."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.history import UndoStep
from lmstudio.core.image import mark_unusable
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.session import Session
from tests.unit.session.steps import NAMES, points, prediction, prediction_of, set_points

FILMS = tuple(f"film-{k}" for k in range(4))
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("place"), st.sampled_from(FILMS), st.sampled_from(NAMES)),
        st.tuples(st.just("clear"), st.sampled_from(FILMS), st.sampled_from(NAMES)),
        st.tuples(st.just("confirm"), st.sampled_from(FILMS), st.just("")),
        st.tuples(st.just("predict"), st.just(""), st.just("")),
        st.tuples(st.just("undo"), st.just(""), st.just("")),
        st.tuples(st.just("redo"), st.just(""), st.just("")),
        st.tuples(st.just("reopen"), st.just(""), st.just("")),
    ),
    max_size=14,
)


def by_reader(before: Annotation, what: str, name: str, *, number: int) -> Annotation:
    if what == "place":
        return annotations.place(before, name, (float(number), 1.0))
    return annotations.clear(before, name) if what == "clear" else annotations.confirm(before, NAMES)


class Story:
    """Does what a reader and a running prediction do, in any order."""

    def __init__(self, folder: Path) -> None:
        images = [Image(film, film, 40, 30) for film in FILMS]
        self.session = Session.create(folder / "p.lmproj", from_names(NAMES))
        self.session.do(EditKind.ADD_FILMS, lambda project: project.with_images(images), "4", can_be_undone=False)
        self.left = list(FILMS)
        self.run: UndoStep | None = None

    def tell(self, what: str, film: str, name: str, *, number: int) -> None:
        session = self.session
        if what == "predict":
            found = [prediction_of(self.left.pop(0))] if self.left else []
            self.run = session.networks.store_predictions(found, model="round 1", run=self.run)
        elif what == "reopen":
            session.close()
            self.session = Session.open(session.path)
        elif what in ("undo", "redo"):
            session.undo() if what == "undo" else session.redo()
        else:
            set_points(session, {film: by_reader(session.project.annotation(film), what, name, number=number)})


@given(deeds)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_the_reader_does_during_a_run_every_step_begins_where_the_one_before_ended(
    sequence: list[tuple[str, str, str]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder))
        for number, (what, film, name) in enumerate(sequence):
            story.tell(what, film, name, number=number)
        session = story.session
        now: Project = session.project
        count, most = len(session.history.done), len(session.history.done) + len(session.history.undone)
        states = []
        for at in range(most + 1):
            session.go_back_to(at)
            states.append(points(session.project))
        assert states[0] == {}
        for at in reversed(range(most + 1)):
            session.go_back_to(at)
            assert points(session.project) == states[at]
        session.go_back_to(count)
        assert points(session.project) == points(now)
        session.close()


def test_a_film_that_was_marked_unusable_while_the_network_looked_at_it_gets_no_points(session: Session) -> None:
    image = session.project.images[0]
    session.do(EditKind.MARK_UNUSABLE, lambda project: project.with_changed({image.id}, mark_unusable))
    run = session.networks.store_predictions([prediction(session), prediction(session, film=1)], model="round 1")
    assert run is not None
    assert run.films == 1
    assert not session.project.annotation(image.id).points
    assert session.networks.heatmaps(image.id) is None
