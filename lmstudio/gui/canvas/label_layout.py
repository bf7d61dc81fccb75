"""Placement of the abbreviations next to the points, so that they cover neither points nor each other. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from lmstudio.core.geometry import XY

GAP_PX = 11.0
"""From a point to its label."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the screen."""

    left: float
    top: float
    width: float
    height: float

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return max(across, 0.0) * max(down, 0.0)


def arranged(points: Sequence[XY], sizes: Sequence[tuple[float, float]]) -> list[XY]:
    """The offset of each label's top-left corner from its point, in screen pixels.

    Greedy, in the order of the points: of eight places round the point the first that is free, else the one that
    covers least. To the right comes first, as readers expect.

    Args:
        points: on the screen.
        sizes: width and height of each label.
    """
    half = GAP_PX * 0.7
    taken = [Box(x - half, y - half, 2 * half, 2 * half) for x, y in points]
    offsets = []
    for (x, y), (width, height) in zip(points, sizes, strict=True):
        best, least = (GAP_PX, -height / 2), float("inf")
        for dx, dy in _places(width, height):
            box = Box(x + dx, y + dy, width, height)
            covered = sum(box.overlap(other) for other in taken)
            if covered < least:
                best, least = (dx, dy), covered
            if covered == 0:
                break
        offsets.append(best)
        taken.append(Box(x + best[0], y + best[1], width, height))
    return offsets


def free(wanted: Sequence[Sequence[Box]], taken: Sequence[Box]) -> list[Box]:
    """A place for each of several texts: the first of those wanted that covers nothing, else the least covering.

    Args:
        wanted: places for each text, the best first.
        taken: what is to be seen.
    """
    taken, found = list(taken), []
    for places in wanted:
        covered = [sum(place.overlap(other) for other in taken) for place in places]
        found.append(places[covered.index(min(covered))])
        taken.append(found[-1])
    return found


def _places(width: float, height: float) -> tuple[XY, ...]:
    near, away = GAP_PX, -GAP_PX
    slant = GAP_PX * 0.75
    return (
        (near, -height / 2),
        (away - width, -height / 2),
        (slant, -slant - height),
        (slant, slant),
        (-slant - width, -slant - height),
        (-slant - width, slant),
        (-width / 2, away - height),
        (-width / 2, near),
    )
