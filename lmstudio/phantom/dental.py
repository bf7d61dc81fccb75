"""Teeth: outlines in a local frame, set into a head's two dental arches."""

from dataclasses import dataclass, field

import numpy as np

from lmstudio.core import splines
from lmstudio.core.geometry import Array
from lmstudio.phantom import anatomy, curves
from lmstudio.phantom.anatomy import Head

# Local frame of a tooth, mm: u towards the lip (front teeth) or forwards (side teeth), v from the biting edge to
# the root, the edge at (0, 0).
# fmt: off
_INCISOR = (
    (0, 0), (0, 0), (1.4, 2), (2.8, 5.5), (3.3, 9.5), (2.8, 13), (1.7, 18), (0.1, 23), (-1.8, 18),
    (-3.2, 13), (-3.6, 9.5), (-2.6, 6), (-1, 2),
)
_INCISOR_ENAMEL = (
    (0, 0), (0, 0), (1.4, 2), (2.8, 5.5), (3.3, 9.5), (2.4, 9), (1.5, 5.5), (0.4, 3.2), (-0.8, 5.5),
    (-2.6, 8.5), (-3.5, 9.2), (-2.6, 6), (-1, 2),
)
_SINGLE = (
    (0, 0), (0.26, 0.5), (0.5, 3), (0.4, 7), (0.3, 11), (0.1, 18), (-0.1, 18.6), (-0.25, 17),
    (-0.36, 11), (-0.42, 7), (-0.5, 3), (-0.28, 0.5),
)
_SINGLE_ENAMEL = (
    (0, 0), (0.26, 0.5), (0.5, 3), (0.42, 6.4), (0.32, 4), (0, 2.2), (-0.32, 4), (-0.44, 6.4),
    (-0.5, 3), (-0.28, 0.5),
)
_MOLAR = (
    (0, 0.9), (0.24, 0), (0.44, 1), (0.5, 3.5), (0.42, 7.5), (0.4, 12), (0.2, 17.5), (0.12, 17),
    (0.1, 12), (0, 9.8), (-0.1, 12), (-0.16, 17), (-0.26, 17.3), (-0.4, 12), (-0.42, 7.5), (-0.5, 3.5),
    (-0.44, 1), (-0.24, 0),
)
_MOLAR_ENAMEL = (
    (0, 0.9), (0.24, 0), (0.44, 1), (0.5, 3.5), (0.44, 6.8), (0.36, 4), (0.2, 2.4), (0, 2.8),
    (-0.2, 2.4), (-0.36, 4), (-0.44, 6.8), (-0.5, 3.5), (-0.44, 1), (-0.24, 0),
)
_ARCH = (
    (8, 7.2, 1.22), (15, 6.8, 1.05), (21.8, 6.6, 1), (30.6, 10.4, 1), (40.8, 9.8, 0.95), (50, 9, 0.85),
)
# fmt: on
"""Side teeth from canine to third molar: distance behind the incisal edge, breadth (mm), relative length."""
FIRST_PREMOLAR, FIRST_MOLAR = 1, 3
"""Their ranks among the side teeth."""
_TIP, _FRONT_CUSP = (0.0, 0.0), (0.24, 0.0)
"""Where the cusps of these outlines are, in the tooth's frame."""


@dataclass(frozen=True)
class Tooth:
    """One tooth in the head's frame: outline, enamel and, where it is filled, the metal, each (n, 2) mm.

    Args:
        outline: of crown and root.
        enamel: of the crown.
        metal: of a filling.
        front: whether it is an incisor.
        upper: whether it stands in the upper jaw.
        rank: of a side tooth, counted from the canine: 0.
        cusp: (2,) tip of a side tooth, of a molar that of its front cusp; of an incisor the edge.
    """

    outline: Array
    enamel: Array
    metal: Array | None = None
    front: bool = False
    upper: bool = True
    rank: int = -1
    cusp: Array = field(default_factory=lambda: np.zeros(2))


