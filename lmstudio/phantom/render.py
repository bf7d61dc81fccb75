"""A head on a film: pose, optical depth, exposure."""

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.geometry import Array
from lmstudio.phantom import exposure, tissue
from lmstudio.phantom.anatomy import Head
from lmstudio.phantom.dental import Tooth
from lmstudio.phantom.depth_plane import DepthPlane
from lmstudio.phantom.tissue import HeadPose

FILM_HEIGHT_MM = 284.0
"""A film of 24 × 30 cm as scanned: what the height of the picture measures at the size of the average patient."""
MARGIN = 0.04
"""Share of the film's width and height along its border that holds no landmark."""


def draw_pose(head: Head, shape: tuple[int, int], *, rng: np.random.Generator) -> HeadPose:
    """A pose that keeps every landmark and the nose on the film: turned by at most 8 degrees, shifted, scaled."""
    height, width = shape
    scale = height / FILM_HEIGHT_MM * float(np.clip(rng.normal(1, 0.04), 0.92, 1.08))
    degrees = float(np.clip(rng.normal(0, 3.8), -8, 8))
    origin = np.array([0.425 * width, 0.435 * height]) + rng.normal(0, 0.02, 2) * height
    nose = head.curves["face"][:, 0].argmax()
    wanted = [*head.points.values(), head.curves["face"][nose]]
    points = HeadPose(scale, degrees, (0.0, 0.0))(np.array(wanted))
    border = np.array([MARGIN * width, MARGIN * height])
    low, high = border - points.min(axis=0), np.array([width, height]) - border - points.max(axis=0)
    x, y = np.clip(origin, low, high)
    return HeadPose(scale, degrees, (float(x), float(y)))


def render_film(
    head: Head, shape: tuple[int, int], *, pose: HeadPose, rng: np.random.Generator
) -> tuple[NDArray[np.uint8], list[Tooth]]:
    """The film (H, W) of a head in a pose, and the teeth that are drawn on it."""
    painter = tissue.paint(head, pose, shape=shape, rng=rng)
    plane = DepthPlane(*shape)
    plane.depth = painter.depth
    porion, nasion = (_pixel(head, pose, name) for name in ("porion", "nasion"))
    exposure.cephalostat(plane, rng, porion=porion, nasion=nasion, scale=pose.pixels_per_mm)
    exposure.letter(plane, rng, face=pose(head.curves["face"]), scale=pose.pixels_per_mm)
    return exposure.collimate(exposure.expose_film(np.maximum(plane.depth, 0), rng), rng), painter.teeth


def _pixel(head: Head, pose: HeadPose, name: str) -> Array:
    out: Array = pose(head.points[name][None])[0]
    return out
