"""From a head to optical depth: every tissue's thickness times its attenuation, summed along the ray."""

from dataclasses import dataclass

import numpy as np

from lmstudio.core.geometry import Array
from lmstudio.phantom import canvas, curves, dental
from lmstudio.phantom.anatomy import Head
from lmstudio.phantom.canvas import Canvas, Plane

SOFT = 0.019
"""Attenuation of soft tissue and brain per mm, about 70 kV."""
BONE = 0.048
"""Attenuation of cortical bone per mm above the soft tissue it displaces."""
CENTRE = (-15.0, -35.0)
"""A point inside the skull from which its outline is seen as a star (mm)."""
HALF_WIDTH = 72.0
"""Half the breadth of the head, mm."""


@dataclass(frozen=True)
class Pose:
    """Where the head lies on the film: xy = (mm turned by ``degrees``) * ``pixels_per_mm`` + ``origin``."""

    pixels_per_mm: float
    degrees: float
    origin: tuple[float, float]

    def __call__(self, points: Array) -> Array:
        """Points of the head's frame in mm, in pixels."""
        out: Array = curves.rotated(points, self.degrees) * self.pixels_per_mm + np.asarray(self.origin)
        return out


def optical_depth(head: Head, pose: Pose, shape: tuple[int, int], *, rng: np.random.Generator) -> Plane:
    """The optical depth (H, W) of the patient, without the cephalostat."""
    plane = Canvas(*shape)
    painter = Painter(head, pose, plane, rng)
    painter.soft_tissue()
    painter.vault()
    painter.cavities()
    painter.spine()
    painter.base()
    painter.midface()
    painter.jaws()
    return np.maximum(plane.depth, 0)