def teeth(head: Head, rng: np.random.Generator) -> list[Tooth]:
    """Front teeth at the incisor tips and the side teeth of both sides."""
    upper_tip = head.points["upper incisal incision"]
    lower_tip = head.points["lower incisal incision"]
    found = [
        _incisor(upper_tip, head.upper_apex, scale=1.03, upper=True),
        _incisor(lower_tip, head.lower_apex, scale=0.86, upper=False),
    ]
    edge = (upper_tip + lower_tip) / 2
    back = edge - head.occlusal
    slope = float(np.degrees(np.arctan2(back[1], back[0])))
    metal_share = float(rng.choice([0.0, 0.1, 0.45], p=[0.55, 0.35, 0.1]))
    ranks = 6 if rng.random() < 0.5 else 5
    for side in (0.0, 1.0):
        start = edge + side * rng.normal(0, (1.8, 0.7))
        for upper in (True, False):
            for rank in range(ranks):
                place = _ToothPlace(start, rank=rank, upper=upper, slope=slope)
                found.append(_side_tooth(place, rng, metal_share=metal_share))
    return found


def _incisor(tip: Array, apex: Array, *, scale: float, upper: bool) -> Tooth:
    """A front tooth whose outline passes through the tip; the lip lies forwards."""
    to_root, lip = anatomy.incisor_axes(tip, apex)
    frame = np.stack([lip, to_root]) * scale

    def placed(local: tuple[tuple[float, float], ...]) -> Array:
        return splines.spline(np.asarray(local) @ frame + tip, closed=True)

    return Tooth(placed(_INCISOR), placed(_INCISOR_ENAMEL), front=True, upper=upper, cusp=tip)


@dataclass(frozen=True)
class _ToothPlace:
    """Where a side tooth stands: behind ``start``, ``rank`` of ``_ARCH``, occlusal plane sloping by degrees."""

    start: Array
    rank: int
    upper: bool
    slope: float


def _side_tooth(place: _ToothPlace, rng: np.random.Generator, *, metal_share: float) -> Tooth:
    """A canine, premolar or molar; its axis leans forwards the less the further back it stands."""
    behind, breadth, length = _ARCH[place.rank]
    step = np.array([-behind + (0.0 if place.upper else 1.5), 0.0]) + rng.normal(0, 0.35, 2)
    edge = place.start + curves.rotated(step, place.slope)
    lean = (90 - (6 if place.upper else 3) * place.rank) * 0.12 + rng.normal(0, 2)
    sign = 1.0 if place.upper else -1.0
    to_root = curves.rotated([0.0, -sign], place.slope - sign * lean)
    forwards = np.array([-to_root[1], to_root[0]]) * sign
    frame = np.stack([forwards * breadth, to_root * length])
    if place.upper:
        edge = edge - 0.6 * to_root
    outline, enamel = (_SINGLE, _SINGLE_ENAMEL) if place.rank < FIRST_MOLAR else (_MOLAR, _MOLAR_ENAMEL)

    def placed(local: Array) -> Array:
        return splines.spline(local @ frame + edge, closed=True)

    filled = place.rank >= 1 and rng.random() < metal_share
    metal = placed(_filling(rng)) if filled else None
    cusp = np.asarray(_TIP if place.rank < FIRST_MOLAR else _FRONT_CUSP) @ frame + edge
    shape = placed(np.asarray(outline))
    return Tooth(shape, placed(np.asarray(enamel)), metal, upper=place.upper, rank=place.rank, cusp=cusp)


def _filling(rng: np.random.Generator) -> Array:
    """The uneven outline (n, 2) of a filling in a side tooth's local frame."""
    metal = curves.ellipse((rng.normal(0, 0.06), 2.0), (rng.uniform(0.18, 0.42), rng.uniform(1.2, 2.6)), n=10)
    metal[:, 0] *= rng.uniform(0.75, 1.15, len(metal))
    return metal
