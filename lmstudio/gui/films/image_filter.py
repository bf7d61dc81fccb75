"""Which films are listed and in what order: by name, state and reader; the controls above the list."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from lmstudio.core.annotation import State
from lmstudio.gui.document.document import Document
from lmstudio.gui.films.image_table import COLUMNS, SUGGESTED
from lmstudio.gui.look import icons, theme
from lmstudio.language import later, tr

ANYBODY, MINE = "any", "mine"
LEAST_WIDTH = 112
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_ARROWS = {_UP: Qt.ArrowType.DownArrow, _DOWN: Qt.ArrowType.UpArrow}
"""As in the header of a table."""
_ARROW_TIPS = {_UP: later("Smallest, earliest or A first"), _DOWN: later("Largest, latest or Z first")}


class ImageFilter(QWidget):
    """The controls above the list of films.

    Signals:
        changed(): other films are wanted.
        order_changed(int, object): another order is wanted: the column, -1 for that of the project, and whether
            it goes up or down.

    Args:
        document: whose readers are offered.
        parent: of the widget.
    """

    changed = Signal()
    order_changed = Signal(int, object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._direction = _UP
        self.text = QLineEdit(placeholderText=tr("Find a film"), clearButtonEnabled=True)
        self.text.setAccessibleName(tr("Find a film by name"))
        self.state = _combo(tr("Show films in this state"))
        self.state.addItem(tr("All states"), "")
        for state in State:
            self.state.addItem(icons.state_icon(state), tr(icons.STATE_TEXT[state]).capitalize(), str(state))
        self.state.addItem(icons.state_icon(SUGGESTED), tr("Suggested"), SUGGESTED)
        self.reader = _combo(tr("Show films of this reader"))
        self.order = _combo(tr("Sort films by"))
        self.order.addItem(tr("Project order"), -1)
        for number, column in enumerate(COLUMNS):
            self.order.addItem(tr(column.order), number)
            self.order.setItemData(self.order.count() - 1, tr(column.tip), Qt.ItemDataRole.ToolTipRole)
        self.direction = QToolButton()
        self.direction.setMinimumSize(theme.LEAST_HIT, theme.LEAST_HIT)
        self.direction.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.text.textChanged.connect(self.changed)
        self.state.currentIndexChanged.connect(self.changed)
        self.reader.currentIndexChanged.connect(self.changed)
        self.order.currentIndexChanged.connect(self._order_anew)
        self.direction.clicked.connect(self._turn)
        document.project_changed.connect(self.offer_readers)
        self.offer_readers()
        self._show_direction()

    @property
    def wanted_reader(self) -> str | None:
        """The reader whose films are wanted, empty: those of nobody; ``None`` for all films."""
        chosen = self.reader.currentData()
        if chosen == ANYBODY:
            return None
        return self._document.author if chosen == MINE else str(chosen).removeprefix("=")

    def offer_readers(self) -> None:
        """Offer the readers that films are assigned to; without any there is nothing to choose."""
        found = sorted({image.reader for image in self._document.project.images})
        offered = [(tr("All readers"), ANYBODY)]
        if self._document.author:
            offered.append((tr("Mine ({author})").format(author=self._document.author), MINE))
        offered += [(name or tr("Unassigned"), f"={name}") for name in found if name != self._document.author]
        chosen = self.reader.currentData()
        with QSignalBlocker(self.reader):
            self.reader.clear()
            for text, value in offered:
                self.reader.addItem(text, value)
            self.reader.setCurrentIndex(max(0, self.reader.findData(chosen)))
        self.reader.setVisible(any(found))
        if self.reader.currentData() != chosen:
            self.changed.emit()

    def show_order(self, column: int, direction: Qt.SortOrder) -> None:
        """Say by what the list is sorted now."""
        self._direction = direction
        with QSignalBlocker(self.order):
            self.order.setCurrentIndex(self.order.findData(column))
        self._show_direction()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for wide, *others in ((self.text, self.state), (self.order, self.direction, self.reader)):
            row = QHBoxLayout()
            row.addWidget(wide, 1)
            for widget in others:
                row.addWidget(widget)
            layout.addLayout(row)

    def _order_anew(self) -> None:
        column = self.order.currentData()
        self._direction = _DOWN if column >= 0 and COLUMNS[column].down_first else _UP
        self._show_direction()
        self.order_changed.emit(column, self._direction)

    def _turn(self) -> None:
        self._direction = _UP if self._direction is _DOWN else _DOWN
        self._show_direction()
        self.order_changed.emit(self.order.currentData(), self._direction)

    def _show_direction(self) -> None:
        self.direction.setArrowType(_ARROWS[self._direction])
        self.direction.setToolTip(tr(_ARROW_TIPS[self._direction]))
        self.direction.setAccessibleName(tr(_ARROW_TIPS[self._direction]))
        self.direction.setEnabled(self.order.currentData() >= 0)


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    # Long words of another language are cut rather than that they widen the panel.
    combo.setMinimumWidth(LEAST_WIDTH)
    combo.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    combo.setAccessibleName(name)
    return combo
