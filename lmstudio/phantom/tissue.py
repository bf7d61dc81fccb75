"""From a head to optical depth: every tissue's thickness times its attenuation, summed along the ray."""

from dataclasses import dataclass

import numpy as np

from lmstudio.core import splines
from lmstudio.core.geometry import Array
from lmstudio.phantom import curves, dental, depth_plane, spine, template
from lmstudio.phantom.anatomy import Head
from lmstudio.phantom.depth_plane import DepthPlane, Plane

SOFT = 0.019
"""Attenuation of soft tissue and brain per mm, about 70 kV."""
BONE = 0.048
"""Attenuation of cortical bone per mm above the soft tissue it displaces."""
CENTRE = (-15.0, -35.0)
"""A point inside the skull from which its outline is seen as a star (mm)."""
HALF_WIDTH = 72.0
"""Half the breadth of the head, mm."""

_AIR = (
    ("airway", -34, 1.5),
    ("nasal cavity", -24, 3.2),
    ("maxillary sinus", -24, 2.4),
    ("sphenoid sinus", -18, 0.8),
    ("ethmoid", -12, 2.0),
    ("orbit", -8, 2.5),
    ("nostril", -14, 1.0),
    ("oral gap", -8, 1.2),
)
"""Cavities: name, mm of tissue they replace, softness of their edge in mm."""

_GROOVES = (("coronal suture", 5.0, 0.9), ("meningeal groove", 3.0, 0.3), ("meningeal branch", 2.5, 0.3))
"""Sutures and vessels in the vault: name, mm of bone that are missing, how jagged (mm)."""

_FLESH = (("turbinate", 12, 1.0), ("pterygoid muscles", 20, 3.5), ("soft palate", 10, 0.5), ("tongue", 15, 2.0))
"""Soft parts seen against air: name, mm, softness of their edge in mm."""

_SHEETS = (
    ("sella", 18, 0.9, 0.3),
    ("clivus line", 7, 1.0, 0.6),
    ("anterior base", 22, 1.1, 0.35),
    ("basis", 14, 1.2, 0.5),
    ("nasal floor", 16, 1.1, 0.35),
    ("palate", 7, 0.9, 0.5),
)
"""Cortical sheets of the midline met edge on: name, mm of bone, breadth and softness in mm."""

_PAIRS = (
    ("orbital roof", 15, 1.0, 1.4),
    ("wing", 11, 0.8, 1.5),
    ("middle fossa", 10, 0.9, 1.5),
    ("glenoid", 9, 0.9, 1.2),
    ("orbit rim", 14, 1.2, 1.0),
    ("orbit floor", 10, 1.0, 1.0),
    ("zygoma", 12, 1.1, 1.0),
    ("pterygoid", 10, 0.9, 1.5),
    ("maxilla back", 10, 0.9, 1.3),
)
"""Sheets on both sides: name, mm of bone, breadth in mm, how far apart the sides are seen (relative)."""


@dataclass(frozen=True)
class HeadPose:
    """Where the head lies on the film: xy = (mm turned by ``degrees``) * ``pixels_per_mm`` + ``origin``."""

    pixels_per_mm: float
    degrees: float
    origin: tuple[float, float]

    def __call__(self, points: Array) -> Array:
        """Points of the head's frame in mm, in pixels."""
        out: Array = curves.rotated(points, self.degrees) * self.pixels_per_mm + np.asarray(self.origin)
        return out


def paint(head: Head, pose: HeadPose, *, shape: tuple[int, int], rng: np.random.Generator) -> "Painter":
    """The painter after it has drawn the patient, without the cephalostat."""
    painter = Painter(head, pose, plane=DepthPlane(*shape), rng=rng)
    painter.soft_tissue()
    painter.vault()
    painter.cavities()
    painter.spine()
    painter.base()
    painter.midface()
    painter.jaws()
    return painter


