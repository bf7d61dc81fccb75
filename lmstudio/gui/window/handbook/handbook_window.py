"""The window of the guide: contents or hits at the left, the page at the right."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from lmstudio.gui.look import icons, layouts, theme
from lmstudio.gui.window.handbook import chapters
from lmstudio.gui.window.handbook.page_view import PageView
from lmstudio.language import counted, tr

SIZE = QSize(980, 700)
_AROUND = QSize(40, 80)
"""What the desktop and the frame take of a small screen beside the guide."""
_LEFT = 280
_SECTION = Qt.ItemDataRole.UserRole
"""Where an item keeps its page and the anchor there."""
_Role = QMessageBox.ButtonRole


class Handbook(QDialog):
    """The guide; the main window stays usable beside it.

    Args:
        folder: of the pages in the language of the reader.
        parent: of the window.
    """

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guide"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._folder, self.pages = folder, chapters.read_pages(folder)
        self.search = QLineEdit(placeholderText=tr("Search the guide"), clearButtonEnabled=True)
        self.contents, self.hits = QTreeWidget(), QListWidget()
        self.contents.setHeaderHidden(True)
        self.hits.setWordWrap(True)
        self.hits.setSpacing(4)
        self.hits.setAlternatingRowColors(True)
        self.view, self.told = PageView(), QLabel()
        self.back, self.forward = QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        self.left = QStackedWidget()
        self._fill_contents()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.resize(SIZE.boundedTo(self.screen().availableGeometry().size() - _AROUND))
        self.show_section(chapters.FIRST)
        self.search.setFocus()

    def show_section(self, page: str, anchor: str = "") -> None:
        """Show a page, from one of its headings on."""
        address = QUrl.fromLocalFile(str(self._folder / page))
        if anchor:
            address.setFragment(anchor)
        self.view.setSource(address)

    def look_for(self, words: str) -> None:
        """List the sections that contain all words and mark those on the page; without any, show the contents."""
        self.hits.clear()
        found = chapters.search(self.pages, words)
        for hit in found:
            item = QListWidgetItem(hit.text)
            item.setData(_SECTION, (hit.section.page, hit.section.anchor))
            self.hits.addItem(item)
        self.view.mark(words)
        self.left.setCurrentWidget(self.hits if words.strip() else self.contents)
        none = tr("No section contains all these words.")
        sections = counted(len(found), tr("1 section"), tr("{count} sections"))
        self.told.setText(sections if found else none)
        self.told.setVisible(bool(words.strip()))

    # Inside -----------------------------------------------------------------------------------------------

    def _fill_contents(self) -> None:
        for page in self.pages:
            top = QTreeWidgetItem(self.contents, [page.title])
            parts = {top: ""}
            parts |= {QTreeWidgetItem(top, [each.title]): each.anchor for each in page.sections if each.level == 2}
            for item, anchor in parts.items():
                item.setData(0, _SECTION, (page.name, anchor))
                item.setSizeHint(0, QSize(0, theme.LEAST_HIT))
        self.contents.setAccessibleName(tr("Contents"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.hits.setAccessibleName(tr("Sections found"))
        self.view.setAccessibleName(tr("Page of the guide"))

    def _make_buttons(self) -> None:
        for button, text, pressed, possible in (
            (self.back, tr("Back"), self.view.backward, self.view.backwardAvailable),
            (self.forward, tr("Forward"), self.view.forward, self.view.forwardAvailable),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setFixedSize(theme.LEAST_HIT + 4, theme.LEAST_HIT + 4)
            button.setEnabled(False)
            button.clicked.connect(pressed)
            possible.connect(button.setEnabled)
        self._draw_icons()

    def _draw_icons(self) -> None:
        self.back.setIcon(icons.icon("previous", theme.ink()))
        self.forward.setIcon(icons.icon("next", theme.ink()))

    def _lay_out(self) -> None:
        for widget in (self.contents, self.hits):
            self.left.addWidget(widget)
        self.told.hide()
        line = QHBoxLayout()
        line.addWidget(self.back)
        line.addWidget(self.forward)
        line.addWidget(self.search, 1)
        line.addWidget(self.told)
        split = QSplitter(childrenCollapsible=False)
        split.addWidget(self.left)
        split.addWidget(self.view)
        split.setSizes([_LEFT, SIZE.width() - _LEFT])
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(split, 1)
        layout.addWidget(layouts.close_button(self))

    def _connect(self) -> None:
        self.search.textChanged.connect(self.look_for)
        self.contents.currentItemChanged.connect(self._show_chosen)
        self.hits.currentItemChanged.connect(self._show_hit)
        self.view.anchorClicked.connect(self._open_link)
        self.view.sourceChanged.connect(self._show_place)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)

    def _show_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.show_section(*item.data(0, _SECTION))

    def _show_hit(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_section(*item.data(_SECTION))

    def _go_to_first_hit(self) -> None:
        if self.hits.count():
            self.hits.setCurrentRow(0)
            self.hits.setFocus()

    def _open_link(self, address: QUrl) -> None:
        if address.isLocalFile():
            self.view.setSource(address)
        else:
            self._ask_about(address)

    def _ask_about(self, address: QUrl) -> None:
        """Show an address outside of the program, which is opened only when that is wished."""
        question = QMessageBox(QMessageBox.Icon.Question, tr("Guide"), tr("Open this address in the browser?"))
        question.setParent(self, Qt.WindowType.Dialog)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setInformativeText(address.toString())
        go = question.addButton(tr("Open"), _Role.AcceptRole)
        copy = question.addButton(tr("Copy address"), _Role.ActionRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        go.clicked.connect(lambda: QDesktopServices.openUrl(address))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(address.toString()))
        question.open()

    def _show_place(self, address: QUrl) -> None:
        """Select in the contents what is shown."""
        wanted = (address.fileName(), address.fragment())
        places = QTreeWidgetItemIterator(self.contents)
        while (item := places.value()) is not None:
            if tuple(item.data(0, _SECTION)) == wanted:
                self._select(item)
            places += 1

    def _select(self, item: QTreeWidgetItem) -> None:
        self.contents.blockSignals(True)
        self.contents.setCurrentItem(item)
        (item.parent() or item).setExpanded(True)
        self.contents.scrollToItem(item)
        self.contents.blockSignals(False)

    # Qt ---------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Qt: redraw the icons when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Return leads from the search to its first hit, and from a hit or the contents to the page."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.search.hasFocus():
            self._go_to_first_hit()
        elif self.left.isAncestorOf(self.focusWidget() or self):
            self.view.setFocus()
        else:
            super().keyPressEvent(event)
