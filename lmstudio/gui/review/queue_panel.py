"""The review panel: progress, the queue of predicted films, and the points kept of each network."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from lmstudio.core.image import shown_names
from lmstudio.core.project import Project
from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.queue import Queue
from lmstudio.gui.films import progress
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import counts
from lmstudio.gui.review.rounds_table import RoundsTable
from lmstudio.imaging import spacing as spacings
from lmstudio.language import tr
from lmstudio.session import film_facts, rounds

REPAINT_MS = 250
SHOWN = 200
"""The list shows so many films; those after them come up as these are confirmed."""
ROWS = 3
"""So many films of the queue are in sight, however many panels share the window's side."""
_ID = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class QueuePanel(QWidget):
    """The counts, the queue, and the points kept and moved by network.

    Args:
        document: whose films they are.
        current: the film that is shown; a click on a row shows that film.
        queue: their order.
        parent: of the widget.
    """

    def __init__(self, document: Document, current: Current, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._current, self._queue = document, current, queue
        self.counts, self.advice = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.rounds = RoundsTable()
        self.model = QStandardItemModel(0, 3, self)
        headers = tr("Film"), tr("Expected error"), tr("To check")
        self.model.setHorizontalHeaderLabels([each.replace(" ", "\n") for each in headers])
        self.view = PlainTable()
        self.view.setModel(self.model)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of films differ at their ends
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # Of a header of two lines Qt would cut off the second one, as if both stood side by side.
        header.setTextElideMode(Qt.TextElideMode.ElideNone)
        width = self.view.fontMetrics().horizontalAdvance
        for column, widest in ((1, "00.0 mm"), (2, counts.points(8))):
            self.model.horizontalHeaderItem(column).setTextAlignment(_RIGHT)
            self.view.setColumnWidth(column, max(width(widest) + 18, header.sectionSizeHint(column)))
        rows = ROWS * self.view.verticalHeader().defaultSectionSize()
        self.view.setMinimumHeight(header.sizeHint().height() + rows + 2 * self.view.frameWidth())
        self.view.setAccessibleName(tr("Review queue"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        for widget in (self.counts, self.advice):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.rounds)
        self._timer = QTimer(self, interval=REPAINT_MS, singleShot=True)
        self._timer.timeout.connect(self.repaint_now)
        self.view.clicked.connect(self._go_to_row)
        document.project_changed.connect(self._soon)
        document.annotation_changed.connect(self._soon)
        current.changed.connect(self._follow)
        self.repaint_now()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def repaint_now(self) -> None:
        """Bring the panel up to date."""
        project, queue = self._document.project, self._queue.order
        self.counts.setText(_counts_text(progress.progress(project)))
        self.rounds.show_tallies(rounds.tallies(project))
        self.advice.setText(_advice_text(project, waiting=bool(queue)))
        by_id = {image.id: (image, film) for image, film in film_facts.films(project)} if queue else {}
        names = shown_names(project.images) if queue else {}
        self.model.setRowCount(0)
        for image_id in queue[:SHOWN]:
            image, film = by_id[image_id]
            name = QStandardItem(names[image_id])
            name.setData(image_id, _ID)
            name.setToolTip(names[image_id])
            expected = progress.error_text(*film.error(image))
            error = QStandardItem(expected or ("" if image.again else "?"))
            unknown = tr("The error of these points is unknown.") if film.expected_px is not None else ""
            error.setToolTip(spacings.describe(image.spacing) if expected else unknown)
            points = QStandardItem(counts.points(film.looks) if film.looks else "")
            for item in (error, points):
                item.setTextAlignment(_RIGHT)
            self.model.appendRow([name, error, points])
        self._follow()

    def _go_to_row(self, index: QModelIndex) -> None:
        self._current.go_to(index.siblingAtColumn(0).data(_ID))

    def _follow(self) -> None:
        current = self._current.image
        ids = [self.model.item(row, 0).data(_ID) for row in range(self.model.rowCount())]
        if current is not None and current.id in ids:
            self.view.selectRow(ids.index(current.id))
        else:
            self.view.clearSelection()

    # Qt ---------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Qt: the least size, at this width: Qt would take every line of words for unbroken."""
        hint, layout = super().minimumSizeHint(), self.layout()
        least = 0 if layout is None else layout.minimumHeightForWidth(self.width())
        return QSize(hint.width(), max(hint.height(), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other words are broken at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _advice_text(project: Project, *, waiting: bool) -> str:
    if project.is_second_reading:
        return tr("Films to be read again, in an order of their own. Enter shows the next film.")
    if waiting:
        return tr("Largest expected error first. N shows the next film, Enter confirms it.")
    return tr("Films with predicted points appear here, the most doubtful first.")


def _counts_text(found: progress.Progress) -> str:
    parts = [tr("{count} done").format(count=found.done), tr("{count} predicted").format(count=found.predicted)]
    if found.begun:
        parts.append(tr("{count} started").format(count=found.begun))
    parts.append(tr("{count} not started").format(count=found.untouched))
    return ", ".join(parts)
