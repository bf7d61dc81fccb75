"""The rows of analyses as a table: what is measured, its value and word; and the picture of its norm."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lmstudio.analysis.measurements.judgement import Decision
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.gui.analysis import norm_picture, row_texts
from lmstudio.gui.analysis.readings import Readings
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import theme
from lmstudio.gui.look.colours import OVER_FILM, Standing
from lmstudio.language import later, tr

TEXT, PICTURE = range(2)
_HEADERS = (later("Measurement"), later("Norm"))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDEST_ERROR = " ± 00.0"
_PICTURE_WIDTH, _MARGIN, _GAP = 76, 5, 8
_MARK = 7.0
"""Side of the mark of a value from unconfirmed predictions, in pixels."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Line = Analysis | MeasuredRow


class RowsModel(QAbstractTableModel):
    """A heading for each analysis, and its rows for the film that is shown."""

    def __init__(self, readings: Readings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readings = readings
        self._lines: list[_Line] = []
        readings.changed.connect(self._refresh)
        self._refresh()

    def line(self, row: int) -> _Line:
        """What stands in a row: an analysis, or one of its rows."""
        return self._lines[row]

    def _refresh(self) -> None:
        lines: list[_Line] = []
        film = self._readings.film
        for each in () if film is None else film.rows:
            if not lines or not isinstance(lines[-1], MeasuredRow) or lines[-1].analysis is not each.analysis:
                lines.append(each.analysis)
            lines.append(each)
        if [_kind(line) for line in lines] != [_kind(line) for line in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        before, self._lines = self._lines, lines
        for k, (old, new) in enumerate(zip(before, lines, strict=True)):
            if isinstance(new, MeasuredRow) and not _looks_alike(old, new):
                self.dataChanged.emit(self.index(k, TEXT), self.index(k, PICTURE))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many rows there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: the headings of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a cell says to those who do not see it, and its tool tip."""
        line = self._lines[index.row()]
        if isinstance(line, Analysis):
            texts = (tr(line.name), "")
            about = "\n".join(tr(each) for each in (line.about, line.citation, line.note) if each)
        else:
            value = f"{row_texts.value_text(line)} {row_texts.error_text(line)}".strip()
            texts = (f"{line.row.measure} {value}, {row_texts.word_text(line)}".rstrip(", "), "")
            about = row_texts.tip(line) if role == Qt.ItemDataRole.ToolTipRole else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        return about if role == Qt.ItemDataRole.ToolTipRole else None


def _looks_alike(old: _Line, new: MeasuredRow) -> bool:
    """Whether a row is drawn as it was: while a point is dragged, most are."""
    return isinstance(old, MeasuredRow) and (old.reading, old.verdict) == (new.reading, new.verdict)


def _kind(line: _Line) -> tuple[str, str]:
    return (line.id, "") if isinstance(line, Analysis) else (line.analysis.id, line.row.measure)


class _RowPainter(QStyledItemDelegate):
    """Two lines to a row: name and value over the word; and the picture of the norm.

    Attributes:
        hovered: the row under the mouse; -1 where there is none.
    """

    hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one cell."""
        model, palette = index.model(), option.palette
        if not isinstance(model, RowsModel):
            return
        line = model.line(index.row())
        painter.save()
        if index.row() == self.hovered and isinstance(line, MeasuredRow):
            ground = QColor(palette.color(QPalette.ColorRole.Highlight))
            ground.setAlpha(45)
            painter.fillRect(option.rect, ground)
        box = QRectF(option.rect).adjusted(_MARGIN, 2, -_MARGIN, -2)
        if isinstance(line, Analysis):
            _draw_heading(painter, box, tr(line.name) if index.column() == TEXT else "", palette)
        elif index.column() == PICTURE:
            norm_picture.draw(painter, box, line, palette=palette, colour=_colour(line, palette))
        else:
            _draw_texts(painter, box, line, palette)
        painter.restore()


def row_height(line: int) -> int:
    """The height of a row of two lines."""
    return 2 * line + 8


def _draw_heading(painter: QPainter, box: QRectF, name: str, palette: QPalette) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, name)


def _colour(row: MeasuredRow, palette: QPalette) -> QColor:
    """Of a value from unconfirmed predictions as their points over the film, otherwise as text."""
    predicted = QColor(OVER_FILM[Standing.PREDICTED])
    return predicted if row.reading.unconfirmed else palette.color(QPalette.ColorRole.Text)


def _draw_texts(painter: QPainter, box: QRectF, row: MeasuredRow, palette: QPalette) -> None:
    text, faint = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
    half, metrics = box.height() / 2, painter.fontMetrics()
    above, below = (QRectF(box.left(), box.top() + k * half, box.width(), half) for k in (0, 1))
    # Errors stand below one another, so that values do.
    room = metrics.horizontalAdvance(_WIDEST_ERROR)
    _draw_line(painter, above, row_texts.error_text(row), faint, _RIGHT)
    values = above.adjusted(0, 0, -room, 0)
    value = row_texts.value_text(row)
    _draw_line(painter, values, value, text, _RIGHT)
    names = values.adjusted(0, 0, -metrics.horizontalAdvance(value) - _GAP, 0)
    if row.reading.unconfirmed:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(row, palette))
        painter.drawEllipse(QRectF(names.left(), above.center().y() - _MARK / 2, _MARK, _MARK))
        names.adjust(_MARK + 4, 0, 0, 0)
    measure, name = row.row.measure, tr(row.measurement.name)
    _draw_line(
        painter, names, measure if name.casefold() == measure.casefold() else f"{measure}  {name}", text, _LEFT
    )
    _draw_line(painter, below, row_texts.word_text(row), theme.warning() if _stands_out(row) else faint, _LEFT)


def _stands_out(row: MeasuredRow) -> bool:
    """Whether a value is decided to lie outside its norm."""
    words = row.row.words
    return row.verdict.decision is Decision.DECIDED and len(words) == 3 and row.verdict.word != words[1]


def _draw_line(painter: QPainter, box: QRectF, text: str, colour: QColor, flags: Qt.AlignmentFlag) -> None:
    if text:
        painter.setPen(colour)
        painter.drawText(box, flags, _fitting(painter.fontMetrics(), text, int(box.width())))


def _fitting(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text, cut off where it is too long."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class RowsTable(PlainTable):
    """The table of the rows.

    Args:
        readings: what is measured.
        parent: of the widget.

    Signals:
        hovered(object): the row under the mouse, a ``MeasuredRow``; ``None`` where there is none.
    """

    hovered = Signal(object)

    def __init__(self, readings: Readings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(readings, self)
        self.setModel(self.rows)
        self._painter = _RowPainter(self)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setSelectionMode(PlainTable.SelectionMode.NoSelection)
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics().height()))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.hide()
        self.setColumnWidth(PICTURE, _PICTURE_WIDTH + 2 * _MARGIN)
        self.setAccessibleName(tr("Measurements"))

    def _hover(self, row: int) -> None:
        line = self.rows.line(row) if row >= 0 else None
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()
            self.hovered.emit(line if isinstance(line, MeasuredRow) else None)

    # Qt ---------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the row under the mouse is shown on the film."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: no row is under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)
