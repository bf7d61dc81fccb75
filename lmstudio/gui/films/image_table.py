"""The films of a project as a table: filtered and sorted, quick with ten thousand."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lmstudio.core import spelling
from lmstudio.core.annotation import State
from lmstudio.core.image import shown_names
from lmstudio.core.project import Image, Project
from lmstudio.core.sameness import Same
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.queue import Queue
from lmstudio.gui.films import progress
from lmstudio.gui.films.thumbnails import IMAGE_ID
from lmstudio.gui.look import icons
from lmstudio.imaging import spacing as spacings
from lmstudio.language import later, tr
from lmstudio.session import film_facts
from lmstudio.session.film_facts import Film

NAME, ERROR, STATE, READER, ADDED, CHANGED = range(6)
SUGGESTED = "suggested"
"""Stands in the filter among the states: films that are suggested for labelling."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_STATES = {state: rank for rank, state in enumerate(State)}


@dataclass(frozen=True, slots=True, eq=False)
class _Row(Same):
    image: Image
    name: str
    """Under which it is shown."""
    state: State
    error: float
    unit: str
    changed: str
    """When its points were last changed, ISO 8601, UTC; empty where they never were."""
    suggested: str = ""
    """Why it is worth labelling, where it is suggested."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list of films.

    Args:
        name: what the settings call it.
        header: over the column; its words stand one below the other.
        order: what it sorts by, for people.
        tip: what it means.
        text: of a cell.
        key: by which it sorts; films without one (``None``) come last either way.
        down_first: whether the greatest is looked for more often than the least.
    """

    name: str
    header: str
    order: str
    tip: str
    text: Callable[[_Row], str]
    key: Callable[[_Row], Any]
    down_first: bool = False


COLUMNS = (
    Column(
        "Film",
        later("Film"),
        later("Name"),
        later("State and file name"),
        lambda row: f"★ {row.name}" if row.suggested else row.name,
        lambda row: row.name.casefold(),
    ),
    Column(
        "Error",
        later("Expected error"),
        later("Expected error"),
        later("Mean expected error of the points that a network predicted"),
        lambda row: progress.error_text(row.error, row.unit),
        lambda row: None if math.isnan(row.error) else row.error,
        down_first=True,
    ),
    Column(
        "State",
        later("State"),
        later("State"),
        later("Progress of the film: not started, started, predicted, done"),
        lambda row: tr(icons.STATE_TEXT[row.state]),
        lambda row: _STATES[row.state],
    ),
    Column(
        "Reader",
        later("Reader"),
        later("Reader"),
        later("Reader to whom the film is assigned"),
        lambda row: row.image.reader,
        lambda row: row.image.reader.casefold() or None,
    ),
    Column(
        "Added",
        later("Added"),
        later("Date added"),
        later("When the film was added to the project"),
        lambda row: local_time(row.image.added),
        lambda row: row.image.added or None,
        down_first=True,
    ),
    Column(
        "Changed",
        later("Changed"),
        later("Date changed"),
        later("When the points of the film were last changed, by a reader or a network; not the date of its file"),
        lambda row: local_time(row.changed),
        lambda row: row.changed or None,
        down_first=True,
    ),
)


def local_time(utc: str) -> str:
    """A time of the project (ISO 8601, UTC) as ``2026-11-23 18:07`` on this computer's clock; empty: empty."""
    return datetime.fromisoformat(utc).astimezone().strftime("%Y-%m-%d %H:%M") if utc else ""


