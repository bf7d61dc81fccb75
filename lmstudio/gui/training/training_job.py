"""Starting, watching and stopping the one job of a window.

That is fine-tuning and then prediction of the films left, looking for the films worth labelling next, or comparing
two networks.
"""

import math
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from lmstudio.core.events import Note, Prediction, Started, Step, Trained, Validation
from lmstudio.core.history import UndoStep
from lmstudio.core.model import is_early
from lmstudio.core.project import Model, Project
from lmstudio.errors import LandmarkStudioError, LockedProject, NotEnoughLabels
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.queue import Queue
from lmstudio.gui.look import jobs
from lmstudio.gui.look.jobs import Job
from lmstudio.gui.training import comparison_job, round_job, suggestion_job
from lmstudio.gui.training.round_job import Stopping
from lmstudio.gui.training.suggestion_job import Suggested
from lmstudio.gui.training.watch import Watch, device_text, ending
from lmstudio.language import tr
from lmstudio.session import Session
from lmstudio.session.comparing import Comparison, films_for
from lmstudio.session.labelling.suggesting import Features, without_labels
from lmstudio.session.measuring import second_reading

BATCH_S = 1.0
"""How long predictions are gathered before they are stored together."""
BATCH_FILMS = 8


class Training(QObject):
    """Runs the one job of a window and brings what comes out of it into the project.

    Args:
        document: its project is learned from, as it is when the button is pressed.
        queue: that takes predictions and suggestions.
        options: fields of ``FinetuneConfig`` as they are when work begins; device and threads also predict.

    Signals:
        changed(): work began, went on or ended.
        done(object): the work has ended; the :class:`Watch`.
    """

    changed = Signal()
    done = Signal(object)

    def __init__(self, document: Document, queue: Queue, options: Callable[[], Mapping[str, Any]]) -> None:
        super().__init__(document)
        self._document, self._queue, self._options = document, queue, options
        self.job: Job | None = None
        self.watch = Watch()
        self._best: Trained | None = None
        self._waiting: list[Prediction] = []
        self._run: UndoStep | None = None
        self._leaving: list[Job] = []
        self._stored_at = 0.0
        self._looked_at: tuple[Session | None, Features] = (None, {})
        self._session = document.session
        document.project_changed.connect(self._forget)

    @property
    def running(self) -> bool:
        """Whether work is going on."""
        return self.job is not None

    @property
    def stopping(self) -> bool:
        """Whether it has been asked to stop and has not ended yet."""
        return self.job is not None and self.job.stopping

    def train(self) -> None:
        """Learn from the labelled films, from the network in use or stopped early on; then predict those left."""
        session = self._document.session
        self._train(None if session is None else session.networks.start())

    def restart(self) -> None:
        """Learn from the labelled films, from the bundled network on; then predict the films left."""
        self._train(None)

    def predict(self) -> None:
        """Predict the films left with the network in use."""
        session, project = self._document.session, self._document.project
        content = None if session is None else session.networks.weights()
        if session is None or content is None or project.network is None or self.running:
            return
        name, options, read = project.network.name, dict(self._options()), session.read
        self._start(
            lambda stopping: round_job.predictions(project, content, read, options, name, stopping), model=name
        )

    def suggest(self) -> None:
        """Look for the films worth labelling next, which the document then marks; films seen before are known."""
        session, project = self._document.session, self._document.project
        if session is None or not project.images or self.running:
            return
        if not without_labels(project):
            self._document.told.emit(suggestion_job.ending(0))
            return
        if self._looked_at[0] is not session:
            self._looked_at = (session, {})
        known, options, read = self._looked_at[1], dict(self._options()), session.read
        self._start(lambda stopping: suggestion_job.looked_for(project, read, known, options, stopping))

    def compare(self, first: Model, second: Model) -> None:
        """Predict finished films that neither network has learned from with both; nothing of it is stored."""
        session, project = self._document.session, self._document.project
        images = films_for(project, (first, second))
        if session is None or not images or self.running:
            return
        contents = {model.name: session.networks.weights(model.name) or b"" for model in (first, second)}
        options, read = dict(self._options()), session.read
        self._start(lambda stopping: comparison_job.looked_at(project, images, contents, read, options, stopping))

    def stop(self) -> None:
        """Ask the work to end; the network as it is then is kept.

        Work that has not begun yet is let go at once: torch may be on its way into memory, which takes long on a
        busy computer and cannot be ended.
        """
        if self.job is None:
            return
        self.job.stop()
        if not self.watch.task:
            self._let_go()
        self.changed.emit()

    def close(self) -> None:
        """Stop and wait; the network as it is then and every prediction that was made are kept."""
        if self.job is not None:
            self.job.stop()
            self.changed.emit()
        jobs.wait_drawing(lambda: [job for job in (self.job, *self._leaving) if job is not None])
        # What the thread sent before it ended still waits in this object's queue.
        QCoreApplication.sendPostedEvents(self)

    def _forget(self) -> None:
        """What is known is of the project that was open: nothing of it is said of another, nor kept in it."""
        if self._document.session is not self._session:
            self._leave()
            self._session = self._document.session
            self.watch = Watch(device=self.watch.device)
            self.changed.emit()

    def _train(self, start: bytes | None) -> None:
        session = self._document.session
        if session is None or self.running:
            return
        project = self._document.attempt(lambda: _learnable(session))
        if project is None:
            return
        options, read = dict(self._options()), session.read
        self._start(
            lambda stopping: round_job.train_and_predict(project, start, read, options, stopping), keeps=True
        )

    def _start(
        self, work: Callable[[Stopping], Iterator[object]], *, model: str = "", keeps: bool = False
    ) -> None:
        """Begin work; where it ``keeps`` something, it ends itself once it is to stop."""
        self.watch = Watch(model=model)
        self._best, self._run = None, None
        self._waiting.clear()
        job = Job(lambda: work(lambda: job.stopping), self, stop=threading.Event() if keeps else None)
        self.job = job
        self.job.happened.connect(self._hear)
        self.job.finished_ok.connect(self._end)
        self.job.failed.connect(self._end)
        self.job.start(Job.Priority.LowPriority)
        self.changed.emit()

    def _hear(self, event: object) -> None:
        if self._is_left:
            return
        watch = self.watch
        match event:
            case Started():
                watch.task, watch.device, watch.films = event.task, device_text(event.device), event.films
                watch.step, watch.steps, watch.remaining_s = 0, event.steps, math.nan
            case Step():
                watch.step, watch.steps, watch.remaining_s = event.step, event.steps, event.remaining_s
                if math.isfinite(event.loss):
                    watch.losses.append(event.loss)
            case Validation():
                watch.validations.append(event)
            case Note():
                watch.notes.append(event.text)
            case Trained():
                self._best = event
                if event.final:
                    self._keep_best()
            case Prediction():
                self._gather(event)
            case Comparison():
                self.watch.compared = event
            case Suggested():
                self.watch.suggested = len(event.films)
                self._queue.suggest(event.films)
        self.changed.emit()

    @property
    def _is_left(self) -> bool:
        """Whether what is heard now was on its way when its job was left."""
        return self.sender() not in (None, self.job)

    def _gather(self, prediction: Prediction) -> None:
        self._waiting.append(prediction)
        if len(self._waiting) >= BATCH_FILMS or time.monotonic() - self._stored_at >= BATCH_S:
            self._store_waiting()

    def _store_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._stored_at = time.monotonic()
        try:
            self._run = self._queue.store_predictions(waiting, model=self.watch.model, run=self._run, unasked=True)
        except LandmarkStudioError as error:
            self._fail(error)
        else:
            self.watch.predicted += len(waiting)

    def _let_go(self) -> None:
        """Hear no more of the job, which has nothing to keep and ends by itself."""
        self._leave()
        self.watch.ended = ending(self.watch, stopped=True)
        self.done.emit(self.watch)

    def _leave(self) -> None:
        """End the job, if there is one, and keep nothing of what it still tells."""
        job, self.job = self.job, None
        if job is None:
            return
        job.stop()
        self._leaving.append(job)
        job.finished.connect(self._drop_left)

    def _drop_left(self) -> None:
        """Delete the jobs that were let go and have ended."""
        for job in [each for each in self._leaving if each.isFinished()]:
            self._leaving.remove(job)
            job.deleteLater()

    def _keep_best(self) -> None:
        best, self._best = self._best, None
        session = self._document.session
        if best is None or session is None:
            return
        try:
            self.watch.model = session.networks.store(best).name
            self.watch.early = is_early(best.step, best.planned)
        except LandmarkStudioError as error:
            self._fail(error)

    def _fail(self, error: LandmarkStudioError) -> None:
        self.stop()
        if self.watch.error is None:
            self.watch.error = error
            self._document.failed.emit(error)

    def _end(self, error: LandmarkStudioError | None = None) -> None:
        if self._is_left or self.job is None:
            return
        job, self.job = self.job, None
        self._keep_best()
        self._store_waiting()
        stopped = job.stopping
        job.wait()
        job.deleteLater()
        if error is not None:
            self._fail(error)
        self.watch.ended = ending(self.watch, stopped=stopped)
        self.changed.emit()
        self.done.emit(self.watch)


def _learnable(session: Session) -> Project:
    """The project of a session, to be learned from.

    Raises:
        LockedProject: the project is read-only.
        NotEnoughLabels: no film is labelled, or all are read a second time.
    """
    if session.read_only:
        raise LockedProject(
            session.read_only_reason, remedy=tr("Close the other window, or save a copy and train that.")
        )
    second_reading.refuse_training(session.project)
    if not session.project.labelled():
        raise NotEnoughLabels(
            tr("No landmark has been placed on any film yet, so there is nothing to learn from."),
            remedy=tr("Place the landmarks on about five films, then press Train."),
        )
    return session.project
