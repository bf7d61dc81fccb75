"""The landmark panel of the current film: the next landmark, its definition, and the state of each."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QToolButton, QVBoxLayout, QWidget

from lmstudio.core import doubt, landmarks
from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.landmarks import Landmark
from lmstudio.core.project import Image
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.films import progress
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.landmarks.reference_picture import Reference
from lmstudio.gui.look import icons, theme
from lmstudio.imaging import spacing as spacings
from lmstudio.language import counted, later, tr
from lmstudio.session import lists

NUMBER, SHORT, NAME, STATE = range(4)
_HEADERS = ("#", "", later("Landmark"), later("Point"))
WIDEST_NAME = 140
"""Longer names may be cut where the window is small, in pixels; the tool tip has them."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ORIGIN_TEXT = {
    Origin.MANUAL: later("placed"),
    Origin.PREDICTED: later("predicted"),
    Origin.CORRECTED: later("corrected"),
    Origin.CONFIRMED: later("confirmed"),
}


@dataclass(frozen=True, slots=True)
class _State:
    """What a row tells of a point: a text, the icon of who stands behind it, and whether it needs a look."""

    text: str
    icon: str
    looks_off: bool = False


class LandmarkTable(QAbstractTableModel):
    """The landmarks of the schema as rows, with the state of the current film's points."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._landmarks, self._states = desk.document.schema.landmarks, self._now()
        desk.document.project_changed.connect(self._reload)
        desk.current.changed.connect(self._refresh)
        desk.current.annotation_changed.connect(self._refresh)
        desk.selection.changed.connect(self._refresh)

    def landmark(self, row: int) -> Landmark:
        """The landmark of a row."""
        return self._landmarks[row]

    def _reload(self) -> None:
        self.beginResetModel()
        self._landmarks, self._states = self._desk.document.schema.landmarks, self._now()
        self.endResetModel()

    def _refresh(self) -> None:
        """Have drawn anew what differs; of another landmark list that is told in a moment."""
        if self._landmarks is not self._desk.document.schema.landmarks:
            return
        before, self._states = self._states, self._now()
        other = [row for row, state in enumerate(self._states) if state != before[row]]
        if other:
            self.dataChanged.emit(self.index(other[0], STATE), self.index(other[-1], STATE))

    def _now(self) -> "list[_State]":
        """The state of every row."""
        image, points = self._desk.current.image, self._desk.current.annotation.points
        return [_state(points.get(mark.name), image) for mark in self._desk.document.schema.landmarks]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many rows there are."""
        return 0 if parent.isValid() else len(self._landmarks)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a cell shows."""
        row, column = index.row(), index.column()
        landmark, state = self._landmarks[row], self._states[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return (str(row + 1), landmark.abbreviation, landmark.name, state.text)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return icons.state_icon(state.icon)
        if role == Qt.ItemDataRole.ToolTipRole and column == STATE and self._desk.current.image is not None:
            return spacings.describe(self._desk.current.image.spacing)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{landmark.name}: {tr(landmark.definition)}" if landmark.definition else landmark.name
        if role == Qt.ItemDataRole.FontRole and column == SHORT:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column == STATE and state.looks_off:
            return QBrush(theme.warning())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: what a header shows."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADERS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section == NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def _state(point: Point | None, image: Image | None) -> _State:
    if point is None:
        return _State("", "point none")
    icon = "point absent" if point.visibility is Visibility.ABSENT else f"point {point.origin}"
    if image is None:
        return _State("", icon)
    return _State(_state_text(point, image), icon, doubt.needs_look(point, image))


def _state_text(point: Point, image: Image) -> str:
    if point.visibility is Visibility.ABSENT:
        return tr("absent")
    hidden = point.visibility is Visibility.OCCLUDED
    if hidden and point.by_reader:
        return tr("occluded")  # the icon tells who put it there
    error = progress.error_text(*doubt.expected_error(point, image))
    text = f"± {error}" if error else tr(_ORIGIN_TEXT[point.origin])
    return tr("{state}, occluded").format(state=text) if hidden else text


class LandmarkList(QWidget):
    """What comes next, its definition, and the list of landmarks.

    Args:
        desk: what is shown; a click on a row selects that landmark, a double click moves it by the next click.
        parent: of the widget.

    Attributes:
        move_button: for the window's action that moves the selected landmark by the next click.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = LandmarkTable(desk, self)
        self.title = QLabel(wordWrap=True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        theme.emphasise(self.title)
        self.definition = QLabel(wordWrap=True)
        self.definition.setTextFormat(Qt.TextFormat.PlainText)
        self.definition.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Room for three lines always, so that the list does not jump from landmark to landmark.
        self.definition.setMinimumHeight(3 * self.fontMetrics().lineSpacing() + 2)
        self.view = self._make_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.definition, 1)
        self.reference = Reference(desk.document, desk.current, desk.selection)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(words, 1)
        top.addWidget(self.reference, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        self.move_button = QToolButton()
        self.move_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.move_button.setMinimumHeight(theme.LEAST_HIT)
        self.move_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(self.move_button)
        self.view.selectionModel().currentRowChanged.connect(self._follow_row)
        self.view.clicked.connect(self._select_row)
        self.view.doubleClicked.connect(self._move_row)
        for signal in (desk.selection.changed, desk.current.changed, desk.document.project_changed):
            signal.connect(self._follow)
        desk.current.annotation_changed.connect(self._follow)
        desk.document.project_changed.connect(self._fit_columns)
        self._follow()

    def _make_view(self) -> PlainTable:
        view = PlainTable()
        view.setModel(self.table)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(20)
        width = view.fontMetrics().horizontalAdvance
        view.setColumnWidth(NUMBER, width("00") + 14)
        view.setColumnWidth(STATE, width(tr("confirmed")) + 38)
        view.setAccessibleName(tr("Landmarks"))
        return view

    def _fit_columns(self) -> None:
        """Abbreviations are never cut, and names only where a panel wide enough for them would crowd the film."""
        font = QFont(self.view.font())
        font.setBold(True)
        marks = self._desk.document.schema.landmarks
        shorts = (QFontMetrics(font).horizontalAdvance(mark.abbreviation) for mark in marks)
        self.view.setColumnWidth(SHORT, max(shorts, default=0) + 12)
        names = (self.view.fontMetrics().horizontalAdvance(mark.name) for mark in marks)
        fixed = sum(self.view.columnWidth(column) for column in (NUMBER, SHORT, STATE))
        edges = self.view.verticalScrollBar().sizeHint().width() + 2 * self.view.frameWidth()
        self.view.setMinimumWidth(fixed + min(max(names, default=0), WIDEST_NAME) + 10 + edges)

    def _follow_row(self, index: QModelIndex) -> None:
        """Select the landmark of a row that the reader has gone to; those that lead here are selected already."""
        if index.isValid() and self.table.landmark(index.row()).name != self._desk.selection.name:
            self._select_row(index)

    def _select_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._desk.selection.select(self.table.landmark(index.row()).name)

    def _move_row(self, index: QModelIndex) -> None:
        if not self._desk.document.read_only:
            self._select_row(index)
            self._desk.pen.announce_move()

    def _follow(self) -> None:
        title, definition = _headline(self._desk)
        self.title.setText(title)
        self.definition.setText(definition)
        name = self._desk.selection.name
        if name is None:
            self.view.clearSelection()
        else:
            self.view.selectRow(self._desk.document.schema.index(name))
            self.view.scrollTo(self.table.index(self._desk.document.schema.index(name), NAME))

    def split_selected(self) -> None:
        """Give the selected landmark a left and a right side; it becomes their mean."""
        document, name = self._desk.document, self._desk.selection.name
        if name is None or not document.make(lambda project: lists.edit(project, project.schema.sided(name), {})):
            return
        told = tr("{landmark} is now midway between its left and right points.")
        document.told.emit(told.format(landmark=landmarks.at_beginning(name)))


def _headline(desk: Desk) -> tuple[str, str]:
    """What is to be done next, and the words that explain it."""
    if desk.current.image is None:
        return tr("No film"), tr("Add films with File > Add a folder of films.")
    if desk.selection.name is None:
        return _without_selection(desk)
    landmark = desk.document.schema.landmarks[desk.document.schema.index(desk.selection.name)]
    short = f" ({landmark.abbreviation})" if landmark.abbreviation else ""
    name = f"{landmarks.at_beginning(landmark.name)}{short}"
    title = tr("Selected: {landmark}") if desk.selection.due is None else tr("Next: {landmark}")
    if desk.selection.armed:
        title = tr("Move: {landmark}")
    return title.format(landmark=name), tr(landmark.definition) if landmark.definition else ""


def _without_selection(desk: Desk) -> tuple[str, str]:
    """What is to be done where no landmark is selected."""
    if not len(desk.document.schema):
        return tr("No landmarks"), tr("Choose a landmark list with File > Landmark list.")
    if desk.current.missing:
        many, one = tr("{count} landmarks are missing"), tr("1 landmark is missing")
        count = len(desk.current.missing)
        title = counted(count, one, many)
        return title, tr("Click away from the points, or press Tab, to continue placing.")
    waiting = sum(not point.by_reader for point in desk.current.annotation.points.values())
    if waiting:
        return tr("{count} predicted").format(count=waiting), tr(
            "Drag wrong points into place; Enter confirms the others and shows the next film."
        )
    return tr("All landmarks are placed"), tr("Enter shows the next film. Drag a point to move it.")
