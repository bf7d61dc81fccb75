"""The window in which a project's reader is compared with another reading or with the network."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.analysis.measurements import definitions
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.observers import reader_comparison
from lmstudio.analysis.observers.quantiles import Estimate
from lmstudio.analysis.observers.read_films import ReaderPoints
from lmstudio.analysis.observers.reader_comparison import ComparedLandmark, ComparedMeasure, ComparedReadings
from lmstudio.core.project import Project
from lmstudio.formats import foreign_files, observer_files, observer_plots
from lmstudio.gui.analysis.drawing_view import DrawingView
from lmstudio.gui.analysis.figures_table import FiguresTable
from lmstudio.gui.analysis.outdating import OUTDATED, Outdating
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.look import counts, layouts
from lmstudio.gui.look.answers import Answers
from lmstudio.language import later, number, tr
from lmstudio.session import Session
from lmstudio.session.measuring import reader_sources, second_reading

_MEASURES = {
    later("Measurement"): later("Click a row for its plot of Bland and Altman"),
    later("n"): later("Films on which both have a value"),
    later("Bias"): later("Mean difference, this project's reader less the other"),
    later("Dahlberg"): later("Dahlberg's error of one reading; it contains the bias"),
    later("Limits"): later("Limits of agreement: 95 of 100 differences lie between them"),
    later("ICC(2,1)"): later("Absolute agreement, single reading, two-way random, with its 95 % interval"),
    later("ICC(3,1)"): later("Consistency, single reading, two-way mixed, with its 95 % interval"),
    later("CCC"): later("Lin's concordance"),
}
_LANDMARKS = {
    later("Landmark"): later("Click a row for its scattergram"),
    later("n"): later("Films on which both have placed it"),
    later("Mean"): later("Mean radial error"),
    later("SD"): later("Standard deviation of the radial errors"),
    later("x"): later(
        "Bias forwards; on the film to the right where the list does not tell which way a face looks"
    ),
    later("y"): later("Bias downwards"),
    later("Error x"): later("Method error of one reading along x, without the bias"),
    later("Error y"): later("Method error of one reading along y, without the bias"),
    later("≤ 2 mm %"): later("Share of films on which both are within 2 mm"),
}

Source = Callable[[Session], ReaderPoints | None]
"""Gives a reading that a project is compared with; called in a thread of its own."""


@dataclass(frozen=True, slots=True)
class _Compared:
    """What came of a comparison.

    Args:
        session: whose reader was compared.
        project: as it was then.
        source: of the other reading.
        readers: the project's, and the other; empty where there is no other.
        found: how far they are apart; ``None`` where there is no other.
    """

    session: Session
    project: Project
    source: Source
    readers: tuple[ReaderPoints, ...] = ()
    found: ComparedReadings | None = None


class ObserversDialog(QDialog):
    """Compares the reader of a project with another, with himself, or with the network.

    Args:
        desk: of the window.
        analyses: whose measurements are compared.
        parent: of the dialog.

    Signals:
        reread_wanted(): films are to be read again.
    """

    reread_wanted = Signal()

    def __init__(self, desk: Desk, analyses: Sequence[Analysis], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Observers"))
        self._desk, self._analyses = desk, analyses
        self.found: ComparedReadings | None = None
        self._readers: tuple[ReaderPoints, ...] = ()
        self._source: Source | None = None
        self._session: Session | None = None
        self._project = desk.document.project
        self._note_before = ""
        self._answers = Answers(self)
        self.other = QPushButton(tr("Compare with a project or table…"))
        self.network = QPushButton(tr("Compare with the network"))
        self.own = QPushButton(tr("Compare with my second reading"))
        self.again = QPushButton(tr("Read some films again…"))
        self.save = QPushButton(tr("Save tables and plots…"))
        self.save.setToolTip(tr("CSV and SVG files in a folder; films are named by their ids alone"))
        self.note, self.plot = QLabel(wordWrap=True), DrawingView(tr("Plot of the selected row"))
        self.measures, self.landmarks, self.tabs = FiguresTable(_MEASURES), FiguresTable(_LANDMARKS), QTabWidget()
        self._lay_out()
        self.other.clicked.connect(self._ask_other)
        self.network.clicked.connect(self.compare_with_network)
        self.own.clicked.connect(self.compare_with_own)
        self.again.clicked.connect(self._ask_again)
        self.save.clicked.connect(self._ask_folder)
        self._answers.answered.connect(self._take)
        self._answers.failed.connect(self._give_up)
        self.tabs.currentChanged.connect(self._draw)
        for table in (self.measures, self.landmarks):
            table.selectionModel().currentRowChanged.connect(self._draw)
        self._show(None)
        self._take_own()
        outdating = Outdating(desk.document, self)
        outdating.began.connect(self._say_outdated)
        outdating.wanted.connect(self._compare_anew)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for button in (self.own, self.other, self.network, self.again):
            line.addWidget(button)
        line.addStretch(1)
        self.tabs.addTab(self.measures, tr("Measurements"))
        self.tabs.addTab(self.landmarks, tr("Landmarks"))
        self.tabs.setAccessibleName(tr("Observers"))
        split = QSplitter()
        split.addWidget(self.tabs)
        split.addWidget(self.plot)
        split.setSizes([640, 360])
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(split, 1)
        layout.addWidget(self.note)
        buttons = layouts.close_button(self)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        layout.addWidget(buttons)
        self.resize(1060, 600)

    # What is compared -------------------------------------------------------------------------------------

    def _ask_other(self) -> None:
        session = self._desk.document.session
        start = "" if session is None else str(session.path.parent)
        name, _ = QFileDialog.getOpenFileName(self, tr("Compare with a project or table"), start)
        if name:
            self.compare_with(Path(name))

    def compare_with(self, path: Path) -> None:
        """Compare with the reader of another project, or with a table or label file."""
        self._compare(lambda session: reader_sources.of_file(session, path))

    def compare_with_network(self) -> None:
        """Compare with where networks had put points before the reader looked at them."""
        self._compare(lambda session: reader_sources.of_network(session.project, tr("network")))

    def _compare(self, source: Source) -> None:
        """Let a reading be read and compared; what is shown stays until that is done."""
        session, document = self._desk.document.session, self._desk.document
        if session is None:
            return
        if not self.comparing:
            self._note_before = self.note.text()
        self.note.setText(tr("Comparing the readings…"))
        self.save.setEnabled(False)
        own = document.author or tr("this project")
        self._answers.ask(partial(_compared, session, document.project, source, own, self._analyses))

    def _take(self, compared: _Compared) -> None:
        """Show what was compared; where the project has changed meanwhile, it is said to be older."""
        document = self._desk.document
        if compared.session is not document.session or compared.found is None:
            self._show(None)
            return
        self._source, self._project, self._readers = compared.source, compared.project, compared.readers
        if compared.source is _second_reading:
            self.own.show()
        self._show(compared.found)
        if compared.project is not document.project:
            self._say_outdated()

    def _give_up(self, error: object) -> None:
        """Show what was shown before, where that still holds."""
        document = self._desk.document
        if self.found is not None and self._project is document.project:
            self.note.setText(self._note_before)
            self.save.setEnabled(True)
        else:
            self._show(None)
        document.failed.emit(error)

    @property
    def comparing(self) -> bool:
        """Whether readings are being compared."""
        return self._answers.waiting

    def compare_with_own(self) -> None:
        """Compare the first with the second reading."""
        self._compare(_second_reading)

    def _take_own(self) -> None:
        """Compare with the second reading at once, where there is one."""
        session = self._desk.document.session
        self._session, self._source = session, None
        self.again.setVisible(not self._desk.document.project.is_second_reading)
        self.own.hide()
        if session is not None and paths.is_file(second_reading.path_beside(session.path)):
            self.compare_with_own()

    def _say_outdated(self) -> None:
        if self.found is not None:
            self.note.setText(tr(OUTDATED))

    def _compare_anew(self) -> None:
        """Compare the same readings as they are now; of another project nothing was compared yet."""
        if self._source is None or self._session is not self._desk.document.session:
            self._answers.forget()
            self._show(None)
            self._take_own()
        else:
            self._compare(self._source)

    def _ask_again(self) -> None:
        self.close()
        self.reread_wanted.emit()

    def _ask_folder(self) -> None:
        session = self._desk.document.session
        start = "" if session is None else str(session.path.parent)
        name = QFileDialog.getExistingDirectory(self, tr("Folder for tables and plots"), start)
        if name:
            self.save_to(Path(name))

    def save_to(self, folder: Path) -> None:
        """Write the tables and plots into a folder, as the command line does, without the names of files."""
        found = self.found
        if found is not None and self._desk.document.attempt(lambda: self._written(found, folder)):
            self.note.setText(tr("Tables and plots saved: {folder}").format(folder=folder))

    def _written(self, found: ComparedReadings, folder: Path) -> bool:
        with foreign_files.spared():
            observer_files.write(folder, [found], self._readers, found.films, found.measures, file_names=False)
        return True

    # What was found ---------------------------------------------------------------------------------------

    def _show(self, found: ComparedReadings | None) -> None:
        self.found = found if found is not None and found.landmarks else None
        self.measures.show_rows([] if self.found is None else map(_measure_texts, self.found.measures))
        short = {each.name: each.short for each in self._desk.document.schema.landmarks}
        landmarks = () if self.found is None else self.found.landmarks
        self.landmarks.show_rows(_landmark_texts(each, short, self.found) for each in landmarks)
        nothing = tr(
            "Choose what to compare with: the same films read again, by another reader, or by the network."
        )
        if found is not None and self.found is None:
            nothing = tr("Both readings have no landmark of one film in common.")
        notes = [nothing] if self.found is None else self._notes(self.found)
        self.note.setText(" ".join(notes if found is None else [*notes, *self._told_left_out()]))
        self.save.setEnabled(self.found is not None)
        self._draw()

    def _notes(self, found: ComparedReadings) -> list[str]:
        films = len(found.films.images)
        notes = [
            tr("{first} less {second} on {films}.").format(
                first=found.first, second=found.second, films=counts.films(films)
            )
        ]
        if found.is_few:
            notes.append(tr("Below 25 films no error figure is reliable."))
        if found.unit == "px":
            notes.append(tr("A spacing is not known: landmarks are compared in pixels."))
        own = ReaderPoints(found.first, self._project.annotations)
        if reader_sources.seen_before(own, found.films):
            notes.append(tr("Points that began as a network's lean towards it."))
        return notes

    def _told_left_out(self) -> Iterator[str]:
        for reader in self._readers:
            if reader.left_out:
                told = tr("{films} of “{reader}” could not be matched with one of this project: left out.")
                yield told.format(reader=reader.name, films=counts.films(reader.left_out))

    def _draw(self) -> None:
        found, text = self.found, ""
        if found is not None:
            on_measures = self.tabs.currentWidget() is self.measures
            row = (self.measures if on_measures else self.landmarks).currentIndex().row()
            if on_measures and 0 <= row < len(found.measures):
                text = observer_plots.measure_plot(found, found.measures[row])
            elif not on_measures and 0 <= row < len(found.landmarks):
                text = observer_plots.landmark_plot(found, found.landmarks[row])
        self.plot.show_text(text)


def _second_reading(session: Session) -> ReaderPoints | None:
    return reader_sources.of_second_reading(session, tr("second reading"))


def _compared(
    session: Session, project: Project, source: Source, name: str, analyses: Sequence[Analysis]
) -> _Compared:
    """Another reading compared with a project's reader of this name."""
    other = source(session)
    if other is None:
        return _Compared(session, project, source)
    own = reader_sources.of_reader(project, name)
    found = reader_comparison.compare(reader_sources.films_of(project), own, other, analyses)
    return _Compared(session, project, source, (own, other), found)


