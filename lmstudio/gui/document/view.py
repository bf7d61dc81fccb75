"""How the film is shown, apart from what is on it: one frozen value, and what changes it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.measures import Measures, Tool
from lmstudio.gui.document.turns import UPRIGHT, Turn
from lmstudio.imaging import display
from lmstudio.imaging.film import Film, Window
from lmstudio.language import tr


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
        corrections: whether it is shown where the network had put the corrected points.
        expected_errors: whether ellipses show the expected errors of predicted points.
        tracing: whether planes and schematic outlines are drawn through the landmarks.
        first_guesses: whether guesses are made of where missing landmarks are, before any training.
        magnifier: whether the surroundings of the cursor are magnified.
        thumbnails: whether the list of films has small pictures.
        tool: what a click on the film does.
        turn: how the film is turned and flipped, as long as the project is open.
        measures: rulers and angles on the film, until another one is shown; the one touched last comes last.
        calibrating: whether it is asked how long the ruler touched last is in truth, which is marked then.
    """

    window: Window | None = None
    invert: bool = False
    local_contrast: bool = False
    heatmap: HeatmapMode = HeatmapMode.OFF
    labels: bool = True
    hidden: bool = False
    corrections: bool = False
    expected_errors: bool = False
    tracing: bool = False
    first_guesses: bool = False
    magnifier: bool = True
    thumbnails: bool = True
    tool: Tool = Tool.LANDMARKS
    turn: Turn = UPRIGHT
    measures: Measures = ()
    calibrating: bool = False

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


REMEMBERED = ("labels", "magnifier", "thumbnails", "local_contrast", "expected_errors", "tracing", "first_guesses")
"""What the settings keep of it, under the same names."""
_NEXT_HEATMAP = {
    HeatmapMode.OFF: HeatmapMode.SELECTED,
    HeatmapMode.SELECTED: HeatmapMode.ALL,
    HeatmapMode.ALL: HeatmapMode.OFF,
}


class View(QObject):
    """How the film is shown, and what changes it.

    Args:
        document: the open project; the parent of the object.
        current: the film.

    Signals:
        changed(): how the film is shown.
    """

    changed = Signal()

    def __init__(self, document: Document, current: Current) -> None:
        super().__init__(document)
        self._document, self._current = document, current
        self._session = document.session
        self._state = ViewState()
        self._preset = 0
        self._file_window = ""
        current.changed.connect(self.clear_measures)
        current.film_changed.connect(self._take_film)
        document.settled.connect(self._settle)

    @property
    def state(self) -> ViewState:
        """How the film is shown."""
        return self._state

    def change(self, **changes: Any) -> None:
        """Change how the film is shown; the keywords are fields of :class:`ViewState`."""
        state = replace(self._state, **changes)
        if state != self._state:
            self._state = state
            self.changed.emit()

    def set_preset(self, preset: int) -> None:
        """Take one of the five display windows (0 to 4) for this film and the next ones."""
        self._preset = preset
        self._use_preset()

    @property
    def file_window(self) -> Window | None:
        """The window of the file that the film is shown in; ``None`` where it is another window."""
        film, window = self._current.film, self._state.window
        if film is None or self._preset:
            return None
        return film.windows[0] if window is None else next((w for w in film.windows if w == window), None)

    def next_file_window(self) -> None:
        """Show the film in the window of its file; where that is so, in the next of several, in turn."""
        film, shown = self._current.film, self.file_window
        if film is None:
            return
        names = [window.name for window in film.windows]
        if shown is None:
            self.take_file_window(_named(film, self._file_window).name)
        else:
            self.take_file_window(names[(names.index(shown.name) + 1) % len(names)])

    def take_file_window(self, name: str) -> None:
        """Show this film, and the next ones that have it, in the window that their file calls so."""
        self._file_window = name
        self.set_preset(0)
        film, shown = self._current.film, self.file_window
        if film is not None and shown is not None and len(film.windows) > 1:
            number = film.windows.index(shown) + 1
            self._document.told.emit(
                tr("DICOM window preset: {name} ({number} of {count})").format(
                    name=shown.name, number=number, count=len(film.windows)
                )
            )

    def toggle_invert(self) -> None:
        """Exchange black and white."""
        self.change(invert=not self._state.invert)

    def toggle_local_contrast(self) -> None:
        """Bring out faint edges everywhere, or show the film as it is."""
        self.change(local_contrast=not self._state.local_contrast)

    def toggle_labels(self) -> None:
        """Show or hide the abbreviations."""
        self.change(labels=not self._state.labels)

    def toggle_magnifier(self) -> None:
        """Switch the magnifier on or off."""
        self.change(magnifier=not self._state.magnifier)

    def toggle_thumbnails(self) -> None:
        """Show or hide the pictures in the list of films."""
        self.change(thumbnails=not self._state.thumbnails)

    def toggle_tool(self, tool: Tool) -> None:
        """Take a tool, or lay it down."""
        self.change(tool=Tool.LANDMARKS if self._state.tool is tool else tool)

    def turn(self, turn: Turn) -> None:
        """Turn or flip the film once more, as it looks now."""
        self.change(turn=self._state.turn.then(turn))

    def turn_upright(self) -> None:
        """Show the film as it is stored."""
        self.change(turn=UPRIGHT)

    def clear_measures(self) -> None:
        """Take every ruler and angle off the film."""
        self.change(measures=())

    def show_corrections(self, shown: bool) -> None:
        """Show where the network had put the corrected points, or no longer."""
        self.change(corrections=shown)

    def toggle_expected_errors(self) -> None:
        """Show or hide the ellipses of the expected errors."""
        self.change(expected_errors=not self._state.expected_errors)

    def toggle_tracing(self) -> None:
        """Show or hide planes and schematic outlines."""
        self.change(tracing=not self._state.tracing)

    def toggle_first_guesses(self) -> None:
        """Make first guesses, or none."""
        self.change(first_guesses=not self._state.first_guesses)

    def cycle_heatmap(self) -> None:
        """Show no heatmap, that of the selected landmark, all of them, in turn."""
        self.change(heatmap=_NEXT_HEATMAP[self._state.heatmap])

    def hide_points(self, hidden: bool) -> None:
        """Hide the points, or show them again."""
        self.change(hidden=hidden)

    def _take_film(self) -> None:
        if self._current.film is not None:
            self._use_preset()

    def _settle(self) -> None:
        """Turns last as long as the project is open."""
        if self._document.session is not self._session:
            self._session = self._document.session
            self.turn_upright()

    def _use_preset(self) -> None:
        film = self._current.film
        window = None
        if film is not None and self._preset:
            window = display.preset_windows(film)[self._preset]
        elif film is not None and _named(film, self._file_window) is not film.windows[0]:
            window = _named(film, self._file_window)
        self.change(window=window)


def _named(film: Film, name: str) -> Window:
    """The window that the film's file calls so, else its first."""
    return next((window for window in film.windows if window.name == name), film.windows[0])
