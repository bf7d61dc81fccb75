"""The window in which several readers who have each read the same films more than once are studied."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.analysis.measurements import definitions
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.observers import reader_study
from lmstudio.analysis.observers.read_films import ReaderPoints
from lmstudio.analysis.observers.reader_study import ReaderStudy, StudiedLandmark, StudiedMeasure
from lmstudio.core.project import Project
from lmstudio.formats.tables import observer_table
from lmstudio.gui.analysis.figures_table import FiguresTable
from lmstudio.gui.analysis.outdating import OUTDATED, Outdating
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import counts, layouts
from lmstudio.gui.look.answers import Answers
from lmstudio.language import later, number, tr
from lmstudio.session import Session
from lmstudio.session.measuring import reader_sources, second_reading

_INTRA = later("Standard error of one reading by the same reader")
_INTER = later("Standard error of one reading by any reader")
_MEASURES = {
    later("Measurement"): later("Of the chosen analyses"),
    later("n"): later("Films on which all readings have a value"),
    later("Intra error"): _INTRA,
    later("Inter error"): _INTER,
    later("ICC intra"): later("Intraclass correlation of readings by the same reader (Eliasziw 1994)"),
    later("ICC inter"): later("Intraclass correlation of readings by different readers (Eliasziw 1994)"),
}
_LANDMARKS = {
    later("Landmark"): later("x is forwards, or to the right where the list does not tell which way a face looks"),
    later("n"): later("Films on which all readings have placed it"),
    later("Intra x"): _INTRA,
    later("Intra y"): _INTRA,
    later("Inter x"): _INTER,
    later("Inter y"): _INTER,
}
_PATH = Qt.ItemDataRole.UserRole
Listed = tuple[tuple[str, Path | None], ...]
"""The readings of a study: the name of each one's reader, and its file; ``None`` for the open project."""


@dataclass(frozen=True, slots=True)
class _Studied:
    """What came of a study.

    Args:
        session: whose films were studied.
        project: as it was then.
        listed: the readings.
        found: the study; ``None`` where the readings make none.
    """

    session: Session
    project: Project
    listed: Listed
    found: ReaderStudy | None


