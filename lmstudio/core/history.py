"""Undo and redo: the steps of a project's history, which its file keeps with all that they changed."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self, overload

from lmstudio.core.edit import Edit
from lmstudio.core.edit_kinds import EditKind, describe


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One edit as a list of edits shows it; what it changed is in the project file.

    Args:
        number: of the step in the project file; later ones have greater numbers.
        kind: what was done.
        arguments: what it was done to, for the words of ``kind``.
        films: how many images it touches.
        film: the name of the image where that is a single one.
        needs_rest: whether it changes what a training or prediction that goes on relies on.
    """

    number: int
    kind: EditKind
    arguments: tuple[str, ...] = ()
    films: int = 0
    film: str = ""
    needs_rest: bool = False

    @property
    def label(self) -> str:
        """What was done, in the language of the window."""
        return describe(self.kind, self.arguments)


class StepList(Sequence[UndoStep]):
    """Steps in order, kept small: what was done is kept once where steps did the same to the same film.

    Args:
        steps: to begin with.
    """

    __slots__ = ("_numbers", "_what")

    def __init__(self, steps: Iterable[UndoStep] = ()) -> None:
        self._numbers: array[int] = array("q")
        self._what: list[UndoStep] = []
        for step in steps:
            self.append(step)

    def append(self, step: UndoStep) -> None:
        """Add a step behind the others."""
        self._numbers.append(step.number)
        self._what.append(_shared(replace(step, number=0)))

    def pop(self) -> UndoStep:
        """Take the last step away."""
        return replace(self._what.pop(), number=self._numbers.pop())

    def replace(self, place: int, step: UndoStep) -> None:
        """Let another step stand at a place."""
        self._numbers[place], self._what[place] = step.number, _shared(replace(step, number=0))

    def find(self, number: int) -> int:
        """The place of the step with a number.

        Raises:
            ValueError: there is none.
        """
        return self._numbers.index(number)

    def without(self, numbers: frozenset[int]) -> "StepList":
        """The other steps than those with these numbers, which are mostly the first."""
        first = next((place for place, number in enumerate(self._numbers) if number not in numbers), len(self))
        if numbers.isdisjoint(self._numbers[first:]):
            return self[first:]
        kept = [place for place, number in enumerate(self._numbers) if number not in numbers]
        return self._of((self._numbers[place] for place in kept), [self._what[place] for place in kept])

    @property
    def need_rest(self) -> bool:
        """Whether one of them changes what a training or prediction that goes on relies on."""
        return any(step.needs_rest for step in self._what)

    @overload
    def __getitem__(self, place: int) -> UndoStep: ...

    @overload
    def __getitem__(self, place: slice) -> "StepList": ...

    def __getitem__(self, place: int | slice) -> "UndoStep | StepList":
        if isinstance(place, slice):
            return self._of(self._numbers[place], self._what[place])
        return replace(self._what[place], number=self._numbers[place])

    def __iter__(self) -> Iterator[UndoStep]:
        for number, step in zip(self._numbers, self._what, strict=True):
            yield replace(step, number=number)

    def __add__(self, others: "StepList") -> "StepList":
        return self._of(self._numbers + others._numbers, self._what + others._what)

    def __contains__(self, step: object) -> bool:
        return isinstance(step, UndoStep) and step.number in self._numbers and self[self.find(step.number)] == step

    def __len__(self) -> int:
        return len(self._numbers)

    def __eq__(self, others: object) -> bool:
        return isinstance(others, Sequence) and list(self) == list(others)

    def __repr__(self) -> str:
        return f"StepList({list(self)})"

    @classmethod
    def _of(cls, numbers: Iterable[int], what: list[UndoStep]) -> Self:
        steps = cls()
        steps._numbers, steps._what = array("q", numbers), what
        return steps


@lru_cache(maxsize=1024)
def _shared(step: UndoStep) -> UndoStep:
    """The one step for all that are equal to it, as long as it is among those met last."""
    return replace(step, arguments=_shared_words(step.arguments), film=_shared_words((step.film,))[0])


@lru_cache(maxsize=1024)
def _shared_words(words: tuple[str, ...]) -> tuple[str, ...]:
    return words


class History:
    """The steps that can be undone and those that can be redone, over all images.

    The step made last is the last of ``done``; the one taken back last is the last of ``undone``.

    Args:
        done: steps that can be undone.
        undone: steps that can be redone.
    """

    def __init__(self, done: Iterable[UndoStep] = (), undone: Iterable[UndoStep] = ()) -> None:
        self.done, self.undone = StepList(done), StepList(undone)

    @property
    def all(self) -> StepList:
        """A copy of all steps in the order in which they were made."""
        return self.done + self.undone[::-1]

    def push(self, step: UndoStep) -> None:
        """Remember a step that was made; what was undone before it is forgotten."""
        self.done.append(step)
        self.undone = StepList()

    def replace(self, step: UndoStep) -> None:
        """Let a step that is done have grown."""
        self.done.replace(self.done.find(step.number), step)

    def between(self, count: int) -> StepList:
        """The steps between those done now and the first ``count``, as they were made."""
        return self.done[count:] or self.undone[::-1][: max(0, count - len(self.done))]

    def stand_at(self, count: int) -> None:
        """Let the first ``count`` steps be done and the others undone."""
        while len(self.done) > count:
            self.undone.append(self.done.pop())
        while self.undone and len(self.done) < count:
            self.done.append(self.undone.pop())

    def forget(self, numbers: frozenset[int]) -> None:
        """Let steps be no more."""
        if numbers:
            self.done, self.undone = self.done.without(numbers), self.undone.without(numbers)


def name_steps(steps: Sequence[UndoStep]) -> tuple[str, ...]:
    """The kind and the arguments of what is undone or made again: of one step its own, of several their number."""
    if len(steps) == 1:
        return (str(steps[0].kind), *steps[0].arguments)
    return (str(EditKind.SEVERAL), str(len(steps)))


def step_of(edit: Edit, *, number: int, names: Mapping[str, str]) -> UndoStep:
    """The step that an edit is.

    Args:
        edit: the edit.
        number: of the step.
        names: of the images that the project has after or before it, by id.
    """
    touched = edit.touched
    film = names.get(next(iter(touched)), "") if len(touched) == 1 else ""
    return UndoStep(number, edit.kind, edit.arguments, len(touched), film, edit.needs_rest)
