"""A table of figures that is only looked at."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from lmstudio.gui.films.image_list import PlainTable
from lmstudio.language import tr

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FiguresTable(PlainTable):
    """Rows of texts, the first one chosen.

    Args:
        headers: of the columns, each with what is told of it; texts that are still to be translated.
    """

    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__()
        self.rows = QStandardItemModel(0, len(headers), self)
        for column, (text, tip) in enumerate(headers.items()):
            item = QStandardItem(tr(text))
            item.setToolTip(tr(tip))
            self.rows.setHorizontalHeaderItem(column, item)
        self.setModel(self.rows)
        self.setAccessibleName(tr(next(iter(headers))))

    def show_rows(self, found: Iterable[Sequence[str]]) -> None:
        """Show these."""
        self.rows.setRowCount(0)
        for texts in found:
            row = [QStandardItem(text) for text in texts]
            for item in row[1:]:
                item.setTextAlignment(_RIGHT)
            self.rows.appendRow(row)
        self.resizeColumnsToContents()
        self.selectRow(0)
