"""The dialog of the backups of a project: when each was made and what it holds."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from lmstudio.errors import ProjectError
from lmstudio.formats.rescue import snapshots
from lmstudio.formats.rescue.snapshots import Snapshot
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.language import counted, later, number, tr

_HEADERS = (later("Made"), later("Films"), later("Points"), later("Edits"), later("Size"))
_COLUMN = 80
"""The width of a column of numbers, in pixels."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Role = QDialogButtonBox.ButtonRole


class RestoreDialog(QDialog):
    """The table of backups, newest first, one of which can be chosen.

    Args:
        found: the backups.
        most_gb: that those of a project may take.
        is_open: whether the project as it is now can be kept as a backup, too.
        parent: of the dialog.
    """

    def __init__(
        self, found: list[Snapshot], *, most_gb: int, is_open: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore a backup"))
        self._found = found
        self.model = QStandardItemModel(0, len(_HEADERS), self)
        self.model.setHorizontalHeaderLabels([tr(text) for text in _HEADERS])
        for column in range(1, len(_HEADERS)):
            self.model.horizontalHeaderItem(column).setTextAlignment(_RIGHT)
        for snapshot in found:
            self.model.appendRow(_row(snapshot))
        self.view = PlainTable()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Backups"))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_COLUMN)
        self.words, self.room = QLabel(_words(is_open=is_open), wordWrap=True), QLabel(wordWrap=True)
        self.room.setText(_size(found, most_gb))
        self.room.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore, self.folder = QPushButton(tr("Restore")), QPushButton(tr("Open folder"))
        self.buttons.addButton(self.restore, _Role.AcceptRole)
        self.buttons.addButton(self.folder, _Role.ActionRole)
        self.folder.setAutoDefault(False)
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> Snapshot | None:
        """The backup that is selected."""
        rows = self.view.selectionModel().selectedRows()
        return self._found[rows[0].row()] if rows else None

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        for widget in (self.words, self.view, self.room, self.buttons):
            layout.addWidget(widget)
        self.resize(560, 380)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.folder.clicked.connect(lambda: _show(self._found[0].path.parent))
        self.view.selectionModel().selectionChanged.connect(self._enable)
        if self._found:
            self.view.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        chosen = self.chosen
        self.restore.setEnabled(chosen is not None and bool(self.model.item(self._found.index(chosen), 1).text()))
        self.folder.setEnabled(bool(self._found))


def _row(snapshot: Snapshot) -> list[QStandardItem]:
    texts = [_local(snapshot.made), *_counts(snapshot), _megabytes(snapshot.size_bytes)]
    row = [QStandardItem(text) for text in texts]
    for item in row[1:]:
        item.setTextAlignment(_RIGHT)
    return row


def _counts(snapshot: Snapshot) -> list[str]:
    """What a backup holds; nothing where it cannot be read."""
    try:
        held = snapshots.counts(snapshot.path)
    except ProjectError:
        return ["", tr("damaged"), ""]
    return [str(held.films), str(held.points), str(held.edits)]


def _words(*, is_open: bool) -> str:
    if is_open:
        return tr(
            "The project goes back to how it was when the selected backup was made. How it is now is kept as a "
            "backup, too, so you can come back."
        )
    return tr(
        "The project goes back to how it was when the selected backup was made. The damaged file is kept "
        "beside it."
    )


def _size(found: list[Snapshot], most_gb: int) -> str:
    if not found:
        return tr("There is no backup yet.")
    whole = _megabytes(sum(each.size_bytes for each in found))
    text = counted(len(found), tr("1 backup"), tr("{count} backups"))
    return tr("{backups}, {size} of at most {most} GB, in {folder}").format(
        backups=text, size=whole, most=most_gb, folder=found[0].path.parent
    )


def _megabytes(size: int) -> str:
    return f"{number(size / 1e6)} MB"


def _local(made: datetime) -> str:
    """A time in the reader's own zone."""
    return made.astimezone().strftime("%Y-%m-%d %H:%M")


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
