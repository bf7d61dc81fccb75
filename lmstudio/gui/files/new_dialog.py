"""The dialog of a new project: films, landmark list, and where to save, all in one."""

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.formats.project.project_file import SUFFIX
from lmstudio.gui.files.path_line import PathLine
from lmstudio.gui.files.subfolders import Subfolders
from lmstudio.gui.landmarks.schema_chooser import SchemaChooser
from lmstudio.gui.look import layouts
from lmstudio.language import tr

_Standard = QDialogButtonBox.StandardButton


def project_filter() -> str:
    """What a file dialog shows: projects only."""
    return tr("Landmark Studio projects (*{suffix})").format(suffix=SUFFIX)


class NewProject(QDialog):
    """Asks for the films, the landmark list and the project's file.

    Args:
        folder: of films, where the user has named one already.
        parent: of the dialog.
    """

    def __init__(self, folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New project"))
        self.folder, self.save_as, self.schema = (
            PathLine(tr("Films")),
            PathLine(tr("Project file")),
            SchemaChooser(),
        )
        self.folder.line.setPlaceholderText(tr("The folder with the x-rays"))
        self.subfolders = Subfolders()
        self.hint = QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText(tr("Create project"))
        self._offered = ""
        form = layouts.form()
        form.addRow(tr("Films"), self.folder)
        form.addRow("", self.subfolders)
        form.addRow(tr("Landmarks"), self.schema)
        form.addRow(tr("Save as"), self.save_as)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.hint)
        layout.addWidget(self.buttons)
        layouts.widen(self, 580)
        self.folder.button.clicked.connect(self._browse_folder)
        self.save_as.button.clicked.connect(self._browse_file)
        self.folder.line.textChanged.connect(self._offer_file)
        self.folder.line.textChanged.connect(self._look_through)
        self.save_as.line.textChanged.connect(self._check)
        self.schema.combo.currentIndexChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        if folder is not None:
            self.folder.line.setText(str(folder))
        self._check()

    @property
    def path(self) -> Path:
        """The project's file, with its suffix."""
        return paths.with_suffix(self.save_as.path, SUFFIX)

    def _browse_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder of films"), self.folder.line.text())
        if name:
            self.folder.line.setText(name)

    def _browse_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the project as"), self.save_as.line.text(), project_filter()
        )
        if name:
            self.save_as.line.setText(name)

    def _offer_file(self) -> None:
        untouched = self.save_as.line.text() in ("", self._offered)
        if untouched and self.folder.is_filled():
            folder = self.folder.path
            self._offered = str(folder / f"{folder.name or 'films'}{SUFFIX}")
            self.save_as.line.setText(self._offered)
        self._check()

    def _look_through(self) -> None:
        folder = self.folder.path if self.folder.is_filled() else None
        self.subfolders.look(folder if folder is not None and paths.is_folder(folder) else None)

    def _check(self) -> None:
        self.hint.setText(self._objection())
        self.ok.setEnabled(not self.hint.text())

    def _objection(self) -> str:
        if not self.folder.is_filled():
            return tr("Choose the folder with the x-rays.")
        if not paths.is_folder(self.folder.path):
            return tr("This folder does not exist.")
        if not self.save_as.is_filled():
            return tr("Choose where to save the project.")
        if paths.exists(self.path):
            return tr("A project with that name already exists: open it, or choose another name.")
        return "" if self.schema.schema is not None else tr("This landmark list cannot be used.")
