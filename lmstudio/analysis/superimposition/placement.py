"""How the second film is moved onto the first: turned and shifted, mirrored where it looks the other way."""

import cmath
import math
from collections.abc import Mapping
from dataclasses import dataclass

from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.analysis.measurements.evaluation import Blank, Evaluation, Undefined, Why
from lmstudio.analysis.superimposition.ways import Kind, Way
from lmstudio.core.geometry import XY

FEWEST = 3
"""Points of a fit, since two of them are a line, which has a way of its own."""
_NOTHING = 1e-9
"""A length (mm) below this is none, since it is what rounding leaves of points that coincide."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A movement of the plane.

    Args:
        way: on what the films lie.
        keys: the landmarks that were used, which may be fewer than the way names.
        mirrored: whether x is turned round first.
        turn: the direction and length that 1 to the right becomes: of length 1, unless scaled.
        centre: what is kept of the second film, after mirroring (mm, or pixels).
        onto: where it lies on the first.
        scaled: whether sizes were made equal, since a spacing is unknown: there are no millimetres then.
    """

    way: Way
    keys: tuple[str, ...]
    mirrored: bool
    turn: complex
    centre: complex
    onto: complex
    scaled: bool = False

    @property
    def degrees(self) -> float:
        """How far the second film is turned, as a clock does on the screen, -180 to 180."""
        return math.degrees(cmath.phase(self.turn))

    def moved(self, xy: XY) -> XY:
        """Where a place of the second film comes to lie."""
        z = (_mirror(complex(*xy)) if self.mirrored else complex(*xy)) - self.centre
        found = z * self.turn + self.onto
        return found.real, found.imag


def place(
    definitions: Definitions,
    first: Mapping[str, XY],
    second: Mapping[str, XY],
    way: Way,
    *,
    in_mm: bool = True,
) -> Placement | Blank:
    """The movement that lays the second film over the first.

    Args:
        definitions: with the frame that tells which way a face looks.
        first: landmarks by key, mm.
        second: those of the other film.
        way: on what they are laid.
        in_mm: whether both films' points are in mm; otherwise sizes are made equal, too.

    Returns:
        A blank with its reason where it cannot be: a landmark is missing, or points coincide.
    """
    keys = tuple(key for key in way.keys if key in first and key in second)
    if way.kind is Kind.LINE or len(keys) < FEWEST:
        missing = tuple(key for key in way.keys if key not in keys)
        if missing:
            return Blank(Why.MISSING, missing)
    mirrored = _look_apart(definitions, first, second)
    if isinstance(mirrored, Blank):
        return mirrored
    a = [complex(*first[key]) for key in keys]
    b = [_mirror(complex(*second[key])) if mirrored else complex(*second[key]) for key in keys]
    return _laid(way, keys, a, b, mirrored=mirrored, in_mm=in_mm)


def _laid(
    way: Way, keys: tuple[str, ...], a: list[complex], b: list[complex], *, mirrored: bool, in_mm: bool
) -> Placement | Blank:
    line = way.kind is Kind.LINE
    onto, centre = (a[0], b[0]) if line else (sum(a) / len(a), sum(b) / len(b))
    # The sum of products with the conjugate has the angle of the best turn (Kabsch, in the plane).
    product = sum((p - onto) * (q - centre).conjugate() for p, q in zip(a, b, strict=True))
    square = sum(abs(q - centre) ** 2 for q in b)
    if abs(product) <= _NOTHING**2 or square <= _NOTHING**2:
        return Blank(Why.COINCIDE, keys)
    turn = product / abs(product) if in_mm else product / square
    return Placement(way, keys, mirrored, turn, centre, onto, scaled=not in_mm)


def _look_apart(definitions: Definitions, first: Mapping[str, XY], second: Mapping[str, XY]) -> bool | Blank:
    if not definitions.frame.anterior:
        return False
    try:
        hands = [Evaluation(definitions, points).hand for points in (first, second)]
    except Undefined as undefined:
        return undefined.blank
    return hands[0] != hands[1]


def _mirror(z: complex) -> complex:
    return -z.conjugate()
