"""Answers to what a dialog asks, worked out beside the window, which stands still for none of it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from lmstudio.gui.look.jobs import Job

Work = Callable[[], object]


class Answers(QObject):
    """Works out one answer at a time in a thread of its own; of several questions only the last is answered.

    Signals:
        answered(object): the answer to the last question.
        failed(object): there is none; the error.

    Args:
        asker: the dialog that asks; it may go before the answer comes.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, asker: QWidget) -> None:
        super().__init__(asker)
        # A thread must not go with the dialog: the window waits for those that are its own when it is closed.
        self._keeper = asker.parent() or QCoreApplication.instance()
        self._job: Job | None = None
        self._asked: Work | None = None
        self._begun: Work | None = None

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def ask(self, work: Work) -> None:
        """Let something be worked out; what was asked before is answered no more.

        Args:
            work: gives the answer; called in another thread.
        """
        self._asked = work
        if self._job is None:
            self._begin(work)

    def forget(self) -> None:
        """Want no answer to what was asked."""
        self._asked = None

    def _begin(self, work: Work) -> None:
        self._begun = work
        self._job = job = Job(lambda: iter([work()]), self._keeper)
        job.happened.connect(self._hear)
        job.failed.connect(self._fail)
        job.finished.connect(self._end)
        job.finished.connect(job.deleteLater)
        job.start()

    def _is_wanted(self) -> bool:
        """Whether what comes now answers the last question, and the window is not being closed."""
        wanted = self._begun is self._asked and self._job is not None and not self._job.stopping
        if wanted:
            self._asked = None
        return wanted

    def _hear(self, answer: object) -> None:
        if self._is_wanted():
            self.answered.emit(answer)

    def _fail(self, error: object) -> None:
        if self._is_wanted():
            self.failed.emit(error)

    def _end(self) -> None:
        """Go on with what was asked meanwhile."""
        job, self._job = self._job, None
        if self._asked is not None and job is not None and not job.stopping:
            self._begin(self._asked)
