"""Rulers and angles on the film, and what the mouse does with them."""

from PySide6.QtCore import QObject, Signal

from lmstudio.core.geometry import UNKNOWN_SPACING, XY
from lmstudio.gui.canvas.film_view import FilmView
from lmstudio.gui.canvas.measure_item import MeasureItem
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.document.measures import HINTS, Measuring, Tool, last_ruler
from lmstudio.language import tr


class RulerTool(QObject):
    """The tool that lays rulers and angles on a film; made ones are kept by the view.

    Args:
        desk: whose film is measured.
        shown: where the film is; the parent of the object.

    Attributes:
        item: of all measures.

    Signals:
        hint(str): what to do next; empty once another tool, or none, is in hand.
    """

    hint = Signal(str)

    def __init__(self, desk: Desk, shown: FilmView) -> None:
        super().__init__(shown)
        self._desk, self._shown = desk, shown
        self._measuring, self.item, self._tool = Measuring(), MeasureItem(), Tool.LANDMARKS
        shown.add(self.item)
        shown.camera_changed.connect(self._follow)
        desk.document.project_changed.connect(self._show_measures)
        desk.current.changed.connect(self.leave)
        desk.current.film_changed.connect(self._take_view)
        desk.view.changed.connect(self._take_view)
        self._follow()
        self._take_view()

    @property
    def in_hand(self) -> bool:
        """Whether the left button is the tool's."""
        return self._tool is not Tool.LANDMARKS

    @property
    def active(self) -> bool:
        """Whether something was begun that can be taken back."""
        return self._measuring.active

    @property
    def down(self) -> bool:
        """Whether the button is held."""
        return self._measuring.down

    def is_over(self, at: XY) -> bool:
        """Whether the tool is in hand and would take hold of an end at this screen position."""
        return self.in_hand and bool(self.item.under(at))

    def press(self, at: XY) -> None:
        """The button goes down at a screen position, on an end or on empty ground."""
        xy = self._shown.camera.to_image(at)
        grip = self.item.under(at)
        if grip is None and self._shown.film.value(xy) is None:
            return
        self._measuring.press(at, self._on_edge(xy), grip=grip)
        self._show_begun(at, xy)

    def move(self, at: XY) -> None:
        """The mouse moves to a screen position, with or without the button."""
        if self._measuring.active:
            xy = self._on_edge(self._shown.camera.to_image(at))
            self._measuring.move(at, xy)
            self._show_begun(at, xy)

    def release(self, at: XY) -> None:
        """The button is let go; a measure may be made."""
        if self._measuring.down:
            xy = self._on_edge(self._shown.camera.to_image(at))
            measures = self._desk.view.state.measures
            after = self._measuring.release(at, xy, measures=measures, tool=self._tool)
            self._desk.view.change(measures=after)
            self._show_begun(at, xy)

    def leave(self) -> None:
        """Take back a ruler or angle that is only begun."""
        self._measuring.cancel()
        self._shown.magnify(None)
        self._show_measures()

    def _follow(self) -> None:
        self.item.set_camera(self._shown.camera)

    def _take_view(self) -> None:
        view = self._desk.view.state
        if view.tool is not self._tool:
            self._tool = view.tool
            self._measuring.cancel()
            self._shown.magnify(None)
            self.hint.emit(tr(HINTS[view.tool]) if view.tool in HINTS else "")
        self.item.setVisible(view.calibrating or not view.hidden)
        self._show_measures()

    def _show_measures(self) -> None:
        current = self._desk.current.image
        spacing = UNKNOWN_SPACING if current is None else current.spacing
        view = self._desk.view.state
        measures, begun = self._measuring.shown(view.measures)
        marked = last_ruler(measures) if view.calibrating else None
        self.item.show_measures(measures, begun, spacing=spacing, marked=marked)

    def _show_begun(self, at: XY, xy: XY) -> None:
        self._show_measures()
        self._shown.magnify(at if self._measuring.down else None, xy)

    def _on_edge(self, xy: XY) -> XY:
        """``xy`` where it is on the film, else the nearest place on its edge."""
        width, height = self._shown.size or (1, 1)
        return (min(max(xy[0], -0.5), width - 0.5), min(max(xy[1], -0.5), height - 0.5))
