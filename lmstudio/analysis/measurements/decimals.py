"""With how many decimals numbers are told: the same everywhere, and enough to stand to their limits as they do."""

from collections.abc import Callable

from lmstudio.analysis.measurements.definitions import PLAIN

_MOST = 6
"""As many as tables have, since nobody compares a print with more."""


def usual(unit: str, off: float | None = None) -> int:
    """One decimal; two of a share, whose first tells little, and of what may be off by less than 1.

    Args:
        unit: of the number.
        off: how far it may be off, in its unit; ``None`` where that is not known.
    """
    return 2 if unit == PLAIN or (off is not None and off < 1) else 1


def beside(value: float, bound: float | None, *, least: int) -> int:
    """How many tell whether the size of a value is above a bound; ``None``: there is none."""
    if bound is None:
        return least
    above = abs(value) > bound
    return enough(least, lambda places: (abs(round(value, places)) > round(bound, places)) == above)


def enough(least: int, stands_alike: Callable[[int], bool]) -> int:
    """The fewest decimals, from some on, with which a number stands to its limits as it does in truth.

    Args:
        least: that it is told with where this is of no matter.
        stands_alike: whether it does with so many.
    """
    return next((each for each in range(least, _MOST + 1) if stands_alike(each)), least)
