"""Millimetres per pixel and where they come from (DICOM PS3.3 10.7)."""

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin, of_shape
from lmstudio.errors import LandmarkStudioError
from lmstudio.language import digits, later, tr

KEYWORDS = (
    "PixelSpacing",
    "PixelSpacingCalibrationType",
    "ImagerPixelSpacing",
    "EstimatedRadiographicMagnificationFactor",
    "NominalScannedPixelSpacing",
    "PixelAspectRatio",
    "Modality",
    "Rows",
    "Columns",
)
"""The DICOM attributes that ``from_dicom`` reads."""

LEAST_MM, MOST_MM = 0.001, 10.0
"""A pixel of a film is taken for no smaller and no larger: a film is a few centimetres to a few metres wide."""
_MOST_SIDE_MM = 2000.0
"""No film is longer: programs that do not know the spacing write 1 mm, which makes films of two metres."""
_MOST_ASPECT = 4.0
_MOST_MAGNIFICATION = 10.0
_SAME = 1e-3
# Modalities whose image plane lies in the patient: there PixelSpacing is a true distance by definition
# (PS3.3 C.7.6.2), not a projection.
_TOMOGRAPHIC = frozenset({"CT", "MR", "PT", "NM", "US", "OCT"})

_WORDS: Mapping[SpacingOrigin, tuple[str, str]] = MappingProxyType(
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
        SpacingOrigin.RULER: (later("by ruler"), later("Calibrated by a reader with a ruler in the image.")),
        SpacingOrigin.TYPED: (later("typed in"), later("Typed in or imported by a reader.")),
        SpacingOrigin.UNKNOWN: (
            "",
            later("The file does not state the size of its pixels. Set it with File > Pixel spacing."),
        ),
    }
)
"""An origin in a few words, and in a sentence."""


def from_dicom(dataset: Any) -> Spacing:
    """The spacing of a DICOM data set; unknown where it gives none or nonsense, but for the shape of its pixels.

    PixelSpacing is in the plane of the patient when a calibration type says so or when it differs from
    ImagerPixelSpacing or NominalScannedPixelSpacing (PS3.3 10.7.1.1). PixelSpacing alone, in a projection,
    may be corrected or not ("cannot be determined"): it is taken as uncorrected, because a spacing wrongly
    called calibrated would be believed.
    """
    pixel = _pair(dataset, "PixelSpacing")
    imager = _pair(dataset, "ImagerPixelSpacing")
    scanned = _pair(dataset, "NominalScannedPixelSpacing")
    if pixel and _in_patient(dataset, pixel, references=[pair for pair in (imager, scanned) if pair]):
        return Spacing(*pixel, SpacingOrigin.CALIBRATED)
    if imager:
        return _at_detector(imager, _magnification(dataset))
    if scanned:
        return Spacing(*scanned, SpacingOrigin.SCANNED)
    if pixel:
        return _at_detector(pixel, _magnification(dataset))
    return of_shape(_aspect(dataset))


def calibrated_by_ruler(
    a: XY, b: XY, *, length_mm: float, before: Spacing = UNKNOWN_SPACING, sure: bool = False
) -> Spacing:
    """The spacing by which the points ``a`` and ``b`` (xy) are ``length_mm`` apart.

    Pixels are square unless ``before``, what was known until now, says otherwise: its aspect is kept.

    Args:
        a: one end.
        b: the other end.
        length_mm: from one to the other.
        before: the spacing until now.
        sure: whether the reader has said that an implausible one is meant.

    Raises:
        LandmarkStudioError: the points coincide, or the length is not a plausible one.
    """
    aspect = before.aspect
    length_px = math.hypot(a[0] - b[0], (a[1] - b[1]) * aspect)
    if not length_px >= 1:
        raise LandmarkStudioError(
            tr("The two ends of the ruler are at the same point."),
            remedy=tr("Click two marks of the ruler that are far apart, for example 0 and 50 mm."),
        )
    x_mm = length_mm / length_px
    what = tr("A ruler of {length_mm} mm over {length_px} pixels").format(
        length_mm=digits(f"{length_mm:g}"), length_px=f"{length_px:.0f}"
    )
    return _allowed(Spacing(x_mm, x_mm * aspect, SpacingOrigin.RULER), what=what, sure=sure)


def spacing_as_typed(x_mm: float, y_mm: float | None = None, *, sure: bool = False) -> Spacing:
    """The spacing that the reader typed in, of square pixels unless ``y_mm`` says otherwise.

    Args:
        x_mm: the width of a pixel in millimetres.
        y_mm: its height.
        sure: whether the reader has said that an implausible one is meant.

    Raises:
        LandmarkStudioError: not between 0.001 and 10 mm.
    """
    y_mm = x_mm if y_mm is None else y_mm
    size = f"{x_mm:g}" if x_mm == y_mm else f"{x_mm:g} × {y_mm:g}"
    what = tr("A pixel of {mm} mm").format(mm=digits(size))
    return _allowed(Spacing(x_mm, y_mm, SpacingOrigin.TYPED), what=what, sure=sure)


