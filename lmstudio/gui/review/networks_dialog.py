"""The dialog of the networks of a project: use, compare, delete, and how accurate each was."""

import math
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core.project import Model, Project
from lmstudio.gui.document.document import Document
from lmstudio.gui.films.image_list import PlainTable
from lmstudio.gui.look import counts
from lmstudio.gui.review import rounds_table
from lmstudio.gui.training import comparison_job
from lmstudio.gui.training.training_job import Training
from lmstudio.language import later, number, tr
from lmstudio.session import rounds
from lmstudio.session.comparing import films_for

_HEADERS = {
    later("Network"): later("The network in use makes the predictions, and the next round starts from it"),
    later("Trained"): later("When its training ended"),
    later("Films"): later("Number of films with your points that it learned from"),
    later("Updates"): later("Number of training updates"),
    later("Held-back error"): later(
        "Error on films that you labelled without predictions, measured before it also learned from "
        "them; needs at least five labelled films"
    ),
    later("Kept"): later("Share of its points that you confirmed without moving them"),
    later("Moved"): later("Number of its points that you moved, and how far (median)"),
}
BETWEEN = 16
"""The air between two columns, in pixels."""
_NUMBERS = range(2, len(_HEADERS))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME = Qt.ItemDataRole.UserRole
_Role = QDialogButtonBox.ButtonRole


