"""The dialog that imports points: the source, what it means for the project, and what may be replaced."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core.history import Edit
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui import theme
from lmstudio.gui.new_dialog import PathLine
from lmstudio.session.importing import Plan

LOOK_AFTER_MS = 250
"""A typed path is looked at when typing has rested so long."""
_NAMED = 4
"""So many unknown names are shown."""
_Standard = QDialogButtonBox.StandardButton


class ImportDialog(QDialog):
    """Asks for a table or a folder of label files, and shows what it would do.

    Args:
        look: gives the plan of a source.
        folder: where the file dialogs begin.
        parent: of the dialog.
    """

    def __init__(self, look: Callable[[Path], Plan], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import points")
        self._look, self._folder = look, folder
        self.plan: Plan | None = None
        self.source = PathLine("Table or folder with the points")
        self.source.button.setText("Table…")
        self.source.line.setPlaceholderText("A CSV table, or a folder of ISBI text files")
        self.folder_button = QPushButton("Folder…")
        self.folder_button.setAutoDefault(False)
        self.preview, self.warning = QLabel(wordWrap=True), QLabel(wordWrap=True)
        for label in (self.preview, self.warning):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.preview.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.careful = QRadioButton("Keep every point that a reader has placed")
        self.everything = QRadioButton("Replace them")
        self.careful.setChecked(True)
        self._choice = QButtonGroup(self)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText("Import")
        self._rest = QTimer(self, interval=LOOK_AFTER_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self.look()

    @property
    def edit(self) -> Edit | None:
        """The edit that the reader asks for; ``None`` where there is nothing to import."""
        return None if self.plan is None else self.plan.edit(replace=self.everything.isChecked())

    def look(self) -> None:
        """Look at the source that stands in the line now."""
        self._rest.stop()
        self.plan, error = None, ""
        if self.source.is_filled():
            try:
                self.plan = self._look(self.source.path)
            except LandmarkStudioError as found:
                error = str(found)
        self.preview.setText(_preview(self.plan) if self.plan is not None else error)
        self.warning.setText("" if self.plan is None else _warnings(self.plan))
        self.warning.setVisible(bool(self.warning.text()))
        replaced = 0 if self.plan is None else self.plan.replaced
        self.careful.setVisible(replaced > 0)
        self.everything.setVisible(replaced > 0)
        self.everything.setText(f"Replace {_points(replaced)} of a reader")
        self._check()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        line = QHBoxLayout()
        line.addWidget(self.source, 1)
        line.addWidget(self.folder_button)
        layout.addLayout(line)
        for widget in (self.preview, self.warning, self.careful, self.everything):
            layout.addWidget(widget)
        for button in (self.careful, self.everything):
            self._choice.addButton(button)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        palette = self.warning.palette()
        palette.setColor(self.warning.foregroundRole(), theme.warning())
        self.warning.setPalette(palette)
        self.setMinimumWidth(580)

    def _connect(self) -> None:
        self.source.line.textChanged.connect(self._wait)
        self.source.button.clicked.connect(self._browse_file)
        self.folder_button.clicked.connect(self._browse_folder)
        self.careful.toggled.connect(self._check)
        self._rest.timeout.connect(self.look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _wait(self) -> None:
        self.ok.setEnabled(False)
        self._rest.start()

    def _check(self) -> None:
        self.ok.setEnabled(self.edit is not None and not self.edit.changes_nothing)

    def _browse_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Table of points", str(self._folder), "Tables (*.csv)")
        self._take(name)

    def _browse_folder(self) -> None:
        self._take(QFileDialog.getExistingDirectory(self, "Folder of ISBI text files", str(self._folder)))

    def _take(self, name: str) -> None:
        if name:
            self.source.line.setText(name)
            self.look()


def _preview(plan: Plan) -> str:
    if not plan.films:
        return "No film of this project is named there."
    films = f"{plan.films} film{'' if plan.films == 1 else 's'} of the project"
    landmarks = f"{len(plan.landmarks)} landmark{'' if len(plan.landmarks) == 1 else 's'}"
    new = sum(len(change.after.points) - len(change.before.points) for change in plan.everything.changes)
    return f"Found: {films}, {landmarks}.\n{_points(new)} new, {_points(plan.replaced)} of a reader there already."


def _warnings(plan: Plan) -> str:
    lines = []
    if plan.unknown_films:
        lines.append(f"Films that the project lacks, left out: {_listed(plan.unknown_films)}.")
    if plan.unknown_landmarks:
        lines.append(f"Landmarks that the list lacks, left out: {_listed(tuple(plan.unknown_landmarks))}.")
    if plan.outside:
        lie = "1 point lies" if plan.outside == 1 else f"{plan.outside} points lie"
        lines.append(f"{lie} outside the film: does the table belong to films of this size?")
    return "\n".join(lines)


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _points(count: int) -> str:
    return f"{count} point{'' if count == 1 else 's'}"
