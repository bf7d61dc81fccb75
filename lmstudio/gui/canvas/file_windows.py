"""The menu of the DICOM window presets in a film's own file."""

from PySide6.QtWidgets import QMenu, QWidget

from lmstudio.gui.document.document import Document
from lmstudio.language import tr


class FileWindows(QMenu):
    """One entry for each window of the file, by what the file calls it; in use where there are several.

    Args:
        document: whose film it is.
        parent: of the menu.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(tr("DICOM window presets"), parent)
        self._document = document
        for signal in (document.current_changed, document.film_changed, document.view_changed):
            signal.connect(self._update)
        self._update()

    def _update(self) -> None:
        film, shown = self._document.film, self._document.file_window
        names = [window.name for window in film.windows] if film is not None else []
        if names != [action.data() for action in self.actions()]:
            self.clear()
            for name in names:
                action = self.addAction(name.replace("&", "&&"))
                action.setData(name)
                action.setCheckable(True)
                action.triggered.connect(lambda _on=False, name=name: self._document.take_file_window(name))
        for action in self.actions():
            action.setChecked(shown is not None and action.data() == shown.name)
        self.menuAction().setEnabled(len(names) > 1)
