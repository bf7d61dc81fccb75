"""The question before a dialog is left with work in it that nothing keeps."""

from PySide6.QtWidgets import QDialog, QMessageBox

from lmstudio.language import tr


def leave(dialog: QDialog, question: str, *, changed: bool) -> None:
    """Reject a dialog; where something was changed in it, only once the question is answered by “Discard”.

    For Esc and the window's own button, which are hit by mistake: who chooses Cancel has decided.
    """
    if changed:
        _ask(dialog, question)
    else:
        discard(dialog)


def discard(dialog: QDialog) -> None:
    """Reject a dialog with what was changed in it."""
    dialog.done(QDialog.DialogCode.Rejected)


def _ask(dialog: QDialog, question: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Question, dialog.windowTitle(), question, parent=dialog)
    yes = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    yes.clicked.connect(lambda: discard(dialog))
    box.finished.connect(box.deleteLater)
    box.open()
