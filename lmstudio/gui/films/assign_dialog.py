"""The dialog that assigns films to a reader."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lmstudio.gui.look import counts, layouts
from lmstudio.language import tr

_Standard = QDialogButtonBox.StandardButton


class AssignDialog(QDialog):
    """Asks which films go to which reader.

    Args:
        selected: ids of the films that are selected in the list.
        shown: ids of all films that the list shows.
        readers: names to choose from; another can be typed.
        parent: of the dialog.
    """

    def __init__(
        self, selected: Sequence[str], shown: Sequence[str], readers: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Assign films"))
        self._selected, self._shown = selected, shown
        self.reader = QComboBox(editable=True)
        self.reader.addItems(list(readers))
        self.reader.setAccessibleName(tr("Reader"))
        self.reader.setPlaceholderText(tr("Name or initials; empty for nobody"))
        self.these = QRadioButton(tr("Selected: {films}").format(films=counts.films(len(selected))))
        self.all = QRadioButton(tr("Shown in the list: {films}").format(films=counts.films(len(shown))))
        (self.these if selected else self.all).setChecked(True)
        self.these.setEnabled(bool(selected))
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText(tr("Assign"))
        form = layouts.form()
        form.addRow(tr("Films"), self.these)
        form.addRow("", self.all)
        form.addRow(tr("Reader"), self.reader)
        hint = QLabel(
            tr("If your name is entered in the settings, the film list can show only your films."), wordWrap=True
        )
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(self.buttons)
        layouts.widen(self, 420)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def image_ids(self) -> Sequence[str]:
        """The films that are chosen."""
        return self._selected if self.these.isChecked() else self._shown

    @property
    def name(self) -> str:
        """The reader; empty: nobody."""
        return self.reader.currentText().strip()
