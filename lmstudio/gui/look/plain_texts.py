"""The one rule on texts of the window: they are shown as they are.

Names of films, landmarks, lists, networks and readers come from files, and Qt takes what looks like HTML for it:
in labels, in boxes, and in the hints beside the mouse, all of which are labels. The program has no text in HTML,
so that every label is one of plain text, unless it says otherwise.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProxyStyle


class PlainTexts(QProxyStyle):
    """The style of the program, with labels of plain text.

    Args:
        look: the name of the style that draws.
    """

    def __init__(self, look: str) -> None:
        super().__init__(look)

    def polish(self, what: Any) -> Any:
        """Qt: prepare a widget, the application or a palette."""
        done = super().polish(what)
        if isinstance(what, QLabel) and what.textFormat() == Qt.TextFormat.AutoText:
            what.setTextFormat(Qt.TextFormat.PlainText)
        return done