def _measure_texts(each: ComparedMeasure) -> list[str]:
    pair, reliable, agreed = each.pair, each.reliability, each.concordance
    return [
        definitions.heading(each.measurement.key, each.measurement.unit),
        str(len(each.films)),
        _number(None if pair is None else pair.bias.value),
        _number(None if pair is None else pair.dahlberg),
        "" if pair is None else f"{_number(pair.lower.value)} … {_number(pair.upper.value)}",
        _estimate(None if reliable is None else reliable.agreement),
        _estimate(None if reliable is None else reliable.consistency),
        _number(None if agreed is None else agreed.coefficient.value),
    ]


def _landmark_texts(each: ComparedLandmark, short: dict[str, str], found: ComparedReadings | None) -> list[str]:
    errors, cloud = each.errors, each.errors.cloud
    in_mm = found is not None and found.unit == "mm"
    x, y = (None, None) if cloud is None else cloud.mean
    ends = (None, None) if errors.method_errors is None else tuple(end.value for end in errors.method_errors)
    numbers = (errors.mean.value, errors.spread, x, y, *ends)
    rate = number(errors.rates[0], 0) if in_mm else ""
    return [short.get(each.name, each.name), str(errors.n), *map(_number, numbers), rate]


def _number(value: float | None) -> str:
    return "" if value is None else number(value, 2)


def _estimate(found: Estimate | None) -> str:
    if found is None or found.low is None or found.high is None:
        return _number(None if found is None else found.value)
    return f"{_number(found.value)} ({_number(found.low)} … {_number(found.high)})"
