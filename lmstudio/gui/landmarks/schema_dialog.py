"""The landmark list dialog: rename, reorder, add, remove, or choose another list; no point is lost."""

import csv
import io
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Project
from lmstudio.errors import SchemaError
from lmstudio.gui.landmarks.schema_chooser import ChooseList
from lmstudio.gui.look import discarding
from lmstudio.language import counted, later, tr
from lmstudio.session import lists

NAME, SHORT, DEFINITION, POINTS = range(4)
_HEADERS = (later("Landmark"), later("Short"), later("Definition"), later("Points"))
_Standard = QDialogButtonBox.StandardButton
_ORIGIN = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a row comes from.

    Args:
        old: its name in the project's list; empty: it is new.
        base: its name in the list that was filled in.
        group: of the landmark.
    """

    old: str = ""
    base: str = ""
    group: str = ""


class SchemaDialog(QDialog):
    """The landmarks of a project as a table to be edited.

    Args:
        project: with the list as it is.
        parent: of the dialog.
    """

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Landmark list"))
        self._project, self._base = project, project.schema
        self._counts = lists.point_counts(project)
        self.schema: Schema | None = None
        self.table = QTableWidget(0, len(_HEADERS))
        self.table.setHorizontalHeaderLabels([tr(text) for text in _HEADERS])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(tr("Landmarks"))
        self.table.setTabKeyNavigation(False)  # it would never let go of the focus
        self.add, self.remove, self.paste = _button(tr("Add")), _button(tr("Remove")), _button(tr("Paste"))
        self.paste.setToolTip(tr("A landmark for each line of the clipboard: name, abbreviation, definition"))
        self.up, self.down, self.other = _button(tr("Up")), _button(tr("Down")), _button(tr("Another list…"))
        self.note = QLabel(wordWrap=True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self._lay_out()
        self.fill(self._base)
        self._before = self._landmarks()
        self.table.itemChanged.connect(self._take)
        self.paste.clicked.connect(self._paste)
        keys = QShortcut(QKeySequence.StandardKey.Paste, self.table, context=Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._paste)
        self.add.clicked.connect(self._add_row)
        self.remove.clicked.connect(self._remove_row)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.other.clicked.connect(self._choose_list)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(lambda: discarding.discard(self))
        self._check()

    def reject(self) -> None:
        """Qt: leave the list by Esc or the window's own button; one that was changed is asked about first."""
        changed = self._landmarks() != self._before
        discarding.leave(self, tr("Discard the changes to the landmark list?"), changed=changed)

    @property
    def renamed(self) -> dict[str, str]:
        """The new names by those in the project, of landmarks that are called otherwise now."""
        rows = ((self._origin(row).old, self._text(row, NAME)) for row in range(self.table.rowCount()))
        return {old: name for old, name in rows if old and old != name}

    def fill(self, schema: Schema) -> None:
        """Show the landmarks of a list."""
        self._base = schema
        known = set(self._project.schema.names)
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for landmark in schema.landmarks:
            old = landmark.name if landmark.name in known else ""
            self._insert(self.table.rowCount(), landmark, _Origin(old, landmark.name, landmark.group))
        self.table.blockSignals(False)
        self.table.setCurrentCell(0, NAME)
        self._check()

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(DEFINITION, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.model().setHeaderData(
            POINTS,
            Qt.Orientation.Horizontal,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            Qt.ItemDataRole.TextAlignmentRole,
        )
        # Rows are as high as their definitions, but no lower than two lines and some air.
        rows = self.table.verticalHeader()
        rows.setMinimumSectionSize(2 * self.table.fontMetrics().lineSpacing() + 8)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        width = self.table.fontMetrics().horizontalAdvance
        for column, text in {NAME: "posterior nasal spine", SHORT: "MMMMM", POINTS: tr("Points")}.items():
            self.table.setColumnWidth(column, width(text) + 24)
        line = QHBoxLayout()
        for button in (self.add, self.paste, self.remove, self.up, self.down):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.other)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(line)
        layout.addWidget(self.note)
        layout.addWidget(self.buttons)
        self.resize(780, 560)

    def _insert(self, row: int, landmark: Landmark, origin: _Origin) -> None:
        self.table.insertRow(row)
        for column, text in enumerate((landmark.name, landmark.abbreviation, landmark.definition, "0")):
            item = QTableWidgetItem(text)
            item.setToolTip(text if column == DEFINITION else "")
            self.table.setItem(row, column, item)
        self._item(row, NAME).setData(_ORIGIN, origin)
        points = self._item(row, POINTS)
        points.setFlags(points.flags() & ~Qt.ItemFlag.ItemIsEditable)
        points.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        if item is None:
            raise LookupError(f"row {row} of the landmark list is not filled")
        return item

    def _text(self, row: int, column: int) -> str:
        text = self._item(row, column).text().strip()
        return text if column == DEFINITION else _in_one_line(text)

    def _origin(self, row: int) -> _Origin:
        origin: _Origin = self._item(row, NAME).data(_ORIGIN)
        return origin

    def _landmark(self, row: int) -> Landmark:
        name, short, definition = (self._text(row, column) for column in (NAME, SHORT, DEFINITION))
        return Landmark(name, short, definition, self._origin(row).group)

    def _landmarks(self) -> tuple[Landmark, ...]:
        return tuple(self._landmark(row) for row in range(self.table.rowCount()))

    def _add_row(self) -> None:
        row = self.table.currentRow() + 1
        self._fill_rows(row, [Landmark("")])
        self.table.editItem(self._item(row, NAME))

    def _paste(self) -> None:
        """Put the clipboard into a new row, unless the current one is still empty."""
        row, text = self.table.currentRow(), QGuiApplication.clipboard().text().strip("\r\n")
        if not text.strip():
            return
        if row < 0 or self._text(row, NAME):
            row += 1
            self._fill_rows(row, [Landmark("")])
        self._item(row, NAME).setText(text)

    def _take(self, item: QTableWidgetItem) -> None:
        """Take a cell that was edited; cells of a spreadsheet pasted into a name fill this row and new ones."""
        found = _pasted(item.text()) if item.column() == NAME else []
        if found:
            row, first = item.row(), found[0]
            self.table.blockSignals(True)
            for column, text in {
                NAME: first.name,
                SHORT: first.abbreviation,
                DEFINITION: first.definition,
            }.items():
                self._item(row, column).setText(text or self._text(row, column))
            self.table.blockSignals(False)
            self._fill_rows(row + 1, found[1:])
        self._check()

    def _fill_rows(self, row: int, found: list[Landmark]) -> None:
        """Insert landmarks that are new, from a row on, and go to the last."""
        self.table.blockSignals(True)
        for k, landmark in enumerate(found):
            self._insert(row + k, landmark, _Origin())
        self.table.blockSignals(False)
        self.table.setCurrentCell(row + len(found) - 1, NAME)
        self._check()

    def _remove_row(self) -> None:
        self.table.removeRow(self.table.currentRow())
        self._check()

    def _move(self, step: int) -> None:
        row = self.table.currentRow()
        to = row + step
        if row < 0 or not 0 <= to < self.table.rowCount():
            return
        landmark, origin = self._landmark(row), self._origin(row)
        self.table.blockSignals(True)
        self.table.removeRow(row)
        self._insert(to, landmark, origin)
        self.table.blockSignals(False)
        self.table.setCurrentCell(to, NAME)
        self._check()

    def _choose_list(self) -> None:
        dialog = ChooseList(self)
        dialog.accepted.connect(lambda: self.fill(dialog.chooser.schema or self._base))
        dialog.open()

    def _check(self) -> None:
        """Make the list of the rows; say what is wrong with it, or what becomes of points."""
        self._count()
        self.schema = None
        try:
            made = self._made()
            lists.edit(self._project, made, self.renamed)
        except SchemaError as error:
            self.note.setText(str(error))
        else:
            self.schema = made
            self.note.setText(self._kept(made))
        self.ok.setEnabled(self.schema is not None)
        self.remove.setEnabled(self.table.rowCount() > 0)

    def _count(self) -> None:
        """Tell of every row how many points it will have: a new one has those of its name that go nowhere else."""
        moved = self.renamed
        self.table.blockSignals(True)
        for row in range(self.table.rowCount()):
            old, name = self._origin(row).old, self._text(row, NAME)
            count = 0 if not old and name in moved else self._counts.get(old or name, 0)
            if self._text(row, POINTS) != str(count):  # Qt works out anew how high all rows are
                self._item(row, POINTS).setText(str(count))
        self.table.blockSignals(False)

    def _made(self) -> Schema:
        rows = range(self.table.rowCount())
        now = {self._origin(row).base: self._text(row, NAME) for row in rows if self._origin(row).base}
        base = self._base

        def lines(found: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
            return [tuple(now[name] for name in line) for line in found if all(name in now for name in line)]

        return Schema(
            base.name,
            self._landmarks(),
            tuple((a, b) for a, b in lines(base.skeleton)),
            tuple((a, b) for a, b in lines(base.pairs)),
            tuple((mean, left, right) for mean, left, right in lines(base.means)),
        )

    def _kept(self, made: Schema) -> str:
        """Which points are in the project without a landmark in the list."""
        gone = set(self._project.schema.names) - set(made.names) - set(self.renamed)
        names = (name for name in self._project.schema.names if name in gone)
        counts = {name: self._counts[name] for name in names if name in self._counts}
        if not counts:
            return ""
        total = sum(counts.values())
        one = tr("1 point of {names} stays in the project, but is neither shown nor exported.")
        many = tr("{count} points of {names} stay in the project, but are neither shown nor exported.")
        kept = counted(total, one, many, names=", ".join(counts))
        return kept + " " + tr("To see the points again, add the landmark again or use Undo.")


def _pasted(text: str) -> list[Landmark]:
    """The landmarks of several cells of a spreadsheet, in each line name, abbreviation, definition; else none."""
    text = text.replace("\u2028", "\n").strip("\r\n")
    if not set(text) & set("\t\r\n"):
        return []
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:  # a quotation mark that is one
        rows = [line.split("\t") for line in text.splitlines()]
    cells = ([*(" ".join(cell.split()) for cell in row), "", "", ""] for row in rows)
    return [Landmark(name, short, words) for name, short, words, *_ in cells if name]


def _in_one_line(text: str) -> str:
    return " ".join(text.replace("\t", " ").splitlines())


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
