"""The reference picture of a landmark: its location on a drawn cephalogram, or on a film of the project."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.selection import Selection
from lmstudio.gui.films.thumbnails import Thumbnails
from lmstudio.gui.landmarks import excerpts
from lmstudio.gui.landmarks.excerpts import Excerpt
from lmstudio.gui.look.jobs import Job
from lmstudio.language import tr
from lmstudio.phantom import anatomy, further, sample
from lmstudio.phantom.sample import Phantom
from lmstudio.session import Session
from lmstudio.session.examples import Example, examples

SIDE = 96
"""Of the picture, in pixels of the screen."""
FILM_SIDE = 640
"""The longer side of the copies of films that the pictures are cut from: sharp on dense screens."""
KEPT = 4
"""How many copies of films stay in memory; one that has all landmarks serves all of them."""
WAIT_MS = 400
"""A film is drawn or read so long after it is first wanted, so that the window is there first."""
_SEED, _HEIGHT, _WIDTH = 3, 768, 620
_drawn: list[Phantom] = []
"""The film, once it has been drawn: one for the whole program."""


class Reference(QWidget):
    """The neighbourhood of the selected landmark on another film, with the landmark marked.

    Landmarks of cephalograms from the side are shown on a drawn film, others on the first film of the project on
    which a reader has placed them, with its name. Nothing is drawn or read before it is to be shown, and then
    beside the window.

    Args:
        document: whose other films are looked at.
        current: the film that is shown.
        selection: whose landmark is shown.
        parent: of the widget.
    """

    def __init__(
        self, document: Document, current: Current, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._current, self._selection = document, current, selection
        self._session: Session | None = None
        self._followed: tuple[Project, str, str] | None = None
        self._example: Example | None = None
        self._job: Job | None = None
        self._films = Thumbnails(self, side=FILM_SIDE, kept=KEPT)
        self._films.loaded.connect(self._take_copy)
        self._films.failed.connect(self._find_another)
        self._timer = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._timer.timeout.connect(self._fetch)
        document.closing.connect(self._films.close)
        document.project_changed.connect(self._take_session)
        for signal in (selection.changed, current.changed, document.annotation_changed):
            signal.connect(self._follow)
        self._take_session()

    @property
    def landmark(self) -> str:
        """The landmark that is shown; empty where none is selected."""
        return self._selection.name or ""

    @property
    def example(self) -> Example | None:
        """The film of the project that it is shown on; ``None`` where it is drawn, or no other film has it."""
        return self._example

    def excerpt(self) -> Excerpt | None:
        """What is shown; ``None`` where there is nothing to show, or it is still on its way."""
        if self.landmark and self._is_drawn:
            return excerpts.of_phantom(_drawn[0], self.landmark) if _drawn else None
        picture = None if self._example is None else self._films.get(self._example.image.id)
        return excerpts.of_film(picture, self._example) if picture is not None and self._example else None

    @property
    def _is_drawn(self) -> bool:
        return self.landmark in (*anatomy.LANDMARKS, *further.FURTHER) and is_drawn(self._document.schema)

    def _take_session(self) -> None:
        session = self._document.session
        if session is not self._session:
            self._session = session
            self._films.use_session(session)
        self._films.forget_failures()
        self._followed = None
        self._follow()

    def _follow(self) -> None:
        shown = self._current.image
        now = (self._document.project, "" if shown is None else shown.id, self.landmark)
        # The same project is the same object: a hundred films that change together are looked through once.
        before, self._followed = self._followed, now
        if before is not None and before[0] is now[0] and before[1:] == now[1:]:
            return
        self._example = None
        if self.landmark and not self._is_drawn:
            found = examples(now[0], self.landmark, besides=now[1])
            self._example = next((each for each in found if not self._films.has_failed(each.image.id)), None)
        self._describe()
        if self.isVisible():
            self._timer.start()

    def _find_another(self) -> None:
        """The film cannot be read: perhaps the next one can."""
        self._followed = None
        self._follow()

    def _describe(self) -> None:
        # Its room stays, so that the list below does not jump from landmark to landmark.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(self._document.schema.names))
        self.setSizePolicy(policy)
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(
            tr("Location of {landmark}").format(landmark=self.landmark) if self.landmark else ""
        )
        told = self._told()
        self.setToolTip(told)
        self.setAccessibleDescription(told)
        self.setVisible(bool(self.landmark))
        self.update()

    def _told(self) -> str:
        """What is to be seen, in a sentence."""
        if not self.landmark:
            return ""
        if self._is_drawn:
            return tr("Location of {landmark} on a drawn film").format(landmark=self.landmark)
        if self._example is None:
            told = tr("Once {landmark} is placed on another film, it is shown here.")
            return told.format(landmark=self.landmark)
        told = tr("Location of {landmark} on {film}")
        return told.format(landmark=self.landmark, film=self._example.image.shown_name)

    def _fetch(self) -> None:
        """Have drawn or read what is to be shown, beside the window."""
        # The window may have been closed since: a thread that begins now would outlive it.
        if not self.isVisible():
            return
        if self._example is not None:
            self._films.request([self._example.image])
        elif self._is_drawn and self._job is None and not _drawn:
            self._job = Job(_film, self)
            self._job.happened.connect(self._take_film)
            self._job.start(Job.Priority.LowestPriority)

    def _take_film(self, film: Phantom) -> None:
        if not _drawn:
            _drawn.append(film)
        self.update()

    def _take_copy(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: the size it would like, with a line for the name of a film where it comes from one."""
        caption = 0 if is_drawn(self._document.schema) else self.fontMetrics().height() + 2
        return QSize(SIDE, SIDE + caption)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: it is seen for the first time, or again."""
        super().showEvent(event)
        self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the part of the film with the landmark, and the name of the film below."""
        painter, box, excerpt = QPainter(self), QRect(0, 0, SIDE, SIDE), self.excerpt()
        if excerpt is None:
            painter.fillRect(box, self.palette().alternateBase())
            painter.setPen(self.palette().mid().color())
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        else:
            excerpts.draw(painter, QRectF(box), excerpt)
        if self._is_drawn:
            return
        painter.setPen(self.palette().placeholderText().color())
        if self._example is None:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box.adjusted(6, 6, -6, -6), flags, tr("Not on another film yet"))
            return
        line = self.fontMetrics().elidedText(self._example.image.shown_name, Qt.TextElideMode.ElideMiddle, SIDE)
        painter.drawText(
            QRect(0, SIDE + 2, SIDE, self.fontMetrics().height()), Qt.AlignmentFlag.AlignHCenter, line
        )


def is_drawn(schema: Schema) -> bool:
    """Whether a landmark list is one of cephalograms from the side, as phantoms are."""
    return set(anatomy.LANDMARKS) <= set(schema.names)


def _film() -> Iterator[Phantom]:
    yield sample.phantom(_SEED, height=_HEIGHT, width=_WIDTH)
