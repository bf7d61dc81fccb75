"""The edits that the project remembers, in order; a click goes back or forward to one."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QGuiApplication, QPalette, QShowEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from lmstudio.core.history import StepList, UndoStep
from lmstudio.gui.document.document import Document
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import counts
from lmstudio.gui.training.training_job import Training
from lmstudio.language import later, tr

_HEADERS = (later("Change"), later("Film"))
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class HistoryTable(QAbstractTableModel):
    """The states that the project has been in: before the edits, then one after each, those undone, too.

    Attributes:
        present: the row of the state that the project is in.

    Args:
        document: whose history it is.
        running: whether work is going on, during which the landmark list stays as it is.
        parent: of the model.
    """

    def __init__(self, document: Document, training: Training, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._training = document, training
        self._edits = StepList()
        self.present = 0

    def reload(self) -> None:
        """Take the history as it is now."""
        session = self._document.session
        self.beginResetModel()
        self._edits, self.present = StepList(), 0
        if session is not None:
            self._edits, self.present = session.history.all, len(session.history.done)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many rows there are."""
        return 0 if parent.isValid() else 1 + len(self._edits)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a cell shows."""
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            if row == 0:
                return (tr("Before these edits"), "")[index.column()]
            step = self._edits[row - 1]
            return step.label if index.column() == 0 else _films(step)
        if role == Qt.ItemDataRole.FontRole and row == self.present:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and row > self.present:
            return QGuiApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._advice(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: a state that cannot be gone to at present is disabled."""
        flags = super().flags(index)
        return flags if self.can_go_to(index.row()) else flags & ~Qt.ItemFlag.ItemIsEnabled

    def can_go_to(self, row: int) -> bool:
        """Whether the state in a row is the present one or can be gone to."""
        return row == self.present or self._document.can_go_back_to(row, running=self._training.running)

    def _advice(self, row: int) -> str:
        if row == self.present:
            return tr("Current state")
        if not self.can_go_to(row):
            return tr("Not possible during training: the landmark list or the films would change")
        return tr("Click to go back or forward to this point")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: what a header shows."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADERS[section])
        return None


def _films(step: UndoStep) -> str:
    """The film that a step touches, or how many."""
    return step.film or (counts.films(step.films) if step.films else "")


class HistoryPanel(QWidget):
    """The list of edits, the present state marked.

    Args:
        document: whose edits are listed; a click on a row goes to the state after that edit.
        running: whether work is going on.
        parent: of the widget.
    """

    def __init__(self, document: Document, training: Training, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.table = HistoryTable(document, training, self)
        self.advice = QLabel(tr("Click an edit to go back or forward to it."), wordWrap=True)
        self.view = PlainTable()
        self.view.setModel(self.table)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(1, self.view.fontMetrics().horizontalAdvance("film-0001.png") + 18)
        self.view.setAccessibleName(tr("History of edits"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.advice)
        layout.addWidget(self.view, 1)
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self.repaint_now)
        document.project_changed.connect(self._timer.start)
        document.annotation_changed.connect(self._timer.start)
        training.changed.connect(self.view.viewport().update)
        self.view.clicked.connect(self._go_to)

    def repaint_now(self) -> None:
        """Bring the list up to date, the present state in sight."""
        if not self.isVisible():
            return
        self.table.reload()
        self.view.doItemsLayout()  # so that it can be scrolled to the end of the list as it is now
        with QSignalBlocker(self.view.selectionModel()):
            self.view.selectRow(self.table.present)
        self.view.scrollTo(self.table.index(self.table.present, 0))

    def _go_to(self, index: QModelIndex) -> None:
        # A training may have begun since the row was drawn.
        if self.table.can_go_to(index.row()):
            self._document.go_back_to(index.row())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: take up what happened while the panel was away."""
        super().showEvent(event)
        self._timer.start()
