from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core.annotation import EMPTY, Annotation
from lmstudio.core.history import Change, Edit, History, joined
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Project
from tests.unit.core import made

NAMES = ("sella", "nasion")
FILMS = ("film-0001", "film-0002", "film-0003")
START = Project(from_names(NAMES))
edits = st.lists(st.dictionaries(st.sampled_from(FILMS), made.annotations(NAMES), min_size=1), max_size=8)


def _edit(project: Project, after: dict[str, Annotation]) -> Edit:
    changes = (Change(film, project.annotation(film), points) for film, points in after.items())
    return Edit("Move", tuple(changes))


def _step(history: History, by: int) -> Edit | None:
    """The edit that takes one edit back, or makes one again; ``None`` at the end."""
    count = len(history.done) + by
    edits = history.leading_to(count) if count >= 0 else []
    if not edits:
        return None
    history.stand_at(count)
    return joined("step", edits)


def _state(project: Project) -> list[Annotation]:
    return [project.annotation(film) for film in FILMS]


@given(edits)
def test_undo_after_any_sequence_of_edits_returns_to_the_start(sequence: list[dict[str, Annotation]]) -> None:
    history, project = History(), START
    for after in sequence:
        edit = _edit(project, after)
        project = project.with_annotations(edit.after)
        history.push(edit)
    end = project
    while (back := _step(history, -1)) is not None:
        project = project.with_annotations(back.after)
    assert _state(project) == _state(START)
    while (again := _step(history, 1)) is not None:
        project = project.with_annotations(again.after)
    assert _state(project) == _state(end)


@given(edits, st.lists(st.booleans(), max_size=20))
def test_every_state_on_the_way_back_was_seen_on_the_way_there(
    sequence: list[dict[str, Annotation]], steps: list[bool]
) -> None:
    history, project = History(), START
    seen = [_state(project)]
    for after in sequence:
        edit = _edit(project, after)
        project = project.with_annotations(edit.after)
        history.push(edit)
        seen.append(_state(project))
    for is_undo in steps:
        edit_or_none = _step(history, -1 if is_undo else 1)
        if edit_or_none is not None:
            project = project.with_annotations(edit_or_none.after)
        assert _state(project) == seen[len(history.done)]


def test_a_new_edit_forgets_what_was_undone() -> None:
    history = History()
    for _ in range(2):
        history.push(Edit("Move", (Change("film-0001", EMPTY, EMPTY),)))
    _step(history, -1)
    history.push(Edit("Clear", (Change("film-0001", EMPTY, EMPTY),)))
    assert _step(history, 1) is None
    assert [edit.label for edit in history.done] == ["Move", "Clear"]


def test_there_is_nothing_to_undo_at_the_start() -> None:
    assert _step(History(), -1) is None
    assert _step(History(), 1) is None
