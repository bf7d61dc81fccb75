"""The check of a project that was opened: whether something else than this program has changed it."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lmstudio.errors import CorruptProject, LandmarkStudioError
from lmstudio.formats.project.row_sums import ChangedRow
from lmstudio.formats.rescue import checking
from lmstudio.formats.rescue.snapshots import Stopped
from lmstudio.gui.document.document import Document
from lmstudio.gui.look.jobs import Job
from lmstudio.session import Session

log = logging.getLogger(__name__)


class ProjectCheck(QObject):
    """Checks each project that is opened, in a thread of its own.

    Signals:
        differs(object): what was changed in the open project; a list of differences.
        damaged(object): the error of an open project whose structure is damaged.

    Args:
        document: whose project it is.
    """

    differs = Signal(object)
    damaged = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._checked: Session | None = None
        self._job: Job | None = None
        self._stop = threading.Event()
        document.settled.connect(self._look)
        document.closing.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether a project is being checked."""
        return self._job is not None and self._job.isRunning()

    def stop(self) -> None:
        """End what is going on."""
        self._stop.set()
        if self._job is not None:
            self._job.wait()
            self._job = None

    def _look(self) -> None:
        session = self._document.session
        if session is self._checked:
            return
        self.stop()
        self._checked = session
        if session is not None:
            self._begin(session.path, locks=session.has_locks)

    def _begin(self, path: Path, *, locks: bool) -> None:
        self._stop = stop = threading.Event()
        self._job = Job(lambda: _checked(path, stop, locks=locks), self, stop=stop)
        self._job.happened.connect(self._hear)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _hear(self, found: list[ChangedRow]) -> None:
        if not self._stop.is_set():
            self.differs.emit(found)

    def _fail(self, error: LandmarkStudioError) -> None:
        log.warning("the project could not be checked: %s: %s", type(error).__name__, error.found)
        if isinstance(error, CorruptProject) and not self._stop.is_set():
            self.damaged.emit(error)


def _checked(path: Path, stop: threading.Event, *, locks: bool) -> Iterator[list[ChangedRow]]:
    """What was changed, where anything was."""
    try:
        found = checking.check(path, locks=locks, stop=stop)
    except Stopped:
        return
    if found:
        yield found
