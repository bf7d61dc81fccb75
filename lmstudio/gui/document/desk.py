"""What lies on the desk of one window: each thing an object of its own, given to the widgets that use it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.doubts import Doubts
from lmstudio.gui.document.guesses import Guesses
from lmstudio.gui.document.pen import Pen
from lmstudio.gui.document.queue import Queue
from lmstudio.gui.document.selection import Selection
from lmstudio.gui.document.view import View
from lmstudio.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """The objects of one window.

    Args:
        document: the open project, and the door through which it changes.
        current: the film that is shown.
        selection: which of its landmarks are in hand.
        view: how it is shown.
        guesses: where its missing landmarks may be.
        pen: what changes its points.
        queue: which film comes next.
        doubts: what looks wrong with readers' points.
    """

    document: Document
    current: Current
    selection: Selection
    view: View
    guesses: Guesses
    pen: Pen
    queue: Queue
    doubts: Doubts


def make_desk(session: Session | None = None, parent: QObject | None = None) -> Desk:
    """A desk on which this project is open.

    Args:
        session: the project.
        parent: of the document, which is the parent of the others.
    """
    document = Document(parent)
    # They hear of a change in this order: the film comes first, then what is selected on it and how it is shown.
    current = Current(document)
    selection = Selection(document, current)
    view = View(document, current)
    guesses = Guesses(document, current, view)
    pen = Pen(document, current, selection, view, guesses)
    queue = Queue(document, current, pen)
    doubts = Doubts(document)
    if session is not None:
        document.set_session(session)
    return Desk(document, current, selection, view, guesses, pen, queue, doubts)
