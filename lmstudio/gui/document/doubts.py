"""The points of readers that look misplaced, looked for beside the window's thread."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from lmstudio.analysis.doubtful_points import FilmDoubts
from lmstudio.core.annotation import Annotation
from lmstudio.core.events import Step
from lmstudio.core.project import Image, Project
from lmstudio.gui.document.document import Document
from lmstudio.gui.look.jobs import Job
from lmstudio.imaging.film import Film
from lmstudio.session import Session
from lmstudio.session.labelling import misplaced
from lmstudio.session.labelling.misplaced import Misplaced

log = logging.getLogger(__name__)

QUIET_MS = 1500
"""Points are checked by themselves once the reader has paused so long: the check takes seconds of a core."""
MOST = 100
"""More labelled films are only checked when the reader asks for it: each takes a fifth of a second of a core."""
Source = tuple[tuple[Image, Annotation], ...]
"""The labelled films with their points: what a check follows from."""


@dataclass(slots=True, eq=False)
class _Check:
    """A check that is going on: of which project, and what has been found by now, by film."""

    session: Session
    project: Project
    films: dict[str, FilmDoubts] = field(default_factory=dict)


class Doubts(QObject):
    """What looks wrong with the points that readers placed, as long as these lie where they lay.

    Args:
        document: the project; the parent of the object.

    Attributes:
        progress: films looked at, and films to be looked at, of the check that is going on; ``None`` without one.
        checked: how many films the last check has looked at; ``None`` before any.

    Signals:
        changed(): what looks wrong, or how far a check has come.
        failed(object): a check ended by an error.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document, self._session = document, document.session
        self.progress: tuple[int, int] | None = None
        self.checked: int | None = None
        self._found: tuple[Misplaced, ...] = ()
        self._check: _Check | None = None
        self._source: Source = ()
        self._job: Job | None = None
        self._soon = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._soon.timeout.connect(self.check)
        document.settled.connect(self._settle)
        document.closing.connect(self.close)

    @property
    def found(self) -> tuple[Misplaced, ...]:
        """What looks wrong and has neither been changed since nor called right, in the order of the films."""
        return () if self._session is None else self._session.called_right.without(self._there)

    @property
    def called_right(self) -> int:
        """How much was found that would be told if it had not been called right."""
        return len(self._there) - len(self.found)

    @property
    def outdated(self) -> bool:
        """Whether points or films have changed since the last check began."""
        return self._source != labelled_points(self._document.project)

    def check_soon(self) -> None:
        """Check once the reader pauses, where there is something new to check and it does not take long."""
        if self._job is not None or self._soon.isActive():
            return
        if len(self._document.project.labelled()) <= MOST and self.outdated:
            self._soon.start()

    def check(self) -> None:
        """Look at all labelled films, unless that is going on."""
        self._soon.stop()
        session, project = self._document.session, self._document.project
        if self._job is not None or session is None or not misplaced.enough(project):
            return
        self._source, self.progress = labelled_points(project), (0, len(project.labelled()))
        self._check = _Check(session, project)
        self._job = job = Job(lambda: _checking(project, session.read), self)
        job.happened.connect(self._hear)
        job.finished_ok.connect(self._finish)
        job.failed.connect(self._fail)
        job.start(Job.Priority.LowPriority)
        self.changed.emit()

    def call_right(self, found: Misplaced) -> None:
        """Say no more of it, as long as its points lie where they lie."""
        session = self._session
        if session is not None:
            self._document.attempt(lambda: session.called_right.add(found))
        self.changed.emit()

    def tell_all(self) -> None:
        """Tell also what was called right."""
        session = self._session
        if session is not None:
            self._document.attempt(session.called_right.clear)
        self.changed.emit()

    def close(self) -> None:
        """Check no more, and wait for the check that is going on."""
        self._soon.stop()
        if self._job is not None:
            self._job.stop()
            self._job.wait()

    # Inside -----------------------------------------------------------------------------------------------

    @property
    def _there(self) -> tuple[Misplaced, ...]:
        """What looks wrong and has not been changed since, in the order of the films."""
        same = self._document.session is self._session
        return misplaced.still_there(self._document.project, self._found) if same else ()

    def _settle(self) -> None:
        if self._document.session is not self._session:
            self._session = self._document.session
            self._found, self._source, self.checked = (), (), None
            self._soon.stop()
            if self._job is not None:
                self._job.stop()
            self.changed.emit()

    def _hear(self, event: object) -> None:
        if isinstance(event, FilmDoubts) and self._check is not None:
            self._check.films[event.image_id] = event
        elif isinstance(event, Step):
            self.progress = (event.step, event.steps)
            self.changed.emit()

    def _finish(self) -> None:
        check = self._check
        stopped = self._job is None or self._job.stopping
        if check is not None and check.session is self._session and not stopped:
            self._found = tuple(misplaced.tell_misplaced(check.project, check.films))
            self.checked = len(check.films)
        self._end()

    def _fail(self, error: object) -> None:
        log.warning("points were not checked: %s", type(error).__name__)
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        job, self._job, self._check, self.progress = self._job, None, None, None
        if job is not None:
            job.wait()
            job.deleteLater()
        self.changed.emit()


def _checking(project: Project, read: Callable[[Image], Film]) -> Iterator[object]:
    from lmstudio.learning.network import devices  # torch: only in the job's thread
    from lmstudio.learning.prediction.placement_check import PlacementCheck

    devices.take_one_thread()
    yield from PlacementCheck(project, read).run()


def labelled_points(project: Project) -> Source:
    """The labelled films of a project with their points as they are."""
    return tuple((image, project.annotation(image.id)) for image in project.labelled())
