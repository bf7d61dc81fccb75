"""The list of films: state, name and expected error, filtered and sorted, quick with ten thousand."""

import math
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core.annotation import State
from lmstudio.core.project import Image, Project
from lmstudio.gui import icons, review
from lmstudio.gui.document import Document

NAME, ERROR = 0, 1
SUGGESTED = "suggested"
"""Stands in the filter among the states: films that are suggested for labelling."""
_HEADERS = ("Film", "Expected error")
_TIPS = ("State and file name", "Mean expected error of the points that a network predicted")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


@dataclass(frozen=True, slots=True)
class _Row:
    image: Image
    state: State
    error: float
    unit: str
    suggested: str = ""
    """Why it is worth labelling, where it is suggested."""


class ImageTable(QAbstractTableModel):
    """The films of a project as rows; which and in what order is kept here, so that ten thousand are no matter."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: list[_Row] = []
        self._by_id: dict[str, int] = {}
        self._shown: list[int] = []
        self._place: dict[str, int] = {}
        self._text, self._state = "", ""
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder
        document.project_changed.connect(self.reload)
        document.suggestions_changed.connect(self.reload)
        document.annotation_changed.connect(self._update_row)
        self.reload()

    def reload(self) -> None:
        """Take all films anew from the document."""
        project, suggested = self._document.project, self._document.suggested
        self.beginResetModel()
        self._rows = [_row(project, image, suggested.get(image.id, "")) for image in project.images]
        self._by_id = {row.image.id: k for k, row in enumerate(self._rows)}
        self._arrange()
        self.endResetModel()

    def set_filter(self, text: str, state: str) -> None:
        """Show only films whose name contains ``text`` and whose state is ``state`` (empty: any; or SUGGESTED)."""
        self.beginResetModel()
        self._text, self._state = text.casefold(), state
        self._arrange()
        self.endResetModel()

    def image_id(self, row: int) -> str:
        """The image of a row that is shown."""
        return self._rows[self._shown[row]].image.id

    def row_of(self, image_id: str) -> int:
        """The row of an image; -1 where the filter hides it."""
        return self._place.get(image_id, -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is the order of the project."""
        self.beginResetModel()
        self._column, self._order = column, order
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        shown = [k for k, row in enumerate(self._rows) if self._wanted(row)]
        down = self._order is Qt.SortOrder.DescendingOrder
        if self._column == NAME:
            shown.sort(key=lambda k: self._rows[k].image.name.casefold(), reverse=down)
        elif self._column == ERROR:
            # Films without an expected error come last either way.
            sign = -1 if down else 1
            shown.sort(key=lambda k: _last_if_nan(sign * self._rows[k].error))
        self._shown = shown
        self._place = {self._rows[k].image.id: place for place, k in enumerate(shown)}

    def _wanted(self, row: _Row) -> bool:
        named = self._text in row.image.name.casefold()
        if self._state == SUGGESTED:
            return named and bool(row.suggested)
        return named and (not self._state or row.state == self._state)

    def _update_row(self, image_id: str) -> None:
        k = self._by_id.get(image_id)
        if k is None:
            return
        suggested = self._document.suggested.get(image_id, "")
        self._rows[k] = _row(self._document.project, self._rows[k].image, suggested)
        place = self.row_of(image_id)
        if place >= 0:
            self.dataChanged.emit(self.index(place, NAME), self.index(place, ERROR))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many rows there are."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a cell shows."""
        row = self._rows[self._shown[index.row()]]
        if index.column() == NAME:
            if role == Qt.ItemDataRole.DisplayRole:
                return f"★ {row.image.name}" if row.suggested else row.image.name
            if role == Qt.ItemDataRole.DecorationRole:
                return icons.state_icon(row.state)
            if role == Qt.ItemDataRole.ToolTipRole:
                return _tip(row)
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return review.error_text(row.error, row.unit)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: what a header shows."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _HEADERS[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return _TIPS[section]
        return None


def _row(project: Project, image: Image, suggested: str) -> _Row:
    error, unit = review.film_error(project.annotation(image.id), image)
    return _Row(image, project.state(image.id), error, unit, suggested)


def _tip(row: _Row) -> str:
    lines = [f"{row.image.name}: {icons.STATE_TEXT[row.state]}", f"{row.image.width} × {row.image.height} px"]
    if row.suggested:
        lines.append(f"★ Suggested for labelling: {row.suggested}. Marks last until the project is closed.")
    return "\n".join(lines)


def _last_if_nan(value: float) -> float:
    return math.inf if math.isnan(value) else value


class PlainTable(QTableView):
    """A table of rows whose letters stay free for the keys of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setHighlightSections(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keep the arrows, leave every other key to the window."""
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()


class ImageList(QWidget):
    """The list of films with its filter.

    Args:
        document: what is shown; a click on a row shows that film.
        parent: of the widget.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.table = ImageTable(document, self)
        self.text = QLineEdit(placeholderText="Find a film", clearButtonEnabled=True)
        self.text.setAccessibleName("Find a film by name")
        self.state = QComboBox()
        self.state.addItem("All states", "")
        for state in State:
            self.state.addItem(icons.state_icon(state), icons.STATE_TEXT[state].capitalize(), str(state))
        self.state.addItem(icons.state_icon(SUGGESTED), "Suggested", SUGGESTED)
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.state.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.state.setAccessibleName("Show films in this state")
        self.view = self._make_view()
        self.count = QLabel()
        self._lay_out()
        self.text.textChanged.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)
        self.text.returnPressed.connect(self.view.setFocus)
        self.view.selectionModel().currentRowChanged.connect(self._go_to_row)
        document.current_changed.connect(self._follow)
        self.table.modelReset.connect(self._follow)
        self._follow()

    def _make_view(self) -> QTableView:
        view = PlainTable()
        view.setModel(self.table)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicatorClearable(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setSectionResizeMode(ERROR, QHeaderView.ResizeMode.Fixed)
        view.setColumnWidth(ERROR, view.fontMetrics().horizontalAdvance(_HEADERS[ERROR]) + 36)
        view.setAccessibleName("Films")
        return view

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.text, 1)
        line.addWidget(self.state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(line)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.count)

    def _filter(self) -> None:
        self.table.set_filter(self.text.text(), self.state.currentData())

    def _go_to_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._document.go_to(self.table.image_id(index.row()))

    def _follow(self) -> None:
        current = self._document.current
        row = -1 if current is None else self.table.row_of(current.id)
        with QSignalBlocker(self.view.selectionModel()):
            if row < 0:
                self.view.clearSelection()
            else:
                self.view.selectRow(row)
                self.view.scrollTo(self.table.index(row, NAME))
        self.view.viewport().update()
        shown, total = self.table.rowCount(), len(self._document.project.images)
        films = f"{total} film" + ("" if total == 1 else "s")
        self.count.setText(films if shown == total else f"{shown} of {films}")