def is_plausible(spacing: Spacing) -> bool:
    """Whether pixels of a film can have this size: 0.001 to 10 mm along both sides."""
    return all(LEAST_MM <= mm <= MOST_MM for mm in (spacing.x_mm, spacing.y_mm))


def describe(spacing: Spacing) -> str:
    """One short phrase for a badge, such as ``0.1 mm/px, calibrated``."""
    if not spacing.known:
        return tr("spacing unknown")
    return f"{size(spacing)}, {words(spacing.origin)}"


def size(spacing: Spacing) -> str:
    """A known spacing without its origin, such as ``0.1 mm/px``, or ``0.1 × 0.12 mm/px`` (x, then y)."""
    both = f"{spacing.x_mm:.4g}"
    if abs(spacing.x_mm - spacing.y_mm) > _SAME * spacing.x_mm:
        both += f" × {spacing.y_mm:.4g}"
    return f"{digits(both)} mm/px"


def words(origin: SpacingOrigin) -> str:
    """Where millimetres come from, in a few words."""
    return tr(_WORDS[origin][0]) if _WORDS[origin][0] else ""


def explain_origin(origin: SpacingOrigin) -> str:
    """Where millimetres come from, in a sentence."""
    return tr(_WORDS[origin][1])


def _in_patient(dataset: Any, pixel: tuple[float, float], *, references: list[tuple[float, float]]) -> bool:
    if _text(dataset, "PixelSpacingCalibrationType"):
        return True
    if references:
        return not any(_same(pixel, reference) for reference in references)
    return _text(dataset, "Modality") in _TOMOGRAPHIC


def _at_detector(pair: tuple[float, float], magnification: float) -> Spacing:
    # A factor of 1 corrects nothing; some detectors write it into every file.
    if magnification == 1:
        return Spacing(*pair, SpacingOrigin.DETECTOR)
    return Spacing(pair[0] / magnification, pair[1] / magnification, SpacingOrigin.MAGNIFICATION)


def _magnification(dataset: Any) -> float:
    """EstimatedRadiographicMagnificationFactor; 1 where it is absent or cannot be one."""
    values = _numbers(dataset, "EstimatedRadiographicMagnificationFactor")
    return values[0] if len(values) == 1 and 1 <= values[0] <= _MOST_MAGNIFICATION else 1.0


def _aspect(dataset: Any) -> float:
    """The height of a pixel in its widths by PixelAspectRatio, written height first; 1 where it is nonsense."""
    values = _numbers(dataset, "PixelAspectRatio")
    if len(values) != 2 or min(values) <= 0 or max(values) > _MOST_ASPECT * min(values):
        return 1.0
    return values[0] / values[1]


def _pair(dataset: Any, keyword: str) -> tuple[float, float] | None:
    """(x_mm, y_mm) of an attribute that is written rows first, which is y, x; None where it is nonsense."""
    values = _numbers(dataset, keyword)
    if len(values) != 2 or not all(LEAST_MM <= value <= MOST_MM for value in values):
        return None
    y_mm, x_mm = values
    sides = (_side(dataset, "Rows") * y_mm, _side(dataset, "Columns") * x_mm)
    possible = max(values) <= _MOST_ASPECT * min(values) and max(sides) <= _MOST_SIDE_MM
    return (x_mm, y_mm) if possible else None


def _side(dataset: Any, keyword: str) -> float:
    """How many pixels a film has along a side; 0 where that is not told."""
    return next(iter(_numbers(dataset, keyword)), 0.0)


def _numbers(dataset: Any, keyword: str) -> list[float]:
    """The values of an attribute, or an empty list where one of them is no finite number."""
    try:
        value = dataset.get(keyword)
        values = [float(part) for part in ([value] if isinstance(value, str | float | int) else value or [])]
    except (ValueError, TypeError, OverflowError):
        return []
    return values if all(math.isfinite(part) for part in values) else []


def _text(dataset: Any, keyword: str) -> str:
    return str(dataset.get(keyword) or "").strip()


def _same(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether two spacings are equal but for the rounding of decimal strings."""
    return all(math.isclose(one, other, rel_tol=_SAME) for one, other in zip(a, b, strict=True))


def _allowed(spacing: Spacing, *, what: str, sure: bool) -> Spacing:
    """The spacing, unless it is none at all, or an implausible one of which the reader is not ``sure``."""
    possible = all(math.isfinite(mm) and mm > 0 for mm in (spacing.x_mm, spacing.y_mm))
    if not possible or not (sure or is_plausible(spacing)):
        raise LandmarkStudioError(
            tr("{what} cannot be right.").format(what=what),
            remedy=tr("Give the length in millimetres; a pixel of an x-ray film measures 0.05 to 0.5 mm."),
        )
    return spacing
