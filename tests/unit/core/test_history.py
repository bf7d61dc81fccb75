from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.history import History, UndoStep


def step(number: int) -> UndoStep:
    return UndoStep(number, EditKind.MOVE, ("sella",), 1, "a.png")


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History([step(1), step(2)])
    history.stand_at(1)
    history.push(step(3))
    assert ([each.number for each in history.done], history.undone) == ([1, 3], [])


def test_the_steps_between_two_states_are_those_undone_or_made_again() -> None:
    history = History([step(1), step(2), step(3)])
    assert history.between(1) == [step(2), step(3)]
    history.stand_at(0)
    assert history.done == []
    assert history.between(2) == [step(1), step(2)]
    assert history.between(9) == [step(1), step(2), step(3)]
    history.stand_at(3)
    assert (history.done, history.undone) == ([step(1), step(2), step(3)], [])
    assert history.between(3) == []


def test_a_step_that_grows_keeps_its_place() -> None:
    history = History([step(1), step(2)])
    grown = UndoStep(1, EditKind.PREDICT, ("4",), 4)
    history.replace(grown)
    assert history.done == [grown, step(2)]


def test_steps_that_are_dropped_are_gone_from_both_sides() -> None:
    history = History([step(1), step(2)], [step(3)])
    history.forget(frozenset({1, 3}))
    assert (history.done, history.undone) == ([step(2)], [])
