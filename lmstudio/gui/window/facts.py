"""The current conditions under which actions are enabled."""

from lmstudio.gui.document import measures
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.document.measures import Tool
from lmstudio.session.measuring import second_reading


def now(desk: Desk, *, running: bool) -> set[str]:
    """What holds now of the things that actions need.

    Args:
        desk: of the window.
        running: whether a job is going on.
    """
    writable, session = not desk.document.read_only, desk.document.session
    standing = 0 if session is None else len(session.history.done)
    holds = {
        "project": desk.document.session is not None,
        "first reading": session is not None and not session.project.is_second_reading,
        "second reading": session is not None and second_reading.belongs_to_a_first(session),
        "image": desk.current.image is not None,
        "film": desk.current.film is not None,
        "selected": desk.selection.name is not None,
        "guesses": bool(desk.guesses.places),
        "movable": desk.selection.movable is not None,
        "not sided": all(desk.selection.name not in sides for sides in desk.document.schema.means),
        "in hand": bool(desk.selection.name or desk.selection.at_hand)
        or desk.view.state.tool is not Tool.LANDMARKS,
        "turned": desk.view.state.turned,
        "measures": bool(desk.view.state.measures),
        "ruler": measures.last_ruler(desk.view.state.measures) is not None,
        "writable": writable,
        "idle": writable and not running,
        "job": running,
        "no job": not running,
        "undo": writable and desk.document.can_go_back_to(standing - 1, running=running),
        "redo": writable and desk.document.can_go_back_to(standing + 1, running=running),
        "queue": bool(desk.queue.order),
        "suggested": bool(desk.queue.suggested),
        "model": writable and not running and desk.document.project.network is not None,
    }
    return {fact for fact, does in holds.items() if does}
