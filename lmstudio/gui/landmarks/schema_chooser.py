"""The choice of a landmark list: built-in, the user's own, or a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core import landmarks
from lmstudio.core.landmarks import Schema
from lmstudio.errors import SchemaError
from lmstudio.formats import schema_files
from lmstudio.gui.look import counts
from lmstudio.language import tr

LINES = 8
"""So many landmarks of a list are seen without scrolling."""
FIRST_SCHEMA = "cephalometric-19"


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
            "\n".join(lines) or tr("No landmarks yet; add a list later with File > Landmark list.")
        )


class ChooseList(QDialog):
    """A dialog to choose a landmark list in.

    Attributes:
        chooser: in which it is chosen.

    Args:
        parent: of the dialog.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Another landmark list"))
        self.chooser = SchemaChooser()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.chooser)
        layout.addWidget(buttons)


def _title(path: Path, name: str) -> str:
    try:
        schema = landmarks.load_schema(path)
    except SchemaError:
        return tr("{name} (cannot be read)").format(name=name)
    return f"{schema.name} ({counts.landmarks(len(schema))})"
