"""Undo and redo: the steps of a project's history, which its file keeps with all that they changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class History:
    """The steps that can be undone and those that can be redone, over all images.

    The step made last is the last of ``done``; the one taken back last is the last of ``undone``.
    """

    done: list[UndoStep] = field(default_factory=list)
    undone: list[UndoStep] = field(default_factory=list)

    def push(self, step: UndoStep) -> None:
        """Remember a step that was made; what was undone before it is forgotten."""
        self.done.append(step)
        self.undone.clear()

    def replace(self, step: UndoStep) -> None:
        """Let a step that is done have grown."""
        self.done[self.find(step.number)] = step

    def find(self, number: int) -> int:
        """The place of a step among those done.

        Raises:
            ValueError: it is not done.
        """
        return [step.number for step in self.done].index(number)

    def between(self, count: int) -> list[UndoStep]:
        """The steps between those done now and the first ``count``, as they were made."""
        return self.done[count:] or self.undone[::-1][: max(0, count - len(self.done))]

    def stand_at(self, count: int) -> None:
        """Let the first ``count`` steps be done and the others undone."""
        both = [*self.done, *reversed(self.undone)]
        self.done, self.undone = both[:count], both[count:][::-1]

    def forget(self, numbers: frozenset[int]) -> None:
        """Let steps be no more."""
        self.done = [step for step in self.done if step.number not in numbers]
        self.undone = [step for step in self.undone if step.number not in numbers]


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