class Painter:
    """Draws one head, tissue by tissue.

    Args:
        head: the patient.
        pose: the head's place on the film.
        plane: what is drawn on.
        rng: for asymmetry and texture.
    """

    def __init__(self, head: Head, pose: Pose, plane: Canvas, rng: np.random.Generator) -> None:
        self.head = head
        self.pose = pose
        self.plane = plane
        self.rng = rng
        self.scale = pose.pixels_per_mm
        height, width = plane.depth.shape
        fine = canvas.noise(rng, height, width, grain=0.7 * self.scale)
        coarse = canvas.noise(rng, height, width, grain=2.2 * self.scale)
        self.spongy: Plane = 1 + 0.10 * fine + 0.10 * coarse
        self.cells: Plane = np.clip(1 + 0.65 * coarse + 0.15 * fine, 0.1, 2.2)
        self.far = np.array([rng.normal(0, 1.6), rng.normal(0, 1.2)])

    def _px(self, name: str, shift: tuple[float, float] | Array = (0.0, 0.0)) -> Array:
        return self.pose(self.head.curves[name] + np.asarray(shift))

    def _line(
        self,
        name: str,
        mm: float,
        *,
        width: float = 1.0,
        soft: float = 0.35,
        shift: tuple[float, float] | Array = (0, 0),
    ) -> None:
        """A cortical sheet met edge on: ``mm`` of bone along the ray."""
        self.plane.stroke(self._px(name, shift), mm * BONE, width=width * self.scale, soft=soft * self.scale)

    def _both(self, name: str, mm: float, *, width: float = 1.0, soft: float = 0.35, apart: float = 1.0) -> None:
        """The near sheet and the far one, which lies elsewhere and is less sharp."""
        self._line(name, mm, width=width, soft=soft)
        self._line(name, 0.7 * mm, width=width, soft=soft + 0.25, shift=self.far * apart)

    def soft_tissue(self) -> None:
        """Skin, muscle and brain: the rounded face and neck, and the ellipsoid of the head."""
        height, width = self.plane.depth.shape
        self.plane.fill(self._px("face"), 9 * SOFT, soft=0.3)
        for reach, mm in ((1.2, 12), (5.0, 34), (17.0, 60)):
            self.plane.round(self._px("face"), mm * SOFT, reach=reach * self.scale)
        rows, columns = height // 2, width // 2
        rho = self._radius("scalp", rows, columns)
        head = 2 * HALF_WIDTH * np.clip(1 - rho**3, 0, 1) ** 0.5 * SOFT
        below = canvas.resized(self.plane.depth, rows, columns)
        joined = np.maximum(head, below) - below
        self.plane.depth += canvas.resized(joined.astype(np.float32), height, width)

    def _radius(self, name: str, rows: int, columns: int) -> Plane:
        """(rows, columns): distance from the skull's centre relative to a star-shaped outline."""
        height, width = self.plane.depth.shape
        centre = self.pose(np.array([CENTRE]))[0]
        outline = self._px(name) - centre
        angle = np.arctan2(outline[:, 1], outline[:, 0])
        order = np.argsort(angle)
        x = (np.arange(columns) + 0.5) * (width / columns) - 0.5 - centre[0]
        y = (np.arange(rows) + 0.5) * (height / rows) - 0.5 - centre[1]
        theta = np.arctan2(y[:, None], x[None, :])
        reach = np.interp(theta, angle[order], np.hypot(*outline.T)[order], period=2 * np.pi)
        out: Plane = (np.hypot(x[None, :], y[:, None]) / reach).astype(np.float32)
        return out

    def vault(self) -> None:
        """The skull as the gap between two ellipsoids, so that its rim shines as in nature; diploe between."""
        height, width = self.plane.depth.shape
        outer = self._radius("vault", height, width)
        inner = self._radius("vault inside", height, width)
        half = HALF_WIDTH - 6
        bone = half * np.clip(1 - outer**3.2, 0, 1) ** 0.5 - (half - 4.0) * np.clip(1 - inner**3.2, 0, 1) ** 0.5
        between = (outer < 1) & (inner > 1)
        diploe = np.where(between, 0.62 * self.spongy, 0.4 + 0.12 * (self.spongy - 1))
        self.plane.depth += (2 * BONE * np.clip(bone, 0, None) * diploe).astype(np.float32)
        for name, mm in (("vault", 9), ("vault inside", 16)):
            self.plane.stroke(self._px(name)[: 12 * 19], mm * BONE, width=1.3 * self.scale, soft=0.5 * self.scale)

    def cavities(self) -> None:
        """Air: nose, sinuses, pharynx."""
        for name, mm, soft in (
            ("airway", -34, 1.0),
            ("nasal cavity", -44, 2.6),
            ("maxillary sinus", -42, 1.6),
            ("sphenoid sinus", -22, 0.8),
            ("ethmoid", -16, 2.0),
            ("nostril", -14, 1.0),
            ("oral gap", -8, 1.2),
        ):
            self.plane.fill(self._px(name), mm * SOFT, soft=soft * self.scale)
        self.plane.fill(self._px("frontal sinus"), -16 * BONE, soft=0.5 * self.scale)
        self.plane.stroke(
            self._px("frontal sinus"), 5 * BONE, width=0.8 * self.scale, soft=0.3 * self.scale, closed=True
        )

    def base(self) -> None:
        """Cranial base: petrous bone, mastoid cells, clivus, sella, ear."""
        px = self.scale
        self.plane.fill(self._px("petrous"), 20 * BONE, soft=2.6 * px, texture=self.spongy)
        self.plane.fill(self._px("petrous", self.far), 12 * BONE, soft=1.6 * px)
        self.plane.fill(self._px("mastoid"), 10 * BONE, soft=2.5 * px, texture=self.cells - 0.6)
        self.plane.fill(self._px("clivus"), 12 * BONE, soft=0.7 * px, texture=self.spongy)
        self.plane.fill(self._px("ethmoid"), 8 * BONE, soft=2.0 * px, texture=self.cells)
        self._line("sella", 20, width=1.1)
        self._line("clinoid", 12, width=1.4, shift=self.far * 0.4)
        self._line("anterior base", 22, width=1.2)
        self._both("orbital roof", 16, width=1.0, apart=1.4)
        self._line("basis", 14, width=1.2, soft=0.5)
        self._line("wing", 12, width=0.9)
        self.plane.stroke(self._px("sphenoid sinus"), 7 * BONE, width=0.7 * px, soft=0.35 * px, closed=True)
        self._ear()

    def _ear(self) -> None:
        px = self.scale
        meatus = self._px("meatus")
        self.plane.fill(meatus, -16 * BONE, soft=0.25 * px)
        self.plane.stroke(meatus, 9 * BONE, width=0.7 * px, soft=0.25 * px, closed=True)

    def midface(self) -> None:
        """Orbit, zygoma, nasal bone, pterygoid, maxilla."""
        px = self.scale
        self._both("orbit rim", 15, width=1.5)
        self._both("orbit floor", 10)
        self._both("zygoma", 13, width=1.2, soft=0.5)
        self._both("pterygoid", 10, apart=1.5)
        self._both("maxilla back", 10, apart=1.3)
        self.plane.fill(self._px("nasal bone"), 7 * BONE, soft=0.35 * px, rim=6 * BONE, rim_width=0.8 * px)
        self.plane.fill(self._px("fissure"), -9 * BONE, soft=0.8 * px)
        self.plane.fill(
            self._px("maxilla"), 9 * BONE, soft=0.4 * px, rim=9 * BONE, rim_width=0.9 * px, texture=self.spongy
        )
        self.plane.fill(self._px("hard palate"), 6 * BONE, soft=0.5 * px, texture=self.spongy)
        self._line("nasal floor", 16, width=1.1)
        self._line("palate", 7, width=0.9, soft=0.5)

    def jaws(self) -> None:
        """Mandible (far side first), symphysis and teeth."""
        px = self.scale
        jaw = self._px("mandible")
        share = np.clip((60 - self.head.curves["mandible"][:, :1]) / 40, 0, 1)
        other = self.pose(self.head.curves["mandible"] + share * self.far * 1.2)
        self.plane.fill(other, 8 * BONE, soft=0.5 * px, rim=11 * BONE, rim_width=1.8 * px)
        self.plane.fill(jaw, 11 * BONE, soft=0.25 * px, rim=17 * BONE, rim_width=1.9 * px, texture=self.spongy)
        self.plane.fill(self._px("symphysis"), 5 * BONE, soft=0.4 * px, texture=self.spongy)
        self.plane.stroke(self._px("symphysis"), 11 * BONE, width=1.0 * px, soft=0.5 * px, closed=True)
        self.plane.stroke(self._px("canal"), -4 * BONE, width=2.4 * px, soft=0.7 * px)
        for tooth in dental.teeth(self.head, self.rng):
            self._tooth(tooth)

    def _tooth(self, tooth: dental.Tooth) -> None:
        px = self.scale
        dentine, enamel = (8, 11) if tooth.front else (6, 9)
        outline = self.pose(tooth.outline)
        self.plane.fill(outline, 0.5 * dentine * BONE, soft=0.2 * px)
        self.plane.round(outline, dentine * BONE, reach=1.0 * px)
        self.plane.fill(self.pose(tooth.enamel), enamel * BONE, soft=0.2 * px)
        if tooth.metal is not None:
            self.plane.fill(self.pose(tooth.metal), 4.0, soft=0.15 * px)

    def spine(self) -> None:
        """C1 to C5 and the hyoid."""
        px = self.scale
        for outline, mm in _vertebrae(self.rng):
            bone = self.pose(outline + self.head.points["articulare"] - (-16, 34))
            self.plane.fill(bone, mm * BONE, soft=0.3 * px, rim=10 * BONE, rim_width=1.0 * px, texture=self.spongy)
        hyoid = np.array(
            [[16, 112], [20, 115], [19, 121], [14, 123], [12, 119], [3, 115], [-9, 108], [-10, 106], [3, 111]]
        )
        at = 0.8 * (self.head.points["menton"] - (58, 119.5)) + self.rng.normal(0, 3, 2)
        bone = self.pose(curves.spline(hyoid + at, closed=True))
        self.plane.fill(bone, 5 * BONE, soft=0.5 * px, rim=5 * BONE, rim_width=0.8 * px)


