"""The table of points kept and moved, by network: later networks should need fewer corrections."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from lmstudio.gui.films import progress
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import counts
from lmstudio.language import later, tr
from lmstudio.session import rounds
from lmstudio.session.rounds import Tally

ROWS = 4
"""So many networks are seen without scrolling; the newest are last."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEADERS = {
    later("Network"): later("The network that predicted the points"),
    later("Kept"): later("Share of its points that you confirmed without moving them"),
    later("Moved"): later(
        "Number of its points that you moved or marked absent, and how far you moved them (median)"
    ),
}


class RoundsTable(PlainTable):
    """Kept and moved points by network.

    Args:
        parent: of the table.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QStandardItemModel(0, len(_HEADERS), self)
        for column, (text, tip) in enumerate(_HEADERS.items()):
            item = QStandardItem(tr(text))
            item.setToolTip(tr(tip))
            if column:
                item.setTextAlignment(_RIGHT)
            self.rows.setHorizontalHeaderItem(column, item)
        self.setModel(self.rows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        width = self.fontMetrics().horizontalAdvance
        for column, widest in enumerate(("100 %", _moved("000", "0.0 mm")), start=1):
            self.setColumnWidth(column, max(width(widest) + 10, header.sectionSizeHint(column)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Points kept and moved, by network"))
        self.show_tallies([])

    def show_tallies(self, tallies: list[Tally]) -> None:
        """Show these networks; the table is hidden while the reader has judged no point."""
        judged = [tally for tally in tallies if tally.kept + tally.moved]
        self.rows.setRowCount(0)
        for tally in judged:
            row = [QStandardItem(rounds.shown(tally.model)), _right(kept_text(tally)), _right(moved_text(tally))]
            for item in row:
                item.setToolTip(_tip(tally))
            self.rows.appendRow(row)
        heights = sum(self.rowHeight(row) for row in range(min(ROWS, len(judged))))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + heights + 2 * self.frameWidth())
        self.setVisible(bool(judged))
        self.scrollToBottom()


def kept_text(tally: Tally) -> str:
    """The share of a network's points that were kept; empty where none was judged."""
    return f"{tally.kept_percent} %" if tally.kept + tally.moved else ""


def moved_text(tally: Tally) -> str:
    """How many of a network's points were moved, and how far: ``18 by 1.6 mm``."""
    far = progress.error_text(tally.median, tally.unit)
    return _moved(str(tally.moved), far) if far else str(tally.moved)


def _moved(count: str, far: str) -> str:
    return tr("{count} by {far}").format(count=count, far=far)


def _tip(tally: Tally) -> str:
    kept = tr("{kept} of {points} on {films} kept unchanged").format(
        kept=tally.kept, points=counts.points(tally.kept + tally.moved), films=counts.films(tally.films)
    )
    mean = progress.error_text(tally.mean, tally.unit)
    return kept + "; " + tr("the others moved by {mean} on average").format(mean=mean) if mean else kept


def _right(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setTextAlignment(_RIGHT)
    return item
