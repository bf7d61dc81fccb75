"""What of the film's landmarks is in hand: one frozen value. No Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """What mouse and keys act on.

    Args:
        name: the selected landmark.
        group: the landmarks whose points are selected together.
        armed: whether the next click moves the selected landmark's point, as was announced.
        handled: the landmark that the reader has placed, moved or confirmed last, while another is due.
    """

    name: str | None = None
    group: frozenset[str] = frozenset()
    armed: bool = False
    handled: str | None = None
