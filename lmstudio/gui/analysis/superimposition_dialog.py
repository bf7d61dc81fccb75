"""The window in which films of one subject lie over each other, with what changed."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QLabel, QSplitter, QVBoxLayout, QWidget

from lmstudio.analysis.measurements import definitions
from lmstudio.analysis.measurements.evaluation import Blank
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.superimposition.measure_changes import Certainty, Change
from lmstudio.analysis.superimposition.ways import WAYS
from lmstudio.core import subjects
from lmstudio.core.project import Image
from lmstudio.formats import superimposition_svg
from lmstudio.formats.film_backdrop import Backdrop
from lmstudio.formats.superimposition_svg import DrawnFilm
from lmstudio.gui.analysis.drawing_view import DrawingView
from lmstudio.gui.analysis.outdating import OUTDATED, Outdating
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import layouts
from lmstudio.language import later, number, signed, tr
from lmstudio.session.measuring import followed_subject
from lmstudio.session.measuring.followed_subject import FollowedSubject, LaidFilm
from lmstudio.session.measuring.own_errors import KnownErrors

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PICTURES = {
    later("none"): (False, False),
    later("first film"): (True, False),
    later("later film"): (False, True),
    later("both films, blended"): (True, True),
}
"""Of which films a picture lies under the drawing: of the first, and of the later one."""
_HEADERS = (
    later("Measurement"),
    later("First"),
    later("Later"),
    later("Change"),
    later("± (95 %)"),
    later("Per year"),
    later("Result"),
)


class SuperimpositionDialog(QDialog):
    """Films of a subject laid over the first one; the table is of the film that is chosen.

    Args:
        desk: of the window; the subject of its film is shown first.
        analyses: whose measurements are compared.
        parent: of the dialog.
    """

    def __init__(self, desk: Desk, analyses: Sequence[Analysis], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Superimposition"))
        self._desk, self._analyses, self._errors = desk, analyses, KnownErrors()
        self.found: FollowedSubject | None = None
        self.subject, self.way, self.later, self.films = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.films.addItems([tr(text) for text in _PICTURES])
        for box, name in (
            (self.subject, tr("Subject")),
            (self.way, tr("Laid on")),
            (self.later, tr("Change to")),
            (self.films, tr("Picture")),
        ):
            box.setAccessibleName(name)
        for each in WAYS.values():
            self.way.addItem(each.words, each.id)
        self.picture, self.table, self.note = (
            DrawingView(tr("Films laid over each other")),
            _ChangeTable(),
            QLabel(wordWrap=True),
        )
        self._lay_out()
        shown = desk.current.image
        self._offer_subjects("" if shown is None else shown.subject)
        self.subject.currentIndexChanged.connect(self.follow)
        self.way.currentIndexChanged.connect(self.follow)
        self.later.currentIndexChanged.connect(self._show_changes)
        for box in (self.later, self.films):
            box.currentIndexChanged.connect(self._draw)
        self.follow()
        outdating = Outdating(desk.document, self)
        outdating.began.connect(self._say_outdated)
        outdating.wanted.connect(self._follow_anew)

    def _lay_out(self) -> None:
        form = layouts.form()
        form.addRow(tr("Subject"), self.subject)
        form.addRow(tr("Laid on"), self.way)
        form.addRow(tr("Change to"), self.later)
        form.addRow(tr("Picture"), self.films)
        right = QWidget()
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.addLayout(form)
        side.addWidget(self.table, 1)
        side.addWidget(self.note)
        split = QSplitter()
        split.addWidget(self.picture)
        split.addWidget(right)
        split.setSizes([420, 560])
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addWidget(layouts.close_button(self))
        self.resize(1000, 620)

    def _offer_subjects(self, first: str) -> None:
        """Offer the subjects with films to be compared, one of them first."""
        groups = subjects.by_subject(self._desk.document.project.images)
        with QSignalBlocker(self.subject):
            self.subject.clear()
            self.subject.addItems([name for name, films in groups.items() if len(_usable(films)) > 1])
            self.subject.setCurrentIndex(max(0, self.subject.findText(first)))

    def _say_outdated(self) -> None:
        if self.found is not None:
            self.note.setText(tr(OUTDATED))

    def _follow_anew(self) -> None:
        """Show what is chosen of the project as it is now."""
        later = self._later
        self._offer_subjects(self.subject.currentText())
        self.follow()
        films = [] if self.found is None else [film.image.id for film in self.found.later]
        if later is not None and later.image.id in films:
            self.later.setCurrentIndex(films.index(later.image.id))

    def follow(self) -> None:
        """Lay the films of the chosen subject over each other."""
        session = self._desk.document.session
        groups = subjects.by_subject(self._desk.document.project.images)
        films = _usable(groups.get(self.subject.currentText(), ()))
        self.found = None
        if session is not None and len(films) > 1:
            way = WAYS[self.way.currentData()]
            reader = self._errors.of(session, self._analyses)
            self.found = followed_subject.follow(session, films, self._analyses, way, reader=reader)
        self.later.blockSignals(True)
        self.later.clear()
        self.later.addItems([_named(film.image) for film in self.found.later] if self.found else [])
        self.later.setCurrentIndex(self.later.count() - 1)
        self.later.blockSignals(False)
        self._draw()
        self._show_changes()

    @property
    def _later(self) -> LaidFilm | None:
        """The later film that is chosen."""
        row = self.later.currentIndex()
        return self.found.later[row] if self.found is not None and row >= 0 else None

    def _draw(self) -> None:
        """Draw the tracings, over the films that are wanted."""
        found, session, document = self.found, self._desk.document.session, self._desk.document
        first, later = _PICTURES[list(_PICTURES)[self.films.currentIndex()]]
        made: tuple[Backdrop, ...] = ()
        if found is not None and session is not None and (first or later):
            film = self._later if later else None
            read = document.attempt(lambda: followed_subject.backdrops(session, found, film, first=first))
            made = read or ()
        self.picture.show_text(_drawing(found, made))

    def _show_changes(self) -> None:
        film = self._later
        self.table.show_changes(() if film is None else film.changes)
        self.note.setText(" ".join(self._notes(film)))

    def _notes(self, film: LaidFilm | None) -> list[str]:
        if film is None or self.found is None:
            return [tr("Say of two films or more that they are of one subject: Edit, Subject and dates…")]
        notes = [WAYS[self.way.currentData()].caution_words]
        if isinstance(film.placement, Blank):
            notes = [tr("The films cannot be laid so: {why}.").format(why=film.placement.words)]
        if not self.found.in_mm:
            notes.append(tr("A spacing is not known: sizes are made equal, and lengths left out."))
        elif self.found.origins:
            notes.append(tr("The spacings are from different sources: lengths may differ for that alone."))
        return [*notes, tr("Outlines are schematic. The position of the head is not in the error.")]


class _ChangeTable(PlainTable):
    """What became of each measurement."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QStandardItemModel(0, len(_HEADERS), self)
        self.rows.setHorizontalHeaderLabels([tr(text) for text in _HEADERS])
        self.setModel(self.rows)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(tr("Changes of measurements"))

    def show_changes(self, found: Sequence[Change]) -> None:
        """Show these; those that are more than the error in bold."""
        self.rows.setRowCount(0)
        for change in found:
            row = [QStandardItem(text) for text in _texts(change)]
            for item in row[1:-1]:
                item.setTextAlignment(_RIGHT)
            for item in row:
                font = item.font()
                font.setBold(change.certainty is Certainty.REAL)
                item.setFont(font)
                item.setEditable(False)
            self.rows.appendRow(row)


def _texts(change: Change) -> tuple[str, ...]:
    values, places = [each.value for each in (change.first, change.second)], change.places
    numbers = (number(value, places) if isinstance(value, float) else "" for value in values)
    steps = (change.difference, change.per_year)
    difference, rate = ("" if value is None else signed(value, places) for value in steps)
    bound = "" if change.detectable is None else number(change.detectable, places)
    return definitions.heading(change.key, change.unit), *numbers, difference, bound, rate, change.words


def _usable(films: Sequence[Image]) -> list[Image]:
    return [image for image in films if not image.unusable]


def _named(image: Image) -> str:
    return f"{image.taken}  {image.name}" if image.taken else image.name


def _drawing(found: FollowedSubject | None, backdrops: Sequence[Backdrop] = ()) -> str:
    if found is None:
        return ""
    films = [(found.first, found.tracing), *((film.image, film.tracing) for film in found.later)]
    drawn = [DrawnFilm(_named(image), tracing) for image, tracing in films]
    return superimposition_svg.drawing(drawn, in_mm=found.in_mm, backdrops=backdrops)
