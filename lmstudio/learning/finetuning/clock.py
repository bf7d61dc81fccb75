"""How long a training will still take."""

from collections.abc import Sequence

import numpy as np

from lmstudio.core.events import Step
from lmstudio.core.pace import UPDATES_UNTOLD, Pace


class Clock:
    """Tells how long a training will take; an update's time grows with its pixels.

    Args:
        costs: of each network in turn: updates, and pixels of each of them.
    """

    def __init__(self, costs: Sequence[tuple[int, int]]) -> None:
        self.costs = np.concatenate([np.full(steps, pixels, dtype=float) for steps, pixels in costs])
        self.left = self.costs[::-1].cumsum()[::-1] - self.costs
        self.pace = Pace(untold=UPDATES_UNTOLD)

    @property
    def steps(self) -> int:
        """How many updates there are."""
        return len(self.costs)

    def step(self, done: int, loss: float) -> Step:
        """The event of so many updates done."""
        remaining = self.pace.remaining_s(cost=self.costs[done - 1], left=self.left[done - 1])
        return Step(done, self.steps, loss, self.pace.elapsed_s, remaining)
