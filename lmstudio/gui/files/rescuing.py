"""Going back to a backup: from the File menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from lmstudio.core.settings import Settings
from lmstudio.formats.rescue.snapshots import Snapshot
from lmstudio.gui.document.document import Document
from lmstudio.gui.files.backup_keeper import BackupKeeper
from lmstudio.gui.files.busy import Busy
from lmstudio.gui.files.restore_dialog import RestoreDialog
from lmstudio.language import tr
from lmstudio.session import Session, backups


class Rescuing(QObject):
    """The flows that bring back what was lost.

    Args:
        document: whose project goes back.
        settings: gives those of the user.
        window: over which the dialogs stand.

    Attributes:
        keeper: makes the backups.
    """

    def __init__(self, document: Document, settings: Callable[[], Settings], window: QWidget) -> None:
        super().__init__(window)
        self.keeper = BackupKeeper(document, settings)
        self._document, self._settings, self._window = document, settings, window

    def restore(self) -> None:
        """Show the backups of the open project and let it go back to one."""
        session = self._document.session
        if session is None:
            return
        found = backups.every_one(session.path)
        dialog = RestoreDialog(found, most_gb=self._settings()["backups_gb"], parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._restore(session, dialog.chosen))
        dialog.open()

    def _restore(self, session: Session, chosen: Snapshot | None) -> None:
        if chosen is None or session is not self._document.session:
            return
        self.keeper.stop()
        with Busy():
            session.close()
            done = self._document.attempt(lambda: backups.restore(session.path, chosen))
            again = self._document.attempt(lambda: Session.open(session.path))
            self._document.set_session(again)
        if done is not None:
            self._document.told.emit(
                tr("Restored: the project is as it was on {date}.").format(
                    date=chosen.made.astimezone().strftime("%Y-%m-%d %H:%M")
                )
            )
