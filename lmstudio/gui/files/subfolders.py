"""The check box that includes the films in subfolders, and counts them."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from lmstudio import paths
from lmstudio.gui.look import counts, layouts
from lmstudio.imaging import film_reading
from lmstudio.language import tr

LOOK_AFTER_MS = 250
"""A typed folder is looked through when typing has rested so long."""
SLICE_S = 0.008
"""So long the window may stand still for a part of the looking."""
_Standard = QDialogButtonBox.StandardButton


class Subfolders(QCheckBox):
    """Lets the films in the subfolders of a folder be taken too; ticked where the folder itself has none.

    Signals:
        counted(): the folder has been looked through.
    """

    counted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._looked: Iterator[tuple[Path, bool | None]] = iter(())
        self.here = self.below = 0
        self._rest = QTimer(self, interval=LOOK_AFTER_MS, singleShot=True)
        self._rest.timeout.connect(self._begin)
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._go_on)
        self.look(None)

    def look(self, folder: Path | None) -> None:
        """Forget what was counted, and count in another folder soon; in none, and on a whole drive, never."""
        self._step.stop()
        self.here = self.below = 0
        whole_drive = folder is not None and folder.resolve().parent == folder.resolve()
        self._folder = None if whole_drive else folder
        self.setChecked(False)
        self._tell(counting=self._folder is not None)
        if self._folder is not None:
            self._rest.start()
        else:
            self._rest.stop()

    def _begin(self) -> None:
        if self._folder is not None:
            self._looked = film_reading.look_through(self._folder)
            self._step.start()

    def _go_on(self) -> None:
        """Look at some files more."""
        until = monotonic() + SLICE_S
        while monotonic() < until:
            path, is_film = next(self._looked, (None, None))
            if path is None:
                self._end()
                return
            here = path.parent == self._folder
            self.here += bool(is_film) and here
            self.below += bool(is_film) and not here
        self._tell(counting=True)

    def _end(self) -> None:
        self._step.stop()
        self._tell(counting=False)
        if self.below and not self.here:
            self.setChecked(True)
        self.counted.emit()

    def _tell(self, *, counting: bool) -> None:
        """Say how many films there are, as far as that is known."""
        text = tr("Include subfolders")
        if counting:
            text = tr("Include subfolders (counting: {films} so far)").format(films=counts.films(self.below))
        elif self._folder is not None:
            text = tr("Include subfolders ({films})").format(films=counts.films(self.below))
        self.setText(text)
        self.setEnabled(self.below > 0)


class FolderDialog(QDialog):
    """Asks whether the films in the subfolders of a folder are to be added too.

    Args:
        folder: with films.
        parent: of the dialog.
    """

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add a folder of films"))
        self.folder = folder
        self.found, self.subfolders = QLabel(wordWrap=True), Subfolders()
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText(tr("Add films"))
        layout = QVBoxLayout(self)
        for widget in (self.found, self.subfolders, self.buttons):
            layout.addWidget(widget)
        layouts.widen(self, 420)
        self.subfolders.counted.connect(self._tell)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.found.setText(tr("The folder “{folder}” has subfolders.").format(folder=folder.name))
        self.subfolders.look(folder)

    def _tell(self) -> None:
        text = tr("The folder “{folder}” itself contains {films}.")
        self.found.setText(text.format(folder=self.folder.name, films=counts.films(self.subfolders.here)))


def has_any(folder: Path) -> bool:
    """Whether there are folders in a folder, in which films may be."""
    return bool(paths.folders_of(folder))
