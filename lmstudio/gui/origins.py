"""Spacing and its origin in words."""

from collections.abc import Mapping
from types import MappingProxyType

from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.language import later, tr

TEXTS: Mapping[SpacingOrigin, tuple[str, str]] = MappingProxyType(
    {
        SpacingOrigin.CALIBRATED: (
            later("calibrated"),
            later("PixelSpacing of the file, in the plane of the patient."),
        ),
        SpacingOrigin.MAGNIFICATION: (
            later("corrected for magnification"),
            later("ImagerPixelSpacing of the file divided by its magnification factor."),
        ),
        SpacingOrigin.DETECTOR: (
            later("detector plane, uncorrected"),
            later("ImagerPixelSpacing of the file: lengths in the patient are smaller by the magnification."),
        ),
        SpacingOrigin.SCANNED: (later("scanned film"), later("The resolution at which the film was scanned.")),
        SpacingOrigin.RULER: (later("by ruler"), later("Calibrated by a reader on a ruler in the film.")),
        SpacingOrigin.TYPED: (later("typed in"), later("Typed in or imported by a reader.")),
        SpacingOrigin.UNKNOWN: ("", later("The file does not say how large a pixel is: File, Pixel spacing.")),
    }
)
"""In a few words, and in a sentence."""


def spacing_text(spacing: Spacing) -> str:
    """The spacing and its origin for people."""
    if not spacing.known:
        return tr("spacing unknown")
    same = abs(spacing.x_mm - spacing.y_mm) < 1e-6
    size = f"{spacing.x_mm:.4g}" if same else f"{spacing.x_mm:.4g} × {spacing.y_mm:.4g}"
    return f"{size} mm/px, {tr(TEXTS[spacing.origin][0])}"
