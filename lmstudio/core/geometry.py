"""Coordinates and spacing.

``xy`` is (x right, y down) in pixels of the stored, upright image; the centre of the first pixel is (0, 0), so
that it covers -0.5 to 0.5. ``xy_net`` is the same convention in the network's input. ``_mm`` is millimetres.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.sameness import Same

XY = tuple[float, float]
Array = NDArray[np.float64]


class SpacingOrigin(StrEnum):
    """Where the millimetres per pixel come from (DICOM PS3.3 10.7)."""

    CALIBRATED = "calibrated"
    """PixelSpacing in the plane of the patient."""
    MAGNIFICATION = "magnification"
    """ImagerPixelSpacing divided by EstimatedRadiographicMagnificationFactor."""
    DETECTOR = "detector"
    """ImagerPixelSpacing alone: the plane of the detector, not corrected for magnification."""
    SCANNED = "scanned"
    """NominalScannedPixelSpacing of a digitised film."""
    RULER = "ruler"
    """Calibrated by the reader on a ruler in the film."""
    TYPED = "typed"
    """Typed in or imported by the reader."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, eq=False)
class Spacing(Same):
    """Millimetres per pixel along x and y, and their origin.

    Unknown spacing holds ``nan``; or 1 and the height of a pixel in its widths, where only its shape is known: see
    :func:`of_shape`.
    """

    x_mm: float = math.nan
    y_mm: float = math.nan
    origin: SpacingOrigin = SpacingOrigin.UNKNOWN

    @property
    def known(self) -> bool:
        """Whether distances can be given in millimetres."""
        return self.origin is not SpacingOrigin.UNKNOWN

    def distance_mm(self, a: XY, b: XY) -> float:
        """The distance of two points in mm; ``nan`` where the spacing is unknown."""
        away = math.hypot((a[0] - b[0]) * self.x_mm, (a[1] - b[1]) * self.y_mm)
        return away if self.known else math.nan

    @property
    def mean_mm(self) -> float:
        """Millimetres per pixel, the geometric mean of both axes; ``nan`` where the spacing is unknown."""
        return math.sqrt(self.x_mm * self.y_mm) if self.known else math.nan

    @property
    def aspect(self) -> float:
        """The height of a pixel in its widths; 1 where its shape is unknown."""
        aspect = self.y_mm / self.x_mm if self.x_mm else math.nan
        return aspect if math.isfinite(aspect) else 1.0


def of_shape(aspect: float) -> Spacing:
    """The unknown spacing of pixels whose shape is known: their height in their widths."""
    return UNKNOWN_SPACING if aspect == 1 else Spacing(1.0, aspect)


def angle_deg(a: XY, corner: XY, b: XY, *, spacing: Spacing) -> float:
    """The angle at ``corner`` between the sides to ``a`` and ``b``, 0 to 180 degrees; ``nan`` for an empty side.

    Measured in widths of pixels, as far as their shape is known, so that those that are not square do no harm.
    """
    scale = (1.0, spacing.aspect)
    (ax, ay), (bx, by) = (((end[0] - corner[0]) * scale[0], (end[1] - corner[1]) * scale[1]) for end in (a, b))
    if not (ax or ay) or not (bx or by):
        return math.nan
    return math.degrees(math.atan2(abs(ax * by - ay * bx), ax * bx + ay * by))


UNKNOWN_SPACING = Spacing()
