"""The cervical spine and the hyoid: bones behind and below the face."""

import numpy as np

from lmstudio.core import splines
from lmstudio.core.geometry import Array
from lmstudio.phantom import curves

# fmt: off
_ATLAS = (
    (-30, 46), (-44, 47.5), (-55, 45.5), (-62, 46), (-65, 50), (-62, 55), (-56, 55.5), (-46, 52.5), (-32, 53),
)
_AXIS = (
    (-29, 40), (-26.5, 37.5), (-23, 40), (-21.5, 50), (-18.5, 60), (-16.5, 70), (-15, 78), (-15, 78), (-24, 74.5),
    (-33, 74), (-33, 74), (-34, 64), (-30.5, 52),
)
_BODY = (
    (-8.5, -7), (-8.5, -7), (-1, -6), (8.2, -6.8), (8.2, -6.8), (8.0, 0), (9.2, 7.6), (9.2, 7.6), (0, 6.2),
    (-8.6, 6.4), (-8.6, 6.4), (-8.2, 0),
)
_PILLAR = ((-6, -6), (-12, -11), (-14, -11), (-19, -2), (-18, 1), (-12, 7), (-7, 5))
_PROCESS = (
    (-13, -3), (-20, -2), (-28, 1.5), (-36, 5), (-41, 9.5), (-40, 14), (-34, 14.5), (-28, 11),
    (-20, 9.5), (-13, 6),
)
_HYOID = (
    (16, 112), (20, 114.5), (20.5, 119), (16, 121.5), (12.5, 118.5), (4, 115.5), (-8, 108.5),
    (-9, 106.5), (3, 111.5),
)
_LONG = (1.1, 0.8, 0.78, 0.82, 1.0, 1.1)
# fmt: on


def vertebrae(rng: np.random.Generator) -> list[tuple[Array, float]]:
    """Outlines (n, 2) of vertebral parts, mm in the template's frame, and the bone in each, mm along the ray."""
    parts = [
        (splines.spline(_ATLAS, closed=True), 6.5),
        (curves.ellipse((-17.8, 45.5), (3.2, 5.4), degrees=-8), 6.0),
        (splines.spline(_AXIS, closed=True), 10.0),
    ]
    lean, bend = rng.normal(-3, 5), rng.normal(2.0, 1.6)
    at, angle = np.array([-25.0, 66.0]), -4.0
    for k in range(6):
        turn = angle + rng.normal(0, 1)
        shapes = [(_PILLAR, 4.0), (_PROCESS, 6.0)] if k == 0 else [(_PILLAR, 4.0), (_PROCESS, 5.5), (_BODY, 10.5)]
        for shape, mm in shapes:
            long = _LONG[k] * rng.uniform(0.93, 1.07) if shape is _PROCESS else 1.0
            outline = splines.spline(np.array(shape) * long, closed=True)
            parts.append((curves.rotated(outline, turn) + at, mm))
        at = at + curves.rotated((0.0, 21.0 if k == 0 else 17.6), lean + bend * k)
        angle = 0.6 * lean + bend * k
    return parts


def hyoid(rng: np.random.Generator) -> Array:
    """The outline (n, 2) of the hyoid with its horn, mm in the template's frame."""
    return splines.spline(_HYOID, closed=True) + rng.normal(0, 3, 2)
