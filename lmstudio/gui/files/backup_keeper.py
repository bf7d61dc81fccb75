"""Backups of the open project, made in a thread of their own while the reader works."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from lmstudio.core.settings import Settings
from lmstudio.errors import LandmarkStudioError
from lmstudio.formats.rescue import snapshots
from lmstudio.formats.rescue.snapshots import Newest
from lmstudio.gui.document.document import Document
from lmstudio.gui.look.jobs import Job
from lmstudio.language import tr
from lmstudio.session import Session
from lmstudio.session.rescue import backups

log = logging.getLogger(__name__)
REST_MS = 1000
"""Whether a backup is due is asked when no edit has been made for so long: they come in bursts."""
GB = 10**9


@dataclass(frozen=True, slots=True)
class _Order:
    """What a backup is made of, and where.

    Args:
        project: its file.
        folder: of the backups.
        most_bytes: that all of them may take.
        locks: whether the project's drive has locks.
    """

    project: Path
    folder: Path
    most_bytes: int
    locks: bool


class BackupKeeper(QObject):
    """Makes a backup of the open project whenever one is due, one at a time.

    Args:
        document: whose project it is.
        settings: gives where backups lie and how much they may take.
    """

    def __init__(self, document: Document, settings: Callable[[], Settings]) -> None:
        super().__init__(document)
        self._document, self._settings = document, settings
        self._job: Job | None = None
        self._failed_for: Session | None = None
        self._known: tuple[Session, Path, Newest | None] | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.look)
        for signal in (document.settled, document.annotation_changed):
            signal.connect(self._rest.start)
        document.closing.connect(self.stop)

    @property
    def folder(self) -> Path | None:
        """Where the backups of the open project lie; ``None`` where none are made."""
        session = self._document.session
        return None if session is None else backups.folder_of(session.path, self._settings()["backups"])

    @property
    def busy(self) -> bool:
        """Whether a backup is being made."""
        return self._job is not None

    def look(self) -> None:
        """Begin a backup where one is due."""
        session, folder = self._document.session, self.folder
        if session is None or folder is None or session.read_only or self._job is not None:
            return
        if self._known is None or self._known[:2] != (session, folder):
            self._known = session, folder, snapshots.newest(folder)
        if snapshots.is_due(session.edits, self._known[2]):
            most_bytes = self._settings()["backups_gb"] * GB
            self._begin(_Order(session.path, folder, most_bytes, session.has_locks))

    def stop(self) -> None:
        """End what is going on; nothing of it is left."""
        self._rest.stop()
        if self._job is not None:
            self._job.stop()
            self._job.wait()

    def _begin(self, order: _Order) -> None:
        stop = threading.Event()
        self._job = Job(lambda: _backed_up(order, stop), self, stop=stop)
        self._job.failed.connect(self._tell)
        self._job.finished.connect(self._end)
        self._job.start()

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = self._known = None

    def _tell(self, error: LandmarkStudioError) -> None:
        """Say once in a project that it cannot be backed up; the work goes on."""
        log.warning("no backup: %s: %s", type(error).__name__, error.found)
        if self._failed_for is not self._document.session:
            self._failed_for = self._document.session
            self._document.told.emit(tr("No backup could be made. {reason}").format(reason=error))


def _backed_up(order: _Order, stop: threading.Event) -> Iterator[object]:
    """Make a backup and remove those that are not to be kept; tells the new one."""
    try:
        yield snapshots.make(order.project, order.folder, locks=order.locks, stop=stop)
    except snapshots.Stopped:
        return
    snapshots.thin(order.folder, most_bytes=order.most_bytes)
