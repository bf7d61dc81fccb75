"""The shape of the cursor over the film: what a press would do."""

from PySide6.QtCore import Qt

from lmstudio.gui.canvas.gestures import Gestures

Shape = Qt.CursorShape


def shape(gestures: Gestures, *, film: bool, space: bool, point: bool, beside: bool) -> Shape | None:
    """The cursor's shape; ``None``: it stays as it is. It is hidden where a cross or a point stands in for it.

    Args:
        gestures: what the mouse is at.
        film: whether there is a film.
        space: whether the space bar is down.
        point: whether a click would take what lies under the mouse.
        beside: whether the mouse is beside the film.
    """
    if gestures.panning:
        return Shape.ClosedHandCursor
    if gestures.carrying:
        return Shape.BlankCursor
    if gestures.active:
        return None
    if not film:
        return Shape.ArrowCursor
    if space:
        return Shape.OpenHandCursor
    if point:
        return Shape.PointingHandCursor
    return Shape.ArrowCursor if beside else Shape.CrossCursor
