"""How the film is shown, apart from what is on it: one frozen value, and what changes it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmstudio.gui.measures import Measures, Tool
from lmstudio.gui.turns import UPRIGHT, Turn
from lmstudio.imaging import display
from lmstudio.imaging.film import Film, Window


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
        local_contrast: whether faint edges are brought out everywhere.
        heatmap: which heatmaps lie over the film.
        labels: whether the landmarks' abbreviations stand beside the points.
        hidden: whether points and lines are hidden.
        magnifier: whether the surroundings of the cursor are magnified.
        thumbnails: whether the list of films has small pictures.
        tool: what a click on the film does.
        turn: how the film is turned and flipped, as long as the project is open.
        measures: rulers and angles on the film, until another one is shown.
    """

    window: Window | None = None
    invert: bool = False
    local_contrast: bool = False
    heatmap: HeatmapMode = HeatmapMode.OFF
    labels: bool = True
    hidden: bool = False
    magnifier: bool = True
    thumbnails: bool = True
    tool: Tool = Tool.LANDMARKS
    turn: Turn = UPRIGHT
    measures: Measures = ()

    @property
    def turned(self) -> bool:
        """Whether the film is shown otherwise than it is stored."""
        return self.turn != UPRIGHT

    @property
    def ruler(self) -> bool:
        """Whether a click lays an end of a ruler."""
        return self.tool is Tool.RULER

    @property
    def angle(self) -> bool:
        """Whether a click lays an end of an angle."""
        return self.tool is Tool.ANGLE


REMEMBERED = ("labels", "magnifier", "thumbnails", "local_contrast")
"""What the settings keep of it, under the same names."""
_NEXT_HEATMAP = {
    HeatmapMode.OFF: HeatmapMode.SELECTED,
    HeatmapMode.SELECTED: HeatmapMode.ALL,
    HeatmapMode.ALL: HeatmapMode.OFF,
}


class Viewing(QObject):
    """How the film is shown, and the keys that change it.

    Signals:
        view_changed(): how the film is shown.
    """

    view_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = ViewState()
        self._preset = 0

    @property
    def view(self) -> ViewState:
        """How the film is shown."""
        return self._view

    @property
    def film(self) -> Film | None:
        """The film that is shown."""
        return None

    def set_view(self, **changes: Any) -> None:
        """Change how the film is shown; the keywords are fields of :class:`ViewState`."""
        view = replace(self._view, **changes)
        if view != self._view:
            self._view = view
            self.view_changed.emit()

    def set_preset(self, preset: int) -> None:
        """Take one of the five display windows (0 to 4) for this film and the next ones."""
        self._preset = preset
        self._use_preset()

    def toggle_invert(self) -> None:
        """Exchange black and white."""
        self.set_view(invert=not self._view.invert)

    def toggle_local_contrast(self) -> None:
        """Bring out faint edges everywhere, or show the film as it is."""
        self.set_view(local_contrast=not self._view.local_contrast)

    def toggle_labels(self) -> None:
        """Show or hide the abbreviations."""
        self.set_view(labels=not self._view.labels)

    def toggle_magnifier(self) -> None:
        """Switch the magnifier on or off."""
        self.set_view(magnifier=not self._view.magnifier)

    def toggle_thumbnails(self) -> None:
        """Show or hide the pictures in the list of films."""
        self.set_view(thumbnails=not self._view.thumbnails)

    def toggle_tool(self, tool: Tool) -> None:
        """Take a tool, or lay it down."""
        self.set_view(tool=Tool.LANDMARKS if self._view.tool is tool else tool)

    def turn_view(self, turn: Turn) -> None:
        """Turn or flip the film once more, as it looks now."""
        self.set_view(turn=self._view.turn.then(turn))

    def turn_upright(self) -> None:
        """Show the film as it is stored."""
        self.set_view(turn=UPRIGHT)

    def clear_measures(self) -> None:
        """Take every ruler and angle off the film."""
        self.set_view(measures=())

    def cycle_heatmap(self) -> None:
        """Show no heatmap, that of the selected landmark, all of them, in turn."""
        self.set_view(heatmap=_NEXT_HEATMAP[self._view.heatmap])

    def hide_points(self, hidden: bool) -> None:
        """Hide the points, or show them again."""
        self.set_view(hidden=hidden)

    def _use_preset(self) -> None:
        film = self.film
        window = display.preset_windows(film)[self._preset] if film is not None and self._preset else None
        self.set_view(window=window)