class ReaderStudyDialog(QDialog):
    """Studies readings of the open project's films; each is given the name of its reader.

    Args:
        desk: of the window.
        analyses: whose measurements are studied.
        parent: of the dialog.
    """

    def __init__(self, desk: Desk, analyses: Sequence[Analysis], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Study of several readers"))
        self._desk, self._analyses = desk, analyses
        self.found: ReaderStudy | None = None
        self._session: Session | None = None
        self._shown: Listed = ()
        self._answers = Answers(self)
        self.readings, self.note = _ReadingsTable(), QLabel(wordWrap=True)
        self.add, self.remove = QPushButton(tr("Add readings…")), QPushButton(tr("Remove"))
        self.save = QPushButton(tr("Save the table…"))
        self.measures, self.landmarks, self.tabs = FiguresTable(_MEASURES), FiguresTable(_LANDMARKS), QTabWidget()
        self._lay_out()
        self.add.clicked.connect(self._ask_readings)
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self._ask_file)
        self.readings.renamed.connect(self.study)
        self.readings.selectionModel().selectionChanged.connect(self._say_remove)
        self._answers.answered.connect(self._take)
        self._answers.failed.connect(self._give_up)
        self._begin()
        outdating = Outdating(desk.document, self)
        outdating.began.connect(self._say_outdated)
        outdating.wanted.connect(self._study_anew)

    def _lay_out(self) -> None:
        about = tr(
            "Only readers who have each read the same films more than once tell the error of one reader (intra) "
            "from that of different readers (inter). Add the projects or tables of all readings, and name the "
            "reader of each. Best are 25 films or more, the second time two weeks later."
        )
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addWidget(self.remove)
        line.addStretch(1)
        self.tabs.addTab(self.measures, tr("Measurements"))
        self.tabs.addTab(self.landmarks, tr("Landmarks"))
        self.tabs.setAccessibleName(tr("Study of several readers"))
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(about, wordWrap=True))
        layout.addWidget(self.readings, 2)
        layout.addLayout(line)
        layout.addWidget(self.tabs, 3)
        layout.addWidget(self.note)
        buttons = layouts.close_button(self)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        layout.addWidget(buttons)
        self.resize(760, 640)

    # The readings -----------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Begin with the open project, and its second reading where there is one."""
        session, document = self._desk.document.session, self._desk.document
        self._session, self._shown = session, ()
        name, own = document.author or tr("this project"), list[tuple[str, Path | None]]()
        if session is not None:
            own.append((name, None))
            again = second_reading.path_beside(session.path)
            if paths.is_file(again) and not document.project.is_second_reading:
                own.append((name, again))
        self.readings.show_readings(tuple(own), here=session.path.name if session else "")
        self.study()

    def _ask_readings(self) -> None:
        session = self._desk.document.session
        start = "" if session is None else str(session.path.parent)
        names, _ = QFileDialog.getOpenFileNames(self, tr("Add readings"), start)
        self.add_readings([Path(name) for name in names])

    def add_readings(self, files: Sequence[Path]) -> None:
        """Add projects, tables or label files; a second reading is taken to be by the reader of the first."""
        listed, open_now = self.readings.listed, None if self._session is None else self._session.path
        known = [open_now if path is None else path for _, path in listed]
        new = [path for path in files if not any(each is not None and paths.is_same(path, each) for each in known)]
        self.readings.show_readings((*listed, *((self._reader_of(path), path) for path in new)))
        self.study()

    def _reader_of(self, path: Path) -> str:
        first = second_reading.path_of_first(path)
        if first is not None and self._session is not None and paths.is_same(first, self._session.path):
            return self.readings.listed[0][0]
        return (first or path).stem

    def _remove(self) -> None:
        gone = {index.row() for index in self.readings.selectionModel().selectedRows()}
        self.readings.show_readings(tuple(each for k, each in enumerate(self.readings.listed) if k not in gone))
        self.study()

    def _say_remove(self) -> None:
        """The open project has the films: its reading stays."""
        rows = {index.row() for index in self.readings.selectionModel().selectedRows()}
        self.remove.setEnabled(bool(rows) and 0 not in rows)

    # The study --------------------------------------------------------------------------------------------

    @property
    def studying(self) -> bool:
        """Whether readings are being read and studied."""
        return self._answers.waiting

    def study(self) -> None:
        """Let the readings be read and studied; what is shown stays until that is done."""
        session, project = self._desk.document.session, self._desk.document.project
        self._say_remove()
        self.save.setEnabled(False)
        if session is None or session is not self._session:
            return
        self.note.setText(tr("Comparing the readings…"))
        self._answers.ask(partial(_studied, session, project, self.readings.listed, self._analyses))

    def _take(self, studied: _Studied) -> None:
        """Show what was found; where the project has changed meanwhile, it is said to be older."""
        if studied.session is not self._desk.document.session:
            return
        self._shown = studied.listed
        self._show(studied.found)
        if studied.project is not self._desk.document.project:
            self._say_outdated()

    def _give_up(self, error: object) -> None:
        """Tell why a reading cannot be read, and go back to those that could."""
        self._desk.document.failed.emit(error)
        if self._shown and self._shown != self.readings.listed:
            self.readings.show_readings(self._shown)
            self.study()
        else:
            self._show(None)

    def _study_anew(self) -> None:
        if self._session is self._desk.document.session:
            self.study()
        else:
            self._answers.forget()
            self._show(None)
            self._begin()

    def _say_outdated(self) -> None:
        if self.found is not None:
            self.note.setText(tr(OUTDATED))

    def _show(self, found: ReaderStudy | None) -> None:
        self.found = found
        short = {each.name: each.short for each in self._desk.document.schema.landmarks}
        self.measures.show_rows([] if found is None else map(_measure_texts, found.measures))
        self.landmarks.show_rows(
            [] if found is None else (_landmark_texts(each, short) for each in found.landmarks)
        )
        self.save.setEnabled(found is not None)
        self.note.setText(self._lacking() if found is None else " ".join(_notes(found)))

    def _lacking(self) -> str:
        """Why there is no study."""
        names = [name for name, _ in self.readings.listed]
        if len({name for name in names if names.count(name) > 1}) > 1:
            return tr("The readings have no landmark of two films in common.")
        return tr("At least two readers are needed, each named at two readings or more.")

    # The table --------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        start = Path() if self._session is None else self._session.path.parent
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the table"), str(start / "repeat-study.csv"), "*.csv")
        if name:
            self.save_to(paths.with_suffix(Path(name), ".csv"))

    def save_to(self, path: Path) -> None:
        """Write the table, as the command line does."""
        found = self.found
        if found is not None and self._desk.document.attempt(lambda: _written(path, found)):
            self.note.setText(tr("Table saved: {path}").format(path=path))


