"""The commands of the Help menu: the guide, the sheet of keys, the folder of the log, licences, versions."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lmstudio import language, paths
from lmstudio.core.settings import Settings
from lmstudio.gui.look import notices
from lmstudio.gui.window import key_sheet, licences_dialog
from lmstudio.gui.window.handbook.handbook_window import Handbook


class HelpMenu(QObject):
    """What the Help menu shows.

    Args:
        window: over which it is shown.
        settings: gives those of the user as they are now.
        device: gives the device of the last training, for people; empty before it.
    """

    def __init__(self, window: QWidget, settings: Callable[[], Settings], device: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._settings, self._device = window, settings, device

    def show_guide(self) -> None:
        """Show the guide in the language of the window, where it was left if it is still open."""
        shown = self._window.findChild(Handbook) or Handbook(paths.guide(language.code()), self._window)
        shown.show()
        shown.activateWindow()

    def show_keys(self) -> None:
        """Show the sheet of all keys."""
        key_sheet.KeySheet(self._settings()["keys"], self._window).open()

    def show_licences(self) -> None:
        """Show the licences of all parts of the program."""
        licences_dialog.LicencesDialog(self._window).open()

    def show_about(self) -> None:
        """Show versions and device."""
        notices.About(self._device(), self._window).open()

    def show_log(self) -> None:
        """Open the folder of the log."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_file().parent)))
