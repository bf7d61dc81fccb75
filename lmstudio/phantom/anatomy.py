"""One synthetic patient: random cephalometric measurements, the curves that follow, the landmarks.

The measurements and their spread are the usual norms of lateral cephalometry (Riolo et al. 1974, Bhatia and
Leighton 1993, rounded); the average head of ``template`` is carried to them by a thin-plate spline, and each
landmark is then found on the curves by its anatomical definition, so that it is exact for what is drawn.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from lmstudio.core import splines
from lmstudio.core.geometry import XY, Array
from lmstudio.phantom import curves, template

LANDMARKS = (
    "sella",
    "nasion",
    "orbitale",
    "porion",
    "subspinale",
    "supramentale",
    "pogonion",
    "menton",
    "gnathion",
    "gonion",
    "lower incisal incision",
    "upper incisal incision",
    "upper lip",
    "lower lip",
    "subnasale",
    "soft tissue pogonion",
    "posterior nasal spine",
    "anterior nasal spine",
    "articulare",
)
"""The 19 landmarks of the ISBI 2015 challenge, in its order."""

MEATUS = (2.6, 3.4)
"""Half axes of the external auditory meatus, mm."""


@dataclass(frozen=True)
class Head:
    """One patient in the anatomical frame (mm, sella near the origin, x forwards, y down, Frankfort level).

    Args:
        curves: named curves (n, 2), those of ``template`` and ``meatus``.
        points: the landmarks.
        occlusal: (2,) the occlusal plane 40 mm behind the incisal edges.
        upper_apex: (2,) where the root of the upper incisor points.
        lower_apex: (2,) where the root of the lower incisor points.
    """

    curves: Mapping[str, Array]
    points: Mapping[str, Array]
    occlusal: Array
    upper_apex: Array
    lower_apex: Array


def head(rng: np.random.Generator) -> Head:
    """A patient drawn at random."""
    targets = _anchors(rng)
    names = list(template.ANCHORS)
    apices = targets["upper apex"], targets["lower apex"]
    warp = splines.Warp(
        np.array([template.ANCHORS[name] for name in names], dtype=np.float64),
        np.array([targets[name] for name in names]),
    )
    shapes = {name: warp(curve) for name, curve in _average_curves().items()}
    shapes["meatus"] = curves.ellipse(targets["porion"] + (0.0, MEATUS[1]), MEATUS, degrees=rng.normal(0, 12))
    points = _landmarks(shapes)
    points["upper incisal incision"] = targets["upper incisal incision"]
    points["lower incisal incision"] = targets["lower incisal incision"]
    return Head(shapes, {name: points[name] for name in LANDMARKS}, targets["occlusal"], *apices)


@cache
def _average_curves() -> Mapping[str, Array]:
    """The dense curves (n, 2) of the average head."""
    found = {name: splines.spline(curve, closed=False) for name, curve in template.OPEN.items()}
    return found | {name: splines.spline(curve, closed=True) for name, curve in template.CLOSED.items()}


def _polar(length: float, degrees: float) -> Array:
    """A vector of ``length`` mm, ``degrees`` measured from forwards towards down."""
    angle = math.radians(degrees)
    return np.array([length * math.cos(angle), length * math.sin(angle)])


def _anchors(rng: np.random.Generator) -> dict[str, Array]:
    """Where the anchors of the template lie in this patient, and the apices of the incisors."""
    at = {name: np.array(xy, dtype=np.float64) for name, xy in template.ANCHORS.items()}
    _upper_face(at, rng)
    _mandible(at, rng)
    _incisors(at, rng)
    _soft_tissue(at, rng)
    _surroundings(at, rng)
    return at


def _shifted(name: str, rng: np.random.Generator, sd: tuple[float, float]) -> Array:
    base = np.array(template.ANCHORS[name], dtype=np.float64)
    return base + _limited(rng, sd)


def _limited(rng: np.random.Generator, sd: tuple[float, float]) -> Array:
    """A random step, at most 2.3 standard deviations long in each direction."""
    step: Array = np.clip(rng.normal(size=2), -2.3, 2.3) * np.asarray(sd)
    return step


def _normal(rng: np.random.Generator, mean: float, sd: float) -> float:
    return mean + sd * float(np.clip(rng.normal(), -2.3, 2.3))


def _upper_face(at: dict[str, Array], rng: np.random.Generator) -> None:
    """Cranial base and maxilla: S-N 70 ± 3 mm at 7 ± 3 degrees to Frankfort, SNA 82 ± 3.5, N-A 65 ± 3 mm."""
    tilt = _normal(rng, 7.3, 2.8)
    at["nasion"] = _polar(_normal(rng, 70, 2.8), -tilt)
    at["sella"] = _shifted("sella", rng, (1.4, 1.8))
    at["porion"] = _shifted("porion", rng, (2.6, 2.8))
    at["orbitale"] = _shifted("orbitale", rng, (1.5, 1.3)) + 0.3 * (at["nasion"] - template.ANCHORS["nasion"])
    at["articulare"] = _shifted("articulare", rng, (2.2, 2.6)) + 0.4 * (at["porion"] - template.ANCHORS["porion"])
    sna = _normal(rng, 82, 3.5)
    at["subspinale"] = at["nasion"] + _polar(_normal(rng, 65, 3.0), 180 - tilt - sna)
    at["anterior nasal spine"] = at["subspinale"] + (2.2, -8.0) + _limited(rng, (1.2, 1.2))
    moved = at["subspinale"] - template.ANCHORS["subspinale"]
    at["posterior nasal spine"] = _shifted("posterior nasal spine", rng, (1.5, 1.3)) + 0.45 * moved


def _mandible(at: dict[str, Array], rng: np.random.Generator) -> None:
    """Lower jaw: ramus 49 ± 3 mm at 82 ± 3 degrees, N-B 106 ± 4 mm, ANB 2 ± 3."""
    to_a = at["subspinale"] - at["nasion"]
    direction = math.degrees(math.atan2(to_a[1], to_a[0]))
    at["supramentale"] = at["nasion"] + _polar(_normal(rng, 106, 3.2), direction + _normal(rng, 1.8, 2.7))
    at["gonion"] = at["articulare"] + _polar(_normal(rng, 46.5, 2.7), _normal(rng, 84.5, 2.8))
    to_chin = at["supramentale"] + (-8.0, 22.5) - at["gonion"]
    plane = math.degrees(math.atan2(to_chin[1], to_chin[0]))
    chin = curves.rotated((-8.0, 22.5), 0.5 * (plane - 28.5) + _normal(rng, 0, 4)) * _normal(rng, 1, 0.08)
    at["menton"] = at["supramentale"] + chin
    at["pogonion"] = at["supramentale"] + chin * (0.13, 0.71) + _limited(rng, (1.1, 0.6))


def _incisors(at: dict[str, Array], rng: np.random.Generator) -> None:
    """Incisors, overjet 2.6 ± 3 mm; their roots lie inside the jaws, whose discrepancy they make up for."""
    middle = 0.49 * at["subspinale"] + 0.51 * at["supramentale"]
    lower = middle + np.array((5.8, 0.6)) + _limited(rng, (2.2, 1.6))
    upper = lower + np.array([_normal(rng, 2.6, 3.2), _normal(rng, 1.6, 1.5)])
    at["lower incisal incision"], at["upper incisal incision"] = lower, upper
    at["upper apex"] = at["subspinale"] + (-5.8, -1.0) + _limited(rng, (1.2, 0.5))
    at["lower apex"] = at["supramentale"] + (-6.2, 3.0) + _limited(rng, (1.0, 0.5))
    at["upper gum"] = _gum(upper, at["upper apex"], scale=1.03)
    at["lower gum"] = _gum(lower, at["lower apex"], scale=0.86)
    to_chin = at["menton"] - at["gonion"]
    plane = math.degrees(math.atan2(to_chin[1], to_chin[0]))
    slope = 11.5 + 0.3 * (plane - 28.5) + _normal(rng, 0, 1.8)
    at["occlusal"] = (upper + lower) / 2 + curves.rotated((-40.0, 0.0), slope)


def _gum(tip: Array, apex: Array, *, scale: float) -> Array:
    """Where the bone meets the lip side of an incisor of the scale."""
    to_root, lip = incisor_axes(tip, apex)
    place: Array = tip + scale * (11.2 * to_root + 3.3 * lip)
    return place


def incisor_axes(tip: Array, apex: Array) -> tuple[Array, Array]:
    """Unit vectors of an incisor: from the tip to the root, and across it towards the lip."""
    to_root: Array = (apex - tip) / np.linalg.norm(apex - tip)
    across = np.array([-to_root[1], to_root[0]])
    return to_root, across if across[0] > 0 else -across


def _soft_tissue(at: dict[str, Array], rng: np.random.Generator) -> None:
    """The profile: thickness of the lips and the chin over the hard tissue."""
    at["subnasale"] = at["subspinale"] + (13.3, -2.5) + _limited(rng, (1.6, 1.6))
    at["upper lip"] = at["upper incisal incision"] + (13.6, -14.0) + _limited(rng, (1.6, 1.8))
    at["lower lip"] = at["lower incisal incision"] + (12.8, 17.0) + _limited(rng, (1.6, 1.8))
    at["soft tissue pogonion"] = at["pogonion"] + (13.5, 0.0) + _limited(rng, (1.6, 1.6))
    at["nose tip"] = at["subnasale"] + (20.7, -11.5) + _limited(rng, (2.0, 2.0))


def _surroundings(at: dict[str, Array], rng: np.random.Generator) -> None:
    """Anchors without a landmark follow their neighbours."""
    for name, near, sd in (
        ("glabella", "nasion", 1.0),
        ("forehead", "nasion", 2.5),
        ("vertex", "sella", 3.0),
        ("occiput", "sella", 4.5),
        ("basion", "articulare", 1.5),
        ("throat", "menton", 4.0),
        ("nape", "sella", 4.0),
        ("neck", "sella", 4.0),
        ("condyle", "articulare", 0.9),
        ("coronoid", "articulare", 1.8),
    ):
        moved = at[near] - np.asarray(template.ANCHORS[near])
        share = 1.0 if near in ("articulare", "nasion") else 0.7
        at[name] = np.asarray(template.ANCHORS[name]) + share * moved + _limited(rng, (sd, sd))


def between(curve: Array, name: str, *, ends: tuple[XY, XY]) -> tuple[int, int]:
    """Indices of a curve's vertices that come from two control points of its template."""
    control = [tuple(map(float, p)) for p in (template.OPEN.get(name) or template.CLOSED[name])]
    steps = (len(curve) // len(control)) if name in template.CLOSED else (len(curve) - 1) // (len(control) - 1)
    a, b = (control.index((float(x), float(y))) * steps for x, y in ends)
    return a, b


def sella_fossa(shapes: Mapping[str, Array]) -> Array:
    """The hypophyseal fossa (n, 2): from the tuberculum along the floor to the tip of the dorsum."""
    curve = shapes["sella"]
    first, last = between(curve, "sella", ends=((7, -6), (-6.2, -6.5)))
    return curve[first : last + 1]


def centroid(polygon: Array) -> Array:
    """The centre of area of a closed polygon."""
    x, y = polygon.T
    nx, ny = np.roll(polygon, -1, axis=0).T
    cross = x * ny - nx * y
    area = cross.sum() / 2
    centre: Array = np.array([((x + nx) * cross).sum(), ((y + ny) * cross).sum()]) / (6 * area)
    return centre


def _landmarks(shapes: Mapping[str, Array]) -> dict[str, Array]:
    """Every landmark but the incisor tips, found on the curves by its definition."""
    rim, palate = shapes["orbit rim"], shapes["maxilla"]
    points = {
        "sella": centroid(sella_fossa(shapes)),
        "nasion": shapes["nasal bone"][0],
        "orbitale": rim[curves.extreme(rim, (0, 1))],
        "porion": shapes["meatus"][curves.extreme(shapes["meatus"], (0, -1))],
        "anterior nasal spine": shapes["nasal floor"][0],
        "posterior nasal spine": shapes["nasal floor"][-1],
    }
    front = between(palate, "maxilla", ends=((71.5, 48), (74.2, 68.5)))
    points["subspinale"] = palate[curves.furthest_from_chord(palate, front)]
    return points | _mandibular(shapes) | _profile(shapes["face"])


def _mandibular(shapes: Mapping[str, Array]) -> dict[str, Array]:
    """The landmarks of the lower jaw's outline."""
    jaw = shapes["mandible"]
    crest, chin = between(jaw, "mandible", ends=((71, 86.5), (65, 113)))
    back, condyle = between(jaw, "mandible", ends=((-15.2, 46), (-14.5, 27)))
    menton = curves.extreme(jaw, (0, 1))
    supramentale = curves.furthest_from_chord(jaw, (crest, chin))
    pogonion = curves.furthest_from_chord(jaw, (supramentale, menton))
    return {
        "supramentale": jaw[supramentale],
        "pogonion": jaw[pogonion],
        "menton": jaw[menton],
        "gnathion": jaw[curves.furthest_from_chord(jaw, (pogonion, menton))],
        "gonion": jaw[curves.furthest_from_chord(jaw, (menton, condyle))],
        "articulare": curves.crossing(jaw[back - 12 : condyle + 1], shapes["basis"]),
    }


def _profile(face: Array) -> dict[str, Array]:
    """The landmarks of the soft-tissue profile."""

    def bulge(first: XY, last: XY) -> Array:
        point: Array = face[curves.furthest_from_chord(face, between(face, "face", ends=(first, last)))]
        return point

    return {
        "subnasale": bulge((102.5, 46), (89.5, 67)),
        "upper lip": bulge((82.8, 53.5), (82, 77.4)),
        "lower lip": bulge((82, 79.2), (76.2, 107)),
        "soft tissue pogonion": bulge((79, 101.5), (65, 128.5)),
    }
