"""Adding films to the project: files read in a thread of their own, with a progress bar that can be cancelled."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.look import jobs
from lmstudio.gui.look.jobs import Job
from lmstudio.imaging import film_reading
from lmstudio.language import tr
from lmstudio.session import Candidate, Skipped, intake

SHOW_AFTER_MS = 400
TELL_S = 0.05
"""The window is told so often of what was found since, and not of each film: it has better things to do."""
WIDTH = 380

Examined = list[Candidate | Skipped]
Work = Callable[[], Iterator[Any]]
"""Gives how many files there are, then what was found of each."""


class Intake(QObject):
    """Lets films be examined, or whatever is done with many, then hands over what was found.

    Args:
        work: gives how many files there are, then each of them examined; called in a thread of its own.
        text: what is going on, for people.
        then: called on the window's thread with what was found.
        failed: called with the error where there is no film at all.
        window: over which the bar stands.
        can_cancel: whether it may be left half done; if not, a window that is closed waits for it.
    """

    def __init__(
        self,
        work: Work,
        text: str,
        *,
        then: Callable[[list[Any]], None],
        failed: Callable[[LandmarkStudioError], None],
        window: QWidget,
        can_cancel: bool = True,
    ) -> None:
        super().__init__(window)
        self._then, self._failed = then, failed
        self._found: list[Any] = []
        self._bar = progress(text, window)
        self._job = Job(lambda: gathered(work()), self)
        if can_cancel:
            self._bar.canceled.connect(self._job.stop)
        else:
            self._bar.setCancelButton(None)
        self._job.happened.connect(self._hear)
        self._job.finished_ok.connect(self._finish)
        self._job.failed.connect(self._give_up)
        self._job.start()

    def abandon(self) -> None:
        """Stop, wait, and hand nothing over."""
        self._job.stop()
        self._job.wait()

    def _hear(self, fact: int | list[Any]) -> None:
        if isinstance(fact, int):
            self._bar.setMaximum(fact)
            return
        self._found += fact
        self._bar.setValue(len(self._found))

    def _finish(self) -> None:
        stopped = self._job.stopping
        self._close()
        if not stopped:
            self._then(self._found)

    def _give_up(self, error: LandmarkStudioError) -> None:
        self._close()
        self._failed(error)

    def _close(self) -> None:
        self._job.wait()
        self._bar.hide()
        self._bar.deleteLater()
        self.deleteLater()


def gathered(facts: Iterator[Any]) -> Iterator[int | list[Any]]:
    """How many files there are, then what was found in every ``TELL_S`` seconds together."""
    found: list[Any] = []
    told = time.monotonic()
    with jobs.ending(facts):
        for fact in facts:
            if isinstance(fact, int):
                yield fact
                continue
            found.append(fact)
            if time.monotonic() - told >= TELL_S:
                yield found
                found, told = [], time.monotonic()
    if found:
        yield found


def progress(text: str, window: QWidget) -> QProgressDialog:
    """The bar, which shows itself where the work takes a while."""
    bar = QProgressDialog(text, tr("Cancel"), 0, 0, window)
    bar.setWindowTitle("Landmark Studio")
    bar.setMinimumWidth(WIDTH)
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    bar.setMinimumDuration(SHOW_AFTER_MS)
    bar.setAutoClose(False)
    bar.setAutoReset(False)
    return bar


def examined(folder: Path, *, recursive: bool) -> Iterator[int | Candidate | Skipped]:
    """How many files there are in a folder, or in those inside it too, then each of them examined."""
    films, errors = film_reading.find_films(folder, recursive=recursive)
    yield len(films) + len(errors)
    for path, error in errors:
        yield Skipped(path, error)
    yield from intake.examine_all(films)
