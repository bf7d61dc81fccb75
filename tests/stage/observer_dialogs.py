"""The dialogs about readers, with something in them."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QDialog

from lmstudio.gui.analysis.observers_dialog import ObserversDialog
from lmstudio.gui.analysis.reader_study_dialog import ReaderStudyDialog
from lmstudio.gui.window.main_window import MainWindow
from tests.stage.waiting import wait_until


def observers(window: MainWindow, folder: Path) -> QDialog:
    """The reader of the sample project against the truth."""
    window.analysis.compare_observers()
    (dialog,) = (each for each in window.findChildren(ObserversDialog) if each.isVisible())
    dialog.compare_with(folder / "truth.csv")
    wait_until(lambda: not dialog.comparing)
    return dialog


def reader_study(window: MainWindow, folder: Path) -> QDialog:
    """The reader of the sample project and another, each with two readings that are the truth."""
    window.analysis.study_readers()
    (dialog,) = (each for each in window.findChildren(ReaderStudyDialog) if each.isVisible())
    tables = [folder / f"{name}.csv" for name in ("MM again", "AB", "AB again")]
    for table in tables:
        shutil.copy(folder / "truth.csv", table)
    dialog.add_readings(tables)
    for row, name in enumerate(("MM", "MM", "AB", "AB")):
        dialog.readings.rows.item(row, 0).setText(name)
    wait_until(lambda: not dialog.studying)
    return dialog
