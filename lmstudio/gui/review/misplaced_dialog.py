"""The dialog of points that look misplaced: see each, exchange two, or call it right."""

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from lmstudio.analysis.doubtful_points import FEWEST_FILMS
from lmstudio.core.image import shown_names
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import counts
from lmstudio.language import counted, later, tr
from lmstudio.session.labelling import misplaced
from lmstudio.session.labelling.misplaced import Misplaced

SIZE = QSize(600, 230)
"""In a corner of the window, so that the film that a row shows is seen."""
_HEADERS = (later("Film"), later("What looks wrong"))


class MisplacedDialog(QDialog):
    """What looks wrong with readers' points; a row shows its film, and the window stays usable beside it.

    Args:
        desk: of the window.
        parent: of the dialog.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._error = desk, ""
        self._shown: tuple[Misplaced, ...] = ()
        self.setWindowTitle(tr("Check placed points"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = QStandardItemModel(0, len(_HEADERS), self)
        self.model.setHorizontalHeaderLabels([tr(text) for text in _HEADERS])
        self.view = PlainTable()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Points that look misplaced"))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.state = QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.exchange, self.right, self.again, self.all = (
            QPushButton(tr("Exchange the two")),
            QPushButton(tr("It is right")),
            QPushButton(tr("Check again")),
            QPushButton(tr("Tell all again")),
        )
        self.all.setToolTip(tr("Also what was called right"))
        for button in (self.exchange, self.right, self.again, self.all):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        for widget in (self.state, self.view, self.buttons):
            layout.addWidget(widget)
        self.resize(SIZE)
        if parent is not None:
            self.move(parent.mapToGlobal(QPoint(0, max(0, parent.height() - SIZE.height()))))
        self._connect()
        self.repaint_now()
        if desk.doubts.outdated:
            self._begin()

    def _connect(self) -> None:
        document, doubts = self._desk.document, self._desk.doubts
        for signal in (document.project_changed, document.annotation_changed, doubts.changed):
            signal.connect(self.repaint_now)
        doubts.failed.connect(self._tell_error)
        self.view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.exchange.clicked.connect(self._exchange)
        self.right.clicked.connect(self._call_right)
        self.again.clicked.connect(self._begin)
        self.all.clicked.connect(self._desk.doubts.tell_all)
        self.buttons.rejected.connect(self.reject)

    @property
    def chosen(self) -> Misplaced | None:
        """What the selected row tells; ``None`` where none is selected."""
        rows = self.view.selectionModel().selectedRows()
        return self._shown[rows[0].row()] if rows else None

    def repaint_now(self) -> None:
        """Bring the table up to date; what was selected stays so."""
        found, chosen = self._desk.doubts.found, self.chosen
        if found != self._shown:
            names = shown_names(self._desk.document.project.images)
            with QSignalBlocker(self.view.selectionModel()):
                self.model.setRowCount(0)
                for each in found:
                    row = [QStandardItem(names[each.image_id]), QStandardItem(each.reason)]
                    for item in row:
                        item.setToolTip(item.text())
                    self.model.appendRow(row)
                self._shown = found
                if chosen in found:
                    self.view.selectRow(found.index(chosen))
        self.state.setText(self._error or " ".join(filter(None, (self._words(), self._left_out()))))
        self._enable()

    def show_first(self) -> None:
        """Show the first thing on its film, unless one has been chosen."""
        if self._shown and self.chosen is None:
            self.view.selectRow(0)

    def _words(self) -> str:
        """How the check goes, or went."""
        doubts = self._desk.doubts
        if doubts.progress is not None:
            return tr("Comparing the labelled films with each other: {step} of {steps}.").format(
                step=doubts.progress[0], steps=doubts.progress[1]
            )
        if not misplaced.enough(self._desk.document.project):
            few = tr("Films are compared with each other: label {count} of them first.")
            return few.format(count=FEWEST_FILMS)
        if doubts.checked is None:
            return ""
        if not doubts.checked:
            return tr("Nothing was compared: too few of the labelled films can be read.")
        films = counts.films(doubts.checked)
        if not self._shown:
            return tr(
                "{films} compared: nothing looks misplaced. Slips of a few millimetres are not found."
            ).format(films=films)
        one = tr("{films} compared. 1 thing to look at: a click on it shows the film. It may be right as it is.")
        many = tr(
            "{films} compared. {count} things to look at: a click shows the film. They may be right as they are."
        )
        return counted(len(self._shown), one, many, films=films)

    def _left_out(self) -> str:
        """How much was called right and is not told."""
        one, many = tr("1 thing was called right."), tr("{count} things were called right.")
        count = self._desk.doubts.called_right
        return counted(count, one, many) if count else ""

    def _enable(self) -> None:
        chosen, document, doubts = self.chosen, self._desk.document, self._desk.doubts
        self.right.setEnabled(chosen is not None)
        self.exchange.setEnabled(chosen is not None and chosen.exchanged and not document.read_only)
        self.all.setEnabled(bool(doubts.called_right))
        self.again.setEnabled(doubts.progress is None and misplaced.enough(document.project))

    def _begin(self) -> None:
        self._error = ""
        self._desk.doubts.check()

    def _tell_error(self, error: object) -> None:
        self._error = str(error)
        self.repaint_now()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self._desk.current.go_to(chosen.image_id)
            if not chosen.whole:
                self._desk.selection.select_together(chosen.landmarks)
        self._enable()

    def _exchange(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.exchanged:
            self._desk.current.go_to(chosen.image_id)
            self._desk.pen.move(dict(zip(chosen.landmarks, reversed(chosen.points), strict=True)))

    def _call_right(self) -> None:
        if self.chosen is not None:
            self._desk.doubts.call_right(self.chosen)
