"""How the film is shown, apart from what is on it: one frozen value."""

from dataclasses import dataclass
from enum import StrEnum

from lmstudio.imaging.film import Window


class HeatmapMode(StrEnum):
    """Which heatmaps lie over the film."""

    OFF = "off"
    SELECTED = "selected"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ViewState:
    """How the film is shown.

    Args:
        window: the display window; ``None`` is the film's own first choice.
        invert: black and white exchanged.
        heatmap: which heatmaps lie over the film.
        labels: whether the landmarks' abbreviations stand beside the points.
        hidden: whether points and lines are hidden.
        magnifier: whether the surroundings of the cursor are magnified.
    """

    window: Window | None = None
    invert: bool = False
    heatmap: HeatmapMode = HeatmapMode.OFF
    labels: bool = True
    hidden: bool = False
    magnifier: bool = True
