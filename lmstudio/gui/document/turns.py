"""How the film is turned and flipped on the screen: one of eight; the coordinates of the film never change."""

from dataclasses import dataclass

from lmstudio.core.geometry import XY
from lmstudio.language import later, tr


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the film's axes point on the screen (x right, y down).

    Args:
        right: what points to the right on a film as it is stored: its x axis.
        down: its y axis.
    """

    right: tuple[int, int] = (1, 0)
    down: tuple[int, int] = (0, 1)

    def to_screen(self, by: XY) -> XY:
        """A step on the film as it looks on the screen."""
        (a, c), (b, d) = self.right, self.down
        return (a * by[0] + b * by[1], c * by[0] + d * by[1])

    def to_film(self, by: XY) -> XY:
        """A step on the screen as it goes over the film."""
        (a, c), (b, d) = self.right, self.down
        return (a * by[0] + c * by[1], b * by[0] + d * by[1])

    def then(self, other: "Turn") -> "Turn":
        """This turn, and the film as it looks then turned once more."""
        (a, c), (b, d) = self.right, self.down
        (e, g), (f, h) = other.right, other.down
        return Turn((e * a + f * c, g * a + h * c), (e * b + f * d, g * b + h * d))

    @property
    def sideways(self) -> bool:
        """Whether the film's width stands upright."""
        return self.right[0] == 0

    @property
    def text(self) -> str:
        """In words; empty for a film as it is stored."""
        if self in _WORDS:
            return tr(_WORDS[self])
        return tr("flipped, then {turn}").format(turn=tr(_WORDS[MIRRORED.then(self)]))


UPRIGHT = Turn()
TO_RIGHT = Turn((0, 1), (-1, 0))
TO_LEFT = Turn((0, -1), (1, 0))
MIRRORED = Turn((-1, 0), (0, 1))
UPSIDE_DOWN = Turn((1, 0), (0, -1))
_WORDS = {
    UPRIGHT: "",
    TO_RIGHT: later("rotated 90° right"),
    TO_LEFT: later("rotated 90° left"),
    TO_RIGHT.then(TO_RIGHT): later("rotated 180°"),
    MIRRORED: later("flipped horizontally"),
    UPSIDE_DOWN: later("flipped vertically"),
}
