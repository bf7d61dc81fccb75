"""The dialog of reports: of which films, by which analyses, with what of the patient."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Patient
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.superimposition.ways import WAYS, Way
from lmstudio.core.project import Image
from lmstudio.formats.report import sheets
from lmstudio.formats.report.report_pdf import SUFFIX
from lmstudio.formats.report.sheets import SHEETS, PaperSize
from lmstudio.gui.files.path_line import PathLine
from lmstudio.gui.look import layouts
from lmstudio.gui.look.patient_fields import PatientFields
from lmstudio.language import counted, tr
from lmstudio.session.measuring.film_measurements import patient_of

_Standard = QDialogButtonBox.StandardButton


@dataclass(frozen=True, slots=True)
class Reportable:
    """The films of which a report can be made: that which is shown, those selected, all that have points."""

    shown: tuple[Image, ...]
    selected: tuple[Image, ...]
    everything: tuple[Image, ...]


class ReportDialog(QDialog):
    """Asks of which films a report is to be made, and what is to be in it.

    Args:
        place: the file that is offered.
        films: of which there can be one.
        analyses: that fit the landmark list.
        chosen: ids of those that are chosen at first.
        parent: of the dialog.
    """

    def __init__(
        self,
        place: Path,
        films: Reportable,
        analyses: Sequence[Analysis],
        chosen: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Report"))
        self.films, self.analyses, self.place = QComboBox(), QListWidget(), PathLine(tr("File"))
        self.patient = QLineEdit(placeholderText=tr("Nothing: the report is pseudonymous"))
        self._about = PatientFields()
        self.age, self.sex = self._about.age, self._about.sex
        self.each_own = QCheckBox(tr("Of each film what the project knows"))
        self.told = QLabel(tr("Age and sex are printed in the report, too."), wordWrap=True)
        self.file_names = QCheckBox(tr("Include image file names"))
        self.dates, self.initials = QCheckBox(tr("Dates of the films")), QLineEdit(placeholderText=tr("Nothing"))
        self.over_each_other = QComboBox()
        self.life_size, self.paper = QCheckBox(tr("A page with the tracing in the size of the head")), QComboBox()
        self.warning = QLabel(tr("The report may then tell who the patient is."), wordWrap=True)
        self.replace = QCheckBox(tr("Replace existing files"))
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText(tr("Create report"))
        self.place.line.setText(str(place))
        self._fill(films, analyses, chosen)
        self._lay_out()
        self._connect()
        self._offer_known()

    @property
    def images(self) -> tuple[Image, ...]:
        """The films that are chosen."""
        chosen: tuple[Image, ...] = self.films.currentData() or ()
        return chosen

    @property
    def chosen(self) -> tuple[Analysis, ...]:
        """The analyses that are chosen, in the order of the list."""
        rows = (self.analyses.item(k) for k in range(self.analyses.count()))
        ticked = Qt.CheckState.Checked
        return tuple(row.data(Qt.ItemDataRole.UserRole) for row in rows if row.checkState() is ticked)

    @property
    def patients(self) -> dict[str, Patient]:
        """What norms depend on, by image id: as it is said of all films, or as the project knows it of each."""
        if self._differ and self.each_own.isChecked():
            return {image.id: patient_of(image) for image in self.images}
        return dict.fromkeys((image.id for image in self.images), self._about.patient)

    @property
    def way(self) -> Way | None:
        """On what the films of a subject are laid over each other; ``None``: they are not."""
        return WAYS.get(self.over_each_other.currentData() or "")

    @property
    def sheet(self) -> PaperSize:
        """The paper that is chosen."""
        return SHEETS[self.paper.currentData()]

    @property
    def path(self) -> Path:
        """The file, with its suffix."""
        return paths.with_suffix(self.place.path, SUFFIX)

    def _fill(self, films: Reportable, analyses: Sequence[Analysis], chosen: Sequence[str]) -> None:
        kinds = (
            (films.shown, tr("This film")),
            (films.selected, tr("Selected films")),
            (films.everything, tr("All films with points")),
        )
        for found, name in kinds:
            if found:
                count = counted(len(found), tr("1 film"), tr("{count} films"))
                self.films.addItem(f"{name} ({count})", found)
        for each in analyses:
            row = QListWidgetItem(tr(each.name), self.analyses)
            row.setData(Qt.ItemDataRole.UserRole, each)
            row.setCheckState(Qt.CheckState.Checked if each.id in chosen else Qt.CheckState.Unchecked)
        self.each_own.setChecked(True)
        self.over_each_other.addItem(tr("No"), "")
        for way in WAYS.values():
            self.over_each_other.addItem(way.words, way.id)
        self.over_each_other.setToolTip(tr("Of each subject with two films or more among these"))
        for sheet in SHEETS.values():
            self.paper.addItem(sheet.name, sheet.id)
        self.paper.setCurrentIndex(self.paper.findData(sheets.usual().id))

    def _lay_out(self) -> None:
        about = QHBoxLayout()
        about.addWidget(self.age)
        about.addWidget(self.sex)
        about.addWidget(self.each_own)
        about.addStretch(1)
        self.analyses.setAccessibleName(tr("Analyses"))
        self.analyses.setMinimumHeight(8 * self.fontMetrics().lineSpacing())
        form = layouts.form()
        form.addRow(tr("Films"), self.films)
        form.addRow(tr("Analyses"), self.analyses)
        form.addRow(tr("Norms for"), about)
        form.addRow("", self.told)
        form.addRow(tr("Patient"), self.patient)
        form.addRow(tr("Reader"), self.initials)
        form.addRow("", self.file_names)
        form.addRow("", self.dates)
        form.addRow("", self.warning)
        form.addRow(tr("Superimposition"), self.over_each_other)
        form.addRow(tr("Paper"), self.paper)
        form.addRow("", self.life_size)
        form.addRow(tr("Save to"), self.place)
        form.addRow("", self.replace)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        layouts.widen(self, 580)

    def _connect(self) -> None:
        self.place.button.clicked.connect(self._browse)
        for signal in (self.place.line.textChanged, self.patient.textChanged):
            signal.connect(self._check)
        for toggled in (self.replace.toggled, self.file_names.toggled, self.dates.toggled):
            toggled.connect(self._check)
        self.films.currentIndexChanged.connect(self._offer_known)
        self.each_own.toggled.connect(self._check)
        for entered in (self.age.valueChanged, self.sex.currentIndexChanged):
            entered.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def _differ(self) -> bool:
        """Whether the project knows one age or sex of one of the films, and another one of another."""
        return len(set(map(patient_of, self.images))) > 1

    def _offer_known(self) -> None:
        """Show what the project knows of the chosen films, to be changed or cleared."""
        known = set(map(patient_of, self.images))
        self._about.show(known.pop() if len(known) == 1 else UNKNOWN_PATIENT)
        self._check()

    def _check(self) -> None:
        self.each_own.setVisible(self._differ)
        for field in (self.age, self.sex):
            field.setEnabled(not (self._differ and self.each_own.isChecked()))
        self.told.setVisible(any(each != UNKNOWN_PATIENT for each in self.patients.values()))
        there = self.place.is_filled() and paths.exists(self.path)
        self.replace.setVisible(there)
        named = bool(self.patient.text()) or self.file_names.isChecked() or self.dates.isChecked()
        self.warning.setVisible(named)
        free = not there or self.replace.isChecked()
        self.ok.setEnabled(self.place.is_filled() and free and bool(self.images))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save to"), self.place.line.text(), f"*{SUFFIX}")
        if name:
            self.place.line.setText(name)
            # The file dialog has asked about replacing already.
            self.replace.setChecked(True)
