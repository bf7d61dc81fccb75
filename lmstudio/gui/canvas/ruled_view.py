"""The film view with rulers and angles on it, and what the mouse does with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lmstudio.core.geometry import UNKNOWN_SPACING, XY
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.film_view import FilmView
from lmstudio.gui.canvas.measure_item import MeasureItem
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.measures import HINTS, Measuring, Tool, last_ruler
from lmstudio.language import tr


class RuledView(FilmView):
    """A film view in which a tool lays rulers and angles; made ones are kept by the document.

    Signals:
        hint(str): what to do next, or why a click did nothing; empty once something else is done or shown, from
            when on it may be untrue.
    """

    hint = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        self._measuring, self._rulers, self._tool = Measuring(), MeasureItem(), Tool.LANDMARKS
        super().__init__(document, parent)
        self.addItem(self._rulers)
        document.project_changed.connect(self._show_measures)
        document.current_changed.connect(self._leave_measure)
        for signal in (document.current_changed, document.selection_changed):
            signal.connect(self._outdate)
        document.annotation_changed.connect(self._outdate_for)

    @property
    def _ruling(self) -> bool:
        """Whether the left button is the tool's."""
        return self._tool is not Tool.LANDMARKS

    def _outdate(self) -> None:
        self.hint.emit("")

    def _outdate_for(self, image_id: str) -> None:
        if self._document.current is not None and image_id == self._document.current.id:
            self._outdate()

    def _take_view(self) -> None:
        super()._take_view()
        tool = self._document.view.tool
        if tool is not self._tool:
            self._tool = tool
            self._measuring.cancel()
            self._magnify(None)
            self.hint.emit(tr(HINTS[tool]) if tool in HINTS else "")
        self._rulers.setVisible(self._document.view.calibrating or not self._document.view.hidden)
        self._show_measures()

    def _look(self, camera: Camera, *, fit: bool = False) -> None:
        super()._look(camera, fit=fit)
        self._rulers.set_camera(camera)

    def _show_measures(self) -> None:
        current = self._document.current
        spacing = UNKNOWN_SPACING if current is None else current.spacing
        view = self._document.view
        measures, begun = self._measuring.shown(view.measures)
        marked = last_ruler(measures) if view.calibrating else None
        self._rulers.show_measures(measures, begun, spacing=spacing, marked=marked)

    def _leave_measure(self) -> None:
        """Take back a ruler or angle that is only begun."""
        self._measuring.cancel()
        self._magnify(None)
        self._show_measures()

    def _press_measure(self, at: XY) -> None:
        xy = self._camera.to_image(at)
        grip = self._rulers.under(at)
        if grip is None and self._film.value(xy) is None:
            return
        self._measuring.press(at, self._on_edge(xy), grip=grip)
        self._after_measure(at, xy)

    def _move_measure(self, at: XY) -> None:
        if self._measuring.active:
            xy = self._on_edge(self._camera.to_image(at))
            self._measuring.move(at, xy)
            self._after_measure(at, xy)

    def _release_measure(self, at: XY) -> None:
        if self._measuring.down:
            xy = self._on_edge(self._camera.to_image(at))
            measures = self._document.view.measures
            after = self._measuring.release(at, xy, measures=measures, tool=self._tool)
            self._document.set_view(measures=after)
            self._after_measure(at, xy)

    def _after_measure(self, at: XY, xy: XY) -> None:
        self._show_measures()
        self._magnify(at if self._measuring.down else None, xy)

    def _on_edge(self, xy: XY) -> XY:
        """``xy`` where it is on the film, else the nearest place on its edge."""
        width, height = self._shown_size or (1, 1)
        return (min(max(xy[0], -0.5), width - 0.5), min(max(xy[1], -0.5), height - 0.5))
