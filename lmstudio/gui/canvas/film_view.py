"""The film with what lies over it, as the document has it; shown, not changed."""

from collections.abc import Collection
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QGraphicsView, QWidget

from lmstudio.core.geometry import XY
from lmstudio.gui.canvas import camera as cameras
from lmstudio.gui.canvas import point_items, traces
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.contrast_loader import Contrast
from lmstudio.gui.canvas.film_item import FilmItem
from lmstudio.gui.canvas.film_words import FilmWords
from lmstudio.gui.canvas.heatmap_item import HeatmapItem
from lmstudio.gui.canvas.magnifier import Magnifier
from lmstudio.gui.canvas.point_items import PointsItem
from lmstudio.gui.canvas.traces import Expectations, TracesItem
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.turns import Turn
from lmstudio.gui.look import colours
from lmstudio.imaging import display
from lmstudio.imaging.film import Window

WINDOW_PX = 300.0
"""A drag this long changes the display window by its own width."""
NUDGED_MS = 1500
"""A point that was nudged is magnified for so long."""


class FilmView(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """The document's film, heatmap and points under a movable view.

    The scene is the viewport in screen pixels; only film and heatmap lie in image coordinates, under ``_stage``.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=colours.BACKGROUND)
        self._document = document
        self._fit = True
        self._shown_size: tuple[int, int] | None = None
        self._camera = Camera(viewport=(self.width(), self.height()), turn=document.view.turn)
        self._stage = pg.ItemGroup()
        self._film, self._heatmap = FilmItem(), HeatmapItem()
        self._points, self._lens = PointsItem(), Magnifier(self._film)
        self._until = QTimer(self, singleShot=True)
        self._until.timeout.connect(self._lens.hide)
        self._traces = TracesItem(self._points.boxes)
        self._film.setParentItem(self._stage)
        self._heatmap.setParentItem(self._stage)
        self._words = FilmWords(document, self)
        for item in (self._stage, self._traces, self._points, self._lens, self._words.note, self._words.beside):
            self.addItem(item)
        self._expectations = Expectations()
        self._contrast = Contrast(self)
        self._contrast.made.connect(self._take_contrast)
        self._listen()
        self._take_film()

    @property
    def camera(self) -> Camera:
        """Where the film lies on the screen."""
        return self._camera

    def fit(self) -> None:
        """Show the whole film."""
        if self._shown_size is not None:
            self._look(cameras.fitted(self._shown_size, self._camera.viewport, turn=self._camera.turn), fit=True)

    def zoom(self, factor: float) -> None:
        """Magnify by ``factor`` round the middle of the view."""
        width, height = self._camera.viewport
        self._zoom_at(factor, (width / 2, height / 2))

    def centre_on(self, xy: XY) -> None:
        """Bring an image position into the middle of the view."""
        if self._shown_size is not None:
            self._look(replace(self._camera, centre=xy).kept_on(self._shown_size))

    def place_in_middle(self) -> None:
        """Put the selected landmark into the middle of the view, for the arrow keys to bring it home.

        One that has a place is only brought into view.
        """
        place = None if self._document.film is None else self._document.place_selected(self._camera.centre)
        if place is not None:
            self.centre_on(place)

    def nudge(self, by: XY) -> None:
        """Move the points at hand by image pixels, as the film is shown, and magnify the first of them."""
        self._document.nudge(*self._camera.turn.to_film(by))
        names, points = self._document.at_hand, self._document.annotation.points
        xy = points[names[0]].xy if names else None
        if xy is not None:
            self._magnify(self._camera.to_screen(xy), xy, but=names, ms=NUDGED_MS)

    # From the document ------------------------------------------------------------------------------------

    def _listen(self) -> None:
        document = self._document
        document.current_changed.connect(self._take_film)
        document.film_changed.connect(self._take_film)
        document.project_changed.connect(self._take_points)
        document.annotation_changed.connect(self._annotation_changed)
        document.selection_changed.connect(self._take_selection)
        document.heatmaps_changed.connect(self._take_heatmap)
        document.heatmaps_changed.connect(self._take_traces)
        document.view_changed.connect(self._take_view)

    def _take_film(self) -> None:
        """Another film, or none yet: the view stays where it was if the film is of the same size."""
        film = self._document.film
        self._film.set_film(film)
        if film is not None and (film.width, film.height) != self._shown_size:
            self._shown_size = (film.width, film.height)
            self.fit()
        self._take_view()
        self._take_points()

    def _take_points(self) -> None:
        document = self._document
        shown = document.current is not None and document.film is not None
        self._points.setVisible(shown and not document.view.hidden)
        if document.current is not None:
            found = point_items.marks(document.annotation, document.schema, document.current)
            self._points.set_marks(found, document.schema.skeleton)
        self._take_traces()
        self._take_selection()

    def _take_traces(self) -> None:
        document, view = self._document, self._document.view
        image, annotation, schema = document.current, document.annotation, document.schema
        if image is None or document.film is None or view.hidden:
            self._traces.show_traces((), ())
            return
        moved = traces.corrections(annotation, schema, image.spacing) if view.corrections else ()
        wanted = view.expected_errors
        expected = self._expectations.of(annotation, schema, image, document.heatmaps) if wanted else ()
        self._traces.show_traces(moved, expected)

    def _annotation_changed(self, image_id: str) -> None:
        if self._document.current is not None and self._document.current.id == image_id:
            self._take_points()

    def _take_selection(self) -> None:
        at_hand = self._document.at_hand
        self._points.set_selected(at_hand[0] if at_hand else self._document.selected, self._document.group)
        self._take_heatmap()

    def _take_heatmap(self) -> None:
        document = self._document
        prediction = document.heatmaps if document.film is not None else None
        names = document.schema.names
        selected = names.index(document.selected) if document.selected in names else None
        self._heatmap.refresh(prediction, document.view.heatmap, selected=selected)

    def _take_view(self) -> None:
        view = self._document.view
        if view.turn != self._camera.turn:
            self._turn(view.turn)
        self._points.setVisible(self._document.film is not None and not view.hidden)
        self._points.set_labels(view.labels)
        self._take_traces()
        self._take_heatmap()
        self._take_contrast()
        if not view.magnifier:
            self._lens.hide()

    def _take_contrast(self) -> None:
        film, wanted = self._document.film, self._document.view.local_contrast
        self._film.show_instead(self._contrast.pixels(film) if wanted and film is not None else None)
        self._draw_film()

    def _turn(self, turn: Turn) -> None:
        """Turn the film round the middle of the view; one that is fitted stays so."""
        self._look(replace(self._camera, turn=turn), fit=self._fit)
        if self._fit:
            self.fit()

    # The view ---------------------------------------------------------------------------------------------

    def _look(self, camera: Camera, *, fit: bool = False) -> None:
        self._camera, self._fit = camera, fit
        x, y = camera.to_screen((0.0, 0.0))
        (a, c), (b, d) = camera.turn.right, camera.turn.down
        self._stage.setTransform(QTransform(a, c, b, d, x, y).scale(camera.scale, camera.scale))
        self._words.set_viewport(camera.viewport)
        self._traces.set_camera(camera)
        self._points.set_camera(camera, device_ratio=self.devicePixelRatioF())
        self._draw_film()

    def _draw_film(self) -> None:
        window = self._window()
        if window is not None:
            scale = self._camera.scale * self.devicePixelRatioF()
            self._film.refresh(window, scale, view=self._camera.box(), invert=self._document.view.invert)

    def _window(self) -> Window | None:
        film = self._document.film
        if film is None or self._document.view.window is not None:
            return self._document.view.window
        return display.default_window(film)

    def _drag_window(self, before: Window | None, by: XY) -> None:
        """Change the display window from what it was before by a drag of screen pixels; none brings it back."""
        film = self._document.film
        if film is None:
            return
        start = before or display.default_window(film)
        # A window of almost no width can be opened again: the step never falls below a share of the first one.
        first = display.default_window(film)
        unit = max(start.high - start.low, (first.high - first.low) / 20) / WINDOW_PX
        moved = before if by == (0.0, 0.0) else display.drag_window(start, by[0] * unit, by[1] * unit)
        self._document.set_view(window=moved)

    def _on_film(self, xy: XY) -> bool:
        return self._document.film is not None and self._film.value(xy) is not None

    def _magnify(self, at: XY | None, xy: XY | None = None, *, but: Collection[str] = (), ms: int = 0) -> None:
        """Magnify the film at a screen and image position, with all points ``but`` some, for ``ms`` (0: on)."""
        self._until.stop()
        if at is None or xy is None or not self._document.view.magnifier:
            self._lens.hide()
            return
        if ms:
            self._until.start(ms)
        points, ratio = self._points.others(but), self.devicePixelRatioF()
        self._lens.show_at(at, self._camera, xy=xy, device_ratio=ratio, points=points)

    def _preview(self, at: XY | None) -> None:
        xy = None if at is None else self._camera.to_image(at)
        on_film = xy is not None and self._on_film(xy)
        self._points.show_cross(at if on_film else None)
        self._magnify(at if on_film else None, xy)

    def _at(self, position: QPointF) -> XY:
        """A mouse position; the mouse stands in the middle of a device pixel, Qt gives the pixel's corner."""
        half = 0.5 / self.devicePixelRatioF()
        return (position.x() + half, position.y() + half)

    def _zoom_at(self, factor: float, at: XY) -> None:
        if self._shown_size is not None:
            camera = self._camera.zoomed(factor, at, film=self._shown_size)
            self._look(camera.kept_on(self._shown_size))

    # Qt ---------------------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: two fingers on a track pad zoom where the mouse is."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._zoom_at(1 + event.value(), event.position().toTuple())
            event.accept()
            return True
        return bool(super().viewportEvent(event))

    def close(self) -> bool:
        """Qt: hide the widget. pyqtgraph would empty the scene, though the widget may be shown again."""
        return QGraphicsView.close(self)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: a fitted film stays fitted; else its middle stays in the middle."""
        super().resizeEvent(event)
        # pyqtgraph calls this from its constructor, before there is anything to look at.
        if not hasattr(self, "_points"):
            return
        camera = replace(self._camera, viewport=(float(self.viewport().width()), float(self.viewport().height())))
        self._look(camera, fit=self._fit)
        if self._fit:
            self.fit()