class Painter:
    """Draws one head, tissue by tissue.

    Args:
        head: the patient.
        pose: the head's place on the film.
        plane: what is drawn on.
        rng: for asymmetry and texture.

    Attributes:
        teeth: those that are drawn, once the jaws are.
    """

    def __init__(self, head: Head, pose: HeadPose, *, plane: DepthPlane, rng: np.random.Generator) -> None:
        self.head = head
        self.pose = pose
        self.plane = plane
        self.rng = rng
        self.teeth: list[dental.Tooth] = []
        self.scale = pose.pixels_per_mm
        height, width = plane.depth.shape
        fine = depth_plane.noise(rng, (height, width), grain=0.7 * self.scale)
        coarse = depth_plane.noise(rng, (height, width), grain=1.8 * self.scale)
        self.spongy: Plane = 1 + 0.08 * fine + 0.05 * coarse
        self.cells: Plane = np.clip(1 + 0.45 * coarse + 0.1 * fine, 0.1, 2.2)
        self.far = np.array([rng.normal(0, 1.6), rng.normal(0, 1.2)])

    @property
    def depth(self) -> Plane:
        """The optical depth (H, W) of what is drawn."""
        depth: Plane = np.maximum(self.plane.depth, 0)
        return depth

    def _px(self, name: str, shift: Array | None = None) -> Array:
        curve = self.head.curves[name]
        return self.pose(curve if shift is None else curve + shift)

    def _fill(
        self,
        name: str,
        mm: float,
        *,
        soft: float,
        texture: Plane | None = None,
        rim: float = 0.0,
        rim_width: float = 1.0,
        shift: Array | None = None,
    ) -> None:
        """A bone ``mm`` thick with, along its edge, a cortex ``rim`` mm thick along the ray; lengths in mm."""
        self.plane.fill(
            self._px(name, shift),
            mm * BONE,
            soft=soft * self.scale,
            rim=rim * BONE,
            rim_width=rim_width * self.scale,
            texture=texture,
        )

    def _sheet(self, line: Array, mm: float, *, width: float, soft: float, closed: bool = False) -> None:
        """A cortical sheet along ``line`` (px) met edge on: ``mm`` of bone along the ray."""
        self.plane.stroke(line, mm * BONE, width=width * self.scale, soft=soft * self.scale, closed=closed)

    def soft_tissue(self) -> None:
        """Skin, muscle and brain: the rounded face and neck, and the ellipsoid of the head."""
        height, width = self.plane.depth.shape
        face = self._px("face")
        self.plane.fill(face, 7 * SOFT, soft=0.25 * self.scale)
        for reach, mm in ((1.2, 8), (5.0, 20), (17.0, 34)):
            self.plane.round(face, mm * SOFT, reach=reach * self.scale)
        rho = self._radius("scalp", (height // 2, width // 2))
        head = 2 * HALF_WIDTH * np.clip(1 - rho**2.5, 0, 1) ** 0.5 * SOFT
        self.plane.depth = np.maximum(self.plane.depth, depth_plane.resized(head, (height, width)))

    def _grid(self, shape: tuple[int, int]) -> tuple[Array, Array]:
        """Places (columns,) and (rows,) in px from the skull's centre, of a plane sampled more coarsely."""
        (rows, columns), (height, width) = shape, self.plane.depth.shape
        centre = self.pose(np.array([CENTRE]))[0]
        x = (np.arange(columns) + 0.5) * (width / columns) - 0.5 - centre[0]
        y = (np.arange(rows) + 0.5) * (height / rows) - 0.5 - centre[1]
        return x, y

    def _radius(self, name: str, shape: tuple[int, int]) -> Plane:
        """(H, W) of ``shape``: distance from the skull's centre relative to a star-shaped outline."""
        outline = self._px(name) - self.pose(np.array([CENTRE]))[0]
        angle = np.arctan2(outline[:, 1], outline[:, 0])
        order = np.argsort(angle)
        x, y = self._grid(shape)
        theta = np.arctan2(y[:, None], x[None, :])
        reach = np.interp(theta, angle[order], np.hypot(*outline.T)[order], period=2 * np.pi)
        out: Plane = (np.hypot(x[None, :], y[:, None]) / reach).astype(np.float32)
        return out

    def _roof(self, shape: tuple[int, int]) -> Plane:
        """(H, W) of ``shape``: 1 towards the roof and back of the skull, 0 towards its base."""
        x, y = self._grid(shape)
        theta = np.degrees(np.arctan2(y[:, None], x[None, :])) - self.pose.degrees
        middle, spread = 60.0, 43.0
        out: Plane = np.clip((np.abs(theta - middle) - spread) / 9, 0, 1).astype(np.float32)
        return out

    def vault(self) -> None:
        """The skull as the gap between two ellipsoids, so that its rim shines as in nature; diploe between."""
        height, width = self.plane.depth.shape
        outer = self._radius("vault", (height, width))
        inner = self._radius("vault inside", (height, width))
        half = HALF_WIDTH - 6
        bone = half * np.clip(1 - outer**3.2, 0, 1) ** 0.5 - (half - 4.5) * np.clip(1 - inner**3.2, 0, 1) ** 0.5
        roof = self._roof((height, width))
        bone = roof * bone + (1 - roof) * np.minimum(bone, 9 * np.clip((1 - outer) / 0.22, 0, 1))
        uneven = depth_plane.noise(self.rng, (height, width), grain=15 * self.scale)
        tables = 0.88 + 0.06 * uneven + 0.3 * (self.spongy - 1)
        density = np.where((outer < 1) & (inner > 1), 0.55 * self.spongy, tables)
        self.plane.depth += (2 * BONE * np.clip(bone, 0, None) * density).astype(np.float32)
        arc = 12 * (len(template.CLOSED["vault"]) - 6)
        self._sheet(self._px("vault")[:arc], 7, width=1.2, soft=0.6)
        self._sheet(self._px("vault inside")[:arc], 8, width=1.2, soft=0.6)
        for name, mm, jagged in _GROOVES:
            line = self._px(name)
            line[:, 0] += depth_plane.noise(self.rng, (len(line), 1), grain=2.0)[:, 0] * jagged * self.scale
            self._sheet(line, -mm, width=0.9, soft=0.5)

    def cavities(self) -> None:
        """Air: nose, sinuses, pharynx."""
        for name, mm, soft in _AIR:
            self.plane.fill(self._px(name), mm * SOFT, soft=soft * self.scale)
        self._fill("frontal sinus", -21, soft=0.6)
        self._sheet(self._px("frontal sinus"), 5, width=0.8, soft=0.3, closed=True)

    def spine(self) -> None:
        """C1 to C7 and the hyoid."""
        px = self.scale
        shift = 0.8 * (self.head.points["articulare"] - template.ANCHORS["articulare"])
        for outline, mm in spine.vertebrae(self.rng):
            bone = self.pose(outline + shift)
            self.plane.fill(
                bone, mm * BONE, soft=0.3 * px, rim=0.9 * mm * BONE, rim_width=0.8 * px, texture=self.spongy
            )
        below = 0.8 * (self.head.points["menton"] - template.ANCHORS["menton"])
        self.plane.fill(
            self.pose(spine.hyoid(self.rng) + below), 4 * BONE, soft=0.5 * px, rim=4 * BONE, rim_width=0.8 * px
        )

    def base(self) -> None:
        """Cranial base: petrous bone, mastoid cells, clivus, ear."""
        self._fill("petrous", 12, soft=6.0, texture=self.spongy)
        self._fill("petrous", 6, soft=3.0, shift=self.far)
        self._fill("temporal root", 11, soft=2.4, texture=self.spongy)
        self._fill("temporal root", 6, soft=1.2, shift=self.far * 1.5)
        self._fill("mastoid", 9, soft=4.0, texture=self.cells - 0.8)
        self._fill("clivus", 10, soft=0.9, texture=self.spongy)
        self._sheet(self._px("clinoid", self.far * 0.4), 11, width=1.2, soft=0.4)
        self._sheet(self._px("sphenoid sinus"), 6, width=0.7, soft=0.35, closed=True)
        self._fill("meatus", -13, soft=0.25)
        self._sheet(self._px("meatus"), 10, width=0.7, soft=0.25, closed=True)

    def midface(self) -> None:
        """Orbit, zygoma, nasal bone, pterygoid, maxilla."""
        self._fill("middle face", 12, soft=4.0, texture=0.75 + 0.25 * self.cells)
        self._fill("ethmoid", 5, soft=2.5, texture=self.cells)
        self._fill("malar", 11, soft=0.8, texture=self.spongy)
        self._fill("malar", 6, soft=1.0, shift=self.far)
        for name, mm, soft in _FLESH:
            self.plane.fill(self._px(name), mm * SOFT, soft=soft * self.scale)
        self._strands()
        for name, mm, width, apart in _PAIRS:
            self._sheet(self._px(name), mm, width=width, soft=0.35)
            self._sheet(self._px(name, self.far * apart), 0.7 * mm, width=width, soft=0.6)
        self._fill("fissure", -9, soft=0.9)
        self._fill("nasal bone", 7, soft=0.35, rim=6, rim_width=0.8)
        self._fill("maxilla", 6, soft=0.4, rim=7, rim_width=0.9, texture=self.spongy)
        self._fill("hard palate", 5, soft=0.6, texture=self.spongy)
        for name, mm, width, soft in _SHEETS:
            self._sheet(self._px(name), mm, width=width, soft=soft)

    def _strands(self) -> None:
        """Thin walls of the ethmoid cells and the nose, met edge on."""
        anchor = self.head.points["orbitale"] - template.ANCHORS["orbitale"]
        for k in range(18):
            x, y = 28 + 2.2 * k + self.rng.normal(0, 1.5), self.rng.uniform(-10, 8)
            length, bend = self.rng.uniform(10, 28), self.rng.normal(0, 2.2, 3)
            line = np.array(
                [(x, y), (x + bend[0], y + length / 3), (x + bend[1], y + length * 0.7), (x + bend[2], y + length)]
            )
            strand = self.pose(splines.spline(line + anchor, closed=False))
            self._sheet(strand, self.rng.uniform(3, 10), width=0.7, soft=0.5)

    def jaws(self) -> None:
        """Mandible (far side first), symphysis and teeth."""
        jaw = self.head.curves["mandible"]
        apart = np.clip((60 - jaw[:, :1]) / 40, 0, 1) * self.far * 1.2
        self._fill("mandible", 8, soft=0.5, rim=10, rim_width=1.8, shift=apart)
        self._fill("mandible", 10, soft=0.25, rim=15, rim_width=1.9, texture=self.spongy)
        self._fill("symphysis", 3, soft=0.4, texture=self.spongy)
        self._sheet(self._px("symphysis"), 10, width=1.1, soft=0.7, closed=True)
        self._sheet(self._px("canal"), -4, width=2.4, soft=0.7)
        self.teeth = dental.teeth(self.head, self.rng)
        for tooth in self.teeth:
            self._tooth(tooth)

    def _tooth(self, tooth: dental.Tooth) -> None:
        px = self.scale
        dentine, enamel = (13, 13) if tooth.front else (6.5, 9)
        outline = self.pose(tooth.outline)
        self.plane.fill(outline, (0.7 if tooth.front else 0.45) * dentine * BONE, soft=0.2 * px)
        self.plane.round(outline, dentine * BONE, reach=1.0 * px)
        self.plane.fill(self.pose(tooth.enamel), enamel * BONE, soft=0.2 * px)
        if tooth.metal is not None:
            self.plane.fill(self.pose(tooth.metal), 4.0, soft=0.15 * px)
