"""An average head, drawn by hand: where its landmarks lie, and the outlines that run through them.

Frame: sella at (0, 0), millimetres, x forwards (to the right), y down, Frankfort horizontal level. An outline is a
row of places and landmarks' keys; a key given twice in a row makes a corner.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lmstudio.core.geometry import XY

Stop = XY | str
"""A place of the template, or the key of the landmark that an outline runs through."""


class Tissue(StrEnum):
    """What an outline is of."""

    BONE = "bone"
    SOFT = "soft"
    TOOTH = "tooth"


@dataclass(frozen=True, slots=True)
class Outline:
    """One outline.

    Args:
        name: of the structure.
        needs: the keys of the landmarks without which it would be guessed, and is not drawn.
        stops: what it runs through.
        tissue: what it is of.
        closed: whether its end is its beginning.
    """

    name: str
    needs: tuple[str, ...]
    stops: tuple[Stop, ...]
    tissue: Tissue = Tissue.BONE
    closed: bool = False


@dataclass(frozen=True, slots=True)
class ToothShape:
    """A tooth, set by two landmarks and of one shape in all films.

    Args:
        name: of the tooth.
        ends: the keys of the two landmarks that set it: turned, sized and moved, but never bent.
        at: where those lie in its own frame.
        stops: its outline there, closed: x forwards, y down, its cusp near (0, 0).
    """

    name: str
    ends: tuple[str, str]
    at: tuple[XY, XY]
    stops: tuple[XY, ...]


# fmt: off
ANCHORS: Mapping[str, XY] = {
    "S": (0, 0), "N": (69.5, -9), "Or": (57, 21), "Po": (-24, 21), "A": (69.5, 56), "B": (66, 97),
    "Pog": (65, 113), "Me": (58, 119.5), "Gn": (62.8, 117), "Go": (-9, 82.5), "UL": (89.5, 67), "LL": (87, 91),
    "Sn": (82.8, 53.5), "Pog'": (77, 113), "PNS": (20.5, 46.5), "ANS": (71.5, 48), "Ar": (-16, 34),
    "Ba": (-23, 41), "Co": (-12.5, 23), "Ptm": (21, 15.2), "Prn": (103.5, 42), "Cm": (98, 49), "N'": (77.5, -8.5),
    "G'": (81, -26), "A'": (83.8, 58.8), "B'": (77.2, 104.8), "Stms": (82, 77.4), "Stmi": (82, 79.2),
}
"""The landmarks that bend the template. The incisors' edges are not among them, because they are so near
each other that a large overjet would fold what lies between."""

OUTLINES: tuple[Outline, ...] = (
    Outline("sella turcica", ("S", "N"), (
        (15, -7), (10, -8.5), (7, -6), (6.5, -2), (5, 3), (1, 5.6), (-3, 5), (-5.8, 1.5), (-6, -3), (-6.2, -6.5),
        (-8, -7.5), (-9.2, -4), (-10.5, 2),
    )),
    Outline("anterior cranial base", ("S", "N"), (
        (15, -7), (22, -7), (34, -10), (46, -13), (55, -17),
    )),
    Outline("clivus", ("S", "Ba"), ((-9.2, -4), (-11, 4), (-14, 14), (-18, 27), (-22, 38), "Ba")),
    Outline("frontal and nasal bone", ("S", "N", "Or"), (
        (74.5, -32), (75, -22), (72.5, -14), "N", (71.2, -5), (75, 3), (79.5, 11), (81.8, 16), (80.5, 15.5),
        (77, 9.5), (72, 3), (67.5, -2),
    )),
    Outline("orbit", ("Or", "N"), (
        (66, -9), (59, -5), (53, 2), (50.5, 9), (51.5, 16), (54.5, 20), "Or", (60, 20), (62.5, 16.5),
    )),
    Outline("ear canal", ("Po", "Or"), (
        "Po", (-22.2, 22), (-21.4, 24.4), (-22.2, 26.8), (-24, 27.8), (-25.8, 26.8), (-26.6, 24.4), (-25.8, 22),
    ), closed=True),
    Outline("pterygomaxillary fissure", ("Ptm", "PNS"), (
        "Ptm", (24, 18), (24.5, 26), (22.5, 36), (20.8, 44), (19, 36), (17.5, 26), (18, 18),
    ), closed=True),
    Outline("hard palate", ("ANS", "PNS", "A"), (
        (74.2, 68.5), (72.4, 64.5), (70.5, 60.5), "A", (69.4, 53.5), (70, 50.6), "ANS", "ANS", (66, 47.3),
        (56, 47.8), (44, 48.2), (32, 47.6), "PNS", "PNS", (25, 49.5), (34, 53.5), (46, 55.5), (56, 58.5),
        (63, 64), (67, 71),
    )),
    Outline("mandible", ("B", "Pog", "Me", "Go", "Ar"), (
        (71, 86.5), (68.3, 91), "B", (65.2, 104), "Pog", "Gn", "Me", (51, 117.5), (40, 111.5), (29, 105),
        (18, 99.5), (8, 95.5), (-2, 90.5), "Go", (-12.4, 72), (-14, 60), (-15.2, 46), "Ar",
    )),
    Outline("condyle and ramus", ("Ar", "Co", "Go"), (
        "Ar", (-14.5, 27), "Co", (-8, 21.5), (-4, 23.5), (-2.5, 28), (-3.5, 34), (-1, 40), (3.5, 42), (7.5, 39),
        (9.5, 34), (12, 32), (15, 37), (17, 47), (18.5, 57), (21.5, 67), (27, 74),
    )),
    Outline("symphysis", ("B", "Pog", "Me"), (
        (69, 88), (66.8, 93), (64.2, 99), (63.2, 105), (63, 110.5), (61, 115.2), (57, 116.5), (53.4, 113.5),
        (53, 107), (55.5, 100), (59, 93), (62.5, 88),
    ), closed=True),
    Outline("forehead", ("G'", "N'"), ((76, -53), (79.5, -40), "G'", (80, -16), "N'"), Tissue.SOFT),
    Outline("nose", ("N'", "Prn", "Sn"), (
        "N'", (79.5, -1), (85, 10), (91.5, 21), (98, 32), (102, 38.5), "Prn", (102.5, 46), "Cm", (91, 50.5),
        (85.5, 51.6), "Sn",
    ), Tissue.SOFT),
    Outline("lips and chin", ("Sn", "UL", "LL", "Pog'"), (
        "Sn", "A'", (85.9, 62.3), (88.8, 65), "UL", (89.8, 71), (87, 75), "Stms", "Stmi", (85.5, 83), (87.5, 88),
        "LL", (83.5, 97), (79.4, 101), "B'", (76.2, 108.5), "Pog'", (74.2, 121), (65, 128.5), (54, 130),
    ), Tissue.SOFT),
)
"""Free-hand, which does not matter: an outline is schematic, and what counts of it runs through landmarks."""

# Free-hand likewise, because what counts, the axis, runs through both landmarks.
_UPPER_INCISOR: tuple[XY, ...] = (
    (0, 0), (0, 0), (1.4, -2), (2.8, -5.5), (3.3, -9.5), (2.8, -13), (1.7, -18), (0.1, -23), (-1.8, -18),
    (-3.2, -13), (-3.6, -9.5), (-2.6, -6), (-1, -2),
)
# Likewise, because its two landmarks set it.
_UPPER_MOLAR: tuple[XY, ...] = (
    (-2.5, -1), (0, 0), (2.1, -1), (2.7, -3.5), (1.9, -7.5), (1.7, -12), (-0.4, -17.5), (-1.2, -17), (-1.5, -12),
    (-2.5, -9.8), (-3.5, -12), (-4.2, -17), (-5.2, -17.3), (-6.7, -12), (-6.9, -7.5), (-7.7, -3.5), (-7.1, -1),
    (-5, 0),
)
# fmt: on


def _lower(stops: tuple[XY, ...]) -> tuple[XY, ...]:
    """The same tooth of the lower jaw: its root points down."""
    return tuple((x, -y) for x, y in stops)


TEETH: tuple[ToothShape, ...] = (
    ToothShape("upper incisor", ("U1", "U1A"), ((0, 0), (0.1, -23)), _UPPER_INCISOR),
    ToothShape("lower incisor", ("L1", "L1A"), ((0, 0), (0.1, 23)), _lower(_UPPER_INCISOR)),
    ToothShape("upper first molar", ("U6", "U1"), ((0, 0), (28, 6)), _UPPER_MOLAR),
    ToothShape("lower first molar", ("L6", "L1"), ((0, 0), (26, 4)), _lower(_UPPER_MOLAR)),
)
"""Molars are set by the edge of the incisor before them, since only the upper one has a second landmark."""
