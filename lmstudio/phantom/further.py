"""The 26 landmarks beyond the 19, found on the drawn curves and teeth by their definitions.

Where a definition speaks of both sides, which are drawn apart only for side teeth, it is the middle between them.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from lmstudio.core.geometry import XY, Array
from lmstudio.phantom import anatomy, curves
from lmstudio.phantom.anatomy import Head, between
from lmstudio.phantom.dental import FIRST_MOLAR, FIRST_PREMOLAR, Tooth

FURTHER = (
    "upper incisor apex",
    "lower incisor apex",
    "upper incisor labial",
    "lower incisor labial",
    "upper first molar cusp",
    "lower first molar cusp",
    "upper premolar cusp",
    "lower premolar cusp",
    "upper first molar distal",
    "basion",
    "pterygoid point",
    "pterygomaxillary fissure",
    "pterygoid vertical point",
    "condylion",
    "Xi point",
    "protuberance menti",
    "condyle neck centre",
    "symphysis centre",
    "pronasale",
    "columella",
    "soft tissue nasion",
    "soft tissue glabella",
    "superior labial sulcus",
    "inferior labial sulcus",
    "stomion superius",
    "stomion inferius",
)
"""In the order of the list Cephalometric 45, after the 19."""

_BACK, _FRONT, _UP, _DOWN = (-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)
_BACK_UP, _FRONT_DOWN = (-1.0, -1.0), (1.0, 1.0)
_FAR = 500.0
"""Longer than any head, mm."""


def further_points(head: Head, teeth: Sequence[Tooth]) -> dict[str, Array]:
    """The further landmarks of a head in its frame (mm), in the order of :data:`FURTHER`.

    Args:
        head: the patient.
        teeth: as they are drawn.
    """
    found = _dental(teeth, head) | _base(head.curves) | _mandible(head) | _soft(head)
    return {name: found[name] for name in FURTHER}


def _dental(teeth: Sequence[Tooth], head: Head) -> dict[str, Array]:
    found = {}
    for jaw, upper, apex in (("upper", True, head.upper_apex), ("lower", False, head.lower_apex)):
        incisor = next(tooth for tooth in teeth if tooth.front and tooth.upper is upper)
        to_root, _ = anatomy.incisor_axes(incisor.cusp, apex)
        found[f"{jaw} incisor apex"] = _end(incisor.outline, (float(to_root[0]), float(to_root[1])))
        found[f"{jaw} incisor labial"] = _end(incisor.enamel, _FRONT)
        for name, rank in (("premolar cusp", FIRST_PREMOLAR), ("first molar cusp", FIRST_MOLAR)):
            found[f"{jaw} {name}"] = np.mean([tooth.cusp for tooth in _of(teeth, rank, upper=upper)], axis=0)
    distal = [_end(tooth.enamel, _BACK) for tooth in _of(teeth, FIRST_MOLAR, upper=True)]
    return found | {"upper first molar distal": np.mean(distal, axis=0)}


def _of(teeth: Sequence[Tooth], rank: int, *, upper: bool) -> list[Tooth]:
    return [tooth for tooth in teeth if tooth.rank == rank and tooth.upper is upper]


def _end(curve: Array, direction: XY) -> Array:
    """The furthest point of a curve in a direction."""
    point: Array = curve[curves.extreme(curve, direction)]
    return point


def _base(shapes: Mapping[str, Array]) -> dict[str, Array]:
    fissure = shapes["fissure"]
    return {
        "basion": shapes["clivus line"][-1],
        "pterygoid point": _end(fissure, _BACK_UP),
        "pterygomaxillary fissure": _end(fissure, _UP),
        "pterygoid vertical point": _end(fissure, _BACK),
    }


def _stretch(curve: Array, name: str, ends: tuple[XY, XY]) -> Array:
    """The part of a curve between two control points of its template."""
    first, last = between(curve, name, ends=ends)
    return curve[first : last + 1]


def _bulge(curve: Array) -> Array:
    """The point of an open curve that lies furthest from the chord of its ends."""
    point: Array = curve[curves.furthest_from_chord(curve, (0, len(curve) - 1))]
    return point


def _mandible(head: Head) -> dict[str, Array]:
    jaw = head.curves["mandible"]
    back = _stretch(jaw, "mandible", ((-12.4, 72), (-12.5, 23)))
    condyle = _stretch(jaw, "mandible", ((-16, 34), (-3.5, 34)))
    neck = _stretch(jaw, "mandible", ((-8, 21.5), (3.5, 42)))
    line = np.array([head.curves["clivus line"][-1], head.points["nasion"]])
    necks = [curves.crossing(part, line) for part in (back, neck)]
    return {
        "condylion": _end(condyle, _BACK_UP),
        "condyle neck centre": np.mean(necks, axis=0),
        "Xi point": _xi(jaw),
        "protuberance menti": _turn(jaw, head),
        "symphysis centre": anatomy.centroid(head.curves["symphysis"]),
    }


def _xi(jaw: Array) -> Array:
    """The middle of the ramus between its edges, its notch and its lower border."""
    front = _bulge(_stretch(jaw, "mandible", ((12, 32), (35, 77.5))))
    notch = _bulge(_stretch(jaw, "mandible", ((-8, 21.5), (12, 32))))
    lower = _stretch(jaw, "mandible", ((40, 111.5), (-12.4, 72)))
    back = _stretch(jaw, "mandible", ((18, 99.5), (-12.5, 23)))
    behind = curves.crossing(back, np.array([front, (front[0] - _FAR, front[1])]))
    below = curves.crossing(lower, np.array([notch, (notch[0], notch[1] + _FAR)]))
    return np.array([(front[0] + behind[0]) / 2, (notch[1] + below[1]) / 2])


def _turn(jaw: Array, head: Head) -> Array:
    """Where the front of the symphysis turns from concave to convex, next above pogonion."""
    first, last = (_nearest(jaw, head.points[name]) for name in ("supramentale", "pogonion"))
    part = jaw[first - 1 : last + 2]
    steps = np.diff(part, axis=0)
    bend = steps[:-1, 0] * steps[1:, 1] - steps[:-1, 1] * steps[1:, 0]
    turns = np.flatnonzero(np.sign(bend[:-1]) != np.sign(bend[1:]))
    point: Array = part[1 + turns[-1]] if turns.size else part[len(part) // 2]
    return point


def _nearest(curve: Array, point: Array) -> int:
    return int(((curve - point) ** 2).sum(axis=1).argmin())


def _soft(head: Head) -> dict[str, Array]:
    face = head.curves["face"]
    places = {name: _nearest(face, head.points[name]) for name in _PROFILE}
    lips = _stretch(face, "face", ((89.5, 67), (82, 77.4))), _stretch(face, "face", ((82, 79.2), (87.5, 88)))
    return {
        "pronasale": _end(face, _FRONT),
        "columella": _end(_stretch(face, "face", ((103.5, 42), (82.8, 53.5))), _FRONT_DOWN),
        "soft tissue nasion": _bulge(_stretch(face, "face", ((81, -26), (98, 32)))),
        "soft tissue glabella": _end(_stretch(face, "face", ((76, -53), (77.5, -8.5))), _FRONT),
        "superior labial sulcus": _bulge(face[places["subnasale"] : places["upper lip"] + 1]),
        "inferior labial sulcus": _bulge(face[places["lower lip"] : places["soft tissue pogonion"] + 1]),
        "stomion superius": _end(lips[0], _DOWN),
        "stomion inferius": _end(lips[1], _UP),
    }


_PROFILE = ("subnasale", "upper lip", "lower lip", "soft tissue pogonion")
