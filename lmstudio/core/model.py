"""One fine-tuned network of a project."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from lmstudio.core.image import number_in
from lmstudio.core.sameness import Same

EARLY = 0.25
"""A training that was stopped before this share of its updates has hardly learned: it is not used by itself."""


@dataclass(frozen=True, slots=True, eq=False)
class Model(Same):
    """A fine-tuned network that a project holds.

    Args:
        name: ``round 1``, ``round 2``...; unique in the project.
        created: ISO 8601, UTC.
        films: how many labelled films it learned from.
        start: what it started from: the name of an earlier model, or of the bundled network.
        steps: optimiser updates of its training; 0 where that is not known.
        learned: ids of the images it learned from; empty where that is not known.
        held_back: ids of the labelled images on which its error was measured before it learned from them too; a
            training that was stopped before that has not.
        error: mean radial error on those, in ``unit``; ``nan`` where it was not measured.
        unit: ``mm`` or ``px``.
        renamed: what landmarks are called now, by the names under which it learned them, where they differ.
        planned: optimiser updates that its training was to take; 0 where that is not known.
    """

    name: str
    created: str
    films: int
    start: str
    steps: int = 0
    learned: tuple[str, ...] = ()
    held_back: tuple[str, ...] = ()
    error: float = math.nan
    unit: str = "px"
    renamed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    planned: int = 0

    @property
    def number(self) -> int:
        """The number in its name, by which networks stand in the order in which they were trained."""
        return number_in(self.name)

    @property
    def early(self) -> bool:
        """Whether its training was stopped before it had learned much; how far it is off is not known then."""
        return is_early(self.steps, self.planned)

    def with_names(self, renamed: Mapping[str, str]) -> "Model":
        """This model after landmarks of the project were renamed: new names by old ones."""
        return replace(self, renamed=MappingProxyType(names_now(self.renamed, renamed)))

    def with_copies(self, copies: Mapping[str, Collection[str]]) -> "Model":
        """This model after films came that are copies of others: ids of those by the new ids.

        It has seen a film that it learned from, by whatever id that came in again.
        """
        seen = (
            tuple(new for new, others in copies.items() if not set(others).isdisjoint(ids))
            for ids in (self.learned, self.held_back)
        )
        learned, held_back = seen
        return replace(self, learned=(*self.learned, *learned), held_back=(*self.held_back, *held_back))


def is_early(steps: int, planned: int) -> bool:
    """Whether so many updates are too few of those planned; 0 planned: that is not known."""
    return steps < EARLY * planned


def names_now(known: Mapping[str, str], renamed: Mapping[str, str]) -> dict[str, str]:
    """What landmarks are called after they were renamed, by the names that a network learned, where they differ.

    Args:
        known: the same before.
        renamed: new names by old ones.
    """
    names = {**{old: old for old in renamed}, **known}
    now = {learned: renamed.get(name, name) for learned, name in names.items()}
    return {learned: name for learned, name in now.items() if learned != name}
