"""The film with what lies over it."""

from collections.abc import Collection
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsItem

from lmstudio.core.geometry import XY
from lmstudio.gui.canvas import camera as cameras
from lmstudio.gui.canvas import point_items, prediction_traces
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.contrast_loader import Contrast
from lmstudio.gui.canvas.film_item import FilmItem
from lmstudio.gui.canvas.film_words import FilmWords
from lmstudio.gui.canvas.heatmap_item import HeatmapItem
from lmstudio.gui.canvas.magnifier import Magnifier
from lmstudio.gui.canvas.point_items import PointsItem
from lmstudio.gui.canvas.prediction_traces import Expectations, TracesItem
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.document.turns import Turn
from lmstudio.imaging import display
from lmstudio.imaging.film import Window

WINDOW_PX = 300.0
"""A drag this long changes the display window by its own width."""


class FilmView(QObject):
    """The film, its heatmap and points in a graphics view, seen through a camera.

    The scene is the viewport in screen pixels; only film and heatmap lie in image coordinates, under ``_stage``.

    Args:
        desk: whose film it is.
        widget: the graphics view that the items are put into; the parent of the object.

    Attributes:
        film: the item of the film.
        points: the item of the points.
        words: the items of the words on the film.
        size: width and height in image pixels of the film that was shown last; ``None`` before the first.

    Signals:
        camera_changed(): the film lies elsewhere on the screen.
        turned(): it has been turned or flipped there.
    """

    camera_changed = Signal()
    turned = Signal()

    def __init__(self, desk: Desk, widget: pg.GraphicsView) -> None:
        super().__init__(widget)
        self._desk, self._widget = desk, widget
        self._fit = True
        self.size: tuple[int, int] | None = None
        self._camera = Camera(viewport=(widget.width(), widget.height()), turn=desk.view.state.turn)
        self._stage = pg.ItemGroup()
        self.film, self._heatmap = FilmItem(), HeatmapItem()
        self.points, self._lens = PointsItem(), Magnifier(self.film)
        self._until = QTimer(self, singleShot=True)
        self._until.timeout.connect(self._lens.hide)
        self._traces = TracesItem(self.points.boxes)
        self.film.setParentItem(self._stage)
        self._heatmap.setParentItem(self._stage)
        self.words = FilmWords(desk, self)
        for item in (self._stage, self._traces, self.points, self._lens, self.words.note, self.words.beside):
            widget.addItem(item)
        self._expectations = Expectations()
        self._contrast = Contrast(self)
        self._contrast.made.connect(self._take_contrast)
        self._listen()
        self._take_film()

    @property
    def camera(self) -> Camera:
        """Where the film lies on the screen."""
        return self._camera

    def add(self, item: QGraphicsItem) -> None:
        """Put another item over the film, in screen pixels."""
        self._widget.addItem(item)

    def fit(self) -> None:
        """Show the whole film."""
        if self.size is not None:
            self.look(cameras.fitted(self.size, self._camera.viewport, turn=self._camera.turn), fit=True)

    def zoom(self, factor: float) -> None:
        """Magnify by ``factor`` round the middle of the view."""
        width, height = self._camera.viewport
        self.zoom_at(factor, (width / 2, height / 2))

    def centre_on(self, xy: XY) -> None:
        """Bring an image position into the middle of the view."""
        if self.size is not None:
            self.look(replace(self._camera, centre=xy).kept_on(self.size))

    # From the desk ------------------------------------------------------------------------------------

    def _listen(self) -> None:
        desk = self._desk
        desk.current.changed.connect(self._take_film)
        desk.current.film_changed.connect(self._take_film)
        desk.document.project_changed.connect(self._take_points)
        desk.current.annotation_changed.connect(self._take_points)
        desk.selection.changed.connect(self._take_selection)
        desk.guesses.changed.connect(self._take_points)
        desk.current.heatmaps_changed.connect(self._take_heatmap)
        desk.current.heatmaps_changed.connect(self._take_traces)
        desk.view.changed.connect(self._take_view)

    def _take_film(self) -> None:
        """Another film, or none yet: the view stays where it was if the film is of the same size."""
        film = self._desk.current.film
        self.film.set_film(film, self._desk.current.pyramid)
        if film is not None and (film.width, film.height) != self.size:
            self.size = (film.width, film.height)
            self.fit()
        self._take_view()
        self._take_points()

    def _take_points(self) -> None:
        desk = self._desk
        shown = desk.current.image is not None and desk.current.film is not None
        self.points.setVisible(shown and not desk.view.state.hidden)
        if desk.current.image is not None:
            found = point_items.marks(
                desk.current.annotation, desk.document.schema, desk.current.image, guesses=desk.guesses.places
            )
            self.points.set_marks(found, desk.document.schema.skeleton)
        self._take_traces()
        self._take_selection()

    def _take_traces(self) -> None:
        desk, view = self._desk, self._desk.view.state
        image, annotation, schema = desk.current.image, desk.current.annotation, desk.document.schema
        if image is None or desk.current.film is None or view.hidden:
            self._traces.show_traces((), ())
            return
        moved = prediction_traces.corrections(annotation, schema, image.spacing) if view.corrections else ()
        wanted = view.expected_errors
        expected = self._expectations.of(annotation, schema, image, desk.current.heatmaps) if wanted else ()
        self._traces.show_traces(moved, expected)

    def _take_selection(self) -> None:
        selection, at_hand = self._desk.selection, self._desk.selection.at_hand
        self.points.set_selected(at_hand[0] if at_hand else selection.name, selection.group, due=selection.due)
        self._take_heatmap()

    def _take_heatmap(self) -> None:
        desk = self._desk
        prediction = desk.current.heatmaps if desk.current.film is not None else None
        names = desk.document.schema.names
        selected = names.index(desk.selection.name) if desk.selection.name in names else None
        self._heatmap.refresh(prediction, desk.view.state.heatmap, selected=selected)

    def _take_view(self) -> None:
        view = self._desk.view.state
        if view.turn != self._camera.turn:
            self._turn(view.turn)
        self.points.setVisible(self._desk.current.film is not None and not view.hidden)
        self.points.set_labels(view.labels)
        self._take_traces()
        self._take_heatmap()
        self._take_contrast()
        if not view.magnifier:
            self._lens.hide()

    def _take_contrast(self) -> None:
        film, wanted = self._desk.current.film, self._desk.view.state.local_contrast
        self.film.show_instead(self._contrast.pixels(film) if wanted and film is not None else None)
        self._draw_film()

    def _turn(self, turn: Turn) -> None:
        """Turn the film round the middle of the view; one that is fitted stays so."""
        self.look(replace(self._camera, turn=turn), fit=self._fit)
        if self._fit:
            self.fit()
        self.turned.emit()

    # The view ---------------------------------------------------------------------------------------------

    def look(self, camera: Camera, *, fit: bool = False) -> None:
        """Show the film through this camera; one that is to ``fit`` stays so when the view changes its size."""
        self._camera, self._fit = camera, fit
        x, y = camera.to_screen((0.0, 0.0))
        (a, c), (b, d) = camera.turn.right, camera.turn.down
        self._stage.setTransform(QTransform(a, c, b, d, x, y).scale(camera.scale, camera.scale))
        self.words.set_viewport(camera.viewport)
        self._traces.set_camera(camera)
        self.points.set_camera(camera, device_ratio=self._widget.devicePixelRatioF())
        self._draw_film()
        self.camera_changed.emit()

    def _draw_film(self) -> None:
        window = self._window()
        if window is not None:
            scale = self._camera.scale * self._widget.devicePixelRatioF()
            self.film.refresh(window, scale, view=self._camera.box(), invert=self._desk.view.state.invert)

    def _window(self) -> Window | None:
        film = self._desk.current.film
        if film is None or self._desk.view.state.window is not None:
            return self._desk.view.state.window
        return display.default_window(film)

    def drag_window(self, before: Window | None, by: XY) -> None:
        """Change the display window from what it was before by a drag of screen pixels; none brings it back."""
        film = self._desk.current.film
        if film is None:
            return
        start = before or display.default_window(film)
        # A window of almost no width can be opened again: the step never falls below a share of the first one.
        first = display.default_window(film)
        unit = max(start.high - start.low, (first.high - first.low) / 20) / WINDOW_PX
        moved = before if by == (0.0, 0.0) else display.drag_window(start, by[0] * unit, by[1] * unit)
        self._desk.view.change(window=moved)

    def resize(self) -> None:
        """Take the size that the widget has now; a film that is not fitted keeps its middle in the middle."""
        viewport = self._widget.viewport()
        self.look(
            replace(self._camera, viewport=(float(viewport.width()), float(viewport.height()))), fit=self._fit
        )
        if self._fit:
            self.fit()

    def is_on_film(self, xy: XY) -> bool:
        """Whether there is a film at ``xy`` (image pixels)."""
        return self._desk.current.film is not None and self.film.value(xy) is not None

    def magnify(self, at: XY | None, xy: XY | None = None, *, but: Collection[str] = (), ms: int = 0) -> None:
        """Magnify the film at a screen and image position, with all points ``but`` some, for ``ms`` (0: on)."""
        self._until.stop()
        if at is None or xy is None or not self._desk.view.state.magnifier:
            self._lens.hide()
            return
        if ms:
            self._until.start(ms)
        points, ratio = self.points.others(but), self._widget.devicePixelRatioF()
        self._lens.show_at(at, self._camera, xy=xy, device_ratio=ratio, points=points)

    def preview(self, at: XY | None) -> None:
        """Show a cross at a screen position, magnified, where a point would come to lie on the film."""
        xy = None if at is None else self._camera.to_image(at)
        on_film = xy is not None and self.is_on_film(xy)
        self.points.show_cross(at if on_film else None)
        self.magnify(at if on_film else None, xy)

    def pan(self, by: XY) -> None:
        """Move the film by screen pixels."""
        if self.size is not None:
            self.look(self._camera.panned(*by).kept_on(self.size))

    def zoom_at(self, factor: float, at: XY) -> None:
        """Magnify by ``factor`` round a screen position."""
        if self.size is not None:
            camera = self._camera.zoomed(factor, at, film=self.size)
            self.look(camera.kept_on(self.size))
