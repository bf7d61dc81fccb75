"""The menu of the DICOM window presets in a film's own file."""

from PySide6.QtWidgets import QMenu, QWidget

from lmstudio.gui.document.current import Current
from lmstudio.gui.document.view import View
from lmstudio.language import tr


class FileWindows(QMenu):
    """One entry for each window of the file, by what the file calls it; in use where there are several.

    Args:
        current: the film.
        view: how it is shown.
        parent: of the menu.
    """

    def __init__(self, current: Current, view: View, parent: QWidget | None = None) -> None:
        super().__init__(tr("DICOM window presets"), parent)
        self._current, self._view = current, view
        for signal in (current.changed, current.film_changed, view.changed):
            signal.connect(self._update)
        self._update()

    def _update(self) -> None:
        film, shown = self._current.film, self._view.file_window
        names = [window.name for window in film.windows] if film is not None else []
        if names != [action.data() for action in self.actions()]:
            self.clear()
            for name in names:
                action = self.addAction(name.replace("&", "&&"))
                action.setData(name)
                action.setCheckable(True)
                action.triggered.connect(lambda _on=False, name=name: self._view.take_file_window(name))
        for action in self.actions():
            action.setChecked(shown is not None and action.data() == shown.name)
        self.menuAction().setEnabled(len(names) > 1)
