"""The units in which errors are given, set by set, as in the literature."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lmstudio.core import metrics
from lmstudio.core.project import Image


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of errors.

    Args:
        suffix: of the keys of a result.
        text: for people.
        thresholds: of the success detection rate.
        miss: an error beyond it is a gross miss; infinite where none is counted.
        miss_text: that limit for people.
    """

    suffix: str
    text: str
    thresholds: tuple[float, ...]
    miss: float
    miss_text: str

    @property
    def rate_headings(self) -> list[str]:
        """What heads the shares of points within each threshold, and of gross misses, for people."""
        return [*(f"≤ {each:g} {self.text}, %" for each in self.thresholds), f"over {self.miss_text}, %"]


MM = Unit("mm", "mm", metrics.SDR_THRESHOLDS_MM, 10.0, "10 mm")
PX256 = Unit("px256", "px of 256", (3.0, 6.0, 9.0), 0.05 * 256, "5 % of the side")
PERCENT = Unit("percent", "% of the height", (0.5, 1.0, 2.0, 4.0), 5.0, "5 % of the height")
ORIGINAL = Unit("px_original", "px of the original film", (), float("inf"), "")
"""The film before it was made smaller, where ``images.csv`` gives its ``orig_height``."""

UNITS = {unit.suffix: unit for unit in (MM, PX256, PERCENT, ORIGINAL)}


def unit_of(images: Sequence[Image], set_name: str) -> Unit:
    """Millimetres where every spacing is known; else pixels of a 256 grid for chest, per cent of the height."""
    if all(image.spacing.known for image in images):
        return MM
    return PX256 if set_name == "chest" else PERCENT


def more_units(rows: Sequence[Mapping[str, str]]) -> tuple[Unit, ...]:
    """The further units in which a set's errors can be given, by what ``images.csv`` says of its films."""
    return (ORIGINAL,) if rows and all(row.get("orig_height") for row in rows) else ()


def unit_per_px(image: Image, unit: Unit, row: Mapping[str, str] | None = None) -> tuple[float, float]:
    """The length of a pixel of an image along x and y in a unit; ``row`` is what ``images.csv`` says of it."""
    if unit is MM:
        return image.spacing.x_mm, image.spacing.y_mm
    if unit is PX256:
        return 256 / image.width, 256 / image.height
    height = float(row["orig_height"]) if unit is ORIGINAL and row is not None else 100.0
    return height / image.height, height / image.height
