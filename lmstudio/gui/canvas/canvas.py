"""The canvas: the film view that one works in, with mouse and keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from lmstudio.core.geometry import XY
from lmstudio.gui.canvas import cursors
from lmstudio.gui.canvas.gestures import (
    GRAB_PX,
    REACH_PX,
    Adjust,
    Aim,
    Button,
    Carry,
    Command,
    Deselect,
    Drop,
    Enclose,
    Frame,
    Gestures,
    Pan,
    Place,
    Preview,
    Repeated,
    Select,
    Toggle,
)
from lmstudio.gui.canvas.ruled_view import RuledView
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.turns import Turn
from lmstudio.imaging.film import Window
from lmstudio.language import later, tr

ZOOM_STEP = 1.25
"""Of one notch of the wheel."""
PAN_PX = 60.0
"""An arrow key moves the view by this much."""
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
BESIDE_FILM = later("Click inside the image to place a landmark.")
ALL_PLACED = later("All landmarks are placed. Drag a point to move it, or select one and choose “Move landmark”.")
STILL_READ = later("The film is still loading.")
SECOND_CLICK = later("The second click of a double click is ignored.")
NO_LANDMARKS = later("The landmark list is empty. Choose another one with File > Landmark list.")


class Canvas(RuledView):
    """Shows the document's film, and turns mouse and keys into calls of the document.

    Signals:
        cursor_moved(object, object): xy under the mouse and the pixel's stored value; ``None`` beside the film.
        hint(str): what to do next, or why a click did nothing.
    """

    cursor_moved = Signal(object, object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._gestures = Gestures()
        self._pressed_at = 0
        self._mouse: XY | None = None
        self._space = False
        self._window_before: Window | None = None
        self._places_before: dict[str, XY] = {}
        self.setAccessibleName(tr("Film"))
        self.setAccessibleDescription(tr("The x-ray with its landmarks. Click to place the next landmark."))
        self.setMinimumSize(160, 160)
        self.hint.connect(self._words.say)
        document.current_changed.connect(self._abandon)
        document.film_changed.connect(self._abandon)

    def _abandon(self) -> None:
        """The film under the mouse is another one now: what was begun on the last one is taken back."""
        self._carry_out(self._gestures.cancel())
        self._report(None)

    def _turn(self, turn: Turn) -> None:
        self._carry_out(self._gestures.cancel())
        super()._turn(turn)

    # Gestures ---------------------------------------------------------------------------------------------

    def _carry_out(self, commands: list[Command]) -> None:
        for command in commands:
            match command:
                case Select(name):
                    self._document.select(name)
                case Toggle(name):
                    self._document.toggle_selected(name)
                case Frame(corners):
                    self._points.show_frame(corners)
                case Enclose((a, b)):
                    self._document.select_together(self._points.between(a, b))
                case Deselect():
                    self._deselect()
                case Repeated():
                    self.hint.emit(tr(SECOND_CLICK))
                case Preview(at):
                    self._preview(at)
                case Place(at):
                    self._place(at)
                case Carry(name, by):
                    self._carry(name, by)
                case Drop(name, by):
                    self._drop(name, by)
                case Pan((dx, dy)):
                    if self._shown_size is not None:
                        self._look(self._camera.panned(dx, dy).kept_on(self._shown_size))
                case Adjust(by):
                    self._drag_window(self._window_before, by)
        self._show_mouse()

    def _place(self, at: XY) -> None:
        xy = self._camera.to_image(at)
        if self._on_film(xy):
            self._document.place_next(xy)
        else:
            self.hint.emit(tr(BESIDE_FILM))

    def _deselect(self) -> None:
        before = self._document.selected
        self._document.deselect()
        hint = _after_deselecting(self._document, before)
        if hint:
            self.hint.emit(hint)

    def _carry(self, name: str, by: XY) -> None:
        places = self._moved(name, by)
        self._points.carry(places)
        if name in places:
            self._magnify(self._camera.to_screen(places[name]), places[name], but=places)

    def _drop(self, name: str, by: XY | None) -> None:
        if by is not None:
            self._document.move(self._moved(name, by))
        self._points.carry({})
        self._magnify(None)

    def _moved(self, name: str, by: XY) -> dict[str, XY]:
        """Where a point, with those selected together with it, comes to lie; the foremost is kept on the film.

        From where they were at the press on: a network may predict them anew while the mouse holds them.
        """
        group, points = self._document.group, self._document.annotation.points
        held = [each for each in (group if name in group else (name,)) if each in points]
        places = {each: self._places_before[each] for each in held if each in self._places_before}
        return self._camera.carried(places, by, film=self._shown_size) if self._shown_size is not None else {}

    # The cursor -------------------------------------------------------------------------------------------

    def _show_mouse(self, *, add: bool = False) -> None:
        """Let the cursor say what a press would do, a point whether a drag takes hold of it, words what is due."""
        if self._measuring.down:
            return
        at = self._mouse
        film, on_film = self._document.film, at is not None and self._on_film(self._camera.to_image(at))
        aim = self._aim(at, add=add) if at is not None and film is not None and not self._space else Aim()
        over_ruler = at is not None and self._ruling and bool(self._rulers.under(at))
        shape = cursors.shape(
            self._gestures,
            film=film is not None,
            space=self._space,
            point=over_ruler or bool(aim.hits and not aim.due),
            beside=at is not None and not on_film,
        )
        if shape is not None and self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        if not self._gestures.active:
            self._points.set_hovered(aim.grabbed)
        self._words.follow(at if on_film and aim.due and not self._gestures.active else None)

    def _aim(self, at: XY, *, add: bool) -> Aim:
        """What lies under the mouse, and what a click there is for; with a tool in hand it is for none."""
        if self._ruling:
            return Aim()
        hits, near = (self._points.under(at, reach=reach) for reach in (REACH_PX, GRAB_PX))
        return Aim(hits, near, self._document.selected, due=self._document.due is not None, add=add)

    def _report(self, at: XY | None) -> None:
        xy = None if at is None else self._camera.to_image(at)
        value = None if xy is None else self._film.value(xy)
        self.cursor_moved.emit(None if value is None else xy, value)

    def _press(self, event: QMouseEvent, *, double: bool) -> None:
        button = BUTTONS.get(event.button())
        event.accept()
        before, self._pressed_at = self._pressed_at, event.timestamp()
        if button is None or self._document.film is None:
            if self._document.current is not None and self._document.film_error is None:
                self.hint.emit(tr(STILL_READ))
            return
        at = self._at(event.position())
        if button is Button.LEFT and self._ruling and not self._space and not self._gestures.active:
            self._press_measure(at)
            return
        self._window_before = self._document.view.window
        placed = self._document.annotation.points.items()
        self._places_before = {name: point.xy for name, point in placed if point.xy is not None}
        aim = self._aim(at, add=_with_control(event))
        passed = (self._pressed_at - before) / 1000 if double else None
        self._carry_out(self._gestures.press(button, at, aim, space=self._space, double_s=passed))

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is for the canvas: Escape only while there is a gesture to take back."""
        if event.key() == Qt.Key.Key_Escape:
            return self._gestures.active or self._measuring.active
        return event.key() == Qt.Key.Key_Space or event.key() in ARROWS

    # Qt ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Qt: keys that belong to the canvas now are not taken for shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._takes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a gesture begins."""
        self._press(event, double=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: the second press of a double click."""
        self._press(event, double=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the gesture goes on, or the mouse only passes."""
        at = self._mouse = self._at(event.position())
        self._move_measure(at)
        self._carry_out(self._gestures.move(at))
        self._show_mouse(add=_with_control(event))
        self._report(at)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: the gesture ends; points are changed here only."""
        button = BUTTONS.get(event.button())
        if button is not None:
            at = self._mouse = self._at(event.position())
            if button is Button.LEFT:
                self._release_measure(at)
            self._carry_out(self._gestures.release(button, at))
            self._show_mouse(add=_with_control(event))
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: zoom at the cursor."""
        # With Alt held, Qt turns the wheel sideways.
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if notches and not self._gestures.active:
            at = self._at(event.position())
            self._zoom_at(ZOOM_STEP**notches, at)
            self._report(at)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys that belong to the mouse; all others are actions of the window."""
        if not self._takes(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave_measure()
            self._carry_out(self._gestures.cancel())
        elif event.key() == Qt.Key.Key_Space:
            self._space = True
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            dx, dy = ARROWS[Qt.Key(event.key())]
            self._carry_out([Pan((-PAN_PX * dx, -PAN_PX * dy))])
        elif self._document.film is not None:
            self.nudge(_step(event))
        self._show_mouse()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Qt: the space bar is up again."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_mouse()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: what is held down will be let go elsewhere."""
        self._space = False
        if self._measuring.down:
            self._leave_measure()
        self._carry_out(self._gestures.cancel())
        super().focusOutEvent(event)

    def leaveEvent(self, _event: QEvent) -> None:
        """Qt: the mouse points at nothing."""
        self._mouse = None
        self._report(None)
        self._show_mouse()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the right button is for the display window."""
        event.accept()


def _after_deselecting(document: Document, before: str | None) -> str:
    """What to say after a click on empty ground, when the landmark ``before`` was selected."""
    if document.read_only:
        return ""
    if not document.schema.names:
        return tr(NO_LANDMARKS)
    if document.due is not None:
        return tr("Nothing was placed. Next: {landmark}.").format(landmark=document.due)
    return "" if before is not None else tr(ALL_PLACED)


def _with_control(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _step(event: QKeyEvent) -> XY:
    """How far an arrow key moves a point, in image pixels as the film is shown."""
    fine, far = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    step = 0.1 if event.modifiers() & fine else 10.0 if event.modifiers() & far else 1.0
    dx, dy = ARROWS[Qt.Key(event.key())]
    return (dx * step, dy * step)
