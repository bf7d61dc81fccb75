"""What the mouse does on the film: gestures become calls, the cursor says what a press would do."""

from PySide6.QtCore import QObject, Signal

from lmstudio.core.geometry import XY
from lmstudio.gui.canvas import cursors
from lmstudio.gui.canvas.film_view import FilmView
from lmstudio.gui.canvas.gestures import (
    GRAB_PX,
    GUESS_PX,
    REACH_PX,
    AcceptGuess,
    Adjust,
    Aim,
    Button,
    Carry,
    Command,
    Deselect,
    Drop,
    Enclose,
    Gestures,
    Pan,
    PlaceLandmark,
    Preview,
    Repeated,
    Select,
    SelectionFrame,
    Toggle,
)
from lmstudio.gui.canvas.ruler_tool import RulerTool
from lmstudio.gui.document.desk import Desk
from lmstudio.imaging.film import Window
from lmstudio.language import later, tr

BESIDE_FILM = later("Click inside the image to place a landmark.")
ALL_PLACED = later("All landmarks are placed. Drag a point to move it, or select one and choose “Move landmark”.")
STILL_READ = later("The film is still loading.")
SECOND_CLICK = later("The second click of a double click is ignored.")
NO_LANDMARKS = later("The landmark list is empty. Choose another one with File > Landmark list.")