class ImageTable(QAbstractTableModel):
    """The films of a project as rows; which and in what order is kept here, so that ten thousand are no matter."""

    def __init__(self, document: Document, queue: Queue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._queue = document, queue
        self._rows: list[_Row] = []
        self._by_id: dict[str, int] = {}
        self._shown: list[int] = []
        self._place: dict[str, int] = {}
        self._text, self._state = "", ""
        self._reader: str | None = None
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder
        document.project_changed.connect(self.reload)
        queue.suggestions_changed.connect(self.reload)
        document.annotation_changed.connect(self._update_row)
        self.reload()

    def reload(self) -> None:
        """Take all films anew from the document."""
        project, suggested = self._document.project, self._queue.suggested
        self.beginResetModel()
        names = shown_names(project.images)
        self._rows = [
            _row(project, image, names[image.id], film, suggested.get(image.id, ""))
            for image, film in film_facts.films(project)
        ]
        self._by_id = {row.image.id: k for k, row in enumerate(self._rows)}
        self._arrange()
        self.endResetModel()

    def set_filter(self, text: str, state: str, *, reader: str | None = None) -> None:
        """Show only some films.

        Args:
            text: that their names contain.
            state: in which they are (empty: any), or SUGGESTED.
            reader: whom they are assigned to (empty: nobody); ``None``: anybody.
        """
        self.beginResetModel()
        self._text, self._state, self._reader = _as_sought(text), state, reader
        self._arrange()
        self.endResetModel()

    def image(self, row: int) -> Image:
        """The image of a row that is shown."""
        return self._rows[self._shown[row]].image

    def row_of(self, image_id: str) -> int:
        """The row of an image; -1 where the filter hides it."""
        return self._place.get(image_id, -1)

    def beside(self, image_id: str, step: int) -> Image | None:
        """The image so many rows after an image, before it where ``step`` is negative.

        Of one that the filter hides, the nearest shown one of the project in that direction.
        """
        row, at = self.row_of(image_id), self._by_id.get(image_id)
        if row >= 0:
            return self.image(row + step) if 0 <= row + step < len(self._shown) else None
        ahead = [k for k in self._shown if at is not None and (k - at) * step > 0]
        return self._rows[min(ahead, key=lambda k: abs(k - (at or 0)))].image if ahead else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is the order of the project."""
        self.beginResetModel()
        self._column, self._order = column, order
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        shown = [k for k, row in enumerate(self._rows) if self._wanted(row)]
        if self._column >= 0:
            key = COLUMNS[self._column].key
            keys = {k: key(self._rows[k]) for k in shown}
            known = [k for k in shown if keys[k] is not None]
            known.sort(key=keys.__getitem__, reverse=self._order is Qt.SortOrder.DescendingOrder)
            shown = [*known, *(k for k in shown if keys[k] is None)]
        self._shown = shown
        self._place = {self._rows[k].image.id: place for place, k in enumerate(shown)}

    def _wanted(self, row: _Row) -> bool:
        if self._text not in _as_sought(row.name):
            return False
        if self._reader is not None and row.image.reader != self._reader:
            return False
        if self._state == SUGGESTED:
            return bool(row.suggested)
        return not self._state or row.state == self._state

    def _update_row(self, image_id: str) -> None:
        k = self._by_id.get(image_id)
        if k is None:
            return
        suggested = self._queue.suggested.get(image_id, "")
        project, image, name = self._document.project, self._rows[k].image, self._rows[k].name
        self._rows[k] = _row(project, image, name, film_facts.film(project, image), suggested)
        place = self.row_of(image_id)
        if place >= 0:
            self.dataChanged.emit(self.index(place, NAME), self.index(place, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many rows there are."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a cell shows."""
        row, column = self._rows[self._shown[index.row()]], index.column()
        if role == IMAGE_ID:
            return row.image.id
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return icons.state_icon(row.state)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == ERROR:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: what a header shows."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(COLUMNS[section].header).replace(" ", "\n")
            if role == Qt.ItemDataRole.ToolTipRole:
                return tr(COLUMNS[section].tip)
            if role == Qt.ItemDataRole.TextAlignmentRole and section == ERROR:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def _row(project: Project, image: Image, name: str, film: Film, suggested: str) -> _Row:
    error, unit = film.error(image)
    return _Row(image, name, film.state, error, unit, project.changed.get(image.id, ""), suggested)


def _as_sought(text: str) -> str:
    """A name, or a part of one, without regard to capitals and to how accents are stored."""
    return spelling.composed(text).casefold()


def _tip(row: _Row) -> str:
    size = f"{row.image.width} × {row.image.height} px"
    lines = [f"{row.name}: {tr(icons.STATE_TEXT[row.state])}"]
    lines.append(f"{size}, {spacings.describe(row.image.spacing)}")
    if row.image.reader:
        lines.append(tr("Reader: {reader}").format(reader=row.image.reader))
    if row.image.added:
        lines.append(tr("Added {time}").format(time=local_time(row.image.added)))
    if row.changed:
        lines.append(tr("Points changed {time}").format(time=local_time(row.changed)))
    if row.suggested:
        lines.append(
            tr("★ Suggested for labelling: {reason}. The marks last until the project is closed.").format(
                reason=tr(row.suggested)
            )
        )
    return "\n".join(lines)
