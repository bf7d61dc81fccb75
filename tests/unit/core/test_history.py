import tracemalloc

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.history import History, StepList, UndoStep


def step(number: int) -> UndoStep:
    return UndoStep(number, EditKind.MOVE, ("sella",), 1, "a.png")


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History([step(1), step(2)])
    history.stand_at(1)
    history.push(step(3))
    assert ([each.number for each in history.done], list(history.undone)) == ([1, 3], [])


def test_the_steps_between_two_states_are_those_undone_or_made_again() -> None:
    history = History([step(1), step(2), step(3)])
    assert history.between(1) == [step(2), step(3)]
    history.stand_at(0)
    assert history.done == []
    assert history.between(2) == [step(1), step(2)]
    assert history.between(9) == [step(1), step(2), step(3)]
    history.stand_at(3)
    assert (list(history.done), list(history.undone)) == ([step(1), step(2), step(3)], [])
    assert history.between(3) == []


def test_a_step_that_grows_keeps_its_place() -> None:
    history = History([step(1), step(2)])
    grown = UndoStep(1, EditKind.PREDICT, ("4",), 4)
    history.replace(grown)
    assert history.done == [grown, step(2)]


def test_steps_that_are_dropped_are_gone_from_both_sides() -> None:
    history = History([step(1), step(2)], [step(3)])
    history.forget(frozenset({1, 3}))
    assert (list(history.done), list(history.undone)) == ([step(2)], [])


def test_steps_by_their_places_are_what_was_put_in() -> None:
    steps, whole = StepList(map(step, range(5))), [step(number) for number in range(5)]
    assert (list(steps), len(steps), steps[-1]) == (whole, 5, step(4))
    assert list(steps[1:4:2] + steps[:1]) == [step(1), step(3), step(0)]
    assert step(3) in steps
    assert UndoStep(3, EditKind.PLACE) not in steps
    assert step(9) not in steps
    assert (steps.pop(), list(steps.without(frozenset({0, 2})))) == (step(4), [step(1), step(3)])


def test_steps_need_rest_where_one_of_them_does() -> None:
    steps = StepList([step(1), UndoStep(2, EditKind.ADD_FILMS, ("3",), 3, needs_rest=True)])
    assert (steps.need_rest, steps[:1].need_rest) == (True, False)


def test_ten_thousand_steps_take_less_than_a_megabyte() -> None:
    """A reader works for days in one window, on film after film."""
    landmarks = [f"landmark {number}" for number in range(19)]
    tracemalloc.start()
    try:
        history = History()
        for number in range(10_000):
            words = ("".join((landmarks[number % 19], "")),)
            history.push(UndoStep(10**6 + number, EditKind.PLACE, words, 1, f"film-{number // 190:04}.png"))
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken < 1_000_000