def _vertebrae(rng: np.random.Generator) -> list[tuple[Array, float]]:
    """Outlines of vertebral parts in the head's frame and their thickness of bone in mm."""
    lean = rng.normal(4, 5)
    top = np.array([-25.0, 60.0])
    parts: list[tuple[Array, float]] = [
        (curves.ellipse((-17.5, 46), (3.4, 5.6), degrees=-8), 7),
        (
            curves.spline(
                [(-30, 46), (-44, 47), (-58, 45), (-64, 48), (-63, 55), (-57, 56), (-46, 52), (-32, 53)],
                closed=True,
            ),
            5,
        ),
        (
            curves.spline(
                [
                    (-29, 40),
                    (-26, 37.5),
                    (-22.5, 40),
                    (-21, 50),
                    (-18, 62),
                    (-15, 75),
                    (-16, 79),
                    (-31, 75),
                    (-33, 62),
                    (-30, 50),
                ],
                closed=True,
            ),
            10,
        ),
    ]
    body = [
        (-8, -6.5),
        (-8, -6.5),
        (0, -5),
        (8, -5.5),
        (8, -5.5),
        (7.4, 0),
        (8.4, 8),
        (8.4, 8),
        (0, 6.2),
        (-8.5, 6),
        (-8.5, 6),
        (-7.6, 0),
    ]
    process = [(-9, -3), (-18, -2), (-26, 3), (-36, 9), (-40, 14), (-34, 17), (-24, 12), (-16, 9), (-9, 5)]
    for k in range(5):
        angle = lean + 3.5 * k
        at = top + curves.rotated((0, 18.2 * k + 6), lean * 0.7 + 1.5 * k)
        if k > 0:
            parts.append((curves.rotated(curves.spline(body, closed=True), -angle + 8) + at, 11))
        parts.append((curves.rotated(curves.spline(process, closed=True), -angle + 8) + at, 5))
    return parts
