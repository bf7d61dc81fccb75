"""The welcome page, shown while no project is open."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.gui.look import icons, theme
from lmstudio.gui.look.second_click import SecondClick
from lmstudio.language import tr

WIDTH = 460
Index = QModelIndex | QPersistentModelIndex


class _PathDelegate(QStyledItemDelegate):
    """A project by its name, and fainter and to the right where it lies; what does not fit is left out there."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: the name by Qt itself, then the folder."""
        super().paint(painter, option, index)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        metrics, folder = shown.fontMetrics, str(Path(index.data(Qt.ItemDataRole.UserRole)).parent)
        room = shown.rect.adjusted(metrics.horizontalAdvance(f"{shown.text}MMM"), 0, -6, 0)
        chosen = bool(shown.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        painter.save()
        painter.setPen(shown.palette.color(role))
        text = metrics.elidedText(folder, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class Welcome(QWidget):
    """Ways to begin.

    Signals:
        folder_wanted(), project_wanted(), sample_wanted(): a button was pressed.
        recent_wanted(str): a project opened before was chosen; its path.
    """

    folder_wanted = Signal()
    project_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(icons.state_icon("app").pixmap(72, 72))
        picture.setMinimumHeight(80)
        title = QLabel("Landmark Studio", alignment=Qt.AlignmentFlag.AlignCenter)
        theme.emphasise(title)
        text = QLabel(
            tr("Place the landmarks on five to ten x-rays, press Train, and correct the predictions on the rest."),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        # Beside a layout that is aligned Qt does not ask how high broken lines become.
        text.setMinimumHeight(text.heightForWidth(WIDTH - 24))
        self.folder = QPushButton(tr("New project from a folder of x-rays…"))
        self.project = QPushButton(tr("Open a project…"))
        self.sample = QPushButton(tr("Explore a sample project"))
        self.recent_title = QLabel(tr("Recent projects"))
        self.recent = QListWidget()
        self.recent.setAccessibleName(tr("Recent projects"))
        self.recent.setItemDelegate(_PathDelegate(self.recent))
        column = QVBoxLayout()
        column.setSpacing(10)
        for widget in (picture, title, text):
            column.addWidget(widget)
        column.addSpacing(8)
        self._pictures = {self.folder: "new", self.project: "open", self.sample: "sample"}
        for button in self._pictures:
            button.setMinimumHeight(38)
            button.setIconSize(QSize(18, 18))
            button.setAutoDefault(True)  # so that Return presses the one that has the focus
            column.addWidget(button)
        self._draw_icons()
        self.folder.setDefault(True)
        column.addSpacing(8)
        column.addWidget(self.recent_title)
        column.addWidget(self.recent)
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        inner.setLayout(column)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self._second = SecondClick(self)
        self._connect()

    def _connect(self) -> None:
        for button, signal in (
            (self.folder, self.folder_wanted),
            (self.project, self.project_wanted),
            (self.sample, self.sample_wanted),
        ):
            button.clicked.connect(self._second.swallow)
            button.clicked.connect(signal)
        self.recent.itemActivated.connect(self._open)
        self.recent.itemClicked.connect(self._open)

    def show_recent(self, recent: list[str]) -> None:
        """List the projects opened last, those that are still there."""
        self.recent.clear()
        for path in (Path(each) for each in recent):
            if paths.is_file(path):
                item = QListWidgetItem(path.stem)
                item.setData(Qt.ItemDataRole.UserRole, str(path))
                item.setToolTip(str(path))
                item.setSizeHint(QSize(0, self._row_height))
                self.recent.addItem(item)
        there = self.recent.count() > 0
        self.recent.setVisible(there)
        self.recent_title.setVisible(there)
        self.recent.setFixedHeight(self._row_height * max(1, self.recent.count()) + 2 * self.recent.frameWidth())

    @property
    def _row_height(self) -> int:
        return self.fontMetrics().height() + 10

    def _draw_icons(self) -> None:
        for button, name in self._pictures.items():
            button.setIcon(icons.icon(name, theme.ink()))

    def _open(self, item: QListWidgetItem) -> None:
        self._second.swallow()
        self.recent_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    # Qt ---------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Qt: redraw the icons when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()
