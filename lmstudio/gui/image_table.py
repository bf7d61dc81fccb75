"""The films of a project as a table: filtered and sorted, quick with ten thousand."""

import math
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lmstudio.core.annotation import State
from lmstudio.core.project import Image, Project
from lmstudio.gui import icons, review
from lmstudio.gui.document import Document
from lmstudio.gui.thumbnails import IMAGE_ID

NAME, ERROR = 0, 1
SUGGESTED = "suggested"
"""Stands in the filter among the states: films that are suggested for labelling."""
HEADERS = ("Film", "Error")
_TIPS = ("State and file name", "Mean expected error of the points that a network predicted")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


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

    def image(self, row: int) -> Image:
        """The image of a row that is shown."""
        return self._rows[self._shown[row]].image

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
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a cell shows."""
        row = self._rows[self._shown[index.row()]]
        if role == IMAGE_ID:
            return row.image.id
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
                return HEADERS[section]
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
