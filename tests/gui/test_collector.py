"""What the collector of cycles takes from the window."""

import gc
from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import Shiboken

from tests.stage.dialogs import DIALOGS, Stage, close_all, with_those_beneath


def living() -> Counter[str]:
    """How many of Qt's objects Python knows, by class."""
    return Counter(type(each).__name__ for each in Shiboken.getAllValidWrappers() if isinstance(each, QObject))


def test_no_widget_is_left_to_the_collector(stage: Stage) -> None:
    # One that it takes may go while Qt walks through all widgets, or in another thread: either ends the program.
    gc.collect()
    for make in DIALOGS.values():
        dialog = make(stage)
        dialog.show()
        close_all(with_those_beneath(dialog))
        del dialog
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = living()
    gc.collect()
    assert before - living() == Counter()
