"""The export dialog: format, destination, options."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.formats import registry
from lmstudio.formats.registry import Format
from lmstudio.gui.files.path_line import PathLine
from lmstudio.gui.look import layouts
from lmstudio.language import counted, tr

_Standard = QDialogButtonBox.StandardButton


class Export(QDialog):
    """Asks for a format and where to write.

    Args:
        project: the project's file; the table is offered beside it.
        waiting: how many films have points that nobody has confirmed.
        file_names: whether the films' files are named at first; they may name patients.
        parent: of the dialog.
    """

    def __init__(
        self, project: Path, *, waiting: int, file_names: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._project, self._offered, self._waiting = project, "", 0
        self.format, self.description, self.place = QComboBox(), QLabel(wordWrap=True), PathLine(tr("File"))
        self.description.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.description.setAlignment(Qt.AlignmentFlag.AlignTop)
        for each in registry.FORMATS:
            if each.write is not None:
                self.format.addItem(tr(each.title), each)
        self.warning = QLabel(wordWrap=True)
        self.replace = QCheckBox(tr("Replace existing files"))
        self.file_names = QCheckBox(tr("Include image file names"))
        self.file_names.setToolTip(
            tr("Otherwise films are identified by their ids only: a file name may contain a patient’s name.")
        )
        self.file_names.setChecked(file_names)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText(tr("Export"))
        form = layouts.form()
        form.addRow(tr("Format"), self.format)
        form.addRow("", self.description)
        form.addRow(tr("Save to"), self.place)
        form.addRow("", self.replace)
        form.addRow("", self.file_names)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.warning)
        layout.addWidget(self.buttons)
        layouts.widen(self, 580)
        self.format.currentIndexChanged.connect(self._offer)
        self.place.button.clicked.connect(self._browse)
        self.place.line.textChanged.connect(self._check)
        self.replace.toggled.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._offer()
        self.show_waiting(waiting)

    def show_waiting(self, count: int) -> None:
        """Say how many films have points that nobody has confirmed; a network may place more meanwhile."""
        self._waiting = count
        self.warning.setVisible(count > 0)
        self._warn()

    def _warn(self) -> None:
        self.warning.setText(_waiting_text(self._waiting, told=self.chosen.tells_predictions))

    @property
    def chosen(self) -> Format:
        """The format that is chosen."""
        chosen: Format = self.format.currentData()
        return chosen

    @property
    def path(self) -> Path:
        """The file, with its suffix, or the folder."""
        path, suffix = self.place.path, self.chosen.suffix
        return paths.with_suffix(path, suffix) if suffix else path

    def _offer(self) -> None:
        self.description.setText(tr(self.chosen.description))
        self._warn()
        stem = f"{self._project.stem}-landmarks"
        if self.place.line.text() in ("", self._offered):
            self._offered = str(self._project.with_name(stem + self.chosen.suffix))
            self.place.line.setText(self._offered)
        self._check()

    def _check(self) -> None:
        there = self.place.is_filled() and paths.exists(self.path)
        self.replace.setVisible(there)
        self.ok.setEnabled(self.place.is_filled() and (not there or self.replace.isChecked()))

    def _browse(self) -> None:
        if self.chosen.suffix:
            name, _ = QFileDialog.getSaveFileName(
                self, tr("Export to"), self.place.line.text(), f"*{self.chosen.suffix}"
            )
        else:
            name = QFileDialog.getExistingDirectory(self, tr("Export to"), self.place.line.text())
        if name:
            self.place.line.setText(name)
            # The file dialog has asked about replacing already.
            self.replace.setChecked(True)


def _waiting_text(waiting: int, *, told: bool) -> str:
    """What is to be known of films with predicted points, where the format tells such points and where not."""
    one = tr("1 film has predicted points that nobody has confirmed")
    many = tr("{count} films have predicted points that nobody has confirmed")
    films = counted(waiting, one, many)
    if told:
        return tr("{films}; the export marks them as predicted.").format(films=films)
    return tr("{films}; this format cannot mark them, so they will look like points placed by a reader.").format(
        films=films
    )
