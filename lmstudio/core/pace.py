"""The remaining time of long work, estimated from its last steps."""

import math
import time
from collections import deque
from collections.abc import Callable
from statistics import median

UPDATES_UNTOLD = 15
"""After fewer optimiser updates no time is told.

The first ones pay for what is set up on the way: compiled kernels, threads, memory. Of a training that took two
minutes 46 were told after its first update."""
FILMS_UNTOLD = 3
"""The same of films that are looked at or predicted: there are fewer of them, and only the first pays."""
LAST = 20
"""The median of so many steps tells: one that was slow, because the computer did something else, tells nothing."""


class Pace:
    """Tells what time is left, by the median of the last steps.

    Args:
        untold: after so many steps, and before, the time is not known.
        clock: gives seconds.
    """

    def __init__(self, *, untold: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._untold, self._clock = untold, clock
        self._began = self._last = clock()
        self._per_unit: deque[float] = deque(maxlen=LAST)
        self._steps = 0

    @property
    def elapsed_s(self) -> float:
        """Seconds since it began."""
        return self._clock() - self._began

    def remaining_s(self, *, cost: float, left: float) -> float:
        """Seconds until the end after one more step; ``nan`` while that is not known.

        Args:
            cost: of this step, in any unit, such as pixels.
            left: of all steps to come, in the same unit.
        """
        now = self._clock()
        self._per_unit.append((now - self._last) / cost)
        self._last = now
        self._steps += 1
        if not left:
            return 0.0
        return median(self._per_unit) * left if self._steps > self._untold else math.nan


def of_films(elapsed_s: float, done: int, films: int) -> float:
    """Seconds until all films are done; ``nan`` after the first few.

    Several may be done at once, so that they end in bursts: the mean tells.
    """
    if done >= films:
        return 0.0
    return elapsed_s * (films - done) / done if done > FILMS_UNTOLD else math.nan