class _ReadingsTable(PlainTable):
    """The readings, a line each: the name of the reader, which can be typed, and the file.

    Signals:
        renamed(): the reader of one was given another name.
    """

    renamed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._here, self._filling = "", False
        self.rows = QStandardItemModel(0, 2, self)
        self.rows.setHorizontalHeaderLabels([tr("Reader"), tr("Reading")])
        self.setModel(self.rows)
        self.rows.itemChanged.connect(self._hear)
        self.setEditTriggers(PlainTable.EditTrigger.DoubleClicked | PlainTable.EditTrigger.EditKeyPressed)
        self.setSelectionMode(PlainTable.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Readings"))
        self.horizontalHeader().setStretchLastSection(True)
        self.setColumnWidth(0, 200)

    @property
    def listed(self) -> Listed:
        """The readings in it."""
        rows = range(self.rows.rowCount())
        return tuple((self.rows.item(k, 0).text().strip(), self.rows.item(k, 0).data(_PATH)) for k in rows)

    def show_readings(self, listed: Listed, *, here: str | None = None) -> None:
        """Show these; ``here`` is the file of the open project, where that is another one now."""
        self._here = self._here if here is None else here
        self._filling = True
        self.rows.setRowCount(0)
        for name, path in listed:
            reader, file = QStandardItem(name), QStandardItem(self._here if path is None else path.name)
            reader.setData(path, _PATH)
            reader.setToolTip(tr("Double-click to name the reader"))
            file.setToolTip("" if path is None else str(path))
            file.setEditable(False)
            self.rows.appendRow([reader, file])
        self._filling = False

    def _hear(self) -> None:
        if not self._filling:
            self.renamed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Return ends the typing of a name, and does not also press the button of the dialog."""
        super().keyPressEvent(event)
        if self.state() is PlainTable.State.EditingState:
            event.accept()


def _studied(session: Session, project: Project, listed: Listed, analyses: Sequence[Analysis]) -> _Studied:
    """The study of readings of a project's films; those without the name of a reader take no part."""
    readings = dict[str, list[ReaderPoints]]()
    for name, path in listed:
        if name:
            reading = (
                reader_sources.of_reader(project, name)
                if path is None
                else reader_sources.of_file(session, path, name)
            )
            readings.setdefault(name, []).append(reading)
    found = reader_study.study_readers(reader_sources.films_of(project), readings, analyses)
    return _Studied(session, project, listed, found)


def _written(path: Path, found: ReaderStudy) -> bool:
    observer_table.write_study(path, found)
    return True


def _notes(found: ReaderStudy) -> list[str]:
    readers, films = ", ".join(found.readers), counts.films(len(found.films.images))
    told = tr("{readers}: {count} readings each of {films}.")
    notes = [told.format(readers=readers, count=found.readings, films=films)]
    if found.films.are_few:
        notes.append(tr("Below 25 films no error figure is reliable."))
    if found.films.unit == "px":
        notes.append(tr("A spacing is not known: landmarks are compared in pixels."))
    return notes


def _measure_texts(each: StudiedMeasure) -> list[str]:
    found = each.study
    figures = (found.intra_error, found.inter_error, found.intra, found.inter)
    heading = definitions.heading(each.measurement.key, each.measurement.unit)
    return [heading, str(each.films), *map(_number, figures)]


def _landmark_texts(each: StudiedLandmark, short: dict[str, str]) -> list[str]:
    errors = (each.x.intra_error, each.y.intra_error, each.x.inter_error, each.y.inter_error)
    return [short.get(each.name, each.name), str(each.films), *map(_number, errors)]


def _number(value: float | None) -> str:
    return "" if value is None else number(value, 2)
