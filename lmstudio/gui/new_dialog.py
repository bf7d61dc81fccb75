"""The dialog of a new project: films, landmark list, and where to save, all in one."""

import contextlib
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.core import landmarks
from lmstudio.core.landmarks import Schema
from lmstudio.errors import SchemaError
from lmstudio.formats import schema_files
from lmstudio.gui import counts, panels
from lmstudio.gui.subfolders import Subfolders
from lmstudio.language import tr

SUFFIX = ".lmproj"
LINES = 8
"""So many landmarks of a list are seen without scrolling."""
FIRST_SCHEMA = "cephalometric-19"
_Standard = QDialogButtonBox.StandardButton


def project_filter() -> str:
    """What a file dialog shows: projects only."""
    return tr("Landmark Studio projects (*{suffix})").format(suffix=SUFFIX)


class PathLine(QWidget):
    """A line for a path with a button that opens the file dialog.

    Args:
        name: what the path is of, for those who hear the window.
        parent: of the widget.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.button = QLineEdit(), QPushButton(tr("Browse…"))
        self.line.setAccessibleName(name)
        self.button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)

    @property
    def path(self) -> Path:
        """The path that stands in the line."""
        path = Path(self.line.text().strip())
        # The home of somebody whom this computer does not know.
        with contextlib.suppress(RuntimeError):
            return path.expanduser()
        return path

    def is_filled(self) -> bool:
        """Whether there is anything in the line."""
        return bool(self.line.text().strip())


class SchemaChooser(QWidget):
    """A landmark list to choose: those shipped, the user's own, or a file; with a preview of its landmarks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schema: Schema | None = None
        self.combo = QComboBox()
        self.file = QPushButton(tr("From a file…"))
        self.file.setAutoDefault(False)
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("Landmarks of the list"))
        around = self.preview.document().documentMargin() + 2 * self.preview.frameWidth()
        self.preview.setFixedHeight(LINES * self.preview.fontMetrics().lineSpacing() + round(around))
        known = schema_files.bundled_schemas()
        for name, path in known.items():
            self.combo.addItem(_title(path, name), path)
        line = QHBoxLayout()
        line.addWidget(self.combo, 1)
        line.addWidget(self.file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.preview)
        self.file.clicked.connect(self._choose_file)
        self.combo.currentIndexChanged.connect(self._show)
        # Qt cannot find a path among the data: it compares by identity.
        self.combo.setCurrentIndex(list(known).index(FIRST_SCHEMA))
        self._show()

    def add(self, path: Path) -> None:
        """Offer the landmark list in a file and choose it."""
        self.combo.addItem(_title(path, path.stem), path)
        self.combo.setCurrentIndex(self.combo.count() - 1)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Landmark list"), "", tr("Landmark lists (*.json)"))
        if name:
            self.add(Path(name))

    def _show(self) -> None:
        path = self.combo.currentData()
        try:
            self.schema = None if path is None else landmarks.load_schema(path)
        except SchemaError as error:
            self.schema = None
            self.preview.setPlainText(str(error))
            return
        marks = () if self.schema is None else self.schema.landmarks
        lines = [
            f"{k}. {mark.name}" + (f" ({mark.abbreviation})" if mark.abbreviation else "")
            for k, mark in enumerate(marks, 1)
        ]
        self.preview.setPlainText(
            "\n".join(lines) or tr("No landmarks yet; add a list later with File, Landmark list.")
        )


def _title(path: Path, name: str) -> str:
    try:
        schema = landmarks.load_schema(path)
    except SchemaError:
        return tr("{name} (cannot be read)").format(name=name)
    return f"{schema.name} ({counts.landmarks(len(schema))})"


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
        form = panels.form()
        form.addRow(tr("Films"), self.folder)
        form.addRow("", self.subfolders)
        form.addRow(tr("Landmarks"), self.schema)
        form.addRow(tr("Save as"), self.save_as)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.hint)
        layout.addWidget(self.buttons)
        panels.widen(self, 580)
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
            return tr("There is no such folder.")
        if not self.save_as.is_filled():
            return tr("Say where to save the project.")
        if paths.exists(self.path):
            return tr("There is a project of that name already: open it, or choose another name.")
        return "" if self.schema.schema is not None else tr("This landmark list cannot be used.")
