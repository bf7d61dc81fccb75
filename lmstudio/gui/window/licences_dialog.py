"""The licences of everything that the program is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from lmstudio import parts
from lmstudio.gui.look.layouts import close_button
from lmstudio.language import later, tr
from lmstudio.parts import Part

_SIZE = (900, 560)
_NAMES = 260
"""Width of the list, in pixels."""
_ABOUT = later(
    "Landmark Studio consists of these parts, each under a licence of its own. None of them is under the GPL or "
    "the AGPL; those under the LGPL may be replaced by others."
)
_NO_TEXT = later("This part came without the text of its licence; its makers name it: {licence}")


class LicencesDialog(QDialog):
    """Each part with its version and the full text of its licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.parts = parts.parts()
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Parts of the program"))
        self.names.addItems([f"{part.name} {part.version}" for part in self.parts])
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Licence"))
        self.names.currentRowChanged.connect(self._show_part)
        self.names.setCurrentRow(0)
        self._lay_out()

    def _lay_out(self) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.names)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([_NAMES, _SIZE[0] - _NAMES])
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(tr(_ABOUT), wordWrap=True))
        layout.addWidget(split, 1)
        layout.addWidget(close_button(self))
        self.resize(*_SIZE)

    def _show_part(self, row: int) -> None:
        self.text.setPlainText("" if row < 0 else text_of(self.parts[row]))


def text_of(part: Part) -> str:
    """The licences of a part in full, below what its makers call them."""
    if not part.texts:
        return tr(_NO_TEXT).format(licence=part.licence)
    return "\n\n".join([part.licence, *part.texts])
