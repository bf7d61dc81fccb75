"""The first guesses on the film that is shown, made beside the window's thread."""

import logging
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from lmstudio.core.geometry import XY
from lmstudio.core.project import Image
from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.guess_job import GuessJob
from lmstudio.gui.document.view import View
from lmstudio.gui.look.jobs import Job
from lmstudio.language import tr
from lmstudio.session import Session
from lmstudio.session.labelling import guessing
from lmstudio.session.labelling.guessing import Asked, Guessed

log = logging.getLogger(__name__)

QUIET_MS = 200
"""After an edit guesses are made once the reader has paused so long: on a new film they are made at once."""
NONE: Mapping[str, XY] = MappingProxyType({})


class Guesses(QObject):
    """Where the landmarks that are missing on the film may be, until a network of the project tells.

    They are made for the film that is shown and the next one.

    Args:
        document: whose labelled films they follow from; the parent of the object.
        current: the film.
        view: that says whether they are wanted.

    Signals:
        changed(): the guesses on the film that is shown.
    """

    changed = Signal()

    def __init__(self, document: Document, current: Current, view: View) -> None:
        super().__init__(document)
        self._document, self._current, self._view = document, current, view
        self._session = document.session
        self._wanted, self._given_up, self._told = view.state.first_guesses, False, False
        self._places, self._found = NONE, dict[str, Guessed]()
        self._work = GuessJob()
        self._job: Job | None = None
        self._asked_by: Session | None = None
        self._soon = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._soon.timeout.connect(self._ask)
        # Said once all have heard of the film, who take what was said over the one before away.
        self._saying = QTimer(self, interval=0, singleShot=True)
        self._saying.timeout.connect(self._say)
        current.changed.connect(self._take_film)
        document.settled.connect(self._settle)
        document.annotation_changed.connect(self._take_edit)
        view.changed.connect(self._take_view)
        document.closing.connect(self.close)

    @property
    def places(self) -> Mapping[str, XY]:
        """Where the landmarks that are missing on the film may be, in image pixels, by name."""
        return self._places

    def close(self) -> None:
        """Make no more, and wait for those that are being made."""
        self._soon.stop()
        self._given_up = True
        if self._job is not None:
            self._job.stop()
            self._job.wait()

    # Inside -----------------------------------------------------------------------------------------------

    def _take_film(self) -> None:
        """Another film is shown: it is next."""
        self._show()
        self._soon.start(0)

    def _take_edit(self, _image_id: str) -> None:
        self._show()
        self._soon.start(QUIET_MS)

    def _take_view(self) -> None:
        if self._view.state.first_guesses != self._wanted:
            self._wanted = self._view.state.first_guesses
            self._take_film()

    def _settle(self) -> None:
        """Go on with the project as it is now; of another one nothing is known."""
        if self._document.session is not self._session:
            self._session, self._told = self._document.session, False
            self._found, self._work = {}, GuessJob()
        self._take_edit("")

    def _show(self) -> None:
        """Show the guesses that still follow from the labelled films."""
        before, self._places = self._places, self._valid()
        if self._places == before:
            return
        if self._places and not self._told:
            self._told = True
            self._saying.start()
        self.changed.emit()

    def _say(self) -> None:
        text = tr(
            "Grey crosses are first guesses. Click the ringed one or press C to accept it, or drag it; Shift+C "
            "accepts all."
        )
        self._document.noted.emit(text)

    def _valid(self) -> Mapping[str, XY]:
        image, project = self._current.image, self._document.project
        found = None if image is None else self._found.get(image.id)
        if image is None or found is None or not self._possible:
            return NONE
        if found.source != guessing.source(project, guessing.sources(project, image)):
            return NONE
        names = guessing.wanted(project, image)
        return MappingProxyType({name: found.places[name] for name in names if name in found.places})

    @property
    def _possible(self) -> bool:
        return self._wanted and not self._given_up and not self._document.read_only

    def _asked(self) -> Asked | None:
        """What is not guessed yet."""
        image, project = self._current.image, self._document.project
        if image is None or not self._possible:
            return None
        row = self._document.row(image.id) or 0
        following = next(iter(project.images[row + 1 : row + 2]), None)
        asked = guessing.asked(project, image, following)
        if asked is None:
            return None
        left = tuple(each for each in asked.images if not self._is_known(each, asked))
        return Asked(project, left, asked.labelled) if left else None

    def _is_known(self, image: Image, asked: Asked) -> bool:
        found = self._found.get(image.id)
        return found is not None and found.source == asked.source

    def _ask(self) -> None:
        """Begin with what is wanted, unless the thread is at work: it asks again when it is done."""
        session, asked = self._document.session, None if self._job is not None else self._asked()
        if asked is None or session is None:
            return
        wanted, read, work = asked, session.read, self._work
        job = Job(lambda: work.guess(wanted, read), self)
        job.happened.connect(self._keep)
        job.finished_ok.connect(self._end)
        job.failed.connect(self._fail)
        self._job, self._asked_by = job, session
        job.start(Job.Priority.LowPriority)

    def _keep(self, guessed: Guessed) -> None:
        if self._asked_by is self._session:
            self._found[guessed.image_id] = guessed
            self._show()

    def _fail(self, error: object) -> None:
        """Nobody has asked for a guess, so nobody is told that there is none."""
        log.warning("no first guesses: %s", type(error).__name__)
        self._given_up = True
        self._end()

    def _end(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.wait()
            job.deleteLater()
            self._ask()
