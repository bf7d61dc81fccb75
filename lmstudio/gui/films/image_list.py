"""The film list with its filter and optional thumbnails."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QStyle,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.project import Image
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.films import subject_dialog, thumbnails
from lmstudio.gui.films.assign_dialog import AssignDialog
from lmstudio.gui.films.image_filter import ImageFilter
from lmstudio.gui.films.image_table import ADDED, CHANGED, COLUMNS, ERROR, NAME, READER, STATE, ImageTable
from lmstudio.gui.films.thumbnails import FilmDelegate, Thumbnails
from lmstudio.gui.look import counts
from lmstudio.language import tr
from lmstudio.session import Session

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
SHOWN_FIRST = (NAME, ERROR)
"""Columns that are there before the user has chosen; the menu of the header has the others."""
_A_DATE = "2026-11-23 18:07"
_A_SHORT_NAME = "MM 001.png"
_THIS_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
REST_MS = 30
"""Pictures are read for the rows at which scrolling has rested so long."""


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
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Over the texts of the columns; those of numbers say so themselves.
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._fit = QTimer(self, interval=0, singleShot=True)
        self._fit.timeout.connect(header.resizeSections)

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, first: int, last: int) -> None:
        """Qt: columns that are as wide as what stands in them are so of new rows, too, which Qt forgets."""
        super().rowsInserted(parent, first, last)
        self._fit.start()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Qt: Home and End lead to the ends of the list, not of the row."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def event(self, event: QEvent) -> bool:
        """Qt: where several rows can be selected, the key for all means them, not the points of the film."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._takes_all(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _takes_all(self, event: QKeyEvent) -> bool:
        several = self.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection
        return several and event.matches(QKeySequence.StandardKey.SelectAll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keep the arrows and the key for all rows, leave every other key to the window."""
        if event.key() in _MOVES or self._takes_all(event):
            super().keyPressEvent(event)
        else:
            event.ignore()


class ImageList(QWidget):
    """The list of films with its filter.

    Args:
        desk: what is shown; a click on a row shows that film.
        parent: of the widget.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._document = desk, desk.document
        self.table = ImageTable(desk.document, desk.queue, self)
        self.filter = ImageFilter(desk.document, self)
        self.text, self.state = self.filter.text, self.filter.state
        self.thumbnails = Thumbnails(self)
        self.delegate = FilmDelegate(self.thumbnails, self)
        self.view = _view_of(self.table, self.delegate)
        self.count = QLabel()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._lay_out()
        self.filter.changed.connect(self._filter)
        self.filter.order_changed.connect(self._sort)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self.filter.show_order)
        self.view.horizontalHeader().customContextMenuRequested.connect(self._offer_columns)
        self.view.customContextMenuRequested.connect(self._offer_films)
        self.text.returnPressed.connect(self.view.setFocus)
        self.view.selectionModel().currentRowChanged.connect(self._go_to_row)
        desk.current.changed.connect(self._follow)
        desk.current.film_changed.connect(self._see_films_back)
        desk.current.follow_list(self.table.beside)
        desk.view.changed.connect(self._switch_thumbnails)
        desk.document.project_changed.connect(self._take_session)
        self.table.modelReset.connect(self._follow)
        self.table.modelReset.connect(self._rest.start)
        self.view.verticalScrollBar().valueChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._ask)
        desk.document.closing.connect(self.thumbnails.close)
        self.thumbnails.loaded.connect(self._repaint_row)
        self.thumbnails.failed.connect(self._repaint_row)
        self._session: Session | None = None
        self._take_session()
        self._switch_thumbnails()
        self._follow()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.filter)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.count)

    def _filter(self) -> None:
        self.table.set_filter(self.text.text(), self.state.currentData(), reader=self.filter.wanted_reader)

    def _sort(self, column: int, direction: Qt.SortOrder) -> None:
        self.view.horizontalHeader().setSortIndicator(column, direction)

    def _go_to_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._desk.current.go_to(self.table.image(index.row()).id)

    def _follow(self) -> None:
        current = self._desk.current.image
        row = -1 if current is None else self.table.row_of(current.id)
        if row < 0:
            self.view.clearSelection()
        elif self.view.currentIndex().row() != row:
            # Qt's own selectRow would add the row while Ctrl is held, as it is for an undo on another film.
            self.view.selectionModel().setCurrentIndex(self.table.index(row, NAME), _THIS_ROW)
            self.view.scrollTo(self.table.index(row, NAME))
        shown, total = self.table.rowCount(), len(self._document.project.images)
        films = counts.films(total)
        part = tr("{shown} of {films}").format(shown=shown, films=films)
        self.count.setText(films if shown == total else part)

    # Columns ----------------------------------------------------------------------------------------------

    @property
    def columns(self) -> list[str]:
        """The names of the columns that are shown beside the name."""
        return [each.name for k, each in enumerate(COLUMNS) if k and not self.view.isColumnHidden(k)]

    def show_columns(self, names: list[str]) -> None:
        """Show these columns beside the name, and no others."""
        for k, each in enumerate(COLUMNS):
            self.view.setColumnHidden(k, k != NAME and each.name not in names)
        self._fit_names()

    def column_menu(self) -> QMenu:
        """The menu that shows and hides columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for k, each in enumerate(COLUMNS):
            if k != NAME:
                action = menu.addAction(tr(each.order))
                action.setCheckable(True)
                action.setChecked(not self.view.isColumnHidden(k))
                action.toggled.connect(lambda on, k=k: self._show_column(k, shown=on))
        return menu

    def _show_column(self, column: int, *, shown: bool) -> None:
        self.view.setColumnHidden(column, not shown)
        self._fit_names()

    def _fit_names(self) -> None:
        """Give the names the room that is left; where that is too little, the list scrolls sideways."""
        header = self.view.horizontalHeader()
        if len(self.columns) > 1:
            header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(NAME, thumbnails.SIDE + self.view.fontMetrics().horizontalAdvance("M" * 10))
        else:
            header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def _offer_columns(self, at: QPoint) -> None:
        self.column_menu().popup(self.view.horizontalHeader().mapToGlobal(at))

    # Selected films ---------------------------------------------------------------------------------------

    @property
    def selected(self) -> list[str]:
        """The ids of the films that are selected, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows(NAME))
        return [self.table.image(row).id for row in rows]

    @property
    def chosen(self) -> list[str]:
        """The ids of the films that are selected, else of the one that is shown."""
        shown = self._desk.current.image
        return self.selected or ([] if shown is None else [shown.id])

    def edit(self, kind: EditKind, change: Callable[[Image], Image]) -> None:
        """Change each of the films selected in the list, else the one that is shown, as one step of undo."""
        self._change(self.chosen, kind, change)

    def _change(
        self, image_ids: Sequence[str], kind: EditKind, change: Callable[[Image], Image], *words: str
    ) -> None:
        ids = frozenset(image_ids)
        self._document.do(kind, lambda project: project.with_changed(ids, change), str(len(ids)), *words)

    def assign(self) -> None:
        """Ask to whom the selected films, or all that are shown, are assigned."""
        project, author = self._document.project, self._document.author
        known = {author, *(image.reader for image in project.images)} - {""}
        shown = [self.table.image(row).id for row in range(self.table.rowCount())]
        names = sorted(known, key=lambda name: (name != author, name.casefold()))
        dialog = AssignDialog(self.selected, shown, names, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._assign(dialog.image_ids, dialog.name))
        dialog.open()

    def _assign(self, image_ids: Sequence[str], reader: str) -> None:
        kind, words = (EditKind.ASSIGN, (reader,)) if reader else (EditKind.UNASSIGN, ())
        self._change(image_ids, kind, lambda image: replace(image, reader=reader), *words)

    def group(self) -> None:
        """Ask whose films the selected ones are, else the one that is shown, and when they were taken."""
        subject_dialog.ask(self._document, self.chosen, self.window())

    def film_menu(self) -> QMenu:
        """The menu of the selected films; the actions of this widget stand in it, too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        author, chosen = self._document.author, self.selected
        if author:
            menu.addAction(
                # In a menu & marks a key.
                tr("Assign to me ({author})").format(author=author.replace("&", "&&")),
                lambda: self._assign(chosen, author),
            )
        menu.addAction(tr("Assign to a reader…"), self.assign)
        menu.addAction(tr("Assign to nobody"), lambda: self._assign(chosen, ""))
        menu.addAction(tr("Subject and dates…"), self.group)
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setEnabled(bool(chosen) and not self._document.read_only)
        return menu

    def _offer_films(self, at: QPoint) -> None:
        self.film_menu().popup(self.view.viewport().mapToGlobal(at))

    # Pictures ---------------------------------------------------------------------------------------------

    def _take_session(self) -> None:
        if self._document.session is not self._session:
            self._session = self._document.session
            self.thumbnails.use_session(self._session)
        self.thumbnails.forget_failures()

    def _see_films_back(self) -> None:
        """Try all pictures again once a film can be read that could not: its folder or drive is back."""
        current = self._desk.current
        if current.film is not None and current.image is not None and self.thumbnails.has_failed(current.image.id):
            self.thumbnails.forget_failures()
            self._rest.start()

    def _switch_thumbnails(self) -> None:
        shown = self._desk.view.state.thumbnails
        if shown == self.delegate.shown and self._row_height(shown=shown) == self._section_height():
            return
        self.delegate.shown = shown
        self.view.verticalHeader().setDefaultSectionSize(self._row_height(shown=shown))
        self.view.doItemsLayout()  # Qt does not work out anew how far the list scrolls
        self.view.scrollTo(self.view.currentIndex())
        self._follow()
        self._rest.start()

    def _row_height(self, *, shown: bool) -> int:
        text = self.view.fontMetrics().height() + 8
        return max(text, thumbnails.SIDE + 2 * thumbnails.MARGIN) if shown else text

    def _section_height(self) -> int:
        return self.view.verticalHeader().defaultSectionSize()

    def _ask(self) -> None:
        """Have the pictures of the rows in view read, and of no others."""
        if not self.delegate.shown or not self.view.isVisible():
            return
        top = self.view.rowAt(0)
        bottom = self.view.rowAt(self.view.viewport().height() - 1)
        last = self.table.rowCount() - 1 if bottom < 0 else bottom
        rows = range(top, last + 1) if top >= 0 else range(0)
        self.thumbnails.request([self.table.image(row) for row in rows])

    def _repaint_row(self, image_id: str) -> None:
        row = self.table.row_of(image_id)
        if row >= 0:
            self.view.update(self.table.index(row, NAME))

    # Qt ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or fewer rows are in view."""
        super().resizeEvent(event)
        self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: the rows are in view."""
        super().showEvent(event)
        self._rest.start()


def _view_of(table: ImageTable, delegate: FilmDelegate) -> PlainTable:
    """The table as it is looked at, with menus for the films and for the columns."""
    view = PlainTable()
    view.setModel(table)
    view.setItemDelegateForColumn(NAME, delegate)
    view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    view.setSortingEnabled(True)
    view.horizontalHeader().setSortIndicatorClearable(True)
    view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    _size_columns(view)
    for offering in (view, view.horizontalHeader()):
        offering.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setAccessibleName(tr("Films"))
    return view


def _size_columns(view: QTableView) -> None:
    """Give every column the width of its widest text, and show those that come first."""
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    # Of a header of two lines Qt would cut off the second one, as if both stood side by side.
    header.setTextElideMode(Qt.TextElideMode.ElideNone)
    width = view.fontMetrics().horizontalAdvance
    widest = {
        ERROR: max(tr("Expected error").split(), key=width),
        STATE: tr("predicted"),
        READER: tr("Reader MM"),
        ADDED: _A_DATE,
        CHANGED: _A_DATE,
    }
    for column, text in widest.items():
        view.setColumnWidth(column, width(text) + 36)
        view.setColumnHidden(column, column not in SHOWN_FIRST)
    # A short name beside its picture and its error are seen in full however narrow the window.
    icon = view.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
    name = thumbnails.SIDE + 2 * icon + width(_A_SHORT_NAME)
    edges = view.verticalScrollBar().sizeHint().width() + 2 * view.frameWidth()
    view.setMinimumWidth(name + view.columnWidth(ERROR) + edges)
