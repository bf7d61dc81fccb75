"""Curves of a row of bodies with two end plates each: the angle after Cobb, and the curves above and below it.

Source: J. R. Cobb, Outline for the study of scoliosis, AAOS Instructional Course Lectures 5, 1948: the greatest
angle between the upper end plate of one vertebra and the lower end plate of the same or a lower one.
"""

from dataclasses import dataclass

from lmstudio.analysis.measurements.vectors import opening
from lmstudio.core.geometry import XY

_TIE = 9
"""Angles that agree to so many decimals of a degree are equal, since rounding leaves no more of them: of equal
curves the higher one is named."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve between two end plates, by the numbers of their bodies from above."""

    degrees: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Plates:
    """The upper and the lower end plates of bodies from above, as steps along them; ``None`` for a missing one."""

    upper: tuple[XY | None, ...]
    lower: tuple[XY | None, ...]

    @property
    def there(self) -> frozenset[int]:
        """The bodies with a plate."""
        both = enumerate(zip(self.upper, self.lower, strict=True))
        return frozenset(k for k, (u, v) in both if u is not None or v is not None)

    def greatest(self) -> Curve:
        """The main curve: between an upper plate and a lower one of the same or a lower body."""
        pairs = (
            Curve(opening(u, v), i, j)
            for i, u in enumerate(self.upper)
            if u is not None
            for j, v in enumerate(self.lower[i:], start=i)
            if v is not None
        )
        return max(pairs, key=lambda each: (round(each.degrees, _TIE), -each.first), default=Curve(0.0, 0, 0))

    def above(self, main: Curve) -> Curve:
        """The greatest turn from an upper plate further up to the main curve's upper one."""
        end = self.upper[main.first]
        turns = (
            [] if end is None else [(u, k) for k, u in enumerate(self.upper[: main.first + 1]) if u is not None]
        )
        found = (Curve(opening(u, end), k, main.first) for u, k in turns if end is not None)
        return max(found, key=lambda each: (each.degrees, each.first), default=Curve(0.0, main.first, main.first))

    def below(self, main: Curve) -> Curve:
        """The greatest turn from the main curve's lower plate to one further down."""
        start = self.lower[main.last]
        plates = [(v, k) for k, v in enumerate(self.lower) if k >= main.last and v is not None]
        found = (Curve(opening(start, v), main.last, k) for v, k in plates if start is not None)
        return max(found, key=lambda each: (each.degrees, each.last), default=Curve(0.0, main.last, main.last))