class Mouse(QObject):
    """The mouse over the film; positions are in screen pixels.

    Args:
        desk: whose points and display window it changes.
        shown: where the film is; the parent of the object.
        ruler: the tool that may have the left button.

    Attributes:
        space: whether the space bar is held: the left button moves the film then.

    Signals:
        hint(str): what to do next, or why a click did nothing.
        cursor_wanted(object): the shape of the cursor that says what a press would do.
        carried(object): where points are while they are dragged, by name; none once they are let go.
    """

    hint = Signal(str)
    cursor_wanted = Signal(object)
    carried = Signal(object)

    def __init__(self, desk: Desk, shown: FilmView, ruler: RulerTool) -> None:
        super().__init__(shown)
        self._desk, self._shown, self._ruler = desk, shown, ruler
        self._gestures = Gestures()
        self._pressed_ms = 0
        self._at: XY | None = None
        self.space = False
        self._window_before: Window | None = None
        self._places_before: dict[str, XY] = {}
        shown.turned.connect(self.cancel)
        desk.current.changed.connect(self.cancel)
        desk.current.film_changed.connect(self.cancel)

    @property
    def active(self) -> bool:
        """Whether a gesture is going on that can be taken back."""
        return self._gestures.active

    def press(self, button: Button, at: XY, *, ms: int, double: bool, add: bool) -> None:
        """A gesture begins.

        Args:
            button: that goes down.
            at: where.
            ms: when, on the clock of the events.
            double: whether it is the second press of a double click.
            add: whether a click adds to what is selected.
        """
        before, self._pressed_ms = self._pressed_ms, ms
        if self._desk.current.film is None:
            if self._desk.current.image is not None and self._desk.current.film_error is None:
                self.hint.emit(tr(STILL_READ))
            return
        if button is Button.LEFT and self._ruler.in_hand and not self.space and not self._gestures.active:
            self._ruler.press(at)
            return
        self._window_before = self._desk.view.state.window
        placed = self._desk.current.annotation.points.items()
        self._places_before = {name: point.xy for name, point in placed if point.xy is not None}
        self._places_before |= self._desk.guesses.places
        passed = (ms - before) / 1000 if double else None
        self._carry_out(
            self._gestures.press(button, at, self._aim(at, add=add), space=self.space, double_s=passed)
        )

    def move(self, at: XY, *, add: bool) -> None:
        """The gesture goes on, or the mouse only passes."""
        self._at = at
        self._ruler.move(at)
        self._carry_out(self._gestures.move(at))
        self.show_aim(add=add)

    def release(self, button: Button, at: XY, *, add: bool) -> None:
        """The gesture ends; points are changed here only."""
        self._at = at
        if button is Button.LEFT:
            self._ruler.release(at)
        self._carry_out(self._gestures.release(button, at))
        self.show_aim(add=add)

    def leave(self) -> None:
        """The mouse points at nothing."""
        self._at = None
        self.show_aim()

    def cancel(self) -> None:
        """Take back what was begun; the film under the mouse may be another one now, or lie otherwise."""
        self._carry_out(self._gestures.cancel())

    def _carry_out(self, commands: list[Command]) -> None:
        for command in commands:
            match command:
                case Select(name):
                    self._desk.selection.select(name)
                case Toggle(name):
                    self._desk.selection.toggle(name)
                case SelectionFrame(corners):
                    self._shown.points.show_frame(corners)
                case Enclose((a, b)):
                    self._desk.selection.select_together(self._shown.points.between(a, b))
                case Deselect():
                    self._deselect()
                case Repeated():
                    self.hint.emit(tr(SECOND_CLICK))
                case Preview(at):
                    self._shown.preview(at)
                case PlaceLandmark(at):
                    self._place(at)
                case AcceptGuess():
                    self._desk.pen.accept_guess()
                case Carry(name, by):
                    self._carry(name, by)
                case Drop(name, by):
                    self._drop(name, by)
                case Pan(by):
                    self._shown.pan(by)
                case Adjust(by):
                    self._shown.drag_window(self._window_before, by)
        self.show_aim()

    def _place(self, at: XY) -> None:
        xy = self._shown.camera.to_image(at)
        if self._shown.is_on_film(xy):
            self._desk.pen.place_next(xy)
        else:
            self.hint.emit(tr(BESIDE_FILM))

    def _deselect(self) -> None:
        before = self._desk.selection.name
        self._desk.selection.deselect()
        hint = _after_deselecting(self._desk, before)
        if hint:
            self.hint.emit(hint)

    def _carry(self, name: str, by: XY) -> None:
        places = self._moved(name, by)
        self._shown.points.carry(places)
        self.carried.emit(places)
        if name in places:
            self._shown.magnify(self._shown.camera.to_screen(places[name]), places[name], but=places)

    def _drop(self, name: str, by: XY | None) -> None:
        places = self._moved(name, by) if by is not None else {}
        if name in self._desk.guesses.places and name in places:
            self._desk.pen.place_next(places[name])
        else:
            self._desk.pen.move(places)
        self._shown.points.carry({})
        self.carried.emit({})
        self._shown.magnify(None)

    def _moved(self, name: str, by: XY) -> dict[str, XY]:
        """Where a point, with those selected together with it, comes to lie; the foremost is kept on the film.

        From where they were at the press on: a network may predict them anew while the mouse holds them.
        """
        group, points = self._desk.selection.group, self._desk.current.annotation.points
        there = {*points, *self._desk.guesses.places}
        held = [each for each in (group if name in group else (name,)) if each in there]
        places = {each: self._places_before[each] for each in held if each in self._places_before}
        size = self._shown.size
        return self._shown.camera.carried(places, by, film=size) if size is not None else {}

    def show_aim(self, *, add: bool = False) -> None:
        """Let the cursor say what a press would do, a point whether a drag takes hold of it, words what is due."""
        if self._ruler.down:
            return
        at, film, shown = self._at, self._desk.current.film, self._shown
        on_film = at is not None and shown.is_on_film(shown.camera.to_image(at))
        aim = self._aim(at, add=add) if at is not None and film is not None and not self.space else Aim()
        over_ruler = at is not None and self._ruler.is_over(at)
        shape = cursors.shape(
            self._gestures,
            film=film is not None,
            space=self.space,
            point=over_ruler or bool(aim.hits and not aim.due),
            beside=at is not None and not on_film,
        )
        if shape is not None:
            self.cursor_wanted.emit(shape)
        if not self._gestures.active:
            shown.points.set_hovered(aim.grabbed)
        shown.words.follow(at if on_film and aim.due and not self._gestures.active else None)

    def _aim(self, at: XY, *, add: bool) -> Aim:
        """What lies under the mouse, and what a click there is for; with a tool in hand it is for none."""
        if self._ruler.in_hand:
            return Aim()
        points, selection = self._shown.points, self._desk.selection
        hits, near = (points.under(at, reach=reach) for reach in (REACH_PX, GRAB_PX))
        guess = selection.due if selection.due in points.guessed_under(at, reach=GUESS_PX) else None
        return Aim(hits, near, selection.name, due=selection.due is not None, add=add, guess=guess)


def _after_deselecting(desk: Desk, before: str | None) -> str:
    """What to say after a click on empty ground, when the landmark ``before`` was selected."""
    if desk.document.read_only:
        return ""
    if not desk.document.schema.names:
        return tr(NO_LANDMARKS)
    if desk.selection.due is not None:
        return tr("Nothing was placed. Next: {landmark}.").format(landmark=desk.selection.due)
    return "" if before is not None else tr(ALL_PLACED)
