"""A run of predictions that comes bit by bit while the reader works: every step begins where the last ended."""

from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import EMPTY, Annotation
from lmstudio.core.history import Change, Edit, History, joined
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.session import predicting
from tests.unit.session.steps import NAMES, prediction_of

FILMS = tuple(f"film-{k}" for k in range(4))
START = Project(from_names(NAMES), tuple(Image(film, film, 40, 30) for film in FILMS))
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("place"), st.sampled_from(FILMS), st.sampled_from(NAMES)),
        st.tuples(st.just("clear"), st.sampled_from(FILMS), st.sampled_from(NAMES)),
        st.tuples(st.just("confirm"), st.sampled_from(FILMS), st.just("")),
        st.tuples(st.just("predict"), st.just(""), st.just("")),
        st.tuples(st.just("undo"), st.just(""), st.just("")),
        st.tuples(st.just("redo"), st.just(""), st.just("")),
    ),
    max_size=14,
)


def by_reader(before: Annotation, what: str, name: str, *, number: int) -> Annotation:
    if what == "place":
        return annotations.place(before, name, (float(number), 1.0))
    return annotations.clear(before, name) if what == "clear" else annotations.confirm(before, NAMES)


def state(project: Project) -> list[dict[str, object]]:
    return [dict(project.annotation(film).points) for film in FILMS]


@given(deeds)
def test_whatever_the_reader_does_during_a_run_every_step_begins_where_the_one_before_ended(
    sequence: list[tuple[str, str, str]],
) -> None:
    project, history = START, History()
    run: Edit | None = None
    left = list(FILMS)
    for number, (what, film, name) in enumerate(sequence):
        if what == "predict" and left:
            stored = predicting.gathered(project, [prediction_of(left.pop(0))], model="round 1")
            project = project.with_annotations(stored.edit.after)
            run = predicting.remembered(history, stored, project.schema, run=run)
        elif what in ("undo", "redo"):
            count = len(history.done) + (1 if what == "redo" else -1)
            edits = history.leading_to(count) if count >= 0 else []
            project = project.with_annotations(joined(what, edits).after)
            if edits:
                history.stand_at(count)
        elif film:
            before = project.annotation(film)
            after = by_reader(before, what, name, number=number)
            if after.points != before.points:
                history.push(Edit(what, (Change(film, before, after),)))
                project = project.with_annotations({film: after})
    now = dict.fromkeys(FILMS, EMPTY)
    steps = [*history.done, *reversed(history.undone)]
    for number, edit in enumerate(steps):
        if number == len(history.done):
            assert state(project.with_annotations(now)) == state(project)
        for change in edit.changes:
            assert change.before.points == now[change.image_id].points
            now[change.image_id] = change.after
    if not history.undone:
        assert state(project.with_annotations(now)) == state(project)
