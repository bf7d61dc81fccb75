"""The panel of analyses: which are shown, whose film it is, and their rows."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from lmstudio import paths
from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.errors import LandmarkStudioError
from lmstudio.formats import measurement_files
from lmstudio.formats.measurement_files import Library
from lmstudio.gui.analysis.observers_dialog import ObserversDialog
from lmstudio.gui.analysis.reader_study_dialog import ReaderStudyDialog
from lmstudio.gui.analysis.readings import Readings
from lmstudio.gui.analysis.rows_table import RowsTable
from lmstudio.gui.analysis.superimposition_dialog import SuperimpositionDialog
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.look.patient_fields import PatientFields
from lmstudio.language import tr


class AnalysisPanel(QWidget):
    """The chosen analyses for the film that is shown.

    Args:
        desk: whose film is measured.
        chosen: ids of the analyses that were shown last.
        parent: of the widget.

    Attributes:
        readings: what is measured.
        chosen: ids of the analyses that are shown, in their order.

    Signals:
        hovered(object): the row under the mouse, a ``MeasuredRow``; ``None`` where there is none.
        reread_wanted(): films are to be read again.
    """

    hovered, reread_wanted = Signal(object), Signal()

    def __init__(self, desk: Desk, chosen: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._library: Library | None = None
        self.chosen = list(chosen)
        self.readings = Readings(desk, self)
        self.choice = QPushButton(tr("Analyses"))
        self.choice.setMenu(QMenu(self.choice))
        self.choice.menu().aboutToShow.connect(self._fill_menu)
        self._patient = PatientFields()
        self.age, self.sex = self._patient.age, self._patient.sex
        for field in (self.age, self.sex):
            field.setToolTip(tr("For norms. Kept in the project, and exported only where you ask for it."))
        self.advice, self.table = QLabel(wordWrap=True), RowsTable(self.readings)
        self.note = QLabel(wordWrap=True)
        self._place_parts()
        self.table.hovered.connect(self.hovered)
        for entered in (self.age.valueChanged, self.sex.currentIndexChanged):
            entered.connect(self._say_patient)
        self.readings.changed.connect(self._show_words)
        desk.current.changed.connect(self._show_patient)
        desk.document.settled.connect(self._choose)
        desk.document.settled.connect(self._show_patient)

    def _place_parts(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.choice)
        line.addStretch(1)
        line.addWidget(self.age)
        line.addWidget(self.sex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(line)
        layout.addWidget(self.advice)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)
        self.note.setToolTip(tr("Not in it: magnification, the head's position, what readers do alike."))

    @property
    def library(self) -> Library:
        """The analyses that there are; read when the panel is first seen."""
        if self._library is None:
            self._library = measurement_files.load_library()
        return self._library

    # The choice -------------------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu, schema = self.choice.menu(), self._desk.document.schema
        menu.clear()
        for each in self.library.fitting(schema):
            possible = len(landmark_keys.measurable(each, schema))
            text = tr("{analysis} ({possible} of {count})")
            action = menu.addAction(text.format(analysis=tr(each.name), possible=possible, count=len(each.rows)))
            action.setCheckable(True)
            action.setChecked(each.id in self.chosen)
            action.toggled.connect(lambda shown, name=each.id: self.show_analysis(name, shown=shown))
        menu.addSeparator()
        copies = menu.addMenu(tr("Copy one to start your own"))
        for name in self.library.files:
            copy = QAction(tr(self.library.analyses[name].name), copies)
            copy.triggered.connect(lambda _on=False, name=name: self.copy_analysis(name))
            copies.addAction(copy)
        menu.addAction(tr("Check and read your own again"), self.read_again)

    def show_analysis(self, name: str, *, shown: bool) -> None:
        """Show an analysis, or no longer."""
        others = [each for each in self.chosen if each != name]
        self.chosen = [*others, name] if shown else others
        self._choose()

    def copy_analysis(self, name: str) -> Path | None:
        """Copy the file of an analysis into the user's folder, under a new id, and show that folder."""
        path = self._desk.document.attempt(lambda: measurement_files.copy_file(self.library, name))
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.user_measurements())))
        return path

    def read_again(self) -> None:
        """Read the user's own files again, and tell the mistakes in them."""
        self._library = measurement_files.load_library()
        for error in self._library.refused:
            self._tell(error)
        self._choose()

    def _tell(self, error: LandmarkStudioError) -> None:
        self._desk.document.failed.emit(error)

    def _choose(self) -> None:
        if self.isVisible():
            analyses = self.library.analyses
            self.readings.choose([analyses[name] for name in self.chosen if name in analyses])

    def superimpose(self) -> None:
        """Show films of one subject over each other, with the changes of the chosen analyses."""
        fitting = self._fitting() or [self.library.analyses[measurement_files.ALL]]
        dialog = SuperimpositionDialog(self._desk, fitting, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def compare_observers(self) -> None:
        """Compare the reader with another or with the network, by the measurements of the chosen analyses."""
        dialog = ObserversDialog(self._desk, self._fitting(), self.window())
        dialog.reread_wanted.connect(self.reread_wanted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def study_readers(self) -> None:
        """Study several readers who have read more than once, by the measurements of the chosen analyses."""
        dialog = ReaderStudyDialog(self._desk, self._fitting(), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _fitting(self) -> list[Analysis]:
        """The chosen analyses, else the first that fits the landmark list."""
        analyses = self.library.analyses
        chosen = [analyses[name] for name in self.chosen if name in analyses]
        return chosen or list(self.library.fitting(self._desk.document.schema)[:1])

    # The film ---------------------------------------------------------------------------------------------

    def _say_patient(self) -> None:
        self.readings.set_patient(self._patient.patient)

    def _show_patient(self) -> None:
        self._patient.show(self.readings.patient)

    def _show_words(self) -> None:
        film, text = self.readings.film, ""
        if film is not None and not film.rows:
            text = tr("Choose an analysis whose landmarks this list has.")
        elif film is not None and not film.image.spacing.known:
            text = tr("The spacing of the film is not known: angles and ratios only.")
        self.advice.setText(text)
        self.advice.setVisible(bool(text))
        note = tr("±: random error of placing landmarks, 95 %. Readers' points: {source}.")
        self.note.setText(note.format(source=self.readings.reader.words))

    # Qt ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: measure, now that it is seen."""
        super().showEvent(event)
        self._choose()
        self._show_patient()
        self.readings.want(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: nobody sees it."""
        super().hideEvent(event)
        self.readings.want(False)
        self.hovered.emit(None)
