"""The current conditions under which actions are enabled."""

from lmstudio.gui.document import measures
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.measures import Tool


def now(document: Document, *, running: bool) -> set[str]:
    """What holds now of the things that actions need.

    Args:
        document: the open project.
        running: whether a job is going on.
    """
    writable = not document.read_only
    holds = {
        "project": document.session is not None,
        "image": document.current is not None,
        "film": document.film is not None,
        "selected": document.selected is not None,
        "movable": document.movable is not None,
        "not sided": all(document.selected not in sides for sides in document.schema.means),
        "in hand": bool(document.selected or document.at_hand) or document.view.tool is not Tool.LANDMARKS,
        "turned": document.view.turned,
        "measures": bool(document.view.measures),
        "ruler": measures.last_ruler(document.view.measures) is not None,
        "writable": writable,
        "idle": writable and not running,
        "job": running,
        "no job": not running,
        "undo": writable and document.can_undo(running=running),
        "redo": writable and document.can_redo(running=running),
        "queue": bool(document.queue),
        "suggested": bool(document.suggested),
        "model": writable and not running and document.project.network is not None,
    }
    return {fact for fact, does in holds.items() if does}
