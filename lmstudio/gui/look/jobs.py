"""Background work: one thread that runs a generator of events."""

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QThread, Signal

from lmstudio.core import traces
from lmstudio.errors import LandmarkStudioError, TrainingError
from lmstudio.language import tr

log = logging.getLogger(__name__)
Event = TypeVar("Event")

NICENESS = 5
DRAWN_MS = 50
"""A window that waits for work to end is drawn so often."""
SWITCH_INTERVAL_S = 0.001
"""How long the work may keep Python's lock when the window wants it; Python's own default is five times that."""


class Job(QThread):
    """Runs a generator of events in its own thread; to stop is to stop iterating.

    Signals:
        happened(object): a typed fact from the work.
        finished_ok(): the work is done, or was stopped.
        failed(object): the work cannot go on; the error.

    Args:
        work: makes the generator; called inside the thread, so that torch is imported there.
        parent: of the object.
        stop: where it is given, the work itself looks at it and ends soon with what it wants to keep; otherwise it
            is ended after the event at hand.
    """

    happened = Signal(object)
    finished_ok = Signal()
    failed = Signal(object)

    def __init__(
        self,
        work: Callable[[], Iterator[object]],
        parent: QObject | None = None,
        *,
        stop: threading.Event | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._ends_itself = stop is not None
        self._stop = stop or threading.Event()

    @property
    def stopping(self) -> bool:
        """Whether it has been asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to end after the step it is in."""
        self._stop.set()

    def run(self) -> None:
        """Do the work. Qt calls this in the thread."""
        step_back()
        try:
            self._iterate()
        except LandmarkStudioError as error:
            self.failed.emit(error)
        except Exception as error:
            log.error("long work failed\n%s", traces.told(error))
            self.failed.emit(_unexpected(error))
        else:
            self.finished_ok.emit()

    def _iterate(self) -> None:
        with ending(self._work()) as events:
            for event in events:
                self.happened.emit(event)
                if self._stop.is_set() and not self._ends_itself:
                    return


def wait_drawing(running: Callable[[], Iterable[Job]]) -> None:
    """Wait until jobs have ended; windows are drawn meanwhile, but hear no mouse and no key.

    A window that stands still is thought to hang, and ended before anything is kept: until torch is in memory no
    job ends, which may take half a minute on a busy computer.

    Args:
        running: gives the jobs; it is asked again after each drawing, in which one that has ended may go.
    """
    while any(not job.wait(DRAWN_MS) for job in running()):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


@contextlib.contextmanager
def ending(events: Iterator[Event]) -> Iterator[Iterator[Event]]:
    """A block at the end of which events end, though not all may have been gone through."""
    try:
        yield events
    finally:
        if isinstance(events, Generator):
            events.close()


def step_back() -> None:
    """Let the window's thread go first.

    On Linux niceness belongs to a thread and is inherited by the threads it starts, those of torch among them;
    elsewhere the priority that the thread was started with does it.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def _unexpected(error: Exception) -> TrainingError:
    return TrainingError(
        tr("The task ended unexpectedly: {error}.").format(error=f"{type(error).__name__}: {error}"),
        remedy=tr(
            "All your edits are saved. Try again; if it happens again, send us the log (Help > Open log folder)."
        ),
    )