class NetworksDialog(QDialog):
    """The table of networks and what can be done with them; the window stays usable beside it.

    Args:
        document: whose networks they are.
        training: the job that compares.
        parent: of the dialog.
    """

    def __init__(self, document: Document, training: Training, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._training, self._session = document, training, document.session
        self.setWindowTitle(tr("Networks of this project"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = QStandardItemModel(0, len(_HEADERS), self)
        for column, (text, tip) in enumerate(_HEADERS.items()):
            item = QStandardItem(tr(text))
            item.setToolTip(tr(tip))
            if column in _NUMBERS:
                item.setTextAlignment(_RIGHT)
            self.model.setHorizontalHeaderItem(column, item)
        self.view = PlainTable()
        self.view.setModel(self.model)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setAccessibleName(tr("Networks"))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.advice, self.outcome = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.use, self.compare, self.delete = (
            QPushButton(tr("Use")),
            QPushButton(tr("Compare")),
            QPushButton(tr("Delete…")),
        )
        for button in (self.use, self.compare, self.delete):
            button.setAutoDefault(False)
            self.buttons.addButton(button, _Role.ActionRole)
        layout = QVBoxLayout(self)
        for widget in (self.advice, self.view, self.outcome, self.buttons):
            layout.addWidget(widget)
        self.outcome.hide()
        self.resize(960, 340)
        self._connect()
        self.repaint_now()
        self._say()

    def _connect(self) -> None:
        self.use.clicked.connect(self._use)
        self.compare.clicked.connect(self._compare)
        self.delete.clicked.connect(self._ask_to_delete)
        self.buttons.rejected.connect(self.reject)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self._training.changed.connect(self._say)
        self._document.project_changed.connect(self.repaint_now)
        self._training.done.connect(self.repaint_now)

    def repaint_now(self) -> None:
        """Bring the table up to date; what was selected stays so."""
        if self._session is not self._document.session:
            self._session = self._document.session
            self._tell("")
        project, chosen = self._document.project, self._chosen()
        tallies = {tally.model: tally for tally in rounds.tallies(project)}
        self.model.setRowCount(0)
        for model in reversed(project.models):
            self.model.appendRow(_row(project, model, tallies.get(model.name)))
        for column in range(1, self.model.columnCount()):
            self.view.resizeColumnToContents(column)
            self.view.setColumnWidth(column, self.view.columnWidth(column) + BETWEEN)
        names = [model.name for model in chosen]
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in range(self.model.rowCount()):
            if self.model.item(row, 0).data(_NAME) in names:
                self.view.selectionModel().select(self.model.index(row, 0), flags)
        self.advice.setText(
            tr("Select one to use it from now on, or two to compare them.")
            if project.models
            else tr("There is no network yet: label some films, then train.")
        )
        self._enable()

    def _chosen(self) -> list[Model]:
        """The networks that are selected, oldest first."""
        names = {index.data(_NAME) for index in self.view.selectionModel().selectedRows()}
        return [model for model in self._document.project.models if model.name in names]

    def _enable(self) -> None:
        chosen, project = self._chosen(), self._document.project
        idle = not self._training.running
        changeable = idle and not self._document.read_only and len(chosen) == 1
        self.use.setEnabled(changeable and chosen[0] != project.network)
        self.delete.setEnabled(changeable)
        self.compare.setEnabled(idle and len(chosen) == 2)

    def _say(self) -> None:
        """Tell how the comparison goes, or went."""
        watch = self._training.watch
        if self._training.running and watch.task == "compare":
            self._tell(
                tr("Comparing: {step} of {steps} films predicted.").format(step=watch.step, steps=watch.steps)
            )
        elif watch.compared is not None:
            self._tell(comparison_job.words(watch.compared))
        self._enable()

    def _tell(self, text: str) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))

    def _use(self) -> None:
        for model in self._chosen():
            self._take(model)
        self.repaint_now()

    def _take(self, model: Model) -> None:
        """Let a network predict from now on, and the next round start from it."""
        self._document.change(lambda session: session.networks.use(model.name))
        if self._document.project.in_use == model.name:
            self._document.told.emit(
                tr("{network} is now in use. Train > Predict remaining films places its points.").format(
                    network=rounds.shown(model.name).capitalize()
                )
            )

    def _compare(self) -> None:
        first, second = self._chosen()
        if films_for(self._document.project, (first, second)):
            self._training.compare(first, second)
        elif not (first.learned and second.learned):
            unknown = second.name if first.learned else first.name
            self._tell(
                tr(
                    "It is not known which films {network} learned from, so no film is certain to be new to it."
                ).format(network=rounds.shown(unknown))
            )
        else:
            self._tell(
                tr(
                    "There is no film yet that you finished without predictions and that neither "
                    "network has learned from. A prediction that you kept cannot measure the error: "
                    "label some films before they are predicted."
                )
            )

    def _ask_to_delete(self) -> None:
        (model,) = self._chosen()
        box = QMessageBox(
            QMessageBox.Icon.Question,
            tr("Delete a network"),
            tr("Delete {network}?").format(network=rounds.shown(model.name)),
            parent=self,
        )
        box.setInformativeText(_what_is_lost(self._document.project, model))
        yes = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        yes.clicked.connect(lambda: self._delete(model))
        box.finished.connect(box.deleteLater)
        box.open()

    def _delete(self, model: Model) -> None:
        author = self._document.author
        self._document.change(lambda session: session.networks.delete(model.name, author=author))
        if model not in self._document.project.models:
            text = tr("{network} was deleted. Undo brings it back.")
            self._document.told.emit(text.format(network=rounds.shown(model.name).capitalize()))
        self.repaint_now()


def _row(project: Project, model: Model, tally: rounds.Tally | None) -> list[QStandardItem]:
    held = f"{number(model.error, 2)} {model.unit} ({counts.films(len(model.held_back))})"
    judged = tally is not None and tally.kept + tally.moved > 0
    texts = (
        _named(project, model),
        _local(model.created),
        str(model.films),
        _updates(model),
        tr("unknown") if model.early else held if math.isfinite(model.error) else "",
        rounds_table.kept_text(tally) if tally is not None else "",
        rounds_table.moved_text(tally) if tally is not None and judged else "",
    )
    row = [QStandardItem(text) for text in texts]
    row[0].setData(model.name, _NAME)
    for column in _NUMBERS:
        row[column].setTextAlignment(_RIGHT)
    return row


def _updates(model: Model) -> str:
    if model.early:
        return tr("{step} of {steps}").format(step=model.steps, steps=model.planned)
    return str(model.steps or "")


def _named(project: Project, model: Model) -> str:
    name = rounds.shown(model.name)
    if model == project.network:
        return tr("{network} (in use)").format(network=name)
    return tr("{network} (stopped early)").format(network=name) if model.early else name


def _what_is_lost(project: Project, model: Model) -> str:
    kept = tr("The points it predicted, and your changes to them, are kept. Undo brings the network back.")
    if model != project.network:
        return kept
    others = replace(project, models=tuple(each for each in project.models if each != model)).network
    instead = tr("the built-in network") if others is None else rounds.shown(others.name)
    return kept + " " + tr("It is in use; {network} will be used instead.").format(network=instead)


def _local(utc: str) -> str:
    """A time of the project in the reader's own zone."""
    try:
        return datetime.fromisoformat(utc).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return utc
