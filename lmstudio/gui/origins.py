"""Spacing and its origin in words."""

from collections.abc import Mapping
from types import MappingProxyType

from lmstudio.core.geometry import Spacing, SpacingOrigin

TEXTS: Mapping[SpacingOrigin, tuple[str, str]] = MappingProxyType(
    {
        SpacingOrigin.CALIBRATED: ("calibrated", "PixelSpacing of the file, in the plane of the patient."),
        SpacingOrigin.MAGNIFICATION: (
            "corrected for magnification",
            "ImagerPixelSpacing of the file divided by its magnification factor.",
        ),
        SpacingOrigin.DETECTOR: (
            "detector plane, uncorrected",
            "ImagerPixelSpacing of the file: lengths in the patient are smaller by the magnification.",
        ),
        SpacingOrigin.SCANNED: ("scanned film", "The resolution at which the film was scanned."),
        SpacingOrigin.RULER: ("by ruler", "Calibrated by a reader on a ruler in the film."),
        SpacingOrigin.TYPED: ("typed in", "Typed in or imported by a reader."),
        SpacingOrigin.UNKNOWN: ("", "The file does not say how large a pixel is: File, Pixel spacing."),
    }
)
"""In a few words, and in a sentence."""


def spacing_text(spacing: Spacing) -> str:
    """The spacing and its origin for people."""
    if not spacing.known:
        return "spacing unknown"
    same = abs(spacing.x_mm - spacing.y_mm) < 1e-6
    size = f"{spacing.x_mm:.4g}" if same else f"{spacing.x_mm:.4g} × {spacing.y_mm:.4g}"
    return f"{size} mm/px, {TEXTS[spacing.origin][0]}"
