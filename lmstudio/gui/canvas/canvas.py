"""The canvas: the film that one works on, with mouse and keys."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from lmstudio.core.geometry import XY
from lmstudio.gui.canvas.film_view import FilmView
from lmstudio.gui.canvas.gestures import Button
from lmstudio.gui.canvas.mouse import Mouse
from lmstudio.gui.canvas.ruler_tool import RulerTool
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.look import colours
from lmstudio.language import tr

ZOOM_STEP = 1.25
"""Of one notch of the wheel."""
PAN_PX = 60.0
"""An arrow key moves the view by this much."""
NUDGED_MS = 1500
"""A point that was nudged is magnified for so long."""
BUTTONS = {
    Qt.MouseButton.LeftButton: Button.LEFT,
    Qt.MouseButton.MiddleButton: Button.MIDDLE,
    Qt.MouseButton.RightButton: Button.RIGHT,
}
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class Canvas(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """The widget that shows the film and hears mouse and keys.

    Args:
        desk: whose film it is.
        parent: of the widget.

    Attributes:
        film_view: the film with what lies over it.
        ruler: the tool that lays rulers and angles.
        mouse: what the mouse does.

    Signals:
        cursor_moved(object, object): xy under the mouse and the pixel's stored value; ``None`` beside the film.
        hint(str): what to do next, or why a click did nothing; empty once something else is done or shown, from
            when on it may be untrue.
    """

    cursor_moved = Signal(object, object)
    hint = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=colours.BACKGROUND)
        self._desk = desk
        self.film_view = FilmView(desk, self)
        self.ruler = RulerTool(desk, self.film_view)
        self.mouse = Mouse(desk, self.film_view, self.ruler)
        self.setAccessibleName(tr("Film"))
        self.setAccessibleDescription(tr("The x-ray with its landmarks. Click to place the next landmark."))
        self.setMinimumSize(160, 160)
        self._connect()

    def _connect(self) -> None:
        desk = self._desk
        self.hint.connect(self.film_view.words.say)
        self.ruler.hint.connect(self.hint)
        self.mouse.hint.connect(self.hint)
        self.mouse.cursor_wanted.connect(self._take_cursor)
        for signal in (desk.current.changed, desk.current.film_changed):
            signal.connect(self._report_nothing)
        for signal in (desk.current.changed, desk.selection.changed):
            signal.connect(self._outdate)
        desk.current.annotation_changed.connect(self._outdate)

    def place_in_middle(self) -> None:
        """Put the selected landmark into the middle of the view, for the arrow keys to bring it home.

        One that has a place is only brought into view.
        """
        centre = self.film_view.camera.centre
        place = None if self._desk.current.film is None else self._desk.pen.place_selected(centre)
        if place is not None:
            self.film_view.centre_on(place)

    def nudge(self, by: XY) -> None:
        """Move the points at hand by image pixels, as the film is shown, and magnify the first of them."""
        camera = self.film_view.camera
        self._desk.pen.nudge(*camera.turn.to_film(by))
        names, points = self._desk.selection.at_hand, self._desk.current.annotation.points
        xy = points[names[0]].xy if names else None
        if xy is not None:
            self.film_view.magnify(camera.to_screen(xy), xy, but=names, ms=NUDGED_MS)

    @property
    def _is_at_work(self) -> bool:
        """Whether the mouse has begun something that can be taken back."""
        return self.mouse.active or self.ruler.active

    def undo(self) -> None:
        """Take back what the mouse has begun on the film, else the last edit."""
        if self._is_at_work:
            self._leave_off()
        else:
            self._desk.document.undo()

    def redo(self) -> None:
        """Make the last undone edit again; a drag that goes on would undo it as it lands, and is taken back."""
        self.mouse.cancel()
        self._desk.document.redo()

    def _leave_off(self) -> None:
        self.ruler.leave()
        self.mouse.cancel()

    def _outdate(self) -> None:
        self.hint.emit("")

    def _take_cursor(self, shape: Qt.CursorShape) -> None:
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _report(self, at: XY | None) -> None:
        xy = None if at is None else self.film_view.camera.to_image(at)
        value = None if xy is None else self.film_view.film.value(xy)
        self.cursor_moved.emit(None if value is None else xy, value)

    def _report_nothing(self) -> None:
        self._report(None)

    def _place(self, position: QPointF) -> XY:
        """A position of the mouse, which stands in the middle of a device pixel; Qt gives the pixel's corner."""
        half = 0.5 / self.devicePixelRatioF()
        return (position.x() + half, position.y() + half)

    def _press(self, event: QMouseEvent, *, double: bool) -> None:
        button = BUTTONS.get(event.button())
        event.accept()
        if button is not None:
            at = self._place(event.position())
            self.mouse.press(button, at, ms=event.timestamp(), double=double, add=_with_control(event))

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is for the canvas: Escape only while there is a gesture to take back."""
        if event.key() == Qt.Key.Key_Escape:
            return self._is_at_work
        return event.key() == Qt.Key.Key_Space or event.key() in ARROWS

    # Qt ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Qt: keys that belong to the canvas now are not taken for shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._takes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: two fingers on a track pad zoom where the mouse is."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.film_view.zoom_at(1 + event.value(), event.position().toTuple())
            event.accept()
            return True
        return bool(super().viewportEvent(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a gesture begins."""
        self._press(event, double=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: the second press of a double click."""
        self._press(event, double=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the gesture goes on, or the mouse only passes."""
        at = self._place(event.position())
        self.mouse.move(at, add=_with_control(event))
        self._report(at)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: the gesture ends."""
        button = BUTTONS.get(event.button())
        if button is not None:
            self.mouse.release(button, self._place(event.position()), add=_with_control(event))
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: zoom at the cursor."""
        # With Alt held, Qt turns the wheel sideways.
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if notches and not self.mouse.active:
            at = self._place(event.position())
            self.film_view.zoom_at(ZOOM_STEP**notches, at)
            self._report(at)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys that belong to the mouse; all others are actions of the window."""
        if not self._takes(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave_off()
        elif event.key() == Qt.Key.Key_Space:
            self.mouse.space = True
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            dx, dy = ARROWS[Qt.Key(event.key())]
            self.film_view.pan((-PAN_PX * dx, -PAN_PX * dy))
        elif self._desk.current.film is not None:
            self.nudge(_step(event))
        self.mouse.show_aim()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Qt: the space bar is up again."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.mouse.space = False
            self.mouse.show_aim()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: what is held down will be let go elsewhere."""
        self.mouse.space = False
        if self.ruler.down:
            self.ruler.leave()
        self.mouse.cancel()
        super().focusOutEvent(event)

    def leaveEvent(self, _event: QEvent) -> None:
        """Qt: the mouse points at nothing."""
        self._report(None)
        self.mouse.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the right button is for the display window."""
        event.accept()

    def close(self) -> bool:
        """Qt: hide the widget. pyqtgraph would empty the scene, though the widget may be shown again."""
        return QGraphicsView.close(self)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: the film follows the size of the view."""
        super().resizeEvent(event)
        # pyqtgraph calls this from its constructor, before there is anything to look at.
        if hasattr(self, "film_view"):
            self.film_view.resize()


def _with_control(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _step(event: QKeyEvent) -> XY:
    """How far an arrow key moves a point, in image pixels as the film is shown."""
    fine, far = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    step = 0.1 if event.modifiers() & fine else 10.0 if event.modifiers() & far else 1.0
    dx, dy = ARROWS[Qt.Key(event.key())]
    return (dx * step, dy * step)
