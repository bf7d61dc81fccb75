"""Dialogs of which one stays open beside the film."""

from PySide6.QtWidgets import QWidget

from lmstudio.gui.document.desk import Desk
from lmstudio.gui.review.misplaced_dialog import MisplacedDialog
from lmstudio.gui.review.networks_dialog import NetworksDialog
from lmstudio.gui.training.training_job import Training


class SideDialogs:
    """Opens each of them once; asked for again, the one that is open comes to the front.

    Args:
        desk: of the window.
        training: that compares networks.
        window: whose dialogs they are.
    """

    def __init__(self, desk: Desk, training: Training, window: QWidget) -> None:
        self._desk, self._training, self._window = desk, training, window

    def show_networks(self) -> None:
        """Show the networks of the project."""
        there = self._window.findChild(NetworksDialog)
        dialog = there or NetworksDialog(self._desk.document, self._training, self._window)
        dialog.show()
        dialog.activateWindow()

    def show_misplaced(self) -> None:
        """Show what looks wrong with the points that readers placed."""
        dialog = self._window.findChild(MisplacedDialog) or MisplacedDialog(self._desk, self._window)
        dialog.show()
        dialog.show_first()
        dialog.activateWindow()
